//! Spreads: how a class came out, objective by objective.
//!
//! Duty: counts and quartiles over the hand-ins that hold. Uses `math`, `stats`. Always holds: only
//! what playing again confirmed is counted; finished games and others are counted apart.

use std::collections::BTreeMap;

use super::verdict::{Marked, Played, Verdict};
use demarche_core::math::{Points, Ppm};
use demarche_core::sim::record::Medal;
use demarche_play::stats::Quartiles;

/// The hand-ins of one class in one scenario.
#[derive(Clone, Debug)]
pub struct ClassStats {
    /// The class; nothing where none was named.
    pub class: String,
    /// The scenario's id, with the cut.
    pub scenario: String,
    /// Hand-ins that hold.
    pub count: usize,
    /// Those among them whose game came to its end.
    pub finished: usize,
    /// Those among them that ended in defeat.
    pub defeats: usize,
    /// The objectives, over finished games.
    pub objectives: Vec<Objective>,
    /// Skill at predicting, over games in which a prediction counts.
    pub skill: Option<Quartiles<Ppm>>,
    /// How many games that is.
    pub predicted: usize,
    /// Months with reasons, over all of them.
    pub reasons: Option<Quartiles<Points>>,
}

/// One objective over a class.
#[derive(Clone, Debug)]
pub struct Objective {
    /// Its id.
    pub id: String,
    /// How many have none, bronze, silver, gold.
    pub medals: [usize; 4],
    /// The readings.
    pub readings: Option<Quartiles<Points>>,
}

/// The spreads of a folder, by class and scenario.
#[must_use]
pub fn spreads(marked: &[Marked]) -> Vec<ClassStats> {
    let mut groups: BTreeMap<(&str, &str), Vec<&Played>> = BTreeMap::new();
    let sound = |m: &&Marked| matches!(m.verdict, Verdict::Confirmed | Verdict::Shared(_));
    for one in marked.iter().filter(sound) {
        if let (Some(tape), Some(played)) = (&one.tape, &one.played) {
            groups.entry((one.class(), tape.scenario.as_str())).or_default().push(played);
        }
    }
    groups.into_iter().map(|((class, scenario), played)| spread(class, scenario, &played)).collect()
}

fn spread(class: &str, scenario: &str, played: &[&Played]) -> ClassStats {
    let finished: Vec<&Played> = played.iter().copied().filter(|p| p.over).collect();
    let ids = finished.first().map(|p| p.objectives.iter().map(|(id, ..)| id.clone()).collect::<Vec<_>>());
    let objective = |(at, id): (usize, String)| {
        let all: Vec<(Points, Medal)> =
            finished.iter().filter_map(|p| p.objectives.get(at)).map(|(_, r, m)| (*r, *m)).collect();
        let medals = [Medal::None, Medal::Bronze, Medal::Silver, Medal::Gold];
        Objective {
            id,
            medals: medals.map(|medal| all.iter().filter(|(_, m)| *m == medal).count()),
            readings: Quartiles::of(all.iter().map(|(reading, _)| *reading).collect()),
        }
    };
    let skills: Vec<Ppm> = played.iter().filter_map(|p| p.skill?.over_climatology()).collect();
    let months = |p: &&Played| Points(i64::try_from(p.reasons.len()).unwrap_or(i64::MAX / 1_000) * 1_000);
    ClassStats {
        class: class.to_owned(),
        scenario: scenario.to_owned(),
        count: played.len(),
        finished: finished.len(),
        defeats: finished.iter().filter(|p| p.defeat.is_some()).count(),
        objectives: ids.unwrap_or_default().into_iter().enumerate().map(objective).collect(),
        predicted: skills.len(),
        skill: Quartiles::of(skills),
        reasons: Quartiles::of(played.iter().map(months).collect()),
    }
}
