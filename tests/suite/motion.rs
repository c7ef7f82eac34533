//! Motion: what moves ends as the still picture, asks for frames only meanwhile, and Enter ends it first.

use demarche_panels::state::Settings;
use demarche_play::session::intent::Screen;
use egui::{Key, Modifiers, Shape};

use crate::layout::window::{Frame, Pane};
use crate::panels::{history, session};

/// A frame, in seconds.
const TICK: f64 = 1.0 / 60.0;
/// The month that is looked at: it has an answer, news and arrivals.
const MONTH: u16 = 12;

/// The scene of a month's end at a beat, in the frame in which it is first shown and the next two.
fn scene(beat: usize, size: (f32, f32), motion: bool) -> (Pane, Frame) {
    let mut pane = Pane::new(size, Settings { motion, ..Settings::default() });
    pane.shell.play(history("quiet-backer", MONTH, Vec::new()));
    pane.shell.state.enter(Screen::MonthReport);
    pane.shell.state.beat = beat;
    pane.shell.touch(&mut pane.host);
    for _ in 0..2 {
        pane.step(TICK);
    }
    let frame = pane.step(TICK);
    (pane, frame)
}

fn beats() -> usize {
    let (pane, _) = scene(0, (1_280.0, 720.0), false);
    let report = pane.shell.desk().and_then(|desk| desk.report.clone()).expect("a month");
    assert!(!report.answers.is_empty() && !report.lines.is_empty() && !report.arrivals.is_empty());
    assert!(report.answers[0].level > 0, "a seal climbs");
    report.answers.len() + 3
}

/// What a frame shows: text by its words, place, size and strength, wherever its letters lie in the atlas.
fn shown(frame: &Frame) -> Vec<String> {
    fn walk(shape: &Shape, out: &mut Vec<String>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, out)),
            Shape::Text(text) => {
                let (words, size) = (text.galley.text(), text.galley.rect);
                out.push(format!("{words} {:?} {size:?} {} {:?}", text.pos, text.opacity_factor, text.fallback_color));
            }
            other => out.push(format!("{other:?}")),
        }
    }
    let mut out = Vec::new();
    frame.layers.iter().flat_map(|(_, shapes)| shapes).for_each(|clipped| walk(&clipped.shape, &mut out));
    out
}

/// Whether two frames show the same.
fn same(one: &Frame, other: &Frame) -> bool {
    shown(one) == shown(other)
}

fn asks(pane: &Pane) -> bool {
    pane.again.is_zero()
}

#[test]
fn with_motion_off_each_beat_is_a_still_picture_and_asks_for_no_frame() {
    for size in [(1_280.0, 720.0), (1_024.0, 600.0)] {
        for beat in 0..beats() {
            let (mut pane, first) = scene(beat, size, false);
            assert!(!asks(&pane), "beat {beat} at {size:?}");
            let later = pane.step(3.0);
            assert!(same(&first, &later), "beat {beat} at {size:?}");
        }
    }
}

#[test]
fn a_motion_ends_as_the_still_picture_and_asks_for_frames_only_until_then() {
    for size in [(1_280.0, 720.0), (1_024.0, 600.0)] {
        for beat in 0..beats() {
            let (_, still) = scene(beat, size, false);
            let (mut pane, begun) = scene(beat, size, true);
            assert!(asks(&pane), "beat {beat} at {size:?}");
            assert!(!same(&begun, &still), "beat {beat} at {size:?} moves");
            // Paper, the climb and the stamp take 1.26 seconds at most.
            for _ in 0..15 {
                pane.step(0.1);
            }
            let ended = pane.step(TICK);
            assert!(!asks(&pane), "beat {beat} at {size:?} is over");
            assert!(same(&ended, &still), "beat {beat} at {size:?} ends as it stands");
        }
    }
}

#[test]
fn enter_ends_a_motion_first_and_goes_on_with_the_next_press() {
    for beat in 0..beats() - 1 {
        let (_, still) = scene(beat, (1_280.0, 720.0), false);
        let (mut pane, _) = scene(beat, (1_280.0, 720.0), true);
        pane.key(Modifiers::NONE, Key::Enter);
        assert_eq!(pane.shell.state.beat, beat, "the motion was ended");
        assert!(!asks(&pane));
        assert!(same(&pane.step(TICK), &still), "beat {beat}");
        pane.key(Modifiers::NONE, Key::Enter);
        assert_eq!(pane.shell.state.beat, beat + 1, "and the next press goes on");
    }
}

#[test]
fn a_motion_that_was_seen_is_not_played_again() {
    let (mut pane, _) = scene(0, (1_280.0, 720.0), true);
    for _ in 0..15 {
        pane.step(0.1);
    }
    let seen = pane.step(TICK);
    pane.shell.state.beat = 1;
    pane.settle();
    pane.shell.state.beat = 0;
    pane.step(TICK);
    pane.step(TICK);
    assert!(same(&pane.step(TICK), &seen));
}

#[test]
fn a_drawer_slides_while_it_is_folded_and_opened_and_then_stands_still() {
    for motion in [true, false] {
        let mut pane = Pane::new((1_280.0, 720.0), Settings { motion, ..Settings::default() });
        pane.shell.play(session("quiet-backer", 1));
        pane.shell.state.enter(Screen::Desk);
        pane.shell.touch(&mut pane.host);
        pane.settle();
        let open = pane.step(1.0);
        assert!(!asks(&pane), "nothing moves unasked");
        for shown in [false, true] {
            pane.shell.state.drawers.left = shown;
            // What depends on the frame before has settled meanwhile.
            for _ in 0..3 {
                pane.step(TICK);
            }
            let early = pane.step(TICK);
            let moving = asks(&pane);
            for _ in 0..20 {
                pane.step(TICK);
            }
            let late = pane.step(TICK);
            assert!(!asks(&pane), "it stands");
            assert_eq!((moving, !same(&early, &late)), (motion, motion), "opened: {shown}, motion: {motion}");
            assert_eq!(same(&late, &open), shown);
        }
    }
}
