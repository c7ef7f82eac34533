//! Parts: what a crest is described by.
//!
//! Duty: colours and charges as they stand in `assets/crests.ron`. Uses `shape`. Always holds: any two colours
//! differ in lightness.

use serde::Deserialize;

use super::shape::Ink;

/// The colours of crests. Any two of them differ in lightness.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub enum Tint {
    /// Black.
    Black,
    /// Dark blue.
    Navy,
    /// Red.
    Red,
    /// Green.
    Green,
    /// Blue.
    Blue,
    /// Orange.
    Orange,
    /// Gold.
    Gold,
    /// White.
    White,
}

impl Tint {
    /// Every colour, from dark to light.
    pub const ALL: [Self; 8] =
        [Self::Black, Self::Navy, Self::Red, Self::Green, Self::Blue, Self::Orange, Self::Gold, Self::White];

    /// What it looks like.
    #[must_use]
    pub const fn ink(self) -> Ink {
        match self {
            Self::Black => Ink(0x1b, 0x1e, 0x22),
            Self::Navy => Ink(0x22, 0x38, 0x6e),
            Self::Red => Ink(0xb0, 0x2a, 0x30),
            Self::Green => Ink(0x36, 0x8c, 0x5c),
            Self::Blue => Ink(0x4a, 0x9b, 0xdc),
            Self::Orange => Ink(0xee, 0xa0, 0x48),
            Self::Gold => Ink(0xf6, 0xd0, 0x58),
            Self::White => Ink(0xf8, 0xf6, 0xf0),
        }
    }
}

/// A place of something round: the heart from the left and from the top, and the radius, in hundredths.
pub(super) type Place = (u8, u8, u8);

/// A part of a crest. Parts lie one over the other, the first at the bottom.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub enum Part {
    /// All of it.
    Field(Tint),
    /// Bands one under the other.
    Bars(Vec<Tint>),
    /// Bands side by side.
    Pales(Vec<Tint>),
    /// Two halves, parted from the upper left to the lower right.
    Halves(Tint, Tint),
    /// A band from the upper left to the lower right.
    Bend(Tint),
    /// A roof.
    Chevron(Tint),
    /// A wedge from the left edge.
    Wedge(Tint),
    /// The upper left quarter.
    Canton(Tint),
    /// An upright cross from edge to edge, so many hundredths wide.
    Cross(Tint, u8),
    /// A cross whose upright stands left of the middle.
    NordicCross(Tint, u8),
    /// A cross from corner to corner.
    Saltire(Tint, u8),
    /// A cross that ends before the edge.
    Plus(Tint, Place),
    /// A disc.
    Disc(Tint, Place),
    /// The upper, wavy half of a disc.
    HalfDisc(Tint, Place),
    /// A five-pointed star.
    Star(Tint, Place),
    /// So many small stars in a ring.
    Stars(Tint, u8, Place),
    /// A crescent, open to the right.
    Crescent(Tint, Place),
    /// A sun with rays.
    Sun(Tint, Place),
    /// A leaf with three points.
    Leaf(Tint, Place),
    /// A diamond.
    Diamond(Tint, Place),
    /// A wheel with spokes.
    Wheel(Tint, Place),
    /// A tree.
    Tree(Tint, Place),
    /// A tower.
    Tower(Tint, Place),
    /// A mountain.
    Mountain(Tint, Place),
    /// Waves along the foot, so many.
    Waves(Tint, u8),
}
