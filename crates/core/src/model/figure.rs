//! The value of a coefficient, of whichever shape.
//!
//! Duty: one form for every shape that numbers of the rulebook have, how it is written, and what may
//! take its place. Uses `math`. Always holds: what is written is the number that the rules read.

use serde::de::DeserializeOwned;

use crate::math::{Points, Ppm, decimal};

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
    /// The unit of most values of this shape.
    pub(super) const fn unit(&self) -> &'static str {
        match self {
            Self::Count(_) => "months",
            Self::Points(_) | Self::List(_) | Self::Named(_) => "points",
            Self::Share(_) | Self::Sizes(_) => "share or factor",
        }
    }

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

/// A number of the rulebook: it can be shown, and another of a sane size take its place.
pub trait Number: DeserializeOwned {
    /// The value for a view.
    fn figure(&self) -> Figure<'_>;

    /// Whether the value may stand in for the standard one.
    ///
    /// # Errors
    /// What is expected instead.
    fn fits(&self, standard: &Self) -> Result<(), String>;
}

fn within(value: i64, low: i64, high: i64, scale: i64) -> Result<(), String> {
    if (low..=high).contains(&value) {
        return Ok(());
    }
    let write = |v| decimal(v, scale);
    Err(format!("{} is not within {} and {}", write(value), write(low), write(high)))
}

/// A count, up to a bound.
macro_rules! count {
    ($kind:ty, $most:literal) => {
        impl Number for $kind {
            fn figure(&self) -> Figure<'_> {
                Figure::Count(u32::from(*self))
            }

            fn fits(&self, _: &Self) -> Result<(), String> {
                within(i64::from(*self), 0, $most, 1)
            }
        }
    };
}

count!(u8, 100);
count!(u16, 120);
count!(u32, 1_200);

impl Number for Points {
    fn figure(&self) -> Figure<'_> {
        Figure::Points(*self)
    }

    fn fits(&self, _: &Self) -> Result<(), String> {
        within(self.0, -1_000 * Self::SCALE, 1_000 * Self::SCALE, Self::SCALE)
    }
}

impl Number for Ppm {
    fn figure(&self) -> Figure<'_> {
        Figure::Share(*self)
    }

    fn fits(&self, standard: &Self) -> Result<(), String> {
        // What is a share or a chance stays one; a factor may be larger.
        let most = if (0..=Self::SCALE).contains(&standard.0) { 1 } else { 100 };
        within(self.0, -most * Self::SCALE, most * Self::SCALE, Self::SCALE)
    }
}

impl Number for (Ppm, Ppm, Ppm, Ppm) {
    fn figure(&self) -> Figure<'_> {
        Figure::Sizes([self.0, self.1, self.2, self.3])
    }

    fn fits(&self, _: &Self) -> Result<(), String> {
        let (a, b, c, d) = self;
        [a, b, c, d].into_iter().try_for_each(|p| within(p.0, 0, 10 * Ppm::SCALE, Ppm::SCALE))
    }
}

impl Number for Vec<Points> {
    fn figure(&self) -> Figure<'_> {
        Figure::List(self)
    }

    fn fits(&self, standard: &Self) -> Result<(), String> {
        if self.len() != standard.len() {
            return Err(format!("it has {} entries; {} are needed", self.len(), standard.len()));
        }
        self.iter().try_for_each(|p| p.fits(p))
    }
}

impl Number for Vec<(String, Points)> {
    fn figure(&self) -> Figure<'_> {
        Figure::Named(self)
    }

    fn fits(&self, _: &Self) -> Result<(), String> {
        within(i64::try_from(self.len()).unwrap_or(i64::MAX), 0, 100, 1)?;
        self.iter().try_for_each(|(_, p)| p.fits(p))
    }
}
