//! Statistics of samples: means with 95 % intervals by Student's t.
//!
//! Duty: the one place where an interval of a mean is made. Uses nothing of the crate. Always holds:
//! the quantile is Student's, with the degrees of freedom that the sample leaves; a single figure
//! has a mean and no interval, for it says nothing of the spread. Shares of games have Wilson's
//! interval (`testing`), where the spread follows from the share itself and t has no place.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "summaries for people; counts far below 2^53"
)]

use distrs::StudentsT;

/// Why one game has no interval, in words for people.
pub(crate) const ONE_GAME: &str = "one game has no interval: it says nothing of the spread";

/// A mean with its 95 % interval.
#[derive(Clone, Copy, PartialEq, Debug, serde::Serialize)]
pub struct Estimate {
    /// The mean; 0 of no figures.
    pub mean: f64,
    /// Half the width of the interval, standard errors times Student's t; none for one figure.
    pub(crate) half_width: Option<f64>,
}

/// The two-sided 95 % quantile of Student's t: 12.706 for one degree of freedom, 1.960 for many.
///
/// None without a degree of freedom.
#[must_use]
pub(crate) fn t95(freedom: usize) -> Option<f64> {
    (freedom > 0).then(|| StudentsT::ppf(0.975, freedom as f64))
}

/// The mean of some figures with its 95 % interval.
#[must_use]
pub(crate) fn estimate(figures: &[f64]) -> Estimate {
    let (mean, deviation) = moments(figures);
    let error = deviation / (figures.len().max(1) as f64).sqrt();
    Estimate { mean, half_width: t95(figures.len().saturating_sub(1)).map(|t| t * error) }
}

/// Mean and standard deviation of a sample; a deviation of 0 for fewer than two figures.
#[must_use]
pub(crate) fn moments(figures: &[f64]) -> (f64, f64) {
    let n = figures.len().max(1) as f64;
    let mean = figures.iter().sum::<f64>() / n;
    let squares = figures.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>();
    (mean, (squares / (n - 1.0).max(1.0)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

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
