//! Other donors: each gives by its own schedule, bent by what the others do.
//!
//! Duty: the last part of phase Permission. Uses `rules::donors`. Always holds: all read what the
//! others gave last month, so the order of nations never matters.

use crate::math::{Money, Ppm};
use crate::model::good::AidType;
use crate::model::ids::{Month, NationId};
use crate::model::ledger::{Origin, Rule};
use crate::model::nation::NationDef;
use crate::model::quantity::Stage;
use crate::rules::donors::{Peers, wish};

use super::scene::Scene;
use super::world::Modified;

/// What a donor's schedule holds for a month, by type: a third of its quarter.
pub(crate) fn scheduled(def: &NationDef, month: Month) -> [Money; 3] {
    let quarter = def.schedule.iter().find(|q| (0..3).contains(&month.since(q.from)));
    let third = |amount: Money| Money(crate::math::div_round(i128::from(amount.0), 3));
    quarter.map_or([Money::ZERO; 3], |q| [q.financial, q.humanitarian, q.military].map(third))
}

/// What the givers did over the last months, read once before any of them gives.
struct Before {
    /// Each giver with what it gave over twelve months, and how far last month lay from its
    /// schedule, by type.
    givers: Vec<(NationId, Money, [Money; 3])>,
    /// All givers together.
    window: Money,
    deviation: [Money; 3],
    /// How far each lay from its schedule of military aid, the only one that donors coordinate.
    military: Peers,
}

impl Before {
    fn of(scene: &Scene) -> Self {
        let row = |id: NationId| {
            let aid = scene.writer.aid(id);
            (id, aid.window.iter().map(|(amount, _)| *amount).sum(), aid.deviation)
        };
        let givers: Vec<(NationId, Money, [Money; 3])> = scene.writer.case.givers().map(row).collect();
        let window = givers.iter().map(|g| g.1).sum();
        let deviation = std::array::from_fn(|t| givers.iter().map(|g| g.2[t]).sum());
        let military = Peers::of(givers.iter().map(|g| g.2[AidType::Military.index()]));
        Self { givers, window, deviation, military }
    }
}

/// Lets every other donor give.
pub(crate) fn give(mut scene: Scene) {
    let case = scene.case();
    let month = scene.writer.clock.month;
    let before = Before::of(&scene);
    let others = before.givers.iter().filter(|g| g.0 != case.player);
    let plans: Vec<(NationId, [Money; 3], [Money; 3])> = others
        .map(|(donor, window, deviation)| {
            let planned = scheduled(case.nation(*donor), month);
            (*donor, planned, plan(&scene, &before, (*donor, *window, *deviation), planned))
        })
        .collect();
    let mut brought = vec![Money::ZERO; case.needs.len()];
    for (donor, planned, plan) in plans {
        let cause = scene.writer.cause(Rule::Donor, Some(donor), Origin::Rule, None);
        for aid_type in AidType::ALL {
            let amount = plan[aid_type.index()];
            for stage in Stage::ALL {
                scene.writer.book_aid(donor, stage, aid_type, amount, cause);
            }
            for (sum, need) in brought.iter_mut().zip(&case.needs) {
                *sum += amount.times(<[Ppm; 3]>::from(need.share)[aid_type.index()]);
            }
        }
        scene.writer.with_aid(donor, |aid| {
            aid.month = plan;
            aid.delivered_month = plan;
            aid.deviation = std::array::from_fn(|t| plan[t] - planned[t]);
        });
    }
    for (amount, need) in brought.into_iter().zip(&case.needs) {
        super::pipeline::bring(&mut scene, need.sector, amount, Money::ZERO, Money::ZERO);
    }
    let planned = scheduled(case.nation(case.player), month);
    scene.writer.with_aid(case.player, |aid| {
        aid.deviation = std::array::from_fn(|t| aid.month[t] - planned[t]);
    });
}

fn plan(
    scene: &Scene,
    before: &Before,
    (donor, window, deviation): (NationId, Money, [Money; 3]),
    planned: [Money; 3],
) -> [Money; 3] {
    let own_share = window.over(before.window).clamped(Ppm::ZERO, Ppm::ONE);
    std::array::from_fn(|t| {
        let aid_type = AidType::ALL[t];
        let base = planned[t].times(scene.factor(Modified::Schedule(donor, aid_type)));
        if base.is_zero() {
            return Money::ZERO;
        }
        let excess = before.deviation[t] - deviation[t];
        let coordinated = aid_type == AidType::Military;
        let peers = if coordinated { before.military.median_without(deviation[t]) } else { Money::ZERO };
        wish(&scene.writer.case.rules.donors, base, own_share, excess, peers)
    })
}

#[cfg(test)]
mod tests;
