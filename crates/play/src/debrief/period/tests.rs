//! The period beside a game: as many months, the same luck, and where the orders part.

use super::period;
use crate::fixture::{ADVERSARY, case, give, played};
use demarche_core::model::case::{Case, Observed};
use demarche_core::model::order::Order;

/// The small case with relief in its first and third month in the period.
fn with_history() -> std::sync::Arc<Case> {
    case(|case| {
        let gift = give(case, "relief", 20);
        case.history = vec![(case.start, vec![gift.clone()]), (case.start.plus(2), vec![gift])];
        case.observed = vec![Observed {
            month: case.start.plus(1),
            adversary: ADVERSARY,
            level: 4,
            reaction: true,
            calibration: None,
            tuned: false,
            source: "invented".to_owned(),
        }];
    })
}

#[test]
fn a_scenario_without_a_history_has_no_period() {
    assert!(period(&played(&case(|_| ()), &[vec![]])).is_none());
}

#[test]
fn as_many_months_are_compared_as_were_closed() {
    let case = with_history();
    for closed in [0, 1, 5] {
        let period = period(&played(&case, &vec![vec![]; closed])).expect("a period");
        assert_eq!((period.months.len(), period.metrics.len()), (closed, closed));
    }
}

#[test]
fn a_game_departs_in_the_first_month_whose_orders_differ() {
    let case = with_history();
    let gift = || vec![give(&case, "relief", 20)];
    let departed = |months: &[Vec<Order>]| period(&played(&case, months)).expect("a period").departed;
    assert_eq!(departed(&[gift(), vec![], gift()]), None);
    assert_eq!(departed(&[gift(), vec![], vec![]]), Some(case.month(2)));
    assert_eq!(departed(&[vec![], vec![], vec![]]), Some(case.month(0)));
    let refused = vec![give(&case, "relief", 20), give(&case, "relief", 5_000)];
    assert_eq!(departed(&[refused, vec![], gift()]), None, "an order that was refused was not given");
}

#[test]
fn the_record_stands_in_its_month() {
    let case = with_history();
    let period = period(&played(&case, &vec![vec![]; 3])).expect("a period");
    let observed: Vec<Vec<u8>> = period.months.iter().map(|m| m.observed.iter().map(|o| o.level).collect()).collect();
    assert_eq!(observed, [vec![], vec![4], vec![]]);
    assert_eq!(period.months.iter().map(|m| m.month).collect::<Vec<_>>(), [0, 1, 2].map(|n| case.month(n)));
}

#[test]
fn the_period_has_the_game_s_own_luck() {
    let case = with_history();
    let gift = || vec![give(&case, "relief", 20)];
    let game = played(&case, &[gift(), vec![], gift(), vec![]]);
    let period = period(&game).expect("a period");
    let metrics: Vec<_> =
        game.records().turns.iter().filter(|t| t.digest.is_some()).map(|t| t.metrics.clone()).collect();
    assert_eq!(period.metrics, metrics, "the same orders come to the same");
    assert!(period.months.iter().all(|m| m.history == Some(m.played)));
}
