//! The atlas: a map as it stands in its file, in degrees.
//!
//! Duty: read `assets/map/*.map` (its format stands beside it). Uses nothing else of the crate. Always
//! holds: a file that does not hold is refused with its line.

use std::collections::BTreeMap;

/// The world's outlines.
pub const WORLD: &str = include_str!("../../../../assets/map/world.map");
/// The invented coast of the training scenario.
pub const ISLE: &str = include_str!("../../../../assets/map/training-isle.map");

/// The lands of the invented coast, in the order in which nations of another invented scenario are settled.
const LENT: [&str; 7] = ["XMA", "XTE", "XBO", "XLY", "XCO", "XNO", "XPE"];

/// A ring: whether it is an outer one, and its arcs.
pub(super) type Ring = (bool, Vec<i64>);

/// A land, or an area over or beside lands.
#[derive(Debug)]
pub(super) struct Region {
    /// The land's code; the area's id.
    pub(super) code: String,
    /// Whether it is an area.
    pub(super) area: bool,
    /// Whether no land is below it.
    pub(super) bare: bool,
    /// Where a label fits.
    pub(super) label: [f32; 2],
    /// Its rings, an outer one before its holes.
    pub(super) rings: Vec<Ring>,
}

/// A map as it stands in its file.
#[derive(Default)]
pub struct Atlas {
    /// Lines: their kind and their points.
    pub(super) arcs: Vec<(char, Vec<[f32; 2]>)>,
    pub(super) regions: Vec<Region>,
    /// Nations of scenarios: the code of the land and the capital.
    pub(super) seats: BTreeMap<String, (String, [f32; 2])>,
    /// The lands of unions.
    pub(super) members: BTreeMap<String, Vec<String>>,
    /// The view that shows it all: longitude, latitude, and how far it reaches.
    pub(super) view: (f32, f32, f32),
}

impl Atlas {
    /// Reads a map.
    ///
    /// # Errors
    /// The line that does not hold, and why.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut atlas = Self::default();
        for (at, line) in text.lines().enumerate() {
            record(&mut atlas, line).map_err(|why| format!("line {}: {why}", at + 1))?;
        }
        if atlas.view == (0.0, 0.0, 0.0) {
            return Err("there is no `view` record".to_owned());
        }
        Ok(atlas)
    }

    /// The capital of a nation of the scenarios, in degrees.
    #[must_use]
    pub fn capital(&self, id: &str) -> Option<[f32; 2]> {
        self.seats.get(id).map(|(_, at)| *at)
    }

    /// Settles nations that the map does not know in its lands, in the order of `LENT`: the player first,
    /// then recipients, adversaries, allies and others. Those for whom no land is left stand at the rim. A map
    /// that knows them all is left as it is.
    pub fn settle(&mut self, nations: &[&str]) {
        if nations.iter().all(|id| self.seats.contains_key(*id)) {
            return;
        }
        let lands: BTreeMap<String, [f32; 2]> = std::mem::take(&mut self.seats).into_values().collect();
        let mut rim = 0u16;
        for (at, id) in nations.iter().enumerate() {
            let lent = LENT.get(at).and_then(|code| Some(((*code).to_owned(), *lands.get(*code)?)));
            let seat = lent.unwrap_or_else(|| {
                rim += 1;
                let (lon, lat, reach) = self.view;
                // Round the view by the golden angle, so that however many there are, none lie together.
                let angle = f32::from(rim) * 2.399_963;
                (
                    String::new(),
                    [lon + reach * 0.8 * angle.cos() / lat.to_radians().cos(), lat + reach * 0.8 * angle.sin()],
                )
            });
            self.seats.insert((*id).to_owned(), seat);
        }
    }

    /// The points of a ring, its arcs joined.
    pub(super) fn ring(&self, arcs: &[i64]) -> Vec<[f32; 2]> {
        let mut ring: Vec<[f32; 2]> = Vec::new();
        for arc in arcs {
            let at = usize::try_from(arc.unsigned_abs()).unwrap_or(0).checked_sub(1);
            let Some((_, points)) = at.and_then(|at| self.arcs.get(at)) else { continue };
            let skip = usize::from(!ring.is_empty());
            if *arc > 0 {
                ring.extend(points.iter().skip(skip));
            } else {
                ring.extend(points.iter().rev().skip(skip));
            }
        }
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        ring
    }
}

fn numbers(fields: &[&str]) -> Result<Vec<i64>, String> {
    fields.iter().map(|f| f.parse::<i64>().map_err(|_| format!("\"{f}\" is no whole number"))).collect()
}

#[expect(clippy::cast_precision_loss, reason = "hundredths of a degree")]
fn degrees(hundredths: i64) -> f32 {
    hundredths as f32 / 100.0
}

fn record(atlas: &mut Atlas, line: &str) -> Result<(), String> {
    let fields: Vec<&str> = line.split(' ').collect();
    match fields.as_slice() {
        ["map", version] if *version != "1" => Err(format!("format {version} is not known")),
        ["view", rest @ ..] => {
            let [lon, lat, reach] = numbers(rest)?[..] else { return Err("a view has three numbers".to_owned()) };
            atlas.view = (degrees(lon), degrees(lat), degrees(reach));
            Ok(())
        }
        ["arc", kind, steps @ ..] => {
            let steps = numbers(steps)?;
            let (mut x, mut y) = (0, 0);
            let walk = |step: &[i64]| {
                x += step[0];
                y += step[1];
                [degrees(x), degrees(y)]
            };
            let points: Vec<[f32; 2]> = steps.chunks_exact(2).map(walk).collect();
            if points.len() < 2 || steps.len() % 2 != 0 {
                return Err("an arc has at least two points".to_owned());
            }
            atlas.arcs.push((kind.chars().next().unwrap_or('c'), points));
            Ok(())
        }
        ["land" | "area", code, _status, _of, x, y, ..] => {
            let at = numbers(&[x, y])?;
            let area = fields[0] == "area";
            let label = [degrees(at[0]), degrees(at[1])];
            let bare = area && fields[3] == "-";
            atlas.regions.push(Region { code: (*code).to_owned(), area, bare, label, rings: Vec::new() });
            Ok(())
        }
        ["ring", way, arcs @ ..] => {
            let arcs = numbers(arcs)?;
            let region = atlas.regions.last_mut().ok_or("a ring stands before any land")?;
            region.rings.push((*way == "outer", arcs));
            Ok(())
        }
        ["nation", id, code, x, y, ..] => {
            let at = numbers(&[x, y])?;
            atlas.seats.insert((*id).to_owned(), ((*code).to_owned(), [degrees(at[0]), degrees(at[1])]));
            Ok(())
        }
        ["members", id, codes @ ..] => {
            atlas.members.insert((*id).to_owned(), codes.iter().map(|c| (*c).to_owned()).collect());
            Ok(())
        }
        ["map" | "unit", ..] | [""] => Ok(()),
        _ => Err(format!("\"{}\" is no record", fields[0])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_does_not_hold_is_refused_with_its_line() {
        let fault = |text: &str| Atlas::read(text).err().expect("a fault");
        assert_eq!(fault("map 1\nview 0 0 x"), "line 2: \"x\" is no whole number");
        assert_eq!(fault("map 1\nring outer 1"), "line 2: a ring stands before any land");
        assert_eq!(fault("map 2"), "line 1: format 2 is not known");
        assert_eq!(fault("map 1"), "there is no `view` record");
    }
    #[test]
    fn nations_that_the_map_does_not_know_are_settled_in_its_lands_and_at_its_rim() {
        let mut atlas = Atlas::read(ISLE).expect("the isle's map holds");
        let before = atlas.seats.clone();
        atlas.settle(&["maritia", "terrana"]);
        assert_eq!(atlas.seats, before, "a map that knows them all is left as it is");
        let names: Vec<String> = (0..40).map(|n| format!("nation-{n}")).collect();
        let nations: Vec<&str> = names.iter().map(String::as_str).collect();
        atlas.settle(&nations);
        assert_eq!(atlas.seats["nation-0"], before["maritia"], "the player lives where the player lives");
        assert_eq!(atlas.seats["nation-1"], before["terrana"]);
        let places: Vec<[f32; 2]> = nations.iter().filter_map(|id| atlas.capital(id)).collect();
        assert_eq!(places.len(), nations.len());
        for (at, place) in places.iter().enumerate() {
            let near = |other: &[f32; 2]| (place[0] - other[0]).hypot(place[1] - other[1]) < 0.5;
            assert!(!places[..at].iter().any(near), "two lie together: {place:?}");
        }
        assert!(LENT.iter().all(|code| before.values().any(|(land, _)| land == code)), "every land is there");
    }
}
