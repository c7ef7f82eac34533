//! Time: what fades, and to what.
//!
//! Half-lives in months stand in the rulebook's `decay` section.

use crate::math::{Points, Ppm, monthly_decay};
use crate::model::rulebook::DecayRules;

/// The monthly factors of all half-lives.
#[derive(Clone, Copy, Debug)]
pub struct Factors {
    /// Tension.
    pub tension: Ppm,
    /// Grievance.
    pub grievance: Ppm,
    /// Goodwill.
    pub goodwill: Ppm,
    /// Habituation.
    pub(crate) habituation: Ppm,
    /// The threat record.
    pub(crate) threats: Ppm,
    /// Fear.
    pub(crate) fear: Ppm,
    /// Salience.
    pub(crate) salience: Ppm,
    /// Scandal.
    pub(crate) scandal: Ppm,
    /// Approval effects.
    pub(crate) approval: Ppm,
}

impl Factors {
    /// From the rulebook's half-lives.
    #[must_use]
    pub fn of(rules: &DecayRules) -> Self {
        Self {
            tension: monthly_decay(*rules.tension),
            grievance: monthly_decay(*rules.grievance),
            goodwill: monthly_decay(*rules.goodwill),
            habituation: monthly_decay(*rules.habituation),
            threats: monthly_decay(*rules.threats),
            fear: monthly_decay(*rules.fear),
            salience: monthly_decay(*rules.salience),
            scandal: monthly_decay(*rules.scandal),
            approval: monthly_decay(*rules.approval),
        }
    }
}

/// A value one month later, on its way to a base.
#[must_use]
pub fn towards(value: Points, base: Points, factor: Ppm) -> Points {
    base + (value - base).times(factor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn what_fades_keeps_its_own_half_life() {
        let mut rules = fixture::rules().decay;
        let lives = [
            &mut rules.tension,
            &mut rules.grievance,
            &mut rules.goodwill,
            &mut rules.habituation,
            &mut rules.threats,
            &mut rules.fear,
            &mut rules.salience,
            &mut rules.scandal,
            &mut rules.approval,
        ];
        for (months, life) in (1..).zip(lives) {
            life.0 = months;
        }
        let f = Factors::of(&rules);
        let factors =
            [f.tension, f.grievance, f.goodwill, f.habituation, f.threats, f.fear, f.salience, f.scandal, f.approval];
        assert_eq!(factors.to_vec(), (1..).take(factors.len()).map(monthly_decay).collect::<Vec<_>>());
    }

    #[test]
    fn a_value_nears_its_base_from_either_side_and_stays_there() {
        let next = |value, base| towards(Points(value), Points(base), Ppm(900_000)).0;
        assert_eq!((next(100, 0), next(-100, 0)), (90, -90));
        assert_eq!((next(60, 50), next(40, 50), next(50, 50)), (59, 41, 50));
        assert_eq!((next(54, 50), next(46, 50)), (54, 46), "a distance of four rounds to itself");
        assert_eq!((next(55, 50), next(45, 50)), (55, 45), "the half is rounded away from the base");
        assert_eq!((next(56, 50), next(44, 50)), (55, 45));
    }

    #[test]
    fn a_factor_of_nothing_is_at_the_base_and_of_one_stays() {
        assert_eq!(towards(Points(80), Points(30), Ppm::ZERO), Points(30));
        assert_eq!(towards(Points(80), Points(30), Ppm::ONE), Points(80));
    }
}
