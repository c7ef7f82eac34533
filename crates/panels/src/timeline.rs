//! The timeline: a card a month, orders above, the reaction below, branches as rows.
//!
//! Duty: draw [`demarche_play::views::timeline::Lane`]s. Uses the pen. Always holds: a mark has a shape as well
//! as a colour; a click on a month played tells it and goes nowhere.

use egui::{
    Align, Align2, CornerRadius, Layout, Rect, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::theme;
use super::widgets::Pen;
use demarche_core::model::good::AidType;
use demarche_play::session::intent::{Intent, Play, Screen, Show};
use demarche_play::views::timeline::{Card, Lane, Mark, When};

/// The height of a month's card in a narrow drawer.
const NARROW: f32 = 66.0;

/// The lanes, the one that is played first.
pub(crate) fn timeline_ui(ui: &mut Ui, pen: &mut Pen, lanes: &[Lane], month: &mut Option<u16>) {
    let height = ui.available_height();
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
                height - 4.0
            } else {
                56.0
            };
            let line = if narrow {
                Layout::left_to_right(Align::Min).with_main_wrap(true)
            } else {
                Layout::left_to_right(Align::Min)
            };
            ui.with_layout(line, |ui| {
                ui.add_space(f32::from(lane.from) * (width + 4.0));
                for card in &lane.cards {
                    card_ui(ui, pen, card, vec2(width, full), (lane, at), month);
                }
            });
        }
    });
}

fn card_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    card: &Card,
    size: egui::Vec2,
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
    painter.text(rect.left_top() + vec2(6.0, 4.0), Align2::LEFT_TOP, label, font, ink);
    let level = card.level.map(|level| (level, level_place(rect)));
    let mut place = rect.left_top() + vec2(8.0, 24.0);
    for mark in &card.marks {
        if place.x + 12.0 > rect.right() {
            place = pos2(rect.left() + 8.0, place.y + 12.0);
        }
        let mark_place = Rect::from_min_size(place, vec2(10.0, 9.0));
        if mark_place.bottom() > rect.bottom() || level.is_some_and(|(_, badge)| badge.intersects(mark_place)) {
            break;
        }
        mark_shape(painter, pen, mark_place, *mark);
        place.x += 13.0;
    }
    if let Some((level, badge)) = level {
        let (fill, ink) = if level == 0 {
            (pen.tokens.raised_more, pen.tokens.second)
        } else {
            (pen.tokens.adversary, pen.tokens.ground)
        };
        painter.rect_filled(badge, CornerRadius::same(4), fill);
        painter.text(badge.center(), Align2::CENTER_CENTER, level.to_string(), theme::second_strong(), ink);
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

/// Where the rung of a month stands: at the foot of its card.
fn level_place(card: Rect) -> Rect {
    Rect::from_min_size(pos2(card.right() - 28.0, card.bottom() - 23.0), vec2(22.0, 19.0))
}

/// A mark: bars for aid by type, a diamond for law, a triangle for sanctions, a ring for words.
fn mark_shape(painter: &egui::Painter, pen: &Pen, rect: Rect, mark: Mark) {
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
