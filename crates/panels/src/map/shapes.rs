//! Shapes: fills cut into triangles.
//!
//! Duty: from outlines to what can be drawn. Uses `earcut`. Always holds: triangles cover what the
//! rings enclose.

use super::outlines::Fill;
pub use super::outlines::hatching;

/// Triangles: corners, three indices each.
#[derive(Clone, Debug, Default)]
pub struct Triangles {
    /// Corners.
    pub corners: Vec<[f32; 2]>,
    /// Indices.
    pub indices: Vec<u32>,
}

/// A fill as triangles.
#[must_use]
pub fn triangles(fill: &Fill) -> Triangles {
    let mut all = Triangles::default();
    let mut cutter = earcut::Earcut::new();
    for polygon in &fill.polygons {
        let mut corners: Vec<[f32; 2]> = Vec::new();
        let mut holes: Vec<u32> = Vec::new();
        for (at, ring) in polygon.rings.iter().enumerate() {
            if at > 0 {
                holes.push(u32::try_from(corners.len()).unwrap_or(u32::MAX));
            }
            corners.extend(ring);
        }
        let mut cut: Vec<u32> = Vec::new();
        cutter.earcut(corners.iter().copied(), &holes, &mut cut);
        let base = u32::try_from(all.corners.len()).unwrap_or(0);
        all.corners.extend(corners);
        all.indices.extend(cut.into_iter().map(|n| base + n));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::atlas::{Atlas, WORLD};
    use crate::map::outlines::Outlines;
    use demarche_play::map::theatre;

    #[test]
    fn triangles_cover_what_the_rings_enclose() {
        let atlas = Atlas::read(WORLD).expect("the world's map holds");
        covered(&Outlines::of(&atlas, None));
        for theatre in theatre::all().expect("the theatres hold") {
            covered(&Outlines::of(&atlas, Some(theatre.projection)));
        }
    }

    fn covered(map: &Outlines) {
        // Lands at the rim are drawn in to it, and their rings may then cross themselves.
        let inside =
            |f: &&Fill| f.polygons.iter().flat_map(|p| p.rings.iter().flatten()).all(|p| p[0].hypot(p[1]) < 1.5);
        for fill in map.fills.iter().filter(inside) {
            let ring = |r: &Vec<[f32; 2]>| {
                let n = r.len();
                (0..n)
                    .map(|i| {
                        f64::from(r[i][0]) * f64::from(r[(i + 1) % n][1])
                            - f64::from(r[(i + 1) % n][0]) * f64::from(r[i][1])
                    })
                    .sum::<f64>()
                    / 2.0
            };
            let outline: f64 = fill
                .polygons
                .iter()
                .map(|p| {
                    p.rings
                        .iter()
                        .enumerate()
                        .map(|(at, r)| if at == 0 { ring(r).abs() } else { -ring(r).abs() })
                        .sum::<f64>()
                })
                .sum();
            let cut = triangles(fill);
            let corner = |n: u32| cut.corners[n as usize].map(f64::from);
            let area: f64 = cut
                .indices
                .chunks_exact(3)
                .map(|t| {
                    let [a, b, c] = [corner(t[0]), corner(t[1]), corner(t[2])];
                    ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0
                })
                .sum();
            assert!((area - outline).abs() <= 0.01 * outline + 1e-5, "{}: {area} of {outline}", fill.code);
        }
    }
}
