//! `demarche play --class`: the name, and the game that begins under it.
//!
//! Duty: a class's game at the terminal's desk and at the window's. Uses `lesson`. Always holds: a name
//! that is given is checked before anything is shown; the window asks for one in the window.

use std::path::Path;

use super::{Begun, Play, layout, say};
use crate::cli::failure::Failure;
use crate::cli::lesson;
use crate::terminal::{Closed, Lines, ask_name};
use demarche_core::sim::Game;
use demarche_core::tape::{Notes, notes};
#[cfg(feature = "window")]
use demarche_play::session::Session;

impl Play {
    /// A game for a class at the desk in a window; nothing where no name was given, for which the
    /// window then asks.
    #[cfg(feature = "window")]
    pub(super) fn seat(
        &self,
        path: &Path,
        host: &mut crate::cli::desktop::Desktop,
        shell: &mut demarche_panels::Shell,
    ) -> Result<Option<Session>, Failure> {
        let class = lesson::open(path)?;
        let Some(name) = self.named()? else {
            if let Some(place) = &self.save {
                host.seat_at(place.clone(), self.replace.force);
            }
            shell.seat(path.to_owned(), class.lesson.shown().to_owned());
            return Ok(None);
        };
        let session = class.session(&name);
        host.keep_anew(session.game())?;
        Ok(Some(session))
    }

    /// The name under which to play for a class, if one was given.
    fn named(&self) -> Result<Option<String>, Failure> {
        let kept = self.name.as_deref().map(notes::name).transpose();
        kept.map_err(|why| Failure::input(format!("the name cannot be used: {why}"), "take another"))
    }

    /// A new game for a class, under a name.
    pub(super) fn attend(&self, path: &Path, lines: &mut dyn Lines) -> Result<Begun, Failure> {
        let lesson::Class { lesson, loaded } = lesson::open(path)?;
        let name = match self.named()? {
            Some(name) => name,
            None => match ask_name(&loaded.words, lesson.shown(), lines, layout(), &mut |text| say(text)) {
                Err(Closed) => return Err(Failure::ClosedPipe),
                Ok(Some(name)) => name,
                Ok(None) => return Err(Failure::input("no name was given", "type one when asked, or use --name NAME")),
            },
        };
        let game = Game::new(loaded.case.clone(), lesson.seed_for(&name));
        let notes = Notes { hand_in: Some(lesson.hand_in(&name)), ..Notes::default() };
        let class = Some(lesson.shown().to_owned());
        Ok(Begun { loaded, game, draft: Vec::new(), notes, class, from: None })
    }
}
