//! Pictures: crests of nations and busts of offices, as plain shapes.
//!
//! Duty: describe them as data, and turn the data into outlines that a window, a page or a file can fill.
//! Uses the core's reader of data. Always holds: the same name gives the same picture; every shape lies in
//! the unit square and is opaque; no state's arms and no person is drawn.

#![expect(clippy::float_arithmetic, reason = "places in a picture, never a game's state")]

pub mod bust;
mod charges;
pub mod crest;
mod cuts;
mod drawing;
mod outline;
mod parts;
#[cfg(test)]
mod raster;
pub mod shape;
#[cfg(test)]
mod tests;

/// A number from a text, the same for ever (FNV-1a).
fn seed(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// One of many, by a number; `salt` makes the choices of one number differ.
fn pick<T: Copy>(from: &[T], seed: u64, salt: u64) -> T {
    let mixed = (seed ^ salt.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32;
    let count = from.len() as u64;
    from[usize::try_from(mixed % count).unwrap_or(0)]
}

/// What of shapes lies within a convex outline; a disc or line whose middle is beyond it is left out.
#[must_use]
pub fn cut(shapes: &[shape::Shape], outline: &[shape::Point]) -> Vec<shape::Shape> {
    use shape::{Form, Shape};
    let inside = |at: shape::Point| !outline::within(&[at], outline).is_empty();
    let kept = |shape: &Shape| match &shape.form {
        Form::Area(points) => {
            let points = outline::within(points, outline);
            (points.len() > 2).then(|| Shape::area(points, shape.ink))
        }
        Form::Disc(heart, _) => inside(*heart).then(|| shape.clone()),
        Form::Line(points, width) => {
            let points: Vec<shape::Point> = points.iter().copied().filter(|p| inside(*p)).collect();
            (points.len() > 1).then(|| Shape::line(points, *width, shape.ink))
        }
    };
    shapes.iter().filter_map(kept).collect()
}
