//! Calm: a frame is drawn for what happened, not for what is still so.
//!
//! Duty: leave out of egui's input what repeats the frame before. Always holds: every change of a
//! modifier is handed on; a window that nobody touches asks for no further frame.

use bevy::prelude::*;
use bevy_egui::egui::{Event, Modifiers};
use bevy_egui::{EguiInput, PrimaryEguiContext};

/// The bridge to egui tells in each frame which modifiers are held; egui takes any event for a
/// reason to draw once more, and so would never rest.
pub(super) fn modifiers(mut held: Local<Modifiers>, mut input: Query<&mut EguiInput, With<PrimaryEguiContext>>) {
    for mut input in &mut input {
        let mut same = |event: &Event| match event {
            Event::ModifiersChanged(now) => std::mem::replace(&mut *held, *now) == *now,
            _ => false,
        };
        input.0.events.retain(|event| !same(event));
    }
}
