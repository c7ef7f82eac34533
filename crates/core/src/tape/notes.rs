//! Notes: what a tape says of its player besides the game.
//!
//! Duty: pseudonym, class and terms of a hand-in, reasons by month, the log of ways back, and how
//! the game stands. Uses `model`. Always holds: every way back is in the log, if only within a
//! longer one.

use std::collections::BTreeMap;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::standing::Standing;
use crate::model::ids::Month;

pub use super::names::{NAME, REASON, Unfit, label, looks, name, reason, same_name, says_something, seed_of};

/// Most ways back that a tape logs one by one: further ones widen the last.
const REWINDS: usize = 1_000;

/// Who hands in, to which class, and under which terms the game was played.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
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
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
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
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
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
    /// How a game for a class stands towards its hand-in.
    pub standing: Standing,
}

/// The terms that still hold: those of a class, until the game is handed in.
pub(super) fn terms(hand_in: Option<&HandIn>, standing: Standing) -> Option<Variant> {
    hand_in.filter(|_| !standing.is_free()).map(|hand_in| hand_in.variant)
}

impl Notes {
    /// The terms that still hold: those of the class, until the game is handed in.
    #[must_use]
    pub fn terms(&self) -> Option<Variant> {
        terms(self.hand_in.as_ref(), self.standing)
    }

    /// Notes that the game was handed in as it stands.
    pub const fn handed_in(&mut self) {
        self.standing = self.standing.handed_in();
    }

    /// Notes that a month was played, or a way back gone.
    pub const fn gone_on(&mut self) {
        self.standing = self.standing.gone_on();
    }

    /// Notes a way back, and forgets the reasons of months that are to be played again, but for
    /// the month turned back to: they are its draft, as its orders are.
    pub fn turned_back(&mut self, from: Month, to: Month) {
        self.gone_on();
        let full = self.rewinds.len() >= REWINDS;
        match self.rewinds.last_mut().filter(|_| full) {
            Some(last) => *last = Rewind { from: last.from.max(from), to: last.to.min(to) },
            None => self.rewinds.push(Rewind { from, to }),
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

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn a_way_back_beyond_the_log_is_within_its_last() {
        let month = |text| Month::parse(text).expect("a month");
        let mut notes = Notes::default();
        for _ in 0..REWINDS {
            notes.turned_back(month("2030-02"), month("2030-01"));
        }
        notes.turned_back(month("2030-06"), month("2030-03"));
        assert_eq!(notes.rewinds.len(), REWINDS);
        assert!(seen_before(&notes.rewinds, month("2030-05")), "what was seen stays seen");
    }
}
