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
