//! The reaction at its boundaries: what is a stimulus, how acts are bundled, where levels begin.

use super::super::act::{Act, Strike};
use super::{Bundle, Standing, Terms, bundle, crossing, exact, is_stimulus, ladder, level, terms};
use crate::fixture;
use crate::math::{Points, Ppm, logistic};
use crate::model::rulebook::Rulebook;

fn rules() -> Rulebook {
    let mut rules = fixture::rules();
    rules.act.talk.0 = Ppm(600_000);
    rules.act.routine.0 = Points(300);
    rules.act.bundle.0 = Ppm(250_000);
    let reaction = &mut rules.reaction;
    (reaction.provocation.0, reaction.taboo.0) = (Ppm(300_000), Ppm(1_200_000));
    (reaction.offence.0, reaction.grievance.0) = (Ppm(800_000), Ppm(80_000));
    (reaction.coercion.0, reaction.restraint.0) = (Points(1_800), Points(2_000));
    reaction.red_line.0 = Points(2_400);
    rules
}

fn act(severity: i64) -> Act {
    Act {
        severity: Points(severity),
        size: Ppm::ONE,
        visibility: Ppm::ONE,
        attribution: Ppm::ONE,
        talk: false,
        coercive: false,
    }
}

fn strike(provocation: i64, taboo: i64) -> Strike {
    Strike {
        novelty_donor: Ppm::ZERO,
        novelty_theatre: Ppm::ZERO,
        factor: Ppm::ONE,
        provocation: Points(provocation),
        taboo: Points(taboo),
    }
}

fn bundled(acts: &[(Act, Strike, Points)], ties: Ppm) -> Bundle {
    bundle(&rules().act, acts.iter().copied(), ties)
}

/// A plain act of a provocation.
fn plain(provocation: i64) -> (Act, Strike, Points) {
    (act(0), strike(provocation, 0), Points::ZERO)
}

#[test]
fn a_crossing_weighs_as_its_line_is_sharp_believed_and_seen() {
    let rules = rules();
    let adds = |act: Act, spec, credibility| crossing(&rules.reaction, &rules.act, &act, spec, credibility).0;
    assert_eq!(adds(act(5_000), Ppm::ONE, Ppm::ONE), 2_400);
    assert_eq!(adds(act(0), Ppm::ONE, Ppm::ONE), 2_400, "whatever the act's severity");
    assert_eq!((adds(act(0), Ppm::HALF, Ppm::ONE), adds(act(0), Ppm::ONE, Ppm::HALF)), (1_200, 1_200));
    assert_eq!(adds(Act { visibility: Ppm::HALF, ..act(0) }, Ppm::ONE, Ppm::ONE), 1_200);
    assert_eq!(adds(Act { talk: true, ..act(0) }, Ppm::ONE, Ppm::ONE), 1_440);
    assert_eq!((adds(act(0), Ppm::ZERO, Ppm::ONE), adds(act(0), Ppm::ONE, Ppm::ZERO)), (0, 0));
}

#[test]
fn routine_ends_at_its_threshold() {
    let stirs = |provocation| is_stimulus(&rules().act, &act(1_000), &strike(provocation, 0), false);
    assert_eq!((stirs(299), stirs(300), stirs(301)), (false, true, true));
}

#[test]
fn coercion_and_a_crossed_line_stir_however_small_they_are() {
    let faint = strike(0, 0);
    let rules = rules().act;
    assert!(!is_stimulus(&rules, &act(0), &faint, false));
    assert!(is_stimulus(&rules, &Act { coercive: true, ..act(0) }, &faint, false));
    assert!(is_stimulus(&rules, &act(0), &faint, true));
    assert!(is_stimulus(&rules, &Act { visibility: Ppm(1), ..act(0) }, &strike(300, 0), false));
}

#[test]
fn what_is_not_seen_stirs_nobody() {
    let hidden = Act { visibility: Ppm::ZERO, coercive: true, ..act(9_000) };
    assert!(!is_stimulus(&rules().act, &hidden, &strike(9_000, 0), true));
}

#[test]
fn no_acts_are_an_empty_bundle() {
    assert_eq!(bundled(&[], Ppm::ONE), Bundle::default());
}

#[test]
fn the_largest_act_counts_whole_and_the_rest_in_part() {
    let of = |all: &[i64]| bundled(&all.iter().map(|p| plain(*p)).collect::<Vec<_>>(), Ppm::ONE).provocation.0;
    assert_eq!((of(&[400]), of(&[400, 100]), of(&[100, 400])), (400, 425, 425));
    assert_eq!(of(&[400, 400, 200]), 550, "of equals one is the largest");
    assert_eq!((of(&[400, 1]), of(&[400, 2])), (400, 401), "from half a thousandth on the rest counts");
}

#[test]
fn of_taboos_offences_and_crossings_only_the_worst_counts() {
    let first = (act(4_000), strike(0, 500), Points(70));
    let second = (act(6_000), strike(0, 300), Points(90));
    for acts in [[first, second], [second, first]] {
        let bundle = bundled(&acts, Ppm::HALF);
        assert_eq!((bundle.taboo, bundle.offence, bundle.crossing), (Points(500), Points(3_000), Points(90)));
    }
}

#[test]
fn an_offence_needs_ties_and_sight() {
    let offence = |act: Act, ties| bundled(&[(act, strike(0, 0), Points::ZERO)], ties).offence.0;
    assert_eq!((offence(act(4_000), Ppm::ONE), offence(act(4_000), Ppm::ZERO)), (4_000, 0));
    assert_eq!(offence(Act { visibility: Ppm::HALF, ..act(4_000) }, Ppm::HALF), 1_000);
}

#[test]
fn one_coercive_act_makes_the_bundle_coercive() {
    let coercive = (Act { coercive: true, ..act(0) }, strike(0, 0), Points::ZERO);
    assert!(!bundled(&[plain(1), plain(1)], Ppm::ONE).coercive);
    assert!(bundled(&[coercive, plain(1)], Ppm::ONE).coercive);
    assert!(bundled(&[plain(1), coercive], Ppm::ONE).coercive);
    assert!(bundled(&[coercive, coercive], Ppm::ONE).coercive);
}

#[test]
fn every_term_has_its_own_weight_and_restraint_alone_holds_back() {
    let bundle = Bundle {
        provocation: Points(1_000),
        taboo: Points(500),
        offence: Points(2_000),
        coercive: true,
        crossing: Points(77),
    };
    let standing = Standing { grievance: Points(30_000), restraint: Ppm::HALF, temper: Points(-250), ties: Ppm::ONE };
    let found = terms(&rules().reaction, &bundle, &standing);
    let wanted = Terms {
        provocation: Points(300),
        coercion: Points(1_800),
        taboo: Points(600),
        offence: Points(1_600),
        grievance: Points(2_400),
        restraint: Points(-1_000),
        temper: Points(-250),
        red_line: Points(77),
    };
    assert_eq!(found, wanted);
    assert_eq!(found.sum(), Points(5_527));
    let without = terms(&rules().reaction, &Bundle { coercive: false, ..bundle }, &standing);
    assert_eq!(without, Terms { coercion: Points::ZERO, ..wanted });
}

#[test]
fn terms_are_named_in_the_order_of_the_model() {
    let counted = Terms {
        provocation: Points(1),
        coercion: Points(2),
        taboo: Points(3),
        offence: Points(4),
        grievance: Points(5),
        restraint: Points(6),
        temper: Points(7),
        red_line: Points(8),
    };
    let names = ["provocation", "coercion", "taboo", "offence", "grievance", "restraint", "temper", "red_line"];
    let named = counted.named();
    assert_eq!(named.map(|(name, _)| name), names);
    assert_eq!(named.map(|(_, points)| points.0), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(Terms::default().sum(), Points::ZERO);
}

#[test]
fn the_ladder_is_even_at_each_cut_and_ends_at_the_top() {
    let mut rules = rules().reaction;
    rules.cuts.0 = vec![Points(1_000), Points(2_000), Points(4_000)];
    rules.top.0 = 2;
    assert_eq!(ladder(&rules, Points(2_000)), [logistic(Points(1_000)), Ppm::HALF]);
    rules.top.0 = 3;
    assert_eq!(ladder(&rules, Points(4_000)).last(), Some(&Ppm::HALF));
    rules.top.0 = 9;
    assert_eq!(ladder(&rules, Points::ZERO).len(), 3, "there are no rungs but those that are cut");
    rules.top.0 = 0;
    assert_eq!(ladder(&rules, Points::ZERO), []);
}

#[test]
fn a_level_is_reached_by_a_draw_below_its_chance() {
    let rungs = [Ppm(900_000), Ppm(500_000), Ppm(100_000)];
    let drawn = |u| level(&rungs, Ppm(u));
    assert_eq!((drawn(900_001), drawn(900_000), drawn(899_999)), (0, 0, 1));
    assert_eq!((drawn(500_000), drawn(499_999)), (1, 2));
    assert_eq!((drawn(100_000), drawn(99_999), drawn(0)), (2, 3, 3));
    assert_eq!(level(&[], Ppm::ZERO), 0);
}

#[test]
fn exact_chances_are_the_differences_of_the_ladder_and_sum_to_one() {
    let chances = exact(&[Ppm(900_000), Ppm(500_000), Ppm(100_000)]);
    assert_eq!(chances, [Ppm(100_000), Ppm(400_000), Ppm(400_000), Ppm(100_000)]);
    assert_eq!(exact(&[]), [Ppm::ONE], "without a ladder nothing happens for sure");
    assert_eq!(exact(&[Ppm::ONE, Ppm::ONE]), [Ppm::ZERO, Ppm::ZERO, Ppm::ONE]);
}
