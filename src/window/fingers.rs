//! Fingers: what is lifted from the screen is gone.
//!
//! Duty: leave out of egui's input the pointer that follows the first finger where the platform tells of both.
//! Always holds: after the last finger there is no pointer, and so no hint that nobody asked for.

use bevy::prelude::*;
use bevy_egui::egui::{Event, TouchPhase};
use bevy_egui::{EguiInput, PrimaryEguiContext};

/// X11 moves its pointer with the first finger; the bridge to egui tells of that after the touches of the frame, and
/// the pointer that went with the finger would be back.
pub(super) fn lifted(mut input: Query<&mut EguiInput, With<PrimaryEguiContext>>) {
    for mut input in &mut input {
        let lifts = |event: &Event| matches!(event, Event::Touch { phase: TouchPhase::End | TouchPhase::Cancel, .. });
        let Some(at) = input.0.events.iter().rposition(lifts) else { continue };
        let down = |event: &Event| matches!(event, Event::Touch { phase: TouchPhase::Start | TouchPhase::Move, .. });
        // Another finger may have come down since.
        if !input.0.events[at..].iter().any(down) {
            let mut place = 0;
            input.0.events.retain(|event| {
                place += 1;
                place <= at || !matches!(event, Event::PointerMoved(_))
            });
        }
    }
}
