//! The plate: the land of a game drawn under a lens, for every page that shows it.
//!
//! Duty: sea with its shelves, lands by tone, relief, arcs with what is on its way, capitals with their crests; the
//! same land as an engraving. Uses `land`, pictures. Always holds: what is drawn is named in a list on the same page,
//! or is named in the picture.

use maud::{Markup, html};

use crate::land::{Land, WIDE};
use crate::pictures::shield;
use crate::request::encoded;
use demarche_core::math::Ppm;
use demarche_core::model::ids::NationId;
use demarche_play::views::budget::Badge;
use demarche_play::views::map::{Flow, Map, Nation, Tone};

/// How far arcs bow, in hundredths of their length: what flows, what is ahead, what is asked for.
const BOWS: [(Flow, i32); 4] = [(Flow::Delivered, 16), (Flow::Pledged, 28), (Flow::Pending, 38), (Flow::Warning, -14)];

/// The land under a lens: what pages draw on.
#[derive(Clone, Copy)]
pub(super) struct Plate<'a> {
    /// The land.
    pub land: &'a Land,
    /// Who stands where.
    pub map: &'a Map,
    /// The address under which pictures of the relief lie.
    pub relief: Option<&'a str>,
}

impl Plate<'_> {
    /// A nation's place in the view, and whether it lies beyond it.
    pub(super) fn seat(&self, nation: NationId) -> Option<((i32, i32), bool)> {
        self.land.seat(&self.map.nations.iter().find(|other| other.nation == nation)?.id)
    }

    /// The part of the view that shows the cast, and the nations that are given.
    pub(super) fn frame(&self, more: &[NationId], room: i32) -> [i32; 4] {
        let cast = |nation: &&Nation| is_cast(nation.tone) || more.contains(&nation.nation);
        let near = |nation: &&Nation| self.land.seat(&nation.id).is_some_and(|(_, beyond)| !beyond);
        self.land.frame(self.map.nations.iter().filter(cast).filter(near).map(|nation| nation.id.as_str()), room)
    }

    /// Sea, lands and relief.
    pub(super) fn ground(&self) -> Markup {
        let Land { high, .. } = *self.land;
        html! {
            defs { pattern #hatch width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" { rect.stripe width="3.5" height="9" {} } }
            rect.sea x=(-WIDE) y=(-high) width=(3 * WIDE) height=(3 * high) {}
            @for shoal in ["far", "near", "coast"] { use.shoal.(shoal) href="#lands" {} }
            g #lands {
                @for fill in self.land.fills.iter().filter(|fill| !fill.area) {
                    path.{"tone-" (tone(self.tone_of(&fill.code)))} d=(fill.path) {}
                }
            }
            @for fill in self.land.fills.iter().filter(|fill| fill.area) { path.area d=(fill.path) {} }
            @if let (Some(folder), Some(theatre)) = (self.relief, self.land.theatre) {
                mask #lit { use.lit href="#lands" {} }
                image.relief mask="url(#lit)" href=(format!("{folder}{theatre}-land.jpg")) width=(WIDE) height=(high) preserveAspectRatio="none" aria-hidden="true" {}
            }
            path.lines d=(self.land.lines) {}
        }
    }

    /// Who of the map owns a land.
    fn owner(&self, code: &str) -> Option<&Nation> {
        self.map.nations.iter().find(|nation| self.land.owns(&nation.id, code))
    }

    fn tone_of(&self, code: &str) -> Tone {
        self.owner(code).map_or(Tone::Plain, |nation| nation.tone)
    }

    /// What an adversary's mood is, as a glow about its capital.
    pub(super) fn glow(&self) -> Markup {
        html! {
            defs { radialGradient #glow { stop.hot offset="0" {} stop.cool offset="1" {} } }
            @for nation in self.map.nations.iter().filter(|nation| nation.mood > 0) {
                @if let Some(((x, y), _)) = self.land.seat(&nation.id) {
                    circle.glow cx=(x) cy=(y) r=(60 + i32::from(nation.mood) / 5) fill="url(#glow)" {}
                }
            }
        }
    }

    /// What is on its way, as wide as its weight, and how far it has come.
    pub(super) fn arcs(&self, player: NationId) -> Markup {
        let bow = |flow: Flow| BOWS.iter().find(|(other, _)| *other == flow).map_or(20, |(_, bow)| *bow);
        html! {
            g.arcs aria-hidden="true" {
                @for arc in &self.map.arcs {
                    @if let Some(curve) = self.curve(arc.from, arc.to, bow(arc.flow)) {
                        path.under stroke-width=(8 + arc.weight / 90) d=(curve.path()) {}
                        path.{"flow-" (arc.flow.key())} stroke-width=(3 + arc.weight / 90) d=(curve.path()) {}
                    }
                }
                @for shipment in self.map.shipments.iter().rev() {
                    @if let Some(curve) = self.curve(player, shipment.to, bow(Flow::Pledged)) {
                        // What is only drafted stands at home, what arrives stands before the border.
                        @let (x, y) = curve.at(60 + shipment.way.0.clamp(0, Ppm::ONE.0) * 840 / Ppm::ONE.0);
                        g.shipment.drafted[shipment.drafted] transform=(format!("translate({x} {y})")) {
                            title { (shipment.told) }
                            circle r="15" {}
                            @if shipment.packages > 1 { text y="7" text-anchor="middle" { (shipment.packages) } }
                        }
                    }
                }
            }
        }
    }

    /// A curve between two nations that are in the view.
    pub(super) fn curve(&self, from: NationId, to: NationId, bow: i32) -> Option<Curve> {
        let (((ax, ay), _), ((bx, by), _)) = (self.seat(from)?, self.seat(to)?);
        let drop = ((bx - ax).abs() + (by - ay).abs()) * bow / 100;
        Some(Curve { a: (ax, ay), mid: (i32::midpoint(ax, bx), i32::midpoint(ay, by) + drop), b: (bx, by) })
    }

    /// Capitals by name, those of the cast with their crests; each leads to its nation's page.
    pub(super) fn seats(&self) -> Markup {
        html! { @for nation in &self.map.nations { (self.seat_ui(nation)) } }
    }

    /// The same without ways to pages, for a picture that only shows.
    pub(super) fn names(&self) -> Markup {
        let inside = |nation: &&Nation| self.land.seat(&nation.id).is_some_and(|(_, beyond)| !beyond);
        html! { @for nation in self.map.nations.iter().filter(inside) { g.seat { (self.mark(nation)) } } }
    }

    fn seat_ui(&self, nation: &Nation) -> Markup {
        html! {
            @if nation.labelled && self.land.seat(&nation.id).is_some() {
                a.seat href=(address(nation)) { title { (nation.name) ": " (nation.told) } (self.mark(nation)) }
            }
        }
    }

    /// Whether a name stands at the left of its place: at the view's right, or where another would be under it.
    fn leans_left(&self, (x, y): (i32, i32)) -> bool {
        let near = |(ox, oy): (i32, i32)| (1..170).contains(&(ox - x)) && (oy - y).abs() < 40;
        let others = self.map.nations.iter().filter(|nation| nation.labelled);
        x > WIDE * 3 / 4 || others.filter_map(|nation| self.land.seat(&nation.id)).any(|(seat, _)| near(seat))
    }

    fn mark(&self, nation: &Nation) -> Markup {
        let Some(((x, y), beyond)) = self.land.seat(&nation.id).filter(|_| nation.labelled) else { return html! {} };
        let cast = is_cast(nation.tone) || nation.mood > 0;
        let left = self.leans_left((x, y));
        let side = if left { -18 } else { 18 };
        html! {
            @if cast { g transform=(format!("translate({} {}) scale(.044)", x - 22, y - 62)) { (shield(&nation.crest)) } }
            circle.beyond[beyond] cx=(x) cy=(y) r="8" {}
            text x=(x + side) y=(y + 9) text-anchor=(if left { "end" } else { "start" }) { (nation.capital) }
        }
    }

    /// The land about a nation, as a strip above what is told of it.
    pub(super) fn around(&self, nation: NationId) -> Markup {
        let Some(((x, y), false)) = self.seat(nation) else { return html! {} };
        let (wide, high) = (760, 210);
        let (left, top) =
            ((x - wide / 2).clamp(0, WIDE - wide), (y - high / 2).clamp(0, (self.land.high - high).max(0)));
        html! {
            svg.land viewBox=(format!("{left} {top} {wide} {high}")) preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false" {
                (self.ground())
                (self.names())
            }
        }
    }

    /// The land as a newspaper prints it: lines of ink, the cast hatched and named.
    pub(super) fn engraving(&self, told: &str) -> Markup {
        let [left, top, wide, high] = self.frame(&[], 190);
        let hatches =
            [("ours", Tone::Player, 3, 2), ("theirs", Tone::Recipient, 4, 2), ("other", Tone::Adversary, 4, 1)];
        html! {
            svg.engraving viewBox=(format!("{left} {top} {wide} {high}")) preserveAspectRatio="xMidYMid slice" role="img" aria-label=(told) {
                defs { @for (name, _, apart, ink) in hatches {
                    pattern id=(format!("ink-{name}")) width=(apart * 2) height=(apart * 2) patternUnits="userSpaceOnUse" patternTransform=(if name == "other" { "rotate(-45)" } else { "rotate(45)" }) {
                        rect width=(ink * 2) height=(apart * 2) {}
                    }
                } }
                @for fill in self.land.fills.iter().filter(|fill| !fill.area) {
                    @let whose = self.owner(&fill.code).map(|nation| nation.tone);
                    @let hatch = hatches.iter().find(|(_, tone, ..)| Some(*tone) == whose);
                    path d=(fill.path) fill=[hatch.map(|(name, ..)| format!("url(#ink-{name})"))] {}
                }
                path.lines d=(self.land.lines) {}
                @for nation in self.map.nations.iter().filter(|nation| is_cast(nation.tone)) {
                    @if let Some(((x, y), false)) = self.land.seat(&nation.id) {
                        @let far = self.leans_left((x, y));
                        circle cx=(x) cy=(y) r="8" {}
                        text x=(if far { x - 16 } else { x + 16 }) y=(y + 10) text-anchor=(if far { "end" } else { "start" }) { (nation.capital) }
                    }
                }
            }
        }
    }
}

/// Those whose game it is.
fn is_cast(tone: Tone) -> bool {
    matches!(tone, Tone::Player | Tone::Recipient | Tone::Adversary)
}

/// A curve of three points.
#[derive(Clone, Copy)]
pub(super) struct Curve {
    a: (i32, i32),
    mid: (i32, i32),
    b: (i32, i32),
}

impl Curve {
    /// As a path.
    pub(super) fn path(&self) -> String {
        let Self { a, mid, b } = self;
        format!("M{} {}Q{} {} {} {}", a.0, a.1, mid.0, mid.1, b.0, b.1)
    }

    /// The place so many thousandths along it.
    pub(super) fn at(&self, along: i64) -> (i64, i64) {
        let back = 1_000 - along;
        let of = |a: i32, mid: i32, b: i32| {
            (i64::from(a) * back * back + 2 * i64::from(mid) * back * along + i64::from(b) * along * along) / 1_000_000
        };
        (of(self.a.0, self.mid.0, self.b.0), of(self.a.1, self.mid.1, self.b.1))
    }
}

/// The page of a nation.
pub(super) fn address(nation: &Nation) -> String {
    format!("nation?nation={}", encoded(&nation.id))
}

/// The name of a colour among the styles.
pub(super) fn tone(tone: Tone) -> String {
    match tone {
        Tone::Player => "player".to_owned(),
        Tone::Recipient => "recipient".to_owned(),
        Tone::Adversary => "adversary".to_owned(),
        Tone::Ally => "ally".to_owned(),
        Tone::Donor => "donor".to_owned(),
        Tone::Warmth(step) if step < 0 => format!("cold-{}", step.unsigned_abs().min(4)),
        Tone::Warmth(step) => format!("warm-{}", step.unsigned_abs().min(4)),
        Tone::Law(Badge::Free | Badge::Licensed) => "lawful".to_owned(),
        Tone::Law(Badge::Needed | Badge::Pending) => "asked".to_owned(),
        Tone::Law(Badge::Forbidden) => "closed".to_owned(),
        Tone::Plain => "plain".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_begins_and_ends_at_its_nations_and_bows_between() {
        let curve = Curve { a: (0, 100), mid: (500, 300), b: (1_000, 100) };
        assert_eq!([0, 500, 1_000].map(|along| curve.at(along)), [(0, 100), (500, 200), (1_000, 100)]);
    }
}
