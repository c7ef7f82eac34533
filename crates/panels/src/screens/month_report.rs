//! The month's report: what happened, in a short order that can be skipped.
//!
//! Duty: draw [`MonthReport`]. Uses the pen. Always holds: what the adversary did stands with its
//! reasons and the draw, now that it has been played.

use egui::Ui;

use super::page_ui;
use crate::news::line_ui;
use crate::theme;
use crate::widgets::Pen;
use demarche_play::narrate::words::text;
use demarche_play::views::ladder::BEYOND;
use demarche_play::views::month_report::{Answer, MonthReport};

/// The report as a page; the scene that it ends has the way on.
pub(crate) fn month_report_ui(ui: &mut Ui, pen: &mut Pen, report: &MonthReport) {
    let title = pen.say("window-month-report-title", &[text("month", report.month.clone())]);
    page_ui(ui, pen, &title, false, |ui, pen| {
        ui.horizontal_wrapped(|ui| {
            for gauge in &report.gauges {
                pen.raised().show(ui, |ui| {
                    ui.horizontal(|ui| {
                        pen.second_ui(ui, &gauge.name);
                        pen.number_ui(ui, &gauge.value, theme::headline(), pen.tokens.text, &gauge.name, &gauge.metric);
                        pen.moved_ui(ui, gauge.way, &gauge.by, gauge.good);
                    });
                });
            }
        });
        ui.add_space(8.0);
        for (order, reason) in &report.refused {
            let args = [text("order", order.clone()), text("reason", reason.clone())];
            ui.label(pen.text(pen.say("console-turned-refused", &args), theme::body(), pen.tokens.blocked));
        }
        for line in &report.lines {
            line_ui(ui, pen, line);
        }
        for answer in &report.answers {
            answer_ui(ui, pen, answer);
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
                (pen.tokens.ground, pen.tokens.adversary)
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
    for line in lines {
        let indent = line.chars().take_while(|c| *c == ' ').count();
        ui.horizontal_wrapped(|ui| {
            #[expect(clippy::cast_precision_loss, reason = "a few spaces")]
            ui.add_space(indent as f32 * 6.0);
            pen.second_ui(ui, line.trim());
        });
    }
}
