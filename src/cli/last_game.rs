//! The game played last: what is offered to whoever opens the program without saying what to play.
//!
//! Duty: find it and say what it is. Uses `door`, `tape`. Always holds: a tape that cannot be read is
//! not offered.

use std::path::{Path, PathBuf};

use super::source::{self, Loaded};
use super::{output, tape_file};
use crate::door::read;
use demarche_core::tape::Tape;
use demarche_play::narrate::words::{number, text};

/// A game that can be gone on with.
pub struct LastGame {
    /// Its tape.
    pub path: PathBuf,
    /// Its scenario's title.
    pub title: String,
    /// The month at which it stands, of how many.
    pub month: String,
}

/// The tape in a folder that was written last, if any.
#[must_use]
pub fn newest(folder: &Path) -> Option<PathBuf> {
    let tapes = read::entries(folder, tape_file::NAMES as usize).ok()?.into_iter();
    let tapes = tapes.filter(|p| p.file_name().is_some_and(|n| n.to_string_lossy().ends_with(".tape.ron")));
    tapes.filter_map(|p| Some((read::metadata(&p).ok()?.modified().ok()?, p))).max().map(|(_, path)| path)
}

/// The game in a folder that was played last; none if there is none that can be read.
#[must_use]
pub fn last_game(folder: &Path) -> Option<LastGame> {
    let path = newest(folder)?;
    let name = path.display().to_string();
    let tape = Tape::read(&name, &output::read(&path).ok()?).ok()?;
    let loaded = source::of_tape(&tape, &name, None).ok()?;
    Some(LastGame { title: loaded.words.get("title"), month: stand(&loaded, &tape, false), path })
}

/// The month at which a tape stands, of how many: the one under way, or the last of a game that is over.
#[must_use]
pub(super) fn stand(loaded: &Loaded, tape: &Tape, over: bool) -> String {
    let closed = tape.turns.len().saturating_sub(usize::from(over));
    let turn = u16::try_from(closed).unwrap_or(u16::MAX).min(loaded.case.turns.saturating_sub(1));
    let turns = [number("turn", i64::from(turn) + 1), number("turns", i64::from(loaded.case.turns))];
    let args = [
        text("month", loaded.words.month(loaded.case.month(turn))),
        text("turn", loaded.words.say("view-turn", &turns)),
    ];
    loaded.words.say("console-date", &args)
}
