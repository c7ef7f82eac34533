//! Writing: files replaced whole, and never what is not ours.
//!
//! Duty: find out before any work where a file would go and whether it may go there; write it there.
//! Always holds: a file is written whole or not at all (a temporary file beside it, a rename, the
//! folder synced); links are followed and stay; what is no regular file is written straight
//! through; a file that is read-only or of another kind is not replaced.

#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "this is a door")]

use std::fs::{File, Metadata, OpenOptions, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use super::kind::{ENOUGH, Kind};
use super::{Fault, read, speak, strays};

/// Links that are followed before they count as a circle.
const LINKS: usize = 40;

/// Where something will be written.
#[derive(Debug)]
pub(crate) struct Target {
    named: PathBuf,
    route: Route,
    kind: Kind,
    force: bool,
    /// Whether nothing was there when it was looked at.
    absent: bool,
}

#[derive(Debug)]
enum Route {
    /// Standard output.
    Output,
    /// Standard error.
    Errors,
    /// A pipe, a terminal, a device: written straight through.
    Stream(PathBuf),
    /// A regular file, there or not, with every link followed.
    File(PathBuf),
}

impl Target {
    /// Finds out where a file will go, before any work: `-` is standard output, where data may go
    /// there. With `force` a file of another kind is replaced.
    ///
    /// # Errors
    /// If it may not go there: the path, the reason and the cure.
    pub(crate) fn new(path: &Path, kind: &Kind, force: bool) -> Result<Self, Fault> {
        let route = route(path)?;
        match &route {
            Route::Output if matches!(kind, Kind::Tape | Kind::New | Kind::Settings | Kind::Career) => {
                let why = format!("{} cannot go to standard output, which carries the story", kind.name());
                return Err(Fault::new(path, why, "name a file"));
            }
            Route::Output | Route::Errors | Route::Stream(_) => {}
            Route::File(file) => may_take(path, file, kind, force)?,
        }
        let absent = matches!(&route, Route::File(file) if std::fs::symlink_metadata(file).is_err());
        Ok(Self { named: path.to_owned(), route, kind: kind.clone(), force, absent })
    }

    /// Refuses to write over what the same command reads.
    ///
    /// # Errors
    /// If the target is one of the inputs.
    pub(crate) fn apart_from<'a>(self, inputs: impl IntoIterator<Item = &'a Path>) -> Result<Self, Fault> {
        let (Route::File(file) | Route::Stream(file)) = &self.route else { return Ok(self) };
        if inputs.into_iter().any(|input| read::same(input, file)) {
            let why = "this is read by the same command, and would be written over";
            return Err(Fault::new(&self.named, why, "name another file"));
        }
        Ok(self)
    }

    /// Whether it is standard output.
    #[must_use]
    pub(crate) fn is_standard_output(&self) -> bool {
        matches!(self.route, Route::Output)
    }

    /// The regular file behind it, with every link followed; none if it is no regular file.
    #[must_use]
    pub(crate) fn file(&self) -> Option<&Path> {
        match &self.route {
            Route::File(file) => Some(file),
            _ => None,
        }
    }

    /// The path as it was named.
    #[must_use]
    pub(crate) fn named(&self) -> &Path {
        &self.named
    }

    /// Writes it.
    ///
    /// # Errors
    /// If it cannot be written; a regular file is then as it was.
    pub(crate) fn write(&self, bytes: &[u8]) -> Result<(), Fault> {
        self.write_with(|out| out.write_all(bytes))
    }

    /// Writes it piece by piece, so that what is long need not be held whole. A regular file is there once all
    /// of it is written.
    ///
    /// # Errors
    /// As [`Target::write`], and what `fill` meets.
    pub(crate) fn write_with(&self, fill: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> Result<(), Fault> {
        let done = match &self.route {
            Route::Output => fill(&mut speak::Output),
            Route::Errors => fill(&mut speak::Errors),
            Route::Stream(path) => stream(path).and_then(|mut stream| fill(&mut stream)),
            // What came there meanwhile is somebody's.
            Route::File(file) if self.absent => create_with(file, fill),
            Route::File(file) => {
                self.still(file)?;
                may_take(&self.named, file, &self.kind, self.force)?;
                let begun = begin(file, std::fs::metadata(file).ok().as_ref(), fill);
                let begun = begun.map_err(|e| Fault::writing(&self.named, &e))?;
                self.still(file)?;
                end(file, begun.persist(file))
            }
        };
        done.map_err(|e| Fault::writing(&self.named, &e))
    }

    /// Refuses to go on if the path leads elsewhere by now.
    fn still(&self, file: &Path) -> Result<(), Fault> {
        if matches!(route(&self.named)?, Route::File(now) if now == *file) {
            return Ok(());
        }
        let why = "something else lies there since the command began";
        Err(Fault::new(&self.named, why, "look at it, and run the command again"))
    }
}

/// Writes a file of a kind, whole.
///
/// # Errors
/// As [`Target::new`] and [`Target::write`].
pub(crate) fn write(path: &Path, kind: &Kind, force: bool, bytes: &[u8]) -> Result<(), Fault> {
    Target::new(path, kind, force)?.write(bytes)
}

/// Makes a file that may grow no further a fault of writing, where the system would end the program.
#[cfg(unix)]
pub(crate) fn outlive_limits() {
    let told = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    // Where it cannot be had, the program ends as the system wants it; what was saved before is safe.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, told);
}

/// Elsewhere there is no such limit.
#[cfg(not(unix))]
pub(crate) const fn outlive_limits() {}

/// Makes a folder and those above it.
///
/// # Errors
/// If it cannot be made.
pub(crate) fn folder(path: &Path) -> Result<(), Fault> {
    std::fs::create_dir_all(path).map_err(|e| {
        let why = format!("this folder cannot be made: {e}");
        Fault::new(path, why, "name a folder that you may write to")
    })
}

/// A stream that takes whatever is written and keeps nothing.
///
/// # Errors
/// If the system has none.
#[cfg(unix)]
pub fn nowhere() -> io::Result<File> {
    OpenOptions::new().write(true).open("/dev/null")
}

/// Follows links one by one: the last of them may lead to a file that is not there yet.
fn route(path: &Path) -> Result<Route, Fault> {
    if path.as_os_str() == "-" {
        return Ok(Route::Output);
    }
    let mut at = path.to_owned();
    for _ in 0..LINKS {
        if let Some(stream) = descriptor(path, &at) {
            return stream;
        }
        match std::fs::symlink_metadata(&at) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Route::File(at)),
            Err(e) => return Err(Fault::writing(path, &e)),
            Ok(data) if data.is_symlink() => {
                let next = std::fs::read_link(&at).map_err(|e| Fault::writing(path, &e))?;
                at = at.parent().unwrap_or(Path::new("")).join(next);
            }
            Ok(data) if data.is_dir() => return Err(Fault::new(path, "this is a folder", "name a file in it")),
            Ok(data) if data.is_file() => return Ok(Route::File(at)),
            Ok(_) => return Ok(Route::Stream(at)),
        }
    }
    Err(Fault::new(path, "this link leads round in a circle", "name a file"))
}

/// What a path to an open descriptor of this process stands for, whatever that is open on: a file
/// behind it is somebody's output already, and is not renamed over.
fn descriptor(named: &Path, path: &Path) -> Option<Result<Route, Fault>> {
    if !cfg!(unix) {
        return None;
    }
    let folder = path.parent()?.canonicalize().ok()?;
    if !folder.starts_with("/proc") && folder != Path::new("/dev/fd") {
        return None;
    }
    let own = std::fs::canonicalize("/proc/self/fd").ok();
    match path.file_name()?.to_str()? {
        "1" if own.as_ref() == Some(&folder) => Some(Ok(Route::Output)),
        "2" if own.as_ref() == Some(&folder) => Some(Ok(Route::Errors)),
        // Opened anew it would be written from its first byte, whatever is in it.
        _ if std::fs::metadata(path).is_ok_and(|data| data.is_file()) => {
            let why = "this is an open file of a process, which would be written over from its beginning";
            Some(Err(Fault::new(named, why, "name the file itself")))
        }
        _ => Some(Ok(Route::Stream(path.to_owned()))),
    }
}

/// How long a pipe may have no reader, in quarters of a second.
#[cfg(unix)]
const PATIENCE: u32 = 40;

/// Opens what is no regular file; of a pipe, a reader is waited for, but not for ever.
#[cfg(unix)]
fn stream(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    let mut options = OpenOptions::new();
    options.write(true).custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
    for _ in 0..PATIENCE {
        match options.open(path) {
            Err(e) if e.raw_os_error() == Some(rustix::io::Errno::NXIO.raw_os_error()) => {
                let quarter = rustix::event::Timespec { tv_sec: 0, tv_nsec: 250_000_000 };
                let _ = rustix::event::poll(&mut [], Some(&quarter));
            }
            Err(e) => return Err(e),
            Ok(file) => {
                let flags = rustix::fs::fcntl_getfl(&file)? - rustix::fs::OFlags::NONBLOCK;
                rustix::fs::fcntl_setfl(&file, flags)?;
                return Ok(file);
            }
        }
    }
    Err(io::Error::new(io::ErrorKind::TimedOut, "nobody reads from this pipe"))
}

#[cfg(not(unix))]
fn stream(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).open(path)
}

/// Whether a file may be put here.
fn may_take(named: &Path, file: &Path, kind: &Kind, force: bool) -> Result<(), Fault> {
    let folder = parent(file);
    match std::fs::metadata(folder) {
        Ok(data) if data.is_dir() => {}
        Ok(_) => return Err(Fault::new(named, format!("{} is no folder", folder.display()), "name another place")),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            let why = format!("there is no folder {}", folder.display());
            return Err(Fault::new(named, why, "make the folder first, or name another; nothing was done"));
        }
        Err(e) => return Err(Fault::writing(named, &e)),
    }
    if let Ok(data) = std::fs::metadata(file) {
        if !writable(file, &data) {
            let why = "permission denied: this file is read-only";
            return Err(Fault::new(named, why, "take another name, or make it writable; nothing was done"));
        }
        let known = force || read::beginning(file, ENOUGH).is_some_and(|first| kind.is(&first));
        if !known {
            let why = format!("there is a file already, and it is not {}", kind.name());
            let why = if *kind == Kind::New { "there is a file already".to_owned() } else { why };
            return Err(Fault::new(named, why, "take another name, or add --force to replace it; nothing was done"));
        }
    }
    if !enterable(folder) {
        let why = format!("permission denied: the folder {} takes no new files", folder.display());
        return Err(Fault::new(named, why, "check its permissions, or name another place; nothing was done"));
    }
    strays::sweep(folder);
    Ok(())
}

fn parent(file: &Path) -> &Path {
    file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether this process may write a file; where nobody may, not even who could.
#[cfg(unix)]
fn writable(file: &Path, data: &Metadata) -> bool {
    !data.permissions().readonly() && rustix::fs::access(file, rustix::fs::Access::WRITE_OK).is_ok()
}

#[cfg(not(unix))]
fn writable(_: &Path, data: &Metadata) -> bool {
    !data.permissions().readonly()
}

#[cfg(unix)]
fn enterable(folder: &Path) -> bool {
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK).is_ok()
}

#[cfg(not(unix))]
fn enterable(_: &Path) -> bool {
    true
}

/// Puts bytes in the place of a regular file, or of nothing. The file's mode stays.
///
/// # Errors
/// If that fails; what was there is then untouched.
pub(crate) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_like(file, bytes, file)
}

/// The same with the mode of another file.
///
/// # Errors
/// As [`replace`].
pub(crate) fn replace_like(file: &Path, bytes: &[u8], model: &Path) -> io::Result<()> {
    let begun = begin(file, std::fs::metadata(model).ok().as_ref(), |out| out.write_all(bytes))?;
    end(file, begun.persist(file))
}

/// Puts bytes where nothing is.
///
/// # Errors
/// If something is there ([`io::ErrorKind::AlreadyExists`]), or it fails otherwise.
pub(crate) fn create(file: &Path, bytes: &[u8]) -> io::Result<()> {
    create_with(file, |out| out.write_all(bytes))
}

fn create_with(file: &Path, fill: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<()> {
    let begun = begin(file, None, fill)?;
    end(file, begun.persist_noclobber(file))
}

/// Writes a temporary file beside where it will lie, whole and safe, with the mode of another.
fn begin(
    file: &Path,
    before: Option<&Metadata>,
    fill: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> io::Result<tempfile::NamedTempFile> {
    let mut temporary = held(parent(file), before.is_some())?;
    fill(temporary.as_file_mut())?;
    if let Some(before) = before {
        keep_mode(temporary.as_file(), before)?;
    }
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// What is left to do once a temporary file has got its name.
fn end(file: &Path, persisted: Result<File, tempfile::PersistError>) -> io::Result<()> {
    persisted.map_err(|e| e.error)?;
    if cfg!(unix) {
        // Some file systems cannot sync a folder; the file itself is safe.
        let _ = File::open(parent(file)).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

/// A temporary file that is locked until it has its name: who looks for strays leaves it alone.
fn held(folder: &Path, private: bool) -> io::Result<tempfile::NamedTempFile> {
    for _ in 0..3 {
        let temporary = temporary(folder, private)?;
        let _ = temporary.as_file().lock();
        // Between its making and its locking it may have been taken for a stray.
        if temporary.path().exists() {
            return Ok(temporary);
        }
    }
    temporary(folder, private)
}

/// A temporary file that others may read once it is in its place, as far as the user's mask allows;
/// one that takes the mode of another file is nobody else's until then.
#[cfg_attr(not(unix), expect(unused_variables, reason = "files have no such mode there"))]
fn temporary(folder: &Path, private: bool) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(strays::TEMPORARY.0).suffix(strays::TEMPORARY.1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(Permissions::from_mode(if private { 0o600 } else { 0o666 }));
    }
    builder.tempfile_in(folder)
}

#[cfg(unix)]
fn keep_mode(file: &File, before: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    // Only root may give a file away; the owner's own file has the right owner already.
    let _ = std::os::unix::fs::fchown(file, Some(before.uid()), Some(before.gid()));
    file.set_permissions(Permissions::from_mode(before.mode() & 0o7777))
}

#[cfg(not(unix))]
fn keep_mode(file: &File, before: &Metadata) -> io::Result<()> {
    let _: Permissions = before.permissions();
    file.set_permissions(before.permissions())
}
