//! Screens other than the desk, one a file.
//!
//! Duty: draw a whole window from plain data. Uses the pen. Always holds: every screen can be left
//! by Esc or by a control with a name.

pub(crate) mod briefing;
pub(crate) mod checker;
pub(crate) mod codex;
pub(crate) mod compare;
pub(crate) mod credits;
pub(crate) mod debrief;
pub(crate) mod ledger;
pub(crate) mod settings;
pub mod title;
pub(crate) mod turning;

use egui::{Align, CentralPanel, Frame, Layout, Margin, ScrollArea, Ui, vec2};

use super::theme;
use super::widgets::Pen;
use demarche_play::session::intent::Show;

/// A page in the middle of the window with a title and a way back.
fn page_ui(ui: &mut Ui, pen: &mut Pen, title: &str, back: bool, add: impl FnOnce(&mut Ui, &mut Pen)) {
    // Lines that can be read: the page is no wider than its text needs.
    let room = ui.available_width() - 48.0;
    let side = ((room - 1_040.0) / 2.0).clamp(0.0, 4_000.0);
    #[expect(clippy::cast_possible_truncation, reason = "a margin, within what a screen has")]
    let margin = Margin::symmetric((24.0 + side).min(f32::from(i8::MAX)) as i8, 16);
    let frame = Frame::new().fill(pen.tokens.ground).inner_margin(margin);
    CentralPanel::default().frame(frame).show(ui, |ui| {
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
        ScrollArea::vertical().id_salt(("page", title)).auto_shrink([false, false]).show(ui, |ui| {
            ui.set_width(ui.available_width().min(1_040.0));
            add(ui, pen);
        });
    });
}
