//! Faults: what is told when the program itself falls over.
//!
//! Duty: note a panic where it happens; say in plain words what it was, where the game is kept and
//! how it goes on. Uses `outside::show` alone. Always holds: the first panic is the one that is told; no
//! folder of the machine that built the program is named; what hangs after a panic is ended all the
//! same.
#![expect(
    clippy::disallowed_methods,
    reason = "a thread that ends a program which hangs after a panic; whether a report wants every call is the \
              environment's business. No game is at stake here"
)]

use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use demarche_core::outside::show;

/// What a fault of the program itself exits with.
pub const EXIT: u8 = 3;

/// How long the program may take to come down after a panic in its window.
const PATIENCE: Duration = Duration::from_secs(10);

/// The longest text of a panic that is told, in characters.
const LONGEST: usize = 2_000;

/// A panic, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What it said.
    pub text: String,
    /// Where in the sources: `src/file.rs:line:column`, or `crate-version/src/file.rs:line:column`.
    pub place: String,
    /// Every call that led there, if `RUST_BACKTRACE` asks for them.
    pub calls: String,
    /// Whether it was beside the game, which went on without it.
    pub beside: bool,
}

/// How far the window has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Window {
    /// There is none.
    None,
    /// It is being opened: what the machine lacks shows by a panic of the engine.
    Opening,
    /// It has drawn a frame.
    Open,
}

/// What is known of the process.
struct Known {
    first: Option<Fault>,
    kept: Option<Result<PathBuf, String>>,
    window: Window,
    /// Whether the first panic says what the machine lacks, not what is wrong with the program.
    lacking: bool,
    /// Counts windows, so that a watch set for one does not end the next.
    round: u64,
    tell: fn(&str),
    /// What must be done before anything is told.
    first_do: fn(),
    /// Wakes a window that sleeps until something happens.
    wake: Option<Box<dyn Fn() + Send>>,
}

static KNOWN: Mutex<Known> = Mutex::new(Known {
    first: None,
    kept: None,
    window: Window::None,
    lacking: false,
    round: 0,
    tell: |_| {},
    first_do: || {},
    wake: None,
});

thread_local! {
    /// Whether this thread runs code of this program, called by an engine.
    static OURS: Cell<bool> = const { Cell::new(false) };
    /// Whether a panic of this thread is taken by whoever asked for the work.
    static ASIDE: Cell<bool> = const { Cell::new(false) };
    static TAKEN: RefCell<Option<Fault>> = const { RefCell::new(None) };
}

fn known() -> MutexGuard<'static, Known> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Notes every panic of the process from now on; `tell` is how a report leaves the program if it
/// hangs.
pub fn watch(tell: fn(&str)) {
    known().tell = tell;
    std::panic::set_hook(Box::new(noted));
}

/// The hook: notes a panic on the thread that panics.
fn noted(info: &PanicHookInfo) {
    let fault = Fault::of(info);
    if ASIDE.get() {
        TAKEN.set(Some(fault));
        return;
    }
    let mut known = known();
    if known.first.is_some() {
        return;
    }
    known.lacking = known.window == Window::Opening && !OURS.get() && !is_ours(&fault.place);
    known.first = Some(fault);
    if known.window == Window::None {
        return;
    }
    if let Some(wake) = &known.wake {
        wake();
    }
    // An engine of many threads may wait for the one that fell over.
    let (round, report) = (known.round, known.report());
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        let (same, first_do, tell) = {
            let known = self::known();
            (known.round == round, known.first_do, known.tell)
        };
        if same {
            first_do();
            tell(&report);
            leave();
        }
    });
}

#[expect(clippy::exit, reason = "the program hangs after a panic: nothing else can end it")]
fn leave() {
    std::process::exit(i32::from(EXIT));
}

/// Notes a fault that was no panic of a thread that ends the program, to be told when it ends.
pub fn note(fault: Fault) {
    known().first.get_or_insert(fault);
}

/// Where the game stands that is played: kept there, or why it could not be kept.
pub fn kept(place: Option<Result<PathBuf, String>>) {
    known().kept = place;
}

/// The report of the first fault, if there was one.
#[must_use]
pub fn report() -> Option<String> {
    let known = known();
    known.first.is_some().then(|| known.report())
}

/// Code of this program from here on, until it is dropped, though an engine calls it.
#[must_use]
pub struct Ours(());

impl Drop for Ours {
    fn drop(&mut self) {
        OURS.set(false);
    }
}

/// Marks that this thread runs code of this program: what panics in it lacks nothing.
pub fn ours() -> Ours {
    OURS.set(true);
    Ours(())
}

/// Work beside the game: a panic in it does not end the program.
///
/// # Errors
/// If it panicked: what it said.
pub fn aside<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    let before = ASIDE.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    ASIDE.set(before);
    done.map_err(|_| TAKEN.take().unwrap_or_else(|| Fault::said("a panic without a word")))
}

/// Why a window ended that was not closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fell {
    /// It never opened: the machine lacks something, and this is what the engine said.
    Opening(Fault),
    /// The program fell over; [`report`] says where.
    Over,
}

/// Opens a window and stays until it is closed; `first_do` is done before a hang is told.
///
/// # Errors
/// If it could not be opened, or a panic ended it, here or on any other thread.
pub fn window<T>(first_do: fn(), run: impl FnOnce() -> T) -> Result<T, Fell> {
    {
        let mut known = known();
        (known.window, known.first_do) = (Window::Opening, first_do);
    }
    let done = catch_unwind(AssertUnwindSafe(run));
    let mut known = known();
    (known.window, known.wake) = (Window::None, None);
    known.round += 1;
    match (done, known.first.clone()) {
        (Ok(done), None) => Ok(done),
        (Err(_), Some(fault)) if known.lacking => {
            (known.first, known.lacking) = (None, false);
            Err(Fell::Opening(fault))
        }
        _ => Err(Fell::Over),
    }
}

/// How a window is woken that sleeps until something happens, for it to see that a thread is gone.
pub fn wake_by(wake: impl Fn() + Send + 'static) {
    known().wake = Some(Box::new(wake));
}

/// Says that the window has drawn a frame: from now on a panic is a panic.
pub fn opened() {
    known().window = Window::Open;
}

impl Known {
    /// The first fault in plain words.
    fn report(&self) -> String {
        let nameless = Fault::said("a panic without a word");
        self.first.as_ref().unwrap_or(&nameless).report(self.kept.as_ref())
    }
}

impl Fault {
    /// A fault with no place in the sources.
    #[must_use]
    pub fn said(text: &str) -> Self {
        Self { text: text.to_owned(), place: String::new(), calls: String::new(), beside: false }
    }

    fn of(info: &PanicHookInfo) -> Self {
        let text = info.payload_as_str().unwrap_or("a panic without a word");
        let place = info.location().map(|at| plain(&at.to_string())).unwrap_or_default();
        let calls = Backtrace::capture();
        let calls = if calls.status() == BacktraceStatus::Captured { plain(&calls.to_string()) } else { String::new() };
        Self { text: visible(&plain(text)), place, calls, beside: ASIDE.get() }
    }

    /// In plain words: what happened, where the game is, how it goes on, what a report needs.
    #[must_use]
    pub fn report(&self, kept: Option<&Result<PathBuf, String>>) -> String {
        let first =
            if self.beside { "A part of Démarche fell over; the rest went on" } else { "Démarche has to stop" };
        let mut all = format!("{first}: a fault of the program, not of anything that you did.\n");
        match kept {
            Some(Ok(place)) => {
                let place = std::path::absolute(place).unwrap_or_else(|_| place.clone()).display().to_string();
                let _ = writeln!(all, "Your game is kept: {place}");
                let _ = writeln!(all, "To go on with it:  demarche play --load {}", quoted(&place));
            }
            Some(Err(trouble)) => {
                let _ = writeln!(all, "Your game could not be kept as it last stood: {}", trouble.trim_end());
            }
            None => {}
        }
        let also = if matches!(kept, Some(Ok(_))) { ", if you can with the file of the game" } else { "" };
        let _ = writeln!(all, "Please report it with these lines{also}:");
        let version = env!("CARGO_PKG_VERSION");
        let _ = writeln!(all, "  demarche {version}, {} {}", std::env::consts::OS, std::env::consts::ARCH);
        let mut lines = self.text.lines();
        let _ = writeln!(all, "  {}", lines.next().unwrap_or_default());
        for line in lines {
            let _ = writeln!(all, "    {line}");
        }
        if !self.place.is_empty() {
            let _ = writeln!(all, "  at {}", self.place);
        }
        for line in self.calls.lines() {
            let _ = writeln!(all, "  {line}");
        }
        all
    }
}

/// A path as a shell takes it for one word.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+:@%,=".contains(c);
    if !path.is_empty() && path.chars().all(plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

/// A text of others: bounded, and nothing in it steers a terminal.
fn visible(text: &str) -> String {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    show::visible(text.get(..end).unwrap_or_default()).into_owned()
}

/// Whether a place in the sources is one of this house, and not of a library.
fn is_ours(place: &str) -> bool {
    ["src/", "crates/"].iter().any(|folder| place.starts_with(folder))
}

/// A text without the folders of the machine that built the program: a source file is named from its
/// crate on.
fn plain(text: &str) -> String {
    let word = |word: &str| -> String {
        let path = word.replace('\\', "/");
        let built =
            ["/registry/src/", "/git/checkouts/", "/rustc/", "/toolchains/"].iter().any(|part| path.contains(part));
        let own = path.contains(".rs:") && path.contains("/src/") && !is_ours(&path);
        if !built && !own {
            return word.to_owned();
        }
        let Some((before, after)) = path.rsplit_once("/src/") else {
            return path.rsplit('/').next().unwrap_or_default().to_owned();
        };
        format!("{}/src/{after}", before.rsplit('/').next().unwrap_or_default())
    };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{plain, quoted, visible};

    #[test]
    fn no_folder_of_the_builder_is_named() {
        let cases = [
            ("src/window/app.rs:12:5", "src/window/app.rs:12:5"),
            ("crates/play/src/views/ladder.rs:12:5", "crates/play/src/views/ladder.rs:12:5"),
            (
                "/home/u/.cargo/registry/src/mirror-1949cf8c6b5b557f/egui-0.36.2/src/context.rs:3:9",
                "egui-0.36.2/src/context.rs:3:9",
            ),
            (r"C:\Users\u\.cargo\registry\src\mirror-19\wgpu-29.0.4\src\lib.rs:1:1", "wgpu-29.0.4/src/lib.rs:1:1"),
            ("/rustc/0123abc/library/core/src/option.rs:7:1", "core/src/option.rs:7:1"),
            ("/builds/demarche/src/main.rs:3:1", "demarche/src/main.rs:3:1"),
            (
                "   3: f\n             at /home/u/.cargo/registry/src/x/egui-0.36.2/src/a.rs:1:2",
                "   3: f\n             at egui-0.36.2/src/a.rs:1:2",
            ),
            ("cannot write /home/u/games/a.tape.ron", "cannot write /home/u/games/a.tape.ron"),
        ];
        for (given, wanted) in cases {
            assert_eq!(plain(given), wanted);
        }
    }

    #[test]
    fn a_path_is_one_word_of_a_shell() {
        assert_eq!(quoted("/tmp/a-b_1.tape.ron"), "/tmp/a-b_1.tape.ron");
        assert_eq!(quoted("/tmp/my games/it's.ron"), r"'/tmp/my games/it'\''s.ron'");
    }

    #[test]
    fn a_panic_cannot_steer_a_terminal() {
        assert_eq!(visible("a\u{1b}[2Jb\nc"), "a␛[2Jb\nc");
    }
}
