//! Tagged stocks: decaying amounts that remember who put what in.
//!
//! Duty: answer "what is this made of, and what fades when" for tension, grievance, fear, salience
//! and scandal. Uses `math`. Always holds: the tags with "older" sum exactly to the total.

use super::ledger::CauseId;
use crate::digest::fold;
use crate::math::{Points, Ppm};

/// Tags smaller than this, in thousandths of a point, merge into "older".
const SMALLEST_TAG: i64 = 32;

/// A decaying stock with the causes of what is left in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaggedStock {
    total: Points,
    tags: Vec<(CauseId, Points)>,
}

fold!(TaggedStock { total, tags });

impl TaggedStock {
    /// A stock that stands at an amount nobody is named for.
    #[must_use]
    pub(crate) fn standing(total: Points) -> Self {
        Self { total, tags: Vec::new() }
    }

    /// The whole.
    #[must_use]
    pub const fn total(&self) -> Points {
        self.total
    }

    /// What each cause still contributes, oldest first.
    #[must_use]
    pub(crate) fn tags(&self) -> &[(CauseId, Points)] {
        &self.tags
    }

    /// What no tag names: small old contributions and rounding.
    #[must_use]
    pub(crate) fn older(&self) -> Points {
        self.total - self.tags.iter().map(|(_, amount)| *amount).sum()
    }

    /// What is left of one cause's contribution.
    #[must_use]
    pub(crate) fn left_of(&self, cause: CauseId) -> Points {
        self.tags.iter().filter(|(tag, _)| *tag == cause).map(|(_, amount)| *amount).sum()
    }

    /// Adds to the stock in a cause's name.
    pub(crate) fn add(&mut self, delta: Points, cause: CauseId) {
        self.total += delta;
        match self.tags.iter_mut().find(|(tag, _)| *tag == cause) {
            Some((_, amount)) => *amount += delta,
            None => self.tags.push((cause, delta)),
        }
    }

    /// Lets the whole decay by a factor, each tag alone; returns the change of the whole.
    pub(crate) fn decay(&mut self, factor: Ppm) -> Points {
        let before = self.total;
        self.total = before.times(factor);
        for (_, amount) in &mut self.tags {
            *amount = amount.times(factor);
        }
        self.tags.retain(|(_, amount)| amount.0.abs() >= SMALLEST_TAG);
        self.total - before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_older_always_sum_to_the_total() {
        let mut stock = TaggedStock::standing(Points(30_000));
        for month in 0..200 {
            stock.add(Points(70 + month * 13 % 900), CauseId::of(u32::try_from(month).unwrap_or(0)));
            stock.decay(Ppm(962_224));
            let named: Points = stock.tags().iter().map(|(_, a)| *a).sum();
            assert_eq!(named + stock.older(), stock.total());
            assert!(stock.tags().iter().all(|(_, a)| a.0.abs() >= SMALLEST_TAG));
        }
        assert!(stock.tags().len() < 200, "old tags merge");
    }

    fn cause(n: u32) -> CauseId {
        CauseId::of(n)
    }

    #[test]
    fn a_standing_stock_names_nobody() {
        let stock = TaggedStock::standing(Points(500));
        assert_eq!((stock.total(), stock.older(), stock.tags().len()), (Points(500), Points(500), 0));
        assert_eq!(TaggedStock::default().total(), Points::ZERO);
    }

    #[test]
    fn what_one_cause_adds_twice_is_one_tag() {
        let mut stock = TaggedStock::standing(Points(100));
        stock.add(Points(40), cause(1));
        stock.add(Points(50), cause(2));
        stock.add(Points(-10), cause(1));
        assert_eq!(stock.tags(), [(cause(1), Points(30)), (cause(2), Points(50))]);
        assert_eq!((stock.total(), stock.older()), (Points(180), Points(100)));
        assert_eq!((stock.left_of(cause(1)), stock.left_of(cause(3))), (Points(30), Points::ZERO));
    }

    #[test]
    fn a_tag_merges_below_the_smallest_and_stays_at_it() {
        let left = |amount| {
            let mut stock = TaggedStock::default();
            stock.add(Points(amount), cause(1));
            let change = stock.decay(Ppm::ONE);
            assert_eq!((change, stock.total()), (Points::ZERO, Points(amount)), "merging takes nothing away");
            (stock.left_of(cause(1)).0, stock.older().0)
        };
        assert_eq!((left(31), left(32), left(33)), ((0, 31), (32, 0), (33, 0)));
        assert_eq!((left(-31), left(-32)), ((0, -31), (-32, 0)), "so does what takes away");
    }

    #[test]
    fn decay_says_by_how_much_and_leaves_nothing_at_a_factor_of_nothing() {
        let mut stock = TaggedStock::standing(Points(1_000));
        stock.add(Points(200), cause(1));
        assert_eq!(stock.decay(Ppm::HALF), Points(-600));
        assert_eq!((stock.total(), stock.left_of(cause(1)), stock.older()), (Points(600), Points(100), Points(500)));
        assert_eq!(stock.decay(Ppm::ZERO), Points(-600));
        assert_eq!((stock.total(), stock.tags().len()), (Points::ZERO, 0));
    }

    #[test]
    fn what_rounding_loses_belongs_to_nobody() {
        let mut stock = TaggedStock::default();
        stock.add(Points(33), cause(1));
        stock.add(Points(33), cause(2));
        stock.decay(Ppm(990_000));
        assert_eq!((stock.total(), stock.older()), (Points(65), Points(-1)), "33 and 33, of which 65 are left");
    }
}
