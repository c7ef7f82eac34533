//! What is checked, and which other files it names.
//!
//! Duty: a file with those beside it, and the scenario that a name means among them. Uses
//! `scenario::{library, findings}`. Always holds: no file is opened here.

use demarche_core::scenario::findings::{File, Finding, did_you_mean};
use demarche_core::scenario::library;

/// A file to be checked: its name and its bytes, or why it cannot be read.
#[derive(Clone, Debug)]
pub struct Input {
    /// The name under which it is reported.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The messages beside a scenario, or the scenarios that tests, an experiment or a class file name
    /// by their paths: their names and what is in them.
    pub beside: Vec<(String, Vec<u8>)>,
}

/// What was found in a file; an error if it could not be looked at to its end.
pub(super) type Found = Result<Vec<Finding>, Vec<Finding>>;

/// The scenario that a file names, if it is shipped or stands beside it.
pub(super) fn named<'a>(base: &str, input: &'a Input) -> Option<(&'a str, &'a [u8])> {
    if let Some(shipped) = library::shipped(base) {
        return Some((shipped.id, shipped.text.as_bytes()));
    }
    let is_it = |(path, _): &&(String, Vec<u8>)| std::path::Path::new(path).ends_with(base.trim_start_matches("./"));
    input.beside.iter().find(is_it).map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
}

/// The finding for a scenario that is neither shipped nor to be read.
pub(super) fn nowhere(file: &File, name: &str, base: &str) -> Finding {
    let near = did_you_mean(base, library::SHIPPED.iter().map(|s| s.id));
    let hint = near.or_else(|| Some("name a shipped scenario, or a file by its path from this one".to_owned()));
    file.error("DM-E010", file.literal(name, 0), format!("there is no scenario \"{name}\""), hint)
}
