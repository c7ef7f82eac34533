//! The value of a coefficient, of whichever shape.
//!
//! Duty: one form for every shape that numbers of the rulebook have, and how it is written. Uses
//! `math`, `model::rulebook`. Always holds: what is written is the number that the rules read.

use crate::math::{Points, Ppm, decimal};
use crate::model::rulebook::Evidence;

/// One coefficient.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry<'a> {
    /// `section.field`.
    pub path: &'static str,
    /// The value.
    pub value: Figure<'a>,
    /// What it rests on.
    pub evidence: Evidence,
    /// Where it comes from.
    pub source: &'a str,
}

/// A value of one of the shapes that coefficients have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Figure<'a> {
    /// A share, factor or chance.
    Share(Ppm),
    /// Points.
    Points(Points),
    /// A count: of months, levels, staff points.
    Count(u32),
    /// A factor for each size band.
    Sizes([Ppm; 4]),
    /// Points by level.
    List(&'a [Points]),
    /// Points by name.
    Named(&'a [(String, Points)]),
}

impl Figure<'_> {
    /// The value as people write it.
    #[must_use]
    pub fn written(&self) -> String {
        let points = |p: &Points| decimal(p.0, Points::SCALE);
        match self {
            Self::Share(share) => decimal(share.0, Ppm::SCALE),
            Self::Points(value) => points(value),
            Self::Count(count) => count.to_string(),
            Self::Sizes(sizes) => sizes.map(|s| decimal(s.0, Ppm::SCALE)).join(", "),
            Self::List(list) => list.iter().map(points).collect::<Vec<_>>().join(", "),
            Self::Named(list) => {
                list.iter().map(|(name, value)| format!("{name} {}", points(value))).collect::<Vec<_>>().join(", ")
            }
        }
    }
}

/// A value that can be shown.
pub(super) trait Shown {
    /// The value for a view.
    fn figure(&self) -> Figure<'_>;
}

impl Shown for Ppm {
    fn figure(&self) -> Figure<'_> {
        Figure::Share(*self)
    }
}

impl Shown for Points {
    fn figure(&self) -> Figure<'_> {
        Figure::Points(*self)
    }
}

impl Shown for u8 {
    fn figure(&self) -> Figure<'_> {
        Figure::Count(u32::from(*self))
    }
}

impl Shown for u16 {
    fn figure(&self) -> Figure<'_> {
        Figure::Count(u32::from(*self))
    }
}

impl Shown for u32 {
    fn figure(&self) -> Figure<'_> {
        Figure::Count(*self)
    }
}

impl Shown for (Ppm, Ppm, Ppm, Ppm) {
    fn figure(&self) -> Figure<'_> {
        Figure::Sizes([self.0, self.1, self.2, self.3])
    }
}

impl Shown for Vec<Points> {
    fn figure(&self) -> Figure<'_> {
        Figure::List(self)
    }
}

impl Shown for Vec<(String, Points)> {
    fn figure(&self) -> Figure<'_> {
        Figure::Named(self)
    }
}
