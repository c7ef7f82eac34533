//! Deciding: who gives the orders in the games of tests and experiments.
//!
//! Duty: a strategy with a script after it, and the same without some orders and with others. Uses
//! `names`, `strategy`. Always holds: of two such games under the same luck, nothing differs but the
//! orders.

use super::names::{Alike, matches};
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::strategy::{self, Script, Strategy};

/// The orders of a strategy, if there is one, then those of a script.
pub(crate) struct Decider {
    strategy: Option<Box<dyn Strategy>>,
    script: Script,
}

impl Decider {
    /// A shipped strategy by its name, and orders by month.
    #[must_use]
    pub(crate) fn new(strategy: Option<&str>, script: &[(Month, Vec<Order>)]) -> Self {
        Self { strategy: strategy.and_then(strategy::named), script: Script(script.to_vec()) }
    }
}

impl Strategy for Decider {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut orders = self.strategy.as_mut().map(|s| s.decide(game)).unwrap_or_default();
        orders.extend(self.script.decide(game));
        orders
    }
}

/// The orders of another without some and with others.
pub(crate) struct Otherwise<'a> {
    /// Who gives the orders otherwise.
    pub(crate) base: Decider,
    /// Orders that are left out.
    pub(crate) without: &'a [Alike],
    /// Orders that are given as well.
    pub(crate) with: Script,
}

impl Strategy for Otherwise<'_> {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut orders = self.base.decide(game);
        orders.retain(|order| !self.without.iter().any(|alike| matches(game.case(), alike, game.turn(), order)));
        orders.extend(self.with.decide(game));
        orders
    }
}
