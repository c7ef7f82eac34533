//! The projections: equal-area both, so that areas can be compared.
//!
//! Duty: from longitude and latitude to a plane whose unit is the earth's radius. Always holds: north
//! is up at the middle; what cannot be shown has no place, or is drawn in to the rim.

/// How far the conic projection goes to either side of its middle meridian, in degrees.
const SIDE: f32 = 165.0;

/// A view of the earth.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Projection {
    /// Lambert's azimuthal projection.
    Azimuthal {
        /// The middle's longitude, in radians.
        lon: f32,
        /// Sine and cosine of its latitude.
        lat: [f32; 2],
        /// How far it reaches, as an angle at the earth's centre.
        reach: f32,
    },
    /// Albers' conic projection.
    Conic {
        /// The middle meridian, in degrees.
        middle: f32,
        /// How fast meridians turn.
        cone: f32,
        /// The constant of the two standard parallels.
        base: f32,
        /// The distance of the origin from the cone's tip.
        tip: f32,
    },
}

impl Projection {
    /// An azimuthal projection with its centre in degrees and the angle in degrees beyond which nothing
    /// is shown.
    #[must_use]
    pub fn azimuthal(lon: f32, lat: f32, reach: f32) -> Self {
        let lat = lat.to_radians();
        Self::Azimuthal { lon: lon.to_radians(), lat: [lat.sin(), lat.cos()], reach: reach.to_radians() }
    }

    /// A conic projection with a middle meridian, two standard parallels and the latitude of the
    /// origin, all in degrees (Snyder, Map Projections: A Working Manual, USGS 1987, chapter 14).
    #[must_use]
    pub fn conic(middle: f32, low: f32, high: f32, origin: f32) -> Self {
        let (low, high, origin) = (low.to_radians(), high.to_radians(), origin.to_radians());
        let cone = f32::midpoint(low.sin(), high.sin());
        let base = low.cos().powi(2) + 2.0 * cone * low.sin();
        Self::Conic { middle, cone, base, tip: radius(cone, base, origin.sin()) }
    }

    /// Where a place in degrees lies: x to the right, y up; beyond the reach it is drawn in to the
    /// rim.
    #[must_use]
    pub fn place(&self, lon: f32, lat: f32) -> [f32; 2] {
        match *self {
            Self::Azimuthal { lon: middle, lat: [sine, cosine], reach } => {
                let (lon, lat) = (lon.to_radians() - middle, lat.to_radians());
                let x = lat.cos() * lon.sin();
                let y = cosine * lat.sin() - sine * lat.cos() * lon.cos();
                let angle = (sine * lat.sin() + cosine * lat.cos() * lon.cos()).clamp(-0.999_999, 1.0).acos();
                let length = x.hypot(y).max(1e-6);
                let out = 2.0 * (angle.min(reach) / 2.0).sin();
                [x / length * out, y / length * out]
            }
            Self::Conic { middle, cone, base, tip } => {
                let turned = cone * aside(lon, middle).to_radians();
                let out = radius(cone, base, lat.to_radians().sin());
                [out * turned.sin(), tip - out * turned.cos()]
            }
        }
    }

    /// Whether a place in degrees can be shown.
    #[must_use]
    pub(super) fn shows(&self, lon: f32, lat: f32) -> bool {
        match *self {
            Self::Azimuthal { lon: middle, lat: [sine, cosine], reach } => {
                let (lon, lat) = (lon.to_radians() - middle, lat.to_radians());
                sine * lat.sin() + cosine * lat.cos() * lon.cos() >= reach.cos()
            }
            Self::Conic { middle, .. } => aside(lon, middle).abs() <= SIDE,
        }
    }

    /// The longitudes between which a line must be cut to be drawn whole, in degrees; none if lines
    /// need no cut.
    #[must_use]
    pub(super) fn window(&self) -> Option<[f32; 2]> {
        match *self {
            Self::Azimuthal { .. } => None,
            Self::Conic { middle, .. } => Some([middle - SIDE, middle + SIDE]),
        }
    }
}

/// Degrees east of a meridian, west negative; half way round and a little more stay on their side, so
/// that a line cut at the window's edge keeps its ends there.
fn aside(lon: f32, middle: f32) -> f32 {
    let east = lon - middle;
    if east.abs() <= 180.0 { east } else { east - 360.0 * (east / 360.0).round() }
}

/// The distance of a parallel from the cone's tip.
fn radius(cone: f32, base: f32, sine: f32) -> f32 {
    (base - 2.0 * cone * sine).max(0.0).sqrt() / cone
}

/// The radius of the rim of an azimuthal projection.
#[cfg(test)]
fn rim(reach: f32) -> f32 {
    2.0 * (reach.to_radians() / 2.0).sin()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The area of a cell of one degree of latitude, and as much of longitude as makes cells equal.
    fn area(view: &Projection, lon: f32, lat: f32) -> f32 {
        let wide = 1.0 / lat.to_radians().cos();
        let corners = [(0.0, -0.5), (wide, -0.5), (wide, 0.5), (0.0, 0.5)];
        let corners = corners.map(|(east, north)| view.place(lon + east, lat + north));
        let cross = |n: usize| {
            let ([x0, y0], [x1, y1]) = (corners[n], corners[(n + 1) % 4]);
            x0 * y1 - x1 * y0
        };
        ((0..4).map(cross).sum::<f32>() / 2.0).abs()
    }

    #[test]
    fn areas_are_equal_wherever_they_lie() {
        for view in [Projection::azimuthal(112.0, 68.0, 118.0), Projection::conic(88.0, 18.0, 56.0, 46.0)] {
            let (near, far, farther) = (area(&view, 100.0, 60.0), area(&view, 30.0, 5.0), area(&view, 150.0, 40.0));
            assert!((near / far - 1.0).abs() < 0.02, "{view:?}: {near} {far}");
            assert!((near / farther - 1.0).abs() < 0.02, "{view:?}: {near} {farther}");
        }
    }

    #[test]
    fn the_middle_is_the_origin_and_north_is_up_there() {
        let views =
            [(Projection::azimuthal(20.0, 50.0, 60.0), 50.0), (Projection::conic(20.0, 38.0, 62.0, 50.0), 50.0)];
        for (view, lat) in views {
            let [x, y] = view.place(20.0, lat);
            assert!(x.hypot(y) < 1e-3, "{view:?}: {x} {y}");
            let [x, y] = view.place(20.0, lat + 5.0);
            assert!(x.abs() < 1e-3 && y > 0.0, "{view:?}: {x} {y}");
        }
    }

    #[test]
    fn a_meridian_counted_round_the_earth_is_the_same_meridian() {
        let view = Projection::conic(88.0, 18.0, 56.0, 46.0);
        let (west, east) = (view.place(-170.0, 65.0), view.place(190.0, 65.0));
        assert!((west[0] - east[0]).abs() < 1e-4 && (west[1] - east[1]).abs() < 1e-4);
        assert!(view.shows(-170.0, 65.0) && !view.shows(-90.0, 40.0));
    }

    #[test]
    fn what_is_beyond_is_drawn_in_to_the_rim() {
        let view = Projection::azimuthal(0.0, 90.0, 90.0);
        assert!(view.shows(0.0, 10.0) && !view.shows(0.0, -10.0));
        let [x, y] = view.place(40.0, -60.0);
        assert!((x.hypot(y) - rim(90.0)).abs() < 1e-3);
    }
}
