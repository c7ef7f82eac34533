//! Tests of pictures: every nation has a crest, parts can be told apart, no two are alike.

use std::collections::BTreeSet;

use super::bust::{Look, Mood, Office};
use super::crest::{self, Tint};
use super::raster::seen;
use super::shape::{Form, Ink, Shape};
use demarche_core::scenario::{self, library};

/// So many points a side are looked at.
const SIDE: u8 = 32;

fn raster(shapes: &[Shape]) -> Vec<Option<Ink>> {
    let at = |n: u8| (f32::from(n) + 0.5) / f32::from(SIDE);
    (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| [at(x), at(y)])).map(|at| seen(shapes, at)).collect()
}

/// The shares of a picture, in percent, in which it differs from another.
fn differs(a: &[Shape], b: &[Shape]) -> usize {
    let (a, b) = (raster(a), raster(b));
    let drawn = a.iter().zip(&b).filter(|(a, b)| a.is_some() || b.is_some()).count();
    a.iter().zip(&b).filter(|(a, b)| a != b).count() * 100 / drawn.max(1)
}

fn nations() -> Vec<(String, Vec<String>)> {
    let of = |shipped: &library::Shipped| {
        let case = scenario::load(shipped.id, shipped.text.as_bytes()).expect("a shipped scenario");
        (shipped.id.to_owned(), case.nations.iter().map(|n| n.id.clone()).collect())
    };
    library::SHIPPED.iter().map(of).collect()
}

#[test]
fn every_nation_of_the_library_has_a_crest_that_is_written_down() {
    for (scenario, nations) in nations() {
        for nation in nations {
            assert!(crest::is_written(&nation), "{scenario}: {nation} has no line in assets/crests.ron");
            let shapes = crest::shapes(&nation);
            // A hair's breadth inside the edge.
            let inner = crest::shield().iter().map(|[x, y]| [0.5 + (x - 0.5) * 0.99, 0.5 + (y - 0.5) * 0.99]).collect();
            let bare = raster(&[Shape::area(inner, Tint::White.ink())]);
            let open = bare.iter().zip(raster(&shapes)).filter(|(shield, seen)| shield.is_some() && seen.is_none());
            assert_eq!(open.count(), 0, "{nation}: a part of its shield is not covered");
        }
    }
}

#[test]
fn no_two_crests_of_a_scenario_are_alike() {
    for (scenario, nations) in nations() {
        for (at, one) in nations.iter().enumerate() {
            for other in &nations[at + 1..] {
                let apart = differs(&crest::shapes(one), &crest::shapes(other));
                assert!(apart >= 8, "{scenario}: {one} and {other} differ in {apart} % of their crests");
            }
        }
    }
}

#[test]
fn parts_that_touch_differ_in_lightness() {
    for (at, one) in Tint::ALL.iter().enumerate() {
        for other in &Tint::ALL[at + 1..] {
            let found = one.ink().contrast(other.ink());
            assert!(found >= 125, "{one:?} beside {other:?}: {found}");
        }
    }
}

#[test]
fn an_invented_nation_has_a_crest_of_its_own_always_the_same() {
    let names: Vec<String> = (0..40).map(|n| format!("invented-{n}")).collect();
    let mut kinds = BTreeSet::new();
    for name in &names {
        assert!(!crest::is_written(name));
        assert_eq!(crest::shapes(name), crest::shapes(name));
        let colours: BTreeSet<Ink> = raster(&crest::shapes(name)).into_iter().flatten().collect();
        assert!(colours.len() >= 2, "{name} is of one colour");
        kinds.insert(format!("{:?}", crest::parts(name)));
    }
    assert!(kinds.len() >= 30, "of 40 invented nations only {} have a crest of their own", kinds.len());
}

#[test]
fn pictures_stay_in_their_square() {
    let crests = ["uk", "canada", "training", "maritia"].map(crest::shapes);
    let busts = Office::ALL.map(|office| Look::of(office, "japan", "quiet-backer").shapes(Mood::Neutral));
    for shape in crests.iter().chain(&busts).flatten() {
        let points = match &shape.form {
            Form::Area(points) | Form::Line(points, _) => points.clone(),
            Form::Disc([x, y], radius) => vec![[x - radius, y - radius], [x + radius, y + radius]],
        };
        for [x, y] in points {
            assert!((-0.001..=1.001).contains(&x) && (-0.001..=1.001).contains(&y), "{shape:?}");
        }
    }
}

#[test]
fn an_office_keeps_its_face_and_no_two_of_a_cabinet_are_alike() {
    for (scenario, nations) in nations() {
        let nation = &nations[0];
        let cabinet = Office::ALL.map(|office| Look::of(office, nation, &scenario));
        assert_eq!(cabinet, Office::ALL.map(|office| Look::of(office, nation, &scenario)));
        for (at, one) in cabinet.iter().enumerate() {
            for other in &cabinet[at + 1..] {
                assert!(one.cut != other.cut || one.hair != other.hair, "{scenario}: {one:?} and {other:?}");
            }
        }
    }
}

#[test]
fn an_office_has_several_looks() {
    for office in Office::ALL {
        let looks: Vec<String> =
            nations().iter().map(|(scenario, n)| format!("{:?}", Look::of(office, &n[0], scenario))).collect();
        let kinds: BTreeSet<&String> = looks.iter().collect();
        assert!(kinds.len() >= 6, "{office:?} has {} looks in ten scenarios", kinds.len());
    }
}

#[test]
fn a_mood_is_seen_in_the_face() {
    let look = Look::of(Office::Finance, "japan", "quiet-backer");
    let shapes = |mood| look.shapes(mood);
    for (one, other) in [(Mood::Pleased, Mood::Neutral), (Mood::Neutral, Mood::Worried), (Mood::Pleased, Mood::Worried)]
    {
        assert_ne!(shapes(one), shapes(other));
    }
    assert!(shapes(Mood::Neutral).len() >= 25, "{}", shapes(Mood::Neutral).len());
}
