//! Strategies: deciders that give a month's orders from what can be observed.
//!
//! Duty: the shipped deciders and the way to find one by name. May use `sim` (read), `model`,
//! `draw`. Always holds: a strategy sees what a player sees, acts through the same orders, and its
//! own luck touches nobody else's.

mod builtin;
mod decider;
mod planner;

use crate::model::ids::Month;
use crate::model::order::Order;
use crate::sim::Game;
use crate::sim::record::TurnRecord;

pub use decider::Strategy;

/// The names of the shipped strategies, in the order in which they are shown.
pub const NAMES: [&str; 8] =
    ["history", "cautious", "generous", "bold", "opportunist", "humanitarian", "random", "nothing"];

/// The strategy with a name.
#[must_use]
pub fn named(name: &str) -> Option<Box<dyn Strategy>> {
    Some(match name {
        "history" => Box::new(History),
        "cautious" => Box::new(builtin::Cautious),
        "generous" => Box::new(builtin::Generous),
        "bold" => Box::new(builtin::Bold),
        "opportunist" => Box::new(builtin::Opportunist),
        "humanitarian" => Box::new(builtin::Humanitarian),
        "random" => Box::new(builtin::Random),
        "nothing" => Box::new(Nothing),
        _ => return None,
    })
}

/// Gives the orders of the period.
pub struct History;

impl Strategy for History {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        of_month(&game.case().history, game.case().month(game.turn()))
    }
}

/// Gives no orders.
pub struct Nothing;

impl Strategy for Nothing {
    fn decide(&mut self, _: &Game) -> Vec<Order> {
        Vec::new()
    }
}

/// Gives the orders of a script.
pub struct Script(
    /// The orders by month.
    pub Vec<(Month, Vec<Order>)>,
);

impl Strategy for Script {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        of_month(&self.0, game.case().month(game.turn()))
    }
}

fn of_month(months: &[(Month, Vec<Order>)], month: Month) -> Vec<Order> {
    months.iter().filter(|(m, _)| *m == month).flat_map(|(_, orders)| orders.iter().cloned()).collect()
}

/// Plays a game to its end, or for some months.
pub fn play(game: &mut Game, strategy: &mut dyn Strategy, months: Option<u16>) {
    let mut played = 0;
    while !game.is_over() && months.is_none_or(|most| played < most) {
        play_month(game, strategy);
        played += 1;
    }
}

/// Plays the month under way as a strategy decides it; what came of it.
pub fn play_month<'a>(game: &'a mut Game, strategy: &mut dyn Strategy) -> &'a TurnRecord {
    let orders = strategy.decide(game);
    game.step(&orders)
}
