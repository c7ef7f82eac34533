//! What the desk takes and what it refuses, each at its exact boundary.

use super::{Deed, LicenceSlip, OrderCheck, PackageSlip, Plan};
use crate::fixture::{self, ADVERSARY, ALLY, DONOR, HOLDER, NEIGHBOUR, RECIPIENT, class};
use crate::math::{Money, Points};
use crate::model::good::{Loudness, Route};
use crate::model::ids::{EventId, Month, NationId, ReformId, RoundId};
use crate::model::licence::LicenceState;
use crate::model::order::{Order, Statement};
use crate::model::package::{PackageId, Progress};
use crate::sim::refusal::Refusal;

mod law;

/// A desk that has enough of everything, in the first month of the small case.
pub(super) fn desk() -> OrderCheck {
    let mut desk = fixture::game().desk();
    desk.budget = Money::million(1_000);
    desk.staff = Points::whole(10);
    desk.capital = Points::whole(50);
    (desk.approval, desk.support, desk.frozen) = (Points::whole(50), Points::whole(50), false);
    desk.vetoes.clear();
    desk
}

/// Money for a class, directly and in the ordinary way.
pub(super) fn give(name: &str, amount: i64) -> Order {
    Order::Allocate {
        class: class(name),
        to: RECIPIENT,
        amount: Money(amount),
        route: Route::Direct,
        loudness: Loudness::Normal,
    }
}

/// The same to an ally's stock.
pub(super) fn backfill(name: &str, to: NationId, amount: i64) -> Order {
    let (class, amount) = (class(name), Money(amount));
    Order::Allocate { class, to, amount, route: Route::Backfill, loudness: Loudness::Normal }
}

fn pledge(name: &str, amount: i64) -> Order {
    Order::Pledge { class: class(name), to: RECIPIENT, amount: Money(amount), loudness: Loudness::Loud }
}

pub(super) fn reform(name: &str) -> Order {
    Order::Reform { reform: name.to_owned() }
}

fn answer(event: &str, option: &str) -> Order {
    Order::Answer { event: event.to_owned(), option: option.to_owned() }
}

fn predict(adversary: NationId, low: u8, high: u8) -> Order {
    Order::Predict { adversary, low, high }
}

fn say(audience: NationId, line: Statement, about: Option<&str>) -> Order {
    Order::State { audience, line, about: about.map(str::to_owned) }
}

fn join(round: &str, target: NationId) -> Order {
    Order::Sanction { round: round.to_owned(), target }
}

fn withdraw(package: &str) -> Order {
    Order::Withdraw { package: package.to_owned() }
}

#[track_caller]
pub(super) fn plan(desk: &OrderCheck, order: &Order) -> Plan {
    desk.decide(order).unwrap_or_else(|refusal| panic!("{order:?} is refused: {refusal:?}"))
}

#[track_caller]
pub(super) fn refusal(desk: &OrderCheck, order: &Order) -> Refusal {
    match desk.decide(order) {
        Ok(plan) => panic!("{order:?} is allowed: {plan:?}"),
        Err(refusal) => refusal,
    }
}

pub(super) fn not_open(what: &str) -> Refusal {
    Refusal::NotOpen { what: what.to_owned() }
}

pub(super) fn done(what: &str) -> Refusal {
    Refusal::Done { what: what.to_owned() }
}

/// Takes an order that the desk allows.
#[track_caller]
pub(super) fn take(desk: &mut OrderCheck, order: &Order) -> Plan {
    let plan = plan(desk, order);
    desk.take(&plan);
    plan
}

#[test]
fn money_may_be_spent_to_the_last_thousand() {
    let mut desk = desk();
    for (left, enough) in [(9_999, false), (10_000, true), (10_001, true)] {
        desk.budget = Money(left);
        assert_eq!(desk.decide(&give("relief", 10_000)).is_ok(), enough, "{left}");
    }
    desk.budget = Money(9_999);
    let short = Refusal::Budget { left: Money(9_999), cost: Money(10_000) };
    assert_eq!(refusal(&desk, &give("relief", 10_000)), short);
}

#[test]
fn staff_may_be_spent_to_the_last_point() {
    let mut desk = desk();
    let call = Order::Call { to: ADVERSARY };
    let cost = Points::whole(i64::from(*desk.case.rules.office.call));
    assert!(cost > Points::ZERO);
    for (off, enough) in [(-1, false), (0, true), (1, true)] {
        desk.staff = cost + Points(off);
        assert_eq!(desk.decide(&call).is_ok(), enough, "{off} thousandths beside the cost");
    }
    desk.staff = cost - Points(1);
    assert_eq!(refusal(&desk, &call), Refusal::Staff { left: cost - Points(1), cost });
}

#[test]
fn political_capital_may_be_spent_to_the_last_thousandth() {
    let mut desk = desk();
    for (off, enough) in [(-1, false), (0, true), (1, true)] {
        desk.capital = Points(3_000 + off);
        assert_eq!(desk.decide(&reform("at-once")).is_ok(), enough, "{off} thousandths beside the cost");
    }
    desk.capital = Points(2_999);
    let short = Refusal::Capital { left: Points(2_999), cost: Points(3_000) };
    assert_eq!(refusal(&desk, &reform("at-once")), short);
}

#[test]
fn what_is_short_is_told_in_the_order_of_money_staff_and_capital() {
    let mut desk = desk();
    let pay = answer("question", "pay");
    (desk.budget, desk.staff, desk.capital) = (Money::ZERO, Points::ZERO, Points::ZERO);
    assert_eq!(refusal(&desk, &pay).rule(), "budget");
    desk.budget = Money::million(20);
    assert_eq!(refusal(&desk, &pay).rule(), "staff");
    desk.staff = Points::whole(1);
    assert_eq!(refusal(&desk, &pay).rule(), "capital");
    desk.capital = Points::whole(2);
    assert_eq!(plan(&desk, &pay).money, Money::million(20));
}

#[test]
fn an_empty_desk_allows_what_costs_nothing() {
    let mut desk = desk();
    (desk.budget, desk.staff, desk.capital) = (Money::ZERO, Points::ZERO, Points::ZERO);
    let plan = plan(&desk, &answer("question", "wait"));
    assert_eq!((plan.money, plan.staff, plan.capital), (Money::ZERO, 0, Points::ZERO));
    assert_eq!(plan.deed, Deed::Answer(EventId(3), 1));
}

#[test]
fn taking_a_plan_takes_its_price_and_nothing_else() {
    let mut desk = desk();
    take(&mut desk, &answer("question", "pay"));
    assert_eq!(desk.budget, Money::million(980));
    assert_eq!((desk.staff, desk.capital), (Points::whole(9), Points::whole(48)));
    assert_eq!(desk.stocks, [Money::million(30), Money::million(100)]);
}

#[test]
fn a_class_is_pledged_or_allocated_as_its_instrument_says() {
    let desk = desk();
    assert_eq!(refusal(&desk, &give("guarantee", 500_000)), Refusal::WrongOrder { pledge: true });
    assert_eq!(refusal(&desk, &pledge("relief", 10_000)), Refusal::WrongOrder { pledge: false });
    let plan = plan(&desk, &pledge("guarantee", 500_000));
    assert_eq!(plan.money, Money::ZERO, "a guarantee takes nothing from the budget");
    assert_eq!(plan.capital, Points::whole(6));
    let Deed::Package { class: of, to, amount, route, loudness, act_months, stock } = plan.deed else {
        panic!("{:?}", plan.deed)
    };
    assert_eq!((of, to, amount), (class("guarantee"), RECIPIENT, Money(500_000)));
    assert_eq!((route, loudness, act_months, stock), (Route::Direct, Loudness::Loud, 4, None));
}

#[test]
fn backfill_goes_to_allies_and_everything_else_to_the_recipient() {
    let desk = desk();
    for to in [DONOR, ADVERSARY, RECIPIENT, NEIGHBOUR] {
        assert_eq!(refusal(&desk, &backfill("relief", to, 5_000)), Refusal::WrongNation, "{to:?}");
    }
    for to in [ALLY, HOLDER] {
        assert_eq!(plan(&desk, &backfill("relief", to, 5_000)).money, Money(5_000), "{to:?}");
    }
    for (route, to) in [(Route::Direct, ALLY), (Route::Fund, ALLY), (Route::Direct, ADVERSARY)] {
        let (class, loudness) = (class("relief"), Loudness::Normal);
        let order = Order::Allocate { class, to, amount: Money(5_000), route, loudness };
        assert_eq!(refusal(&desk, &order), Refusal::WrongNation, "{route:?} {to:?}");
    }
    let order = Order::Pledge { class: class("guarantee"), to: ALLY, amount: Money(500_000), loudness: Loudness::Loud };
    assert_eq!(refusal(&desk, &order), Refusal::WrongNation);
}

#[test]
fn an_amount_lies_between_its_class_s_step_and_the_most_of_one_order() {
    let mut desk = desk();
    let least = Refusal::Amount { least: Money(5_000) };
    for amount in [i64::MIN, -5_000, 0, 4_999] {
        assert_eq!(refusal(&desk, &give("relief", amount)), least, "{amount}");
    }
    for amount in [5_000, 5_001] {
        assert_eq!(plan(&desk, &give("relief", amount)).money, Money(amount));
    }
    desk.budget = Money(i64::MAX);
    assert_eq!(plan(&desk, &give("relief", 1_000_000_000)).money, Money::million(1_000_000));
    assert_eq!(refusal(&desk, &give("relief", 1_000_000_001)), least);
    assert_eq!(refusal(&desk, &give("relief", i64::MAX)), least);
}

#[test]
fn an_amount_beyond_routine_takes_staff() {
    let desk = desk();
    let large = *desk.case.rules.office.large;
    assert!(large > 0);
    let staff = [149_999, 150_000, 150_001].map(|amount| plan(&desk, &give("relief", amount)).staff);
    assert_eq!(staff, [0, 0, large]);
}

#[test]
fn a_stock_may_be_emptied_and_no_more() {
    let mut desk = desk();
    assert_eq!(plan(&desk, &give("depot-shells", 100_000)).money, Money(100_000));
    let short = Refusal::Stock { left: Money(100_000), cost: Money(100_001) };
    assert_eq!(refusal(&desk, &give("depot-shells", 100_001)), short);
    let taken = take(&mut desk, &give("depot-shells", 60_000));
    assert!(matches!(taken.deed, Deed::Package { stock: Some(1), .. }), "{:?}", taken.deed);
    assert_eq!(desk.stocks, [Money::million(30), Money::million(40)], "of the one stock and not of the other");
    let less = Refusal::Stock { left: Money(40_000), cost: Money(41_000) };
    assert_eq!(refusal(&desk, &give("depot-shells", 41_000)), less);
    desk.stocks.truncate(1);
    let gone = Refusal::Stock { left: Money::ZERO, cost: Money(5_000) };
    assert_eq!(refusal(&desk, &give("depot-shells", 5_000)), gone, "a stock that is not there is empty");
}

#[test]
fn drawing_a_stock_below_its_floor_takes_capital() {
    let desk = desk();
    let objection = *desk.case.rules.office.below_floor;
    assert!(objection > Points::ZERO);
    let capital = [39_999, 40_000, 40_001].map(|amount| plan(&desk, &give("depot-shells", amount)).capital);
    assert_eq!(capital, [Points::ZERO, Points::ZERO, objection], "the floor is sixty of a hundred");
    assert_eq!(plan(&desk, &give("relief", 40_001)).capital, Points::ZERO, "without a stock nobody objects");
}

#[test]
fn a_package_is_withdrawn_while_it_is_under_way() {
    let mut desk = desk();
    let slip = |n: u16, progress| PackageSlip { name: format!("package-{n}"), id: PackageId(n), progress };
    desk.packages = vec![
        slip(0, Progress::AwaitingAct(4)),
        slip(1, Progress::Running(0)),
        slip(2, Progress::Complete),
        slip(3, Progress::Withdrawn),
    ];
    for n in 0..2 {
        assert_eq!(plan(&desk, &withdraw(&format!("package-{n}"))).deed, Deed::Withdraw(PackageId(n)));
    }
    for name in ["package-2", "package-3", "package-4", ""] {
        assert_eq!(refusal(&desk, &withdraw(name)), not_open(name));
    }
    take(&mut desk, &withdraw("package-1"));
    assert_eq!(refusal(&desk, &withdraw("package-1")), not_open("package-1"), "and once only");
    assert_eq!(plan(&desk, &withdraw("package-0")).deed, Deed::Withdraw(PackageId(0)));
}

#[test]
fn a_request_is_answered_once_one_way_or_the_other() {
    let mut desk = desk();
    desk.transfers.push(("second".to_owned(), 7));
    let name = desk.transfers[0].0.clone();
    let consent = Order::Consent { request: name.clone() };
    let refuse = Order::Refuse { request: name.clone() };
    assert_eq!(plan(&desk, &consent).deed, Deed::Transfer(0, true));
    assert_eq!(plan(&desk, &refuse).deed, Deed::Transfer(0, false));
    take(&mut desk, &refuse);
    assert_eq!(refusal(&desk, &consent), not_open(&name));
    assert_eq!(plan(&desk, &Order::Consent { request: "second".to_owned() }).deed, Deed::Transfer(7, true));
    assert_eq!(refusal(&desk, &Order::Refuse { request: "no-such".to_owned() }), not_open("no-such"));
}

#[test]
fn a_round_is_joined_once_while_it_is_open_and_against_its_target() {
    let mut desk = desk();
    assert_eq!(refusal(&desk, &join("no-such", ADVERSARY)), not_open("no-such"));
    assert_eq!(refusal(&desk, &join("first-round", NEIGHBOUR)), Refusal::WrongNation);
    assert_eq!(refusal(&desk, &join("later-round", NEIGHBOUR)), not_open("later-round"), "nobody has asked for it");
    desk.open_rounds.push(RoundId(1));
    assert_eq!(take(&mut desk, &join("first-round", ADVERSARY)).deed, Deed::Sanction(RoundId(0)));
    assert_eq!(refusal(&desk, &join("first-round", ADVERSARY)), done("first-round"));
    assert_eq!(desk.open_rounds, [RoundId(1)]);
    assert_eq!(plan(&desk, &join("later-round", NEIGHBOUR)).deed, Deed::Sanction(RoundId(1)));
}

#[test]
fn one_thing_a_month_is_said_to_one_audience() {
    let mut desk = desk();
    let promise = say(ALLY, Statement::Promise, None);
    assert_eq!(take(&mut desk, &promise).deed, Deed::State { audience: ALLY, line: Statement::Promise, rumour: None });
    assert_eq!(refusal(&desk, &promise), done("Promise"));
    assert_eq!(refusal(&desk, &say(ALLY, Statement::Criticise, None)), done("Criticise"));
    assert_eq!(refusal(&desk, &say(ALLY, Statement::Reassure, None)), done("Reassure"));
    plan(&desk, &say(HOLDER, Statement::Promise, None));
    desk.turn += 1;
    plan(&desk, &promise);
}

#[test]
fn a_rumour_is_answered_by_its_name_and_once() {
    let mut desk = desk();
    desk.rumours.push(("other".to_owned(), 5));
    let clarify = say(ALLY, Statement::Clarify, Some("shells-seen"));
    assert_eq!(refusal(&desk, &say(ALLY, Statement::Deny, None)), not_open(""));
    assert_eq!(refusal(&desk, &say(ALLY, Statement::Clarify, Some("no-such"))), not_open("no-such"));
    take(&mut desk, &say(ALLY, Statement::Promise, None));
    let deed = Deed::State { audience: ALLY, line: Statement::Clarify, rumour: Some(0) };
    assert_eq!(take(&mut desk, &clarify).deed, deed, "beside what is said in general");
    assert_eq!(refusal(&desk, &clarify), not_open("shells-seen"));
    let other = take(&mut desk, &say(HOLDER, Statement::Deny, Some("other"))).deed;
    assert_eq!(other, Deed::State { audience: HOLDER, line: Statement::Deny, rumour: Some(5) });
    plan(&desk, &say(HOLDER, Statement::Promise, None));
}

#[test]
fn calls_keep_their_distance() {
    let mut desk = desk();
    let call = Order::Call { to: ADVERSARY };
    let mut case = (*desk.case).clone();
    case.rules.measures.call_gap.0 = 2;
    desk.case = case.into();
    assert_eq!(refusal(&desk, &Order::Call { to: DONOR }), Refusal::WrongNation);
    assert_eq!(plan(&desk, &call).deed, Deed::Call(ADVERSARY));
    desk.called[ADVERSARY.index()] = Some(4);
    for (turn, months) in [(4, 2), (5, 1)] {
        desk.turn = turn;
        assert_eq!(refusal(&desk, &call), Refusal::CallGap { months }, "turn {turn}");
    }
    plan(&desk, &Order::Call { to: NEIGHBOUR });
    for turn in [6, 7] {
        desk.turn = turn;
        plan(&desk, &call);
    }
    take(&mut desk, &call);
    assert_eq!(refusal(&desk, &call), Refusal::CallGap { months: 2 }, "one call a month");
    assert_eq!(desk.called[NEIGHBOUR.index()], None);
}

#[test]
fn an_event_is_answered_once_with_one_of_its_options() {
    let mut desk = desk();
    assert_eq!(refusal(&desk, &answer("no-such", "pay")), not_open("no-such"));
    assert_eq!(refusal(&desk, &answer("whisper", "pay")), not_open("whisper"), "it asks nothing");
    assert_eq!(refusal(&desk, &answer("question", "sing")), not_open("sing"));
    desk.open_events.push(EventId(0));
    let pay = plan(&desk, &answer("question", "pay"));
    assert_eq!((pay.money, pay.staff, pay.capital), (Money::million(20), 1, Points::whole(2)));
    assert_eq!(pay.deed, Deed::Answer(EventId(3), 0));
    take(&mut desk, &answer("question", "wait"));
    assert_eq!(refusal(&desk, &answer("question", "pay")), not_open("question"));
    assert_eq!(desk.open_events, [EventId(0)]);
}

#[test]
fn a_band_lies_on_the_ladder_and_is_sealed_once_for_each_adversary() {
    let mut desk = desk();
    for (low, high) in [(0, 0), (0, 9), (9, 9), (3, 4)] {
        assert_eq!(plan(&desk, &predict(ADVERSARY, low, high)).deed, Deed::Predict(ADVERSARY, low, high));
    }
    for (low, high) in [(1, 0), (4, 3), (0, 10), (10, 10), (9, 8), (u8::MAX, u8::MAX)] {
        assert_eq!(refusal(&desk, &predict(ADVERSARY, low, high)), Refusal::Band, "{low} to {high}");
    }
    assert_eq!(refusal(&desk, &predict(ALLY, 0, 3)), Refusal::WrongNation);
    take(&mut desk, &predict(ADVERSARY, 0, 3));
    assert_eq!(refusal(&desk, &predict(ADVERSARY, 2, 2)), Refusal::Predicted);
    plan(&desk, &predict(NEIGHBOUR, 2, 2));
}

/// A licence slip of the small case: for a class, to an ally, by backfill.
pub(super) fn slip(name: &str, state: LicenceState) -> LicenceSlip {
    LicenceSlip { name: format!("{name}>ally"), class: class(name), to: ALLY, route: Route::Backfill, state }
}

#[test]
fn the_desk_of_a_month_reads_the_game_as_it_stands() {
    let desk = fixture::game().desk();
    assert_eq!((desk.turn, desk.month), (0, Month::new(2024, 1)));
    assert_eq!(desk.budget, Money::million(1_000));
    assert_eq!(desk.stocks, [Money::million(30), Money::million(100)]);
    assert_eq!((desk.open_events.as_slice(), desk.open_rounds.as_slice()), (&[EventId(3)][..], &[RoundId(0)][..]));
    assert_eq!((desk.joined.len(), desk.predicted.len(), desk.packages.len(), desk.licences.len()), (0, 0, 0, 0));
    assert_eq!(desk.rumours, [("shells-seen".to_owned(), 0)]);
    assert_eq!(desk.transfers, [("ally:patriot@2024-01".to_owned(), 0)]);
    assert_eq!((desk.vetoes.as_slice(), desk.approval), (&[ReformId(3)][..], Points::whole(50)));
    assert!(!desk.frozen && desk.law.reforms().is_empty() && desk.under_way.is_empty());
}
