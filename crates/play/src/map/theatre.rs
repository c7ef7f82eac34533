//! Theatres: parts of the earth with a projection of their own and pictures of their relief.
//!
//! Duty: read `assets/map/theatres.txt`, and choose the theatre in which the nations of a scenario lie.
//! Uses the projection. Always holds: the pictures cover the theatre's rectangle of the plane exactly;
//! a scenario whose cast lies in no theatre has none, and is drawn without relief.

use super::projection::Projection;

const THEATRES: &str = include_str!("../../../../assets/map/theatres.txt");

/// A part of the earth.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Theatre {
    /// Its name in the files.
    pub name: &'static str,
    /// From degrees to its plane.
    pub projection: Projection,
    /// The part of the plane that its pictures show: left, bottom, right, top, in radii of the earth.
    pub bounds: [f32; 4],
}

impl Theatre {
    /// Whether a point of the plane is in the pictures, and not at their very edge.
    #[must_use]
    pub fn holds(&self, [x, y]: [f32; 2]) -> bool {
        let [left, bottom, right, top] = self.bounds;
        let (across, up) = ((right - left) * MARGIN, (top - bottom) * MARGIN);
        (left + across..=right - across).contains(&x) && (bottom + up..=top - up).contains(&y)
    }

    /// Where a point of the plane is in the pictures: 0 to 1 from the left, 0 to 1 from the top.
    #[must_use]
    pub fn share(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let [left, bottom, right, top] = self.bounds;
        [(x - left) / (right - left), (top - y) / (top - bottom)]
    }
}

/// How much of a picture is its edge, where nobody's capital should lie.
const MARGIN: f32 = 0.05;

/// Every theatre, the closest first.
///
/// # Errors
/// The line of the file that does not hold.
pub fn all() -> Result<Vec<Theatre>, String> {
    THEATRES.lines().map(|line| record(line).ok_or_else(|| format!("\"{line}\" is no theatre"))).collect()
}

fn record(line: &'static str) -> Option<Theatre> {
    let mut fields = line.split(' ');
    let (kind, name) = (fields.next()?, fields.next()?);
    let numbers: Vec<f32> = fields.map(|f| f.parse().ok()).collect::<Option<_>>()?;
    let [middle, low, high, origin, left, bottom, right, top] = numbers[..] else { return None };
    let degrees = |hundredths: f32| hundredths / 100.0;
    let projection = Projection::conic(degrees(middle), degrees(low), degrees(high), degrees(origin));
    (kind == "theatre").then(|| Theatre { name, projection, bounds: [left, bottom, right, top].map(|n| n / 1_000.0) })
}

/// The closest theatre in which all places lie, in degrees; none if there is none, or nothing to show.
#[must_use]
pub fn of(places: &[[f32; 2]]) -> Option<Theatre> {
    let holds = |theatre: &Theatre| {
        places.iter().all(|[lon, lat]| {
            theatre.projection.shows(*lon, *lat) && theatre.holds(theatre.projection.place(*lon, *lat))
        })
    };
    all().ok()?.into_iter().find(|theatre| !places.is_empty() && holds(theatre))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KYIV: [f32; 2] = [30.5, 50.5];
    const MOSCOW: [f32; 2] = [37.6, 55.8];

    #[test]
    fn the_closest_theatre_with_the_whole_cast_is_chosen() {
        let name = |places: &[[f32; 2]]| of(places).map(|t| t.name);
        assert_eq!(name(&[KYIV, MOSCOW, [14.4, 50.1]]), Some("europe"), "Prague");
        assert_eq!(name(&[KYIV, MOSCOW, [-77.0, 38.9]]), Some("atlantic"), "Washington");
        assert_eq!(name(&[KYIV, MOSCOW, [139.7, 35.7]]), Some("eurasia"), "Tokyo");
        assert_eq!(name(&[KYIV, MOSCOW, [174.8, -41.3]]), None, "Wellington");
        assert_eq!(name(&[]), None);
    }

    #[test]
    fn corners_of_the_plane_are_corners_of_the_picture() {
        let theatre = of(&[KYIV]).expect("Kyiv is somewhere");
        let [left, bottom, right, top] = theatre.bounds;
        let near = |at: [f32; 2], wanted: [f32; 2]| (0..2).all(|n| (at[n] - wanted[n]).abs() < 1e-5);
        assert!(near(theatre.share([left, top]), [0.0, 0.0]));
        assert!(near(theatre.share([right, bottom]), [1.0, 1.0]));
        assert!(!theatre.holds([left, top]));
    }
}
