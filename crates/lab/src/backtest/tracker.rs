//! What donors allocated, by the tracker: the series that a game's history is compared with.
//!
//! Duty: read the shipped series and sum them. Uses `math`, `model`. Always holds: no game and no
//! rule reads it; a sum is given only for a month at whose end the series states one.

use demarche_core::math::Money;
use demarche_core::model::ids::Month;

/// New allocations by quarter: donor, quarter, then million euro by type of aid.
const QUARTERLY: &str = include_str!("../../../../assets/tracker/quarterly.csv");

/// New allocations by month, for the donors that have such a series.
const MONTHLY: &str = include_str!("../../../../assets/tracker/monthly.csv");

/// Financial, humanitarian and military aid.
pub type Sums = [Money; 3];

/// One row: whose allocations, the last month that they belong to, and how much.
#[derive(Clone, Debug)]
struct Row {
    donor: &'static str,
    until: Month,
    sums: Sums,
}

/// The tracker's series.
#[derive(Clone, Debug)]
pub struct Tracker {
    quarterly: Vec<Row>,
    monthly: Vec<Row>,
}

impl Tracker {
    /// The shipped series; a row that cannot be read is left out, which a test excludes.
    #[must_use]
    pub fn shipped() -> Self {
        Self { quarterly: rows(QUARTERLY, quarter), monthly: rows(MONTHLY, Month::parse) }
    }

    /// Whether the tracker has a donor.
    #[must_use]
    pub fn has(&self, donor: &str) -> bool {
        self.quarterly.iter().any(|r| r.donor == donor)
    }

    /// All that a donor had allocated by the end of a month, million euro of each type; none if the
    /// series states no sum for that month.
    #[must_use]
    pub fn allocated(&self, donor: &str, month: Month) -> Option<Sums> {
        let last = self.quarterly.iter().map(|r| r.until).max()?;
        let exact = self.monthly.iter().any(|r| r.donor == donor);
        if month > last || !(exact || (self.has(donor) && month.ends_quarter())) {
            return None;
        }
        let rows = if exact { &self.monthly } else { &self.quarterly };
        let mut sums = Sums::default();
        for row in rows.iter().filter(|r| r.donor == donor && r.until <= month) {
            sums.iter_mut().zip(row.sums).for_each(|(sum, amount)| *sum += amount);
        }
        Some(sums)
    }
}

/// The last month of a quarter such as `2022Q1`.
fn quarter(text: &str) -> Option<Month> {
    let (year, quarter) = text.split_once('Q')?;
    let quarter: i32 = quarter.parse().ok().filter(|q| (1..=4).contains(q))?;
    Some(Month::new(year.parse().ok()?, quarter * 3))
}

fn rows(text: &'static str, when: impl Fn(&str) -> Option<Month>) -> Vec<Row> {
    let row = |line: &'static str| {
        let mut cells = line.split(',');
        let (donor, until) = (cells.next()?, when(cells.next()?)?);
        let mut amount = || cells.next()?.parse().ok().map(Money::million);
        Some(Row { donor, until, sums: [amount()?, amount()?, amount()?] })
    };
    text.lines().skip(1).filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        let tracker = Tracker::shipped();
        assert_eq!(tracker.quarterly.len(), QUARTERLY.lines().count() - 1);
        assert_eq!(tracker.monthly.len(), MONTHLY.lines().count() - 1);
        assert_eq!(tracker.quarterly.len(), 14 * 12, "fourteen donors, twelve quarters");
    }

    #[test]
    fn both_series_of_a_donor_agree_within_rounding() {
        let tracker = Tracker::shipped();
        let mut by_quarter = Sums::default();
        for row in tracker.quarterly.iter().filter(|r| r.donor == "japan") {
            by_quarter.iter_mut().zip(row.sums).for_each(|(sum, amount)| *sum += amount);
            let by_month = tracker.allocated("japan", row.until).expect("a sum");
            for (quarters, months) in by_quarter.iter().zip(by_month) {
                assert!((*quarters - months).abs() <= Money::million(40), "{}: {quarters:?} {months:?}", row.until);
            }
        }
    }

    #[test]
    fn sums_are_stated_where_the_series_has_them() {
        let tracker = Tracker::shipped();
        let month = |text| Month::parse(text).expect("a month");
        let japan = tracker.allocated("japan", month("2024-02")).expect("by month");
        assert_eq!(japan, [5_108, 1_369, 62].map(Money::million));
        assert!(tracker.allocated("germany", month("2024-02")).is_none(), "only by quarter");
        assert!(tracker.allocated("germany", month("2023-12")).is_some());
        assert!(tracker.allocated("japan", month("2025-01")).is_none(), "beyond the series");
        assert!(tracker.allocated("maritia", month("2023-12")).is_none());
    }
}
