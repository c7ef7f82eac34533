//! Classes at the command line: a class file with its scenario, and where a hand-in is written.

use std::path::{Path, PathBuf};

use super::source::{self, Loaded};
use super::{Failure, output};
use crate::lesson::Lesson;
use crate::scenario::library;
use crate::sim::Game;
use crate::tape::{Notes, Tape};

/// A class file with the scenario that it names.
pub struct Class {
    /// What the file says.
    pub lesson: Lesson,
    /// The scenario, under the names of the variant.
    pub loaded: Loaded,
}

/// Reads a class file and loads its scenario: a shipped one, or a file beside the class file.
///
/// # Errors
/// What is wrong with either.
pub fn open(path: &Path) -> Result<Class, Failure> {
    let name = path.display().to_string();
    let lesson = Lesson::read(&name, &output::read(path)?)?;
    let base = lesson.scenario.rsplit_once(':').map_or(lesson.scenario.as_str(), |(base, _)| base);
    let beside = path.parent().filter(|_| library::shipped(base).is_none());
    let wanted = beside.map_or_else(|| lesson.scenario.clone(), |f| f.join(&lesson.scenario).display().to_string());
    let mut loaded = source::scenario(&wanted).map_err(|failure| match failure {
        Failure::Input(text) => Failure::Input(format!(
            "{text}  = note: the class file {name} names it; `demarche check {name}` says more\n"
        )),
        other => other,
    })?;
    if lesson.variant.fictional {
        loaded.rename()?;
    }
    Ok(Class { lesson, loaded })
}

/// Writes a hand-in into a folder, as a file of its own; its whole path.
///
/// # Errors
/// The reason in words.
pub fn hand_in(folder: &Path, game: &Game, notes: &Notes) -> Result<String, String> {
    let text = Tape::of(game, "player").with_notes(game, notes).text().map_err(|e| e.to_string())?;
    let stem = notes.hand_in.as_ref().map(|h| format!("{}-{}", plain(&h.class), plain(&h.name))).unwrap_or_default();
    let place = free(folder, &stem, &text).ok_or("there are ten thousand files of that name already")?;
    match output::write(&place, &text) {
        Ok(()) => Ok(std::path::absolute(&place).unwrap_or(place).display().to_string()),
        Err(Failure::Input(text)) => Err(text.trim_end().to_owned()),
        Err(_) => Err("the folder cannot be written".to_owned()),
    }
}

/// The first name that is free, or holds the same game already.
fn free(folder: &Path, stem: &str, text: &str) -> Option<PathBuf> {
    let name = |n: u32| {
        let number = if n < 2 { String::new() } else { format!("-{n}") };
        folder.join(format!("{stem}{number}.hand-in.ron"))
    };
    let usable = |path: &PathBuf| !path.exists() || output::read(path).is_ok_and(|bytes| bytes == text.as_bytes());
    (1..10_000).map(name).find(usable)
}

/// A name as part of a file's name: letters and digits of any script, the rest as hyphens, short
/// enough for every file system.
fn plain(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }) {
        let doubled = c == '-' && (out.is_empty() || out.ends_with('-'));
        if !doubled && out.len() + c.len_utf8() <= 80 {
            out.push(c);
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() { "class".to_owned() } else { out.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_parts_of_file_names() {
        assert_eq!(plain("Blue  Heron!"), "Blue-Heron");
        assert_eq!(plain("../../etc/passwd"), "etc-passwd");
        assert_eq!(plain("Синяя цапля"), "Синяя-цапля");
        assert_eq!(plain("🐦"), "class");
        assert!(plain(&"界".repeat(40)).len() <= 80);
    }
}
