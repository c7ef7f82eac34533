//! What moves and what stands on the map: shipments on their arcs, piles at a border, measures in force.
//!
//! Duty: draw these over arcs that somebody else has drawn, and say which of them is under the pointer. Uses
//! the pen, the camera, `signs`. Always holds: what is drawn can be read under the pointer; a place tells how
//! much of a wait is over, never a road.

use std::collections::BTreeMap;

use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::camera::along;
use super::sight::{AHEAD, Sight};
use super::signs;
use crate::draw::share;
use crate::theme;
use crate::widgets::Pen;
use demarche_core::model::ids::NationId;
use demarche_play::narrate::figures::money;
use demarche_play::views::map::Map;
use demarche_play::views::standing::StandingMeasure;

/// How long a shipment takes to its new place, in seconds.
const TRAVEL: f32 = 0.6;
/// The side of a sign's plate.
const PLATE: f32 = 24.0;
/// The side of a crate of a pile.
const CRATE: f32 = 7.0;

/// Something on the map that can be read under the pointer.
pub(crate) struct Told {
    /// Where.
    pub(crate) rect: Rect,
    /// What it says.
    pub(crate) text: String,
}

/// Shipments as discs on the arcs of what is ahead; where each stands.
pub(crate) fn shipments(
    painter: &Painter,
    pen: &Pen,
    map: &Map,
    player: NationId,
    sight: Sight,
    moves: bool,
) -> Vec<Told> {
    let Some((from, _)) = sight.seat(map, player) else { return Vec::new() };
    let largest = map.shipments.iter().map(|s| s.sum.0).max().unwrap_or(1).max(1);
    let mut told: Vec<Told> = Vec::new();
    for shipment in &map.shipments {
        let Some((to, _)) = sight.seat(map, shipment.to) else { continue };
        // What is only drafted stands at home, what arrives stands before the border.
        let goal = 0.06 + 0.84 * share(shipment.way);
        let id = egui::Id::new(("shipment", &shipment.key));
        let way = painter.ctx().animate_value_with_time(id, goal, if moves { TRAVEL } else { 0.0 });
        let points = along(sight.curve(from, to, AHEAD), 100);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a hundred steps")]
        let mut step = ((way * 100.0) as usize).min(100);
        let radius = 5.0 + 4.0 * weight(shipment.sum.0, largest).sqrt();
        // A short arc leaves its end free for the capital.
        while step > 0 && (points[step] - to).length() < radius + 10.0 {
            step -= 1;
        }
        // Two that would cover each other lie one before the other on the arc.
        while step > 0 && told.iter().any(|t| (t.rect.center() - points[step]).length() < t.rect.width() / 2.0 + radius)
        {
            step -= 1;
        }
        let place = points[step];
        let (fill, ring) =
            if shipment.drafted { (pen.tokens.panel, pen.tokens.pending) } else { (pen.tokens.flow, pen.tokens.text) };
        painter.circle(place, radius + 2.0, pen.tokens.sea.gamma_multiply(0.6), Stroke::NONE);
        painter.circle(place, radius, fill, Stroke::new(1.8, ring));
        if shipment.packages > 1 {
            let ink = if shipment.drafted { pen.tokens.pending } else { pen.tokens.on_action };
            let font = egui::FontId::new(11.0, theme::semibold());
            painter.text(place, Align2::CENTER_CENTER, shipment.packages.to_string(), font, ink);
        }
        told.push(Told {
            rect: Rect::from_center_size(place, Vec2::splat(2.0 * radius + 4.0)),
            text: shipment.told.clone(),
        });
    }
    told
}

#[expect(clippy::cast_precision_loss, reason = "a share of the largest sum, for a size")]
fn weight(sum: i64, largest: i64) -> f32 {
    sum as f32 / largest as f32
}

/// What waits at a border, as crates beside the capital with the sum, where what is taken leaves room; where
/// each pile stands.
pub(crate) fn piles(painter: &Painter, pen: &Pen, map: &Map, sight: Sight, taken: &[Rect]) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    for pile in &map.piles {
        let Some((seat, _)) = sight.seat(map, pile.at) else { continue };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of crates")]
        let crates = (share(pile.height) * 6.0).ceil().clamp(1.0, 9.0) as u16;
        let sum = painter.layout_no_wrap(pen.words.figure(money(pile.sum)), theme::second_strong(), pen.tokens.pending);
        let columns = crates.min(3);
        let wide = f32::from(columns) * (CRATE + 1.0) + 8.0 + sum.size().x + 10.0;
        let tall = 3.0 * (CRATE + 1.0) + 6.0;
        let size = vec2(wide, tall.max(sum.size().y + 4.0));
        let plate = about(seat, size, sight.rect, |place| {
            told.iter().map(|t| &t.rect).chain(taken).any(|other| other.intersects(place))
        });
        painter.rect(
            plate,
            CornerRadius::same(3),
            pen.tokens.glass,
            Stroke::new(1.0, pen.tokens.pending),
            egui::StrokeKind::Inside,
        );
        for at in 0..crates {
            let (column, row) = (f32::from(at % 3), f32::from(at / 3));
            let min =
                pos2(plate.left() + 5.0 + column * (CRATE + 1.0), plate.bottom() - 4.0 - (row + 1.0) * (CRATE + 1.0));
            let crate_ = Rect::from_min_size(min, Vec2::splat(CRATE));
            painter.rect(
                crate_,
                1.0,
                pen.tokens.pending.gamma_multiply(0.35),
                Stroke::new(1.0, pen.tokens.pending),
                egui::StrokeKind::Inside,
            );
        }
        let at = pos2(plate.right() - 5.0 - sum.size().x, plate.center().y - sum.size().y / 2.0);
        painter.galley(at, sum, pen.tokens.pending);
        told.push(Told { rect: plate, text: pile.told.clone() });
    }
    told
}

/// Measures in force as signs where they are felt, or as near to it as what is taken leaves room; those that
/// are felt nowhere in particular stand below the capital that took them.
pub(crate) fn measures(painter: &Painter, pen: &Pen, map: &Map, sight: Sight, taken: &[Rect]) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    let mut at_home: BTreeMap<NationId, u16> = BTreeMap::new();
    for measure in &map.measures {
        let (sign, place) = signs::sign(&measure.id, measure.level);
        let felt =
            place.and_then(|degrees| sight.places.at(degrees)).map(|point| sight.camera.screen(sight.rect, point));
        let home = |at: &mut u16| {
            let (seat, _) = sight.seat(map, measure.by)?;
            let (row, column) = (f32::from(*at / 4), f32::from(*at % 4));
            *at += 1;
            Some(seat + vec2(column * (PLATE + 3.0), 24.0 + row * (PLATE + 3.0)))
        };
        let Some(centre) =
            felt.filter(|at| sight.rect.contains(*at)).or_else(|| home(at_home.entry(measure.by).or_default()))
        else {
            continue;
        };
        let plate = beside(centre, sight.rect, |place| {
            told.iter().map(|t| &t.rect).chain(taken).any(|other| other.intersects(place))
        });
        draw_sign(painter, pen, plate, measure, sign);
        told.push(Told { rect: plate, text: measure.told.clone() });
    }
    told
}

/// The plate of a sign nearest to a point, in rows beside it, that lies in a room and not on what is taken.
fn beside(at: Pos2, room: Rect, taken: impl Fn(Rect) -> bool) -> Rect {
    let step = PLATE + 3.0;
    let plate = |(column, row): (i8, i8)| {
        Rect::from_center_size(at + vec2(f32::from(column), f32::from(row)) * step, Vec2::splat(PLATE))
    };
    let mut cells: Vec<(i8, i8)> = (-4..=4).flat_map(|row| (-4..=4).map(move |column| (column, row))).collect();
    // Of two that are as far, the one to the right, then the one below.
    cells.sort_by_key(|(column, row)| (column * column + row * row, -column, -row));
    let free = |place: &Rect| room.contains_rect(*place) && !taken(*place);
    cells.into_iter().map(plate).find(free).unwrap_or_else(|| plate((0, 0)))
}

/// A plate close to a capital that lies in a room and not on what is taken: below it to the right, or on its
/// other sides, or further off.
fn about(seat: Pos2, size: Vec2, room: Rect, taken: impl Fn(Rect) -> bool) -> Rect {
    let at = |off: f32, right: bool, below: bool| {
        let x = if right { seat.x + off } else { seat.x - off - size.x };
        let y = if below { seat.y + off - 2.0 } else { seat.y - off - size.y + 2.0 };
        Rect::from_min_size(pos2(x, y), size)
    };
    let sides = [(true, true), (false, true), (true, false), (false, false)];
    let places = [14.0, 30.0, 46.0, 62.0].into_iter().flat_map(|off| sides.map(|(right, below)| at(off, right, below)));
    let free = |place: &Rect| room.contains_rect(*place) && !taken(*place);
    places.into_iter().find(free).unwrap_or_else(|| at(14.0, true, true))
}

fn draw_sign(painter: &Painter, pen: &Pen, plate: Rect, measure: &StandingMeasure, sign: signs::Sign) {
    let ink = pen.tokens.adversary;
    painter.rect(
        plate,
        CornerRadius::same(4),
        pen.tokens.adversary_ground,
        Stroke::new(1.0, ink),
        egui::StrokeKind::Inside,
    );
    // From economic coercion on the edge is double.
    if measure.level >= 6 {
        painter.rect_stroke(plate.shrink(2.0), 3.0, Stroke::new(1.0, ink), egui::StrokeKind::Inside);
    }
    draw_strokes(painter, plate.shrink(6.0), sign.strokes(), ink);
}

/// A sign's strokes in a square.
fn draw_strokes(painter: &Painter, square: Rect, strokes: signs::Strokes, ink: Color32) {
    for stroke in strokes {
        let points = stroke.iter().map(|[x, y]| square.center() + vec2(x * square.width(), y * square.height()) / 2.0);
        painter.add(Shape::line(points.collect(), Stroke::new(1.4, ink)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rect = Rect { min: Pos2::ZERO, max: Pos2::new(400.0, 300.0) };

    #[test]
    fn signs_lie_on_nothing_that_is_taken_and_in_the_room() {
        let label = Rect::from_min_max(pos2(300.0, 90.0), pos2(400.0, 130.0));
        let mut placed: Vec<Rect> = vec![label];
        // Many are felt at one place, which lies by the edge, under a label.
        for _ in 0..12 {
            let plate = beside(pos2(386.0, 110.0), ROOM, |place| placed.iter().any(|other| other.intersects(place)));
            assert!(ROOM.contains_rect(plate), "{plate:?} lies beyond the room");
            assert!(!placed.iter().any(|other| other.intersects(plate)), "{plate:?} lies on another");
            placed.push(plate);
        }
    }

    #[test]
    fn a_pile_lies_beside_its_capital_and_on_nothing_that_is_taken() {
        let (seat, size) = (pos2(200.0, 150.0), vec2(80.0, 30.0));
        let right = about(seat, size, ROOM, |_| false);
        assert_eq!(right.min, pos2(214.0, 162.0));
        let mark = Rect::from_center_size(right.center(), Vec2::splat(20.0));
        let other = about(seat, size, ROOM, |place| place.intersects(mark));
        assert!(
            !other.intersects(mark) && ROOM.contains_rect(other) && other.distance_to_pos(seat) < 40.0,
            "{other:?}"
        );
        assert!(ROOM.contains_rect(about(pos2(396.0, 296.0), size, ROOM, |_| false)), "at a corner");
        assert_eq!(about(seat, size, ROOM, |_| true), right, "where there is no room it is seen all the same");
    }

    #[test]
    fn a_sign_with_room_stands_where_it_is_felt() {
        assert_eq!(beside(pos2(200.0, 100.0), ROOM, |_| false).center(), pos2(200.0, 100.0));
    }
}
