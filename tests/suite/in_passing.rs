//! What was, and what is told in passing: the log, a month read again, toasts, what is shared.

use demarche_core::math::Money;
use demarche_core::model::ids::GoodId;
use demarche_panels::state::Settings;
use demarche_play::session::intent::{File, Format, Intent, Play, Screen, Setting, Show};
use demarche_play::session::keystroke::Act;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::layout::window::{Frame, Pane};
use crate::panels::{Desk, history, session};

/// The flagship after so many months, at its desk.
fn later(months: u16) -> Desk<'static> {
    let mut desk = Desk::of("quiet-backer");
    desk.shell().play(history("quiet-backer", months, Vec::new()));
    desk.shell().state.enter(Screen::Desk);
    desk.run();
    desk
}

#[test]
fn a_month_is_read_again_from_the_timeline_and_esc_leads_back() {
    let mut desk = later(6);
    desk.shell().state.month = Some(2);
    desk.run();
    desk.click("Read the month again");
    assert_eq!((desk.shell().state.screen, desk.shell().state.past), (Screen::MonthReport, Some(2)));
    let before = desk.session().game().turn();
    let beats = desk.shell().beats();
    for _ in 1..beats {
        desk.key(Modifiers::NONE, Key::Enter);
    }
    assert_eq!(desk.shell().state.beat + 1, beats);
    assert!(
        desk.harness.query_all_by_label("April 2022: the month's report").next().is_some(),
        "it is the month that was asked for"
    );
    // The last beat leads back, not on.
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!((desk.shell().state.screen, desk.shell().state.past), (Screen::Desk, None));
    assert_eq!(desk.session().game().turn(), before);
}

#[test]
fn the_log_has_a_line_for_every_month_and_each_can_be_read_again() {
    let mut desk = later(5);
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Log)));
    desk.run();
    let lines = desk
        .harness
        .query_all_by_label_contains("Read ")
        .filter(|node| node.accesskit_node().label().is_some_and(|label| label.ends_with(" again")));
    assert_eq!(lines.count(), 5);
    desk.click("Read June 2022 again");
    assert_eq!(desk.shell().state.past, Some(4));
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!((desk.shell().state.screen, desk.shell().state.past), (Screen::Log, None));
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.shell().state.screen, Screen::Desk);
}

#[test]
fn a_month_that_ends_by_itself_is_not_taken_for_one_that_is_read_again() {
    let mut desk = later(3);
    desk.shell().settings.month_report = true;
    desk.shell().ask(Intent::Show(Show::Past(0)));
    desk.run();
    desk.key(Modifiers::NONE, Key::Escape);
    desk.shell().ask(Intent::Play(Play::EndTurn));
    desk.run();
    assert_eq!((desk.shell().state.screen, desk.shell().state.past), (Screen::MonthReport, None));
    for _ in 0..desk.shell().beats() {
        desk.key(Modifiers::NONE, Key::Enter);
    }
    assert_eq!(desk.shell().state.screen, Screen::Desk);
}

/// A window with a game, at its desk.
fn pane() -> Pane {
    let mut pane = Pane::new((1_280.0, 720.0), Settings { motion: false, ..Settings::default() });
    pane.shell.play(session("training-isle", 1));
    pane.shell.state.enter(Screen::Desk);
    pane.settle();
    pane
}

fn tells(frame: &Frame, told: &str) -> bool {
    frame.told.iter().any(|of| of.text == told || of.value == told)
}

/// Asks for something, and looks at what follows.
fn asked(pane: &mut Pane, intent: Intent) -> Frame {
    pane.shell.ask(intent);
    pane.settle()
}

#[test]
fn what_was_copied_is_told_for_five_seconds_at_least_and_kept_in_the_log() {
    let mut pane = pane();
    let place = |frame: &Frame| frame.named("End turn");
    let before = place(&pane.settle());
    let frame = asked(&mut pane, Intent::File(File::Copy("a,b".to_owned())));
    assert!(tells(&frame, "Copied.") && pane.shell.state.notice.is_none());
    assert_eq!(place(&frame), before, "nothing moves for it");
    let mut shown = 0.0;
    while tells(&pane.step(0.25), "Copied.") {
        shown += 0.25;
        assert!(shown < 20.0, "it goes by itself");
    }
    assert!(shown >= 5.0, "{shown}");
    let frame = asked(&mut pane, Intent::Show(Show::Screen(Screen::Log)));
    assert!(tells(&frame, "Copied."), "the log keeps it");
}

#[test]
fn a_toast_stays_while_it_is_pointed_at_or_has_the_focus_and_can_be_sent_away() {
    let mut pane = pane();
    let frame = asked(&mut pane, Intent::File(File::Copy("a,b".to_owned())));
    let at = frame.named("Dismiss: Copied.").expect("a way to send it away").center();
    pane.event(Event::PointerMoved(at));
    for _ in 0..60 {
        pane.step(0.25);
    }
    assert!(tells(&pane.step(0.25), "Copied."), "it is pointed at");
    let frame = pane.click_at(at);
    assert!(!tells(&frame, "Copied."), "it was sent away");
}

#[test]
fn at_most_three_are_shown_and_what_must_be_read_is_none_of_them() {
    let mut pane = pane();
    for n in 0..5 {
        pane.shell.tell(format!("Written: {n}"));
    }
    let frame = pane.settle();
    let shown: Vec<bool> = (0..5).map(|n| tells(&frame, &format!("Written: {n}"))).collect();
    assert_eq!(shown, [false, false, true, true, true]);
    let class = pane.shell.session().expect("a game").case().goods.len() - 1;
    let gift = pane.shell.session().expect("a game").gift(GoodId::at(class), Money(900_000_000));
    asked(&mut pane, Intent::Play(Play::Order(gift)));
    let refused = pane.shell.state.notice.clone().expect("it is refused");
    for _ in 0..60 {
        pane.step(0.25);
    }
    assert_eq!(pane.shell.state.notice.as_ref(), Some(&refused), "it stays until it is read");
    let frame = asked(&mut pane, Intent::Show(Show::Screen(Screen::Log)));
    assert!(frame.told.iter().filter(|of| of.text == refused || of.value == refused).count() >= 1, "and is kept");
    assert!(tells(&frame, "Written: 0"), "so is what was not shown any more");
}

#[test]
fn what_undo_takes_back_is_told() {
    let mut pane = pane();
    let relief = pane.shell.session().and_then(|session| session.case().good_named("relief")).expect("a good");
    asked(&mut pane, Intent::Play(Play::Amount(relief, Money(5_000))));
    let frame = asked(&mut pane, Intent::Play(Play::Undo));
    assert!(
        frame.told.iter().any(|of| [&of.text, &of.value].iter().any(|told| told.starts_with("Undone: "))),
        "by what it was"
    );
}

#[test]
fn a_picture_from_the_menu_is_one_of_the_screen_under_it_without_what_is_told_in_passing() {
    let mut pane = pane();
    pane.shell.tell("Copied.".to_owned());
    asked(&mut pane, Intent::Show(Show::Screen(Screen::Settings)));
    pane.shell.ask(Intent::File(File::Picture));
    let mut frames = 0;
    loop {
        let frame = pane.step(0.1);
        if pane.shell.take_picture() {
            assert_eq!(pane.shell.state.screen, Screen::Desk);
            assert!(!tells(&frame, "Copied."));
            break;
        }
        frames += 1;
        assert!(frames < 10, "it is taken");
    }
    assert!(!pane.shell.take_picture(), "once");
    let mut host = std::mem::take(&mut pane.host);
    pane.shell.pictured(&mut host, Vec::new());
    assert!(tells(&pane.settle(), "Written: picture.png"), "where it went is told");
}

#[test]
fn the_saved_game_is_copied_and_where_it_is_too() {
    let mut pane = pane();
    let frame = asked(&mut pane, Intent::File(File::CopyPlace));
    assert_eq!(pane.shell.take_copied().as_deref(), Some("memory.tape.ron"));
    assert!(tells(&frame, "Copied: memory.tape.ron"));
    let frame = asked(&mut pane, Intent::File(File::Export(Format::Tape)));
    assert!(tells(&frame, "Written: memory"));
}

#[test]
fn the_key_of_a_picture_can_be_changed_as_any_other() {
    let mut pane = pane();
    pane.key(Modifiers::NONE, Key::F12);
    let taken = (0..5).any(|_| {
        pane.step(0.1);
        pane.shell.take_picture()
    });
    assert!(taken);
    let stroke = demarche_panels::bindings::stroke(Key::F9, false, false).expect("a key");
    asked(&mut pane, Intent::Set(Setting::Key(Act::Picture, Some(stroke))));
    pane.key(Modifiers::NONE, Key::F12);
    assert!(!(0..5).any(|_| {
        pane.step(0.1);
        pane.shell.take_picture()
    }));
}
