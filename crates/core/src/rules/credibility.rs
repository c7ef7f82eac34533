//! Red lines and credibility: claims that a crossed line opens, and what becomes of them.
//!
//! Source: the model's credibility equations; coefficients in the rulebook's `threats` section.

use crate::digest::fold;
use crate::math::{Points, Ppm};
use crate::model::rulebook::ThreatsRules;

/// An open claim: a crossed line that waits for the reaction it promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// How specific the line was when crossed.
    pub spec: Ppm,
    /// The level it promised.
    pub promised: u8,
    /// The turn of the crossing.
    pub since: u16,
}

fold!(Claim { spec, promised, since });

/// What becomes of an open claim at the end of the reactions of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Still waiting.
    Open,
    /// Answered: the record of kept threats grows by so many points.
    Kept(Points),
    /// Not answered in time: the record of broken threats grows by so many points.
    Broken(Points),
}

/// The verdict on a claim, given this turn's level (none if nothing was drawn).
#[must_use]
pub fn verdict(rules: &ThreatsRules, claim: &Claim, turn: u16, level: Option<u8>) -> Verdict {
    let weight = Points(claim.spec.0 / 1_000);
    if level.is_some_and(|l| l >= claim.promised.saturating_sub(1)) {
        Verdict::Kept(weight)
    } else if turn.saturating_add(1) >= claim.since.saturating_add(*rules.window) {
        Verdict::Broken(weight)
    } else {
        Verdict::Open
    }
}

/// The specificity of a line after one more warning.
#[must_use]
pub(crate) fn renewed(rules: &ThreatsRules, spec: Ppm, cap: Ppm) -> Ppm {
    (spec + *rules.renewal).min(cap.max(spec))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn rules() -> ThreatsRules {
        let mut rules = fixture::rules().threats;
        rules.window.0 = 3;
        rules.renewal.0 = Ppm(200_000);
        rules
    }

    /// A claim of half a specificity, opened in the fourth month.
    fn claim(promised: u8) -> Claim {
        Claim { spec: Ppm(500_000), promised, since: 4 }
    }

    #[test]
    fn one_level_below_the_promise_still_keeps_it() {
        let rules = rules();
        let on = |promised, level| verdict(&rules, &claim(promised), 4, level);
        assert_eq!(on(5, Some(3)), Verdict::Open);
        assert_eq!(on(5, Some(4)), Verdict::Kept(Points(500)));
        assert_eq!(on(5, Some(5)), Verdict::Kept(Points(500)));
        assert_eq!(on(5, Some(9)), Verdict::Kept(Points(500)));
        assert_eq!(on(1, Some(0)), Verdict::Kept(Points(500)), "a promise of words is kept by anything drawn");
        assert_eq!(on(0, Some(0)), Verdict::Kept(Points(500)), "no level lies below none");
        assert_eq!(on(1, None), Verdict::Open, "but not by silence");
    }

    #[test]
    fn a_claim_waits_its_window_with_the_month_of_crossing() {
        let rules = rules();
        let in_month = |turn| verdict(&rules, &claim(5), turn, Some(0));
        assert_eq!((in_month(4), in_month(5)), (Verdict::Open, Verdict::Open));
        assert_eq!((in_month(6), in_month(7)), (Verdict::Broken(Points(500)), Verdict::Broken(Points(500))));
        assert_eq!(verdict(&rules, &claim(5), 6, None), Verdict::Broken(Points(500)), "silence breaks it too");
        assert_eq!(verdict(&rules, &claim(5), 6, Some(4)), Verdict::Kept(Points(500)), "the last month still counts");
    }

    #[test]
    fn a_window_at_the_end_of_time_still_closes() {
        let mut rules = rules();
        let late = Claim { since: u16::MAX - 1, ..claim(5) };
        assert_eq!(verdict(&rules, &late, u16::MAX, None), Verdict::Broken(Points(500)));
        rules.window.0 = 0;
        assert_eq!(verdict(&rules, &claim(5), 4, None), Verdict::Broken(Points(500)), "no window is no time to wait");
    }

    #[test]
    fn a_claim_weighs_its_specificity_cut_to_whole_thousandths() {
        let rules = rules();
        let weight = |spec| verdict(&rules, &Claim { spec: Ppm(spec), ..claim(5) }, 4, Some(5));
        assert_eq!(weight(999), Verdict::Kept(Points(0)));
        assert_eq!(weight(1_000), Verdict::Kept(Points(1)));
        assert_eq!(weight(1_999), Verdict::Kept(Points(1)));
        assert_eq!(weight(1_000_000), Verdict::Kept(Points(1_000)));
    }

    #[test]
    fn a_warning_sharpens_a_line_up_to_its_cap_and_never_blunts_it() {
        let rules = rules();
        let after = |spec, cap| renewed(&rules, Ppm(spec), Ppm(cap)).0;
        assert_eq!(after(300_000, 600_000), 500_000);
        let around = [399_999, 400_000, 400_001].map(|spec| after(spec, 600_000));
        assert_eq!(around, [599_999, 600_000, 600_000]);
        assert_eq!(after(700_000, 600_000), 700_000, "a line that is sharper than its cap stays as it is");
        assert_eq!(after(600_000, 600_000), 600_000);
    }
}
