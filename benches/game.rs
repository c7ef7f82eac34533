//! Speed of the core: opening a case, one month, a whole game; and of marking a class.
//!
//! `cargo bench` prints the times; the aim is a headless game of `quiet-backer` with
//! `history` and its ledger in under one millisecond of CPU after start-up.

#![expect(clippy::expect_used, reason = "a benchmark falls over where something is missing")]

use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::model::order::Order;
use demarche_core::scenario::{library, load};
use demarche_core::sim::Game;
use demarche_core::strategy::{self, Strategy as _};
use demarche_core::tape::{HandIn, Notes, Tape, Variant};
use demarche_lab::mark::{Content, Desk, Known, Paper, mark, read};
use demarche_play::forecast::{Forecast, Options};

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

/// The flagship before its twelfth turn, with the period's orders drafted.
fn twelfth() -> (Game, Vec<Order>) {
    let mut game = Game::new(case("quiet-backer"), 1);
    strategy::play(&mut game, &mut strategy::History, Some(11));
    let draft = strategy::History.decide(&game);
    (game, draft)
}

#[divan::bench]
fn fork_in_turn_12(bencher: divan::Bencher) {
    let (game, _) = twelfth();
    bencher.bench(|| game.fork_under(2));
}

#[divan::bench]
fn become_like_turn_12(bencher: divan::Bencher) {
    let (game, _) = twelfth();
    let mut scratch = game.fork();
    bencher.bench_local(|| scratch.become_like(&game, 2));
}

#[divan::bench]
fn become_like_turn_12_without_its_past(bencher: divan::Bencher) {
    let light = twelfth().0.fork_light();
    let mut scratch = light.fork_light();
    bencher.bench_local(|| scratch.become_like(&light, 2));
}

/// 256 futures of six months and their bands, in so many threads.
#[divan::bench(args = [1, 2], sample_count = 20, sample_size = 1)]
#[expect(clippy::disallowed_methods, reason = "parts of a forecast are played by threads of their own")]
fn forecast_in_turn_12(bencher: divan::Bencher, threads: usize) {
    let (game, draft) = twelfth();
    bencher.bench(|| {
        let mut whole = Forecast::new(&game, &draft, Options::default());
        let run = |part: usize| {
            let mut part = whole.part(part, threads);
            part.run(usize::MAX);
            part
        };
        let parts: Vec<Forecast> = std::thread::scope(|scope| {
            let parts: Vec<_> = (0..threads).map(|part| scope.spawn(move || run(part))).collect();
            parts.into_iter().map(|part| part.join().expect("a part plays to its end")).collect()
        });
        for part in parts {
            whole.merge(part).expect("parts of one forecast");
        }
        assert!(whole.done());
        whole.bands()
    });
}

/// A class's hand-ins of a scenario, each with a game of its own.
fn class(case: &Arc<Case>, students: u64) -> Vec<Paper> {
    let hand_in = |student: u64| {
        let mut game = Game::new(case.clone(), student);
        strategy::play(&mut game, &mut strategy::History, None);
        let hand_in = HandIn { class: "bench".into(), name: format!("Student {student}"), variant: Variant::default() };
        let mut notes = Notes { hand_in: Some(hand_in), ..Notes::default() };
        for turn in &game.records().turns {
            notes.reasons.insert(turn.month, format!("Student {student} thinks it right in {}", turn.month));
        }
        let text = Tape::of(&game, "player").with_notes(&game, &notes).text().expect("a tape can be written");
        Paper { path: format!("{student}.hand-in.ron"), content: Content::Bytes(text.into_bytes()) }
    };
    (1..=students).map(hand_in).collect()
}

/// Three hundred hand-ins, from bytes to verdicts; the aim is three seconds on two cores.
#[divan::bench(args = SHIPPED, sample_count = 5, sample_size = 1)]
fn mark_three_hundred(bencher: divan::Bencher, id: &str) {
    let case = case(id);
    let papers = class(&case, 300);
    bencher.with_inputs(|| papers.clone()).bench_values(|papers| {
        let desk = Desk { known: vec![Known::new(case.clone())], lesson: None };
        mark(&read(papers), &desk)
    });
}
