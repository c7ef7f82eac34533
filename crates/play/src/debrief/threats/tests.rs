//! Lines: what was said when, and which crossing was a bluff.

use super::lines;
use crate::fixture::{calm, case, give, played};
use demarche_core::math::Ppm;
use demarche_core::model::case::Case;
use demarche_core::model::events::{Effect, Event, RedLine};
use demarche_core::model::ids::NationId;

/// The one line of the small case as a game tells it.
fn line(case: &std::sync::Arc<Case>, months: &[Vec<demarche_core::model::order::Order>]) -> super::RedLineRecord {
    lines(&played(case, months)).remove(0)
}

#[test]
fn a_line_that_was_declared_at_the_opening_is_known_from_the_start() {
    let found = line(&calm(|_| ()), &[vec![]]);
    assert!(found.opened && found.is_known());
    assert_eq!((found.declared, found.crossings.len()), (None, 0));
}

#[test]
fn a_latent_line_is_known_once_it_is_declared() {
    let latent = |case: &mut Case| case.lines[0].declared = false;
    assert!(!line(&calm(latent), &[vec![]]).is_known());
    let declared = case(|case| {
        latent(case);
        let id = case.lines[0].id.clone();
        let first = case.events.remove(0);
        case.events = vec![Event { month: case.start.plus(1), effects: vec![Effect::Declare(id)], ..first }];
    });
    assert!(!line(&declared, &[vec![]]).is_known(), "a month that is not closed tells nothing");
    let found = line(&declared, &[vec![], vec![]]);
    assert_eq!((found.opened, found.declared, found.is_known()), (false, Some(1), true));
}

#[test]
fn only_lines_towards_the_player_are_told() {
    let towards = |donor| {
        let case = case(|case| {
            let mut other: RedLine = case.lines[0].clone();
            (other.id, other.donor) = ("other".to_owned(), donor);
            case.lines.push(other);
        });
        lines(&played(&case, &[])).len()
    };
    assert_eq!([towards(NationId(0)), towards(NationId(3))], [2, 1]);
}

#[test]
fn a_crossing_was_a_bluff_below_the_threshold_and_not_at_it() {
    let crossing = |bluff: Option<Ppm>| {
        let case = calm(|case| {
            if let Some(bluff) = bluff {
                case.rules.threats.bluff.0 = bluff;
            }
        });
        let found = line(&case, &[vec![give(&case, "depot-shells", 5)]]);
        assert_eq!(found.crossings.len(), 1);
        found.crossings[0]
    };
    let chance = crossing(None).crossing.chance;
    assert!(chance > Ppm::ZERO && crossing(None).crossing.turn == 0);
    assert!(!crossing(Some(chance)).bluff, "as likely as the threshold is no bluff");
    assert!(crossing(Some(chance + Ppm(1))).bluff);
}
