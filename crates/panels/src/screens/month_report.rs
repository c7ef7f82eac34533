//! The month's report: its numbers counted, and what happened, in a short order that can be skipped.
//!
//! Duty: draw [`MonthReport`] and [`Counter`]s. Uses the pen. Always holds: what the adversary did stands with its
//! reasons and the draw, now that it has been played.

use egui::{Align, Layout, Ui, vec2};

use super::page_ui;
use crate::news::line_ui;
use crate::theme;
use crate::widgets::Pen;
use demarche_core::math::Points;
use demarche_play::narrate::figures::metric;
use demarche_play::narrate::words::text;
use demarche_play::views::counters::Counter;
use demarche_play::views::ladder::BEYOND;
use demarche_play::views::month_report::{Answer, MonthReport};

/// The least width of a number's card.
const CELL: f32 = 190.0;
/// How long a number counts from what it was to what it is, in seconds.
pub(crate) const COUNT: f32 = 0.7;

/// The report as a page, with numbers that have counted so far; the scene that it ends has the way on.
pub(crate) fn month_report_ui(ui: &mut Ui, pen: &mut Pen, report: &MonthReport, counters: &[Counter], over: f32) {
    let title = pen.say("window-month-report-title", &[text("month", report.month.clone())]);
    page_ui(ui, pen, &title, false, |ui, pen| {
        counters_ui(ui, pen, counters, over);
        ui.add_space(8.0);
        for (order, reason) in &report.refused {
            let args = [text("order", order.clone()), text("reason", reason.clone())];
            ui.label(pen.text(pen.say("console-turned-refused", &args), theme::body(), pen.tokens.blocked));
        }
        for answer in &report.answers {
            answer_ui(ui, pen, answer);
        }
        for line in &report.lines {
            line_ui(ui, pen, line);
        }
    });
}

/// The numbers side by side in as many columns as there is room for.
fn counters_ui(ui: &mut Ui, pen: &mut Pen, counters: &[Counter], over: f32) {
    let gap = 8.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
    let columns = ((ui.available_width() + gap) / (CELL + gap)).floor().clamp(1.0, 5.0) as usize;
    for row in counters.chunks(columns) {
        #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
        let width = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for counter in row {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    pen.raised().show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        counter_ui(ui, pen, counter, over);
                    });
                });
            }
        });
        ui.add_space(gap);
    }
}

/// A number, how it moved, and what moved it behind "why?".
fn counter_ui(ui: &mut Ui, pen: &mut Pen, counter: &Counter, over: f32) {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "a number on its way, for the eye"
    )]
    let at = counter.before.0 + ((counter.now.0 - counter.before.0) as f32 * over) as i64;
    let at = if over < 1.0 { Points(at) } else { counter.now };
    let value = pen.words.figure(metric(&counter.metric, at));
    pen.second_ui(ui, &counter.name);
    ui.horizontal(|ui| {
        let font = egui::FontId::new(26.0, theme::semibold());
        pen.number_ui(ui, &value, font, pen.tokens.text, &counter.name, &counter.metric);
        pen.moved_ui(ui, counter.way, &counter.by, counter.good);
    });
    if counter.causes.is_empty() {
        pen.second_ui(ui, pen.get("window-counter-still"));
        return;
    }
    let head = pen.text(pen.get("window-counter-why"), theme::second(), pen.tokens.text);
    egui::CollapsingHeader::new(head).id_salt(("why", &counter.metric)).show(ui, |ui| {
        for (what, amount) in &counter.causes {
            ui.horizontal_wrapped(|ui| {
                ui.label(pen.text(amount, theme::second_strong(), pen.tokens.text));
                pen.second_ui(ui, what);
            });
        }
    });
}

/// What an adversary did, or that it was silent where it had been predicted.
fn answer_ui(ui: &mut Ui, pen: &mut Pen, answer: &Answer) {
    let frame = pen.card().fill(if answer.level > 0 { pen.tokens.adversary_ground } else { pen.tokens.panel });
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let badge = format!(" {} ", answer.level);
            let (ink, fill) = if answer.level > 0 {
                (pen.tokens.on_action, pen.tokens.adversary)
            } else {
                (pen.tokens.text, pen.tokens.raised_more)
            };
            ui.label(pen.text(badge, theme::strong(), ink).background_color(fill));
            ui.label(pen.text(&answer.name, theme::headline_serif(), pen.tokens.text));
            if answer.level >= BEYOND {
                pen.second_ui(ui, pen.get("window-beyond"));
            }
        });
        let silent = || pen.say("console-turned-silent", &[text("capital", answer.capital.clone())]);
        pen.body_ui(ui, if answer.what.is_empty() { silent() } else { answer.what.clone() });
        why_ui(ui, pen, &answer.why);
        if let Some(prediction) = &answer.prediction {
            ui.label(pen.text(prediction, theme::second_strong(), pen.tokens.text));
        }
    });
}

/// An explanation line by line, what belongs to a line set in under it.
pub(crate) fn why_ui(ui: &mut Ui, pen: &Pen, lines: &[String]) {
    // Lines of text stand as close as those of a paragraph.
    ui.spacing_mut().interact_size.y = 0.0;
    for line in lines {
        let indent = line.chars().take_while(|c| *c == ' ').count();
        ui.horizontal_wrapped(|ui| {
            #[expect(clippy::cast_precision_loss, reason = "a few spaces")]
            ui.add_space(indent as f32 * 6.0);
            pen.second_ui(ui, line.trim());
        });
    }
}
