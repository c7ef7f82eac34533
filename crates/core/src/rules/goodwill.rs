//! Goodwill of the recipient and of allies.
//!
//! Coefficients in the rulebook's `goodwill` section.

use crate::math::{Points, Ppm};
use crate::model::good::Loudness;
use crate::model::rulebook::GoodwillRules;

/// How fully aid is credited to its giver, by loudness.
#[must_use]
pub fn credit(rules: &GoodwillRules, loudness: Loudness) -> Ppm {
    match loudness {
        Loudness::Quiet => *rules.credit_quiet,
        Loudness::Normal => *rules.credit_normal,
        Loudness::Loud => *rules.credit_loud,
    }
}

/// What a share of a sector's deliveries earns with the recipient.
#[must_use]
pub fn recipient_gain(rules: &GoodwillRules, share: Ppm, credit: Ppm) -> Points {
    rules.recipient_gain.times(share).times(credit)
}

/// What a donor's share against its fair share earns with allies, each quarter.
#[must_use]
pub fn ally_quarter(rules: &GoodwillRules, share: Ppm, fair: Ppm) -> Points {
    if fair.is_zero() {
        return Points::ZERO;
    }
    let excess = (share - fair).over(fair).clamped(-Ppm::ONE, Ppm::ONE);
    rules.fair_share.times(excess)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn rules() -> GoodwillRules {
        let mut rules = fixture::rules().goodwill;
        (rules.credit_quiet.0, rules.credit_normal.0, rules.credit_loud.0) = (Ppm(1), Ppm(2), Ppm(3));
        rules.recipient_gain.0 = Points(2_000);
        rules.fair_share.0 = Points(4_000);
        rules
    }

    #[test]
    fn credit_goes_by_loudness() {
        let rules = rules();
        let credits = [Loudness::Quiet, Loudness::Normal, Loudness::Loud].map(|l| credit(&rules, l));
        assert_eq!(credits, [Ppm(1), Ppm(2), Ppm(3)]);
    }

    #[test]
    fn the_recipient_thanks_by_share_and_credit() {
        let gain = |share, credit| recipient_gain(&rules(), Ppm(share), Ppm(credit)).0;
        assert_eq!((gain(0, 1_000_000), gain(1_000_000, 0)), (0, 0));
        assert_eq!((gain(1_000_000, 1_000_000), gain(500_000, 1_000_000), gain(500_000, 500_000)), (2_000, 1_000, 500));
        assert_eq!((gain(249, 1_000_000), gain(250, 1_000_000)), (0, 1), "from half a thousandth on it counts");
    }

    #[test]
    fn allies_move_between_none_and_twice_of_the_fair_share() {
        let moved = |share, fair| ally_quarter(&rules(), Ppm(share), Ppm(fair)).0;
        assert_eq!((moved(100_000, 100_000), moved(150_000, 100_000), moved(50_000, 100_000)), (0, 2_000, -2_000));
        assert_eq!((moved(199_990, 100_000), moved(200_000, 100_000), moved(900_000, 100_000)), (4_000, 4_000, 4_000));
        assert_eq!((moved(199_900, 100_000), moved(100, 100_000)), (3_996, -3_996));
        assert_eq!(moved(0, 100_000), -4_000, "to give nothing is the worst there is");
        assert_eq!((moved(500_000, 0), moved(0, 0)), (0, 0), "of whom nothing is expected nothing is held against");
        assert_eq!(moved(2, 1), 4_000, "the smallest fair share is one");
    }
}
