//! Opinion at home: fatigue, and the slow movement of support towards its targets.
//!
//! Coefficients in the rulebook's `opinion` section.

use crate::math::{Points, Ppm};
use crate::model::quantity::Component;
use crate::model::rulebook::{OpinionRules, VisibilityRules};

/// What opinion responds to in a month.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mood {
    /// Fatigue after this month's move.
    pub(crate) fatigue: Points,
    /// Fear.
    pub(crate) fear: Points,
    /// Attention, as a factor.
    pub(crate) attention: Ppm,
    /// Economic stress, 0..100 points.
    pub(crate) stress: Points,
    /// Aid over the last twelve months as a share of yearly product.
    pub(crate) aid_share: Ppm,
    /// Spend-weighted acceptability of the last twelve months.
    pub(crate) acceptability: Points,
    /// Mean change of resilience.
    pub(crate) results: Points,
    /// Scandal that still weighs (0 or below).
    pub(crate) scandal: Points,
    /// What measures in force take away (0 or below).
    pub(crate) measures: Points,
}

/// Attention to the war as a factor: the base and salience in hundredths.
#[must_use]
pub(crate) fn attention(rules: &VisibilityRules, salience: Points) -> Ppm {
    *rules.salience_base + Ppm(salience.0 * 10)
}

/// The level to which fatigue tends.
#[must_use]
pub fn fatigue_target(rules: &OpinionRules, bloc: Ppm, attention: Ppm, aid_share: Ppm) -> Points {
    let ceiling = rules.fatigue_bloc.times(bloc) + rules.fatigue_rest.times(Ppm::ONE - bloc);
    let aid = aid_share.over(*rules.aid_reference).min(Ppm::ONE);
    let fed = *rules.fatigue_floor + rules.fatigue_aid.times(aid);
    ceiling.times(attention.clamped(*rules.vis_low, *rules.vis_high)).times(fed)
}

/// This month's move of fatigue towards its target.
#[must_use]
pub fn fatigue_move(rules: &OpinionRules, fatigue: Points, target: Points) -> Points {
    (target - fatigue).times(*rules.fatigue_speed)
}

/// The target of one component of support.
#[must_use]
pub(crate) fn target(rules: &OpinionRules, component: Component, mood: &Mood) -> Points {
    match component {
        Component::Base => *rules.base,
        Component::Fatigue => -mood.fatigue,
        Component::Fear => -mood.fear.times(*rules.fear_weight).times(mood.attention),
        Component::Cost => {
            let hardship = Ppm(mood.stress.0 * 20);
            -rules.cost.times(hardship).times(mood.aid_share.over(*rules.aid_reference))
        }
        Component::Mix => mood.acceptability.times(*rules.mix),
        Component::Results => mood.results.times(*rules.results).times(mood.attention),
        Component::Scandal => mood.scandal,
        Component::Measures => mood.measures,
    }
}

/// This month's move of a component towards its target.
#[must_use]
pub fn component_move(rules: &OpinionRules, now: Points, target: Points) -> Points {
    (target - now).times(*rules.speed)
}

/// The fear that a reaction adds.
#[must_use]
pub(crate) fn fear(rules: &OpinionRules, harm: Points, credibility: Ppm) -> Points {
    harm.times(*rules.fear_half + Ppm::HALF.times(credibility))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn rules() -> OpinionRules {
        let mut rules = fixture::rules().opinion;
        (rules.fatigue_bloc.0, rules.fatigue_rest.0) = (Points(10_000), Points(40_000));
        (rules.fatigue_floor.0, rules.fatigue_aid.0) = (Ppm(300_000), Ppm(700_000));
        (rules.vis_low.0, rules.vis_high.0) = (Ppm(500_000), Ppm(1_200_000));
        (rules.aid_reference.0, rules.speed.0, rules.fatigue_speed.0) = (Ppm(1_000), Ppm(200_000), Ppm(100_000));
        (rules.base.0, rules.cost.0) = (Points(70_000), Points(2_000));
        (rules.fear_weight.0, rules.mix.0, rules.results.0) = (Ppm(150_000), Ppm(250_000), Ppm(500_000));
        rules.fear_half.0 = Ppm(400_000);
        rules
    }

    /// A month in which nothing happens.
    fn calm() -> Mood {
        Mood {
            fatigue: Points::ZERO,
            fear: Points::ZERO,
            attention: Ppm::ONE,
            stress: Points::ZERO,
            aid_share: Ppm::ZERO,
            acceptability: Points::ZERO,
            results: Points::ZERO,
            scandal: Points::ZERO,
            measures: Points::ZERO,
        }
    }

    #[test]
    fn attention_is_its_base_and_a_hundredth_for_every_point_of_salience() {
        let mut rules = fixture::rules().visibility;
        rules.salience_base.0 = Ppm(500_000);
        let paid = |salience| attention(&rules, Points(salience)).0;
        assert_eq!((paid(0), paid(1), paid(50_000)), (500_000, 500_010, 1_000_000));
    }

    #[test]
    fn fatigue_tends_to_the_ceilings_of_both_camps_by_their_size() {
        let of = |bloc| fatigue_target(&rules(), Ppm(bloc), Ppm::ONE, Ppm(1_000)).0;
        assert_eq!((of(0), of(500_000), of(1_000_000)), (40_000, 25_000, 10_000));
    }

    #[test]
    fn attention_feeds_fatigue_between_its_bounds() {
        let at = |attention| fatigue_target(&rules(), Ppm::ONE, Ppm(attention), Ppm(1_000)).0;
        assert_eq!((at(0), at(499_900), at(500_000), at(500_100)), (5_000, 5_000, 5_000, 5_001));
        assert_eq!((at(1_199_900), at(1_200_000), at(1_200_100), at(9_000_000)), (11_999, 12_000, 12_000, 12_000));
    }

    #[test]
    fn aid_feeds_fatigue_up_to_the_reference_share() {
        let with = |share| fatigue_target(&rules(), Ppm::ONE, Ppm::ONE, Ppm(share)).0;
        assert_eq!((with(0), with(500), with(999)), (3_000, 6_500, 9_993));
        assert_eq!((with(1_000), with(1_001), with(50_000)), (10_000, 10_000, 10_000));
    }

    #[test]
    fn fatigue_and_components_move_a_share_of_the_way_from_either_side() {
        let tired = |now, target| fatigue_move(&rules(), Points(now), Points(target)).0;
        assert_eq!((tired(0, 100), tired(100, 0), tired(100, 100)), (10, -10, 0));
        let felt = |now, target| component_move(&rules(), Points(now), Points(target)).0;
        assert_eq!((felt(0, 100), felt(100, 0), felt(100, 100)), (20, -20, 0));
        assert_eq!((felt(0, 2), felt(0, 3)), (0, 1), "from half a thousandth on it moves");
    }

    #[test]
    fn every_component_answers_to_its_own_part_of_the_mood() {
        let of = |mood: Mood| Component::ALL.map(|c| (c, target(&rules(), c, &mood).0));
        let only = |mood: Mood, component: Component, points: i64| {
            for (other, found) in of(mood) {
                let base = if other == Component::Base { 70_000 } else { 0 };
                let wanted = if other == component { points } else { base };
                assert_eq!(found, wanted, "{other:?} of {mood:?}");
            }
        };
        only(calm(), Component::Base, 70_000);
        only(Mood { fatigue: Points(9_000), ..calm() }, Component::Fatigue, -9_000);
        only(Mood { fear: Points(10_000), ..calm() }, Component::Fear, -1_500);
        only(Mood { fear: Points(10_000), attention: Ppm::HALF, ..calm() }, Component::Fear, -750);
        only(Mood { acceptability: Points(-8_000), ..calm() }, Component::Mix, -2_000);
        only(Mood { results: Points(4_000), ..calm() }, Component::Results, 2_000);
        only(Mood { results: Points(4_000), attention: Ppm::HALF, ..calm() }, Component::Results, 1_000);
        only(Mood { scandal: Points(-3_000), ..calm() }, Component::Scandal, -3_000);
        only(Mood { measures: Points(-1_300), ..calm() }, Component::Measures, -1_300);
    }

    #[test]
    fn cost_is_felt_where_there_is_both_hardship_and_aid() {
        let felt = |stress, share| {
            target(&rules(), Component::Cost, &Mood { stress: Points(stress), aid_share: Ppm(share), ..calm() }).0
        };
        assert_eq!(felt(50_000, 1_000), -2_000, "the cost as written holds at stress 50 and the reference share");
        assert_eq!((felt(100_000, 1_000), felt(50_000, 2_000)), (-4_000, -4_000));
        assert_eq!((felt(0, 1_000), felt(50_000, 0)), (0, 0));
    }

    #[test]
    fn a_measure_frightens_more_the_more_its_threats_are_believed() {
        let adds = |harm, credibility| fear(&rules(), Points(harm), Ppm(credibility)).0;
        assert_eq!((adds(10_000, 0), adds(10_000, 500_000), adds(10_000, 1_000_000)), (4_000, 6_500, 9_000));
        assert_eq!(adds(0, 1_000_000), 0);
    }
}
