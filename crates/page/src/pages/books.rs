//! Books: the cabinet, the ledger, the codex, two branches side by side, a month gone by, what games came to.
//!
//! Duty: pages to read on. Uses the pen, pictures, letters. Always holds: whatever is searched, the sum is that
//! of all rows found.

use maud::{Markup, html};

use super::letters::letters_ui;
use crate::pen::{Pen, why};
use crate::pictures::bust;
use crate::place::Place;
use crate::request::Request;
use crate::shell::Page;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::Session;
use demarche_play::views;
use demarche_play::views::compare::Pair;
use demarche_play::views::ledger_table::{Search, book};

/// The cabinet and the letters.
pub(crate) fn cabinet(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let seats = views::cabinet::cabinet(session, &views::ladder::advisers(session));
    let title = pen.get("window-screen-cabinet");
    let main = html! {
        h1 { (title) }
        p.second { (pen.get("window-cabinet-offices")) }
        @if seats.is_empty() { p { (pen.get("console-advice-none")) } }
        ul.cabinet { @for (n, seat) in seats.iter().enumerate() {
            li #{"seat-" (n)} {
                div.niche { (bust(&seat.look, seat.mood)) }
                h2.plate { (seat.name) }
                @for line in &seat.lines {
                    p { (line.text) }
                    p.second {
                        (pen.get(&format!("sure-{}", line.sure.key())))
                        @if let Some(asks) = &line.asks { " · " a href=(why(asks)) aria-label=(pen.say("window-cabinet-why", &[text("office", line.office.clone())])) { (pen.get("window-why")) } }
                    }
                }
            }
        } }
        (letters_ui(pen, &views::needs::needs(session), "cabinet"))
    };
    Page::of_game("cabinet", title, main)
}

/// How many rows of the ledger stand on a page.
const ROWS: usize = 250;

/// The rows of the ledger, a page of them at a time.
pub(crate) fn ledger(session: &Session, request: &Request) -> Page {
    let pen = &Pen::for_game(session);
    let search = Search { text: request.field("text").unwrap_or_default().to_owned(), turn: request.number("turn") };
    let found = book(session, &search);
    let title = pen.get("window-screen-ledger");
    let count = |n: usize| i64::try_from(n).unwrap_or(0);
    let from = request.number::<usize>("from").filter(|from| *from < found.rows.len()).unwrap_or(0) / ROWS * ROWS;
    let main = html! {
        h1 { (title) }
        form.row method="get" action="ledger" role="search" {
            label { (pen.get("window-ledger-search")) input name="text" value=(search.text); }
            label { (pen.get("window-charts-month")) select name="turn" {
                option value="" { (pen.get("window-ledger-months")) }
                @for (turn, month) in &found.months { option value=(turn) selected[search.turn == Some(*turn)] { (month) } }
            } }
            button { (pen.get("page-search")) }
        }
        p { (pen.say("window-ledger-told", &[number("shown", count(found.rows.len())), number("all", count(found.all))]))
            @if let Some(sum) = &found.sum { " " (pen.say("window-ledger-sum", &[text("sum", sum.clone())])) } }
        @if found.rows.len() > ROWS { nav.pages aria-label=(pen.get("page-rows")) {
            @for first in (0..found.rows.len()).step_by(ROWS) {
                @let to = (first + ROWS).min(found.rows.len());
                a.button href=(ledger_at(&search, first)) aria-current=[(first == from).then_some("page")] { (first + 1) "–" (to) }
            }
        } }
        div.scroll tabindex="0" { table.ledger {
            thead { tr { th scope="col" { (pen.get("window-charts-month")) } th.figure scope="col" { (pen.get("page-amount")) } th scope="col" { (pen.get("page-what")) } } }
            tbody { @for row in found.rows.iter().skip(from).take(ROWS) { tr {
                td { (row.month) } td.figure { (row.amount) }
                td { @match &row.opens { Some(opens) => a href=(why(opens)) { (row.what) }, None => (row.what) }
                    @if !row.chain.is_empty() { br; small { (row.chain.join(" ← ")) } } }
            } } }
        } }
    };
    Page::of_game("ledger", title, main)
}

/// The address of a page of the ledger under a search.
fn ledger_at(search: &Search, from: usize) -> String {
    let turn = search.turn.map_or_else(String::new, |turn| turn.to_string());
    format!("ledger?text={}&turn={turn}&from={from}", crate::request::encoded(&search.text))
}

/// The codex.
pub(crate) fn codex(place: &Place) -> Page {
    let pen = &Pen::of(place);
    let entries = views::codex::entries(pen.words, place.session());
    let title = pen.get("window-screen-codex");
    let main = html! {
        h1 { (title) }
        div.entries { @for (n, entry) in entries.iter().enumerate() {
            @if n == 0 || entries[n - 1].group != entry.group { h2 { (entry.group) } }
            details #{"entry-" (crate::request::encoded(&entry.id).replace('%', "-"))} {
                summary { (entry.title) }
                @for paragraph in entry.text.split("\n\n") { p { (paragraph) } }
                @if !entry.facts.is_empty() { dl.sums { @for (name, value) in &entry.facts { div { dt { (name) } dd { (value) } } } } }
                @if !entry.rests.is_empty() { p.second { (entry.rests) } }
                @if let Some(asks) = entry.asks.as_ref().filter(|_| place.session.is_some()) { p { a href=(why(asks)) { (pen.get("window-codex-why")) } } }
            }
        } }
    };
    let foot = html! { a.button.action href=(home(place)) { (pen.get("window-back")) } };
    Page::of_game("codex", title, main).with_foot(foot)
}

/// Where a page that belongs to no game leads back to.
pub(crate) const fn home(place: &Place) -> &'static str {
    if place.session.is_some() { "desk" } else { "./" }
}

/// Two branches side by side.
pub(crate) fn compare(session: &Session, request: &Request) -> Page {
    let pen = &Pen::for_game(session);
    let beside = request.number::<usize>("beside").filter(|at| *at < session.lanes().len());
    let title = pen.get("window-screen-compare");
    let main = match views::compare::compare(session, beside) {
        None => html! { h1 { (title) } p { (pen.get("window-compare-one")) } },
        Some(both) => html! {
            h1 { (title) }
            p { (both.told) }
            div.row { @for (at, name, chosen) in &both.others {
                a.button href=(format!("compare?beside={at}")) aria-current=[chosen.then_some("true")] { (name) }
                (pen.button("branch", &[("n", at.to_string())], &pen.say("window-compare-take", &[text("name", name.clone())])))
            } }
            (pairs(pen, "window-compare-goals", &both.names, &both.goals))
            (pairs(pen, "window-compare-figures", &both.names, &both.figures))
            h2 { (pen.get("window-compare-months")) }
            @if both.months.is_empty() { p { (pen.get("window-compare-alike")) } }
            div.scroll tabindex="0" { table { thead { tr { th scope="col" { (pen.get("window-charts-month")) } @for name in &both.names { th scope="col" { (name) } } } }
                tbody { @for month in &both.months { tr { th scope="row" { (month.name) } @for side in 0..2 { td {
                    @if month.orders[side].is_empty() { (pen.get("window-compare-no-order")) } @else { ul { @for order in &month.orders[side] { li { (order) } } } }
                    @if let Some(reaction) = &month.reactions[side] { p { strong { (reaction) } } }
                } } } } } } }
        },
    };
    Page::of_game("compare", title, main)
}

fn pairs(pen: &Pen, title: &str, names: &[String; 2], pairs: &[Pair]) -> Markup {
    html! {
        @if !pairs.is_empty() {
            h2 { (pen.get(title)) }
            div.scroll tabindex="0" { table { thead { tr { th scope="col" { (pen.get(title)) } @for name in names { th.figure scope="col" { (name) } } } }
                tbody { @for pair in pairs { tr { th scope="row" { (pair.name) } td.figure { (pair.ours) } td.figure { (pair.theirs) } } } } } }
        }
    }
}

/// A month gone by, and the way back to it.
pub(crate) fn past(session: &Session, request: &Request) -> Option<Page> {
    let pen = &Pen::for_game(session);
    let turn = request.number::<u16>("turn")?;
    let lanes = views::timeline::timeline(session);
    let card = lanes.iter().find(|lane| lane.current)?.cards.iter().find(|card| card.turn == turn)?;
    let month = pen.words.month(session.case().month(turn));
    let main = html! {
        h1 { (month) }
        @for line in card.hint.lines().filter(|line| *line != month) { p { (line) } }
        p.second { (pen.get("window-month-rewind-about")) }
    };
    let foot = html! {
        a.button href="desk" { (pen.get("window-close")) }
        (pen.form("rewind", &html! { input type="hidden" name="turn" value=(turn); button.action { (pen.get("window-month-rewind")) } }))
    };
    Some(Page::of_game("past", month, main).with_foot(foot))
}
