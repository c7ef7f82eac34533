//! Tapes as files: which tape may take the place of which.
//!
//! Duty: write a tape where one may lie already; names for branches and for new games. Uses `door`,
//! `tape`. Always holds: a game is only replaced by one that has all of it in it; a name that is
//! taken is left to whoever has it.

use std::path::{Path, PathBuf};

use super::desktop_folders;
use super::failure::Failure;
use super::output::{self, Replace};
use crate::door::lock;
use crate::door::write::Target;
use demarche_core::scenario::findings::LARGEST;
use demarche_core::tape::Tape;
use demarche_play::session::Session;

/// Names that are tried before it is given up.
pub(super) const NAMES: u32 = 10_000;

/// Writes a command's tape: over an earlier one only if that holds nothing that this one lacks.
///
/// # Errors
/// If the tape that is there holds more, or the file cannot be written.
pub(super) fn save(target: &Target, tape: &Tape, replace: Replace) -> Result<(), Failure> {
    if let Some(file) = target.file().filter(|file| file.exists() && !replace.force) {
        let there = crate::door::read::found(file, LARGEST)?;
        if let Some(more) = lost(&there, tape) {
            return Err(taken(target.named(), &more));
        }
    }
    target.write(text_of(tape).map_err(Failure::Input)?.as_bytes())?;
    output::talk(&format!("saved {}", target.named().display()));
    Ok(())
}

/// A tape as text.
///
/// # Errors
/// The reason in words; it does not happen for a game that was played.
pub(super) fn text_of(tape: &Tape) -> Result<String, String> {
    tape.text().map_err(|e| format!("the game cannot be written: {e}"))
}

/// The message that a place is taken by a game of which something would be lost.
pub(crate) fn taken(place: &Path, more: &str) -> Failure {
    let place = place.display();
    let go_on = format!("`demarche play --load {place}` goes on with it");
    let help = format!("{go_on}; take another name, or add --force to replace it");
    Failure::input(format!("{place}: {more}, which would be lost"), help)
}

/// What would be lost if a tape took the place of what is there; none if nothing.
#[must_use]
pub(crate) fn lost(there: &[u8], tape: &Tape) -> Option<String> {
    if there.is_empty() {
        return None;
    }
    let Ok(old) = Tape::read("", there) else {
        return Some("there is a tape already that cannot be read".to_owned());
    };
    let same_game = old.scenario == tape.scenario && old.seed == tape.seed && old.hand_in == tape.hand_in;
    let covered = same_game
        && tape.turns.starts_with(&old.turns)
        && tape.rewinds.starts_with(&old.rewinds)
        && (old.draft.is_empty() || old.draft == tape.draft || old.turns.len() < tape.turns.len());
    let nothing = old.turns.is_empty() && old.draft.is_empty() && old.rewinds.is_empty() && old.hand_in.is_none();
    if covered || nothing {
        return None;
    }
    let months = match old.turns.len() {
        1 => "1 month".to_owned(),
        n => format!("{n} months"),
    };
    Some(format!("there is a game already: {months} of {}, seed {}", old.scenario, old.seed))
}

/// The nth name for a branch of a game, beside it.
#[must_use]
pub(crate) fn beside(place: &Path, branch: u32) -> PathBuf {
    let name = place.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let endings = [".tape.ron", ".hand-in.ron", ".ron"];
    let stem = lock::fitted(endings.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name));
    place.with_file_name(format!("{stem}-branch{branch}.tape.ron"))
}

/// The nth name for a new game in a folder.
#[must_use]
pub(super) fn fresh(folder: &Path, scenario: &str, seed: u64, n: u32) -> PathBuf {
    let stem = format!("{}-seed{seed}", scenario.replace([':', '/', '\\'], "-"));
    folder.join(if n < 2 { format!("{stem}.tape.ron") } else { format!("{stem}-{n}.tape.ron") })
}

/// The folder of saved games, made if it is not there yet; the working folder where there is none.
#[must_use]
pub(super) fn data_folder() -> PathBuf {
    let folder = desktop_folders::data().map(|data| data.join("tapes"));
    folder.filter(|folder| crate::door::write::folder(folder).is_ok()).unwrap_or_else(|| PathBuf::from("."))
}

/// The tape of the branch that is played, with its draft and the ways back that lead to it.
#[must_use]
pub fn whole(session: &Session) -> Tape {
    let tape = Tape::of(session.game(), "player").with_draft(session.case(), session.draft());
    tape.with_notes(session.game(), session.notes())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use demarche_core::scenario::{library, load};
    use demarche_core::sim::Game;
    use demarche_core::strategy;

    fn tape(seed: u64, months: u16) -> Tape {
        let shipped = library::shipped("training-isle").expect("shipped");
        let case = load("training-isle.ron", shipped.text.as_bytes()).expect("it loads");
        let mut game = Game::new(Arc::new(case), seed);
        strategy::play(&mut game, &mut strategy::History, Some(months));
        Tape::of(&game, "player")
    }

    #[test]
    fn a_game_gives_way_only_to_one_that_has_all_of_it() {
        let bytes = |tape: &Tape| tape.text().expect("text").into_bytes();
        assert_eq!(lost(b"", &tape(1, 2)), None);
        assert_eq!(lost(&bytes(&tape(1, 2)), &tape(1, 2)), None);
        assert_eq!(lost(&bytes(&tape(1, 2)), &tape(1, 5)), None);
        assert_eq!(lost(&bytes(&tape(2, 0)), &tape(1, 0)), None, "nothing was played");
        let lost = |there: &Tape, tape: &Tape| lost(&bytes(there), tape).expect("something is lost");
        assert_eq!(lost(&tape(1, 3), &tape(1, 2)), "there is a game already: 3 months of training-isle, seed 1");
        assert!(lost(&tape(2, 1), &tape(1, 2)).contains("1 month of"));
    }

    #[test]
    fn branches_lie_beside_their_game() {
        assert_eq!(beside(Path::new("a/g.tape.ron"), 2), Path::new("a/g-branch2.tape.ron"));
        assert_eq!(beside(Path::new("c.hand-in.ron"), 1), Path::new("c-branch1.tape.ron"));
        assert_eq!(fresh(Path::new("a"), "b:c", 3, 2), Path::new("a/b-c-seed3-2.tape.ron"));
    }
}
