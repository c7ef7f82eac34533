//! Outlines: from a path in writing to points, and what of an outline lies within another.
//!
//! Duty: read paths, flatten their curves, cut them to a convex outline. Uses `shape`. Always holds: what
//! is cut lies within the cutter.

use super::shape::Point;

/// Into how many pieces a curve is broken.
const PIECES: u8 = 14;

/// The points of a path in the units of a drawing `size` wide, scaled to the unit square: `M`, `L`, `Q`,
/// `C` and `Z` with absolute coordinates, as in SVG.
pub(super) fn path(text: &str, size: f32) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut rest = text;
    while let Some(command) = rest.chars().next() {
        let (_, after) = rest.split_at(command.len_utf8());
        let end = after.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(after.len());
        let (numbers, next) = after.split_at(end);
        let numbers: Vec<f32> =
            numbers.split([' ', ',']).filter_map(|n| n.parse::<f32>().ok()).map(|n| n / size).collect();
        let pairs: Vec<Point> = numbers.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect();
        let from = points.last().copied().unwrap_or_default();
        match command {
            'M' | 'L' => points.extend(&pairs),
            'Q' => through(&mut points, from, &pairs, 2),
            'C' => through(&mut points, from, &pairs, 3),
            _ => {}
        }
        rest = next;
    }
    points
}

/// Curves one after the other, each with `of` points beside the one it begins at.
fn through(points: &mut Vec<Point>, from: Point, pairs: &[Point], of: usize) {
    let mut from = from;
    for curve in pairs.chunks_exact(of) {
        for piece in 1..=PIECES {
            let t = f32::from(piece) / f32::from(PIECES);
            let first = between(from, curve[0], t);
            let second = between(curve[0], curve[1], t);
            let point = match curve.get(2) {
                None => between(first, second, t),
                Some(last) => {
                    let third = between(curve[1], *last, t);
                    between(between(first, second, t), between(second, third, t), t)
                }
            };
            points.push(point);
        }
        from = curve[of - 1];
    }
}

/// A point on the way from one to another.
pub(super) fn between(a: Point, b: Point, t: f32) -> Point {
    [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

/// What of an outline lies within a convex one, whichever way round that runs.
pub(super) fn within(outline: &[Point], cutter: &[Point]) -> Vec<Point> {
    let mut kept = outline.to_vec();
    let round = area(cutter);
    for (at, from) in cutter.iter().enumerate() {
        let to = cutter[(at + 1) % cutter.len()];
        let inside = |p: Point| {
            let cross = (to[0] - from[0]) * (p[1] - from[1]) - (to[1] - from[1]) * (p[0] - from[0]);
            cross * round.signum()
        };
        let all = std::mem::take(&mut kept);
        for (at, point) in all.iter().enumerate() {
            let before = all[(at + all.len() - 1) % all.len()];
            let (was, is) = (inside(before), inside(*point));
            if (was < 0.0) != (is < 0.0) {
                kept.push(between(before, *point, was / (was - is)));
            }
            if is >= 0.0 {
                kept.push(*point);
            }
        }
        if kept.is_empty() {
            break;
        }
    }
    kept
}

/// Twice the area that an outline encloses; negative if it runs the other way round.
fn area(outline: &[Point]) -> f32 {
    let ends = outline.iter().zip(outline.iter().cycle().skip(1));
    ends.map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum()
}

/// A rectangle.
pub(super) fn rectangle(left: f32, top: f32, right: f32, bottom: f32) -> Vec<Point> {
    vec![[left, top], [right, top], [right, bottom], [left, bottom]]
}

/// Points on a circle about a heart; `radius` of each by its number, the first at the top.
pub(super) fn round(heart: Point, count: u16, radius: impl Fn(u16) -> f32) -> Vec<Point> {
    let at = |n: u16| {
        let angle = f32::from(n) / f32::from(count) * std::f32::consts::TAU;
        [heart[0] + radius(n) * angle.sin(), heart[1] - radius(n) * angle.cos()]
    };
    (0..count).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_svg_reads_it() {
        assert_eq!(path("M0 0L10 0L10 10Z", 10.0), [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]]);
        let curve = path("M0 0Q10 0 10 10", 10.0);
        assert_eq!((curve.len(), curve[14]), (15, [1.0, 1.0]));
        assert!(curve[5][0] > curve[5][1], "it bends towards its control point");
    }

    #[test]
    fn what_is_cut_lies_within_the_cutter() {
        let square = rectangle(0.0, 0.0, 1.0, 1.0);
        for cutter in [rectangle(0.5, 0.5, 2.0, 2.0), rectangle(0.5, 0.5, 2.0, 2.0).into_iter().rev().collect()] {
            let cut = within(&square, &cutter);
            assert!((area(&cut).abs() - 0.5).abs() < 1e-6, "a quarter is left: {cut:?}");
        }
        assert!(within(&square, &rectangle(2.0, 2.0, 3.0, 3.0)).is_empty());
    }
}
