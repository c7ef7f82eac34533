//! Kin: earlier texts of the shipped rules and scenarios that play the very same games.
//!
//! Duty: say whether a tape of an earlier text belongs to today's. Uses `digest`. Always holds: a
//! pair stands here only while both texts differ in nothing that a game reads, such as the evidence
//! letter of a coefficient or a mark in the record; `tests/suite/kin.rs` undoes what was changed and
//! finds the earlier fingerprint again.

use crate::digest::Digest;

/// Earlier fingerprints of the standard rules, each with the one of today.
///
/// Three coefficients that no fit moves were tagged as computed, and are tagged as assumed.
const RULES: [(u64, u64); 1] = [(0x6bda_1618_a437_4558, 0x9cd7_13e9_4510_3f39)];

/// Earlier fingerprints of shipped scenarios, each with the one of today.
///
/// Their records say which reactions the model had seen before.
const SCENARIOS: [(u64, u64); 7] = [
    (0x1af6_96ef_b2fe_be6d, 0xded5_0eea_2aca_a536), // quiet-backer
    (0x054e_5612_752b_9f66, 0xc80d_b3e0_ace5_b803), // patriot-question
    (0x64f1_555b_c8d4_c9e6, 0xe65b_9acb_f901_5f1d), // ring-swap
    (0x8d7a_1c44_d010_75c6, 0xd519_a94c_b7f4_0b03), // stalled-supplemental
    (0xce54_9686_631b_9d05, 0x3df2_0789_f4a5_fdab), // seoul-shells
    (0x8fa6_81fd_685a_5146, 0xfd78_28c9_a88e_0570), // winter-lights
    (0x09db_096e_fd53_27d0, 0xd43c_9beb_d6cc_b9b7), // two-stools
];

/// Whether a tape made under some standard rules plays the same under others.
#[must_use]
pub fn rules(tape: Digest, here: Digest) -> bool {
    tape == here || RULES.contains(&(tape.0, here.0))
}

/// Whether a tape of one text of a scenario plays the same in another.
#[must_use]
pub fn scenarios(tape: Digest, here: Digest) -> bool {
    tape == here || SCENARIOS.contains(&(tape.0, here.0))
}

/// A fingerprint on a tape, and the one here that plays the same.
type Pair = (Digest, Digest);

/// The pairs of rules and of scenarios, for a test that compares the texts.
#[must_use]
pub fn pairs() -> (Vec<Pair>, Vec<Pair>) {
    let of = |pairs: &[(u64, u64)]| pairs.iter().map(|(tape, here)| (Digest(*tape), Digest(*here))).collect();
    (of(&RULES), of(&SCENARIOS))
}
