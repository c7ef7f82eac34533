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
use demarche_play::views::counters::{Counter, counters};
use demarche_play::views::desk::Desk;
use demarche_play::views::ledger_table::{LedgerTable, book};
use demarche_play::views::log::{Line, Past, log, past};
use demarche_play::views::map::Map;
use demarche_play::views::month_report::MonthReport;
use demarche_play::views::nation_page::{NationPage, nation_page};
use demarche_play::views::ranking::Donor;

/// A month's end: its report, its numbers, the map as it was.
pub(crate) type Ended<'a> = (&'a MonthReport, &'a [Counter], &'a Map);

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
    /// The page of the nation in focus.
    pub(crate) nation: Option<NationPage>,
    /// The numbers of the month last closed, while its end is shown.
    pub(crate) counters: Vec<Counter>,
    /// The month that is read again, if one is.
    pub(crate) past: Option<Past>,
    /// Every month that has ended, on its screen.
    pub(crate) log: Vec<Line>,
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
            past: state.past.and_then(|turn| past(session, turn, state.lens, state.class)),
            log: if on(Screen::Log) { log(session) } else { Vec::new() },
            counters: if on(Screen::MonthReport) { counters(session) } else { Vec::new() },
            nation: state.nation.filter(|_| on(Screen::Desk)).map(|nation| nation_page(session, nation)),
            pages,
            codex: if on(Screen::Codex) { views::codex::entries(session.words(), Some(session)) } else { Vec::new() },
            debrief: on(Screen::Debrief).then(|| views::debrief::debrief(session)),
            compare: on(Screen::Compare).then(|| views::compare::compare(session, state.compare)).flatten(),
            briefing: briefing(session),
            class: class_terms::told(session, "window-class-"),
            book: if on(Screen::Ledger) { book(session, &state.search) } else { LedgerTable::default() },
        }
    }

    /// A month's end with its numbers and its map: that of the month last closed, or the one that is read again.
    pub(crate) fn ended(&self, past: Option<u16>) -> Option<Ended<'_>> {
        match past {
            Some(turn) => {
                let past = self.past.as_ref().filter(|past| past.turn == turn)?;
                Some((&past.report, &past.counters, &past.map))
            }
            None => self.desk.report.as_ref().map(|report| (report, self.counters.as_slice(), &self.desk.map)),
        }
    }
}
