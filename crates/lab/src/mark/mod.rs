//! Marking: a class's hand-ins, each played again, with what it came to and what is wrong with it.
//!
//! Duty: from the files of a folder to verdicts, figures and distributions. May use `lesson`,
//! `debrief`, `tape`, `scenario`, `sim`. Always holds: no file is opened here; nothing in a hand-in
//! is believed but what playing it again gives; a bad hand-in never stops the others.

pub mod class_stats;
pub mod duplicates;
pub mod judge;
pub mod kind;
mod said;
mod terms;

use std::sync::Arc;

use rayon::iter::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use demarche_core::math::{Points, Ppm};
use demarche_core::model::case::Case;
use demarche_core::model::ids::{Month, NationId};
use demarche_core::model::nation::Role;
use demarche_core::sim::Game;
use demarche_core::sim::record::Medal;
use demarche_core::tape::Tape;
use demarche_play::debrief::skill::{Means, climatology};
use demarche_play::lesson::Lesson;

pub use duplicates::compare;
pub use said::{Others, Prints, Said};

/// A file of the folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paper {
    /// Its path below the folder.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// Bytes that were read.
    Bytes(Vec<u8>),
    /// Nothing that was read: what it is instead, such as "a link: not followed".
    Unread(String),
}

/// A scenario that hand-ins may belong to, with what is counted once for all of them.
pub struct Known {
    /// The case.
    pub case: Arc<Case>,
    /// How often each level of each adversary's reactions comes.
    usual: Vec<(NationId, Vec<Ppm>)>,
}

impl Known {
    /// A scenario with the counts that predictions are scored beside.
    #[must_use]
    pub fn new(case: Arc<Case>) -> Self {
        let game = Game::new(case.clone(), 1);
        let adversaries: Vec<NationId> = case.nations_with(Role::Adversary).collect();
        let usual = adversaries.into_par_iter().map(|a| (a, climatology(&game, a))).collect();
        Self { case, usual }
    }

    /// How often each level of an adversary's reactions comes.
    #[must_use]
    pub fn usual(&self, adversary: NationId) -> Vec<Ppm> {
        self.usual.iter().find(|(of, _)| *of == adversary).map(|(_, levels)| levels.clone()).unwrap_or_default()
    }
}

/// By what hand-ins are judged.
pub struct Desk {
    /// Every scenario that was found for them.
    pub known: Vec<Known>,
    /// The class that they should belong to, if its file is at hand.
    pub lesson: Option<Lesson>,
}

/// A file that was read: a tape to be played, or a verdict already.
#[derive(Clone, Debug)]
pub struct Read {
    /// Its path below the folder.
    pub path: String,
    /// The tape, or what comes of a file that holds none.
    pub tape: Result<Tape, Verdict>,
}

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
    pub refused: usize,
    /// Reasons by month.
    pub reasons: Vec<(Month, String)>,
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

/// Reads every file: tapes, and verdicts on what is none.
#[must_use]
pub fn read(papers: Vec<Paper>) -> Vec<Read> {
    papers.into_par_iter().map(judge::read).collect()
}

/// The scenarios that tapes name, each once.
#[must_use]
pub fn scenarios(read: &[Read]) -> Vec<String> {
    let mut names: Vec<String> = read.iter().filter_map(|r| Some(r.tape.as_ref().ok()?.scenario.clone())).collect();
    names.sort();
    names.dedup();
    names
}

/// Plays every tape again, each by itself.
#[must_use]
pub fn judge(read: &[Read], desk: &Desk) -> Vec<Marked> {
    read.par_iter().map(|read| judge::judge(read, desk)).collect()
}

/// Plays every tape again, and compares them with each other.
#[must_use]
pub fn mark(read: &[Read], desk: &Desk) -> Vec<Marked> {
    let mut marked = judge(read, desk);
    compare(&mut marked);
    marked
}
