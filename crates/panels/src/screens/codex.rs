//! The codex: what the words mean and what the numbers rest on.
//!
//! Duty: draw [`demarche_play::views::codex::Entry`]s. Uses the pen. Always holds: an entry says what it
//! rests on.

use egui::{ScrollArea, Ui};

use super::page_ui;
use crate::theme;
use crate::widgets::Pen;
use demarche_play::session::intent::Show;
use demarche_play::views::codex::Entry;

/// The screen, with the entry that is open.
pub(crate) fn codex_ui(ui: &mut Ui, pen: &mut Pen, entries: &[Entry], open: &mut String) {
    let title = pen.get("window-screen-codex");
    page_ui(ui, pen, &title, true, |ui, pen| {
        let at = entries.iter().position(|e| e.id == *open).unwrap_or(0);
        if ui.available_width() < 640.0 {
            if let Some(entry) = entries.get(at) {
                entry_ui(ui, pen, entry);
            }
            pen.rule_ui(ui);
            list_ui(ui, pen, entries, at, open);
            return;
        }
        let height = ui.clip_rect().height() - 20.0;
        ui.horizontal_top(|ui| {
            ui.allocate_ui(egui::vec2(270.0, height), |ui| {
                ScrollArea::vertical()
                    .id_salt("entries")
                    .auto_shrink([false, false])
                    .show(ui, |ui| list_ui(ui, pen, entries, at, open));
            });
            ui.add_space(16.0);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width().min(640.0));
                if let Some(entry) = entries.get(at) {
                    entry_ui(ui, pen, entry);
                }
            });
        });
    });
}

fn list_ui(ui: &mut Ui, pen: &Pen, entries: &[Entry], at: usize, open: &mut String) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut group = String::new();
        for (n, entry) in entries.iter().enumerate() {
            if entry.group != group {
                group.clone_from(&entry.group);
                ui.add_space(6.0);
                ui.label(pen.text(&group, theme::second_strong(), pen.tokens.second));
            }
            if pen.tab_ui(ui, &entry.title, n == at).clicked() {
                open.clone_from(&entry.id);
            }
        }
    });
}

fn entry_ui(ui: &mut Ui, pen: &mut Pen, entry: &Entry) {
    pen.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(pen.text(&entry.title, theme::headline_serif(), pen.tokens.text));
        pen.second_ui(ui, &entry.group);
        ui.add_space(4.0);
        pen.prose_ui(ui, &entry.text);
        for (name, value) in &entry.facts {
            pen.ends_ui(
                ui,
                |pen, ui| {
                    pen.second_ui(ui, name);
                },
                |pen, ui| {
                    ui.label(pen.text(value, theme::second_strong(), pen.tokens.text));
                },
            );
        }
        if !entry.rests.is_empty() {
            ui.add_space(6.0);
            pen.second_ui(ui, &entry.rests);
        }
        if let Some(asks) = &entry.asks
            && pen.button_ui(ui, &pen.get("window-codex-why"), true).clicked()
        {
            pen.show(Show::Why(asks.clone()));
        }
    });
}
