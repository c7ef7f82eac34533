//! Opening: from a tape's file to a game to go on with.
//!
//! Duty: read a tape with its scenario, and have the session play it again; what may be told of a game for a
//! class. Every command opens saved games here. Always holds: what a class's terms hide is told of no game
//! that is still to be handed in.

use std::path::Path;

use super::failure::Failure;
use super::output;
use super::source::{self, Loaded};
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::tape::{Notes, Tape};
use demarche_play::session::opening::{NotReplayed, Replayed, replayed};

/// A saved game, played again to where it stands.
pub(crate) struct Opening {
    /// Its scenario and words.
    pub(crate) loaded: Loaded,
    /// The game.
    pub(crate) game: Game,
    /// The orders drafted.
    pub(crate) draft: Vec<Order>,
    /// What its tape says besides.
    pub(crate) notes: Notes,
    /// Why it opens as a branch, in a sentence without its full stop; the tape then stays as it is.
    pub(crate) branch: Option<String>,
    /// The file as it was read.
    pub(crate) bytes: Vec<u8>,
    /// The tape as it was read.
    pub(crate) tape: Tape,
}

impl Opening {
    /// Whether its words have invented names already, because its class asks for them.
    #[must_use]
    pub(super) fn is_fictional(&self) -> bool {
        self.notes.hand_in.as_ref().is_some_and(|h| h.variant.fictional)
    }
}

/// Opens a tape; its scenario is a shipped one, or the file that was named beside it.
///
/// # Errors
/// If it cannot be read, or belongs to another scenario.
pub(crate) fn open(path: &Path, scenario: Option<&str>) -> Result<Opening, Failure> {
    let name = path.display().to_string();
    let bytes = output::read(path)?;
    let tape = Tape::read(&name, &bytes)?;
    let mut loaded = source::of_tape(&tape, &name, scenario)?;
    let Replayed { game, draft, notes, branch } = replayed(&loaded.case, &name, &tape).map_err(|why| match why {
        NotReplayed::Orders(found) => Failure::from(found),
        NotReplayed::Foreign(mismatch) => Failure::error(format!("{name}: {mismatch}")),
    })?;
    if notes.hand_in.as_ref().is_some_and(|h| h.variant.fictional) {
        loaded.rename()?;
    }
    Ok(Opening { loaded, game, draft, notes, branch, bytes, tape })
}

/// What a command tells of a game besides the game itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Telling {
    /// How the months ahead may turn out.
    Forecast,
    /// What other orders would have led to.
    Branch,
    /// The chances of months gone by, and what single orders did.
    Debrief,
}

/// Refuses to tell what a class's terms hide of a game that is still to be handed in.
///
/// # Errors
/// If the game is for a class that hides them, is not over and has not been handed in.
pub(super) fn may_tell(tape: &Tape, over: bool, path: &str, telling: Telling) -> Result<(), Failure> {
    let Some(hand_in) = tape.hand_in.as_ref().filter(|_| !over) else { return Ok(()) };
    // What it says of itself counts only under its seal.
    let changed = tape.seal.as_ref().is_none_or(|seal| !seal.broken(tape).is_empty());
    let Some(terms) = tape.terms().or_else(|| changed.then_some(hand_in.variant)) else { return Ok(()) };
    let why = if changed {
        "it is of a game for a class and was changed by hand"
    } else if !terms.forecasts {
        "its class shows no chances"
    } else if terms.predict_first {
        "its class asks for a prediction before chances are shown"
    } else if !terms.rewind && telling == Telling::Branch {
        "its class has no way back"
    } else {
        return Ok(());
    };
    let what = match telling {
        Telling::Forecast => "a forecast",
        Telling::Branch => "a branch",
        Telling::Debrief => "a debrief",
    };
    let hint = "hand it in first (`demarche play --load`, then `handin`); its terms hold no longer then";
    let told = format!("{path}: {what} would tell what stays hidden until the game is handed in: {why}");
    Err(Failure::input(told, hint))
}
