//! Concrete measures: which one an adversary takes at a level, and what one in force does.
//!
//! Coefficients in the rulebook's `measures` section.

use crate::math::{Points, Ppm};
use crate::model::events::Measure;
use crate::model::ids::{MeasureId, NationId};
use crate::model::rulebook::MeasuresRules;

/// Level from which a measure stays in force until it is lifted.
pub const LASTING: u8 = 4;

/// The measure taken at a level: the cheapest of that level that is not in force; else the
/// cheapest of the next lower level down to the first lasting one. Words (below level 4) can be
/// repeated and are chosen by turn, so that the same note is not sent every month.
#[must_use]
pub fn choose(
    measures: &[Measure],
    in_force: impl Fn(MeasureId) -> bool,
    adversary: NationId,
    target: NationId,
    level: u8,
    turn: u16,
) -> Option<MeasureId> {
    let of_level = |wanted: u8| {
        let mut found: Vec<(MeasureId, &Measure)> = measures
            .iter()
            .enumerate()
            .filter(|(_, m)| m.adversary == adversary && m.target == target && m.level == wanted)
            .map(|(i, m)| (MeasureId::at(i), m))
            .collect();
        found.sort_by_key(|(id, m)| (m.cost, *id));
        found
    };
    if level < LASTING {
        let words = of_level(level);
        return words.get(usize::from(turn) % words.len().max(1)).map(|(id, _)| *id);
    }
    (LASTING..=level).rev().find_map(|l| of_level(l).into_iter().map(|(id, _)| id).find(|&id| !in_force(id)))
}

/// What a measure of a level takes from support while in force (0 or below).
#[must_use]
pub fn bite(rules: &MeasuresRules, level: u8) -> Points {
    let at = usize::from(level.saturating_sub(LASTING));
    if level < LASTING { Points::ZERO } else { rules.bite.get(at).or(rules.bite.last()).copied().unwrap_or_default() }
}

/// The chance that a measure is lifted this month.
#[must_use]
pub fn lift_chance(rules: &MeasuresRules, called: bool, months_without_coercion: u16) -> Ppm {
    if called && months_without_coercion >= *rules.quiet_months { *rules.lift_called } else { *rules.lift }
}
