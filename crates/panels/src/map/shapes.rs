//! Shapes: fills cut into triangles, and hatching.
//!
//! Duty: from outlines to what can be drawn. Uses `earcut`. Always holds: triangles cover what the
//! rings enclose; a line of hatching lies within its area.

use super::outlines::Fill;

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

/// Diagonal lines within a fill, so far apart, as pairs of points.
#[must_use]
pub fn hatching(fill: &Fill, apart: f32) -> Vec<[[f32; 2]; 2]> {
    let turn = |[x, y]: [f32; 2]| [x + y, y - x];
    let back = |[u, v]: [f32; 2]| [f32::midpoint(u, -v), f32::midpoint(u, v)];
    let mut lines = Vec::new();
    for polygon in &fill.polygons {
        let rings: Vec<Vec<[f32; 2]>> = polygon.rings.iter().map(|r| r.iter().copied().map(turn).collect()).collect();
        let all = || rings.iter().flatten().map(|p| p[1]);
        let (low, high) = (all().fold(f32::MAX, f32::min), all().fold(f32::MIN, f32::max));
        let mut v = (low / apart).ceil() * apart;
        while v < high {
            let mut cuts: Vec<f32> = Vec::new();
            for ring in &rings {
                for (n, now) in ring.iter().enumerate() {
                    let next = ring[(n + 1) % ring.len()];
                    if (now[1] > v) != (next[1] > v) {
                        cuts.push(now[0] + (next[0] - now[0]) * (v - now[1]) / (next[1] - now[1]));
                    }
                }
            }
            cuts.sort_by(f32::total_cmp);
            for pair in cuts.chunks_exact(2) {
                lines.push([back([pair[0], v]), back([pair[1], v])]);
            }
            v += apart;
        }
    }
    lines
}
