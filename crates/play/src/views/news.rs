//! The month's news and its turning, as the desk shows them.
//!
//! Duty: lines with the causes they lead to. May use `narrate`, the session. Always holds: every
//! line names the cause in the ledger from which it can be opened.

use super::text::capital;
use crate::narrate::words::{number, text};
use crate::narrate::{news, orders, reaction};
use crate::session::Session;
use demarche_core::model::events::Desk;
use demarche_core::model::ledger::{Phase, Rule};
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;

/// A line of news.
#[derive(Clone, Debug)]
pub struct Line {
    /// The heading.
    pub desk: String,
    /// Under which desk.
    pub of: Desk,
    /// The line.
    pub text: String,
    /// More to read.
    pub more: Option<String>,
    /// Why it happened: the chain of causes, nearest first, in words.
    pub because: Vec<String>,
}

/// What a month's turning tells.
#[derive(Clone, Debug)]
pub struct Turning {
    /// The month.
    pub month: String,
    /// Orders that were refused, with the reason.
    pub refused: Vec<(String, String)>,
    /// What happened.
    pub lines: Vec<Line>,
    /// The adversary's answer, if it reacted: the level, its name, what it did, and its
    /// explanation.
    pub reaction: Option<Answer>,
    /// How support moved.
    pub gauges: Vec<super::top::Gauge>,
}

/// The adversary's answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The level.
    pub level: u8,
    /// Its name.
    pub name: String,
    /// What was done or said.
    pub what: String,
    /// The explanation, line by line.
    pub why: Vec<String>,
    /// How the sealed prediction came out.
    pub prediction: Option<String>,
}

/// The news of the month under way, as it stands before orders.
#[must_use]
pub fn current(session: &Session) -> Vec<Line> {
    let game = session.game();
    game.records().turns.last().map(|record| lines(session, record, |_| true)).unwrap_or_default()
}

fn lines(session: &Session, record: &TurnRecord, wanted: impl Fn(&news::News) -> bool) -> Vec<Line> {
    let (words, game) = (session.words(), session.game());
    let line = |item: &news::News| Line {
        desk: words.get(&format!("console-news-{}", desk_key(item.desk))),
        of: item.desk,
        text: item.text.clone(),
        more: item.more.clone(),
        because: game
            .ledger()
            .chain(item.cause)
            .map(|(id, _)| capital(&crate::narrate::cause::cause(words, game, id)))
            .collect(),
    };
    news::news(words, game, record).iter().filter(|n| wanted(n)).map(line).collect()
}

/// The key of a desk in messages.
#[must_use]
pub const fn desk_key(desk: Desk) -> &'static str {
    match desk {
        Desk::War => "war",
        Desk::Recipient => "recipient",
        Desk::Adversary => "adversary",
        Desk::Allies => "allies",
        Desk::Home => "home",
    }
}

/// What the month last closed brought; none before one is.
#[must_use]
pub fn turning(session: &Session) -> Option<Turning> {
    let (words, game) = (session.words(), session.game());
    let case = game.case();
    let record = game.records().turns.iter().rev().find(|t| t.digest.is_some())?;
    let refused = record.refused.iter().filter_map(|(at, refusal)| {
        let order = record.orders.get(*at)?;
        Some((capital(&orders::order(words, case, order)), orders::refusal(words, refusal)))
    });
    let answers: Vec<usize> = record.reactions.iter().map(|r| r.cause.index()).collect();
    let answer = record.reactions.iter().find(|r| r.target == case.player).map(|answer| {
        let mine = record.predictions.iter().find(|(whose, ..)| *whose == answer.actor);
        let prediction = mine.map(|(_, low, high)| {
            let args = [
                number("low", i64::from(*low)),
                number("high", i64::from(*high)),
                number("level", i64::from(answer.level)),
                text("held", if (*low..=*high).contains(&answer.level) { "yes" } else { "no" }),
            ];
            words.say("console-turned-forecast", &args)
        });
        let told = news::news(words, game, record);
        let what = told.iter().find(|n| n.cause == answer.cause).map(|n| n.text.clone()).unwrap_or_default();
        Answer {
            level: answer.level,
            name: capital(&words.level(answer.level)),
            what,
            why: if session.tells_chances() {
                reaction::explain(words, game, answer)
            } else {
                reaction::pressure(words, answer)
            },
            prediction,
        }
    });
    let gauges = ["support", "resilience", "goodwill.recipient", "goodwill.allies"].map(|name| (name, 1));
    Some(Turning {
        month: words.month(record.month),
        refused: refused.collect(),
        lines: lines(session, record, |item| !known(game, record, item) && !answers.contains(&item.cause.index())),
        reaction: answer,
        gauges: gauges.into_iter().filter_map(|(name, good)| super::top::gauge(session, name, good)).collect(),
    })
}

/// Whether a line of news stood in the morning's news already.
fn known(game: &Game, record: &TurnRecord, item: &news::News) -> bool {
    let ledger = game.ledger();
    let early = ledger.rows_of(record.turn).iter().any(|row| row.cause == item.cause && row.phase < Phase::Orders);
    early || matches!(ledger.get(item.cause).rule, Rule::Event | Rule::Fiscal | Rule::War)
}
