//! Targets: the figures that a study asks about.
//!
//! Duty: from a rulebook to outcomes: scores of the shipped events, or means over the games of a
//! scenario played by its history. Uses `backtest`, `strategy`, `sim`. Always holds: a scenario is
//! played under the same seeds at every point, and luck is keyed by occasion, so that two points
//! are compared under the same luck.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "summaries for people, no state")]

use std::sync::Arc;

use crate::backtest::SHIPPED;
use crate::backtest::events::{self, Event};
use crate::backtest::predict::{Novelty, predict};
use demarche_core::model::case::Case;
use demarche_core::model::metric;
use demarche_core::model::rulebook::Rulebook;
use demarche_core::scenario::findings::Finding;
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_play::stats;

/// A figure that a study asks about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Its key in data and in names of files.
    pub(crate) key: &'static str,
    /// What it is, in words.
    pub label: &'static str,
    /// How many decimals it is shown with.
    pub decimals: usize,
}

/// Outcomes of the backtest.
const SCORES: [Outcome; 2] = [
    Outcome { key: "rps", label: "ranked probability score, all acts", decimals: 4 },
    Outcome { key: "rps-russia", label: "ranked probability score, Russian acts", decimals: 4 },
];

/// Outcomes of a scenario, each a mean over the games.
const FIGURES: [Outcome; 5] = [
    Outcome { key: "highest-level", label: "highest level of reaction", decimals: 2 },
    Outcome { key: "months-at-4", label: "months with a reaction of level 4 or more", decimals: 2 },
    Outcome { key: "support", label: "support at the end, points", decimals: 1 },
    Outcome { key: "resilience", label: "mean resilience at the end, points", decimals: 1 },
    Outcome { key: "goodwill-allies", label: "goodwill of allies at the end, points", decimals: 1 },
];

/// What is studied.
#[derive(Clone, Debug)]
pub enum Target {
    /// The shipped events, scored with their coded novelty.
    Backtest(Vec<Event>),
    /// A scenario, played by its history.
    Scenario(Arc<Case>, u16),
}

impl Target {
    /// The shipped events.
    ///
    /// # Errors
    /// If they cannot be read: a fault of the program.
    pub fn backtest() -> Result<Self, Vec<Finding>> {
        events::read("assets/backtest/events.csv", SHIPPED).map(Self::Backtest)
    }

    /// Its name on the command line.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Backtest(_) => "backtest",
            Self::Scenario(case, _) => &case.id,
        }
    }

    /// How many games are played at each point.
    #[must_use]
    pub const fn seeds(&self) -> Option<u16> {
        match self {
            Self::Backtest(_) => None,
            Self::Scenario(_, seeds) => Some(*seeds),
        }
    }

    /// The figures asked about.
    #[must_use]
    pub const fn outcomes(&self) -> &'static [Outcome] {
        match self {
            Self::Backtest(_) => &SCORES,
            Self::Scenario(..) => &FIGURES,
        }
    }

    /// The outcomes under some rules, in the order of [`Target::outcomes`].
    #[must_use]
    pub(crate) fn evaluate(&self, rules: Rulebook) -> Vec<f64> {
        match self {
            Self::Backtest(events) => scores(&rules, events),
            Self::Scenario(case, seeds) => figures(case, rules, *seeds),
        }
    }
}

fn scores(rules: &Rulebook, events: &[Event]) -> Vec<f64> {
    let predictions = predict(rules, events, Novelty::Coded);
    let mean = |wanted: &dyn Fn(&Event) -> bool| {
        let acts = events.iter().zip(&predictions).filter(|(event, _)| wanted(event));
        let scores: Vec<f64> = acts.map(|(event, p)| stats::ranked_probability(&p.chances, event.level)).collect();
        stats::mean(&scores)
    };
    vec![mean(&|_| true), mean(&|event| event.adversary == "RUS")]
}

fn figures(case: &Arc<Case>, rules: Rulebook, seeds: u16) -> Vec<f64> {
    let mut varied = Case::clone(case);
    varied.rules = rules;
    let varied = Arc::new(varied);
    let mut sums = vec![0.0; FIGURES.len()];
    for seed in 1..=u64::from(seeds) {
        let mut game = Game::new(varied.clone(), seed);
        strategy::play(&mut game, &mut strategy::History, None);
        for (sum, value) in sums.iter_mut().zip(end(&game)) {
            *sum += value;
        }
    }
    sums.iter().map(|sum| sum / f64::from(seeds.max(1))).collect()
}

/// The outcomes of one game.
fn end(game: &Game) -> [f64; 5] {
    let case = game.case();
    let last =
        |name: &str| metric::lookup(case, game.records().last_metrics(), name).unwrap_or_default().0 as f64 / 1_000.0;
    let level = |metrics: &[demarche_core::math::Points]| metric::lookup(case, metrics, "level").unwrap_or_default().0;
    let hard = game.records().turns.iter().filter(|t| level(&t.metrics) >= 4_000).count();
    [last("highest_level"), hard as f64, last("support"), last("resilience"), last("goodwill.allies")]
}
