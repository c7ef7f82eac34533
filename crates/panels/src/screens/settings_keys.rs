//! The keys among the settings: what each does, and which it is.
//!
//! Duty: draw the table of bindings with the way to change one. Uses the pen. Always holds: who waits for a
//! key says so; a key that is not as it was meant to be has its way back beside it.

use egui::{Grid, Ui, WidgetType, vec2};

use crate::bindings::{self, Changed};
use crate::dialogs::act_name;
use crate::theme;
use crate::widgets::{Pen, named};
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Intent, Setting};
use demarche_play::session::keystroke::Act;

/// The table, in two halves side by side in a wide page; `binding` is what the next key is to do, and why the last
/// one cannot.
pub(super) fn keys_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    wide: bool,
    changed: &Changed,
    binding: &mut Option<(Act, Option<String>)>,
) {
    pen.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        pen.title_ui(ui, pen.get("window-set-keys"));
        ui.add_space(4.0);
        let acts: Vec<Act> = Act::ALL.into_iter().collect();
        let parts = if wide { 2 } else { 1 };
        ui.columns(parts, |columns| {
            for (at, (ui, acts)) in columns.iter_mut().zip(acts.chunks(acts.len().div_ceil(parts))).enumerate() {
                Grid::new(("bindings", at)).num_columns(3).spacing(vec2(16.0, 4.0)).show(ui, |ui| {
                    for act in acts {
                        act_ui(ui, pen, changed, *act, binding);
                        ui.end_row();
                    }
                });
            }
        });
        ui.add_space(6.0);
        if pen.button_ui(ui, &pen.get("window-key-defaults"), !changed.is_empty()).clicked() {
            pen.ask(Intent::Set(Setting::Keys));
        }
    });
}

fn act_ui(ui: &mut Ui, pen: &mut Pen, changed: &Changed, act: Act, binding: &mut Option<(Act, Option<String>)>) {
    let (name, key) = (act_name(pen.words, act), bindings::shown_of(changed, act));
    pen.body_ui(ui, &name);
    let waits = binding.clone().filter(|(of, _)| *of == act);
    let ask = pen.get("window-key-ask");
    let button = pen.button_ui(ui, if waits.is_some() { &ask } else { &key }, true);
    let told = pen.say("window-key-change", &[text("act", name), text("key", key)]);
    named(&button, WidgetType::Button, if waits.is_some() { &ask } else { &told });
    if button.clicked() {
        *binding = Some((act, None));
    }
    match waits.and_then(|(_, trouble)| trouble) {
        Some(trouble) => {
            ui.label(pen.text(trouble, theme::second_strong(), pen.tokens.blocked));
        }
        None if changed.contains_key(act.key()) => {
            let meant = bindings::defaults(act).first().map(|stroke| bindings::shown(*stroke)).unwrap_or_default();
            if pen.button_ui(ui, &pen.say("window-key-default", &[text("key", meant)]), true).clicked() {
                pen.ask(Intent::Set(Setting::Key(act, None)));
            }
        }
        None => {}
    }
}
