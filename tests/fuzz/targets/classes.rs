//! Class files: any bytes as the terms of a class. Reading and checking may refuse, never panic;
//! under what can be read a game is played, handed in, read again and found to be of that class.

#![no_main]

use std::sync::{Arc, OnceLock};

use demarche_lab::check::{self, Input};
use demarche_play::lesson::Lesson;
use demarche_core::model::case::Case;
use demarche_core::scenario::{self, findings};
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_core::tape::{Notes, Tape, notes};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

#[path = "../../hunt/mutate/mod.rs"]
#[allow(dead_code)]
mod mutate;
mod place;

const SCENARIO: &[u8] = include_bytes!("../../fixtures/faults/base.ron");

fn case() -> &'static Arc<Case> {
    static CASE: OnceLock<Arc<Case>> = OnceLock::new();
    CASE.get_or_init(|| Arc::new(scenario::load("base.ron", SCENARIO).expect("a fixture without a fault")))
}

fuzz_target!(|data: &[u8]| {
    let beside = vec![("base.ron".to_owned(), SCENARIO.to_vec())];
    let found = check::file(&Input { path: "fuzz.class.ron".to_owned(), bytes: data.to_vec(), beside });
    assert!(found.iter().all(|f| check::codes::find(f.code).is_some()), "a finding is not explained");
    let _ = findings::render(&found);
    let Ok(lesson) = Lesson::read("fuzz.class.ron", data) else { return };
    for name in ["Blue Heron", "\u{c5}gren", "A\u{30a}gren", "\u{430}"] {
        let Ok(name) = notes::name(name) else { continue };
        let seed = lesson.seed_for(&name);
        assert_eq!(seed, lesson.seed_for(&name), "the same name has the same luck");
        let mut game = Game::new(case().clone(), seed);
        let mut decider = strategy::named("history").expect("a shipped strategy");
        strategy::play(&mut game, decider.as_mut(), Some(2));
        let notes = Notes { hand_in: Some(lesson.hand_in(&name)), ..Notes::default() };
        let text = Tape::of(&game, "player").with_notes(&game, &notes).text().expect("a hand-in can be written");
        let read = Tape::read("fuzz.hand-in.ron", text.as_bytes()).unwrap_or_else(|f| panic!("{}", f[0].render()));
        let hand_in = read.hand_in.as_ref().expect("it is a hand-in");
        assert_eq!((&hand_in.class, &hand_in.name, hand_in.variant), (&lesson.class, &name, lesson.variant));
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    place::mutated(mutate::Kind::Ron, 0, data, size, max_size, seed)
});
