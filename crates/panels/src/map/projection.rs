//! The projection: azimuthal equal-area, so that neighbours round the pole are neighbours on the
//! map and areas can be compared.
//!
//! Duty: from longitude and latitude to a plane whose unit is the earth's radius, and back. Always
//! holds: what lies beyond the clip angle has no place.

use std::f32::consts::PI;

/// A view of the earth: its centre and how far it reaches.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Projection {
    lon: f32,
    sin: f32,
    cos: f32,
    reach: f32,
}

impl Projection {
    /// A projection with its centre in degrees and the angle in degrees beyond which nothing is
    /// shown.
    #[must_use]
    pub fn new(lon: f32, lat: f32, reach: f32) -> Self {
        let lat = lat * PI / 180.0;
        Self { lon: lon * PI / 180.0, sin: lat.sin(), cos: lat.cos(), reach: reach * PI / 180.0 }
    }

    /// The cosine of the angle between a place and the centre.
    fn cosine(&self, lon: f32, lat: f32) -> f32 {
        self.sin * lat.sin() + self.cos * lat.cos() * (lon - self.lon).cos()
    }

    /// Where a place in degrees lies: x to the right, y up; beyond the reach it is drawn in to the
    /// rim.
    #[must_use]
    pub(crate) fn place(&self, lon: f32, lat: f32) -> [f32; 2] {
        let (lon, lat) = (lon * PI / 180.0, lat * PI / 180.0);
        let cosine = self.cosine(lon, lat).clamp(-0.999_999, 1.0);
        let x = lat.cos() * (lon - self.lon).sin();
        let y = self.cos * lat.sin() - self.sin * lat.cos() * (lon - self.lon).cos();
        let angle = cosine.acos();
        let shown = angle.min(self.reach);
        let length = x.hypot(y).max(1e-6);
        let radius = 2.0 * (shown / 2.0).sin();
        [x / length * radius, y / length * radius]
    }

    /// Whether a place in degrees lies within the reach.
    #[must_use]
    pub(super) fn shows(&self, lon: f32, lat: f32) -> bool {
        self.cosine(lon * PI / 180.0, lat * PI / 180.0) >= self.reach.cos()
    }

    /// The radius of the rim.
    #[cfg(test)]
    #[must_use]
    fn rim(&self) -> f32 {
        2.0 * (self.reach / 2.0).sin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_centre_is_the_origin_and_areas_are_equal() {
        let view = Projection::new(112.0, 68.0, 118.0);
        let [x, y] = view.place(112.0, 68.0);
        assert!(x.hypot(y) < 1e-3);
        // Two cells of the same area, one near the centre and one far from it.
        let area = |lon: f32, lat: f32| {
            let d = 1.0;
            let stretch = 1.0 / (lat * PI / 180.0).cos();
            let corners = [(0.0, 0.0), (d * stretch, 0.0), (d * stretch, d), (0.0, d)]
                .map(|(a, b)| view.place(lon + a, lat + b - d / 2.0));
            let mut sum = 0.0;
            for n in 0..4 {
                let ([x0, y0], [x1, y1]) = (corners[n], corners[(n + 1) % 4]);
                sum += x0 * y1 - x1 * y0;
            }
            (sum / 2.0).abs()
        };
        let (near, far) = (area(100.0, 60.0), area(30.0, 5.0));
        assert!((near / far - 1.0).abs() < 0.02, "{near} {far}");
    }

    #[test]
    fn what_is_beyond_is_drawn_in_to_the_rim() {
        let view = Projection::new(0.0, 90.0, 90.0);
        assert!(view.shows(0.0, 10.0) && !view.shows(0.0, -10.0));
        let [x, y] = view.place(40.0, -60.0);
        assert!((x.hypot(y) - view.rim()).abs() < 1e-3);
    }
}
