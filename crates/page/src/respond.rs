//! From a request to an answer.
//!
//! Duty: which page or act a path names. Uses everything else of the crate. Always holds: whatever is asked,
//! there is an answer; what is not there is told on a page from which one can go on.

use demarche_play::views::goods_filter::GoodsFilter;
use maud::html;

use super::acts;
use super::author;
use super::brought;
use super::deeds;
use super::pages;
use super::pen::Pen;
use super::place::Place;
use super::request::{Method, Request};
use super::response::Response;
use super::shell::{Page, answer};
use super::still;

/// Answers a request.
pub fn respond(place: &mut Place, request: &Request) -> Response {
    let mut response = match request.method {
        _ if place.embedded => shown(place, request),
        Method::Get => look(place, request),
        Method::Post => change(place, request),
    };
    response.deeds.append(&mut place.deeds);
    if place.embedded {
        response.deeds.clear();
    }
    response.settings = place.settings.clone();
    response
}

/// A form that changes something.
fn change(place: &mut Place, request: &Request) -> Response {
    let done = deeds::act(place, request).or_else(|| author::act(place, request));
    let done = done.or_else(|| acts::act(place, request));
    done.unwrap_or_else(|| missing(place))
}

/// A page.
fn look(place: &mut Place, request: &Request) -> Response {
    let path = request.path.as_str();
    if path == "shared" {
        return shared(place, request);
    }
    if let Some(search) = request.field("goods").filter(|_| path == "desk") {
        place.filter = GoodsFilter { search: search.to_owned(), lawful: request.field("lawful").is_some() };
    }
    let open = match path {
        "" | "index.html" => Some(pages::title::page(place)),
        "author" if place.authors => Some(pages::author::page(place, request)),
        "saves" => Some(pages::saves::page(place, request)),
        "class" => place.lesson.as_ref().and_then(|lesson| pages::lesson::page(place, lesson)),
        "codex" => Some(pages::books::codex(place)),
        "settings" => Some(pages::house::settings(place)),
        "credits" => Some(pages::house::credits(place)),
        "career" => Some(pages::house::career(place)),
        _ => None,
    };
    let page = open.or_else(|| {
        let session = place.session.as_ref()?;
        let over = session.game().is_over();
        match path {
            "briefing" => Some(pages::briefing::page(session)),
            "desk" => Some(pages::desk::page(place, session, request)),
            "month" => pages::month::page(place, session, request),
            "end" if !over => Some(pages::sheets::ending(session)),
            "predict" if !over => Some(pages::sheets::prediction(session)),
            "debrief" => Some(pages::debrief::page(session)),
            "why" => pages::why::page(session, request),
            "recipient" => Some(pages::facts::recipient(session)),
            "licences" => Some(pages::facts::licences(session)),
            "ranking" => Some(pages::facts::ranking(session, request)),
            "news" => Some(pages::facts::news(session)),
            "legend" => Some(pages::facts::nations(session)),
            "nation" => pages::facts::nation(place, session, request),
            "charts" => Some(pages::charts::page(session, request)),
            "cabinet" => Some(pages::books::cabinet(session)),
            "ledger" => Some(pages::books::ledger(session, request)),
            "compare" => Some(pages::books::compare(session, request)),
            "past" => pages::books::past(session, request),
            "share" => Some(pages::share::share(place, session, request)),
            "menu" => Some(pages::house::menu(session)),
            _ => None,
        }
    });
    match page {
        Some(page) => answer(place, page),
        None => missing(place),
    }
}

/// A link with a game that was followed.
fn shared(place: &mut Place, request: &Request) -> Response {
    let followed = brought::follow(place, request);
    let status = if followed.is_ok() { 200 } else { 400 };
    let page = match (followed, &place.linked) {
        (Err(why), _) => pages::share::unopened(place, &why),
        (Ok(()), Some(linked)) => pages::share::linked(linked),
        (Ok(()), None) => return missing(place),
    };
    Response { status, ..answer(place, page) }
}

/// What is asked where a game is only shown: whatever it is, nothing changes.
fn shown(place: &mut Place, request: &Request) -> Response {
    let path = request.path.as_str();
    let (status, page) = match request.method {
        Method::Post => (403, pages::share::unchanged(place)),
        Method::Get if path == "shared" => match still::open(place, request) {
            Ok(()) => return Response::lead("desk"),
            Err(why) => (400, pages::share::unopened(place, &why)),
        },
        Method::Get if place.still.is_none() => {
            (400, pages::share::unopened(place, &place.words.get("page-embed-none")))
        }
        Method::Get => {
            if let Some(month) = request.number("month").filter(|_| path == "desk") {
                still::turn_to(place, month);
            }
            return if still::shows(path) { look(place, request) } else { Response::lead("desk") };
        }
    };
    Response { status, ..answer(place, page) }
}

fn missing(place: &mut Place) -> Response {
    let pen = Pen::of(place);
    let main = html! {
        h1 { (pen.get("page-nothing-here")) }
        p { (pen.get("page-nothing-here-about")) }
        p { a.button.action href="./" { (pen.get("window-to-title")) } }
    };
    let title = pen.get("page-nothing-here");
    Response { status: 404, ..answer(place, Page::alone("missing", title, main)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::settings::Settings;

    /// A game of three months with its link.
    fn link_of() -> (Place, String) {
        let mut place = Place::new(Settings::default()).expect("the shipped messages hold");
        let post = |place: &mut Place, request: Request| respond(place, &request);
        post(&mut place, Request::post("new").with("scenario", "training-isle:four").with("seed", "7"));
        for _ in 0..3 {
            post(&mut place, Request::post("give").with("good", "relief").with("amount", "10"));
            post(&mut place, Request::post("end").with("sure", "yes"));
        }
        let session = place.session().expect("a game");
        let query = link::query(session.game(), session.draft(), "Heron").expect("short");
        (place, query)
    }

    #[test]
    fn a_game_in_an_article_can_be_looked_through_and_not_be_changed() {
        let (own, query) = link_of();
        let mut place = Place::new(Settings::default()).expect("the shipped messages hold");
        place.embedded = true;
        place.base = Some("http://host/folder/".to_owned());
        let none = respond(&mut place, &Request::get("desk"));
        assert_eq!(none.status, 400, "there is no game before its link");
        let opened = respond(&mut place, &Request::get(&format!("shared?{query}")));
        assert_eq!((opened.status, opened.go.as_deref()), (303, Some("desk")));
        let state = |place: &Place| {
            let session = place.session().expect("a game");
            demarche_core::tape::Tape::of(session.game(), "").with_draft(session.case(), session.draft())
        };
        let stands = state(&place);
        assert_eq!(stands, state(&own), "exactly there");
        let acts = [
            "new",
            "open",
            "export",
            "delete",
            "bin",
            "restore",
            "empty-bin",
            "rename",
            "hand-in",
            "export-tape",
            "bring",
            "attend",
            "take",
            "set",
            "give",
            "answer",
            "order",
            "drop",
            "undo",
            "redo",
            "predict",
            "because",
            "end",
            "rewind",
            "branch",
            "anything",
        ];
        for act in acts {
            let request =
                Request::post(act).with("good", "relief").with("amount", "20").with("sure", "yes").with("turn", "1");
            let answer = respond(&mut place, &request.with("scenario", "training-isle").with("n", "0"));
            assert_eq!((answer.status, answer.go, answer.deeds.len()), (403, None, 0), "{act}");
            assert_eq!(state(&place), stands, "{act}");
        }
        for path in still::SHOWN.iter().chain(&["desk?lens=law", "desk?month=1", "why?of=support", "charts?of=support"])
        {
            let shown = respond(&mut place, &Request::get(path));
            assert!(!shown.body.contains("method=\"post\""), "{path}");
            for to in shown.body.split(" href=\"").skip(1).filter_map(|to| to.split('"').next()) {
                let page = to.split(['?', '#']).next().unwrap_or_default();
                assert!(
                    page.is_empty() || still::shows(page) || to.starts_with("http://host/folder/#scenario="),
                    "{path} leads to {to}"
                );
            }
        }
        for path in ["", "saves", "settings", "menu", "end", "predict", "share", "career", "class", "month"] {
            assert_eq!(respond(&mut place, &Request::get(path)).go.as_deref(), Some("desk"), "{path}");
        }
        for month in [0, 2, 3, 1] {
            let shown = respond(&mut place, &Request::get(&format!("desk?month={month}")));
            assert_eq!(usize::from(place.session().expect("a game").game().turn()), month);
            assert_eq!(shown.body.contains(&format!("desk?month={}\"", month + 1)), month < 3, "{month}");
            let drafted = place.session().expect("a game").draft().len();
            assert_eq!(drafted, usize::from(month < 3), "{month}: what was ordered then");
        }
    }
}
