//! The opening of a month: money, staff, capital, needs and the request.

use super::{office, war};
use crate::fixture::DONOR;
use crate::math::{Money, Points, Ppm};
use crate::model::case::Case;
use crate::model::good::Sector;
use crate::model::ids::ReformId;
use crate::model::ledger::CauseId;
use crate::model::nation::Appropriation;
use crate::model::quantity::{Front, Quantity};
use crate::sim::Stage;
use crate::sim::record::What;
use crate::sim::world::{Law, UnderWay};

fn home(stage: &Stage, front: Front) -> i64 {
    stage.value(Quantity::Home(front))
}

#[test]
fn a_new_fiscal_year_takes_what_is_left_and_another_appropriation_does_not() {
    let after = |new_year, left| {
        let mut stage = Stage::of(|case| {
            let (month, source) = (case.start, "invented".to_owned());
            let politics = case.nations[DONOR.index()].politics.as_mut().expect("politics");
            politics.budget = vec![Appropriation { month, amount: Money::million(50), new_year, source }];
        });
        stage.home(|home| home.budget = Money(left));
        stage.run(office);
        (home(&stage, Front::Budget), stage.told().contains(&What::FundsLapsed(Money(left))))
    };
    assert_eq!(after(false, 7), (50_007, false));
    assert_eq!(after(true, 7), (50_000, true));
    assert_eq!(after(true, 0), (50_000, false), "of nothing nothing lapses");
}

#[test]
fn staff_is_full_every_month() {
    for left in [0, 500, 9_000] {
        let mut stage = Stage::of(|_| ());
        stage.home(|home| home.staff = Points(left));
        stage.run(office);
        let full = Points::whole(i64::from(*stage.game.case().rules.office.staff));
        assert_eq!(home(&stage, Front::Staff), full.0);
    }
}

#[test]
fn capital_moves_to_approval_less_its_offset_by_a_pace_at_most() {
    let after = |capital| {
        let mut stage = Stage::of(|case| {
            (case.rules.office.capital_offset.0, case.rules.office.capital_pace.0) =
                (Points::whole(20), Points::whole(2));
        });
        stage.home(|home| home.capital = Points(capital));
        stage.run(office);
        home(&stage, Front::Capital)
    };
    // Approval is fifty, so that capital tends to thirty.
    assert_eq!([after(10_000), after(27_999), after(28_001), after(30_000)], [12_000, 29_999, 30_000, 30_000]);
    assert_eq!([after(31_999), after(32_001), after(50_000)], [30_000, 30_001, 48_000]);
}

#[test]
fn a_reform_comes_into_force_in_its_turn() {
    let in_force = |turn| {
        let mut stage = Stage::of(|_| ()).at(turn);
        let under_way = UnderWay { reform: ReformId(0), due: 4, cause: CauseId::OPENING };
        stage.game.get_mut::<Law>().under_way.push(under_way);
        stage.run(office);
        let law = stage.game.get::<Law>();
        (law.reforms().len(), law.under_way.len())
    };
    assert_eq!([3, 4, 5].map(in_force), [(0, 1), (1, 0), (1, 0)]);
}

#[test]
fn stocks_are_refilled_by_their_own_measure() {
    let mut stage = Stage::of(|case| case.nations[DONOR.index()].stocks[1].refill = Money(7));
    let before = [0, 1].map(|at| stage.value(Quantity::Stock(DONOR, at)));
    stage.run(office);
    let after = [0, 1].map(|at| stage.value(Quantity::Stock(DONOR, at)));
    assert_eq!(after, [before[0], before[1] + 7]);
}

/// A war without noise, with something changed.
fn at_war(change: impl FnOnce(&mut Case)) -> Stage {
    let mut stage = Stage::of(|case| {
        case.rules.recipient.intensity_deviation.0 = Points::ZERO;
        change(case);
    });
    stage.run(war);
    stage
}

#[test]
fn intensity_follows_its_schedule_within_its_bounds() {
    let at = |intensity| {
        let stage = at_war(|case| case.war = vec![(case.start, Ppm(intensity))]);
        stage.value(Quantity::Intensity)
    };
    assert_eq!([at(500_000), at(2_000_000), at(2_000_001), at(-1)], [500_000, 2_000_000, 2_000_000, 0]);
}

#[test]
fn needs_take_the_factor_of_their_season_and_cap_what_can_be_absorbed() {
    let stage = at_war(|case| {
        let mut season = vec![Ppm::ONE; 12];
        season[0] = Ppm(1_500_000);
        case.needs[0].season = Some(season);
    });
    let of = |sector: Sector| {
        let state = stage.game.recipient().sectors[sector.index()];
        (state.need.0, state.cap.0)
    };
    assert_eq!(of(Sector::Humanitarian), (150_000, 300_000), "January is the first of twelve");
    assert_eq!(of(Sector::Protection), (100_000, 200_000));
}

#[test]
fn the_request_is_the_dated_one_or_what_is_covered_worst() {
    let asked = |dated: bool, coverage: [i64; 2], resilience: [i64; 2]| {
        let mut stage = Stage::of(|case| {
            if !dated {
                case.requests.clear();
            }
        });
        stage.recipient(|r| {
            for (at, sector) in [Sector::Humanitarian, Sector::Protection].into_iter().enumerate() {
                let state = &mut r.sectors[sector.index()];
                (state.coverage, state.resilience) = (Ppm(coverage[at]), Points(resilience[at]));
            }
        });
        stage.run(war);
        stage.game.recipient().request
    };
    assert_eq!(asked(true, [0, 9], [0, 0]), Some(Sector::Protection));
    assert_eq!(asked(false, [0, 9], [0, 0]), Some(Sector::Humanitarian));
    assert_eq!(asked(false, [9, 8], [0, 0]), Some(Sector::Protection));
    assert_eq!(asked(false, [9, 9], [5, 4]), Some(Sector::Protection), "then the least resilient");
    assert_eq!(asked(false, [9, 9], [4, 4]), Some(Sector::Humanitarian), "then the first");
}
