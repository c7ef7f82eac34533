//! Games: one that begins, one that is gone on with, and what is kept of the one that is played.
//!
//! Duty: from a scenario's name or a tape to a session, and from a session to what a host keeps. Uses the
//! library, `session::opening`. Always holds: every branch is kept under a key of its own, and a tape that is
//! no longer the game that was saved stays as it is.

use std::path::PathBuf;
use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::scenario::findings::{Finding, render};
use demarche_core::scenario::{build, library, load};
use demarche_core::sim::Game;
use demarche_core::tape::Tape;
use demarche_play::career::Played;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::session::opening::{NotReplayed, replayed};
use demarche_play::views::saves::{Kind, SavedGame};

use super::draft;
use super::land::Land;
use super::place::Place;
use super::response::Deed;

/// A shipped scenario by its name, `ID` or `ID:CUT`, with its words.
pub(crate) fn shipped(name: &str) -> Option<(Arc<Case>, Words)> {
    let (id, cut) = name.split_once(':').map_or((name, None), |(id, cut)| (id, Some(cut)));
    let shipped = library::shipped(id)?;
    let case = load(id, shipped.text.as_bytes()).ok()?;
    let case = match cut {
        Some(cut) => build::cut(case, cut).ok()?,
        None => case,
    };
    Some((Arc::new(case), Words::new(id, shipped.messages).ok()?))
}

/// The tape of a session with its draft and notes.
pub(crate) fn tape(session: &Session) -> Tape {
    let tape = Tape::of(session.game(), "player").with_draft(session.case(), session.draft());
    tape.with_notes(session.game(), session.notes())
}

pub(crate) fn first_line(found: &[Finding]) -> String {
    render(found).lines().next().unwrap_or_default().to_owned()
}

/// Invented names where they are wanted and the scenario has them.
pub(crate) fn invent(words: &mut Words, case: &Case, wanted: bool) {
    if wanted && !case.fictional {
        words.make_fictional(case);
    }
}

impl Place {
    /// Begins a game of a shipped scenario; whether there is one of that name.
    pub(crate) fn begin(&mut self, scenario: &str, seed: u64) -> bool {
        let Some((case, mut words)) = shipped(scenario) else { return false };
        invent(&mut words, &case, self.settings.fictional);
        let key = self.unused(&format!("{}-{seed:x}", scenario.replace(':', "-")));
        self.play(Session::new(words, Game::new(case, seed), Vec::new()), key);
        self.keep();
        true
    }

    /// Begins a game of a scenario of the visitor's own, which is kept with it.
    pub(crate) fn begin_own(&mut self, text: &str, case: Arc<Case>, mut words: Words, seed: u64) {
        invent(&mut words, &case, self.settings.fictional);
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let wanted: String = draft::name(text).chars().map(plain).chain(format!("-{seed:x}").chars()).collect();
        let key = self.unused(&wanted);
        let digest = case.digest.to_string();
        self.own.insert(digest.clone(), text.to_owned());
        self.deeds.push(Deed::Scenario { digest, text: text.to_owned() });
        self.play(Session::new(words, Game::new(case, seed), Vec::new()), key);
        self.keep();
    }

    /// The scenario of a tape, with its words: one of the visitor's own with the same fingerprint, or a shipped
    /// one.
    fn scenario_of(&self, tape: &Tape) -> Option<(Arc<Case>, Words)> {
        let own = self.own.get(&tape.scenario_digest.to_string());
        own.and_then(|text| draft::scenario(&tape.scenario, text).ok()).or_else(|| shipped(&tape.scenario))
    }

    /// What a list of saved games says of a tape, scenarios of the visitor's own among them: see [`saved_game`].
    #[must_use]
    pub fn saved_game(&self, key: &str, name: &str, bytes: &[u8], age: u64) -> SavedGame {
        told(key, name, bytes, age, |tape| self.scenario_of(tape))
    }

    /// Whether something is kept under a key, or is to be.
    fn taken(&self, key: &str) -> bool {
        let listed = |games: &[SavedGame]| games.iter().any(|game| game.path.as_os_str() == key);
        self.keys.iter().any(|other| other == key) || listed(&self.saves) || listed(&self.bin)
    }

    /// A key under which nothing is kept: the one that is wanted, or that with a number.
    pub(crate) fn unused(&self, wanted: &str) -> String {
        let numbered = (2u32..).map(|n| format!("{wanted}-{n}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|key| !self.taken(key)).unwrap_or_default()
    }

    /// The keys of the game that is played, a branch each.
    #[must_use]
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// Closes the game that is played; what is kept of it stays.
    pub(crate) fn close(&mut self) {
        self.session = None;
        self.land = None;
        self.keys.clear();
    }

    /// Has a branch of the game that is played kept under another key from now on: what lies under its own was
    /// written elsewhere.
    pub fn moved(&mut self, from: &str, to: &str, name: &str) {
        if let Some(key) = self.keys.iter_mut().find(|key| *key == from) {
            to.clone_into(key);
            let told = self.words().say("page-moved", &[text("name", name)]);
            self.tell(told);
        }
    }

    /// Goes on with a session, which is kept under a key.
    pub fn play(&mut self, mut session: Session, key: impl Into<String>) {
        session.predict_first = self.settings.predict_first;
        if let Some(remark) = session.remark.take() {
            self.tell(remark);
        }
        self.land = Some(Land::of(session.case()));
        self.session = Some(session);
        self.keys = vec![key.into()];
        self.good = None;
    }

    /// Opens a tape that a host has kept under a key, or that a player has brought.
    ///
    /// # Errors
    /// Why it cannot be opened, in words.
    pub fn open(&mut self, key: &str, bytes: &[u8]) -> Result<(), String> {
        let tape = Tape::read(key, bytes).map_err(|found| first_line(&found))?;
        let unknown = || self.words.say("page-no-scenario", &[text("name", tape.scenario.clone())]);
        let (case, mut words) = self.scenario_of(&tape).ok_or_else(unknown)?;
        let opened = replayed(&case, key, &tape).map_err(|why| match why {
            NotReplayed::Orders(found) => first_line(&found),
            NotReplayed::Foreign(mismatch) => mismatch.to_string(),
        })?;
        let asked = opened.notes.hand_in.as_ref().is_some_and(|hand_in| hand_in.variant.fictional);
        invent(&mut words, &case, asked || self.settings.fictional);
        let mut session = Session::new(words, opened.game, opened.draft);
        session.set_notes(opened.notes);
        // What came out otherwise is kept beside what was opened.
        let key = match &opened.branch {
            Some(why) => {
                let beside = free(key, |key| self.taken(key));
                let args = [text("why", why), text("place", beside.clone())];
                session.remark = Some(session.words().say("window-opened-as-branch", &args));
                beside
            }
            None => key.to_owned(),
        };
        self.play(session, key);
        Ok(())
    }

    /// Has the branch that is played kept as it stands.
    pub(crate) fn keep(&mut self) {
        let Some(session) = &self.session else { return };
        while self.keys.len() < session.lanes().len() {
            let first = self.keys.first().cloned().unwrap_or_default();
            let key = free(&first, |key| self.taken(key));
            self.keys.push(key);
        }
        let Some(key) = self.keys.get(session.lane_at()) else { return };
        if let Ok(tape) = tape(session).text() {
            self.deeds.push(Deed::Keep { key: key.clone(), tape });
        }
    }

    /// Notes what a game came to that is over.
    pub(crate) fn ended(&mut self) {
        let Some(played) = self.session.as_ref().and_then(Played::of) else { return };
        if self.career.add(played) {
            self.deeds.extend(ron::to_string(&self.career).ok().map(Deed::Career));
            self.tell_medals();
        }
    }
}

/// The first name for a branch of a key that nobody has.
fn free(key: &str, taken: impl Fn(&str) -> bool) -> String {
    let stem = key.rsplit_once("-branch").filter(|(_, n)| n.parse::<u32>().is_ok()).map_or(key, |(stem, _)| stem);
    let mut n = 1u32;
    loop {
        let name = format!("{stem}-branch{n}");
        if !taken(&name) {
            return name;
        }
        n += 1;
    }
}

/// What a list of saved games says of a tape that is kept under a key, by the name that its player gave it
/// (else the key), written so many seconds ago.
#[must_use]
pub fn saved_game(key: &str, name: &str, bytes: &[u8], age: u64) -> SavedGame {
    told(key, name, bytes, age, |tape| shipped(&tape.scenario))
}

fn told(
    key: &str,
    name: &str,
    bytes: &[u8],
    age: u64,
    scenario: impl Fn(&Tape) -> Option<(Arc<Case>, Words)>,
) -> SavedGame {
    let (title, month) = (String::new(), String::new());
    let (path, name) = (PathBuf::from(key), name.to_owned());
    let mut game =
        SavedGame { path, name, title, month, age, kind: Kind::Game, over: false, open: false, trouble: None };
    let tape = match Tape::read(key, bytes) {
        Ok(tape) => tape,
        Err(found) => {
            game.trouble = Some(first_line(&found));
            return game;
        }
    };
    game.kind = Kind::of(&tape, key);
    let Some((case, words)) = scenario(&tape) else {
        let standard = Words::new("page", "").ok();
        let args = [text("name", tape.scenario.clone())];
        game.trouble = standard.map(|words| words.say("page-no-scenario", &args));
        return game;
    };
    let closed = u16::try_from(tape.turns.len()).unwrap_or(u16::MAX);
    game.title = words.get("title");
    game.over = closed >= case.turns;
    game.month = words.month(case.month(closed.min(case.turns.saturating_sub(1))));
    game
}
