//! The name for a class: the dialog before a class's game.
//!
//! Duty: ask for a pseudonym and show why one cannot be used. Uses the pen. Always holds: the rules of a
//! name are the session's; the game begins only once a name was taken; Esc leaves everything as it was.

use std::path::PathBuf;

use egui::{Id, Key, Modal, TextEdit, WidgetType};

use super::theme;
use super::widgets::{Pen, named};
use demarche_play::session::class_terms;
use demarche_play::session::intent::{File, Intent};

/// A name that is being typed.
#[derive(Clone, Debug)]
pub struct Seat {
    /// The class file.
    pub path: PathBuf,
    /// The class by its title.
    pub class: String,
    /// What is typed.
    pub typed: String,
    /// Why the name, or the file, cannot be used.
    pub trouble: Option<String>,
    /// Whether the field has been given the keyboard.
    focused: bool,
}

impl Seat {
    /// Nothing is typed yet.
    #[must_use]
    pub fn new(path: PathBuf, class: String) -> Self {
        Self { path, class, typed: String::new(), trouble: None, focused: false }
    }
}

/// The dialog; whether it was left.
pub fn seat_ui(ctx: &egui::Context, pen: &mut Pen, seat: &mut Seat) -> bool {
    let mut left = false;
    let modal = Modal::new(Id::new("seat")).show(ctx, |ui| {
        ui.set_width(460.0_f32.min(ctx.content_rect().width() - 60.0));
        ui.label(pen.text(&seat.class, theme::headline_serif(), pen.tokens.text));
        pen.body_ui(ui, class_terms::ask_name(pen.words, &seat.class));
        ui.add_space(4.0);
        let edit = TextEdit::singleline(&mut seat.typed).desired_width(f32::INFINITY).font(theme::body());
        let field = ui.add(edit);
        named(&field, WidgetType::TextEdit, &pen.get("window-seat-name"));
        if !std::mem::replace(&mut seat.focused, true) {
            field.request_focus();
        }
        if let Some(trouble) = &seat.trouble {
            ui.label(pen.text(trouble, theme::second_strong(), pen.tokens.blocked));
        }
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if pen.action_ui(ui, &pen.get("window-begin"), true).clicked() || entered {
                pen.ask(Intent::File(File::Attend(seat.path.clone(), seat.typed.clone())));
            }
            left = pen.button_ui(ui, &pen.get("window-cancel"), true).clicked();
        });
        if entered {
            field.request_focus();
        }
    });
    left || modal.backdrop_response.clicked()
}
