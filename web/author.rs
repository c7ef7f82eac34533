//! Fingerprints of what authors are told of shipped scenarios, for a host that is not this program: checks,
//! tests and a short sweep without files, clock or threads, called by `digest.mjs` as a module of
//! WebAssembly and by `native_author.rs` as ordinary code. `check-digests` compares the two.

#![expect(unsafe_code, reason = "an exported name is a promise that no other object file has it")]

use std::sync::Arc;

use demarche_core::digest::Folder;
use demarche_core::scenario::findings::{File, render};
use demarche_core::scenario::{library, load};
use demarche_lab::testing::run::{self, Outcome, Suite, Way};
use demarche_lab::testing::select::{Choice, Seeds};
use demarche_lab::testing::{bind, summary};
use demarche_lab::{batch, check};
use demarche_play::narrate::Words;

/// Tests of shipped scenarios.
const TESTS: [(&str, &str); 2] = [
    ("training-isle", include_str!("../scenarios/training-isle.test.ron")),
    ("two-stools", include_str!("../scenarios/two-stools.test.ron")),
];

/// Seeds of each test and of the sweep.
const SEEDS: u64 = 3;

/// What is done with a scenario.
pub(crate) const TASKS: [&str; 4] = ["check", "slip", "test", "sweep"];

/// How many scenarios are looked at.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn scenarios() -> u32 {
    u32::try_from(TESTS.len()).unwrap_or(u32::MAX)
}

/// How many tasks there are.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn strategies() -> u32 {
    u32::try_from(TASKS.len()).unwrap_or(u32::MAX)
}

/// Where the name of a task begins: UTF-8 of `name_length` bytes. Null if there is none.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn name_start(task: u32) -> *const u8 {
    name(task).map_or(std::ptr::null(), str::as_ptr)
}

/// How many bytes the name of a task has. 0 if there is none.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn name_length(task: u32) -> u32 {
    name(task).map_or(0, |name| u32::try_from(name.len()).unwrap_or(0))
}

/// The fingerprint of what is told. 0 if there is no such scenario or task, or if nothing is told.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn trace(scenario: u32, task: u32, _: u64) -> u64 {
    told(scenario, task).map_or(0, |told| Folder::of_text(&told).0)
}

fn name(task: u32) -> Option<&'static str> {
    TASKS.get(usize::try_from(task).ok()?).copied()
}

/// What is told.
pub(crate) fn told(scenario: u32, task: u32) -> Option<String> {
    let (id, tests) = TESTS.get(usize::try_from(scenario).ok()?)?;
    let shipped = library::shipped(id)?;
    match name(task)? {
        "check" => {
            let beside = vec![(format!("{id}.ftl"), shipped.messages.as_bytes().to_vec())];
            let input = check::Input { path: format!("{id}.ron"), bytes: shipped.text.as_bytes().to_vec(), beside };
            // A shipped scenario may have nothing that is found.
            Some(format!("findings of {id}:\n{}", render(&check::file(&input))))
        }
        "slip" => {
            let bytes = shipped.text.replacen("difficulty: ", "difficulty: 1,", 1).into_bytes();
            Some(render(&check::file(&check::Input { path: format!("{id}.ron"), bytes, beside: Vec::new() })))
        }
        "test" => tested(id, tests),
        _ => {
            let case = Arc::new(load(id, shipped.text.as_bytes()).ok()?);
            let strategies = ["history".to_owned(), "random".to_owned()];
            Some(format!("{:?}", batch::sweep(&case, &strategies, SEEDS).ok()?))
        }
    }
}

/// The summary of a scenario's tests.
fn tested(id: &str, tests: &str) -> Option<String> {
    let shipped = library::shipped(id)?;
    let case = Arc::new(load(id, shipped.text.as_bytes()).ok()?);
    let words = Words::new(id, shipped.messages).ok()?;
    let path = format!("{id}.test.ron");
    let (text, form) = bind::read(&path, tests.as_bytes()).ok()?;
    let tests = bind::tests(&File { path: &path, text: &text }, &form, &case).ok()?;
    let suites = [Suite { file: path.clone(), path, case, words, tests }];
    let choice = Choice { filters: Vec::new(), seeds: Some(Seeds::First(SEEDS)), shard: None };
    let (picked, _) = choice.pick(&suites).ok()?;
    let tested = run::all(&suites, &picked, Way::default(), &|_| ());
    Some(summary::text(&Outcome { suites: &suites, broken: &[], tested: &tested, notes: &[] }))
}
