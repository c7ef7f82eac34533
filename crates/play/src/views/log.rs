//! The log: every month that has ended in a line, and the same month to be read again.
//!
//! Duty: what happened, month by month, from what was recorded of it. Uses the records, the month's report.
//! Always holds: a month read again says what it said when it ended: it is told by the same views, of the game
//! as it stood then.

use super::arrivals::landed;
use super::cabinet::cabinet;
use super::counters::{Counter, counters};
use super::ladder::advisers;
use super::map::{Map, map};
use super::month_report::{MonthReport, month_report, news_of};
use super::news::lead;
use super::text::capital;
use crate::narrate::figures::money;
use crate::narrate::words::{number, text};
use crate::session::Session;
use crate::session::intent::Lens;
use demarche_core::math::Money;
use demarche_core::model::ids::GoodId;
use demarche_core::sim::record::TurnRecord;

/// A month that has ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its turn.
    pub turn: u16,
    /// The month.
    pub month: String,
    /// The level of the adversary's answer to the player, 0 for silence.
    pub level: u8,
    /// The same in words.
    pub answer: String,
    /// What arrived, in words.
    pub delivered: String,
    /// The first line of its newspaper; empty if nothing was in it.
    pub headline: String,
}

/// Every month that has ended, the last first.
#[must_use]
pub fn log(session: &Session) -> Vec<Line> {
    let closed = session.game().records().turns.iter().filter(|turn| turn.digest.is_some());
    closed.rev().map(|record| line(session, record)).collect()
}

fn line(session: &Session, record: &TurnRecord) -> Line {
    let (words, case) = (session.words(), session.case());
    let level = record.reactions.iter().filter(|r| r.target == case.player).map(|r| r.level).max().unwrap_or(0);
    let sum: Money = Money(landed(session, record).iter().map(|landed| landed.sum.0).sum());
    let args = [text("name", words.level(level)), number("level", i64::from(level))];
    let news = news_of(session, record);
    Line {
        turn: record.turn,
        month: words.month(record.month),
        level,
        answer: if level == 0 { words.get("view-log-silent") } else { capital(&words.say("view-log-answer", &args)) },
        delivered: if sum.is_zero() {
            words.get("view-log-nothing")
        } else {
            words.say("view-log-delivered", &[text("amount", words.figure(money(sum)))])
        },
        headline: lead(&news).map(|line| line.text.clone()).unwrap_or_default(),
    }
}

/// A month as it was told when it ended.
#[derive(Clone, Debug)]
pub struct Past {
    /// Its turn.
    pub turn: u16,
    /// Its report.
    pub report: MonthReport,
    /// Its numbers.
    pub counters: Vec<Counter>,
    /// The map as it was.
    pub map: Map,
}

/// A month read again, with the map under a lens and a class in focus; none if it has not ended.
#[must_use]
pub fn past(session: &Session, turn: u16, lens: Lens, class: GoodId) -> Option<Past> {
    let then = session.after(turn)?;
    let seats = cabinet(&then, &advisers(&then));
    let (counters, map) = (counters(&then), map(&then, lens, class));
    Some(Past { turn, report: month_report(&then, &seats)?, counters, map })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::narrate::Words;
    use crate::session::intent::Play;
    use demarche_core::scenario::{library, load};
    use demarche_core::sim::Game;

    fn session() -> Session {
        let shipped = library::shipped("quiet-backer").expect("a shipped scenario");
        let case = load(shipped.id, shipped.text.as_bytes()).expect("it loads");
        let words = Words::new(shipped.id, shipped.messages).expect("its messages are well-formed");
        Session::new(words, Game::new(Arc::new(case), 1), Vec::new())
    }

    #[test]
    fn a_month_read_again_says_what_it_said_when_it_ended() {
        let mut session = session();
        let mut told = Vec::new();
        for _ in 0..6 {
            session.apply(&Play::EndTurn);
            let seats = cabinet(&session, &advisers(&session));
            let report = month_report(&session, &seats).expect("a month has ended");
            told.push((format!("{report:?}"), format!("{:?}", counters(&session)), session.game().digest()));
        }
        for (turn, (report, numbers, digest)) in (0..).zip(told) {
            let again = past(&session, turn, Lens::default(), GoodId(0)).expect("it has ended");
            assert_eq!(format!("{:?}", again.report), report, "turn {turn}");
            assert_eq!(format!("{:?}", again.counters), numbers, "turn {turn}");
            assert_eq!(session.after(turn).expect("it has ended").game().digest(), digest);
        }
        assert!(past(&session, 6, Lens::default(), GoodId(0)).is_none(), "it is under way");
        assert!(past(&session, u16::MAX, Lens::default(), GoodId(0)).is_none());
    }

    #[test]
    fn the_log_has_every_month_that_has_ended_the_last_first_as_its_newspaper_led() {
        let mut session = session();
        assert!(log(&session).is_empty());
        let mut led = Vec::new();
        for _ in 0..4 {
            session.apply(&Play::EndTurn);
            let report = month_report(&session, &[]).expect("a month has ended");
            led.insert(0, lead(&report.lines).map(|line| line.text.clone()).unwrap_or_default());
        }
        let log = log(&session);
        assert_eq!(log.iter().map(|line| line.turn).collect::<Vec<_>>(), [3, 2, 1, 0]);
        assert_eq!(log.into_iter().map(|line| line.headline).collect::<Vec<_>>(), led);
    }
}
