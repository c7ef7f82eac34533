//! Settings: what an experiment changes in a scenario.
//!
//! Duty: name the values of what varies, and put them into a scenario's text form. Uses `form`,
//! `scenario::raw`. Always holds: a scenario is changed before it is checked, never after.

use super::form::Vary;
use demarche_core::math::{Ppm, decimal};
use demarche_core::model::rulebook::Evidence;
use demarche_core::scenario::raw::{Override, RawScenario};

impl Vary {
    /// How many values it takes.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Coefficient { values, .. } => values.len(),
            Self::Budget { times } | Self::OtherDonors { times } | Self::War { times } => times.len(),
        }
    }

    /// What varies, in the words of the tables.
    #[must_use]
    pub fn what(&self) -> &str {
        match self {
            Self::Coefficient { path, .. } => path,
            Self::Budget { .. } => "budget",
            Self::OtherDonors { .. } => "other donors",
            Self::War { .. } => "war",
        }
    }

    /// One of its values, in the words of the tables.
    #[must_use]
    pub(crate) fn label(&self, at: usize) -> String {
        match self {
            Self::Coefficient { path, values } => {
                let value = values.get(at).and_then(|v| ron::to_string(v).ok()).unwrap_or_default();
                format!("{path} {value}")
            }
            Self::Budget { times } | Self::OtherDonors { times } | Self::War { times } => {
                let factor = times.get(at).map(|f| decimal(f.0, Ppm::SCALE)).unwrap_or_default();
                format!("{} × {factor}", self.what())
            }
        }
    }

    /// Changes a scenario to one of its values.
    pub(crate) fn put(&self, raw: &mut RawScenario, at: usize) {
        match self {
            Self::Coefficient { path, values } => {
                let Some(value) = values.get(at).cloned() else { return };
                let (evidence, source) = (Evidence::A, "assumption: a setting of an experiment".to_owned());
                raw.overrides.retain(|o| o.path != *path);
                raw.overrides.push(Override { path: path.clone(), value, evidence, source });
            }
            Self::Budget { times } => {
                let Some(factor) = times.get(at) else { return };
                let player = raw.player.clone();
                for nation in raw.nations.iter_mut().filter(|n| n.id == player) {
                    let budget = nation.politics.iter_mut().flat_map(|p| &mut p.budget);
                    budget.for_each(|a| a.amount = a.amount.times(*factor));
                }
            }
            Self::OtherDonors { times } => {
                let Some(factor) = times.get(at) else { return };
                let player = raw.player.clone();
                for quarter in raw.nations.iter_mut().filter(|n| n.id != player).flat_map(|n| &mut n.schedule) {
                    for sum in [&mut quarter.financial, &mut quarter.humanitarian, &mut quarter.military] {
                        *sum = sum.times(*factor);
                    }
                }
            }
            Self::War { times } => {
                let Some(factor) = times.get(at) else { return };
                raw.war.iter_mut().for_each(|(_, intensity)| *intensity = intensity.times(*factor));
            }
        }
    }
}

/// Every combination of values, by position; the last thing varies fastest.
#[must_use]
pub(crate) fn choices(vary: &[Vary]) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for varied in vary {
        let longer = |choice: &Vec<usize>| {
            (0..varied.count()).map(|at| choice.iter().copied().chain([at]).collect()).collect::<Vec<Vec<usize>>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}
