//! Settings: what a visitor wants of the page, whatever the game.
//!
//! Duty: the settings as a host keeps them. Uses nothing. Always holds: whatever is read, they are within
//! bounds.

use demarche_core::model::keyed::keyed;
use serde::{Deserialize, Serialize};

keyed! {
    /// What is light and what is dark.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
    pub enum Theme {
        /// As the visitor's system has it.
        #[default]
        System = "system",
        /// Light on dark.
        Dark = "dark",
        /// Dark on light.
        Light = "light",
    }
}

/// Settings.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches, not the states of a machine")]
pub struct Settings {
    /// What is light and what is dark.
    pub theme: Theme,
    /// The size of text in percent: 80 to 200.
    pub text: u16,
    /// Whether things move where the visitor's system lets them.
    pub motion: bool,
    /// Whether a month's end is shown in its beats.
    pub month_report: bool,
    /// Whether chances wait for a prediction.
    pub predict_first: bool,
    /// Invented names, from the next game on.
    pub fictional: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            text: 100,
            motion: true,
            month_report: true,
            predict_first: false,
            fictional: false,
        }
    }
}

impl Settings {
    /// Settings as a host kept them; what cannot be read is as it is at first.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let read: Self = ron::from_str(text).unwrap_or_default();
        Self { text: read.text.clamp(80, 200), ..read }
    }

    /// The same as text, to be kept.
    #[must_use]
    pub fn text(&self) -> String {
        ron::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_kept_and_stay_within_bounds() {
        let chosen = Settings { theme: Theme::Light, text: 150, motion: false, ..Settings::default() };
        assert_eq!(Settings::read(&chosen.text()), chosen);
        assert_eq!(Settings::read("(text: 5000)").text, 200);
        assert_eq!(Settings::read("no settings at all"), Settings::default());
    }
}
