//! One input at a time, in process: files laid out in a folder, standard input and output as files,
//! the command called as `main` calls it, memory and time measured, everything written read back.
//!
//! Always holds: what a command leaves in its folder is gone before the next; standard output and
//! error are those of the process, so that nothing which is written past the program's own doors
//! escapes.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, Write as _};
use std::os::fd::AsFd as _;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::MEMORY;
use crate::input::{Input, read_all};
use crate::judge::Outcome;

/// Seconds after which a command is taken to hang, and the process ends: many, for the machine may
/// be busy with other things.
pub const HANG: u64 = 60;
/// Most of an output that is looked at.
const SHOWN: usize = 8_000_000;

/// Where and with which words the last panic came.
static PANIC: Mutex<Option<String>> = Mutex::new(None);

/// What runs inputs.
pub struct Rig {
    work: PathBuf,
    out: File,
    err: File,
    typed: File,
    begun: Arc<AtomicU64>,
    clock: Instant,
}

impl Rig {
    /// A rig in a folder whose `stdin`, `stdout` and `stderr` are those of this process.
    ///
    /// # Errors
    /// If the folder is not as the herd lays it out.
    #[expect(clippy::disallowed_methods, reason = "a watch on the clock, beside what is watched")]
    pub fn new(folder: &Path) -> io::Result<Self> {
        let work = folder.join("work");
        std::fs::create_dir_all(&work)?;
        std::env::set_current_dir(&work)?;
        let open = |name: &str| File::options().read(true).write(true).open(folder.join(name));
        // The same open file as standard input, so that it can be wound back.
        let typed = File::from(io::stdin().as_fd().try_clone_to_owned()?);
        std::panic::set_hook(Box::new(|info| {
            let place = info.location().map_or_else(String::new, |l| format!("{}:{}", l.file(), l.line()));
            *PANIC.lock().unwrap_or_else(PoisonError::into_inner) = Some(format!("{place}\n{info}"));
        }));
        let (begun, clock) = (Arc::new(AtomicU64::new(0)), Instant::now());
        let watched = begun.clone();
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(Duration::from_millis(500));
                let since = watched.load(Ordering::Relaxed);
                if since > 0 && millis(clock) > since + HANG * 1_000 {
                    std::process::abort();
                }
            }
        });
        Ok(Self { work, out: open("stdout")?, err: open("stderr")?, typed, begun, clock })
    }

    /// The folder in which commands run.
    #[must_use]
    pub fn work(&self) -> &Path {
        &self.work
    }

    /// Empties the working folder and lays an input out in it.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn lay(&mut self, input: &Input) -> io::Result<()> {
        for entry in std::fs::read_dir(&self.work)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                std::fs::remove_dir_all(entry.path())?;
            } else {
                std::fs::remove_file(entry.path())?;
            }
        }
        input.lay(&self.work)
    }

    /// Runs an input.
    ///
    /// # Errors
    /// If its files cannot be laid out, or what was written cannot be read.
    pub fn run(&mut self, input: &Input) -> io::Result<Outcome> {
        self.lay(input)?;
        self.out.set_len(0)?;
        self.err.set_len(0)?;
        let mut typed = File::options().write(true).truncate(true).open(self.work.with_file_name("stdin"))?;
        typed.write_all(&input.typed)?;
        self.typed.rewind()?;
        let args = std::iter::once("demarche").chain(input.args.iter().map(String::as_str)).map(OsString::from);
        let args: Vec<OsString> = args.collect();
        MEMORY.reset_peak_usage();
        let held = MEMORY.current_usage();
        let start = Instant::now();
        self.begun.store(millis(self.clock).max(1), Ordering::Relaxed);
        let code = std::panic::catch_unwind(AssertUnwindSafe(|| demarche::cli::run_with(args))).ok();
        self.begun.store(0, Ordering::Relaxed);
        let seconds = start.elapsed().as_secs_f64();
        let memory = MEMORY.peak_usage().saturating_sub(held);
        let panic = PANIC.lock().unwrap_or_else(PoisonError::into_inner).take();
        io::stdout().flush()?;
        // What nobody read must not be typed at the next.
        io::copy(&mut io::stdin().lock(), &mut io::sink())?;
        Ok(Outcome { code, panic, seconds, memory, outputs: self.outputs(input)? })
    }

    /// Both streams, and the files that were written or changed.
    fn outputs(&mut self, input: &Input) -> io::Result<Vec<(String, Vec<u8>)>> {
        let mut outputs = Vec::new();
        for (name, stream) in [("standard output", &mut self.out), ("standard error", &mut self.err)] {
            let mut bytes = Vec::new();
            stream.rewind()?;
            stream.take(SHOWN as u64).read_to_end(&mut bytes)?;
            outputs.push((name.to_owned(), bytes));
        }
        outputs.extend(self.written(input)?);
        Ok(outputs)
    }

    /// The files that were written or changed.
    ///
    /// # Errors
    /// If one cannot be read.
    pub fn written(&self, input: &Input) -> io::Result<Vec<(String, Vec<u8>)>> {
        let mut files = Vec::new();
        read_all(&self.work, "", &mut files)?;
        files.retain(|file| !input.files.contains(file));
        Ok(files)
    }
}

/// Seconds that the threads of this process have waited for a processor so far; none where the
/// system does not say.
#[must_use]
pub fn waited() -> f64 {
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let of = |task: std::fs::DirEntry| -> Option<f64> {
        let text = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        text.split_whitespace().nth(1)?.parse::<f64>().ok()
    };
    tasks.filter_map(of).sum::<f64>() / 1e9
}

fn millis(clock: Instant) -> u64 {
    u64::try_from(clock.elapsed().as_millis()).unwrap_or(u64::MAX)
}
