//! The period: the same months as they were decided then, under the same luck, and the record.
//!
//! Duty: play the strategy `history` under the game's seed and put both beside the record. Uses
//! `strategy`. Always holds: of an unfinished game, as many months are compared as were played.

use demarche_core::model::case::Observed;
use demarche_core::model::ids::Month;
use demarche_core::sim::Game;
use demarche_core::strategy::{self, History};

use super::months::{accepted, closed};
use super::standing::{Standing, standings};
use super::turning::level;

/// The period beside a game.
#[derive(Clone, Debug)]
pub struct Period {
    /// Objectives as the period's orders leave them.
    pub standings: Vec<Standing>,
    /// Metrics at each month's close under the period's orders.
    pub metrics: Vec<Vec<demarche_core::math::Points>>,
    /// Reactions month by month.
    pub months: Vec<Beside>,
    /// The first month whose orders differ.
    pub departed: Option<Month>,
}

/// One month's reactions towards the player.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The month.
    pub month: Month,
    /// The highest level in this game.
    pub played: u8,
    /// The highest level under the period's orders and the same luck.
    pub history: Option<u8>,
    /// What the record shows, steps by another calendar among it.
    pub observed: Vec<Observed>,
}

/// The period beside a game; none if the scenario has no history.
#[must_use]
pub(crate) fn period(game: &Game) -> Option<Period> {
    let case = game.case();
    if case.history.is_empty() {
        return None;
    }
    let months = u16::try_from(closed(game).count()).ok();
    let mut twin = Game::new(case.clone(), game.seed());
    strategy::play(&mut twin, &mut History, months);
    let beside = closed(game).map(|record| {
        let then = closed(&twin).find(|t| t.turn == record.turn);
        Beside {
            month: record.month,
            played: level(game, record),
            history: then.map(|t| level(&twin, t)),
            observed: case.observed.iter().filter(|o| o.month == record.month).cloned().collect(),
        }
    });
    let both = closed(game).zip(closed(&twin));
    let departed = both.into_iter().find(|(a, b)| accepted(a) != accepted(b)).map(|(a, _)| a.month);
    Some(Period {
        standings: standings(&twin),
        metrics: closed(&twin).map(|t| t.metrics.clone()).collect(),
        months: beside.collect(),
        departed,
    })
}

#[cfg(test)]
mod tests;
