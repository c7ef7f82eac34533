//! Sobol indices: the share of an outcome's variance that each coefficient explains.
//!
//! Duty: first-order indices by Saltelli's estimator of 2010, total indices by Jansen's, bootstrap
//! intervals over rows. Uses `design`, `draw`. Always holds: an outcome that does not vary has
//! indices of zero; results do not depend on the number of threads.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "summaries for people, no state")]

use crate::many;
use serde::Serialize;

use super::design::{Point, pair, values};
use demarche_core::draw::{DrawKey, Purpose};
use demarche_play::stats::Interval;

/// Resamples of the bootstrap.
pub(super) const RESAMPLES: u16 = 500;

/// An estimate with its 95 % bootstrap interval.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Share {
    /// The estimate.
    pub estimate: f64,
    /// The 2.5th percentile.
    pub low: f64,
    /// The 97.5th percentile.
    pub high: f64,
}

impl Share {
    /// The estimate and its interval, as people write them.
    #[must_use]
    pub fn told(self) -> [String; 2] {
        [format!("{:.2}", self.estimate), format!("{:.2} to {:.2}", self.low, self.high)]
    }
}

/// The indices of one coefficient for one outcome.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Index {
    /// First order: what fixing this coefficient alone would take off the variance.
    pub first: Share,
    /// Total: what is left of the variance if all others were fixed, on average.
    pub total: Share,
}

/// How an outcome varies over the design.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// The standard deviation.
    pub deviation: f64,
    /// The 2.5th percentile.
    pub low: f64,
    /// The 97.5th percentile.
    pub high: f64,
}

/// An outcome's spread and the indices of the coefficients.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Variance {
    /// How the outcome varies.
    pub spread: Spread,
    /// The indices, by coefficient.
    pub indices: Vec<Index>,
}

/// Estimates the indices of coefficients, by outcome.
///
/// `tick` is called after each evaluation of the model.
pub fn indices<M, T>(coefficients: usize, number: usize, seed: u64, model: &M, tick: &T) -> Vec<Variance>
where
    M: Fn(&Point) -> Vec<f64> + Sync,
    T: Fn() + Sync,
{
    let (a, b) = pair(coefficients, number, seed);
    let mut points: Vec<Point> = a.iter().chain(&b).cloned().collect();
    for coefficient in 0..coefficients {
        for (a, b) in a.iter().zip(&b) {
            let mut mixed = a.clone();
            mixed[coefficient] = b[coefficient];
            points.push(mixed);
        }
    }
    let values = values(&points, model, tick);
    let outcomes = values.first().map_or(0, Vec::len);
    let of = |outcome: usize| {
        let column = |block: usize| values[block * number..(block + 1) * number].iter().map(|v| v[outcome]).collect();
        let sample = Sample { a: column(0), b: column(1), mixed: (0..coefficients).map(|c| column(c + 2)).collect() };
        sample.variance(seed)
    };
    (0..outcomes).map(of).collect()
}

/// First-order and total index of each coefficient.
type Pairs = Vec<(f64, f64)>;

/// The values of one outcome at the points of A, of B, and of A with one column from B.
struct Sample {
    a: Vec<f64>,
    b: Vec<f64>,
    mixed: Vec<Vec<f64>>,
}

impl Sample {
    fn variance(&self, seed: u64) -> Variance {
        let all: Vec<usize> = (0..self.a.len()).collect();
        let estimates = self.estimates(&all);
        let resampled: Vec<Pairs> =
            many::each((0..RESAMPLES).collect(), |resample| self.estimates(&rows(&all, resample, seed)));
        let share = |estimate: f64, of: &dyn Fn(&Pairs) -> f64| {
            let Interval { low, high } = Interval::central(resampled.iter().map(of).collect());
            Share { estimate, low, high }
        };
        let index = |(at, (first, total)): (usize, &(f64, f64))| Index {
            first: share(*first, &|r| r[at].0),
            total: share(*total, &|r| r[at].1),
        };
        let indices = estimates.iter().enumerate().map(index).collect();
        let values: Vec<f64> = self.a.iter().chain(&self.b).copied().collect();
        let (mean, variance) = self.moments(&all);
        let Interval { low, high } = Interval::central(values);
        Variance { spread: Spread { mean, deviation: variance.sqrt(), low, high }, indices }
    }

    /// Mean and variance over some rows of A and B.
    fn moments(&self, rows: &[usize]) -> (f64, f64) {
        let n = 2.0 * rows.len().max(1) as f64;
        let mean = rows.iter().map(|r| self.a[*r] + self.b[*r]).sum::<f64>() / n;
        let square = |v: f64| (v - mean) * (v - mean);
        let squares = rows.iter().map(|r| square(self.a[*r]) + square(self.b[*r])).sum::<f64>();
        (mean, squares / (n - 1.0).max(1.0))
    }

    /// First-order and total index of each coefficient over some rows.
    fn estimates(&self, rows: &[usize]) -> Pairs {
        let (mean, variance) = self.moments(rows);
        if variance <= 1e-18 {
            return vec![(0.0, 0.0); self.mixed.len()];
        }
        let n = rows.len().max(1) as f64;
        let of = |mixed: &Vec<f64>| {
            let (mut first, mut total) = (0.0, 0.0);
            for r in rows {
                let change = mixed[*r] - self.a[*r];
                first += (self.b[*r] - mean) * change;
                total += change * change;
            }
            (first / n / variance, total / (2.0 * n) / variance)
        };
        self.mixed.iter().map(of).collect()
    }
}

/// Rows drawn with replacement.
fn rows(all: &[usize], resample: u16, seed: u64) -> Vec<usize> {
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let draw = |slot: u64| {
        let key = DrawKey { seed, turn: resample, purpose: Purpose::Strategy, actor: u8::MAX, target: 0, slot };
        usize::try_from(key.below(count)).unwrap_or(0)
    };
    (0..u64::from(count)).map(draw).collect()
}
