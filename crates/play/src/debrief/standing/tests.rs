//! Standings at their thresholds: which medal, what is missing to the next, by how much it is cleared.

use super::{Standing, readings, standing, standings, step, thresholds};
use crate::fixture::{case, give, played};
use demarche_core::math::{Money, Points};
use demarche_core::model::case::{Case, Objective, Over, Want};
use demarche_core::rules::score::Medal::{self, Bronze, Gold, None as NoMedal, Silver};

fn objective(want: Want, medals: [i64; 3]) -> Objective {
    let [bronze, silver, gold] = medals.map(Points);
    let (id, metric) = ("invented".to_owned(), "support".to_owned());
    Objective { id, metric, over: Over::End, want, medals: (bronze, silver, gold), delivered: Money::ZERO }
}

/// How a reading stands against an objective: medal, the next with what is missing, the margin.
fn stands(objective: &Objective, reading: i64) -> (Medal, Option<(Medal, i64)>, Option<i64>) {
    let case = case(|case: &mut Case| case.objectives = vec![objective.clone()]);
    let Standing { medal, next, margin, .. } = standing(&case, 0, Points(reading), Money::ZERO);
    (medal, next.map(|(medal, points)| (medal, points.0)), margin.map(|points| points.0))
}

#[test]
fn a_medal_is_cleared_by_nothing_at_its_threshold() {
    let more = objective(Want::AtLeast, [40, 50, 60]);
    assert_eq!(stands(&more, 39), (NoMedal, Some((Bronze, 1)), None));
    assert_eq!(stands(&more, 40), (Bronze, Some((Silver, 10)), Some(0)));
    assert_eq!(stands(&more, 41), (Bronze, Some((Silver, 9)), Some(1)));
    assert_eq!(stands(&more, 59), (Silver, Some((Gold, 1)), Some(9)));
    assert_eq!(stands(&more, 60), (Gold, None, Some(0)));
    assert_eq!(stands(&more, 75), (Gold, None, Some(15)));
}

#[test]
fn less_is_more_where_the_objective_says_so() {
    let less = objective(Want::AtMost, [60, 50, 40]);
    assert_eq!(stands(&less, 61), (NoMedal, Some((Bronze, 1)), None));
    assert_eq!(stands(&less, 60), (Bronze, Some((Silver, 10)), Some(0)));
    assert_eq!(stands(&less, 39), (Gold, None, Some(1)));
}

#[test]
fn what_must_be_delivered_first_is_told_until_it_is() {
    let case = case(|case| case.objectives[0].delivered = Money(100));
    let missing = |delivered| standing(&case, 0, Points::whole(60), Money(delivered)).undelivered;
    assert_eq!([missing(99), missing(100), missing(101)], [Some(Money(1)), None, None]);
    let medal = |delivered| standing(&case, 0, Points::whole(60), Money(delivered)).medal;
    assert_eq!([medal(99), medal(100)], [NoMedal, Gold]);
}

#[test]
fn a_step_is_half_the_way_from_bronze_to_gold_and_never_nothing() {
    assert_eq!(step(&objective(Want::AtLeast, [40, 50, 60])), Points(10));
    assert_eq!(step(&objective(Want::AtMost, [60, 50, 40])), Points(10));
    assert_eq!(step(&objective(Want::AtLeast, [500, 500, 500])), Points(50), "a tenth where all lie together");
    assert_eq!(step(&objective(Want::AtLeast, [1_000, 1_001, 1_002])), Points(100));
    assert_eq!(step(&objective(Want::AtMost, [0, 0, 0])), Points(1));
    assert_eq!(step(&objective(Want::AtMost, [-50, -50, -50])), Points(5));
}

#[test]
fn thresholds_come_from_bronze_up() {
    let order = thresholds(&objective(Want::AtLeast, [4, 5, 6]));
    assert_eq!(order, [(Bronze, Points(4)), (Silver, Points(5)), (Gold, Points(6))]);
}

#[test]
fn before_the_first_close_the_opening_is_read() {
    let case = case(|_| ());
    let at_first = readings(&played(&case, &[]));
    let opening = played(&case, &[]).records().opening.clone();
    let support = demarche_core::model::metric::lookup(&case, &opening, "support").expect("a metric");
    assert_eq!(at_first, [support]);
    let game = played(&case, &[vec![give(&case, "relief", 20)]]);
    let closed = demarche_core::model::metric::lookup(&case, &game.records().turns[0].metrics, "support");
    assert_eq!(readings(&game), [closed.expect("a metric")]);
}

#[test]
fn of_a_finished_game_the_standing_is_its_outcome() {
    let case = case(|case| {
        let more = |over| Objective { over, ..case.objectives[0].clone() };
        case.objectives = vec![more(Over::End), more(Over::Lowest), more(Over::Highest), more(Over::Mean)];
    });
    let game = played(&case, &vec![vec![give(&case, "relief", 20)]; 12]);
    let outcome = game.outcome().expect("it is over");
    let found: Vec<(Points, Medal)> = standings(&game).iter().map(|s| (s.reading, s.medal)).collect();
    assert_eq!(found, outcome.objectives);
    assert_eq!(standings(&game).iter().map(|s| s.objective).collect::<Vec<_>>(), [0, 1, 2, 3]);
}
