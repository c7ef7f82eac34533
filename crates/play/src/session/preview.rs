//! The scout: what drafts would do, asked again and again of one month.
//!
//! Duty: play drafts ahead in a world that is used again, and remember what came of them. Uses
//! `observe`, `sim`. Always holds: an answer is what [`demarche_core::observe::preview`] gives for the same
//! game and orders.

use demarche_core::model::order::Order;
use demarche_core::observe::{Preview, preview_in};
use demarche_core::sim::Game;

/// Answers kept: more than the desk asks for in one month, short of a day's dragging of sliders.
const MOST: usize = 512;

/// A month that is scouted.
pub struct Previewer {
    /// Which branch, and which turn of it.
    of: (usize, u16),
    before: Game,
    scratch: Game,
    seen: Vec<(Vec<Order>, Preview)>,
}

impl Previewer {
    /// A scout of a game as it stands at a turn of a branch.
    #[must_use]
    pub fn new(game: &Game, branch: usize) -> Self {
        let before = game.fork_light();
        let scratch = before.fork_light();
        Self { of: (branch, game.turn()), before, scratch, seen: Vec::new() }
    }

    /// Whether it scouts this turn of this branch.
    #[must_use]
    pub fn is_of(&self, game: &Game, branch: usize) -> bool {
        self.of == (branch, game.turn())
    }

    /// What orders would do.
    pub fn preview(&mut self, orders: &[Order]) -> Preview {
        if let Some((_, known)) = self.seen.iter().find(|(of, _)| of == orders) {
            return known.clone();
        }
        let new = preview_in(&mut self.scratch, &self.before, orders);
        if self.seen.len() >= MOST {
            self.seen.clear();
        }
        self.seen.push((orders.to_vec(), new.clone()));
        new
    }
}
