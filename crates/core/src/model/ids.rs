//! Small typed ids: indices into the lists of a `Case` and of a game's books.
//!
//! Duty: name nations, classes, dated things, and what a game writes down, without strings. Uses
//! nothing. Always holds: ids of what a scenario lists are positions in its own order; those of
//! packages, licences and causes count them as they arise; none is an entity id.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::digest::fold;
use crate::math::described;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize)]
        pub struct $name(pub $inner);

        impl $name {
            /// The position in the scenario's list.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The id at a position; positions beyond the range wrap, which the loader's bounds
            /// on list lengths make impossible.
            #[must_use]
            #[expect(clippy::cast_possible_truncation, reason = "list lengths are bounded by the loader")]
            pub const fn at(index: usize) -> Self {
                Self(index as $inner)
            }
        }

        fold!($name(place));
    };
}

id!(
    /// A nation, donor institution or recipient.
    NationId(u8)
);
id!(
    /// A class of aid or of coercive act.
    GoodId(u8)
);
id!(
    /// An event of the scenario's deck.
    EventId(u16)
);
id!(
    /// A measure an adversary can take.
    MeasureId(u16)
);
id!(
    /// A red line, declared or latent.
    LineId(u16)
);
id!(
    /// A reform of an export policy.
    ReformId(u16)
);
id!(
    /// A round of sanctions that allies may ask for.
    RoundId(u16)
);

/// A month of the calendar, counted from January of year 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Month(pub i32);

fold!(Month(months));

impl Month {
    /// From a year and a month 1..=12.
    #[must_use]
    pub const fn new(year: i32, month: i32) -> Self {
        Self(year * 12 + month - 1)
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1..=12.
    #[must_use]
    pub const fn of_year(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// So many months later.
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Months from `earlier` to this one.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Whether this month ends a quarter.
    #[must_use]
    pub const fn ends_quarter(self) -> bool {
        self.of_year().is_multiple_of(3)
    }

    /// Reads `2022-03`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        if year.len() != 4 || month.len() != 2 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            return None;
        }
        let (year, month): (i32, i32) = (year.parse().ok()?, month.parse().ok()?);
        ((1..=12).contains(&month) && (1900..=2200).contains(&year)).then(|| Self::new(year, month))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.of_year())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.collect_str(self)
    }
}

described!(Month, { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$", "x-kind": "a month" });

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a month: write it as \"2022-03\"")))
    }
}

/// A position in the ledger's list of causes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
pub struct CauseId(u32);

fold!(CauseId(place));

impl CauseId {
    /// The cause of everything that stood when the scenario opened.
    pub const OPENING: Self = Self(0);

    /// The id at a position.
    #[must_use]
    pub const fn of(index: u32) -> Self {
        Self(index)
    }

    /// The position.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

id!(
    /// A package, in the order in which packages were decided.
    PackageId(u16)
);

id!(
    /// A licence, in the order of application.
    LicenceId(u16)
);

#[cfg(test)]
mod tests;
