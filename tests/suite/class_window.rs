//! A game for a class at the desk in a window: its terms are kept, and what is handed in is marked.

use demarche_core::model::order::Order;
use demarche_core::tape::{HandIn, Notes, Tape, Variant};
use demarche_play::session::intent::{File, Intent, Play, Screen};
use egui_kittest::kittest::Queryable as _;

use crate::panels::{Desk, session};

/// The desk of a class under strict terms, at its first month.
fn desk(variant: Variant) -> Desk<'static> {
    Desk::sized((1_280.0, 720.0), 1.0, |shell| {
        let mut session = session("training-isle:four", 1);
        let hand_in = HandIn { class: "Tuesdays".into(), name: "Blue Heron".into(), variant };
        session.set_notes(Notes { hand_in: Some(hand_in), ..Notes::default() });
        shell.play(session);
        shell.state.enter(Screen::Desk);
    })
}

const STRICT: Variant =
    Variant { fictional: false, predict_first: true, forecasts: true, rewind: false, reasons: true };

fn ask(desk: &mut Desk, intent: Intent) {
    desk.shell().ask(intent);
    desk.run();
}

fn predict(desk: &mut Desk) {
    let adversary = adversary(desk);
    ask(desk, Intent::Play(Play::Predict(adversary, 0, 2)));
}

fn end(desk: &mut Desk) -> u16 {
    ask(desk, Intent::Play(Play::EndTurn));
    desk.session().game().turn()
}

#[test]
fn a_month_waits_for_a_prediction_and_a_reason() {
    let mut desk = desk(STRICT);
    assert!(desk.shell().desk().expect("a desk").ladders[0].hidden);
    assert_eq!(end(&mut desk), 0, "no prediction yet");
    assert!(desk.shell().state.notice.as_deref().is_some_and(|n| n.contains("predict")));
    predict(&mut desk);
    assert!(desk.session().open(), "the chances are shown after the seal");
    assert_eq!(end(&mut desk), 0, "no reason yet");
    // Typed by a screen reader's or anybody's keys, into the field that asks for it.
    desk.harness.get_by_label("Because ... (why you do this, in a sentence or two)").focus();
    desk.run();
    desk.harness.event(egui::Event::Text("Nothing is asked of us yet.".to_owned()));
    desk.run();
    let month = desk.session().case().month(0);
    assert_eq!(desk.session().notes().reasons[&month], "Nothing is asked of us yet.");
    let kept = |desk: &Desk| desk.harness.state().1.tapes.iter().any(|t| t.contains("Nothing is asked of us yet."));
    assert!(!kept(&desk), "not at every letter");
    desk.key(egui::Modifiers::NONE, egui::Key::Tab);
    assert!(kept(&desk), "but once the field is left");
    assert_eq!(end(&mut desk), 1);
    assert!(desk.shell().state.reason.is_empty(), "the next month asks anew");
    assert!(desk.session().desk().decide(&Order::Predict { adversary: adversary(&mut desk), low: 0, high: 1 }).is_ok());
}

fn adversary(desk: &mut Desk) -> demarche_core::model::ids::NationId {
    demarche_core::observe::adversary(desk.session().game()).expect("an adversary")
}

#[test]
fn no_way_back_before_the_hand_in_and_every_way_after_it() {
    let mut desk = desk(STRICT);
    for month in 0..4u16 {
        predict(&mut desk);
        ask(&mut desk, Intent::Play(Play::Because(format!("Reason {month}"))));
        if month == 2 {
            ask(&mut desk, Intent::Play(Play::Rewind(0)));
            assert_eq!((desk.session().lanes().len(), desk.session().game().turn()), (1, 2));
            assert!(desk.shell().state.notice.as_deref().is_some_and(|n| n.contains("no way back")));
        }
        end(&mut desk);
    }
    assert!(desk.session().game().is_over());
    let handed_in = desk.harness.state().1.handed_in.clone();
    assert!(matches!(handed_in.as_slice(), [_]), "it is handed in once, when it ends");
    let tape = Tape::read("hand-in", handed_in[0].as_bytes()).expect("a tape");
    assert_eq!(tape.hand_in.as_ref().expect("a hand-in").name, "Blue Heron");
    let reasons: Vec<&str> = tape.turns.iter().map(|t| t.reason.as_str()).collect();
    assert_eq!(reasons, ["Reason 0", "Reason 1", "Reason 2", "Reason 3"]);
    ask(&mut desk, Intent::Play(Play::Rewind(1)));
    assert_eq!((desk.session().lanes().len(), desk.session().game().turn()), (2, 1), "now there is a way back");
}

#[test]
fn a_game_can_be_handed_in_before_its_end() {
    let mut desk = desk(Variant { predict_first: false, reasons: false, ..STRICT });
    end(&mut desk);
    desk.shell().state.go(Screen::Settings);
    desk.run();
    desk.harness.get_by_label("Hand in").click_accesskit();
    desk.run();
    assert_eq!(desk.harness.state().1.handed_in.len(), 1);
    assert!(desk.session().terms().is_none());
    ask(&mut desk, Intent::File(File::HandIn));
    assert_eq!(desk.harness.state().1.handed_in.len(), 1, "once");
}

#[test]
fn without_forecasts_nothing_is_told_of_chances() {
    let mut desk = desk(Variant { forecasts: false, predict_first: false, reasons: false, ..STRICT });
    predict(&mut desk);
    assert!(!desk.session().open(), "not even after a prediction");
    let model = desk.shell().desk().expect("a desk").clone();
    let ladder = model.ladders.first().expect("an adversary");
    assert!(ladder.hidden && ladder.rungs.iter().all(|r| r.drafted.is_none() && r.idle.is_none()));
    assert!(
        model.budget.rows.iter().all(|r| r.price.is_none())
            && model.advisers.iter().all(|a| !a.office.contains("Foreign"))
    );
    assert!(!desk.shell().foresees());
}

#[test]
fn a_class_file_asks_for_the_name_in_the_window() {
    let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |_| {});
    ask(&mut desk, Intent::File(File::Open("tuesdays.class.ron".into())));
    assert!(desk.shell().session().is_none(), "no game before a name");
    let asked = |desk: &Desk, part: &str| desk.harness.query_by_label_contains(part).is_some();
    assert!(asked(&desk, "for the class “Civics on Tuesdays”. Under which name?"));
    desk.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(asked(&desk, "That name cannot be used: it is empty."), "the terminal's rules and words");
    // The field has the keyboard from the start.
    desk.harness.event(egui::Event::Text("Blue  Heron".to_owned()));
    desk.run();
    desk.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert_eq!(desk.session().notes().hand_in.as_ref().expect("a class").name, "Blue Heron");
    assert!(desk.shell().state.seat.is_none() && desk.shell().state.screen == Screen::Briefing);
    desk.shell().state.enter(Screen::Desk);
    desk.run();
    assert!(asked(&desk, "Civics on Tuesdays"), "the desk names the class");
}

#[test]
fn whoever_leaves_the_question_for_a_name_is_at_the_title() {
    let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |_| {});
    ask(&mut desk, Intent::File(File::Open("tuesdays.class.ron".into())));
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert!(desk.shell().state.seat.is_none() && desk.shell().session().is_none());
    assert_eq!(desk.shell().state.screen, Screen::Title);
}
