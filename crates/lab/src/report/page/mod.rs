//! Pages: the debrief of a game, or a comparison of several, as one file of HTML.
//!
//! Duty: the whole page: words, tables, charts, style and fonts in one document. May use `debrief`,
//! `narrate`, `tape`. Always holds: nothing is fetched and nothing runs; every text that comes from a
//! file is escaped, and visible; every chart has its table; the page reads in order without its style.

pub(super) mod chart;
mod compare;
mod course;
mod months;
mod parts;
mod played;
mod sections;
mod shell;

use maud::Markup;

use demarche_core::outside::show::visible;

pub use played::Played;

/// The debrief of one game.
#[must_use]
pub fn single(played: &Played) -> String {
    let words = played.words;
    let course = course::course(played);
    let parts: Vec<(&str, Markup)> = vec![
        ("short", sections::short(played)),
        ("objectives", sections::objectives(played)),
        ("turned", sections::turned(played)),
        ("discussion", sections::discussion(played)),
        ("course", course.charts),
        ("support", sections::support(played)),
        ("lines", sections::lines(played)),
        ("predictions", sections::predictions(played)),
        ("period", sections::period(played)),
        ("refused", sections::refused(played)),
        ("months", months::months(played)),
        ("figures", course.tables),
        ("sources", sections::sources(played)),
    ];
    let parts: Vec<(&str, Markup)> = parts.into_iter().filter(|(_, part)| !part.0.is_empty()).collect();
    let title = words.say("report-title", &[("title", words.get("title").into())]);
    visible(&shell::page(words, &title, &shell::header(played), &parts).into_string()).into_owned()
}

/// A comparison of several games of one scenario.
#[must_use]
pub fn comparison(games: &[Played]) -> String {
    visible(&compare::page(games)).into_owned()
}
