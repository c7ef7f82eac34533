//! The desk: goods at the left, the land and the letters in the middle, the ladder at the right, the month below.
//!
//! Duty: put the parts of a month together. Uses the other parts, the pen. Always holds: it reads in the order
//! in which a month is played, which is the window's; ending the month stands last and at the same place as the way on of every page.

use maud::{Markup, html};

use super::goods::goods_ui;
use super::ladder::ladders_ui;
use super::letters::letters_ui;
use super::map::map_ui;
use super::plate::Plate;
use crate::pen::{Pen, why};
use crate::pictures::{bust, coin};
use crate::place::Place;
use crate::request::Request;
use crate::shell::Page;
use demarche_play::narrate::words::{or_none, text};
use demarche_play::session::intent::Lens;
use demarche_play::session::{Session, class_terms};
use demarche_play::views;
use demarche_play::views::desk::Desk;
use demarche_play::views::timeline::{Lane, When};
use demarche_play::views::top::Goal;

/// The page.
pub(crate) fn page(place: &Place, session: &Session, request: &Request) -> Page {
    let pen = &Pen::for_game(session);
    let open = place.good;
    let lens =
        request.field("lens").and_then(|key| Lens::ALL.into_iter().find(|lens| lens.key() == key)).unwrap_or_default();
    let desk = views::desk::desk(session, lens, open.unwrap_or_default());
    let main = html! {
        h1.unseen { (desk.top.month) ": " (desk.top.title) }
        section.goals aria-labelledby="goals-title" { h2.unseen #goals-title { (pen.get("window-goals")) } (goals_ui(pen, &desk.top.goals)) }
        (parts(pen, &desk))
        div.stage {
            (letters_ui(pen, &desk.needs, "desk"))
            (faces(pen, &desk))
            (lesson_ui(pen, &desk))
        }
        (goods_ui(pen, session, &desk.budget, &desk.recipients, (open, &place.filter)))
        (ladders_ui(pen, &desk.ladders))
        @if let Some(land) = &place.land { (map_ui(pen, Plate { land, map: &desk.map, relief: place.relief.as_deref() }, session.case().player)) }
        (draft_ui(pen, session, &desk, place.embedded))
        (timeline_ui(pen, &desk.timeline, place.embedded))
    };
    let over = desk.top.over;
    let foot = html! {
        // The header has the same; on a telephone it is out of sight while goods are chosen.
        p.left aria-hidden="true" { strong { (desk.top.money) } " " small { (pen.say("window-left-of", &[text("whole", desk.top.money_of.clone())])) } }
        (draft_ways(pen, desk.undo_redo))
        @if over {
            a.button.action href="debrief" { (pen.get("window-debrief")) }
        } @else {
            (pen.form("end", &html! { button.action { (pen.get("page-end")) } }))
        }
    };
    Page::of_game("desk", desk.top.month.clone(), main).with_foot(foot)
}

/// Ways to the parts of the desk, where they stand one below the other.
fn parts(pen: &Pen, desk: &Desk) -> Markup {
    let waiting = desk.needs.iter().filter(|card| !card.answered).count();
    html! {
        nav.parts aria-label=(pen.get("page-parts")) {
            a href="desk#letters" { (pen.get("window-needs")) @if waiting > 0 { " " b { (waiting) } } }
            a href="desk#goods" { (pen.get("window-budget")) }
            a href="desk#ladder" { (pen.get("window-part-ladder")) }
            a href="desk#map" { (pen.get("window-tab-map-alone")) }
            a href="desk#draft" { (pen.get("page-draft")) }
        }
    }
}

/// The objectives, each with its medal, its bar and its number.
pub(super) fn goals_ui(pen: &Pen, goals: &[Goal]) -> Markup {
    html! {
        ul.goals-list {
            @for goal in goals {
                @let told = goal_told(pen, goal);
                li { a href=(why(&goal.metric)) title=(told) {
                    (coin(goal.medal))
                    span.name { (goal.short) }
                    span.now { (goal.now) }
                    (scale(goal))
                    span.unseen { " " (told) }
                } }
            }
        }
    }
}

/// The bar of an objective with its medals as marks.
fn scale(goal: &Goal) -> Markup {
    let kind = ["none", "bronze", "silver", "gold"][usize::from(goal.medal.min(3))];
    html! {
        svg.scale viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.ground x="0" y="30" width="1000" height="40" {}
            @if let Some(now) = goal.scale.now { rect class=(kind) x="0" y="30" width=(now.max(12)) height="40" {} }
            @for (metal, at) in ["bronze", "silver", "gold"].into_iter().zip(goal.scale.medals) {
                rect class=(metal) x=(at.saturating_sub(6)) y="0" width="12" height="100" {}
            }
        }
    }
}

/// An objective in one sentence.
fn goal_told(pen: &Pen, goal: &Goal) -> String {
    let medal = pen.get(["medal-none", "medal-bronze", "medal-silver", "medal-gold"][usize::from(goal.medal.min(3))]);
    let [bronze, silver, gold] = goal.thresholds.clone();
    let args = [
        text("name", goal.name.clone()),
        or_none("now", (!goal.now.is_empty()).then(|| goal.now.clone())),
        text("medal", medal),
        text("want", if goal.at_least { "least" } else { "most" }),
        text("bronze", bronze),
        text("silver", silver),
        text("gold", gold),
        or_none("delivered", goal.delivered.clone()),
    ];
    let told = pen.say("window-goal-told", &args);
    goal.gate.as_ref().map_or(told.clone(), |gate| format!("{told} ({gate})"))
}

fn lesson_ui(pen: &Pen, desk: &Desk) -> Markup {
    html! {
        @if let Some(lesson) = &desk.lesson {
            aside.lesson aria-labelledby="lesson" {
                h2 #lesson { (lesson.title) }
                p { (lesson.text) }
                p.deed { @if lesson.done { (pen.get("window-lesson-done")) } @else { (pen.say("window-lesson-deed", &[text("deed", lesson.deed.clone())])) } }
            }
        }
    }
}

/// The cabinet as a row of faces; each opens it.
fn faces(pen: &Pen, desk: &Desk) -> Markup {
    html! {
        @if !desk.cabinet.is_empty() {
            nav.faces aria-label=(pen.get("window-screen-cabinet")) {
                @for (at, seat) in desk.cabinet.iter().enumerate() {
                    a.medallion href=(format!("cabinet#seat-{at}")) aria-label=(seat.name) title=(seat.name) { (bust(&seat.look, seat.mood)) }
                }
            }
        }
    }
}

/// What is drafted, each with its way out, and the reason where a class asks for one.
fn draft_ui(pen: &Pen, session: &Session, desk: &Desk, still: bool) -> Markup {
    let reasons = session.terms().is_some_and(|terms| terms.reasons) && !desk.top.over;
    html! {
        section.draft #draft aria-labelledby="draft-title" {
            h2 #draft-title { (pen.get("page-draft")) }
            @if !still && session.terms().is_none() { a.share href="share" { (pen.get("page-share")) } }
            @if desk.drafted.is_empty() { p.second { (pen.get("page-draft-none")) } }
            ul {
                @for (n, order) in desk.drafted.iter().enumerate() {
                    li {
                        @if still { (order) } @else { (pen.form("drop", &html! {
                            input type="hidden" name="n" value=(n);
                            button.chip aria-label=(pen.say("page-drop", &[text("order", order.clone())])) { (order) " " span aria-hidden="true" { "×" } }
                        })) }
                    }
                }
            }
            @if reasons {
                (pen.form("because", &html! {
                    label #reason { (pen.get("window-class-because"))
                        textarea name="reason" maxlength=(class_terms::REASON) rows="2" { (class_terms::reason(session)) } }
                    button { (pen.get("page-because")) }
                }))
            }
        }
    }
}

fn draft_ways(pen: &Pen, (undo, redo): (bool, bool)) -> Markup {
    html! {
        (pen.form("undo", &html! { button.sign disabled[!undo] { i aria-hidden="true" { "↶" } span { (pen.get("window-undo")) } } }))
        (pen.form("redo", &html! { button.sign disabled[!redo] { i aria-hidden="true" { "↷" } span { (pen.get("window-redo")) } } }))
    }
}

/// The months, each a link to what it was.
fn timeline_ui(pen: &Pen, lanes: &[Lane], still: bool) -> Markup {
    html! {
        // It may be scrolled sideways, by keys too.
        section.timeline #timeline aria-labelledby="timeline-title" tabindex="0" {
            h2.unseen #timeline-title { (pen.get("window-part-timeline")) }
            @for lane in lanes {
                @if lanes.len() > 1 { p.lane.current[lane.current] { (lane.name) } }
                ol {
                    @for card in &lane.cards {
                        @let now = card.when == When::Now && lane.current;
                        li.month-card.now[now].played[card.when == When::Played] title=(card.hint) aria-current=[now.then_some("date")] {
                            @if let Some(year) = &card.year { small.year { (year) } }
                            @if card.when == When::Played && lane.current {
                                a href=(if still { format!("desk?month={}", card.turn) } else { format!("past?turn={}", card.turn) }) aria-label=(card.hint) { (card.month) }
                            } @else { span { (card.month) span.unseen { ": " (card.hint) } } }
                            span.marks aria-hidden="true" { @for _ in 0..card.marks.len().min(6) { i {} } }
                            @if let Some(level) = card.level.filter(|level| *level > 0) { b.answer.{"rung-" (level.min(7))} aria-hidden="true" { (level) } }
                        }
                    }
                }
            }
        }
    }
}
