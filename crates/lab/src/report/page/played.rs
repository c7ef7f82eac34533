//! A game as a page is given it.
//!
//! Duty: everything that a page tells of one game, played again. Uses `debrief`, `narrate`, `tape`.
//! Always holds: a page reads it and changes nothing.

use demarche_core::model::ledger::CauseId;
use demarche_core::model::quantity::Quantity;
use demarche_core::sim::Game;
use demarche_core::tape::Tape;
use demarche_play::debrief::Debrief;
use demarche_play::narrate::Words;

/// One game of a page.
pub struct Played<'a> {
    /// The words of its scenario.
    pub words: &'a Words,
    /// The game, played again from its tape.
    pub game: &'a Game,
    /// What its debrief tells.
    pub debrief: &'a Debrief,
    /// The tape: who played, reasons, ways back.
    pub tape: &'a Tape,
    /// How the page calls it.
    pub label: String,
    /// What a change of a number rests on, as a short tag; empty for a decision.
    pub tag: fn(&Game, CauseId, Quantity) -> String,
}
