//! The ladder: the chance of at least each rung for the orders as drafted, and what presses.
//!
//! Duty: lay out an adversary as a table with bars. Uses the pen, pictures. Always holds: no chance is shown
//! that waits for a prediction; every bar has its figure.

use maud::{Markup, html};

use crate::pen::{Pen, bar, why};
use crate::pictures::crest_of;
use demarche_core::math::Ppm;
use demarche_play::narrate::figures::{change, percent, points};
use demarche_play::narrate::words::{number, or_none, text};
use demarche_play::views::ladder::{Ladder, Rung};

/// Every adversary, one above the other.
pub(super) fn ladders_ui(pen: &Pen, ladders: &[Ladder]) -> Markup {
    html! {
        section.drawer.ladder #ladder aria-labelledby="ladder-title" {
            h2.unseen #ladder-title { (pen.get("window-part-ladder")) }
            @if ladders.is_empty() { p.second { (pen.get("window-ladder-nobody")) } }
            @for (at, ladder) in ladders.iter().enumerate() { (ladder_ui(pen, at, ladder)) }
        }
    }
}

fn ladder_ui(pen: &Pen, at: usize, ladder: &Ladder) -> Markup {
    html! {
        article {
            header { (crest_of(&ladder.crest)) div { h3 { (ladder.capital) } p.second { (pen.get("window-ladder-head")) } } }
            @if ladder.hidden {
                ol.rungs reversed { @for rung in ladder.rungs.iter().rev().filter(|rung| !rung.beyond) {
                    li.rung { span.level { (rung.level) } span.name { (rung.name) } }
                } }
                p { a.button.action href="predict" { (pen.get("window-predict")) } }
            } @else {
                table.rungs {
                    caption.unseen { (ladder.capital) ": " (pen.get("window-ladder-head")) }
                    thead.unseen { tr { th scope="col" { (pen.get("window-part-ladder")) } th scope="col" { (pen.get("window-ladder-head")) } } }
                    tbody { @for rung in ladder.rungs.iter().rev().filter(|rung| !rung.beyond) { (rung_ui(pen, ladder, rung)) } }
                }
                @if let Some(beyond) = ladder.rungs.iter().find(|rung| rung.beyond).and_then(|rung| rung.drafted) {
                    p.second { (pen.say("window-ladder-beyond", &[text("chance", percent(beyond))])) }
                }
                @if ladder.sealed.is_none() { p { a.button href="predict" { (pen.get("window-predict")) } } }
            }
            @if let Some((low, high)) = ladder.sealed { p.sealed { (pen.get("window-predicted")) ": " (low) "–" (high) } }
            p { (ladder.reading) }
            (moves(pen, ladder))
            @if !ladder.terms.is_empty() { (terms(pen, ladder)) }
            @if let Some(stakes) = &ladder.stakes { p.second { (stakes) } }
            @if let Some((told, _)) = &ladder.without {
                p.second { (told) }
                (pen.button("order", &[("of", "without".to_owned()), ("n", at.to_string())], &pen.get("window-ladder-try")))
            }
            (lines(pen, ladder))
        }
    }
}

fn rung_ui(pen: &Pen, ladder: &Ladder, rung: &Rung) -> Markup {
    let chance = rung.drafted.unwrap_or_default();
    let last = ladder.last.as_ref().is_some_and(|(level, ..)| *level == rung.level);
    let told = pen.say(
        "window-ladder-rung",
        &[
            text("level", rung.name.clone()),
            text("chance", percent(chance)),
            or_none("idle", rung.idle.map(percent)),
            text("price", points(rung.price)),
            or_none("lacks", rung.lacks.map(points)),
        ],
    );
    html! {
        tr.rung.here[ladder.middle == Some(rung.level)].last[last] title=(told) {
            th scope="row" { span.level { (rung.level) } " " span.name { (rung.name) } (bar(chance, Ppm(0), true)) }
            td { strong { (pen.percent(chance)) } }
        }
    }
}

fn moves(pen: &Pen, ladder: &Ladder) -> Markup {
    html! {
        @if let Some((level, name, month)) = &ladder.last {
            @let told = format!("{level} {name}");
            p.second {
                (pen.say("window-ladder-moves", &[text("level", told), text("month", month.clone()), or_none("ours", ladder.ours.clone())]))
                " " a href=(why(ladder.why)) { (pen.get("window-ladder-why")) }
            }
        }
    }
}

fn terms(pen: &Pen, ladder: &Ladder) -> Markup {
    html! {
        details {
            summary { (pen.get("window-ladder-pressure")) @if let Some(sum) = ladder.pressure { " " strong { (pen.words.figure(points(sum))) } } }
            dl.sums {
                @for term in &ladder.terms {
                    div {
                        dt { @match term.opens { Some(opens) => a href=(why(opens)) { (term.name) }, None => (term.name) } }
                        dd { (pen.words.figure(change(term.points))) }
                    }
                }
            }
            @for basis in &ladder.basis { p.second { (basis) } }
        }
    }
}

fn lines(pen: &Pen, ladder: &Ladder) -> Markup {
    let count = i64::try_from(ladder.measures.len()).unwrap_or(0);
    html! {
        @if !ladder.lines.is_empty() {
            ul.lines {
                @for line in &ladder.lines {
                    @let id = if line.crossed { "window-line-crossed" } else { "window-line" };
                    li.crossed[line.crossed] {
                        (line.text)
                        br;
                        small { (pen.say(id, &[text("promised", line.promised.clone()), text("specific", line.specific.clone())])) }
                    }
                }
            }
        }
        @if count > 0 {
            details {
                summary { (pen.say("window-measures", &[number("count", count)])) }
                ul { @for measure in &ladder.measures { li { (measure.told) } } }
            }
        }
    }
}
