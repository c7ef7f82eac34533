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
