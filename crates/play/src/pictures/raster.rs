//! Rasters: which colour a picture has at a point.
//!
//! Duty: for tests and for whoever compares pictures. Uses `shape`. Always holds: the last shape that covers
//! a point is seen there.

use super::shape::{Form, Ink, Point, Shape};

/// The colour at a point; none where nothing is drawn.
#[must_use]
pub(super) fn seen(shapes: &[Shape], at: Point) -> Option<Ink> {
    shapes.iter().rev().find(|shape| covers(&shape.form, at)).map(|shape| shape.ink)
}

fn covers(form: &Form, at: Point) -> bool {
    match form {
        Form::Area(outline) => {
            let ends = outline.iter().zip(outline.iter().cycle().skip(1));
            let crossed = ends.filter(|(a, b)| {
                (a[1] > at[1]) != (b[1] > at[1]) && at[0] < a[0] + (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1])
            });
            crossed.count() % 2 == 1
        }
        Form::Disc(heart, radius) => apart(*heart, at) <= radius * radius,
        Form::Line(points, width) => {
            let half = width / 2.0;
            points.windows(2).any(|ends| near(ends[0], ends[1], at) <= half * half)
        }
    }
}

fn apart(a: Point, b: Point) -> f32 {
    (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])
}

/// The square of how far a point is from a piece of a line.
fn near(a: Point, b: Point, at: Point) -> f32 {
    let long = apart(a, b).max(f32::EPSILON);
    let along = ((at[0] - a[0]) * (b[0] - a[0]) + (at[1] - a[1]) * (b[1] - a[1])) / long;
    apart(super::outline::between(a, b, along.clamp(0.0, 1.0)), at)
}
