//! The second beat: the month's news as the front page of a newspaper.
//!
//! Duty: draw the lines of [`MonthReport`] by their weight: one headline over an engraved map, the rest in a
//! column, the month in figures below. Uses the pen, drawers, `engraving`. Always holds: every line of the
//! report is on the page; what it followed from stands in the report, the next beat.

use egui::{Margin, Rect, Ui, UiBuilder, pos2, vec2};

use super::engraving::Engraving;
use crate::drawer::paper_ui;
use crate::theme;
use crate::widgets::Pen;
use demarche_play::narrate::words::number;
use demarche_play::views::month_report::MonthReport;
use demarche_play::views::news::{NewsItem, lead};

/// The widest page.
const WIDTH: f32 = 1_080.0;
/// The width of the column at the right.
const COLUMN: f32 = 300.0;
/// The least height of a picture that is worth printing.
const LEAST_PICTURE: f32 = 110.0;
/// The height of the month in figures.
const FIGURES: f32 = 66.0;

/// The beat; the page is so far below its place.
pub(super) fn front_page_ui(ui: &mut Ui, pen: &mut Pen, report: &MonthReport, plate: &Engraving, below: f32) {
    let all = ui.max_rect();
    let size = vec2((all.width() - 48.0).clamp(260.0, WIDTH), (all.height() - 28.0).clamp(160.0, 700.0));
    let page = Rect::from_center_size(all.center() + vec2(0.0, below), size);
    paper_ui(ui, pen, "front-page", page, |ui, pen| {
        masthead_ui(ui, pen, &report.month);
        let room = ui.available_rect_before_wrap();
        // In a low window the numbers are left to the report.
        let strip = if room.height() >= 4.0 * FIGURES { FIGURES } else { 0.0 };
        let (news, figures) = room.split_top_bottom_at_y(room.bottom() - strip);
        news_ui(ui, pen, news, &report.lines, plate);
        if strip > 0.0 {
            figures_ui(ui, pen, figures, report);
        }
    });
}

fn masthead_ui(ui: &mut Ui, pen: &mut Pen, month: &str) {
    ui.vertical_centered(|ui| {
        let title = pen.get("window-beat-newspaper");
        ui.label(pen.text(title, egui::FontId::new(34.0, theme::serif()), pen.tokens.text));
        pen.second_ui(ui, month);
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 10.0), egui::Sense::hover());
    for (y, width) in [(2.0, 2.5), (7.0, 1.0)] {
        ui.painter().hline(rect.x_range(), rect.top() + y, egui::Stroke::new(width, pen.tokens.text));
    }
}

fn news_ui(ui: &mut Ui, pen: &mut Pen, room: Rect, lines: &[NewsItem], plate: &Engraving) {
    let Some(first) = lead(lines) else { return };
    let others: Vec<&NewsItem> = lines.iter().filter(|line| !std::ptr::eq(*line, first)).collect();
    let wide = room.width() >= 700.0 && !others.is_empty();
    let side = if wide { COLUMN } else { 0.0 };
    let (main, column) = room.split_left_right_at_x(room.right() - side);
    let main = main - Margin { left: 0, right: if wide { 24 } else { 0 }, top: 6, bottom: 8 };
    if !wide {
        column_ui(ui, "lead", main, |ui| {
            lead_ui(ui, pen, first);
            for line in &others {
                item_ui(ui, pen, line);
            }
        });
        return;
    }
    let mut child = ui.new_child(UiBuilder::new().id_salt("lead").max_rect(main));
    child.set_clip_rect(main.intersect(ui.clip_rect()));
    lead_ui(&mut child, pen, first);
    let below = Rect::from_min_max(pos2(main.left(), child.min_rect().bottom() + 10.0), main.max);
    if below.height() >= LEAST_PICTURE {
        plate.draw(&ui.painter_at(below), &pen.tokens, below);
    }
    ui.painter().vline(column.left() - 10.0, column.shrink(6.0).y_range(), egui::Stroke::new(1.0, pen.tokens.line));
    column_ui(ui, "column", column - Margin { left: 8, right: 0, top: 6, bottom: 4 }, |ui| {
        for line in &others {
            item_ui(ui, pen, line);
        }
    });
}

fn column_ui(ui: &mut Ui, name: &str, rect: Rect, add: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    egui::ScrollArea::vertical().id_salt(name).auto_shrink([false, false]).show(&mut child, add);
}

/// The headline, and what there is to it.
fn lead_ui(ui: &mut Ui, pen: &mut Pen, line: &NewsItem) {
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.label(pen.text(&line.heading, theme::second_strong(), pen.tokens.adversary));
    let size = if line.text.chars().count() > 110 { 26.0 } else { 32.0 };
    ui.label(pen.text(&line.text, egui::FontId::new(size, theme::serif()), pen.tokens.text));
    if let Some(more) = &line.more {
        pen.body_ui(ui, more);
    }
}

/// A short item.
fn item_ui(ui: &mut Ui, pen: &mut Pen, line: &NewsItem) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.label(pen.text(&line.heading, theme::second_strong(), pen.tokens.adversary));
    ui.label(pen.text(&line.text, egui::FontId::new(17.0, theme::serif()), pen.tokens.text));
    if let Some(more) = &line.more {
        pen.second_ui(ui, more);
    }
    pen.rule_ui(ui);
}

/// The numbers of the month, each with how it moved; they open their causes.
fn figures_ui(ui: &mut Ui, pen: &mut Pen, room: Rect, report: &MonthReport) {
    ui.painter().hline(room.x_range(), room.top() + 2.0, egui::Stroke::new(1.0, pen.tokens.text));
    let count = report.gauges.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a handful of numbers")]
    let width = room.width() / count as f32;
    for (at, gauge) in report.gauges.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a handful of numbers")]
        let left = room.left() + at as f32 * width;
        let cell = Rect::from_min_max(pos2(left, room.top() + 8.0), pos2(left + width - 8.0, room.bottom()));
        let mut child = ui.new_child(UiBuilder::new().id_salt(("figure", at)).max_rect(cell));
        child.spacing_mut().item_spacing.y = 0.0;
        pen.second_ui(&mut child, &gauge.name);
        child.horizontal(|ui| {
            pen.number_ui(ui, &gauge.value, theme::headline(), pen.tokens.text, &gauge.name, &gauge.metric);
            pen.moved_ui(ui, gauge.way, &gauge.by, gauge.good);
        });
    }
    let refused = report.refused.len();
    if refused > 0 {
        let told = pen.say("window-beat-refused", &[number("count", i64::try_from(refused).unwrap_or(0))]);
        let at = pos2(room.right(), room.top() + 6.0);
        ui.painter().text(at, egui::Align2::RIGHT_TOP, told, theme::second(), pen.tokens.blocked);
    }
}
