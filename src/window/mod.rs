//! The window: a Bevy app around the panels, over a map of meshes.
//!
//! Duty: open a window, draw the land, hand egui its frame and its input, and carry what is asked
//! to the shell. May use `panels`, `view`, `forecast`, Bevy. Always holds: the game is the shell's;
//! nothing here decides anything; what the machine cannot do is told in one line.
#![expect(
    clippy::float_arithmetic,
    clippy::needless_pass_by_value,
    clippy::disallowed_methods,
    reason = "places on the screen, never a game's state; systems take what they ask for by value; \
              spawning, threads and the environment are the window's business, not the core's"
)]

mod access;
mod app;
mod calm;
pub mod capture;
mod edges;
mod future;
mod land;
pub mod measure;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::panels::{Host, Shell};

/// Why there is no window, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoWindow(pub String);

/// Opens the window and stays until it is closed.
///
/// # Errors
/// If the machine has no display or no graphics adapter that can draw: the caller may then play
/// in the terminal.
pub fn run(shell: Shell, host: Box<dyn Host + Send + Sync>) -> Result<(), NoWindow> {
    display()?;
    guarded(|| app::app(shell, host).run())
}

/// Opens the window, draws so many frames one after the other, and closes; what they cost.
///
/// # Errors
/// If there is no window, as with [`run`].
pub fn measured(shell: Shell, host: Box<dyn Host + Send + Sync>, frames: usize) -> Result<measure::Cost, NoWindow> {
    display()?;
    let (sender, receiver) = std::sync::mpsc::channel();
    guarded(|| {
        let mut app = app::app(shell, host);
        measure::plugin(&mut app, frames, sender);
        app.run()
    })?;
    receiver.try_recv().map_err(|_| NoWindow("the window was closed before its frames were drawn".to_owned()))
}

/// Whether a window could be opened here, as far as can be said before it is.
#[must_use]
pub fn possible() -> bool {
    display().is_ok()
}

/// Whether there is a display to open a window on.
fn display() -> Result<(), NoWindow> {
    let named = |key: &str| std::env::var_os(key).is_some_and(|value| !value.is_empty());
    if cfg!(all(unix, not(target_os = "macos"))) && !named("DISPLAY") && !named("WAYLAND_DISPLAY") {
        return Err(NoWindow("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)".to_owned()));
    }
    Ok(())
}

/// Runs an app whose engine gives up by a panic where a machine lacks something; what it said
/// becomes the reason.
fn guarded<T>(run: impl FnOnce() -> T) -> Result<(), NoWindow> {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let done = catch_unwind(AssertUnwindSafe(run));
    std::panic::set_hook(before);
    match done {
        Ok(_) => Ok(()),
        Err(panic) => {
            let told = panic.downcast_ref::<String>().cloned();
            let told = told.or_else(|| panic.downcast_ref::<&str>().map(|s| (*s).to_owned())).unwrap_or_default();
            let first = told.lines().next().unwrap_or_default().trim_end_matches('.');
            Err(NoWindow(if first.is_empty() { "the window could not be opened".to_owned() } else { first.to_owned() }))
        }
    }
}
