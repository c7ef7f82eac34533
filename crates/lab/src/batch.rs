//! Batches: many games under many seeds, and what they come to.
//!
//! Duty: play strategies over seeds, and a forecast's futures, in parallel. May use `tape`, `strategy`,
//! `observe`, `forecast`. Always holds: results come in the order of strategies and seeds, whatever the
//! number of threads.

use std::sync::Arc;

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
pub(crate) fn played(game: &Game, strategy: usize) -> Played {
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

/// Plays every strategy under every seed `1..=seeds`.
///
/// # Errors
/// If one of the strategies does not exist.
#[cfg(not(target_family = "wasm"))]
pub fn sweep(case: &Arc<Case>, strategies: &[String], seeds: u64) -> Result<Vec<Played>, UnknownStrategy> {
    use rayon::prelude::{IntoParallelIterator, ParallelIterator};
    if let Some(unknown) = strategies.iter().find(|name| strategy::named(name).is_none()) {
        return Err(UnknownStrategy(unknown.clone()));
    }
    let jobs: Vec<(usize, u64)> = (0..strategies.len()).flat_map(|s| (1..=seeds).map(move |seed| (s, seed))).collect();
    jobs.into_par_iter().map(|(s, seed)| game(case, &strategies[s], seed).map(|g| played(&g, s))).collect()
}

/// Plays all futures of a forecast in parts, in so many threads; as many as there are processors if none
/// are named.
///
/// # Errors
/// The reason in words, if there are no threads to play in.
#[cfg(not(target_family = "wasm"))]
pub fn futures(forecast: &Forecast, threads: Option<usize>) -> Result<Forecast, String> {
    use rayon::prelude::{IntoParallelIterator, ParallelIterator};
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build();
    let pool = pool.map_err(|e| format!("no threads to play in: {e}"))?;
    let parts = pool.current_num_threads();
    let run = |part: usize| {
        let mut part = forecast.part(part, parts);
        part.run(usize::MAX);
        part
    };
    let parts: Vec<Forecast> = pool.install(|| (0..parts).into_par_iter().map(run).collect());
    let mut whole = forecast.part(0, 1);
    for part in parts {
        whole.merge(part).map_err(|e| e.to_string())?;
    }
    Ok(whole)
}
