//! The timeline: a card a month with orders above and reactions below, branches as lanes.
//!
//! Duty: what the debrief's spine shows. May use the session. Always holds: a card shows what was
//! decided in that game; a card to come shows only what is decided already.

use super::recipient::arrivals;
use crate::narrate::Words;
use crate::narrate::figures::money;
use crate::narrate::words::{number, or_none, text};
use crate::session::Session;
use demarche_core::math::Money;
use demarche_core::model::good::AidType;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::record::{Fact, TurnRecord, What};

/// A mark on a card: what kind of order, in a shape and a colour of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mark {
    /// Aid of a type.
    Aid(AidType),
    /// Law: a licence, a reform, consent.
    Law,
    /// A sanction.
    Sanction,
    /// Words: a statement, a call, an answer.
    Words,
    /// A prediction.
    Prediction,
}

/// One month.
#[derive(Clone, Debug)]
pub struct Card {
    /// The turn.
    pub turn: u16,
    /// The month, short.
    pub month: String,
    /// Its year, on the first card and in each January.
    pub year: Option<String>,
    /// Orders.
    pub marks: Vec<Mark>,
    /// The level of the highest answer of an adversary, 0 for silence; none before the month is over.
    pub level: Option<u8>,
    /// What was delivered in the month, once it is over.
    pub delivered: Money,
    /// Whether it is over, under way, or to come.
    pub when: When,
    /// Arrivals that are due.
    pub arrivals: usize,
    /// What a hover tells.
    pub hint: String,
}

/// Where a month stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// Played.
    Played,
    /// Under way.
    Now,
    /// To come.
    Ahead,
}

/// A branch.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Its name.
    pub name: String,
    /// Whether it is the one that is played.
    pub current: bool,
    /// The turn from which it goes its own way.
    pub from: u16,
    /// Its cards, the first for turn `from`.
    pub cards: Vec<Card>,
}

/// Every branch with its cards.
#[must_use]
pub fn timeline(session: &Session) -> Vec<Lane> {
    let words = session.words();
    let lanes = session.lanes().iter().enumerate().map(|(at, lane)| {
        let from = lane.from.map_or(0, |(_, turn)| turn);
        let current = at == session.lane_at();
        let cards = (from..session.case().turns).map(|turn| {
            let draft = if turn == lane.game.turn() { lane.draft.as_slice() } else { &[] };
            card(session, &lane.game, draft, turn, current)
        });
        Lane { name: lane_name(words, at), current, from, cards: cards.collect() }
    });
    lanes.collect()
}

/// A branch's name, by its position.
#[must_use]
pub fn lane_name(words: &Words, at: usize) -> String {
    match i64::try_from(at) {
        Ok(0) => words.get("view-lane-first"),
        number => words.say("view-lane", &[crate::narrate::words::number("number", number.unwrap_or(i64::MAX))]),
    }
}

fn card(session: &Session, game: &Game, draft: &[Order], turn: u16, current: bool) -> Card {
    let (words, case) = (session.words(), game.case());
    let month = case.month(turn);
    let record = game.records().turns.get(usize::from(turn)).filter(|t| t.digest.is_some());
    let when = match record {
        Some(_) => When::Played,
        None if turn == game.turn() && !game.is_over() => When::Now,
        None => When::Ahead,
    };
    let orders = record.map_or(draft, |t| t.orders.as_slice());
    let mut marks: Vec<Mark> = orders.iter().map(|o| mark(game, o)).collect();
    marks.sort_unstable();
    let level = record.and_then(|t| t.reactions.iter().filter(|r| r.target == case.player).map(|r| r.level).max());
    let delivered = record.map_or(Money::ZERO, delivered);
    let first = turn == 0 || month.of_year() == 1;
    let told = orders.iter().map(|o| super::text::capital(&crate::narrate::orders::order(words, case, o)));
    let mut hint: Vec<String> = std::iter::once(words.month(month)).chain(told).collect();
    if record.is_some() {
        let args = [or_none("amount", (!delivered.is_zero()).then(|| money(delivered)))];
        hint.push(words.say("view-timeline-delivered", &args));
    }
    if let Some(level) = level {
        let args = [text("level", words.level(level)), number("rung", i64::from(level))];
        hint.push(words.say("view-timeline-answer", &args));
    }
    Card {
        turn,
        month: words.month_name(month),
        year: first.then(|| month.year().to_string()),
        marks,
        level,
        delivered,
        when,
        arrivals: if current && when == When::Ahead {
            arrivals(session).iter().filter(|a| a.turn == turn).count()
        } else {
            0
        },
        hint: hint.join("\n"),
    }
}

/// What a month delivered.
fn delivered(record: &TurnRecord) -> Money {
    let of = |fact: &Fact| match fact.what {
        What::Delivered(_, amount, _) => amount,
        _ => Money::ZERO,
    };
    record.facts.iter().map(of).sum()
}

fn mark(game: &Game, order: &Order) -> Mark {
    match order {
        Order::Pledge { class, .. } | Order::Allocate { class, .. } => Mark::Aid(game.case().good(*class).aid_type),
        Order::Apply { .. } | Order::Reform { .. } | Order::Consent { .. } | Order::Refuse { .. } => Mark::Law,
        Order::Sanction { .. } => Mark::Sanction,
        Order::Predict { .. } => Mark::Prediction,
        Order::State { .. } | Order::Call { .. } | Order::Answer { .. } | Order::Withdraw { .. } => Mark::Words,
    }
}
