//! What the tests of play are built on: a small invented case, with passages changed.

use std::sync::Arc;

use demarche_core::math::Money;
use demarche_core::model::case::Case;
use demarche_core::model::good::{Loudness, Route};
use demarche_core::model::ids::NationId;
use demarche_core::model::order::Order;
use demarche_core::scenario::{self, findings};
use demarche_core::sim::Game;

/// Nations of the small case.
pub const ADVERSARY: NationId = NationId(1);
pub const RECIPIENT: NationId = NationId(2);
pub const NEIGHBOUR: NationId = NationId(5);

/// The small case, with something changed.
pub fn case(change: impl FnOnce(&mut Case)) -> Arc<Case> {
    let text = include_bytes!("../../../tests/fixtures/one-of-each.ron");
    let loaded = scenario::load("one-of-each.ron", text);
    let mut case = loaded.unwrap_or_else(|found| panic!("{}", findings::render(&found)));
    change(&mut case);
    Arc::new(case)
}

/// The small case without its deck, in which nothing happens by itself, with something changed.
pub fn calm(change: impl FnOnce(&mut Case)) -> Arc<Case> {
    case(|case| {
        case.events.clear();
        change(case);
    })
}

/// A game of a case that has been played with orders for its first months.
pub fn played(case: &Arc<Case>, months: &[Vec<Order>]) -> Game {
    let mut game = Game::new(case.clone(), 1);
    for orders in months {
        game.step(orders);
    }
    game
}

/// Millions for a class, directly and in the ordinary way.
pub fn give(case: &Case, class: &str, millions: i64) -> Order {
    let class = case.good_named(class).unwrap_or_else(|| panic!("there is no class {class}"));
    let (to, route, loudness) = (RECIPIENT, Route::Direct, Loudness::Normal);
    Order::Allocate { class, to, amount: Money::million(millions), route, loudness }
}

/// A sealed band.
pub fn predict(adversary: NationId, low: u8, high: u8) -> Order {
    Order::Predict { adversary, low, high }
}
