//! Beside the answer: how likely it was, what did not come, what it took, and what had been guessed.
//!
//! Duty: draw what the record holds of an [`Answer`]. Uses the pen, the cabinet. Always holds: chances are told
//! only of what has been played; where a class shows none, there is none.

use egui::{Margin, Rect, ScrollArea, Sense, Stroke, Ui, WidgetType, vec2};

use crate::cabinet::lines_ui;
use crate::drawer::{plate, region_ui};
use crate::picture::medallion;
use crate::theme;
use crate::widgets::{Pen, named};
use demarche_play::narrate::figures::{percent, points};
use demarche_play::narrate::words::{number, text};
use demarche_play::views::cabinet::Seat;
use demarche_play::views::month_report::Answer;
use demarche_play::views::text::capital;

/// The column at the right.
pub(super) fn aside_ui(ui: &mut Ui, pen: &mut Pen, rect: Rect, answer: &Answer, foreign: Option<&Seat>) {
    region_ui(ui, "aside", rect, Margin::ZERO, |ui| {
        ScrollArea::vertical().id_salt("aside").auto_shrink([false, false]).show(ui, |ui| {
            facts_ui(ui, pen, answer, foreign);
        });
    });
}

/// What it was and is, what it took at home, how likely it was, what was guessed, and what lies ahead.
pub(super) fn facts_ui(ui: &mut Ui, pen: &mut Pen, answer: &Answer, foreign: Option<&Seat>) {
    let args = [text("before", pen.words.level(answer.before)), text("now", pen.words.level(answer.level))];
    let key = if answer.before == answer.level { "window-beat-again" } else { "window-beat-from-to" };
    ui.label(pen.text(capital(&pen.say(key, &args)), theme::panel_title(), pen.tokens.text));
    pen.rule_ui(ui);
    // Its price comes before its chances.
    let mut facts: Vec<(String, String)> = Vec::new();
    if let Some(price) = answer.price {
        facts.push((pen.figure(points(price)), pen.get("window-beat-price")));
    }
    if let Some(chance) = answer.chance {
        facts.push((pen.figure(percent(chance)), pen.get("window-beat-chance")));
    }
    if let Some((next, chance)) = &answer.next {
        let told = pen.say("window-beat-chance-next", &[text("level", next.clone())]);
        facts.push((pen.figure(percent(*chance)), told));
    }
    for (figure, told) in facts {
        fact_ui(ui, pen, &figure, &told);
    }
    if let Some(prediction) = &answer.prediction {
        guess_ui(ui, pen, answer, prediction);
    }
    if let Some(seat) = foreign {
        foreign_ui(ui, pen, seat);
    }
}

/// A figure and what it says.
fn fact_ui(ui: &mut Ui, pen: &mut Pen, figure: &str, told: &str) {
    let all = ui.available_width();
    ui.horizontal_top(|ui| {
        let ink = pen.tokens.adversary;
        let galley = ui.painter().layout_no_wrap(figure.to_owned(), egui::FontId::new(26.0, theme::semibold()), ink);
        let (place, response) = ui.allocate_exact_size(vec2(galley.size().x.max(76.0), 34.0), Sense::hover());
        let at = place.left_center() - vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
        named(&response, WidgetType::Label, figure);
        ui.vertical(|ui| {
            ui.set_max_width((all - 90.0).max(60.0));
            ui.label(pen.text(told, theme::second(), pen.tokens.text));
        });
    });
    let (line, _) = ui.allocate_exact_size(vec2(all, 7.0), Sense::hover());
    ui.painter().hline(line.x_range(), line.center().y, Stroke::new(1.0, pen.tokens.line));
}

/// What the player had sealed, whether it held, and how often guesses have.
fn guess_ui(ui: &mut Ui, pen: &mut Pen, answer: &Answer, prediction: &str) {
    ui.add_space(6.0);
    plate(&pen.tokens).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        pen.second_ui(ui, pen.get("window-beat-sealed"));
        let (sign, ink) = if answer.held { ("✓", pen.tokens.good) } else { ("✕", pen.tokens.adversary) };
        ui.horizontal_top(|ui| {
            ui.label(pen.text(sign, theme::strong(), ink));
            ui.vertical(|ui| pen.body_small_ui(ui, prediction));
        });
        let count = |n: usize| i64::try_from(n).unwrap_or(0);
        let (held, of) = answer.guesses;
        pen.second_ui(ui, pen.say("window-beat-guesses", &[number("held", count(held)), number("of", count(of))]));
    });
}

/// What the foreign ministry says of the month that begins.
fn foreign_ui(ui: &mut Ui, pen: &mut Pen, seat: &Seat) {
    ui.add_space(6.0);
    plate(&pen.tokens).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (face, _) = ui.allocate_exact_size(vec2(50.0, 54.0), Sense::hover());
            medallion(ui.painter(), face.center(), 22.0, &seat.look, seat.mood, &pen.tokens);
            ui.vertical(|ui| {
                pen.second_ui(ui, pen.get("window-beat-ahead"));
                lines_ui(ui, pen, seat);
            });
        });
    });
}
