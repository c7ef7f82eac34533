//! The machine of licences: what ends, what is pending, what lets goods go.

use super::LicenceState as S;

const ALL: [S; 19] = [
    S::Draft,
    S::PreConsult,
    S::Filed,
    S::Review,
    S::Consent,
    S::Cabinet,
    S::Granted,
    S::Shipped,
    S::Monitored,
    S::Closed,
    S::Abandoned,
    S::Withdrawn,
    S::Denied,
    S::Refused,
    S::Deferred,
    S::Lapsed,
    S::Breach,
    S::Suspended,
    S::Revoked,
];

/// The states that may follow one.
fn next(state: S) -> Vec<S> {
    ALL.into_iter().filter(|next| state.may_become(*next)).collect()
}

#[test]
fn what_is_over_becomes_nothing_else() {
    let ends: Vec<S> = ALL.into_iter().filter(|state| next(*state).is_empty()).collect();
    let wanted = [S::Closed, S::Abandoned, S::Withdrawn, S::Denied, S::Refused, S::Lapsed, S::Revoked];
    assert_eq!(ends, wanted);
    assert!(ends.iter().all(|state| !state.is_pending() && !state.allows_shipping()));
}

#[test]
fn no_state_is_both_pending_and_granted_and_none_follows_itself() {
    for state in ALL {
        assert!(!(state.is_pending() && state.allows_shipping()), "{state:?}");
        assert!(!state.may_become(state), "{state:?}");
    }
}

#[test]
fn every_state_can_be_reached_from_a_draft() {
    let mut reached = vec![S::Draft];
    let mut at = 0;
    while let Some(state) = reached.get(at).copied() {
        for state in next(state) {
            if !reached.contains(&state) {
                reached.push(state);
            }
        }
        at += 1;
    }
    assert_eq!(reached.len(), ALL.len());
}

#[test]
fn goods_go_only_after_a_grant() {
    let first: Vec<S> =
        ALL.into_iter().filter(|s| !s.allows_shipping() && next(*s).iter().any(|n| n.allows_shipping())).collect();
    assert_eq!(first, [S::Review, S::Consent, S::Cabinet]);
    assert_eq!(
        ALL.into_iter().filter(|s| s.allows_shipping()).collect::<Vec<_>>(),
        [S::Granted, S::Shipped, S::Monitored]
    );
}

#[test]
fn every_state_has_a_key_of_its_own() {
    let keys: std::collections::BTreeSet<&str> = ALL.iter().map(|state| state.key()).collect();
    assert_eq!(keys.len(), ALL.len());
}
