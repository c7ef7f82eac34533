//! Licensing: the score of an application and the chances of its steps.
//!
//! Criteria after EU common position 2008/944; weights in the rulebook's `licence` section.

use crate::math::{Points, Ppm};
use crate::model::policy::Desk;
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
pub fn decision_chance(rules: &LicenceRules, desk: Desk, months_in_review: u16, urgent: bool, prepared: u16) -> Ppm {
    let base = match (desk, months_in_review) {
        (Desk::Ordinary, 0) => *rules.ordinary_first,
        (Desk::Ordinary, _) => *rules.ordinary_later,
        (Desk::SecurityCouncil, _) => *rules.security_council,
    };
    let urgency = if urgent { *rules.urgent } else { Ppm::ZERO };
    (base + urgency + *rules.prepared * i64::from(prepared)).clamped(Ppm::ZERO, Ppm::ONE)
}

/// The chance a month of a breach.
#[must_use]
pub fn breach_chance(rules: &LicenceRules, monitoring: Ppm, corruption: Points) -> Ppm {
    rules.breach.times(Ppm::ONE - monitoring).times(Ppm(corruption.0 * 20))
}
