//! Other donors: their quarters, and how they bend to each other.

use super::{give, scheduled};
use crate::fixture::{ALLY, DONOR};
use crate::math::Money;
use crate::model::good::{AidType, Sector};
use crate::model::ids::Month;
use crate::model::nation::Quarter;
use crate::model::quantity::{Quantity, Stage as Step};
use crate::model::state::Aid;
use crate::sim::Stage;

fn quarter(from: Month, financial: i64, military: i64) -> Quarter {
    Quarter { from, financial: Money(financial), humanitarian: Money::ZERO, military: Money(military) }
}

#[test]
fn a_quarter_holds_for_its_three_months_in_thirds() {
    let mut def = crate::fixture::case().nation(ALLY).clone();
    let from = Month::new(2024, 4);
    def.schedule = vec![quarter(from, 100, 200), quarter(from.plus(3), 30, 0)];
    let of = |months| scheduled(&def, from.plus(months)).map(|m| m.0);
    assert_eq!([of(-1), of(0), of(2)], [[0; 3], [33, 0, 67], [33, 0, 67]]);
    assert_eq!([of(3), of(5), of(6)], [[10, 0, 0], [10, 0, 0], [0; 3]]);
}

/// What the ally gives in a month before which things had gone as told.
fn given(own: [i64; 3], others: [i64; 3]) -> [i64; 3] {
    let mut stage = Stage::of(|case| {
        (case.rules.donors.substitution.0, case.rules.donors.coordination.0) =
            (crate::math::Ppm::HALF, crate::math::Ppm::HALF);
    });
    stage.run(|mut scene| {
        for (nation, deviation) in [(ALLY, own), (DONOR, others)] {
            scene.writer.with_aid(nation, |aid: &mut Aid| {
                aid.deviation = deviation.map(Money);
                aid.window = vec![(Money::million(10), Money::ZERO)];
            });
        }
    });
    stage.run(give);
    AidType::ALL.map(|kind| stage.value(Quantity::Aid(ALLY, Step::Delivered, kind)))
}

#[test]
fn a_donor_keeps_its_schedule_while_all_do() {
    assert_eq!(given([0; 3], [0; 3]), [10_000, 10_000, 10_000]);
    assert_eq!(given([4_000; 3], [0; 3]), [10_000, 10_000, 10_000], "its own excess is nothing to it");
}

#[test]
fn it_gives_less_where_others_gave_more_and_follows_only_in_arms() {
    // Half of half: it makes up one of the two halves of all aid.
    assert_eq!(given([0; 3], [4_000, 0, 0]), [9_000, 10_000, 10_000]);
    assert_eq!(given([0; 3], [0, 0, 4_000]), [10_000, 10_000, 11_000], "a quarter less, and half of it more");
    assert_eq!(given([0; 3], [-4_000, 0, 0]), [11_000, 10_000, 10_000]);
    assert_eq!(given([0; 3], [400_000, 0, 0])[0], 0);
}

#[test]
fn what_donors_give_reaches_the_sectors_by_their_shares() {
    let mut stage = Stage::of(|case| {
        let half = crate::math::Ppm::HALF;
        case.needs[0].share = (half, crate::math::Ppm::ONE, crate::math::Ppm::ZERO);
    });
    stage.run(give);
    let state = stage.game.recipient().sectors[Sector::Humanitarian.index()];
    assert_eq!((state.brought, state.by_player, state.credited), (Money(15_000), Money::ZERO, Money::ZERO));
}
