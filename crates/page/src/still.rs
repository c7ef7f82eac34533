//! A game in somebody's article: the months of a link, to be looked through.
//!
//! Duty: open a link, go to a month of it, and leave out of a page what would change anything. Uses `link`, the pen.
//! Always holds: the game of the link is never played on; a form that changes something is on no page.

use std::sync::Arc;

use demarche_core::tape::play;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::session::opening::allowed;
use maud::{Markup, html};

use super::land::Land;
use super::link;
use super::pen::Pen;
use super::place::Place;
use super::request::Request;
use super::sent::{Linked, Still};

/// Pages that only show a game.
pub(crate) const SHOWN: [&str; 14] = [
    "desk",
    "briefing",
    "debrief",
    "why",
    "recipient",
    "licences",
    "ranking",
    "news",
    "legend",
    "nation",
    "charts",
    "cabinet",
    "ledger",
    "codex",
];

/// Whether a page is among those that are shown.
pub(crate) fn shows(path: &str) -> bool {
    SHOWN.contains(&path)
}

/// Opens the game of a link, to be looked through.
///
/// # Errors
/// Why it does not open, in words.
pub(crate) fn open(place: &mut Place, request: &Request) -> Result<(), String> {
    let linked = link::read(request, place.settings.fictional).map_err(|bad| bad.told(&place.words))?;
    let Linked { session, words, orders, by } = linked;
    let (case, seed, draft) = (Arc::clone(session.case()), session.game().seed(), session.draft().to_vec());
    place.land = Some(Land::of(&case));
    place.session = Some(session);
    place.still = Some(Still { case, words, seed, at: orders.len(), orders, draft, by });
    Ok(())
}

/// Plays the game again to a month, and lays before it what was ordered then.
pub(crate) fn turn_to(place: &mut Place, month: usize) {
    let Some(still) = place.still.as_mut().filter(|still| still.at != month && month <= still.orders.len()) else {
        return;
    };
    let game = play(&still.case, still.seed, still.orders.get(..month).unwrap_or_default());
    let ordered = still.orders.get(month).unwrap_or(&still.draft).clone();
    let draft = allowed(&game, ordered);
    still.at = month;
    place.session = Some(Session::new(Arc::clone(&still.words), game, draft));
    place.good = None;
}

/// The months before and after, and the way to play on.
pub(crate) fn foot(place: &Place) -> Option<Markup> {
    let (still, session) = place.still.as_ref().zip(place.session.as_ref())?;
    let pen = &Pen::for_game(session);
    let month =
        |at: usize| u16::try_from(at).map_or_else(|_| String::new(), |at| pen.words.month(still.case.month(at)));
    let last = still.orders.len();
    let way = |to: Option<usize>, id: &str| {
        let name = to.map(|to| {
            pen.say(
                id,
                &[text(
                    "month",
                    if to >= usize::from(still.case.turns) { pen.get("page-embed-end") } else { month(to) },
                )],
            )
        });
        html! { @if let Some((to, name)) = to.zip(name) { a.button href=(format!("desk?month={to}")) { (name) } } }
    };
    let query = link::query(session.game(), session.draft(), &still.by).unwrap_or_default();
    let address = format!("{}#{query}", place.base.as_deref().unwrap_or("./"));
    Some(html! {
        (way(still.at.checked_sub(1), "page-embed-earlier"))
        (way(Some(still.at + 1).filter(|at| *at <= last), "page-embed-later"))
        a.button.action href=(address) target="_blank" rel="noopener" { (pen.get("page-embed-play")) }
    })
}

/// Markup without the forms that would change something, and without links to pages that are not shown. Neither
/// stands in another of its kind.
pub(crate) fn only_shown(markup: &str) -> String {
    let stays = |tag: &str| !tag.contains("method=\"post\"");
    let leads = |tag: &str| {
        let to = tag.split(" href=\"").nth(1).and_then(|to| to.split('"').next()).unwrap_or_default();
        let page = to.split(['?', '#']).next().unwrap_or_default();
        page.is_empty() && to.starts_with('#') || shows(page)
    };
    without(&without(markup, ("<form", "</form>"), stays), ("<a ", "</a>"), leads)
}

/// Markup without the elements whose tag does not stay.
fn without(markup: &str, (begin, end): (&str, &str), stays: impl Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find(begin) {
        let (before, element) = rest.split_at(at);
        let tag = element.find('>').map_or(element, |close| element.split_at(close).0);
        let length = element.find(end).map_or(element.len(), |close| close + end.len());
        let (whole, after) = element.split_at(length);
        out.push_str(before);
        if stays(tag) {
            out.push_str(whole);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_something_or_leads_elsewhere_is_left_out() {
        let markup = "a<form method=\"post\" action=\"x\"><b>no</b></form>b<form class=\"row\" method=\"get\">yes</form>c\
            <form class=\"row\" method=\"post\">no</form>";
        assert_eq!(only_shown(markup), "ab<form class=\"row\" method=\"get\">yes</form>c");
        let links = "<a href=\"menu\">no</a><a class=\"x\" href=\"why?of=a\">yes</a><a href=\"#main\">yes</a><a href=\"./\">no</a>";
        assert_eq!(only_shown(links), "<a class=\"x\" href=\"why?of=a\">yes</a><a href=\"#main\">yes</a>");
        assert_eq!(only_shown("x<form method=\"post\">never ends"), "x");
    }
}
