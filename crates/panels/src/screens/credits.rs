//! Credits and sources.
//!
//! Duty: what the game is made of and what its figures rest on. Uses the pen. Always holds: every
//! source of the scenario stands here with publisher and date.

use egui::Ui;

use super::page_ui;
use crate::theme;
use crate::widgets::Pen;
use demarche_core::model::case::Source;

/// The screen, with the sources of the scenario that is played.
pub(crate) fn credits_ui(ui: &mut Ui, pen: &mut Pen, sources: &[Source]) {
    let title = pen.get("window-screen-credits");
    page_ui(ui, pen, &title, true, |ui, pen| {
        pen.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            pen.prose_ui(ui, &pen.get("window-credits"));
        });
        if !sources.is_empty() {
            ui.add_space(10.0);
            pen.title_ui(ui, pen.get("window-sources"));
        }
        for source in sources {
            ui.horizontal_wrapped(|ui| {
                ui.label(pen.text(&source.publisher, theme::second_strong(), pen.tokens.text));
                pen.second_ui(ui, format!("{} · {}", source.date, source.title));
            });
        }
    });
}
