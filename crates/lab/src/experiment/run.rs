//! Running: the games of an experiment, in parallel.
//!
//! Duty: play every setting and line of play under every seed. Uses `bind`, `batch`, `strategy`.
//! Always holds: results come in the order of the file, whatever the number of threads; the games
//! of a cell come in the order of their seeds, so that two cells can be compared seed by seed.

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::bind::{Arm, Bound};
use crate::batch::{self, Played};
use crate::testing::bind::Alike;
use crate::testing::names::matches;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::strategy::{self, Script, Strategy};

/// The games of one scenario, setting and line of play.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The position of the scenario.
    pub group: usize,
    /// The position of the setting.
    pub setting: usize,
    /// The position of the line of play.
    pub line: usize,
    /// The games, by seed.
    pub games: Vec<Played>,
}

/// Plays an experiment.
#[must_use]
pub fn all(bound: &Bound) -> Vec<Cell> {
    let cells = bound.groups.iter().enumerate().flat_map(|(group, g)| {
        let lines = 0..g.lines.len();
        (0..g.settings.len()).flat_map(move |setting| lines.clone().map(move |line| (group, setting, line)))
    });
    let cells: Vec<(usize, usize, usize)> = cells.collect();
    let (from, to) = bound.seeds;
    let seeds = to - from + 1;
    let jobs = 0..cells.len() as u64 * seeds;
    let played: Vec<Played> = jobs
        .into_par_iter()
        .map(|job| {
            let at = usize::try_from(job / seeds).unwrap_or_default();
            let (group, setting, line) = cells[at];
            let group = &bound.groups[group];
            let mut game = Game::new(group.settings[setting].1.clone(), from + job % seeds);
            strategy::play(&mut game, &mut Decider::of(&group.lines[line]), None);
            batch::played(&game, line)
        })
        .collect();
    let mut played = played.into_iter();
    cells
        .into_iter()
        .map(|(group, setting, line)| {
            let games = (0..seeds).filter_map(|_| played.next()).collect();
            Cell { group, setting, line, games }
        })
        .collect()
}

/// The orders of a strategy without some, then those of a script.
struct Decider<'a> {
    strategy: Option<Box<dyn Strategy>>,
    without: &'a [Alike],
    script: Script,
}

impl<'a> Decider<'a> {
    fn of(line: &'a Arm) -> Self {
        let strategy = line.strategy.as_deref().and_then(strategy::named);
        Self { strategy, without: &line.without, script: Script(line.script.clone()) }
    }
}

impl Strategy for Decider<'_> {
    fn decide(&mut self, game: &Game) -> Vec<Order> {
        let mut orders = self.strategy.as_mut().map(|s| s.decide(game)).unwrap_or_default();
        orders.retain(|order| !self.without.iter().any(|alike| matches(game.case(), alike, game.turn(), order)));
        orders.extend(self.script.decide(game));
        orders
    }
}
