//! Opening: from a tape to a game to go on with.
//!
//! Duty: play a tape again, and say whether it is the game that was saved or a branch of it. Uses `tape`.
//! Every desk opens saved games here. Always holds: a game for a class goes on as itself only under an intact
//! seal of this format; what differs in anything opens as a branch, says so in every file that is written of
//! it, and is never again handed in as an unbroken game.

use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::model::order::Order;
use demarche_core::scenario::findings::Finding;
use demarche_core::sim::Game;
use demarche_core::tape::{self, FORMAT, Mismatch, Notes, Parting, Standing, Tape, typed};

/// A saved game, played again to where it stands.
pub struct Replayed {
    /// The game.
    pub game: Game,
    /// The orders drafted.
    pub draft: Vec<Order>,
    /// What its tape says besides.
    pub notes: Notes,
    /// Why it opens as a branch, in a sentence without its full stop; the tape then stays as it is.
    pub branch: Option<String>,
}

/// Why a tape cannot be played.
#[derive(Debug)]
pub enum NotReplayed {
    /// Orders that its scenario does not know.
    Orders(Vec<Finding>),
    /// It belongs to another scenario.
    Foreign(Mismatch),
}

/// Plays a tape of a case again; `name` is what its faults are told of.
///
/// # Errors
/// Why it cannot be played.
pub fn replayed(case: &Arc<Case>, name: &str, tape: &Tape) -> Result<Replayed, NotReplayed> {
    let orders = tape.orders(name, case).map_err(NotReplayed::Orders)?;
    let replayed = tape::replay(case, tape, &orders);
    let parting = tape.hand_in.as_ref().and_then(|_| parting(tape, replayed.as_ref().err()));
    let (game, branch) = match (replayed, parting) {
        (Err(mismatch @ Mismatch::Scenario { .. }), _) => return Err(NotReplayed::Foreign(mismatch)),
        (Err(mismatch), _) => (tape::play(case, tape.seed, &orders), Some(mismatch.to_string())),
        (Ok(game), Some(parting)) => (game, Some(parting.to_string())),
        (Ok(game), None) => (game, None),
    };
    let mut draft: Vec<Order> = tape.draft.iter().filter_map(|o| typed(case, o.clone()).ok()).collect();
    let mut notes = tape.notes(case);
    if let Some(parting) = parting
        && notes.standing.parting().is_none()
    {
        notes.standing = Standing::Apart(parting);
    }
    if branch.is_some() {
        draft = allowed(&game, draft);
    }
    Ok(Replayed { game, draft, notes, branch })
}

/// Why a game for a class is not the one that was saved; nothing if it is.
fn parting(tape: &Tape, mismatch: Option<&Mismatch>) -> Option<Parting> {
    if tape.format < FORMAT {
        return Some(Parting::Earlier);
    }
    let Some(seal) = &tape.seal else { return Some(Parting::Unsealed) };
    if !seal.broken(tape).is_empty() {
        return Some(Parting::Changed);
    }
    mismatch.map(|mismatch| match mismatch {
        Mismatch::Result(_) | Mismatch::Unfinished { .. } => Parting::Result,
        Mismatch::Seal(_) => Parting::Changed,
        Mismatch::Scenario { .. } | Mismatch::Rules { .. } | Mismatch::Turn { .. } | Mismatch::Length { .. } => {
            Parting::Otherwise
        }
    })
}

/// The orders of a draft that the desk takes, one after the other: a changed file may hold others.
#[must_use]
pub fn allowed(game: &Game, draft: Vec<Order>) -> Vec<Order> {
    let mut desk = game.desk();
    let taken = |order: &Order| {
        let plan = desk.decide(order);
        plan.map(|plan| desk.take(&plan)).is_ok()
    };
    if game.is_over() { Vec::new() } else { draft.into_iter().filter(taken).collect() }
}
