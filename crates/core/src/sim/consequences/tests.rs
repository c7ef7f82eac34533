//! What follows: coverage and resilience, thanks, and what allies count each quarter.

use super::{allies, opinion, recipient, weighted};
use crate::fixture::{ALLY, DONOR, HOLDER, RECIPIENT};
use crate::math::{Money, Points, Ppm};
use crate::model::good::Sector;
use crate::model::quantity::{Front, Quantity};
use crate::model::state::Aid;
use crate::sim::Stage;
use crate::sim::record::What;
use crate::sim::world::Clock;

/// The protection sector before the month's goods are counted.
fn supplied(brought: i64, queue: i64, need: i64) -> Stage {
    let mut stage = Stage::of(|case| case.needs[1].own = Money::ZERO);
    stage.recipient(|r| {
        let state = &mut r.sectors[Sector::Protection.index()];
        (state.brought, state.queue) = (Money(brought), Money(queue));
        (state.need, state.cap) = (Money(need), Money(200_000));
    });
    stage.run(recipient);
    stage
}

#[test]
fn coverage_is_what_counts_over_what_is_needed() {
    let covered = |brought, queue, need| {
        let stage = supplied(brought, queue, need);
        let state = stage.game.recipient().sectors[Sector::Protection.index()];
        (state.coverage.0, state.delivered.0, state.queue.0)
    };
    assert_eq!(covered(50_000, 0, 100_000), (500_000, 50_000, 0));
    assert_eq!(covered(50_000, 50_000, 100_000), (1_000_000, 100_000, 0), "what had queued counts");
    assert_eq!(covered(210_000, 0, 100_000), (2_000_000, 200_000, 9_500), "what is too much waits and spoils");
}

#[test]
fn a_sector_without_a_need_stays_as_it_is() {
    let stage = supplied(50_000, 0, 0);
    let state = stage.game.recipient().sectors[Sector::Protection.index()];
    assert_eq!((state.delivered, state.resilience), (Money::ZERO, Points::whole(50)));
}

#[test]
fn the_change_of_resilience_is_what_was_booked() {
    let stage = supplied(100_000, 0, 100_000);
    let state = stage.game.recipient().sectors[Sector::Protection.index()];
    assert_eq!(state.resilience - Points::whole(50), state.change);
    assert_ne!(state.change, Points::ZERO);
}

#[test]
fn a_mean_by_spending_weighs_what_was_spent() {
    let items = |list: &[(i64, i64)]| list.iter().map(|(m, p)| (Money(*m), Points(*p))).collect::<Vec<_>>();
    assert_eq!(weighted(&[]), Points::ZERO);
    assert_eq!(weighted(&items(&[(0, 50)])), Points::ZERO, "what cost nothing weighs nothing");
    assert_eq!(weighted(&items(&[(1, 10), (3, 50)])), Points(40));
    assert_eq!(weighted(&items(&[(1, 0), (1, 1)])), Points(1), "the half is rounded up");
}

#[test]
fn fatigue_fades_without_aid_and_grows_with_it() {
    let after = |spent: &[(i64, i64)]| {
        let month: Vec<_> = spent.iter().map(|(m, p)| (Money(*m), Points(*p))).collect();
        let mut stage = Stage::of(|_| ());
        stage.home(|home| (home.fatigue, home.mix_month, home.mix_window) = (Points::whole(3), month, Vec::new()));
        stage.run(opinion);
        stage.value(Quantity::Home(Front::Fatigue))
    };
    let kept = crate::math::monthly_decay(*Stage::of(|_| ()).game.case().rules.decay.fatigue_without_aid);
    assert_eq!(after(&[]), Points::whole(3).times(kept).0);
    assert!(after(&[(500_000, 0)]) > 3_000);
}

#[test]
fn spending_is_looked_back_on_for_twelve_months() {
    let mut stage = Stage::of(|_| ());
    stage.home(|home| home.mix_window = vec![(Money(1), Points::ZERO); 12]);
    stage.home(|home| home.mix_month = vec![(Money(5), Points(7)), (Money(5), Points(9))]);
    stage.run(opinion);
    let window = &stage.game.home().mix_window;
    assert_eq!((window.len(), window.last()), (12, Some(&(Money(10), Points(8)))));
    assert!(stage.game.home().mix_month.is_empty());
}

#[test]
fn the_recipient_thanks_for_the_best_share_and_for_what_it_asked() {
    let thanks = |credited: i64, by_player: i64, asked| {
        let mut stage = Stage::of(|case| {
            (case.rules.goodwill.recipient_gain.0, case.rules.goodwill.request.0) =
                (Points::whole(4), Points::whole(1));
        });
        stage.recipient(|r| {
            let state = &mut r.sectors[Sector::Protection.index()];
            (state.brought, state.credited, state.by_player) = (Money(1_000), Money(credited), Money(by_player));
            r.request = asked;
        });
        let before = stage.goodwill(RECIPIENT);
        stage.run(allies);
        let met = stage.told().iter().any(|what| matches!(what, What::RequestMet(_)));
        ((stage.goodwill(RECIPIENT) - before).0, met)
    };
    assert_eq!(thanks(0, 0, None), (0, false));
    assert_eq!(thanks(500, 500, None), (2_000, false));
    assert_eq!(thanks(2_000, 1_000, None), (4_000, false), "no more than all can be credited");
    assert_eq!(thanks(0, 1, Some(Sector::Protection)), (1_000, true));
    assert_eq!(thanks(0, 0, Some(Sector::Protection)), (0, false));
    assert_eq!(thanks(0, 1, Some(Sector::Humanitarian)), (0, false), "it asked for something else");
}

/// By how much allies move in a month when the player and the ally gave so much in the last.
fn moved(month: i32, own: (i64, i64), theirs: i64) -> [i64; 2] {
    let mut stage = Stage::of(|case| {
        (case.rules.goodwill.fair_share.0, case.rules.goodwill.quiet_share.0) = (Points::whole(2), Ppm::HALF);
    });
    stage.run(|mut scene| {
        for (nation, all, quiet) in [(DONOR, own.0, own.1), (ALLY, theirs, 0)] {
            scene.writer.with_aid(nation, |aid: &mut Aid| aid.window = vec![(Money(all), Money(quiet))]);
        }
    });
    stage.game.get_mut::<Clock>().month = crate::model::ids::Month::new(2024, month);
    let before = [ALLY, HOLDER].map(|n| stage.goodwill(n).0);
    stage.run(allies);
    let after = [ALLY, HOLDER].map(|n| stage.goodwill(n).0);
    [after[0] - before[0], after[1] - before[1]]
}

#[test]
fn allies_compare_shares_at_the_end_of_each_quarter() {
    // Both products are alike, so that half of all aid is fair.
    for month in 1..=12 {
        let counted = month % 3 == 0;
        assert_eq!(moved(month, (3_000, 0), 1_000), if counted { [1_000; 2] } else { [0; 2] }, "month {month}");
    }
    assert_eq!(moved(3, (1_000, 0), 1_000), [0; 2]);
    assert_eq!(moved(3, (0, 0), 1_000), [-2_000; 2]);
}

#[test]
fn quiet_aid_counts_in_part_among_allies() {
    assert_eq!(moved(3, (2_000, 2_000), 2_000), [-1_000; 2], "half of two thousand is a quarter of all");
}
