//! What a worker tells the host, and what it is told: plain data, as JSON between the two languages.
//!
//! Duty: the shapes of both directions. Uses nothing. Always holds: what the worker is to keep stands in the same
//! answer as the page that follows from it.

use serde::{Deserialize, Serialize};

/// A game that is kept.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Kept {
    /// Its key, under which it is kept.
    pub key: String,
    /// The name that the player gave it; the key if none.
    pub name: String,
    /// Its tape.
    pub tape: String,
    /// When it was written, in seconds since 1970.
    pub written: u64,
    /// When it was put into the bin; none if it is not there.
    #[serde(default)]
    pub binned: Option<u64>,
}

/// What was kept before this visit.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Shelf {
    /// Games.
    pub games: Vec<Kept>,
    /// Settings, as text.
    pub settings: String,
    /// What ended games came to, as text.
    pub career: String,
    /// Scenarios of the visitor's own of which games are kept.
    pub scenarios: Vec<Own>,
    /// What an author had before him.
    pub draft: Draft,
    /// Where the document lies, as links to it begin.
    pub base: Option<String>,
    /// Whether a game is shown in somebody's article: nothing can be changed, and nothing is kept.
    pub embed: bool,
}

/// A scenario of the visitor's own.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Own {
    /// Its fingerprint, under which it is kept.
    pub digest: String,
    /// The scenario, alone or as a bundle.
    pub text: String,
}

/// What an author has before him.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// The text in whose place it came.
    pub before: String,
}

/// A game that was not written over, for another tab had written it meanwhile: this tab's goes on under a key of its
/// own.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Moved {
    /// This tab's game, under its new key and name.
    pub to: Kept,
    /// The other tab's, under the key that both had.
    pub other: Kept,
}

/// A link that was followed or a form that was sent.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Ask {
    /// Whether it is a form that changes something.
    pub post: bool,
    /// Its address relative to the document: a path with a query.
    pub path: String,
    /// The fields of a form, in order.
    pub fields: Vec<(String, String)>,
    /// A number that nobody can tell beforehand.
    pub dice: u64,
    /// The time, in seconds since 1970.
    pub now: u64,
    /// The key of the game that was open before the document was loaded anew, which is opened first.
    pub resume: Option<String>,
    /// Games that other tabs have written since they were last told.
    pub seen: Vec<Kept>,
    /// Keys of games that other tabs have deleted.
    pub gone: Vec<String>,
    /// Games that go on under other keys.
    pub moved: Vec<Moved>,
}

/// A file for the player.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What it is, as in HTTP.
    pub kind: String,
    /// What it holds.
    pub text: String,
}

/// A page, and what is to be kept.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Answer {
    /// As in HTTP: 200 for a page, 404 for what is not there.
    pub status: u16,
    /// The title of the document.
    pub title: String,
    /// The markup of the page.
    pub body: String,
    /// What a screen reader is told at once.
    pub announce: Option<String>,
    /// The id of the element that has the focus.
    pub focus: Option<String>,
    /// Where the page is: what was asked, or where the act led.
    pub address: String,
    /// The language of the page.
    pub language: String,
    /// The key of the theme.
    pub theme: String,
    /// Whether things may move.
    pub motion: bool,
    /// The size of text in percent.
    pub text: u16,
    /// The key of the game that is open.
    pub open: Option<String>,
    /// The keys of the game that is open, a branch each: what other tabs write there is not taken over.
    pub playing: Vec<String>,
    /// Games to be kept, each in place of what was kept under its key.
    pub keep: Vec<Kept>,
    /// Keys of what is to be deleted.
    pub delete: Vec<String>,
    /// Scenarios of the visitor's own to be kept.
    pub scenarios: Vec<Own>,
    /// What an author has before him, to be kept.
    pub draft: Option<Draft>,
    /// Settings to be kept.
    pub settings: Option<String>,
    /// What ended games came to, to be kept.
    pub career: Option<String>,
    /// Files for the player.
    pub files: Vec<File>,
}
