//! The lesson of a month, where a scenario teaches: its words, the one lever it names, whether that was
//! used.
//!
//! Duty: from the month's events with a `.lever` among their messages to a card. May use `narrate`, the
//! session, the needs. Always holds: a lever is one that the desk shows; what counts as used is in the
//! draft.

use super::needs::Card;
use crate::session::Session;
use crate::session::draft::gift;
use demarche_core::model::good::Loudness;
use demarche_core::model::ids::{EventId, GoodId};
use demarche_core::model::order::Order;
use demarche_core::sim::record::What;

/// What a lesson points at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lever {
    /// The goods.
    Goods,
    /// One good.
    Good(GoodId),
    /// How publicly goods are given.
    Loudness,
    /// The staff points left.
    Staff,
    /// The political capital left.
    Capital,
    /// Licences and reforms.
    Licences,
    /// The month's letters.
    Letters,
    /// The adversary's ladder and warnings.
    Ladder,
    /// The objectives.
    Goals,
}

/// The lesson of a month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lesson {
    /// What the month is about.
    pub title: String,
    /// The lesson.
    pub text: String,
    /// What to do, in a sentence.
    pub deed: String,
    /// What it is done with.
    pub lever: Lever,
    /// Whether the draft does it; never of a lesson that only asks to look.
    pub done: bool,
}

/// The lesson of the month under way; none in a scenario that teaches nothing, or once it is over.
#[must_use]
pub fn lesson(session: &Session, needs: &[Card]) -> Option<Lesson> {
    let game = session.game();
    if game.is_over() {
        return None;
    }
    let told = game.records().turns.last().map(|turn| turn.facts.as_slice()).unwrap_or_default();
    let of_month = told.iter().filter_map(|fact| match fact.what {
        What::Event(id) => Some(id),
        _ => None,
    });
    of_month.into_iter().find_map(|event| of_event(session, event, needs))
}

fn of_event(session: &Session, event: EventId, needs: &[Card]) -> Option<Lesson> {
    let (words, case) = (session.words(), session.case());
    let name = format!("event-{}", case.events[event.index()].id);
    let lever = lever(session, &words.key(&format!("{name}.lever"))?)?;
    let get = |part: &str| words.get(&format!("{name}.{part}"));
    let done = used(session, lever, needs);
    Some(Lesson { title: words.get(&name), text: get("text"), deed: get("deed"), lever, done })
}

/// A lever by its key in messages: a word, or the id of a good.
fn lever(session: &Session, key: &str) -> Option<Lever> {
    Some(match key {
        "goods" => Lever::Goods,
        "loudness" => Lever::Loudness,
        "staff" => Lever::Staff,
        "capital" => Lever::Capital,
        "licences" => Lever::Licences,
        "letters" => Lever::Letters,
        "ladder" => Lever::Ladder,
        "goals" => Lever::Goals,
        good => Lever::Good(session.case().goods.iter().position(|def| def.id == good).map(GoodId::at)?),
    })
}

/// Whether the draft uses a lever.
fn used(session: &Session, lever: Lever, needs: &[Card]) -> bool {
    let draft = session.draft();
    let any = |wanted: &dyn Fn(&Order) -> bool| draft.iter().any(wanted);
    let loud = |order: &Order| match order {
        Order::Allocate { loudness, .. } | Order::Pledge { loudness, .. } => *loudness != Loudness::Normal,
        _ => false,
    };
    match lever {
        Lever::Goods => any(&|order| gift(order).is_some()),
        Lever::Good(class) => any(&|order| gift(order).is_some_and(|(given, _)| given == class)),
        Lever::Loudness => any(&loud),
        Lever::Staff => session.desk().staff < session.game().desk().staff,
        Lever::Licences => any(&|order| matches!(order, Order::Reform { .. } | Order::Apply { .. })),
        // What was answered costs or spares what the lesson is about.
        Lever::Capital | Lever::Ladder | Lever::Letters => {
            let mut asked = needs.iter().filter(|card| !card.choices.is_empty()).peekable();
            asked.peek().is_some() && asked.all(|card| card.answered)
        }
        Lever::Goals => false,
    }
}
