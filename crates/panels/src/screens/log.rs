//! The log: every month that has ended, and what was told in passing.
//!
//! Duty: draw [`Line`]s and notices. Uses the pen. Always holds: every month can be read again from here; a
//! notice is here as long as the program runs.

use egui::{Align, Layout, Ui, WidgetType};

use super::empty::{Sheet, Sign, sheet_ui};
use super::page_ui;
use crate::theme;
use crate::widgets::{Pen, named};
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Screen, Show};
use demarche_play::views::log::Line;

/// The room that the way into a month takes beside its text.
const READ: f32 = 270.0;

/// The screen: the months of the game, if one is on, and notices, the last of both first.
pub(crate) fn log_ui<'a>(
    ui: &mut Ui,
    pen: &mut Pen,
    months: Option<&[Line]>,
    notices: impl ExactSizeIterator<Item = &'a str>,
) {
    let title = pen.get("window-screen-log");
    page_ui(ui, pen, &title, true, |ui, pen| {
        if notices.len() > 0 {
            pen.title_ui(ui, pen.get("window-log-notices"));
            pen.card().show(ui, |ui| {
                ui.set_width(ui.available_width());
                // The newest are what one comes for; all of them are there to be scrolled to.
                egui::ScrollArea::vertical().id_salt("notices").max_height(160.0).show(ui, |ui| {
                    for notice in notices {
                        ui.add(egui::Label::new(pen.text(notice, theme::body(), pen.tokens.text)).wrap());
                    }
                });
            });
            ui.add_space(12.0);
        }
        match months {
            Some(months) if !months.is_empty() => {
                pen.title_ui(ui, pen.get("window-log-months"));
                for line in months {
                    ui.push_id(line.turn, |ui| line_ui(ui, pen, line));
                    ui.add_space(6.0);
                }
            }
            _ => none_ui(ui, pen, months.is_some()),
        }
    });
}

/// Before a month has ended, or without a game.
fn none_ui(ui: &mut Ui, pen: &mut Pen, playing: bool) {
    let button = if playing { "window-log-to-desk" } else { "window-career-begin" };
    let sheet = Sheet {
        sign: Sign::Folder,
        title: pen.get("window-log-none"),
        sentence: pen.get("window-log-none-about"),
        under: None,
        button: pen.get(button),
    };
    if sheet_ui(ui, pen, &sheet, false) {
        pen.show(Show::Screen(if playing { Screen::Desk } else { Screen::Title }));
    }
}

/// A month: when, how high the answer was, what led its newspaper, what arrived.
fn line_ui(ui: &mut Ui, pen: &mut Pen, line: &Line) {
    pen.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        // Where it does not fit beside the text, the way in stands under it.
        let all = ui.available_width();
        let width = if all < 720.0 { all } else { all - READ };
        ui.horizontal_wrapped(|ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.horizontal_wrapped(|ui| head_ui(ui, pen, line));
                if !line.headline.is_empty() {
                    ui.add(egui::Label::new(pen.text(&line.headline, theme::body(), pen.tokens.text)).wrap());
                }
            });
            let beside = if all < 720.0 { Layout::left_to_right } else { Layout::right_to_left };
            ui.with_layout(beside(Align::Center), |ui| {
                let read = pen.button_ui(ui, &pen.get("window-month-read"), true);
                named(&read, WidgetType::Button, &pen.say("window-log-read", &[text("month", line.month.clone())]));
                if read.clicked() {
                    pen.show(Show::Past(line.turn));
                }
            });
        });
    });
}

/// The rung on its badge, the month, and what came of it.
fn head_ui(ui: &mut Ui, pen: &Pen, line: &Line) {
    let (ink, fill) = if line.level > 0 {
        (pen.tokens.on_action, pen.tokens.adversary)
    } else {
        (pen.tokens.text, pen.tokens.raised_more)
    };
    let badge = ui.label(pen.text(format!(" {} ", line.level), theme::strong(), ink).background_color(fill));
    named(&badge, WidgetType::Label, &line.answer);
    ui.label(pen.text(&line.month, theme::headline_serif(), pen.tokens.text));
    pen.second_ui(ui, format!("{} · {}", line.answer, line.delivered));
}
