//! The shell: what stands around the main part of every page.
//!
//! Duty: header with the month and the ways on, main part with its notice, footer. Uses the pen. Always holds:
//! one heading of the first rank, which is the page's; the ways on stand at the same place on every page of a
//! game.

use maud::{Markup, PreEscaped, html};

use super::pen::Pen;
use super::place::{Notice, Place};
use super::response::Response;
use super::still;
use demarche_play::session::Session;
use demarche_play::views::top::{Top, top};

/// A page before its shell.
pub(crate) struct Page {
    /// Its title.
    pub title: String,
    /// Its name among the pages: what its styles are found by, and which way on is marked.
    pub name: &'static str,
    /// Its main part, the heading among it.
    pub main: Markup,
    /// What stands at its foot: the way on.
    pub foot: Option<Markup>,
    /// Whether the header with the month stands above it.
    pub header: bool,
    /// What is told at once, beside a notice.
    pub announce: Option<String>,
}

impl Page {
    /// A page of a game.
    pub(crate) fn of_game(name: &'static str, title: impl Into<String>, main: Markup) -> Self {
        Self { title: title.into(), name, main, foot: None, header: true, announce: None }
    }

    /// A page that stands alone.
    pub(crate) fn alone(name: &'static str, title: impl Into<String>, main: Markup) -> Self {
        Self { header: false, ..Self::of_game(name, title, main) }
    }

    /// The same with a foot.
    pub(crate) fn with_foot(mut self, foot: Markup) -> Self {
        self.foot = Some(foot);
        self
    }
}

/// The ways on in a game: the page's name, its address, the message of its name.
const WAYS: [(&str, &str); 13] = [
    ("desk", "page-desk"),
    ("cabinet", "window-screen-cabinet"),
    ("recipient", "window-tab-recipient"),
    ("licences", "window-tab-licences"),
    ("ranking", "window-tab-ranking"),
    ("charts", "window-tab-charts"),
    ("news", "window-tab-news"),
    ("ledger", "window-screen-ledger"),
    ("compare", "window-screen-compare"),
    ("codex", "window-screen-codex"),
    ("legend", "page-legend"),
    ("settings", "window-screen-settings"),
    ("menu", "window-menu"),
];

/// The whole answer for a page.
pub(crate) fn answer(place: &mut Place, page: Page) -> Response {
    let page = if place.embedded { still(place, page) } else { page };
    let notice = place.notice.take();
    let pen = Pen::of(place);
    let top = place.session.as_ref().filter(|_| page.header).map(top);
    let body = html! {
        a.skip href="#main" { (pen.get("page-skip")) }
        @if let Some((top, session)) = top.as_ref().zip(place.session.as_ref()) {
            (header(&pen, top, session, page.name, place.embedded))
        }
        main #main tabindex="-1" class=(format!("page-{}", page.name)) {
            @if let Some(notice) = &notice { (told(notice)) }
            (page.main)
        }
        @if let Some(foot) = &page.foot { footer.foot { (foot) } }
    };
    let name = pen.get("page-name");
    let announce = notice.map(|notice| notice.text).or(page.announce);
    Response {
        status: 200,
        title: if page.title == name { name } else { format!("{} · {name}", page.title) },
        body: body.into_string(),
        announce,
        language: "en".to_owned(),
        settings: place.settings.clone(),
        ..Response::default()
    }
}

/// A page without what would change anything, and with the ways through the months.
fn still(place: &Place, page: Page) -> Page {
    let main = PreEscaped(still::only_shown(&page.main.into_string()));
    Page { main, foot: still::foot(place), header: true, ..page }
}

fn told(notice: &Notice) -> Markup {
    html! { p.notice.refused[notice.refused] { (notice.text) } }
}

/// The month, what is left of it, how things stand, and the ways on.
fn header(pen: &Pen, top: &Top, session: &Session, here: &str, still: bool) -> Markup {
    let staff = pen.say(
        "window-left-staff-of",
        &[
            demarche_play::narrate::words::number("staff", top.staff),
            demarche_play::narrate::words::number("of", top.staff_of),
        ],
    );
    let left = pen.say("window-left-of", &[demarche_play::narrate::words::text("whole", top.money_of.clone())]);
    let capital = pen.get("window-left-capital");
    html! {
        header.top {
            div.month {
                a href="desk" { strong { (top.month) } }
                span { (top.title) " · " (top.turn) @if let Some(class) = &top.class { " · " (class) } }
            }
            dl.figures {
                div.gauge.money {
                    dt { (left) }
                    dd {
                        (pen.number(&top.money, &pen.get("window-left-money"), "budget"))
                        progress max="1000" value=(top.money_left) aria-hidden="true" {}
                    }
                }
                div.gauge { dt { (pen.get("window-left-staff")) } dd { span aria-label=(staff) role="img" {
                    (top.staff) "/" (top.staff_of)
                } } }
                div.gauge { dt { (capital) } dd { (pen.number(&top.capital, &capital, "capital")) } }
                @for gauge in &top.gauges { (pen.gauge(gauge)) }
            }
            nav aria-label=(pen.get("page-ways")) {
                ul {
                    @for (name, id) in WAYS {
                        @let current = (name == here).then_some("page");
                        @if (name != "compare" || session.lanes().len() > 1) && (!still || still::shows(name)) {
                            li { a href=(name) aria-current=[current] { (pen.get(id)) } }
                        }
                    }
                }
            }
        }
    }
}
