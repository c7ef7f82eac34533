//! A folder of files from many hands: what is in it, within bounds, and nothing outside it.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use crate::door;
use demarche_core::scenario::findings::LARGEST;
use demarche_lab::mark::{Content, Paper, kind};

/// Most entries that are looked at.
const ENTRIES: usize = 10_000;
/// Deepest folder below the one that was named.
const DEPTH: usize = 8;

/// Every file of a folder and of the folders in it, by name; those that are about to be written are
/// left out.
///
/// # Errors
/// If the folder cannot be looked through, or holds more than is looked at.
pub(crate) fn entries(folder: &Path, but: &[&Option<PathBuf>]) -> Result<Vec<Entry>, Failure> {
    let fault = |error: &std::io::Error| {
        let hint = "name the folder in which the hand-ins lie";
        Failure::Input(format!("error[DM-E000]: {}: {error}\n  = help: {hint}\n", folder.display()))
    };
    door::read::entries(folder, 1).map_err(|e| fault(&e))?;
    let mut walk = Walk { root: folder, found: Vec::new(), entries: 0 };
    walk.folder(folder, 0)?;
    let ours = |path: &PathBuf| but.iter().filter_map(|b| b.as_ref()).any(|b| door::read::same(b, path));
    Ok(walk.found.into_iter().filter(|entry| !ours(&entry.path)).collect())
}

/// Something in the folder.
pub(super) struct Entry {
    path: PathBuf,
    /// What it is, if it is not to be read.
    what: Option<String>,
}

struct Walk<'a> {
    root: &'a Path,
    found: Vec<Entry>,
    entries: usize,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) -> Result<(), Failure> {
        let entries = match door::read::entries(folder, ENTRIES + 1) {
            Ok(entries) => entries,
            Err(error) => {
                self.note(folder, format!("a folder that cannot be read: {}", error.kind()));
                return Ok(());
            }
        };
        self.entries += entries.len();
        if self.entries > ENTRIES {
            let (root, hint) = (self.root.display(), "mark the classes one by one");
            let text = format!("error[DM-E007]: {root}: it holds more than {ENTRIES} entries\n  = help: {hint}\n");
            return Err(Failure::Input(text));
        }
        for path in entries {
            // Of the entry itself: a link is never followed, wherever it leads.
            match door::read::link_metadata(&path) {
                Err(error) => self.note(&path, format!("it cannot be read: {}", error.kind())),
                Ok(data) if data.is_symlink() => self.note(&path, "a link: not followed".to_owned()),
                Ok(data) if data.is_dir() && depth < DEPTH => self.folder(&path, depth + 1)?,
                Ok(data) if data.is_dir() => {
                    self.note(&path, format!("a folder more than {DEPTH} folders deep: not looked at"));
                }
                Ok(data) if data.is_file() => self.found.push(Entry { path, what: None }),
                Ok(_) => self.note(&path, "no regular file: not opened".to_owned()),
            }
        }
        Ok(())
    }

    fn note(&mut self, path: &Path, what: String) {
        self.found.push(Entry { path: path.to_owned(), what: Some(what) });
    }
}

/// What is in an entry of a folder.
pub(super) fn paper(root: &Path, entry: &Entry) -> Paper {
    let below = entry.path.strip_prefix(root).unwrap_or(&entry.path);
    let path = below.to_string_lossy().replace('\\', "/");
    let content = match &entry.what {
        Some(what) => Content::Unread(what.clone()),
        None => content(&entry.path).unwrap_or_else(|e| Content::Unread(format!("it cannot be read: {}", e.why))),
    };
    Paper { path, content }
}

/// What is in a file; of one that is too large, only what it is.
fn content(path: &Path) -> Result<Content, door::Fault> {
    let bytes = door::read::found(path, LARGEST)?;
    if bytes.len() <= LARGEST {
        return Ok(Content::Bytes(demarche_core::outside::text::plain(bytes)));
    }
    let size = door::read::metadata(path).map_or(0, |data| data.len());
    let name = path.to_string_lossy();
    let what = kind::of(&name, bytes.get(..kind::ENOUGH).unwrap_or_default()).unwrap_or("too large for a hand-in");
    Ok(Content::Unread(format!("{what}, {} MB: not read", size.div_ceil(1_000_000))))
}
