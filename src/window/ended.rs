//! How a window ends that its player did not close.
//!
//! Duty: run an app whose engine may give up, and say why there is no window. Uses `fault`, `lacks`.
//! Always holds: what the machine lacks is told only before the first frame; what falls over later
//! is a fault.

use bevy::app::AppExit;

use super::hush;
use super::lacks::Lack;
use crate::fault::{self, Fault, Fell};

/// Why there is no window, or no longer one, that was not closed by its player.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Ended {
    /// It never opened: what the machine lacks.
    NoWindow(Lack),
    /// The program fell over: [`fault::report`] says how.
    Fault,
}

/// Runs an app whose engine gives up by a panic where a machine lacks something: what it said
/// becomes the reason, if it had not drawn anything yet. Every other panic is a fault.
pub(super) fn guarded(run: impl FnOnce() -> AppExit) -> Result<(), Ended> {
    hush::begin();
    let ended = fault::window(hush::end, || {
        let exit = run();
        if exit.is_error() {
            fault::note(Fault::said("the display or the graphics driver gave up"));
        }
    });
    hush::end();
    ended.map_err(|fell| match fell {
        Fell::Opening(fault) => {
            let display = std::env::var("DISPLAY").unwrap_or_default();
            Ended::NoWindow(Lack::of(&fault.text, &display))
        }
        Fell::Over => Ended::Fault,
    })
}
