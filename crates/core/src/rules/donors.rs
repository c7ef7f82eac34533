//! Other donors: their own schedules, substitution and coordination.
//!
//! Coefficients in the rulebook's `donors` section.

use crate::math::{Money, Ppm};
use crate::model::rulebook::DonorsRules;

/// What a donor gives this month of one type: its schedule, less a part of what all others gave
/// beyond theirs last month, plus a part of its peers' median deviation; never below zero.
#[must_use]
pub fn wish(rules: &DonorsRules, scheduled: Money, own_share: Ppm, others_excess: Money, peers_median: Money) -> Money {
    let substituted = others_excess.times(rules.substitution.times(own_share));
    let followed = peers_median.times(*rules.coordination);
    (scheduled - substituted + followed).max(Money::ZERO)
}

/// The median of some amounts; the lower of the two middle ones; zero if there are none.
#[must_use]
pub(crate) fn median(mut amounts: Vec<Money>) -> Money {
    amounts.sort_unstable();
    amounts.get(amounts.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}
