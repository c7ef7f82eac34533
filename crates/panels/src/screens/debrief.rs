//! The debrief: what was won, what turned the game, what was hidden, and the data to take away.
//!
//! Duty: draw [`demarche_play::views::debrief::Debrief`]. Uses the pen. Always holds: nothing of it is
//! shown before the game is over but the objectives so far.

use egui::{Ui, vec2};

use super::page_ui;
use crate::goals::cards_ui;
use crate::widgets::Pen;
use crate::{charts, desk, theme};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{Screen, Show, Tab};
use demarche_play::views::charts::Chart;
use demarche_play::views::debrief::Debrief;
use demarche_play::views::top::Goal;

/// The screen.
pub(crate) fn debrief_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    debrief: &Debrief,
    goals: &[Goal],
    shown: &[Chart],
    table: &mut bool,
) {
    let title = pen.say("window-debrief-title", &[text("title", pen.get("title"))]);
    page_ui(ui, pen, &title, true, |ui, pen| {
        if let Some(defeat) = &debrief.defeat {
            ui.label(pen.text(defeat, theme::body(), pen.tokens.adversary));
        }
        ui.horizontal_wrapped(|ui| {
            desk::exports_ui(ui, pen);
            if pen.button_ui(ui, &pen.get("window-debrief-timeline"), true).clicked() {
                pen.show(Show::Tab(Tab::Charts));
                pen.show(Show::Screen(Screen::Desk));
            }
            if pen.button_ui(ui, &pen.get("window-screen-ledger"), true).clicked() {
                pen.show(Show::Screen(Screen::Ledger));
            }
            if pen.button_ui(ui, &pen.get("window-to-title"), true).clicked() {
                pen.show(Show::Screen(Screen::Title));
            }
        });
        ui.add_space(8.0);
        goals_ui(ui, pen, goals);
        for section in &debrief.sections {
            ui.add_space(12.0);
            pen.title_ui(ui, &section.title);
            if !section.about.is_empty() {
                pen.second_ui(ui, &section.about);
            }
            for line in &section.lines {
                line_ui(ui, pen, line);
            }
        }
        ui.add_space(12.0);
        charts::plain_ui(ui, pen, shown, table);
        ui.add_space(8.0);
        pen.second_ui(ui, pen.get("disclaimer"));
    });
}

fn line_ui(ui: &mut Ui, pen: &mut Pen, line: &demarche_play::views::debrief::DebriefLine) {
    pen.raised().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            if !line.lead.is_empty() {
                ui.allocate_ui(vec2(150.0, 20.0), |ui| {
                    ui.set_min_width(150.0);
                    ui.label(pen.text(&line.lead, theme::second_strong(), pen.tokens.second));
                });
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                pen.body_ui(ui, &line.text);
                for more in &line.more {
                    pen.second_ui(ui, more);
                }
                if let Some(turn) = line.turn
                    && pen.button_ui(ui, &pen.get("window-debrief-retry"), true).clicked()
                {
                    pen.ask(demarche_play::session::intent::Intent::Play(
                        demarche_play::session::intent::Play::Rewind(turn),
                    ));
                }
            });
        });
    });
    ui.add_space(2.0);
}

/// What was won: a sentence, and a card an objective.
fn goals_ui(ui: &mut Ui, pen: &mut Pen, goals: &[Goal]) {
    pen.title_ui(ui, pen.get("window-goals"));
    let count = |medal: u8| i64::try_from(goals.iter().filter(|g| g.medal == medal).count()).unwrap_or(0);
    let args = [number("gold", count(3)), number("silver", count(2)), number("bronze", count(1))];
    pen.second_ui(ui, pen.say("window-debrief-won", &args));
    ui.add_space(4.0);
    ui.scope(|ui| cards_ui(ui, pen, goals));
}
