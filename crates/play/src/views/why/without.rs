//! Without this? The same luck and all other orders, one order left out.
//!
//! Duty: pages of a why-panel for an order that was given, and for one that is drafted. May use
//! `debrief`, `observe`, `narrate`. Always holds: an order that was given is taken out of the game
//! as it was played, under the same draws; of one that is drafted only chances are told, for its
//! month's draw is not known.

use super::page::{Page, Row, Section};
use crate::debrief::prose;
use crate::debrief::turning::{self, TurningPoint};
use crate::narrate::figures::{self, percent};
use crate::narrate::orders;
use crate::narrate::words::{number, text};
use crate::session::Session;
use crate::views::text::capital;
use demarche_core::math::Ppm;
use demarche_core::model::ledger::{CauseId, Origin};
use demarche_core::sim::Game;

/// What the name of such a page begins with.
pub const PREFIX: &str = "without:";

/// What follows for an order of the draft, before its position.
const DRAFT: &str = "draft:";

/// The page for what a cause began with, if that was an order.
pub fn address(game: &Game, cause: CauseId) -> Option<String> {
    game.ledger().chain(cause).find_map(|(_, cause)| match cause.origin {
        Origin::Order(turn, place) => Some(format!("{PREFIX}{turn}:{place}")),
        _ => None,
    })
}

/// The page for a drafted order, by its position.
#[must_use]
pub fn drafted(at: usize) -> String {
    format!("{PREFIX}{DRAFT}{at}")
}

/// The page; none if there is no such order.
pub fn page(session: &Session, asked: &str, order: &str) -> Option<Page> {
    if let Some(at) = order.strip_prefix(DRAFT) {
        return ahead(session, asked, at.parse().ok()?);
    }
    let (turn, place) = order.split_once(':')?;
    behind(session, asked, turn.parse().ok()?, place.parse().ok()?)
}

/// An order that was given: what stands now and what would stand without it.
fn behind(session: &Session, asked: &str, turn: u16, place: u16) -> Option<Page> {
    let (words, game) = (session.words(), session.game());
    let point = turning::without(game, turn, place)?;
    let args = [text("order", prose::change(words, game, &point)), text("month", words.month(point.month))];
    let mut sections = Vec::new();
    let mut add = |id: &str, rows: Vec<Row>| {
        if !rows.is_empty() {
            sections.push(Section { title: words.get(id), rows, ..Section::default() });
        }
    };
    add("view-without-goals", goals(session, &point));
    add("view-without-numbers", numbers(session, &point));
    add("view-without-reactions", reactions(session, &point));
    let told = match (sections.is_empty(), point.refused) {
        (true, _) => words.get("view-without-nothing"),
        (false, 0) => words.get("view-without-told"),
        (false, refused) => {
            let count = number("count", i64::try_from(refused).unwrap_or(i64::MAX));
            words.say("view-without-told-refused", &[count])
        }
    };
    let title = words.say("view-without-title", &args);
    Some(Page { asked: asked.to_owned(), title, told, sections, ..Page::default() })
}

/// A row of two figures.
fn row(session: &Session, name: String, played: String, otherwise: String, more: Option<String>) -> Row {
    let args = [text("played", played), text("otherwise", otherwise)];
    Row {
        name,
        amount: session.words().say("view-without-both", &args),
        evidence: more.unwrap_or_default(),
        ..Row::default()
    }
}

fn goals(session: &Session, point: &TurningPoint) -> Vec<Row> {
    let (words, game) = (session.words(), session.game());
    let of = |shift: &turning::Shift| {
        let reading = |value| words.figure(prose::reading(game, shift.objective, value));
        let medals = [
            text("played", prose::medal(words, shift.played.1)),
            text("otherwise", prose::medal(words, shift.otherwise.1)),
        ];
        let more = (shift.played.1 != shift.otherwise.1).then(|| words.say("view-without-medal", &medals));
        let name = prose::objective_short(words, game, shift.objective);
        row(session, name, reading(shift.played.0), reading(shift.otherwise.0), more)
    };
    point.objectives.iter().map(of).collect()
}

fn numbers(session: &Session, point: &TurningPoint) -> Vec<Row> {
    let (words, game) = (session.words(), session.game());
    let of = |(name, played, otherwise): &(&str, _, _)| {
        let figure = |value| words.figure(figures::metric(name, value));
        row(session, prose::metric_name(words, game, name), figure(*played), figure(*otherwise), None)
    };
    point.metrics.iter().map(of).collect()
}

fn reactions(session: &Session, point: &TurningPoint) -> Vec<Row> {
    let words = session.words();
    let of = |at: &turning::Reacted| {
        row(session, words.month(at.month), words.level(at.played), words.level(at.otherwise), None)
    };
    point.reactions.iter().map(of).collect()
}

/// An order that is drafted: the adversary's chances with and without it.
fn ahead(session: &Session, asked: &str, at: usize) -> Option<Page> {
    let (words, game) = (session.words(), session.game());
    let order = session.draft().get(at)?;
    let args = [
        text("order", orders::order(words, game.case(), order)),
        text("month", words.month(game.case().month(game.turn()))),
    ];
    let title = words.say("view-without-title", &args);
    if !session.open() {
        let told = words.get("view-without-sealed");
        return Some(Page { asked: asked.to_owned(), title, told, ..Page::default() });
    }
    let rest: Vec<_> = session.draft().iter().enumerate().filter(|(n, _)| *n != at).map(|(_, o)| o.clone()).collect();
    let (with, without) = (session.preview(session.draft()), session.preview(&rest));
    let rungs = (1..=7u8).rev().map(|level| (level, with.at_most_likely(level), without.at_most_likely(level)));
    let told = |chance: Ppm| words.figure(percent(chance));
    let rows: Vec<Row> = rungs
        .filter(|(_, with, without)| told(*with) != told(*without))
        .map(|(level, with, without)| row(session, capital(&words.level(level)), told(with), told(without), None))
        .collect();
    let id = if rows.is_empty() { "view-without-no-chance" } else { "view-without-chances" };
    let section = Section { title: words.get("view-without-least"), rows, ..Section::default() };
    Some(Page { asked: asked.to_owned(), title, told: words.get(id), sections: vec![section], ..Page::default() })
}
