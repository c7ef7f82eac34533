//! The briefing before the first month.
//!
//! Duty: what the scenario is about, its goal and what it rests on. Uses the pen. Always holds: it
//! says that this is a model, not a forecast.

use egui::Ui;

use super::page_ui;
use crate::goals::goal_told;
use crate::legend::who_ui;
use crate::theme;
use crate::widgets::Pen;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Screen, Show};
use demarche_play::views::briefing::Briefing;
use demarche_play::views::cast::Part;
use demarche_play::views::top::Goal;

/// The screen.
pub(crate) fn briefing_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    briefing: &Briefing,
    seed: u64,
    (goals, cast): (&[Goal], &[Part]),
    class: &[String],
) {
    page_ui(ui, pen, &briefing.title, false, |ui, pen| {
        pen.second_ui(ui, &briefing.tagline);
        ui.add_space(8.0);
        ui.horizontal_top(|ui| {
            let wide = ui.available_width() > 760.0;
            let prose = if wide { 600.0 } else { ui.available_width() };
            ui.vertical(|ui| {
                ui.set_width(prose);
                pen.prose_ui(ui, &briefing.about);
                if !wide {
                    side_ui(ui, pen, briefing, seed, (goals, cast), class);
                }
            });
            if wide {
                ui.add_space(20.0);
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    side_ui(ui, pen, briefing, seed, (goals, cast), class);
                });
            }
        });
    });
}

fn side_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    briefing: &Briefing,
    seed: u64,
    (goals, cast): (&[Goal], &[Part]),
    class: &[String],
) {
    pen.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        pen.title_ui(ui, pen.get("window-briefing-goal"));
        pen.body_ui(ui, &briefing.goal);
        ui.add_space(4.0);
        for goal in goals {
            ui.label(pen.text(format!("▪ {}", goal.name), theme::second(), pen.tokens.text))
                .on_hover_text(goal_told(pen, goal));
        }
        ui.add_space(6.0);
        who_ui(ui, pen, cast);
        if let Some((head, terms)) = class.split_first() {
            ui.add_space(8.0);
            ui.label(pen.text(head, theme::second_strong(), pen.tokens.text));
            for term in terms {
                ui.label(pen.text(format!("▪ {term}"), theme::second(), pen.tokens.text));
            }
        }
        ui.add_space(8.0);
        if pen.action_ui(ui, &pen.get("window-begin"), true).clicked() {
            pen.show(Show::Screen(Screen::Desk));
        }
        ui.add_space(8.0);
        pen.second_ui(ui, pen.get("disclaimer"));
        pen.second_ui(ui, pen.say("window-briefing-seed", &[text("seed", seed.to_string())]));
    });
}
