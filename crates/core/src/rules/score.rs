//! Scores: medals, and the skill of sealed predictions.

use crate::math::{MILLION, Money, Points, Ppm, div_round};
use crate::model::case::{Objective, Over, Want};

/// What an objective has earned.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Medal {
    /// Nothing.
    #[default]
    None,
    /// The first threshold.
    Bronze,
    /// The second.
    Silver,
    /// The third.
    Gold,
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
    const LEVELS: i128 = 10;
    const INSIDE: i128 = 900_000;
    let band = i128::from(high.saturating_sub(low)) + 1;
    let outside = LEVELS - band;
    let mut forecast = 0i128;
    let mut sum = 0i128;
    for k in 0..9u8 {
        let within = (low..=high).contains(&k);
        forecast += match (within, outside) {
            (true, 0) => i128::from(MILLION) / band,
            (true, _) => INSIDE / band,
            (false, _) => (i128::from(MILLION) - INSIDE) / outside.max(1),
        };
        let came = if level <= k { i128::from(MILLION) } else { 0 };
        sum += (forecast - came) * (forecast - came) / i128::from(MILLION);
    }
    Ppm(div_round(sum, 9))
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
}
