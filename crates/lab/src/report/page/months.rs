//! Month by month: what was decided, what came of it, and the sums behind three numbers.
//!
//! Duty: one article for each closed month. Always holds: a number's value at the last close and the
//! rows of the month sum exactly to its value at this close.

use maud::{Markup, html};

use super::parts::{cell, heads, table};
use super::played::Played;
use demarche_core::math::Points;
use demarche_core::model::events::NewsSection;
use demarche_core::model::ledger::{CauseId, Origin, Rule};
use demarche_core::model::metric;
use demarche_core::model::quantity::{Component, Feeling, Quantity, Unit};
use demarche_core::observe;
use demarche_core::sim::record::{Reaction, TurnRecord};
use demarche_play::debrief::{closed, prose};
use demarche_play::narrate::words::text;
use demarche_play::narrate::{cause, figures, news, orders, reaction};
use demarche_play::views::text::capital;

/// Causes that are named; the rest is summed.
const NAMED: usize = 4;

/// The months of a game.
pub(crate) fn months(played: &Played) -> Markup {
    html! {
        p { (played.words.get("report-months-intro")) }
        @for (at, record) in closed(played.game).enumerate() { (month(played, at, record)) }
    }
}

fn month(played: &Played, at: usize, record: &TurnRecord) -> Markup {
    let (words, game, case) = (played.words, played.game, played.game.case());
    let refused = |at: usize| record.refused.iter().find(|(r, _)| *r == at).map(|(_, refusal)| refusal);
    let reason = played.tape.turns.get(at).map(|t| t.reason.as_str()).filter(|r| !r.is_empty());
    let turned = played.debrief.turning.iter().position(|p| p.turn == record.turn);
    // What only echoes an order, and the answers, stand in parts of their own.
    let echo = |item: &&news::News| {
        let rule = game.ledger().get(item.cause).rule;
        matches!(rule, Rule::Order | Rule::Sanction | Rule::Reaction)
            || (rule == Rule::Answer && item.desk == NewsSection::Home)
    };
    let told: Vec<news::News> = news::news(words, game, record).into_iter().filter(|item| !echo(&item)).collect();
    let reactions = || record.reactions.iter().filter(|r| r.target == case.player);
    html! {
        article.of-month {
            h3 {
                (words.month(record.month)) " "
                @if let Some(number) = turned { span.stamp { (words.say("report-turning-number", &[text("number", (number + 1).to_string())])) } }
            }
            @if let Some(reason) = reason { blockquote { p { (words.say("report-reason-given", &[text("reason", reason)])) } } }
            div.columns {
                div {
                    h4 { (words.get("report-ordered")) }
                    @if record.orders.is_empty() { p.none { (words.get("report-ordered-none")) } }
                    ul.orders {
                        @for (at, order) in record.orders.iter().enumerate() {
                            @match refused(at) {
                                None => { li { (orders::order(words, case, order)) } },
                                Some(refusal) => {
                                    li.refused {
                                        strong { (words.get("report-refused-mark")) } " " (orders::order(words, case, order)) " "
                                        span.why { (orders::refusal(words, refusal)) }
                                    }
                                },
                            }
                        }
                    }
                }
                div {
                    h4 { (words.get("report-happened")) }
                    ul { @for item in &told { li { (item.text) } } }
                    @for beside in reaction::beside(game, record) { p.record { (reaction::recorded(words, game, &beside)) } }
                }
            }
            @for answer in reactions() { (answered(played, answer)) }
            (sums(played, at, record))
        }
    }
}

/// A reaction: the sum of its pressure, its draw, and each act's part.
fn answered(played: &Played, answer: &Reaction) -> Markup {
    let (words, game) = (played.words, played.game);
    let terms = reaction::terms(words, answer);
    let told = reaction::explain(words, game, answer);
    // The first line and the terms stand in the sum; then come the draw and a line for each act.
    let draw = told.get(terms.len() + 1).cloned().unwrap_or_default();
    let acts: Vec<(bool, &String)> =
        answer.acts.iter().map(|a| a.without != answer.level).zip(told.iter().skip(terms.len() + 2)).collect();
    let idle = answer.acts.iter().filter(|a| a.without == answer.level);
    let idle: Vec<String> = idle.map(|a| reaction::subject(words, game, a)).collect();
    let case = game.case();
    let done = answer.measure.map(|id| words.get(&format!("measure-{}", case.measures[id.index()].id)));
    let args = [
        text("capital", words.capital(case, answer.actor)),
        text("level", words.level(answer.level)),
        text("words", done.unwrap_or_else(|| "none".to_owned())),
    ];
    html! {
        div.answer {
            h4 { (words.say("report-answer", &args)) }
            p.sum {
                @for (at, (name, points)) in terms.iter().enumerate() {
                    @if at > 0 { " " }
                    span.term { span.fig { (words.figure(figures::exact(*points))) } " " (name) }
                }
                " " strong { (words.say("report-pressure", &[text("sum", figures::exact(answer.terms.sum()))])) }
            }
            p {
                (draw)
                @for (_, line) in acts.iter().filter(|(matters, _)| *matters) { " " (line.trim()) }
                @if !idle.is_empty() { " " (words.say("report-acts-idle", &[text("acts", idle.join("; "))])) }
            }
        }
    }
}

/// What a number of the month is made of.
struct Sum {
    name: String,
    from: i64,
    to: i64,
    parts: Vec<(String, i64, String)>,
}

fn sums(played: &Played, at: usize, record: &TurnRecord) -> Markup {
    let words = played.words;
    let rows: Vec<Vec<Markup>> = numbers(played, at, record)
        .into_iter()
        .map(|sum| {
            let shown = |value: i64| words.figure(figures::whole(value, Unit::Points));
            let rest: i64 = sum.parts.iter().skip(NAMED).map(|(_, amount, _)| amount).sum();
            let made = html! {
                @for (name, amount, tag) in sum.parts.iter().take(NAMED) {
                    span.term { span.fig { (words.figure(figures::delta(*amount, Unit::Points))) } " " (name) @if !tag.is_empty() { " " span.tag { (tag) } } } " "
                }
                @if sum.parts.len() > NAMED { span.term { span.fig { (words.figure(figures::delta(rest, Unit::Points))) } " " (words.get("report-rest")) } }
            };
            vec![cell(&sum.name), cell(shown(sum.from)), cell(words.figure(figures::exact(Points(sum.to - sum.from)))), cell(shown(sum.to)), made]
        })
        .collect();
    let args = [text("month", words.month(record.month))];
    let ids = ["report-number", "#report-before", "#report-change", "#report-after", "report-made-of"];
    table("sums", &words.say("report-sums-caption", &args), &heads(words, &ids), &rows)
}

/// Support by component, and two feelings by cause.
fn numbers(played: &Played, at: usize, record: &TurnRecord) -> Vec<Sum> {
    let (words, game) = (played.words, played.game);
    let case = game.case();
    let before = match at.checked_sub(1) {
        Some(at) => closed(game).nth(at).map(|t| t.metrics.as_slice()).unwrap_or_default(),
        None => game.records().opening.as_slice(),
    };
    let of = |table: &[Points], name: &str| metric::lookup(case, table, name).map(|v| v.0);
    let rows = game.ledger().rows_of(record.turn);
    let mut all = Vec::new();
    let support: Vec<(String, i64, String)> = Component::ALL
        .into_iter()
        .filter_map(|component| {
            let state = Quantity::Support(component);
            let own = || rows.iter().filter(|r| r.state == state);
            let moved: i64 = own().map(|r| r.delta).sum();
            let cause = own().map(|r| r.cause).next()?;
            let tag = (played.tag)(game, cause, state);
            (moved != 0).then(|| (words.get(&format!("term-{}", component.key())), moved, tag))
        })
        .collect();
    all.extend(sum(
        words.get("debrief-metric-support"),
        of(before, "support"),
        of(&record.metrics, "support"),
        support,
    ));
    let mut feelings = vec![("goodwill.recipient", Quantity::Dyad(Feeling::Goodwill, case.recipient, case.player))];
    if let Some(adversary) = observe::adversary(game) {
        feelings.push(("tension", Quantity::Dyad(Feeling::Tension, adversary, case.player)));
    }
    for (name, state) in feelings {
        let mut parts: Vec<(String, i64, String)> = Vec::new();
        for row in rows.iter().filter(|r| r.state == state) {
            let why = because(played, row.cause);
            match parts.iter_mut().find(|(known, ..)| *known == why) {
                Some((_, amount, _)) => *amount += row.delta,
                None => parts.push((why, row.delta, (played.tag)(game, row.cause, state))),
            }
        }
        all.extend(sum(prose::metric_name(words, game, name), of(before, name), of(&record.metrics, name), parts));
    }
    all
}

/// A number's sum; none if it does not move, or if its rows are not all that moves it.
fn sum(name: String, from: Option<i64>, to: Option<i64>, mut parts: Vec<(String, i64, String)>) -> Option<Sum> {
    let (from, to) = (from?, to?);
    parts.retain(|(_, amount, _)| *amount != 0);
    parts.sort_by_key(|(_, amount, _)| std::cmp::Reverse(amount.abs()));
    let moved: i64 = parts.iter().map(|(_, amount, _)| amount).sum();
    (!parts.is_empty() && from + moved == to).then_some(Sum { name, from, to, parts })
}

/// A cause with what began it, where that says more. Of an option's words only what is done counts;
/// what it will do stands after a colon.
fn because(played: &Played, id: CauseId) -> String {
    let (words, game) = (played.words, played.game);
    let said = |id: CauseId| {
        let whole = cause::cause(words, game, id);
        match game.ledger().get(id).origin {
            Origin::Choice(..) => whole.split_once(": ").map_or(whole.clone(), |(what, _)| what.to_owned()),
            _ => whole,
        }
    };
    let own = said(id);
    let root = game.ledger().chain(id).last().map(|(root, _)| root).filter(|root| *root != id).map(said);
    match root {
        Some(root) if !root.contains(&own) && !own.contains(&root) => {
            words.say("report-cause-root", &[text("cause", capital(&own)), text("root", root)])
        }
        _ => capital(&own),
    }
}
