//! Who decides: the form of every strategy.
//!
//! Duty: the one question that a strategy answers. Uses `sim` (read), `model`. Always holds: a
//! strategy reads a game and changes nothing of it.

use crate::model::order::Order;
use crate::sim::Game;

/// Decides a month's orders.
pub trait Strategy: Send {
    /// The orders of the month under way.
    fn decide(&mut self, game: &Game) -> Vec<Order>;
}
