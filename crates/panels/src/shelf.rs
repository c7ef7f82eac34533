//! Sheets about a saved game: before it is deleted, and while it gets another name.
//!
//! Duty: ask, and note the answer. Uses the pen. Always holds: nothing is deleted but by a press on the word
//! itself; what loses nothing has the focus.

use std::path::PathBuf;

use egui::{Id, Key, Modal, TextEdit, WidgetType};

use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{File, Intent};

/// What is asked about a saved game.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Its file.
    pub path: PathBuf,
    /// Its name and title, as the list has them.
    pub told: String,
    /// The name that is typed; none if it is to be deleted.
    pub typed: Option<String>,
    /// Why nothing came of it.
    pub trouble: Option<String>,
    /// Whether a control has been given the keyboard.
    focused: bool,
}

impl Asking {
    /// Whether it is to be deleted.
    #[must_use]
    pub fn delete(path: PathBuf, told: String) -> Self {
        Self { path, told, typed: None, trouble: None, focused: false }
    }

    /// Which name it is to have, beginning with the one that it has.
    #[must_use]
    pub fn rename(path: PathBuf, told: String, name: String) -> Self {
        Self { path, told, typed: Some(name), trouble: None, focused: false }
    }
}

/// The sheet; whether it was left.
pub(crate) fn shelf_ui(ctx: &egui::Context, pen: &mut Pen, asking: &mut Asking) -> bool {
    let mut left = false;
    let delete = asking.typed.is_none();
    let modal = Modal::new(Id::new("shelf")).show(ctx, |ui| {
        ui.set_width(460.0_f32.min(ctx.content_rect().width() - 60.0));
        let title = if delete { "window-saves-delete-title" } else { "window-saves-rename-title" };
        ui.label(pen.text(pen.get(title), theme::headline_serif(), pen.tokens.text));
        pen.body_ui(ui, &asking.told);
        let mut entered = false;
        match &mut asking.typed {
            None => {
                pen.second_ui(ui, pen.get("window-saves-delete-about"));
            }
            Some(typed) => {
                let field = ui.add(TextEdit::singleline(typed).desired_width(f32::INFINITY).font(theme::body()));
                named(&field, WidgetType::TextEdit, &pen.get("window-saves-name"));
                if !std::mem::replace(&mut asking.focused, true) {
                    field.request_focus();
                }
                entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
                if entered {
                    field.request_focus();
                }
            }
        }
        if let Some(trouble) = &asking.trouble {
            ui.label(pen.text(trouble, theme::second_strong(), pen.tokens.blocked));
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if let Some(typed) = asking.typed.clone() {
                if pen.action_ui(ui, &pen.get("window-saves-rename"), true).clicked() || entered {
                    pen.ask(Intent::File(File::Rename(asking.path.clone(), typed)));
                }
                left = pen.button_ui(ui, &pen.get("window-cancel"), true).clicked();
                return;
            }
            let keep = pen.action_ui(ui, &pen.get("window-saves-keep"), true);
            if !std::mem::replace(&mut asking.focused, true) {
                keep.request_focus();
            }
            left = keep.clicked();
            let label = pen.say("window-saves-delete-sure", &[text("name", asking.told.clone())]);
            let sure = pen.button_ui(ui, &pen.get("window-saves-delete"), true);
            named(&sure, WidgetType::Button, &label);
            if sure.clicked() {
                pen.ask(Intent::File(File::Delete(asking.path.clone())));
            }
        });
    });
    left || modal.backdrop_response.clicked()
}
