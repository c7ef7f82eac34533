//! The debrief: what the objectives came to, what turned the game, what was foreseen.
//!
//! Duty: lay out the debrief with its ways back. Uses the pen. Always holds: it is what the report tells of the
//! game; a way back begins a branch and leaves the game as it is.

use maud::{Markup, html};

use super::desk::goals_ui;
use crate::acts::hands_in;
use crate::pen::Pen;
use crate::pictures::coin;
use crate::shell::Page;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::views;
use demarche_play::views::debrief::DebriefLine;
use demarche_play::views::text::capital;

/// The page.
pub(crate) fn page(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let debrief = views::debrief::debrief(session);
    let goals = views::top::goals(session);
    let title = pen.say("window-debrief-title", &[text("title", pen.get("title"))]);
    let medal = |medal: u8| {
        capital(&pen.get(["medal-none", "medal-bronze", "medal-silver", "medal-gold"][usize::from(medal.min(3))]))
    };
    let main = html! {
        h1 { (title) }
        @if let Some(defeat) = &debrief.defeat { p.notice.refused { (defeat) } }
        section aria-labelledby="goals" {
            h2 #goals { (pen.get("window-goals")) }
            @if debrief.sections.len() > 1 || debrief.defeat.is_some() {
                ul.results { @for goal in &goals {
                    li.card { (coin(goal.medal)) div {
                        strong { (medal(goal.medal)) } " · " (pen.number(&goal.now, &goal.name, &goal.metric)) br; (goal.name)
                        @if let Some(gate) = &goal.gate { br; small { (gate) } }
                    } }
                } }
            } @else { (goals_ui(pen, &goals)) }
        }
        @for section in &debrief.sections {
            section.debrief {
                h2 { (section.title) }
                @if !section.about.is_empty() { p.second { (section.about) } }
                @for line in &section.lines { (line_ui(pen, line)) }
            }
        }
        p.second { (pen.get("disclaimer")) }
    };
    let foot = html! {
        a.button href="./" { (pen.get("window-to-title")) }
        (pen.button("export-tape", &[], &pen.get("window-export-tape")))
        (pen.button("export-csv", &[], &pen.get("window-export-csv")))
        @if hands_in(session) { (pen.button("hand-in", &[], &pen.get("window-hand-in"))) }
        a.button.action href="charts" { (pen.get("window-debrief-timeline")) }
    };
    Page::of_game("debrief", title, main).with_foot(foot)
}

fn line_ui(pen: &Pen, line: &DebriefLine) -> Markup {
    html! {
        article.card.line {
            @if !line.lead.is_empty() { p.lead { (line.lead) } }
            div {
                p { (line.text) }
                @for more in &line.more { p.second { (more) } }
                @if let Some(turn) = line.turn { (pen.button("rewind", &[("turn", turn.to_string())], &pen.get("window-debrief-retry"))) }
            }
        }
    }
}
