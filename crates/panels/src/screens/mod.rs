//! Screens other than the desk, one a file.
//!
//! Duty: draw a whole window from plain data. Uses the pen. Always holds: every screen can be left
//! by Esc or by a control with a name.

pub mod briefing;
pub mod cabinet;
pub mod career;
mod cast;
pub mod checker;
pub mod codex;
pub mod compare;
pub mod credits;
pub mod debrief;
mod dossier;
mod empty;
pub mod ledger;
pub mod log;
pub mod month_report;
pub mod saves;
pub mod settings;
mod settings_keys;
pub mod title;

use egui::{Align, CentralPanel, Frame, Layout, Margin, ScrollArea, Ui, UiBuilder, vec2};

use super::theme;
use super::widgets::Pen;
use demarche_play::session::intent::Show;

/// The widest page, with its scroll bar: lines that can be read.
const WIDEST: f32 = 1_054.0;
/// The room that a scroll bar takes.
const BAR: f32 = 14.0;

/// A page in the middle of the window with a title and a way back.
fn page_ui(ui: &mut Ui, pen: &mut Pen, title: &str, back: bool, add: impl FnOnce(&mut Ui, &mut Pen)) {
    let frame = Frame::new().fill(pen.tokens.ground).inner_margin(Margin::symmetric(24, 16));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let room = ui.max_rect();
        let side = ((room.width() - WIDEST) / 2.0).max(0.0);
        let page = UiBuilder::new().max_rect(room.shrink2(vec2(side, 0.0)));
        ui.scope_builder(page, |ui| paper_ui(ui, pen, title, back, add));
    });
}

/// What stands on a page, below its title.
fn paper_ui(ui: &mut Ui, pen: &mut Pen, title: &str, back: bool, add: impl FnOnce(&mut Ui, &mut Pen)) {
    let head = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 40.0), head, |ui| {
        if back {
            let label = pen.get("window-back");
            if pen.button_ui(ui, &format!("← {label}"), true).clicked() {
                pen.show(Show::Back);
            }
        }
        ui.add(egui::Label::new(pen.text(title, theme::screen_title(), pen.tokens.text)).truncate());
    });
    ui.add_space(8.0);
    // As wide as the window lets it be; a table that needs more is scrolled sideways too.
    let width = ui.available_width() - BAR;
    ScrollArea::both().id_salt(("page", title)).auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(width);
        ui.set_min_width(width);
        add(ui, pen);
    });
}
