//! How hard one act strikes an adversary: severity, size, novelty, visibility, attribution.
//!
//! Source: the model's reaction equations; coefficients in the rulebook's `act` section.

use crate::digest::fold;
use crate::math::{Money, Points, Ppm};
use crate::model::good::{GoodDef, Loudness, Route};
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

fold!(Act { severity, size, visibility, attribution, talk, coercive });

impl Act {
    /// An act done in the open and by oneself: announced in the ordinary way, of the normal size.
    #[must_use]
    pub(crate) fn open(rules: &ActRules, severity: Points) -> Self {
        let (visibility, attribution) = (*rules.normal, *rules.direct);
        Self { severity, size: Ppm::ONE, visibility, attribution, talk: false, coercive: false }
    }
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
pub fn size(rules: &ActRules, class: &GoodDef, amount: Money) -> Ppm {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn rules() -> (ActRules, ReactionRules) {
        let mut all = fixture::rules();
        all.act.novelty_span.0 = Points(3_000);
        all.act.base.0 = Ppm(100_000);
        all.act.novel.0 = Ppm(900_000);
        all.act.talk.0 = Ppm(600_000);
        all.reaction.taboo_from.0 = Points(6_500);
        all.reaction.habit.0 = Ppm(300_000);
        (all.act, all.reaction)
    }

    /// An open, direct act of normal size.
    fn act(severity: i64) -> Act {
        Act {
            severity: Points(severity),
            size: Ppm::ONE,
            visibility: Ppm::ONE,
            attribution: Ppm::ONE,
            talk: false,
            coercive: false,
        }
    }

    fn used_to(donor: i64, theatre: i64) -> Habit {
        Habit { donor: Points(donor), theatre: Points(theatre) }
    }

    #[test]
    fn a_band_ends_with_its_own_amount() {
        let (mut rules, _) = rules();
        rules.sizes.0 = (Ppm(1), Ppm(2), Ppm(3), Ppm(4));
        let case = fixture::case();
        let mut class = case.good(fixture::class("relief")).clone();
        class.bands = (Money(10), Money(20), Money(30));
        let sized =
            [(i64::MIN, 1), (0, 1), (9, 1), (10, 1), (11, 2), (20, 2), (21, 3), (30, 3), (31, 4), (i64::MAX, 4)];
        for (amount, factor) in sized {
            assert_eq!(size(&rules, &class, Money(amount)), Ppm(factor), "{amount}");
        }
        class.bands = (Money(10), Money(10), Money(10));
        assert_eq!(size(&rules, &class, Money(10)), Ppm(1), "of bands that end together the first holds");
        assert_eq!(size(&rules, &class, Money(11)), Ppm(4));
    }

    #[test]
    fn only_a_quiet_act_gains_by_being_printed() {
        let (mut rules, _) = rules();
        (rules.quiet.0, rules.normal.0, rules.loud.0) = (Ppm(400_000), Ppm(900_000), Ppm(1_300_000));
        rules.published.0 = Ppm(1_100_000);
        let seen = |loudness, published| visibility(&rules, loudness, published).0;
        assert_eq!((seen(Loudness::Quiet, false), seen(Loudness::Quiet, true)), (400_000, 1_430_000));
        assert_eq!((seen(Loudness::Normal, false), seen(Loudness::Normal, true)), (900_000, 900_000));
        assert_eq!((seen(Loudness::Loud, false), seen(Loudness::Loud, true)), (1_300_000, 1_300_000));
    }

    #[test]
    fn only_backfill_is_attributed_more_once_it_is_shown() {
        let (mut rules, _) = rules();
        (rules.direct.0, rules.fund.0, rules.backfill.0, rules.backfill_shown.0) = (Ppm(4), Ppm(3), Ppm(1), Ppm(2));
        let to = |route, shown| attribution(&rules, route, shown).0;
        assert_eq!((to(Route::Direct, false), to(Route::Direct, true)), (4, 4));
        assert_eq!((to(Route::Fund, false), to(Route::Fund, true)), (3, 3));
        assert_eq!((to(Route::Backfill, false), to(Route::Backfill, true)), (1, 2));
    }

    #[test]
    fn novelty_begins_above_what_is_known_and_is_whole_a_span_above() {
        let (rules, _) = rules();
        let over = |severity, known| novelty(&rules, Points(severity), Points(known)).0;
        assert_eq!((over(1_999, 2_000), over(2_000, 2_000), over(2_001, 2_000)), (0, 0, 333));
        assert_eq!((over(4_999, 2_000), over(5_000, 2_000), over(5_001, 2_000)), (999_667, 1_000_000, 1_000_000));
        assert_eq!((over(i64::MIN, i64::MAX), over(i64::MAX, i64::MIN)), (0, 1_000_000), "no difference is too large");
    }

    #[test]
    fn novelty_is_the_mean_of_both_habits_rounded_up_at_the_half() {
        let (act_rules, reaction) = rules();
        let strike = strike(&act_rules, &reaction, &act(5_000), used_to(2_000, 3_500));
        assert_eq!((strike.novelty_donor, strike.novelty_theatre), (Ppm(1_000_000), Ppm(500_000)));
        assert_eq!(strike.factor, Ppm(775_000), "a tenth and nine tenths of three quarters");
        assert_eq!(strike.provocation, Points(3_875));
        let mean = |pair| strike_as_novel(&act_rules, &reaction, &act(5_000), pair).factor.0;
        assert_eq!(mean((Ppm(0), Ppm(0))), 100_000, "what is wholly known still strikes a little");
        assert_eq!(mean((Ppm(1), Ppm(0))), 100_001, "half a millionth counts as one");
        assert_eq!(mean((Ppm(1), Ppm(1))), 100_001);
        assert_eq!(mean((Ppm(3), Ppm(0))), 100_002);
        assert_eq!(mean((Ppm::ONE, Ppm::ONE)), 1_000_000);
    }

    #[test]
    fn provocation_is_the_product_of_every_factor() {
        let (act_rules, reaction) = rules();
        let whole = (Ppm::ONE, Ppm::ONE);
        let struck = |act: Act| strike_as_novel(&act_rules, &reaction, &act, whole).provocation.0;
        let half = Ppm::HALF;
        assert_eq!(struck(act(4_000)), 4_000);
        assert_eq!(struck(Act { size: half, ..act(4_000) }), 2_000);
        assert_eq!(struck(Act { visibility: half, ..act(4_000) }), 2_000);
        assert_eq!(struck(Act { attribution: half, ..act(4_000) }), 2_000);
        assert_eq!(struck(Act { talk: true, ..act(4_000) }), 2_400);
        assert_eq!(struck(Act { coercive: true, ..act(4_000) }), 4_000, "coercion counts elsewhere");
        assert_eq!(struck(Act { visibility: Ppm::ZERO, ..act(4_000) }), 0);
        assert_eq!(struck(act(0)), 0);
    }

    #[test]
    fn a_taboo_begins_above_its_severity_and_is_as_new_as_it_is_in_this_war() {
        let (act_rules, reaction) = rules();
        let taboo = |act: Act, theatre| strike_as_novel(&act_rules, &reaction, &act, (Ppm::ZERO, theatre)).taboo.0;
        assert_eq!((taboo(act(6_499), Ppm::ONE), taboo(act(6_500), Ppm::ONE), taboo(act(6_501), Ppm::ONE)), (0, 0, 1));
        assert_eq!((taboo(act(9_000), Ppm::ONE), taboo(act(9_000), Ppm::HALF)), (2_500, 1_250));
        assert_eq!(taboo(act(9_000), Ppm::ZERO), 0, "what this war has seen breaks nothing");
        assert_eq!(taboo(Act { talk: true, ..act(9_000) }, Ppm::ONE), 2_500, "talk breaks it as wholly");
        assert_eq!(taboo(Act { visibility: Ppm(1), ..act(9_000) }, Ppm::ONE), 2_500, "so does the faintest sight");
        assert_eq!(taboo(Act { visibility: Ppm::ZERO, ..act(9_000) }, Ppm::ONE), 0, "what is not seen does not");
    }

    #[test]
    fn an_adversary_gets_used_to_what_it_sees_above_what_it_knows() {
        let (_, rules) = rules();
        let closer = |act: &Act, known| habituation(&rules, act, Points(known)).0;
        assert_eq!((closer(&act(3_000), 3_001), closer(&act(3_000), 3_000), closer(&act(3_000), 2_998)), (0, 0, 1));
        assert_eq!(closer(&act(3_000), 2_000), 300);
        assert_eq!(closer(&Act { attribution: Ppm::HALF, ..act(3_000) }, 2_000), 150);
        assert_eq!(closer(&Act { visibility: Ppm(1), ..act(3_000) }, 2_000), 300);
        assert_eq!(closer(&Act { visibility: Ppm::ZERO, ..act(3_000) }, 2_000), 0);
    }
}
