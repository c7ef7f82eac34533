//! What a law lets happen, tried on a small one: who may go where, from when on, and what never decides.

use super::{Reach, sets};
use crate::fixture::{case, class, reform};
use demarche_core::model::case::Case;
use demarche_core::model::ids::Month;

/// Whether a class may go to the recipient, to an ally, and under a licence.
fn may(case: &Case, id: &str) -> (bool, bool, bool) {
    let (reach, at) = (Reach::of(case), class(case, id).index());
    let (home, ally) = reach.permitted[at];
    (home, ally, reach.licensed[at])
}

fn earliest(changes: &[(&str, &str)], id: &str) -> Option<Month> {
    let case = case(changes);
    Reach::of(&case).earliest[reform(&case, id).index()]
}

fn month(number: i32) -> Month {
    Month::new(2030, number)
}

#[test]
fn goods_may_go_where_some_set_of_reforms_lets_them() {
    let plain = case(&[]);
    assert_eq!(may(&plain, "tents"), (true, true, false));
    assert_eq!(may(&plain, "radar"), (true, true, false), "a reform lets it go as a gift");
    assert_eq!(may(&plain, "missiles"), (false, true, true), "back to the maker, by licence, and nowhere else");
    assert_eq!(may(&plain, "shells"), (false, false, false));
}

#[test]
fn a_reform_that_cannot_come_lets_nothing_go() {
    let vetoed = case(&[("effects: [Veto(\"return\", false)]", "effects: [Salience(1)]")]);
    assert_eq!(may(&vetoed, "missiles"), (false, false, false));
    let dropped_by_an_option = [
        ("effects: [Veto(\"return\", false)]", "effects: [Salience(1)]"),
        ("(id: \"speak\", effects: [Salience(3)])", "(id: \"speak\", effects: [Veto(\"return\", false)])"),
    ];
    assert_eq!(may(&case(&dropped_by_an_option), "missiles"), (false, true, true));
    let no_veto = case(&[("vetoes: [\"return\"],", "")]);
    assert_eq!(may(&no_veto, "missiles"), (false, true, true));
}

#[test]
fn a_reform_is_in_force_its_months_after_it_can_begin() {
    assert_eq!(earliest(&[], "exception"), Some(month(3)));
    let from = |text| earliest(&[("id: \"exception\", from: \"2030-02\", months: 1", text)], "exception");
    assert_eq!(from("id: \"exception\", from: \"2030-02\", months: 0"), Some(month(2)));
    assert_eq!(
        from("id: \"exception\", from: \"2029-02\", months: 1"),
        Some(month(2)),
        "nothing begins before the game"
    );
    assert_eq!(from("id: \"exception\", from: \"2030-02\", months: 4"), Some(month(6)), "the last month will do");
    assert_eq!(from("id: \"exception\", from: \"2030-02\", months: 5"), None, "one later is too late");
}

#[test]
fn a_reform_waits_for_those_it_requires() {
    let after = ("id: \"exception\", from: \"2030-02\"", "id: \"exception\", after: [\"return\"], from: \"2030-02\"");
    assert_eq!(earliest(&[after], "exception"), Some(month(4)), "a month for each of the two");
    let never = ("effects: [Veto(\"return\", false)]", "effects: [Salience(1)]");
    assert_eq!(earliest(&[after, never], "exception"), None, "what it requires is vetoed");
}

#[test]
fn a_reform_in_force_from_the_start_has_been_there_from_the_first_month() {
    let opened = (
        "            ),\n        ],\n    ),\n    measures:",
        "            ),\n        ],\n        in_force: [\"return\"],\n    ),\n    measures:",
    );
    assert_eq!(earliest(&[opened], "return"), Some(month(1)));
}

#[test]
fn sets_of_reforms_hold_what_each_of_them_requires() {
    let names = |changes: &[(&str, &str)]| {
        let case = case(changes);
        let of = |set: Vec<demarche_core::model::ids::ReformId>| {
            set.iter().map(|r| case.policy.reforms[r.index()].id.as_str()).collect::<Vec<_>>().join(" ")
        };
        sets(&case.policy).into_iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(names(&[]), ["", "exception", "exception return", "return"]);
    let after = ("id: \"exception\", from: \"2030-02\"", "id: \"exception\", after: [\"return\"], from: \"2030-02\"");
    assert_eq!(names(&[after]), ["", "exception return", "return"]);
}

#[test]
fn a_rule_behind_one_that_always_speaks_first_never_decides() {
    let wider = case(&[("(id: \"no-weapons\", when: [Lethal(true)]", "(id: \"no-weapons\", when: []")]);
    let reach = Reach::of(&wider);
    assert_eq!(reach.rules.get("no-kit-to-war"), Some(&(false, Some("no-weapons".to_owned()))));
    let plain = Reach::of(&case(&[]));
    for id in ["no-weapons", "no-kit-to-war", "kit-as-gift", "back-to-maker"] {
        assert_eq!(plain.rules.get(id).map(|(decides, _)| *decides), Some(true), "{id}");
    }
}
