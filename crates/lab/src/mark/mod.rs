//! Marking: a class's hand-ins, each played again, with what it came to and what is wrong with it.
//!
//! Duty: from the files of a folder to verdicts, figures and distributions. May use `lesson`,
//! `debrief`, `tape`, `scenario`, `sim`. Always holds: no file is opened here; nothing in a hand-in
//! is believed but what playing it again gives; a bad hand-in never stops the others.

pub(crate) mod class_stats;
mod desk;
mod duplicates;
pub(crate) mod judge;
pub mod kind;
mod said;
mod terms;
mod verdict;

use crate::many;

pub use desk::{Content, Desk, Known, Paper, Read};
pub use duplicates::compare;
pub use said::{Others, Prints, Said};
pub use verdict::{Given, Ground, Marked, Played, Verdict};

/// Reads every file: tapes, and verdicts on what is none.
#[must_use]
pub fn read(papers: Vec<Paper>) -> Vec<Read> {
    many::each(papers, judge::read)
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
    many::each(read.iter().collect(), |read| judge::judge(read, desk))
}

/// Plays every tape again, and compares them with each other.
#[must_use]
pub fn mark(read: &[Read], desk: &Desk) -> Vec<Marked> {
    let mut marked = judge(read, desk);
    compare(&mut marked);
    marked
}
