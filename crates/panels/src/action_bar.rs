//! The foot of the desk: a line to read or to type, undo and redo, prediction, the month's end.
//!
//! Duty: draw what ends a turn. Uses the pen. Always holds: a month that would lose something ends at the
//! second word; what must be read stands where the eye is when it is pressed.

use egui::{Align, Layout, Ui, vec2};

use super::extra::Extra;
use super::state::State;
use super::theme;
use super::widgets::Pen;
use demarche_play::session::intent::{File, Intent, Play, Screen, Show, Tab};
use demarche_play::views::desk::Desk;

/// The foot: a line of news, undo and redo, predict, end of the turn.
pub(crate) fn foot_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) {
    let rest = pen.at_right_ui(ui, "turn", |pen, ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        turn_ui(ui, pen, desk, state);
    });
    let builder = egui::UiBuilder::new().max_rect(rest).layout(Layout::left_to_right(Align::Center));
    line_ui(&mut ui.new_child(builder), pen, desk, extra, state);
}

/// What can be done with the turn, its end last.
pub(crate) fn turn_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, state: &mut State) {
    if desk.top.over {
        if pen.action_ui(ui, &pen.get("window-debrief"), true).clicked() {
            pen.show(Show::Screen(Screen::Debrief));
        }
        return;
    }
    let (undo, redo) = desk.undo_redo;
    if pen.sign_ui(ui, "↶", &pen.get("window-undo"), undo).clicked() {
        pen.ask(Intent::Play(Play::Undo));
    }
    if pen.sign_ui(ui, "↷", &pen.get("window-redo"), redo).clicked() {
        pen.ask(Intent::Play(Play::Redo));
    }
    if !desk.ladders.is_empty() {
        let open = desk.ladders.iter().find(|ladder| ladder.sealed.is_none());
        let label = pen.get(if open.is_none() { "window-predicted" } else { "window-predict" });
        if pen.button_ui(ui, &label, open.is_some()).clicked()
            && let Some(ladder) = open
        {
            pen.show(Show::Predict(ladder.adversary));
        }
    }
    if pen.action_ui(ui, &pen.get("window-end"), true).clicked() {
        end_month(pen, desk, state);
    }
}

/// Ends the month, or shows first what that would lose.
pub(crate) fn end_month(pen: &mut Pen, desk: &Desk, state: &mut State) {
    state.leaving = !desk.loose_ends.is_empty();
    if !state.leaving {
        pen.ask(Intent::Play(Play::EndTurn));
    }
}

/// One line: what must be read now, what is drafted, or the latest news.
fn line_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if extra.reasons {
            reason_ui(ui, pen, state);
        }
        if let Some(notice) = state.notice.clone() {
            // Under a line to type there is room for the words alone; the next thing done takes them away.
            if extra.reasons {
                let told = egui::Label::new(pen.text(&notice, theme::second(), pen.tokens.action)).truncate();
                ui.add(told).on_hover_text(notice);
                return;
            }
            ui.horizontal(|ui| {
                if pen.sign_ui(ui, "✕", &pen.get("window-notice-close"), true).clicked() {
                    state.notice = None;
                }
                let label = ui.add(egui::Label::new(pen.text(&notice, theme::second(), pen.tokens.action)).wrap());
                label.on_hover_text(notice);
            });
            return;
        }
        let newest = desk.news.first().filter(|_| !extra.reasons);
        if let Some(line) = newest {
            let text = pen.text(&line.text, egui::FontId::new(17.0, theme::serif()), pen.tokens.text);
            let button = egui::Button::new(text).frame(false).truncate();
            let response = ui.add(button);
            super::widgets::named(
                &response,
                egui::WidgetType::Button,
                &pen.say("window-news-open", &[demarche_play::narrate::words::text("news", line.text.clone())]),
            );
            if response.clicked() {
                pen.show(Show::Tab(Tab::News));
            }
        }
        let under =
            if desk.drafted.is_empty() { extra.outlook.map(str::to_owned) } else { Some(desk.drafted.join(" · ")) };
        if let Some(under) = under {
            let label = ui.add(egui::Label::new(pen.text(&under, theme::second(), pen.tokens.second)).truncate());
            if !desk.drafted.is_empty() {
                label.on_hover_text(desk.drafted.join("\n"));
            }
        }
    });
}

/// Why, for the month under way: a line to type.
pub(crate) fn reason_ui(ui: &mut Ui, pen: &mut Pen, state: &mut State) {
    let hint = pen.get("window-class-because");
    let edit = egui::TextEdit::singleline(&mut state.reason)
        .hint_text(hint.clone())
        .char_limit(demarche_play::session::class_terms::REASON)
        .background_color(pen.tokens.raised);
    let response = ui.add_sized(vec2(ui.available_width() - 12.0, theme::HIT), edit);
    super::widgets::named(&response, egui::WidgetType::TextEdit, &hint);
    if response.changed() {
        pen.ask(Intent::Play(Play::Because(state.reason.clone())));
    }
    if response.lost_focus() {
        pen.ask(Intent::File(File::Keep));
    }
}
