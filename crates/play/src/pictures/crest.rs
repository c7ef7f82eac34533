//! Crests: a small shield a nation, so that it is known at a glance.
//!
//! Duty: read `assets/crests.ron`, derive a crest for a nation that has no entry there, and turn either into
//! shapes. Uses `charges`, `outline`. Always holds: a nation has one crest, always the same; it identifies
//! and is nobody's coat of arms.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::charges;
use super::outline::{path, within};
pub use super::parts::{Part, Tint};
use super::shape::{Point, Shape};
use super::{pick, seed};
use demarche_core::scenario::findings::File;
use demarche_core::scenario::syntax::parse;

/// The crests that are written down, by the id of the nation.
static WRITTEN: LazyLock<BTreeMap<String, Vec<Part>>> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/crests.ron");
    // That the file holds is tested.
    parse::<Vec<(String, Vec<Part>)>>(&File { path: "crests.ron", text }).unwrap_or_default().into_iter().collect()
});

/// Whether the crest of a nation is written down.
#[must_use]
pub fn is_written(nation: &str) -> bool {
    WRITTEN.contains_key(nation)
}

/// The parts of a nation's crest, written down or derived from its id.
#[must_use]
pub fn parts(nation: &str) -> Vec<Part> {
    WRITTEN.get(nation).cloned().unwrap_or_else(|| derived(nation))
}

/// A crest for a nation that nobody has given one.
fn derived(nation: &str) -> Vec<Part> {
    let number = seed(nation);
    // A dark field with a light charge, or the other way round.
    let dark = [Tint::Navy, Tint::Red, Tint::Green, Tint::Black];
    let light = [Tint::White, Tint::Gold];
    let (field, charge) = if pick(&[true, false], number, 1) {
        (pick(&dark, number, 2), pick(&light, number, 3))
    } else {
        (pick(&light, number, 2), pick(&dark, number, 3))
    };
    let ground = match pick(&[0, 1, 2, 3], number, 4) {
        0 => vec![Part::Field(field), Part::Waves(charge, 2)],
        1 => vec![Part::Bars(vec![field, field, charge])],
        2 => vec![Part::Pales(vec![charge, field, field, field, charge])],
        _ => vec![Part::Field(field)],
    };
    let place = (50, 42, 22);
    let sign = match pick(&[0, 1, 2, 3, 4, 5, 6, 7], number, 5) {
        0 => Part::Star(charge, place),
        1 => Part::Sun(charge, place),
        2 => Part::Tower(charge, place),
        3 => Part::Tree(charge, place),
        4 => Part::Mountain(charge, place),
        5 => Part::Diamond(charge, place),
        6 => Part::Wheel(charge, place),
        _ => Part::Disc(charge, place),
    };
    ground.into_iter().chain([sign]).collect()
}

/// The outline of the shield, in the unit square.
#[must_use]
pub fn shield() -> Vec<Point> {
    path("M8 4L92 4L92 50C92 74 70 90 50 98C30 90 8 74 8 50Z", 100.0)
}

/// The crest of a nation as shapes within the shield, without its edge.
#[must_use]
pub fn shapes(nation: &str) -> Vec<Shape> {
    let shield = shield();
    let outlines = parts(nation).into_iter().flat_map(|part| charges::outlines(&part));
    let cut = outlines.map(|(outline, tint)| Shape::area(within(&outline, &shield), tint.ink()));
    cut.filter(|shape| !matches!(&shape.form, super::shape::Form::Area(points) if points.len() < 3)).collect()
}
