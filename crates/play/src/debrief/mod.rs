//! The debrief: what a game came to and why, once it is played (or as far as it is).
//!
//! Duty: objectives with what each lacks, the three months on which most turned, the skill of sealed
//! predictions, the adversary's lines and bluffs, the period beside the game, refused orders, and
//! questions for discussion. Pure functions of a game; `tell` puts them into words. May use `tape`,
//! `strategy`, `observe`, `narrate`. Always holds: nothing here changes the game; a counterfactual
//! is played under the game's own luck; luck that stands for "the usual" is never the game's own.

mod months;
pub(crate) mod period;
pub mod prose;
pub mod questions;
pub mod skill;
pub mod standing;
pub mod threats;
pub mod turning;

use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;
use demarche_core::sim::refusal::Refusal;

pub use months::{accepted, closed};
use period::Period;
use skill::Skill;
use standing::Standing;
use threats::RedLineRecord;
use turning::TurningPoint;

/// How many turning points a debrief tells.
const TURNING_POINTS: usize = 3;

/// A refused order.
#[derive(Clone, Debug)]
pub struct Refused {
    /// The turn, from 0.
    pub(crate) turn: u16,
    /// The month.
    pub month: Month,
    /// The order.
    pub order: Order,
    /// Why.
    pub refusal: Refusal,
}

/// Everything a debrief tells of one game.
#[derive(Clone, Debug)]
pub struct Debrief {
    /// The objectives, in the case's order.
    pub standings: Vec<Standing>,
    /// The months on which most turned, the one with the largest effect first.
    pub turning: Vec<TurningPoint>,
    /// Sealed predictions and their scores.
    pub skill: Skill,
    /// The adversaries' lines towards the player, declared or not.
    pub lines: Vec<RedLineRecord>,
    /// The period under the same luck; none if the scenario has no history.
    pub period: Option<Period>,
    /// Every refused order.
    pub refused: Vec<Refused>,
}

/// The debrief of a game. `foreseen` lists months that had been played before, on a branch since
/// left, when they were played for the last time: a prediction of such a month is shown and not
/// counted.
#[must_use]
pub fn of(game: &Game, foreseen: &[Month]) -> Debrief {
    Debrief {
        standings: standing::standings(game),
        turning: turning::points(game, TURNING_POINTS),
        skill: skill::skill(game, foreseen),
        lines: threats::lines(game),
        period: period::period(game),
        refused: refused(game),
    }
}

/// Every refused order of the closed months.
#[must_use]
pub fn refused(game: &Game) -> Vec<Refused> {
    let of_month = |record: &TurnRecord| {
        let (turn, month) = (record.turn, record.month);
        let of = |(at, refusal): &(usize, Refusal)| {
            let order = record.orders.get(*at)?.clone();
            Some(Refused { turn, month, order, refusal: refusal.clone() })
        };
        record.refused.iter().filter_map(of).collect::<Vec<_>>()
    };
    closed(game).flat_map(of_month).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{case, give, played};

    #[test]
    fn refused_orders_are_told_with_month_and_reason_and_the_others_were_accepted() {
        let case = case(|_| ());
        let (good, bad) = (give(&case, "relief", 5), give(&case, "relief", 5_000));
        let game = played(&case, &[vec![], vec![bad.clone(), good.clone(), bad.clone()]]);
        let told = refused(&game);
        let wanted = [(1, case.month(1), &bad, "budget"); 2];
        assert_eq!(told.iter().map(|r| (r.turn, r.month, &r.order, r.refusal.rule())).collect::<Vec<_>>(), wanted);
        assert_eq!(accepted(&game.records().turns[1]), [good], "whatever stands before and after it");
        assert_eq!(accepted(&game.records().turns[0]), []);
    }

    #[test]
    fn a_month_under_way_is_not_closed() {
        let case = case(|_| ());
        assert_eq!(closed(&played(&case, &[])).count(), 0);
        let game = played(&case, &[vec![], vec![]]);
        assert_eq!(closed(&game).map(|t| t.turn).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(game.turn(), 2);
        let whole = played(&case, &vec![vec![]; 12]);
        assert_eq!(closed(&whole).count(), 12, "of a game that is over all are");
    }
}
