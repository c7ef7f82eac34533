//! Studies: screening and indices of one target, with what they were made by.
//!
//! Duty: run the designs on a target and keep the result with its plan. Uses `morris`, `sobol`,
//! `target`, `parameters`. Always holds: a study depends on its target, the rules and its plan; the
//! command that makes it can be read off it.

use serde_json::{Value, json};

use super::design::Point;
use super::morris::{self, Effect};
use super::parameters::{ALL, Parameter, SPREAD, rules_at};
use super::sobol::{self, RESAMPLES, Variance};
use super::target::Target;
use demarche_core::math::Ppm;
use demarche_core::model::rulebook::Rulebook;
use demarche_core::scenario::coefficients::letter;

/// Most coefficients that indices are estimated for.
pub(super) const FOREMOST: usize = 16;

/// A total index that is not shown, because it rounds to nothing.
pub const NEGLIGIBLE: f64 = 0.005;

/// How much is done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Trajectories of the screening.
    pub trajectories: u32,
    /// Rows of the Sobol design; none if no indices are wanted.
    pub samples: Option<u32>,
    /// The seed of the designs.
    pub seed: u64,
}

/// A target with what its outcomes hang on.
#[derive(Clone, Debug)]
pub struct Study {
    /// What was studied.
    pub target: Target,
    /// The rules around which it was studied.
    pub rules: Rulebook,
    /// How much was done.
    pub plan: Plan,
    /// The outcomes at the standard coefficients.
    pub standard: Vec<f64>,
    /// Elementary effects, by outcome and coefficient.
    pub screening: Vec<Vec<Effect>>,
    /// The coefficients that indices are given for.
    pub chosen: Vec<usize>,
    /// Indices by outcome, those of the coefficients in the order of `chosen`.
    pub variance: Option<Vec<Variance>>,
}

/// The rules around which a target is studied: a scenario's own, or the standard ones.
#[must_use]
fn rules_of(target: &Target, standard: &Rulebook) -> Rulebook {
    match target {
        Target::Backtest(_) => standard.clone(),
        Target::Scenario(case, _) => case.rules.clone(),
    }
}

/// How many evaluations a plan needs at most.
#[must_use]
pub fn evaluations(plan: &Plan) -> u64 {
    let screening = u64::from(plan.trajectories) * (ALL.len() as u64 + 1);
    screening + plan.samples.map_or(0, |rows| u64::from(rows) * (FOREMOST as u64 + 2))
}

/// Runs a study; `tick` is called after each evaluation.
pub fn run<T: Fn() + Sync>(target: Target, standard: &Rulebook, plan: Plan, tick: &T) -> Study {
    let rules = rules_of(&target, standard);
    let every: Vec<usize> = (0..ALL.len()).collect();
    let at = |which: &[usize], point: &Point| target.evaluate(rules_at(&rules, which, point));
    let screening = morris::screen(ALL.len(), plan.trajectories, plan.seed, &|p: &Point| at(&every, p), tick);
    let chosen = morris::foremost(&screening, FOREMOST);
    let variance = plan.samples.map(|rows| {
        let rows = usize::try_from(rows).unwrap_or(usize::MAX);
        sobol::indices(chosen.len(), rows, plan.seed, &|p: &Point| at(&chosen, p), tick)
    });
    let standard = target.evaluate(rules.clone());
    Study { target, rules, plan, standard, screening, chosen, variance }
}

impl Study {
    /// The coefficient at a position of the table.
    #[must_use]
    pub fn parameter(at: usize) -> &'static Parameter {
        &ALL[at]
    }

    /// What a coefficient rests on, as a tag.
    #[must_use]
    pub fn tag(&self, at: usize) -> char {
        letter(ALL[at].evidence(&self.rules))
    }

    /// How an outcome varies over the design, if indices were wanted.
    #[must_use]
    pub fn varied(&self, outcome: usize) -> Option<&Variance> {
        self.variance.as_ref()?.get(outcome)
    }

    /// The command that makes this study.
    #[must_use]
    pub(crate) fn command(&self, method: &str) -> String {
        let mut words = vec!["demarche sensitivity".to_owned(), format!("--target {}", self.target.name())];
        words.push(format!("--method {method} --trajectories {}", self.plan.trajectories));
        if let Some(rows) = self.plan.samples.filter(|_| method == "sobol") {
            words.push(format!("--samples {rows}"));
        }
        words.extend(self.target.seeds().map(|seeds| format!("--seeds {seeds}")));
        words.push(format!("--seed {}", self.plan.seed));
        words.join(" ")
    }

    /// The chosen coefficients for an outcome, from the largest total index to the smallest, as
    /// positions in `chosen`; without those whose total index is under [`NEGLIGIBLE`].
    #[must_use]
    pub fn by_total(&self, outcome: usize) -> Vec<usize> {
        let Some(variance) = self.varied(outcome) else { return Vec::new() };
        let total = |at: &usize| variance.indices[*at].total.estimate;
        let mut order: Vec<usize> = (0..variance.indices.len()).filter(|at| total(at) >= NEGLIGIBLE).collect();
        order.sort_by(|a, b| total(b).total_cmp(&total(a)).then(a.cmp(b)));
        order
    }

    /// Everything as one document.
    #[must_use]
    pub fn document(&self) -> Value {
        let parameter = |(at, p): (usize, &Parameter)| {
            json!({
                "path": p.path,
                "design": p.kind.words(),
                "low": p.written(&self.rules, Ppm::ZERO),
                "high": p.written(&self.rules, Ppm::ONE),
                "evidence": self.tag(at),
                "source": p.source(&self.rules),
            })
        };
        let outcome = |(at, outcome): (usize, &super::target::Outcome)| {
            let morris = self.screening[at].iter().zip(ALL).map(|(effect, p)| {
                json!({
                    "path": p.path, "mu": effect.mean, "mu_star": effect.size,
                    "mu_star_half_width": effect.half_width, "sigma": effect.deviation,
                })
            });
            let sobol = self.varied(at).map(|varied| {
                let indices = self.chosen.iter().zip(&varied.indices);
                let index = |(c, i): (&usize, &sobol::Index)| json!({ "path": ALL[*c].path, "first": i.first, "total": i.total });
                json!({ "spread": varied.spread, "indices": indices.map(index).collect::<Vec<_>>() })
            });
            json!({
                "outcome": outcome.key,
                "label": outcome.label,
                "standard": self.standard[at],
                "morris": morris.collect::<Vec<_>>(),
                "sobol": sobol,
            })
        };
        json!({
            "version": 1,
            "target": self.target.name(),
            "seed": self.plan.seed,
            "spread_ppm": SPREAD.0,
            "trajectories": self.plan.trajectories,
            "levels": 4,
            "samples": self.plan.samples,
            "resamples": RESAMPLES,
            "games_at_each_point": self.target.seeds(),
            "parameters": ALL.iter().enumerate().map(parameter).collect::<Vec<_>>(),
            "outcomes": self.target.outcomes().iter().enumerate().map(outcome).collect::<Vec<_>>(),
        })
    }
}
