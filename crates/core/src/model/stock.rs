//! Tagged stocks: decaying amounts that remember who put what in.
//!
//! Duty: answer "what is this made of, and what fades when" for tension, grievance, fear, salience
//! and scandal. Uses `math`. Always holds: the tags with "older" sum exactly to the total.

use super::ledger::CauseId;
use crate::math::{Points, Ppm};

/// Tags smaller than this, in thousandths of a point, merge into "older".
const SMALLEST_TAG: i64 = 32;

/// A decaying stock with the causes of what is left in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaggedStock {
    total: Points,
    tags: Vec<(CauseId, Points)>,
}

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
}
