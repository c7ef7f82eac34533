//! What lies on the desk: files, and by what they are judged.
//!
//! Duty: papers before and after reading, the scenarios and the class that they may belong to. Uses
//! `lesson`, `tape`, `debrief`. Always holds: what is counted of a scenario is counted once.

use std::sync::Arc;

use crate::many;

use demarche_core::math::Ppm;
use demarche_core::model::case::Case;
use demarche_core::model::ids::NationId;
use demarche_core::model::nation::Role;
use demarche_core::sim::Game;
use demarche_core::tape::Tape;
use demarche_play::debrief::skill::climatology;
use demarche_play::lesson::Lesson;

use super::verdict::Verdict;

/// A file of the folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paper {
    /// Its path below the folder.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// Bytes that were read.
    Bytes(Vec<u8>),
    /// Nothing that was read: what it is instead, such as "a link: not followed".
    Unread(String),
}

/// A scenario that hand-ins may belong to, with what is counted once for all of them.
pub struct Known {
    /// The case.
    pub case: Arc<Case>,
    /// How often each level of each adversary's reactions comes.
    usual: Vec<(NationId, Vec<Ppm>)>,
}

impl Known {
    /// A scenario with the counts that predictions are scored beside.
    #[must_use]
    pub fn new(case: Arc<Case>) -> Self {
        let game = Game::new(case.clone(), 1);
        let adversaries: Vec<NationId> = case.nations_with(Role::Adversary).collect();
        let usual = many::each(adversaries, |a| (a, climatology(&game, a)));
        Self { case, usual }
    }

    /// How often each level of an adversary's reactions comes.
    #[must_use]
    pub fn usual(&self, adversary: NationId) -> Vec<Ppm> {
        self.usual.iter().find(|(of, _)| *of == adversary).map(|(_, levels)| levels.clone()).unwrap_or_default()
    }
}

/// By what hand-ins are judged.
pub struct Desk {
    /// Every scenario that was found for them.
    pub known: Vec<Known>,
    /// The class that they should belong to, if its file is at hand.
    pub lesson: Option<Lesson>,
}

/// A file that was read: a tape to be played, or a verdict already.
#[derive(Clone, Debug)]
pub struct Read {
    /// Its path below the folder.
    pub path: String,
    /// The tape, or what comes of a file that holds none.
    pub tape: Result<Tape, Verdict>,
}
