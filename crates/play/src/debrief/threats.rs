//! The adversaries' lines: what they had really drawn, what was crossed, and what was bluff.
//!
//! Duty: put each line's story together from the record. Uses `sim`. Always holds: a bluff is a
//! crossed line whose promised answer, or one a level below it, had a chance under the rules'
//! threshold at the crossing; a latent line is known after the game only.

use demarche_core::math::Ppm;
use demarche_core::model::events::RedLine;
use demarche_core::model::ids::LineId;
use demarche_core::sim::Game;
use demarche_core::sim::record::What;
use demarche_core::sim::world::{Crossing, LineState, Threats};

use super::months::closed;

/// One line towards the player.
#[derive(Clone, Debug)]
pub struct RedLineRecord {
    /// Which.
    pub line: LineId,
    /// Whether it was declared when the scenario opened.
    pub opened: bool,
    /// The turn in which it was declared, if it was during the game.
    pub declared: Option<u16>,
    /// Turns in which the warning was repeated.
    pub(crate) renewed: Vec<u16>,
    /// How specific it was in the end.
    pub spec: Ppm,
    /// Every crossing.
    pub crossings: Vec<Crossed>,
}

/// One crossing of a line.
#[derive(Clone, Copy, Debug)]
pub struct Crossed {
    /// When, and what became of it.
    pub crossing: Crossing,
    /// Whether the threat was a bluff when it was crossed.
    pub bluff: bool,
}

impl RedLineRecord {
    /// Whether anybody had said it in public by the end.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.opened || self.declared.is_some()
    }
}

/// The lines towards the player, in the case's order.
#[must_use]
pub fn lines(game: &Game) -> Vec<RedLineRecord> {
    let case = game.case();
    let threats = game.get::<Threats>();
    let facts = || closed(game).flat_map(|t| t.facts.iter().map(move |f| (t.turn, &f.what)));
    let towards = case.lines.iter().zip(&threats.lines).enumerate().filter(|(_, (def, _))| def.donor == case.player);
    let line = |(at, (def, state)): (usize, (&RedLine, &LineState))| {
        let id = LineId::at(at);
        let crossed = threats.crossings.iter().filter(|c| c.line == id);
        RedLineRecord {
            line: id,
            opened: def.declared,
            declared: facts().find(|(_, what)| **what == What::LineDeclared(id)).map(|(turn, _)| turn),
            renewed: facts().filter(|(_, what)| **what == What::LineRenewed(id)).map(|(turn, _)| turn).collect(),
            spec: state.spec,
            crossings: crossed.map(|c| Crossed { crossing: *c, bluff: c.chance < *case.rules.threats.bluff }).collect(),
        }
    };
    towards.map(line).collect()
}

#[cfg(test)]
mod tests;
