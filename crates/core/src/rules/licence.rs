//! Licensing: the score of an application and the chances of its steps.
//!
//! Criteria after EU common position 2008/944; weights in the rulebook's `licence` section.

use crate::math::{Points, Ppm};
use crate::model::policy::LicensingOffice;
use crate::model::rulebook::LicenceRules;

/// What a licensing desk weighs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Merits {
    /// Whether a veto stands: an embargo, a clear risk to rights, an internal conflict, aggression.
    pub(crate) veto: bool,
    /// Interest of allies, 0..1.
    pub(crate) ally_interest: Ppm,
    /// Conduct of the buyer, 0..1.
    pub(crate) conduct: Ppm,
    /// Diversion risk, 0..100 points.
    pub(crate) diversion: Points,
    /// Whether the goods exceed the buyer's capacity.
    pub(crate) mismatch: bool,
    /// Acceptability of the class.
    pub(crate) acceptability: Points,
    /// The adversary's last level.
    pub(crate) last_level: u8,
    /// The adversary's credibility.
    pub(crate) credibility: Ppm,
    /// Whether the destination is in combat without special circumstances.
    pub(crate) combat: bool,
}

/// The terms of the score, with their keys.
#[must_use]
pub(crate) fn terms(rules: &LicenceRules, merits: &Merits) -> [(&'static str, Points); 7] {
    let if_so = |so: bool, points: Points| if so { -points } else { Points::ZERO };
    [
        ("ally_interest", rules.ally_interest.times(merits.ally_interest)),
        ("conduct", rules.conduct.times(merits.conduct)),
        ("diversion", -merits.diversion.times(*rules.diversion)),
        ("mismatch", if_so(merits.mismatch, *rules.mismatch)),
        ("acceptability", merits.acceptability.times(*rules.acceptability)),
        ("pressure", -Points::whole(i64::from(merits.last_level)).times(*rules.pressure).times(merits.credibility)),
        ("combat", if_so(merits.combat, *rules.combat)),
    ]
}

/// The score; an application is granted if it is above zero and no veto stands.
#[must_use]
pub(crate) fn score(rules: &LicenceRules, merits: &Merits) -> Points {
    terms(rules, merits).into_iter().map(|(_, points)| points).sum()
}

/// Whether an application is granted on its merits.
#[must_use]
pub(crate) fn granted(rules: &LicenceRules, merits: &Merits) -> bool {
    !merits.veto && score(rules, merits) > Points::ZERO
}

/// The chance that a review is decided this month.
#[must_use]
pub fn decision_chance(
    rules: &LicenceRules,
    desk: LicensingOffice,
    months_in_review: u16,
    urgent: bool,
    prepared: u16,
) -> Ppm {
    let base = match (desk, months_in_review) {
        (LicensingOffice::Ordinary, 0) => *rules.ordinary_first,
        (LicensingOffice::Ordinary, _) => *rules.ordinary_later,
        (LicensingOffice::SecurityCouncil, _) => *rules.security_council,
    };
    let urgency = if urgent { *rules.urgent } else { Ppm::ZERO };
    (base + urgency + *rules.prepared * i64::from(prepared)).clamped(Ppm::ZERO, Ppm::ONE)
}

/// The chance a month of a breach.
#[must_use]
pub fn breach_chance(rules: &LicenceRules, monitoring: Ppm, corruption: Points) -> Ppm {
    rules.breach.times(Ppm::ONE - monitoring).times(Ppm(corruption.0 * 20))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn rules() -> LicenceRules {
        let mut rules = fixture::rules().licence;
        (rules.ally_interest.0, rules.conduct.0) = (Points(2_000), Points(3_000));
        (rules.mismatch.0, rules.combat.0) = (Points(700), Points(900));
        (rules.diversion.0, rules.acceptability.0, rules.pressure.0) = (Ppm(50_000), Ppm(20_000), Ppm(200_000));
        (rules.ordinary_first.0, rules.ordinary_later.0) = (Ppm(600_000), Ppm(700_000));
        (rules.security_council.0, rules.urgent.0, rules.prepared.0) = (Ppm(300_000), Ppm(150_000), Ppm(100_000));
        rules.breach.0 = Ppm(4_000);
        rules
    }

    /// An application that nothing speaks for or against.
    fn plain() -> Merits {
        Merits {
            veto: false,
            ally_interest: Ppm::ZERO,
            conduct: Ppm::ZERO,
            diversion: Points::ZERO,
            mismatch: false,
            acceptability: Points::ZERO,
            last_level: 0,
            credibility: Ppm::ZERO,
            combat: false,
        }
    }

    #[test]
    fn every_criterion_weighs_by_itself_and_in_its_direction() {
        let points = |merits: Merits| terms(&rules(), &merits).map(|(_, p)| p.0);
        assert_eq!(points(plain()), [0; 7]);
        assert_eq!(points(Merits { ally_interest: Ppm::HALF, ..plain() }), [1_000, 0, 0, 0, 0, 0, 0]);
        assert_eq!(points(Merits { conduct: Ppm::ONE, ..plain() }), [0, 3_000, 0, 0, 0, 0, 0]);
        assert_eq!(points(Merits { diversion: Points(40_000), ..plain() }), [0, 0, -2_000, 0, 0, 0, 0]);
        assert_eq!(points(Merits { mismatch: true, ..plain() }), [0, 0, 0, -700, 0, 0, 0]);
        assert_eq!(points(Merits { acceptability: Points(-10_000), ..plain() }), [0, 0, 0, 0, -200, 0, 0]);
        assert_eq!(points(Merits { last_level: 5, credibility: Ppm::HALF, ..plain() }), [0, 0, 0, 0, 0, -500, 0]);
        assert_eq!(points(Merits { last_level: 5, ..plain() }), [0; 7], "a threat nobody believes does not press");
        assert_eq!(points(Merits { combat: true, ..plain() }), [0, 0, 0, 0, 0, 0, -900]);
    }

    #[test]
    fn the_score_is_the_sum_of_its_terms() {
        let all = Merits {
            veto: true,
            ally_interest: Ppm::ONE,
            conduct: Ppm::ONE,
            diversion: Points(20_000),
            mismatch: true,
            acceptability: Points(10_000),
            last_level: 2,
            credibility: Ppm::ONE,
            combat: true,
        };
        assert_eq!(score(&rules(), &all), Points(2_000 + 3_000 - 1_000 - 700 + 200 - 400 - 900));
        assert_eq!(score(&rules(), &plain()), Points::ZERO);
    }

    #[test]
    fn a_licence_is_granted_above_a_score_of_nothing_and_never_under_a_veto() {
        // A diversion of twenty thousandths takes one thousandth of score.
        let at = |extra| Merits { ally_interest: Ppm(500), diversion: Points(extra), ..plain() };
        let decided = |merits: Merits| (score(&rules(), &merits).0, granted(&rules(), &merits));
        assert_eq!(decided(at(0)), (1, true));
        assert_eq!(decided(at(20)), (0, false), "nothing is not enough");
        assert_eq!(decided(at(40)), (-1, false));
        assert_eq!(decided(Merits { veto: true, ..at(0) }), (1, false));
        assert_eq!(decided(Merits { veto: true, ..at(40) }), (-1, false));
    }

    #[test]
    fn only_the_ordinary_desk_is_slower_in_its_first_month() {
        let chance = |desk, months| decision_chance(&rules(), desk, months, false, 0).0;
        assert_eq!((chance(LicensingOffice::Ordinary, 0), chance(LicensingOffice::Ordinary, 1)), (600_000, 700_000));
        assert_eq!(chance(LicensingOffice::Ordinary, u16::MAX), 700_000);
        assert_eq!(
            (chance(LicensingOffice::SecurityCouncil, 0), chance(LicensingOffice::SecurityCouncil, 1)),
            (300_000, 300_000)
        );
    }

    #[test]
    fn urgency_and_preparation_add_up_to_certainty_at_most() {
        let chance =
            |urgent, prepared| decision_chance(&rules(), LicensingOffice::SecurityCouncil, 0, urgent, prepared).0;
        assert_eq!((chance(true, 0), chance(false, 1), chance(true, 2)), (450_000, 400_000, 650_000));
        assert_eq!((chance(false, 6), chance(false, 7), chance(false, 8)), (900_000, 1_000_000, 1_000_000));
        assert_eq!(chance(true, u16::MAX), 1_000_000);
        let mut rules = rules();
        rules.security_council.0 = Ppm(-1);
        assert_eq!(
            decision_chance(&rules, LicensingOffice::SecurityCouncil, 0, false, 0),
            Ppm::ZERO,
            "nor below impossible"
        );
    }

    #[test]
    fn a_breach_hangs_on_corruption_and_on_what_is_not_watched() {
        let chance = |monitoring, corruption| breach_chance(&rules(), Ppm(monitoring), Points(corruption)).0;
        assert_eq!(chance(0, 50_000), 4_000, "the chance as written holds at corruption 50, unwatched");
        assert_eq!((chance(0, 100_000), chance(0, 25_000), chance(0, 0)), (8_000, 2_000, 0));
        assert_eq!((chance(500_000, 50_000), chance(1_000_000, 50_000)), (2_000, 0));
    }
}
