//! The career: medals by scenario, how well reactions were foreseen, how much was played.
//!
//! Duty: draw [`CareerPage`]. Uses the pen. Always holds: a medal is told by a word and by its notches, not by
//! its colour alone; what was not played yet is offered.

use egui::{Grid, Ui, vec2};

use super::dossier::{on_a_shelf, shelf_ui};
use super::empty::{Sheet, Sign, sheet_ui};
use super::page_ui;
use crate::theme;
use crate::widgets::Pen;
use demarche_play::narrate::figures::score;
use demarche_play::narrate::words::{Arg, number, text};
use demarche_play::session::intent::{Screen, Show};
use demarche_play::views::cards::Scenario;
use demarche_play::views::career::{CareerPage, Version};
use demarche_play::views::medals::Medals;

/// The height of a dossier.
const TALL: f32 = 196.0;

/// The screen; `open` is the dossier that is to be opened on the title, if one was pressed.
pub(crate) fn career_ui(ui: &mut Ui, pen: &mut Pen, page: &CareerPage, open: &mut Option<String>) {
    let title = pen.get("window-screen-career");
    page_ui(ui, pen, &title, true, |ui, pen| {
        if page.games == 0 {
            let sheet = Sheet {
                sign: Sign::Coins,
                title: pen.get("window-career-none"),
                sentence: pen.get("window-career-none-about"),
                under: None,
                button: pen.get("window-career-begin"),
            };
            if sheet_ui(ui, pen, &sheet, false) {
                pen.show(Show::Screen(Screen::Title));
            }
            return;
        }
        pen.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            let args = [count("games", page.games), count("months", page.months)];
            ui.label(pen.text(pen.say("window-career-played", &args), theme::headline_serif(), pen.tokens.text));
            match &page.skill {
                Some(skill) => {
                    let args = [
                        number("predictions", i64::from(skill.predictions)),
                        text("mean", pen.figure(score(skill.mean))),
                        text("best", pen.figure(score(skill.best))),
                    ];
                    pen.body_ui(ui, pen.say("window-career-skill", &args));
                    pen.second_ui(ui, pen.get("window-career-skill-about"));
                }
                None => {
                    pen.second_ui(ui, pen.get("window-career-unforeseen"));
                }
            }
        });
        for (at, row) in page.rows.iter().enumerate() {
            ui.add_space(8.0);
            pen.card().show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.label(pen.text(&row.title, theme::headline_serif(), pen.tokens.text));
                Grid::new(("versions", at)).num_columns(3).spacing(vec2(24.0, 4.0)).show(ui, |ui| {
                    row.versions.iter().for_each(|version| version_ui(ui, pen, version));
                });
            });
        }
        unopened_ui(ui, pen, &page.unopened, open);
    });
}

/// The dossiers that nobody has played to an end yet, on a shelf; one that is pressed is opened on the title.
fn unopened_ui(ui: &mut Ui, pen: &mut Pen, unopened: &[Scenario], open: &mut Option<String>) {
    if unopened.is_empty() {
        return;
    }
    ui.add_space(16.0);
    pen.title_ui(ui, pen.get("window-career-unopened"));
    let (count, wide) = on_a_shelf(ui.available_width() - 16.0, unopened.len());
    for shelf in unopened.chunks(count) {
        let mut chosen = usize::MAX;
        shelf_ui(ui, pen, shelf, 0, (wide, TALL), &mut chosen);
        if let Some(card) = shelf.get(chosen) {
            *open = Some(card.id.clone());
            pen.show(Show::Screen(Screen::Title));
        }
        ui.add_space(8.0);
    }
}

/// A version: its length, its best game, and how many were played.
fn version_ui(ui: &mut Ui, pen: &Pen, version: &Version) {
    pen.body_ui(ui, &version.name);
    pen.body_ui(ui, pen.say("window-career-best", &[text("medals", medals(pen, version.best))]));
    let args = [count("games", version.games), count("lost", version.lost)];
    pen.second_ui(ui, pen.say("window-career-games", &args));
    ui.end_row();
}

/// Medals in words, the highest first.
pub(crate) fn medals(pen: &Pen, of: Medals) -> String {
    let all = [("gold", of.gold), ("silver", of.silver), ("bronze", of.bronze)];
    let told: Vec<String> = all
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(medal, n)| pen.say("window-career-medals", &[count("count", n), text("medal", medal)]))
        .collect();
    let told = if told.is_empty() { pen.get("window-career-no-medal") } else { told.join(", ") };
    pen.say("window-career-of", &[text("medals", told), count("of", of.of)])
}

fn count(name: &'static str, n: usize) -> Arg<'static> {
    number(name, i64::try_from(n).unwrap_or(i64::MAX))
}
