//! Running: the games that tests ask for, in parallel, and what came of every expectation.
//!
//! Duty: play, judge, count, and play the first failing game again for its difference. Uses
//! `bind`, `see`, `tell`, `strategy`. Always holds: results come in the order of the tests,
//! whatever the number of threads; a game is dropped as soon as it is judged.

use std::ops::AddAssign;
use std::sync::Arc;

use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::bind::{Alike, Check, Test};
use super::names::matches;
use super::see::{Pair, holds, look};
use super::tell;
use crate::math::Ppm;
use crate::model::case::Case;
use crate::model::order::Order;
use crate::narrate::Words;
use crate::scenario::findings::Span;
use crate::sim::Game;
use crate::strategy::{self, Script, Strategy};

/// A test file ready to be run.
pub struct Suite {
    /// The file.
    pub path: String,
    /// The case that its tests play.
    pub case: Arc<Case>,
    /// The case's words.
    pub words: Words,
    /// The tests.
    pub tests: Vec<Test>,
}

/// What came of a test.
#[derive(Clone, Debug)]
pub struct Tested {
    /// What it shows.
    pub name: String,
    /// The position of its suite.
    pub suite: usize,
    /// What came of each expectation.
    pub verdicts: Vec<Verdict>,
}

impl Tested {
    /// Whether every expectation holds.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.verdicts.iter().all(|v| v.passed)
    }
}

/// What came of an expectation.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Whether it holds as asked.
    pub passed: bool,
    /// The expectation in words.
    pub says: String,
    /// Where it stands.
    pub place: Option<Span>,
    /// Under how many seeds it held.
    pub held: u64,
    /// How many seeds were played.
    pub of: u64,
    /// For a share, its 95 % interval.
    pub interval: Option<(Ppm, Ppm)>,
    /// The first seed that tells why it failed.
    pub seed: Option<u64>,
    /// Expected, found, and the main causes, line by line; empty if it passed.
    pub difference: Vec<String>,
}

/// How often an expectation held.
#[derive(Clone, Copy, Default)]
struct Count {
    held: u64,
    of: u64,
    first_not: Option<u64>,
    first_held: Option<u64>,
}

impl AddAssign for Count {
    fn add_assign(&mut self, later: Self) {
        self.held += later.held;
        self.of += later.of;
        self.first_not = self.first_not.or(later.first_not);
        self.first_held = self.first_held.or(later.first_held);
    }
}

/// Games judged by one worker at a time.
const CHUNK: u64 = 8;

/// Runs the tests of some suites; `progress` hears how many games have been played since it was
/// last called.
#[must_use]
pub fn all(
    suites: &[Suite],
    wanted: &(dyn Fn(usize, &Test) -> bool + Sync),
    progress: &(dyn Fn(u64) + Sync),
) -> Vec<Tested> {
    let tests: Vec<(usize, &Test)> =
        suites.iter().enumerate().flat_map(|(s, suite)| suite.tests.iter().map(move |t| (s, t))).collect();
    let tests: Vec<(usize, &Test)> = tests.into_iter().filter(|(s, t)| wanted(*s, t)).collect();
    let jobs: Vec<(usize, u64, u64)> = tests
        .iter()
        .enumerate()
        .flat_map(|(at, (_, test))| {
            let chunks = (test.games() - 1) / CHUNK + 1;
            (0..chunks).map(move |n| {
                let from = test.seeds.0 + n * CHUNK;
                (at, from, (from.saturating_add(CHUNK - 1)).min(test.seeds.1))
            })
        })
        .collect();
    let counted: Vec<(usize, Vec<Count>)> = jobs
        .into_par_iter()
        .map(|(at, from, to)| {
            let (suite, test) = tests[at];
            let mut counts = vec![Count::default(); test.checks.len()];
            for seed in from..=to {
                judge(&suites[suite].case, test, seed, &mut counts);
                progress(1);
            }
            (at, counts)
        })
        .collect();
    let mut sums: Vec<Vec<Count>> = tests.iter().map(|(_, t)| vec![Count::default(); t.checks.len()]).collect();
    for (at, counts) in counted {
        for (sum, count) in sums[at].iter_mut().zip(counts) {
            *sum += count;
        }
    }
    let asked: Vec<(&(usize, &Test), Vec<Count>)> = tests.iter().zip(sums).collect();
    asked
        .par_iter()
        .map(|((suite, test), counts)| {
            let verdicts = test.checks.iter().zip(counts);
            let verdicts =
                verdicts.map(|((check, place), count)| verdict(&suites[*suite], test, check, *place, *count));
            Tested { name: test.name.clone(), suite: *suite, verdicts: verdicts.collect() }
        })
        .collect()
}

fn judge(case: &Arc<Case>, test: &Test, seed: u64, counts: &mut [Count]) {
    let game = play(case, test, seed, test.turns);
    for ((check, _), count) in test.checks.iter().zip(counts) {
        let other = other(case, test, check, seed, test.turns);
        let pair = Pair { game: &game, other: other.as_ref() };
        let held = holds(check, &look(check, pair));
        let (first_held, first_not) = if held { (Some(seed), None) } else { (None, Some(seed)) };
        *count += Count { held: u64::from(held), of: 1, first_not, first_held };
    }
}

/// Plays a test's game.
fn play(case: &Arc<Case>, test: &Test, seed: u64, turns: u16) -> Game {
    let mut game = Game::new(case.clone(), seed);
    strategy::play(&mut game, &mut Decider::of(test), Some(turns));
    game
}

/// The game with which a check compares, if it does.
fn other(case: &Arc<Case>, test: &Test, check: &Check, seed: u64, turns: u16) -> Option<Game> {
    let Check::Compare { without, with, .. } = check.inner() else { return None };
    let mut game = Game::new(case.clone(), seed);
    let mut decider = Otherwise { base: Decider::of(test), without, with: Script(with.clone()) };
    strategy::play(&mut game, &mut decider, Some(turns));
    Some(game)
}

/// The orders of a test: those of its strategy, then those of its script.
struct Decider {
    strategy: Option<Box<dyn Strategy>>,
    script: Script,
}

impl Decider {
    fn of(test: &Test) -> Self {
        let strategy = test.strategy.as_deref().and_then(strategy::named);
        Self { strategy, script: Script(test.script.clone()) }
    }
}

impl Strategy for Decider {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut orders = self.strategy.as_mut().map(|s| s.decide(game)).unwrap_or_default();
        orders.extend(self.script.decide(game));
        orders
    }
}

/// The orders of a test without some and with others.
struct Otherwise<'a> {
    base: Decider,
    without: &'a [Alike],
    with: Script,
}

impl Strategy for Otherwise<'_> {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut orders = self.base.decide(game);
        orders.retain(|order| !self.without.iter().any(|alike| matches(game.case(), alike, game.turn(), order)));
        orders.extend(self.with.decide(game));
        orders
    }
}

fn verdict(suite: &Suite, test: &Test, check: &Check, place: Option<Span>, count: Count) -> Verdict {
    let says = tell::expected(&suite.words, &suite.case, check);
    let mut verdict = Verdict {
        passed: true,
        says,
        place,
        held: count.held,
        of: count.of,
        interval: None,
        seed: None,
        difference: Vec::new(),
    };
    let mut telling = count.first_not;
    if let Check::Share { low, high, .. } = check {
        verdict.interval = Some(wilson(count.held, count.of));
        let (held, of) = (i128::from(count.held) * 1_000_000, i128::from(count.of));
        let enough = held >= i128::from(low.0) * of;
        verdict.passed = enough && held <= i128::from(high.0) * of;
        if enough {
            telling = count.first_held;
        }
    } else {
        verdict.passed = count.held == count.of;
    }
    if verdict.passed {
        return verdict;
    }
    verdict.seed = telling;
    if let Some(seed) = telling {
        // The game is played again, as far as the expectation looks, so that its books are at hand.
        let turns = tell::horizon(check).map_or(test.turns, |turn| turn + 1);
        let game = play(&suite.case, test, seed, turns);
        let other = other(&suite.case, test, check, seed, turns);
        let pair = Pair { game: &game, other: other.as_ref() };
        let seen = look(check, pair);
        verdict.difference = vec![format!("expected  {}", verdict.says)];
        verdict.difference.push(match verdict.interval {
            Some(interval) => format!("found     {}", share(count.held, count.of, interval)),
            None => format!("found     {}", tell::found(&suite.words, pair, check, &seen)),
        });
        if test.games() > 1 {
            let of = format!("under {} of {} seeds it holds; seed {seed}", count.held, count.of);
            verdict.difference.push(format!("seeds     {of}: {}", tell::found(&suite.words, pair, check, &seen)));
        }
        verdict.difference.extend(tell::why(&suite.words, pair, check, &seen));
    }
    verdict
}

/// A share with its count and interval in words.
#[must_use]
pub fn share(held: u64, of: u64, interval: (Ppm, Ppm)) -> String {
    let exact = crate::math::div_round(i128::from(held) * 1_000, i128::from(of));
    let percent = |tenths: i64| format!("{}.{}", tenths / 10, tenths % 10);
    let end = |p: Ppm| percent(crate::math::div_round(i128::from(p.0), 1_000));
    format!("{held} of {of} ({}%; 95% interval {} to {}%)", percent(exact), end(interval.0), end(interval.1))
}

/// Wilson's 95 % interval of a share.
#[must_use]
#[expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a summary for people; counts far below 2^53, shares within 0 and 1"
)]
pub fn wilson(held: u64, of: u64) -> (Ppm, Ppm) {
    if of == 0 {
        return (Ppm::ZERO, Ppm::ONE);
    }
    let (n, p, z) = (of as f64, held as f64 / of as f64, 1.959_964);
    let scale = 1.0 + z * z / n;
    let middle = (p + z * z / (2.0 * n)) / scale;
    let half = z / scale * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let ppm = |x: f64| Ppm((x.clamp(0.0, 1.0) * 1_000_000.0).round() as i64);
    (ppm(middle - half), ppm(middle + half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilsons_interval_is_that_of_the_textbooks() {
        assert_eq!(wilson(0, 10), (Ppm(0), Ppm(277_533)));
        assert_eq!(wilson(5, 10), (Ppm(236_593), Ppm(763_407)));
        assert_eq!(wilson(200, 200).1, Ppm::ONE);
        assert_eq!(share(150, 200, wilson(150, 200)), "150 of 200 (75.0%; 95% interval 68.6 to 80.5%)");
    }
}
