//! Cutting along meridians: what a conic projection can draw of a ring or a line.
//!
//! Duty: rings and lines in degrees, whose longitudes run on over 180, cut to a window of longitudes.
//! Always holds: a ring stays closed; what lies outside is gone; nothing is moved but to the edge.

/// A ring cut to a window of longitudes, once for each way round the earth in which it is seen.
pub(super) fn ring(points: &[[f32; 2]], [west, east]: [f32; 2]) -> Vec<Vec<[f32; 2]>> {
    let turned = [-360.0, 0.0, 360.0].map(|turn| points.iter().map(|[lon, lat]| [lon + turn, *lat]).collect());
    let cut = |ring: Vec<[f32; 2]>| half(&half(&ring, west, 1.0), east, -1.0);
    turned.into_iter().map(cut).filter(|ring| ring.len() > 2).collect()
}

/// The part of a ring on one side of a meridian: east of it for 1, west for -1 (Sutherland and
/// Hodgman's way).
fn half(ring: &[[f32; 2]], edge: f32, side: f32) -> Vec<[f32; 2]> {
    let inside = |point: &[f32; 2]| (point[0] - edge) * side >= 0.0;
    let mut kept = Vec::with_capacity(ring.len());
    let Some(mut before) = ring.last() else { return kept };
    for now in ring {
        if inside(before) != inside(now) {
            kept.push(crossing(*before, *now, edge));
        }
        if inside(now) {
            kept.push(*now);
        }
        before = now;
    }
    kept
}

fn crossing(from: [f32; 2], to: [f32; 2], edge: f32) -> [f32; 2] {
    let share = (edge - from[0]) / (to[0] - from[0]);
    [edge, from[1] + (to[1] - from[1]) * share]
}

/// The pieces of a line within a window of longitudes.
pub(super) fn line(points: &[[f32; 2]], [west, east]: [f32; 2]) -> Vec<Vec<[f32; 2]>> {
    let mut pieces = Vec::new();
    for turn in [-360.0, 0.0, 360.0] {
        let mut piece: Vec<[f32; 2]> = Vec::new();
        for point in points.iter().map(|[lon, lat]| [lon + turn, *lat]) {
            if (west..=east).contains(&point[0]) {
                piece.push(point);
            } else if !piece.is_empty() {
                pieces.push(std::mem::take(&mut piece));
            }
        }
        pieces.push(piece);
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [[f32; 2]; 4] = [[170.0, 0.0], [190.0, 0.0], [190.0, 10.0], [170.0, 10.0]];

    fn area(ring: &[[f32; 2]]) -> f32 {
        let next = |n: usize| ring[(n + 1) % ring.len()];
        ((0..ring.len()).map(|n| ring[n][0] * next(n)[1] - next(n)[0] * ring[n][1]).sum::<f32>() / 2.0).abs()
    }

    #[test]
    fn a_ring_over_the_edge_is_cut_there_and_seen_on_both_sides() {
        let cut = ring(&SQUARE, [-180.0, 180.0]);
        assert_eq!(cut.len(), 2, "{cut:?}");
        let whole: f32 = cut.iter().map(|r| area(r)).sum();
        assert!((whole - 200.0).abs() < 1e-3, "{whole}");
        assert!(cut.iter().flatten().all(|p| p[0].abs() <= 180.0));
    }

    #[test]
    fn a_ring_within_stays_as_it_is_and_one_outside_is_gone() {
        assert_eq!(ring(&SQUARE, [100.0, 260.0]), [SQUARE.to_vec()]);
        assert!(ring(&SQUARE, [-100.0, 100.0]).is_empty());
    }

    #[test]
    fn a_line_is_parted_where_it_leaves() {
        let wave = [[0.0, 0.0], [5.0, 1.0], [20.0, 2.0], [6.0, 3.0], [4.0, 4.0]];
        let pieces = line(&wave, [-10.0, 10.0]);
        assert_eq!(pieces, [vec![wave[0], wave[1]], vec![wave[3], wave[4]]]);
    }
}
