//! Statistics of samples: means with intervals, shares, percentiles, and how good a forecast was.
//!
//! Duty: the one place where a sample is summed up. Uses `math`. Always holds: the interval of a mean is
//! Student's, with the degrees of freedom that the sample leaves; a single figure has a mean and no
//! interval, for it says nothing of the spread; shares of games have Wilson's interval, where the spread
//! follows from the share itself and t has no place; a percentile is a value that came up.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "summaries for people; counts far below 2^53, shares within 0 and 1"
)]

use demarche_core::math::{MILLION, Ppm};
use distrs::StudentsT;
use serde::Serialize;

/// Why one game has no interval, in words for people.
pub const ONE_GAME: &str = "one game has no interval: it says nothing of the spread";

/// A mean with its 95 % interval.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Estimate {
    /// The mean; 0 of no figures.
    pub mean: f64,
    /// Half the width of the interval, standard errors times Student's t; none for one figure.
    pub half_width: Option<f64>,
}

/// The two-sided 95 % quantile of Student's t: 12.706 for one degree of freedom, 1.960 for many.
///
/// None without a degree of freedom.
#[must_use]
pub fn t95(freedom: usize) -> Option<f64> {
    (freedom > 0).then(|| StudentsT::ppf(0.975, freedom as f64))
}

/// The mean of some figures; 0 of none.
#[must_use]
pub fn mean(figures: &[f64]) -> f64 {
    figures.iter().sum::<f64>() / figures.len().max(1) as f64
}

/// The mean of some figures with its 95 % interval.
#[must_use]
pub fn estimate(figures: &[f64]) -> Estimate {
    let (mean, deviation) = moments(figures);
    let error = deviation / (figures.len().max(1) as f64).sqrt();
    Estimate { mean, half_width: t95(figures.len().saturating_sub(1)).map(|t| t * error) }
}

/// A sample of whole figures that is summed up as it comes: what is kept does not grow with it, and parts that
/// are summed up apart come to the same as the whole, in whatever order they are put together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sums {
    count: u64,
    sum: i128,
    squares: i128,
}

impl Sums {
    /// Takes one more figure.
    pub fn take(&mut self, figure: i64) {
        let figure = i128::from(figure);
        self.count += 1;
        self.sum += figure;
        self.squares = self.squares.saturating_add(figure * figure);
    }

    /// Takes all figures of another part.
    pub fn merge(&mut self, part: Self) {
        self.count += part.count;
        self.sum += part.sum;
        self.squares = self.squares.saturating_add(part.squares);
    }

    /// The mean with its 95 % interval, in units of so many steps.
    #[must_use]
    pub fn estimate(self, steps: u32) -> Estimate {
        let (count, steps) = (self.count.max(1), f64::from(steps));
        let n = count as f64;
        // n² times the variance, in whole numbers: nothing is lost where the spread is small beside the mean.
        let spread = self.squares.saturating_mul(i128::from(count)).saturating_sub(self.sum.saturating_mul(self.sum));
        let deviation = (spread.max(0) as f64 / n / (n - 1.0).max(1.0)).sqrt() / steps;
        let freedom = usize::try_from(self.count.saturating_sub(1)).unwrap_or(usize::MAX);
        Estimate { mean: self.sum as f64 / n / steps, half_width: t95(freedom).map(|t| t * deviation / n.sqrt()) }
    }
}

/// Mean and standard deviation of a sample; a deviation of 0 for fewer than two figures.
#[must_use]
pub fn moments(figures: &[f64]) -> (f64, f64) {
    let n = figures.len().max(1) as f64;
    let mean = mean(figures);
    let squares = figures.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>();
    (mean, (squares / (n - 1.0).max(1.0)).sqrt())
}

/// Wilson's 95 % interval of a share.
#[must_use]
pub fn wilson(held: u64, of: u64) -> (Ppm, Ppm) {
    if of == 0 {
        return (Ppm::ZERO, Ppm::ONE);
    }
    let (n, p, z) = (of as f64, held as f64 / of as f64, 1.959_964);
    let scale = 1.0 + z * z / n;
    let middle = (p + z * z / (2.0 * n)) / scale;
    let half = z / scale * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let ppm = |x: f64| Ppm((x.clamp(0.0, 1.0) * 1_000_000.0).round() as i64);
    (ppm(middle - half), ppm(middle + half))
}

/// Where the middle 95 % of some figures lie.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Interval {
    /// The 2.5th percentile.
    pub low: f64,
    /// The 97.5th percentile.
    pub high: f64,
}

impl Interval {
    /// The interval of some figures, such as those of resamples; zeros of none.
    #[must_use]
    pub fn central(mut figures: Vec<f64>) -> Self {
        figures.sort_by(f64::total_cmp);
        let last = figures.len().saturating_sub(1);
        let at = |share: usize| figures.get((figures.len() * share / 1_000).min(last)).copied().unwrap_or(0.0);
        Self { low: at(25), high: at(975) }
    }
}

/// The percentile of sorted values by the nearest rank: the least that at least so many of a hundred do
/// not exceed. None of none.
#[must_use]
pub fn nearest_rank<T: Copy>(sorted: &[T], percent: usize) -> Option<T> {
    sorted.get((sorted.len() * percent).div_ceil(100).checked_sub(1)?).copied()
}

/// What lies a part of the way from the least to the greatest of sorted values: the lower of two where it
/// falls between them. None of none.
#[must_use]
pub fn part_way<T: Copy>(sorted: &[T], part: usize, of: usize) -> Option<T> {
    sorted.get(sorted.len().checked_sub(1)? * part / of.max(1)).copied()
}

/// Five numbers that tell a distribution.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quartiles<T> {
    /// Least, lower quartile, median, upper quartile, most.
    pub five: [T; 5],
}

impl<T: Copy + Ord> Quartiles<T> {
    /// The quartiles of some values: each is one of the values, the lower of two where it falls
    /// between them. None of none.
    #[must_use]
    pub fn of(mut values: Vec<T>) -> Option<Self> {
        values.sort_unstable();
        let at = |quarter| part_way(&values, quarter, 4);
        Some(Self { five: [at(0)?, at(1)?, at(2)?, at(3)?, at(4)?] })
    }
}

/// The levels between which the middle four fifths of the chances lie.
#[must_use]
pub fn central_levels(chances: &[Ppm]) -> (u8, u8) {
    let reached = |share: i64| {
        let mut sum = 0;
        let level = chances.iter().position(|chance| {
            sum += chance.0;
            sum >= share
        });
        u8::try_from(level.unwrap_or(chances.len().saturating_sub(1))).unwrap_or(u8::MAX)
    };
    (reached(MILLION / 10), reached(MILLION * 9 / 10))
}

/// The ranked probability score of a forecast of levels, from 0 up; 0 is perfect.
#[must_use]
pub fn ranked_probability(chances: &[f64], observed: u8) -> f64 {
    let steps = chances.len().saturating_sub(1);
    let mut cumulative = 0.0;
    let mut sum = 0.0;
    for (level, chance) in (0u8..).zip(chances).take(steps) {
        cumulative += chance;
        let came = if observed <= level { 1.0 } else { 0.0 };
        sum += (cumulative - came) * (cumulative - came);
    }
    sum / steps.max(1) as f64
}

/// Quadratic-weighted kappa between forecasts and observations; 1 is perfect, 0 is chance.
#[must_use]
pub fn kappa(pairs: &[(f64, f64)]) -> f64 {
    let mean = |of: &dyn Fn(f64, f64) -> f64| mean(&pairs.iter().map(|(p, o)| of(*p, *o)).collect::<Vec<_>>());
    let seen = mean(&|p, o| (p - o) * (p - o));
    // The mean over all pairs of any forecast with any observation.
    let chance = mean(&|p, _| p * p) - 2.0 * mean(&|p, _| p) * mean(&|_, o| o) + mean(&|_, o| o * o);
    if chance.abs() < 1e-12 { 0.0 } else { 1.0 - seen / chance }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilsons_interval_is_that_of_the_textbooks() {
        assert_eq!(wilson(0, 10), (Ppm(0), Ppm(277_533)));
        assert_eq!(wilson(5, 10), (Ppm(236_593), Ppm(763_407)));
        assert_eq!(wilson(200, 200).1, Ppm::ONE);
        assert_eq!(wilson(0, 0), (Ppm::ZERO, Ppm::ONE));
    }

    #[test]
    fn sums_come_to_what_the_figures_do_however_they_are_parted() {
        let figures: Vec<i64> = (0..1_000).map(|n| (n * n * 7_919) % 40_001 - 20_000).collect();
        let sums = |of: &[i64]| {
            let mut sums = Sums::default();
            for figure in of {
                sums.take(*figure);
            }
            sums
        };
        let whole = sums(&figures);
        let plain = estimate(&figures.iter().map(|f| *f as f64 / 1_000.0).collect::<Vec<_>>());
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(near(whole.estimate(1_000).mean, plain.mean), "{:?} {plain:?}", whole.estimate(1_000));
        assert!(near(whole.estimate(1_000).half_width.unwrap_or(0.0), plain.half_width.unwrap_or(1.0)));
        for cut in [0, 1, 500, 999, 1_000] {
            let mut joined = sums(&figures[cut..]);
            joined.merge(sums(&figures[..cut]));
            assert_eq!(joined, whole, "cut at {cut}");
        }
        // A spread far below the mean is not lost in it.
        let far = sums(&[1_000_000_000_000, 1_000_000_000_001]).estimate(1);
        assert!(near(far.half_width.unwrap_or(0.0), estimate(&[0.0, 1.0]).half_width.unwrap_or(1.0)), "{far:?}");
        assert_eq!((sums(&[]).estimate(1), sums(&[5]).estimate(1).half_width), (estimate(&[]), None));
    }

    #[test]
    fn percentiles_are_values_that_are_there() {
        let sorted = [1, 2, 3, 4, 5, 6];
        assert_eq!([10, 25, 50, 75, 90, 100].map(|p| nearest_rank(&sorted, p)), [1, 2, 3, 5, 6, 6].map(Some));
        assert_eq!([0, 1, 2, 3, 4].map(|p| part_way(&sorted, p, 4)), [1, 2, 3, 4, 6].map(Some));
        assert_eq!((nearest_rank::<u8>(&[], 50), part_way::<u8>(&[], 1, 2)), (None, None));
        assert_eq!(Quartiles::<i32>::of(vec![]), None);
        assert_eq!(Quartiles::of(vec![5]).map(|q| q.five), Some([5; 5]));
        assert_eq!(Quartiles::of(vec![9, 1, 5, 3, 7]).map(|q| q.five), Some([1, 3, 5, 7, 9]));
        assert_eq!(Quartiles::of(vec![1, 2, 3, 4]).map(|q| q.five), Some([1, 1, 2, 3, 4]));
        let thousand = Interval::central((0..1_000).rev().map(f64::from).collect());
        assert_eq!(thousand, Interval { low: 25.0, high: 975.0 });
        assert_eq!(Interval::central(Vec::new()), Interval { low: 0.0, high: 0.0 });
    }

    #[test]
    fn the_middle_of_chances_is_told_by_levels() {
        let tenths = |of: &[i64]| of.iter().map(|t| Ppm(t * 100_000)).collect::<Vec<_>>();
        assert_eq!(central_levels(&tenths(&[1, 4, 4, 1])), (0, 2));
        assert_eq!(central_levels(&tenths(&[0, 5, 4, 1])), (1, 2));
        assert_eq!(central_levels(&tenths(&[10])), (0, 0));
        assert_eq!(central_levels(&[]), (0, 0));
    }

    #[test]
    fn kappa_is_what_a_table_of_pairs_gives() {
        let pairs = [(0.0, 1.0), (2.0, 2.0), (5.0, 3.0), (7.0, 7.0), (1.0, 0.0)];
        let apart = |p: f64, o: f64| (p - o) * (p - o);
        let seen = pairs.iter().map(|(p, o)| apart(*p, *o)).sum::<f64>() / 5.0;
        let all = pairs.iter().flat_map(|(p, _)| pairs.iter().map(move |(_, o)| apart(*p, *o)));
        let chance = all.sum::<f64>() / 25.0;
        assert!((kappa(&pairs) - (1.0 - seen / chance)).abs() < 1e-12);
    }

    #[test]
    fn distance_counts_by_levels() {
        let sure = |at: usize| std::array::from_fn::<f64, 10, _>(|level| if level == at { 1.0 } else { 0.0 });
        assert!((ranked_probability(&sure(0), 3) - 3.0 / 9.0).abs() < 1e-12);
        assert!(ranked_probability(&sure(4), 4).abs() < 1e-12);
    }

    #[test]
    fn quantiles_are_those_of_the_tables() {
        // Two-sided 95 %, to the last digit that tables print.
        let table = [
            (1, 12.706),
            (2, 4.303),
            (3, 3.182),
            (4, 2.776),
            (5, 2.571),
            (9, 2.262),
            (11, 2.201),
            (19, 2.093),
            (30, 2.042),
            (87, 1.988),
            (99, 1.984),
            (199, 1.972),
            (1_000, 1.962),
            (1_000_000, 1.960),
        ];
        for (freedom, known) in table {
            let found = t95(freedom).expect("a quantile");
            assert!((found - known).abs() < 0.000_5, "{freedom}: {found} instead of {known}");
        }
        assert_eq!(t95(0), None);
    }

    #[test]
    fn an_interval_is_wider_the_less_is_known() {
        // Two figures: mean 2, standard error 1, one degree of freedom.
        let two = estimate(&[1.0, 3.0]);
        assert!((two.mean - 2.0).abs() < 1e-12);
        assert!(two.half_width.is_some_and(|half| (half - 12.706).abs() < 0.001), "{two:?}");
        assert_eq!(estimate(&[7.0]), Estimate { mean: 7.0, half_width: None });
        assert_eq!(estimate(&[]), Estimate { mean: 0.0, half_width: None });
        assert_eq!(estimate(&[4.0, 4.0, 4.0]).half_width, Some(0.0));
    }
}
