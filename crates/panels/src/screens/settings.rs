//! Settings.
//!
//! Duty: every setting with what it does, in sections that stand side by side where there is room, below what
//! can be done with the game. Uses the pen. Always holds: a setting takes effect at once and is kept.

use egui::{Align, Layout, Slider, Ui};

use super::page_ui;
use crate::state::Settings;
use crate::widgets::Pen;
use demarche_play::narrate::words::number;
use demarche_play::session::intent::{File, Format, Intent, Screen, Setting, Show};
use demarche_play::session::keystroke::Act;

/// The least width in which sections stand side by side.
const WIDE: f32 = 840.0;
/// Between sections.
const GAP: f32 = 12.0;

/// A setting that is on or off: its message, what it is, and how it is asked for.
type Switch = (&'static str, bool, fn(bool) -> Setting);

/// The screen; `playing` if a game is on, `class` if it is to be handed in.
pub(crate) fn settings_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    settings: &Settings,
    game: (bool, bool),
    folder: &str,
    binding: &mut Option<(Act, Option<String>)>,
) {
    let title = pen.get("window-screen-settings");
    page_ui(ui, pen, &title, true, |ui, pen| {
        let wide = ui.available_width() >= WIDE;
        // What is done with the game is what one comes for in the middle of it.
        ways_ui(ui, pen, game);
        ui.add_space(GAP);
        if wide {
            ui.columns(2, |columns| {
                let [left, right] = columns else { return };
                look_ui(left, pen, settings);
                play_ui(right, pen, settings);
                right.add_space(GAP);
                sound_ui(right, pen, settings);
            });
        } else {
            look_ui(ui, pen, settings);
            ui.add_space(GAP);
            play_ui(ui, pen, settings);
            ui.add_space(GAP);
            sound_ui(ui, pen, settings);
        }
        ui.add_space(GAP);
        super::settings_keys::keys_ui(ui, pen, wide, &settings.keys, binding);
        ui.add_space(6.0);
        pen.second_ui(ui, folder);
    });
}

/// What can be done with the game that is on, and where else one can go.
fn ways_ui(ui: &mut Ui, pen: &mut Pen, (playing, class): (bool, bool)) {
    ui.horizontal_wrapped(|ui| {
        if class && pen.action_ui(ui, &pen.get("window-hand-in"), true).clicked() {
            pen.ask(Intent::File(File::HandIn));
        }
        if playing {
            for screen in [Screen::Log, Screen::Codex, Screen::Debrief, Screen::Checker] {
                screen_ui(ui, pen, screen);
            }
            if pen.button_ui(ui, &pen.get("window-reload"), true).clicked() {
                pen.ask(Intent::File(File::Reload));
            }
        }
        for screen in [Screen::Saves, Screen::Career] {
            screen_ui(ui, pen, screen);
        }
        if playing {
            share_ui(ui, pen);
        }
        if pen.button_ui(ui, &pen.get("window-to-title"), true).clicked() {
            pen.show(Show::Screen(Screen::Title));
        }
        if pen.button_ui(ui, &pen.get("window-quit"), true).clicked() {
            pen.ask(Intent::File(File::Quit));
        }
    });
}

fn screen_ui(ui: &mut Ui, pen: &mut Pen, screen: Screen) {
    if pen.button_ui(ui, &pen.get(&format!("window-screen-{}", screen.key())), true).clicked() {
        pen.show(Show::Screen(screen));
    }
}

/// Settings that belong together, under their name.
fn section_ui(ui: &mut Ui, pen: &mut Pen, title: &str, add: impl FnOnce(&mut Ui, &mut Pen)) {
    pen.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        // Columns would have the lines of a hint drawn out to their width.
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            pen.title_ui(ui, pen.get(title));
            ui.add_space(4.0);
            add(ui, pen);
        });
    });
}

/// What is seen.
fn look_ui(ui: &mut Ui, pen: &mut Pen, settings: &Settings) {
    section_ui(ui, pen, "window-set-look", |ui, pen| {
        scale_ui(ui, pen, settings);
        let switches: [Switch; 4] = [
            ("window-set-light", settings.light, Setting::Light),
            ("window-set-motion", settings.motion, Setting::Motion),
            ("window-set-full", settings.full, Setting::Full),
            ("window-set-fictional", settings.fictional, Setting::Fictional),
        ];
        switches_ui(ui, pen, &switches);
    });
}

/// How it is played.
fn play_ui(ui: &mut Ui, pen: &mut Pen, settings: &Settings) {
    section_ui(ui, pen, "window-set-play", |ui, pen| {
        let switches: [Switch; 3] = [
            ("window-set-month-report", settings.month_report, Setting::MonthReport),
            ("window-set-predict", settings.predict_first, Setting::PredictFirst),
            ("window-set-forecast", settings.forecast, Setting::Forecast),
        ];
        switches_ui(ui, pen, &switches);
    });
}

/// What is heard.
fn sound_ui(ui: &mut Ui, pen: &mut Pen, settings: &Settings) {
    section_ui(ui, pen, "window-set-hearing", |ui, pen| {
        let switches: [Switch; 2] =
            [("window-set-sound", settings.sound, Setting::Sound), ("window-set-bed", settings.bed, Setting::Bed)];
        switches_ui(ui, pen, &switches);
        volume_ui(ui, pen, settings);
    });
}

/// Settings that are on or off, each with what it does.
fn switches_ui(ui: &mut Ui, pen: &mut Pen, switches: &[Switch]) {
    for (id, on, set) in switches {
        let mut now = *on;
        let label = pen.get(id);
        if pen.check_ui(ui, &mut now, &label).changed() {
            pen.ask(Intent::Set(set(now)));
        }
        pen.second_ui(ui, pen.get(&format!("{id}-hint")));
        ui.add_space(4.0);
    }
}

/// What can be shown to others: a picture, the saved game and where it is.
fn share_ui(ui: &mut Ui, pen: &mut Pen) {
    for (id, file) in [
        ("window-share-picture", File::Picture),
        ("window-share-place", File::CopyPlace),
        ("window-share-tape", File::Export(Format::Tape)),
    ] {
        if pen.button_ui(ui, &pen.get(id), true).clicked() {
            pen.ask(Intent::File(file));
        }
    }
}

fn scale_ui(ui: &mut Ui, pen: &mut Pen, settings: &Settings) {
    let mut scale = settings.scale;
    ui.horizontal(|ui| {
        let label = pen.get("window-set-scale");
        pen.body_ui(ui, &label);
        let response = ui.add(Slider::new(&mut scale, 80..=200).step_by(10.0).show_value(false));
        let told = pen.say("window-set-scale-now", &[number("percent", i64::from(scale))]);
        response.widget_info(|| egui::WidgetInfo::slider(true, f64::from(scale), &label));
        pen.body_ui(ui, told);
        // Taken when the pointer lets go, so that the slider does not move under it.
        if response.drag_stopped() || response.changed() && !response.dragged() {
            pen.ask(Intent::Set(Setting::Scale(scale)));
        }
    });
    pen.second_ui(ui, pen.get("window-set-scale-hint"));
    ui.add_space(6.0);
}

/// How loud sounds are; while there are none, it is still shown.
fn volume_ui(ui: &mut Ui, pen: &mut Pen, settings: &Settings) {
    let mut volume = settings.volume;
    ui.horizontal(|ui| {
        let label = pen.get("window-set-volume");
        pen.body_ui(ui, &label);
        let slider = Slider::new(&mut volume, 0..=100).step_by(5.0).show_value(false);
        let response = ui.add_enabled(settings.sound, slider);
        let told = pen.say("window-set-scale-now", &[number("percent", i64::from(volume))]);
        response.widget_info(|| egui::WidgetInfo::slider(settings.sound, f64::from(volume), &label));
        pen.body_ui(ui, told);
        if response.changed() {
            pen.ask(Intent::Set(Setting::Volume(volume)));
        }
    });
}
