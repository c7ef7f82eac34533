//! The house: settings, the menu of a game, credits, what games came to.
//!
//! Duty: pages beside the game. Uses the pen. Always holds: a setting is kept when its form is sent, all at
//! once.

use maud::html;

use super::books::home;
use crate::acts::hands_in;
use crate::pen::Pen;
use crate::place::Place;
use crate::settings::Theme;
use crate::shell::Page;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::Session;
use demarche_play::views::career::career as of_career;
use demarche_play::views::medals::Medals;

/// Settings.
pub(crate) fn settings(place: &Place) -> Page {
    let pen = &Pen::of(place);
    let now = &place.settings;
    let title = pen.get("window-screen-settings");
    let switch = |name: &str, id: &str, on: bool| {
        html! {
            label { input type="checkbox" name=(name) checked[on]; (pen.get(id)) }
            p.second { (pen.get(&format!("{id}-hint"))) }
        }
    };
    let main = html! {
        h1 { (title) }
        form method="post" action="set" {
            div.settings {
                fieldset { legend { (pen.get("page-theme")) }
                    @for theme in Theme::ALL { label { input type="radio" name="theme" value=(theme.key()) checked[now.theme == theme]; (pen.get(&format!("page-theme-{}", theme.key()))) } }
                }
                p { label for="text" { (pen.get("window-set-scale")) } select #text name="text" {
                    @for percent in (80..=200u16).step_by(10) { option value=(percent) selected[now.text == percent] { (pen.say("window-set-scale-now", &[number("percent", i64::from(percent))])) } }
                } }
                (switch("motion", "window-set-motion", now.motion))
                (switch("month-report", "window-set-month-report", now.month_report))
                (switch("predict-first", "window-set-predict", now.predict_first))
                (switch("fictional", "window-set-fictional", now.fictional))
                button.action { (pen.get("page-keep")) }
            }
        }
    };
    let foot = html! { a.button href=(home(place)) { (pen.get("window-back")) } };
    Page::of_game("settings", title, main).with_foot(foot)
}

/// What can be done with the game that is played.
pub(crate) fn menu(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let title = pen.get("window-menu");
    let main = html! {
        h1 { (title) }
        div.row {
            a.button href="briefing" { (pen.get("page-briefing")) }
            @if session.game().is_over() { a.button href="debrief" { (pen.get("window-debrief")) } }
            (pen.button("export-tape", &[], &pen.get("window-export-tape")))
            (pen.button("export-csv", &[], &pen.get("window-export-csv")))
            @if hands_in(session) { (pen.button("hand-in", &[], &pen.get("window-hand-in"))) }
            @if session.terms().is_none() { a.button href="share" { (pen.get("page-share")) } }
            a.button href="saves" { (pen.get("window-screen-saves")) }
            a.button href="./" { (pen.get("window-to-title")) }
        }
    };
    Page::of_game("menu", title, main)
}

/// Credits and sources.
pub(crate) fn credits(place: &Place) -> Page {
    let pen = &Pen::of(place);
    let title = pen.get("window-screen-credits");
    let main = html! {
        h1 { (title) }
        @for paragraph in pen.get("page-credits").split("\n\n") { p { (paragraph) } }
        @if let Some(session) = place.session().filter(|session| !session.case().sources.is_empty()) {
            h2 { (pen.get("window-sources")) }
            ul { @for source in &session.case().sources { li { (source.id) ": " (source.title) } } }
        }
    };
    let foot = html! { a.button.action href=(home(place)) { (pen.get("window-back")) } };
    Page::of_game("credits", title, main).with_foot(foot)
}

/// What every game that was ended came to.
pub(crate) fn career(place: &Place) -> Page {
    let pen = &Pen::of(place);
    let page = of_career(&place.career, &place.cards);
    let title = pen.get("window-screen-career");
    let count = |n: usize| i64::try_from(n).unwrap_or(0);
    let main = html! {
        h1 { (title) }
        @if page.games == 0 { p { (pen.get("window-career-none")) } } @else {
            p { (pen.say("window-career-played", &[number("games", count(page.games)), number("months", count(page.months))])) }
        }
        @for row in &page.rows {
            section.card {
                h2 { (row.title) }
                @for version in &row.versions {
                    p { (version.name) ": " (pen.say("window-career-best", &[text("medals", medals(pen, &version.best))])) }
                    p.second { (pen.say("window-career-games", &[number("games", count(version.games)), number("lost", count(version.lost))])) }
                }
            }
        }
    };
    let foot = html! { a.button.action href="./" { (pen.get("window-to-title")) } };
    Page::alone("career", title, main).with_foot(foot)
}

fn medals(pen: &Pen, won: &Medals) -> String {
    let count = |n: usize| i64::try_from(n).unwrap_or(0);
    let all = [("gold", won.gold), ("silver", won.silver), ("bronze", won.bronze)];
    let told: Vec<String> = all
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(medal, n)| pen.say("window-career-medals", &[number("count", count(n)), text("medal", medal)]))
        .collect();
    let told = if told.is_empty() { pen.get("window-career-no-medal") } else { told.join(", ") };
    pen.say("window-career-of", &[text("medals", told), number("of", count(won.of))])
}
