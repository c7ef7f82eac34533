//! What a player brings: a file that was chosen or dropped, a class whose game begins, a link that was followed.
//!
//! Duty: from a file's name and text to what is done with it. Uses `games`, `link`, `author`, lessons. Always holds: what is
//! brought becomes a new game or none; nothing that is kept is written over, and a file that cannot be read is told
//! with the reason.

use demarche_core::scenario::findings::{Finding, LARGEST};
use demarche_core::sim::Game;
use demarche_core::tape::{Notes, Tape};
use demarche_play::lesson::Lesson;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::{Session, class_terms};
use demarche_play::views;

use super::acts::plain;
use super::author;
use super::draft;
use super::games::{invent, shipped};
use super::link;
use super::place::Place;
use super::request::Request;
use super::response::{Deed, Response};

/// What a file is.
enum Brought {
    /// A saved game or a hand-in.
    Tape,
    /// A class file.
    Class(Lesson),
    /// A scenario, or what belongs to one.
    Scenario,
    /// None of these, for this reason.
    Unknown(String),
}

/// The first thing that is wrong with a file.
fn why(found: &[Finding]) -> String {
    found.first().map(|finding| finding.message.clone()).unwrap_or_default()
}

/// What a file is, by what is in it: each kind of file has its line here.
fn kind(place: &Place, name: &str, content: &str) -> Brought {
    let tape = match Tape::read(name, content.as_bytes()) {
        Ok(_) => return Brought::Tape,
        Err(found) => why(&found),
    };
    match Lesson::read(name, content.as_bytes()) {
        Ok(lesson) if shipped(&lesson.scenario).is_some() => Brought::Class(lesson),
        Ok(lesson) => {
            Brought::Unknown(place.words().say("page-bring-class-scenario", &[text("name", lesson.scenario)]))
        }
        Err(found) if name.ends_with(".class.ron") => Brought::Unknown(why(&found)),
        Err(_) if place.authors && draft::is_scenario(name, content) => Brought::Scenario,
        Err(_) => Brought::Unknown(tape),
    }
}

/// A file that was chosen or dropped: its name, its size and its text.
pub(crate) fn bring(place: &mut Place, request: &Request) -> Response {
    let name: String = request.field("name").unwrap_or_default().chars().take(200).collect();
    let content = request.field("text").unwrap_or_default();
    let size = request.number::<usize>("size").unwrap_or(content.len()).max(content.len());
    let found = if size > LARGEST {
        let of = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let args = [number("size", of(size.div_ceil(1_000_000))), number("most", of(LARGEST / 1_000_000))];
        Brought::Unknown(place.words().say("page-bring-large", &args))
    } else {
        kind(place, &name, content)
    };
    let why = match found {
        Brought::Tape => match keep(place, &name, content) {
            Ok(()) => return Response::lead("saves"),
            Err(why) => why,
        },
        Brought::Class(lesson) => {
            place.lesson = Some(lesson);
            return Response::lead("class");
        }
        Brought::Scenario => return author::bring(place, &[(name, content.to_owned())]),
        Brought::Unknown(why) => why,
    };
    let shown = if name.is_empty() { place.words().get("page-bring-nameless") } else { name };
    let told = place.words().say("page-bring-refused", &[text("name", shown), text("why", why)]);
    place.refuse(told);
    Response::lead("saves")
}

/// Has a tape kept as a game of its own.
fn keep(place: &mut Place, name: &str, content: &str) -> Result<(), String> {
    let stem = name.split('.').next().unwrap_or_default();
    let key = place.unused(&plain(stem));
    if let Some(trouble) = place.saved_game(&key, &key, content.as_bytes(), 0).trouble {
        return Err(trouble);
    }
    let wanted = views::saves::name(stem).unwrap_or_else(|_| key.clone());
    let called = |name: &str| place.saves.iter().chain(&place.bin).any(|game| game.name == name);
    let numbered = (2u32..).map(|n| format!("{wanted} {n}"));
    let name = std::iter::once(wanted.clone()).chain(numbered).find(|name| !called(name)).unwrap_or_default();
    let told = place.words().say("page-bring-kept", &[text("name", name.clone())]);
    place.deeds.push(Deed::Bring { key, name, tape: content.to_owned() });
    place.tell(told);
    Ok(())
}

/// A game for a class, as it begins under a name.
pub(crate) fn for_class(place: &Place, lesson: &Lesson, name: &str) -> Option<Session> {
    let (case, mut words) = shipped(&lesson.scenario)?;
    invent(&mut words, &case, lesson.variant.fictional || place.settings.fictional);
    let game = Game::new(case, lesson.seed_for(name));
    let mut session = Session::new(words, game, Vec::new());
    session.set_notes(Notes { hand_in: Some(lesson.hand_in(name)), ..Notes::default() });
    session.class_title = Some(lesson.shown().to_owned());
    Some(session)
}

/// Begins a game for the class whose file was brought.
pub(crate) fn attend(place: &mut Place, request: &Request) -> Response {
    let Some(lesson) = place.lesson.clone() else { return Response::lead("saves") };
    let name = match class_terms::name(place.words(), request.field("name").unwrap_or_default()) {
        Ok(name) => name,
        Err(why) => {
            place.refuse(why);
            return Response::lead("class");
        }
    };
    let Some(session) = for_class(place, &lesson, &name) else { return Response::lead("saves") };
    let key = place.unused(&format!("{}-{}", plain(&lesson.class), plain(&name)));
    place.lesson = None;
    place.play(session, key);
    place.keep();
    Response::lead("briefing")
}

/// Opens the game of the link that was followed, as a new game.
pub(crate) fn take(place: &mut Place) -> Response {
    let Some(linked) = place.linked.take() else { return Response::lead("./") };
    let game = linked.session.game();
    let key = place.unused(&format!("{}-{:x}-link", game.case().id.replace(':', "-"), game.seed()));
    let over = game.is_over();
    place.play(linked.session, key);
    place.keep();
    Response::lead(if over { "debrief" } else { "desk" })
}

/// Reads the link that was followed; why it does not open, in words.
pub(crate) fn follow(place: &mut Place, request: &Request) -> Result<(), String> {
    place.linked = None;
    let linked = link::read(request, place.settings.fictional).map_err(|bad| bad.told(&place.words))?;
    place.linked = Some(linked);
    Ok(())
}
