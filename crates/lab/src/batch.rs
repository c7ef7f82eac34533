//! Batches: many games under many seeds, and what they come to.
//!
//! Duty: play strategies over seeds, and a forecast's futures, side by side. May use `many`, `tape`,
//! `strategy`, `observe`, `forecast`. Always holds: results come in the order of strategies and seeds, whatever the
//! number of threads.

use std::convert::Infallible;
use std::sync::Arc;

use crate::many;

use demarche_core::digest::Digest;
use demarche_core::math::Points;
use demarche_core::model::case::Case;
use demarche_core::model::metric;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_play::forecast::Forecast;

/// One game of a batch.
#[derive(Clone, Debug)]
pub struct Played {
    /// The strategy's position in the list asked for.
    pub strategy: usize,
    /// The seed.
    pub seed: u64,
    /// Metrics at the end, in the order of `metric::names`.
    pub metrics: Vec<Points>,
    /// Readings and medals of the objectives.
    pub objectives: Vec<(Points, Medal)>,
    /// The defeat that ended it, if any.
    pub defeat: Option<usize>,
    /// Months played.
    pub months: usize,
    /// The highest level of reaction in any month.
    pub highest_level: u8,
    /// The trace of all months.
    pub trace: Digest,
}

/// Plays one game to its end.
///
/// # Errors
/// If there is no strategy of that name.
pub fn game(case: &Arc<Case>, name: &str, seed: u64) -> Result<Game, UnknownStrategy> {
    let mut strategy = strategy::named(name).ok_or_else(|| UnknownStrategy(name.to_owned()))?;
    let mut game = Game::new(case.clone(), seed);
    strategy::play(&mut game, strategy.as_mut(), None);
    Ok(game)
}

/// There is no strategy of this name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownStrategy(
    /// The name.
    pub String,
);

impl std::fmt::Display for UnknownStrategy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "there is no strategy \"{}\"", self.0)
    }
}

/// What a game that is over came to, played by the strategy at a position.
#[must_use]
pub fn played(game: &Game, strategy: usize) -> Played {
    let case = game.case();
    let outcome = game.outcome();
    let highest = metric::lookup(case, game.records().last_metrics(), "highest_level");
    Played {
        strategy,
        seed: game.seed(),
        metrics: game.records().last_metrics().to_vec(),
        objectives: outcome.map(|o| o.objectives.clone()).unwrap_or_default(),
        defeat: outcome.and_then(|o| o.defeat),
        months: game.records().turns.iter().filter(|t| t.digest.is_some()).count(),
        highest_level: u8::try_from(highest.unwrap_or_default().0 / 1_000).unwrap_or(u8::MAX),
        trace: game.trace(),
    }
}

/// A part of a sweep that is played on several machines: the parts, in order, are the whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shard {
    /// Which part, from 0.
    pub at: u32,
    /// Of how many, at least one.
    pub of: u32,
}

impl Shard {
    /// A sweep in one part.
    pub const WHOLE: Self = Self { at: 0, of: 1 };

    /// The places of its games among all games of the sweep; sizes differ by one game at most.
    #[must_use]
    pub fn games(self, all: usize) -> std::ops::Range<usize> {
        let (at, of) = (u128::from(self.at), u128::from(self.of.max(1)));
        let place = |part: u128| usize::try_from(all as u128 * part.min(of) / of).unwrap_or(all);
        place(at)..place(at + 1)
    }
}

/// Plays every strategy under every seed `1..=seeds`, and keeps every game.
///
/// # Errors
/// If one of the strategies does not exist.
pub fn sweep(case: &Arc<Case>, strategies: &[String], seeds: u64) -> Result<Vec<Played>, UnknownStrategy> {
    let mut all = Vec::new();
    let kept: Result<(), Stopped<Infallible>> = each_game(case, strategies, seeds, Shard::WHOLE, |games| {
        all.extend(games);
        Ok(())
    });
    match kept {
        Ok(()) => Ok(all),
        Err(Stopped::Unknown(unknown)) => Err(unknown),
        Err(Stopped::Taker(never)) => match never {},
    }
}

/// Why a sweep did not come to its end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stopped<E> {
    /// There is no strategy of this name.
    Unknown(UnknownStrategy),
    /// Whoever takes the games can take no more.
    Taker(E),
}

/// Games that are played between one handing over and the next.
const BLOCK: usize = 1_024;

/// Plays one part of a sweep and hands its games over in order, a block at a time: what is held does not grow
/// with the sweep.
///
/// # Errors
/// If one of the strategies does not exist, or what `take` says.
pub fn each_game<E>(
    case: &Arc<Case>,
    strategies: &[String],
    seeds: u64,
    shard: Shard,
    mut take: impl FnMut(Vec<Played>) -> Result<(), E>,
) -> Result<(), Stopped<E>> {
    if let Some(unknown) = strategies.iter().find(|name| strategy::named(name).is_none()) {
        return Err(Stopped::Unknown(UnknownStrategy(unknown.clone())));
    }
    // A thread plays its games in one world, one after the other.
    let table: fn() -> Option<Game> = || None;
    let one = |table: &mut Option<Game>, at: u64| {
        let (of, seed) = (usize::try_from(at / seeds).unwrap_or(usize::MAX), at % seeds + 1);
        let mut strategy = strategy::named(strategies.get(of)?)?;
        let game = match table {
            Some(game) => {
                game.restart(seed);
                game
            }
            None => table.insert(Game::new(case.clone(), seed)),
        };
        strategy::play(game, strategy.as_mut(), None);
        Some(played(game, of))
    };
    let games = shard.games(games(strategies, seeds));
    let mut from = games.start;
    while from < games.end {
        let to = games.end.min(from + BLOCK);
        let block = (from as u64..to as u64).collect();
        take(many::each_with(block, table, one).into_iter().flatten().collect()).map_err(Stopped::Taker)?;
        from = to;
    }
    Ok(())
}

/// How many games a sweep has.
#[must_use]
pub fn games(strategies: &[String], seeds: u64) -> usize {
    usize::try_from(seeds).unwrap_or(usize::MAX).saturating_mul(strategies.len())
}

/// Plays all futures of a forecast in parts, in so many threads; as many as there are processors if none
/// are named.
///
/// # Errors
/// The reason in words, if there are no threads to play in.
pub fn futures(forecast: &Forecast, threads: Option<usize>) -> Result<Forecast, String> {
    let parts = many::parts(threads, |part, of| {
        let mut part = forecast.part(part, of);
        part.run(usize::MAX);
        part
    })?;
    let mut whole = forecast.part(0, 1);
    for part in parts {
        whole.merge(part).map_err(|e| e.to_string())?;
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::Shard;

    #[test]
    fn the_parts_of_a_sweep_are_the_whole_of_it_in_order() {
        for all in [0, 1, 2, 7, 100, 80_000] {
            for of in [1, 2, 3, 4, 7, 1_000] {
                let parts: Vec<_> = (0..of).map(|at| Shard { at, of }.games(all)).collect();
                assert_eq!((parts[0].start, parts[parts.len() - 1].end), (0, all), "{all} in {of}");
                assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start), "{all} in {of}");
                let sizes = || parts.iter().map(ExactSizeIterator::len);
                assert!(sizes().max().unwrap_or(0) - sizes().min().unwrap_or(0) <= 1, "{all} in {of}");
            }
        }
        assert_eq!(Shard::WHOLE.games(5), 0..5);
    }
}
