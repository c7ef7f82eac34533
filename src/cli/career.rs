//! The career's file: every game that was ended, beside the folder of saved games.
//!
//! Duty: read it, add a game to it. Uses `door`, the career. Always holds: a file that cannot be read is kept
//! aside under a name that nothing has, and told; two processes do not write over each other's games.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::desktop_folders;
use crate::door::kind::Kind;
use crate::door::{lock, names, read, write};
use demarche_core::scenario::findings::LARGEST;
use demarche_core::scenario::syntax::options;
use demarche_play::career::{Career, Played};
use demarche_play::session::Session;
use demarche_play::views::career::Unread;

/// How long the file is waited for that another process holds.
const PATIENCE: Duration = Duration::from_secs(2);

/// Where it lies; none if the system names no place for it.
pub(super) fn place() -> Option<PathBuf> {
    desktop_folders::data().map(|data| data.join("career.ron"))
}

/// Why a career could not be read.
enum Unreadable {
    /// The system does not let it.
    Shut(String),
    /// It is something else.
    Other(String),
}

fn read(file: &Path) -> Result<Career, Unreadable> {
    if read::link_metadata(file).is_err() {
        return Ok(Career::default());
    }
    let bytes = read::found(file, LARGEST).map_err(|fault| Unreadable::Shut(fault.why))?;
    let text = String::from_utf8(bytes).map_err(|_| Unreadable::Other("it is not text".to_owned()))?;
    options().from_str(&text).map_err(|why| Unreadable::Other(why.to_string()))
}

/// The career of a file; one that cannot be read is told, and left as it is.
#[cfg(any(test, feature = "window"))]
pub(super) fn career(file: &Path) -> (Career, Option<Unread>) {
    match read(file) {
        Ok(career) => (career, None),
        Err(Unreadable::Shut(why) | Unreadable::Other(why)) => (Career::default(), Some(unread(file, why))),
    }
}

fn unread(file: &Path, why: String) -> Unread {
    Unread { file: file.display().to_string(), why, aside: None }
}

/// Adds a session's game to the career of a file, if it is over and not there yet; what must be told.
pub(super) fn ended(file: &Path, session: &Session) -> Option<Unread> {
    let played = Played::of(session)?;
    add(file, played)
}

/// Adds a game. A list that is no list is set aside first, by whoever holds its lock.
fn add(file: &Path, played: Played) -> Option<Unread> {
    if let Some(folder) = file.parent()
        && let Err(fault) = write::folder(folder)
    {
        return Some(unread(file, fault.why));
    }
    let held = lock::take_within(file, PATIENCE);
    // Where there are no locks, it is written all the same.
    if matches!(held, Err(lock::NotLocked::Others)) {
        return Some(unread(file, "another process has been writing it for seconds".to_owned()));
    }
    let (mut career, told) = match read(file) {
        Ok(career) => (career, None),
        Err(Unreadable::Shut(why)) => return Some(unread(file, why)),
        Err(Unreadable::Other(why)) => {
            let Some(aside) = names::set_aside(file) else { return Some(unread(file, why)) };
            let aside = Some(aside.display().to_string());
            (Career::default(), Some(Unread { aside, ..unread(file, why) }))
        }
    };
    if !career.add(played) {
        return told;
    }
    // What is there was read as a list just now, under the lock.
    match ron::ser::to_string_pretty(&career, ron::ser::PrettyConfig::new()) {
        Ok(text) => match write::write(file, &Kind::Career, true, text.as_bytes()) {
            Ok(()) => told,
            Err(fault) => Some(unread(file, fault.why)),
        },
        Err(why) => Some(unread(file, why.to_string())),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test has a folder of its own")]

    use super::*;
    use demarche_core::digest::Digest;
    use demarche_core::math::Ppm;
    use demarche_core::rules::score::Medal;

    fn played(seed: u64) -> Played {
        let (scenario, title) = ("training-isle".to_owned(), "Training Isle".to_owned());
        let medals = vec![Medal::Gold, Medal::None];
        let (months, predictions, score) = (12, 4, Ppm(120_000));
        Played {
            scenario,
            title,
            seed,
            digest: Digest(seed),
            months,
            lost: false,
            medals,
            predictions,
            score,
            again: false,
        }
    }

    #[test]
    fn games_are_added_one_by_one_and_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("new").join("career.ron");
        assert_eq!(career(&file), (Career::default(), None));
        for seed in [1, 2, 2, 3] {
            assert_eq!(add(&file, played(seed)), None);
        }
        let (career, unread) = career(&file);
        assert_eq!((career.games, unread), (vec![played(1), played(2), played(3)], None));
    }

    #[test]
    fn what_cannot_be_read_is_kept_aside_and_nothing_of_it_is_lost() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("career.ron");
        for (n, text) in ["(games: [(", "my thesis"].into_iter().enumerate() {
            let _ = names::rename(&file, &folder.path().join("good.ron"));
            write::create(&file, text.as_bytes()).expect("written");
            let told = add(&file, played(1)).expect("it is told");
            let aside = PathBuf::from(told.aside.expect("it is kept"));
            assert_eq!(aside.extension().and_then(|e| e.to_str()), Some(if n == 0 { "bad" } else { "bad-2" }));
            assert_eq!(read::found(&aside, 100).expect("it is there"), text.as_bytes());
            assert_eq!(career(&file).0.games, [played(1)], "and the game that ended is kept");
        }
    }

    #[test]
    fn games_that_end_at_the_same_time_are_all_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("career.ron");
        std::thread::scope(|scope| {
            for seed in 0..8 {
                let file = &file;
                scope.spawn(move || assert_eq!(add(file, played(seed)), None));
            }
        });
        let mut seeds: Vec<u64> = career(&file).0.games.iter().map(|game| game.seed).collect();
        seeds.sort_unstable();
        assert_eq!(seeds, (0..8).collect::<Vec<_>>());
    }

    #[test]
    fn reading_renames_nothing_and_what_is_no_file_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("career.ron");
        write::create(&file, b"my thesis").expect("written");
        assert!(career(&file).1.is_some_and(|unread| unread.aside.is_none()));
        assert_eq!(read::found(&file, 100).expect("it is there"), b"my thesis");
        let folder = folder.path().join("folder.ron");
        write::folder(&folder).expect("a folder");
        assert!(add(&folder, played(1)).is_some_and(|unread| unread.aside.is_none()));
        assert!(folder.is_dir());
    }

    #[test]
    fn whatever_reads_as_a_list_can_be_added_to() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("career.ron");
        write::create(&file, b"()").expect("written");
        assert_eq!(add(&file, played(1)), None);
        assert_eq!(career(&file).0.games, [played(1)]);
    }
}
