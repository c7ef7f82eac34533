//! Baselines: what simple forecasters score on the same events.
//!
//! Duty: constant levels, climatology, persistence and least squares. Always holds: what is fitted
//! is fitted out of sample, in eight folds by position; persistence sees earlier acts alone.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "scores are summaries for people, no state")]

use super::events::Event;
use super::score::{Case, cases};
use super::{Chances, LEVELS};

/// How many folds whatever is fitted out of sample uses.
pub const FOLDS: usize = 8;

/// The fold of an act by its position in the order of dates.
#[must_use]
pub const fn fold(at: usize) -> usize {
    at % FOLDS
}

/// A baseline with its name.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// What it is.
    pub name: String,
    /// Its forecasts, in the order of the events.
    pub cases: Vec<Case>,
}

/// Every baseline on some events, in the order of their dates. `carried` are other acts that may
/// have come before.
#[must_use]
pub fn all(events: &[Event], carried: &[Event]) -> Vec<Baseline> {
    let top = events.iter().map(|e| e.level).max().unwrap_or(0);
    let mut all: Vec<Baseline> =
        (0..=top).map(|level| with(&format!("always level {level}"), events, |_| sure(level))).collect();
    all.push(with("climatology", events, |at| frequencies(others(events, at).map(|e| e.level))));
    all.push(with("persistence in the pair", events, |at| persistence(events, carried, at)));
    all.push(with("least squares on severity", events, |at| linear(events, at, &severity)));
    let adversaries = super::forms::adversaries(events);
    all.push(with("least squares on every feature", events, |at| linear(events, at, &|e| features(e, &adversaries))));
    all
}

/// The last level of the pair; if there was no act of the pair, how often each level came before.
fn persistence(events: &[Event], carried: &[Event], at: usize) -> Chances {
    let event = &events[at];
    // Of a day's acts the carried ones come first, as in the predictions.
    let mut before: Vec<&Event> = carried.iter().filter(|e| e.day <= event.day).collect();
    before.extend(&events[..at]);
    before.sort_by_key(|e| e.day);
    let last = before.iter().rev().find(|e| e.adversary == event.adversary && e.donor == event.donor);
    last.map_or_else(|| frequencies(before.iter().map(|e| e.level)), |e| sure(e.level))
}

fn with(name: &str, events: &[Event], forecast: impl Fn(usize) -> Chances) -> Baseline {
    Baseline { name: name.to_owned(), cases: cases(events, (0..events.len()).map(forecast)) }
}

/// The events outside the fold of one.
fn others(events: &[Event], at: usize) -> impl Iterator<Item = &Event> {
    events.iter().enumerate().filter(move |(i, _)| fold(*i) != fold(at)).map(|(_, e)| e)
}

fn sure(level: u8) -> Chances {
    let mut chances = [0.0; LEVELS];
    chances[usize::from(level)] = 1.0;
    chances
}

/// Relative frequencies; even chances where nothing has been seen.
fn frequencies(levels: impl Iterator<Item = u8>) -> Chances {
    let mut counts = [0usize; LEVELS];
    let mut n = 0usize;
    for level in levels {
        counts[usize::from(level)] += 1;
        n += 1;
    }
    if n == 0 {
        return [1.0 / LEVELS as f64; LEVELS];
    }
    counts.map(|c| c as f64 / n as f64)
}

type Features<'a> = &'a dyn Fn(&Event) -> Vec<f64>;

fn severity(event: &Event) -> Vec<f64> {
    vec![1.0, event.severity.0 as f64 / 1_000.0]
}

/// Every column of the file, and which adversary it is.
fn features(event: &Event, adversaries: &[String]) -> Vec<f64> {
    use demarche_core::model::good::{Loudness, Route};
    let share = |p: demarche_core::math::Ppm| p.0 as f64 / 1e6;
    let so = |is: bool| if is { 1.0 } else { 0.0 };
    let mut row = vec![
        1.0,
        event.severity.0 as f64 / 1_000.0,
        share(event.size),
        share(event.novel_donor),
        share(event.novel_theatre),
        so(event.coercive),
        so(event.talk),
        share(event.ties),
        share(event.restraint),
        event.umbrella.map_or(0.5, |p| p.0 as f64 / 100_000.0),
        so(event.route == Route::Direct),
        so(event.route == Route::Fund),
        so(event.loudness == Loudness::Loud),
        so(event.loudness == Loudness::Quiet),
    ];
    row.extend(adversaries.iter().skip(1).map(|a| so(*a == event.adversary)));
    row
}

/// A normal forecast around the least-squares line, with the residuals' spread, by levels.
fn linear(events: &[Event], at: usize, of: Features) -> Chances {
    let train: Vec<&Event> = others(events, at).collect();
    if train.len() < 2 {
        // No line goes through one point.
        return frequencies(train.iter().map(|e| e.level));
    }
    let rows: Vec<Vec<f64>> = train.iter().map(|e| of(e)).collect();
    let levels: Vec<f64> = train.iter().map(|e| f64::from(e.level)).collect();
    let weights = least_squares(&rows, &levels);
    let value = |x: &[f64]| x.iter().zip(&weights).map(|(a, b)| a * b).sum::<f64>();
    let squares: f64 = rows.iter().zip(&levels).map(|(x, y)| (y - value(x)) * (y - value(x))).sum();
    let spread = (squares / (rows.len().saturating_sub(weights.len())).max(1) as f64).sqrt().max(0.1);
    let mean = value(&of(&events[at]));
    let below = |level: f64| normal((level - mean) / spread);
    let mut chances = [0.0; LEVELS];
    let mut last = 0.0;
    for (level, chance) in (0u8..).zip(&mut chances) {
        let cumulative = if usize::from(level) == LEVELS - 1 { 1.0 } else { below(f64::from(level) + 0.5) };
        *chance = cumulative - last;
        last = cumulative;
    }
    chances
}

/// The standard normal distribution function.
fn normal(z: f64) -> f64 {
    0.5 * libm::erfc(-z / std::f64::consts::SQRT_2)
}

/// Least squares by the normal equations with a trace of ridge, so that they can always be solved.
#[expect(clippy::needless_range_loop, reason = "elimination reads best by indices")]
fn least_squares(rows: &[Vec<f64>], values: &[f64]) -> Vec<f64> {
    let size = rows.first().map_or(0, Vec::len);
    let mut matrix = vec![vec![0.0; size + 1]; size];
    for (row, value) in rows.iter().zip(values) {
        for i in 0..size {
            for j in 0..size {
                matrix[i][j] += row[i] * row[j];
            }
            matrix[i][size] += row[i] * value;
        }
    }
    for i in 0..size {
        matrix[i][i] += 1e-6;
    }
    for pivot in 0..size {
        let best = (pivot..size).max_by(|a, b| matrix[*a][pivot].abs().total_cmp(&matrix[*b][pivot].abs()));
        matrix.swap(pivot, best.unwrap_or(pivot));
        for row in 0..size {
            if row != pivot {
                let factor = matrix[row][pivot] / matrix[pivot][pivot];
                for column in pivot..=size {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
            }
        }
    }
    (0..size).map(|i| matrix[i][size] / matrix[i][i]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn least_squares_finds_a_line() {
        let rows: Vec<Vec<f64>> = (0..10).map(|x| vec![1.0, f64::from(x)]).collect();
        let values: Vec<f64> = (0..10).map(|x| 2.0 + 3.0 * f64::from(x)).collect();
        let weights = least_squares(&rows, &values);
        assert!((weights[0] - 2.0).abs() < 1e-4 && (weights[1] - 3.0).abs() < 1e-4);
    }
}
