//! `demarche play`: the desk in the terminal, with a game that is never lost.

mod class;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::fall::{Falling, PanicIn};
use super::fresh::fresh_seed;
use super::saves::{Left, Saves};
use super::source::{self, Loaded};
use super::{career, last_game, lesson, lines, opening, output, paint, tape_file};
use crate::door::{self, speak};
use crate::fault;
use crate::terminal::{Closed, Keeper, Layout, Lines, Terminal};
use demarche_core::model::order::Order;
use demarche_core::outside::show;
use demarche_core::sim::Game;
use demarche_core::tape::{Notes, Tape};
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::session::saved::Saved;

/// Arguments of `play`.
#[derive(clap::Args, Debug, Default)]
pub struct Play {
    /// A shipped scenario's id, or a path to a .ron or .demarche file; the flagship if left out
    scenario: Option<String>,
    /// The seed of the game's luck; random, and shown, if left out
    #[arg(long, value_parser = super::count::seed, allow_negative_numbers = true)]
    seed: Option<u64>,
    /// Play in the terminal even where there is a display
    #[arg(long)]
    console: bool,
    /// Use invented names of states and capitals
    #[arg(long)]
    fictional: bool,
    /// Go on with a saved game
    #[arg(long, value_name = "TAPE", conflicts_with = "seed")]
    load: Option<PathBuf>,
    /// The saved game's scenario, if it is not a shipped one
    #[arg(long = "scenario", value_name = "FILE", requires = "load", conflicts_with = "scenario")]
    scenario_file: Option<String>,
    /// Where to save the game; a file of its own in the user's data folder if left out
    #[arg(long, value_name = "TAPE")]
    save: Option<PathBuf>,
    /// Play for a class: the file that the teacher gave out
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "seed", "fictional", "load"])]
    class: Option<PathBuf>,
    /// The pseudonym under which to play for the class; asked for if left out
    #[arg(long, requires = "class")]
    name: Option<String>,
    /// The folder into which the hand-in is written; the working folder if left out
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    hand_in: PathBuf,
    #[command(flatten)]
    replace: output::Replace,
    /// Draw so many frames of the window one after the other, say what they cost, and close
    #[cfg(feature = "window")]
    #[arg(long, value_name = "FRAMES", hide = true, conflicts_with = "console")]
    measure: Option<usize>,
    /// Draw this beat of the last month for it instead of the desk
    #[cfg(feature = "window")]
    #[arg(long, value_name = "N", hide = true, requires = "measure")]
    measure_beat: Option<usize>,
    /// Fall over in this part, to try what is told then
    #[arg(long, value_name = "PART", hide = true)]
    panic_in: Option<PanicIn>,
}

/// A game about to be played: its words, and how it stands.
struct Begun {
    loaded: Loaded,
    game: Game,
    draft: Vec<Order>,
    notes: Notes,
    /// The class's title, if it is played for one.
    class: Option<String>,
    /// The tape that is gone on with, as it was read.
    from: Option<Resumed>,
}

/// A tape that was opened.
struct Resumed {
    path: PathBuf,
    bytes: Vec<u8>,
    tape: Tape,
    /// Why it goes on as a branch, if it must.
    apart: Option<String>,
}

/// The scenario played if none is named.
const FLAGSHIP: &str = "quiet-backer";

impl Play {
    /// Plays whatever the player then chooses.
    pub fn anything(console: bool) -> Self {
        Self { console, hand_in: PathBuf::from("."), ..Self::default() }
    }

    /// Whether nothing was said of what to play.
    fn is_open(&self) -> bool {
        self.scenario.is_none() && self.load.is_none() && self.class.is_none() && self.seed.is_none()
    }

    /// Offers the game played last, as the window's title does; whether the player stays.
    fn offer(&mut self, lines: &mut dyn Lines) -> Result<bool, Failure> {
        let Some(last) = last_game::last_game(&tape_file::data_folder()) else { return Ok(true) };
        let words = Words::new("terminal", "").map_err(Failure::from)?;
        let args = [text("title", last.title), text("month", last.month)];
        let told = layout().wrapped(&words.say("console-offer", &args)).join("\n");
        if say(&told).is_err() {
            return Err(Failure::ClosedPipe);
        }
        let Some(line) = lines.next("> ") else { return Ok(false) };
        match line.trim() {
            "" => self.load = Some(last.path),
            "new" => {}
            "quit" | "q" | "exit" => return Ok(false),
            scenario => self.scenario = Some(scenario.to_owned()),
        }
        Ok(true)
    }

    /// Plays.
    ///
    /// # Errors
    /// If the scenario or the tape is bad.
    pub fn run(mut self) -> Result<(), Failure> {
        if !self.console && !piped() && self.window()? {
            return Ok(());
        }
        let mut lines = lines::lines();
        if self.panic_in == Some(PanicIn::Console) {
            lines = Box::new(Falling(lines));
        }
        if self.is_open() && std::io::stdin().is_terminal() && !self.offer(&mut *lines)? {
            return Ok(());
        }
        let begun = match (&self.load, &self.class) {
            (Some(path), _) => self.resume(path)?,
            (None, Some(path)) => self.attend(path, &mut *lines)?,
            (None, None) => self.open()?,
        };
        let saves = self.saves(&begun)?;
        let paint = paint::wanted();
        let (hand_in, open) = (self.hand_in.clone(), !begun.game.is_over());
        let mut keeper = File { saves: saves.clone(), paint, hand_in, left: None, open, silenced: None };
        watch_for_interrupts(saves.clone());
        let _leaving = Leaving(saves);
        let mut session = Session::new(begun.loaded.words, begun.game, begun.draft);
        session.set_notes(begun.notes);
        session.class_title = begun.class;
        let done = Terminal::new(session).play(&mut *lines, &mut keeper);
        // Also of a game whose reader went away it is said where it lies, if not where it should.
        kept(&keeper.left.unwrap_or_else(|| keeper.saves.leave()))?;
        if let Some(why) = keeper.silenced {
            let hint = "the game is saved; mend what standard output is led to";
            return Err(Failure::input(format!("standard output cannot be written: {why}"), hint));
        }
        match done {
            Ok(_) => Ok(()),
            Err(Closed) => Err(Failure::ClosedPipe),
        }
    }

    /// Opens the window and stays until it is closed; whether there was one.
    #[cfg(feature = "window")]
    fn window(&mut self) -> Result<bool, Failure> {
        use demarche_panels::{Host as _, Shell};
        let mut host = super::desktop::Desktop::new();
        host.hand_in_to(self.hand_in.clone());
        let (settings, trouble) = host.settings();
        let fictional = self.fictional || settings.fictional;
        let mut shell = Shell::new(settings).map_err(Failure::Input)?;
        shell.resume = host.resume_card();
        shell.recall(&mut host);
        shell.state.notice = trouble.or(shell.state.notice.take());
        let begun = match (&self.load, &self.class, &self.scenario) {
            (Some(path), ..) => Some(host.load(path, self.scenario_of_load(), fictional)),
            (None, Some(_), _) if !crate::window::possible() => return Ok(false),
            (None, Some(path), _) => self.seat(path, &mut host, &mut shell)?.map(Ok),
            (None, None, Some(scenario)) => Some(host.new_game(scenario, self.seed, fictional)),
            (None, None, None) => None,
        };
        if let Some(session) = begun.transpose().map_err(Failure::Input)? {
            if let Some(place) = &self.save {
                host.keep_at(place, &session, self.replace.force)?;
            }
            if let Some(news) = host.keep(&session).news() {
                shell.state.notice = Some(news.to_owned());
            }
            shell.play(session);
        }
        if let Some(frames) = self.measure {
            return super::measure::run(shell, host, frames, self.measure_beat).map(|()| true);
        }
        // The terminal, if it comes to that, goes on with the game that was begun, not with another.
        let same = shell.session().map(|s| (s.game().seed(), s.notes().hand_in.clone(), host.kept()));
        let falls = self.panic_in.and_then(PanicIn::of_window);
        let current = host.current();
        let done = crate::window::run(shell, Box::new(host), falls);
        let left = current.leave();
        let Err(ended) = done else { return left.map_or(Ok(()), |left| kept(&left)).map(|()| true) };
        let why = super::lacking::why(&ended)?;
        output::talk(&format!("No window: {why}. The desk opens in the terminal."));
        if let Some((seed, hand_in, kept)) = same {
            self.fictional = fictional;
            self.seed = self.seed.or(Some(seed));
            self.name = self.name.take().or(hand_in.map(|h| h.name));
            self.save = self.save.take().or(kept.and_then(Result::ok));
        }
        Ok(false)
    }

    #[cfg(not(feature = "window"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the same shape with and without a window")]
    fn window(&mut self) -> Result<bool, Failure> {
        output::talk("This build has no window: the desk opens in the terminal.");
        Ok(false)
    }

    /// A new game of one's own.
    fn open(&self) -> Result<Begun, Failure> {
        let mut loaded = source::scenario(self.scenario.as_deref().unwrap_or(FLAGSHIP))?;
        if self.fictional {
            loaded.rename()?;
        }
        let game = Game::new(loaded.case.clone(), self.seed.unwrap_or_else(fresh_seed));
        Ok(Begun { loaded, game, draft: Vec::new(), notes: Notes::default(), class: None, from: None })
    }

    /// A game that was saved.
    fn resume(&self, path: &Path) -> Result<Begun, Failure> {
        let opening = opening::open(path, self.scenario_of_load())?;
        let fictional = self.fictional && !opening.is_fictional();
        let opening::Opening { mut loaded, game, draft, notes, branch: apart, bytes, tape } = opening;
        if let Some(why) = &apart {
            output::talk(&format!("{}: {why}.", path.display()));
            output::talk("Its orders are played again as a branch under today's rules; the tape stays as it is.");
        }
        if fictional {
            loaded.rename()?;
        }
        let from = Some(Resumed { path: path.to_owned(), bytes, tape, apart });
        Ok(Begun { loaded, game, draft, notes, class: None, from })
    }

    /// The file of a saved game's scenario, if one is named.
    fn scenario_of_load(&self) -> Option<&str> {
        self.scenario_file.as_deref().or(self.scenario.as_deref())
    }

    /// The files of this game.
    fn saves(&self, begun: &Begun) -> Result<Saves, Failure> {
        if let Some(place) = &self.save {
            let from = begun.from.as_ref().filter(|from| from.apart.is_none());
            let again = from.filter(|from| door::read::same(&from.path, place));
            let tape = Tape::of(&begun.game, "player").with_notes(&begun.game, &begun.notes);
            return match again {
                Some(from) => Self::go_on(from),
                None => Saves::at(place, &tape, self.replace.force),
            };
        }
        match &begun.from {
            Some(from) => Self::go_on(from),
            None => Saves::fresh(&tape_file::data_folder(), &begun.game.case().id, begun.game.seed()),
        }
    }

    /// The files of a game that is gone on with; what is out of the ordinary is told.
    fn go_on(from: &Resumed) -> Result<Saves, Failure> {
        let (saves, told) = match &from.apart {
            Some(why) => Saves::branch(&from.path, why)?,
            None => Saves::continued(&from.path, &from.bytes, &from.tape)?,
        };
        if let Some(told) = told {
            output::talk(&told);
        }
        Ok(saves)
    }
}

/// Whether commands come through a pipe or from a file: they are for the terminal's desk.
fn piped() -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        let input = door::read::metadata(Path::new("/dev/stdin")).map(|data| data.file_type());
        input.is_ok_and(|kind| kind.is_fifo() || kind.is_file() || kind.is_socket())
    }
    #[cfg(not(unix))]
    {
        !std::io::stdin().is_terminal()
    }
}

/// Lets go of the game's files however the desk is left, be it by a panic.
struct Leaving(Saves);

impl Drop for Leaving {
    fn drop(&mut self) {
        // What came of it was told before, or is told by whoever tells of the panic.
        let _ = self.0.leave();
    }
}

/// What is not as it should be of a game that was left.
///
/// # Errors
/// If it could not be saved where it belongs: where it lies instead, if anywhere.
fn kept(left: &Left) -> Result<(), Failure> {
    match left {
        Left::Saved(_) => Ok(()),
        Left::Rescued(place, why) => {
            let place = place.display();
            let help = format!("it lies in {place} instead; `demarche play --load {place}` goes on with it");
            Err(Failure::input(format!("the game could not be saved: {why}"), help))
        }
        Left::Lost(why) => {
            let help = "make room or mend the permissions before you play on";
            Err(Failure::input(format!("the game could not be saved, there or anywhere else: {why}"), help))
        }
    }
}

/// An interrupt outside the line editor ends the game; first it is made sure of.
#[expect(clippy::exit, reason = "an interrupt ends the process once the game is safe")]
fn watch_for_interrupts(saves: Saves) {
    let _ = ctrlc::set_handler(move || {
        let left = saves.leave();
        match (&left, kept(&left)) {
            (Left::Saved(place), _) => output::talk(&format!("\nSaved: {}", place.display())),
            (_, Err(Failure::Input(text))) => output::talk(&format!("\n{}", text.trim_end())),
            _ => {}
        }
        std::process::exit(if matches!(left, Left::Saved(_)) { 0 } else { 2 });
    });
}

/// How wide what is shown may be: as wide as the terminal, or eighty columns.
fn layout() -> Layout {
    speak::columns().map_or_else(Layout::default, Layout::new)
}

/// Shows text on standard output.
fn say(text: &str) -> Result<(), Closed> {
    speak::out(format!("{}\n", show::visible(text)).as_bytes()).map_err(|_| Closed)
}

/// Saves to files and shows on standard output.
struct File {
    saves: Saves,
    /// Whether lines are coloured.
    paint: bool,
    hand_in: PathBuf,
    left: Option<Left>,
    /// Whether the game was not over when it was kept last.
    open: bool,
    /// Why nothing can be shown, if it is not that the reader went away.
    silenced: Option<String>,
}

impl Keeper for File {
    fn show(&mut self, text: &str) -> Result<(), Closed> {
        let text = format!("{}\n", show::visible(text));
        let text = if self.paint { paint::painted(&text) } else { text };
        speak::out(text.as_bytes()).map_err(|error| {
            if error.kind() != std::io::ErrorKind::BrokenPipe {
                self.silenced = Some(error.to_string());
            }
            Closed
        })
    }

    fn layout(&self) -> Layout {
        layout()
    }

    fn hand_in(&mut self, session: &Session) -> Result<String, String> {
        lesson::hand_in(&self.hand_in, session.game(), session.notes())
    }

    fn keep(&mut self, session: &Session) -> Saved {
        let over = session.game().is_over();
        if over
            && self.open
            && let Some(unread) = career::place().and_then(|file| career::ended(&file, session))
        {
            output::talk(&unread.told(session.words()));
        }
        self.open = !over;
        let saved = self.saves.save(session.words(), &tape_file::whole(session), session.lane_at());
        fault::kept(self.saves.stand());
        saved
    }

    fn leave(&mut self) -> Option<String> {
        let left = self.left.insert(self.saves.leave());
        if let Left::Saved(place) = left { Some(place.display().to_string()) } else { None }
    }
}
