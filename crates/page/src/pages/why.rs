//! Why: the causes of a number, folded open down to the orders they followed from.
//!
//! Duty: lay out a page of causes. Uses the pen. Always holds: rows of a section add up to its sum; a cause
//! of a cause stands folded under it, and what would be too deep to fold is a link.

use maud::{Markup, html};

use crate::pen::{Pen, why as address};
use crate::request::Request;
use crate::shell::Page;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::views::why::{self, Kind, Row, Waterfall, why};

/// How deep causes are folded into a page.
const DEEP: usize = 2;

/// The page; none if there is no such number.
pub(crate) fn page(session: &Session, request: &Request) -> Option<Page> {
    let pen = &Pen::for_game(session);
    let shown = why(session, request.field("of")?)?;
    let main = html! {
        h1 { (shown.title) }
        p { (shown.told) }
        @if let Some((opening, changes, value)) = &shown.sum {
            p { strong { (pen.say("window-why-sum", &[text("opening", opening.clone()), text("changes", changes.clone()), text("value", value.clone())])) } }
        }
        @if let Some(picture) = &shown.picture { (waterfall(pen, picture)) }
        div.sections { (sections(pen, session, &shown, &mut vec![shown.asked.clone()])) }
        @if let Some(legend) = &shown.legend { p.second { (legend) } }
    };
    let foot = html! { a.button.action href="desk" { (pen.get("page-to-desk")) } };
    Some(Page::of_game("why", shown.title.clone(), main).with_foot(foot))
}

/// From what it was to what it is, a bar a step; the rows have the same in words.
fn waterfall(pen: &Pen, picture: &Waterfall) -> Markup {
    html! {
        figure.waterfall aria-hidden="true" {
            ol { @for bar in &picture.bars {
                @let (low, high) = (bar.from.min(bar.to), bar.from.max(bar.to));
                li {
                    b { (bar.amount) }
                    svg viewBox="0 0 100 1000" preserveAspectRatio="none" focusable="false" {
                        line.level x1="0" x2="100" y1=(1_000 - bar.to) y2=(1_000 - bar.to) {}
                        rect class=(match bar.kind { Kind::Whole => "whole", Kind::Up => "up", Kind::Down => "down" })
                            x="14" y=(1_000 - high) width="72" height=((high - low).max(6)) {}
                    }
                    span { (bar.name) }
                }
            } }
            @if let Some(foot) = &picture.foot { figcaption.second { (pen.say("window-why-foot", &[text("foot", foot.clone())])) } }
        }
    }
}

fn sections(pen: &Pen, session: &Session, shown: &why::Page, above: &mut Vec<String>) -> Markup {
    html! {
        @for section in &shown.sections {
            div.causes {
                p.title { (section.title) }
                ul.causes-list { @for row in &section.rows { li { (row_ui(pen, session, row, above)) } } }
                @if !section.sum.is_empty() { p.total { strong { (section.sum) } span { (pen.get("window-why-total")) } } }
            }
        }
    }
}

fn row_ui(pen: &Pen, session: &Session, row: &Row, above: &mut Vec<String>) -> Markup {
    let deeper = row.opens.as_ref().filter(|opens| !above.contains(opens));
    let folded = deeper.filter(|_| above.len() < DEEP).and_then(|opens| why(session, opens));
    let line = html! {
        strong { (row.amount) } " " span { (row.name) @if !row.evidence.is_empty() { " " small { (row.evidence) } } }
    };
    let inside = folded.map(|page| {
        above.push(page.asked.clone());
        let inside = sections(pen, session, &page, above);
        above.pop();
        inside
    });
    html! {
        @if inside.is_some() || !row.chain.is_empty() {
            details {
                summary { span.line { (line) } }
                @if !row.chain.is_empty() { ol.chain { @for from in &row.chain { li { (from) } } } }
                @if let Some(inside) = inside { (inside) }
            }
        } @else { div.line { (line) } }
        div.ways {
            @if let Some(opens) = deeper {
                a href=(address(opens)) aria-label=(pen.say("window-why-open", &[text("name", row.name.clone())])) { (pen.get("window-why")) }
            }
            @if let Some(without) = &row.without {
                a href=(address(without)) aria-label=(pen.say("window-without-open", &[text("name", row.name.clone())])) { (pen.get("window-without")) }
            }
        }
    }
}
