//! Red lines and credibility: claims that a crossed line opens, and what becomes of them.
//!
//! Source: the model's credibility equations; coefficients in the rulebook's `threats` section.

use crate::math::{Points, Ppm};
use crate::model::rulebook::ThreatsRules;

/// An open claim: a crossed line that waits for the reaction it promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// How specific the line was when crossed.
    pub spec: Ppm,
    /// The level it promised.
    pub promised: u8,
    /// The turn of the crossing.
    pub since: u16,
}

/// What becomes of an open claim at the end of the reactions of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Still waiting.
    Open,
    /// Answered: the record of kept threats grows by so many points.
    Kept(Points),
    /// Not answered in time: the record of broken threats grows by so many points.
    Broken(Points),
}

/// The verdict on a claim, given this turn's level (none if nothing was drawn).
#[must_use]
pub fn verdict(rules: &ThreatsRules, claim: &Claim, turn: u16, level: Option<u8>) -> Verdict {
    let weight = Points(claim.spec.0 / 1_000);
    if level.is_some_and(|l| l >= claim.promised.saturating_sub(1)) {
        Verdict::Kept(weight)
    } else if turn.saturating_add(1) >= claim.since.saturating_add(*rules.window) {
        Verdict::Broken(weight)
    } else {
        Verdict::Open
    }
}

/// The specificity of a line after one more warning.
#[must_use]
pub(crate) fn renewed(rules: &ThreatsRules, spec: Ppm, cap: Ppm) -> Ppm {
    (spec + *rules.renewal).min(cap.max(spec))
}
