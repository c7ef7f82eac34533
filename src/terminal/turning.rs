//! The month's turning: what became of the orders, and what everybody did.
//!
//! Duty: tell one closed month, with the reasons of a reaction. May use `narrate`. Always holds:
//! what stood in the morning's news is not told again.

use super::terms::Forecast;
use super::text::{capital, hang, rewrap, rule};
use demarche_core::model::ledger::{Phase, Rule};
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;
use demarche_play::narrate::words::{number, text};
use demarche_play::narrate::{Words, news, orders};

/// What happened as a month turned, with chances where they are shown.
pub fn month_turned(words: &Words, game: &Game, turn: usize, forecast: Forecast) -> String {
    let case = game.case();
    let Some(record) = game.records().turns.get(turn) else { return String::new() };
    let title = words.say("console-turned", &[text("month", words.month(record.month))]);
    let mut lines = vec![String::new(), rule(&title)];
    for (at, refusal) in &record.refused {
        if let Some(order) = record.orders.get(*at) {
            let args = [
                text("order", capital(&orders::order(words, case, order))),
                text("reason", orders::refusal(words, refusal)),
            ];
            lines.extend(hang("✗  ", &words.say("console-turned-refused", &args)));
        }
    }
    for item in news::news(words, game, record).iter().filter(|n| !known(game, record, n)) {
        lines.extend(hang("•  ", &item.text));
    }
    for answer in record.reactions.iter().filter(|r| r.target == case.player) {
        lines.extend(rewrap(forecast.explained(words, game, answer), "     "));
        for (_, low, high) in record.predictions.iter().filter(|(whose, ..)| *whose == answer.actor) {
            let args = [
                number("low", i64::from(*low)),
                number("high", i64::from(*high)),
                number("level", i64::from(answer.level)),
                text("held", if (*low..=*high).contains(&answer.level) { "yes" } else { "no" }),
            ];
            lines.extend(hang("     ", &words.say("console-turned-forecast", &args)));
        }
    }
    lines.join("\n")
}

/// Whether a line of news stood in the morning's news already.
fn known(game: &Game, record: &TurnRecord, item: &news::News) -> bool {
    let ledger = game.ledger();
    let early = ledger.rows_of(record.turn).iter().any(|row| row.cause == item.cause && row.phase < Phase::Orders);
    early || matches!(ledger.get(item.cause).rule, Rule::Event | Rule::Fiscal | Rule::War)
}
