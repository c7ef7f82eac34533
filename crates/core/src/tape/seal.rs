//! Seals: a fingerprint over everything a hand-in says, so that a change of any of it is seen.
//!
//! Duty: fold a tape's parts, and name those that were changed since it was sealed. Uses `digest`.
//! Always holds: a seal holds no secret. It tells that a file was edited; it cannot tell that a
//! file was written anew, seal and all: that is another game, honestly told.

use super::form::{NOTED, Tape};
use super::text::order_text;
use crate::digest::{Fold, Folder, StateDigest};

pub use super::form::Seal;

impl Seal {
    /// The seal of a tape as it stands.
    #[must_use]
    pub fn of(tape: &Tape) -> Self {
        let StateDigest { whole, sections } = parts(tape);
        Self { whole, sections: sections.into_iter().map(|(_, digest)| digest).collect() }
    }

    /// The parts of a tape that are not as they were when it was sealed; "seal" if that itself
    /// was changed.
    #[must_use]
    pub fn broken(&self, tape: &Tape) -> Vec<&'static str> {
        let here = parts(tape);
        let pairs = here.sections.iter().zip(&self.sections);
        let mut broken: Vec<&'static str> = pairs.filter(|((_, h), s)| h != *s).map(|((name, _), _)| *name).collect();
        if broken.is_empty() && (self.whole != here.whole || self.sections.len() != here.sections.len()) {
            broken.push("seal");
        }
        broken
    }
}

/// A part of a tape, and what folds it.
type Part = (&'static str, fn(&Tape, &mut Folder));

/// The parts, in the order in which they are sealed.
const PARTS: [Part; 10] = [
    ("game", game),
    ("seed", |tape, f| f.word(tape.seed)),
    ("name", |tape, f| f.text(tape.hand_in.as_ref().map_or("", |h| &h.name))),
    ("class", class),
    ("orders", orders),
    ("fingerprints", fingerprints),
    ("reasons", reasons),
    ("rewinds", rewinds),
    ("result", result),
    ("standing", |tape, f| f.word(tape.standing.code())),
];

/// How many of them an earlier format sealed: it had no standing.
const EARLIER: usize = 9;

/// The parts of a tape with their fingerprints.
fn parts(tape: &Tape) -> StateDigest {
    let sealed = if tape.format <= NOTED { EARLIER } else { PARTS.len() };
    let folded = PARTS.iter().take(sealed).map(|(name, fold)| {
        let mut folder = Folder::default();
        fold(tape, &mut folder);
        (*name, folder.finish())
    });
    StateDigest::of_sections(folded.collect())
}

fn game(tape: &Tape, f: &mut Folder) {
    f.word(u64::from(tape.format));
    for text in [&tape.program, &tape.scenario, &tape.played_by] {
        f.text(text);
    }
    f.word(tape.scenario_digest.0);
    f.word(tape.rules_digest.0);
}

fn class(tape: &Tape, f: &mut Folder) {
    let Some(hand_in) = &tape.hand_in else { return };
    f.text(&hand_in.class);
    for (_, set) in hand_in.variant.flags() {
        f.word(u64::from(set));
    }
}

fn orders(tape: &Tape, f: &mut Folder) {
    f.word(tape.turns.len() as u64);
    let months = tape.turns.iter().map(|turn| (turn.month.to_string(), &turn.orders));
    for (month, orders) in months.chain([("draft".to_owned(), &tape.draft)]) {
        f.text(&month);
        f.word(orders.len() as u64);
        for order in orders {
            // What cannot be written was never in a file.
            f.text(&order_text(order).unwrap_or_default());
        }
    }
}

fn fingerprints(tape: &Tape, f: &mut Folder) {
    for turn in &tape.turns {
        f.word(turn.digest.0);
        f.word(turn.sections.len() as u64);
        for section in &turn.sections {
            f.word(section.0);
        }
    }
}

fn reasons(tape: &Tape, f: &mut Folder) {
    for reason in tape.turns.iter().map(|t| &t.reason).chain([&tape.reason]) {
        f.text(reason);
    }
}

fn rewinds(tape: &Tape, f: &mut Folder) {
    for month in tape.rewinds.iter().flat_map(|way| [way.from, way.to]) {
        f.text(&month.to_string());
    }
}

fn result(tape: &Tape, f: &mut Folder) {
    let Some(claim) = &tape.result else { return };
    f.text(claim.defeat.as_deref().unwrap_or_default());
    f.word(claim.objectives.len() as u64);
    for reached in &claim.objectives {
        f.text(&reached.id);
        reached.reading.fold(f);
        f.word(reached.medal as u64);
    }
}
