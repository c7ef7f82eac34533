//! Orders as they are typed: from an order to the command that gives it.
//!
//! Duty: the inverse of the reader. Uses `model`. Always holds: the reader reads what is written here
//! as the same order (a test holds it for every kind).

use demarche_core::math::Money;
use demarche_core::model::case::Case;
use demarche_core::model::good::{Loudness, Route};
use demarche_core::model::ids::NationId;
use demarche_core::model::order::Order;

/// The command that gives an order; of an answer, by the question's number among those that wait.
#[must_use]
pub fn typed(case: &Case, open: &[demarche_core::model::ids::EventId], order: &Order) -> Option<String> {
    let good = |class: &demarche_core::model::ids::GoodId| case.good(*class).id.as_str();
    let nation = |id: &NationId| case.nation(*id).id.as_str();
    let manner = |loudness: &Loudness| match loudness {
        Loudness::Quiet => " quiet",
        Loudness::Normal => "",
        Loudness::Loud => " loud",
    };
    Some(match order {
        Order::Allocate { class, to, amount, route, loudness } => {
            let way = match route {
                Route::Direct => String::new(),
                Route::Fund => " fund".to_owned(),
                Route::Backfill => format!(" to {}", nation(to)),
            };
            format!("give {} {}{}{way}", good(class), plain(*amount), manner(loudness))
        }
        Order::Pledge { class, amount, loudness, .. } => {
            format!("pledge {} {}{}", good(class), plain(*amount), manner(loudness))
        }
        Order::Withdraw { package } => format!("withdraw {package}"),
        Order::Apply { class, to, urgent, .. } => {
            format!("apply {} to {}{}", good(class), nation(to), if *urgent { " urgent" } else { "" })
        }
        Order::Consent { request } => format!("consent {request}"),
        Order::Refuse { request } => format!("refuse {request}"),
        Order::Reform { reform } => format!("reform {reform}"),
        Order::Sanction { round, .. } => format!("sanction {round}"),
        Order::Call { to } => format!("call {}", nation(to)),
        Order::State { audience, line, about } => {
            format!("say {} {}", line.key(), about.as_deref().unwrap_or_else(|| nation(audience)))
        }
        Order::Predict { low, high, .. } => format!("predict {low} {high}"),
        Order::Answer { event, option } => {
            let at = open.iter().position(|id| case.events[id.index()].id == *event)?;
            let options = &case.events[open[at].index()].options;
            let letter = ('a'..='z').nth(options.iter().position(|o| o.id == *option)?)?;
            format!("{}{letter}", at + 1)
        }
    })
}

/// An amount as it is typed: million euro.
fn plain(amount: Money) -> String {
    let (whole, rest) = (amount.0 / 1_000, amount.0 % 1_000);
    let text = format!("{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::reader::Reader;
    use super::super::tests::session;
    use super::*;
    use demarche_core::model::order::Statement;

    #[test]
    fn amounts_are_named_as_they_are_typed() {
        assert_eq!(plain(Money(40_000)), "40");
        assert_eq!(plain(Money(2_500)), "2.5");
        assert_eq!(plain(Money(100)), "0.1");
    }

    #[test]
    fn what_is_written_is_read_as_the_same_order() {
        let session = session("quiet-backer");
        let (case, open) = (session.case(), session.game().desk().open_events);
        let reader = Reader { session: &session };
        let class = case.good_named("relief").expect("a good");
        let (to, amount) = (case.recipient, Money(2_500));
        let ally = case.nation_named("usa").expect("an ally");
        let back = |order: &Order| {
            let line = typed(case, &open, order).expect("it can be typed");
            let words: Vec<&str> = line.split(' ').collect();
            let rest = &words[1..];
            match words[0] {
                "give" => reader.give(rest),
                "pledge" => reader.pledge(rest),
                "apply" => reader.apply(rest),
                "sanction" => reader.sanction(rest),
                "say" => reader.say(rest),
                "predict" => reader.predict(rest),
                short => reader.shorthand(short).expect("a question and an option"),
            }
            .unwrap_or_else(|trouble| panic!("{line}: {trouble}"))
        };
        let event = &case.events[open[0].index()];
        let round = &case.rounds[0];
        let orders = [
            Order::Allocate { class, to, amount, route: Route::Fund, loudness: Loudness::Quiet },
            Order::Allocate { class, to: ally, amount, route: Route::Backfill, loudness: Loudness::Loud },
            Order::Pledge { class, to, amount, loudness: Loudness::Normal },
            Order::Apply { class, to: ally, end_user: ally, route: Route::Backfill, urgent: true },
            Order::Sanction { round: round.id.clone(), target: round.target },
            Order::State { audience: ally, line: Statement::Promise, about: None },
            Order::Predict { adversary: session.unpredicted().expect("an adversary"), low: 1, high: 3 },
            Order::Answer { event: event.id.clone(), option: event.options[1].id.clone() },
        ];
        for order in orders {
            assert_eq!(back(&order), order);
        }
    }
}
