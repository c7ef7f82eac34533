//! Letters: the head and the foot of what others write.
//!
//! Duty: draw [`Letter`]s on paper: crest, office, date above; signature, bust and seal below. Uses the pen,
//! pictures. Always holds: what is drawn is also said; a letter is signed by an office.

use egui::{Align, Align2, Layout, Rect, Sense, Stroke, Ui, WidgetType, pos2, vec2};

use super::picture::{crest_at, medallion, seal};
use super::theme::{self, Tokens};
use super::widgets::{Pen, named};
use demarche_play::pictures::bust::Mood;
use demarche_play::views::letter::Letter;

/// The height of the foot, and the radius of its seal.
const FOOT: f32 = 62.0;
const SEAL: f32 = 24.0;

/// The head at the side: crest, office and date, what stands at its end, and a rule under it.
pub(crate) fn head_ui(ui: &mut Ui, pen: &mut Pen, letter: &Letter, end: impl FnOnce(&mut Pen, &mut Ui)) {
    ui.horizontal(|ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(38.0, 42.0), Sense::hover());
        crest_at(ui.painter(), rect.shrink(3.0), &letter.crest, &pen.tokens);
        named(&response, WidgetType::Image, &letter.from);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_max_width((ui.available_width() - 44.0).max(80.0));
            ui.label(pen.text(&letter.office, egui::FontId::new(16.0, theme::serif()), pen.tokens.text));
            pen.second_ui(ui, format!("{} · {}", letter.to, letter.date));
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| end(pen, ui));
    });
    rules(ui, pen);
}

/// The head in the middle, as a ministry's: crest, capital in capitals, office, two rules, to whom and when.
pub(crate) fn ministry_ui(ui: &mut Ui, pen: &mut Pen, letter: &Letter) {
    ui.vertical_centered(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let (rect, _) = ui.allocate_exact_size(vec2(50.0, 54.0), Sense::hover());
        crest_at(ui.painter(), rect.shrink(3.0), &letter.crest, &pen.tokens);
        let spaced: Vec<String> = letter.from.to_uppercase().chars().map(String::from).collect();
        let label = ui.label(pen.text(spaced.join("\u{200a}"), theme::panel_title(), pen.tokens.text));
        named(&label, WidgetType::Label, &letter.from);
        pen.second_ui(ui, &letter.office);
    });
    rules(ui, pen);
    let long = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), theme::second(), pen.tokens.second).size().x;
    if long(&letter.to) + long(&letter.date) + 16.0 > ui.available_width() {
        pen.second_ui(ui, &letter.to);
        pen.second_ui(ui, &letter.date);
        return;
    }
    ui.horizontal(|ui| {
        pen.second_ui(ui, &letter.to);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| pen.second_ui(ui, &letter.date));
    });
}

/// Two thin lines in the colour of the wax.
fn rules(ui: &mut Ui, pen: &Pen) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    for (y, width) in [(rect.center().y - 1.5, 1.2), (rect.center().y + 1.5, 0.7)] {
        ui.painter().hline(rect.x_range(), y, Stroke::new(width, pen.tokens.brass));
    }
}

/// The foot: whose hand signed, and the seal at the right.
pub(crate) fn foot_ui(ui: &mut Ui, pen: &mut Pen, letter: &Letter, mood: Mood) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), FOOT), Sense::hover());
    let painter = ui.painter().clone();
    medallion_of(&painter, pen, pos2(rect.left() + 28.0, rect.center().y), letter, mood);
    let seal_at = pos2(rect.right() - SEAL - 6.0, rect.center().y);
    seal(&painter, seal_at, SEAL, Tokens::wax(letter.side));
    let left = rect.left() + 62.0;
    let room = (seal_at.x - SEAL - 12.0 - left).max(40.0);
    let font = egui::FontId::new(15.0, theme::serif());
    let signed = painter.layout(letter.signed.clone(), font, pen.tokens.text, room);
    let at = Align2::LEFT_CENTER.anchor_size(pos2(left, rect.center().y - 4.0), signed.size());
    painter.hline(left..=at.right().max(left + room.min(150.0)), at.bottom() + 3.0, Stroke::new(1.0, pen.tokens.line));
    painter.galley(at.min, signed, pen.tokens.text);
    named(&response, WidgetType::Label, &letter.signed);
}

fn medallion_of(painter: &egui::Painter, pen: &Pen, centre: egui::Pos2, letter: &Letter, mood: Mood) {
    medallion(painter, centre, 22.0, &letter.look, mood, &pen.tokens);
}

/// A small seal for a slip, with a tick once its letter is answered.
pub(crate) fn small_seal(painter: &egui::Painter, centre: egui::Pos2, letter: &Letter, answered: bool) {
    seal(painter, centre, 11.0, Tokens::wax(letter.side));
    if answered {
        let tokens = Tokens::paper();
        let rect = Rect::from_center_size(centre + vec2(8.0, 7.0), vec2(14.0, 14.0));
        painter.circle_filled(rect.center(), 7.0, tokens.good);
        let tick = [pos2(-3.2, 0.2), pos2(-0.8, 2.8), pos2(3.4, -2.6)].map(|p| rect.center() + p.to_vec2());
        painter.add(egui::Shape::line(tick.to_vec(), Stroke::new(1.6, tokens.raised)));
    }
}
