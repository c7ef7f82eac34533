//! Charges: what stands on a crest, as outlines.
//!
//! Duty: from one part of a crest to outlines with their colours. Uses `outline`. Always holds: an outline
//! may reach beyond the shield, to which it is cut later.

use super::outline::{path, rectangle, round};
use super::parts::{Part, Place, Tint};
use super::shape::Point;

/// The outlines of a part.
pub(super) fn outlines(part: &Part) -> Vec<(Vec<Point>, Tint)> {
    match part {
        Part::Field(tint) => vec![(rectangle(0.0, 0.0, 1.0, 1.0), *tint)],
        Part::Bars(tints) => bands(tints, |from, to| rectangle(0.0, from, 1.0, to), 0.04, 0.96),
        Part::Pales(tints) => bands(tints, |from, to| rectangle(from, 0.0, to, 1.0), 0.08, 0.92),
        Part::Halves(upper, lower) => {
            vec![(rectangle(0.0, 0.0, 1.0, 1.0), *lower), (vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]], *upper)]
        }
        Part::Bend(tint) => vec![(path("M-10 12L12 -6L110 76L88 94Z", 100.0), *tint)],
        Part::Chevron(tint) => vec![(path("M0 74L50 34L100 74L100 96L50 56L0 96Z", 100.0), *tint)],
        Part::Wedge(tint) => vec![(path("M0 0L54 44L0 92Z", 100.0), *tint)],
        Part::Canton(tint) => vec![(rectangle(0.0, 0.0, 0.5, 0.46), *tint)],
        Part::Cross(tint, width) => cross(0.5, 0.44, *width, *tint),
        Part::NordicCross(tint, width) => cross(0.38, 0.44, *width, *tint),
        Part::Saltire(tint, width) => {
            let half = f32::from(*width) / 140.0;
            let bar = |from: Point, to: Point| {
                vec![[from[0] - half, from[1]], [from[0] + half, from[1]], [to[0] + half, to[1]], [to[0] - half, to[1]]]
            };
            vec![(bar([0.0, -0.04], [1.0, 0.92]), *tint), (bar([1.0, -0.04], [0.0, 0.92]), *tint)]
        }
        Part::Waves(tint, count) => (0..*count).map(|n| (wave(n, *count), *tint)).collect(),
        Part::Stars(tint, count, place) => {
            let (heart, radius) = at(*place);
            let each = radius * 0.26;
            let hearts = round(heart, u16::from(*count), |_| radius);
            hearts.into_iter().map(|heart| (star(heart, each), *tint)).collect()
        }
        Part::Wheel(tint, place) => wheel(*place, *tint),
        Part::Plus(tint, place)
        | Part::Disc(tint, place)
        | Part::HalfDisc(tint, place)
        | Part::Star(tint, place)
        | Part::Crescent(tint, place)
        | Part::Sun(tint, place)
        | Part::Leaf(tint, place)
        | Part::Diamond(tint, place)
        | Part::Tree(tint, place)
        | Part::Tower(tint, place)
        | Part::Mountain(tint, place) => vec![(charge(part, *place), *tint)],
    }
}

/// A charge in one piece.
fn charge(part: &Part, place: Place) -> Vec<Point> {
    let (heart, radius) = at(place);
    match part {
        Part::Disc(..) => round(heart, 40, |_| radius),
        Part::Star(..) => star(heart, radius),
        Part::Diamond(..) => round(heart, 4, |n| if n % 2 == 0 { radius * 1.15 } else { radius * 0.85 }),
        Part::Sun(..) => round(heart, 32, |n| radius * [1.0, 0.62, 0.58, 0.62][usize::from(n % 4)]),
        // What follows is drawn about 50, 50 with a radius of 50.
        Part::Plus(..) => placed("M34 0L66 0L66 34L100 34L100 66L66 66L66 100L34 100L34 66L0 66L0 34L34 34Z", place),
        Part::HalfDisc(..) => placed("M0 50C0 -17 100 -17 100 50C92 78 66 78 50 50C34 22 8 22 0 50Z", place),
        Part::Crescent(..) => {
            placed("M78 12C40 -18 -4 14 0 50C-4 86 40 118 78 88C44 94 26 72 26 50C26 28 44 6 78 12Z", place)
        }
        Part::Leaf(..) => placed(
            "M50 0L60 20L72 14L68 42L82 30L86 40L100 40L90 58L96 64L66 76L68 84L53 82L54 100L46 100L47 82L32 84L34 76L4 64L10 58L0 40L14 40L18 30L32 42L28 14L40 20Z",
            place,
        ),
        Part::Tree(..) => {
            placed("M50 0L78 34L66 34L90 64L74 64L98 88L57 88L57 100L43 100L43 88L2 88L26 64L10 64L34 34L22 34Z", place)
        }
        Part::Tower(..) => placed(
            "M14 4L30 4L30 16L42 16L42 4L58 4L58 16L70 16L70 4L86 4L86 34L78 40L78 88L90 88L90 100L62 100L62 76C62 62 38 62 38 76L38 100L10 100L10 88L22 88L22 40L14 34Z",
            place,
        ),
        _ => placed("M0 92L34 20L50 46L62 30L100 92Z", place),
    }
}

fn at((x, y, radius): Place) -> (Point, f32) {
    let share = |part: u8| f32::from(part) / 100.0;
    ([share(x), share(y)], share(radius))
}

/// A path that is drawn about 50, 50 with a radius of 50, in its place.
fn placed(text: &str, place: Place) -> Vec<Point> {
    let (heart, radius) = at(place);
    path(text, 50.0).into_iter().map(|[x, y]| [heart[0] + (x - 1.0) * radius, heart[1] + (y - 1.0) * radius]).collect()
}

fn star(heart: Point, radius: f32) -> Vec<Point> {
    round(heart, 10, |n| if n % 2 == 0 { radius } else { radius * 0.42 })
}

/// Equal bands between two ends, each from where it begins on, so that the next lies on it without a seam.
fn bands(tints: &[Tint], band: impl Fn(f32, f32) -> Vec<Point>, from: f32, to: f32) -> Vec<(Vec<Point>, Tint)> {
    let count = u8::try_from(tints.len()).unwrap_or(u8::MAX).max(1);
    let edge = |n: u8| if n == 0 { 0.0 } else { from + (to - from) * f32::from(n) / f32::from(count) };
    (0..count).zip(tints).map(|(n, tint)| (band(edge(n), 1.0), *tint)).collect()
}

fn cross(x: f32, y: f32, width: u8, tint: Tint) -> Vec<(Vec<Point>, Tint)> {
    let half = f32::from(width) / 200.0;
    vec![(rectangle(x - half, 0.0, x + half, 1.0), tint), (rectangle(0.0, y - half, 1.0, y + half), tint)]
}

/// A wheel: a rim that is open inside, and its spokes.
fn wheel(place: Place, tint: Tint) -> Vec<(Vec<Point>, Tint)> {
    let (heart, radius) = at(place);
    // The rim runs round outside and back inside.
    let mut rim = round(heart, 40, |_| radius);
    let first = rim[0];
    rim.push(first);
    let inner = round(heart, 40, |_| radius * 0.78);
    rim.push(inner[0]);
    rim.extend(inner.iter().rev());
    let spoke = |n: u16| {
        let ends = round(heart, 12, |_| radius * 0.9);
        let (a, b) = (ends[usize::from(n)], ends[usize::from(n) + 6]);
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let long = (dx * dx + dy * dy).sqrt();
        let off = [-dy / long * radius * 0.06, dx / long * radius * 0.06];
        let outline = vec![
            [a[0] + off[0], a[1] + off[1]],
            [b[0] + off[0], b[1] + off[1]],
            [b[0] - off[0], b[1] - off[1]],
            [a[0] - off[0], a[1] - off[1]],
        ];
        (outline, tint)
    };
    std::iter::once((rim, tint)).chain([0, 2, 4].map(spoke)).collect()
}

/// A wave across the foot.
fn wave(n: u8, of: u8) -> Vec<Point> {
    let top = 0.92 - 0.14 * f32::from(of - n);
    let line = |y: f32| {
        (0..=24u8).map(move |step| {
            let x = f32::from(step) / 24.0;
            [x, y + 0.022 * (x * 14.0).sin()]
        })
    };
    let upper: Vec<Point> = line(top).collect();
    let lower: Vec<Point> = line(top + 0.07).collect();
    upper.into_iter().chain(lower.into_iter().rev()).collect()
}
