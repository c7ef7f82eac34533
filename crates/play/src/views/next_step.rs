//! The next step: the one thing to do while a game is new.
//!
//! Duty: name it, with the order that does it where there is one. May use `sim` (read), the session.
//! Always holds: an order that is named here is one that the desk would take now.

use crate::session::Session;
use demarche_core::math::Money;
use demarche_core::model::ids::GoodId;
use demarche_core::model::order::Order;

/// What to do next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NextStep {
    /// The game is over: look back, or go another way.
    LookBack,
    /// Answer a question: its number among those that wait, from 1, and its title.
    Question(usize, String),
    /// Answer the recipient's request: its capital, and an order that would.
    Request(String, Order),
    /// End the month.
    EndMonth,
    /// See why a number moved, now that one month is played.
    Why,
    /// Nothing in particular.
    GoOn,
}

/// What to do next: in the first month step by step, later only where to look.
#[must_use]
pub fn next_step(session: &Session) -> NextStep {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    match game.turn() {
        _ if game.is_over() => return NextStep::LookBack,
        0 => {}
        1 => return NextStep::Why,
        _ => return NextStep::GoOn,
    }
    let open = game.desk().open_events;
    let answered =
        |event: &str| session.draft().iter().any(|o| matches!(o, Order::Answer { event: e, .. } if e == event));
    if let Some(at) = open.iter().position(|id| !answered(&case.events[id.index()].id)) {
        let title = words.get(&format!("event-{}", case.events[open[at].index()].id));
        return NextStep::Question(at + 1, title);
    }
    match answer_to_request(session) {
        Some(order) => NextStep::Request(words.capital(case, case.recipient), order),
        None => NextStep::EndMonth,
    }
}

/// A gift that answers the month's request with a part of the budget, unless the draft does.
fn answer_to_request(session: &Session) -> Option<Order> {
    let game = session.game();
    let case = game.case();
    let sector = game.recipient().request?;
    if session.serves(sector) {
        return None;
    }
    let desk = session.desk();
    let give = |class: GoodId, amount: Money| Order::give(class, case.recipient, amount);
    let classes = (0..case.goods.len()).map(GoodId::at).filter(|c| case.good(*c).sector == sector);
    let lawful = |c: &GoodId| desk.decide(&give(*c, case.good(*c).step)).is_ok();
    let class = classes.filter(lawful).min_by_key(|c| (case.good(*c).severity, *c))?;
    let def = case.good(class);
    let amount = Money(desk.budget.0 / 5).min(def.routine).max(def.step);
    let whole = Money(amount.0 / def.step.0.max(1) * def.step.0);
    let order = give(class, if whole.is_zero() { amount } else { whole });
    desk.decide(&order).ok().map(|_| order)
}
