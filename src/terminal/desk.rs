//! The desk: what is left, how things stand, what is new, what waits, and what is drafted.
//!
//! Duty: put the parts of the month on one screen, most urgent first. May use `observe`,
//! `narrate`. Always holds: what the draft takes is already taken from what is left.

use super::terms::Forecast;
use super::text::{capital, change_cell, double_rule, ends, hang, points_or_none, rule, wrapped};
use super::{current_news, next_step_hint, pipeline, questions, ranking, recipient};
use demarche_core::math::Points;
use demarche_core::model::ledger::Origin;
use demarche_core::model::metric;
use demarche_core::model::order::Order;
use demarche_core::observe;
use demarche_core::sim::Game;
use demarche_core::sim::order_check::Desk;
use demarche_play::narrate::figures::{money, points};
use demarche_play::narrate::news::News;
use demarche_play::narrate::words::{number, text};
use demarche_play::narrate::{Words, orders};
use demarche_play::text_table::{Align, table};

/// The whole desk.
pub fn desk(words: &Words, game: &Game, draft: &[Order], forecast: Forecast) -> String {
    let case = game.case();
    let mut lines = vec![String::new(), double_rule()];
    lines.extend(head(words, game, draft));
    lines.push(String::new());
    lines.extend(standing(words, game));
    lines.extend(ranking::place(words, game));
    lines.push(rule(&words.get("console-news")));
    lines.extend(headlines(words, game));
    lines.extend(questions::questions(words, game, draft));
    lines.push(rule(&words.capital(case, case.recipient)));
    lines.extend(recipient::needs(words, game));
    if let Some(adversary) = observe::adversary(game) {
        lines.push(rule(&words.capital(case, adversary)));
        lines.extend(forecast.ladder(words, game, draft, false));
    }
    lines.push(rule(&words.get("console-moving")));
    lines.extend(pipeline::moving(words, game));
    lines.extend(drafted(words, game, draft));
    lines.push(rule(""));
    lines.extend(next_step_hint::lever(words, game, draft));
    lines.join("\n")
}

/// The player's desk as it stands after the drafted orders.
pub fn after(game: &Game, draft: &[Order]) -> Desk {
    let mut desk = game.desk();
    for order in draft {
        if let Ok(plan) = desk.decide(order) {
            desk.take(&plan);
        }
    }
    desk
}

/// What is left of the month's budgets.
pub fn left(words: &Words, desk: &Desk) -> String {
    let args = [
        text("money", money(desk.budget)),
        number("staff", desk.staff.0 / 1_000),
        text("capital", points(desk.capital)),
    ];
    words.say("console-left", &args)
}

fn head(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    let case = game.case();
    let args = [
        text("month", words.month(case.month(game.turn()))),
        number("turn", i64::from(game.turn()) + 1),
        number("turns", i64::from(case.turns)),
    ];
    let mut lines = ends(&words.get("title"), &words.say("console-date", &args));
    lines.extend(wrapped(&left(words, &after(game, draft))));
    lines
}

/// The numbers by which the desk is judged, with how they moved in the month last closed.
pub fn standing(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let names = ["support", "approval", "goodwill.recipient", "goodwill.allies", "resilience", "tension"];
    let closed: Vec<_> = game.records().turns.iter().filter(|t| !t.metrics.is_empty()).collect();
    let opening = game.records().opening.as_slice();
    let (last, before) = match closed.as_slice() {
        [] => (None, opening),
        [only] => (Some(*only), opening),
        [.., before, last] => (Some(*last), before.metrics.as_slice()),
    };
    let now = last.map_or(opening, |t| t.metrics.as_slice());
    let of = |metrics: &[Points], name: &str| metric::lookup(case, metrics, name);
    let since = last.map_or_else(
        || words.get("console-standing-opening"),
        |t| words.say("console-standing", &[text("month", words.month(t.month))]),
    );
    let mut rows = vec![vec![String::new()], vec![since]];
    for name in names {
        rows[0].push(match name {
            "goodwill.recipient" => words.capital(case, case.recipient),
            name => words.get(&format!("console-head-{}", name.replace('.', "-"))),
        });
        rows[1].push(points_or_none(words, of(now, name)));
    }
    if last.is_some() {
        let moved = |name| match (of(now, name), of(before, name)) {
            (Some(now), Some(before)) => change_cell(now - before),
            _ => String::new(),
        };
        let head = words.get("console-change");
        rows.push(std::iter::once(head).chain(names.into_iter().map(moved)).collect());
    }
    let right = Align::Right;
    table(&[Align::Left, right, right, right, right, right, right], &rows)
}

/// Headlines, without what stands under the questions or the needs anyway.
fn headlines(words: &Words, game: &Game) -> Vec<String> {
    let desk = game.desk();
    let mut shown: Vec<String> = recipient::request(words, game).into_iter().collect();
    shown.extend(desk.open_rounds.iter().map(|id| questions::round_asked(words, game, *id)));
    let elsewhere = |item: &News| {
        let waits = matches!(game.ledger().get(item.cause).origin, Origin::Event(id) if desk.open_events.contains(&id));
        waits || shown.contains(&item.text)
    };
    let items = current_news(words, game);
    let mut lines = Vec::new();
    for item in items.iter().filter(|n| !elsewhere(n)) {
        lines.extend(hang("•  ", &item.text));
    }
    if lines.is_empty() {
        lines.extend(hang("   ", &words.get("console-news-elsewhere")));
    }
    if items.iter().any(|n| n.more.is_some()) {
        lines.extend(hang("   ", &words.get("console-news-more")));
    }
    lines
}

/// The month's news with all there is to read.
pub fn all_news(words: &Words, game: &Game) -> Vec<String> {
    use demarche_core::model::events::Desk as NewsDesk;
    let mut lines = Vec::new();
    for item in current_news(words, game) {
        let desk = words.get(match item.desk {
            NewsDesk::War => "console-news-war",
            NewsDesk::Recipient => "console-news-recipient",
            NewsDesk::Adversary => "console-news-adversary",
            NewsDesk::Allies => "console-news-allies",
            NewsDesk::Home => "console-news-home",
        });
        let args = [text("desk", desk), text("news", item.text.as_str())];
        lines.extend(wrapped(&words.say("console-news-item", &args)));
        if let Some(more) = &item.more {
            lines.extend(hang("    ", more));
        }
    }
    if lines.is_empty() { vec![words.get("console-news-none")] } else { lines }
}

/// The draft, under its own rule; nothing if it is empty.
pub fn drafted(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    if draft.is_empty() {
        return Vec::new();
    }
    let whole = game.desk();
    let spent = whole.budget - after(game, draft).budget;
    let count = i64::try_from(draft.len()).unwrap_or(i64::MAX);
    let args = [number("count", count), text("money", if spent.is_zero() { "none".to_owned() } else { money(spent) })];
    let mut lines = vec![rule(&words.say("console-draft", &args))];
    for (at, order) in draft.iter().enumerate() {
        let order = capital(&orders::order(words, game.case(), order));
        lines.extend(hang(&format!("{:>2}  ", at + 1), &order));
    }
    lines
}
