//! House strategies: six temperaments, each simple enough to be understood from its few lines.
//!
//! Duty: deciders for comparison, sweeps and advice. Uses `planner`. Always holds: no strategy
//! reads what a player could not.

use crate::draw::{DrawKey, Purpose};
use crate::math::Money;
use crate::model::good::{Loudness, Sector};
use crate::model::ids::GoodId;
use crate::model::order::{Order, Statement};
use crate::sim::Game;

use super::decider::Strategy;
use super::planner::Planner;

/// Small, steady, civil: relief, energy and budget support at routine sizes; joins sanctions only
/// when allies are about to turn away; calls rather than shouts.
pub(super) struct Cautious;

impl Strategy for Cautious {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut plan = Planner::new(game);
        let allies = plan.metric("goodwill.allies");
        plan.join(allies < 46_000);
        plan.answer(|count| count.saturating_sub(1));
        plan.settle(false);
        let month = Money(plan.budget().0 * 7 / 10 / plan.months_of_money());
        let civil = [(Sector::Humanitarian, 4), (Sector::Fiscal, 4), (Sector::Energy, 2)];
        for (sector, tenths) in civil {
            if let Some(class) = plan.serving(sector).first().copied() {
                let routine = game.case().good(class).routine;
                plan.give(class, Money(month.0 * tenths / 10).min(routine), Loudness::Normal);
            }
        }
        if let Some(adversary) = plan.adversary().filter(|_| game.turn() % 3 == 2) {
            plan.order(Order::Call { to: adversary });
        }
        clarify(&mut plan);
        plan.orders()
    }
}

/// Everything there is, where it is needed most; law only as far as it must go.
pub(super) struct Generous;

impl Strategy for Generous {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut plan = Planner::new(game);
        plan.join(true);
        plan.answer(|_| 0);
        plan.settle(true);
        guarantee(&mut plan, 20);
        let month = Money(plan.budget().0 / plan.months_of_money());
        spread(&mut plan, month, Loudness::Normal, 4_000);
        clarify(&mut plan);
        plan.orders()
    }
}

/// Law first, weapons as soon as the law allows, everything aloud.
pub(super) struct Bold;

impl Strategy for Bold {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut plan = Planner::new(game);
        plan.reform();
        plan.join(true);
        plan.answer(|_| 0);
        plan.settle(true);
        plan.backfill(Loudness::Loud, 2);
        let month = Money(plan.budget().0 / plan.months_of_money());
        heavy(&mut plan, Money(month.0 / 2));
        spread(&mut plan, Money(month.0 / 2), Loudness::Loud, 10_000);
        if let Some(adversary) = plan.adversary() {
            plan.order(Order::State { audience: adversary, line: Statement::Criticise, about: None });
        }
        plan.orders()
    }
}

/// Gives when it is seen and cheap: aloud while attention is high, quietly else; follows allies
/// when they are cross, and keeps money for the months in which others are stalled.
pub(super) struct Opportunist;

impl Strategy for Opportunist {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut plan = Planner::new(game);
        let watched = plan.metric("salience") > 25_000;
        let calm = plan.metric("tension") < 15_000;
        plan.join(plan.metric("goodwill.allies") < 55_000 && calm);
        plan.answer(|count| count / 2);
        plan.settle(plan.metric("goodwill.allies") < 50_000);
        if plan.metric("support") > 55_000 {
            plan.reform();
            plan.backfill(Loudness::Quiet, 1);
        }
        let loudness = if watched && calm { Loudness::Loud } else { Loudness::Quiet };
        let worst = plan.worst_sectors();
        let share = if plan.metric("coverage.fiscal") < 80_000 { 12 } else { 6 };
        let month = Money(plan.budget().0 * share / 10 / plan.months_of_money());
        for sector in worst.into_iter().take(2) {
            if let Some(class) = plan.serving(sector).first().copied() {
                plan.give(class, Money(month.0 / 2), loudness);
            }
        }
        guarantee(&mut plan, 30);
        clarify(&mut plan);
        plan.orders()
    }
}

/// Food, medicine and shelter, and nothing else.
pub(crate) struct Humanitarian;

impl Strategy for Humanitarian {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut plan = Planner::new(game);
        plan.answer(|count| count.saturating_sub(1));
        plan.settle(false);
        let month = Money(plan.budget().0 / plan.months_of_money());
        for class in plan.serving(Sector::Humanitarian) {
            let routine = game.case().good(class).routine;
            plan.give(class, Money(month.0 / 3).min(routine), Loudness::Normal);
        }
        clarify(&mut plan);
        plan.orders()
    }
}

/// Whatever the law allows, by its own dice.
pub(super) struct Random;

impl Strategy for Random {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut plan = Planner::new(game);
        let case = game.case().clone();
        let turn = game.turn();
        let player = case.player.0;
        let roll = |slot: u64, sides: u32| {
            let purpose = Purpose::Strategy;
            DrawKey { seed: game.seed(), turn, purpose, actor: player, target: player, slot }.below(sides)
        };
        plan.join(roll(1, 2) == 0);
        plan.answer(|count| usize::try_from(roll(2, u32::try_from(count).unwrap_or(1))).unwrap_or(0));
        plan.settle(roll(3, 2) == 0);
        if roll(4, 4) == 0 {
            plan.reform();
        }
        if roll(5, 4) == 0 {
            plan.backfill(Loudness::Normal, 1);
        }
        let classes = u32::try_from(case.goods.len()).unwrap_or(1);
        let month = plan.budget().0 / plan.months_of_money();
        for slot in 10..13 {
            let class = GoodId::at(usize::try_from(roll(slot, classes)).unwrap_or(0));
            let loudness = Loudness::ALL[roll(slot + 10, 3) as usize];
            let amount = Money(month * i64::from(roll(slot + 20, 60)) / 100);
            plan.give(class, amount, loudness);
        }
        if let Some(adversary) = plan.adversary().filter(|_| roll(6, 5) == 0) {
            plan.order(Order::Call { to: adversary });
        }
        plan.orders()
    }
}

/// A third of the month's money to each of the sectors worst covered, up to a severity.
fn spread(plan: &mut Planner, month: Money, loudness: Loudness, severity: i64) {
    for sector in plan.worst_sectors().into_iter().take(4) {
        let case = plan.game.case().clone();
        let fitting = |c: &GoodId| case.good(*c).severity.0 <= severity;
        for class in plan.serving(sector).into_iter().filter(fitting).take(2) {
            if plan.give(class, Money(month.0 / 3), loudness) {
                break;
            }
        }
    }
}

/// The heaviest goods that the law allows.
fn heavy(plan: &mut Planner, month: Money) {
    let case = plan.game.case().clone();
    let mut classes: Vec<GoodId> = (0..case.goods.len()).map(GoodId::at).collect();
    classes.sort_by_key(|c| std::cmp::Reverse((case.good(*c).severity, *c)));
    let military = |c: &GoodId| case.good(*c).severity.0 >= 1_500;
    for class in classes.into_iter().filter(military) {
        let cap = case.good(class).bands.2;
        if plan.budget().0 > 0 && plan.give(class, Money(month.0 / 2).min(cap), Loudness::Loud) {
            break;
        }
    }
}

/// A large guarantee when there is capital for it and the last one is well behind.
fn guarantee(plan: &mut Planner, capital: i64) {
    let case = plan.game.case().clone();
    let pending =
        plan.game.packages().any(|p| case.instrument(p.class).act_months > 0 && plan.game.turn() < p.turn + 9);
    if pending || plan.metric("capital") < capital * 1_000 {
        return;
    }
    let pledged = (0..case.goods.len()).map(GoodId::at).find(|c| case.instrument(*c).act_months > 0);
    if let Some(class) = pledged {
        let amount = case.good(class).bands.0;
        let to = plan.recipient();
        plan.order(Order::Pledge { class, to, amount, loudness: Loudness::Normal });
    }
}

fn clarify(plan: &mut Planner) {
    let Some(audience) = plan.adversary() else { return };
    for name in plan.rumours() {
        plan.order(Order::State { audience, line: Statement::Clarify, about: Some(name) });
    }
}

#[cfg(test)]
mod tests;
