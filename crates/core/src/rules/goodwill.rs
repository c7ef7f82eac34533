//! Goodwill of the recipient and of allies.
//!
//! Coefficients in the rulebook's `goodwill` section.

use crate::math::{Points, Ppm};
use crate::model::good::Loudness;
use crate::model::rulebook::GoodwillRules;

/// How fully aid is credited to its giver, by loudness.
#[must_use]
pub fn credit(rules: &GoodwillRules, loudness: Loudness) -> Ppm {
    match loudness {
        Loudness::Quiet => *rules.credit_quiet,
        Loudness::Normal => *rules.credit_normal,
        Loudness::Loud => *rules.credit_loud,
    }
}

/// What a share of a sector's deliveries earns with the recipient.
#[must_use]
pub fn recipient_gain(rules: &GoodwillRules, share: Ppm, credit: Ppm) -> Points {
    rules.recipient_gain.times(share).times(credit)
}

/// What a donor's share against its fair share earns with allies, each quarter.
#[must_use]
pub fn ally_quarter(rules: &GoodwillRules, share: Ppm, fair: Ppm) -> Points {
    if fair.is_zero() {
        return Points::ZERO;
    }
    let excess = (share - fair).over(fair).clamped(-Ppm::ONE, Ppm::ONE);
    rules.fair_share.times(excess)
}
