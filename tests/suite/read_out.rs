//! Read out: what a screen reader reads of a title, a desk and every beat of a month's end, in which order and what
//! of it is announced; that nothing moves where motion is off, and nothing is heard where sound is.

use std::time::Duration;

use demarche_core::math::Money;
use demarche_core::model::ids::GoodId;
use demarche_panels::state::{Part, Settings};
use demarche_play::session::intent::{Intent, Play, Screen, Setting};
use egui::accesskit::Role;
use egui::epaint::ClippedShape;

use crate::furniture::Tape;
use crate::layout::screens::{At, GAMES, played, views};
use crate::layout::shown;
use crate::layout::window::{Frame, Pane};

const MONTH: At = At { scenario: "quiet-backer", month: 12, all: false };

fn pane(at: At, motion: bool) -> Pane {
    let mut pane = Pane::new((1_280.0, 720.0), Settings { motion, ..Settings::default() });
    pane.shell.play(played(at, false));
    pane
}

/// A beat of the month's end.
fn beat(pane: &mut Pane, beat: usize) -> Frame {
    pane.shell.state.enter(Screen::MonthReport);
    pane.shell.state.beat = beat;
    pane.shell.touch(&mut pane.host);
    pane.settle()
}

#[test]
fn the_title_and_the_desk_read_as_text_in_order() {
    let mut title = Pane::new((1_280.0, 720.0), Settings { motion: false, ..Settings::default() });
    insta::assert_snapshot!("title", title.settle().read());
    let mut desk = pane(At { scenario: "training-isle", month: 2, all: false }, false);
    desk.shell.state.enter(Screen::Desk);
    desk.shell.state.part = Part::Budget;
    insta::assert_snapshot!("desk", desk.settle().read());
}

#[test]
fn every_beat_of_a_months_end_reads_as_text_in_order() {
    let mut pane = pane(MONTH, false);
    let beats = pane.shell.beats();
    assert!(beats >= 3, "an answer, news and a report: {beats}");
    let mut whole = String::new();
    for at in 0..beats {
        let read = beat(&mut pane, at).read();
        insta::assert_snapshot!(format!("beat-{}", at + 1), read);
        whole += &read;
        whole.push('\n');
    }
    // Answer, news, arrivals, needs.
    let report = pane.shell.desk().and_then(|desk| desk.report.clone()).expect("a month was played");
    let answer = report.answers.first().expect("it was answered");
    let arrived = report.arrivals.landed.first().expect("something arrived");
    let need = report.arrivals.filled.first().expect("a need is told");
    let news = report.lines.first().expect("news").text.as_str();
    in_order(&whole, &[answer.what.as_str(), news, arrived.told.as_str(), need.sentence.as_str()]);
}

/// Fails unless some words stand in a text in this order, where each is read first.
fn in_order(text: &str, words: &[&str]) {
    let places: Vec<usize> =
        words.iter().map(|words| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"))).collect();
    assert!(places.is_sorted(), "{words:?} at {places:?} of {text}");
}

#[test]
fn the_price_of_an_answer_is_read_after_it_and_before_the_news_however_large_the_text() {
    for scale in [100, 200] {
        let mut pane = Pane::new((1_280.0, 720.0), Settings { motion: false, scale, ..Settings::default() });
        pane.shell.play(played(MONTH, false));
        pane.settle();
        let report = pane.shell.desk().and_then(|desk| desk.report.clone()).expect("a month was played");
        let first = beat(&mut pane, 0).read();
        let words = pane.shell.session().expect("a game").words();
        let (price, chance) = (words.get("window-beat-price"), words.get("window-beat-chance"));
        in_order(&first, &[report.answers[0].what.as_str(), &price, &chance]);
        let news = beat(&mut pane, report.answers.len()).read();
        assert!(news.contains(&report.lines[0].text), "{news}");
        assert!(!news.contains(&price) && !first.contains(&report.lines.last().expect("news").text));
    }
}

#[test]
fn every_beat_is_announced_once_as_one_live_region() {
    let mut beats = 0;
    for at in [MONTH, At { scenario: "training-isle", month: 3, all: false }, GAMES[3]] {
        let mut pane = pane(at, true);
        let mut before = String::new();
        for place in 0..pane.shell.beats() {
            let frame = beat(&mut pane, place);
            let live: Vec<_> = frame.told.iter().filter(|told| told.live).collect();
            let [region] = live.as_slice() else { panic!("{at:?}, beat {place}: {live:#?}") };
            assert_eq!(region.role, Role::Region);
            assert!(!region.text.is_empty() && region.text != before, "{:?} after {before:?}", region.text);
            before.clone_from(&region.text);
            // It is the same a while later, and so not announced again.
            let later = pane.step(1.0);
            let again: Vec<_> = later.told.iter().filter(|told| told.live).map(|told| (told.id, &told.text)).collect();
            assert_eq!(again, [(region.id, &before)]);
            beats += 1;
        }
        pane.shell.state.enter(Screen::Desk);
        assert!(!pane.settle().told.iter().any(|told| told.live), "a desk is read at leisure");
    }
    assert!(beats >= 9, "{beats}");
}

fn painted(frame: Frame) -> Vec<Vec<ClippedShape>> {
    frame.layers.into_iter().map(|(_, shapes)| shapes).collect()
}

/// Walks all views of all games; what is not the same a second after it was shown, what asks for another frame though
/// nothing happens, and how many were seen.
fn walked(motion: bool) -> (Vec<String>, Vec<String>, usize) {
    let (mut moving, mut restless, mut seen) = (Vec::new(), Vec::new(), 0);
    for at in GAMES {
        let mut pane = pane(at, motion);
        let base = pane.shell.state.clone();
        for view in views(at, &pane.shell) {
            pane.shell.state = base.clone();
            pane.close_popups();
            let _ = shown(&mut pane, &view).unwrap_or_else(|what| panic!("{}: no {what:?}", view.name));
            // What is as large as it turns out to be has its size after some frames.
            for _ in 0..5 {
                pane.step(0.01);
            }
            let (first, later) = (pane.step(0.01), pane.step(1.0));
            seen += 1;
            let of = format!("{} {}: {}", at.scenario, at.month, view.name);
            // What is typed has a caret that comes and goes.
            if later.told.iter().any(|told| told.role == Role::TextInput && told.focused) {
                continue;
            }
            // What is told in passing goes by itself.
            let goes = view.name == "what is told in passing";
            if later.again < Duration::from_secs(10) && !goes {
                restless.push(format!("{of}, after {:?}", later.again));
            }
            if painted(first) != painted(later) {
                moving.push(of);
            }
        }
    }
    (moving, restless, seen)
}

#[test]
fn where_motion_is_off_nothing_moves_or_asks_for_a_frame() {
    let (moving, restless, seen) = walked(false);
    assert!(seen > 100, "only {seen} views");
    assert!(moving.is_empty(), "{}", moving.join("\n"));
    assert!(restless.is_empty(), "{}", restless.join("\n"));
}

#[test]
fn the_same_look_finds_what_moves_where_motion_is_on() {
    let mut pane = pane(MONTH, true);
    let arrivals = pane.shell.beats() - 2;
    pane.shell.state.enter(Screen::MonthReport);
    pane.shell.state.beat = arrivals;
    pane.shell.touch(&mut pane.host);
    let (first, later) = (pane.step(0.01), pane.step(0.2));
    assert!(first.again < Duration::from_secs(1), "bars fill: {:?}", first.again);
    assert!(painted(first) != painted(later));
}

/// Everything in a game that may be heard, from view to view and with orders that are taken and refused; what was.
fn heard(at: At, sound: bool) -> (Tape, usize) {
    let mut pane = pane(at, true);
    pane.shell.ask(Intent::Set(Setting::Sound(sound)));
    pane.shell.ask(Intent::Set(Setting::Bed(sound)));
    pane.settle();
    let (mut tape, mut looks) = (Tape::default(), 0);
    let mut listen = |pane: &mut Pane| {
        pane.shell.speak(true, &mut tape);
        looks += 1;
    };
    let base = pane.shell.state.clone();
    for view in views(at, &pane.shell) {
        pane.shell.state = base.clone();
        pane.close_popups();
        let _ = shown(&mut pane, &view);
        listen(&mut pane);
    }
    pane.shell.state = base;
    pane.close_popups();
    let session = pane.shell.session().expect("a game");
    let goods = session.case().goods.len();
    let gifts = [1_000, 900_000_000].map(|sum| session.gift(GoodId::at(goods - 1), Money(sum)));
    let plays = gifts.into_iter().map(Play::Order).chain([Play::Undo, Play::Redo, Play::EndTurn]);
    for play in plays {
        pane.shell.ask(Intent::Play(play));
        pane.settle();
        listen(&mut pane);
    }
    for place in 0..pane.shell.beats() {
        beat(&mut pane, place);
        listen(&mut pane);
    }
    (tape, looks)
}

#[test]
fn where_sound_is_off_no_screen_no_order_and_no_beat_is_heard() {
    for at in GAMES {
        let (quiet, looks) = heard(at, false);
        assert!(quiet.heard.is_empty() && quiet.bed.is_none() && quiet.volume.is_none(), "{at:?}: {:?}", quiet.heard);
        assert_eq!(quiet.silenced, looks, "the loudspeaker is let go of on every screen");
    }
    let (loud, _) = heard(GAMES[0], true);
    assert!(loud.heard.len() > 5 && loud.volume.is_some(), "the same way is heard with sound on: {:?}", loud.heard);
}
