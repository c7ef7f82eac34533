//! Outlines: an atlas under a projection, asked who lies where.
//!
//! Duty: fills, lines and hatching as plain geometry in the map's plane. Uses the atlas, `clip`. Always
//! holds: the same projection gives the same geometry.

use std::collections::BTreeMap;

use super::atlas::{Atlas, Region};
use super::clip;
use super::projection::Projection;

/// A closed line and the holes in it, in the map's plane.
#[derive(Clone, Debug, Default)]
pub struct Polygon {
    /// The outer ring, then holes.
    pub rings: Vec<Vec<[f32; 2]>>,
}

/// What is filled: a land, or an area that is hatched.
#[derive(Clone, Debug)]
pub struct Fill {
    /// The land's code; the area's id.
    pub code: String,
    /// Whether it is an area over, or beside, lands.
    pub area: bool,
    /// Whether no land is below it.
    pub bare: bool,
    /// Its parts.
    pub polygons: Vec<Polygon>,
    /// Where a label fits.
    pub label: [f32; 2],
}

/// A line: what kind and its points.
#[derive(Clone, Debug)]
pub struct Line {
    /// `c` coast, `b` border, `u` and `l` broken, `h` not drawn.
    pub kind: char,
    /// Points.
    pub points: Vec<[f32; 2]>,
}

/// A nation of the scenarios: its land and its capital.
#[derive(Clone, Debug)]
struct Seat {
    code: String,
    members: Vec<String>,
    place: [f32; 2],
}

/// The map under a projection.
#[derive(Clone, Debug, Default)]
pub struct Outlines {
    /// Lands and areas.
    pub fills: Vec<Fill>,
    /// Lines.
    pub lines: Vec<Line>,
    /// The net of meridians and parallels.
    pub graticule: Vec<Vec<[f32; 2]>>,
    seats: BTreeMap<String, Seat>,
    footnote: bool,
    view: Option<Projection>,
}

impl Outlines {
    /// An atlas under a projection; none for the atlas's own view.
    #[must_use]
    pub fn of(atlas: &Atlas, view: Option<Projection>) -> Self {
        let (lon, lat, reach) = atlas.view;
        project(atlas, &view.unwrap_or_else(|| Projection::azimuthal(lon, lat, reach)))
    }

    /// Whether a scenario's nation is on the map.
    #[cfg(test)]
    #[must_use]
    fn knows(&self, id: &str) -> bool {
        self.seats.contains_key(id)
    }

    /// The codes of the lands that belong to a nation of a scenario.
    #[must_use]
    pub fn lands(&self, id: &str) -> Vec<&str> {
        match self.seats.get(id) {
            Some(seat) if seat.members.is_empty() => vec![seat.code.as_str()],
            Some(seat) => seat.members.iter().map(String::as_str).collect(),
            None => Vec::new(),
        }
    }
}

/// Where nations lie on the map's plane, and which polygon is whose.
pub trait Places {
    /// The place of a nation's name and arcs, by its id; none if it is not on the map.
    fn place(&self, id: &str) -> Option<[f32; 2]>;
    /// Where a nation's name fits best: in its land if that is large, else at its capital.
    fn label(&self, id: &str) -> Option<[f32; 2]>;
    /// The nation under a point of the plane, by its id.
    fn under(&self, point: [f32; 2]) -> Option<&str>;
    /// Where a place in degrees lies; none if it is not shown.
    fn at(&self, degrees: [f32; 2]) -> Option<[f32; 2]>;
    /// A footnote on borders; empty for none.
    fn footnote(&self) -> &'static str;
}

impl Places for Outlines {
    fn place(&self, id: &str) -> Option<[f32; 2]> {
        self.seats.get(id).map(|seat| seat.place)
    }

    fn label(&self, id: &str) -> Option<[f32; 2]> {
        let seat = self.seats.get(id)?;
        let land = self.fills.iter().find(|f| !f.area && f.code == seat.code);
        let far = |a: [f32; 2], b: [f32; 2]| (a[0] - b[0]).hypot(a[1] - b[1]) > 0.2;
        Some(land.map(|f| f.label).filter(|label| far(*label, seat.place)).unwrap_or(seat.place))
    }

    fn under(&self, point: [f32; 2]) -> Option<&str> {
        let land = self.fills.iter().find(|f| !f.area && f.polygons.iter().any(|p| contains(p, point)))?;
        let own = self.seats.iter().find(|(_, seat)| seat.code == land.code);
        let member = || self.seats.iter().find(|(_, seat)| seat.members.contains(&land.code));
        own.or_else(member).map(|(id, _)| id.as_str())
    }

    fn at(&self, [lon, lat]: [f32; 2]) -> Option<[f32; 2]> {
        self.view.filter(|view| view.shows(lon, lat)).map(|view| view.place(lon, lat))
    }

    fn footnote(&self) -> &'static str {
        if self.footnote { "view-map-footnote" } else { "" }
    }
}

fn project(atlas: &Atlas, view: &Projection) -> Outlines {
    let place = |p: &[f32; 2]| view.place(p[0], p[1]);
    let shown = |points: &[[f32; 2]]| points.iter().any(|p| view.shows(p[0], p[1]));
    let mut fills = Vec::new();
    for region in &atlas.regions {
        let mut polygons: Vec<Polygon> = Vec::new();
        let mut keep = false;
        for (outer, arcs) in &region.rings {
            let ring = atlas.ring(arcs);
            // A hole that the cut divides would need both its pieces; no land of the maps has one there.
            for (at, piece) in cut_ring(view, ring).into_iter().enumerate() {
                if *outer {
                    keep = shown(&piece);
                    if keep {
                        polygons.push(Polygon::default());
                    }
                }
                if let Some(polygon) = polygons.last_mut().filter(|_| keep && (*outer || at == 0)) {
                    polygon.rings.push(piece.iter().map(place).collect());
                }
            }
        }
        if !polygons.is_empty() {
            let Region { code, area, bare, label, .. } = region;
            fills.push(Fill { code: code.clone(), area: *area, bare: *bare, polygons, label: place(label) });
        }
    }
    let drawn = atlas.arcs.iter().filter(|(kind, _)| *kind != 'h');
    let pieces = drawn.flat_map(|(kind, points)| cut_line(view, points).into_iter().map(move |piece| (*kind, piece)));
    let lines = pieces.filter(|(_, points)| shown(points));
    let footnote = atlas.regions.iter().any(|region| region.area);
    let seat = |(id, (code, at)): (&String, &(String, [f32; 2]))| {
        let members = atlas.members.get(id).cloned().unwrap_or_default();
        (id.clone(), Seat { code: code.clone(), members, place: place(at) })
    };
    Outlines {
        fills,
        lines: lines.map(|(kind, points)| Line { kind, points: points.iter().map(place).collect() }).collect(),
        graticule: graticule(view, atlas.view.2),
        seats: atlas.seats.iter().map(seat).collect(),
        footnote,
        view: Some(*view),
    }
}

/// What a projection can draw of a ring.
fn cut_ring(view: &Projection, ring: Vec<[f32; 2]>) -> Vec<Vec<[f32; 2]>> {
    match view.window() {
        Some(window) => clip::ring(&ring, window),
        None => vec![ring],
    }
}

/// What a projection can draw of a line.
fn cut_line(view: &Projection, line: &[[f32; 2]]) -> Vec<Vec<[f32; 2]>> {
    match view.window() {
        Some(window) => clip::line(line, window),
        None => vec![line.to_vec()],
    }
}

/// Meridians every 30 degrees and parallels every 20, in pieces that are shown; finer for a small
/// view.
fn graticule(view: &Projection, reach: f32) -> Vec<Vec<[f32; 2]>> {
    let fine = if reach < 40.0 { 0.1 } else { 1.0 };
    let mut lines = Vec::new();
    let mut add = |points: Vec<[f32; 2]>| {
        let mut piece = Vec::new();
        for [lon, lat] in points {
            if view.shows(lon, lat) {
                piece.push(view.place(lon, lat));
            } else if piece.len() > 1 {
                lines.push(std::mem::take(&mut piece));
            } else {
                piece.clear();
            }
        }
        if piece.len() > 1 {
            lines.push(piece);
        }
    };
    let steps = |n: u16, step: f32, first: f32| (0..=n).map(move |k| first + f32::from(k) * step);
    for lon in steps(if fine < 1.0 { 120 } else { 11 }, 30.0 * fine, -180.0) {
        add(steps(64, 2.5, -80.0).map(|lat| [lon, lat]).collect());
    }
    for lat in steps(if fine < 1.0 { 80 } else { 8 }, 20.0 * fine, -80.0) {
        add(steps(144, 2.5, -180.0).map(|lon| [lon, lat]).collect());
    }
    lines
}

/// Whether a point lies in a polygon and in none of its holes.
#[must_use]
fn contains(polygon: &Polygon, point: [f32; 2]) -> bool {
    let mut inside = false;
    for ring in &polygon.rings {
        let mut before = match ring.last() {
            Some(last) => *last,
            None => continue,
        };
        for now in ring {
            let crosses = (now[1] > point[1]) != (before[1] > point[1]);
            if crosses {
                let x = (before[0] - now[0]) * (point[1] - now[1]) / (before[1] - now[1]) + now[0];
                if point[0] < x {
                    inside = !inside;
                }
            }
            before = *now;
        }
    }
    inside
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::atlas::{ISLE, WORLD};

    #[test]
    fn crimea_is_part_of_ukraine_and_hatched_and_the_kurils_are_nobodys() {
        let view = Projection::conic(88.0, 18.0, 56.0, 46.0);
        let map = Outlines::of(&Atlas::read(WORLD).expect("the world's map holds"), Some(view));
        let at = |lon: f32, lat: f32| map.under(view.place(lon, lat));
        assert_eq!(at(34.1, 45.0), Some("ukraine"), "Crimea");
        assert_eq!(at(37.8, 48.0), Some("ukraine"), "Donetsk");
        assert_eq!(at(39.7, 47.3), Some("russia"), "Rostov");
        assert_eq!(at(139.0, 36.0), Some("japan"));
        assert_eq!(at(146.0, 44.1), None, "Kunashiri");
        let area = |id: &str| map.fills.iter().find(|f| f.area && f.code == id).expect("an area");
        for id in ["crimea", "ukraine-occupied", "kurils"] {
            assert!(!hatching(area(id), 0.004).is_empty(), "{id} is hatched");
        }
        assert!(area("kurils").bare && !area("crimea").bare);
    }

    #[test]
    fn every_nation_of_every_scenario_has_a_place() {
        let read = |text| Outlines::of(&Atlas::read(text).expect("a map that holds"), None);
        let (world, isle) = (read(WORLD), read(ISLE));
        for shipped in demarche_core::scenario::library::SHIPPED {
            let case = demarche_core::scenario::load(shipped.id, shipped.text.as_bytes()).expect("it loads");
            let map = if case.fictional { &isle } else { &world };
            for nation in case.nations.iter().filter(|n| !n.aggregate) {
                assert!(map.knows(&nation.id), "{}: {}", shipped.id, nation.id);
                assert!(
                    map.lands(&nation.id)
                        .iter()
                        .all(|code| map.fills.iter().any(|f| f.code == **code) || code.len() == 3)
                );
            }
        }
    }
}
