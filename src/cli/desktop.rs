//! The window's host: files, settings and seeds for the desk in a window.
//!
//! Duty: carry out what the window asks of files. May use `demarche_panels`, `views`, `tape`, `check`. Always
//! holds: a game is kept after every change, whole or not at all; a file that does not hold is
//! told and loses nothing.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::failure::{Failure, told};
use super::fresh::fresh_seed;
use super::last_game::{last_game, newest};
use super::saves::{Left, Saves};
use super::source;
use super::tape_file::{self, data_folder};
use super::{check, desktop_folders, lesson, opening, output, saved_games};
use crate::door::kind::Kind;
use crate::door::{names, read, write};
use demarche_core::scenario::findings::{Finding, Severity};
use demarche_core::sim::Game;
use demarche_core::tape::Tape;
use demarche_panels::place::Place;
use demarche_panels::screens::saves::Shelf;
use demarche_panels::screens::title::Resume;
use demarche_panels::shell::{Host, Opened};
use demarche_panels::state::Settings;
use demarche_play::career::Career;
use demarche_play::lesson::Lesson;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::session::intent::Format;
use demarche_play::session::saved::Saved;
use demarche_play::views::career::Unread;
use demarche_play::views::saves::Trouble;

/// Files of the window.
pub struct Desktop {
    /// Where games are kept.
    folder: PathBuf,
    /// Where the career is kept.
    career: Option<PathBuf>,
    /// Where settings are kept; none if there is no such place.
    settings: Option<PathBuf>,
    /// The files of the game that is played, for whoever leaves it as well.
    current: Current,
    /// The scenario's own file, if it is not a shipped one.
    scenario: Option<PathBuf>,
    /// Where games for a class are handed in.
    hand_in: PathBuf,
    /// Where the next game for a class is kept, if the player named a place, and whether what lies
    /// there may be replaced.
    seat_at: Option<(PathBuf, bool)>,
    /// What is to be told of a game that was left.
    parting: Option<String>,
}

/// The files of the game that is played at the moment, if any.
#[derive(Clone, Default)]
pub struct Current(Arc<Mutex<Option<Saves>>>);

impl Current {
    fn saves(&self) -> Option<Saves> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts another game in the place of the one that was played; what came of leaving that.
    fn put(&self, saves: Saves) -> Option<Left> {
        let before = self.0.lock().unwrap_or_else(PoisonError::into_inner).replace(saves);
        before.map(|before| before.leave())
    }

    /// Where the game lies; none if none is played.
    #[must_use]
    pub fn place(&self) -> Option<PathBuf> {
        self.saves().map(|saves| saves.place())
    }

    /// Makes sure of the game and lets go of it; none if none is played, or if nothing was saved yet.
    #[must_use]
    pub fn leave(&self) -> Option<Left> {
        let saves = self.0.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        Some(saves.leave())
    }
}

impl Desktop {
    /// Files in the user's folders.
    #[must_use]
    pub fn new() -> Self {
        let settings = desktop_folders::config().map(|folder| folder.join("settings.ron"));
        Self {
            current: Current::default(),
            folder: data_folder(),
            career: super::career::place(),
            settings,
            scenario: None,
            hand_in: PathBuf::from("."),
            seat_at: None,
            parting: None,
        }
    }

    /// No file of the user's: for pictures, which are to be the same whoever makes them.
    #[must_use]
    pub fn apart() -> Self {
        Self { folder: PathBuf::from("tapes"), career: None, ..Self::new().without_settings() }
    }

    /// The same, but with the settings as they are meant to be, and none kept.
    #[must_use]
    pub fn without_settings(self) -> Self {
        Self { settings: None, ..self }
    }

    /// The settings as they were kept; what could not be read is told and set aside. Where it cannot be, it is
    /// left as it is, and no settings are kept.
    #[must_use]
    pub fn settings(&mut self) -> (Settings, Option<String>) {
        let Some(path) = self.settings.clone().filter(|p| p.is_file()) else { return (Settings::default(), None) };
        let name = path.display().to_string();
        let read = output::read(&path).map_err(|failure| told(&failure)).and_then(|bytes| {
            let text = String::from_utf8(bytes).map_err(|_| "it is not text".to_owned())?;
            demarche_core::scenario::syntax::options().from_str::<Settings>(&text).map_err(|e| e.to_string())
        });
        match read {
            Ok(settings) => (settings.bounded(), None),
            Err(why) => {
                // Kept beside, so that nothing is lost.
                let aside = names::set_aside(&path);
                let kept = aside.as_ref().map_or_else(
                    || "it stays as it is, and no settings are kept until it is gone".to_owned(),
                    |aside| format!("it is kept as {}", aside.display()),
                );
                self.settings = aside.and(Some(path));
                (Settings::default(), Some(format!("{name} could not be read ({why}); {kept}")))
            }
        }
    }

    /// Goes on with other files; of a game that could not be saved where it belongs it is told, with
    /// the next saving, where it lies instead.
    fn begin(&mut self, saves: Saves) {
        self.parting = match self.current.put(saves) {
            None | Some(Left::Saved(_)) => None,
            Some(Left::Rescued(place, why)) => {
                Some(format!("The game you left could not be saved ({why}); it lies in {}", place.display()))
            }
            Some(Left::Lost(why)) => Some(format!("The game you left could not be saved: {why}")),
        };
    }

    /// The files of whatever game is played.
    #[must_use]
    pub fn current(&self) -> Current {
        self.current.clone()
    }

    /// Keeps a game at a place that the player named.
    ///
    /// # Errors
    /// If it may not be kept there.
    pub fn keep_at(&mut self, place: &Path, session: &Session, force: bool) -> Result<(), Failure> {
        if self.current.place().is_some_and(|now| read::same(&now, place)) {
            return Ok(());
        }
        let saves = Saves::at(place, &tape_file::whole(session), force)?;
        self.begin(saves);
        Ok(())
    }

    /// Hands games for a class in to this folder.
    pub fn hand_in_to(&mut self, folder: PathBuf) {
        self.hand_in = folder;
    }

    /// Keeps the next game for a class at a place that the player named.
    pub fn seat_at(&mut self, place: PathBuf, force: bool) {
        self.seat_at = Some((place, force));
    }

    /// Keeps a new game at a place of its own.
    ///
    /// # Errors
    /// If there is none.
    pub fn keep_anew(&mut self, game: &Game) -> Result<(), Failure> {
        self.begin(Saves::fresh(&self.folder, &game.case().id, game.seed())?);
        Ok(())
    }

    /// The nth name for something exported from the game that is played: beside its tape.
    fn export_place(&self, format: Format, n: u32) -> PathBuf {
        let tape = self.current.place().unwrap_or_else(|| self.folder.join("game.tape.ron"));
        let name = tape.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = name.strip_suffix(".tape.ron").unwrap_or(&name);
        let number = if n < 2 { String::new() } else { format!("-{n}") };
        tape.with_file_name(match format {
            Format::Png => format!("{stem}{number}.png"),
            Format::Csv => format!("{stem}{number}.csv"),
            Format::Page => format!("{stem}{number}.html"),
            Format::Tape => format!("{stem}-copy{number}.tape.ron"),
        })
    }

    /// Writes something exported under the first name that is free: what was exported before is
    /// somebody's by now.
    fn put(&self, format: Format, bytes: &[u8]) -> Result<String, String> {
        for n in 1..tape_file::NAMES {
            let place = self.export_place(format, n);
            match write::create(&place, bytes) {
                Ok(()) => return Ok(place.display().to_string()),
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(crate::door::Fault::writing(&place, &e).why_in_full()),
            }
        }
        Err("there are too many files of that name".to_owned())
    }

    /// What the title says of the game played last; none if there is none that can be read.
    #[must_use]
    pub fn resume_card(&self) -> Option<Resume> {
        last_game(&self.folder).map(|last| Resume { title: last.title, month: last.month })
    }

    /// Plays a tape again to where it stands.
    ///
    /// # Errors
    /// Why it cannot be played, in words.
    pub fn load(&mut self, path: &Path, scenario: Option<&str>, fictional: bool) -> Result<Session, String> {
        let opening = opening::open(path, scenario).map_err(|f| told(&f))?;
        let fictional = fictional && !opening.is_fictional();
        let opening::Opening { mut loaded, game, draft, notes, branch: differs, bytes, tape } = opening;
        loaded.invent(fictional);
        // The game that is played is opened again: this window lets go of it first.
        if self.current.saves().is_some_and(|saves| saves.has(path)) {
            let _ = self.current.leave();
        }
        // A tape made under other rules stays as it is: what follows is kept beside it.
        let (saves, apart) = match &differs {
            Some(why) => Saves::branch(path, why),
            None => Saves::continued(path, &bytes, &tape),
        }
        .map_err(|f| told(&f))?;
        let place = saves.place();
        self.begin(saves);
        let mut session = Session::new(loaded.words, game, draft);
        session.set_notes(notes);
        session.remark = match differs {
            Some(why) => {
                let args = [text("why", why), text("place", place.display().to_string())];
                Some(session.words().say("window-opened-as-branch", &args))
            }
            None => apart,
        };
        Ok(session)
    }
}

impl Host for Desktop {
    fn new_game(&mut self, scenario: &str, seed: Option<u64>, fictional: bool) -> Result<Session, String> {
        let mut loaded = source::scenario(scenario).map_err(|f| told(&f))?;
        loaded.invent(fictional);
        let game = Game::new(loaded.case.clone(), seed.unwrap_or_else(fresh_seed));
        self.keep_anew(&game).map_err(|f| told(&f))?;
        let (base, _) = scenario.rsplit_once(':').unwrap_or((scenario, ""));
        self.scenario = Some(PathBuf::from(base)).filter(|p| p.is_file());
        Ok(Session::new(loaded.words, game, Vec::new()))
    }

    fn open(&mut self, path: &Path, fictional: bool) -> Result<Opened, String> {
        let name = path.display().to_string();
        if name.ends_with(".tape.ron") {
            return self.load(path, None, fictional).map(|s| Opened::Game(Box::new(s)));
        }
        let bytes = output::read(path).map_err(|f| told(&f))?;
        let class = Lesson::read(&name, &bytes);
        if class.is_ok() || name.ends_with(".class.ron") {
            return Ok(match (class, check::findings(path)) {
                (Ok(class), found) if !found.iter().any(|f| f.severity == Severity::Error) => {
                    Opened::Class(path.to_owned(), class.shown().to_owned())
                }
                (_, found) => Opened::Findings(found),
            });
        }
        // A tape by any other name is a tape all the same.
        if Tape::read(&name, &bytes).is_ok() {
            return self.load(path, None, fictional).map(|s| Opened::Game(Box::new(s)));
        }
        let findings = check::findings(path);
        if findings.iter().any(|f| f.severity == Severity::Error) {
            return Ok(Opened::Findings(findings));
        }
        self.new_game(&name, None, fictional).map(|s| Opened::Game(Box::new(s)))
    }

    fn attend(&mut self, class: &Path, name: &str) -> Result<Session, String> {
        let session = lesson::open(class).map_err(|f| told(&f))?.session(name);
        match &self.seat_at {
            Some((place, force)) => self.keep_at(&place.clone(), &session, *force).map_err(|f| told(&f))?,
            None => self.keep_anew(session.game()).map_err(|f| told(&f))?,
        }
        self.seat_at = None;
        self.scenario = None;
        Ok(session)
    }

    fn resume(&mut self, fictional: bool) -> Result<Session, String> {
        let path = newest(&self.folder).ok_or_else(|| "there is no game to go on with".to_owned())?;
        self.load(&path, None, fictional)
    }

    fn findings(&mut self, session: &Session) -> (Vec<Finding>, String) {
        if let Some(path) = &self.scenario {
            return (check::findings(path), path.display().to_string());
        }
        let id = session.case().id.split(':').next().unwrap_or_default().to_owned();
        (check::shipped(&id), format!("scenarios/{id}.ron"))
    }

    fn keep(&mut self, session: &Session) -> Saved {
        match self.current.saves() {
            Some(saves) => match saves.save(session.words(), &tape_file::whole(session), session.lane_at()) {
                Saved::At(place, None) => Saved::At(place, self.parting.take()),
                other => other,
            },
            None => Saved::Not(session.words().get("save-no-place"), false),
        }
    }

    fn export(&mut self, session: &Session, format: Format, csv: &str) -> Result<String, String> {
        let text = match format {
            Format::Png => return Err("a picture is drawn by the window".to_owned()),
            Format::Csv => csv.to_owned(),
            Format::Page => super::report::page_of(session, &tape_file::whole(session)),
            Format::Tape => tape_file::text_of(&tape_file::whole(session))?,
        };
        self.put(format, text.as_bytes())
    }

    fn picture(&mut self, picture: Vec<u8>) -> Result<String, String> {
        self.put(Format::Png, &super::picture::signed(picture))
    }

    fn kept(&self) -> Option<Result<PathBuf, String>> {
        self.current.saves()?.stand()
    }

    fn hand_in(&mut self, session: &Session) -> Result<String, String> {
        lesson::hand_in(&self.hand_in, session.game(), session.notes())
    }

    fn remember(&mut self, settings: &Settings) {
        let Some(path) = &self.settings else { return };
        let Some(folder) = path.parent() else { return };
        let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::new());
        if let (Ok(text), Ok(())) = (text, write::folder(folder)) {
            // The settings of a session that cannot be kept hold as long as it does.
            let _ = write::write(path, &Kind::Settings, false, text.as_bytes());
        }
    }

    fn remember_place(&mut self, place: Place) {
        // What another window has kept meanwhile stays.
        let kept = self.settings.as_deref().and_then(|path| output::read(path).ok());
        let kept = kept.and_then(|bytes| String::from_utf8(bytes).ok());
        let kept: Option<Settings> =
            kept.and_then(|text| demarche_core::scenario::syntax::options().from_str(&text).ok());
        self.remember(&Settings { window: Some(place), ..kept.unwrap_or_default() });
    }

    fn saves(&mut self, fictional: bool) -> Shelf {
        saved_games::shelf(&self.folder, fictional)
    }

    fn latest(&mut self) -> Option<Resume> {
        self.resume_card()
    }

    fn career(&mut self) -> (Career, Option<Unread>) {
        self.career.as_deref().map_or_else(Default::default, super::career::career)
    }

    fn ended(&mut self, session: &Session) -> Option<Unread> {
        super::career::ended(self.career.as_deref()?, session)
    }

    fn rename(&mut self, game: &Path, typed: &str) -> Result<(), Trouble> {
        saved_games::rename(&self.folder, game, typed)
    }

    fn delete(&mut self, game: &Path) -> Result<(), Trouble> {
        saved_games::delete(&self.folder, game)
    }

    fn folder(&self) -> String {
        // Where there is no folder of its own, it is the one in which the program was started.
        std::path::absolute(&self.folder).unwrap_or_else(|_| self.folder.clone()).display().to_string()
    }

    fn settings_file(&self) -> Option<String> {
        self.settings.as_ref().map(|path| path.display().to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn games_and_settings_are_told_by_whole_paths_of_their_own() {
        let config = std::env::temp_dir().join("config").join("settings.ron");
        let mut host = Desktop { settings: Some(config), ..Desktop::new() };
        host.folder = PathBuf::from(".");
        let settings = host.settings_file().expect("a file of settings");
        assert!(settings.ends_with("settings.ron") && Path::new(&settings).is_absolute(), "{settings}");
        // Where there is no folder of its own, it is not told as a dot.
        assert!(Path::new(&host.folder()).is_absolute(), "{}", host.folder());
    }
}
