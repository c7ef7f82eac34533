//! Scores: how far distributions and point forecasts lie from what was observed.
//!
//! Duty: the ranked probability score, quadratic-weighted kappa, Brier scores, shares, their
//! bootstrap intervals, and how far one forecaster is behind another on the same acts. Always holds:
//! the point forecast is the median; the ranked probability score is the mean over events of
//! `sum over k = 0..8 of (F_k - [observed <= k])^2 / 9`.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "scores are summaries for people, no state")]

use serde::Serialize;

use super::Chances;
use super::events::Event;
use demarche_core::draw::{DrawKey, Purpose};
use demarche_play::stats::{self, Interval, ranked_probability};

/// One forecast with what was observed.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// The chance of each level.
    pub chances: Chances,
    /// The level observed.
    pub observed: u8,
    /// Another level that could be argued for.
    pub alternative: Option<u8>,
}

/// Forecasts of some acts with what was observed of each.
pub(super) fn cases(events: &[Event], chances: impl IntoIterator<Item = Chances>) -> Vec<Case> {
    let case = |(e, chances): (&Event, Chances)| Case { chances, observed: e.level, alternative: e.alternative };
    events.iter().zip(chances).map(case).collect()
}

/// The scores of some forecasts.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Scores {
    /// How many there are.
    pub events: usize,
    /// Mean ranked probability score; 0 is perfect.
    pub rps: f64,
    /// Quadratic-weighted kappa of the medians; 1 is perfect, 0 is chance.
    pub kappa: f64,
    /// Share of medians that are the level observed.
    pub exact: f64,
    /// The same, or the other level that could be argued for.
    pub lenient: f64,
    /// Share of medians within one level.
    pub within_one: f64,
    /// Mean absolute error of the medians, levels.
    pub mean_absolute_error: f64,
    /// Brier score for "a warning or more".
    pub brier_3: f64,
    /// Brier score for "symbolic retaliation or more".
    pub brier_4: f64,
}

/// The least level at which half of the distribution is reached.
#[must_use]
pub fn median(chances: &Chances) -> u8 {
    let mut sum = 0.0;
    for (level, chance) in (0u8..).zip(chances) {
        sum += chance;
        // Chances are multiples of a millionth: half is reached exactly or not at all.
        if sum >= 0.5 - 1e-9 {
            return level;
        }
    }
    9
}

/// The chance of at least a level.
#[must_use]
pub fn at_least(chances: &Chances, level: usize) -> f64 {
    chances.iter().skip(level).sum()
}

/// All scores of some forecasts; zeros if there are none.
#[must_use]
pub fn scores(cases: &[Case]) -> Scores {
    let n = cases.len().max(1) as f64;
    let square = |x: f64| x * x;
    let mean = |of: &dyn Fn(&Case) -> f64| stats::mean(&cases.iter().map(of).collect::<Vec<_>>());
    let share = |so: &dyn Fn(&Case) -> bool| cases.iter().filter(|c| so(c)).count() as f64 / n;
    let distance = |c: &Case| f64::from(median(&c.chances).abs_diff(c.observed));
    let brier = |level: u8| {
        mean(&|c: &Case| {
            let came = if c.observed >= level { 1.0 } else { 0.0 };
            square(at_least(&c.chances, usize::from(level)) - came)
        })
    };
    Scores {
        events: cases.len(),
        rps: mean(&|c| ranked_probability(&c.chances, c.observed)),
        kappa: kappa(cases),
        exact: share(&|c| median(&c.chances) == c.observed),
        lenient: share(&|c| {
            let point = median(&c.chances);
            point == c.observed || Some(point) == c.alternative
        }),
        within_one: share(&|c| median(&c.chances).abs_diff(c.observed) <= 1),
        mean_absolute_error: mean(&distance),
        brier_3: brier(3),
        brier_4: brier(4),
    }
}

/// Quadratic-weighted kappa between medians and observed levels.
fn kappa(cases: &[Case]) -> f64 {
    let pairs: Vec<(f64, f64)> = cases.iter().map(|c| (f64::from(median(&c.chances)), f64::from(c.observed))).collect();
    stats::kappa(&pairs)
}

/// How often events are drawn anew for an interval.
pub const SAMPLES: u16 = 1_000;

/// The seed of these draws.
pub const SEED: u64 = 1;

/// Bootstrap intervals of the ranked probability score and of kappa, by resampling events.
///
/// None for a single event: drawn anew it is always itself, which would look like certainty.
#[must_use]
pub fn bootstrap(cases: &[Case]) -> Option<(Interval, Interval)> {
    if cases.len() < 2 {
        return None;
    }
    let of = |sample: u16| {
        let drawn: Vec<Case> = resample(cases.len(), sample).map(|at| cases[at]).collect();
        let rps: Vec<f64> = drawn.iter().map(|c| ranked_probability(&c.chances, c.observed)).collect();
        (stats::mean(&rps), kappa(&drawn))
    };
    let (rps, kappas) = (0..SAMPLES).map(of).unzip();
    Some((Interval::central(rps), Interval::central(kappas)))
}

/// A resample: as many events as there are, drawn with return.
fn resample(events: usize, sample: u16) -> impl Iterator<Item = usize> {
    let count = u32::try_from(events).unwrap_or(u32::MAX);
    (0..u64::from(count)).map(move |slot| {
        let key = DrawKey { seed: SEED, turn: sample, purpose: Purpose::Strategy, actor: 0, target: 0, slot };
        key.below(count) as usize
    })
}

/// By how much one forecaster's score is worse than another's on the same acts.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Behind {
    /// The difference of the ranked probability scores; positive if it is worse.
    pub mean: f64,
    /// Where 95 % of the differences lie if the acts are drawn anew; none for a single act.
    pub interval: Option<Interval>,
}

/// How far `theirs` are behind `ours`, act by act.
#[must_use]
pub fn behind(ours: &[Case], theirs: &[Case]) -> Behind {
    let score = |c: &Case| ranked_probability(&c.chances, c.observed);
    let differences: Vec<f64> = ours.iter().zip(theirs).map(|(our, their)| score(their) - score(our)).collect();
    let of = |sample| stats::mean(&resample(differences.len(), sample).map(|at| differences[at]).collect::<Vec<_>>());
    let interval = (differences.len() > 1).then(|| Interval::central((0..SAMPLES).map(of).collect()));
    Behind { mean: stats::mean(&differences), interval }
}

/// One band of a reliability table: forecasts of about so much, and how often it came so.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Band {
    /// The band's lower end.
    pub from: f64,
    /// How many forecasts fell into it.
    pub forecasts: usize,
    /// Their mean.
    pub forecast: f64,
    /// The share of them that came true.
    pub came: f64,
}

/// Reliability of the chance of at least a level, in five bands.
#[must_use]
pub fn reliability(cases: &[Case], level: u8) -> Vec<Band> {
    let forecast = |c: &Case| at_least(&c.chances, usize::from(level));
    (0..5)
        .map(|band| {
            let from = f64::from(band) / 5.0;
            let inside = |p: f64| p >= from && (p < from + 0.2 || band == 4);
            let found: Vec<&Case> = cases.iter().filter(|c| inside(forecast(c))).collect();
            let n = found.len().max(1) as f64;
            let mean = found.iter().map(|c| forecast(c)).sum::<f64>() / n;
            let came = found.iter().filter(|c| c.observed >= level).count() as f64 / n;
            Band { from, forecasts: found.len(), forecast: mean, came }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backtest::LEVELS;

    fn sure(level: usize, observed: u8) -> Case {
        let mut chances = [0.0; LEVELS];
        chances[level] = 1.0;
        Case { chances, observed, alternative: None }
    }

    #[test]
    fn a_perfect_forecast_scores_perfectly() {
        let scores = scores(&[sure(0, 0), sure(3, 3), sure(7, 7)]);
        assert!(scores.rps.abs() < 1e-12 && (scores.kappa - 1.0).abs() < 1e-12 && (scores.exact - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_better_forecaster_is_ahead() {
        let (good, bad) = ([sure(0, 0), sure(2, 3)], [sure(3, 0), sure(3, 3)]);
        // Three rungs too high instead of none, and none instead of one too low.
        let gap = behind(&good, &bad);
        assert!((gap.mean - (3.0 / 9.0 - 1.0 / 9.0) / 2.0).abs() < 1e-12, "{gap:?}");
        assert!(gap.interval.is_some_and(|i| i.low < gap.mean && gap.mean < i.high), "{gap:?}");
        assert!(behind(&good[..1], &bad[..1]).interval.is_none(), "one act says nothing of the spread");
        assert!(bootstrap(&good[..1]).is_none() && bootstrap(&good).is_some());
        assert!(behind(&good, &good).mean.abs() < 1e-12);
    }

    #[test]
    fn distance_counts_by_rungs() {
        assert!((scores(&[sure(2, 4)]).mean_absolute_error - 2.0).abs() < 1e-12);
        assert!((scores(&[sure(2, 3)]).within_one - 1.0).abs() < 1e-12);
    }
}
