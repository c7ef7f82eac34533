//! The loader and the checker: any bytes as a scenario, messages, tests, an experiment, a script
//! or rules. Nothing may panic, hang or take memory out of proportion; what loads can be played.
//!
//! The first byte says what the rest is; see `kind`.

#![no_main]

use std::sync::Arc;

use demarche_lab::check::{self, Input};
use demarche_play::narrate::Words;
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
const WORDS: &[u8] = include_bytes!("../../fixtures/faults/base.ftl");

/// Names under which the rest is checked, and what stands beside it.
fn kind(first: u8) -> (&'static str, Option<(&'static str, &'static [u8])>) {
    match first {
        b'm' => ("base.ftl", None),
        b't' => ("base.test.ron", Some(("base.ron", SCENARIO))),
        b'e' => ("base.experiment.ron", Some(("base.ron", SCENARIO))),
        _ => ("base.ron", Some(("base.ftl", WORDS))),
    }
}

fn checked(path: &str, bytes: &[u8], beside: Option<(&str, &[u8])>) {
    let beside = beside.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect();
    let found = check::file(&Input { path: path.to_owned(), bytes: bytes.to_vec(), beside });
    for finding in &found {
        assert!(check::codes::find(finding.code).is_some(), "{} is not explained", finding.code);
    }
    assert!(found.len() < 5_000, "{} findings", found.len());
    let _ = findings::render(&found);
}

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let (path, beside) = kind(*first);
    checked(path, rest, beside);
    if *first == b'm' {
        checked("base.ron", SCENARIO, Some(("base.ftl", rest)));
    }
    if path != "base.ron" {
        return;
    }
    let Ok(case) = scenario::load(path, rest) else { return };
    let case = Arc::new(case);
    let words = Words::new("none", "").expect("no words are well-formed");
    for name in ["bold", "random"] {
        let mut game = Game::new(case.clone(), 7);
        let mut decider = strategy::named(name).expect("a shipped strategy");
        strategy::play(&mut game, decider.as_mut(), Some(4));
        let _ = report::json::run(&words, &game, name);
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let kind = if data.first() == Some(&b'm') { mutate::Kind::Ftl } else { mutate::Kind::Ron };
    place::mutated(kind, 1, data, size, max_size, seed)
});
