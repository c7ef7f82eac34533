//! The pipeline: how a package moves from promise to use to arrival.
//!
//! The schedules stand in the instruments table.

use crate::math::{Money, div_round};
use crate::model::good::InstrumentDef;

/// What should have been allocated of a package so many months after its decision (0 in the month
/// itself).
#[must_use]
pub fn allocated(instrument: &InstrumentDef, amount: Money, months: u16) -> Money {
    let at_once = amount.times(instrument.at_once);
    let spread = instrument.spread.max(1);
    if instrument.lag == 0 && months == 0 && spread == 1 {
        return amount;
    }
    if months < instrument.lag.max(1) {
        return at_once;
    }
    let steps = (months - instrument.lag.max(1) + 1).min(spread);
    let rest = amount - at_once;
    at_once + Money(div_round(i128::from(rest.0) * i128::from(steps), i128::from(spread)))
}

/// What arrives this month: the instrument's share of what is allocated, as far as that has not
/// arrived yet. Small remainders arrive whole.
#[must_use]
pub fn delivery(instrument: &InstrumentDef, allocated: Money, delivered: Money) -> Money {
    /// Below this, in thousand euro, a remainder is not worth another month.
    const CRUMB: Money = Money(10);
    let left = (allocated - delivered).max(Money::ZERO);
    let month = allocated.times(instrument.delivery).min(left);
    if left - month <= CRUMB { left } else { month }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::math::Ppm;

    fn instrument(at_once: i64, lag: u16, spread: u16, delivery: i64) -> InstrumentDef {
        let plain = fixture::case().instruments[0].clone();
        InstrumentDef { at_once: Ppm(at_once), lag, spread, delivery: Ppm(delivery), ..plain }
    }

    /// What has been allocated of a thousand after each of the first months.
    fn course(instrument: &InstrumentDef, months: u16) -> Vec<i64> {
        (0..months).map(|month| allocated(instrument, Money(1_000), month).0).collect()
    }

    #[test]
    fn the_rest_follows_whole_once_the_lag_is_over() {
        assert_eq!(course(&instrument(200_000, 3, 1, 0), 6), [200, 200, 200, 1_000, 1_000, 1_000]);
        assert_eq!(course(&instrument(200_000, 1, 1, 0), 3), [200, 1_000, 1_000]);
    }

    #[test]
    fn without_a_lag_and_in_one_month_all_is_allocated_at_once() {
        assert_eq!(course(&instrument(200_000, 0, 1, 0), 3), [1_000, 1_000, 1_000]);
        assert_eq!(course(&instrument(200_000, 0, 0, 0), 2), [1_000, 1_000], "no month is one month");
    }

    #[test]
    fn without_a_lag_but_over_months_the_rest_begins_in_the_second() {
        assert_eq!(course(&instrument(200_000, 0, 2, 0), 4), [200, 600, 1_000, 1_000]);
        assert_eq!(course(&instrument(200_000, 1, 2, 0), 4), [200, 600, 1_000, 1_000], "as with a lag of one");
    }

    #[test]
    fn the_rest_is_spread_in_equal_parts_rounded_at_the_half() {
        assert_eq!(course(&instrument(0, 2, 3, 0), 6), [0, 0, 333, 667, 1_000, 1_000]);
        assert_eq!(course(&instrument(100_000, 2, 4, 0), 7), [100, 100, 325, 550, 775, 1_000, 1_000]);
    }

    #[test]
    fn nothing_is_ever_allocated_of_nothing_and_never_more_than_all() {
        let slow = instrument(300_000, 2, 5, 0);
        assert_eq!(allocated(&slow, Money::ZERO, 4), Money::ZERO);
        assert_eq!(allocated(&slow, Money(1_000), u16::MAX), Money(1_000));
        assert_eq!(allocated(&slow, Money::LARGEST, u16::MAX), Money::LARGEST);
        assert_eq!(allocated(&instrument(1_000_000, 9, 9, 0), Money(1_000), 0), Money(1_000), "all may go at once");
    }

    #[test]
    fn a_month_brings_its_share_of_all_that_is_allocated() {
        let half = instrument(0, 0, 1, 500_000);
        let brings = |allocated, delivered| delivery(&half, Money(allocated), Money(delivered)).0;
        assert_eq!((brings(1_000, 0), brings(1_000, 300), brings(1_000, 500)), (500, 500, 500));
        assert_eq!((brings(1_000, 800), brings(1_000, 1_000)), (200, 0), "but no more than is left");
        assert_eq!((brings(1_000, 1_200), brings(0, 0)), (0, 0), "and nothing comes back");
    }

    #[test]
    fn a_remainder_of_ten_thousand_euro_arrives_with_the_rest() {
        let half = instrument(0, 0, 1, 500_000);
        let brings = |delivered| delivery(&half, Money(1_000), Money(delivered)).0;
        assert_eq!((brings(489), brings(490), brings(491)), (500, 510, 509));
        let none = instrument(0, 0, 1, 0);
        assert_eq!(delivery(&none, Money(1_000), Money(989)).0, 0, "eleven wait for another month");
        assert_eq!(delivery(&none, Money(1_000), Money(990)).0, 10);
    }
}
