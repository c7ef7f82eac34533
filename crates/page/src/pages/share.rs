//! Sharing: a link to the month that is played, and what a link that was followed holds.
//!
//! Duty: two pages. Uses the pen, `link`. Always holds: what a link carries is said before it is given to anybody;
//! what a link opens is said before it is opened, and one press opens it.

use maud::html;

use crate::link;
use crate::pen::Pen;
use crate::place::Place;
use crate::request::Request;
use crate::sent::Linked;
use crate::shell::Page;
use demarche_core::tape::notes;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::{Session, class_terms};
use demarche_play::views::top::top;

/// A link to the month that is played, to be copied.
pub(crate) fn share(place: &Place, session: &Session, request: &Request) -> Page {
    let pen = &Pen::for_game(session);
    let typed = request.field("by").unwrap_or_default();
    let by = if typed.is_empty() { Ok(String::new()) } else { notes::name(typed) };
    let unfit = by.as_ref().err().map(|why| class_terms::unfit(pen.words, *why));
    let query = link::query(session.game(), session.draft(), by.as_deref().unwrap_or_default());
    let own = place.own.contains_key(&session.case().digest.to_string());
    let base = place.base.as_deref().unwrap_or("./");
    let title = pen.get("page-share");
    let field = |id: &str, name: &str, value: &str| {
        html! {
            label { (pen.get(name)) textarea #(id) readonly rows="4" spellcheck="false" { (value) } }
            button type="button" data-copy=(id) data-copied=(pen.get("page-share-copied")) { (pen.get("page-share-copy")) }
        }
    };
    let main = html! {
        h1 { (title) }
        @match query.filter(|_| session.terms().is_none()) {
            _ if own => p.notice.refused { (pen.get("page-share-own")) },
            None if session.terms().is_some() => p.notice.refused { (pen.get("page-share-class")) },
            None => p.notice.refused { (pen.get("page-share-long")) },
            Some(query) => {
                p { (pen.get("page-share-about")) }
                @if let Some(unfit) = &unfit { p.notice.refused { (unfit) } }
                section.card.share { (field("link", "page-share-link", &format!("{base}#{query}"))) }
                form.row method="get" action="share" {
                    label { (pen.get("page-share-by")) input name="by" value=(typed) maxlength="40"; }
                    button { (pen.get("page-share-anew")) }
                }
                details {
                    summary { (pen.get("page-share-embed")) }
                    p { (pen.get("page-share-embed-about")) }
                    @let frame = format!("<iframe src=\"{base}?embed#{}\" title=\"{}\" width=\"100%\" height=\"800\"></iframe>", query.replace('&', "&amp;"), pen.get("page-name"));
                    div.share { (field("frame", "page-share-frame", &frame)) }
                }
            }
        }
    };
    let foot = html! { a.button.action href="desk" { (pen.get("page-to-desk")) } };
    Page::of_game("share", title, main).with_foot(foot)
}

/// What a link holds that was followed.
pub(crate) fn linked(linked: &Linked) -> Page {
    let (session, pen) = (&linked.session, &Pen::for_game(&linked.session));
    let (top, over) = (top(session), session.game().is_over());
    let drafted = i64::try_from(session.draft().len()).unwrap_or(0);
    let whose = if linked.by.is_empty() {
        pen.get("page-linked-nobody")
    } else {
        pen.say("page-linked-by", &[text("by", linked.by.clone())])
    };
    let title = pen.get("page-linked");
    let main = html! {
        h1 { (title) }
        section.card {
            h2 { (top.title) }
            p { strong { (top.month) } " · " (top.turn) @if over { " · " (pen.get("window-saves-over")) } }
            p { (whose) @if drafted > 0 { " " (pen.say("page-linked-draft", &[number("orders", drafted)])) } }
            form method="post" action="take" {
                button.action autofocus { (pen.get(if over { "page-linked-read" } else { "page-linked-take" })) }
            }
            p.second { (pen.get("page-linked-about")) }
        }
        p.second { (pen.get("disclaimer")) }
        p.ways { a href="./" { (pen.get("window-to-title")) } }
    };
    Page::alone("shared", title, main)
}

/// Why a link that was followed does not open.
pub(crate) fn unopened(place: &Place, why: &str) -> Page {
    let pen = &Pen::of(place);
    let title = pen.get("page-link-bad");
    let main = html! {
        h1 { (title) }
        p.notice.refused role="alert" { (why) }
        @if !place.embedded {
            p { (pen.get("page-link-bad-about")) }
            p { a.button.action href="./" { (pen.get("window-to-title")) } }
        }
    };
    Page::alone("shared", title, main)
}

/// That nothing can be changed where a game is only shown.
pub(crate) fn unchanged(place: &Place) -> Page {
    let pen = &Pen::of(place);
    let title = pen.get("page-embed-refused-title");
    Page::of_game("refused", title.clone(), html! { h1 { (title) } p { (pen.get("page-embed-refused")) } })
}
