//! What aid does for the recipient: coverage, effect and resilience of a sector.
//!
//! Coefficients in the rulebook's `recipient` section.

use crate::math::{MILLION, Money, Points, Ppm, div_round};
use crate::model::rulebook::RecipientRules;

/// What coverage `c` does: `min(top, scale c / (c + half))`.
#[must_use]
pub fn effect(rules: &RecipientRules, coverage: Ppm) -> Ppm {
    let raw = rules.effect_scale.times(coverage);
    raw.over(coverage + *rules.effect_half).min(*rules.effect_top)
}

/// The three parts of a sector's change of resilience in a month: what coverage gives, what the
/// war takes, what a gap takes (both 0 or below).
#[must_use]
pub fn change(rules: &RecipientRules, coverage: Ppm, intensity: Ppm) -> [Points; 3] {
    let gap = (*rules.gap_below - coverage).max(Ppm::ZERO);
    [rules.gain.times(effect(rules, coverage)), -rules.war.times(intensity), -rules.gap.times(gap)]
}

/// How a month's goods are absorbed: what counts, and what queues for next month.
#[must_use]
pub fn absorb(rules: &RecipientRules, brought: Money, queue: Money, cap: Money) -> (Money, Money) {
    let at_hand = brought + queue;
    let counted = at_hand.min(cap);
    let rest = at_hand - counted;
    (counted, rest - rest.times(*rules.spoilage))
}

/// Need in a month: the series times the season's factor times the events' factors.
#[must_use]
pub(crate) fn need(monthly: Money, season: Ppm, events: Ppm) -> Money {
    monthly.times(season).times(events)
}

/// Part over whole as a share that never exceeds one.
#[must_use]
pub(crate) fn share(part: Money, whole: Money) -> Ppm {
    if whole.0 <= 0 {
        return Ppm::ZERO;
    }
    Ppm(div_round(i128::from(part.0) * i128::from(MILLION), i128::from(whole.0)).clamp(0, MILLION))
}
