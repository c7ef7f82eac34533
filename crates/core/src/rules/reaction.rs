//! The adversary's reaction: acts of a month bundled into pressure, pressure into a ladder, one
//! draw into a level.
//!
//! Source: the model's reaction equations; coefficients in the rulebook's `reaction` section.

use crate::math::{Points, Ppm, logistic};
use crate::model::rulebook::{ActRules, ReactionRules};

use super::act::{Act, Strike};

/// What a month's acts of one donor amount to for one adversary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Provocation: the largest act and a part of the rest.
    pub(crate) provocation: Points,
    /// The worst taboo.
    pub taboo: Points,
    /// The worst offence taken from a friend.
    pub offence: Points,
    /// Whether anything coerced.
    pub(crate) coercive: bool,
    /// The worst crossing of a declared line.
    pub(crate) crossing: Points,
}

/// The terms of the latent pressure `y`, in points; their sum is `y`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// From the month's acts.
    pub(crate) provocation: Points,
    /// From coercion.
    pub(crate) coercion: Points,
    /// From a taboo broken.
    pub(crate) taboo: Points,
    /// From a friend's offence.
    pub(crate) offence: Points,
    /// From grievance.
    pub(crate) grievance: Points,
    /// From restraint (0 or below).
    pub(crate) restraint: Points,
    /// The adversary's own constant.
    pub(crate) temper: Points,
    /// From a declared line crossed.
    pub(crate) red_line: Points,
}

impl Terms {
    /// The pressure.
    #[must_use]
    pub fn sum(&self) -> Points {
        self.named().into_iter().map(|(_, points)| points).sum()
    }

    /// The terms with their keys, in a fixed order.
    #[must_use]
    pub fn named(&self) -> [(&'static str, Points); 8] {
        [
            ("provocation", self.provocation),
            ("coercion", self.coercion),
            ("taboo", self.taboo),
            ("offence", self.offence),
            ("grievance", self.grievance),
            ("restraint", self.restraint),
            ("temper", self.temper),
            ("red_line", self.red_line),
        ]
    }
}

/// What stands between two nations before a reaction.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// Grievance, points.
    pub grievance: Points,
    /// Restraint, 0..1.
    pub restraint: Ppm,
    /// Temper, points.
    pub temper: Points,
    /// Ties, 0..1.
    pub ties: Ppm,
}

/// What crossing a declared line of some specificity adds to the pressure.
#[must_use]
pub(crate) fn crossing(rules: &ReactionRules, act_rules: &ActRules, act: &Act, spec: Ppm, credibility: Ppm) -> Points {
    let talk = if act.talk { *act_rules.talk } else { Ppm::ONE };
    rules.red_line.times(spec).times(credibility).times(act.visibility).times(talk)
}

/// Whether an act is a stimulus at all: routine that crosses nothing is not.
#[must_use]
pub fn is_stimulus(act_rules: &ActRules, act: &Act, strike: &Strike, crosses: bool) -> bool {
    !act.visibility.is_zero() && (act.coercive || crosses || strike.provocation >= *act_rules.routine)
}

/// Bundles the acts of a month. Routine acts add to the bundle although they are no stimulus.
#[must_use]
pub fn bundle(act_rules: &ActRules, acts: impl Iterator<Item = (Act, Strike, Points)> + Clone, ties: Ppm) -> Bundle {
    let largest = acts.clone().map(|(_, s, _)| s.provocation).fold(Points::ZERO, Points::max);
    let all: Points = acts.clone().map(|(_, s, _)| s.provocation).sum();
    let mut bundle = Bundle { provocation: largest + (all - largest).times(*act_rules.bundle), ..Bundle::default() };
    for (act, strike, crossing) in acts {
        bundle.taboo = bundle.taboo.max(strike.taboo);
        bundle.offence = bundle.offence.max(act.severity.times(ties).times(act.visibility));
        bundle.coercive |= act.coercive;
        bundle.crossing = bundle.crossing.max(crossing);
    }
    bundle
}

/// The terms of the latent pressure.
#[must_use]
pub fn terms(rules: &ReactionRules, bundle: &Bundle, standing: &Standing) -> Terms {
    Terms {
        provocation: bundle.provocation.times(*rules.provocation),
        coercion: if bundle.coercive { *rules.coercion } else { Points::ZERO },
        taboo: bundle.taboo.times(*rules.taboo),
        offence: bundle.offence.times(*rules.offence),
        grievance: standing.grievance.times(*rules.grievance),
        restraint: -rules.restraint.times(standing.restraint),
        temper: standing.temper,
        red_line: bundle.crossing,
    }
}

/// The chance of each level from 1 on being reached: `p(L >= k)`.
#[must_use]
pub fn ladder(rules: &ReactionRules, pressure: Points) -> Vec<Ppm> {
    rules.cuts.iter().take(usize::from(*rules.top)).map(|&cut| logistic(pressure - cut)).collect()
}

/// The level that a draw makes of a ladder.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a ladder has nine rungs")]
pub fn level(ladder: &[Ppm], u: Ppm) -> u8 {
    ladder.iter().filter(|&&p| u < p).count() as u8
}

/// The chance of exactly each level from 0 on.
#[must_use]
pub fn exact(ladder: &[Ppm]) -> Vec<Ppm> {
    let mut chances = Vec::with_capacity(ladder.len() + 1);
    let mut above = Ppm::ONE;
    for &p in ladder {
        chances.push(above - p);
        above = p;
    }
    chances.push(above);
    chances
}

#[cfg(test)]
mod tests;
