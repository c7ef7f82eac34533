//! Turning points: what is left out, what stands for a month, what is never tried.

use super::{Change, Trial, best, level, points, without};
use crate::fixture::{ADVERSARY, calm, case, give, played, predict};
use demarche_core::model::order::Order;

fn trial(turn: usize, change: Change, weight: i64) -> Trial {
    Trial { turn, change, weight }
}

fn call() -> Order {
    Order::Call { to: ADVERSARY }
}

#[test]
fn an_order_stands_for_its_month_from_six_tenths_of_the_weight_on() {
    let chosen = |weight| best(trial(3, Change::Month, 1_000), &[trial(3, Change::Order(call()), weight)]).change;
    assert_eq!(chosen(599), Change::Month);
    assert_eq!(chosen(600), Change::Order(call()));
    assert_eq!(chosen(1_400), Change::Order(call()));
    assert_eq!(best(trial(3, Change::Month, 1_000), &[]).change, Change::Month);
}

#[test]
fn of_orders_that_weigh_the_same_the_first_stands_for_the_month() {
    let case = case(|_| ());
    let other = give(&case, "relief", 5);
    let singles = [trial(3, Change::Order(call()), 700), trial(3, Change::Order(other.clone()), 700)];
    assert_eq!(best(trial(3, Change::Month, 1_000), &singles).change, Change::Order(call()));
    let heavier = [trial(3, Change::Order(call()), 700), trial(3, Change::Order(other.clone()), 701)];
    assert_eq!(best(trial(3, Change::Month, 1_000), &heavier).change, Change::Order(other));
    let elsewhere = [trial(2, Change::Order(call()), 900)];
    assert_eq!(best(trial(3, Change::Month, 1_000), &elsewhere).change, Change::Month, "of another month none does");
}

#[test]
fn a_game_without_orders_and_without_a_period_has_no_turning_point() {
    let case = case(|_| ());
    assert_eq!(points(&played(&case, &vec![vec![]; 12]), 3).len(), 0);
    assert_eq!(
        points(&played(&case, &vec![vec![predict(ADVERSARY, 0, 3)]; 12]), 3).len(),
        0,
        "to foresee moves nothing"
    );
}

#[test]
fn the_heaviest_months_come_first_and_no_more_than_were_asked_for() {
    let case = case(|_| ());
    let months = [vec![give(&case, "relief", 100)], vec![], vec![give(&case, "relief", 5)], vec![], vec![call()]];
    let game = played(&case, &months);
    let all = points(&game, 9);
    assert!(!all.is_empty() && all.is_sorted_by_key(|p| std::cmp::Reverse(p.weight)), "{all:?}");
    assert_eq!((all[0].turn, all[0].month), (0, case.month(0)));
    assert_eq!(all[0].change, Change::Order(give(&case, "relief", 100)), "the month has but one order");
    assert!(all.iter().all(|p| [0, 2, 4].contains(&p.turn) && p.weight > 0));
    assert_eq!(points(&game, 1).len(), 1);
    assert_eq!(points(&game, 0).len(), 0);
}

#[test]
fn in_a_month_without_orders_the_period_s_are_tried() {
    let case = case(|case| {
        let big = give(case, "relief", 100);
        case.history = vec![(case.start, vec![big])];
    });
    let idle = points(&played(&case, &vec![vec![]; 6]), 3);
    let [point] = idle.as_slice() else { panic!("{idle:?}") };
    assert_eq!((point.turn, &point.change), (0, &Change::Period));
}

#[test]
fn one_order_is_left_out_if_it_was_given_and_not_refused() {
    let case = case(|_| ());
    let months = [vec![give(&case, "relief", 5_000), give(&case, "relief", 100), predict(ADVERSARY, 0, 3)], vec![]];
    let game = played(&case, &months);
    assert!(without(&game, 0, 0).is_none(), "it was refused");
    let point = without(&game, 0, 1).expect("it was carried out");
    assert_eq!(point.change, Change::Order(give(&case, "relief", 100)));
    let delivered = point.metrics.iter().find(|(name, ..)| *name == "delivered").expect("less arrives");
    assert!(delivered.1 > delivered.2, "{delivered:?}");
    assert!(without(&game, 0, 2).is_none(), "a prediction moves nothing");
    assert!(without(&game, 0, 3).is_none() && without(&game, 1, 0).is_none(), "there is no such order");
    assert!(without(&game, 2, 0).is_none(), "the month is not closed");
}

#[test]
fn an_order_that_hung_on_another_is_refused_without_it() {
    let case = case(|_| ());
    let withdraw = Order::Withdraw { package: "relief@2024-01".to_owned() };
    let game = played(&case, &[vec![give(&case, "relief", 100)], vec![withdraw]]);
    assert!(game.records().turns[1].refused.is_empty());
    assert_eq!(without(&game, 0, 0).expect("it was carried out").refused, 1);
}

#[test]
fn a_month_without_a_reaction_is_of_level_nothing() {
    let case = calm(|_| ());
    let game = played(&case, &[vec![], vec![give(&case, "depot-shells", 100)]]);
    assert_eq!(level(&game, &game.records().turns[0]), 0);
    let record = &game.records().turns[1];
    assert!(!record.reactions.is_empty(), "shells cross a line");
    let drawn = record.reactions.iter().filter(|r| r.target == case.player).map(|r| r.level).max();
    assert_eq!(Some(level(&game, record)), drawn);
}
