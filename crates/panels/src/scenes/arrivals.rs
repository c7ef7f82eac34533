//! The third beat: what arrived, on the map, and the needs that it filled.
//!
//! Duty: draw [`Arrivals`] over the land: arcs that run to where goods arrived, rings about the place, a card
//! for each of the largest, need bars that fill from the month before, medals reached. Uses the map, drawers.
//! Always holds: what moves ends as what is true, at once where nothing moves; every card is also a line of
//! text for who cannot see it.

use egui::{CornerRadius, Margin, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2, WidgetType, pos2, vec2};

use super::engraving::Engraving;
use crate::draw::{as_measured, share};
use crate::drawer::{card_at, glass_ui, plate};
use crate::goals;
use crate::icons;
use crate::map::camera::{Camera, along};
use crate::map::overlay;
use crate::map::sight::Room;
use crate::map::sight::Sight;
use crate::theme;
use crate::widgets::{Pen, named};
use demarche_core::model::ids::NationId;
use demarche_play::narrate::words::text;
use demarche_play::views::arrivals::{Arrivals, Filled, Reached};
use demarche_play::views::map::Tone;
use demarche_play::views::month_report::MonthReport;

/// How long arcs run, rings spread and bars fill, in seconds.
pub(super) const RUN: f32 = 0.9;
/// The width of the column of needs.
const COLUMN: f32 = 320.0;
/// The width of a card.
const CARD: f32 = 232.0;
/// The most cards that stand on the map; the column tells of all.
const CARDS: usize = 3;
/// How much of a need a whole bar shows.
const BEYOND: f32 = 1.25;
/// How far an arc bows.
const BOW: f32 = 0.22;

/// The beat, so much of which is over; the room in which the map is drawn.
pub(super) fn arrivals_ui(ui: &mut Ui, pen: &mut Pen, report: &MonthReport, plate: &Engraving, over: f32) -> Room {
    let all = ui.max_rect();
    let wide = all.width() >= 760.0;
    let column = if wide { COLUMN.min(all.width() * 0.4) } else { all.width() * 0.46 };
    let left = Rect::from_min_max(all.min + vec2(12.0, 12.0), pos2(all.left() + column, all.bottom() - 12.0));
    let free = Rect::from_min_max(pos2(left.right() + 12.0, all.top() + 12.0), all.max - vec2(12.0, 12.0));
    let room = Room { stage: all, clear: free, free, held: Rect::NOTHING };
    let camera = Camera { centre: plate.camera.home, zoom: 1.0, ..plate.camera };
    let sight = Sight { places: plate.outlines, camera: &camera, rect: free };
    let painter = ui.painter_at(all);
    let taken = arcs(&painter, pen, &report.arrivals, plate, sight, over);
    let taken = overlay::names(&painter, pen, plate.map, sight, None, taken);
    if wide {
        cards(ui, pen, &report.arrivals, plate, sight, taken);
    }
    let id = ui.id().with(("needs", &report.key));
    as_measured(ui, id, left.height(), |ui, height| {
        let mut used = height;
        let drawer = Rect::from_min_size(left.min, vec2(left.width(), height.min(left.height())));
        glass_ui(ui, pen, "needs", drawer, |ui, pen| {
            ui.label(pen.text(pen.get("window-beat-arrivals-title"), theme::panel_title(), pen.tokens.text));
            pen.second_ui(ui, &report.month);
            ui.add_space(8.0);
            let top = ui.cursor().top();
            let area = egui::ScrollArea::vertical().id_salt("needs").auto_shrink([false, false]);
            let inner = area.show(ui, |ui| column_ui(ui, pen, &report.arrivals, over));
            used = top - drawer.top() + inner.content_size.y + 12.0;
        });
        used
    });
    room
}

/// Arcs that run to where something arrived, and rings about it; what of the map they take up.
fn arcs(painter: &Painter, pen: &Pen, arrivals: &Arrivals, plate: &Engraving, sight: Sight, over: f32) -> Vec<Rect> {
    let player = plate.map.nations.iter().find(|n| n.tone == Tone::Player).map(|n| n.nation);
    let Some((from, _)) = player.and_then(|player| sight.seat(plate.map, player)) else { return Vec::new() };
    let mut taken = Vec::new();
    let mut places: Vec<(NationId, i64)> = Vec::new();
    for landed in &arrivals.landed {
        match places.iter_mut().find(|(to, _)| *to == landed.to) {
            Some((_, sum)) => *sum += landed.sum.0,
            None => places.push((landed.to, landed.sum.0)),
        }
    }
    let largest = places.iter().map(|(_, sum)| *sum).max().unwrap_or(1).max(1);
    for (to, sum) in places {
        let Some((at, _)) = sight.seat(plate.map, to) else { continue };
        #[expect(clippy::cast_precision_loss, reason = "a share of the largest sum, for a width")]
        let width = 2.0 + 3.0 * (sum as f32 / largest as f32).clamp(0.0, 1.0).sqrt();
        let points = along(sight.curve(from, at, BOW), 60);
        painter.add(Shape::line(points.clone(), Stroke::new(width + 3.0, pen.tokens.sea.gamma_multiply(0.6))));
        painter.add(Shape::line(points.clone(), Stroke::new(width, pen.tokens.flow.gamma_multiply(0.45))));
        // The last quarter of the way is bright, and runs there.
        let head = part(&points, over);
        let tail = head.len().saturating_sub(16);
        painter.add(Shape::line(head[tail..].to_vec(), Stroke::new(width + 1.5, pen.tokens.text)));
        for ring in 1..=3u8 {
            let reach = 14.0 * f32::from(ring) * over;
            let ink = pen.tokens.flow.gamma_multiply(1.0 - 0.25 * f32::from(ring));
            painter.circle_stroke(at, reach, Stroke::new(1.6, ink));
        }
        taken.push(Rect::from_center_size(at, Vec2::splat(12.0)));
        taken.extend(points.iter().step_by(2).map(|point| Rect::from_center_size(*point, Vec2::splat(8.0))));
    }
    taken
}

/// The first part of a line.
fn part(points: &[Pos2], share: f32) -> &[Pos2] {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "steps of a curve"
    )]
    let count = (points.len() as f32 * share).ceil() as usize;
    &points[..count.clamp(2, points.len())]
}

/// The largest arrivals as cards on the map, each with a line to its place.
fn cards(ui: &Ui, pen: &Pen, arrivals: &Arrivals, plate: &Engraving, sight: Sight, mut taken: Vec<Rect>) {
    let painter = ui.painter_at(sight.rect.expand(12.0));
    for landed in arrivals.landed.iter().take(CARDS) {
        let Some((at, _)) = sight.seat(plate.map, landed.to) else { continue };
        let sum = painter.layout_no_wrap(landed.amount.clone(), theme::headline(), pen.tokens.text);
        let what = painter.layout(landed.what.clone(), theme::headline_serif(), pen.tokens.text, CARD - 28.0);
        let told =
            landed.part.as_ref().map_or_else(|| landed.place.clone(), |part| format!("{} · {part}", landed.place));
        let told = painter.layout(told, theme::second(), pen.tokens.second, CARD - 28.0);
        let height = sum.size().y + what.size().y + told.size().y + 18.0;
        let Some(card) = beside(sight.rect, at, vec2(CARD, height), &taken) else { continue };
        let near = card.clamp(at);
        painter.line_segment([at, near], Stroke::new(1.2, pen.tokens.text.gamma_multiply(0.8)));
        card_at(&painter, &pen.tokens, card);
        let edge = Rect::from_min_size(card.min, vec2(4.0, card.height()));
        painter.rect_filled(edge, CornerRadius { nw: 5, sw: 5, ne: 0, se: 0 }, pen.tokens.flow);
        let mut y = card.top() + 8.0;
        for (galley, ink) in [(sum, pen.tokens.text), (what, pen.tokens.text), (told, pen.tokens.second)] {
            let tall = galley.size().y;
            painter.galley(pos2(card.left() + 16.0, y), galley, ink);
            y += tall + 1.0;
        }
        taken.push(card.expand(6.0));
    }
}

/// Where a card stands near a place without lying on what is taken.
fn beside(room: Rect, at: Pos2, size: Vec2, taken: &[Rect]) -> Option<Rect> {
    let half = size / 2.0;
    let ways = [(1.0, -1.0), (-1.0, 1.0), (1.0, 1.0), (-1.0, -1.0), (0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (-1.0, 0.0)];
    let places = [1.0, 1.5, 2.1].into_iter().flat_map(|far| {
        ways.map(|(x, y)| Rect::from_center_size(at + vec2(x * (half.x + 46.0 * far), y * (half.y + 40.0 * far)), size))
    });
    places.into_iter().find(|place| room.contains_rect(*place) && !taken.iter().any(|t| t.intersects(*place)))
}

/// What arrived in words, needs before and after, medals.
fn column_ui(ui: &mut Ui, pen: &mut Pen, arrivals: &Arrivals, over: f32) {
    for landed in &arrivals.landed {
        pen.second_ui(ui, &landed.told);
    }
    pen.rule_ui(ui);
    for need in &arrivals.filled {
        need_ui(ui, pen, need, over);
    }
    for reached in &arrivals.reached {
        medal_ui(ui, pen, reached);
    }
}

/// A need: its bar fills from what was met in the month before to what is met now.
fn need_ui(ui: &mut Ui, pen: &Pen, need: &Filled, over: f32) {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 34.0), egui::Sense::hover());
    let painter = ui.painter_at(rect);
    let icon = Rect::from_min_size(rect.min + vec2(0.0, 3.0), Vec2::splat(14.0));
    icons::sector_shape(&painter, icon, need.sector, pen.tokens.brass);
    painter.text(rect.min + vec2(22.0, 0.0), egui::Align2::LEFT_TOP, &need.name, theme::second(), pen.tokens.text);
    painter.text(rect.right_top(), egui::Align2::RIGHT_TOP, &need.told, theme::second_strong(), pen.tokens.text);
    let bar = Rect::from_min_max(pos2(rect.left(), rect.top() + 22.0), pos2(rect.right(), rect.top() + 29.0));
    // The bar goes on beyond the whole need, which has its mark.
    let (before, now) = ((share(need.before) / BEYOND).min(1.0), (share(need.now) / BEYOND).min(1.0));
    let at = before + (now - before) * over;
    let span = |from: f32, to: f32| {
        Rect::from_min_max(
            pos2(bar.left() + bar.width() * from, bar.top()),
            pos2(bar.left() + bar.width() * to, bar.bottom()),
        )
    };
    painter.rect_filled(bar, 3.0, pen.tokens.raised_more);
    painter.rect_filled(span(0.0, before.min(at)), 3.0, pen.tokens.flow);
    if at > before {
        painter.rect_filled(span(before, at), 3.0, pen.tokens.good);
    } else if at < before {
        painter.rect_stroke(span(at, before), 3.0, Stroke::new(1.0, pen.tokens.adversary), egui::StrokeKind::Inside);
    }
    let whole = bar.left() + bar.width() / BEYOND;
    painter.vline(whole, bar.expand(3.0).y_range(), Stroke::new(1.5, pen.tokens.text));
    named(&response, WidgetType::Label, &need.sentence);
    response.on_hover_text(&need.sentence);
}

/// A medal that was reached this month.
fn medal_ui(ui: &mut Ui, pen: &Pen, reached: &Reached) {
    let place = usize::from(reached.medal.clamp(1, 3)) - 1;
    let (metal, name) = (pen.tokens.metals[place], ["medal-bronze", "medal-silver", "medal-gold"][place]);
    ui.add_space(4.0);
    plate(&pen.tokens).stroke(Stroke::new(1.0, metal)).inner_margin(Margin::symmetric(10, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 22.0), egui::Sense::hover());
            goals::notches(
                ui.painter(),
                pen,
                Rect::from_min_size(rect.min + vec2(0.0, 2.0), vec2(9.0, 18.0)),
                reached.medal,
            );
            ui.vertical(|ui| {
                pen.second_ui(ui, pen.say("window-beat-reached", &[text("medal", pen.get(name))]));
                ui.add(egui::Label::new(pen.text(&reached.goal, theme::strong(), pen.tokens.text)).wrap());
            });
        });
    });
}
