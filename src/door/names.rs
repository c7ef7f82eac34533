//! Names of files: another one, one that nothing has, and none any more.
//!
//! Duty: rename, set aside, remove. Uses the system. Always holds: only [`rename`] takes a name that something
//! has; what is no regular file is neither set aside nor removed.

#![expect(clippy::disallowed_methods, reason = "this is a door")]

use std::io;
use std::path::{Path, PathBuf};

/// Gives a file another name, over whatever has it.
///
/// # Errors
/// If the system refuses.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::rename(from, to)
}

/// Gives a file another name that nothing has.
///
/// # Errors
/// If something has it ([`io::ErrorKind::AlreadyExists`]), or the system refuses.
pub(crate) fn give_name(from: &Path, to: &Path) -> io::Result<()> {
    match std::fs::hard_link(from, to) {
        Ok(()) => std::fs::remove_file(from),
        // Some file systems know no second name for a file.
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists && std::fs::symlink_metadata(to).is_err() => {
            std::fs::rename(from, to)
        }
        Err(e) => Err(e),
    }
}

/// Gives a file that cannot be read another name, that nothing has: `NAME.bad`, `NAME.bad-2` and on; none if it
/// is no regular file or keeps its name.
pub(crate) fn set_aside(file: &Path) -> Option<PathBuf> {
    /// Names that are tried.
    const NAMES: u32 = 1_000;
    if !std::fs::symlink_metadata(file).is_ok_and(|data| data.is_file()) {
        return None;
    }
    let name = file.file_name()?.to_string_lossy().into_owned();
    for n in 1..NAMES {
        let ending = if n == 1 { String::new() } else { format!("-{n}") };
        let to = file.with_file_name(format!("{name}.bad{ending}"));
        match give_name(file, &to) {
            Ok(()) => return Some(to),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            Err(_) => return None,
        }
    }
    None
}

/// Removes a regular file that its owner asked to be rid of.
///
/// # Errors
/// If it is none, or the system refuses.
#[cfg(feature = "window")]
pub(crate) fn remove(file: &Path) -> io::Result<()> {
    if !std::fs::symlink_metadata(file)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "this is no regular file"));
    }
    std::fs::remove_file(file)
}
