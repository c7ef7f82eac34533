//! Morris screening: elementary effects of every coefficient.
//!
//! Duty: walk trajectories, take differences, summarise them. Uses `design`. Always holds: an effect
//! is in the outcome's own unit, per crossing of the coefficient's whole range; results do not
//! depend on the number of threads.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "summaries for people, no state")]

use serde::Serialize;

use super::design::{Point, trajectories, values};
use demarche_play::stats::{estimate, moments};

/// The elementary effects of one coefficient on one outcome.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Effect {
    /// mu: their mean; the sign says which way the outcome goes.
    pub mean: f64,
    /// mu*: the mean of their sizes; how much the outcome hangs on the coefficient.
    pub size: f64,
    /// Half the width of the 95 % interval of mu*, by Student's t over the trajectories.
    pub half_width: f64,
    /// sigma: their standard deviation; how much the effect differs from place to place.
    pub deviation: f64,
}

/// Screens coefficients: the effects by outcome, then by coefficient.
///
/// `tick` is called after each evaluation of the model.
pub fn screen<M, T>(coefficients: usize, number: u32, seed: u64, model: &M, tick: &T) -> Vec<Vec<Effect>>
where
    M: Fn(&Point) -> Vec<f64> + Sync,
    T: Fn() + Sync,
{
    let walks = trajectories(coefficients, number, seed);
    let points: Vec<Point> = walks.iter().flat_map(|w| &w.points).cloned().collect();
    let values = values(&points, model, tick);
    let outcomes = values.first().map_or(0, Vec::len);
    let mut effects = vec![vec![Vec::new(); coefficients]; outcomes];
    for (walk, values) in walks.iter().zip(values.chunks(coefficients + 1)) {
        for (step, coefficient) in walk.moves.iter().enumerate() {
            let moved = walk.points[step + 1][*coefficient] - walk.points[step][*coefficient];
            let distance = moved.0 as f64 / 1e6;
            for (outcome, found) in effects.iter_mut().enumerate() {
                found[*coefficient].push((values[step + 1][outcome] - values[step][outcome]) / distance);
            }
        }
    }
    effects.iter().map(|outcome| outcome.iter().map(|found| summary(found)).collect()).collect()
}

fn summary(effects: &[f64]) -> Effect {
    let (mean, deviation) = moments(effects);
    let sizes: Vec<f64> = effects.iter().map(|e| e.abs()).collect();
    let size = estimate(&sizes);
    // A screening has two trajectories at least.
    Effect { mean, size: size.mean, half_width: size.half_width.unwrap_or_default(), deviation }
}

/// Coefficients that have any effect, from the largest mu* to the smallest, in their own order where equal.
#[must_use]
pub fn ranked(effects: &[Effect]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..effects.len()).filter(|at| effects[*at].size > 0.0).collect();
    order.sort_by(|a, b| effects[*b].size.total_cmp(&effects[*a].size).then(a.cmp(b)));
    order
}

/// The foremost coefficients of several outcomes: in turn each outcome's next one, as long as it
/// has any effect, until there are `most`. In the order of the rulebook.
#[must_use]
pub(super) fn foremost(screening: &[Vec<Effect>], most: usize) -> Vec<usize> {
    let ranks: Vec<Vec<usize>> = screening.iter().map(|effects| ranked(effects)).collect();
    let longest = ranks.iter().map(Vec::len).max().unwrap_or(0);
    let mut chosen: Vec<usize> = Vec::new();
    for rank in 0..longest {
        for found in ranks.iter().filter_map(|r| r.get(rank)) {
            if chosen.len() < most && !chosen.contains(found) {
                chosen.push(*found);
            }
        }
    }
    chosen.sort_unstable();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(point: &Point, at: usize) -> f64 {
        point[at].0 as f64 / 1e6
    }

    #[test]
    fn a_plane_has_its_slopes_and_no_spread() {
        let plane = |p: &Point| vec![3.0 * position(p, 0) - 2.0 * position(p, 1)];
        let effects = screen(3, 12, 5, &plane, &|| ());
        let wanted = [(3.0, 3.0), (-2.0, 2.0), (0.0, 0.0)];
        for (effect, (mean, size)) in effects[0].iter().zip(wanted) {
            assert!((effect.mean - mean).abs() < 1e-9 && (effect.size - size).abs() < 1e-9, "{effect:?}");
            assert!(effect.deviation < 1e-9 && effect.half_width < 1e-9, "{effect:?}");
        }
        assert_eq!(ranked(&effects[0]), [0, 1]);
        assert_eq!(foremost(&effects, 5), [0, 1], "what has no effect is not chosen");
    }

    #[test]
    fn outcomes_choose_in_turn() {
        let effect = |size: f64| Effect { mean: size, size, half_width: 0.0, deviation: 0.0 };
        let one = vec![effect(9.0), effect(8.0), effect(0.1), effect(0.0)];
        let two = vec![effect(0.0), effect(0.0), effect(0.2), effect(0.1)];
        assert_eq!(foremost(&[one, two], 3), [0, 1, 2]);
    }
}
