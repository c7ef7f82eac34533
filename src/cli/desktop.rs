//! The window's host: files, settings and seeds for the desk in a window.
//!
//! Duty: carry out what the window asks of files. May use `panels`, `view`, `tape`, `check`. Always
//! holds: a game is kept after every change, whole or not at all; a file that does not hold is
//! told and loses nothing.

use std::path::{Path, PathBuf};

use super::play::{data_folder, fresh_seed};
use super::source::{self, Loaded};
use super::{Failure, check, output};
use crate::narrate::words::{number, text};
use crate::panels::screens::title::Resume;
use crate::panels::shell::{Host, Opened};
use crate::panels::state::Settings;
use crate::scenario::findings::{Finding, Severity, render};
use crate::sim::Game;
use crate::tape::{self, Mismatch, Tape, typed};
use crate::view::Session;
use crate::view::intent::Format;

/// Files of the window.
pub struct Desktop {
    /// Where games are kept.
    folder: PathBuf,
    /// Where settings are kept; none if there is no such place.
    settings: Option<PathBuf>,
    /// Where the game that is played is kept.
    place: PathBuf,
    /// The scenario's own file, if it is not a shipped one.
    scenario: Option<PathBuf>,
    /// Where games for a class are handed in.
    hand_in: PathBuf,
    /// A trouble that has been told once is not told again.
    told: Option<String>,
    /// Where the game was kept last.
    kept: Option<PathBuf>,
}

impl Desktop {
    /// Files in the user's folders.
    #[must_use]
    pub fn new() -> Self {
        let settings = config_folder().map(|folder| folder.join("demarche").join("settings.ron"));
        let folder = data_folder();
        Self {
            place: folder.join("game.tape.ron"),
            folder,
            settings,
            scenario: None,
            hand_in: PathBuf::from("."),
            told: None,
            kept: None,
        }
    }

    /// The settings as they were kept; what could not be read is told and set aside.
    #[must_use]
    pub fn settings(&self) -> (Settings, Option<String>) {
        let Some(path) = self.settings.as_ref().filter(|p| p.is_file()) else { return (Settings::default(), None) };
        let name = path.display().to_string();
        let read = output::read(path).map_err(|failure| told(&failure)).and_then(|bytes| {
            let text = String::from_utf8(bytes).map_err(|_| "it is not text".to_owned())?;
            crate::scenario::findings::options().from_str::<Settings>(&text).map_err(|e| e.to_string())
        });
        match read {
            Ok(settings) => (settings.bounded(), None),
            Err(why) => {
                // Kept beside, so that nothing is lost.
                let aside = path.with_extension("ron.bad");
                let _ = std::fs::rename(path, &aside);
                (
                    Settings::default(),
                    Some(format!("{name} could not be read ({why}); it is kept as {}", aside.display())),
                )
            }
        }
    }

    /// Keeps a game at a place from now on.
    pub fn keep_at(&mut self, place: PathBuf) {
        self.place = place;
    }

    /// Hands games for a class in to this folder.
    pub fn hand_in_to(&mut self, folder: PathBuf) {
        self.hand_in = folder;
    }

    /// Keeps a new game at a place of its own.
    pub fn keep_anew(&mut self, game: &Game) {
        self.place = self.fresh(game);
    }

    /// The tape written last, if any.
    fn newest(&self) -> Option<PathBuf> {
        let entries = std::fs::read_dir(&self.folder).ok()?;
        let tapes = entries.filter_map(Result::ok).map(|e| e.path());
        let tapes = tapes.filter(|p| p.file_name().is_some_and(|n| n.to_string_lossy().ends_with(".tape.ron")));
        tapes.filter_map(|p| Some((std::fs::metadata(&p).ok()?.modified().ok()?, p))).max().map(|(_, path)| path)
    }

    /// What the title says of the game played last; none if there is none that can be read.
    #[must_use]
    pub fn resume_card(&self) -> Option<Resume> {
        let path = self.newest()?;
        let name = path.display().to_string();
        let tape = Tape::read(&name, &output::read(&path).ok()?).ok()?;
        let loaded = source::of_tape(&tape, &name, None).ok()?;
        let turn = u16::try_from(tape.turns.len()).ok()?;
        let last = loaded.case.turns.saturating_sub(1);
        let args = [
            text("month", loaded.words.month(loaded.case.month(turn.min(last)))),
            number("turn", i64::from(turn.min(last)) + 1),
            number("turns", i64::from(loaded.case.turns)),
        ];
        Some(Resume { title: loaded.words.get("title"), month: loaded.words.say("console-date", &args) })
    }

    /// Plays a tape again to where it stands.
    ///
    /// # Errors
    /// Why it cannot be played, in words.
    pub fn load(&mut self, path: &Path, fictional: bool) -> Result<Session, String> {
        let name = path.display().to_string();
        let bytes = output::read(path).map_err(|f| told(&f))?;
        let tape = Tape::read(&name, &bytes).map_err(|f| render(&f))?;
        let mut loaded = source::of_tape(&tape, &name, None).map_err(|f| told(&f))?;
        let orders = tape.orders(&name, &loaded.case).map_err(|f| render(&f))?;
        let (game, differs) = match tape::replay(&loaded.case, &tape, &orders) {
            Ok(game) => (game, None),
            Err(mismatch @ (Mismatch::Rules { .. } | Mismatch::Turn { .. })) => {
                (tape::play(&loaded.case, tape.seed, &orders), Some(mismatch.to_string()))
            }
            Err(mismatch) => return Err(format!("{name}: {mismatch}")),
        };
        rename(&mut loaded, fictional || tape.hand_in.as_ref().is_some_and(|h| h.variant.fictional));
        let draft = tape.draft.iter().filter_map(|o| typed(&loaded.case, o.clone()).ok()).collect();
        // A tape made under other rules stays as it is: what follows is kept beside it.
        self.place = if differs.is_some() { beside(path, 1) } else { path.to_owned() };
        let noted = tape.notes(&loaded.case);
        let mut session = Session::new(loaded.words, game, draft);
        session.set_notes(noted);
        session.remark = differs.map(|why| {
            let args = [text("why", why), text("place", self.place.display().to_string())];
            session.words().say("window-opened-as-branch", &args)
        });
        Ok(session)
    }

    /// A place for a new game: no file that is there already.
    fn fresh(&self, game: &Game) -> PathBuf {
        let stem = format!("{}-seed{}", game.case().id.replace([':', '/', '\\'], "-"), game.seed());
        let name = |n: u32| {
            let name = if n < 2 { format!("{stem}.tape.ron") } else { format!("{stem}-{n}.tape.ron") };
            self.folder.join(name)
        };
        (1..10_000).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(10_000))
    }
}

/// The folder of the user's settings, if there is one.
#[expect(clippy::disallowed_methods, reason = "where a user keeps files is no part of a game")]
fn config_folder() -> Option<PathBuf> {
    let of = |key: &str| std::env::var_os(key).filter(|v| !v.is_empty()).map(PathBuf::from);
    of("XDG_CONFIG_HOME").or_else(|| of("APPDATA")).or_else(|| of("HOME").map(|home| home.join(".config")))
}

/// Invented names where the scenario has them; else it stays as it is.
fn rename(loaded: &mut Loaded, fictional: bool) {
    if fictional && !loaded.case.fictional {
        loaded.words.make_fictional(&loaded.case);
    }
}

/// A failure in words.
pub fn told(failure: &Failure) -> String {
    match failure {
        Failure::Verification(text) | Failure::Input(text) | Failure::Nothing(text) => text.trim_end().to_owned(),
        Failure::ClosedPipe => "nobody listens".to_owned(),
        Failure::Fault => "the program fell over".to_owned(),
    }
}

/// The file of a branch: beside the game it leaves.
fn beside(place: &Path, branch: usize) -> PathBuf {
    let name = place.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(".tape.ron").or_else(|| name.strip_suffix(".ron")).unwrap_or(&name);
    place.with_file_name(format!("{stem}-branch{branch}.tape.ron"))
}

/// The tape of a session's branch with its draft and the ways back that lead to it.
fn whole_tape(session: &Session) -> Tape {
    let tape = Tape::of(session.game(), "player").with_draft(session.case(), session.draft());
    tape.with_notes(session.game(), session.notes())
}

/// The same as text.
fn tape_of(session: &Session) -> Result<String, String> {
    whole_tape(session).text().map_err(|e| e.to_string())
}

impl Host for Desktop {
    fn new_game(&mut self, scenario: &str, seed: Option<u64>, fictional: bool) -> Result<Session, String> {
        let mut loaded = source::scenario(scenario).map_err(|f| told(&f))?;
        rename(&mut loaded, fictional);
        let game = Game::new(loaded.case.clone(), seed.unwrap_or_else(fresh_seed));
        self.place = self.fresh(&game);
        let (base, _) = scenario.rsplit_once(':').unwrap_or((scenario, ""));
        self.scenario = Some(PathBuf::from(base)).filter(|p| p.is_file());
        Ok(Session::new(loaded.words, game, Vec::new()))
    }

    fn open(&mut self, path: &Path, fictional: bool) -> Result<Opened, String> {
        let name = path.display().to_string();
        if name.ends_with(".tape.ron") {
            return self.load(path, fictional).map(|s| Opened::Game(Box::new(s)));
        }
        let bytes = output::read(path).map_err(|f| told(&f))?;
        // A tape by any other name is a tape all the same.
        if Tape::read(&name, &bytes).is_ok() {
            return self.load(path, fictional).map(|s| Opened::Game(Box::new(s)));
        }
        let findings = check::findings(path);
        if findings.iter().any(|f| f.severity == Severity::Error) {
            return Ok(Opened::Findings(findings));
        }
        self.new_game(&name, None, fictional).map(|s| Opened::Game(Box::new(s)))
    }

    fn resume(&mut self, fictional: bool) -> Result<Session, String> {
        let path = self.newest().ok_or_else(|| "there is no game to go on with".to_owned())?;
        self.load(&path, fictional)
    }

    fn findings(&mut self, session: &Session) -> (Vec<Finding>, String) {
        if let Some(path) = &self.scenario {
            return (check::findings(path), path.display().to_string());
        }
        let id = session.case().id.split(':').next().unwrap_or_default().to_owned();
        (check::shipped(&id), format!("scenarios/{id}.ron"))
    }

    fn keep(&mut self, session: &Session) -> Result<(), String> {
        let place = match session.lane_at() {
            0 => self.place.clone(),
            branch => beside(&self.place, branch),
        };
        let written = tape_of(session).and_then(|text| output::write(&place, &text).map_err(|f| told(&f)));
        match written {
            Ok(()) => {
                self.told = None;
                self.kept = Some(place);
                Ok(())
            }
            Err(trouble) if self.told.as_ref() == Some(&trouble) => Ok(()),
            Err(trouble) => {
                self.told = Some(trouble.clone());
                Err(trouble)
            }
        }
    }

    fn export(&mut self, session: &Session, format: Format, csv: &str) -> Result<String, String> {
        let stem = self.place.display().to_string();
        let stem = stem.strip_suffix(".tape.ron").unwrap_or(&stem).to_owned();
        let (place, text) = match format {
            // The window draws its own picture; here is only its place.
            Format::Png => return Ok(self.picture().display().to_string()),
            Format::Csv => (PathBuf::from(format!("{stem}.csv")), csv.to_owned()),
            Format::Page => {
                (PathBuf::from(format!("{stem}.html")), super::report::page_of(session, &whole_tape(session)))
            }
            Format::Tape => (PathBuf::from(format!("{stem}-copy.tape.ron")), tape_of(session)?),
        };
        output::write(&place, &text).map_err(|f| told(&f))?;
        Ok(place.display().to_string())
    }

    fn picture(&self) -> PathBuf {
        let stem = self.place.display().to_string();
        PathBuf::from(format!("{}.png", stem.strip_suffix(".tape.ron").unwrap_or(&stem)))
    }

    fn kept(&self) -> Option<Result<PathBuf, String>> {
        self.told.clone().map(Err).or_else(|| self.kept.clone().map(Ok))
    }

    fn hand_in(&mut self, session: &Session) -> Result<String, String> {
        // A folder that is not there yet is made; one that cannot be is told by the writing.
        let _ = std::fs::create_dir_all(&self.hand_in);
        super::lesson::hand_in(&self.hand_in, session.game(), session.notes())
    }

    fn remember(&mut self, settings: &Settings) {
        let Some(path) = &self.settings else { return };
        let Some(folder) = path.parent() else { return };
        let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::new());
        if let (Ok(text), Ok(())) = (text, std::fs::create_dir_all(folder)) {
            let _ = output::write(path, &text);
        }
    }

    fn folder(&self) -> String {
        self.folder.display().to_string()
    }
}
