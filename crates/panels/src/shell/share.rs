//! What can be shown to others: pictures, copies, and where the game is.
//!
//! Duty: write and copy what is asked for, and tell where it went. Uses the host. Always holds: what went well is told
//! in passing, what did not must be read.

use super::{Host, Shell};
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Format, Screen, Show};
use demarche_play::views;
use demarche_play::views::charts::Chart;

/// Frames until what is to be pictured is drawn, without the menu and what was told in passing.
const SETTLED: u8 = 3;

impl Shell {
    /// Has a picture taken of what is shown; who asks from the menu means what the menu lies over.
    pub(super) fn picture(&mut self, host: &mut dyn Host) {
        if self.state.screen == Screen::Settings {
            self.state.show(&Show::Back);
            self.look(Screen::Settings, host);
        }
        self.picture = SETTLED;
    }

    /// Copies where the game is saved.
    pub(super) fn copy_place(&mut self, host: &mut dyn Host) {
        match host.kept() {
            Some(Ok(place)) => {
                let place = place.display().to_string();
                self.toasts.tell(self.words.say("window-copied-place", &[text("place", place.clone())]));
                self.copied = Some(place);
            }
            Some(Err(trouble)) => self.state.notice = Some(trouble),
            None => self.state.notice = Some(self.words.get("window-no-place")),
        }
    }

    /// The picture that was asked for is there: it is written and told.
    pub fn pictured(&mut self, host: &mut dyn Host, picture: Vec<u8>) {
        self.wrote(host.picture(picture));
    }

    /// Something was written, which is told in passing, or could not be, which must be read.
    fn wrote(&mut self, written: Result<String, String>) {
        match written {
            Ok(place) => self.toasts.tell(self.words.say("window-exported", &[text("place", place)])),
            Err(trouble) => self.state.notice = Some(trouble),
        }
    }

    pub(super) fn export(&mut self, format: Format, host: &mut dyn Host) {
        let Some(session) = &self.session else { return };
        if format == Format::Png {
            self.picture = 1;
            return;
        }
        let all: Vec<Chart> =
            views::charts::metrics(session).iter().map(|(m, _)| views::charts::chart(session, m, None)).collect();
        let csv = if format == Format::Csv { views::charts::csv(&all) } else { String::new() };
        let written = host.export(session, format, &csv);
        self.wrote(written);
    }
}
