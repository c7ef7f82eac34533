//! The ledger as a book: every row of a game, month by month, with its causes.
//!
//! Duty: find and tell rows. May use `narrate`, the session. Always holds: a row's amount is exact;
//! what is left out by a search is counted, never summed.

use super::names;
use super::text::capital;
use crate::cells::{Cell, Form, table};
use crate::narrate::cause::cause;
use crate::narrate::figures::delta;
use crate::session::Session;
use demarche_core::model::ledger::{CauseId, Row};
use demarche_core::sim::Game;

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Search {
    /// Part of the name of a number or of a cause, in any case; everything if empty.
    pub text: String,
    /// One turn only.
    pub turn: Option<u16>,
}

/// A row of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The month.
    pub month: String,
    /// The number that changed.
    pub what: String,
    /// By how much, exactly, with its sign.
    pub amount: String,
    /// The same in steps of its unit.
    pub steps: i64,
    /// What changed it, and what that followed from, nearest first.
    pub chain: Vec<String>,
    /// The number's own page of causes, if it has one.
    pub opens: Option<String>,
}

/// The rows that are found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LedgerTable {
    /// What was looked for.
    pub search: Search,
    /// Months that have rows: the turn, its name.
    pub months: Vec<(u16, String)>,
    /// Rows, in the order in which they were written.
    pub rows: Vec<Entry>,
    /// How many rows the ledger has in all.
    pub all: usize,
    /// The sum of the rows, if all are of one number.
    pub sum: Option<String>,
}

/// The book of a game under a search.
#[must_use]
pub fn book(session: &Session, search: &Search) -> LedgerTable {
    let (words, game) = (session.words(), session.game());
    let turns = u16::try_from(game.records().turns.len()).unwrap_or(u16::MAX);
    let wanted = search.text.trim().to_lowercase();
    let mut rows = Vec::new();
    let mut states = Vec::new();
    let mut all = 0;
    for turn in 0..turns {
        let written = game.ledger().rows_of(turn);
        all += written.len();
        if search.turn.is_some_and(|only| only != turn) {
            continue;
        }
        let month = words.month(game.case().month(turn));
        for row in written.iter().filter(|r| r.delta != 0) {
            let entry = entry(session, &month, row);
            if holds(&entry, &wanted) {
                if !states.contains(&row.state) {
                    states.push(row.state);
                }
                rows.push(entry);
            }
        }
    }
    let sum = match states.as_slice() {
        [only] => Some(words.figure(delta(rows.iter().map(|r| r.steps).sum(), only.unit()))),
        _ => None,
    };
    let months = (0..turns).map(|turn| (turn, words.month(game.case().month(turn)))).collect();
    LedgerTable { search: search.clone(), months, rows, all, sum }
}

fn entry(session: &Session, month: &str, row: &Row) -> Entry {
    let (words, game) = (session.words(), session.game());
    Entry {
        month: month.to_owned(),
        what: capital(&names::quantity(words, game, row.state)),
        amount: words.figure(delta(row.delta, row.state.unit())),
        steps: row.delta,
        chain: chain(session, game, row.cause),
        opens: names::address(game, row.state),
    }
}

fn chain(session: &Session, game: &Game, id: CauseId) -> Vec<String> {
    let mut told: Vec<String> =
        game.ledger().chain(id).take(6).map(|(id, _)| capital(&cause(session.words(), game, id))).collect();
    told.dedup();
    told
}

fn holds(entry: &Entry, wanted: &str) -> bool {
    wanted.is_empty()
        || entry.what.to_lowercase().contains(wanted)
        || entry.chain.iter().any(|c| c.to_lowercase().contains(wanted))
}

/// The rows as comma-separated values.
#[must_use]
pub fn csv(book: &LedgerTable) -> String {
    let head = ["month", "number", "steps", "amount", "causes"].map(Cell::name);
    let rows = book.rows.iter().map(|row| {
        vec![
            Cell::name(&row.month),
            Cell::words(&row.what),
            Cell::figure(row.steps),
            Cell::words(&row.amount),
            Cell::words(row.chain.join(" < ")),
        ]
    });
    table(Form::default(), &head, rows)
}
