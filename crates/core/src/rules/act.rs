//! How hard one act strikes an adversary: severity, size, novelty, visibility, attribution.
//!
//! Source: the model's reaction equations; coefficients in the rulebook's `act` section.

use crate::math::{Money, Points, Ppm};
use crate::model::good::{ClassDef, Loudness, Route};
use crate::model::rulebook::{ActRules, ReactionRules};

/// What an adversary is used to: from this donor and in this war, on one track.
#[derive(Clone, Copy, Debug)]
pub struct Habit {
    /// From this donor.
    pub donor: Points,
    /// In this war.
    pub theatre: Points,
}

/// A visible new act as an adversary sees it.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// How it would strike if done openly, first, at normal size: 0..10 points.
    pub severity: Points,
    /// Size factor.
    pub size: Ppm,
    /// Visibility factor `v`.
    pub visibility: Ppm,
    /// Attribution factor `a`.
    pub attribution: Ppm,
    /// Whether it is only talk (`m`).
    pub talk: bool,
    /// Whether it coerces.
    pub coercive: bool,
}

/// What an act comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strike {
    /// Novelty from this donor.
    pub novelty_donor: Ppm,
    /// Novelty in this war.
    pub novelty_theatre: Ppm,
    /// The factor that novelty makes.
    pub(crate) factor: Ppm,
    /// Provocation, points.
    pub provocation: Points,
    /// A taboo broken: severity above the threshold, times novelty in this war.
    pub(crate) taboo: Points,
}

/// The size factor of an amount within a class.
#[must_use]
pub fn size(rules: &ActRules, class: &ClassDef, amount: Money) -> Ppm {
    let (small, normal, large) = class.bands;
    let (s, n, l, huge) = *rules.sizes;
    if amount <= small {
        s
    } else if amount <= normal {
        n
    } else if amount <= large {
        l
    } else {
        huge
    }
}

/// The visibility of an act by its loudness; a quiet act counts once it is detected.
#[must_use]
pub fn visibility(rules: &ActRules, loudness: Loudness, published: bool) -> Ppm {
    match loudness {
        Loudness::Quiet if published => rules.loud.times(*rules.published),
        Loudness::Quiet => *rules.quiet,
        Loudness::Normal => *rules.normal,
        Loudness::Loud => *rules.loud,
    }
}

/// The attribution of an act by its route.
#[must_use]
pub fn attribution(rules: &ActRules, route: Route, shown: bool) -> Ppm {
    match route {
        Route::Direct => *rules.direct,
        Route::Fund => *rules.fund,
        Route::Backfill if shown => *rules.backfill_shown,
        Route::Backfill => *rules.backfill,
    }
}

/// Novelty of a severity over what is known: 0..1.
#[must_use]
fn novelty(rules: &ActRules, severity: Points, known: Points) -> Ppm {
    (severity - known).over(*rules.novelty_span).clamped(Ppm::ZERO, Ppm::ONE)
}

/// What an act comes to, given what the adversary is used to.
#[must_use]
pub fn strike(act_rules: &ActRules, reaction: &ReactionRules, act: &Act, habit: Habit) -> Strike {
    let novelty_donor = novelty(act_rules, act.severity, habit.donor);
    let novelty_theatre = novelty(act_rules, act.severity, habit.theatre);
    strike_as_novel(act_rules, reaction, act, (novelty_donor, novelty_theatre))
}

/// What an act of a given novelty (from this donor, and in this war) comes to.
#[must_use]
pub fn strike_as_novel(
    act_rules: &ActRules,
    reaction: &ReactionRules,
    act: &Act,
    (novelty_donor, novelty_theatre): (Ppm, Ppm),
) -> Strike {
    let mean = Ppm(crate::math::div_round(i128::from((novelty_donor + novelty_theatre).0), 2));
    let factor = *act_rules.base + act_rules.novel.times(mean);
    let talk = if act.talk { *act_rules.talk } else { Ppm::ONE };
    let provocation =
        act.severity.times(act.size).times(factor).times(act.visibility).times(act.attribution).times(talk);
    let above = (act.severity - *reaction.taboo_from).max(Points::ZERO);
    let seen = if act.visibility.is_zero() { Ppm::ZERO } else { Ppm::ONE };
    // Talk of a new kind of weapon breaks a taboo as wholly as the weapon does.
    let taboo = above.times(novelty_theatre).times(seen);
    Strike { novelty_donor, novelty_theatre, factor, provocation, taboo }
}

/// How far getting used to an act raises what is known: 0 if it was known already.
#[must_use]
pub fn habituation(rules: &ReactionRules, act: &Act, known: Points) -> Points {
    if act.visibility.is_zero() {
        return Points::ZERO;
    }
    (act.severity - known).max(Points::ZERO).times(*rules.habit).times(act.attribution)
}
