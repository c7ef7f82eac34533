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

/// Amounts in order, of which the median of all but one is asked again and again.
pub(crate) struct Peers(Vec<Money>);

impl Peers {
    /// Puts some amounts in order.
    pub(crate) fn of(amounts: impl IntoIterator<Item = Money>) -> Self {
        let mut amounts: Vec<Money> = amounts.into_iter().collect();
        amounts.sort_unstable();
        Self(amounts)
    }

    /// The median of all but one, which has this amount; the lower of the two middle ones; zero if there
    /// are no others.
    #[must_use]
    pub(crate) fn median_without(&self, own: Money) -> Money {
        let middle = self.0.len().saturating_sub(2) / 2;
        let place = self.0.partition_point(|amount| *amount < own);
        let at = if place <= middle { middle + 1 } else { middle };
        self.0.get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn rules() -> DonorsRules {
        let mut rules = fixture::rules().donors;
        rules.substitution.0 = Ppm(500_000);
        rules.coordination.0 = Ppm(250_000);
        rules
    }

    #[test]
    fn a_donor_keeps_to_its_schedule_when_others_keep_to_theirs() {
        assert_eq!(wish(&rules(), Money(100), Ppm::ONE, Money::ZERO, Money::ZERO), Money(100));
    }

    #[test]
    fn what_others_give_beyond_their_schedules_is_given_less_by_its_own_share() {
        let gives = |share, excess| wish(&rules(), Money(100), share, Money(excess), Money::ZERO).0;
        assert_eq!((gives(Ppm::ONE, 40), gives(Ppm::HALF, 40), gives(Ppm::ZERO, 40)), (80, 90, 100));
        assert_eq!(gives(Ppm::ONE, -40), 120, "what others fall short of is given more");
    }

    #[test]
    fn a_donor_follows_the_deviation_of_its_peers() {
        let gives = |median| wish(&rules(), Money(100), Ppm::ONE, Money::ZERO, Money(median)).0;
        assert_eq!((gives(40), gives(-40)), (110, 90));
    }

    #[test]
    fn nobody_gives_less_than_nothing() {
        let gives = |excess| wish(&rules(), Money(100), Ppm::ONE, Money(excess), Money::ZERO).0;
        assert_eq!((gives(198), gives(200), gives(202)), (1, 0, 0));
        assert_eq!(wish(&rules(), Money(100), Ppm::ONE, Money::ZERO, Money(-404)), Money::ZERO);
    }

    #[test]
    fn the_median_of_all_but_one_is_the_lower_middle_one_of_the_others() {
        let of = |own: i64, others: &[i64]| {
            let all = others.iter().chain([&own]).map(|a| Money(*a));
            Peers::of(all).median_without(Money(own)).0
        };
        for own in [i64::MIN, 0, 1, 3, 4, 5, 9, i64::MAX] {
            assert_eq!((of(own, &[]), of(own, &[7])), (0, 7), "{own}");
            assert_eq!((of(own, &[9, 1]), of(own, &[9, 1, 5]), of(own, &[9, 1, 5, 3])), (1, 5, 3), "{own}");
            assert_eq!(of(own, &[5, 5, 1, 9]), 5, "of equals either will do, beside {own}");
            assert_eq!(of(own, &[i64::MAX, i64::MIN, 0]), 0, "{own}");
        }
    }
}
