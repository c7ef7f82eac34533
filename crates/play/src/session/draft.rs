//! Drafts: what orders give, exclude and leave, and the ways in which a class can be given.
//!
//! Duty: pure functions over orders and desks. May use `sim` (read), `model`. Always holds: nothing
//! here changes a game.

use demarche_core::math::Money;
use demarche_core::model::case::Case;
use demarche_core::model::good::{Loudness, Route};
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::nation::Role;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::order_check::OrderCheck;
use demarche_core::sim::refusal::Refusal;

/// How a class is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Way {
    /// To whom.
    pub to: NationId,
    /// By which way.
    pub route: Route,
    /// How publicly.
    pub loudness: Loudness,
}

/// The orders of every month played.
#[must_use]
pub fn played(game: &Game) -> Vec<Vec<Order>> {
    game.records().turns.iter().filter(|t| t.digest.is_some()).map(|t| t.orders.clone()).collect()
}

/// The player's desk as it stands after drafted orders.
#[must_use]
pub fn after(game: &Game, draft: &[Order]) -> OrderCheck {
    let mut desk = game.desk();
    for order in draft {
        if let Ok(plan) = desk.decide(order) {
            desk.take(&plan);
        }
    }
    desk
}

/// The class and amount that an order gives.
#[must_use]
pub fn gift(order: &Order) -> Option<(GoodId, Money)> {
    match order {
        Order::Allocate { class, amount, .. } | Order::Pledge { class, amount, .. } => Some((*class, *amount)),
        _ => None,
    }
}

/// Whether an order gives of a class.
#[must_use]
pub fn gives(order: &Order, class: GoodId) -> bool {
    gift(order).is_some_and(|(c, _)| c == class)
}

/// Whether an order gives of a class to a destination by a way.
#[must_use]
pub fn goes(order: &Order, class: GoodId, to: NationId, route: Route) -> bool {
    match order {
        Order::Allocate { class: c, to: t, route: r, .. } => *c == class && *t == to && *r == route,
        Order::Pledge { class: c, to: t, .. } => *c == class && *t == to && route == Route::Direct,
        _ => false,
    }
}

/// Whether one order takes the place of another: two answers to one question, for instance.
#[must_use]
pub fn excludes(new: &Order, old: &Order) -> bool {
    match (new, old) {
        (Order::Answer { event: a, .. }, Order::Answer { event: b, .. })
        | (
            Order::Consent { request: a } | Order::Refuse { request: a },
            Order::Consent { request: b } | Order::Refuse { request: b },
        ) => a == b,
        (Order::State { audience: a, about: x, .. }, Order::State { audience: b, about: y, .. }) => a == b && x == y,
        _ => false,
    }
}

/// The destinations and routes that make sense for a class: aid to the recipient, backfill to an
/// ally.
pub fn ways(case: &Case) -> impl Iterator<Item = (NationId, Route)> + '_ {
    let direct = [Route::Direct, Route::Fund].into_iter().map(|route| (case.recipient, route));
    direct.chain(case.nations_with(Role::Ally).map(|ally| (ally, Route::Backfill)))
}

/// The way that is shown first for a class: straight to the recipient, unless the law forbids that
/// for good and leaves another way open.
#[must_use]
pub fn first_way(game: &Game, class: GoodId) -> Way {
    let case = game.case();
    let desk = game.desk();
    let amount = case.good(class).step;
    let verdict = |(to, route): &(NationId, Route)| {
        desk.decide(&Order::Allocate { class, to: *to, amount, route: *route, loudness: Loudness::Normal })
    };
    let direct = (case.recipient, Route::Direct);
    let shut = matches!(verdict(&direct), Err(Refusal::Forbidden { reform: None, .. }));
    let open = |way: &(NationId, Route)| !matches!(verdict(way), Err(Refusal::Forbidden { .. } | Refusal::WrongNation));
    let (to, route) = if shut { ways(case).find(open).unwrap_or(direct) } else { direct };
    Way { to, route, loudness: Loudness::Normal }
}
