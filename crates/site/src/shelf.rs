//! The shelf: every game that is kept, in memory as in the browser's store.
//!
//! Duty: put, take, bin and list games. Uses the page's lists, `message`. Always holds: what changes here stands in
//! the answer in which it is to be stored; what is in the bin goes for good only when its time is over or the player
//! says so.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use demarche_page::{BIN_DAYS, Place};
use demarche_play::views::saves::SavedGame;

use super::message::{Answer, Kept};

/// Games by their keys.
#[derive(Default)]
pub(crate) struct Games {
    all: BTreeMap<String, Kept>,
    /// What lists say of each game.
    lines: BTreeMap<String, SavedGame>,
    /// Games whose line is older than they are.
    old: BTreeSet<String>,
}

impl Games {
    /// What was kept before.
    pub(crate) fn new(kept: Vec<Kept>) -> Self {
        let all: BTreeMap<String, Kept> = kept.into_iter().map(|game| (game.key.clone(), game)).collect();
        let old = all.keys().cloned().collect();
        Self { all, lines: BTreeMap::new(), old }
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Kept> {
        self.all.get(key)
    }

    /// The key of the game that was written last, of those that are listed and can be read; what is in the bin is not
    /// among them.
    pub(crate) fn newest(&self) -> Option<&str> {
        let whole = |game: &Kept| self.lines.get(&game.key).is_some_and(|line| line.trouble.is_none());
        let here = self.all.values().filter(|game| game.binned.is_none() && whole(game));
        here.max_by_key(|game| game.written).map(|game| game.key.as_str())
    }

    /// Whether a game has no line yet.
    pub(crate) fn unlisted(&self) -> bool {
        self.old.iter().any(|key| !self.lines.contains_key(key))
    }

    /// Takes over what is in the store already.
    pub(crate) fn see(&mut self, game: Kept) {
        self.old.insert(game.key.clone());
        self.all.insert(game.key.clone(), game);
    }

    /// Forgets what is in the store no more.
    pub(crate) fn forget(&mut self, key: &str) {
        self.all.remove(key);
        self.lines.remove(key);
        self.old.remove(key);
    }

    /// Has a game stored.
    pub(crate) fn put(&mut self, game: Kept, answer: &mut Answer) {
        answer.keep.retain(|other| other.key != game.key);
        answer.delete.retain(|key| *key != game.key);
        answer.keep.push(game.clone());
        self.see(game);
    }

    /// Has a game deleted for good.
    pub(crate) fn delete(&mut self, key: &str, answer: &mut Answer) {
        self.forget(key);
        answer.keep.retain(|game| game.key != key);
        answer.delete.push(key.to_owned());
    }

    /// Puts a game into the bin, or takes it out.
    pub(crate) fn bin(&mut self, key: &str, at: Option<u64>, answer: &mut Answer) {
        if let Some(game) = self.all.get(key).cloned() {
            self.put(Kept { binned: at, ..game }, answer);
        }
    }

    /// Deletes what has been in the bin for too long.
    pub(crate) fn empty(&mut self, now: u64, answer: &mut Answer) {
        let over = |game: &&Kept| game.binned.is_some_and(|at| now.saturating_sub(at) > BIN_DAYS * 86_400);
        let keys: Vec<String> = self.all.values().filter(over).map(|game| game.key.clone()).collect();
        for key in keys {
            self.delete(&key, answer);
        }
    }

    /// What lists say: of the games, the newest first, and of those in the bin, the last one first. Those that are
    /// played are marked; `place` knows the visitor's own scenarios.
    pub(crate) fn lists(&mut self, now: u64, playing: &[String], place: &Place) -> (Vec<SavedGame>, Vec<SavedGame>) {
        for key in std::mem::take(&mut self.old) {
            if let Some(game) = self.all.get(&key) {
                self.lines.insert(key, place.saved_game(&game.key, &game.name, game.tape.as_bytes(), 0));
            }
        }
        let list = |binned: bool| {
            let since = |game: &Kept| game.binned.unwrap_or(game.written);
            let mut games: Vec<&Kept> = self.all.values().filter(|game| game.binned.is_some() == binned).collect();
            games.sort_by_key(|game| Reverse(since(game)));
            let line = |game: &Kept| {
                let (age, open) = (now.saturating_sub(since(game)), playing.contains(&game.key));
                self.lines.get(&game.key).map(|line| SavedGame { age, open, ..line.clone() })
            };
            games.into_iter().filter_map(line).collect()
        };
        (list(false), list(true))
    }
}
