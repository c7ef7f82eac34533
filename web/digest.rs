//! Fingerprints of whole games, for a host that is not this program: the core without a terminal,
//! a window or any import, called by `digest.mjs` as a module of WebAssembly and by `native.rs` as
//! ordinary code. `check-digests` compares the two.
//!
//! Arguments and results are plain numbers, so that no binding generator is needed.

#![expect(unsafe_code, reason = "an exported name is a promise that no other object file has it")]

use std::sync::Arc;

use demarche_core::scenario;
use demarche_core::scenario::library::SHIPPED;
use demarche_core::sim::Game;
use demarche_core::strategy::{NAMES, named, play};

/// How many scenarios are shipped.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn scenarios() -> u32 {
    u32::try_from(SHIPPED.len()).unwrap_or(u32::MAX)
}

/// How many strategies are shipped.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn strategies() -> u32 {
    u32::try_from(NAMES.len()).unwrap_or(u32::MAX)
}

/// Where the name of a strategy begins: UTF-8 of `name_length` bytes. Null if there is none.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn name_start(strategy: u32) -> *const u8 {
    name(strategy).map_or(std::ptr::null(), str::as_ptr)
}

/// How many bytes the name of a strategy has. 0 if there is none.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn name_length(strategy: u32) -> u32 {
    name(strategy).map_or(0, |name| u32::try_from(name.len()).unwrap_or(0))
}

/// The trace of a game of a shipped scenario, played to its end by a shipped strategy. 0 if there
/// is no such scenario or strategy, or if the scenario does not load.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn trace(scenario: u32, strategy: u32, seed: u64) -> u64 {
    played(scenario, strategy, seed).unwrap_or(0)
}

fn name(strategy: u32) -> Option<&'static str> {
    NAMES.get(usize::try_from(strategy).ok()?).copied()
}

fn played(scenario: u32, strategy: u32, seed: u64) -> Option<u64> {
    let shipped = SHIPPED.get(usize::try_from(scenario).ok()?)?;
    let mut decider = named(name(strategy)?)?;
    let case = scenario::load(shipped.id, shipped.text.as_bytes()).ok()?;
    let mut game = Game::new(Arc::new(case), seed);
    play(&mut game, decider.as_mut(), None);
    Some(game.trace().0)
}
