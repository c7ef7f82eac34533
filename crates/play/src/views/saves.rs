//! Saved games: what is shown of each of them, and why one cannot be given another name or deleted.
//!
//! Duty: the list as plain data, in the words of the desk. Uses `narrate`. Always holds: a file that cannot
//! be read is listed with the reason, for it is somebody's game all the same.

use std::path::PathBuf;

use crate::narrate::Words;
use crate::narrate::words::{number, text};
use demarche_core::model::keyed::keyed;
use demarche_core::tape::Tape;

/// A saved game.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SavedGame {
    /// Its file.
    pub path: PathBuf,
    /// The name of its file, without its ending.
    pub name: String,
    /// Its scenario's title; of a file that cannot be read, none.
    pub title: String,
    /// The month at which it stands, of how many.
    pub month: String,
    /// How long ago it was written, in seconds.
    pub age: u64,
    /// What it is.
    pub kind: Kind,
    /// Whether its last month is played.
    pub over: bool,
    /// Whether it is open here or in another window.
    pub open: bool,
    /// Why it cannot be gone on with.
    pub trouble: Option<String>,
}

keyed! {
    /// What a saved game is.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
    pub enum Kind {
        /// A game.
        #[default]
        Game = "game",
        /// A game on a branch.
        Branch = "branch",
        /// A game for a class, under way.
        Class = "class",
        /// A game for a class that was handed in.
        HandedIn = "handed-in",
    }
}

impl Kind {
    /// What a tape of this name is.
    #[must_use]
    pub fn of(tape: &Tape, name: &str) -> Self {
        if tape.hand_in.is_some() {
            return if tape.terms().is_some() { Self::Class } else { Self::HandedIn };
        }
        let branch = name.rsplit_once("-branch").is_some_and(|(_, n)| n.parse::<u32>().is_ok());
        if branch || !tape.rewinds.is_empty() { Self::Branch } else { Self::Game }
    }
}

/// Why nothing came of renaming or deleting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// It is open.
    Open,
    /// It is no saved game of this folder.
    Unknown,
    /// Another game has the name.
    Taken(String),
    /// What was typed is no name for a file.
    NoName,
    /// The system does not let it.
    System(String),
}

impl Trouble {
    /// The same in words.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        match self {
            Self::Open => words.get("view-saves-open"),
            Self::Unknown => words.get("view-saves-unknown"),
            Self::Taken(name) => words.say("view-saves-taken", &[text("name", name)]),
            Self::NoName => words.get("view-saves-no-name"),
            Self::System(why) => words.say("view-saves-system", &[text("reason", why)]),
        }
    }
}

/// What was typed as the name of a file: letters, digits, spaces and a few signs, neither hidden nor a path.
///
/// # Errors
/// If nothing that can be a name is left of it.
pub fn name(typed: &str) -> Result<String, Trouble> {
    /// Most characters of a name.
    const MOST: usize = 60;
    let typed = typed.trim();
    let fits = |c: char| c.is_alphanumeric() || " -_,'()+".contains(c);
    let named = !typed.is_empty() && typed.chars().count() <= MOST && typed.chars().all(fits);
    // A name that the system of another player takes for something else.
    let low = typed.to_lowercase();
    let port = low.len() == 4
        && ["com", "lpt"].iter().any(|of| low.starts_with(of))
        && low.ends_with(|c: char| c.is_ascii_digit());
    let reserved = port || ["con", "prn", "aux", "nul"].contains(&low.as_str());
    if named && !reserved { Ok(typed.to_owned()) } else { Err(Trouble::NoName) }
}

/// How long ago something was.
#[must_use]
pub fn ago(words: &Words, seconds: u64) -> String {
    let (minutes, hours, days) = (seconds / 60, seconds / 3_600, seconds / 86_400);
    let say = |id: &str, n: u64| words.say(id, &[number("n", i64::try_from(n).unwrap_or(i64::MAX))]);
    match (minutes, hours, days) {
        (0, ..) => words.get("view-ago-now"),
        (n, 0, _) => say("view-ago-minutes", n),
        (_, n, 0) => say("view-ago-hours", n),
        (_, _, n) => say("view-ago-days", n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_long_ago_is_told_in_days() {
        let words = Words::new("standard", "").expect("words");
        let told: Vec<String> = [0, 59, 60, 3_599, 7_200, 86_399, 86_400, 864_000].map(|s| ago(&words, s)).to_vec();
        let wanted = ["just now", "just now", "1 minute ago", "59 minutes ago", "2 hours ago", "23 hours ago"];
        assert_eq!(told[..6], wanted);
        assert_eq!(told[6..], ["1 day ago", "10 days ago"]);
    }

    #[test]
    fn a_name_is_neither_a_path_nor_hidden() {
        assert_eq!(name("  Quiet, but firm (2) "), Ok("Quiet, but firm (2)".to_owned()));
        assert_eq!(name("Zürich-三"), Ok("Zürich-三".to_owned()));
        for bad in ["", "  ", "../up", "a/b", "a\\b", ".hidden", "a:b", "NUL", "a\u{202e}b", "a\nb"] {
            assert_eq!(name(bad), Err(Trouble::NoName), "{bad:?}");
        }
        assert_eq!(name(&"a".repeat(61)), Err(Trouble::NoName));
    }
}
