//! The camera over the map: where it looks and how close.
//!
//! Duty: from the map's plane to the screen and back, pan and zoom. Always holds: the map never
//! leaves the view wholly; zoom stays within bounds.

use egui::{Pos2, Rect, Vec2, vec2};

/// Where the camera looks, in the map's plane, and how many screen points one unit takes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Camera {
    /// The point in the middle of the view.
    pub centre: [f32; 2],
    /// How much closer than the whole.
    pub(crate) zoom: f32,
    /// Half the extent that the whole shows, in the map's units.
    pub(crate) extent: [f32; 2],
    /// The middle of the whole.
    pub(crate) home: [f32; 2],
}

/// The least half extent that is shown, in radii of the earth: about a thousand kilometres.
const LEAST: f32 = 0.17;

impl Default for Camera {
    fn default() -> Self {
        Self { centre: [0.0, 0.0], zoom: 1.0, extent: [1.7, 1.7], home: [0.0, 0.0] }
    }
}

impl Camera {
    /// A camera that shows all of some points with a margin.
    #[must_use]
    pub(crate) fn over(points: &[[f32; 2]]) -> Self {
        let Some(first) = points.first() else { return Self::default() };
        let (mut low, mut high) = (*first, *first);
        for point in points {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        let home = [f32::midpoint(low[0], high[0]), f32::midpoint(low[1], high[1])];
        let extent = [((high[0] - low[0]) * 0.58 + 0.03).max(LEAST), ((high[1] - low[1]) * 0.6 + 0.04).max(LEAST)];
        Self { centre: home, zoom: 1.0, extent, home }
    }

    /// Screen points that one unit of the map takes.
    #[must_use]
    pub fn scale(&self, rect: Rect) -> f32 {
        let fit = (rect.width() / (2.0 * self.extent[0])).min(rect.height() / (2.0 * self.extent[1]));
        fit.max(1.0) * self.zoom
    }

    /// Where a point of the map lies on the screen.
    #[must_use]
    pub(crate) fn screen(&self, rect: Rect, point: [f32; 2]) -> Pos2 {
        let scale = self.scale(rect);
        rect.center() + vec2((point[0] - self.centre[0]) * scale, -(point[1] - self.centre[1]) * scale)
    }

    /// Which point of the map lies under a place of the screen.
    #[must_use]
    pub(super) fn plane(&self, rect: Rect, at: Pos2) -> [f32; 2] {
        let scale = self.scale(rect);
        let off = at - rect.center();
        [self.centre[0] + off.x / scale, self.centre[1] - off.y / scale]
    }

    /// Moves by so many screen points.
    pub(super) fn pan(&mut self, rect: Rect, by: Vec2) {
        let scale = self.scale(rect);
        self.centre[0] -= by.x / scale;
        self.centre[1] += by.y / scale;
        for axis in 0..2 {
            let most = self.extent[axis] * 1.5;
            self.centre[axis] = self.centre[axis].clamp(self.home[axis] - most, self.home[axis] + most);
        }
    }

    /// Comes closer by a factor, keeping the point under a place where it is.
    pub(crate) fn zoom_at(&mut self, rect: Rect, at: Pos2, factor: f32) {
        let before = self.plane(rect, at);
        self.zoom = (self.zoom * factor).clamp(0.6, 12.0);
        let after = self.plane(rect, at);
        for axis in 0..2 {
            self.centre[axis] += before[axis] - after[axis];
        }
        self.pan(rect, Vec2::ZERO);
    }
}

/// A quadratic curve between two screen places that bows away from a centre.
#[must_use]
pub(crate) fn bow(from: Pos2, to: Pos2, away: Pos2, height: f32) -> [Pos2; 3] {
    let middle = from + (to - from) / 2.0;
    let across = (to - from).rot90().normalized();
    let side = if across.dot(middle - away) >= 0.0 { 1.0 } else { -1.0 };
    [from, middle + across * side * (to - from).length() * height, to]
}

/// Points along such a curve.
#[must_use]
pub(crate) fn along(curve: [Pos2; 3], steps: u16) -> Vec<Pos2> {
    (0..=steps)
        .map(|n| {
            let t = f32::from(n) / f32::from(steps.max(1));
            let [first, bend, last] = curve;
            first.lerp(bend, t).lerp(bend.lerp(last, t), t)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn a_place_under_the_pointer_stays_there_while_zooming() {
        let rect = Rect::from_min_size(pos2(100.0, 50.0), vec2(600.0, 400.0));
        let mut camera = Camera::over(&[[-1.0, -0.5], [1.0, 0.8]]);
        let at = pos2(300.0, 200.0);
        let before = camera.plane(rect, at);
        camera.zoom_at(rect, at, 1.5);
        let after = camera.plane(rect, at);
        assert!((before[0] - after[0]).abs() < 1e-3 && (before[1] - after[1]).abs() < 1e-3);
        let back = camera.screen(rect, after);
        assert!((back - at).length() < 0.1);
    }
}
