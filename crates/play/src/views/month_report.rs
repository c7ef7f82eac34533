//! The month's report: what became of the orders, what happened, and how adversaries answered.
//!
//! Duty: one closed month as plain data. May use `narrate`, the session. Always holds: what stood in
//! the morning's news is not told again; every sealed prediction is answered, also by silence.

use super::news::{self, NewsItem};
use super::text::capital;
use super::top::{Gauge, gauge};
use crate::narrate::words::{number, text};
use crate::narrate::{self, orders, reaction};
use crate::session::Session;
use demarche_core::model::ids::NationId;
use demarche_core::model::ledger::{Phase, Rule};
use demarche_core::observe;
use demarche_core::sim::Game;
use demarche_core::sim::record::{Reaction, TurnRecord};

/// What a month brought.
#[derive(Clone, Debug)]
pub struct MonthReport {
    /// The month.
    pub month: String,
    /// Orders that were refused, with the reason.
    pub refused: Vec<(String, String)>,
    /// What happened.
    pub lines: Vec<NewsItem>,
    /// What each adversary that was watched did, silence among it where it had been predicted.
    pub answers: Vec<Answer>,
    /// How support and the like moved.
    pub gauges: Vec<Gauge>,
}

/// An adversary's answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its capital.
    pub capital: String,
    /// The level: 0 for silence.
    pub level: u8,
    /// Its name.
    pub name: String,
    /// What was done or said; empty for silence.
    pub what: String,
    /// The explanation, line by line; empty for silence.
    pub why: Vec<String>,
    /// How the sealed prediction came out, if one was sealed.
    pub prediction: Option<String>,
}

/// What the month last closed brought; none before one is.
#[must_use]
pub fn month_report(session: &Session) -> Option<MonthReport> {
    let (words, game) = (session.words(), session.game());
    let case = game.case();
    let record = game.records().turns.iter().rev().find(|t| t.digest.is_some())?;
    let refused = record.refused.iter().filter_map(|(at, refusal)| {
        let order = record.orders.get(*at)?;
        Some((capital(&orders::order(words, case, order)), orders::refusal(words, refusal)))
    });
    let ours = |r: &&Reaction| r.target == case.player;
    let answered: Vec<usize> = record.reactions.iter().filter(ours).map(|r| r.cause.index()).collect();
    let gauges = ["support", "resilience", "goodwill.recipient", "goodwill.allies"].map(|name| (name, 1));
    Some(MonthReport {
        month: words.month(record.month),
        refused: refused.collect(),
        lines: news::lines(session, record, |item| {
            !known(game, record, item) && !answered.contains(&item.cause.index())
        }),
        answers: observe::adversaries(game).filter_map(|adversary| answer(session, record, adversary)).collect(),
        gauges: gauges.into_iter().filter_map(|(name, good)| gauge(session, name, good)).collect(),
    })
}

/// What an adversary did; nothing where it was silent and nobody had said what to expect of it.
fn answer(session: &Session, record: &TurnRecord, adversary: NationId) -> Option<Answer> {
    let (words, game) = (session.words(), session.game());
    let reaction = record.answer(adversary, game.case().player);
    let level = reaction.map_or(0, |r| r.level);
    let sealed = record.predictions.iter().find(|(whose, ..)| *whose == adversary);
    let prediction = sealed.map(|(_, low, high)| {
        let args = [
            number("low", i64::from(*low)),
            number("high", i64::from(*high)),
            number("level", i64::from(level)),
            text("name", words.level(level)),
            text("held", if (*low..=*high).contains(&level) { "yes" } else { "no" }),
        ];
        words.say("view-turned-forecast", &args)
    });
    if reaction.is_none() && prediction.is_none() {
        return None;
    }
    let told = narrate::news::news(words, game, record);
    let what = reaction.and_then(|r| told.into_iter().find(|n| n.cause == r.cause)).map(|n| n.text);
    let explained = |r| {
        if session.tells_chances() { reaction::explain(words, game, r) } else { reaction::pressure(words, r) }
    };
    Some(Answer {
        capital: words.capital(game.case(), adversary),
        level,
        name: capital(&words.level(level)),
        what: what.unwrap_or_default(),
        why: reaction.map(explained).unwrap_or_default(),
        prediction,
    })
}

/// Whether a line of news stood in the morning's news already.
fn known(game: &Game, record: &TurnRecord, item: &narrate::news::News) -> bool {
    let ledger = game.ledger();
    let early = ledger.rows_of(record.turn).iter().any(|row| row.cause == item.cause && row.phase < Phase::Orders);
    early || matches!(ledger.get(item.cause).rule, Rule::Event | Rule::Fiscal | Rule::War)
}
