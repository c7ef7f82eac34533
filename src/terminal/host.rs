//! What a terminal needs of whoever opens it: lines to read, somewhere to show, and a place for games.
//!
//! Duty: the two traits that the program and the tests implement. Uses the session. Always holds: a
//! terminal itself opens no file and no stream.

use super::layout::Layout;
use demarche_play::session::Session;
use demarche_play::session::saved::Saved;

/// Where lines come from.
pub trait Lines {
    /// The next line, or none when the input ends or the player interrupts.
    fn next(&mut self, prompt: &str) -> Option<String>;
}

/// Where a game is kept, and where text goes.
pub trait Keeper {
    /// Shows text.
    ///
    /// # Errors
    /// If nobody listens any more.
    fn show(&mut self, text: &str) -> Result<(), Closed>;

    /// How wide what is shown may be now.
    fn layout(&self) -> Layout;

    /// Keeps the branch that is played with its draft. A branch is kept beside the game it leaves.
    fn keep(&mut self, session: &Session) -> Saved;

    /// Makes sure of the game before it is left; where it lies. What could not be kept is told by
    /// whoever opened the desk.
    fn leave(&mut self) -> Option<String>;

    /// Writes the game as a file to be handed in; where it is.
    ///
    /// # Errors
    /// The reason in words, to be shown; the game goes on.
    fn hand_in(&mut self, session: &Session) -> Result<String, String>;
}

/// Nobody listens any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Closed;
