//! Acts of an author: what the authors' form does to his text, and what the workshop says of it.
//!
//! Duty: text, examples, files, checks, tests, sweeps, a game of it, a file of it. Uses `draft`, `workshop`,
//! `games`. Always holds: no text is lost by another's taking its place; nothing that is typed here can do more
//! than be told of.

use std::mem;

use super::draft::{self, Said};
use super::place::Place;
use super::request::Request;
use super::response::{Deed, Response};
use super::workshop::{Work, Workshop};
use demarche_core::scenario::bundle::{self, Kind};
use demarche_core::scenario::findings::LARGEST;
use demarche_core::scenario::library;
use demarche_play::narrate::words::{number, text};

/// The example with a name that no scenario has: one with which to begin.
pub(crate) const FRESH: &str = "fresh";

/// Carries out the authors' form; none if it is another, or there is no page for authors.
pub(crate) fn act(place: &mut Place, request: &Request) -> Option<Response> {
    if request.path != "author" || !place.authors {
        return None;
    }
    if let Some(typed) = request.field("text").map(draft::typed)
        && typed != place.author.text
    {
        place.author.text = typed;
        keep(place);
    }
    let part = request.field("part").is_some();
    match request.field("do").unwrap_or("check") {
        "keep" => {}
        "back" => {
            let desk = &mut place.author;
            mem::swap(&mut desk.text, &mut desk.before);
            desk.said = Said::Nothing;
            keep(place);
        }
        "take" => replace(place, draft::typed(request.field("example").unwrap_or_default())),
        "bring" => return Some(opened(place, request)),
        "save" => save(place),
        "play" => {
            if play(place, request) {
                return Some(Response::lead("briefing"));
            }
        }
        "on" => go_on(place, 1),
        wanted => match place.workshop {
            Some(workshop) => use_tool(place, workshop, wanted, request),
            None => place.refuse(place.words().get("page-author-unfetched")),
        },
    }
    Some(Response::lead(if part { "author?part=1" } else { "author#said" }))
}

/// What is done with the tools of the workshop.
fn use_tool(place: &mut Place, workshop: &dyn Workshop, wanted: &str, request: &Request) {
    let own = &place.author.text;
    let name = draft::name(own);
    let in_pieces = request.field("part").is_some();
    match wanted {
        "start" => start(place, workshop, request.field("from").unwrap_or(FRESH)),
        "test" => match workshop.test(&name, own) {
            Ok(Some(work)) => begin(place, work, in_pieces),
            Ok(None) => place.author.said = Said::NoTests,
            Err(found) => place.author.said = Said::Found(found),
        },
        "sweep" => match workshop.sweep(&name, own) {
            Ok(work) => begin(place, work, in_pieces),
            Err(found) => place.author.said = Said::Found(found),
        },
        _ => check(place, workshop),
    }
}

fn keep(place: &mut Place) {
    let desk = &place.author;
    place.deeds.push(Deed::Draft { text: desk.text.clone(), before: desk.before.clone() });
}

/// Puts a text in the place of the one that is there.
fn replace(place: &mut Place, text: String) {
    let desk = &mut place.author;
    if desk.text == text {
        return;
    }
    let before = mem::replace(&mut desk.text, text);
    if !before.trim().is_empty() {
        desk.before = before;
    }
    desk.said = Said::Nothing;
    keep(place);
}

/// Begins with an example.
fn start(place: &mut Place, workshop: &dyn Workshop, from: &str) {
    let example = match library::shipped(from) {
        Some(shipped) => {
            let tests = workshop.tests(from).map(|tests| (Kind::Tests, tests));
            let parts = [(Kind::Scenario, shipped.text), (Kind::Messages, shipped.messages)];
            bundle::write(&parts.into_iter().chain(tests).collect::<Vec<_>>()).unwrap_or_default()
        }
        None => workshop.fresh(),
    };
    replace(place, example);
    check(place, workshop);
}

fn check(place: &mut Place, workshop: &dyn Workshop) {
    let desk = &mut place.author;
    desk.work = None;
    desk.said = Said::Found(workshop.check(&draft::name(&desk.text), &desk.text));
}

/// Begins some work: its first piece, or where nobody asks for the others all of it.
fn begin(place: &mut Place, work: Box<dyn Work>, in_pieces: bool) {
    place.author.work = Some(work);
    go_on(place, if in_pieces { 1 } else { usize::MAX });
}

fn go_on(place: &mut Place, pieces: usize) {
    let desk = &mut place.author;
    let Some(work) = &mut desk.work else { return };
    for _ in 0..pieces {
        let (done, of) = work.done();
        if done >= of {
            break;
        }
        work.go_on();
    }
    let (done, of) = work.done();
    desk.said = Said::Told(work.told(), done, of);
    if done >= of {
        desk.work = None;
    }
}

/// Files that were dropped or opened on the page itself: each a `name`, and then its `content`, its `bytes` if it is no text, or its
/// `size` if that is more than is read.
fn opened(place: &mut Place, request: &Request) -> Response {
    let mut files = Vec::new();
    let mut name = "";
    for (field, value) in &request.fields {
        let found = match field.as_str() {
            "name" => {
                name = value;
                continue;
            }
            "content" => draft::brought(name, Some(value), None),
            "bytes" => draft::brought(name, None, Some(value)),
            "size" => {
                let args = [text("name", name), text("bytes", value), number("most", most())];
                Err(place.words().say("page-author-too-large", &args))
            }
            _ => continue,
        };
        match found {
            Ok(found) => files.push((name.to_owned(), found)),
            Err(why) => {
                place.refuse(why);
                return Response::lead("author");
            }
        }
    }
    bring(place, &files)
}

/// Puts files, each a name and a text, in the place of what is there, or of those parts of it that they are.
pub(crate) fn bring(place: &mut Place, files: &[(String, String)]) -> Response {
    match draft::with_files(&place.author.text, files) {
        Ok(text) => replace(place, text),
        Err(bytes) => too_large(place, bytes),
    }
    Response::lead("author")
}

fn most() -> i64 {
    i64::try_from(LARGEST).unwrap_or(i64::MAX)
}

fn too_large(place: &mut Place, bytes: usize) {
    let args =
        [text("name", draft::name(&place.author.text)), text("bytes", bytes.to_string()), number("most", most())];
    place.refuse(place.words().say("page-author-too-large", &args));
}

/// Gives the author his text as one file.
fn save(place: &mut Place) {
    let own = &place.author.text;
    match draft::bundled(own) {
        Ok(text) => {
            let name = format!("{}.{}", draft::name(own), bundle::ENDING);
            place.deeds.push(Deed::File { name, kind: "text/plain;charset=utf-8", text });
        }
        Err(bytes) => too_large(place, bytes),
    }
}

/// Begins a game of the text; whether it can be played.
fn play(place: &mut Place, request: &Request) -> bool {
    let own = place.author.text.clone();
    match draft::scenario(&draft::name(&own), &own) {
        Ok((case, words)) => {
            place.begin_own(&own, case, words, request.number("seed").unwrap_or(request.dice));
            true
        }
        Err(found) => {
            place.author.said = Said::Found(found);
            place.refuse(place.words().get("page-author-unplayable"));
            false
        }
    }
}
