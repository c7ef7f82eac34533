//! The planner builds only what the desk allows, each order after the last.

use super::Planner;
use crate::fixture::{self, ADVERSARY, ALLY, RECIPIENT, class};
use crate::math::{Money, Points, Ppm};
use crate::model::good::{Loudness, Route, Sector};
use crate::model::nation::Appropriation;
use crate::model::order::{Order, Statement};
use crate::model::state::Recipient;
use crate::sim::Game;
use crate::sim::Stage;

fn stage() -> Stage {
    let mut stage = Stage::of(|_| ());
    stage.home(|home| (home.staff, home.capital) = (Points::whole(20), Points::whole(50)));
    stage
}

/// The orders that come of some planning.
fn planned<'a>(game: &'a Game, build: impl FnOnce(&mut Planner<'a>)) -> Vec<Order> {
    let mut plan = Planner::new(game);
    build(&mut plan);
    plan.orders()
}

fn relief(amount: Money) -> Order {
    let (to, route, loudness) = (RECIPIENT, Route::Direct, Loudness::Normal);
    Order::Allocate { class: class("relief"), to, amount, route, loudness }
}

#[test]
fn an_order_that_the_desk_refuses_is_no_part_of_the_plan() {
    let stage = stage();
    let mut plan = Planner::new(&stage.game);
    assert!(plan.order(relief(Money::million(600))));
    assert!(!plan.order(relief(Money::million(401))), "the first has been paid");
    assert_eq!(plan.budget(), Money::million(400));
    assert!(plan.order(relief(Money::million(400))));
    assert_eq!(plan.orders(), [relief(Money::million(600)), relief(Money::million(400))]);
}

#[test]
fn what_is_given_is_rounded_down_to_steps_and_to_what_is_left() {
    let stage = stage();
    let given = |thousands| {
        planned(&stage.game, |p| {
            p.give(class("relief"), Money(thousands), Loudness::Normal);
        })
    };
    assert_eq!([4_999, 0, -5_000].map(given), [const { Vec::new() }; 3], "less than a step is nothing");
    assert_eq!([5_000, 9_999].map(given), [vec![relief(Money(5_000))], vec![relief(Money(5_000))]]);
    assert_eq!(given(10_000), [relief(Money(10_000))]);
    assert_eq!(given(9_000_000), [relief(Money::million(1_000))]);
    let mut plan = Planner::new(&stage.game);
    assert!(plan.give(class("relief"), Money::million(1_000), Loudness::Normal));
    assert!(!plan.give(class("relief"), Money::million(5), Loudness::Normal), "nothing is left");
}

/// For how many months money has to last in a turn, with appropriations in some months after the first.
fn lasts(turn: u16, later: &[u16]) -> i64 {
    let case = |case: &mut crate::model::case::Case| {
        let months: Vec<_> = later.iter().map(|n| case.month(*n)).collect();
        let politics = case.nations[case.player.index()].politics.as_mut().expect("politics");
        for month in months {
            let (amount, source) = (Money::million(1), "invented".to_owned());
            politics.budget.push(Appropriation { month, amount, new_year: false, source });
        }
    };
    let mut stage = Stage::of(case);
    while stage.game.turn() < turn {
        stage.game.step(&[]);
    }
    Planner::new(&stage.game).months_of_money()
}

#[test]
fn money_lasts_to_the_next_appropriation_or_the_end() {
    assert_eq!([lasts(0, &[]), lasts(1, &[]), lasts(10, &[]), lasts(11, &[])], [12, 11, 2, 1]);
    assert_eq!([lasts(0, &[4]), lasts(3, &[4]), lasts(4, &[4])], [4, 1, 8], "this month's is here already");
    assert_eq!([lasts(0, &[6, 4]), lasts(4, &[6, 4])], [4, 2]);
    assert_eq!(lasts(0, &[40]), 12, "what comes after the end comes too late");
}

#[test]
fn what_serves_a_sector_comes_lightest_first_and_without_pledges() {
    let game = fixture::game();
    let plan = Planner::new(&game);
    let names = |sector| {
        let found = plan.serving(sector);
        found.into_iter().map(|c| game.case().good(c).id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(Sector::Fiscal), ["budget-support"], "a guarantee is pledged");
    assert_eq!(names(Sector::Humanitarian), ["relief", "medicine", "food-rations"], "of equals the first written");
    assert_eq!(names(Sector::Protection), ["vests-helmets", "drone-detection", "depot-shells", "shells"]);
}

#[test]
fn sectors_come_by_their_coverage_and_without_those_that_need_nothing() {
    let worst = |humanitarian, protection| {
        let mut stage = stage();
        let of = [(Sector::Humanitarian, humanitarian), (Sector::Protection, protection)];
        stage.recipient(|r: &mut Recipient| {
            for (sector, coverage) in of {
                r.sectors[sector.index()].coverage = Ppm(coverage);
            }
        });
        Planner::new(&stage.game).worst_sectors()
    };
    assert_eq!(worst(400_000, 400_001), [Sector::Humanitarian, Sector::Protection]);
    assert_eq!(worst(400_001, 400_000), [Sector::Protection, Sector::Humanitarian]);
    assert_eq!(worst(400_000, 400_000), [Sector::Humanitarian, Sector::Protection], "of equals in their own order");
}

#[test]
fn a_question_is_answered_with_the_option_picked_or_the_next_that_can_be_paid() {
    let answered = |stage: &Stage, pick: fn(usize) -> usize| {
        let orders = planned(&stage.game, |p| p.answer(pick));
        orders
            .into_iter()
            .map(|o| match o {
                Order::Answer { event, option } => format!("{event} {option}"),
                other => panic!("{other:?}"),
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(answered(&stage(), |_| 0), ["question pay"]);
    assert_eq!(answered(&stage(), |count| count - 1), ["question wait"]);
    let mut poor = stage();
    poor.home(|home| home.budget = Money::ZERO);
    assert_eq!(answered(&poor, |_| 0), ["question wait"]);
    assert_eq!(answered(&poor, |count| count), ["question wait"], "beyond the last comes the first");
}

#[test]
fn rounds_are_joined_only_if_that_is_wanted() {
    let stage = stage();
    assert_eq!(planned(&stage.game, |p| p.join(false)), []);
    let joined = Order::Sanction { round: "first-round".to_owned(), target: ADVERSARY };
    assert_eq!(planned(&stage.game, |p| p.join(true)), [joined]);
}

#[test]
fn of_the_reforms_those_are_begun_that_can_be() {
    let stage = stage();
    let begun = planned(&stage.game, Planner::reform);
    assert_eq!(begun, [Order::Reform { reform: "at-once".to_owned() }]);
}

#[test]
fn requests_are_all_answered_alike() {
    let stage = stage();
    let request = "ally:patriot@2024-01".to_owned();
    assert_eq!(planned(&stage.game, |p| p.settle(true)), [Order::Consent { request: request.clone() }]);
    assert_eq!(planned(&stage.game, |p| p.settle(false)), [Order::Refuse { request }]);
}

#[test]
fn what_the_recipient_may_not_have_goes_to_an_ally_heaviest_first() {
    let stage = stage();
    let orders = planned(&stage.game, |p| p.backfill(Loudness::Quiet, 2));
    let (shells, trucks) = (class("shells"), class("half-ton-trucks"));
    let (to, route, loudness) = (ALLY, Route::Backfill, Loudness::Quiet);
    let applied = Order::Apply { class: shells, to, end_user: to, route, urgent: false };
    let given = Order::Allocate { class: trucks, to, amount: Money::million(6), route, loudness };
    assert_eq!(orders, [applied, given], "with a licence if one is needed; what nobody may have is left out");
}

#[test]
fn an_ally_that_was_served_is_followed_by_the_next() {
    let mut stage = stage();
    let (route, loudness) = (Route::Backfill, Loudness::Normal);
    let first =
        Order::Allocate { class: class("half-ton-trucks"), to: ALLY, amount: Money::million(3), route, loudness };
    stage.order(&[first]);
    let orders = planned(&stage.game, |p| p.backfill(Loudness::Normal, 1));
    let to = fixture::HOLDER;
    let next = Order::Allocate { class: class("half-ton-trucks"), to, amount: Money::million(3), route, loudness };
    assert_eq!(orders.last(), Some(&next));
}

#[test]
fn rumours_are_named_until_they_are_answered() {
    let stage = stage();
    let mut plan = Planner::new(&stage.game);
    assert_eq!(plan.rumours(), ["shells-seen"]);
    let about = Some("shells-seen".to_owned());
    assert!(plan.order(Order::State { audience: ADVERSARY, line: Statement::Clarify, about }));
    assert_eq!(plan.rumours(), const { Vec::<String>::new() });
}
