//! Saved games: every game that is kept, another name for one, files that are brought, and the bin.
//!
//! Duty: the list with its forms. Uses the pen. Always holds: nothing is deleted for good by one press alone, and
//! a game that cannot be read can be taken away as a file like any other.

use maud::{Markup, html};

use crate::pen::Pen;
use crate::place::Place;
use crate::request::{Request, encoded};
use crate::shell::Page;
use demarche_play::narrate::words::{number, text};
use demarche_play::views::saves::{SavedGame, ago};

/// How many days a game stays in the bin.
pub const BIN_DAYS: u64 = 30;

/// The page; with a game to be deleted for good, it asks whether that is meant.
pub(crate) fn page(place: &Place, request: &Request) -> Page {
    let pen = &Pen::of(place);
    let asked = request.field("delete").and_then(|key| place.bin.iter().find(|game| game.path.as_os_str() == key));
    let emptying = request.field("empty").is_some() && !place.bin.is_empty();
    let main = html! {
        h1 { (pen.get("window-screen-saves")) }
        p.ways { a href="./" { (pen.get("window-to-title")) } }
        @if let Some(game) = asked { (sure(pen, game)) } @else if emptying { (sure_of_all(pen, place.bin.len())) }
        @if place.saves.is_empty() { p { (pen.get("window-saves-none")) } }
        ul.games { @for game in &place.saves { li { (game_ui(pen, game)) } } }
        (bring(pen))
        (bin(pen, &place.bin, asked.is_some() || emptying || request.field("bin").is_some()))
    };
    Page::alone("saves", pen.get("window-screen-saves"), main)
}

/// A question with its two answers.
fn ask(pen: &Pen, about: &str, act: &str, key: Option<String>, yes: &str) -> Markup {
    html! {
        section.ask aria-labelledby="sure" {
            h2 #sure { (pen.get("window-saves-delete-title")) }
            p { (about) }
            form method="post" action=(act) {
                @if let Some(key) = key { input type="hidden" name="key" value=(key); }
                button.danger { (yes) }
                a.button href="saves?bin=yes" autofocus { (pen.get("window-saves-keep")) }
            }
        }
    }
}

fn sure(pen: &Pen, game: &SavedGame) -> Markup {
    let yes = pen.say("window-saves-delete-sure", &[text("name", game.name.clone())]);
    ask(pen, &pen.get("page-delete-about"), "delete", Some(game.path.display().to_string()), &yes)
}

fn sure_of_all(pen: &Pen, games: usize) -> Markup {
    let args = [number("games", i64::try_from(games).unwrap_or(i64::MAX))];
    ask(pen, &pen.say("page-bin-empty-about", &args), "empty-bin", None, &pen.get("page-bin-empty-sure"))
}

/// Where files are chosen; one can be dropped anywhere on the page as well.
fn bring(pen: &Pen) -> Markup {
    html! {
        section.card aria-labelledby="bring" {
            h2 #bring { (pen.get("page-bring")) }
            p { (pen.get("page-bring-about")) }
            form.row method="post" action="bring" {
                label { (pen.get("page-bring-file")) input type="file" name="file" multiple accept=".ron,text/plain" required; }
                button { (pen.get("page-bring-do")) }
            }
        }
    }
}

/// What of a game is said in one line.
fn line(pen: &Pen, game: &SavedGame, when: &str) -> Markup {
    html! {
        (game.name) @if !game.month.is_empty() { " · " (game.month) " · " (pen.get(&format!("window-saves-kind-{}", game.kind.key()))) }
        @if game.over { " · " (pen.get("window-saves-over")) }
        @if game.open { " · " (pen.get("window-saves-open")) }
        " · " (when)
    }
}

fn title(game: &SavedGame) -> &str {
    if game.title.is_empty() { &game.name } else { &game.title }
}

/// A form of one button about a game.
fn act(key: &str, act: &str, class: &str, told: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(act) {
            input type="hidden" name="key" value=(key);
            button class=[(!class.is_empty()).then_some(class)] aria-label=(told) { (label) }
        }
    }
}

fn bin(pen: &Pen, games: &[SavedGame], open: bool) -> Markup {
    let count = i64::try_from(games.len()).unwrap_or(i64::MAX);
    let days = number("days", i64::try_from(BIN_DAYS).unwrap_or(i64::MAX));
    html! {
        @if !games.is_empty() {
            details.bin #bin open[open] {
                summary { (pen.say("page-bin", &[number("games", count)])) }
                p.second { (pen.say("page-bin-about", &[days])) }
                ul.binned { @for game in games {
                    @let key = game.path.display().to_string();
                    @let name = || [text("name", game.name.clone())];
                    @let when = pen.say("page-bin-since", &[text("ago", ago(pen.words, game.age))]);
                    li { article.card {
                        h3 { (title(game)) }
                        p.second { (line(pen, game, &when)) }
                        div.row {
                            (act(&key, "restore", "", &pen.say("page-bin-restore-named", &name()), &pen.get("page-bin-restore")))
                            (act(&key, "export", "", &pen.say("page-export-named", &name()), &pen.get("page-export")))
                            a.button href=(format!("saves?delete={}", encoded(&key))) aria-label=(pen.say("page-bin-delete-named", &name())) { (pen.get("page-bin-delete")) }
                        }
                    } }
                } }
                a.button href="saves?empty=yes" { (pen.get("page-bin-empty")) }
            }
        }
    }
}

fn game_ui(pen: &Pen, game: &SavedGame) -> Markup {
    let name = || [text("name", game.name.clone())];
    let key = game.path.display().to_string();
    let go = if game.over { "read" } else { "go-on" };
    html! {
        article.card {
            h2 { (title(game)) }
            p.second { (line(pen, game, &ago(pen.words, game.age))) }
            @if let Some(trouble) = &game.trouble { p.refused { (trouble) } p.second { (pen.get("page-saves-trouble")) } }
            div.row {
                @if game.trouble.is_none() {
                    (act(&key, "open", "action", &pen.say(&format!("window-saves-{go}-named"), &name()), &pen.get(&format!("window-saves-{go}"))))
                }
                (act(&key, "export", "", &pen.say("page-export-named", &name()), &pen.get("page-export")))
                (act(&key, "bin", "", &pen.say("page-bin-put-named", &name()), &pen.get("page-bin-put")))
            }
            details {
                summary { (pen.get("window-saves-rename")) }
                form.row method="post" action="rename" {
                    input type="hidden" name="key" value=(key);
                    label { (pen.get("window-saves-name")) input name="name" value=(game.name) maxlength="60" required; }
                    button aria-label=(pen.say("window-saves-rename-named", &name())) { (pen.get("window-saves-rename")) }
                }
            }
        }
    }
}
