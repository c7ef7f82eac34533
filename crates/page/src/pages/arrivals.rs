//! What arrived: on the map with its arcs, and as bars of the needs that it filled.
//!
//! Duty: lay out the third beat of a month's end. Uses the plate, the pen. Always holds: what stands on the map stands
//! in the list beside it; nothing moves.

use maud::{Markup, html};

use super::plate::Plate;
use crate::pen::{Pen, bar};
use crate::pictures::{coin, need};
use demarche_core::math::Ppm;
use demarche_core::model::ids::NationId;
use demarche_play::narrate::figures::percent;
use demarche_play::narrate::words::text;
use demarche_play::views::arrivals::{Arrivals, Landed};

/// The most cards that stand on the map; the list tells of all.
const CARDS: usize = 3;

/// How far a card is wide and high, and apart from the next, in steps of the view.
const CARD: [i32; 3] = [306, 118, 136];

/// How far an arc bows, in hundredths of its length.
const BOW: i32 = 20;

/// The page's main part.
pub(super) fn arrivals_ui(
    pen: &Pen,
    plate: Option<Plate>,
    arrivals: &Arrivals,
    (player, month): (NationId, &str),
) -> Markup {
    html! {
        @if let Some(plate) = plate { (map_ui(plate, arrivals, player)) }
        div.drawer.needs {
            h1 { (pen.get("window-beat-arrivals-title")) }
            p.second { (month) }
            @for reached in &arrivals.reached {
                @let medal = pen.get(["medal-none", "medal-bronze", "medal-silver", "medal-gold"][usize::from(reached.medal.min(3))]);
                p.reached { (coin(reached.medal)) span { (pen.say("window-beat-reached", &[text("medal", medal)])) ": " (reached.goal) } }
            }
            ul.landed { @for landed in &arrivals.landed { li { (landed.told) } } }
            ul.filled { @for of in &arrivals.filled {
                li {
                    span.row { (need(of.sector)) (of.name) }
                    strong { (pen.words.figure(percent(of.now))) }
                    (bar(of.before.min(of.now), (of.now - of.before).max(Ppm(0)), of.now < Ppm(500_000)))
                    span.unseen { (of.sentence) }
                }
            } }
        }
    }
}

/// The map: an arc to each place where something arrived, rings about it, a card for each of the largest.
fn map_ui(plate: Plate, arrivals: &Arrivals, player: NationId) -> Markup {
    let mut places: Vec<NationId> = arrivals.landed.iter().map(|landed| landed.to).collect();
    places.sort_unstable();
    places.dedup();
    let [left, top, wide, high] = plate.frame(&places, 210);
    html! {
        // The drawer beside it has the same in words.
        div.map aria-hidden="true" {
            svg.land viewBox=(format!("{left} {top} {wide} {high}")) preserveAspectRatio="xMidYMid slice" focusable="false" {
                (plate.ground())
                @for to in &places {
                    @if let Some(curve) = plate.curve(player, *to, BOW) {
                        g.arcs { path.under stroke-width="16" d=(curve.path()) {} path.flow-delivered stroke-width="9" d=(curve.path()) {} }
                    }
                    @if let Some(((x, y), _)) = plate.seat(*to) { g.rings { @for r in [24, 46, 70] { circle cx=(x) cy=(y) r=(r) {} } } }
                }
                @let cards = || arrivals.landed.iter().take(CARDS).enumerate().filter_map(|(n, landed)| {
                    Some((landed, plate.seat(landed.to)?.0, corner(plate.seat(landed.to)?.0, n, [left, top, wide, high])))
                });
                // Lines to cards lie under the names, the cards above them.
                @for (_, (x, y), corner) in cards() {
                    @let edge = if corner.0 > x { corner.0 } else { corner.0 + CARD[0] };
                    path.leader d=(format!("M{x} {y}L{edge} {}", corner.1 + CARD[1] / 2)) {}
                }
                (plate.names())
                @for (landed, _, corner) in cards() { (card(landed, corner)) }
            }
        }
    }
}

/// Where a card stands: one below the other where there is more room beside the place.
fn corner((x, y): (i32, i32), n: usize, [left, top, wide, high]: [i32; 4]) -> (i32, i32) {
    let [across, tall, apart] = CARD;
    let beside = if x < left + wide / 2 { x + 215 } else { x - 215 - across };
    let row = y - 250 + i32::try_from(n).unwrap_or(0) * apart;
    (beside, row.clamp(top + 20, top + high - tall - 20))
}

/// A card: how much, of what, where.
fn card(landed: &Landed, (x, y): (i32, i32)) -> Markup {
    let [across, tall, _] = CARD;
    let more = landed.part.as_ref().map_or_else(|| landed.place.clone(), |part| format!("{} · {part}", landed.place));
    html! {
        g.landed-card {
            rect x=(x) y=(y) width=(across) height=(tall) rx="8" {}
            rect.edge x=(x) y=(y) width="6" height=(tall) {}
            text.sum x=(x + 20) y=(y + 36) { (landed.amount) }
            text.what.long[landed.what.chars().count() > 24] x=(x + 20) y=(y + 69) { (landed.what) }
            text.more x=(x + 20) y=(y + 99) { (more) }
        }
    }
}
