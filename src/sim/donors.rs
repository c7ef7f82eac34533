//! Other donors: each gives by its own schedule, bent by what the others do.
//!
//! Duty: the last part of phase Permission. Uses `rules::donors`. Always holds: all read what the
//! others gave last month, so the order of nations never matters.

use crate::math::{Money, Ppm};
use crate::model::class::AidType;
use crate::model::ids::{Month, NationId};
use crate::model::ledger::{Origin, Rule};
use crate::model::nation::NationDef;
use crate::model::quantity::Stage;
use crate::rules::donors::{median, wish};

use super::scene::Scene;

/// What a donor's schedule holds for a month, by type: a third of its quarter.
pub fn scheduled(def: &NationDef, month: Month) -> [Money; 3] {
    let quarter = def.schedule.iter().find(|q| (0..3).contains(&month.since(q.from)));
    let third = |amount: Money| Money(crate::math::div_round(i128::from(amount.0), 3));
    quarter.map_or([Money::ZERO; 3], |q| [third(q.financial), third(q.humanitarian), third(q.military)])
}

/// Lets every other donor give.
pub fn give(mut scene: Scene) {
    let case = scene.case();
    let month = scene.books.clock.month;
    let donors: Vec<NationId> =
        case.givers().filter(|d| *d != case.player).collect();
    let all: Money = case.givers().map(|d| window(&scene, d)).sum();
    let plans: Vec<[Money; 3]> = donors.iter().map(|&d| plan(&scene, &donors, d, all, month)).collect();
    for (&donor, plan) in donors.iter().zip(&plans) {
        let cause = scene.books.cause(Rule::Donor, Some(donor), Origin::Rule, None);
        let planned = scheduled(case.nation(donor), month);
        for aid_type in AidType::ALL {
            let amount = plan[aid_type.index()];
            for stage in Stage::ALL {
                scene.books.book_aid(donor, stage, aid_type, amount, cause);
            }
            for need in &case.needs {
                let (financial, humanitarian, military) = need.share;
                let share = [financial, humanitarian, military][aid_type.index()];
                let part = amount.times(share);
                super::pipeline::bring(&mut scene, need.sector, part, Money::ZERO, Money::ZERO);
            }
        }
        scene.books.with_aid(donor, |aid| {
            aid.month = *plan;
            aid.delivered_month = *plan;
            aid.deviation = std::array::from_fn(|t| plan[t] - planned[t]);
        });
    }
    let planned = scheduled(case.nation(case.player), month);
    scene.books.with_aid(case.player, |aid| {
        aid.deviation = std::array::from_fn(|t| aid.month[t] - planned[t]);
    });
}

fn window(scene: &Scene, donor: NationId) -> Money {
    scene.books.aid(donor).window.iter().map(|(amount, _)| *amount).sum()
}

fn plan(scene: &Scene, donors: &[NationId], donor: NationId, all: Money, month: Month) -> [Money; 3] {
    let case = &scene.books.case;
    let planned = scheduled(case.nation(donor), month);
    let own_share = window(scene, donor).over(all).clamped(Ppm::ZERO, Ppm::ONE);
    std::array::from_fn(|t| {
        let aid_type = AidType::ALL[t];
        let base = planned[t].times(scene.schedule_factor(donor, aid_type));
        let others = || donors.iter().chain([&case.player]).filter(|d| **d != donor);
        let excess: Money = others().map(|d| scene.books.aid(*d).deviation[t]).sum();
        // Only military aid is coordinated among donors.
        let peers = if aid_type == AidType::Military {
            median(others().map(|d| scene.books.aid(*d).deviation[t]).collect())
        } else {
            Money::ZERO
        };
        if base.is_zero() { Money::ZERO } else { wish(&case.rules.donors, base, own_share, excess, peers) }
    })
}
