//! Assets: every character has a glyph, every nation a place, and the maps say what their README
//! says they say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use demarche_core::scenario::library::SHIPPED;

use super::support::case;

type Point = (i64, i64);

/// What a map file holds: the rings of each land and area, and where each nation lies.
#[derive(Default)]
struct Map {
    arcs: Vec<Vec<Point>>,
    /// Polygons by the code of a land or the id of an area; the first ring of each is the outer one.
    shapes: BTreeMap<String, Vec<Vec<Vec<Point>>>>,
    /// Kind and land below, by the id of an area.
    areas: BTreeMap<String, (String, String)>,
    /// The code of the land, or `-`, and the capital, by the id of a nation.
    nations: BTreeMap<String, (String, Point)>,
    members: BTreeMap<String, Vec<String>>,
}

impl Map {
    fn read(name: &str) -> Self {
        let text = fs::read_to_string(root().join("assets/map").join(name)).expect("the map is there");
        let mut lines = text.lines();
        assert_eq!((lines.next(), lines.next()), (Some("map 1"), Some("unit 100")));
        let mut map = Self::default();
        let mut open = String::new();
        for line in lines {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["view", view @ ..] => assert_eq!(numbers(view).len(), 3),
                ["arc", "c" | "b" | "u" | "l" | "h", steps @ ..] => map.arc(&numbers(steps)),
                ["land", code, "member" | "observer" | "territory" | "unsettled", _of, x, y, _, ..] => {
                    numbers(&[x, y]);
                    (*code).clone_into(&mut open);
                    assert!(map.shapes.insert(open.clone(), Vec::new()).is_none(), "{code} is there twice");
                }
                ["area", id, kind, of, x, y, _, ..] => {
                    numbers(&[x, y]);
                    (*id).clone_into(&mut open);
                    map.shapes.insert(open.clone(), Vec::new());
                    map.areas.insert(open.clone(), ((*kind).to_owned(), (*of).to_owned()));
                }
                ["ring", role, arcs @ ..] => {
                    let ring = map.ring(&numbers(arcs), line);
                    let shapes = map.shapes.get_mut(&open).expect("a ring follows its land");
                    match *role {
                        "outer" => shapes.push(vec![ring]),
                        _ => shapes.last_mut().expect("a hole follows its outer ring").push(ring),
                    }
                }
                ["nation", id, code, x, y, _, ..] => {
                    let spot = numbers(&[x, y]);
                    map.nations.insert((*id).to_owned(), ((*code).to_owned(), (spot[0], spot[1])));
                }
                ["members", id, codes @ ..] => {
                    map.members.insert((*id).to_owned(), codes.iter().map(|&c| c.to_owned()).collect());
                }
                _ => panic!("{name}: no such record: {line}"),
            }
        }
        map
    }

    fn arc(&mut self, steps: &[i64]) {
        let mut at = (0, 0);
        let points = steps.chunks_exact(2).map(|step| {
            at = (at.0 + step[0], at.1 + step[1]);
            at
        });
        let points: Vec<Point> = points.collect();
        assert!(steps.len().is_multiple_of(2) && points.len() > 1, "an arc of no length");
        self.arcs.push(points);
    }

    fn ring(&self, arcs: &[i64], line: &str) -> Vec<Point> {
        let mut ring: Vec<Point> = Vec::new();
        for &number in arcs {
            let index = usize::try_from(number.abs() - 1).expect("arcs are numbered from 1");
            let mut points = self.arcs[index].clone();
            if number < 0 {
                points.reverse();
            }
            assert!(ring.pop().is_none_or(|last| last == points[0]), "arcs do not meet: {line}");
            ring.extend(points);
        }
        assert!(ring.len() > 3 && ring.first() == ring.last(), "not closed: {line}");
        ring.pop();
        ring
    }

    fn inside(&self, code: &str, spot: Point) -> bool {
        self.shapes[code].iter().any(|rings| rings.iter().filter(|ring| encloses(ring, spot)).count() == 1)
    }
}

fn numbers(words: &[&str]) -> Vec<i64> {
    words.iter().map(|w| w.parse().expect("a whole number")).collect()
}

fn encloses(ring: &[Point], (x, y): Point) -> bool {
    let mut inside = false;
    for (i, &(ax, ay)) in ring.iter().enumerate() {
        let (bx, by) = ring[(i + 1) % ring.len()];
        if (ay > y) != (by > y) {
            // Is the edge east of the spot where it crosses its latitude? In whole numbers.
            let side = (x - ax) * (by - ay) - (y - ay) * (bx - ax);
            inside ^= (side < 0) == (by > ay);
        }
    }
    inside
}

/// Twice the area of a ring, positive if it turns counter-clockwise.
fn turn(ring: &[Point]) -> i64 {
    ring.iter().enumerate().fold(0, |sum, (i, a)| {
        let b = ring[(i + 1) % ring.len()];
        sum + a.0 * b.1 - b.0 * a.1
    })
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn texts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts(&path, found);
        } else if path.extension().is_some_and(|e| e == "ftl" || e == "ron") {
            found.push(path);
        }
    }
}

#[test]
fn every_character_of_messages_and_scenarios_has_a_glyph() {
    let coverage = fs::read_to_string(root().join("assets/fonts/coverage.txt")).expect("the coverage is there");
    let code = |hex: &str| u32::from_str_radix(hex, 16).expect("a code in hex");
    let ranges: Vec<_> = coverage
        .lines()
        .map(|line| {
            let (first, last) = line.split_once('-').unwrap_or((line, line));
            code(first)..=code(last)
        })
        .collect();
    let mut files = Vec::new();
    texts(&root().join("assets/messages"), &mut files);
    texts(&root().join("scenarios"), &mut files);
    assert!(files.len() > 20, "the texts were found");
    for file in files {
        let text = fs::read_to_string(&file).expect("UTF-8");
        let missing: BTreeSet<char> =
            text.chars().filter(|c| !c.is_control() && !ranges.iter().any(|r| r.contains(&u32::from(*c)))).collect();
        assert!(missing.is_empty(), "{} has characters no font has: {missing:?}", file.display());
    }
}

#[test]
fn every_font_has_its_licence_beside_it() {
    let folder = root().join("assets/fonts");
    let readme = fs::read_to_string(folder.join("README.md")).expect("the README is there");
    let mut fonts = 0;
    for entry in fs::read_dir(&folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|e| e != "ttf") {
            continue;
        }
        let name = path.file_name().and_then(|n| n.to_str()).expect("UTF-8");
        fonts += 1;
        let row = readme.lines().find(|l| l.starts_with(&format!("| `{name}`"))).expect("a row in the README");
        let licence = row.split('`').find(|part| part.starts_with("OFL-")).expect("a licence in the row");
        let text = fs::read_to_string(folder.join(licence)).expect("the licence is there");
        assert!(text.contains("SIL OPEN FONT LICENSE Version 1.1"), "{licence} is that licence");
    }
    assert_eq!(fonts, 6);
}

#[test]
fn every_nation_of_a_shipped_scenario_has_its_place() {
    let (world, isle) = (Map::read("world.map"), Map::read("training-isle.map"));
    for shipped in SHIPPED {
        let case = case(shipped.id);
        let map = if case.fictional { &isle } else { &world };
        for nation in case.nations.iter().map(|n| n.id.clone()).filter(|id| id != "others") {
            let Some((code, capital)) = map.nations.get(&nation) else {
                panic!("{}: {nation} has no place on the map", shipped.id);
            };
            if code == "-" {
                let members = &map.members[&nation];
                assert!(members.iter().any(|m| map.inside(m, *capital)), "the seat of {nation} is in no member");
            } else {
                let near = (-12..=12).any(|dx| (-12..=12).any(|dy| map.inside(code, (capital.0 + dx, capital.1 + dy))));
                assert!(near, "the capital of {nation} is not in {code}");
            }
        }
    }
}

#[test]
fn rings_turn_the_right_way() {
    for name in ["world.map", "training-isle.map"] {
        let map = Map::read(name);
        for (code, polygons) in &map.shapes {
            assert!(!polygons.is_empty(), "{name}: {code} has no ring");
            for rings in polygons {
                for (i, ring) in rings.iter().enumerate() {
                    assert_eq!(turn(ring) > 0, i == 0, "{name}: a ring of {code}");
                }
            }
        }
    }
}

#[test]
fn borders_are_those_the_general_assembly_recognises() {
    let map = Map::read("world.map");
    // Spots in hundredths of a degree, the land each is in, and the area hatched there.
    for (place, spot, land, area) in [
        ("Simferopol", (3410, 4495), "UKR", Some("crimea")),
        ("Melitopol", (3537, 4685), "UKR", Some("ukraine-occupied")),
        ("Luhansk", (3930, 4857), "UKR", Some("ukraine-occupied")),
        ("Kherson", (3262, 4666), "UKR", None),
        ("Kharkiv", (3623, 4999), "UKR", None),
        ("Sochi", (3975, 4360), "RUS", None),
        ("Anadyr", (17700, 6500), "RUS", None),
        ("Chukotka beyond 180 degrees", (18650, 6460), "RUS", None),
        ("Quneitra", (3582, 3312), "SYR", Some("golan")),
        ("Kyrenia", (3332, 3532), "CYP", Some("northern-cyprus")),
        ("Hargeisa", (4406, 956), "SOM", None),
    ] {
        let (lands, areas): (Vec<&String>, Vec<&String>) =
            map.shapes.keys().filter(|code| map.inside(code, spot)).partition(|code| !map.areas.contains_key(*code));
        assert_eq!(lands, [land], "{place}");
        assert_eq!(areas, area.into_iter().collect::<Vec<_>>(), "{place}");
        assert!(area.is_none_or(|id| map.areas[id] == ("occupied".to_owned(), land.to_owned())), "{place}");
    }
    // Etorofu: no state's colour, but hatched.
    assert_eq!(map.shapes.keys().filter(|code| map.inside(code, (14780, 4500))).collect::<Vec<_>>(), ["kurils"]);
    assert_eq!(map.areas["kurils"], ("disputed".to_owned(), "-".to_owned()));
}
