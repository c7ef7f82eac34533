//! The career: every game that one player has ended, as a file keeps it.
//!
//! Duty: what is kept of a game that is over. Uses the session, `debrief`. Always holds: a game is kept once,
//! with its best end and the foresight of its first; nothing in it says who played; how a prediction came out counts only where the player had not seen the
//! month before.

use serde::{Deserialize, Serialize};

use crate::debrief;
use crate::session::Session;
use demarche_core::digest::Digest;
use demarche_core::math::Ppm;
use demarche_core::rules::score::{Medal, band_score};
use demarche_core::tape::notes::seen_before;

/// Most games that are kept; of more, the first give way.
const MOST: usize = 2_000;

/// Every game that was ended.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Career {
    /// The games, in the order in which they ended.
    pub games: Vec<Played>,
}

/// A game that was ended.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Played {
    /// Its scenario, with its cut if it was one.
    pub scenario: String,
    /// The scenario's title as it was then, for one that is not there any more.
    pub title: String,
    /// The seed.
    pub seed: u64,
    /// How its last month closed: two games with the same are the same.
    pub digest: Digest,
    /// How many months were played.
    pub months: u16,
    /// Whether it was lost before its time.
    pub lost: bool,
    /// The medals, an objective each.
    pub medals: Vec<Medal>,
    /// How many predictions count.
    pub predictions: u32,
    /// The mean of their ranked probability scores; nothing without any.
    pub score: Ppm,
    /// Whether it came to its end by going back, so that another end of it may be there.
    #[serde(skip)]
    pub again: bool,
}

impl Played {
    /// What is kept of a game; none before it is over.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        let game = session.game();
        let (outcome, case) = (game.outcome()?, game.case());
        let ways = &session.notes().rewinds;
        let mut scores = Vec::new();
        let closed = || debrief::closed(game);
        for record in closed().filter(|record| !seen_before(ways, record.month)) {
            for &(adversary, low, high) in &record.predictions {
                let level = record.answer(adversary, case.player).map_or(0, |answer| answer.level);
                scores.push(band_score(low, high, level).0);
            }
        }
        let count = i64::try_from(scores.len()).unwrap_or(i64::MAX);
        Some(Self {
            scenario: case.id.clone(),
            title: session.words().get("title"),
            seed: game.seed(),
            digest: game.digest().whole,
            months: u16::try_from(closed().count()).unwrap_or(u16::MAX),
            lost: outcome.defeat.is_some(),
            medals: outcome.objectives.iter().map(|(_, medal)| *medal).collect(),
            predictions: u32::try_from(scores.len()).unwrap_or(u32::MAX),
            score: Ppm(if count > 0 { scores.iter().sum::<i64>() / count } else { 0 }),
            again: !ways.is_empty(),
        })
    }
}

impl Played {
    /// How much its medals weigh: a gold as three, a silver as two, a bronze as one, and gold decides between
    /// equals.
    #[must_use]
    pub fn weight(&self) -> (usize, usize) {
        let count = |medal: Medal| self.medals.iter().filter(|of| **of == medal).count();
        (count(Medal::Gold) * 3 + count(Medal::Silver) * 2 + count(Medal::Bronze), count(Medal::Gold))
    }
}

impl Career {
    /// Adds a game; whether that changed anything. Of one that was gone back in and ended another way the
    /// better end is kept, and what was foreseen before anything had been seen.
    pub fn add(&mut self, game: Played) -> bool {
        let same = |other: &Played| (&other.scenario, other.seed) == (&game.scenario, game.seed);
        if self.games.iter().any(|other| same(other) && other.digest == game.digest) {
            return false;
        }
        if let Some(first) = self.games.iter_mut().rev().find(|other| game.again && same(other)) {
            let better = game.weight() > first.weight();
            if better {
                let (predictions, score) = (first.predictions, first.score);
                *first = Played { predictions, score, ..game };
            }
            return better;
        }
        let over = (self.games.len() + 1).saturating_sub(MOST);
        self.games.drain(..over.min(self.games.len()));
        self.games.push(game);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::narrate::Words;
    use crate::session::intent::Play;
    use demarche_core::scenario::{library, load};
    use demarche_core::sim::Game;

    fn fresh() -> Session {
        let shipped = library::shipped("training-isle").expect("shipped");
        let case = load(shipped.id, shipped.text.as_bytes()).expect("it loads");
        let words = Words::new(shipped.id, shipped.messages).expect("words");
        Session::new(words, Game::new(Arc::new(case), 1), Vec::new())
    }

    fn ended(seal: bool) -> Session {
        let mut session = fresh();
        while !session.game().is_over() {
            if let Some(adversary) = session.unpredicted().filter(|_| seal) {
                session.apply(&Play::Predict(adversary, 0, 1));
            }
            session.apply(&Play::EndTurn);
        }
        session
    }

    #[test]
    fn a_game_is_kept_once_it_is_over_and_only_once() {
        let mut session = fresh();
        assert_eq!(Played::of(&session), None);
        session.apply(&Play::EndTurn);
        assert_eq!(Played::of(&session), None);
        let session = ended(false);
        let played = Played::of(&session).expect("it is over");
        let wanted = session.game().outcome().expect("it is over");
        assert_eq!(played.medals.len(), wanted.objectives.len());
        assert_eq!((played.predictions, played.score, played.months), (0, Ppm(0), 12));
        let mut career = Career::default();
        assert!(career.add(played.clone()));
        assert!(!career.add(played), "the same game, opened again");
        assert_eq!(career.games.len(), 1);
    }

    #[test]
    fn predictions_are_scored_as_the_debrief_scores_them() {
        let session = ended(true);
        let played = Played::of(&session).expect("it is over");
        let means = debrief::skill::skill(session.game(), &[]).means().expect("some were sealed");
        assert_eq!((played.predictions as usize, played.score), (means.count, means.player));
        assert!(means.count > 3);
    }

    #[test]
    fn a_month_that_was_seen_before_does_not_count() {
        let mut session = fresh();
        session.apply(&Play::EndTurn);
        session.apply(&Play::Rewind(0));
        while !session.game().is_over() {
            if let Some(adversary) = session.unpredicted() {
                session.apply(&Play::Predict(adversary, 0, 1));
            }
            session.apply(&Play::EndTurn);
        }
        let played = Played::of(&session).expect("it is over");
        assert_eq!(played.predictions, 11, "of twelve");
    }

    #[test]
    fn of_a_game_that_was_gone_back_in_the_better_end_and_the_first_foresight_are_kept() {
        let first = Played::of(&ended(true)).expect("it is over");
        let mut career = Career::default();
        career.add(first.clone());
        let gold =
            Played { digest: Digest(7), medals: vec![Medal::Gold; 3], predictions: 1, again: true, ..first.clone() };
        assert!(career.add(gold.clone()));
        assert!(!career.add(Played { digest: Digest(8), medals: vec![Medal::None; 3], ..gold.clone() }), "a worse end");
        let [kept] = career.games.as_slice() else { panic!("one game: {}", career.games.len()) };
        assert_eq!((&kept.medals, kept.predictions, kept.score), (&gold.medals, first.predictions, first.score));
        assert!(career.add(Played { digest: Digest(9), again: false, ..gold }), "a new game under the same seed");
        assert_eq!(career.games.len(), 2);
    }

    #[test]
    fn the_first_games_give_way_when_there_are_too_many() {
        let mut career = Career::default();
        let played = Played::of(&ended(false)).expect("it is over");
        for seed in 0..u64::try_from(MOST + 3).unwrap_or(0) {
            career.add(Played { seed, ..played.clone() });
        }
        assert_eq!((career.games.len(), career.games[0].seed), (MOST, 3));
    }
}
