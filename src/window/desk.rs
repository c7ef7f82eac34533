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
        let _ = fault::aside(|| shell.part(host.as_mut()));
        fault::kept(host.kept());
    }
}

/// The factor by which everything is scaled.
pub(super) fn zoom(size: Vec2, percent: u16) -> f32 {
    theme::zoom(size.to_array(), percent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_window_shows_more_and_a_larger_one_is_sharper() {
        let quarters = |x: f32, y: f32, percent: u16| (zoom(Vec2::new(x, y), percent) * 4.0).to_string();
        for (x, y) in [(1.0, 1.0), (1_024.0, 600.0), (1_280.0, 720.0), (1_920.0, 1_080.0)] {
            assert_eq!(quarters(x, y, 100), "4", "{x} by {y}");
        }
        assert_eq!(quarters(2_560.0, 1_440.0, 100), "5");
        assert_eq!(quarters(3_840.0, 2_160.0, 100), "8", "the room of 1920 by 1080, twice as sharp");
        assert_eq!(quarters(3_840.0, 2_160.0, 150), "12");
    }
}
