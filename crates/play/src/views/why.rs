//! Why a number is what it is: its causes, down to what began them.
//!
//! Duty: a number's parts as rows that can be opened further. May use `observe`, `narrate`. Always
//! holds: the rows of a page and its opening sum to its value, to the last milli-point.

mod page;
mod waterfall;
mod without;

pub use page::{Page, Row, Section};
pub use waterfall::{Bar, Kind, Waterfall};
pub use without::drafted;

use super::evidence;
use super::names::{self, LEVEL};
use super::text::capital;
use crate::narrate::Words;
use crate::narrate::cause::cause;
use crate::narrate::figures::{self, delta, money, percent, points, whole};
use crate::narrate::reaction;
use crate::narrate::words::{number, or_none, text};
use crate::session::Session;
use demarche_core::math::{Money, Points, Ppm, div_round};
use demarche_core::model::ledger::{CauseId, Origin, Rule};
use demarche_core::model::order::Order;
use demarche_core::model::quantity::{Component, Front, Quantity, Unit};
use demarche_core::observe::{self, Part};

/// Numbers that are the sum of their parts; others of several parts are a mean, a share or a rank.
const SUMS: [&str; 4] = ["support", "pledged", "allocated", "delivered"];

/// Numbers that are the mean of their parts, each of which counts alike.
const MEANS: [&str; 2] = ["resilience", "goodwill.allies"];

/// Most rows of a section; the rest is summed in one.
const MOST: usize = 10;

/// The causes of a number by name; none if there is no such number.
#[must_use]
pub fn why(session: &Session, asked: &str) -> Option<Page> {
    if let Some(order) = asked.strip_prefix(without::PREFIX) {
        return without::page(session, asked, order);
    }
    let (words, game) = (session.words(), session.game());
    let name = names::resolve(words, game, asked);
    let mut page = if name == LEVEL { level(session)? } else { number_page(session, &name)? };
    let tags: Vec<String> = page.sections.iter().flat_map(|s| s.rows.iter().map(|r| r.evidence.clone())).collect();
    page.legend = evidence::legend(words, &tags);
    Some(page)
}

fn number_page(session: &Session, name: &str) -> Option<Page> {
    let (words, game) = (session.words(), session.game());
    let states = observe::quantities(game, name);
    let first = *states.first()?;
    let plain = format!("view-number-{}", name.replace(['.', '_'], "-"));
    let called = if words.has(&plain) { words.get(&plain) } else { capital(&names::quantity(words, game, first)) };
    let value = match states.as_slice() {
        [only] if !words.has(&plain) => rounded(words, observe::value(game, *only), only.unit()),
        several if name == "support" => {
            words.figure(points(Points(several.iter().map(|s| observe::value(game, *s)).sum())))
        }
        several if MEANS.contains(&name) => {
            let all = several.iter().map(|s| i128::from(observe::value(game, *s))).sum();
            words.figure(points(Points(div_round(all, several.len() as i128))))
        }
        _ => observe::metric(game, name).map(|v| words.figure(figures::metric(name, v))).unwrap_or_default(),
    };
    let title = words.say("view-why-title", &[text("name", called), text("value", value)]);
    let sums = states.len() == 1 || SUMS.contains(&name);
    let (sections, sum) = match states.as_slice() {
        [only] => alone(session, *only),
        several => (parts(session, several, sums), None),
    };
    let open: i64 = states.iter().flat_map(|s| observe::open_changes(game, *s)).map(|part| part.amount).sum();
    let month = text("month", month_of(session, observe::shown_turn(game)));
    let told = match states.as_slice() {
        _ if !sums => {
            let count = MEANS.contains(&name).then(|| figures::count(i64::try_from(states.len()).unwrap_or(0)));
            let open = text("open", if open == 0 { "no" } else { "yes" });
            words.say("view-why-told-apart", &[month, or_none("count", count), open])
        }
        states if open != 0 => {
            let now: i64 = states.iter().map(|s| observe::value(game, *s)).sum();
            let then = text("then", rounded(words, now - open, first.unit()));
            words.say("view-why-told-now", &[month, then, text("now", rounded(words, now, first.unit()))])
        }
        _ => words.say("view-why-told", &[month]),
    };
    let mut page = Page { asked: name.to_owned(), title, told, sections, sum, ..Page::default() };
    if sums {
        let now = states.iter().map(|s| observe::value(game, *s)).sum();
        page.picture = waterfall::waterfall(words, &page.steps(), now, first.unit());
    }
    Some(page)
}

fn month_of(session: &Session, turn: u16) -> String {
    session.words().month(session.case().month(turn))
}

/// The title of a month's changes.
fn changes_of(session: &Session, turn: u16) -> String {
    session.words().say("view-why-month", &[text("month", month_of(session, turn))])
}

/// A number of several parts: what each is, how it moved and mainly why; with sums if it is their sum.
fn parts(session: &Session, states: &[Quantity], sums: bool) -> Vec<Section> {
    let (words, game) = (session.words(), session.game());
    let mut rows = Vec::new();
    let mut moves = Vec::new();
    for state in states {
        let is = observe::breakdown(game, *state);
        let moved: i64 = is.month.iter().map(|p| p.amount).sum();
        // Of a mean every part counts, also one of nought.
        if sums && is.value == 0 && moved == 0 {
            continue;
        }
        let name = capital(&names::quantity(words, game, *state));
        let opens = names::address(game, *state);
        rows.push(Row {
            name: name.clone(),
            amount: words.figure(whole(is.value, is.unit)),
            steps: is.value,
            opens: opens.clone(),
            ..Row::default()
        });
        for part in is.month.iter().filter(|p| p.amount != 0) {
            let mut row = row(session, part, *state);
            row.chain.insert(0, std::mem::replace(&mut row.name, name.clone()));
            row.opens.clone_from(&opens);
            moves.push(row);
        }
    }
    let unit = states.first().map_or(Unit::Points, |s| s.unit());
    let moved: i64 = moves.iter().map(|row| row.steps).sum();
    let moves = largest(words, moves, 0, unit);
    let all: i64 = rows.iter().map(|r| r.steps).sum();
    let told = |sum: String| if sums { sum } else { String::new() };
    vec![
        Section { title: words.get("view-why-parts"), rows, sum: told(words.figure(whole(all, unit))), moves: false },
        Section {
            title: changes_of(session, observe::shown_turn(game)),
            rows: moves,
            sum: told(words.figure(delta(moved, unit))),
            moves: sums,
        },
    ]
}

/// A number of one part: its month, what is left of each cause, what it came from.
fn alone(session: &Session, state: Quantity) -> (Vec<Section>, Option<(String, String, String)>) {
    let (words, game) = (session.words(), session.game());
    let is = observe::breakdown(game, state);
    let unit = is.unit;
    let mut sections = Vec::new();
    let mut add = |title: String, (parts, moves): (&[Part], bool), rest: i64| {
        if parts.iter().all(|p| p.amount == 0) && rest == 0 {
            return;
        }
        let rows = parts.iter().filter(|p| p.amount != 0).map(|p| row(session, p, state)).collect();
        let rows = largest(words, rows, rest, unit);
        let sum: i64 = rows.iter().map(|r| r.steps).sum();
        sections.push(Section { title, rows, sum: words.figure(delta(sum, unit)), moves });
    };
    add(changes_of(session, observe::shown_turn(game)), (&is.month, true), 0);
    if let Some(turn) = observe::open_turn(game) {
        add(changes_of(session, turn), (&observe::open_changes(game, state), true), 0);
    }
    if let Some((left, older, half_life)) = &is.left {
        let title = words.say("view-why-left", &[number("months", i64::from(*half_life))]);
        add(title, (left, false), *older);
    }
    add(words.get("view-why-since"), (&is.since, false), 0);
    let since: i64 = is.since.iter().map(|p| p.amount).sum();
    let all = |value| words.figure(whole(value, unit));
    let sum = (all(is.value - since), words.figure(delta(since, unit)), all(is.value));
    (sections, Some(sum))
}

/// The largest rows, where those that say the same are one, and the rest in one more.
fn largest(words: &Words, rows: Vec<Row>, rest: i64, unit: Unit) -> Vec<Row> {
    let mut merged: Vec<(i64, Row)> = Vec::new();
    for row in rows {
        let same = |(_, other): &&mut (i64, Row)| {
            (&other.name, &other.chain, &other.evidence) == (&row.name, &row.chain, &row.evidence)
        };
        match merged.iter_mut().find(same) {
            Some((times, other)) => {
                *times += 1;
                other.steps += row.steps;
                other.opens = other.opens.take().filter(|opens| row.opens.as_ref() == Some(opens));
                other.without = other.without.take().filter(|without| row.without.as_ref() == Some(without));
            }
            None => merged.push((1, row)),
        }
    }
    let told = |(times, row): (i64, Row)| {
        if times < 2 {
            return row;
        }
        let args = [text("name", row.name.clone()), number("times", times)];
        Row { name: words.say("view-why-times", &args), amount: words.figure(delta(row.steps, unit)), ..row }
    };
    let mut rows: Vec<Row> = merged.into_iter().filter(|(_, row)| row.steps != 0).map(told).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.steps.abs()));
    let hidden: i64 = rows.iter().skip(MOST).map(|row| row.steps).sum::<i64>() + rest;
    rows.truncate(MOST);
    if hidden != 0 {
        rows.push(others(words, hidden, unit));
    }
    rows
}

/// What is not shown apart, in one row.
fn others(words: &Words, hidden: i64, unit: Unit) -> Row {
    Row { name: words.get("view-why-rest"), amount: words.figure(delta(hidden, unit)), steps: hidden, ..Row::default() }
}

fn row(session: &Session, part: &Part, state: Quantity) -> Row {
    let (words, game) = (session.words(), session.game());
    let mut names: Vec<String> =
        game.ledger().chain(part.cause).take(6).map(|(id, _)| capital(&because(session, id))).collect();
    names.extend(driver(session, part.cause, state));
    names.dedup();
    Row {
        name: if names.is_empty() { String::new() } else { names.remove(0) },
        amount: words.figure(delta(part.amount, state.unit())),
        steps: part.amount,
        chain: names,
        evidence: evidence::tag(game, part.cause, state),
        opens: opens(session, part.cause),
        without: without::address(game, part.cause),
    }
}

/// A cause, as short as it can be said: of a gift what was given, of an answer to what.
fn because(session: &Session, id: CauseId) -> String {
    let (words, game) = (session.words(), session.game());
    let case = game.case();
    let Origin::Order(turn, place) = game.ledger().get(id).origin else { return cause(words, game, id) };
    let turn = game.records().turns.get(usize::from(turn));
    match turn.and_then(|t| t.orders.get(usize::from(place))) {
        Some(Order::Answer { event, .. }) => words.say("view-why-answer", &[words.named("event", event)]),
        Some(Order::Allocate { class, to, amount, .. } | Order::Pledge { class, to, amount, .. }) => {
            let (class, to) = (text("class", words.good(case, *class)), text("to", words.nation(case, *to)));
            words.say("view-why-gave", &[text("amount", money(*amount)), class, to])
        }
        _ => cause(words, game, id),
    }
}

/// What a part of opinion moves after: what is left of the cause that weighs most in it, or what it is
/// made of; nothing for other numbers.
fn driver(session: &Session, cause_of: CauseId, state: Quantity) -> Option<String> {
    let (words, game) = (session.words(), session.game());
    let Quantity::Support(component) = state else { return None };
    if game.ledger().get(cause_of).rule != Rule::Opinion {
        return None;
    }
    let behind = match component {
        Component::Fear => Some(Front::Fear),
        Component::Scandal => Some(Front::Scandal),
        _ => None,
    };
    let left = behind.and_then(|front| observe::breakdown(game, Quantity::Home(front)).left);
    let first = left.and_then(|(parts, ..)| parts.first().map(|part| part.cause));
    Some(match first {
        Some(id) => capital(&cause(words, game, id)),
        None => words.get(&format!("view-why-driver-{}", component.key())),
    })
}

/// The number that explains a cause further: a reaction explains what followed from it.
fn opens(session: &Session, cause: CauseId) -> Option<String> {
    let game = session.game();
    let last = game.records().turns.iter().rev().flat_map(|t| &t.reactions).find(|r| r.target == game.case().player)?;
    game.ledger().chain(cause).any(|(id, _)| id == last.cause).then(|| LEVEL.to_owned())
}

/// The last reaction: the terms of its pressure.
fn level(session: &Session) -> Option<Page> {
    let (words, game) = (session.words(), session.game());
    let player = game.case().player;
    let (record, answer) = game
        .records()
        .turns
        .iter()
        .rev()
        .find_map(|turn| Some((turn, turn.reactions.iter().find(|r| r.target == player)?)))?;
    let capital_of = words.capital(game.case(), answer.actor);
    let args = [
        text("capital", capital_of),
        text("level", words.level(answer.level)),
        text("month", words.month(record.month)),
    ];
    let basis = evidence::of_reaction(game);
    let terms = reaction::terms(words, answer);
    let rows = terms.iter().map(|(name, value)| Row {
        name: capital(name),
        amount: words.figure(delta(value.0, Unit::Points)),
        steps: value.0,
        evidence: basis.clone(),
        opens: (*name == words.get("why-term-grievance")).then(|| "grievance".to_owned()),
        ..Row::default()
    });
    let sum = words.figure(delta(answer.terms.sum().0, Unit::Points));
    let mut sections = vec![Section { title: words.get("view-why-pressure"), rows: rows.collect(), sum, moves: true }];
    let acts = answer.acts.iter().map(|part| Row {
        name: capital(&reaction::subject(words, game, part)),
        amount: words.level(part.without),
        steps: i64::from(part.without),
        chain: game.ledger().chain(part.cause).take(4).map(|(id, _)| capital(&cause(words, game, id))).collect(),
        without: without::address(game, part.cause),
        ..Row::default()
    });
    sections.push(Section {
        title: words.get("view-why-without"),
        rows: acts.collect(),
        sum: words.level(answer.level),
        moves: false,
    });
    let chance = usize::from(answer.level).checked_sub(1).and_then(|at| answer.ladder.get(at)).copied();
    let told = words
        .say("view-why-draw", &[text("draw", percent(answer.u)), text("chance", percent(chance.unwrap_or(Ppm::ONE)))]);
    let title = words.say("view-why-level", &args);
    let page = Page { asked: LEVEL.to_owned(), title, told, sections, ..Page::default() };
    let picture = waterfall::waterfall(words, &page.steps(), answer.terms.sum().0, Unit::Points);
    Some(Page { picture, ..page })
}

/// A value as the desk shows it beside others.
fn rounded(words: &Words, value: i64, unit: Unit) -> String {
    words.figure(match unit {
        Unit::Points => points(Points(value)),
        Unit::Money => money(Money(value)),
        Unit::Share => percent(Ppm(value)),
    })
}
