//! Classes at the command line: a class file with its scenario, and where a hand-in is written.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::output;
use super::source::{self, Loaded};
use super::tape_file::NAMES;
use crate::door::{Fault, read, strays, write};
use demarche_core::outside::show;
use demarche_core::scenario::findings::LARGEST;
use demarche_core::sim::Game;
use demarche_core::tape::{Notes, Tape};
use demarche_play::lesson::Lesson;
#[cfg(feature = "window")]
use demarche_play::session::Session;

/// A class file with the scenario that it names.
pub(super) struct Class {
    /// What the file says.
    pub(super) lesson: Lesson,
    /// The scenario, under the names of the variant.
    pub(crate) loaded: Loaded,
}

#[cfg(feature = "window")]
impl Class {
    /// A new game under a name that can be used.
    #[must_use]
    pub fn session(self, name: &str) -> Session {
        let Self { lesson, loaded } = self;
        let game = Game::new(loaded.case, lesson.seed_for(name));
        let mut session = Session::new(loaded.words, game, Vec::new());
        session.set_notes(Notes { hand_in: Some(lesson.hand_in(name)), ..Notes::default() });
        session.class_title = Some(lesson.shown().to_owned());
        session
    }
}

/// Reads a class file and loads its scenario: a shipped one, or a file beside the class file.
///
/// # Errors
/// What is wrong with either.
pub(crate) fn open(path: &Path) -> Result<Class, Failure> {
    let name = path.display().to_string();
    let lesson = Lesson::read(&name, &output::read(path)?)?;
    let noted = |failure| match failure {
        Failure::Input(text) => Failure::Input(format!(
            "{text}  = note: the class file {name} names it; `demarche check {name}` says more\n"
        )),
        other => other,
    };
    let wanted = source::beside(path, &lesson.scenario).map_err(noted)?;
    let mut loaded = source::scenario(wanted.as_deref().unwrap_or(&lesson.scenario)).map_err(noted)?;
    if lesson.variant.fictional {
        loaded.rename()?;
    }
    Ok(Class { lesson, loaded })
}

/// Writes a hand-in into a folder, as a file of its own; its whole path.
///
/// # Errors
/// The reason in words.
pub(crate) fn hand_in(folder: &Path, game: &Game, notes: &Notes) -> Result<String, String> {
    let mut notes = notes.clone();
    // Whoever opens it goes on without the terms, and therefore on a branch.
    notes.handed_in();
    let text = Tape::of(game, "player").with_notes(game, &notes).text().map_err(|e| e.to_string())?;
    let stem = notes.hand_in.as_ref().map(|h| format!("{}-{}", plain(&h.class), plain(&h.name))).unwrap_or_default();
    // A folder that is not there yet is made.
    write::folder(folder).map_err(|fault| fault.why_in_full())?;
    strays::sweep(folder);
    let place = put(folder, &stem, text.as_bytes())?;
    Ok(std::path::absolute(&place).unwrap_or(place).display().to_string())
}

/// Writes under the first name that is free, or finds the same game under one.
fn put(folder: &Path, stem: &str, bytes: &[u8]) -> Result<PathBuf, String> {
    for n in 1..NAMES {
        let number = if n < 2 { String::new() } else { format!("-{n}") };
        let place = folder.join(format!("{stem}{number}.hand-in.ron"));
        match write::create(&place, bytes) {
            Ok(()) => return Ok(place),
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
                if read::found(&place, LARGEST).is_ok_and(|there| there == bytes) {
                    return Ok(place);
                }
            }
            Err(e) => return Err(Fault::writing(&place, &e).why_in_full()),
        }
    }
    Err(format!("{}: there are {NAMES} files of that name already", folder.display()))
}

/// A name as part of a file's name: letters and digits of any script, the rest as hyphens, short
/// enough for every file system.
pub(super) fn plain(name: &str) -> String {
    let mut out = String::new();
    let shown = |c: char| c.is_alphanumeric() && !show::hidden(c);
    for c in name.chars().map(|c| if shown(c) { c } else { '-' }) {
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
        assert_eq!(plain("a\u{3164}b\u{115f}"), "a-b", "letters that nobody sees are no part of a file's name");
        assert_eq!(plain("🐦"), "class");
        assert!(plain(&"界".repeat(40)).len() <= 80);
    }
}
