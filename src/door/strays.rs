//! Strays: files that a process left behind when it was ended by force.
//!
//! Duty: remove temporary files and locks that nobody holds. Always holds: what a living process
//! holds stays, for it is locked; nothing but files of these two names is ever removed.

#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "this is a door")]

use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::lock;

/// How a temporary file's name begins and ends.
pub(super) const TEMPORARY: (&str, &str) = (".demarche-", ".tmp");
/// Most entries of a folder that are looked at.
const ENTRIES: usize = 10_000;

/// Folders that this process has looked through.
static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Removes what was left in a folder, once for each folder and process.
pub(crate) fn sweep(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let known = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    if SWEPT.lock().unwrap_or_else(PoisonError::into_inner).insert(known) {
        sweep_anew(folder);
    }
}

fn sweep_anew(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.take(ENTRIES).flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| {
            (name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1))
                || (name.starts_with('.') && name.ends_with(lock::ENDING))
        });
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            remove_unheld(&entry.path());
        }
    }
}

/// Removes a file unless somebody holds it.
fn remove_unheld(path: &Path) {
    let Ok(file) = File::options().read(true).write(true).open(path) else { return };
    if file.try_lock().is_ok() && lock::is_at(&file, path) {
        let _ = std::fs::remove_file(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_stays_and_what_is_left_goes() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        for name in [".demarche-1.tmp", ".a.tape.ron.demarche-lock", "mine.txt", ".demarche-notes", "b.tmp"] {
            std::fs::write(at(name), "x").expect("written");
        }
        let held = lock::take(&at("b.tape.ron")).expect("a lock");
        sweep(folder.path());
        let mut left: Vec<String> = std::fs::read_dir(folder.path())
            .expect("the folder")
            .map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        left.sort();
        assert_eq!(left, [".b.tape.ron.demarche-lock", ".demarche-notes", "b.tmp", "mine.txt"]);
        drop(held);
    }
}
