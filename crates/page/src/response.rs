//! What the page answers: a page to show, a place to go to, and what the host is to do.
//!
//! Duty: plain data between the page and whoever shows it. Uses the settings. Always holds: what must be kept
//! is told as a deed in the same answer; a page is whole, and an act leads to one.

use super::settings::Settings;

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Response {
    /// As in HTTP: 200 for a page, 303 for an act that leads on, 400 for a link that does not open, 403 for what
    /// cannot be changed, 404 for what is not there.
    pub status: u16,
    /// The title of the document.
    pub title: String,
    /// The markup of the page: its header, its main part and its footer. It stands in `<div id="page">`.
    pub body: String,
    /// What a screen reader is told at once, in the document's one live region.
    pub announce: Option<String>,
    /// Where an act leads to, relative to the document; the page itself is empty then.
    pub go: Option<String>,
    /// The id of the element that has the focus when the page is shown; none leaves it where it was, if that
    /// is still there.
    pub focus: Option<String>,
    /// The language of the page.
    pub language: String,
    /// How it is shown.
    pub settings: Settings,
    /// What the host is to do, in order.
    pub deeds: Vec<Deed>,
}

impl Response {
    /// An act that leads on to a page.
    pub(crate) fn lead(to: impl Into<String>) -> Self {
        Self { status: 303, go: Some(to.into()), ..Self::default() }
    }
}

/// What the page asks of whoever hosts it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
    /// Keep the tape of the game that is played under this key, in place of what was kept under it.
    Keep {
        /// The key: letters, digits and hyphens. Every branch has its own.
        key: String,
        /// The tape.
        tape: String,
    },
    /// Find the tape that is kept under this key, give it to [`Place::open`](crate::Place::open), and then
    /// follow [`Response::go`].
    Open(String),
    /// Give the player what is kept under this key as a file.
    Export(String),
    /// Call what is kept under this key by another name.
    Rename(String, String),
    /// Keep a tape that the player brought under this key, and call it by this name; nothing is kept there yet.
    Bring {
        /// The key.
        key: String,
        /// The name.
        name: String,
        /// The tape.
        tape: String,
    },
    /// Put what is kept under this key into the bin, from which it can be taken back.
    Bin(String),
    /// Take what is kept under this key out of the bin.
    Restore(String),
    /// Delete what is kept under this key for good.
    Delete(String),
    /// Keep a scenario of the visitor's own, of which games are played, under its fingerprint: the tapes of these
    /// games name it.
    Scenario {
        /// The fingerprint.
        digest: String,
        /// The scenario, alone or as a bundle.
        text: String,
    },
    /// Keep what an author has before him.
    Draft {
        /// His text.
        text: String,
        /// The text in whose place it came.
        before: String,
    },
    /// Keep the settings.
    Settings(Settings),
    /// Keep what the games came to that were ended, as text.
    Career(String),
    /// Give the player a file.
    File {
        /// Its name.
        name: String,
        /// What it is, as in HTTP.
        kind: &'static str,
        /// What it holds.
        text: String,
    },
}
