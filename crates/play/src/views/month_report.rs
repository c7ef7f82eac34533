//! The month's report: what became of the orders, what happened, and how adversaries answered.
//!
//! Duty: one closed month as plain data. May use `narrate`, the session. Always holds: what stood in
//! the morning's news is not told again; every sealed prediction is answered, also by silence.

use super::arrivals::{Arrivals, arrivals};
use super::cabinet::Seat;
use super::letter::{Letter, letter};
use super::news::{self, NewsItem};
use super::text::capital;
use super::top::{Gauge, gauge};
use crate::narrate::words::{number, text};
use crate::narrate::{self, orders, reaction};
use crate::pictures::bust::Office;
use crate::session::Session;
use demarche_core::math::{Points, Ppm};
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
    /// How it closed, which no other month of any game does: by it a motion knows whether it was seen.
    pub key: String,
    /// Orders that were refused, with the reason.
    pub refused: Vec<(String, String)>,
    /// What happened.
    pub lines: Vec<NewsItem>,
    /// What each adversary that was watched did, silence among it where it had been predicted.
    pub answers: Vec<Answer>,
    /// What arrived, and what it met.
    pub arrivals: Arrivals,
    /// How support and the like moved.
    pub gauges: Vec<Gauge>,
    /// What the foreign ministry says of the month that begins, if it says anything.
    pub foreign: Option<Seat>,
}

/// An adversary's answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its capital.
    pub capital: String,
    /// The head and the foot of the paper on which it comes.
    pub letter: Letter,
    /// The level of its answer before, 0 for silence or none yet.
    pub before: u8,
    /// The chance that it would come at least this far; none for silence, and where a class shows no chances.
    pub chance: Option<Ppm>,
    /// The next level, which did not come, and the chance that it would have or worse.
    pub next: Option<(String, Ppm)>,
    /// What an answer of this level costs in support at home, as things stand; none for silence.
    pub price: Option<Points>,
    /// How many sealed guesses have held, of how many, this month's among them.
    pub guesses: (usize, usize),
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
    /// Whether it held.
    pub held: bool,
}

/// What the month last closed brought; none before one is. `seats` are the cabinet's of the month that begins.
#[must_use]
pub fn month_report(session: &Session, seats: &[Seat]) -> Option<MonthReport> {
    let (words, game) = (session.words(), session.game());
    let case = game.case();
    let record = game.records().turns.iter().rev().find(|t| t.digest.is_some())?;
    let refused = record.refused.iter().filter_map(|(at, refusal)| {
        let order = record.orders.get(*at)?;
        Some((capital(&orders::order(words, case, order)), orders::refusal(words, refusal)))
    });
    let gauges = ["support", "resilience", "goodwill.recipient", "goodwill.allies"].map(|name| (name, 1));
    Some(MonthReport {
        month: words.month(record.month),
        key: record.digest.as_ref().map(|digest| digest.whole.to_string()).unwrap_or_default(),
        refused: refused.collect(),
        lines: news_of(session, record),
        arrivals: arrivals(session, record),
        answers: observe::adversaries(game).filter_map(|adversary| answer(session, record, adversary)).collect(),
        gauges: gauges.into_iter().filter_map(|(name, good)| gauge(session, name, good)).collect(),
        foreign: seats.iter().find(|seat| seat.office == Office::Foreign).cloned(),
    })
}

/// The news of a closed month that did not stand in its morning's, and that its answers do not tell.
pub(super) fn news_of(session: &Session, record: &TurnRecord) -> Vec<NewsItem> {
    let game = session.game();
    let ours = |r: &&Reaction| r.target == game.case().player;
    let answered: Vec<usize> = record.reactions.iter().filter(ours).map(|r| r.cause.index()).collect();
    news::lines(session, record, |item| !known(game, record, item) && !answered.contains(&item.cause.index()))
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
    let at_least = |level: u8| {
        let at = usize::from(level).checked_sub(1)?;
        reaction.filter(|_| session.tells_chances())?.ladder.get(at).copied()
    };
    let next = level.saturating_add(1);
    let before = game.records().turns.iter().rev().filter(|turn| turn.turn < record.turn);
    Some(Answer {
        capital: words.capital(game.case(), adversary),
        letter: Letter { date: words.month(record.month), ..letter(session, adversary, Office::Spokesperson) },
        before: before
            .filter_map(|turn| turn.answer(adversary, game.case().player))
            .map(|r| r.level)
            .next()
            .unwrap_or(0),
        chance: at_least(level),
        next: at_least(next).map(|chance| (words.level(next), chance)),
        price: (level > 0).then(|| observe::reaction_price(game, adversary, level)),
        guesses: guesses(game, record),
        held: sealed.is_some_and(|(_, low, high)| (*low..=*high).contains(&level)),
        level,
        name: capital(&words.level(level)),
        what: what.unwrap_or_default(),
        why: reaction.map(explained).unwrap_or_default(),
        prediction,
    })
}

/// How many sealed guesses have held up to a month, of how many.
fn guesses(game: &Game, record: &TurnRecord) -> (usize, usize) {
    let player = game.case().player;
    let closed = game.records().turns.iter().filter(|turn| turn.turn <= record.turn && turn.digest.is_some());
    let all = closed.flat_map(|turn| {
        turn.predictions.iter().map(move |(whose, low, high)| {
            let level = turn.answer(*whose, player).map_or(0, |answer| answer.level);
            (*low..=*high).contains(&level)
        })
    });
    all.fold((0, 0), |(held, of), held_now| (held + usize::from(held_now), of + 1))
}

/// Whether a line of news stood in the morning's news already.
fn known(game: &Game, record: &TurnRecord, item: &narrate::news::News) -> bool {
    let ledger = game.ledger();
    let early = ledger.rows_of(record.turn).iter().any(|row| row.cause == item.cause && row.phase < Phase::Orders);
    early || matches!(ledger.get(item.cause).rule, Rule::Event | Rule::Fiscal | Rule::War)
}
