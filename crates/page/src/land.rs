//! The land: a scenario's outlines as paths of SVG, made once a game.
//!
//! Duty: from the map's geometry to paths and places in whole numbers. Uses `demarche_play::map`. Always holds:
//! what is drawn lies in the view, north up; what is too small to be seen is left out.

#![expect(clippy::float_arithmetic, reason = "places on a map, never a game's state")]
#![expect(clippy::cast_possible_truncation, reason = "a place on a map has a few thousand steps")]

use std::fmt::Write as _;

use demarche_core::model::case::Case;
use demarche_play::map::outlines::{Outlines, Places as _};
use demarche_play::map::scene::scene;

/// How wide the view is, in its own steps.
pub(crate) const WIDE: i32 = 1_600;

/// A land or an area.
pub(crate) struct Fill {
    /// Its code.
    pub code: String,
    /// Whether it is an area that is hatched.
    pub area: bool,
    /// Its path.
    pub path: String,
}

/// The land of a game.
pub(crate) struct Land {
    /// How high the view is.
    pub high: i32,
    /// Lands, then areas.
    pub fills: Vec<Fill>,
    /// Borders that are drawn broken; coasts and others are the edges of the lands.
    pub lines: String,
    /// The theatre's name, whose relief fills the view.
    pub theatre: Option<&'static str>,
    outlines: Outlines,
    view: [f32; 4],
}

impl Land {
    /// The land of a case.
    pub(crate) fn of(case: &Case) -> Self {
        let scene = scene(case);
        let view = scene.theatre.map_or_else(|| around(&scene.points), |theatre| theatre.bounds);
        let [left, bottom, right, top] = view;
        let high = ((top - bottom) / (right - left) * 1_600.0) as i32;
        let mut land = Self {
            high,
            fills: Vec::new(),
            lines: String::new(),
            theatre: scene.theatre.map(|t| t.name),
            outlines: scene.outlines,
            view,
        };
        let fills = land.outlines.fills.iter().filter_map(|fill| {
            let mut path = String::new();
            for ring in fill.polygons.iter().flat_map(|polygon| &polygon.rings) {
                land.draw(ring, true, &mut path);
            }
            (!path.is_empty()).then(|| Fill { code: fill.code.clone(), area: fill.area, path })
        });
        let mut fills: Vec<Fill> = fills.collect();
        fills.sort_by_key(|fill| fill.area);
        let mut lines = String::new();
        for line in land.outlines.lines.iter().filter(|line| matches!(line.kind, 'u' | 'l')) {
            land.draw(&line.points, false, &mut lines);
        }
        (land.fills, land.lines) = (fills, lines);
        land
    }

    /// A point of the plane in the view's steps.
    fn at(&self, [x, y]: [f32; 2]) -> (i32, i32) {
        let [left, _, right, top] = self.view;
        let step = 1_600.0 / (right - left);
        (((x - left) * step).round() as i32, ((top - y) * step).round() as i32)
    }

    /// Where a nation lies, drawn in to the edge if it is beyond; and whether it is.
    pub(crate) fn seat(&self, id: &str) -> Option<((i32, i32), bool)> {
        let (x, y) = self.at(self.outlines.place(id)?);
        let inside = (clamp(x, WIDE), clamp(y, self.high));
        if inside == (x, y) {
            return Some((inside, false));
        }
        // A stage may show less of the view than all of it, and the cabinet sits at its top.
        let (side, above, below) = (WIDE / 7, self.high / 6, self.high * 7 / 8);
        Some(((x.clamp(side, WIDE - side), y.clamp(above, below)), true))
    }

    /// A part of the view that shows these nations with room around them: left, top, width, height. It is as
    /// high as four fifths of its width where the view is, so that a stage of any shape has the nations in sight.
    pub(crate) fn frame<'a>(&self, ids: impl IntoIterator<Item = &'a str>, room: i32) -> [i32; 4] {
        let seats: Vec<(i32, i32)> = ids.into_iter().filter_map(|id| Some(self.seat(id)?.0)).collect();
        let (Some(left), Some(right)) = (seats.iter().map(|s| s.0).min(), seats.iter().map(|s| s.0).max()) else {
            return [0, 0, WIDE, self.high];
        };
        let (top, bottom) =
            seats.iter().fold((self.high, 0), |(top, bottom), seat| (top.min(seat.1), bottom.max(seat.1)));
        let wide = (right - left + 2 * room).min(WIDE);
        let high = (bottom - top + 2 * room).clamp((wide * 4 / 5).min(self.high), self.high);
        let wide = wide.max(high).min(WIDE);
        let from = |low: i32, high: i32, size: i32, most: i32| {
            (i32::midpoint(low, high) - size / 2).clamp(0, (most - size).max(0))
        };
        [from(left, right, wide, WIDE), from(top, bottom, high, self.high), wide, high]
    }

    /// The nations by the code of their lands.
    pub(crate) fn owns(&self, id: &str, code: &str) -> bool {
        self.outlines.lands(id).contains(&code)
    }

    /// The words under which the map's borders stand; empty for none.
    pub(crate) fn footnote(&self) -> &'static str {
        self.outlines.footnote()
    }

    /// A line as a path, if any of it is in the view; points that fall together are one.
    fn draw(&self, points: &[[f32; 2]], closed: bool, out: &mut String) {
        let mut places: Vec<(i32, i32)> = points.iter().map(|point| self.at(*point)).collect();
        places.dedup_by(|a, b| (a.0 - b.0).abs() + (a.1 - b.1).abs() < 4);
        let least = if closed { 3 } else { 2 };
        let seen = |n: i32, most: i32| (-40..most + 40).contains(&n);
        if places.len() < least || !places.iter().any(|(x, y)| seen(*x, WIDE) && seen(*y, self.high)) {
            return;
        }
        for (n, (x, y)) in places.iter().enumerate() {
            let _ = write!(out, "{}{x} {y}", if n == 0 { "M" } else { "L" });
        }
        if closed {
            out.push('Z');
        }
    }
}

fn clamp(at: i32, most: i32) -> i32 {
    at.clamp(30, (most - 30).max(30))
}

/// A view around places, with room at its edges.
fn around(points: &[[f32; 2]]) -> [f32; 4] {
    let fold = |n: usize, pick: fn(f32, f32) -> f32, first: f32| points.iter().map(|p| p[n]).fold(first, pick);
    let (left, right) = (fold(0, f32::min, f32::MAX), fold(0, f32::max, f32::MIN));
    let (bottom, top) = (fold(1, f32::min, f32::MAX), fold(1, f32::max, f32::MIN));
    if points.is_empty() {
        return [-1.0, -1.0, 1.0, 1.0];
    }
    let room = (right - left).max(top - bottom).max(1e-3) * 0.28;
    let (across, up) = ((right - left) + 2.0 * room, (top - bottom) + 2.0 * room);
    // No narrower than the stage it lies on.
    let wider = (up * 1.4 - across).max(0.0) / 2.0;
    [left - room - wider, bottom - room, right + room + wider, top + room]
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_core::scenario::{library, load};

    #[test]
    fn every_scenario_has_its_cast_in_the_view() {
        for shipped in library::SHIPPED {
            let case = load(shipped.id, shipped.text.as_bytes()).expect("it loads");
            let land = Land::of(&case);
            assert!(land.fills.len() > 3, "{}", shipped.id);
            let size: usize = land.fills.iter().map(|fill| fill.path.len()).sum();
            assert!(size < 200_000, "{}: {size} bytes of land", shipped.id);
            for nation in [case.player, case.recipient] {
                let seat = land.seat(&case.nation(nation).id).expect("a seat");
                assert!(!seat.1, "{}: {:?} is in sight", shipped.id, case.nation(nation).id);
            }
        }
    }
}
