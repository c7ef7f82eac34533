//! A place: all that one visitor has open, kept by whoever hosts the page.
//!
//! Duty: the session and what is shown of it that no address says; saved games as the host has them. Uses the
//! session. Always holds: a page shows no more than its address and this; nothing here reads a file or a
//! clock.

use std::collections::BTreeMap;

use demarche_core::model::ids::GoodId;
use demarche_play::career::Career;
use demarche_play::narrate::Words;
use demarche_play::session::{Lacking, Session};
use demarche_play::views::cards::{Scenario, scenarios};
use demarche_play::views::career::medals;
use demarche_play::views::goods_filter::GoodsFilter;
use demarche_play::views::saves::SavedGame;

use super::draft::Desk;
use super::land::Land;
use super::response::Deed;
use super::sent::{Linked, Still};
use super::settings::Settings;
use super::workshop::Workshop;
use demarche_play::lesson::Lesson;

/// All that a visitor has open.
pub struct Place {
    /// Settings.
    pub settings: Settings,
    /// Where the pictures of reliefs lie (`NAME-land.jpg`), as the beginning of an address; none if they are
    /// not there.
    pub relief: Option<String>,
    /// Whether there is a page for authors.
    pub authors: bool,
    /// The tools of an author; where they are not here, the host's script has them elsewhere.
    pub workshop: Option<&'static dyn Workshop>,
    /// Where the document lies, as links to it begin; none if the host cannot tell.
    pub base: Option<String>,
    /// Whether a game in a link is shown in somebody's article: nothing can be changed then.
    pub embedded: bool,
    pub(crate) words: Words,
    pub(crate) cards: Vec<Scenario>,
    pub(crate) saves: Vec<SavedGame>,
    pub(crate) bin: Vec<SavedGame>,
    pub(crate) career: Career,
    pub(crate) session: Option<Session>,
    /// The key of each branch of the session.
    pub(crate) keys: Vec<String>,
    /// A line to be read on the next page: why something was refused, what was done.
    pub(crate) notice: Option<Notice>,
    /// Which goods are shown.
    pub(crate) filter: GoodsFilter,
    /// The good whose controls are open.
    pub(crate) good: Option<GoodId>,
    /// The land of the game.
    pub(crate) land: Option<Land>,
    /// What an author has before him.
    pub(crate) author: Desk,
    /// Scenarios of one's own that are played, by their fingerprints.
    pub(crate) own: BTreeMap<String, String>,
    /// The game of a link that was followed, until it is opened.
    pub(crate) linked: Option<Linked>,
    /// The class whose file was brought, until a game for it begins.
    pub(crate) lesson: Option<Lesson>,
    /// The months of the game that is shown in an article.
    pub(crate) still: Option<Still>,
    /// What the host is to do.
    pub(crate) deeds: Vec<Deed>,
}

/// A line to be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Notice {
    /// The line.
    pub text: String,
    /// Whether something was not done.
    pub refused: bool,
    /// What the month lacks, if that is why.
    pub lacking: Option<Lacking>,
}

impl Place {
    /// A place where no game is open.
    ///
    /// # Errors
    /// If the shipped messages do not hold.
    pub fn new(settings: Settings) -> Result<Self, String> {
        let words = Words::new("page", "").map_err(|found| demarche_core::scenario::findings::render(&found))?;
        Ok(Self {
            settings,
            relief: None,
            authors: false,
            workshop: None,
            base: None,
            embedded: false,
            cards: scenarios(&words),
            words,
            saves: Vec::new(),
            bin: Vec::new(),
            career: Career::default(),
            session: None,
            keys: Vec::new(),
            notice: None,
            filter: GoodsFilter::default(),
            good: None,
            land: None,
            author: Desk::default(),
            own: BTreeMap::new(),
            linked: None,
            lesson: None,
            still: None,
            deeds: Vec::new(),
        })
    }

    /// The session that is played.
    #[must_use]
    pub const fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The words of the page: those of the game that is open, or the program's own.
    pub(crate) fn words(&self) -> &Words {
        self.session.as_ref().map_or(&self.words, Session::words)
    }

    /// Tells which games are kept, the newest first; the path of each is its key.
    pub fn set_saves(&mut self, saves: Vec<SavedGame>) {
        self.saves = saves;
    }

    /// Tells which scenarios of the visitor's own are kept, as [`Deed::Scenario`] had them kept: each under its
    /// fingerprint.
    pub fn set_own(&mut self, own: BTreeMap<String, String>) {
        self.own = own;
    }

    /// Tells what an author had before him, as [`Deed::Draft`] had it kept.
    pub fn set_draft(&mut self, text: &str, before: &str) {
        self.author = Desk { text: text.to_owned(), before: before.to_owned(), ..Desk::default() };
    }

    /// Tells what is in the bin, what was put there last first; the age of each is how long it has been there.
    pub fn set_bin(&mut self, bin: Vec<SavedGame>) {
        self.bin = bin;
    }

    /// Tells what the games came to that were ended, as [`Deed::Career`] had it kept; what cannot be read is
    /// as if nothing had been played.
    pub fn set_career(&mut self, text: &str) {
        self.career = ron::from_str(text).unwrap_or_default();
        self.tell_medals();
    }

    pub(crate) fn tell_medals(&mut self) {
        for card in &mut self.cards {
            card.won = medals(&self.career, &card.id);
        }
    }

    /// Says on the next page why something was not done.
    pub fn refuse(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into(), refused: true, lacking: None });
    }

    /// Says something on the next page.
    pub(crate) fn tell(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into(), refused: false, lacking: None });
    }
}
