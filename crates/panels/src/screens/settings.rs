//! Settings.
//!
//! Duty: every setting with what it does. Uses the pen. Always holds: a setting takes effect at
//! once and is kept.

use egui::{Slider, Ui};

use super::page_ui;
use crate::state::Settings;
use crate::theme;
use crate::widgets::Pen;
use demarche_play::narrate::words::number;
use demarche_play::session::intent::{File, Intent, Screen, Setting, Show};

/// The screen; `playing` if a game is on, `class` if it is to be handed in.
pub(crate) fn settings_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    settings: &Settings,
    (playing, class): (bool, bool),
    folder: &str,
) {
    let title = pen.get("window-screen-settings");
    page_ui(ui, pen, &title, true, |ui, pen| {
        pen.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            scale_ui(ui, pen, settings);
            for (id, on, set) in [
                ("window-set-light", settings.light, Setting::Light as fn(bool) -> Setting),
                ("window-set-motion", settings.motion, Setting::Motion),
                ("window-set-full", settings.full, Setting::Full),
                ("window-set-month-report", settings.month_report, Setting::MonthReport),
                ("window-set-predict", settings.predict_first, Setting::PredictFirst),
                ("window-set-forecast", settings.forecast, Setting::Forecast),
                ("window-set-fictional", settings.fictional, Setting::Fictional),
            ] {
                let mut now = on;
                let label = pen.get(id);
                if ui.checkbox(&mut now, pen.text(&label, theme::body(), pen.tokens.text)).changed() {
                    pen.ask(Intent::Set(set(now)));
                }
                pen.second_ui(ui, pen.get(&format!("{id}-hint")));
                ui.add_space(6.0);
            }
        });
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            if class && pen.action_ui(ui, &pen.get("window-hand-in"), true).clicked() {
                pen.ask(Intent::File(File::HandIn));
            }
            if playing {
                for screen in [Screen::Codex, Screen::Debrief, Screen::Checker] {
                    if pen.button_ui(ui, &pen.get(&format!("window-screen-{}", screen.key())), true).clicked() {
                        pen.show(Show::Screen(screen));
                    }
                }
                if pen.button_ui(ui, &pen.get("window-reload"), true).clicked() {
                    pen.ask(Intent::File(File::Reload));
                }
            }
            if pen.button_ui(ui, &pen.get("window-to-title"), true).clicked() {
                pen.show(Show::Screen(Screen::Title));
            }
            if pen.button_ui(ui, &pen.get("window-quit"), true).clicked() {
                pen.ask(Intent::File(File::Quit));
            }
        });
        ui.add_space(6.0);
        pen.second_ui(
            ui,
            pen.say("window-set-folder", &[demarche_play::narrate::words::text("folder", folder.to_owned())]),
        );
    });
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
