//! The career as a page: medals by scenario, how well reactions were foreseen, and how much was played.
//!
//! Duty: from the games that were ended to what is shown of them. Uses [`crate::career`], the cards. Always
//! holds: the best of a scenario is its best game, not the best of several put together.

use super::cards::Scenario;
use super::medals::Medals;
use crate::career::{Career, Played};
use crate::narrate::Words;
use crate::narrate::words::text;
use demarche_core::math::Ppm;

/// A version of a scenario: the whole, or a cut.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Version {
    /// How long it is, in words; of a version that is not there any more, its name.
    pub name: String,
    /// How many games of it were ended.
    pub games: usize,
    /// How many of them were lost before their time.
    pub lost: usize,
    /// The best of them.
    pub best: Medals,
}

/// A scenario that was played.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its title.
    pub title: String,
    /// Its versions, the whole first.
    pub versions: Vec<Version>,
}

/// How well reactions were foreseen: ranked probability scores, of which less is better.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Skill {
    /// How many predictions were sealed.
    pub predictions: u32,
    /// The mean over all of them.
    pub mean: Ppm,
    /// The best game's mean.
    pub best: Ppm,
}

/// The page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CareerPage {
    /// How many games were ended.
    pub games: usize,
    /// How many months were played in them.
    pub months: usize,
    /// How well reactions were foreseen; none before anything was predicted.
    pub skill: Option<Skill>,
    /// Scenarios that were played, in the order of the title, others after them.
    pub rows: Vec<Row>,
    /// Scenarios of which no game was ended, in the order of the title.
    pub unopened: Vec<Scenario>,
}

/// A career that could not be read or written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unread {
    /// Its file.
    pub file: String,
    /// Why.
    pub why: String,
    /// Where what was there is kept; none if it is where it was.
    pub aside: Option<String>,
}

impl Unread {
    /// The same in words.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let args = [text("file", &self.file), text("reason", &self.why)];
        match &self.aside {
            Some(aside) => words.say("view-career-aside", &[args.as_slice(), &[text("aside", aside)]].concat()),
            None => words.say("view-career-unread", &args),
        }
    }
}

/// Predictions a game must have before it can be called the best.
const ENOUGH: u32 = 3;

/// The page of a career, with the scenarios that there are.
#[must_use]
pub fn career(career: &Career, cards: &[Scenario]) -> CareerPage {
    let games = &career.games;
    let predictions: u32 = games.iter().map(|game| game.predictions).sum();
    let sum: i64 = games.iter().map(|game| game.score.0 * i64::from(game.predictions)).sum();
    let best = |least: u32| games.iter().filter(|game| game.predictions >= least).map(|game| game.score).min();
    let skill = (predictions > 0).then(|| Skill {
        predictions,
        mean: Ppm(sum / i64::from(predictions)),
        best: best(ENOUGH).or_else(|| best(1)).unwrap_or(Ppm(0)),
    });
    let mut rows: Vec<Row> = cards.iter().filter_map(|card| of_card(career, card)).collect();
    let shipped = |game: &Played| cards.iter().any(|card| card.id == parted(&game.scenario).0);
    let mut others: Vec<&Played> = games.iter().filter(|game| !shipped(game)).collect();
    others.sort_by(|a, b| a.scenario.cmp(&b.scenario));
    for of in others.chunk_by(|a, b| a.scenario == b.scenario) {
        if let Some((first, version)) = of.first().zip(version(of, of[0].scenario.clone())) {
            rows.push(Row { title: first.title.clone(), versions: vec![version] });
        }
    }
    let played = |card: &&Scenario| games.iter().any(|game| parted(&game.scenario).0 == card.id);
    CareerPage {
        games: games.len(),
        months: games.iter().map(|game| usize::from(game.months)).sum(),
        skill,
        rows,
        unopened: cards.iter().filter(|card| !played(card)).cloned().collect(),
    }
}

/// What the best game of a scenario, be it of a cut, came to; none before one was ended.
#[must_use]
pub fn medals(career: &Career, scenario: &str) -> Option<Medals> {
    let of = career.games.iter().filter(|game| parted(&game.scenario).0 == scenario);
    of.max_by_key(|game| game.weight()).map(Medals::of)
}

fn parted(scenario: &str) -> (&str, Option<&str>) {
    scenario.split_once(':').map_or((scenario, None), |(id, cut)| (id, Some(cut)))
}

fn of_card(career: &Career, card: &Scenario) -> Option<Row> {
    let of = |cut: Option<&str>| -> Vec<&Played> {
        career.games.iter().filter(|game| parted(&game.scenario) == (card.id.as_str(), cut)).collect()
    };
    let whole = version(&of(None), card.length.clone());
    let cuts = card.cuts.iter().filter_map(|(cut, length)| version(&of(Some(cut)), length.clone()));
    let versions: Vec<Version> = whole.into_iter().chain(cuts).collect();
    (!versions.is_empty()).then(|| Row { title: card.title.clone(), versions })
}

fn version(games: &[&Played], name: String) -> Option<Version> {
    let best = games.iter().max_by_key(|game| game.weight()).map(|game| Medals::of(game))?;
    Some(Version { name, games: games.len(), lost: games.iter().filter(|game| game.lost).count(), best })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::cards::scenarios;
    use demarche_core::digest::Digest;
    use demarche_core::rules::score::Medal;

    fn played(scenario: &str, medals: &[Medal], predictions: u32, score: i64) -> Played {
        Played {
            scenario: scenario.to_owned(),
            title: "As it was called".to_owned(),
            seed: 1,
            digest: Digest::default(),
            months: 12,
            lost: medals.is_empty(),
            medals: medals.to_vec(),
            predictions,
            score: Ppm(score),
            again: false,
        }
    }

    #[test]
    fn the_best_is_one_game_and_means_are_over_predictions() {
        use Medal::{Bronze, Gold, None, Silver};
        let words = Words::new("window", "").expect("words");
        let games = vec![
            played("training-isle", &[Gold, None, None], 1, 10_000),
            played("training-isle", &[Bronze, Silver, Silver], 9, 200_000),
            played("training-isle:four", &[Silver], 0, 0),
            played("my-own.ron", &[], 0, 0),
        ];
        let career = Career { games };
        let page = super::career(&career, &scenarios(&words));
        assert_eq!((page.games, page.months, page.rows.len()), (4, 48, 2));
        let isle = &page.rows[0];
        assert_eq!(isle.versions.iter().map(|v| v.games).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(isle.versions[0].best, Medals { gold: 0, silver: 2, bronze: 1, of: 3 });
        assert_eq!((page.rows[1].title.as_str(), page.rows[1].versions[0].lost), ("As it was called", 1));
        let skill = page.skill.expect("some were sealed");
        assert_eq!((skill.predictions, skill.mean), (10, Ppm(181_000)));
        assert_eq!(skill.best, Ppm(200_000), "one lucky guess is no best game");
        assert_eq!(medals(&career, "training-isle").expect("played").silver, 2);
        assert_eq!(medals(&career, "quiet-backer"), Option::None);
        assert!(page.unopened.iter().all(|s| s.id != "training-isle"), "what was played is not offered as unopened");
        let nothing = super::career(&Career::default(), &scenarios(&words));
        assert_eq!(nothing.unopened.len(), scenarios(&words).len(), "all are unopened before the first game");
        assert_eq!(nothing, CareerPage { unopened: nothing.unopened.clone(), ..CareerPage::default() });
    }
}
