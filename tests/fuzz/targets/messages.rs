//! Messages: any bytes as a scenario's Fluent text. Checking and telling may refuse, never panic,
//! hang or grow; a game is told in whatever can be read.

#![no_main]

use std::sync::{Arc, OnceLock};

use demarche_lab::check::{self, Input};
use demarche_core::model::case::Case;
use demarche_play::narrate::{Words, words};
use demarche_core::scenario::{self, findings};
use demarche_core::sim::Game;
use demarche_lab::report;
use demarche_core::strategy;
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
    let beside = vec![("base.ftl".to_owned(), data.to_vec())];
    let files = [
        Input { path: "base.ron".to_owned(), bytes: SCENARIO.to_vec(), beside },
        Input { path: "base.ftl".to_owned(), bytes: data.to_vec(), beside: Vec::new() },
    ];
    for file in &files {
        let found = check::file(file);
        assert!(found.len() < 5_000, "{} findings", found.len());
        assert!(found.iter().all(|f| check::codes::find(f.code).is_some()), "a finding is not explained");
        let _ = findings::render(&found);
    }
    let Ok(text) = findings::text_of("base.ftl", data) else { return };
    let Ok(mut told) = Words::new("base.ftl", text) else { return };
    for id in ["title", "briefing", "nation-alba", "nation-bruma.capital", "event-debate.opt-speak", "m0", "no-such"] {
        for argument in [words::number("x", i64::MAX), words::text("x", "\u{202e}{ $x }")] {
            let said = told.say(id, &[argument]);
            assert!(said.len() < 2_000_000, "{id} is {} bytes long", said.len());
        }
    }
    let mut game = Game::new(case().clone(), 7);
    let mut decider = strategy::named("history").expect("a shipped strategy");
    strategy::play(&mut game, decider.as_mut(), Some(3));
    let _ = report::json::run(&told, &game, "history");
    told.make_fictional(case());
    let _ = report::json::run(&told, &game, "history");
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    place::mutated(mutate::Kind::Ftl, 0, data, size, max_size, seed)
});
