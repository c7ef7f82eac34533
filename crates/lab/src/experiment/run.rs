//! Running: the games of an experiment, in parallel.
//!
//! Duty: play every setting and line of play under every seed. Uses `bind`, `batch`, `testing::decide`.
//! Always holds: results come in the order of the file, whatever the number of threads; the games
//! of a cell come in the order of their seeds, so that two cells can be compared seed by seed.

use crate::many;

use super::bind::{Arm, Bound};
use crate::batch::{self, Played};
use crate::testing::decide::{Decider, Otherwise};
use demarche_core::sim::Game;
use demarche_core::strategy::{self, Script};

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
    let jobs: Vec<u64> = (0..cells.len() as u64 * seeds).collect();
    let played: Vec<Played> = many::each(jobs, |job| {
        let at = usize::try_from(job / seeds).unwrap_or_default();
        let (group, setting, line) = cells[at];
        let group = &bound.groups[group];
        let mut game = Game::new(group.settings[setting].1.clone(), from + job % seeds);
        let Arm { strategy, without, script } = &group.lines[line];
        let base = Decider::new(strategy.as_deref(), &[]);
        let mut decider = Otherwise { base, without, with: Script(script.clone()) };
        strategy::play(&mut game, &mut decider, None);
        batch::played(&game, line)
    });
    let mut played = played.into_iter();
    cells
        .into_iter()
        .map(|(group, setting, line)| {
            let games = (0..seeds).filter_map(|_| played.next()).collect();
            Cell { group, setting, line, games }
        })
        .collect()
}
