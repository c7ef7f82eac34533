//! Saved games of the user's folder: all of them, another name for one, and one that is to go.
//!
//! Duty: list, rename and delete. Uses `door`, `tape`. Always holds: only a tape that lies in the folder
//! itself is touched, and none that is open in this process or another; a name that is taken stays whoever's
//! it is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::failure::told;
use super::last_game::stand;
use super::source::{self, Loaded};
use super::{output, tape_file};
use crate::door::lock::{self, NotLocked};
use crate::door::{names, read};
use demarche_core::tape::{self, Tape};
use demarche_panels::screens::saves::Shelf;
use demarche_play::views::saves::{self, Kind, SavedGame, Trouble};

/// How a saved game's file ends.
const ENDING: &str = ".tape.ron";
/// Most games that are listed.
const LISTED: usize = 60;

/// The games of a folder, the newest first.
#[must_use]
pub(super) fn shelf(folder: &Path, fictional: bool) -> Shelf {
    let tapes = read::entries(folder, tape_file::NAMES as usize).unwrap_or_default().into_iter();
    let mut tapes: Vec<(u64, PathBuf)> =
        tapes.filter(|path| is_ours(folder, path)).map(|path| (age(&path), path)).collect();
    tapes.sort();
    let more = tapes.len().saturating_sub(LISTED);
    tapes.truncate(LISTED);
    let mut known = BTreeMap::new();
    let games = tapes.into_iter().map(|(age, path)| game(path, age, fictional, &mut known)).collect();
    // Where there is no folder of its own, it is the one in which the program was started.
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    Shelf { games, more, folder: folder.display().to_string() }
}

/// How many seconds ago a file was written.
#[expect(clippy::disallowed_types, reason = "when a file was written, for whoever looks for it")]
fn age(path: &Path) -> u64 {
    let written = read::metadata(path).and_then(|data| data.modified()).ok();
    let age = written.and_then(|at| std::time::SystemTime::now().duration_since(at).ok());
    age.map_or(0, |age| age.as_secs())
}

/// Whether a path is that of a saved game of a folder.
fn is_ours(folder: &Path, path: &Path) -> bool {
    let named = path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING));
    let here = path.parent().is_some_and(|parent| parent == folder);
    named && here && read::link_metadata(path).is_ok_and(|data| data.is_file())
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.strip_suffix(ENDING).unwrap_or(&name).to_owned()
}

/// A game as the list shows it; scenarios that were read already are `known`.
fn game(path: PathBuf, age: u64, fictional: bool, known: &mut BTreeMap<String, Option<Loaded>>) -> SavedGame {
    let name = name_of(&path);
    let open = lock::is_held(&path);
    let (title, month) = (String::new(), String::new());
    let mut game = SavedGame { path, name, title, month, age, kind: Kind::Game, over: false, open, trouble: None };
    let place = game.path.display().to_string();
    let read = output::read(&game.path).and_then(|bytes| Ok(Tape::read(&place, &bytes)?));
    let tape = match read {
        Ok(tape) => tape,
        Err(why) => {
            game.trouble = Some(first_line(&told(&why)));
            return game;
        }
    };
    game.kind = Kind::of(&tape, &game.name);
    let loaded = known.entry(tape.scenario.clone()).or_insert_with(|| {
        let mut loaded = source::of_tape(&tape, &place, None).ok()?;
        loaded.invent(fictional);
        Some(loaded)
    });
    match loaded {
        Some(loaded) => {
            game.title = loaded.words.get("title");
            game.over = is_over(loaded, &tape, &place);
            game.month = stand(loaded, &tape, game.over);
        }
        None => game.trouble = source::of_tape(&tape, &place, None).err().map(|why| first_line(&told(&why))),
    }
    game
}

/// Whether a tape's game is over: its last month is played, or it was lost before, which only its orders tell.
fn is_over(loaded: &Loaded, tape: &Tape, place: &str) -> bool {
    let (case, months) = (&loaded.case, tape.turns.len());
    let soonest = case.defeats.iter().map(|defeat| usize::from(defeat.months.max(1))).min();
    months >= usize::from(case.turns)
        || soonest.is_some_and(|soonest| months >= soonest)
            && tape.orders(place, case).is_ok_and(|orders| tape::play(case, tape.seed, &orders).is_over())
}

/// The first line of what a command would say at length.
fn first_line(told: &str) -> String {
    told.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}

/// Gives a saved game of a folder another name, as it was typed.
///
/// # Errors
/// Why it keeps the one that it has.
pub(super) fn rename(folder: &Path, game: &Path, typed: &str) -> Result<(), Trouble> {
    let name = saves::name(typed)?;
    let to = folder.join(format!("{name}{ENDING}"));
    if name == name_of(game) {
        return Ok(());
    }
    let _held = held(folder, game)?;
    // A name that is taken in another case alone is the same file where the system does not tell them apart.
    let put = match (read::link_metadata(&to).is_ok(), read::same(game, &to)) {
        (true, true) => names::rename(game, &to),
        (true, false) => Err(std::io::ErrorKind::AlreadyExists.into()),
        (false, _) => names::give_name(game, &to),
    };
    put.map_err(|why| match why.kind() {
        std::io::ErrorKind::AlreadyExists => Trouble::Taken(name),
        _ => Trouble::System(why.to_string()),
    })
}

/// Deletes a saved game of a folder.
///
/// # Errors
/// Why it is still there.
pub(super) fn delete(folder: &Path, game: &Path) -> Result<(), Trouble> {
    let _held = held(folder, game)?;
    names::remove(game).map_err(|why| Trouble::System(why.to_string()))
}

/// Holds a game, so that nobody opens it meanwhile.
fn held(folder: &Path, game: &Path) -> Result<Option<lock::Lock>, Trouble> {
    if !is_ours(folder, game) {
        return Err(Trouble::Unknown);
    }
    match lock::take(game) {
        Err(NotLocked::Others) => Err(Trouble::Open),
        lock => Ok(lock.ok()),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test has a folder of its own")]

    use std::sync::Arc;

    use super::*;
    use crate::door::write;
    use demarche_core::scenario::{library, load};
    use demarche_core::sim::Game;
    use demarche_core::strategy;

    fn put(folder: &Path, name: &str, months: u16) -> PathBuf {
        let shipped = library::shipped("training-isle").expect("shipped");
        let case = load("training-isle.ron", shipped.text.as_bytes()).expect("it loads");
        let mut game = Game::new(Arc::new(case), 1);
        strategy::play(&mut game, &mut strategy::History, Some(months));
        let path = folder.join(name);
        let text = Tape::of(&game, "player").text().expect("text");
        write::create(&path, text.as_bytes()).expect("written");
        path
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = shelf(folder, false).games.into_iter().map(|game| game.name).collect();
        names.sort();
        names
    }

    #[test]
    fn every_game_is_listed_with_where_it_stands_and_one_that_is_broken_with_why() {
        let folder = tempfile::tempdir().expect("a folder");
        put(folder.path(), "a.tape.ron", 3);
        put(folder.path(), "a-branch1.tape.ron", 12);
        write::create(&folder.path().join("broken.tape.ron"), b"(my thesis").expect("written");
        write::create(&folder.path().join("a.csv"), b"x").expect("written");
        let shelf = shelf(folder.path(), false);
        assert_eq!((shelf.games.len(), shelf.more), (3, 0));
        let of = |name: &str| shelf.games.iter().find(|game| game.name == name).expect("listed");
        assert_eq!((of("a").kind, of("a").over), (Kind::Game, false));
        assert!(of("a").month.contains("April 2030"), "{}", of("a").month);
        assert_eq!(of("a-branch1").kind, Kind::Branch);
        let broken = of("broken");
        assert!(broken.title.is_empty() && broken.trouble.as_ref().is_some_and(|why| !why.is_empty()), "{broken:?}");
    }

    #[test]
    fn a_game_that_was_lost_early_is_over_and_stands_at_its_last_month() {
        let folder = tempfile::tempdir().expect("a folder");
        let shipped = library::shipped("stalled-supplemental").expect("shipped");
        let case = load("stalled-supplemental.ron", shipped.text.as_bytes()).expect("it loads");
        let mut game = Game::new(Arc::new(case), 2);
        let mut random = strategy::named("random").expect("a strategy");
        strategy::play(&mut game, random.as_mut(), None);
        let closed = Tape::of(&game, "player").turns.len();
        assert!(game.outcome().is_some_and(|outcome| outcome.defeat.is_some()));
        assert!(closed < usize::from(game.case().turns), "{closed} months: it was lost before its time");
        let last = game.case().month(u16::try_from(closed).expect("few") - 1);
        let before = {
            let mut game = Game::new(game.case().clone(), 2);
            let mut random = strategy::named("random").expect("a strategy");
            strategy::play(&mut game, random.as_mut(), Some(3));
            game
        };
        for (name, game) in [("lost.tape.ron", &game), ("going.tape.ron", &before)] {
            let text = Tape::of(game, "player").text().expect("text");
            write::create(&folder.path().join(name), text.as_bytes()).expect("written");
        }
        let shelf = shelf(folder.path(), false);
        let of = |name: &str| shelf.games.iter().find(|game| game.name == name).expect("listed");
        assert!(of("lost").over && !of("going").over);
        let words = demarche_play::narrate::Words::new(shipped.id, shipped.messages).expect("words");
        assert!(of("lost").month.contains(&words.month(last)), "{}", of("lost").month);
    }

    #[test]
    fn a_game_gets_another_name_and_takes_nobody_elses() {
        let folder = tempfile::tempdir().expect("a folder");
        let (a, b) = (put(folder.path(), "a.tape.ron", 1), put(folder.path(), "b.tape.ron", 2));
        let before = read::found(&b, 1 << 20).expect("it is there");
        assert_eq!(rename(folder.path(), &a, "b"), Err(Trouble::Taken("b".to_owned())));
        assert_eq!(rename(folder.path(), &a, "../c"), Err(Trouble::NoName));
        assert_eq!(rename(folder.path(), &a, "My first isle"), Ok(()));
        assert_eq!(names(folder.path()), ["My first isle", "b"]);
        assert_eq!(read::found(&b, 1 << 20).expect("it is there"), before);
        assert_eq!(rename(folder.path(), &a, "c"), Err(Trouble::Unknown), "it has another name by now");
    }

    #[test]
    fn a_game_that_is_open_is_neither_renamed_nor_deleted_and_nothing_else_is_touched() {
        let (folder, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let (game, apart) = (put(folder.path(), "a.tape.ron", 1), put(other.path(), "b.tape.ron", 1));
        let lock = lock::take(&game).expect("a lock");
        assert!(shelf(folder.path(), false).games[0].open);
        assert_eq!(rename(folder.path(), &game, "c"), Err(Trouble::Open));
        assert_eq!(delete(folder.path(), &game), Err(Trouble::Open));
        assert_eq!(delete(folder.path(), &apart), Err(Trouble::Unknown), "it lies in another folder");
        assert!(apart.exists() && game.exists());
        drop(lock);
        assert_eq!(delete(folder.path(), &game), Ok(()));
        assert!(names(folder.path()).is_empty());
    }
}
