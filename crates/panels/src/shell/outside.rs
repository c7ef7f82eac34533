//! What the host learns of the shell and tells it beside the frame.
//!
//! Duty: the futures that were computed elsewhere, the texts whose glyphs are drawn ahead. Uses the views,
//! `narrate`. Always holds: nothing here asks for anything.

use super::Shell;
use demarche_core::scenario::library;
use demarche_play::forecast::Bands;
use demarche_play::narrate::words::{STANDARD, VIEWS, WINDOW};
use demarche_play::views;

impl Shell {
    /// All that may be written: the program's messages and those of the scenarios it knows.
    pub fn texts() -> impl Iterator<Item = &'static str> {
        [STANDARD, VIEWS, WINDOW].into_iter().chain(library::SHIPPED.iter().map(|shipped| shipped.messages))
    }

    /// Takes the futures of the draft as it stands: bands for the charts, and a line.
    pub fn foresee(&mut self, futures: &Bands) {
        let Some(session) = &self.session else { return };
        self.bands = views::forecast_summary::bands(session, futures);
        self.outlook = views::forecast_summary::line(session, futures);
    }

    /// Says that futures can no longer be computed: a fault of the program that ends nothing else.
    pub fn unforeseen(&mut self) {
        self.bands.clear();
        self.outlook = None;
        self.state.notice = Some(self.words.get("window-unforeseen"));
    }
}
