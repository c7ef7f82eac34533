//! Determinism: the same scenario, seed and orders give the same game, wherever and however it is
//! played.

use std::sync::Arc;

use demarche_core::digest::{Digest, StateDigest};
use demarche_core::model::case::Case;
use demarche_core::model::order::Order;
use demarche_core::sim::Game;
use demarche_core::strategy::NAMES;
use demarche_core::tape::{self, Tape};
use demarche_lab::batch;
use proptest::prelude::*;
use rayon::prelude::*;

use super::orders;
use super::support::{any_shipped, case, cases, game, go_on, shipped};

fn digests(game: &Game) -> Vec<StateDigest> {
    game.records().turns.iter().filter_map(|t| t.digest.clone()).collect()
}

fn given(game: &Game) -> Vec<Vec<Order>> {
    let closed = game.records().turns.iter().filter(|t| t.digest.is_some());
    closed.map(|t| t.orders.clone()).collect()
}

/// Every scenario with every strategy, each under one of three seeds.
fn jobs() -> Vec<(Arc<Case>, &'static str, u64)> {
    let all = shipped().flat_map(|id| NAMES.map(|name| (id, name)));
    (0..).zip(all).map(|(at, (id, name)): (u64, _)| (case(id), name, at % 3 + 1)).collect()
}

fn trace((case, name, seed): &(Arc<Case>, &'static str, u64)) -> Digest {
    batch::game(case, name, *seed).expect("a shipped strategy").trace()
}

#[test]
fn every_strategy_plays_the_same_game_twice_and_in_four_threads() {
    let jobs = jobs();
    let once: Vec<Digest> = jobs.iter().map(trace).collect();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().expect("threads");
    let again: Vec<Digest> = pool.install(|| jobs.par_iter().map(trace).collect());
    for ((job, one), other) in jobs.iter().zip(&once).zip(&again) {
        assert_eq!(one, other, "{} with {} under seed {}", job.0.id, job.1, job.2);
    }
}

#[test]
fn every_strategy_leaves_a_tape_that_holds_when_it_is_read_back() {
    for (case, name, seed) in jobs() {
        let played = batch::game(&case, name, seed).expect("a shipped strategy");
        let what = format!("{} with {name} under seed {seed}", case.id);
        let tape = Tape::of(&played, name);
        let text = tape.text().expect("a tape can be written");
        let read = Tape::read("game.tape.ron", text.as_bytes()).unwrap_or_else(|f| panic!("{what}: {f:?}"));
        assert_eq!(read, tape, "{what}");
        let orders = read.orders("game.tape.ron", &case).unwrap_or_else(|f| panic!("{what}: {f:?}"));
        assert_eq!(orders, given(&played), "{what}");
        let again = tape::replay(&case, &read, &orders).unwrap_or_else(|m| panic!("{what}: {m}"));
        assert_eq!(digests(&again), digests(&played), "{what}");
        assert_eq!(read.text().expect("a tape can be written"), text, "{what}");
    }
}

#[test]
fn seeds_and_orders_matter() {
    let one = game("quiet-backer").seed(1).play("history");
    let other = game("quiet-backer").seed(2).play("history");
    assert_ne!(one.trace(), other.trace(), "two seeds give two games");
    let bold = game("quiet-backer").seed(1).play("bold");
    assert_ne!(one.trace(), bold.trace(), "two strategies give two games");
}

#[test]
fn a_fork_plays_on_as_the_game_itself_and_as_its_tape() {
    let cuts = [("bold", 1), ("random", 4), ("history", 7), ("opportunist", 10)];
    for (at, id) in shipped().enumerate() {
        // Two of the four, so that every scenario is cut early and late, and every strategy by five.
        for (name, cut) in [cuts[at % 2], cuts[at % 2 + 2]] {
            let mut played = game(id).seed(5).start();
            go_on(&mut played, name, Some(cut));
            let mut fork = played.fork();
            assert_eq!(fork.digest(), played.digest(), "{id}: a fork stands where the game stands");
            let mut replayed = tape::play(played.case(), played.seed(), &given(&played));
            assert_eq!(replayed.digest(), played.digest(), "{id}: so does its tape");
            go_on(&mut played, name, None);
            go_on(&mut fork, name, None);
            go_on(&mut replayed, name, None);
            assert_eq!(digests(&fork), digests(&played), "{id} forked from {name} after {cut} months");
            assert_eq!(digests(&replayed), digests(&played), "{id} replayed from {name} after {cut} months");
            assert_eq!(fork.ledger().rows(), played.ledger().rows());
            assert_eq!(fork.ledger().causes(), played.ledger().causes());
        }
    }
}

#[test]
fn what_a_fork_plays_does_not_touch_the_game_it_left() {
    let mut played = game("patriot-question").seed(2).start();
    go_on(&mut played, "history", Some(3));
    let before = played.digest();
    let mut fork = played.fork();
    go_on(&mut fork, "bold", None);
    let under_other_luck = played.fork_under(99);
    assert_eq!(under_other_luck.seed(), 99);
    assert_eq!(played.digest(), before);
    assert_eq!(played.turn(), 3);
}

#[test]
fn looking_at_a_game_does_not_change_it() {
    use demarche_core::observe;
    use demarche_play::narrate;
    for (at, id) in shipped().enumerate() {
        let words = super::support::words(id);
        let mut watched = game(id).seed(8).start();
        while !watched.is_over() {
            let orders = watched.case().history.iter().find(|(m, _)| *m == watched.case().month(watched.turn()));
            let orders = orders.map(|(_, o)| o.clone()).unwrap_or_default();
            // Every third month, in each scenario from another on: to look takes longer than to play.
            if usize::from(watched.turn()) % 3 != at % 3 {
                watched.step(&orders);
                continue;
            }
            let before = watched.digest();
            let _ = observe::preview(&watched, &orders);
            let _ = narrate::advice::advice(&words, &watched, &observe::preview(&watched, &orders));
            for name in observe::explainable(&watched) {
                for state in observe::quantities(&watched, &name) {
                    let _ = observe::breakdown(&watched, state);
                }
            }
            orders.iter().for_each(|o| drop(watched.check(o)));
            assert_eq!(watched.digest(), before, "{id}, turn {}", watched.turn());
            watched.step(&orders);
        }
        assert_eq!(watched.trace(), game(id).seed(8).play("history").trace(), "{id}");
    }
}

#[test]
fn a_game_that_is_over_stays_as_it_is() {
    let mut over = game("training-isle").seed(4).play("generous");
    let (trace, digest, turn) = (over.trace(), over.digest(), over.turn());
    let orders = super::support::orders(over.case(), &[r#"Allocate(class: "relief", to: "terrana", amount: 5)"#]);
    over.step(&orders);
    assert_eq!((over.trace(), over.digest(), over.turn()), (trace, digest, turn));
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn random_games_come_out_alike_from_orders_tape_text_and_fork(
        id in any_shipped(),
        seed in any::<u64>(),
        wishes in orders::months(26),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut played = Game::new(case(id), seed);
        let given = orders::play(&mut played, &wishes);
        let text = Tape::of(&played, "proptest").text().expect("a tape can be written");
        let tape = Tape::read("random", text.as_bytes()).expect("a tape can be read");
        let orders = tape.orders("random", played.case()).expect("its words are known");
        prop_assert_eq!(&orders, &given);
        let replayed = tape::replay(played.case(), &tape, &orders);
        prop_assert!(replayed.is_ok(), "{}", replayed.err().map(|m| m.to_string()).unwrap_or_default());
        let at = cut.index(given.len());
        let mut fork = tape::play(played.case(), seed, &given[..at]).fork();
        given[at..].iter().for_each(|orders| drop(fork.step(orders).clone()));
        prop_assert_eq!(digests(&fork), digests(&played));
    }
}
