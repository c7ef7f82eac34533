//! A drawing under way: paths in the units of a bust, put down one over the other.
//!
//! Duty: from paths to shapes in the unit square. Uses `outline`, `shape`. Always holds: what is put down later
//! lies in front.

use super::outline::{path, rectangle, within};
use super::shape::{Ink, Point, Shape};

/// How wide the drawing is, in its own units; the body reaches from side to side.
pub(super) const WIDE: f32 = 220.0;

/// A drawing under way.
pub(super) struct Draw {
    /// What has been drawn.
    pub(super) shapes: Vec<Shape>,
    /// Whether what follows belongs to the head, which is drawn larger about its chin.
    pub(super) head: bool,
}

impl Draw {
    /// A point of the drawing in the unit square.
    pub(super) fn place(&self, [x, y]: Point) -> Point {
        let [x, y] = if self.head { [100.0 + (x - 100.0) * 1.14, 142.0 + (y - 134.0) * 1.14] } else { [x, y] };
        [(x + 10.0) / WIDE, (y - 2.0) / WIDE]
    }

    /// A path of the drawing in the unit square.
    pub(super) fn spot(&self, text: &str) -> Vec<Point> {
        path(text, 1.0).into_iter().map(|point| self.place(point)).collect()
    }

    pub(super) fn add(&mut self, text: &str, ink: Ink) {
        let outline = self.spot(text);
        self.shapes.push(Shape::area(outline, ink));
    }

    /// An area in the light and, right of the middle, in the shade.
    pub(super) fn two(&mut self, text: &str, light: Ink, shade: Ink) {
        let whole = self.spot(text);
        let right = within(&whole, &rectangle(112.0 / WIDE, -1.0, 2.0, 2.0));
        self.shapes.push(Shape::area(whole, light));
        self.shapes.push(Shape::area(right, shade));
    }

    /// What of an area lies on a face.
    pub(super) fn on(&mut self, face: &[Point], text: &str, ink: Ink) {
        let outline = self.spot(text);
        self.shapes.push(Shape::area(within(&outline, face), ink));
    }

    pub(super) fn line(&mut self, text: &str, width: f32, ink: Ink) {
        let points = self.spot(text);
        self.shapes.push(Shape::line(points, width / WIDE, ink));
    }

    pub(super) fn disc(&mut self, x: f32, y: f32, radius: f32, ink: Ink) {
        let heart = self.place([x, y]);
        self.shapes.push(Shape::disc(heart, radius / WIDE, ink));
    }
}
