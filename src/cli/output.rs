//! Reading and writing for commands: the doors, with what a command line adds to them.
//!
//! Duty: reads within the bound of the game's files; the option that lets a file be replaced. Uses
//! `door`. Always holds: nothing here touches a file or a stream but through a door.

use std::path::Path;

use super::failure::Failure;
use crate::door::kind::Kind;
use crate::door::write::Target;
use crate::door::{Fault, read, speak, write};
use demarche_core::outside::{show, text};
use demarche_core::scenario::findings::LARGEST;

/// The option to replace a file that is not of the kind that is written.
#[derive(clap::Args, Debug, Default, Clone, Copy)]
pub(super) struct Replace {
    /// Replace a file that is there even if it is of another kind, or holds another game
    #[arg(long)]
    pub(crate) force: bool,
}

impl Replace {
    /// Where a file will go, found out before any work; never over what the command reads.
    ///
    /// # Errors
    /// If it may not go there.
    pub(crate) fn target<'a>(
        self,
        path: &Path,
        kind: &Kind,
        inputs: impl IntoIterator<Item = &'a Path>,
    ) -> Result<Target, Failure> {
        Ok(Target::new(path, kind, self.force)?.apart_from(inputs)?)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        if fault.closed { Self::ClosedPipe } else { Self::Input(fault.to_string()) }
    }
}

/// Writes text to standard output, with a line end: a last net makes visible whatever a terminal
/// would obey.
///
/// # Errors
/// If standard output is closed or cannot be written.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    Ok(speak::print(&show::output(text))?)
}

/// Writes a JSON document to standard output, every value as it is.
///
/// # Errors
/// As [`print`].
pub(super) fn print_json(document: &serde_json::Value) -> Result<(), Failure> {
    print(&show::json(&document.to_string()))
}

/// What a command found, as one JSON document or told in words.
///
/// # Errors
/// As [`print`].
pub(super) fn tell(
    as_json: bool,
    document: impl FnOnce() -> serde_json::Value,
    story: impl FnOnce() -> String,
) -> Result<(), Failure> {
    if as_json { print_json(&document()) } else { print(&story()) }
}

/// Talks on standard error; nobody need listen.
pub(crate) fn talk(text: &str) {
    speak::talk(&show::output(text));
}

/// Reads a text file that was named, up to a little over the largest size that is of use; a byte
/// order mark at its beginning is dropped.
///
/// # Errors
/// If it cannot be read: the path and the reason.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    Ok(text::plain(read::named(path, LARGEST)?))
}

/// Reads a file that was found, or that another file names: a regular one.
///
/// # Errors
/// If it cannot be read: the path and the reason.
pub(super) fn read_found(path: &Path) -> Result<Vec<u8>, Failure> {
    Ok(text::plain(read::found(path, LARGEST)?))
}

/// Says what was written, where it is a file.
pub(crate) fn wrote(target: &Target, what: &str) {
    if !target.is_standard_output() {
        talk(&format!("wrote {what} to {}", target.named().display()));
    }
}

/// Makes the folder of a set of generated pages.
///
/// # Errors
/// If it cannot be made.
pub(crate) fn folder(path: &Path) -> Result<(), Failure> {
    Ok(write::folder(path)?)
}

/// Writes a generated page of the documentation.
///
/// # Errors
/// If it cannot be written, or would replace a file that was not generated.
pub(super) fn document(path: &Path, text: &str) -> Result<(), Failure> {
    Ok(write::write(path, &Kind::Document, false, text.as_bytes())?)
}
