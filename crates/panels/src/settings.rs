//! Settings: what a player wants of the window, whatever the game.
//!
//! Duty: the settings as they are kept, and how one is taken. Uses the bindings, the place. Always holds:
//! whatever stands in a file, they are within bounds.

use serde::{Deserialize, Serialize};

use super::bindings::{self, Changed};
use super::place::Place;
use demarche_play::session::intent::Setting;

/// Settings, kept in the user's folder.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches, not the states of a machine")]
pub struct Settings {
    /// The light theme.
    pub light: bool,
    /// Scale of text and all else, in percent.
    pub scale: u16,
    /// Motion.
    pub motion: bool,
    /// Whether the month's report is shown.
    #[serde(alias = "turning")]
    pub month_report: bool,
    /// Whether chances wait for a prediction.
    pub predict_first: bool,
    /// Whether futures are forecast.
    pub forecast: bool,
    /// Invented names.
    pub fictional: bool,
    /// Full screen.
    pub full: bool,
    /// Whether there are sounds at all.
    pub sound: bool,
    /// How loud they are, in percent.
    pub volume: u8,
    /// Whether there is a quiet sound that goes on.
    pub bed: bool,
    /// Where the window was; none before it was anywhere.
    pub window: Option<Place>,
    /// Which keys are not as they were meant to be.
    pub keys: Changed,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            light: false,
            scale: 100,
            motion: true,
            month_report: true,
            predict_first: false,
            forecast: true,
            fictional: false,
            full: false,
            sound: false,
            volume: 60,
            bed: false,
            window: None,
            keys: Changed::new(),
        }
    }
}

impl Settings {
    /// Takes a setting.
    pub fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Light(on) => self.light = on,
            Setting::Scale(percent) => self.scale = percent.clamp(80, 200),
            Setting::Motion(on) => self.motion = on,
            Setting::MonthReport(on) => self.month_report = on,
            Setting::PredictFirst(on) => self.predict_first = on,
            Setting::Forecast(on) => self.forecast = on,
            Setting::Fictional(on) => self.fictional = on,
            Setting::Full(on) => self.full = on,
            Setting::Sound(on) => self.sound = on,
            Setting::Volume(percent) => self.volume = percent.min(100),
            Setting::Bed(on) => self.bed = on,
            Setting::Key(act, Some(stroke)) => {
                self.keys.insert(act.key().to_owned(), bindings::written(stroke));
                // The key that it was meant to have is no change.
                if bindings::defaults(act).first() == Some(&stroke) {
                    self.keys.remove(act.key());
                }
            }
            Setting::Key(act, None) => {
                self.keys.remove(act.key());
            }
            Setting::Keys => self.keys.clear(),
        }
    }

    /// Settings as read from a file: within bounds.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.scale = self.scale.clamp(80, 200);
        self.volume = self.volume.min(100);
        self.keys = bindings::bounded(self.keys);
        self.window = self.window.map(Place::bounded);
        self
    }
}
