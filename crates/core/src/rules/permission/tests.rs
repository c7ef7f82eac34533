//! The law at its boundaries: every condition, which rule decides, and what reforms change.

use super::{Export, deciding_rule, lifting_reform, rules_in_force};
use crate::fixture::{self, ALLY, DONOR, HOLDER, RECIPIENT};
use crate::math::{Money, Points};
use crate::model::case::Case;
use crate::model::good::{Origin, Route};
use crate::model::ids::{Month, ReformId};
use crate::model::policy::{Edit, Policy, PolicyRule, Reform, Then, When};

const NOW: Month = Month::new(2024, 5);

fn rule(id: &str, when: Vec<When>, then: Then) -> PolicyRule {
    PolicyRule { id: id.to_owned(), when, then, announced: false, source: "invented".to_owned() }
}

fn reform(id: &str, after: &[&str], edits: Vec<Edit>) -> Reform {
    Reform {
        id: id.to_owned(),
        from: NOW,
        after: after.iter().map(|name| (*name).to_owned()).collect(),
        months: 0,
        cabinet: false,
        coalition: false,
        support: Points::ZERO,
        capital: Points::ZERO,
        staff: 0,
        approval: Points::ZERO,
        goodwill: Points::ZERO,
        edits,
        source: "invented".to_owned(),
    }
}

fn insert(id: &str, then: Then, before: &str) -> Edit {
    Edit::Insert { rule: rule(id, Vec::new(), then), before: before.to_owned() }
}

fn remove(id: &str) -> Edit {
    Edit::Remove(id.to_owned())
}

fn policy(rules: Vec<PolicyRule>, reforms: Vec<Reform>) -> Policy {
    Policy { rules, default: rule("default", Vec::new(), Then::Free), reforms, in_force: Vec::new() }
}

/// The small case under another law.
fn under(policy: Policy) -> Case {
    Case { policy, ..fixture::case() }
}

/// Relief worth ten, sent directly in May 2024 to the recipient.
fn relief() -> Export {
    let class = fixture::class("relief");
    Export { class, to: RECIPIENT, end_user: RECIPIENT, route: Route::Direct, amount: Money(10), month: NOW }
}

/// Whether a law of one condition speaks to an export.
fn speaks(case: &Case, condition: When, export: &Export) -> bool {
    let case = Case { policy: policy(vec![rule("one", vec![condition], Then::Forbidden)], Vec::new()), ..case.clone() };
    deciding_rule(&case, &[], export).id == "one"
}

#[test]
fn conditions_on_the_goods_ask_for_their_class_and_its_marks() {
    let mut case = fixture::case();
    let relief = relief();
    let def = &mut case.goods[relief.class.index()];
    (def.lethal, def.controlled, def.origin) = (true, false, Origin::Joint);
    let other = fixture::class("shells");
    assert!(speaks(&case, When::Class(vec![other, relief.class]), &relief));
    assert!(!speaks(&case, When::Class(vec![other]), &relief) && !speaks(&case, When::Class(Vec::new()), &relief));
    assert!(speaks(&case, When::Lethal(true), &relief) && !speaks(&case, When::Lethal(false), &relief));
    assert!(speaks(&case, When::Controlled(false), &relief) && !speaks(&case, When::Controlled(true), &relief));
    assert!(speaks(&case, When::Origin(Origin::Joint), &relief) && !speaks(&case, When::Origin(Origin::Own), &relief));
}

#[test]
fn conditions_on_the_destination_do_not_ask_about_the_end_user() {
    let mut case = fixture::case();
    let onward = Export { to: ALLY, end_user: RECIPIENT, ..relief() };
    case.nations[ALLY.index()].embargo = true;
    assert!(speaks(&case, When::Destination(vec![HOLDER, ALLY]), &onward));
    assert!(!speaks(&case, When::Destination(vec![RECIPIENT]), &onward));
    assert!(!speaks(&case, When::DestinationInCombat(true), &onward));
    assert!(speaks(&case, When::DestinationInCombat(false), &onward));
    assert!(speaks(&case, When::Pact(true), &onward) && !speaks(&case, When::Pact(false), &onward));
    assert!(speaks(&case, When::Embargo(true), &onward) && !speaks(&case, When::Embargo(false), &onward));
}

#[test]
fn conditions_on_the_end_user_do_not_ask_about_the_destination() {
    let case = fixture::case();
    let onward = Export { to: ALLY, end_user: RECIPIENT, ..relief() };
    assert!(speaks(&case, When::EndUser(vec![DONOR, RECIPIENT]), &onward));
    assert!(!speaks(&case, When::EndUser(vec![ALLY]), &onward));
    assert!(speaks(&case, When::EndUserInCombat(true), &onward));
    assert!(!speaks(&case, When::EndUserInCombat(false), &onward));
}

#[test]
fn a_route_is_one_of_those_named() {
    let case = fixture::case();
    let through = |route| Export { route, ..relief() };
    assert!(speaks(&case, When::Route(vec![Route::Fund, Route::Backfill]), &through(Route::Backfill)));
    assert!(!speaks(&case, When::Route(vec![Route::Fund, Route::Backfill]), &through(Route::Direct)));
}

#[test]
fn an_amount_over_another_is_more_than_it() {
    let case = fixture::case();
    let worth = |amount| speaks(&case, When::AmountOver(Money(10)), &Export { amount: Money(amount), ..relief() });
    assert_eq!((worth(9), worth(10), worth(11)), (false, false, true));
}

#[test]
fn a_rule_begins_in_its_first_month_and_has_ended_in_its_last() {
    let case = fixture::case();
    let around = [-1, 0, 1].map(|n| Export { month: NOW.plus(n), ..relief() });
    assert_eq!(around.map(|e| speaks(&case, When::From(NOW), &e)), [false, true, true]);
    assert_eq!(around.map(|e| speaks(&case, When::Before(NOW), &e)), [true, false, false]);
}

#[test]
fn the_first_rule_whose_every_condition_holds_decides() {
    let holds = || When::Route(vec![Route::Direct]);
    let fails = || When::Route(vec![Route::Fund]);
    let decided = |rules: Vec<PolicyRule>| deciding_rule(&under(policy(rules, Vec::new())), &[], &relief()).id.clone();
    assert_eq!(decided(Vec::new()), "default");
    assert_eq!(decided(vec![rule("half", vec![holds(), fails()], Then::Forbidden)]), "default");
    let first = rule("first", vec![holds(), holds()], Then::Free);
    let second = rule("second", vec![holds()], Then::Forbidden);
    assert_eq!(decided(vec![first.clone(), second.clone()]), "first");
    assert_eq!(decided(vec![second, first]), "second");
    assert_eq!(decided(vec![rule("always", Vec::new(), Then::Free)]), "always", "no condition is none that fails");
}

fn ids(policy: &Policy, reforms: &[u16]) -> Vec<String> {
    let reforms: Vec<ReformId> = reforms.iter().map(|n| ReformId(*n)).collect();
    rules_in_force(policy, &reforms).into_iter().map(|rule| rule.id.clone()).collect()
}

#[test]
fn reforms_edit_the_list_in_the_order_in_which_they_came_into_force() {
    let rules = || vec![rule("a", Vec::new(), Then::Free), rule("b", Vec::new(), Then::Free)];
    let law = policy(
        rules(),
        vec![
            reform("x", &[], vec![insert("x", Then::Free, "b"), remove("a")]),
            reform("y", &[], vec![insert("y", Then::Free, "x")]),
            reform("z", &[], vec![insert("z", Then::Free, "gone")]),
        ],
    );
    assert_eq!(ids(&law, &[]), ["a", "b"]);
    assert_eq!(ids(&law, &[0]), ["x", "b"]);
    assert_eq!(ids(&law, &[0, 1]), ["y", "x", "b"]);
    assert_eq!(ids(&law, &[1, 0]), ["x", "b", "y"], "before what is not there is the end");
    assert_eq!(ids(&law, &[2]), ["a", "b", "z"]);
    assert_eq!(ids(&law, &[9]), ["a", "b"], "a reform that does not exist changes nothing");
}

fn lifts(reforms: Vec<Reform>, in_force: &[u16]) -> Option<u16> {
    let law = policy(vec![rule("ban", Vec::new(), Then::Forbidden)], reforms);
    let in_force: Vec<ReformId> = in_force.iter().map(|n| ReformId(*n)).collect();
    lifting_reform(&under(law), &in_force, &relief()).map(|id| id.0)
}

#[test]
fn the_first_reform_that_would_lift_a_prohibition_is_named() {
    let idle = || reform("idle", &[], Vec::new());
    let free = |id| reform(id, &[], vec![remove("ban")]);
    assert_eq!(lifts(Vec::new(), &[]), None);
    assert_eq!(lifts(vec![idle()], &[]), None);
    assert_eq!(lifts(vec![idle(), free("one"), free("two")], &[]), Some(1));
    let licence = insert("by-licence", Then::Licence(crate::model::policy::LicensingOffice::Ordinary), "ban");
    assert_eq!(lifts(vec![reform("licensed", &[], vec![licence])], &[]), Some(0), "a licence is no prohibition");
}

#[test]
fn a_reform_that_lifts_only_with_those_it_requires_is_named_with_them() {
    let second = insert("second-ban", Then::Forbidden, "ban");
    let reforms = || {
        vec![
            reform("needs-both", &["clears-second"], vec![remove("ban")]),
            reform("clears-second", &["nothing-of-this-name"], vec![remove("second-ban")]),
        ]
    };
    assert_eq!(lifts(reforms(), &[]), Some(0));
    let barred = reform("bars", &[], vec![second]);
    let with_bar = |mut all: Vec<Reform>| {
        all.push(barred.clone());
        all
    };
    assert_eq!(lifts(with_bar(reforms()), &[2]), Some(0), "what it requires comes into force before it");
    let alone = with_bar(vec![reform("needs-both", &[], vec![remove("ban")]), reform("other", &[], Vec::new())]);
    assert_eq!(lifts(alone, &[2]), None);
}

#[test]
fn a_reform_in_force_is_not_named_again() {
    let undone = || {
        vec![
            reform("free", &[], vec![remove("ban")]),
            reform("ban-again", &[], vec![insert("ban", Then::Forbidden, "x")]),
        ]
    };
    assert_eq!(lifts(undone(), &[0, 1]), None, "it was undone since, and cannot be made twice");
    assert_eq!(lifts(undone(), &[1]), Some(0));
}

#[test]
fn reforms_that_require_each_other_do_not_go_on_for_ever() {
    let circle = vec![reform("one", &["two"], vec![remove("ban")]), reform("two", &["one"], Vec::new())];
    assert_eq!(lifts(circle, &[]), Some(0));
}
