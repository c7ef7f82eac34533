//! The title: to go on, dossiers on shelves, and the way in.
//!
//! Duty: lay out scenarios and the game that was played last. Uses the pen, pictures. Always holds: the first
//! thing on the page is what most people want: to go on, or to begin.

use maud::{Markup, html};

use crate::pen::Pen;
use crate::pictures::{coin, crest_of};
use crate::place::Place;
use crate::shell::Page;
use demarche_play::narrate::words::{number, text};
use demarche_play::views::cards::Scenario;
use demarche_play::views::medals::Medals;
use demarche_play::views::saves::SavedGame;

/// How many saved games the title shows.
const SHOWN: usize = 3;

/// The page.
pub(crate) fn page(place: &Place) -> Page {
    let pen = &Pen::of(place);
    let open = place.session.as_ref().map(|session| {
        let top = demarche_play::views::top::top(session);
        (top.title, top.month, top.turn)
    });
    let games: Vec<&SavedGame> = place.saves.iter().filter(|game| game.trouble.is_none()).collect();
    let main = html! {
        div.column {
            h1 { (pen.get("page-name")) }
            p.tagline { (pen.get("window-title-tagline")) }
            @if let Some((title, month, turn)) = open {
                a.resume href=(if place.session.as_ref().is_some_and(|s| s.game().is_over()) { "debrief" } else { "desk" }) autofocus {
                    strong { (pen.get("window-continue")) }
                    span { (title) " · " (month) " · " (turn) }
                }
            } @else if let Some(game) = games.first() {
                form method="post" action="open" {
                    input type="hidden" name="key" value=(game.path.display());
                    button.resume autofocus {
                        strong { (pen.get("window-continue")) }
                        span { (game.title) " · " (game.month) }
                    }
                }
            } @else if let Some(first) = place.cards.first() {
                form method="post" action="new" {
                    input type="hidden" name="scenario" value=(first.id);
                    button.resume autofocus {
                        strong { (pen.get("window-begin")) }
                        span { (first.title) " · " (first.months) }
                    }
                }
            }
            @if games.len() > 1 {
                h2.unseen { (pen.get("window-screen-saves")) }
                ul.saved {
                    @for game in games.iter().skip(1).take(SHOWN) { li { (open_ui(pen, game)) } }
                }
            }
            nav.ways aria-label=(pen.get("page-more")) {
                a href="saves" { (pen.get("window-screen-saves")) }
                a href="career" { (pen.get("window-screen-career")) }
                @if place.authors { a href="author" { (pen.get("page-author")) } }
                a href="codex" { (pen.get("window-screen-codex")) }
                a href="settings" { (pen.get("window-screen-settings")) }
                a href="credits" { (pen.get("window-screen-credits")) }
            }
            (rose())
        }
        section.wall aria-labelledby="dossiers" {
            h2 #dossiers { (pen.get("window-dossiers")) }
            ul.shelf {
                @for (at, card) in place.cards.iter().enumerate() { li { (dossier(pen, at, card)) } }
            }
        }
    };
    Page::alone("title", pen.get("page-name"), main)
}

/// The rose of a chart, as an ornament: rings, a scale, and the star of the seals.
fn rose() -> Markup {
    const SCALE: [&str; 2] = ["M0-92V-98", "M0-92V-104"];
    html! {
        svg.rose viewBox="-110 -110 220 220" aria-hidden="true" focusable="false" {
            @for r in [105, 92, 60, 22] { circle r=(r) {} }
            @for step in 0..72 { path d=(SCALE[usize::from(step % 6 == 0)]) transform=(format!("rotate({})", step * 5)) {} }
            @for turn in [45, 135, 225, 315] { g transform=(format!("rotate({turn})")) { path d="M0-60L9-22L0 0Z" {} path.full d="M0-60L-9-22L0 0Z" {} } }
            @for turn in [0, 90, 180, 270] { g transform=(format!("rotate({turn})")) { path d="M0-88L15-15L0 0Z" {} path.full d="M0-88L-15-15L0 0Z" {} } }
        }
    }
}

/// A saved game as a button that goes on with it.
pub(crate) fn open_ui(pen: &Pen, game: &SavedGame) -> Markup {
    html! {
        form method="post" action="open" {
            input type="hidden" name="key" value=(game.path.display());
            button {
                strong { (game.title) }
                span { (game.month) " · " (pen.get(&format!("window-saves-kind-{}", game.kind.key()))) }
                small { (demarche_play::views::saves::ago(pen.words, game.age)) }
            }
        }
    }
}

/// A scenario as a folder: closed it shows its label; opened, what it is about and the way in.
fn dossier(pen: &Pen, at: usize, card: &Scenario) -> Markup {
    let hue = at % demarche_play::tokens::FOLDERS.len();
    html! {
        details.dossier.{"folder-" (hue)} #{"dossier-" (card.id)} name="dossier" {
            summary {
                span.label { (card.title) }
                (crest_of(&card.crest))
                span.when { (card.when) br; (card.months) }
                span.won { (medals(pen, card.won.as_ref())) }
            }
            div.about {
                p.tagline { (card.tagline) }
                p { (pen.say("window-card-player", &[text("player", card.player.clone()), text("length", card.length.clone())])) }
                p { (pen.get("window-card-teaching")) ": " (card.teaching) }
                p.second { (pen.say("window-dossier-difficulty", &[number("difficulty", i64::from(card.difficulty))])) ". "
                    (pen.get(if card.fictional { "window-card-fictional" } else { "window-card-real" })) }
                div.begin {
                    (begin(pen, &card.id, &card.title, None))
                    @for (cut, length) in &card.cuts {
                        (begin(pen, &format!("{}:{cut}", card.id), &card.title, Some(length)))
                    }
                }
            }
        }
    }
}

fn begin(pen: &Pen, scenario: &str, title: &str, length: Option<&str>) -> Markup {
    let word = pen.get("window-begin");
    let told = length.map_or_else(|| format!("{word}: {title}"), |length| format!("{word}: {title}, {length}"));
    html! {
        form method="post" action="new" {
            input type="hidden" name="scenario" value=(scenario);
            button.action[length.is_none()] aria-label=(told) { @match length { Some(length) => (length), None => (word) } }
        }
    }
}

fn medals(pen: &Pen, won: Option<&Medals>) -> Markup {
    let Some(won) = won else { return html! { (pen.get("page-not-opened")) } };
    let count = |n: usize| i64::try_from(n).unwrap_or(0);
    let args =
        [number("gold", count(won.gold)), number("silver", count(won.silver)), number("bronze", count(won.bronze))];
    html! {
        span.unseen { (pen.say("window-dossier-won", &args)) }
        span aria-hidden="true" {
            @for (medal, times) in [(3, won.gold), (2, won.silver), (1, won.bronze)] {
                @for _ in 0..times { (coin(medal)) }
            }
        }
    }
}
