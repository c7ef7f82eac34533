//! The lever: the one thing to do next, while the game is new; and the way out of a refusal.
//!
//! Duty: teach by naming a command at the moment it is of use. May use `sim` (read), `narrate`.
//! Always holds: every command named here would be accepted now.

use super::desk;
use super::text::hang;
use demarche_core::math::Money;
use demarche_core::model::case::Case;
use demarche_core::model::good::{Loudness, Route};
use demarche_core::model::ids::ClassId;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::order_check::Desk;
use demarche_core::sim::refusal::Refusal;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::{number, text};

/// What to do next, in one line: in the first month step by step, later only where to look.
pub fn lever(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    if game.is_over() {
        return hang("", &words.get("console-over"));
    }
    let case = game.case();
    if game.turn() > 0 {
        let id = if game.turn() == 1 { "console-lever-why" } else { "console-lever-go-on" };
        return hang("", &words.get(id));
    }
    let open = game.desk().open_events;
    let waits = |event: &str| !draft.iter().any(|o| matches!(o, Order::Answer { event: e, .. } if e == event));
    if let Some(at) = open.iter().position(|id| waits(&case.events[id.index()].id)) {
        let event = words.get(&format!("event-{}", case.events[open[at].index()].id));
        let at = i64::try_from(at).unwrap_or(i64::MAX - 1) + 1;
        return hang("→  ", &words.say("console-lever-question", &[number("number", at), text("event", event)]));
    }
    match answer_to_request(game, draft) {
        Some(command) => {
            let capital = text("capital", words.capital(case, case.recipient));
            hang("→  ", &words.say("console-lever-request", &[capital, text("command", command)]))
        }
        None => hang("→  ", &words.get("console-lever-next")),
    }
}

/// A command that answers the month's request with a part of the budget, unless the draft does.
fn answer_to_request(game: &Game, draft: &[Order]) -> Option<String> {
    let case = game.case();
    let sector = game.recipient().request?;
    let serves = |o: &Order| match o {
        Order::Allocate { class, to, .. } | Order::Pledge { class, to, .. } => {
            case.class(*class).sector == sector && *to == case.recipient
        }
        _ => false,
    };
    if draft.iter().any(serves) {
        return None;
    }
    let desk = desk::after(game, draft);
    let classes = (0..case.classes.len()).map(ClassId::at).filter(|c| case.class(*c).sector == sector);
    let lawful = |c: &ClassId| desk.decide(&give(case, *c, case.class(*c).step)).is_ok();
    let class = classes.filter(lawful).min_by_key(|c| (case.class(*c).severity, *c))?;
    let def = case.class(class);
    let amount = Money(desk.budget.0 / 5).min(def.routine).max(def.step);
    let whole = Money(amount.0 / def.step.0.max(1) * def.step.0);
    let amount = if whole.is_zero() { amount } else { whole };
    desk.decide(&give(case, class, amount)).ok().map(|_| format!("give {} {}", def.id, plain(amount)))
}

fn give(case: &Case, class: ClassId, amount: Money) -> Order {
    Order::Allocate { class, to: case.recipient, amount, route: Route::Direct, loudness: Loudness::Normal }
}

/// An amount as it is typed: million euro.
fn plain(amount: Money) -> String {
    let (whole, rest) = (amount.0 / 1_000, amount.0 % 1_000);
    let text = format!("{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The command that would cure a refusal, if one would now.
pub fn cure(desk: &Desk, order: &Order, refusal: &Refusal) -> Option<String> {
    let case = &desk.case;
    let try_it = |other: Order, command: String| desk.decide(&other).ok().map(|_| command);
    match (refusal, order) {
        (Refusal::Forbidden { reform: Some(id), .. }, _) => {
            try_it(Order::Reform { reform: id.clone() }, format!("reform {id}"))
        }
        (Refusal::NeedsLicence { .. }, Order::Allocate { class, to, route, .. }) => {
            let apply = Order::Apply { class: *class, to: *to, end_user: *to, route: *route, urgent: false };
            try_it(apply, format!("apply {} to {}", case.class(*class).id, case.nation(*to).id))
        }
        (Refusal::WrongOrder { pledge: true }, Order::Allocate { class, to, amount, loudness, .. }) => {
            let pledge = Order::Pledge { class: *class, to: *to, amount: *amount, loudness: *loudness };
            try_it(pledge, format!("pledge {} {}", case.class(*class).id, plain(*amount)))
        }
        (Refusal::WrongOrder { pledge: false }, Order::Pledge { class, amount, .. }) => {
            try_it(give(case, *class, *amount), format!("give {} {}", case.class(*class).id, plain(*amount)))
        }
        (Refusal::Amount { least }, Order::Allocate { class, to, .. }) if *to == case.recipient => {
            try_it(give(case, *class, *least), format!("give {} {}", case.class(*class).id, plain(*least)))
        }
        (Refusal::Budget { left, .. }, Order::Allocate { class, to, .. }) if *to == case.recipient => {
            try_it(give(case, *class, *left), format!("give {} {}", case.class(*class).id, plain(*left)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_named_as_they_are_typed() {
        assert_eq!(plain(Money(40_000)), "40");
        assert_eq!(plain(Money(2_500)), "2.5");
        assert_eq!(plain(Money(100)), "0.1");
    }
}
