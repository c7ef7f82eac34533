//! Objectives: a name, a bar and the number of each, side by side over the stage.
//!
//! Duty: draw [`demarche_play::views::top::Goal`]s. Uses the pen. Always holds: a medal is told by notches,
//! not by colour alone; an objective opens the causes of its number.

use egui::{CornerRadius, Rect, Sense, Stroke, Ui, WidgetType, pos2, vec2};

use super::draw::shortened;
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::text;
use demarche_play::session::intent::Show;
use demarche_play::views::top::Goal;

/// The objectives in one row.
pub(crate) fn goals_ui(ui: &mut Ui, pen: &mut Pen, goals: &[Goal]) {
    if goals.is_empty() {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of objectives")]
    let width = ui.available_width() / goals.len() as f32;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for goal in goals {
            goal_ui(ui, pen, goal, width);
        }
    });
}

/// The objectives one below the other, for a narrow drawer.
pub(crate) fn list_ui(ui: &mut Ui, pen: &mut Pen, goals: &[Goal]) {
    ui.spacing_mut().item_spacing.y = 2.0;
    pen.title_ui(ui, pen.get("window-goals"));
    egui::ScrollArea::vertical().id_salt("goals").max_height(ui.available_height() * 0.5).show(ui, |ui| {
        let width = ui.available_width();
        for goal in goals {
            goal_ui(ui, pen, goal, width);
        }
    });
}

fn goal_ui(ui: &mut Ui, pen: &mut Pen, goal: &Goal, width: f32) {
    let (cell, response) = ui.allocate_exact_size(vec2(width, 36.0), Sense::click());
    let rect = cell.shrink2(vec2(6.0, 3.0));
    let painter = ui.painter_at(cell);
    if response.hovered() || response.has_focus() {
        let ink = if response.has_focus() { pen.tokens.action } else { pen.tokens.line };
        painter.rect_stroke(cell.shrink(1.0), 4.0, Stroke::new(1.5, ink), egui::StrokeKind::Inside);
    }
    notches(&painter, pen, Rect::from_min_size(rect.min + vec2(0.0, 6.0), vec2(9.0, 18.0)), goal.medal);
    let name = shortened(&painter, &goal.name, theme::second(), pen.tokens.second, rect.width() - 15.0);
    painter.galley(pos2(rect.left() + 15.0, rect.top() + 8.0 - name.size().y / 2.0), name, pen.tokens.second);
    // The number stands behind its bar.
    let line = rect.bottom() - 7.0;
    let now = painter.layout_no_wrap(goal.now.clone(), theme::second_strong(), pen.tokens.text);
    let end = rect.right() - now.size().x.max(24.0) - 8.0;
    painter.galley(pos2(rect.right() - now.size().x, line - now.size().y / 2.0), now, pen.tokens.text);
    bar(&painter, pen, Rect::from_min_max(pos2(rect.left() + 15.0, line - 2.0), pos2(end, line + 2.0)), goal);
    let told = goal_told(pen, goal);
    named(&response, WidgetType::Button, &told);
    if response.clicked() {
        pen.show(Show::Why(goal.metric.clone()));
    }
    response.on_hover_text(told);
}

/// A medal as three notches in a place of 9 by 18, the more the better.
pub(crate) fn notches(painter: &egui::Painter, pen: &Pen, rect: Rect, medal: u8) {
    for step in 0..3u8 {
        let y = rect.bottom() - f32::from(step) * 6.0;
        let place = Rect::from_min_max(pos2(rect.left(), y - 4.5), pos2(rect.right(), y));
        if step < medal {
            painter.rect_filled(place, 1.0, metal(pen, medal));
        } else {
            painter.rect_stroke(place, 1.0, Stroke::new(1.0, pen.tokens.second), egui::StrokeKind::Inside);
        }
    }
}

fn metal(pen: &Pen, medal: u8) -> egui::Color32 {
    pen.tokens.metals[usize::from(medal.clamp(1, 3)) - 1]
}

/// The bar with the three medals as marks on it.
fn bar(painter: &egui::Painter, pen: &Pen, rect: Rect, goal: &Goal) {
    let at = |thousandths: u16| rect.left() + rect.width() * f32::from(thousandths) / 1_000.0;
    painter.rect_filled(rect, CornerRadius::same(2), pen.tokens.raised_more);
    if let Some(now) = goal.scale.now {
        let full = Rect::from_min_max(rect.min, pos2(at(now).max(rect.left() + 2.0), rect.bottom()));
        let ink = if goal.medal == 0 { pen.tokens.second } else { metal(pen, goal.medal) };
        painter.rect_filled(full, CornerRadius::same(2), ink);
    }
    for (medal, place) in (1u8..).zip(goal.scale.medals) {
        let mark = Rect::from_center_size(pos2(at(place), rect.center().y), vec2(2.0, 10.0));
        painter.rect_filled(mark.expand(1.0), 1.0, pen.tokens.panel);
        painter.rect_filled(mark, 0.0, metal(pen, medal));
    }
}

/// An objective in one sentence.
#[must_use]
pub(crate) fn goal_told(pen: &Pen, goal: &Goal) -> String {
    let medal = pen.get(["medal-none", "medal-bronze", "medal-silver", "medal-gold"][usize::from(goal.medal.min(3))]);
    let [bronze, silver, gold] = goal.thresholds.clone();
    let args = [
        text("name", goal.name.clone()),
        text("now", if goal.now.is_empty() { "none".to_owned() } else { goal.now.clone() }),
        text("medal", medal),
        text("want", if goal.at_least { "least" } else { "most" }),
        text("bronze", bronze),
        text("silver", silver),
        text("gold", gold),
        text("delivered", goal.delivered.clone().unwrap_or_else(|| "none".to_owned())),
    ];
    pen.say("window-goal-told", &args)
}
