//! Running: the games that tests ask for, in parallel, and what came of every expectation.
//!
//! Duty: play, judge, count, and play the first failing game again for its difference. Uses
//! `bind`, `decide`, `evaluate`, `prose`. Always holds: results come in the order of the tests,
//! whatever the number of threads; a game is dropped as soon as it is judged.

use core::time::Duration;
use std::ops::AddAssign;
use std::sync::Arc;

use crate::many;

use super::bind::{Check, Test};
use super::broken::Broken;
use super::decide::{Decider, Otherwise};
use super::evaluate::{Pair, holds, look};
use super::prose;
use super::select::Picked;
use super::shares::{edge, share};
use demarche_core::math::Ppm;
use demarche_core::model::case::Case;
use demarche_core::scenario::findings::Span;
use demarche_core::sim::Game;
use demarche_core::strategy::{self, Script};
use demarche_play::stats::wilson;

pub use super::suite::Suite;

/// What came of a test.
#[derive(Clone, Debug)]
pub struct Tested {
    /// What it shows.
    pub name: String,
    /// The position of its suite.
    pub(crate) suite: usize,
    /// Where its name stands.
    pub(crate) place: Option<Span>,
    /// What came of each expectation; nothing if it was not run.
    pub verdicts: Vec<Verdict>,
    /// Whether it was left out because another had failed.
    pub(crate) left_out: bool,
    /// How long its games took, if that was asked for: the sum over all threads.
    pub(super) took: Option<Duration>,
}

impl Tested {
    /// Whether it was run and every expectation holds.
    #[must_use]
    pub fn passed(&self) -> bool {
        !self.left_out && !self.failed()
    }

    /// The line on which its name stands.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.place.map(|place| place.line)
    }

    /// Whether an expectation does not hold.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.verdicts.iter().any(|v| !v.passed)
    }
}

/// What came of a run.
#[derive(Clone, Copy)]
pub struct Outcome<'a> {
    /// The test files that could be used.
    pub suites: &'a [Suite],
    /// Those that could not.
    pub broken: &'a [Broken],
    /// The tests, in the order of the files.
    pub tested: &'a [Tested],
    /// In what the run is not that of the files alone.
    pub notes: &'a [String],
}

/// How tests are run.
#[derive(Clone, Copy, Default)]
pub struct Way<'a> {
    /// Whether to stop at the first test that fails.
    pub fail_fast: bool,
    /// A clock that never goes back, if times are asked for.
    pub clock: Option<&'a (dyn Fn() -> Duration + Sync)>,
}

impl Way<'_> {
    fn now(&self) -> Option<Duration> {
        self.clock.map(|clock| clock())
    }

    /// The time since an earlier one.
    fn since(&self, then: Option<Duration>) -> Duration {
        self.now().zip(then).map(|(now, then)| now.saturating_sub(then)).unwrap_or_default()
    }
}

/// What came of an expectation.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Whether it holds as asked.
    pub passed: bool,
    /// The expectation in words.
    pub(crate) says: String,
    /// Where it stands.
    pub(crate) place: Option<Span>,
    /// Under how many seeds it held.
    pub(crate) held: u64,
    /// How many seeds were played.
    pub of: u64,
    /// For a share, its 95 % interval.
    pub(crate) interval: Option<(Ppm, Ppm)>,
    /// For a share that passed, whether one more seed would have broken it, and which kind.
    pub(super) edge: Option<&'static str>,
    /// The first seed that tells why it failed.
    pub seed: Option<u64>,
    /// Expected, found, and the main causes, line by line; empty if it passed.
    pub(crate) difference: Vec<String>,
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
/// Games after which a run that stops at the first failure looks whether there was one.
const GROUP: u64 = 64;

/// Runs some tests; `progress` hears how many games have been played since it was last called.
#[must_use]
pub fn all(suites: &[Suite], picked: &[Picked], way: Way, progress: &(dyn Fn(u64) + Sync)) -> Vec<Tested> {
    if !way.fail_fast {
        return some(suites, picked, way, progress);
    }
    let mut tested: Vec<Tested> = Vec::with_capacity(picked.len());
    while tested.len() < picked.len() && !tested.iter().any(Tested::failed) {
        let rest = &picked[tested.len()..];
        let mut games = 0;
        let enough = |one: &Picked| {
            games += one.test.games();
            games >= GROUP
        };
        let group = rest.iter().position(enough).map_or(rest.len(), |last| last + 1);
        tested.extend(some(suites, &rest[..group], way, progress));
    }
    // What ran beside the first that failed is not told: how much did is no matter of luck or threads.
    let told = tested.iter().position(Tested::failed).map_or(tested.len(), |first| first + 1);
    tested.truncate(told);
    tested.extend(picked[told..].iter().map(|one| Tested {
        name: one.test.name.clone(),
        suite: one.suite,
        place: one.test.place,
        verdicts: Vec::new(),
        left_out: true,
        took: None,
    }));
    tested
}

fn some(suites: &[Suite], picked: &[Picked], way: Way, progress: &(dyn Fn(u64) + Sync)) -> Vec<Tested> {
    let jobs: Vec<(usize, u64, u64)> = picked
        .iter()
        .enumerate()
        .flat_map(|(at, Picked { test, .. })| {
            let chunks = (test.games() - 1) / CHUNK + 1;
            (0..chunks).map(move |n| {
                let from = test.seeds.0 + n * CHUNK;
                (at, from, (from.saturating_add(CHUNK - 1)).min(test.seeds.1))
            })
        })
        .collect();
    let counted: Vec<(usize, Vec<Count>, Duration)> = many::each(jobs, |(at, from, to)| {
        let Picked { suite, test } = &picked[at];
        let begun = way.now();
        let mut counts = vec![Count::default(); test.checks.len()];
        for seed in from..=to {
            judge(&suites[*suite].case, test, seed, &mut counts);
            progress(1);
        }
        (at, counts, way.since(begun))
    });
    let mut sums: Vec<(Vec<Count>, Duration)> =
        picked.iter().map(|p| (vec![Count::default(); p.test.checks.len()], Duration::ZERO)).collect();
    for (at, counts, took) in counted {
        let (sum, all) = &mut sums[at];
        *all += took;
        for (sum, count) in sum.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    let asked: Vec<(&Picked, (Vec<Count>, Duration))> = picked.iter().zip(sums).collect();
    many::each(asked, |(Picked { suite, test }, (counts, took))| {
        let begun = way.now();
        let verdicts = test.checks.iter().zip(counts);
        let verdicts =
            verdicts.map(|((check, place), count)| verdict(&suites[*suite], test, check, *place, count)).collect();
        let took = way.clock.is_some().then(|| took + way.since(begun));
        Tested { name: test.name.clone(), suite: *suite, place: test.place, verdicts, left_out: false, took }
    })
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
    strategy::play(&mut game, &mut Decider::new(test.strategy.as_deref(), &test.script), Some(turns));
    game
}

/// The game with which a check compares, if it does.
fn other(case: &Arc<Case>, test: &Test, check: &Check, seed: u64, turns: u16) -> Option<Game> {
    let Check::Compare { without, with, .. } = check.inner() else { return None };
    let mut game = Game::new(case.clone(), seed);
    let base = Decider::new(test.strategy.as_deref(), &test.script);
    let mut decider = Otherwise { base, without, with: Script(with.clone()) };
    strategy::play(&mut game, &mut decider, Some(turns));
    Some(game)
}

fn verdict(suite: &Suite, test: &Test, check: &Check, place: Option<Span>, count: Count) -> Verdict {
    let says = prose::expected(&suite.words, &suite.case, check);
    let mut verdict = Verdict {
        passed: true,
        says,
        place,
        held: count.held,
        of: count.of,
        interval: None,
        edge: None,
        seed: None,
        difference: Vec::new(),
    };
    let mut telling = count.first_not;
    if let Check::Share { low, high, .. } = check {
        verdict.interval = Some(wilson(count.held, count.of));
        let (held, of) = (i128::from(count.held) * 1_000_000, i128::from(count.of));
        let enough = held >= i128::from(low.0) * of;
        verdict.passed = enough && held <= i128::from(high.0) * of;
        verdict.edge = edge(count.held, count.of, (*low, *high)).filter(|_| verdict.passed);
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
        let turns = prose::horizon(check).map_or(test.turns, |turn| turn + 1);
        let game = play(&suite.case, test, seed, turns);
        let other = other(&suite.case, test, check, seed, turns);
        let pair = Pair { game: &game, other: other.as_ref() };
        let seen = look(check, pair);
        verdict.difference = vec![format!("expected  {}", verdict.says)];
        verdict.difference.push(match verdict.interval {
            Some(interval) => format!("found     {}", share(count.held, count.of, interval)),
            None => format!("found     {}", prose::found(&suite.words, pair, check, &seen)),
        });
        if test.games() > 1 {
            let of = format!("under {} of {} seeds it holds; seed {seed}", count.held, count.of);
            verdict.difference.push(format!("seeds     {of}: {}", prose::found(&suite.words, pair, check, &seen)));
        }
        verdict.difference.extend(prose::why(&suite.words, pair, check, &seen));
    }
    verdict
}
