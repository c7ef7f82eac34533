//! A game is taken up: its map, its theatre, what is shown first.
//!
//! Duty: from a session to a shell that shows it. Uses the map. Always holds: nothing of the game before is
//! left on the screen but what must still be read.

use super::Shell;
use crate::map::camera::Camera;
use crate::map::theatre::Theatre;
use crate::state::State;
use demarche_play::map::scene::scene;
use demarche_play::session::Session;
use demarche_play::session::class_terms;
use demarche_play::session::intent::Screen;
use demarche_play::views;

impl Shell {
    /// Begins with a session, at its briefing or where it stands.
    pub fn play(&mut self, session: Session) {
        let fresh = session.game().turn() == 0 && session.draft().is_empty();
        let over = session.game().is_over();
        self.take(session);
        self.state.enter(match (fresh, over) {
            (_, true) => Screen::Debrief,
            (true, false) => Screen::Briefing,
            (false, false) => Screen::Desk,
        });
    }

    pub(super) fn take(&mut self, mut session: Session) {
        session.predict_first = self.settings.predict_first;
        let case = session.case().clone();
        let scene = scene(&case);
        self.theatre = scene.theatre.and_then(Theatre::with_pictures);
        self.outlines = scene.outlines;
        let points = scene.points;
        let screen = self.state.screen;
        // What must be read outlives the screen it was told on.
        let notice = session.remark.take().or(self.state.notice.take());
        self.state = State { camera: Camera::over(&points), screen, notice, ..State::default() };
        let first = views::budget::budget(&session).rows.first().map(|r| r.class);
        self.state.class = first.unwrap_or_default();
        self.state.reason = class_terms::reason(&session);
        self.session = Some(session);
        self.drafted += 1;
        self.bands.clear();
        self.outlook = None;
        self.stale = true;
        self.refresh();
    }
}
