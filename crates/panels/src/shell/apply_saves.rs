//! Settling what concerns saved games: the list, another name, the way out.
//!
//! Duty: keep the list and the title's way on as the host has them. Uses the host. Always holds: what cannot
//! be done is told on the sheet that asked for it, and changes nothing.

use std::path::Path;

use super::{Host, Shell};
use demarche_play::narrate::words::text;
use demarche_play::session::intent::Screen;
use demarche_play::views;
use demarche_play::views::saves::Trouble;

impl Shell {
    /// What the screen that was gone to shows of the user's folder.
    pub(super) fn look(&mut self, before: Screen, host: &mut dyn Host) {
        match self.state.screen {
            Screen::Saves => self.shelf = host.saves(self.settings.fictional),
            Screen::Title if before != Screen::Title => {
                self.resume = host.latest();
                self.recall(host);
            }
            Screen::Career => self.recall(host),
            _ => {}
        }
    }

    /// Reads anew what the games came to that were ended.
    pub fn recall(&mut self, host: &mut dyn Host) {
        let (career, unread) = host.career();
        if let Some(unread) = unread {
            self.state.notice = Some(unread.told(&self.words));
        }
        for card in &mut self.cards {
            card.won = views::career::medals(&career, &card.id);
        }
        self.career_page = views::career::career(&career, &self.cards);
        self.career = career;
    }

    pub(super) fn rename(&mut self, path: &Path, typed: &str, host: &mut dyn Host) {
        let done = host.rename(path, typed);
        let named = done.is_ok().then(|| self.words.say("window-renamed", &[text("name", typed.trim().to_owned())]));
        self.shelved(done, host);
        if let Some(told) = named {
            self.toasts.tell(told);
        }
    }

    pub(super) fn delete(&mut self, path: &Path, host: &mut dyn Host) {
        let done = host.delete(path);
        let name = self.shelf.games.iter().find(|game| game.path == path).map(|game| game.name.clone());
        let gone = name.filter(|_| done.is_ok()).map(|name| self.words.say("window-deleted", &[text("name", name)]));
        self.shelved(done, host);
        if let Some(told) = gone {
            self.toasts.tell(told);
        }
    }

    fn shelved(&mut self, done: Result<(), Trouble>, host: &mut dyn Host) {
        match done {
            Ok(()) => {
                self.state.asking = None;
                self.resume = host.latest();
            }
            Err(trouble) => {
                let told = trouble.told(&self.words);
                match &mut self.state.asking {
                    Some(asking) => asking.trouble = Some(told),
                    None => self.state.notice = Some(told),
                }
            }
        }
        self.shelf = host.saves(self.settings.fictional);
    }
}
