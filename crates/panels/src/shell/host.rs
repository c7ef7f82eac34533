//! The host: files, clocks and the system, as the shell has others do them.
//!
//! Duty: what a shell asks of whoever hosts it. Uses the views' plain data. Always holds: what cannot be done is
//! answered in words, and changes nothing.

use std::path::{Path, PathBuf};

use crate::place::Place;
use crate::screens::saves::Shelf;
use crate::screens::title::Resume;
use crate::state::Settings;
use demarche_core::scenario::findings::Finding;
use demarche_play::career::Career;
use demarche_play::session::Session;
use demarche_play::session::intent::Format;
use demarche_play::session::saved::Saved;
use demarche_play::views::career::Unread;
use demarche_play::views::saves::Trouble;

/// What came of opening a file.
pub enum Opened {
    /// A game to play.
    Game(Box<Session>),
    /// What is wrong with a scenario or a class file.
    Findings(Vec<Finding>),
    /// A class by its file and title: its game begins once a name is given.
    Class(PathBuf, String),
}

/// Files, clocks and the system: what the shell has others do.
pub trait Host {
    /// A new game.
    ///
    /// # Errors
    /// Why there is none, in words.
    fn new_game(&mut self, scenario: &str, seed: Option<u64>, fictional: bool) -> Result<Session, String>;
    /// Opens a tape, a scenario or a class file.
    ///
    /// # Errors
    /// Why it cannot be opened, in words.
    fn open(&mut self, path: &Path, fictional: bool) -> Result<Opened, String>;
    /// A new game for the class of a file, under a name that can be used.
    ///
    /// # Errors
    /// Why there is none, in words.
    fn attend(&mut self, class: &Path, name: &str) -> Result<Session, String>;
    /// The game played last.
    ///
    /// # Errors
    /// Why it cannot be gone on with, in words.
    fn resume(&mut self, fictional: bool) -> Result<Session, String>;
    /// The scenario's findings, read anew.
    fn findings(&mut self, session: &Session) -> (Vec<Finding>, String);
    /// Keeps the game with its draft.
    fn keep(&mut self, session: &Session) -> Saved;
    /// Writes data; where it was written.
    ///
    /// # Errors
    /// Why it could not be written, in words.
    fn export(&mut self, session: &Session, format: Format, text: &str) -> Result<String, String>;
    /// Writes a picture of the window (PNG); where it was written.
    ///
    /// # Errors
    /// Why it could not be written, in words.
    fn picture(&mut self, picture: Vec<u8>) -> Result<String, String>;
    /// Where the game is kept as it last stood, or why it could not be; none if nothing was to keep.
    fn kept(&self) -> Option<Result<PathBuf, String>> {
        None
    }
    /// Hands the game in to its class; where the file is.
    ///
    /// # Errors
    /// Why it could not be handed in, in words.
    fn hand_in(&mut self, session: &Session) -> Result<String, String>;
    /// Keeps the settings.
    fn remember(&mut self, settings: &Settings);
    /// Keeps where the window was, and leaves the other settings as they are kept.
    fn remember_place(&mut self, place: Place);
    /// Every game that is kept.
    fn saves(&mut self, fictional: bool) -> Shelf;
    /// What the title says of the game played last; none if there is none that can be read.
    fn latest(&mut self) -> Option<Resume>;
    /// Every game that was ended; what must be told, if the list could not be read.
    fn career(&mut self) -> (Career, Option<Unread>);
    /// Keeps what a game came to that is over; what must be told, if it could not be.
    fn ended(&mut self, session: &Session) -> Option<Unread>;
    /// Gives a saved game another name, as it was typed.
    ///
    /// # Errors
    /// Why it keeps the one that it has.
    fn rename(&mut self, game: &Path, typed: &str) -> Result<(), Trouble>;
    /// Deletes a saved game.
    ///
    /// # Errors
    /// Why it is still there.
    fn delete(&mut self, game: &Path) -> Result<(), Trouble>;
    /// Where games are kept.
    fn folder(&self) -> String;
    /// Where settings are kept; none if they are not.
    fn settings_file(&self) -> Option<String> {
        None
    }
}
