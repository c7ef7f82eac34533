//! Keys that a slow frame has to take together: each means what it meant when it was struck.

use std::collections::VecDeque;

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyCode, KeyboardInput};
use bevy::prelude::Entity;
use bevy_egui::input::ModifierKeysState;
use demarche::window::keys::{events, frame};
use demarche_core::tape::{HandIn, Notes, Variant};
use demarche_play::session::intent::Screen;
use egui::{Event, Key as Struck, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::panels::{Desk, session};

const REASON: &str = "Nothing is asked of us yet.";

/// A keyboard, and what has been struck on it since the last frame.
#[derive(Default)]
struct Keyboard {
    held: ModifierKeysState,
    waiting: VecDeque<Event>,
}

impl Keyboard {
    fn turn(&mut self, logical_key: &Key, key_code: KeyCode, state: ButtonState) {
        let window = Entity::PLACEHOLDER;
        let key =
            KeyboardInput { key_code, logical_key: logical_key.clone(), state, text: None, repeat: false, window };
        self.waiting.extend(events(&mut self.held, &key, &mut || Some("what was copied".to_owned())));
    }

    /// Strikes a key while others are held: all go down, then all up again.
    fn strike(&mut self, keys: &[(Key, KeyCode)]) -> &mut Self {
        keys.iter().for_each(|(key, code)| self.turn(key, *code, ButtonState::Pressed));
        keys.iter().rev().for_each(|(key, code)| self.turn(key, *code, ButtonState::Released));
        self
    }

    fn drained(&mut self) -> Vec<Event> {
        self.waiting.drain(..).collect()
    }
}

fn control() -> (Key, KeyCode) {
    (Key::Control, KeyCode::ControlLeft)
}

fn letter(letter: &str, code: KeyCode) -> (Key, KeyCode) {
    (Key::Character(letter.into()), code)
}

/// The desk of a class that asks for reasons, with the field for it in focus and a reason typed.
fn desk() -> Desk<'static> {
    let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |shell| {
        let mut session = session("training-isle:four", 1);
        let variant = Variant { fictional: false, predict_first: false, forecasts: true, rewind: false, reasons: true };
        let hand_in = HandIn { class: "Tuesdays".into(), name: "Blue Heron".into(), variant };
        session.set_notes(Notes { hand_in: Some(hand_in), ..Notes::default() });
        shell.play(session);
        shell.state.enter(Screen::Desk);
    });
    desk.harness.get_by_label("Because ... (why you do this, in a sentence or two)").focus();
    desk.run();
    desk.harness.event(Event::Text(REASON.to_owned()));
    desk.run();
    desk
}

/// Frames until every key has been taken, each with all that it may take.
fn frames(desk: &mut Desk, keyboard: &mut Keyboard) {
    while !keyboard.waiting.is_empty() {
        frame(&mut keyboard.waiting).into_iter().for_each(|event| desk.harness.event(event));
        desk.harness.step();
    }
    desk.run();
}

#[test]
fn copying_in_one_slow_frame_erases_nothing() {
    let mut desk = desk();
    let mut keyboard = Keyboard::default();
    keyboard.strike(&[control(), letter("a", KeyCode::KeyA)]);
    keyboard.strike(&[control(), letter("c", KeyCode::KeyC)]);
    frames(&mut desk, &mut keyboard);
    assert_eq!(desk.shell().state.reason, REASON);
    assert_eq!(desk.session().notes().reasons.values().collect::<Vec<_>>(), [REASON]);
}

#[test]
fn what_follows_a_key_that_moves_the_focus_is_for_what_it_moves_to() {
    let mut desk = desk();
    let mut keyboard = Keyboard::default();
    keyboard.strike(&[(Key::Tab, KeyCode::Tab)]).strike(&[(Key::Space, KeyCode::Space)]);
    let first = frame(&mut keyboard.waiting);
    assert!(matches!(first.as_slice(), [Event::Key { key: Struck::Tab, pressed: true, .. }]), "{first:?}");
    first.into_iter().for_each(|event| desk.harness.event(event));
    desk.harness.step();
    frames(&mut desk, &mut keyboard);
    assert_eq!(desk.shell().state.reason, REASON, "the space is not typed into the field that was left");
}

#[test]
fn each_key_carries_the_modifiers_that_were_held_as_it_was_struck() {
    let mut keyboard = Keyboard::default();
    let key = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => Some((*key, *modifiers)),
        _ => None,
    };
    // Typed, then a chord, then typed again, all before the next frame.
    keyboard.strike(&[letter("c", KeyCode::KeyC)]);
    keyboard.strike(&[control(), letter("c", KeyCode::KeyC)]);
    keyboard.strike(&[letter("c", KeyCode::KeyC)]);
    let all = keyboard.drained();
    let texts = all.iter().filter(|e| matches!(e, Event::Text(text) if text == "c")).count();
    assert_eq!((texts, all.iter().filter(|e| matches!(e, Event::Copy)).count()), (2, 1), "{all:?}");
    let struck: Vec<_> = all.iter().filter_map(key).collect();
    assert_eq!(
        struck,
        [
            (Struck::C, Modifiers::NONE),
            (Struck::C, Modifiers::CTRL.plus(Modifiers::COMMAND)),
            (Struck::C, Modifiers::NONE)
        ]
    );

    keyboard.strike(&[control(), letter("v", KeyCode::KeyV)]);
    let pasted = keyboard.drained();
    assert!(pasted.contains(&Event::Paste("what was copied".to_owned())), "{pasted:?}");
    assert!(!pasted.iter().any(|e| matches!(e, Event::Text(_))), "{pasted:?}");
    keyboard.strike(&[control(), letter("x", KeyCode::KeyX)]);
    assert!(keyboard.drained().contains(&Event::Cut));

    // AltGr, which comes as Control and Alt, types what no other key does.
    keyboard.strike(&[control(), (Key::Alt, KeyCode::AltRight), letter("€", KeyCode::KeyE)]);
    assert!(keyboard.drained().contains(&Event::Text("€".to_owned())));
    // A layout without Latin letters has its shortcuts where the keys are.
    keyboard.strike(&[control(), letter("с", KeyCode::KeyC)]);
    assert!(keyboard.drained().contains(&Event::Copy));
    keyboard.strike(&[(Key::Space, KeyCode::Space)]);
    assert!(keyboard.drained().contains(&Event::Text(" ".to_owned())));
}
