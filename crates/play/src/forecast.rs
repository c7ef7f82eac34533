//! Futures from here: how what is drafted may turn out, under other luck than this game's.
//!
//! Duty: play many futures of a game from the month under way on, and say how they spread. May use
//! `strategy`, `sim` (read), `model`, `digest`. Always holds: a future's luck comes from the game's
//! seed and the future's number by a hash and is never the game's own; the same futures are played
//! whatever is drafted, so two drafts differ by what they do alone; results do not hang on chunks,
//! order or threads. There are no threads in here: a caller may run parts in its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::stats::nearest_rank;
use demarche_core::digest::Folder;
use demarche_core::math::Points;
use demarche_core::model::ids::{Month, NationId};
use demarche_core::model::metric;
use demarche_core::model::nation::Role;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::sim::refusal::Refusal;
use demarche_core::strategy::{self, Nothing, Script, Strategy, play_month};

/// How many futures are played if nobody says otherwise.
pub const FUTURES: usize = 256;

/// How many months each lasts if nobody says otherwise.
pub const MONTHS: u16 = 6;

/// The metrics of [`Forecast::bands`].
pub const HEADLINE: [&str; 3] = ["support", "resilience", "tension"];

/// Levels of reaction, 0 to 9.
pub const LEVELS: usize = 10;

/// Who gives orders in the months after the draft: one of the shipped strategies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Continuation(&'static str);

impl Continuation {
    /// Nothing more is ordered: what is under way runs on, questions are answered by silence, and
    /// rounds that allies ask for pass.
    pub const NOTHING_MORE: Self = Self("nothing");

    /// The continuation by a strategy's name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        strategy::NAMES.into_iter().find(|known| *known == name).map(Self)
    }

    /// The strategy's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }

    fn decider(self) -> Box<dyn Strategy> {
        strategy::named(self.0).unwrap_or_else(|| Box::new(Nothing))
    }
}

impl Default for Continuation {
    fn default() -> Self {
        Self::NOTHING_MORE
    }
}

/// What is played.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options {
    /// How many months, the one under way included; the game's end cuts them short.
    pub months: u16,
    /// How many futures.
    pub futures: usize,
    /// Who gives orders in the months after the first.
    pub then: Continuation,
}

impl Default for Options {
    fn default() -> Self {
        Self { months: MONTHS, futures: FUTURES, then: Continuation::default() }
    }
}

/// The seed of a future's luck: a hash of the game's seed and the future's number, and never the
/// game's own seed.
#[must_use]
pub fn luck(seed: u64, future: usize) -> u64 {
    let hash = |salt: u64| {
        let mut folder = Folder::default();
        folder.text("the luck of a future");
        folder.word(seed);
        folder.word(future as u64);
        folder.word(salt);
        folder.finish().0
    };
    (0..u64::MAX).map(hash).find(|luck| *luck != seed).unwrap_or(!seed)
}

/// What all parts of a forecast share.
struct Start {
    /// The game as it stands, without its past.
    base: Game,
    draft: Vec<Order>,
    refused: Vec<(usize, Refusal)>,
    options: Options,
    /// Months to play, from the one under way.
    months: Vec<Month>,
    adversaries: Vec<NationId>,
    /// How many metrics a month has.
    width: usize,
}

/// One future, month by month.
struct Future {
    /// Metrics at each close, one month after the other; a lost game stands still.
    metrics: Vec<Points>,
    /// For each month, the levels by adversary; none for the months after a defeat.
    levels: Vec<Option<Vec<u8>>>,
}

/// Futures of a game, played a few at a time.
pub struct Forecast {
    start: Arc<Start>,
    /// The numbers of the futures that are this one's to play: from, and how far apart.
    own: (usize, usize),
    played: BTreeMap<usize, Future>,
    /// A game whose memory is used for one future after the other.
    scratch: Option<Game>,
}

/// The parts belong to different forecasts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Foreign;

impl std::fmt::Display for Foreign {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("these are parts of different forecasts")
    }
}

impl std::error::Error for Foreign {}

impl Forecast {
    /// A forecast of a game with the orders drafted for the month under way. Plays nothing yet:
    /// it holds a light fork of the game. Once the game is over there is nothing to play.
    #[must_use]
    pub fn new(game: &Game, draft: &[Order], options: Options) -> Self {
        let case = game.case();
        let left = if game.is_over() { 0 } else { case.turns.saturating_sub(game.turn()).min(options.months) };
        let start = Start {
            base: game.fork_light(),
            draft: draft.to_vec(),
            refused: refused(game, draft),
            options,
            months: (0..left).map(|ahead| case.month(game.turn() + ahead)).collect(),
            adversaries: case.nations_with(Role::Adversary).collect(),
            width: metric::names(case).len(),
        };
        Self::of(Arc::new(start), (0, 1))
    }

    fn of(start: Arc<Start>, own: (usize, usize)) -> Self {
        Self { start, own, played: BTreeMap::new(), scratch: None }
    }

    /// A part of this forecast with none of it played: every `of`th future from the `part`th on,
    /// counted from 0, to be played anywhere and merged.
    #[must_use]
    pub fn part(&self, part: usize, of: usize) -> Self {
        let (first, step) = self.own;
        let own = (first.saturating_add(part.saturating_mul(step)), step.saturating_mul(of));
        let own = if part < of { own } else { (usize::MAX, 1) };
        Self::of(self.start.clone(), own)
    }

    /// Takes in what another part of the same forecast has played.
    ///
    /// # Errors
    /// If it is no part of the same forecast; nothing is taken in then.
    pub fn merge(&mut self, other: Self) -> Result<(), Foreign> {
        if !Arc::ptr_eq(&self.start, &other.start) {
            return Err(Foreign);
        }
        self.played.extend(other.played);
        Ok(())
    }

    /// Plays up to `most` more of its futures; returns how many it played.
    pub fn run(&mut self, most: usize) -> usize {
        let todo: Vec<usize> = self.todo().take(most).collect();
        for &number in &todo {
            let mut game = self.scratch.take().unwrap_or_else(|| self.start.base.fork_light());
            game.become_like(&self.start.base, luck(self.start.base.seed(), number));
            let future = self.start.play(&mut game);
            self.played.insert(number, future);
            self.scratch = Some(game);
        }
        todo.len()
    }

    /// Whether all of its futures are played.
    #[must_use]
    pub fn done(&self) -> bool {
        self.todo().next().is_none()
    }

    fn todo(&self) -> impl Iterator<Item = usize> {
        let (first, step) = self.own;
        let end = if self.start.months.is_empty() { 0 } else { self.start.options.futures };
        (first..end).step_by(step.max(1)).filter(|number| !self.played.contains_key(number))
    }

    /// How many futures have been played.
    #[must_use]
    pub fn played(&self) -> usize {
        self.played.len()
    }

    /// The months played in each future, the one under way first.
    #[must_use]
    pub fn months(&self) -> &[Month] {
        &self.start.months
    }

    /// Drafted orders that are refused, by position: they change nothing in any future.
    #[must_use]
    pub fn refused(&self) -> &[(usize, Refusal)] {
        &self.start.refused
    }

    /// One future by its number, as a game to look at.
    #[must_use]
    pub fn future(&self, number: usize) -> Game {
        let mut game = self.start.base.fork_light();
        game.become_like(&self.start.base, luck(self.start.base.seed(), number));
        self.start.play(&mut game);
        game
    }

    /// How the futures played so far spread: the headline metrics and the reactions.
    #[must_use]
    pub fn bands(&self) -> Bands {
        let metrics = HEADLINE.into_iter().filter_map(|name| Some((name.to_owned(), self.band(name)?)));
        Bands {
            futures: self.played.len(),
            months: self.start.months.clone(),
            lost: (0..self.start.months.len()).map(|at| self.lost(at)).collect(),
            metrics: metrics.collect(),
            reactions: self.reactions(),
        }
    }

    /// How one metric spreads, month by month; nothing if the case has no metric of that name, no
    /// months if nothing has been played.
    ///
    /// A game that was lost on the way counts with what it stood at last: leaving it out would
    /// flatter the months after.
    #[must_use]
    pub fn band(&self, name: &str) -> Option<Vec<Band>> {
        let column = metric::position(self.start.base.case(), name)?;
        let mut values = Vec::with_capacity(self.played.len());
        let mut band = |month: usize| {
            values.clear();
            let at = month * self.start.width + column;
            values.extend(self.played.values().filter_map(|future| future.metrics.get(at).copied()));
            Band::of(&mut values)
        };
        Some((0..self.start.months.len()).filter_map(&mut band).collect())
    }

    /// How many games had been lost before a month's orders were due.
    fn lost(&self, month: usize) -> usize {
        self.played.values().filter(|future| future.levels.get(month).is_some_and(Option::is_none)).count()
    }

    fn reactions(&self) -> Vec<Answers> {
        let of = |(at, adversary): (usize, &NationId)| {
            let month = |month: usize| {
                let mut counts = [0; LEVELS];
                let levels = self.played.values().filter_map(|f| f.levels.get(month)?.as_ref()?.get(at));
                levels.for_each(|level| counts[usize::from(*level).min(LEVELS - 1)] += 1);
                counts
            };
            Answers { adversary: *adversary, months: (0..self.start.months.len()).map(month).collect() }
        };
        self.start.adversaries.iter().enumerate().map(of).collect()
    }
}

impl Start {
    /// Plays a game on: the draft, then what the continuation decides.
    fn play(&self, game: &mut Game) -> Future {
        let mut then = self.options.then.decider();
        let mut drafted = Script(vec![(game.case().month(game.turn()), self.draft.clone())]);
        let mut future = Future { metrics: Vec::with_capacity(self.months.len() * self.width), levels: Vec::new() };
        for month in 0..self.months.len() {
            if game.is_over() {
                let last = future.metrics.len().saturating_sub(self.width);
                future.metrics.extend_from_within(last..);
                future.levels.push(None);
                continue;
            }
            let decider: &mut dyn Strategy = if month == 0 { &mut drafted } else { &mut *then };
            let record = play_month(game, decider);
            future.metrics.extend_from_slice(&record.metrics);
            let player = self.base.case().player;
            let level = |adversary: &NationId| record.answer(*adversary, player).map_or(0, |reaction| reaction.level);
            future.levels.push(Some(self.adversaries.iter().map(level).collect()));
        }
        future
    }
}

/// Orders that the desk refuses, one after the other as they will be carried out.
fn refused(game: &Game, draft: &[Order]) -> Vec<(usize, Refusal)> {
    let mut desk = game.desk();
    let mut refused = Vec::new();
    for (at, order) in draft.iter().enumerate() {
        match desk.decide(order) {
            Ok(plan) => desk.take(&plan),
            Err(refusal) => refused.push((at, refusal)),
        }
    }
    refused
}

/// How a figure spreads over the futures, in thousandths of a point. Each is a value that came up:
/// the smallest that at least so many of a hundred futures do not exceed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Band {
    /// A tenth lies at or below.
    pub p10: Points,
    /// A quarter lies at or below.
    pub p25: Points,
    /// A half lies at or below.
    pub median: Points,
    /// Three quarters lie at or below.
    pub p75: Points,
    /// Nine tenths lie at or below.
    pub p90: Points,
}

impl Band {
    /// The band of some figures, which it sorts; none of none.
    fn of(values: &mut [Points]) -> Option<Self> {
        values.sort_unstable();
        let at = |percent| nearest_rank(values, percent);
        Some(Self { p10: at(10)?, p25: at(25)?, median: at(50)?, p75: at(75)?, p90: at(90)? })
    }
}

/// How an adversary answers the player, month by month.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answers {
    /// Who answers.
    pub adversary: NationId,
    /// For each month, how many futures saw each level. The first is the next reaction; games lost
    /// before a month are in none of its levels.
    pub months: Vec<[u32; LEVELS]>,
}

impl Answers {
    /// How the month under way is answered: futures by level.
    #[must_use]
    pub fn next(&self) -> [u32; LEVELS] {
        self.months.first().copied().unwrap_or_default()
    }
}

/// How the futures spread.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Bands {
    /// How many futures this is made of.
    pub futures: usize,
    /// The months, the one under way first.
    pub months: Vec<Month>,
    /// For each month, how many games had been lost before its orders were due.
    pub lost: Vec<usize>,
    /// The headline metrics, each month by month; no months if nothing was played.
    pub(crate) metrics: Vec<(String, Vec<Band>)>,
    /// The reactions of each adversary, in the scenario's order.
    pub reactions: Vec<Answers>,
}

impl Bands {
    /// The bands of a headline metric.
    #[must_use]
    pub fn of(&self, name: &str) -> Option<&[Band]> {
        self.metrics.iter().find(|(known, _)| known == name).map(|(_, bands)| bands.as_slice())
    }
}
