//! Access: what a screen reader asks for reaches the controls.
//!
//! Duty: from action requests of the platform to events of egui. Always holds: a request is
//! handed on as it came; what it means is the control's business.

use bevy::a11y::ActionRequest;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiInput, PrimaryEguiContext, egui};

/// Hands on what was asked for since the last frame.
pub(super) fn requests(
    mut requests: MessageReader<ActionRequest>,
    mut input: Query<&mut EguiInput, With<PrimaryEguiContext>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    for request in requests.read() {
        for mut input in &mut input {
            input.0.events.push(egui::Event::AccessKitActionRequest(request.0.clone()));
        }
        redraw.write(RequestRedraw);
    }
}
