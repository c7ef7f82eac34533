//! Random orders: well typed, of every kind, sensible and nonsensical, for property tests.
//!
//! A `Wish` is a handful of numbers that proptest can shrink; `resolve` turns it into an order
//! against a game as it stands, so that many wishes name what is really open.

use demarche_core::math::Money;
use demarche_core::model::good::{Loudness, Route};
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::nation::Role;
use demarche_core::model::order::{Order, Statement};
use demarche_core::sim::Game;
use proptest::prelude::*;

/// The seed of an order.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    kind: u8,
    a: u16,
    b: u16,
    c: u16,
    amount: u8,
    wild: bool,
}

/// One order's seed: one in eight names things without regard to sense.
pub fn wish() -> impl Strategy<Value = Wish> {
    let parts = (0u8..16, any::<u16>(), any::<u16>(), any::<u16>(), any::<u8>(), 0u8..8);
    parts.prop_map(|(kind, a, b, c, amount, wild)| Wish { kind, a, b, c, amount, wild: wild == 0 })
}

/// The seeds of a month's orders.
pub fn month() -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(wish(), 0..7)
}

/// The seeds of a game's orders: months beyond the last are played without any.
pub fn months(most: usize) -> impl Strategy<Value = Vec<Vec<Wish>>> {
    prop::collection::vec(month(), 0..most)
}

fn pick<T: Clone>(items: &[T], by: u16) -> Option<T> {
    (!items.is_empty()).then(|| items[usize::from(by) % items.len()].clone())
}

fn nobody() -> String {
    "no-such-thing".to_owned()
}

impl Wish {
    fn amount(self, game: &Game, class: GoodId) -> Money {
        let def = game.case().good(class);
        let steps = |n: i64| Money(def.step.0.saturating_mul(n));
        match self.amount {
            0 => Money(i64::MAX),
            1 => Money(-5),
            2 => Money::ZERO,
            3 => Money(1),
            4 => Money::million(1_000_000),
            n @ 5..=150 => steps(i64::from(n % 40) + 1),
            151..=190 => def.routine,
            191..=220 => def.bands.1,
            _ => def.bands.2,
        }
    }

    fn nation(self, game: &Game, by: u16, likely: Option<NationId>) -> NationId {
        let any = NationId::at(usize::from(by) % game.case().size());
        if self.wild { any } else { likely.unwrap_or(any) }
    }

    fn class(self, game: &Game) -> GoodId {
        GoodId::at(usize::from(self.a) % game.case().goods.len())
    }

    fn of_role(game: &Game, role: Role, by: u16) -> Option<NationId> {
        pick(&game.case().nations_with(role).collect::<Vec<_>>(), by)
    }

    /// The order that this stands for as a game stands.
    pub fn resolve(self, game: &Game) -> Order {
        let case = game.case();
        let desk = game.desk();
        let loudness = [Loudness::Quiet, Loudness::Normal, Loudness::Loud][usize::from(self.c) % 3];
        let adversary = Self::of_role(game, Role::Adversary, self.b);
        let ally = Self::of_role(game, Role::Ally, self.b);
        let named = |name: Option<String>| name.filter(|_| !self.wild).unwrap_or_else(nobody);
        match self.kind {
            0..=4 => {
                let class = self.class(game);
                let needs_act = case.instrument(class).act_months > 0;
                let route = [Route::Direct, Route::Direct, Route::Fund, Route::Backfill][usize::from(self.b) % 4];
                let likely = if route == Route::Backfill { ally } else { Some(case.recipient) };
                let (to, amount) = (self.nation(game, self.c, likely), self.amount(game, class));
                if needs_act != self.wild {
                    Order::Pledge { class, to, amount, loudness }
                } else {
                    Order::Allocate { class, to, amount, route, loudness }
                }
            }
            5 => {
                let names: Vec<String> = desk.packages.iter().map(|p| p.name.clone()).collect();
                Order::Withdraw { package: named(pick(&names, self.a)) }
            }
            6 | 7 => {
                let classes: Vec<GoodId> = (0..case.goods.len()).map(GoodId::at).collect();
                let controlled: Vec<GoodId> = classes.into_iter().filter(|c| case.good(*c).controlled).collect();
                let class =
                    if self.wild { None } else { pick(&controlled, self.a) }.unwrap_or_else(|| self.class(game));
                let to = self.nation(game, self.c, ally);
                let route = if self.b.is_multiple_of(3) { Route::Direct } else { Route::Backfill };
                let end_user = self.nation(game, self.a, Some(to));
                Order::Apply { class, to, end_user, route, urgent: self.amount.is_multiple_of(2) }
            }
            8 => {
                let names: Vec<String> = desk.transfers.iter().map(|(name, _)| name.clone()).collect();
                let request = named(pick(&names, self.a));
                if self.b.is_multiple_of(2) { Order::Consent { request } } else { Order::Refuse { request } }
            }
            9 => {
                let names: Vec<String> = case.policy.reforms.iter().map(|r| r.id.clone()).collect();
                Order::Reform { reform: named(pick(&names, self.a)) }
            }
            10 => {
                let open: Vec<usize> = desk.open_rounds.iter().map(|r| r.index()).collect();
                let all: Vec<usize> = (0..case.rounds.len()).collect();
                let at = pick(&open, self.a).or_else(|| pick(&all, self.a));
                let round = at.map(|at| &case.rounds[at]);
                let target = self.nation(game, self.c, round.map(|r| r.target));
                Order::Sanction { round: named(round.map(|r| r.id.clone())), target }
            }
            11 => {
                let line = [
                    Statement::Reassure,
                    Statement::Deny,
                    Statement::Clarify,
                    Statement::Criticise,
                    Statement::Promise,
                ][usize::from(self.a) % 5];
                let names: Vec<String> = desk.rumours.iter().map(|(name, _)| name.clone()).collect();
                let about = pick(&names, self.c).filter(|_| !self.wild);
                Order::State { audience: self.nation(game, self.b, None), line, about }
            }
            12 => Order::Call { to: self.nation(game, self.a, adversary) },
            13 | 14 => {
                let open: Vec<usize> = desk.open_events.iter().map(|e| e.index()).collect();
                let event = pick(&open, self.a).map(|at| &case.events[at]);
                let options: Vec<String> = event.iter().flat_map(|e| &e.options).map(|o| o.id.clone()).collect();
                Order::Answer { event: named(event.map(|e| e.id.clone())), option: named(pick(&options, self.b)) }
            }
            _ => {
                let (low, high) = (self.a % 12, self.b % 12);
                let level = |n: u16| u8::try_from(n).unwrap_or(u8::MAX);
                Order::Predict { adversary: self.nation(game, self.c, adversary), low: level(low), high: level(high) }
            }
        }
    }
}

/// Plays a game of wishes to its end; the orders that were given.
pub fn play(game: &mut Game, wishes: &[Vec<Wish>]) -> Vec<Vec<Order>> {
    let mut given = Vec::new();
    while !game.is_over() {
        let month = wishes.get(given.len()).map(Vec::as_slice).unwrap_or_default();
        let orders: Vec<Order> = month.iter().map(|w| w.resolve(game)).collect();
        game.step(&orders);
        given.push(orders);
    }
    given
}
