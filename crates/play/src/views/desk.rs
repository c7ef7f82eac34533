//! The whole desk as plain data, built anew when the game or its draft has changed.
//!
//! Duty: put the parts together. Uses the other views. Always holds: a model says nothing of what
//! this game's luck holds.

use super::budget::{Budget, budget};
use super::cabinet::{Seat, cabinet};
use super::cast::{Part, cast};
use super::ladder::{Ladder, advisers, ladders};
use super::lesson::{Lesson, lesson};
use super::loose_ends::{LooseEnd, loose_ends};
use super::map::{Map, map};
use super::month_report::{MonthReport, month_report};
use super::needs::{Card, needs};
use super::news::{NewsItem, current};
use super::next_step::{NextStep, next_step};
use super::pipeline::{Pipeline, pipeline};
use super::recipient::{Recipient, recipients};
use super::timeline::{Lane, timeline};
use super::top::{Top, top};
use crate::narrate::advice::Advice;
use crate::session::Session;
use crate::session::intent::Lens;
use demarche_core::model::ids::GoodId;

/// The desk.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The top.
    pub top: Top,
    /// The budget.
    pub budget: Budget,
    /// What needs the player.
    pub needs: Vec<Card>,
    /// What the month teaches, where the scenario does.
    pub lesson: Option<Lesson>,
    /// Who is who.
    pub cast: Vec<Part>,
    /// What ending the month now would lose.
    pub loose_ends: Vec<LooseEnd>,
    /// The adversaries.
    pub ladders: Vec<Ladder>,
    /// Advisers.
    pub advisers: Vec<Advice>,
    /// The same by office, with faces.
    pub cabinet: Vec<Seat>,
    /// The map.
    pub map: Map,
    /// The recipients.
    pub recipients: Vec<Recipient>,
    /// What is under way.
    pub pipeline: Pipeline,
    /// Branches and their months.
    pub timeline: Vec<Lane>,
    /// The month's news.
    pub news: Vec<NewsItem>,
    /// What the month last closed brought.
    pub report: Option<MonthReport>,
    /// What to do next.
    pub next_step: NextStep,
    /// Orders drafted, in words, in order.
    pub drafted: Vec<String>,
    /// Whether something can be taken back, and done again.
    pub undo_redo: (bool, bool),
}

/// The desk of a session, with the map under a lens and a class in focus.
#[must_use]
pub fn desk(session: &Session, lens: Lens, class: GoodId) -> Desk {
    let (words, case) = (session.words(), session.case());
    let told = |order| super::text::capital(&crate::narrate::orders::order(words, case, order));
    let (needs, advisers) = (needs(session), advisers(session));
    let cabinet = cabinet(session, &advisers);
    Desk {
        lesson: lesson(session, &needs),
        cast: cast(session),
        loose_ends: loose_ends(session, &needs),
        top: top(session),
        budget: budget(session),
        needs,
        ladders: ladders(session),
        advisers,
        map: map(session, lens, class),
        recipients: recipients(session),
        pipeline: pipeline(session),
        timeline: timeline(session),
        news: current(session),
        report: month_report(session, &cabinet),
        cabinet,
        next_step: next_step(session),
        drafted: session.draft().iter().map(told).collect(),
        undo_redo: session.can_undo_redo(),
    }
}
