//! `demarche play --panic-in`: falls over on purpose, so that what is told then can be tried.
//!
//! Duty: which part falls over; the terminal's desk falls over at the line `panic`. May use
//! `terminal`, `window`. Always holds: without the argument, which no help shows, nothing of it is met.

use crate::terminal::Lines;

/// A part that can fall over: in the window at F12, in the terminal at the line `panic`.
#[derive(clap::ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum PanicIn {
    /// The window, before its first frame.
    Opening,
    /// A frame of the window.
    Frame,
    /// The window's thread that draws.
    Drawing,
    /// The futures that are computed beside the window.
    Futures,
    /// A thread for which the window waits for ever.
    Waited,
    /// The desk in the terminal.
    Console,
}

#[cfg(feature = "window")]
impl PanicIn {
    /// The part of the window, if it is one.
    pub(super) const fn of_window(self) -> Option<crate::window::fall::Part> {
        use crate::window::fall::Part;
        match self {
            Self::Opening => Some(Part::Opening),
            Self::Frame => Some(Part::Frame),
            Self::Drawing => Some(Part::Drawing),
            Self::Futures => Some(Part::Futures),
            Self::Waited => Some(Part::Waited),
            Self::Console => None,
        }
    }
}

/// Lines among which `panic` is one.
pub(super) struct Falling(pub Box<dyn Lines>);

impl Lines for Falling {
    fn next(&mut self, prompt: &str) -> Option<String> {
        let line = self.0.next(prompt)?;
        assert!(line.trim() != "panic", "asked to fall over in the terminal");
        Some(line)
    }
}
