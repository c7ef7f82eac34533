//! The month closes: predictions, metrics, defeats, outcome and fingerprint.
//!
//! Duty: phase Close. Uses `rules::score`, `metrics`, `states`. Always holds: nothing here
//! changes a quantity.

use bevy_ecs::prelude::World;

use crate::math::{Money, Points, Ppm};
use crate::model::case::Case;
use crate::model::good::Sector;
use crate::model::ledger::Phase;
use crate::model::metric;
use crate::model::quantity::Stage;
use crate::model::state::{Aid, ByNation, Recipient};
use crate::rules::score::{Medal, band_score, medal, reading};

use super::metrics::{self, View};
use super::record::{Outcome, Records};
use super::scene::Scene;
use super::states;
use super::world::{CaseRef, Clock, Tally};

/// Fiscal coverage from which a month counts as covered.
const COVERED: Ppm = Ppm(900_000);

/// Scores sealed predictions and keeps the running counts.
pub(crate) fn score(mut scene: Scene) {
    scene.writer.clock.phase = Phase::Close;
    let case = scene.case();
    let predictions = scene.inbox.predictions.clone();
    for (adversary, low, high) in predictions {
        let record = scene.writer.records().turns.last();
        let level = record.and_then(|r| r.answer(adversary, case.player)).map_or(0, |r| r.level);
        let (sum, count) = scene.tally.forecasts;
        scene.tally.forecasts = (sum + band_score(low, high, level), count + 1);
    }
    let coverage = fiscal_coverage(scene.writer.recipient());
    scene.tally.months += 1;
    scene.tally.coverage += coverage.min(Ppm::ONE);
    if coverage >= COVERED {
        scene.tally.covered += 1;
    }
}

fn fiscal_coverage(recipient: &Recipient) -> Ppm {
    let fiscal = &recipient.sectors[Sector::Fiscal.index()];
    if fiscal.need.is_zero() { Ppm::ONE } else { fiscal.coverage }
}

/// Writes the month's metrics, ranking and fingerprint, and decides whether the game is over.
pub fn seal(world: &mut World) {
    let case = world.resource::<CaseRef>().0.clone();
    let table = metrics::table(&View::of(world, &case));
    let ranking = ranking(world, &case);
    let turn = world.resource::<Clock>().turn;
    let defeat = defeats(world, &case, &table);
    if let Some(record) = world.resource_mut::<Records>().turns.last_mut() {
        (record.metrics, record.ranking) = (table, ranking);
    }
    let digest = states::fingerprint(world);
    if let Some(record) = world.resource_mut::<Records>().turns.last_mut() {
        record.digest = Some(digest);
    }
    if defeat.is_some() || turn + 1 >= case.turns {
        let delivered = world.resource::<ByNation<Aid>>()[case.player].total(Stage::Delivered);
        let objectives = objectives(world.resource::<Records>(), &case, delivered);
        world.resource_mut::<Records>().outcome = Some(Outcome { objectives, defeat });
    }
}

/// What the objectives read so far, with the medals they would earn.
pub(crate) fn objectives(records: &Records, case: &Case, delivered: Money) -> Vec<(Points, Medal)> {
    let closed = || records.turns.iter().filter(|t| !t.metrics.is_empty());
    let read = |objective: &crate::model::case::Objective| {
        let months: Vec<Points> =
            closed().filter_map(|t| metric::lookup(case, &t.metrics, &objective.metric)).collect();
        let value = reading(objective.over, &months);
        (value, medal(objective, value, delivered))
    };
    case.objectives.iter().map(read).collect()
}

fn ranking(world: &World, case: &Case) -> Vec<(crate::model::ids::NationId, [[Money; 3]; 3])> {
    let aid = world.resource::<ByNation<Aid>>();
    let sums = |n: crate::model::ids::NationId| {
        let before = <[Money; 3]>::from(case.nation(n).before);
        let mut sums = aid[n].sums;
        for stage in &mut sums {
            stage.iter_mut().zip(before).for_each(|(sum, b)| *sum += b);
        }
        (n, sums)
    };
    case.givers().map(sums).collect()
}

/// The first defeat whose condition has held for as many months as it takes.
fn defeats(world: &mut World, case: &Case, table: &[Points]) -> Option<usize> {
    let mut tally = world.resource_mut::<Tally>();
    let mut lost = None;
    for (at, defeat) in case.defeats.iter().enumerate().take(tally.defeats.len()) {
        let below = metric::lookup(case, table, &defeat.metric).is_some_and(|value| value < defeat.below);
        tally.defeats[at] = if below { tally.defeats[at] + 1 } else { 0 };
        if tally.defeats[at] >= defeat.months.max(1) {
            lost = lost.or(Some(at));
        }
    }
    lost
}

#[cfg(test)]
mod tests;
