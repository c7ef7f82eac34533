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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, ADVERSARY, DONOR, NEIGHBOUR};

    fn measure(level: u8, cost: i64) -> Measure {
        Measure {
            id: format!("level-{level}-{cost}"),
            adversary: ADVERSARY,
            target: DONOR,
            level,
            cost: Points(cost),
            tie: None,
            liftable: true,
            in_force: false,
            source: "invented".to_owned(),
        }
    }

    /// The position of the measure taken while some are in force.
    fn chosen(measures: &[Measure], in_force: &[usize], level: u8, turn: u16) -> Option<usize> {
        let stands = |id: MeasureId| in_force.contains(&id.index());
        choose(measures, stands, ADVERSARY, DONOR, level, turn).map(MeasureId::index)
    }

    #[test]
    fn words_are_taken_in_turn_from_the_cheapest_on() {
        let words = [measure(3, 30), measure(3, 10), measure(2, 5), measure(3, 20)];
        let by_turn: Vec<_> = (0..4).map(|turn| chosen(&words, &[], 3, turn)).collect();
        assert_eq!(by_turn, [Some(1), Some(3), Some(0), Some(1)]);
        assert_eq!(chosen(&words, &[0, 1, 3], 3, 0), Some(1), "words can be said again");
        assert_eq!(chosen(&words, &[], 1, 0), None, "a level without words has none, and no other level's");
        assert_eq!(chosen(&[], &[], 3, 5), None);
    }

    #[test]
    fn a_lasting_measure_is_the_cheapest_that_is_not_in_force() {
        let acts = [measure(4, 30), measure(4, 10), measure(4, 20)];
        assert_eq!(chosen(&acts, &[], 4, 1), Some(1), "and not one by turn");
        assert_eq!(chosen(&acts, &[1], 4, 1), Some(2));
        assert_eq!(chosen(&acts, &[1, 2], 4, 1), Some(0));
        assert_eq!(chosen(&acts, &[0, 1, 2], 4, 1), None);
    }

    #[test]
    fn of_equal_cost_the_first_written_is_taken() {
        assert_eq!(chosen(&[measure(4, 10), measure(4, 10)], &[], 4, 0), Some(0));
        assert_eq!(chosen(&[measure(2, 10), measure(2, 10)], &[], 2, 1), Some(1));
    }

    #[test]
    fn what_a_level_lacks_comes_from_the_next_lower_but_never_from_words() {
        let all = [measure(3, 1), measure(4, 1), measure(5, 1), measure(7, 1)];
        assert_eq!(chosen(&all, &[], 7, 0), Some(3));
        assert_eq!(chosen(&all, &[], 6, 0), Some(2), "nothing of a higher level");
        assert_eq!(chosen(&all, &[2], 6, 0), Some(1));
        assert_eq!(chosen(&all, &[1, 2], 6, 0), None);
        assert_eq!(chosen(&all, &[], 4, 0), Some(1));
    }

    #[test]
    fn a_measure_of_another_adversary_or_against_another_is_not_taken() {
        let other = Measure { adversary: NEIGHBOUR, ..measure(4, 1) };
        let elsewhere = Measure { target: NEIGHBOUR, ..measure(4, 1) };
        assert_eq!(chosen(&[other.clone(), elsewhere.clone()], &[], 4, 0), None);
        assert_eq!(chosen(&[other, elsewhere, measure(4, 9)], &[], 4, 0), Some(2));
    }

    #[test]
    fn lasting_measures_bite_by_level_and_the_last_bite_holds_above() {
        let mut rules = fixture::rules().measures;
        rules.bite.0 = vec![Points(-4), Points(-5), Points(-6)];
        let bites = [0, 3, 4, 5, 6, 7, 9].map(|level| bite(&rules, level).0);
        assert_eq!(bites, [0, 0, -4, -5, -6, -6, -6]);
        rules.bite.0 = Vec::new();
        assert_eq!(bite(&rules, 4), Points::ZERO, "no bite is written");
    }

    #[test]
    fn a_call_lifts_only_after_enough_months_without_coercion() {
        let mut rules = fixture::rules().measures;
        (rules.lift.0, rules.lift_called.0, rules.quiet_months.0) = (Ppm(1), Ppm(2), 3);
        let chance = |called, months| lift_chance(&rules, called, months).0;
        assert_eq!((chance(true, 2), chance(true, 3), chance(true, 4)), (1, 2, 2));
        assert_eq!((chance(false, 2), chance(false, 3), chance(false, u16::MAX)), (1, 1, 1));
    }
}
