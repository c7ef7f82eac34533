//! Objectives as they stand: reading, medal, and by how much.
//!
//! Duty: read the objectives of a game, finished or not. Uses `rules::score`. Always holds: of a
//! finished game, readings and medals are those of its outcome.

use demarche_core::math::{Money, Points};
use demarche_core::model::case::{Case, Objective, Want};
use demarche_core::model::metric;
use demarche_core::rules::score::{Medal, medal, reading};
use demarche_core::sim::Game;

use super::months::closed;

/// One objective as it stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Its position in the case.
    pub objective: usize,
    /// What its metric reads.
    pub reading: Points,
    /// The medal it earns, or would earn now.
    pub medal: Medal,
    /// The next medal, and how far the reading is from it (above 0).
    pub next: Option<(Medal, Points)>,
    /// By how much the reading clears the medal it has (0 or above).
    pub margin: Option<Points>,
    /// What more would have to be delivered before any medal counts.
    pub undelivered: Option<Money>,
}

/// The medals, with their thresholds.
#[must_use]
pub const fn thresholds(objective: &Objective) -> [(Medal, Points); 3] {
    let (bronze, silver, gold) = objective.medals;
    [(Medal::Bronze, bronze), (Medal::Silver, silver), (Medal::Gold, gold)]
}

/// Every objective of the game as it stands.
#[must_use]
pub fn standings(game: &Game) -> Vec<Standing> {
    let case = game.case();
    let delivered = metric::lookup(case, game.records().last_metrics(), "delivered").unwrap_or_default();
    let delivered = Money(delivered.0);
    readings(game).into_iter().enumerate().map(|(at, value)| standing(case, at, value, delivered)).collect()
}

/// What every objective's metric reads over the months closed so far, or at the opening.
#[must_use]
pub fn readings(game: &Game) -> Vec<Points> {
    let case = game.case();
    let months: Vec<&[Points]> = closed(game).map(|t| t.metrics.as_slice()).collect();
    let opening = [game.records().opening.as_slice()];
    let tables = if months.is_empty() { opening.as_slice() } else { months.as_slice() };
    let read = |objective: &Objective| {
        let values: Vec<Points> = tables.iter().filter_map(|t| metric::lookup(case, t, &objective.metric)).collect();
        reading(objective.over, &values)
    };
    case.objectives.iter().map(read).collect()
}

fn standing(case: &Case, at: usize, value: Points, delivered: Money) -> Standing {
    let objective = &case.objectives[at];
    let medal = medal(objective, value, delivered);
    // How far beyond a threshold the reading lies; below 0 where it falls short.
    let beyond = |threshold: Points| match objective.want {
        Want::AtLeast => value - threshold,
        Want::AtMost => threshold - value,
    };
    let thresholds = thresholds(objective);
    let next = thresholds.iter().find(|(_, t)| beyond(*t) < Points::ZERO).map(|(m, t)| (*m, -beyond(*t)));
    let margin = thresholds.iter().find(|(m, _)| *m == medal).map(|(_, t)| beyond(*t));
    let undelivered = (delivered < objective.delivered).then(|| objective.delivered - delivered);
    Standing { objective: at, reading: value, medal, next, margin, undelivered }
}

/// One medal's worth of an objective's metric: half the way from bronze to gold.
#[must_use]
pub fn step(objective: &Objective) -> Points {
    let (bronze, _, gold) = objective.medals;
    let half = Points((gold - bronze).abs().0 / 2);
    // Where all medals lie together, a tenth of what they ask for.
    half.max(Points(gold.abs().0 / 10)).max(Points(1))
}

#[cfg(test)]
mod tests;
