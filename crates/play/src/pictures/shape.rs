//! Shapes: what every picture is made of, in the unit square, y downwards.
//!
//! Duty: outlines, lines and discs with their colour. Uses nothing. Always holds: a shape is plain data that
//! `egui`, SVG or a test can draw alike.

/// A point of the unit square.
pub type Point = [f32; 2];

/// A colour that covers what is under it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    /// A colour as it is written in hexadecimal figures.
    #[must_use]
    pub const fn hex(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self(red, green, blue)
    }

    /// This, with a share of another, in percent.
    #[must_use]
    pub const fn mixed(self, other: Self, percent: u16) -> Self {
        Self(part(self.0, other.0, percent), part(self.1, other.1, percent), part(self.2, other.2, percent))
    }

    /// How light it is as the WCAG measure it, in millionths.
    #[must_use]
    pub fn light(self) -> u32 {
        // The curve of sRGB, near enough for a comparison: between a square and a cube.
        let linear = |channel: u8| {
            let c = u64::from(channel);
            (c * c * (c + 51) * 1_000_000 / (255 * 255 * 306)).min(1_000_000)
        };
        let sum = 2_126 * linear(self.0) + 7_152 * linear(self.1) + 722 * linear(self.2);
        u32::try_from(sum / 10_000).unwrap_or(u32::MAX)
    }

    /// The contrast with another, in hundredths: 100 for none, 2100 at most.
    #[must_use]
    pub fn contrast(self, other: Self) -> u32 {
        let (a, b) = (self.light() + 50_000, other.light() + 50_000);
        a.max(b) * 100 / a.min(b)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "between two bytes lies a byte")]
const fn part(from: u8, to: u8, percent: u16) -> u8 {
    ((from as u16 * (100 - percent) + to as u16 * percent) / 100) as u8
}

/// What is drawn.
#[derive(Clone, PartialEq, Debug)]
pub enum Form {
    /// What an outline encloses; the outline need not be convex and is closed by itself.
    Area(Vec<Point>),
    /// A line of a width, round at its ends.
    Line(Vec<Point>, f32),
    /// A disc about a point with a radius.
    Disc(Point, f32),
}

/// A form in a colour.
#[derive(Clone, PartialEq, Debug)]
pub struct Shape {
    /// The form.
    pub form: Form,
    /// Its colour.
    pub ink: Ink,
}

impl Shape {
    /// An area.
    #[must_use]
    pub const fn area(outline: Vec<Point>, ink: Ink) -> Self {
        Self { form: Form::Area(outline), ink }
    }

    /// A line.
    #[must_use]
    pub const fn line(points: Vec<Point>, width: f32, ink: Ink) -> Self {
        Self { form: Form::Line(points, width), ink }
    }

    /// A disc.
    #[must_use]
    pub const fn disc(heart: Point, radius: f32, ink: Ink) -> Self {
        Self { form: Form::Disc(heart, radius), ink }
    }
}
