//! Saves: where a game at a desk lies on disk, and whether what is said of it is true.
//!
//! Duty: place, lock, write and, where that fails, rescue a game and its branches. Uses `door`,
//! `tape`. Always holds: what is called saved was written and is there; two processes never write
//! one file; a branch has a file of its own, also in a later run; a file that another program
//! changed is not written over.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::earlier;
use super::failure::Failure;
use super::tape_file::{self, NAMES};
use crate::door::lock::{self, Lock, NotLocked};
use crate::door::{Fault, read, strays, write};
use demarche_core::outside;
use demarche_core::scenario::findings::LARGEST;
use demarche_core::tape::Tape;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;
use demarche_play::session::saved::Saved;

/// What came of leaving a game.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Left {
    /// It lies there.
    Saved(PathBuf),
    /// It could not be saved where it should, for this reason, and lies there instead.
    Rescued(PathBuf, String),
    /// It lies nowhere, for this reason.
    Lost(String),
}

/// The files of a game and its branches. Copies share them: the desk's, and that of whoever ends it.
#[derive(Clone)]
pub(super) struct Saves(Arc<Mutex<Files>>);

struct Files {
    lanes: Vec<Lane>,
    /// The lane handed over last.
    last: Option<usize>,
    trouble: Option<String>,
    /// What came of leaving, once it was left.
    left: Option<Left>,
}

/// A file that another program changed, and the one in which its game goes on.
type Moved = (PathBuf, PathBuf);

/// The file of one branch.
struct Lane {
    path: PathBuf,
    lock: Option<Lock>,
    /// What this process wrote there or found there; none if there is no file yet.
    there: Option<Vec<u8>>,
    /// What was handed over and is not written yet.
    pending: Option<Vec<u8>>,
    months: usize,
}

impl Saves {
    fn with(lane: Lane) -> Self {
        Self(Arc::new(Mutex::new(Files { lanes: vec![lane], last: None, trouble: None, left: None })))
    }

    fn files(&self) -> MutexGuard<'_, Files> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new game in a folder, under a name that nobody else has.
    ///
    /// # Errors
    /// If every name is taken.
    pub(super) fn fresh(folder: &Path, scenario: &str, seed: u64) -> Result<Self, Failure> {
        strays::sweep(folder);
        let lane = free(|n| tape_file::fresh(folder, scenario, seed, n));
        lane.map(Self::with).ok_or_else(|| {
            let hint = "move old games elsewhere, or name a file with --save";
            Failure::input(format!("{} holds {NAMES} games of this name", folder.display()), hint)
        })
    }

    /// A game at a place that the player named. With `force`, whatever is there may be replaced.
    ///
    /// # Errors
    /// If the place cannot be written, holds a game of which something would be lost, or is open in
    /// another process.
    pub(crate) fn at(place: &Path, tape: &Tape, force: bool) -> Result<Self, Failure> {
        let target = write::Target::new(place, &crate::door::kind::Kind::Tape, force)?;
        let Some(file) = target.file() else {
            let why = "this is no file: a game that is played is saved again and again";
            return Err(Fault::new(place, why, "name a file").into());
        };
        let there = file.exists().then(|| read::found(file, LARGEST)).transpose()?;
        if let Some(more) = there.as_ref().filter(|_| !force).and_then(|there| tape_file::lost(there, tape)) {
            return Err(tape_file::taken(place, &more));
        }
        match lock::take(file) {
            Err(NotLocked::Others) => Err(busy(place)),
            lock => Ok(Self::with(Lane { path: file.to_owned(), lock: lock.ok(), there, pending: None, months: 0 })),
        }
    }

    /// A saved game that is gone on with in its own file; what must be told, if it goes on elsewhere:
    /// as a branch because another process has it open, or because its file is not to be written.
    ///
    /// # Errors
    /// If it is a game for a class that is open in another process.
    pub(super) fn continued(place: &Path, found: &[u8], tape: &Tape) -> Result<(Self, Option<String>), Failure> {
        let target = match write::Target::new(place, &crate::door::kind::Kind::Tape, false) {
            Ok(target) => target,
            Err(fault) => {
                let saves = Self::fresh(&tape_file::data_folder(), &tape.scenario, tape.seed)?;
                let told = format!("{}: {}; it goes on as {}", fault.path, fault.why, saves.place().display());
                return Ok((saves, Some(told)));
            }
        };
        let Some(file) = target.file() else { return Self::branch(place, "it came through a pipe") };
        if file.to_string_lossy().ends_with(".hand-in.ron") {
            return Self::branch(file, "a hand-in stays as it was handed in");
        }
        match lock::take(file) {
            Err(NotLocked::Others) if tape.hand_in.is_some() => Err(busy(place)),
            Err(NotLocked::Others) => Self::branch(file, "it is open in another Démarche"),
            lock => {
                // As it lies there now: it may have grown between the reading and the locking.
                let there = read::found(file, LARGEST)?;
                if outside::text::plain(there.clone()) != found {
                    let why = "it was changed while it was opened";
                    return if tape.hand_in.is_some() { Err(busy(place)) } else { Self::branch(file, why) };
                }
                let (there, months) = (Some(there), tape.turns.len());
                let lane = Lane { path: file.to_owned(), lock: lock.ok(), there, pending: None, months };
                Ok((Self::with(lane), None))
            }
        }
    }

    /// A game that goes on beside the file it came from; what to tell of it.
    ///
    /// # Errors
    /// If every name is taken.
    pub(crate) fn branch(place: &Path, why: &str) -> Result<(Self, Option<String>), Failure> {
        let lane = free(|n| tape_file::beside(place, n));
        let lane = lane.ok_or_else(|| Fault::new(place, "it has too many branches", "move some elsewhere"))?;
        let told = format!("{}: {why}; you play on a branch, {}", place.display(), lane.path.display());
        Ok((Self::with(lane), Some(told)))
    }

    /// Where the game lies that is played first.
    #[must_use]
    pub(crate) fn place(&self) -> PathBuf {
        self.files().lanes.first().map(|lane| lane.path.clone()).unwrap_or_default()
    }

    /// Whether a file is that of the game or of one of its branches.
    #[cfg(feature = "window")]
    #[must_use]
    pub(crate) fn has(&self, path: &Path) -> bool {
        self.files().lanes.iter().any(|lane| read::same(&lane.path, path))
    }

    /// Saves the game as it stands on a branch; 0 is the game itself. What is told is in the words of
    /// the desk.
    #[must_use]
    pub(super) fn save(&self, words: &Words, tape: &Tape, branch: usize) -> Saved {
        let mut files = self.files();
        let before = files.trouble.clone();
        match tape_file::text_of(tape).and_then(|text| files.write(text.into_bytes(), states(tape), branch)) {
            Ok((path, told)) => {
                files.trouble = None;
                let place = path.display().to_string();
                let again = before.map(|_| words.say("save-again", &[text("place", &place)]));
                let told = told.map(|(changed, other)| {
                    let (changed, other) = (changed.display().to_string(), other.display().to_string());
                    words.say("save-changed", &[text("place", changed), text("other", other)])
                });
                Saved::At(place, told.or(again))
            }
            Err(why) => {
                files.trouble = Some(why.clone());
                let known = before.as_ref() == Some(&why);
                Saved::Not(why, known)
            }
        }
    }

    /// How the game stands that was saved last: where it lies, or why it does not; none before that.
    #[must_use]
    pub(super) fn stand(&self) -> Option<Result<PathBuf, String>> {
        let files = self.files();
        let place = files.lanes.get(files.last?).map(|lane| lane.path.clone())?;
        Some(files.trouble.clone().map_or(Ok(place), Err))
    }

    /// Makes sure of every line of play, and lets go of the game; the second time it only says again
    /// what came of it. What was never handed over is not known here.
    #[must_use]
    pub(crate) fn leave(&self) -> Left {
        let mut files = self.files();
        if let Some(left) = &files.left {
            return left.clone();
        }
        let left = files.settle();
        files.left = Some(left.clone());
        files.lanes.clear();
        left
    }
}

impl Files {
    /// Writes a text as the file of a branch, which gets one if it has none yet, and whatever of the
    /// others could not be written before.
    fn write(
        &mut self,
        text: Vec<u8>,
        months: Option<usize>,
        branch: usize,
    ) -> Result<(PathBuf, Option<Moved>), String> {
        let first = self.lanes.first().map(|lane| lane.path.clone()).ok_or("the game was left already")?;
        while self.lanes.len() <= branch {
            self.lanes.push(free(|n| tape_file::beside(&first, n)).ok_or("it has too many branches")?);
        }
        self.last = Some(branch);
        let lane = self.lanes.get_mut(branch).ok_or("there is no such branch")?;
        lane.pending = Some(text);
        let told = lane.flush(months)?;
        let path = lane.path.clone();
        for other in &mut self.lanes {
            other.flush(None)?;
        }
        Ok((path, told))
    }

    /// Every line of play at its place or, if it cannot be there, at another.
    fn settle(&mut self) -> Left {
        let Some(last) = self.last else { return Left::Lost("nothing was handed over to be saved".to_owned()) };
        let (mut saved, mut rescued, mut lost) = (PathBuf::new(), Vec::new(), Vec::new());
        for (at, lane) in self.lanes.iter_mut().enumerate() {
            match lane.settle() {
                Some(Left::Saved(path)) if at == last => saved = path,
                None | Some(Left::Saved(_)) => {}
                Some(Left::Rescued(path, why)) => rescued.push((path, why)),
                Some(Left::Lost(why)) => lost.push(why),
            }
        }
        if !lost.is_empty() {
            return Left::Lost(lost.join("; "));
        }
        match rescued.pop() {
            None => Left::Saved(saved),
            Some((path, why)) => {
                let others =
                    rescued.into_iter().map(|(path, _)| format!("; another line of play lies in {}", path.display()));
                Left::Rescued(path, others.fold(why, |all, one| all + &one))
            }
        }
    }
}

impl Lane {
    /// Whether the file holds something that this process neither wrote nor found there, or cannot be
    /// read. That it went away is no change: it is written again.
    fn changed_by_others(&self) -> bool {
        if read::link_metadata(&self.path).is_err_and(|e| e.kind() == std::io::ErrorKind::NotFound) {
            return false;
        }
        read::found(&self.path, LARGEST).ok() != self.there
    }

    /// Writes what is not written yet; what must be told besides. With a number of months, what was
    /// there is set aside when there is another one.
    fn flush(&mut self, months: Option<usize>) -> Result<Option<Moved>, String> {
        let Some(text) = self.pending.clone() else { return Ok(None) };
        let mut told = None;
        // A folder that is away takes its file with it: that is trouble, not another's change.
        if self.changed_by_others() {
            let other = free(|n| tape_file::beside(&self.path, n)).ok_or("it has too many branches")?;
            told = Some((self.path.clone(), other.path.clone()));
            *self = Self { pending: Some(text.clone()), months: self.months, ..other };
        }
        self.write(&text, months).map_err(|e| Fault::writing(&self.path, &e).why_in_full())?;
        self.pending = None;
        Ok(told)
    }

    fn write(&mut self, bytes: &[u8], months: Option<usize>) -> std::io::Result<()> {
        let absent = read::link_metadata(&self.path).is_err();
        let put = if absent { write::create } else { write::replace };
        put(&self.path, bytes)?;
        // Of a folder that was away for a while, the lock went with it.
        if !self.lock.as_ref().is_some_and(Lock::holds) {
            self.lock = lock::take(&self.path).ok();
        }
        let before = self.there.replace(bytes.to_vec());
        if let (Some(before), Some(months)) = (before, months)
            && months > self.months
        {
            earlier::keep(&self.path, &before);
        }
        self.months = months.unwrap_or(self.months);
        Ok(())
    }

    /// The game at its place or, if it cannot be there, at another; none if there is nothing of it.
    fn settle(&mut self) -> Option<Left> {
        let text = self.pending.clone().or_else(|| self.there.clone())?;
        if self.pending.is_none() && read::found(&self.path, LARGEST).is_ok_and(|there| there == text) {
            return Some(Left::Saved(self.path.clone()));
        }
        self.pending = Some(text.clone());
        let Err(why) = self.flush(None) else { return Some(Left::Saved(self.path.clone())) };
        let name = self.path.file_name().map(PathBuf::from)?;
        for folder in earlier::refuges() {
            let place = folder.join(&name);
            for n in 0..NAMES {
                let refuge = if n == 0 { place.clone() } else { tape_file::beside(&place, n) };
                if read::link_metadata(&refuge).is_ok() {
                    continue;
                }
                match write::create(&refuge, &text) {
                    Ok(()) => return Some(Left::Rescued(refuge, why)),
                    Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                    Err(_) => break,
                }
            }
        }
        Some(Left::Lost(why))
    }
}

/// How many months a tape has, if its earlier states are kept: those of a game for a class that allows
/// no way back would be one.
fn states(tape: &Tape) -> Option<usize> {
    tape.hand_in.as_ref().is_none_or(|hand_in| hand_in.variant.rewind).then_some(tape.turns.len())
}

/// The first of some names that is free, locked.
fn free(name: impl Fn(u32) -> PathBuf) -> Option<Lane> {
    for n in 1..NAMES {
        let path = name(n);
        if read::link_metadata(&path).is_ok() {
            continue;
        }
        match lock::take(&path) {
            Err(NotLocked::Others) => {}
            // Somebody may have come between.
            Ok(_) if read::link_metadata(&path).is_ok() => {}
            lock => return Some(Lane { path, lock: lock.ok(), there: None, pending: None, months: 0 }),
        }
    }
    None
}

fn busy(place: &Path) -> Failure {
    let hint = "close it there first; a game for a class is played in one place at a time";
    Failure::input(format!("{}: it is open in another Démarche", place.display()), hint)
}
