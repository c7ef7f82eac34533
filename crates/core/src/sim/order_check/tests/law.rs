//! The desk and the law: what is forbidden, what wants a licence, how reforms are begun.

use super::{backfill, desk, done, give, not_open, plan, reform, refusal, slip, take};
use crate::fixture::{ALLY, HOLDER, RECIPIENT, class};
use crate::math::{Money, Points};
use crate::model::good::Route;
use crate::model::ids::{Month, NationId, ReformId};
use crate::model::licence::LicenceState;
use crate::model::order::Order;
use crate::model::policy::LicensingOffice;
use crate::sim::order_check::Deed;
use crate::sim::refusal::Refusal;

fn apply(name: &str, to: NationId, route: Route) -> Order {
    Order::Apply { class: class(name), to, end_user: to, route, urgent: false }
}

/// An application for an ally's stock.
fn refill(name: &str) -> Order {
    apply(name, ALLY, Route::Backfill)
}

fn forbidden(rule: &str, reform: Option<&str>) -> Refusal {
    Refusal::Forbidden { rule: rule.to_owned(), reform: reform.map(str::to_owned) }
}

#[test]
fn what_the_law_forbids_is_refused_with_the_reform_that_would_lift_it() {
    let desk = desk();
    assert_eq!(refusal(&desk, &give("shells", 20_000)), forbidden("no-shells", Some("shells-open")));
    assert_eq!(refusal(&desk, &give("half-ton-trucks", 5_000)), forbidden("no-trucks", Some("trucks-open")));
    assert_eq!(refusal(&desk, &give("material-handlers", 5_000)), forbidden("never-handlers", None));
}

#[test]
fn what_wants_a_licence_is_refused_until_one_allows_shipping() {
    use LicenceState as S;
    let mut desk = desk();
    let order = backfill("shells", ALLY, 20_000);
    let needs = |state| Refusal::NeedsLicence { rule: "shells-to-allies".to_owned(), state };
    assert_eq!(refusal(&desk, &order), needs(None));
    for state in [S::PreConsult, S::Filed, S::Review, S::Cabinet, S::Denied, S::Lapsed, S::Closed, S::Breach] {
        desk.licences = vec![slip("shells", state)];
        assert_eq!(refusal(&desk, &order), needs(Some(state)));
    }
    for state in [S::Granted, S::Shipped, S::Monitored] {
        desk.licences = vec![slip("shells", state)];
        assert_eq!(plan(&desk, &order).money, Money(20_000), "{state:?}");
    }
}

#[test]
fn a_licence_serves_its_own_class_destination_and_route_alone() {
    let mut desk = desk();
    let order = backfill("shells", ALLY, 20_000);
    let granted = || slip("shells", LicenceState::Granted);
    for other in [
        slip("vests-helmets", LicenceState::Granted),
        super::LicenceSlip { to: HOLDER, ..granted() },
        super::LicenceSlip { route: Route::Direct, ..granted() },
    ] {
        desk.licences = vec![other];
        assert_eq!(refusal(&desk, &order), Refusal::NeedsLicence { rule: "shells-to-allies".to_owned(), state: None });
    }
    desk.licences = vec![granted(), slip("shells", LicenceState::Denied)];
    plan(&desk, &order);
    desk.licences = vec![slip("shells", LicenceState::Denied), slip("shells", LicenceState::Filed)];
    let filed = Some(LicenceState::Filed);
    assert_eq!(refusal(&desk, &order), Refusal::NeedsLicence { rule: "shells-to-allies".to_owned(), state: filed });
}

#[test]
fn an_application_goes_to_the_desk_or_the_holder_that_the_law_names() {
    let desk = desk();
    let urgent =
        Order::Apply { class: class("shells"), to: ALLY, end_user: HOLDER, route: Route::Backfill, urgent: true };
    let found = plan(&desk, &urgent);
    assert_eq!((found.money, found.capital, found.staff), (Money::ZERO, Points::ZERO, *desk.case.rules.office.apply));
    let Deed::Apply { class: of, to, end_user, route, urgent, desk: by, holder, consult, announced } = found.deed
    else {
        panic!("{:?}", found.deed)
    };
    assert_eq!((of, to, end_user, route), (class("shells"), ALLY, HOLDER, Route::Backfill));
    assert_eq!((by, holder), (LicensingOffice::SecurityCouncil, None));
    assert!(urgent && announced && !consult);
    let consented = plan(&desk, &apply("patriot", RECIPIENT, Route::Direct)).deed;
    let Deed::Apply { desk: by, holder, announced, urgent, .. } = consented else { panic!("{consented:?}") };
    assert_eq!((by, holder), (LicensingOffice::Ordinary, Some(HOLDER)));
    assert!(!announced && !urgent);
    let ordinary = plan(&desk, &refill("vests-helmets")).deed;
    assert!(matches!(ordinary, Deed::Apply { desk: LicensingOffice::Ordinary, holder: None, .. }), "{ordinary:?}");
}

#[test]
fn what_is_free_or_forbidden_cannot_be_applied_for() {
    let desk = desk();
    let free = Refusal::NoLicenceNeeded { rule: "free".to_owned() };
    assert_eq!(refusal(&desk, &apply("relief", RECIPIENT, Route::Direct)), free);
    let banned = apply("shells", RECIPIENT, Route::Direct);
    assert_eq!(refusal(&desk, &banned), forbidden("no-shells", Some("shells-open")));
}

#[test]
fn a_reform_under_way_opens_consultations_and_one_in_force_a_filing() {
    let mut desk = desk();
    let order = apply("shells", RECIPIENT, Route::Direct);
    desk.under_way = vec![ReformId(0)];
    let early = plan(&desk, &order).deed;
    assert!(matches!(early, Deed::Apply { consult: true, desk: LicensingOffice::SecurityCouncil, .. }), "{early:?}");
    assert_eq!(refusal(&desk, &give("shells", 20_000)).rule(), "no-shells", "goods wait for the law");
    take(&mut desk, &order);
    assert_eq!(desk.licences[0].state, LicenceState::PreConsult);
    desk.licences.clear();
    desk.under_way.clear();
    desk.law.enact(&desk.case.policy, ReformId(0));
    let filed = plan(&desk, &order).deed;
    assert!(matches!(filed, Deed::Apply { consult: false, .. }), "{filed:?}");
}

#[test]
fn a_reform_under_way_that_leaves_no_need_of_a_licence_is_waited_for() {
    let mut desk = desk();
    desk.under_way = vec![ReformId(1)];
    let trucks = apply("half-ton-trucks", RECIPIENT, Route::Direct);
    assert_eq!(refusal(&desk, &trucks), Refusal::NoLicenceNeeded { rule: "free".to_owned() });
    desk.under_way = vec![ReformId(2)];
    assert_eq!(refusal(&desk, &trucks), forbidden("no-trucks", Some("trucks-open")), "another reform does not help");
}

#[test]
fn there_is_one_living_application_of_a_kind() {
    use LicenceState as S;
    let mut desk = desk();
    let exists = Refusal::LicenceExists { licence: "shells>ally".to_owned() };
    for state in [S::PreConsult, S::Filed, S::Review, S::Consent, S::Cabinet, S::Deferred, S::Granted, S::Monitored] {
        desk.licences = vec![slip("shells", state)];
        assert_eq!(refusal(&desk, &refill("shells")), exists, "{state:?}");
    }
    for state in [S::Denied, S::Refused, S::Lapsed, S::Closed, S::Revoked, S::Suspended, S::Breach] {
        desk.licences = vec![slip("shells", state)];
        plan(&desk, &refill("shells"));
    }
    desk.licences =
        vec![slip("vests-helmets", S::Filed), super::LicenceSlip { to: HOLDER, ..slip("shells", S::Filed) }];
    plan(&desk, &refill("shells"));
    desk.licences = vec![super::LicenceSlip { route: Route::Direct, ..slip("shells", S::Filed) }];
    plan(&desk, &refill("shells"));
}

#[test]
fn an_application_stands_on_the_desk_at_once() {
    let mut desk = desk();
    desk.licences = vec![slip("vests-helmets", LicenceState::Denied)];
    take(&mut desk, &refill("shells"));
    let [_, filed] = desk.licences.as_slice() else { panic!("{:?}", desk.licences) };
    assert_eq!(filed.name, "shells>ally@2024-01");
    assert_eq!((filed.class, filed.to, filed.route), (class("shells"), ALLY, Route::Backfill));
    assert_eq!(filed.state, LicenceState::Filed);
    let exists = Refusal::LicenceExists { licence: "shells>ally@2024-01".to_owned() };
    assert_eq!(refusal(&desk, &refill("shells")), exists);
}

#[test]
fn a_reform_is_begun_from_its_month_on() {
    let mut desk = desk();
    let from = Month::new(2024, 3);
    desk.month = from.plus(-1);
    assert_eq!(refusal(&desk, &reform("shells-open")), Refusal::TooEarly { from });
    for month in [from, from.plus(1)] {
        desk.month = month;
        let plan = plan(&desk, &reform("shells-open"));
        assert_eq!((plan.staff, plan.capital, plan.money), (2, Points::whole(6), Money::ZERO));
        assert_eq!(plan.deed, Deed::Reform(ReformId(0)));
    }
    assert_eq!(refusal(&desk, &reform("no-such")), not_open("no-such"));
}

#[test]
fn a_reform_is_made_once() {
    let mut desk = desk();
    take(&mut desk, &reform("at-once"));
    assert_eq!((desk.law.reforms(), desk.under_way.as_slice()), (&[ReformId(2)][..], &[][..]));
    assert_eq!(refusal(&desk, &reform("at-once")), done("at-once"));
    take(&mut desk, &reform("with-partner"));
    assert_eq!((desk.law.reforms(), desk.under_way.as_slice()), (&[ReformId(2)][..], &[ReformId(3)][..]));
    assert_eq!(refusal(&desk, &reform("with-partner")), done("with-partner"), "nor while it is under way");
}

#[test]
fn a_reform_waits_for_those_it_requires_to_be_in_force() {
    let mut desk = desk();
    let missing = Refusal::Requires { reform: "at-once".to_owned() };
    assert_eq!(refusal(&desk, &reform("trucks-open")), missing);
    desk.under_way = vec![ReformId(2)];
    assert_eq!(refusal(&desk, &reform("trucks-open")), missing, "to be under way is not enough");
    desk.under_way.clear();
    desk.law.enact(&desk.case.policy, ReformId(2));
    plan(&desk, &reform("trucks-open"));
}

#[test]
fn a_partner_vetoes_only_what_needs_the_coalition() {
    let mut desk = desk();
    desk.vetoes = vec![ReformId(2), ReformId(3)];
    assert_eq!(refusal(&desk, &reform("with-partner")), Refusal::Veto);
    plan(&desk, &reform("at-once"));
    desk.vetoes = vec![ReformId(2)];
    plan(&desk, &reform("with-partner"));
}

#[test]
fn the_cabinet_decides_from_its_floor_on_and_not_while_it_is_frozen() {
    let mut desk = desk();
    let hard = reform("with-partner");
    for (approval, decides) in [(39_999, false), (40_000, true), (40_001, true)] {
        desk.approval = Points(approval);
        assert_eq!((desk.decide(&hard).is_ok(), desk.cabinet().is_ok()), (decides, decides), "{approval}");
    }
    desk.approval = Points(39_999);
    let under = Refusal::Cabinet { approval: Points(39_999), floor: Points(40_000), frozen: false };
    assert_eq!(refusal(&desk, &hard), under);
    plan(&desk, &reform("at-once"));
    (desk.approval, desk.frozen) = (Points(90_000), true);
    let frozen = Refusal::Cabinet { approval: Points(90_000), floor: Points(40_000), frozen: true };
    assert_eq!(refusal(&desk, &hard), frozen);
    assert_eq!(desk.cabinet(), Err(frozen));
}

#[test]
fn a_reform_needs_its_support() {
    let mut desk = desk();
    for (support, enough) in [(44_999, false), (45_000, true), (45_001, true)] {
        desk.support = Points(support);
        assert_eq!(desk.decide(&reform("at-once")).is_ok(), enough, "{support}");
    }
    desk.support = Points(44_999);
    let low = Refusal::Support { support: Points(44_999), least: Points(45_000) };
    assert_eq!(refusal(&desk, &reform("at-once")), low);
    desk.support = Points::ZERO;
    plan(&desk, &reform("with-partner"));
}

#[test]
fn of_several_reasons_the_law_s_order_is_told() {
    let mut desk = desk();
    let order = reform("with-partner");
    (desk.vetoes, desk.frozen, desk.capital) = (vec![ReformId(3)], true, Points::ZERO);
    assert_eq!(refusal(&desk, &order).rule(), "veto");
    desk.vetoes.clear();
    assert_eq!(refusal(&desk, &order).rule(), "cabinet");
    desk.frozen = false;
    assert_eq!(refusal(&desk, &order).rule(), "capital");
    desk.law.enact(&desk.case.policy, ReformId(3));
    assert_eq!(refusal(&desk, &order).rule(), "done");
}
