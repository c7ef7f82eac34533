//! The close of a month: defeats in a row, predictions, coverage, and when a game is over.

use super::score;
use crate::fixture::{ADVERSARY, NEIGHBOUR};
use crate::math::{Points, Ppm};
use crate::model::case::{Case, Defeat};
use crate::model::good::Sector;
use crate::rules::score::band_score;
use crate::sim::Stage;
use crate::sim::world::{Inbox, Tally};

fn defeat(id: &str, metric: &str, below: i64, months: u16) -> Defeat {
    Defeat { id: id.to_owned(), metric: metric.to_owned(), below: Points::whole(below), months }
}

/// After how many months a game without orders is over, and by which defeat.
fn ends(change: impl FnOnce(&mut Case)) -> (usize, Option<usize>) {
    let mut game = Stage::of(change).game;
    while !game.is_over() {
        game.step(&[]);
    }
    let closed = game.records().turns.iter().filter(|t| t.digest.is_some()).count();
    (closed, game.outcome().expect("it is over").defeat)
}

#[test]
fn a_game_ends_with_its_last_month() {
    assert_eq!(ends(|_| ()), (12, None));
    assert_eq!(ends(|case| case.turns = 1), (1, None));
}

#[test]
fn a_game_is_lost_once_its_months_in_a_row_are_full() {
    let never_met = |months| defeat("support", "support", 101, months);
    assert_eq!(ends(|case| case.defeats = vec![never_met(1)]), (1, Some(0)));
    assert_eq!(ends(|case| case.defeats = vec![never_met(4)]), (4, Some(0)));
    assert_eq!(ends(|case| case.defeats = vec![never_met(0)]), (1, Some(0)), "no month is one month");
    assert_eq!(ends(|case| case.defeats = vec![never_met(12)]), (12, Some(0)), "also in the last");
    assert_eq!(ends(|case| case.defeats = vec![never_met(13)]), (12, None));
}

#[test]
fn a_month_counts_below_the_bound_and_not_at_it() {
    let mut game = Stage::of(|_| ()).game;
    let first = game.step(&[]).metrics.clone();
    let support = crate::model::metric::lookup(game.case(), &first, "support").expect("a metric");
    let lost = |below| ends(|case| case.defeats = vec![Defeat { below, ..defeat("support", "support", 0, 1) }]).0 == 1;
    assert!(!lost(support) && lost(support + Points(1)));
}

#[test]
fn of_several_defeats_the_first_written_is_told() {
    let both = |first: u16, second: u16| {
        ends(|case| case.defeats = vec![defeat("a", "support", 101, first), defeat("b", "approval", 101, second)])
    };
    assert_eq!([both(2, 2), both(3, 2), both(2, 3)], [(2, Some(0)), (2, Some(1)), (2, Some(0))]);
}

#[test]
fn every_sealed_band_adds_its_score() {
    let mut stage = Stage::of(|_| ());
    stage.game.get_mut::<Inbox>().predictions = vec![(ADVERSARY, 0, 3), (NEIGHBOUR, 5, 9)];
    stage.run(score);
    let wanted = band_score(0, 3, 0) + band_score(5, 9, 0);
    assert_eq!(stage.game.get::<Tally>().forecasts, (wanted, 2), "no reaction is level nothing");
}

#[test]
fn a_month_is_covered_from_nine_tenths_on() {
    let covered = |coverage, need: i64| {
        let mut stage = Stage::of(|_| ());
        stage.recipient(|r| {
            let fiscal = &mut r.sectors[Sector::Fiscal.index()];
            (fiscal.coverage, fiscal.need) = (Ppm(coverage), crate::math::Money(need));
        });
        stage.run(score);
        let tally = stage.game.get::<Tally>();
        (tally.covered, tally.coverage.0, tally.months)
    };
    assert_eq!([covered(899_999, 5), covered(900_000, 5)], [(0, 899_999, 1), (1, 900_000, 1)]);
    assert_eq!(covered(1_500_000, 5), (1, 1_000_000, 1), "more than all is all");
    assert_eq!(covered(0, 0), (1, 1_000_000, 1), "where nothing is needed nothing is missing");
}
