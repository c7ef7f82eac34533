//! Objectives: a name, a bar and the number of each, side by side over the stage.
//!
//! Duty: draw [`demarche_play::views::top::Goal`]s. Uses the pen. Always holds: a medal is told by notches,
//! not by colour alone; an objective opens the causes of its number.

use egui::{CornerRadius, Rect, Sense, Stroke, Ui, WidgetType, pos2, vec2};

use super::draw::{in_rows, shortened, widest};
use super::theme::{self, Tokens};
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
    let width = ui.available_width();
    for goal in goals {
        goal_ui(ui, pen, goal, width);
    }
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
    let room = rect.width() - 15.0;
    let fits = widest(&painter, &goal.name, [theme::second(), theme::second()]) <= room;
    let short = if fits { &goal.name } else { &goal.short };
    let name = shortened(&painter, short, theme::second(), pen.tokens.second, room);
    let name_cut = name.elided;
    painter.galley(pos2(rect.left() + 15.0, rect.top() + 8.0 - name.size().y / 2.0), name, pen.tokens.second);
    // The number stands behind its bar.
    let line = rect.bottom() - 7.0;
    let now = painter.layout_no_wrap(goal.now.clone(), theme::second_strong(), pen.tokens.text);
    let end = rect.right() - now.size().x.max(24.0) - 8.0;
    painter.galley(pos2(rect.right() - now.size().x, line - now.size().y / 2.0), now, pen.tokens.text);
    bar(&painter, pen, Rect::from_min_max(pos2(rect.left() + 15.0, line - 2.0), pos2(end, line + 2.0)), goal);
    let told = goal_told(pen, goal);
    // What is cut even so is told whole.
    let told = if name_cut { format!("{} · {told}", goal.short) } else { told };
    named(&response, WidgetType::Button, &told);
    if response.clicked() {
        pen.show(Show::Why(goal.metric.clone()));
    }
    response.on_hover_text(told);
}

/// The objectives as cards, in as many columns as there is room for: the end of a game.
pub(crate) fn cards_ui(ui: &mut Ui, pen: &mut Pen, goals: &[Goal]) {
    const LEAST: f32 = 300.0;
    const GAP: f32 = 10.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
    let columns = ((ui.available_width() + GAP) / (LEAST + GAP)).floor().clamp(1.0, 3.0) as usize;
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let width = (ui.available_width() - GAP * (columns - 1) as f32) / columns as f32;
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    for row in goals.chunks(columns) {
        ui.horizontal(|ui| {
            for goal in row {
                card_ui(ui, pen, goal, width);
            }
        });
    }
}

/// An objective on a card: the coin it won, its number, and how near the next lies.
fn card_ui(ui: &mut Ui, pen: &mut Pen, goal: &Goal, width: f32) {
    let (cell, response) = ui.allocate_exact_size(vec2(width, 98.0), Sense::click());
    let painter = ui.painter_at(cell);
    painter.rect_filled(cell, 6.0, pen.tokens.raised);
    if response.hovered() || response.has_focus() {
        let ink = if response.has_focus() { pen.tokens.action } else { pen.tokens.line };
        painter.rect_stroke(cell.shrink(1.0), 6.0, Stroke::new(1.5, ink), egui::StrokeKind::Inside);
    }
    coin(&painter, pos2(cell.left() + 32.0, cell.center().y), 19.0, goal.medal, &pen.tokens);
    let (left, right) = (cell.left() + 64.0, cell.right() - 14.0);
    let now = painter.layout_no_wrap(goal.now.clone(), egui::FontId::new(20.0, theme::semibold()), pen.tokens.text);
    let beside = right - now.size().x;
    painter.galley(pos2(beside, cell.top() + 21.0 - now.size().y / 2.0), now, pen.tokens.text);
    let short = shortened(&painter, &goal.short, theme::strong(), pen.tokens.text, beside - left - 10.0);
    painter.galley(pos2(left, cell.top() + 21.0 - short.size().y / 2.0), short, pen.tokens.text);
    let name = in_rows(&painter, &goal.name, theme::second(), pen.tokens.second, (right - left, 2));
    painter.galley(pos2(left, cell.top() + 54.0 - name.size().y / 2.0), name, pen.tokens.second);
    let line = cell.bottom() - 16.0;
    bar(&painter, pen, Rect::from_min_max(pos2(left, line - 2.0), pos2(right, line + 2.0)), goal);
    let told = goal_told(pen, goal);
    named(&response, WidgetType::Button, &told);
    if response.clicked() {
        pen.show(Show::Why(goal.metric.clone()));
    }
    response.on_hover_text(told);
}

/// A medal as a coin, told by its strokes as well as by its metal; an empty ring where there is none.
pub(crate) fn coin(painter: &egui::Painter, at: egui::Pos2, radius: f32, medal: u8, tokens: &Tokens) {
    let Some(kind) = usize::from(medal.min(3)).checked_sub(1) else {
        painter.circle_stroke(at, radius - 1.0, Stroke::new(1.5, tokens.line));
        return;
    };
    // Coins lie under the same lamp in both themes.
    let lamp = Tokens::of(false);
    let metal: egui::Color32 = lamp.metals[kind];
    painter.circle(at, radius, metal, Stroke::new(1.5, egui::Color32::from_black_alpha(160)));
    if radius > 12.0 {
        let rim = metal.lerp_to_gamma(egui::Color32::BLACK, 0.28);
        painter.circle_stroke(at, radius - 4.0, Stroke::new(1.2, rim));
    }
    let font = egui::FontId::new(if radius > 12.0 { radius * 0.84 } else { 11.0 }, theme::semibold());
    painter.text(at, egui::Align2::CENTER_CENTER, ["I", "II", "III"][kind], font, lamp.on_action);
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
    if goal.gate.is_some() {
        gate(painter, pen, pos2(at(goal.scale.medals[0]) - 7.0, rect.center().y));
    }
    for (medal, place) in (1u8..).zip(goal.scale.medals) {
        let mark = Rect::from_center_size(pos2(at(place), rect.center().y), vec2(2.0, 10.0));
        painter.rect_filled(mark.expand(1.0), 1.0, pen.tokens.panel);
        painter.rect_filled(mark, 0.0, metal(pen, medal));
    }
}

/// A gate that is shut: two posts and a bar, where a medal is held back.
pub(crate) fn gate(painter: &egui::Painter, pen: &Pen, at: egui::Pos2) {
    let place = Rect::from_center_size(at, vec2(9.0, 11.0));
    painter.rect_filled(place.expand(1.0), 1.0, pen.tokens.panel);
    let stroke = Stroke::new(1.6, pen.tokens.pending);
    painter.vline(place.left() + 1.0, place.y_range(), stroke);
    painter.vline(place.right() - 1.0, place.y_range(), stroke);
    painter.hline(place.x_range(), at.y, stroke);
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
    let told = pen.say("window-goal-told", &args);
    goal.gate.as_ref().map_or(told.clone(), |gate| format!("{told} ({gate})"))
}
