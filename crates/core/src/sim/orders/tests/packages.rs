//! Packages as they are ordered and withdrawn.

use super::{give, stage};
use crate::fixture::{ALLY, DONOR, HOLDER, RECIPIENT, class};
use crate::math::{Money, Points};
use crate::model::good::{AidType, Loudness, Route};
use crate::model::ledger::{CauseId, Origin};
use crate::model::order::Order;
use crate::model::package::{Package, PackageId, Packages, Progress};
use crate::model::quantity::{Front, Quantity, Stage as Step};
use crate::sim::Stage;
use crate::sim::record::What;
use crate::sim::world::Clock;

fn with(order: Order, by: Route, aloud: Loudness) -> Order {
    match order {
        Order::Allocate { class, to, amount, .. } => {
            let to = if by == Route::Backfill { ALLY } else { to };
            Order::Allocate { class, to, amount, route: by, loudness: aloud }
        }
        other => other,
    }
}

fn pledge(millions: i64) -> Order {
    let amount = Money::million(millions);
    Order::Pledge { class: class("guarantee"), to: RECIPIENT, amount, loudness: Loudness::Normal }
}

fn withdraw(package: &str) -> Order {
    Order::Withdraw { package: package.to_owned() }
}

fn names(stage: &Stage) -> Vec<String> {
    stage.game.packages().map(|p| p.name.clone()).collect()
}

fn aid(stage: &Stage, step: Step, kind: AidType) -> i64 {
    stage.value(Quantity::Aid(DONOR, step, kind))
}

/// Moves a package on by hand.
fn set(stage: &mut Stage, at: usize, change: impl FnOnce(&mut Package)) {
    change(&mut stage.game.get_mut::<Packages>().0[at]);
}

#[test]
fn a_package_takes_money_and_stands_as_it_was_ordered() {
    let mut stage = stage();
    stage.order(&[give("relief", 10)]);
    assert_eq!(stage.value(Quantity::Home(Front::Budget)), 990_000);
    let [package] = &stage.game.packages().cloned().collect::<Vec<_>>()[..] else { panic!("one package") };
    assert_eq!((package.class, package.to, package.turn), (class("relief"), RECIPIENT, 0));
    let amounts = [package.amount, package.allocated, package.delivered];
    assert_eq!(amounts, [Money::million(10), Money::ZERO, Money::ZERO]);
    assert_eq!((package.progress, package.seen), (Progress::Running(0), Some(0)));
    assert_eq!(stage.game.ledger().get(package.cause).origin, Origin::Order(0, 0));
    assert_eq!(aid(&stage, Step::Pledged, AidType::Humanitarian), 10_000);
    assert_eq!(aid(&stage, Step::Allocated, AidType::Humanitarian), 0);
    assert!(stage.told().contains(&What::Decided(PackageId(0), Money::million(10))));
    assert_eq!(stage.game.home().mix_month, [(Money::million(10), Points::whole(60))]);
}

#[test]
fn what_is_large_or_below_the_floor_takes_staff_and_capital() {
    let mut stage = stage();
    let office = stage.game.case().rules.office.clone();
    stage.order(&[give("depot-shells", 50)]);
    assert_eq!(stage.value(Quantity::Home(Front::Staff)), 20_000 - i64::from(*office.large) * 1_000);
    assert_eq!(stage.value(Quantity::Home(Front::Capital)), 50_000 - office.below_floor.0.0);
    let stocks = [0, 1].map(|at| stage.value(Quantity::Stock(DONOR, at)));
    assert_eq!(stocks, [30_000, 50_000]);
}

#[test]
fn a_pledge_waits_for_its_act_and_is_no_spending_yet() {
    let mut stage = stage().at(3);
    stage.order(&[pledge(500)]);
    let package = stage.game.package(PackageId(0)).expect("a package").clone();
    assert_eq!(package.progress, Progress::AwaitingAct(7));
    assert!(stage.told().contains(&What::Pledged(PackageId(0), Money::million(500))));
    assert_eq!(stage.game.home().mix_month, []);
    assert_eq!(stage.value(Quantity::Home(Front::Budget)), 1_000_000, "guaranteed is not paid");
    assert_eq!(aid(&stage, Step::Pledged, AidType::Financial), 500_000);
}

#[test]
fn orders_of_one_kind_and_month_are_one_package() {
    let mut stage = stage();
    stage.order(&[give("relief", 10), give("relief", 5)]);
    assert_eq!(names(&stage), ["relief@2024-01"]);
    let package = stage.game.package(PackageId(0)).expect("a package").clone();
    assert_eq!(package.amount, Money::million(15));
    assert_eq!(stage.game.ledger().get(package.cause).origin, Origin::Order(0, 0), "the first order is its cause");
    let told: Vec<What> = stage.told().into_iter().filter(|w| matches!(w, What::Decided(..))).collect();
    let both = [10, 5].map(|amount| What::Decided(PackageId(0), Money::million(amount)));
    assert_eq!(told, both);
}

#[test]
fn another_class_route_loudness_recipient_or_month_is_another_package() {
    let mut stage = stage();
    let relief = give("relief", 5);
    let mut to_holder = with(relief.clone(), Route::Backfill, Loudness::Normal);
    if let Order::Allocate { to, .. } = &mut to_holder {
        *to = HOLDER;
    }
    stage.order(&[
        relief.clone(),
        give("medicine", 5),
        with(relief.clone(), Route::Fund, Loudness::Normal),
        with(relief.clone(), Route::Direct, Loudness::Quiet),
        with(relief.clone(), Route::Direct, Loudness::Loud),
        with(relief.clone(), Route::Backfill, Loudness::Normal),
        to_holder,
        with(relief.clone(), Route::Fund, Loudness::Quiet),
    ]);
    let wanted = [
        "relief@2024-01",
        "medicine@2024-01",
        "relief@2024-01:fund",
        "relief@2024-01:quiet",
        "relief@2024-01:loud",
        "relief@2024-01:ally",
        "relief@2024-01:holder",
        "relief@2024-01:fund:quiet",
    ];
    assert_eq!(names(&stage), wanted);
    let seen: Vec<bool> = stage.game.packages().map(|p| p.seen.is_some()).collect();
    assert_eq!(seen, [true, true, true, false, true, true, true, false], "what is quiet is not seen");
    stage.game.get_mut::<Clock>().turn = 1;
    stage.game.get_mut::<Clock>().month = stage.game.case().month(1);
    stage.order(&[relief]);
    assert_eq!(names(&stage)[8], "relief@2024-02");
}

#[test]
fn after_a_withdrawal_the_same_is_a_package_of_a_new_name() {
    let mut stage = stage();
    stage.order(&[give("relief", 10)]);
    stage.order(&[withdraw("relief@2024-01")]);
    stage.order(&[give("relief", 5)]);
    stage.order(&[withdraw("relief@2024-01#2")]);
    stage.order(&[give("relief", 5), with(give("relief", 5), Route::Fund, Loudness::Normal)]);
    assert_eq!(names(&stage), ["relief@2024-01", "relief@2024-01#2", "relief@2024-01#3", "relief@2024-01:fund"]);
}

#[test]
fn what_is_not_tracked_is_booked_as_no_aid() {
    let mut stage = Stage::of(|case| case.goods[class("medicine").index()].tracked = false);
    stage.order(&[give("medicine", 10), with(give("relief", 10), Route::Backfill, Loudness::Normal)]);
    assert_eq!(aid(&stage, Step::Pledged, AidType::Humanitarian), 0);
    stage.order(&[with(give("relief", 10), Route::Fund, Loudness::Normal)]);
    assert_eq!(aid(&stage, Step::Pledged, AidType::Humanitarian), 10_000, "through a fund it is aid");
}

#[test]
fn a_withdrawal_takes_back_what_has_not_arrived() {
    let mut stage = stage();
    stage.order(&[give("relief", 10)]);
    set(&mut stage, 0, |p| (p.allocated, p.delivered) = (Money::million(7), Money::million(4)));
    stage.run(|mut scene| {
        let cause = CauseId::OPENING;
        scene.writer.book_aid(DONOR, Step::Allocated, AidType::Humanitarian, Money::million(7), cause);
    });
    let before = stage.goodwill(RECIPIENT).0;
    stage.order(&[withdraw("relief@2024-01")]);
    let package = stage.game.package(PackageId(0)).expect("a package").clone();
    assert_eq!(package.progress, Progress::Withdrawn);
    let amounts = [package.amount, package.allocated, package.delivered].map(|m| m.0);
    assert_eq!(amounts, [4_000, 4_000, 4_000], "what has arrived stays");
    assert_eq!(stage.value(Quantity::Home(Front::Budget)), 996_000);
    assert_eq!(aid(&stage, Step::Pledged, AidType::Humanitarian), 4_000);
    assert_eq!(aid(&stage, Step::Allocated, AidType::Humanitarian), 4_000);
    assert_eq!(stage.goodwill(RECIPIENT).0, before - 4_000);
    assert!(stage.told().contains(&What::Withdrawn(PackageId(0), Money::million(6))));
}

#[test]
fn a_withdrawal_gives_back_no_money_that_was_not_appropriated_and_no_aid_that_was_not_tracked() {
    let mut stage = stage();
    stage.order(&[pledge(500), with(give("relief", 10), Route::Backfill, Loudness::Normal)]);
    stage.order(&[withdraw("guarantee@2024-01")]);
    assert_eq!(stage.value(Quantity::Home(Front::Budget)), 990_000);
    assert_eq!(aid(&stage, Step::Pledged, AidType::Financial), 0);
    let before = stage.goodwill(ALLY).0;
    stage.order(&[withdraw("relief@2024-01:ally")]);
    assert_eq!(stage.value(Quantity::Home(Front::Budget)), 1_000_000);
    assert_eq!(aid(&stage, Step::Pledged, AidType::Humanitarian), 0);
    assert_eq!(stage.goodwill(ALLY).0, before - 4_000, "who was to have it is cross");
}
