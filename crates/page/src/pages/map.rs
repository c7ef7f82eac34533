//! The map: lands under a lens, what is on its way as arcs, its legend, and the same as a list.
//!
//! Duty: lay out the view's map over the land of a game. Uses the plate, the pen. Always holds: what a colour says
//! stands in the list too; a nation on the map is a way to its page.

use maud::{Markup, html};

use super::plate::{Plate, address, tone};
use crate::land::WIDE;
use crate::pen::Pen;
use demarche_core::model::ids::NationId;
use demarche_play::session::intent::Lens;
use demarche_play::views::map::{Key, Map};

/// The map with its ways to the lenses and its list.
pub(super) fn map_ui(pen: &Pen, plate: Plate, player: NationId) -> Markup {
    let Plate { land, map, .. } = plate;
    html! {
        section.map #map aria-labelledby="map-title" {
            h2.unseen #map-title { (pen.get("window-tab-map-alone")) }
            svg.land viewBox=(format!("0 0 {WIDE} {}", land.high)) preserveAspectRatio="xMidYMid slice" role="group" aria-label=(pen.get("page-map")) {
                (plate.ground())
                (plate.glow())
                (plate.arcs(player))
                (plate.seats())
            }
            nav.lenses aria-label=(pen.get("page-lens")) {
                @for lens in Lens::ALL {
                    a.button href=(format!("desk?lens={}#map", lens.key())) title=(pen.get(&format!("window-lens-{}-hint", lens.key())))
                        aria-current=[(lens == map.lens).then_some("true")] { (pen.get(&format!("window-lens-{}", lens.key()))) }
                }
            }
            details.twin {
                summary { (pen.get("window-map-list")) }
                ul.legend { @for (key, told) in &map.legend { li { i.{(sign(*key))} aria-hidden="true" {} (told) } } }
                ul { @for nation in &map.nations { li { a href=(address(nation)) { (nation.name) } ": " (nation.told) } } }
                @if !map.arcs.is_empty() { ul { @for arc in map.arcs.iter().filter(|arc| !arc.label.is_empty()) { li { (arc.label) } } } }
                (waiting(map))
                @if !land.footnote().is_empty() { p.second { (pen.get(land.footnote())) } }
            }
        }
    }
}

/// What is on its way and what waits at a border, a line each.
fn waiting(map: &Map) -> Markup {
    let lines = map.shipments.iter().flat_map(|shipment| shipment.told.lines());
    let lines: Vec<&str> = lines.chain(map.piles.iter().map(|pile| pile.told.as_str())).collect();
    html! { @if !lines.is_empty() { ul { @for line in lines { li { (line) } } } } }
}

/// The sign of a line of the legend among the styles.
fn sign(key: Key) -> String {
    match key {
        Key::Flow(flow) => format!("flow-{}", flow.key()),
        Key::Tone(of) => format!("tone-{}", tone(of)),
    }
}
