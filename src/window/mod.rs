//! The window: a Bevy app around the panels, over a map of meshes.
//!
//! Duty: open a window, draw the land, hand egui its frame and its input, and carry what is asked
//! to the shell. May use `demarche_panels`, `views`, `forecast`, `fault`, Bevy. Always holds: the game is the
//! shell's; nothing here decides anything; what the machine lacks is told in one line, and only
//! before the first frame: what falls over later is a fault.
#![expect(
    clippy::float_arithmetic,
    clippy::needless_pass_by_value,
    clippy::disallowed_methods,
    reason = "places on the screen, never a game's state; systems take what they ask for by value; \
              spawning, threads and the environment are the window's business, not the core's"
)]

mod access;
mod app;
mod cameras;
pub(crate) mod capture;
mod desk;
mod ended;
pub(crate) mod fall;
mod fingers;
mod future;
mod hush;
mod icon;
mod idle;
pub mod keys;
pub mod lacks;
mod land_view;
mod map_mesh;
pub(crate) mod measure;
mod mixer;
mod picture;
mod place;
mod put_off;
mod relief;
mod shader_patch;
mod sound;

use demarche_panels::{Host, Shell};
use ended::guarded;
use lacks::Lack;

pub(crate) use ended::Ended;

/// Opens the window and stays until it is closed. `fall` is the part that is to fall over at F12.
///
/// # Errors
/// If the machine has no display or no graphics adapter that can draw: the caller may then play
/// in the terminal. If the program fell over.
pub(crate) fn run(shell: Shell, host: Box<dyn Host + Send + Sync>, fall: Option<fall::Part>) -> Result<(), Ended> {
    display()?;
    guarded(|| app::app(shell, host, fall).run())
}

/// Opens the window, draws so many frames one after the other, and closes; what they cost.
///
/// # Errors
/// If there is no window, as with [`run`].
pub(crate) fn measured(shell: Shell, host: Box<dyn Host + Send + Sync>, frames: usize) -> Result<measure::Cost, Ended> {
    display()?;
    let (sender, receiver) = std::sync::mpsc::channel();
    guarded(|| {
        let mut app = app::app(shell, host, None);
        measure::plugin(&mut app, frames, sender);
        app.run()
    })?;
    let closed = || Ended::NoWindow(Lack::Other("the window was closed before its frames were drawn".to_owned()));
    receiver.try_recv().map_err(|_| closed())
}

/// Whether a window could be opened here, as far as can be said before it is.
#[must_use]
pub(crate) fn possible() -> bool {
    display().is_ok()
}

/// Whether there is a display to open a window on.
fn display() -> Result<(), Ended> {
    let named = |key: &str| std::env::var_os(key).is_some_and(|value| !value.is_empty());
    if cfg!(not(all(unix, not(target_os = "macos")))) || named("DISPLAY") {
        return Ok(());
    }
    Err(Ended::NoWindow(if named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET") { Lack::X11 } else { Lack::Display }))
}
