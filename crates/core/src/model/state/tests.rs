//! Sums that people read: relation, credibility, means over sectors that need something.

use super::{Dyad, Recipient, mean};
use crate::math::{Money, Points, Ppm};
use crate::model::good::Sector;
use crate::model::stock::TaggedStock;

fn dyad(goodwill: i64, grievance: i64, tension: i64) -> Dyad {
    Dyad {
        goodwill: Points(goodwill),
        grievance: TaggedStock::standing(Points(grievance)),
        tension: TaggedStock::standing(Points(tension)),
        ..Dyad::default()
    }
}

#[test]
fn a_relation_is_goodwill_less_grievance_and_half_of_tension() {
    assert_eq!(dyad(50_000, 10_000, 20_000).relation(), Points(30_000));
    assert_eq!(dyad(0, 0, 1).relation(), Points(-1), "half a thousandth counts as one");
}

#[test]
fn a_relation_lies_within_a_hundred_either_way() {
    assert_eq!(dyad(100_001, 0, 0).relation(), Points(100_000));
    assert_eq!(dyad(0, 100_000, 0).relation(), Points(-100_000));
    assert_eq!(dyad(0, 100_000, 2).relation(), Points(-100_000));
}

#[test]
fn credibility_is_what_was_kept_over_all() {
    let of = |alpha, beta| Dyad { alpha: Points(alpha), beta: Points(beta), ..Dyad::default() }.credibility();
    assert_eq!([of(1, 1), of(3, 1), of(1, 0), of(0, 1)], [Ppm::HALF, Ppm(750_000), Ppm::ONE, Ppm::ZERO]);
    assert_eq!(of(0, 0), Ppm::ZERO, "without a record nothing is believed");
}

#[test]
fn means_are_rounded_at_the_half_and_of_none_are_nothing() {
    let of = |points: &[i64]| mean(points.iter().map(|p| Points(*p))).0;
    assert_eq!([of(&[]), of(&[5]), of(&[1, 2]), of(&[-1, -2]), of(&[1, 1, 2])], [0, 5, 2, -2, 1]);
}

#[test]
fn only_sectors_that_need_something_count() {
    let mut recipient = Recipient::default();
    for (sector, need, resilience, change) in
        [(Sector::Fiscal, 1, 40, 4), (Sector::Energy, 0, 90, 9), (Sector::Mobility, 5, 60, -2)]
    {
        let state = &mut recipient.sectors[sector.index()];
        (state.need, state.resilience, state.change) = (Money(need), Points(resilience), Points(change));
    }
    assert_eq!(recipient.needy().map(|(s, _)| s).collect::<Vec<_>>(), [Sector::Fiscal, Sector::Mobility]);
    assert_eq!((recipient.mean_resilience(), recipient.mean_change()), (Points(50), Points(1)));
    assert_eq!(Recipient::default().mean_resilience(), Points::ZERO);
}
