//! Event files: any bytes as dated acts. Reading may refuse, never panic or hang; what is read is in
//! order, and what can be scored is scored with figures that are numbers.

#![no_main]

use demarche_lab::backtest::events::{self, EventFile};
use demarche_lab::backtest::study::Study;
use demarche_core::scenario::{self, findings};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

#[path = "../../hunt/mutate/mod.rs"]
#[allow(dead_code)]
mod mutate;
mod place;

fuzz_target!(|data: &[u8]| {
    let text = match findings::text_of("fuzz.csv", data) {
        Ok(text) => text,
        Err(found) => {
            let _ = findings::render(&[*found]);
            return;
        }
    };
    let file = match events::file("fuzz.csv", text) {
        Ok(file) => file,
        Err(found) => {
            assert!(!found.is_empty() && found.len() < 5_000, "{} findings", found.len());
            assert!(found.iter().all(|f| demarche_lab::check::codes::find(f.code).is_some()), "a finding is not explained");
            let _ = findings::render(&found);
            return;
        }
    };
    assert!(file.events.is_sorted_by_key(|e| e.day), "acts come by their dates");
    assert!(file.events.iter().all(|e| e.level <= 7), "levels end at 7");
    // Scoring is slow: a part of the files that can be read will do.
    if data.len() % 8 == 0 {
        let rules = scenario::rules().expect("the shipped rules");
        let none = EventFile { events: Vec::new(), unread: Vec::new(), words: Vec::new() };
        if let Ok(study) = Study::of(&rules, file, none) {
            assert!(study.coded.cases.len() >= study.events.len(), "every act is scored");
        }
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    place::mutated(mutate::Kind::Csv, 0, data, size, max_size, seed)
});
