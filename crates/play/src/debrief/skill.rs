//! Forecast skill: sealed bands against what came, beside two forecasters.
//!
//! Duty: score every prediction by the ranked probability score, for the player, for climatology
//! and for the model. Uses `rules::score`. Always holds: a lower score is better; a month whose
//! outcome the player had seen on a branch since left is shown and not counted.
//!
//! Climatology knows how often each level comes in this scenario and nothing of the month: the
//! period's orders (or, without a history, those of the strategy `cautious`) are played under other
//! seeds, and the levels of all their months are counted. The model knows the distribution from
//! which the month's level was drawn, after the month's orders and leaks.

use demarche_core::math::{MILLION, Ppm};
use demarche_core::model::ids::{Month, NationId};
use demarche_core::rules::reaction::exact;
use demarche_core::rules::score::{band_score, ranked_probability};
use demarche_core::sim::Game;
use demarche_core::strategy;

use super::months::closed;

/// How many games climatology is counted from.
const GAMES: u64 = 24;

/// The seeds of those games lie far from those that people type.
const SEEDS: u64 = 0x0c11_3a7e_0000_0000;

/// Levels of the ladder, silence among them.
const LEVELS: usize = 10;

/// One prediction with its scores.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The turn, from 0.
    pub turn: u16,
    /// The month.
    pub month: Month,
    /// Whose reaction.
    pub adversary: NationId,
    /// The lowest level expected.
    pub low: u8,
    /// The highest level expected.
    pub high: u8,
    /// The level that came.
    pub level: u8,
    /// The player's score.
    pub player: Ppm,
    /// Climatology's.
    pub climatology: Ppm,
    /// The model's.
    pub model: Ppm,
    /// Whether the month had been played before, on a branch since left.
    pub foreseen: bool,
}

/// All predictions of a game.
#[derive(Clone, Debug, Default)]
pub struct Skill {
    /// Each prediction.
    pub predictions: Vec<Scored>,
}

/// Mean scores over the predictions that count.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Means {
    /// How many count.
    pub count: usize,
    /// The player's mean score.
    pub player: Ppm,
    /// Climatology's.
    pub climatology: Ppm,
    /// The model's.
    pub model: Ppm,
}

impl Means {
    /// The player's skill over climatology: 1 is perfect, 0 is no better, below 0 is worse; none
    /// if climatology itself was perfect.
    #[must_use]
    pub fn over_climatology(&self) -> Option<Ppm> {
        self.over(self.climatology)
    }

    /// The same over the model's own distribution.
    #[must_use]
    pub fn over_model(&self) -> Option<Ppm> {
        self.over(self.model)
    }

    fn over(&self, other: Ppm) -> Option<Ppm> {
        (!other.is_zero()).then(|| Ppm::ONE - self.player.over(other))
    }
}

impl Skill {
    /// Mean scores, if any prediction counts.
    #[must_use]
    pub fn means(&self) -> Option<Means> {
        let counted: Vec<&Scored> = self.predictions.iter().filter(|p| !p.foreseen).collect();
        let count = i64::try_from(counted.len()).ok().filter(|n| *n > 0)?;
        let mean = |of: fn(&Scored) -> Ppm| Ppm(counted.iter().map(|p| of(p).0).sum::<i64>() / count);
        Some(Means {
            count: counted.len(),
            player: mean(|p| p.player),
            climatology: mean(|p| p.climatology),
            model: mean(|p| p.model),
        })
    }
}

/// The scores of a game's sealed predictions.
#[must_use]
pub fn skill(game: &Game, foreseen: &[Month]) -> Skill {
    skill_beside(game, foreseen, |adversary| climatology(game, adversary))
}

/// The same beside a climatology that is at hand: the same for every game of a case.
#[must_use]
pub fn skill_beside(game: &Game, foreseen: &[Month], climatology: impl Fn(NationId) -> Vec<Ppm>) -> Skill {
    if closed(game).all(|t| t.predictions.is_empty()) {
        return Skill::default();
    }
    let mut usual: Vec<(NationId, Vec<Ppm>)> = Vec::new();
    let mut predictions = Vec::new();
    for record in closed(game) {
        for &(adversary, low, high) in &record.predictions {
            let at = usual.iter().position(|(of, _)| *of == adversary).unwrap_or_else(|| {
                usual.push((adversary, climatology(adversary)));
                usual.len() - 1
            });
            let answer = record.answer(adversary, game.case().player);
            let level = answer.map_or(0, |r| r.level);
            let model = answer.map_or_else(|| vec![Ppm::ONE], |r| exact(&r.ladder));
            predictions.push(Scored {
                turn: record.turn,
                month: record.month,
                adversary,
                low,
                high,
                level,
                player: band_score(low, high, level),
                climatology: ranked_probability(&usual[at].1, level),
                model: ranked_probability(&model, level),
                foreseen: foreseen.contains(&record.month),
            });
        }
    }
    Skill { predictions }
}

/// How often each level comes in a month of this scenario, whoever's luck it is.
#[must_use]
pub fn climatology(game: &Game, adversary: NationId) -> Vec<Ppm> {
    let case = game.case();
    let mut counts = [0i64; LEVELS];
    let name = if case.history.is_empty() { "cautious" } else { "history" };
    for seed in (0..GAMES).map(|n| SEEDS + n) {
        let mut twin = Game::new(case.clone(), seed);
        if let Some(mut usual) = strategy::named(name) {
            strategy::play(&mut twin, usual.as_mut(), None);
        }
        for record in closed(&twin) {
            let level = record.answer(adversary, case.player).map_or(0, |r| usize::from(r.level));
            counts[level.min(LEVELS - 1)] += 1;
        }
    }
    let all = counts.iter().sum::<i64>().max(1);
    counts.iter().map(|count| Ppm(count * MILLION / all)).collect()
}

#[cfg(test)]
mod tests;
