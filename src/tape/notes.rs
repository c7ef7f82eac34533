//! Notes: what a tape says of its player besides the game.
//!
//! Duty: pseudonym, class and terms of a hand-in, reasons by month, and the log of ways back; the
//! bounds of every text that a player writes. Uses `model`, `digest`. Always holds: a text that
//! was taken is trimmed, short, and free of characters that no screen shows.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::digest::Folder;
use crate::model::ids::Month;

/// Most characters of a pseudonym or of a class's name.
pub const NAME: usize = 40;
/// Most characters of the reasons for one month.
pub const REASON: usize = 400;
/// Most ways back that a tape logs: who goes back more often is logged no further.
pub const REWINDS: usize = 1_000;
/// Seeds that are derived from a name lie below this, so that they can be typed.
const SEEDS: u64 = 1_000_000_000;

/// Who hands in, to which class, and under which terms the game was played.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandIn {
    /// The class, by the name in its class file.
    pub class: String,
    /// The player's pseudonym.
    pub name: String,
    /// The terms.
    #[serde(default)]
    pub variant: Variant,
}

/// The terms under which a class plays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "five terms, each of which stands alone in a class file")]
pub struct Variant {
    /// Invented names stand in place of states and capitals.
    pub fictional: bool,
    /// The reaction is predicted before its chances are shown and before the month is played.
    pub predict_first: bool,
    /// The desk shows what the draft would lead to.
    pub forecasts: bool,
    /// The player may go back before the hand-in.
    pub rewind: bool,
    /// A reason is asked for every month.
    pub reasons: bool,
}

impl Default for Variant {
    fn default() -> Self {
        Self { fictional: false, predict_first: false, forecasts: true, rewind: true, reasons: false }
    }
}

impl Variant {
    /// The terms by name, in a fixed order.
    #[must_use]
    pub const fn flags(&self) -> [(&'static str, bool); 5] {
        [
            ("fictional", self.fictional),
            ("predict_first", self.predict_first),
            ("forecasts", self.forecasts),
            ("rewind", self.rewind),
            ("reasons", self.reasons),
        ]
    }
}

/// A way back: the month under way when the player turned back, and the month turned back to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rewind {
    /// The month under way at the time; of a game that was over, the month after its last.
    pub from: Month,
    /// The month that was played once more from its beginning.
    pub to: Month,
}

/// What a player adds to a game while it is played.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Notes {
    /// Who hands in, if the game is played for a class.
    pub hand_in: Option<HandIn>,
    /// Reasons by month; those of the month under way too.
    pub reasons: BTreeMap<Month, String>,
    /// Ways back, in the order in which they were gone.
    pub rewinds: Vec<Rewind>,
}

impl Notes {
    /// Notes a way back, and forgets the reasons of months that are to be played again, but for
    /// the month turned back to: they are its draft, as its orders are.
    pub fn turned_back(&mut self, from: Month, to: Month) {
        if self.rewinds.len() < REWINDS {
            self.rewinds.push(Rewind { from, to });
        }
        self.reasons.retain(|month, _| *month <= to);
    }
}

/// Whether a month had been played before, on a branch since left, when it was played for the
/// last time: its outcome was known to whoever then predicted it.
#[must_use]
pub fn seen_before(rewinds: &[Rewind], month: Month) -> bool {
    rewinds.iter().any(|way| way.to <= month && month < way.from)
}

/// Why a text is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// It has more characters than this.
    Long(usize),
    /// It holds this character, which no screen shows or which turns the direction of others.
    Character(char),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "there is nothing in it"),
            Self::Long(most) => write!(f, "it has more than {most} characters"),
            Self::Character(c) => write!(f, "it holds the character U+{:04X}, which is not shown", u32::from(*c)),
        }
    }
}

/// Characters that break lines, are not shown, or turn the direction of what follows. Joiners
/// stay: several scripts cannot be written without them.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{2060}'..='\u{2064}' | '\u{200b}' | '\u{200e}'
            | '\u{200f}' | '\u{061c}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        || c as u32 & 0xfffe == 0xfffe
}

/// A text as it is kept: one blank between words, none around them.
fn kept(text: &str, most: usize) -> Result<String, Unfit> {
    let words: Vec<&str> = text.split([' ', '\t', '\u{a0}', '\u{3000}']).filter(|w| !w.is_empty()).collect();
    let text: String = words.join(" ").nfc().collect();
    match text.chars().find(|c| hidden(*c)) {
        Some(c) => Err(Unfit::Character(c)),
        None if text.is_empty() => Err(Unfit::Empty),
        None if text.chars().count() > most => Err(Unfit::Long(most)),
        None => Ok(text),
    }
}

/// A pseudonym or a class's name, in any script.
///
/// # Errors
/// Why it cannot be used.
pub fn name(text: &str) -> Result<String, Unfit> {
    kept(text, NAME)
}

/// The reasons for a month, in any script, on one line.
///
/// # Errors
/// Why they cannot be kept.
pub fn reason(text: &str) -> Result<String, Unfit> {
    kept(text, REASON)
}

/// A name as it is compared: two that differ in case, blanks or the way of writing accents are one.
#[must_use]
pub fn same_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").nfkc().flat_map(char::to_lowercase).nfkc().collect()
}

/// The seed of a student whose class has a seed for each: the class's seed and the name as it is
/// compared, folded and taken modulo a thousand million, plus one.
#[must_use]
pub fn seed_of(class_seed: u64, name: &str) -> u64 {
    let mut folder = Folder::default();
    folder.word(class_seed);
    folder.text(&same_name(name));
    folder.finish().0 % SEEDS + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_script_are_taken_and_what_nobody_sees_is_not() {
        for good in
            ["Blue Heron", "Синяя цапля", "アオサギ", "مالك الحزين", "नीला बगुला", "O’Neill-3", "می\u{200c}خواهم"]
        {
            assert_eq!(name(good), Ok(good.nfc().collect()), "{good}");
        }
        assert_eq!(name("  Blue \t Heron "), Ok("Blue Heron".to_owned()));
        assert_eq!(name("Zoe\u{308}"), Ok("Zoë".to_owned()));
        assert_eq!(name(" \u{3000} "), Err(Unfit::Empty));
        assert_eq!(name(&"x".repeat(41)), Err(Unfit::Long(NAME)));
        assert_eq!(name(&"界".repeat(40)).map(|n| n.chars().count()), Ok(40));
        for c in ['\n', '\r', '\0', '\u{1b}', '\u{7f}', '\u{85}', '\u{202e}', '\u{2066}', '\u{feff}', '\u{ffff}'] {
            assert_eq!(name(&format!("a{c}b")), Err(Unfit::Character(c)));
        }
        assert_eq!(reason(&"x".repeat(401)), Err(Unfit::Long(REASON)));
    }

    #[test]
    fn a_seed_hangs_on_the_class_and_the_name_alone() {
        let heron = seed_of(7, "Blue Heron");
        assert_eq!(heron, seed_of(7, "  blue   HERON"));
        assert_ne!(heron, seed_of(8, "Blue Heron"));
        assert_ne!(heron, seed_of(7, "Blue Herons"));
        // Documented in docs/teach/marking.md: another derivation would change every class's games.
        assert_eq!(heron, 390_634_351);
        let seeds: std::collections::BTreeSet<u64> = (0..1_000).map(|n| seed_of(7, &format!("{n}"))).collect();
        assert_eq!(seeds.len(), 1_000);
    }

    #[test]
    fn a_month_played_again_had_been_seen() {
        let month = |text| Month::parse(text).expect("a month");
        let mut notes = Notes::default();
        for at in ["2030-01", "2030-02", "2030-03", "2030-04"] {
            notes.reasons.insert(month(at), at.to_owned());
        }
        notes.turned_back(month("2030-04"), month("2030-02"));
        let seen: Vec<bool> =
            ["2030-01", "2030-02", "2030-03", "2030-04"].map(|m| seen_before(&notes.rewinds, month(m))).to_vec();
        assert_eq!(seen, [false, true, true, false]);
        assert_eq!(notes.reasons.len(), 2, "reasons of months after it go with their orders");
    }
}
