//! The checker: what is wrong with a scenario's files, as `check` tells it.
//!
//! Duty: draw findings with their places and cures. Uses the pen, `scenario::findings`. Always
//! holds: the same findings as in the terminal, in the same words.

use egui::Ui;

use super::page_ui;
use crate::theme;
use crate::widgets::Pen;
use demarche_core::scenario::findings::{Finding, Severity};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{File, Intent};

/// The screen.
pub(crate) fn checker_ui(ui: &mut Ui, pen: &mut Pen, findings: &[Finding], path: &str) {
    let title = pen.get("window-screen-checker");
    page_ui(ui, pen, &title, true, |ui, pen| {
        ui.horizontal_wrapped(|ui| {
            pen.second_ui(ui, path);
            if pen.button_ui(ui, &pen.get("window-reload"), true).clicked() {
                pen.ask(Intent::File(File::Reload));
            }
            let told: String = findings.iter().map(Finding::render).collect();
            if pen.button_ui(ui, &pen.get("window-copy"), !findings.is_empty()).clicked() {
                pen.ask(Intent::File(File::Copy(told)));
            }
        });
        let count = number("count", i64::try_from(findings.len()).unwrap_or(0));
        pen.body_ui(ui, pen.say("window-checker-count", &[count]));
        for finding in findings {
            ui.add_space(6.0);
            pen.card().show(ui, |ui| {
                ui.set_width(ui.available_width());
                let (sign, ink) = match finding.severity {
                    Severity::Error => ("✕", pen.tokens.adversary),
                    Severity::Warning => ("▲", pen.tokens.pending),
                    Severity::Advice => ("●", pen.tokens.flow),
                };
                ui.horizontal_wrapped(|ui| {
                    let label = format!("{sign} {} {}", finding.severity.label(), finding.code);
                    ui.label(pen.text(label, theme::second_strong(), ink));
                    let place = finding
                        .span
                        .map_or_else(|| finding.path.clone(), |s| format!("{}:{}:{}", finding.path, s.line, s.column));
                    pen.second_ui(ui, place);
                });
                pen.body_ui(ui, &finding.message);
                if let Some(excerpt) = &finding.excerpt {
                    ui.label(pen.text(excerpt.line().trim(), theme::second(), pen.tokens.text).code());
                }
                if let Some(why) = &finding.why {
                    pen.second_ui(ui, pen.say("window-checker-why", &[text("why", why.clone())]));
                }
                if let Some(hint) = &finding.hint {
                    pen.second_ui(ui, pen.say("window-checker-help", &[text("help", hint.clone())]));
                }
            });
        }
    });
}
