//! The month in numbers: each from what it was to what it is, with what moved it.
//!
//! Duty: the counters of a month's last beat. Uses `top`, `why`. Always holds: a counter's causes are rows of
//! its why-page, so that both say the same.

use super::text::moved;
use super::top::gauge;
use super::why::why;
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::math::Points;
use demarche_core::model::metric;

/// The numbers, and whether more of each is better (1) or worse (-1).
const NUMBERS: [(&str, i8); 5] =
    [("support", 1), ("approval", 1), ("resilience", 1), ("goodwill.recipient", 1), ("goodwill.allies", 1)];

/// The most causes of a number.
const MOST: usize = 5;

/// A number that moved, or did not.
#[derive(Clone, Debug)]
pub struct Counter {
    /// Its name in the rules, which opens its causes.
    pub metric: String,
    /// Its name.
    pub name: String,
    /// What it was at the end of the month before.
    pub before: Points,
    /// What it is.
    pub now: Points,
    /// Which way it moved: 1 up, -1 down, 0 still.
    pub way: i8,
    /// By how much, whichever way; empty if nothing.
    pub by: String,
    /// Whether that is good for the player: 1 better, -1 worse, 0 neither.
    pub good: i8,
    /// What moved it most, with the amount.
    pub causes: Vec<(String, String)>,
}

/// The counters of the month last closed; none before one is.
#[must_use]
pub fn counters(session: &Session) -> Vec<Counter> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let records = game.records();
    let closed: Vec<_> = records.turns.iter().filter(|t| !t.metrics.is_empty()).collect();
    let Some(record) = closed.last() else { return Vec::new() };
    let earlier = closed.iter().rev().nth(1).map_or(records.opening.as_slice(), |t| t.metrics.as_slice());
    let month = words.say("view-why-month", &[text("month", words.month(record.month))]);
    let counter = |(name, good): (&str, i8)| {
        let shown = gauge(session, name, good)?;
        let (before, now) = (metric::lookup(case, earlier, name)?, metric::lookup(case, &record.metrics, name)?);
        let (way, _, by) = moved(words, before, now);
        let page = why(session, name);
        let rows = page.into_iter().flat_map(|page| page.sections).filter(|section| section.title == month);
        let causes = rows.flat_map(|section| section.rows).take(MOST).map(|row| (told(&row), row.amount));
        Some(Counter {
            metric: shown.metric,
            name: shown.name,
            before,
            now,
            way,
            by,
            good: way * good,
            causes: causes.collect(),
        })
    };
    NUMBERS.into_iter().filter_map(counter).collect()
}

/// A cause, and what it followed from nearest.
fn told(row: &super::why::Row) -> String {
    match row.chain.first() {
        Some(from) => format!("{}: {from}", row.name),
        None => row.name.clone(),
    }
}
