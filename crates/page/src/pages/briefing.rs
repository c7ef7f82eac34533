//! The briefing: what the scenario is about, who is who, and the goals.
//!
//! Duty: lay out what is read before the first month. Uses the pen, pictures. Always holds: it can be read
//! again at any time.

use maud::html;

use super::desk::goals_ui;
use crate::pen::Pen;
use crate::pictures::crest_of;
use crate::shell::Page;
use demarche_play::narrate::words::text;
use demarche_play::session::{Session, class_terms};
use demarche_play::views;

/// The page.
pub(crate) fn page(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let briefing = views::briefing::briefing(session);
    let class = class_terms::told(session, "window-class-");
    let goals = views::top::goals(session);
    let main = html! {
        article.paper {
            h1 { (briefing.title) }
            p.tagline { (briefing.tagline) }
            @for paragraph in briefing.about.split("\n\n") { p { (paragraph) } }
            h2 { (pen.get("window-briefing-goal")) }
            p { (briefing.goal) }
            @if !class.is_empty() { ul { @for line in &class { li { (line) } } } }
            h2 { (pen.get("page-legend")) }
            ul.cast {
                @for part in views::cast::cast(session) {
                    li { (crest_of(&part.crest)) span { strong { (part.name) } " · " (part.capital) br; span.second { (part.told) } } }
                }
            }
            p.second { (pen.say("window-briefing-seed", &[text("seed", session.game().seed().to_string())])) " " (pen.get("disclaimer")) }
        }
        section.goals aria-labelledby="goals" {
            h2 #goals { (pen.get("window-goals")) }
            (goals_ui(pen, &goals))
        }
    };
    let begun = session.game().turn() > 0 || !session.draft().is_empty();
    let foot = html! {
        a.button href="./" { (pen.get("window-to-title")) }
        a.button.action href=(if session.game().is_over() { "debrief" } else { "desk" }) autofocus {
            (pen.get(if begun { "window-go-on" } else { "window-begin" }))
        }
    };
    Page::alone("briefing", briefing.title.clone(), main).with_foot(foot)
}
