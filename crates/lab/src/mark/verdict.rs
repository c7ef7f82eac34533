//! Verdicts: what comes of a file of a class's folder.
//!
//! Duty: the verdict on a file with its ground, and what playing it again gave. Uses `said`,
//! `debrief`. Always holds: the words for tables never change.

use demarche_core::math::Points;
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::sim::record::Medal;
use demarche_play::debrief::skill::{Means, Scored};

use super::said::{Others, Prints, Said};

/// A file, and what it was taken for. Of the file itself only what is listed or compared is kept.
#[derive(Clone, Debug)]
pub struct Marked {
    /// Its path below the folder.
    pub path: String,
    /// What comes of it.
    pub verdict: Verdict,
    /// What else there is to say of it.
    pub notes: Vec<String>,
    /// What it says of itself, if it can be read at all.
    pub tape: Option<Said>,
    /// By what its orders are compared with others'.
    pub prints: Option<Prints>,
    /// What playing it again gave, if it holds.
    pub played: Option<Played>,
}

/// What was given in a month, in order.
#[derive(Clone, Debug)]
pub struct Given {
    /// The month.
    pub month: Month,
    /// Its orders but for predictions, and whether each was refused.
    pub orders: Vec<(Order, bool)>,
    /// Sealed predictions with what came.
    pub sealed: Vec<Scored>,
}

/// What comes of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It was played again, and came out as it says.
    Confirmed,
    /// It was, but has the orders of others, by their paths.
    Shared(Others),
    /// It does not hold.
    Refused(Ground, String),
    /// It is no hand-in: what it is.
    Other(String),
}

impl Verdict {
    /// The word for it, for tables; always the same.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Shared(_) => "same-orders",
            Self::Refused(..) => "refused",
            Self::Other(_) => "no-hand-in",
        }
    }

    /// Why, in a word for tables; always the same.
    #[must_use]
    pub const fn ground(&self) -> &'static str {
        match self {
            Self::Refused(ground, _) => ground.key(),
            _ => "",
        }
    }

    /// Why, in words.
    #[must_use]
    pub fn reason(&self) -> String {
        match self {
            Self::Confirmed => String::new(),
            Self::Shared(with) => format!("the same orders as {with}"),
            Self::Refused(_, why) | Self::Other(why) => why.clone(),
        }
    }
}

/// Why a hand-in does not hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Ground {
    /// It cannot be read as a tape.
    Unreadable,
    /// It ends in the middle.
    CutOff,
    /// It has a format of another version, or of none.
    Format,
    /// It belongs to another scenario, or another version of it.
    Scenario,
    /// It was made under other rules.
    Rules,
    /// It was not played for the class.
    Class,
    /// It was played under other terms.
    Terms,
    /// The player went back although the class does not allow it.
    Rewound,
    /// Its seed is not the one that it was played with, or not the class's.
    Seed,
    /// Its orders are not those that it was played with.
    Orders,
    /// Its fingerprints were changed.
    Fingerprints,
    /// It has more months than the game, or fewer than its result needs.
    Months,
    /// It claims a result that did not come out.
    Result,
    /// Its name was changed.
    Name,
    /// Its reasons were changed.
    Reasons,
    /// Its log of ways back was changed, or cannot be.
    Rewinds,
    /// It is a branch: no longer the game that the class asked for.
    Branch,
    /// Something else of it was changed.
    Edited,
}

impl Ground {
    /// The word for it, for tables; always the same.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::CutOff => "cut-off",
            Self::Format => "format",
            Self::Scenario => "scenario",
            Self::Rules => "rules",
            Self::Class => "class",
            Self::Terms => "terms",
            Self::Rewound => "rewound",
            Self::Seed => "seed",
            Self::Orders => "orders",
            Self::Fingerprints => "fingerprints",
            Self::Months => "months",
            Self::Result => "result",
            Self::Name => "name",
            Self::Reasons => "reasons",
            Self::Rewinds => "rewinds",
            Self::Branch => "branch",
            Self::Edited => "edited",
        }
    }
}

/// What playing a hand-in again gave.
#[derive(Clone, Debug)]
pub struct Played {
    /// The months played.
    pub months: usize,
    /// Whether the game came to its end.
    pub over: bool,
    /// The defeat that ended it early, by id.
    pub defeat: Option<String>,
    /// The objectives in the scenario's order: id, reading and medal, as they stand after its months.
    pub objectives: Vec<(String, Points, Medal)>,
    /// How many predictions were sealed.
    pub predictions: usize,
    /// How many of them were of months that had been seen on a branch since left.
    pub foreseen: usize,
    /// The scores of the others.
    pub skill: Option<Means>,
    /// How many orders were refused.
    pub(crate) refused: usize,
    /// Reasons by month.
    pub reasons: Vec<(Month, String)>,
    /// What was given, month by month.
    pub given: Vec<Given>,
}

impl Marked {
    /// The name by which it is listed: the pseudonym, or nothing.
    #[must_use]
    pub fn name(&self) -> &str {
        self.tape.as_ref().and_then(|t| t.hand_in.as_ref()).map_or("", |h| h.name.as_str())
    }

    /// The class that it names.
    #[must_use]
    pub fn class(&self) -> &str {
        self.tape.as_ref().and_then(|t| t.hand_in.as_ref()).map_or("", |h| h.class.as_str())
    }
}
