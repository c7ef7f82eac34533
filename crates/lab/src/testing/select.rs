//! Selecting: which of some tests are run, under which seeds, by which of several machines.
//!
//! Duty: filters, ranges of seeds and shards, from their words to a list of tests. Uses `bind`,
//! `run`. Always holds: the shards of a run are disjoint and together all of it, whoever computes
//! them; a test keeps the seed that its file pins.

use std::str::FromStr;

use super::bind::{Check, GAMES, SEEDS, Test};
use super::suite::Suite;

/// Most shards of a run.
const SHARDS: usize = 1_000;

/// A test that is run.
#[derive(Clone, Debug)]
pub struct Picked {
    /// The position of its suite.
    pub(crate) suite: usize,
    /// The test, with the seeds that are played.
    pub test: Test,
}

/// A text that names of tests or files contain, or must not contain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filter {
    /// As it was written, in small letters, without the mark.
    text: String,
    /// Whether tests that contain it are left out.
    not: bool,
}

impl FromStr for Filter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (text, not) = text.strip_prefix('!').map_or((text, false), |rest| (rest, true));
        if not && text.is_empty() {
            return Err("nothing follows the `!`: write `!TEXT` for tests without TEXT".to_owned());
        }
        Ok(Self { text: text.to_lowercase(), not })
    }
}

impl Filter {
    /// Whether a test's name or file contains the text.
    fn meets(&self, suite: &Suite, test: &Test) -> bool {
        test.name.to_lowercase().contains(&self.text) || suite.path.to_lowercase().contains(&self.text)
    }
}

impl std::fmt::Display for Filter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", if self.not { "!" } else { "" }, self.text)
    }
}

/// Other seeds than those of the files, for tests that have a range of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seeds {
    /// At most the first so many of each range.
    First(u64),
    /// These in place of each range.
    Range(u64, u64),
}

impl FromStr for Seeds {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("write a number such as 10 or a range such as 1-500, of at most {SEEDS} seeds");
        let number = |text: &str| text.trim().parse::<u64>().map_err(|_| wrong());
        match text.split_once('-') {
            None => Some(number(text)?).filter(|n| (1..=SEEDS).contains(n)).map(Self::First).ok_or_else(wrong),
            Some((from, to)) => {
                let (from, to) = (number(from)?, number(to)?);
                if from > to || to - from >= SEEDS { Err(wrong()) } else { Ok(Self::Range(from, to)) }
            }
        }
    }
}

impl Seeds {
    /// The seeds that a test plays.
    fn of(self, (from, to): (u64, u64)) -> (u64, u64) {
        match self {
            _ if from == to => (from, to),
            Self::First(most) => (from, to.min(from.saturating_add(most - 1))),
            Self::Range(first, last) => (first, last),
        }
    }
}

impl std::fmt::Display for Seeds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::First(most) => write!(f, "at most {most} of each range"),
            Self::Range(from, to) => write!(f, "{from} to {to} in place of each range"),
        }
    }
}

/// One of several parts into which a run is cut.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shard {
    /// Which, from 0.
    at: usize,
    /// Of how many.
    of: usize,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("write I/N, such as 2/3 for the second of three, with at most {SHARDS} parts");
        let (at, of) = text.split_once('/').ok_or_else(wrong)?;
        let number = |text: &str| text.trim().parse::<usize>().map_err(|_| wrong());
        let (at, of) = (number(at)?, number(of)?);
        if (1..=of.min(SHARDS)).contains(&at) && of <= SHARDS { Ok(Self { at: at - 1, of }) } else { Err(wrong()) }
    }
}

impl std::fmt::Display for Shard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.at + 1, self.of)
    }
}

impl Shard {
    /// Whether the entry at a position is this part's, where all entries weigh the same.
    #[must_use]
    pub const fn has(self, position: usize) -> bool {
        position % self.of == self.at
    }

    /// This part of some tests: the heaviest first, each to the part that has least, so that all
    /// parts take about as long.
    fn keep(self, picked: Vec<Picked>) -> Vec<Picked> {
        let mut order: Vec<usize> = (0..picked.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(weight(&picked[*at].test)));
        let mut loads = vec![0u64; self.of];
        let mut ours = vec![false; picked.len()];
        for at in order {
            let least = loads.iter().enumerate().min_by_key(|(_, load)| **load).map_or(0, |(part, _)| part);
            loads[least] += weight(&picked[at].test);
            ours[at] = least == self.at;
        }
        picked.into_iter().zip(ours).filter(|(_, ours)| *ours).map(|(one, _)| one).collect()
    }
}

/// How many games a test plays, those for comparison included.
fn weight(test: &Test) -> u64 {
    let compared = test.checks.iter().filter(|(c, _)| matches!(c.inner(), Check::Compare { .. })).count() as u64;
    test.games().saturating_mul(1 + compared)
}

/// What a run is asked to run.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// A test is run if it meets any of the plain filters, or there is none, and none of the negated.
    pub filters: Vec<Filter>,
    /// Other seeds than those of the files.
    pub seeds: Option<Seeds>,
    /// The part of the run.
    pub shard: Option<Shard>,
}

impl Choice {
    /// The tests that are run, in the order of the files; how many there are in all shards.
    ///
    /// # Errors
    /// If a file would play more games than a file may.
    pub fn pick(&self, suites: &[Suite]) -> Result<(Vec<Picked>, usize), String> {
        let mut picked = Vec::new();
        for (at, suite) in suites.iter().enumerate() {
            let mut games = 0u64;
            for test in suite.tests.iter().filter(|test| self.wants(suite, test)) {
                let mut test = test.clone();
                test.seeds = self.seeds.map_or(test.seeds, |seeds| seeds.of(test.seeds));
                games = games.saturating_add(weight(&test));
                picked.push(Picked { suite: at, test });
            }
            if games > GAMES {
                return Err(format!("{} would play {games} games; at most {GAMES} are played of a file", suite.path));
            }
        }
        let all = picked.len();
        Ok((self.shard.map_or_else(|| picked.clone(), |shard| shard.keep(picked.clone())), all))
    }

    fn wants(&self, suite: &Suite, test: &Test) -> bool {
        let mut plain = self.filters.iter().filter(|f| !f.not).peekable();
        let wanted = plain.peek().is_none() || plain.any(|f| f.meets(suite, test));
        wanted && !self.filters.iter().any(|f| f.not && f.meets(suite, test))
    }

    /// The filters that no test meets: slips, most likely.
    #[must_use]
    pub fn idle(&self, suites: &[Suite]) -> Vec<&Filter> {
        let met = |f: &&Filter| suites.iter().any(|s| s.tests.iter().any(|t| f.meets(s, t)));
        self.filters.iter().filter(|f| !met(f)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_amiss_is_refused() {
        for good in ["1", "10000", "1-500", "7-7"] {
            assert!(good.parse::<Seeds>().is_ok(), "{good}");
        }
        for bad in ["", "0", "10001", "5-1", "1-10001", "a", "1..5", "-3"] {
            assert!(bad.parse::<Seeds>().is_err(), "{bad}");
        }
        for good in ["1/1", "3/3", "1000/1000"] {
            assert!(good.parse::<Shard>().is_ok(), "{good}");
        }
        for bad in ["", "0/3", "4/3", "1/0", "1", "1/1001", "a/b"] {
            assert!(bad.parse::<Shard>().is_err(), "{bad}");
        }
        assert!("!".parse::<Filter>().is_err() && "!a".parse::<Filter>().is_ok() && "".parse::<Filter>().is_ok());
    }

    #[test]
    fn shards_are_disjoint_whole_and_about_even() {
        let test = |n: u64| Test {
            name: n.to_string(),
            place: None,
            seeds: (1, 1 + n * n % 97),
            strategy: None,
            script: Vec::new(),
            turns: 1,
            checks: Vec::new(),
        };
        let all: Vec<Picked> = (0..50).map(|n| Picked { suite: 0, test: test(n) }).collect();
        let whole: u64 = all.iter().map(|p| p.test.games()).sum();
        for of in [1, 2, 3, 7, 60] {
            let mut seen = Vec::new();
            for at in 0..of {
                let part = Shard { at, of }.keep(all.clone());
                let games: u64 = part.iter().map(|p| p.test.games()).sum();
                assert!(games <= whole / of as u64 + 97, "part {at} of {of} plays {games} of {whole}");
                seen.extend(part.into_iter().map(|p| p.test.name));
            }
            seen.sort_by_key(|n| n.parse::<u64>().unwrap_or(u64::MAX));
            assert_eq!(seen, all.iter().map(|p| p.test.name.clone()).collect::<Vec<_>>(), "{of} parts");
        }
    }
}
