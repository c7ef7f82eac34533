//! The temperaments of the house strategies, each where it turns.

use crate::draw::Purpose;
use crate::fixture::{ADVERSARY, class};
use crate::math::{Money, Points};
use crate::model::case::Case;
use crate::model::events::{Effect, Event};
use crate::model::good::{Loudness, Sector};
use crate::model::order::{Order, Statement};
use crate::sim::Game;
use crate::sim::Stage;
use crate::strategy::{NAMES, Script, Strategy as _, named, play};

/// A month in which everything can be paid.
fn stage() -> Stage {
    let mut stage = Stage::of(|_| ());
    stage.home(|home| (home.staff, home.capital) = (Points::whole(20), Points::whole(50)));
    stage
}

fn decided(name: &str, game: &Game) -> Vec<Order> {
    named(name).expect("a strategy").decide(game)
}

fn gifts(orders: &[Order]) -> Vec<(crate::model::ids::GoodId, Money, Loudness)> {
    let given = |order: &Order| match order {
        Order::Allocate { class, amount, loudness, .. } => Some((*class, *amount, *loudness)),
        _ => None,
    };
    orders.iter().filter_map(given).collect()
}

fn joins(orders: &[Order]) -> bool {
    orders.iter().any(|order| matches!(order, Order::Sanction { .. }))
}

fn reforms(orders: &[Order]) -> bool {
    orders.iter().any(|order| matches!(order, Order::Reform { .. }))
}

/// Sets a metric of the last close by hand.
fn set(stage: &mut Stage, metric: &str, points: i64) {
    let at = crate::model::metric::position(stage.game.case(), metric).expect("a metric");
    let mut records = stage.records();
    records.opening[at] = Points(points);
}

#[test]
fn every_name_is_a_strategy_and_no_other_is() {
    for name in NAMES {
        assert!(named(name).is_some(), "{name}");
    }
    assert!(named("").is_none() && named("Bold").is_none() && named("bold ").is_none());
}

#[test]
fn nothing_orders_nothing_and_a_script_what_it_holds_for_the_month() {
    let game = stage().game;
    assert_eq!(decided("nothing", &game), []);
    let (now, call) = (game.case().month(0), Order::Call { to: ADVERSARY });
    let mut script = Script(vec![(now.plus(1), Vec::new()), (now, vec![call.clone()]), (now, vec![call.clone()])]);
    assert_eq!(script.decide(&game), [call.clone(), call], "of one month all entries count");
    assert_eq!(Script(Vec::new()).decide(&game), []);
}

#[test]
fn history_gives_the_orders_of_the_month() {
    let call = Order::Call { to: ADVERSARY };
    let given = call.clone();
    let mut stage = Stage::of(|case| case.history = vec![(case.start.plus(1), vec![given])]);
    assert_eq!(decided("history", &stage.game), []);
    stage.game.step(&[]);
    assert_eq!(decided("history", &stage.game), [call]);
}

#[test]
fn play_stops_after_the_months_asked_for_or_at_the_end() {
    let played = |months| {
        let mut game = stage().game;
        play(&mut game, named("nothing").expect("a strategy").as_mut(), months);
        (game.turn(), game.is_over())
    };
    assert_eq!(played(Some(0)), (0, false));
    assert_eq!(played(Some(5)), (5, false));
    assert_eq!(played(Some(12)), (11, true));
    assert_eq!(played(Some(99)), played(None));
}

#[test]
fn humanitarian_gives_humanitarian_goods_at_routine_sizes_at_most() {
    let mut stage = stage();
    stage.home(|home| home.budget = Money::million(100_000));
    let case = stage.game.case().clone();
    let given = gifts(&decided("humanitarian", &stage.game));
    assert_eq!(given.len(), 3);
    for (class, amount, loudness) in given {
        assert_eq!(case.good(class).sector, Sector::Humanitarian);
        assert_eq!((amount, loudness), (case.good(class).routine, Loudness::Normal));
    }
}

#[test]
fn cautious_joins_only_when_allies_are_about_to_turn_away() {
    for (goodwill, joined) in [(45_999, true), (46_000, false), (46_001, false)] {
        let mut stage = stage();
        set(&mut stage, "goodwill.allies", goodwill);
        assert_eq!(joins(&decided("cautious", &stage.game)), joined, "{goodwill}");
    }
}

#[test]
fn cautious_calls_in_every_third_month() {
    let calls = |turn| {
        let stage = stage().at(turn);
        decided("cautious", &stage.game).contains(&Order::Call { to: ADVERSARY })
    };
    assert_eq!([0, 1, 2, 3, 4, 5].map(calls), [false, false, true, false, false, true]);
}

#[test]
fn cautious_keeps_to_civil_goods_and_a_part_of_the_money() {
    let stage = stage();
    let case = stage.game.case().clone();
    let given = gifts(&decided("cautious", &stage.game));
    let classes: Vec<&str> = given.iter().map(|(c, ..)| case.good(*c).id.as_str()).collect();
    assert_eq!(classes, ["relief", "budget-support", "generators"]);
    // Seven tenths of a thousand over twelve months, in parts of four, four and two, in whole steps.
    assert_eq!(given.iter().map(|(_, amount, _)| amount.0).collect::<Vec<_>>(), [20_000, 20_000, 11_000]);
}

#[test]
fn generous_guarantees_only_with_capital_and_well_after_the_last() {
    let pledges = |stage: &Stage| {
        let orders = decided("generous", &stage.game);
        orders.iter().any(|order| matches!(order, Order::Pledge { .. }))
    };
    for (capital, pledged) in [(19_999, false), (20_000, true)] {
        let mut stage = stage();
        set(&mut stage, "capital", capital);
        assert_eq!(pledges(&stage), pledged, "{capital}");
    }
    let mut stage = stage();
    set(&mut stage, "capital", 50_000);
    let amount = Money::million(500);
    let (to, loudness) = (crate::fixture::RECIPIENT, Loudness::Normal);
    stage.order(&[Order::Pledge { class: class("guarantee"), to, amount, loudness }]);
    let after = [0, 8, 9].map(|turn| {
        stage.game_at(turn);
        pledges(&stage)
    });
    assert_eq!(after, [false, false, true]);
}

#[test]
fn bold_is_loud_changes_the_law_and_scolds() {
    let stage = stage();
    let orders = decided("bold", &stage.game);
    assert!(joins(&orders) && reforms(&orders));
    assert!(orders.contains(&Order::State { audience: ADVERSARY, line: Statement::Criticise, about: None }));
    let given = gifts(&orders);
    assert!(!given.is_empty() && given.iter().all(|(_, _, loudness)| *loudness == Loudness::Loud), "{given:?}");
}

#[test]
fn opportunist_is_loud_only_while_it_is_watched_and_calm() {
    let loudness = |salience, tension| {
        let mut stage = stage();
        set(&mut stage, "salience", salience);
        set(&mut stage, "tension", tension);
        gifts(&decided("opportunist", &stage.game)).last().map(|(.., loudness)| *loudness)
    };
    assert_eq!(loudness(25_000, 14_999), Some(Loudness::Quiet));
    assert_eq!(loudness(25_001, 14_999), Some(Loudness::Loud));
    assert_eq!(loudness(25_001, 15_000), Some(Loudness::Quiet));
}

#[test]
fn opportunist_reforms_only_with_the_public_behind_it() {
    for (support, reformed) in [(55_000, false), (55_001, true)] {
        let mut stage = stage();
        set(&mut stage, "support", support);
        assert_eq!(reforms(&decided("opportunist", &stage.game)), reformed, "{support}");
    }
}

#[test]
fn opportunist_follows_cross_allies_while_it_is_calm() {
    let joined = |goodwill, tension| {
        let mut stage = stage();
        set(&mut stage, "goodwill.allies", goodwill);
        set(&mut stage, "tension", tension);
        joins(&decided("opportunist", &stage.game))
    };
    assert_eq!((joined(54_999, 0), joined(55_000, 0), joined(54_999, 15_000)), (true, false, false));
}

#[test]
fn only_the_careful_clear_up_a_rumour() {
    let clears = |name| {
        let orders = decided(name, &stage().game);
        orders
            .iter()
            .any(|o| matches!(o, Order::State { line: Statement::Clarify, about: Some(of), .. } if of == "shells-seen"))
    };
    let careful = ["cautious", "generous", "opportunist", "humanitarian"];
    for name in NAMES {
        assert_eq!(clears(name), careful.contains(&name), "{name}");
    }
}

#[test]
fn random_throws_its_own_dice_and_leaves_no_trace_of_them() {
    let under = |seed| {
        let game = Game::new(std::sync::Arc::new(crate::fixture::case()), seed);
        let orders = decided("random", &game);
        let thrown = game.records().turns.iter().flat_map(|t| &t.draws).any(|(k, _)| k.purpose == Purpose::Strategy);
        assert!(!thrown, "its dice are no luck of the game");
        orders
    };
    assert_eq!(under(3), under(3));
    let different: std::collections::BTreeSet<String> = (1..=10).map(|seed| format!("{:?}", under(seed))).collect();
    assert!(different.len() > 5, "ten seeds, {} plans", different.len());
}

#[test]
fn no_strategy_reads_what_a_player_cannot_see() {
    // A latent line, the truth of a rumour, an event of a later month and the luck to come are
    // hidden; a strategy that looked at one of them would decide otherwise here or there.
    let hidden = |case: &mut Case, other: bool| {
        let line = &mut case.lines[0];
        (line.declared, line.promised) = (false, if other { 9 } else { 5 });
        for event in &mut case.events {
            for effect in &mut event.effects {
                if let Effect::Rumour { truth, .. } = effect {
                    *truth = !other;
                }
            }
        }
        if other {
            let later = Event { id: "later".to_owned(), month: case.start.plus(2), ..case.events[3].clone() };
            case.events.push(later);
        }
    };
    let open = |other| {
        let mut stage = Stage::of(|case| hidden(case, other));
        stage.home(|home| (home.staff, home.capital) = (Points::whole(20), Points::whole(50)));
        stage.luck(if other { 99 } else { 1 });
        stage
    };
    let (one, another) = (open(false), open(true));
    for name in NAMES {
        assert_eq!(decided(name, &one.game), decided(name, &another.game), "{name}");
    }
}
