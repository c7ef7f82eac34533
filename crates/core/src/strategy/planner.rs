//! The planner: builds a month's orders one by one, each checked on the desk as the last left it.
//!
//! Duty: what every house strategy needs. Uses `sim::order_check`. Always holds: a plan holds only orders
//! that the desk allows.

use crate::math::Money;
use crate::model::good::{Loudness, Route, Sector};
use crate::model::ids::{GoodId, NationId};
use crate::model::metric;
use crate::model::nation::Role;
use crate::model::order::Order;
use crate::sim::Game;
use crate::sim::order_check::OrderCheck;
use crate::sim::refusal::Refusal;

/// A month's orders in the making.
pub(super) struct Planner<'a> {
    /// The game, to be read.
    pub(crate) game: &'a Game,
    desk: OrderCheck,
    orders: Vec<Order>,
}

impl<'a> Planner<'a> {
    /// An empty plan for the month under way.
    pub fn new(game: &'a Game) -> Self {
        Self { game, desk: game.desk().unread(), orders: Vec::new() }
    }

    /// Adds an order if the desk allows it.
    pub(crate) fn order(&mut self, order: Order) -> bool {
        let Ok(plan) = self.desk.decide(&order) else { return false };
        self.desk.take(&plan);
        self.orders.push(order);
        true
    }

    /// The plan.
    pub fn orders(self) -> Vec<Order> {
        self.orders
    }

    /// A metric at the last close, in thousandths of a point.
    pub(crate) fn metric(&self, name: &str) -> i64 {
        metric::lookup(self.game.case(), self.game.records().last_metrics(), name).map_or(0, |p| p.0)
    }

    /// Money left after the plan so far.
    pub(crate) fn budget(&self) -> Money {
        self.desk.budget
    }

    /// Months until the next appropriation of a new fiscal year, this one included; at least one.
    pub(super) fn months_of_money(&self) -> i64 {
        self.game.case().next_money(self.desk.month).1
    }

    /// The recipient.
    pub(crate) fn recipient(&self) -> NationId {
        self.game.case().recipient
    }

    /// The adversary first named.
    pub(crate) fn adversary(&self) -> Option<NationId> {
        self.game.case().nations_with(Role::Adversary).next()
    }

    /// Classes that serve a sector and can be allocated (not pledged), lightest first.
    pub(super) fn serving(&self, sector: Sector) -> Vec<GoodId> {
        let case = self.game.case();
        let mut found: Vec<GoodId> = (0..case.goods.len())
            .map(GoodId::at)
            .filter(|c| case.good(*c).sector == sector && case.instrument(*c).act_months == 0)
            .collect();
        found.sort_by_key(|c| (case.good(*c).severity, *c));
        found
    }

    /// Sectors by their coverage last month, worst first.
    pub(super) fn worst_sectors(&self) -> Vec<Sector> {
        let mut sectors: Vec<(Sector, crate::math::Ppm)> =
            self.game.recipient().needy().map(|(s, state)| (s, state.coverage)).collect();
        sectors.sort_by_key(|(sector, coverage)| (*coverage, sector.index()));
        sectors.into_iter().map(|(s, _)| s).collect()
    }

    /// Gives an amount of a class directly, rounded down to the class's step; whether it was given.
    pub(crate) fn give(&mut self, class: GoodId, amount: Money, loudness: Loudness) -> bool {
        let to = self.recipient();
        let step = self.game.case().good(class).step.0.max(1);
        let amount = Money(amount.min(self.desk.budget).0 / step * step);
        amount.0 > 0 && self.order(Order::Allocate { class, to, amount, route: Route::Direct, loudness })
    }

    /// Answers every open question with the option picked among those the desk allows.
    pub(crate) fn answer(&mut self, pick: impl Fn(usize) -> usize) {
        let case = self.game.case().clone();
        for id in self.desk.open_events.clone() {
            let event = &case.events[id.index()];
            let first = pick(event.options.len());
            let choices = (0..event.options.len()).map(|i| (first + i) % event.options.len());
            for at in choices {
                let (event, option) = (event.id.clone(), event.options[at].id.clone());
                if self.order(Order::Answer { event, option }) {
                    break;
                }
            }
        }
    }

    /// Joins every round that allies ask for and `wanted` allows.
    pub(crate) fn join(&mut self, wanted: bool) {
        if !wanted {
            return;
        }
        let case = self.game.case().clone();
        for id in self.desk.open_rounds.clone() {
            let round = &case.rounds[id.index()];
            self.order(Order::Sanction { round: round.id.clone(), target: round.target });
        }
    }

    /// Begins every reform that is possible.
    pub(crate) fn reform(&mut self) {
        let case = self.game.case().clone();
        for reform in &case.policy.reforms {
            self.order(Order::Reform { reform: reform.id.clone() });
        }
    }

    /// Answers every request to pass goods on.
    pub(crate) fn settle(&mut self, consent: bool) {
        for (request, _) in self.desk.transfers.clone() {
            let order = if consent { Order::Consent { request } } else { Order::Refuse { request } };
            self.order(order);
        }
    }

    /// What the law keeps from the recipient goes to an ally's stock instead, heaviest first: with
    /// a licence it is given, without one it is applied for.
    pub(crate) fn backfill(&mut self, loudness: Loudness, share: i64) {
        let case = self.game.case().clone();
        let allies: Vec<NationId> = case.nations_with(Role::Ally).collect();
        let mut classes: Vec<GoodId> = (0..case.goods.len()).map(GoodId::at).collect();
        classes.retain(|c| case.good(*c).controlled && self.is_forbidden(*c));
        classes.sort_by_key(|c| (std::cmp::Reverse(case.good(*c).severity), *c));
        for class in classes {
            let def = case.good(class);
            let amount = Money(def.bands.0.max(def.step).0 * share);
            for &to in &allies {
                let give = Order::Allocate { class, to, amount, route: Route::Backfill, loudness };
                let apply = Order::Apply { class, to, end_user: to, route: Route::Backfill, urgent: false };
                let done = self.game.packages().any(|p| p.class == class && p.to == to);
                if !done && (self.order(give) || self.order(apply)) {
                    break;
                }
            }
        }
    }

    /// Whether the law keeps a class from the recipient.
    fn is_forbidden(&self, class: GoodId) -> bool {
        let (to, amount) = (self.recipient(), self.game.case().good(class).step);
        matches!(self.desk.decide(&Order::give(class, to, amount)), Err(Refusal::Forbidden { .. }))
    }

    /// Names of rumours that wait for an answer.
    pub(crate) fn rumours(&self) -> Vec<String> {
        self.desk.rumours.iter().map(|(name, _)| name.clone()).collect()
    }
}

#[cfg(test)]
mod tests;
