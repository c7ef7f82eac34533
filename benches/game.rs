//! Speed of the core: opening a case, one month, a whole game.
//!
//! `cargo bench` prints the times; the aim is a headless game of `quiet-backer` with
//! `history` and its ledger in under one millisecond of CPU after start-up.

#![expect(clippy::expect_used, reason = "a benchmark falls over where something is missing")]

use std::sync::Arc;

use demarche::model::case::Case;
use demarche::scenario::{library, load};
use demarche::sim::Game;
use demarche::strategy;

fn main() {
    divan::main();
}

fn case(id: &str) -> Arc<Case> {
    let shipped = library::shipped(id).expect("a shipped scenario");
    Arc::new(load(id, shipped.text.as_bytes()).expect("shipped scenarios load"))
}

const SHIPPED: [&str; 3] = ["training-isle", "patriot-question", "quiet-backer"];

#[divan::bench(args = SHIPPED)]
fn load_scenario(bencher: divan::Bencher, id: &str) {
    let text = library::shipped(id).expect("a shipped scenario").text;
    bencher.bench(|| load(id, text.as_bytes()).expect("shipped scenarios load"));
}

#[divan::bench(args = SHIPPED)]
fn open_game(bencher: divan::Bencher, id: &str) {
    let case = case(id);
    bencher.bench(|| Game::new(case.clone(), 1));
}

#[divan::bench(args = SHIPPED)]
fn whole_game_of_history(bencher: divan::Bencher, id: &str) {
    let case = case(id);
    bencher.bench(|| {
        let mut game = Game::new(case.clone(), 1);
        strategy::play(&mut game, &mut strategy::History, None);
        game
    });
}

#[divan::bench(args = SHIPPED)]
fn one_month(bencher: divan::Bencher, id: &str) {
    let case = case(id);
    let mut game = Game::new(case, 1);
    strategy::play(&mut game, &mut strategy::History, Some(6));
    bencher.with_inputs(|| game.fork()).bench_values(|mut game| {
        strategy::play(&mut game, &mut strategy::History, Some(1));
        game
    });
}

#[divan::bench(args = SHIPPED)]
fn fork(bencher: divan::Bencher, id: &str) {
    let case = case(id);
    let mut game = Game::new(case, 1);
    strategy::play(&mut game, &mut strategy::History, Some(6));
    bencher.bench(|| game.fork());
}
