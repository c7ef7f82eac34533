//! Theatres with the pictures of their relief, as the window shows them.
//!
//! Duty: the pictures of a theatre by its name. Uses the theatres of the map. Always holds: every theatre has
//! its pictures.

use super::projection::Projection;
use demarche_play::map::theatre::{self, Theatre as Plain};

/// Pictures by the theatre's name: the light on the land, and how shallow the sea is.
const PICTURES: [(&str, &[u8], &[u8]); 3] = [
    (
        "europe",
        include_bytes!("../../../../assets/map/relief/europe-land.jpg"),
        include_bytes!("../../../../assets/map/relief/europe-sea.jpg"),
    ),
    (
        "atlantic",
        include_bytes!("../../../../assets/map/relief/atlantic-land.jpg"),
        include_bytes!("../../../../assets/map/relief/atlantic-sea.jpg"),
    ),
    (
        "eurasia",
        include_bytes!("../../../../assets/map/relief/eurasia-land.jpg"),
        include_bytes!("../../../../assets/map/relief/eurasia-sea.jpg"),
    ),
];

/// A part of the earth.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Theatre {
    /// Its name in the files.
    pub name: &'static str,
    /// From degrees to its plane.
    pub projection: Projection,
    /// The part of the plane that its pictures show: left, bottom, right, top, in radii of the earth.
    pub bounds: [f32; 4],
    /// The light on the land, grey, as JPEG.
    pub land: &'static [u8],
    /// How shallow the sea is, grey, as JPEG.
    pub sea: &'static [u8],
    of: Plain,
}

impl Theatre {
    /// A theatre with its pictures; none if it has none.
    #[must_use]
    pub(crate) fn with_pictures(of: Plain) -> Option<Self> {
        let (_, land, sea) = *PICTURES.iter().find(|(picture, ..)| *picture == of.name)?;
        Some(Self { name: of.name, projection: of.projection, bounds: of.bounds, land, sea, of })
    }

    /// Where a point of the plane is in the pictures: 0 to 1 from the left, 0 to 1 from the top.
    #[must_use]
    pub fn share(&self, point: [f32; 2]) -> [f32; 2] {
        self.of.share(point)
    }
}

/// The closest theatre in which all places lie, in degrees; none if there is none, or nothing to show.
#[must_use]
pub fn of(places: &[[f32; 2]]) -> Option<Theatre> {
    theatre::of(places).and_then(Theatre::with_pictures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theatre_can_be_read_and_its_pictures_begin_as_jpeg() {
        let all: Vec<Theatre> =
            theatre::all().expect("the theatres hold").into_iter().filter_map(Theatre::with_pictures).collect();
        assert_eq!(all.len(), PICTURES.len());
        for theatre in all {
            assert!(theatre.land.starts_with(&[0xff, 0xd8, 0xff]) && theatre.sea.starts_with(&[0xff, 0xd8, 0xff]));
            assert!(theatre.land.len() + theatre.sea.len() < 520_000, "{}", theatre.name);
            assert!(theatre.land.len() < 500_000 && theatre.sea.len() < 500_000, "{}", theatre.name);
        }
    }
}
