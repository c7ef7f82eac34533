//! Saved games: every game that is kept, with the way on, another name, and the way out.
//!
//! Duty: draw [`SavedGame`]s, the newest first. Uses the pen, the shelf's sheets. Always holds: what is asked
//! before something is lost is asked on a sheet; a game that is open says so and cannot be touched here; where
//! there are few or none, it says how games come to be kept.

use egui::{Align, Layout, Ui, WidgetType};

use super::empty::{Sheet, Sign, sheet_ui};
use super::page_ui;
use crate::shelf::Asking;
use crate::theme;
use crate::widgets::{Pen, named};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{File, Intent, Screen, Show};
use demarche_play::views::saves::{Kind, SavedGame, ago};

/// What a host knows of the games that are kept.
#[derive(Clone, Default, Debug)]
pub struct Shelf {
    /// The newest of them, the newest first.
    pub games: Vec<SavedGame>,
    /// How many older ones are not listed.
    pub more: usize,
    /// Their folder.
    pub folder: String,
}

/// The screen; what is asked about a game, if anything.
pub(crate) fn saves_ui(ui: &mut Ui, pen: &mut Pen, shelf: &Shelf, asking: &mut Option<Asking>) {
    let title = pen.get("window-screen-saves");
    page_ui(ui, pen, &title, true, |ui, pen| {
        let folder = pen.say("window-saves-folder", &[text("folder", shelf.folder.clone())]);
        let sheet = |pen: &Pen, title: &str, sentence: &str, under: Option<String>| Sheet {
            sign: Sign::Folder,
            title: pen.get(title),
            sentence: pen.get(sentence),
            under,
            button: pen.get("window-saves-begin"),
        };
        if shelf.games.is_empty() {
            let folder = pen.say("window-saves-folder-none", &[text("folder", shelf.folder.clone())]);
            let sheet = sheet(pen, "window-saves-none", "window-saves-none-about", Some(folder));
            if sheet_ui(ui, pen, &sheet, false) {
                pen.show(Show::Screen(Screen::Title));
            }
            return;
        }
        for (at, game) in shelf.games.iter().enumerate() {
            ui.push_id(at, |ui| game_ui(ui, pen, game, asking));
            ui.add_space(6.0);
        }
        if shelf.more > 0 {
            let count = number("count", i64::try_from(shelf.more).unwrap_or(i64::MAX));
            pen.second_ui(ui, pen.say("window-saves-more", &[count]));
        }
        pen.second_ui(ui, folder);
        ui.add_space(6.0);
        let sheet = sheet(pen, "window-saves-rest", "window-saves-rest-about", None);
        if sheet_ui(ui, pen, &sheet, true) {
            pen.show(Show::Screen(Screen::Title));
        }
    });
}

/// A game: what it is, where it stands, and what can be done with it.
fn game_ui(ui: &mut Ui, pen: &mut Pen, game: &SavedGame, asking: &mut Option<Asking>) {
    let told = pen.say("window-saves-told", &[text("name", game.name.clone()), text("title", game.title.clone())]);
    let told = if game.title.is_empty() { game.name.clone() } else { told };
    pen.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        // Where they do not fit beside each other, the controls stand under the text.
        let narrow = ui.available_width() < 720.0;
        let text_width = if narrow { ui.available_width() } else { ui.available_width() - 320.0 };
        ui.horizontal_wrapped(|ui| {
            ui.vertical(|ui| {
                ui.set_width(text_width);
                ui.spacing_mut().item_spacing.y = 2.0;
                let title = if game.title.is_empty() { &game.name } else { &game.title };
                ui.label(pen.text(title, theme::headline_serif(), pen.tokens.text));
                match &game.trouble {
                    Some(why) => {
                        ui.label(pen.text(why, theme::second(), pen.tokens.blocked));
                    }
                    None => {
                        pen.body_ui(ui, &game.month);
                    }
                }
                pen.second_ui(ui, under(pen, game));
            });
            let layout =
                if narrow { Layout::left_to_right(Align::Center) } else { Layout::right_to_left(Align::Center) };
            ui.with_layout(layout, |ui| controls_ui(ui, pen, game, &told, asking));
        });
    });
}

/// When it was saved, what it is, and its name.
fn under(pen: &Pen, game: &SavedGame) -> String {
    let mut parts = vec![ago(pen.words, game.age)];
    if game.over {
        parts.push(pen.get("window-saves-over"));
    }
    if game.kind != Kind::Game {
        parts.push(pen.get(&format!("window-saves-kind-{}", game.kind.key())));
    }
    if game.open {
        parts.push(pen.get("window-saves-open"));
    }
    parts.push(game.name.clone());
    parts.join(" · ")
}

fn controls_ui(ui: &mut Ui, pen: &mut Pen, game: &SavedGame, told: &str, asking: &mut Option<Asking>) {
    let label = |pen: &Pen, id: &str| pen.say(id, &[text("name", told.to_owned())]);
    let (on, on_named) = if game.over {
        ("window-saves-read", "window-saves-read-named")
    } else {
        ("window-saves-go-on", "window-saves-go-on-named")
    };
    let go_on = pen.action_ui(ui, &pen.get(on), game.trouble.is_none());
    named(&go_on, WidgetType::Button, &label(pen, on_named));
    if go_on.clicked() {
        pen.ask(Intent::File(File::Open(game.path.clone())));
    }
    let rename = pen.button_ui(ui, &pen.get("window-saves-rename"), !game.open);
    named(&rename, WidgetType::Button, &label(pen, "window-saves-rename-named"));
    if rename.clicked() {
        *asking = Some(Asking::rename(game.path.clone(), told.to_owned(), game.name.clone()));
    }
    let delete = pen.button_ui(ui, &pen.get("window-saves-delete"), !game.open);
    named(&delete, WidgetType::Button, &label(pen, "window-saves-delete-named"));
    if delete.clicked() {
        *asking = Some(Asking::delete(game.path.clone(), told.to_owned()));
    }
}
