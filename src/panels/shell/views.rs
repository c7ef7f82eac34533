//! Views of the session, built when something changed.
//!
//! Duty: build what the screen that is shown needs, and no more. Uses the view, the state. Always
//! holds: views are of the session as it stands.

use crate::panels::state::State;
use crate::panels::why::Open;
use crate::view::book::{Book, book};
use crate::view::charts::Chart;
use crate::view::compare::Compare;
use crate::view::desk::Desk;
use crate::view::intent::Screen;
use crate::view::ranking::Donor;
use crate::view::{self, Session};

/// What is drawn of a session.
pub(super) struct Views {
    /// The desk.
    pub desk: Desk,
    /// Donors in order.
    pub donors: Vec<Donor>,
    /// The charts that are chosen.
    pub charts: Vec<Chart>,
    /// What could be charted.
    pub metrics: Vec<(String, String)>,
    /// Panels of causes.
    pub pages: Vec<(Open, view::why::Page)>,
    /// The codex, on its screen.
    pub codex: Vec<view::codex::Entry>,
    /// The debrief, on its screen.
    pub debrief: Option<view::debrief::Debrief>,
    /// Two branches, on their screen.
    pub compare: Option<Compare>,
    /// What the class plays under, if it is one.
    pub class: Vec<String>,
    /// The ledger, on its screen.
    pub book: Book,
}

impl Views {
    /// Builds them; panels of causes that there are no more are closed.
    pub fn of(session: &Session, state: &mut State) -> Self {
        state.compare = state.compare.filter(|at| *at < session.lanes().len());
        let pages: Vec<_> =
            state.why.iter().filter_map(|open| Some((open.clone(), view::why::why(session, &open.asked)?))).collect();
        state.why = pages.iter().map(|(open, _)| open.clone()).collect();
        let on = |screen: Screen| state.screen == screen;
        Self {
            desk: view::desk::desk(session, state.lens, state.class),
            donors: view::ranking::ranking(session, state.by),
            charts: state.series.iter().map(|m| view::charts::chart(session, m, state.compare)).collect(),
            metrics: view::charts::metrics(session),
            pages,
            codex: if on(Screen::Codex) { view::codex::entries(session.words(), Some(session)) } else { Vec::new() },
            debrief: on(Screen::Debrief).then(|| view::debrief::debrief(session)),
            compare: on(Screen::Compare).then(|| view::compare::compare(session, state.compare)).flatten(),
            class: view::class::told(session.words(), session.notes(), "window-class-"),
            book: if on(Screen::Ledger) { book(session, &state.search) } else { Book::default() },
        }
    }
}
