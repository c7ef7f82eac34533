//! The desk as the engine holds it.
//!
//! Duty: the shell and its host as one resource, and the factor by which everything is scaled. Uses
//! Bevy, the shell, `fault`. Always holds: however the window ends, what was typed is kept.

use bevy::prelude::{Resource, Vec2};

use crate::fault;
use demarche_panels::{Host, Shell, theme};

/// The shell and its host as Bevy holds them.
#[derive(Resource)]
pub(crate) struct Desk(pub Shell, pub Box<dyn Host + Send + Sync>);

impl Drop for Desk {
    /// However the window ends, what was typed and not yet kept is kept.
    fn drop(&mut self) {
        let Self(shell, host) = self;
        // A panic in here would be one too many.
        let _ = fault::aside(|| shell.leave(host.as_mut()));
        fault::kept(host.kept());
    }
}

/// The factor by which everything is scaled: the window's size against the size the desk is drawn
/// for, times what the player chose.
pub(super) fn zoom(size: Vec2, percent: u16) -> f32 {
    let fit = (size.x / theme::WIDTH).min(size.y / theme::HEIGHT);
    // A small window shows less instead of smaller text.
    fit.max(1.0) * f32::from(percent) / 100.0
}
