//! Reading and writing: bounded reads, whole writes, pipes that may close.

use std::io::{Read, Write};
use std::path::Path;

use super::Failure;
use crate::door::{show, text};
use crate::scenario::findings::LARGEST;

/// Writes lines to standard output: a last net makes visible whatever a terminal would obey.
///
/// # Errors
/// If standard output is closed or cannot be written.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let text = show::output(text);
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}

/// Writes a JSON document to standard output, every value as it is.
///
/// # Errors
/// As [`print`].
pub fn print_json(document: &serde_json::Value) -> Result<(), Failure> {
    print(&show::json(&document.to_string()))
}

/// Talks on standard error; nobody need listen.
pub fn talk(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", show::output(text));
}

/// Reads a text file, up to a little over the largest size that is of use; a byte order mark at its
/// beginning is dropped.
///
/// # Errors
/// If it cannot be read: the path and the reason.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let fault = |error: &std::io::Error| {
        let hint = match error.kind() {
            std::io::ErrorKind::NotFound => "check the path; `demarche list` shows the shipped scenarios",
            std::io::ErrorKind::PermissionDenied => "you may not read it: check its permissions",
            std::io::ErrorKind::IsADirectory => "this is a folder: name a file in it",
            _ => "is this the right file?",
        };
        let path = path.display().to_string();
        Failure::Input(format!("error[DM-E000]: {}: {error}\n  = help: {hint}\n", show::line(&path)))
    };
    if path.is_dir() {
        return Err(fault(&std::io::Error::from(std::io::ErrorKind::IsADirectory)));
    }
    let file = std::fs::File::open(path).map_err(|e| fault(&e))?;
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX) + 1;
    file.take(most).read_to_end(&mut bytes).map_err(|e| fault(&e))?;
    Ok(text::plain(bytes))
}

/// A temporary file that others may read once it is in its place, as far as the user's mask allows.
fn temporary(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Writes a file whole or not at all: a temporary file beside it, then a rename.
///
/// # Errors
/// If it cannot be written: the path and the reason. The old file, if any, is then untouched.
pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    write_bytes(path, text.as_bytes())
}

/// Writes a file of bytes whole or not at all.
///
/// # Errors
/// As [`write`].
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let fault = |error: &std::io::Error| {
        // The bare reason, without the name of a temporary file that nobody has heard of.
        let error = error
            .raw_os_error()
            .map_or_else(|| error.kind().to_string(), |code| std::io::Error::from_raw_os_error(code).to_string());
        let hint = "nothing was written; check the folder and its permissions";
        let path = path.display().to_string();
        Failure::Input(format!("error[DM-E000]: cannot write {}: {error}\n  = help: {hint}\n", show::line(&path)))
    };
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut file = temporary(folder).map_err(|e| fault(&e))?;
    file.write_all(bytes).map_err(|e| fault(&e))?;
    file.as_file().sync_all().map_err(|e| fault(&e))?;
    file.persist(path).map_err(|e| fault(&e.error))?;
    Ok(())
}
