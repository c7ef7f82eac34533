//! Views of the session, built when something changed.
//!
//! Duty: build what the screen that is shown needs, and no more. Uses the views, the state. Always
//! holds: views are of the session as it stands.

use crate::state::State;
use crate::why::Open;
use demarche_play::session::Session;
use demarche_play::session::class_terms;
use demarche_play::session::intent::Screen;
use demarche_play::views;
use demarche_play::views::briefing::{Briefing, briefing};
use demarche_play::views::charts::Chart;
use demarche_play::views::compare::Compare;
use demarche_play::views::desk::Desk;
use demarche_play::views::ledger_table::{LedgerTable, book};
use demarche_play::views::ranking::Donor;

/// What is drawn of a session.
pub(super) struct Views {
    /// The desk.
    pub(crate) desk: Desk,
    /// Donors in order.
    pub(crate) donors: Vec<Donor>,
    /// The charts that are chosen.
    pub(crate) charts: Vec<Chart>,
    /// What could be charted.
    pub(crate) metrics: Vec<(String, String)>,
    /// Panels of causes.
    pub(crate) pages: Vec<(Open, views::why::Page)>,
    /// The codex, on its screen.
    pub(crate) codex: Vec<views::codex::Entry>,
    /// The debrief, on its screen.
    pub(crate) debrief: Option<views::debrief::Debrief>,
    /// Two branches, on their screen.
    pub(crate) compare: Option<Compare>,
    /// What is read before the first month.
    pub(crate) briefing: Briefing,
    /// What the class plays under, if it is one.
    pub class: Vec<String>,
    /// The ledger, on its screen.
    pub(crate) book: LedgerTable,
}

impl Views {
    /// Builds them; panels of causes that there are no more are closed.
    pub fn of(session: &Session, state: &mut State) -> Self {
        state.compare = state.compare.filter(|at| *at < session.lanes().len());
        let pages: Vec<_> =
            state.why.iter().filter_map(|open| Some((open.clone(), views::why::why(session, &open.asked)?))).collect();
        state.why = pages.iter().map(|(open, _)| open.clone()).collect();
        let on = |screen: Screen| state.screen == screen;
        Self {
            desk: views::desk::desk(session, state.lens, state.class),
            donors: views::ranking::ranking(session, state.by),
            charts: state.series.iter().map(|m| views::charts::chart(session, m, state.compare)).collect(),
            metrics: views::charts::metrics(session),
            pages,
            codex: if on(Screen::Codex) { views::codex::entries(session.words(), Some(session)) } else { Vec::new() },
            debrief: on(Screen::Debrief).then(|| views::debrief::debrief(session)),
            compare: on(Screen::Compare).then(|| views::compare::compare(session, state.compare)).flatten(),
            briefing: briefing(session),
            class: class_terms::told(session, "window-class-"),
            book: if on(Screen::Ledger) { book(session, &state.search) } else { LedgerTable::default() },
        }
    }
}
