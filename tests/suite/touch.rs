//! Touch: a month played with a finger, and the map moved with two.

use demarche_core::tape::Tape;
use demarche_panels::state::Settings;
use demarche_play::session::intent::{Intent, Play, Screen};
use egui::TouchPhase::{End, Move, Start};
use egui::vec2;

use crate::layout::window::Pane;
use crate::panels::session;

fn pane() -> Pane {
    let mut pane = Pane::new((1_280.0, 720.0), Settings::default());
    pane.shell.play(session("training-isle", 1));
    pane.shell.state.enter(Screen::Desk);
    pane.settle();
    pane
}

fn tape(pane: &Pane) -> String {
    let session = pane.shell.session().expect("a game");
    Tape::of(session.game(), "player").text().expect("a tape is text")
}

#[test]
fn a_month_played_with_a_finger_is_the_month_played_by_intents() {
    let mut pane = pane();
    pane.tap("More: Relief supplies");
    pane.tap("More: Relief supplies");
    // The letter is opened, and its first answer chosen.
    let slip = pane.settle().names().into_iter().find(|name| name.contains("Question: ")).map(str::to_owned);
    pane.tap(&slip.expect("a question"));
    let answer = pane.shell.desk().expect("a desk").needs[0].choices[0].text.clone();
    pane.tap(&answer);
    let orders = pane.shell.session().expect("a game").draft().to_vec();
    assert_eq!(orders.len(), 2, "{orders:?}");
    pane.tap("End turn");
    if pane.shell.state.leaving {
        pane.tap("End it");
    }
    assert_eq!(pane.shell.state.screen, Screen::MonthReport);
    let beats = pane.shell.beats();
    for beat in 0..beats {
        assert_eq!((pane.shell.state.screen, pane.shell.state.beat), (Screen::MonthReport, beat));
        pane.tap("Go on");
    }
    assert_eq!(pane.shell.state.screen, Screen::Desk);

    let mut told = self::pane();
    for order in orders {
        told.shell.ask(Intent::Play(Play::Order(order)));
    }
    told.shell.ask(Intent::Play(Play::EndTurn));
    told.settle();
    assert_eq!(pane.shell.session().expect("a game").game().turn(), 1);
    assert_eq!(tape(&pane), tape(&told));
}

#[test]
fn a_finger_moves_the_map_and_two_draw_it_apart() {
    let mut pane = pane();
    let clear = pane.shell.clear.expect("a map");
    let at = clear.center();
    let before = pane.shell.state.camera;
    pane.touch(0, Start, at);
    for step in [10.0, 25.0, 40.0, 60.0] {
        pane.touch(0, Move, at + vec2(step, 0.0));
    }
    pane.touch(0, End, at + vec2(60.0, 0.0));
    pane.settle();
    let moved = pane.shell.state.camera;
    assert_ne!(before, moved, "one finger moves it");
    let rect = pane.shell.map_rect.expect("a map");
    assert!((before.scale(rect) - moved.scale(rect)).abs() < 1e-3, "and leaves it as large");

    let (left, right) = (at - vec2(40.0, 0.0), at + vec2(40.0, 0.0));
    pane.touch(0, Start, left);
    pane.touch(1, Start, right);
    for step in [10.0, 20.0, 30.0, 40.0] {
        pane.touch(0, Move, left - vec2(step, 0.0));
        pane.touch(1, Move, right + vec2(step, 0.0));
    }
    pane.touch(1, End, right + vec2(40.0, 0.0));
    pane.touch(0, End, left - vec2(40.0, 0.0));
    pane.settle();
    let apart = pane.shell.state.camera.scale(rect) / moved.scale(rect);
    assert!((1.6..2.4).contains(&apart), "twice as far apart is twice as large: {apart}");
    assert!(pane.shell.state.nation.is_none() && pane.shell.state.screen == Screen::Desk, "nothing was pressed");
}
