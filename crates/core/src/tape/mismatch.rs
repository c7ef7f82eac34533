//! Mismatches: why a tape does not hold.
//!
//! Duty: the reasons, and their words. Uses `digest`, `model`, `outside::show`. Always holds: a reason
//! names the first place where the tape and what came out differ; it stays on its line, whatever the
//! tape holds.

use std::fmt;

use super::claim::Difference;
use crate::digest::Digest;
use crate::model::ids::Month;
use crate::outside::show::{line, short};

/// Most characters of a name that a tape gives to something.
const NAME: usize = 100;

/// Why a tape does not hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mismatch {
    /// It belongs to another scenario, or another version of it.
    Scenario {
        /// The scenario named by the tape, with its fingerprint.
        tape: (String, Digest),
        /// The scenario at hand, with its fingerprint.
        here: (String, Digest),
    },
    /// It was made under other standard rules.
    Rules {
        /// The fingerprint in the tape.
        tape: Digest,
        /// The fingerprint of the rules at hand.
        here: Digest,
    },
    /// A month came out differently, or is told otherwise than it came out.
    Turn {
        /// Which month of the game, from 1.
        turn: usize,
        /// The month, as the tape calls it.
        month: Month,
        /// The month that was played.
        played: Month,
        /// The first section of the state that differs, if the tape tells.
        section: Option<&'static str>,
        /// The fingerprint in the tape.
        tape: Digest,
        /// The fingerprint that came out.
        here: Digest,
    },
    /// It has more months than the game.
    Length {
        /// The months in the tape.
        tape: usize,
        /// The months played.
        here: usize,
    },
    /// It claims a result, but its months end before the game does.
    Unfinished {
        /// The months in the tape.
        months: usize,
        /// The months of the scenario.
        of: u16,
    },
    /// The result that it claims is not what came out.
    Result(Difference),
    /// Parts were changed after it had been sealed, which the game itself does not show.
    Seal(Vec<&'static str>),
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scenario { tape, here } if tape.0 == here.0 => write!(
                f,
                "the tape belongs to another version of scenario \"{}\" ({}; this one is {})",
                tape.0, tape.1, here.1
            ),
            Self::Scenario { tape, here } => write!(
                f,
                "the tape belongs to scenario \"{}\" ({}), not to \"{}\" ({})",
                short(&tape.0, NAME),
                tape.1,
                short(&here.0, NAME),
                here.1
            ),
            Self::Rules { tape, here } => {
                write!(f, "the tape was made under other standard rules ({tape}; these are {here})")
            }
            Self::Turn { turn, month, played, .. } if month != played => {
                write!(f, "month {turn} of the tape is called {month}; in the game it is {played}")
            }
            Self::Turn { month, section, tape, here, .. } if tape == here => match section {
                Some(name) => {
                    write!(f, "{month} came out as the tape says, but for its fingerprint of section `{name}`")
                }
                None => write!(f, "{month} came out as the tape says, but the tape lists other sections of it"),
            },
            Self::Turn { month, section, tape, here, .. } => {
                write!(f, "{month} came out differently: {here} instead of {tape}")?;
                match section {
                    Some(name) => write!(f, "; the first section that differs is `{name}`"),
                    None => write!(f, "; no section that the tape lists differs"),
                }
            }
            Self::Length { tape, here } => {
                write!(f, "the tape holds {tape} months, but the game ended after {here}")
            }
            Self::Unfinished { months, of } => {
                write!(f, "the tape claims a result, but holds only {months} of {of} months")
            }
            Self::Result(Difference { what, tape, here }) => {
                let (what, here, tape) = (line(what), line(here), short(tape, NAME));
                write!(f, "the claimed result does not hold: {what} is {here}, not {tape}")
            }
            Self::Seal(parts) => write!(f, "changed after it was written: {}", parts.join(", ")),
        }
    }
}

impl Mismatch {
    /// What kind of difference it is, in a word for programs.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Scenario { .. } => "scenario",
            Self::Rules { .. } => "rules",
            Self::Turn { .. } => "month",
            Self::Length { .. } => "length",
            Self::Unfinished { .. } => "unfinished",
            Self::Result(_) => "result",
            Self::Seal(_) => "seal",
        }
    }

    /// Whether another scenario was meant: bad input rather than a failed verification.
    #[must_use]
    pub const fn is_foreign(&self) -> bool {
        matches!(self, Self::Scenario { .. })
    }
}
