//! Series of a scenario: what holds before, between and after their entries.

use super::{linear, stepwise};
use crate::math::Points;
use crate::model::ids::Month;

const START: Month = Month::new(2024, 1);

fn series(entries: &[(i32, i64)]) -> Vec<(Month, Points)> {
    entries.iter().map(|(month, points)| (START.plus(*month), Points(*points))).collect()
}

#[test]
fn a_step_holds_until_the_next_and_the_first_before_itself() {
    let steps = series(&[(0, 10), (3, 40)]);
    let at = |month| stepwise(&steps, START.plus(month)).0;
    assert_eq!([-1, 0, 2, 3, 4, 99].map(at), [10, 10, 10, 40, 40, 40]);
    assert_eq!(stepwise::<Points>(&[], START), Points::ZERO);
}

#[test]
fn of_two_steps_in_one_month_the_later_holds() {
    assert_eq!(stepwise(&series(&[(0, 10), (0, 20)]), START), Points(20));
}

#[test]
fn a_line_is_straight_between_its_points_and_flat_beyond() {
    let line = series(&[(0, 10), (4, 20), (5, 0)]);
    let at = |month| linear(&line, START.plus(month)).0;
    assert_eq!([-1, 0, 1, 2, 4, 5, 9].map(at), [10, 10, 13, 15, 20, 0, 0], "two and a half is three");
    assert_eq!(linear(&[], START), Points::ZERO);
    assert_eq!(linear(&series(&[(0, 7)]), START.plus(-5)), Points(7));
}

#[test]
fn a_falling_line_is_rounded_away_from_nothing_too() {
    let line = series(&[(0, 0), (4, -10)]);
    assert_eq!([1, 2, 3].map(|n| linear(&line, START.plus(n)).0), [-3, -5, -8]);
}
