//! The months of a game, as a debrief looks at them.
//!
//! Duty: which months are closed, and which of a month's orders were carried out. Uses `sim` (read).
//! Always holds: the month under way is not told as if it were over.

use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;

/// The months of a game that are closed, in order.
pub fn closed(game: &Game) -> impl Iterator<Item = &TurnRecord> {
    game.records().turns.iter().filter(|t| t.digest.is_some())
}

/// The orders of a month that were carried out.
#[must_use]
pub fn accepted(record: &TurnRecord) -> Vec<Order> {
    let refused = |at: usize| record.refused.iter().any(|(r, _)| *r == at);
    record.orders.iter().enumerate().filter(|(at, _)| !refused(*at)).map(|(_, order)| order.clone()).collect()
}
