//! What aid does for the recipient: coverage, effect and resilience of a sector.
//!
//! Coefficients in the rulebook's `recipient` section.

use crate::math::{MILLION, Money, Points, Ppm, div_round};
use crate::model::rulebook::RecipientRules;

/// What coverage `c` does: `min(top, scale c / (c + half))`.
#[must_use]
pub fn effect(rules: &RecipientRules, coverage: Ppm) -> Ppm {
    let raw = rules.effect_scale.times(coverage);
    raw.over(coverage + *rules.effect_half).min(*rules.effect_top)
}

/// The three parts of a sector's change of resilience in a month: what coverage gives, what the
/// war takes, what a gap takes (both 0 or below).
#[must_use]
pub fn change(rules: &RecipientRules, coverage: Ppm, intensity: Ppm) -> [Points; 3] {
    let gap = (*rules.gap_below - coverage).max(Ppm::ZERO);
    [rules.gain.times(effect(rules, coverage)), -rules.war.times(intensity), -rules.gap.times(gap)]
}

/// How a month's goods are absorbed: what counts, and what queues for next month.
#[must_use]
pub fn absorb(rules: &RecipientRules, brought: Money, queue: Money, cap: Money) -> (Money, Money) {
    let at_hand = brought + queue;
    let counted = at_hand.min(cap);
    let rest = at_hand - counted;
    (counted, rest - rest.times(*rules.spoilage))
}

/// Need in a month: the series times the season's factor times the events' factors.
#[must_use]
pub(crate) fn need(monthly: Money, season: Ppm, events: Ppm) -> Money {
    monthly.times(season).times(events)
}

/// Part over whole as a share that never exceeds one.
#[must_use]
pub(crate) fn share(part: Money, whole: Money) -> Ppm {
    if whole.0 <= 0 {
        return Ppm::ZERO;
    }
    Ppm(div_round(i128::from(part.0) * i128::from(MILLION), i128::from(whole.0)).clamp(0, MILLION))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn rules() -> RecipientRules {
        let mut rules = fixture::rules().recipient;
        (rules.effect_scale.0, rules.effect_half.0, rules.effect_top.0) =
            (Ppm(1_500_000), Ppm(500_000), Ppm(1_250_000));
        (rules.gain.0, rules.war.0, rules.gap.0) = (Points(2_000), Points(2_500), Points(6_000));
        (rules.gap_below.0, rules.spoilage.0) = (Ppm(500_000), Ppm(50_000));
        rules
    }

    #[test]
    fn effect_saturates_and_stops_at_its_top() {
        let at = |coverage| effect(&rules(), Ppm(coverage)).0;
        assert_eq!((at(0), at(500_000), at(1_000_000)), (0, 750_000, 1_000_000));
        // 1.5 c / (c + 0.5) reaches 1.25 at a coverage of two and a half.
        assert_eq!((at(2_499_990), at(2_500_000), at(2_500_010)), (1_249_999, 1_250_000, 1_250_000));
        assert_eq!(at(50_000_000), 1_250_000);
    }

    #[test]
    fn the_war_takes_by_its_intensity() {
        let takes = |intensity| change(&rules(), Ppm::ONE, Ppm(intensity));
        assert_eq!(takes(0), [Points(2_000), Points::ZERO, Points::ZERO]);
        assert_eq!(takes(500_000), [Points(2_000), Points(-1_250), Points::ZERO]);
        assert_eq!(takes(1_000_000), [Points(2_000), Points(-2_500), Points::ZERO]);
    }

    #[test]
    fn a_gap_begins_below_its_coverage() {
        let lost = |coverage| change(&rules(), Ppm(coverage), Ppm::ZERO)[2].0;
        assert_eq!((lost(0), lost(250_000)), (-3_000, -1_500));
        assert_eq!((lost(499_900), lost(500_000), lost(500_100)), (-1, 0, 0));
    }

    #[test]
    fn what_cannot_be_absorbed_waits_and_spoils() {
        let month = |brought, queue| {
            let (counted, left) = absorb(&rules(), Money(brought), Money(queue), Money(1_000));
            (counted.0, left.0)
        };
        assert_eq!((month(0, 0), month(600, 399)), ((0, 0), (999, 0)));
        assert_eq!((month(600, 400), month(600, 401)), ((1_000, 0), (1_000, 1)));
        assert_eq!((month(1_000, 400), month(0, 1_400)), ((1_000, 380), (1_000, 380)), "new and old spoil alike");
        assert_eq!((month(1_000, 9), month(1_000, 10)), ((1_000, 9), (1_000, 9)), "from half a step on it spoils");
    }

    #[test]
    fn need_is_the_product_of_series_season_and_events() {
        assert_eq!(need(Money(1_000), Ppm::ONE, Ppm::ONE), Money(1_000));
        assert_eq!(need(Money(1_000), Ppm(1_500_000), Ppm::HALF), Money(750));
        assert_eq!(need(Money(1_000), Ppm::ONE, Ppm::ZERO), Money::ZERO);
    }

    #[test]
    fn a_share_lies_between_nothing_and_all() {
        let of = |part, whole| share(Money(part), Money(whole)).0;
        assert_eq!((of(0, 4), of(1, 4), of(4, 4), of(5, 4)), (0, 250_000, 1_000_000, 1_000_000));
        assert_eq!((of(-1, 4), of(3, 0), of(3, -4), of(0, 0)), (0, 0, 0, 0));
        assert_eq!((of(1, 1), of(1, 3), of(2, 3)), (1_000_000, 333_333, 666_667));
        assert_eq!(of(i64::MAX, i64::MAX), 1_000_000, "no product is too large");
    }
}
