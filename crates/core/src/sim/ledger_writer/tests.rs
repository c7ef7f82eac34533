//! The writer: what is posted is booked, and what goes beyond a range is taken back in a row of its own.

use crate::fixture::{ADVERSARY, DONOR};
use crate::math::{Money, Points, Ppm};
use crate::model::ledger::{CauseId, Origin, Rule};
use crate::model::quantity::{Feeling, Front, Quantity};
use crate::sim::Stage;

/// Posts changes in one cause's name; the value after them and the rows, each with whether it is a bound's.
fn posted(state: Quantity, deltas: &[i64]) -> (i64, Vec<(i64, bool)>) {
    let mut stage = Stage::of(|_| ());
    stage.home(|home| (home.staff, home.capital, home.budget) = (Points(500), Points::ZERO, Money(500)));
    let before = stage.game.ledger().rows().len();
    stage.run(|mut scene| {
        let cause = scene.writer.cause(Rule::Order, Some(DONOR), Origin::Order(0, 0), None);
        for delta in deltas {
            scene.writer.points(state, Points(*delta), cause);
        }
    });
    let ledger = stage.game.ledger();
    let rows = ledger.rows()[before..].iter().map(|r| (r.delta, ledger.get(r.cause).rule == Rule::Clamp)).collect();
    (stage.value(state), rows)
}

#[test]
fn a_change_of_nothing_is_no_row() {
    assert_eq!(posted(Quantity::Home(Front::Staff), &[0]), (500, vec![]));
}

#[test]
fn a_change_within_the_range_is_one_row() {
    assert_eq!(posted(Quantity::Home(Front::Staff), &[-500]), (0, vec![(-500, false)]));
    assert_eq!(posted(Quantity::Home(Front::Staff), &[99_500]), (100_000, vec![(99_500, false)]));
}

#[test]
fn what_goes_beyond_is_taken_back_at_either_end() {
    assert_eq!(posted(Quantity::Home(Front::Staff), &[-501]), (0, vec![(-501, false), (1, true)]));
    assert_eq!(posted(Quantity::Home(Front::Staff), &[99_501]), (100_000, vec![(99_501, false), (-1, true)]));
    assert_eq!(posted(Quantity::Home(Front::Scandal), &[5]), (0, vec![(5, false), (-5, true)]));
}

#[test]
fn a_tag_that_went_too_far_is_reduced_with_its_stock() {
    let mut stage = Stage::of(|_| ());
    let tension = Quantity::Dyad(Feeling::Tension, ADVERSARY, DONOR);
    let cause = stage.run(|mut scene| {
        let cause = scene.writer.cause(Rule::Order, Some(DONOR), Origin::Order(0, 0), None);
        scene.writer.points(tension, Points(200_050), cause);
        cause
    });
    let left = stage.run(|mut scene| scene.writer.left_of(tension, cause));
    assert_eq!((stage.value(tension), left), (200_000, Points(200_000)));
}

#[test]
fn what_is_not_tagged_has_nothing_left_of_a_cause() {
    let mut stage = Stage::of(|_| ());
    let left = stage.run(|mut scene| scene.writer.left_of(Quantity::Home(Front::Staff), CauseId::OPENING));
    assert_eq!(left, Points::ZERO);
}

#[test]
fn only_tagged_stocks_fade() {
    let mut stage = Stage::of(|_| ());
    let fear = Quantity::Home(Front::Fear);
    stage.run(|mut scene| {
        scene.writer.points(fear, Points(1_000), CauseId::OPENING);
        scene.writer.fade(fear, Ppm::HALF, CauseId::OPENING);
        scene.writer.fade(Quantity::Home(Front::Budget), Ppm::HALF, CauseId::OPENING);
    });
    assert_eq!((stage.value(fear), stage.value(Quantity::Home(Front::Budget))), (500, 1_000_000));
}

#[test]
fn what_follows_has_the_actor_of_what_it_follows() {
    let mut stage = Stage::of(|_| ());
    let cause = stage.run(|mut scene| {
        let order = scene.writer.cause(Rule::Order, Some(DONOR), Origin::Order(0, 0), None);
        scene.writer.following(Rule::Pipeline, Origin::Rule, order)
    });
    let found = stage.game.ledger().get(cause);
    assert_eq!((found.actor, found.rule, found.turn), (Some(DONOR), Rule::Pipeline, 0));
    assert!(found.parent.is_some_and(|parent| stage.game.ledger().get(parent).rule == Rule::Order));
}
