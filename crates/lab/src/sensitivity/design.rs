//! Designs: where a study looks.
//!
//! Duty: Morris trajectories over four levels, pairs of Latin hypercubes, and a model at their points. Uses `draw`. Always
//! holds: a point is made of parts per million in `0..=1 000 000`; it depends on the seed, its
//! place and nothing else.

use crate::many;

use demarche_core::draw::{DrawKey, Purpose};
use demarche_core::math::{MILLION, Ppm};

/// A place in the unit cube: one position for each coefficient.
pub type Point = Vec<Ppm>;

/// The levels of a Morris grid: p = 4, so that a step is two of three intervals.
const LEVELS: [Ppm; 4] = [Ppm(0), Ppm(333_333), Ppm(666_667), Ppm(MILLION)];

/// What a draw of a design is for; part of its key.
#[derive(Clone, Copy)]
enum Part {
    Start = 1,
    Order = 2,
    Stratum = 3,
    Within = 4,
}

fn draw(seed: u64, part: Part, group: u32, slot: usize) -> DrawKey {
    let slot = u64::from(group) << 32 | u64::try_from(slot).unwrap_or(u64::MAX);
    DrawKey { seed, turn: u16::MAX, purpose: Purpose::Strategy, actor: part as u8, target: 0, slot }
}

/// A number as a count for draws.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// `0..n` in an order of its own.
fn shuffled(seed: u64, part: Part, group: u32, n: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for last in (1..n).rev() {
        let other = draw(seed, part, group, last).below(count(last + 1));
        order.swap(last, usize::try_from(other).unwrap_or(0));
    }
    order
}

/// A walk through the grid that moves every coefficient once.
#[derive(Clone, Debug)]
pub(crate) struct Trajectory {
    /// Its points: one more than there are coefficients.
    pub(crate) points: Vec<Point>,
    /// Which coefficient moves from each point to the next.
    pub(crate) moves: Vec<usize>,
}

/// Morris trajectories: each begins at a level drawn for each coefficient and moves one coefficient
/// after another, in an order drawn anew, by two levels (up from the lower two, down from the
/// upper two).
#[must_use]
pub(super) fn trajectories(coefficients: usize, number: u32, seed: u64) -> Vec<Trajectory> {
    let walk = |at: u32| {
        let level = |c: usize| usize::try_from(draw(seed, Part::Start, at, c).below(4)).unwrap_or(0);
        let mut levels: Vec<usize> = (0..coefficients).map(level).collect();
        let moves = shuffled(seed, Part::Order, at, coefficients);
        let here = |levels: &[usize]| levels.iter().map(|l| LEVELS[*l]).collect::<Point>();
        let mut points = vec![here(&levels)];
        for coefficient in &moves {
            let level = levels[*coefficient];
            levels[*coefficient] = if level < 2 { level + 2 } else { level - 2 };
            points.push(here(&levels));
        }
        Trajectory { points, moves }
    };
    (0..number).map(walk).collect()
}

/// Two independent samples of the unit cube, A and B: the halves of one Latin hypercube in twice
/// as many dimensions, so that each coefficient visits every one of the `number` strata once.
#[must_use]
pub(crate) fn pair(coefficients: usize, number: usize, seed: u64) -> (Vec<Point>, Vec<Point>) {
    let column = |dimension: usize| {
        let group = count(dimension);
        let order = shuffled(seed, Part::Stratum, group, number);
        let place = |(row, stratum): (usize, usize)| {
            let within = draw(seed, Part::Within, group, row).uniform().0;
            let (stratum, number) = (i64::try_from(stratum).unwrap_or(0), i64::try_from(number).unwrap_or(1));
            Ppm((stratum * MILLION + within) / number)
        };
        order.into_iter().enumerate().map(place).collect::<Vec<Ppm>>()
    };
    let columns: Vec<Vec<Ppm>> = (0..2 * coefficients).map(column).collect();
    let half = |from: usize| {
        (0..number).map(|row| columns[from..from + coefficients].iter().map(|c| c[row]).collect()).collect()
    };
    (half(0), half(coefficients))
}

/// The outcomes of a model at every point, in their order; `tick` is called after each evaluation.
pub(super) fn values<M, T>(points: &[Point], model: &M, tick: &T) -> Vec<Vec<f64>>
where
    M: Fn(&Point) -> Vec<f64> + Sync,
    T: Fn() + Sync,
{
    let value = |point: &Point| {
        let value = model(point);
        tick();
        value
    };
    many::each(points.iter().collect(), value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trajectory_moves_every_coefficient_once_by_two_levels() {
        for walk in trajectories(7, 20, 3) {
            let mut moved = walk.moves.clone();
            moved.sort_unstable();
            assert_eq!(moved, (0..7).collect::<Vec<_>>());
            for (step, coefficient) in walk.moves.iter().enumerate() {
                let (from, to) = (&walk.points[step], &walk.points[step + 1]);
                for c in 0..7 {
                    let distance = (to[c] - from[c]).abs();
                    assert_eq!(distance, if c == *coefficient { Ppm(666_667) } else { Ppm(0) });
                }
            }
        }
    }

    #[test]
    fn every_stratum_is_visited_once() {
        let (a, b) = pair(3, 50, 9);
        for sample in [&a, &b] {
            for c in 0..3 {
                let mut strata: Vec<i64> = sample.iter().map(|p| p[c].0 * 50 / MILLION).collect();
                strata.sort_unstable();
                assert_eq!(strata, (0..50).collect::<Vec<_>>());
            }
        }
        assert_ne!(a, b);
    }
}
