//! Faults: why a file could not be read or written, with the place and the cure.
//!
//! Duty: one shape for what goes wrong at a door. Always holds: the name of a temporary file, of
//! which nobody has heard, is never part of it.

use std::fmt;
use std::io;
use std::path::Path;

use demarche_core::outside::show;

/// What went wrong with a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The file, as it was named.
    pub(crate) path: String,
    /// What went wrong: a clause without the path.
    pub(crate) why: String,
    /// What to do about it.
    pub(crate) cure: String,
    /// Whether whoever read a pipe went away: no fault of anybody's.
    pub(crate) closed: bool,
}

impl Fault {
    /// A fault in words.
    #[must_use]
    pub(crate) fn new(path: &Path, why: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { path: path.display().to_string(), why: why.into(), cure: cure.into(), closed: false }
    }

    /// The path and the reason on one line, without the cure.
    #[must_use]
    pub(crate) fn why_in_full(&self) -> String {
        format!("{}: {}", self.path, self.why)
    }

    /// What the system said when a file was to be read.
    #[must_use]
    pub(crate) fn reading(path: &Path, error: &io::Error) -> Self {
        let cure = match error.kind() {
            io::ErrorKind::NotFound => "check the path; `demarche list` shows the shipped scenarios",
            io::ErrorKind::PermissionDenied => "you may not read it: check its permissions",
            io::ErrorKind::IsADirectory => "this is a folder: name a file in it",
            _ => "is this the right file?",
        };
        Self::new(path, error.to_string(), cure)
    }

    /// What the system said when a file was to be written.
    #[must_use]
    pub(crate) fn writing(path: &Path, error: &io::Error) -> Self {
        // The bare reason: an error of a temporary file has that file's name in it.
        let bare =
            error.raw_os_error().map_or_else(|| told(error), |code| io::Error::from_raw_os_error(code).to_string());
        let cure = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                "nothing was written; make room, or write elsewhere"
            }
            _ => "nothing was written; check the folder and its permissions",
        };
        let closed = error.kind() == io::ErrorKind::BrokenPipe;
        Self { closed, ..Self::new(path, format!("cannot be written: {bare}"), cure) }
    }
}

/// Of an error without a code, what the door itself says, or its kind.
fn told(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::TimedOut => error.to_string(),
        io::ErrorKind::NotFound => "its folder is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        kind => kind.to_string(),
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, why) = (show::line(&self.path), show::line(&self.why));
        writeln!(f, "error[DM-E000]: {path}: {why}\n  = help: {}", self.cure)
    }
}
