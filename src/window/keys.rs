//! Keys: from what the keyboard sends to events of egui, each with the modifiers it was struck with.
//!
//! Duty: hand keys on in the place of the bridge to egui, which reads the modifiers once a frame.
//! May use Bevy, `bevy_egui`. Always holds: however many keys one frame has to take, each means what
//! it meant when it was struck; a key that moves the focus is the last of its frame.

use std::collections::VecDeque;

use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use bevy::window::{RequestRedraw, WindowEvent};
use bevy_egui::helpers::{bevy_to_egui_key, bevy_to_egui_physical_key};
use bevy_egui::input::ModifierKeysState;
use bevy_egui::{EguiClipboard, EguiGlobalSettings, EguiInput, EguiPreUpdateSet, PrimaryEguiContext, egui};

/// Takes the keyboard over from the bridge.
pub(super) fn plugin(app: &mut App) {
    app.world_mut()
        .resource_mut::<EguiGlobalSettings>()
        .input_system_settings
        .run_write_keyboard_input_messages_system = false;
    app.add_systems(PreUpdate, strike.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass));
}

/// The keys of a frame: those held back from the one before, then those that came since.
fn strike(
    mut held: Local<ModifierKeysState>,
    mut waiting: Local<VecDeque<egui::Event>>,
    mut windows: MessageReader<WindowEvent>,
    mut clipboard: ResMut<EguiClipboard>,
    mut input: Query<&mut EguiInput, With<PrimaryEguiContext>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    for event in windows.read() {
        match event {
            // Who comes back to the window holds nothing that was pressed before he left.
            WindowEvent::KeyboardFocusLost(_) => *held = ModifierKeysState::default(),
            WindowEvent::KeyboardInput(key) => {
                waiting.extend(events(&mut held, key, &mut || clipboard.get_text()));
            }
            _ => {}
        }
    }
    let Ok(mut input) = input.single_mut() else { return };
    input.0.events.extend(frame(&mut waiting));
    if !waiting.is_empty() {
        redraw.write(RequestRedraw);
    }
}

/// What one frame takes of the events that wait: up to a key that moves the focus, for what follows
/// is meant for whatever it moves to.
pub fn frame(waiting: &mut VecDeque<egui::Event>) -> Vec<egui::Event> {
    let moves = |event: &egui::Event| {
        use egui::Key::{Enter, Escape, Tab};
        matches!(event, egui::Event::Key { key: Tab | Escape | Enter, pressed: true, .. })
    };
    let until = waiting.iter().position(moves).map_or(waiting.len(), |at| at + 1);
    waiting.drain(..until).collect()
}

/// What a key means to egui, with the modifiers that are held as it comes.
pub fn events(
    held: &mut ModifierKeysState,
    key: &KeyboardInput,
    pasted: &mut dyn FnMut() -> Option<String>,
) -> Vec<egui::Event> {
    let pressed = key.state.is_pressed();
    match key.logical_key {
        Key::Shift => held.shift = pressed,
        Key::Control => held.ctrl = pressed,
        Key::Alt => held.alt = pressed,
        Key::Super | Key::Meta => held.win = pressed,
        _ => {}
    }
    let modifiers = held.to_egui_modifiers();
    let mut all = Vec::new();
    if pressed && held.text_input_is_allowed() {
        match &key.logical_key {
            Key::Character(text) if !text.chars().any(char::is_control) => {
                all.push(egui::Event::Text(text.to_string()));
            }
            Key::Space => all.push(egui::Event::Text(" ".to_owned())),
            _ => {}
        }
    }
    // A layout without Latin letters has shortcuts where the keys are.
    let physical_key = bevy_to_egui_physical_key(&key.key_code);
    let Some(key) = bevy_to_egui_key(&key.logical_key).or(physical_key) else { return all };
    all.push(egui::Event::Key { key, pressed, repeat: false, modifiers, physical_key });
    if pressed && modifiers.command {
        match key {
            egui::Key::C => all.push(egui::Event::Copy),
            egui::Key::X => all.push(egui::Event::Cut),
            egui::Key::V => all.extend(pasted().map(egui::Event::Paste)),
            _ => {}
        }
    }
    all
}
