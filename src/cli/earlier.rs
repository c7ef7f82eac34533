//! Earlier: the last five states of a saved game, and where a game goes that cannot be saved.
//!
//! Duty: keep a copy of a tape before another month is written over it; folders of last resort. Uses
//! `door`. Always holds: nothing of this stands in the way of saving the game itself.

use std::path::{Path, PathBuf};

use super::{desktop_folders, tape_file};
use crate::door::{lock, names, strays, write};
use demarche_core::digest::Folder;

/// How many states of a game are kept.
const KEPT: u32 = 5;

/// Keeps what a tape held before a month was added to it: the newest is number 1.
pub(crate) fn keep(tape: &Path, bytes: &[u8]) {
    let Some(folder) = desktop_folders::data().map(|data| data.join("earlier")) else { return };
    if write::folder(&folder).is_err() {
        return;
    }
    let name = |n: u32| folder.join(named(tape, n));
    strays::sweep(&folder);
    for n in (1..KEPT).rev() {
        let _ = names::rename(&name(n), &name(n + 1));
    }
    let _ = write::replace_like(&name(1), bytes, tape);
}

/// The name of a state: that of the tape, and, for tapes of one name in several folders, a number
/// made from the folder's path.
fn named(tape: &Path, n: u32) -> String {
    let whole = std::path::absolute(tape).unwrap_or_else(|_| tape.to_owned());
    let mut folder = Folder::default();
    folder.text(&whole.parent().map(|p| p.to_string_lossy().into_owned()).unwrap_or_default());
    let name = tape.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = lock::fitted(name.strip_suffix(".ron").unwrap_or(&name));
    let digest = folder.finish().to_string();
    format!("{stem}.{}.{n}.tape.ron", digest.get(..8).unwrap_or_default())
}

/// Folders in which a game is kept that can be saved nowhere else.
pub(super) fn refuges() -> Vec<PathBuf> {
    vec![tape_file::data_folder(), std::env::temp_dir(), PathBuf::from(".")]
}
