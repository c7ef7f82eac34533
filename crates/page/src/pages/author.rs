//! The authors' page: a text, what is done with it, and what is said of it.
//!
//! Duty: lay out the form of a scenario of one's own. Uses the pen, `told`. Always holds: all of it works by forms;
//! what a script adds (findings as one types, files, work in pieces) stands hidden until there is one.

use maud::{Markup, html};

use super::told;
use crate::author::FRESH;
use crate::pen::Pen;
use crate::place::Place;
use crate::request::Request;
use crate::shell::Page;

/// The example that is offered first: the tutorial's.
const FIRST: &str = "training-isle";

/// The page; where a script asks for that part of it, what is said alone.
pub(crate) fn page(place: &Place, request: &Request) -> Page {
    let pen = &Pen::of(place);
    let said = told::section(pen, &place.author.said);
    if request.field("part").is_some() {
        return Page::alone("author", pen.get("page-author"), said);
    }
    let main = html! {
        h1 { (pen.get("page-author")) }
        p.lead { (pen.get("page-author-about")) }
        (begin(pen, place))
        form #author method="post" action="author" data-stopped=(pen.get("page-author-stopped"))
            data-caret=(pen.get("page-author-caret")) data-failed=(pen.get("page-author-failed"))
            data-unfetched=(pen.get("page-author-unfetched")) {
            div.editor {
                label for="text" { (pen.get("page-author-text")) }
                pre #lines aria-hidden="true" {}
                // Of what follows its tag, a browser leaves the first line end out.
                textarea #text name="text" rows="24" wrap="off" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="text-about" {
                    "\n" (place.author.text)
                }
                p.second #text-about { (pen.get("page-author-text-about")) }
                p.second #caret hidden {}
            }
            div.row.does {
                button.action name="do" value="check" { (pen.get("page-author-check")) }
                button name="do" value="test" { (pen.get("page-author-test")) }
                button name="do" value="sweep" { (pen.get("page-author-sweep")) }
                button name="do" value="play" { (pen.get("page-author-play")) }
                button name="do" value="save" { (pen.get("page-author-save")) }
            }
            label #fetching hidden { (pen.get("page-author-fetching")) " " progress #fetched max="1" value="0" {} }
            div #under-way hidden {
                label { span #how-far {} progress #work max="1" value="0" {} }
                button #stop type="button" { (pen.get("page-author-stop")) }
            }
        }
        p #author-status role="status" {}
        (said)
    };
    Page::alone("author", pen.get("page-author"), main).with_foot(html! {
        a.button href="./" { (pen.get("window-to-title")) }
    })
}

/// Where a text comes from: an example, a file, or what was there before.
fn begin(pen: &Pen, place: &Place) -> Markup {
    let desk = &place.author;
    html! {
        div.begin-with {
            form method="post" action="author" {
                label for="from" { (pen.get("page-author-from")) }
                select #from name="from" {
                    @for card in &place.cards {
                        option value=(card.id) selected[card.id == FIRST] { (card.title) }
                    }
                    option value=(FRESH) { (pen.get("page-author-fresh")) }
                }
                button name="do" value="start" { (pen.get("page-author-start")) }
            }
            div #files hidden {
                label for="file" { (pen.get("page-author-files")) }
                input #file type="file" multiple accept=".ron,.ftl,.demarche,text/plain";
            }
            @if !desk.before.is_empty() {
                form method="post" action="author" {
                    button name="do" value="back" { (pen.get("page-author-back")) }
                }
            }
        }
    }
}
