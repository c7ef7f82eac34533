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
