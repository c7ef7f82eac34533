//! The timeline: a card a month, orders above, deliveries and the answer as bars, branches as rows.
//!
//! Duty: draw [`demarche_play::views::timeline::Lane`]s. Uses the pen. Always holds: a mark has a shape as well
//! as a colour; a click on a month played tells it and goes nowhere.

use egui::{
    Align, Align2, CornerRadius, Layout, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::draw::share;
use super::theme;
use super::widgets::Pen;
use demarche_core::math::Money;
use demarche_core::model::good::AidType;
use demarche_play::session::intent::{Intent, Play, Screen, Show};
use demarche_play::views::timeline::{Card, Lane, Mark, When};

/// The height of a month's card in a narrow drawer.
const NARROW: f32 = 66.0;

/// The least height of a card of a branch.
const LOW: f32 = 36.0;
/// The least height of a card on which orders stand.
const TALL: f32 = 60.0;
/// How far a bar goes down by a rung, and the rungs of a whole one.
const RUNG: f32 = 2.0;
const RUNGS: u8 = 7;

/// The lanes, the one that is played first.
pub(crate) fn timeline_ui(ui: &mut Ui, pen: &mut Pen, lanes: &[Lane], month: &mut Option<u16>) {
    let height = ui.available_height();
    let most = lanes.iter().flat_map(|lane| &lane.cards).map(|card| card.delivered).max().unwrap_or_default();
    let months = lanes.first().map_or(1, |l| l.cards.len()).max(1);
    ScrollArea::both().id_salt("timeline").auto_shrink([false, false]).show(ui, |ui| {
        #[expect(clippy::cast_precision_loss, reason = "at most a few hundred months")]
        let fit = (ui.available_width() - 4.0) / months as f32 - 4.0;
        let width = fit.clamp(44.0, 100.0);
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        let order = lanes
            .iter()
            .enumerate()
            .filter(|(_, l)| l.current)
            .chain(lanes.iter().enumerate().filter(|(_, l)| !l.current));
        let many = lanes.len() > 1;
        if many {
            ui.horizontal(|ui| {
                if pen.tab_ui(ui, &pen.get("window-screen-compare"), true).clicked() {
                    pen.show(Show::Screen(Screen::Compare));
                }
                for lane in lanes.iter().filter(|l| l.current) {
                    pen.second_ui(ui, &lane.name);
                }
            });
        }
        for (at, lane) in order {
            // In a narrow drawer the months go on in the next line.
            let narrow = !many && fit < 44.0 && height > 76.0;
            let full = if narrow {
                NARROW
            } else if lane.current && !many {
                (height - 4.0).max(LOW)
            } else {
                // Two branches stand one below the other in the room there is; of more, one scrolls.
                ((height - theme::HIT - 12.0) / 2.0 - 4.0).clamp(LOW, 56.0)
            };
            let line = if narrow {
                Layout::left_to_right(Align::Min).with_main_wrap(true)
            } else {
                Layout::left_to_right(Align::Min)
            };
            ui.with_layout(line, |ui| {
                ui.add_space(f32::from(lane.from) * (width + 4.0));
                for card in &lane.cards {
                    card_ui(ui, pen, (card, most), vec2(width, full), (lane, at), month);
                }
            });
        }
    });
}

fn card_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    (card, most): (&Card, Money),
    size: Vec2,
    (lane, at): (&Lane, usize),
    month: &mut Option<u16>,
) {
    let sense = if card.when == When::Played || !lane.current { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    let painter = ui.painter();
    let fill = if lane.current { pen.tokens.panel } else { pen.tokens.ground };
    let edge = match card.when {
        When::Now if lane.current => Stroke::new(2.0, pen.tokens.action),
        _ if response.has_focus() => Stroke::new(2.0, pen.tokens.action),
        _ if response.hovered() && sense.senses_click() => Stroke::new(1.0, pen.tokens.second),
        _ => Stroke::new(1.0, pen.tokens.line),
    };
    painter.rect(rect, CornerRadius::same(6), fill, edge, egui::StrokeKind::Inside);
    let ink = if card.when == When::Ahead { pen.tokens.second } else { pen.tokens.text };
    // Where there is room for one word, a year begins with its number.
    let (label, font) = match &card.year {
        Some(year) if size.x >= 78.0 => (format!("{} {year}", card.month), theme::second()),
        Some(year) if card.turn > 0 => (year.clone(), theme::second_strong()),
        _ => (card.month.clone(), theme::second()),
    };
    let low = rect.height() < TALL;
    painter.text(rect.left_top() + vec2(6.0, if low { 1.0 } else { 3.0 }), Align2::LEFT_TOP, label, font, ink);
    // A low card has no room for what was ordered: its words tell.
    if !low {
        marks(painter, pen, rect, &card.marks);
    }
    if card.when == When::Played {
        let (up, down) = if low { (rect.height() - 28.0, 9.0) } else { (rect.height() - 46.0, 15.0) };
        let axis = pos2(rect.center().x, rect.bottom() - down - 2.0);
        bars(painter, pen, (axis, vec2(rect.width() - 10.0, up)), (height(card.delivered, most), card.level));
    }
    if card.arrivals > 0 {
        let told = format!("▼{}", card.arrivals);
        painter.text(rect.left_bottom() + vec2(6.0, -4.0), Align2::LEFT_BOTTOM, told, theme::second(), pen.tokens.flow);
    }
    let name = format!("{}: {}", lane.name, card.hint.replace('\n', "; "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, sense.senses_click(), &name));
    if response.clicked() {
        if lane.current {
            *month = Some(card.turn);
        } else {
            pen.ask(Intent::Play(Play::Branch(at)));
        }
    }
    let tail = if lane.current { String::new() } else { pen.get("window-timeline-branch") };
    response.on_hover_text(if tail.is_empty() { card.hint.clone() } else { format!("{}\n{tail}", card.hint) });
}

/// What was ordered, as many as there is room for.
fn marks(painter: &egui::Painter, pen: &Pen, card: Rect, marks: &[Mark]) {
    let places = (0..marks.len()).map_while(|at| {
        #[expect(clippy::cast_precision_loss, reason = "a handful of marks")]
        let left = card.left() + 8.0 + 13.0 * at as f32;
        (left + 12.0 <= card.right()).then(|| Rect::from_min_size(pos2(left, card.top() + 21.0), vec2(10.0, 9.0)))
    });
    for (place, mark) in places.zip(marks) {
        mark_shape(painter, pen, place, *mark);
    }
}

/// How high a bar is for what was delivered, of what a month delivered at most: by the square root, so that small
/// sums are seen.
fn height(delivered: Money, most: Money) -> f32 {
    if most.is_zero() { 0.0 } else { share(delivered.over(most)).clamp(0.0, 1.0).sqrt() }
}

/// A month about an axis of some width, with so much room above it: a bar up for what was delivered, a bar down for
/// the rung of the answer, with its number.
pub(crate) fn bars(
    painter: &egui::Painter,
    pen: &Pen,
    (axis, room): (Pos2, Vec2),
    (delivered, level): (f32, Option<u8>),
) {
    let (left, right) = (axis.x - room.x / 2.0, axis.x + room.x / 2.0);
    painter.hline(left..=right, axis.y, Stroke::new(1.0, pen.tokens.line));
    if delivered > 0.0 {
        let top = axis.y - (room.y * delivered).max(2.0);
        let bar = Rect::from_min_max(pos2(left + 1.0, top), pos2(right - 1.0, axis.y));
        painter.rect_filled(bar, CornerRadius { nw: 2, ne: 2, sw: 0, se: 0 }, pen.tokens.flow);
    }
    let Some(level) = level.filter(|level| *level > 0) else { return };
    let foot = axis.y + 1.0 + RUNG * f32::from(level.min(RUNGS));
    let bar = Rect::from_min_max(pos2(left + 1.0, axis.y + 1.0), pos2(right - 12.0, foot));
    painter.rect_filled(bar, CornerRadius { nw: 0, ne: 0, sw: 2, se: 2 }, pen.tokens.adversary);
    let at = pos2(right - 1.0, axis.y + 8.0);
    painter.text(at, Align2::RIGHT_CENTER, level.to_string(), theme::second_strong(), pen.tokens.adversary);
}

/// A mark: bars for aid by type, a diamond for law, a triangle for sanctions, a ring for words.
pub(crate) fn mark_shape(painter: &egui::Painter, pen: &Pen, rect: Rect, mark: Mark) {
    let centre = rect.center();
    match mark {
        Mark::Aid(aid_type) => {
            let colour = pen.tokens.aid(aid_type);
            if aid_type == AidType::Humanitarian {
                painter.circle_filled(centre, 4.5, colour);
            } else {
                painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), CornerRadius::same(2), colour);
            }
            if aid_type == AidType::Military {
                painter.line_segment([rect.left_bottom(), rect.right_top()], Stroke::new(1.5, pen.tokens.panel));
            }
        }
        Mark::Law => {
            let r = 5.0;
            let points =
                vec![centre - vec2(0.0, r), centre + vec2(r, 0.0), centre + vec2(0.0, r), centre - vec2(r, 0.0)];
            painter.add(Shape::convex_polygon(points, pen.tokens.pending, Stroke::NONE));
        }
        Mark::Sanction => {
            let points = vec![rect.left_bottom(), rect.right_bottom(), pos2(centre.x, rect.top())];
            painter.add(Shape::convex_polygon(points, pen.tokens.adversary, Stroke::NONE));
        }
        Mark::Words => {
            painter.circle_stroke(centre, 4.0, Stroke::new(1.5, pen.tokens.text));
        }
        Mark::Prediction => {
            painter.circle_stroke(centre, 4.0, Stroke::new(1.5, pen.tokens.action));
            painter.circle_filled(centre, 1.5, pen.tokens.action);
        }
    }
}
