//! What a game's objectives came to, as a count of each medal.
//!
//! Duty: count. Uses [`crate::career`]. Always holds: which game is the best is decided there.

use crate::career::Played;
use demarche_core::rules::score::Medal;

/// What a game's objectives came to: how many of each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Medals {
    /// Gold.
    pub gold: usize,
    /// Silver.
    pub silver: usize,
    /// Bronze.
    pub bronze: usize,
    /// How many objectives there are.
    pub of: usize,
}

impl Medals {
    /// What a game came to.
    pub(super) fn of(game: &Played) -> Self {
        let count = |medal: Medal| game.medals.iter().filter(|of| **of == medal).count();
        let (gold, silver, bronze) = (count(Medal::Gold), count(Medal::Silver), count(Medal::Bronze));
        Self { gold, silver, bronze, of: game.medals.len() }
    }
}
