//! Locks: one process at a time goes on with a game.
//!
//! Duty: a lock file beside a tape, held by the system's file lock. Always holds: the tape itself is
//! never locked, for it is renamed over; a process that ends, however it ends, holds no lock; a
//! lock's file is removed by whoever held it, or at a later start ([`super::strays`]).

#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "this is a door")]

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The ending of a lock file's name.
pub(crate) const ENDING: &str = ".demarche-lock";

/// How often a lock that seems to be held is tried again, and after how long.
const ASKED: u32 = 3;
const PAUSE: Duration = Duration::from_millis(4);

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub(crate) enum NotLocked {
    /// Another process holds it.
    Others,
    /// There can be none here: the folder takes no files, or the file system knows no locks.
    Impossible,
}

/// Where the lock of a tape lies.
#[must_use]
pub(crate) fn place(tape: &Path) -> PathBuf {
    let name = tape.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    tape.with_file_name(format!(".{}{ENDING}", fitted(&name)))
}

/// A name short enough to be part of another one on every file system: of a longer one, its beginning
/// and a number made from the whole.
#[must_use]
pub(crate) fn fitted(name: &str) -> String {
    /// Bytes of a name that leave room for endings.
    const MOST: usize = 180;
    if name.len() <= MOST {
        return name.to_owned();
    }
    // FNV-1a: it only has to tell long names of one folder apart.
    let number = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |n, b| (n ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    let cut = (0..=MOST - 20).rev().find(|at| name.is_char_boundary(*at)).unwrap_or(0);
    format!("{}-{number:016x}", name.get(..cut).unwrap_or_default())
}

/// Opens a lock's file, never through a link; of somebody else's, to be read alone.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags(i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).unwrap_or_default());
    }
    let file = options.clone().read(true).write(true).create(true).truncate(false).open(path);
    match file {
        Err(e) if e.kind() == io::ErrorKind::PermissionDenied => options.read(true).open(path),
        file => file,
    }
}

/// Whether another process holds the lock of a tape. Nothing is made for it, and for the moment of the question
/// others wait.
#[cfg(any(test, feature = "window"))]
#[must_use]
pub(crate) fn is_held(tape: &Path) -> bool {
    let Ok(file) = OpenOptions::new().read(true).open(place(tape)) else { return false };
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

/// Locks a tape.
///
/// # Errors
/// If another process holds the lock, or there can be none.
pub(crate) fn take(tape: &Path) -> Result<Lock, NotLocked> {
    let path = place(tape);
    let mut waits = 0;
    // Whoever held it may remove the file between its opening and its locking here.
    for _ in 0..100 {
        let file = match open(&path) {
            Ok(file) => file,
            // It is there and cannot be opened: somebody else's.
            Err(e) if e.kind() == io::ErrorKind::PermissionDenied && path.exists() => return Err(NotLocked::Others),
            Err(_) => return Err(NotLocked::Impossible),
        };
        match file.try_lock() {
            Ok(()) if is_at(&file, &path) => return Ok(Lock { path, file }),
            Ok(()) => {}
            // Somebody may only be asking who holds it.
            Err(TryLockError::WouldBlock) if waits < ASKED => {
                waits += 1;
                std::thread::sleep(PAUSE);
            }
            Err(TryLockError::WouldBlock) => return Err(NotLocked::Others),
            Err(TryLockError::Error(_)) => return Err(NotLocked::Impossible),
        }
    }
    Err(NotLocked::Others)
}

/// Locks a file for a moment's work, and waits for whoever holds it, up to a time.
///
/// # Errors
/// If another process holds the lock for all that time, or there can be none.
pub(crate) fn take_within(file: &Path, patience: Duration) -> Result<Lock, NotLocked> {
    let until = Instant::now() + patience;
    loop {
        match take(file) {
            Err(NotLocked::Others) if Instant::now() < until => std::thread::sleep(PAUSE),
            lock => return lock,
        }
    }
}

impl Lock {
    /// Whether its file is still where others look for it.
    #[must_use]
    pub(crate) fn holds(&self) -> bool {
        is_at(&self.file, &self.path)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is held: nobody else can have locked it.
        if self.holds() {
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

/// Whether an open file is still the one at its path.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(open), Ok(there)) => open.dev() == there.dev() && open.ino() == there.ino(),
        _ => false,
    }
}

/// Whether an open file is still the one at its path: elsewhere an open file cannot be removed.
#[cfg(not(unix))]
pub(super) fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let tape = folder.path().join("game.tape.ron");
        let lock = take(&tape).expect("a lock");
        assert!(matches!(take(&tape), Err(NotLocked::Others)));
        assert!(is_held(&tape));
        drop(lock);
        assert!(!is_held(&tape));
        assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0);
        drop(take(&tape).expect("a lock again"));
    }

    #[test]
    fn where_no_file_can_be_there_is_no_lock() {
        assert!(matches!(take(Path::new("no-such-folder/game.tape.ron")), Err(NotLocked::Impossible)));
    }
}
