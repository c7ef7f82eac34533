//! Tapes: any bytes as a saved game. Reading, binding, verifying and playing on may refuse, never
//! panic or hang; what was read can be written and read again.

#![no_main]

use std::sync::{Arc, OnceLock};

use demarche_core::model::case::Case;
use demarche_core::scenario::{self, library};
use demarche_core::tape::{self, Tape};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

#[path = "../../hunt/mutate/mod.rs"]
#[allow(dead_code)]
mod mutate;
mod place;

fn case() -> &'static Arc<Case> {
    static CASE: OnceLock<Arc<Case>> = OnceLock::new();
    CASE.get_or_init(|| {
        let shipped = library::shipped("training-isle").expect("a shipped scenario");
        Arc::new(scenario::load("training-isle", shipped.text.as_bytes()).expect("it loads"))
    })
}

fuzz_target!(|data: &[u8]| {
    let Ok(tape) = Tape::read("fuzz", data) else { return };
    let written = tape.text().expect("a tape can be written");
    let again = Tape::read("again", written.as_bytes()).expect("what was written can be read");
    assert_eq!(again.text().expect("a tape can be written"), written);
    let Ok(orders) = tape.orders("fuzz", case()) else { return };
    let _ = tape.fits(case());
    let _ = tape::replay(case(), &tape, &orders);
    // As `play --load` goes on from a tape made under other rules.
    let orders: Vec<_> = orders.into_iter().take(4).collect();
    let game = tape::play(case(), tape.seed, &orders);
    let saved = Tape::of(&game, "fuzz");
    let text = saved.text().expect("a game can be saved");
    let read = Tape::read("saved", text.as_bytes()).expect("a saved game can be read");
    let bound = read.orders("saved", case()).expect("its names are known");
    assert!(tape::replay(case(), &read, &bound).is_ok(), "a saved game replays");
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    place::mutated(mutate::Kind::Ron, 0, data, size, max_size, seed)
});
