//! Reading: what may be opened, and how much of it.
//!
//! Duty: open and read files, look into folders. Always holds: what was only found, or named by
//! another file, must be a regular file; a pipe is read only if the user named it, up to a bound and
//! for a bounded time; a device, a socket and a terminal are never read.

#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "this is a door")]

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::Fault;

/// How long a pipe may stay silent, in quarters of a second.
#[cfg(unix)]
const PATIENCE: u32 = 40;

/// Reads a file that the user named, up to one byte more than `most`: so that too large a file can
/// be told from one that just fits.
///
/// # Errors
/// If it is no regular file and no pipe, or cannot be read: the path and the reason.
pub(crate) fn named(path: &Path, most: usize) -> Result<Vec<u8>, Fault> {
    let (file, is_pipe) = open(path)?;
    if is_pipe { piped(path, file, most) } else { whole(path, file, most) }
}

/// Reads a file that was found, or that another file names: a regular one.
///
/// # Errors
/// If it is no regular file or cannot be read: the path and the reason.
pub fn found(path: &Path, most: usize) -> Result<Vec<u8>, Fault> {
    let (file, is_pipe) = open(path)?;
    if is_pipe {
        return Err(Fault::new(path, "this is a pipe, not a file", "name a file"));
    }
    whole(path, file, most)
}

/// The first bytes of a regular file; none if there is no such file.
#[must_use]
pub(crate) fn beginning(path: &Path, most: usize) -> Option<Vec<u8>> {
    let (file, is_pipe) = open(path).ok()?;
    let mut bytes = Vec::new();
    (!is_pipe && file.take(most as u64).read_to_end(&mut bytes).is_ok()).then_some(bytes)
}

/// Opens without waiting for whoever may hold the other end; whether it is a pipe.
fn open(path: &Path) -> Result<(File, bool), Fault> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
        options.custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
    }
    let file = options.open(path).map_err(|e| Fault::reading(path, &e))?;
    let kind = file.metadata().map_err(|e| Fault::reading(path, &e))?.file_type();
    if kind.is_dir() {
        return Err(Fault::reading(path, &io::Error::from(io::ErrorKind::IsADirectory)));
    }
    let is_pipe = is_pipe(kind);
    if !kind.is_file() && !is_pipe {
        return Err(Fault::new(path, "this is a device, a terminal or a socket, not a file", "name a file"));
    }
    Ok((file, is_pipe))
}

#[cfg(unix)]
fn is_pipe(kind: std::fs::FileType) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    kind.is_fifo()
}

#[cfg(not(unix))]
fn is_pipe(_: std::fs::FileType) -> bool {
    false
}

fn whole(path: &Path, file: File, most: usize) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|e| Fault::reading(path, &e))?;
    Ok(bytes)
}

/// Reads a pipe to its end, as long as something comes through it.
#[cfg(unix)]
fn piped(path: &Path, mut file: File, most: usize) -> Result<Vec<u8>, Fault> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let quarter = Timespec { tv_sec: 0, tv_nsec: 250_000_000 };
    let (mut bytes, mut silent, mut buffer) = (Vec::new(), 0, [0; 8_192]);
    loop {
        let ready = poll(&mut [PollFd::new(&file, PollFlags::IN)], Some(&quarter));
        if ready.map_err(|e| Fault::reading(path, &e.into()))? == 0 {
            silent += 1;
            if silent >= PATIENCE {
                let seconds = PATIENCE / 4;
                let why = format!("nothing came through this pipe for {seconds} seconds");
                return Err(Fault::new(path, why, "write into it, or name a file"));
            }
            continue;
        }
        silent = 0;
        match file.read(&mut buffer) {
            Ok(0) => return Ok(bytes),
            Ok(read) => bytes.extend_from_slice(buffer.get(..read).unwrap_or_default()),
            Err(e) if matches!(e.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => {}
            Err(e) => return Err(Fault::reading(path, &e)),
        }
        if bytes.len() > most {
            bytes.truncate(most + 1);
            return Ok(bytes);
        }
    }
}

#[cfg(not(unix))]
fn piped(path: &Path, file: File, most: usize) -> Result<Vec<u8>, Fault> {
    whole(path, file, most)
}

/// What is in a folder, by name. What cannot be read of it is left out.
///
/// # Errors
/// If the folder cannot be looked into.
pub(crate) fn entries(folder: &Path, most: usize) -> io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).take(most).collect();
    paths.sort();
    Ok(paths)
}

/// What a path leads to.
///
/// # Errors
/// If it leads nowhere, or may not be asked.
pub(crate) fn metadata(path: &Path) -> io::Result<Metadata> {
    std::fs::metadata(path)
}

/// What lies at a path itself: of a link, the link.
///
/// # Errors
/// If there is nothing, or it may not be asked.
pub(crate) fn link_metadata(path: &Path) -> io::Result<Metadata> {
    std::fs::symlink_metadata(path)
}

/// Whether two paths lead to the same file.
#[must_use]
pub(crate) fn same(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        if let (Ok(one), Ok(other)) = (metadata(one), metadata(other)) {
            return one.dev() == other.dev() && one.ino() == other.ino();
        }
    }
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_and_one_byte_too_many_is_seen() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        std::fs::write(&path, "12345").expect("written");
        assert_eq!(named(&path, 5).expect("read"), b"12345");
        assert_eq!(found(&path, 3).expect("read"), b"1234");
        assert_eq!(beginning(&path, 2).expect("read"), b"12");
        assert!(named(folder.path(), 5).expect_err("a folder").why.contains("directory"));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_read_only_if_it_was_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("pipe");
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, 0o600.into(), 0).expect("a pipe");
        assert_eq!(found(&path, 9).expect_err("a pipe").why, "this is a pipe, not a file");
        let writer = {
            let path = path.clone();
            std::thread::spawn(move || std::fs::write(path, "through").expect("written"))
        };
        assert_eq!(named(&path, 99).expect("read"), b"through");
        writer.join().expect("it wrote");
        assert!(named(Path::new("/dev/zero"), 9).expect_err("a device").why.contains("device"));
    }
}
