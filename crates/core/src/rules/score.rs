//! Scores: medals, and the skill of sealed predictions.

use crate::math::{MILLION, Money, Points, Ppm, div_round};
use crate::model::case::{Objective, Over, Want};
use crate::model::keyed::keyed;

keyed! {
    /// What an objective has earned.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, serde::Serialize, serde::Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "snake_case")]
    pub enum Medal {
        /// Nothing.
        #[default]
        None = "none",
        /// The first threshold.
        Bronze = "bronze",
        /// The second.
        Silver = "silver",
        /// The third.
        Gold = "gold",
    }
}

/// A metric read over the months as an objective wants it.
#[must_use]
pub fn reading(over: Over, months: &[Points]) -> Points {
    match over {
        Over::End => months.last().copied().unwrap_or_default(),
        Over::Lowest => months.iter().copied().reduce(Points::min).unwrap_or_default(),
        Over::Highest => months.iter().copied().reduce(Points::max).unwrap_or_default(),
        Over::Mean => crate::model::state::mean(months.iter().copied()),
    }
}

/// The medal a reading earns; none below the objective's least amount of delivered aid.
#[must_use]
pub fn medal(objective: &Objective, reading: Points, delivered: Money) -> Medal {
    if delivered < objective.delivered {
        return Medal::None;
    }
    let reached = |threshold: Points| match objective.want {
        Want::AtLeast => reading >= threshold,
        Want::AtMost => reading <= threshold,
    };
    let (bronze, silver, gold) = objective.medals;
    if reached(gold) {
        Medal::Gold
    } else if reached(silver) {
        Medal::Silver
    } else if reached(bronze) {
        Medal::Bronze
    } else {
        Medal::None
    }
}

/// The ranked probability score of a band of levels against the level that came: the mean over
/// the thresholds 0..=8 of the squared difference of the cumulative distributions. The band
/// carries nine tenths of the probability, evenly; the other levels share the rest.
#[must_use]
pub fn band_score(low: u8, high: u8, level: u8) -> Ppm {
    const LEVELS: i64 = 10;
    const INSIDE: i64 = 900_000;
    let band = i64::from(high.saturating_sub(low)) + 1;
    let outside = LEVELS - band;
    let chance = |level: u8| match ((low..=high).contains(&level), outside) {
        (true, 0) => Ppm(MILLION / band),
        (true, _) => Ppm(INSIDE / band),
        (false, _) => Ppm((MILLION - INSIDE) / outside.max(1)),
    };
    ranked_probability(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(chance), level)
}

/// The ranked probability score of a distribution over levels from 0 on against the level that
/// came: the mean over the thresholds 0..=8 of the squared difference of the cumulative
/// distributions. Levels beyond the distribution's end have no chance.
#[must_use]
pub fn ranked_probability(chances: &[Ppm], level: u8) -> Ppm {
    let mut forecast = 0i128;
    let mut sum = 0i128;
    for k in 0..9u8 {
        forecast += chances.get(usize::from(k)).map_or(0, |p| i128::from(p.0));
        let came = if level <= k { i128::from(MILLION) } else { 0 };
        sum += (forecast - came) * (forecast - came) / i128::from(MILLION);
    }
    Ppm(div_round(sum, 9))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_scores_as_its_distribution_does() {
        for (low, high) in [(0u8, 0u8), (0, 3), (2, 4), (3, 3), (0, 9), (7, 9)] {
            let inside = i64::from(high - low) + 1;
            let (within, without) = match 10 - inside {
                0 => (MILLION / inside, 0),
                outside => (900_000 / inside, 100_000 / outside),
            };
            let chances: Vec<Ppm> =
                (0..10u8).map(|k| Ppm(if (low..=high).contains(&k) { within } else { without })).collect();
            for level in 0..10 {
                let (band, whole) = (band_score(low, high, level), ranked_probability(&chances, level));
                assert!((band - whole).abs() < Ppm(20), "{low} to {high}, {level}: {band:?} {whole:?}");
            }
        }
        assert_eq!(ranked_probability(&[Ppm::ONE], 0), Ppm::ZERO);
        assert_eq!(ranked_probability(&[Ppm::ONE], 9), Ppm::ONE);
    }

    fn months(points: &[i64]) -> Vec<Points> {
        points.iter().copied().map(Points).collect()
    }

    #[test]
    fn a_metric_is_read_as_the_objective_wants_it() {
        let read = |over, points: &[i64]| reading(over, &months(points)).0;
        let course = [30, 10, 50, 20];
        assert_eq!((read(Over::End, &course), read(Over::Lowest, &course)), (20, 10));
        assert_eq!(
            (read(Over::Highest, &course), read(Over::Mean, &course)),
            (50, 28),
            "a mean is rounded at the half"
        );
        assert_eq!((read(Over::Lowest, &[-5, -9]), read(Over::Highest, &[-5, -9])), (-9, -5));
        for over in [Over::End, Over::Lowest, Over::Highest, Over::Mean] {
            assert_eq!((read(over, &[]), read(over, &[7])), (0, 7), "{over:?}");
        }
    }

    fn objective(want: Want, medals: (i64, i64, i64), delivered: i64) -> Objective {
        Objective {
            id: "invented".to_owned(),
            metric: "support".to_owned(),
            over: Over::End,
            want,
            medals: (Points(medals.0), Points(medals.1), Points(medals.2)),
            delivered: Money(delivered),
        }
    }

    #[test]
    fn a_medal_is_won_at_its_threshold_and_missed_one_step_from_it() {
        use Medal::{Bronze, Gold, None, Silver};
        let more = |points| medal(&objective(Want::AtLeast, (40, 50, 60), 0), Points(points), Money::ZERO);
        assert_eq!([39, 40, 41].map(more), [None, Bronze, Bronze]);
        assert_eq!([49, 50, 51].map(more), [Bronze, Silver, Silver]);
        assert_eq!([59, 60, 61].map(more), [Silver, Gold, Gold]);
        let less = |points| medal(&objective(Want::AtMost, (60, 50, 40), 0), Points(points), Money::ZERO);
        assert_eq!([61, 60, 59].map(less), [None, Bronze, Bronze]);
        assert_eq!([51, 50, 49].map(less), [Bronze, Silver, Silver]);
        assert_eq!([41, 40, 39].map(less), [Silver, Gold, Gold]);
    }

    #[test]
    fn no_medal_is_won_below_the_least_aid_delivered() {
        let won = |delivered| medal(&objective(Want::AtLeast, (40, 50, 60), 100), Points(60), Money(delivered));
        assert_eq!([99, 100, 101].map(won), [Medal::None, Medal::Gold, Medal::Gold]);
    }

    #[test]
    fn of_thresholds_that_are_the_same_the_best_medal_is_won() {
        let same = objective(Want::AtLeast, (50, 50, 50), 0);
        assert_eq!(medal(&same, Points(50), Money::ZERO), Medal::Gold);
        assert_eq!(medal(&same, Points(49), Money::ZERO), Medal::None);
    }

    #[test]
    fn a_band_is_scored_by_how_far_the_level_lies_from_it() {
        // By hand: nine tenths on one rung, a ninetieth on each other. In ninetieths the forecast
        // is off by 1, 2, 3, 6, 5, 4, 3, 2, 1: squares of 105 in all, over nine times 8 100.
        assert_eq!(band_score(3, 3, 3), Ppm(1_440), "a hit is nearly nothing");
        let by_level: Vec<i64> = (0..10).map(|level| band_score(3, 3, level).0).collect();
        assert!(by_level[..4].is_sorted_by(|a, b| a > b), "from below it falls: {by_level:?}");
        assert!(by_level[3..].is_sorted_by(|a, b| a < b), "and rises above: {by_level:?}");
        let width: Vec<i64> = (3..10).map(|high| band_score(3, high, 3).0).collect();
        assert!(width.is_sorted_by(|a, b| a < b), "a wider band says less: {width:?}");
    }

    #[test]
    fn a_band_of_the_whole_ladder_is_an_even_forecast() {
        let even = [Ppm(100_000); 10];
        for level in 0..10 {
            assert_eq!(band_score(0, 9, level), ranked_probability(&even, level), "{level}");
        }
    }

    #[test]
    fn levels_beyond_a_forecast_have_no_chance() {
        let score = |chances: &[Ppm], level| ranked_probability(chances, level).0;
        assert_eq!(score(&[Ppm::HALF, Ppm::HALF], 1), 27_778, "a quarter over nine thresholds");
        assert_eq!((score(&[], 9), score(&[], 8), score(&[], 0)), (0, 111_111, 1_000_000));
        assert_eq!(score(&[Ppm::ZERO, Ppm::ONE], 3), 222_222, "two rungs too low");
    }
}
