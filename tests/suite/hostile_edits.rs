//! Hostile edits: a scenario with any of its words or numbers changed is refused, or can be played
//! without a panic.

use std::sync::Arc;

use demarche_core::scenario::{self, overrides};
use demarche_core::sim::Game;
use demarche_core::tape::Tape;
use proptest::prelude::*;

use super::support::{any_shipped, case, cases, go_on};
use crate::hostile::{isle_with, survives, text};
use crate::hostile_commands::tape_with;

/// One edit of some bytes.
#[derive(Clone, Debug)]
enum Edit {
    Replace(prop::sample::Index, u8),
    Insert(prop::sample::Index, &'static str),
    Delete(prop::sample::Index, usize),
    Double(prop::sample::Index, usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = vec![
        "(",
        ")",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "-",
        "0",
        "9",
        "e9",
        "NaN",
        "Some(",
        "None",
        "//",
        "/*",
        "*/",
        "\\",
        "\u{202e}",
        "\u{0}",
        "€",
        "true",
        "999999999",
        "\"2022-02\"",
    ];
    prop_oneof![
        (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(at, byte)| Edit::Replace(at, byte)),
        (any::<prop::sample::Index>(), prop::sample::select(words)).prop_map(|(at, word)| Edit::Insert(at, word)),
        (any::<prop::sample::Index>(), 1usize..60).prop_map(|(at, n)| Edit::Delete(at, n)),
        (any::<prop::sample::Index>(), 1usize..400).prop_map(|(at, n)| Edit::Double(at, n)),
    ]
}

fn edited(mut bytes: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    for edit in edits {
        let end = |at: usize, n: usize| (at + n).min(bytes.len());
        match edit {
            Edit::Replace(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Edit::Insert(at, word) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, word.bytes());
            }
            Edit::Delete(at, n) => {
                let at = at.index(bytes.len());
                let end = end(at, *n);
                bytes.drain(at..end);
            }
            Edit::Double(at, n) => {
                let at = at.index(bytes.len());
                let copy = bytes[at..end(at, *n)].to_vec();
                bytes.splice(at..at, copy);
            }
        }
    }
    bytes
}

/// Where the number literals of a scenario stand, outside texts and comments.
fn numbers(text: &str) -> Vec<std::ops::Range<usize>> {
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        match bytes[at] {
            b'"' => at += text[at + 1..].find('"').map_or(bytes.len(), |n| n + 2),
            b'/' if bytes.get(at + 1) == Some(&b'/') => at += text[at..].find('\n').unwrap_or(bytes.len()),
            b'0'..=b'9' | b'-' => {
                let length = text[at..].bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-')).count();
                let word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
                if !word {
                    found.push(at..at + length);
                }
                at += length.max(1);
            }
            _ => at += 1,
        }
    }
    found
}

/// Numbers at the bounds of something.
const EXTREMES: [&str; 23] = [
    "[]",
    "[1]",
    "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
    "0",
    "1",
    "-1",
    "0.001",
    "9",
    "10",
    "20",
    "60",
    "100",
    "120",
    "200",
    "255",
    "1000",
    "32767",
    "65535",
    "1000000",
    "100000000",
    "1000000000",
    "-1000000000",
    "-100",
];

/// Loads hostile text; what loads is played.
fn load_and_play(bytes: &[u8], months: Option<u16>) -> bool {
    match scenario::load("hostile.ron", bytes) {
        Ok(case) => {
            survives(case, months);
            true
        }
        Err(found) => {
            assert!(!found.is_empty() && found.iter().all(|f| !f.render().is_empty()));
            false
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn random_edits_of_a_scenario_never_panic(
        id in any_shipped(),
        edits in prop::collection::vec(edit(), 1..6),
    ) {
        load_and_play(&edited(text(id).as_bytes().to_vec(), &edits), Some(3));
    }

    #[test]
    fn random_edits_of_a_tape_never_panic(edits in prop::collection::vec(edit(), 1..6)) {
        let whole = tape_with("seed: 2", "seed: 2");
        let bytes = edited(whole.into_bytes(), &edits);
        if let Ok(tape) = Tape::read("hostile", &bytes) {
            let case = case("training-isle");
            if let Ok(orders) = tape.orders("hostile", &case) {
                let verdict = demarche_core::tape::replay(&case, &tape, &orders);
                prop_assert!(verdict.is_ok() || tape.fits(&case).is_err() || verdict.is_err());
            }
        }
    }

    #[test]
    fn extreme_numbers_are_refused_or_can_be_played(
        id in any_shipped(),
        places in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(EXTREMES.to_vec())), 1..4),
    ) {
        let mut hostile = text(id).to_owned();
        for (place, number) in places {
            let all = numbers(&hostile);
            let range = all[place.index(all.len())].clone();
            hostile.replace_range(range, number);
        }
        load_and_play(hostile.as_bytes(), None);
    }

    #[test]
    fn extreme_rules_are_refused_or_can_be_played(
        path in prop::sample::select(overrides::PATHS.to_vec()),
        number in prop::sample::select(EXTREMES.to_vec()),
    ) {
        let own = format!("sources: [], overrides: [(path: \"{path}\", value: {number}, evidence: A, source: \"x\")],");
        load_and_play(isle_with("sources: [],", &own).as_bytes(), None);
    }
}

/// Durations are added to turns: none that loads may run over.
#[test]
fn durations_as_long_as_their_type_are_refused_or_can_be_played() {
    let durations = ["threats.window", "visibility.warning_gap", "office.transfer_months", "measures.call_gap"];
    let mut hostile: Vec<(String, String)> = durations
        .iter()
        .map(|path| {
            let own =
                format!("sources: [], overrides: [(path: \"{path}\", value: 65535, evidence: A, source: \"x\")],");
            ((*path).to_owned(), isle_with("sources: [],", &own))
        })
        .collect();
    let event = "    events: [\n        (id: \"x\", month: \"2030-02\", until: \"2030-12\", desk: Home, when: [Reaction(5, 65535)], source: \"invented\"),";
    hostile.push(("Reaction".to_owned(), isle_with("    events: [", event)));
    let mut trouble = Vec::new();
    for (what, text) in hostile {
        let played = std::panic::catch_unwind(|| {
            let Ok(case) = scenario::load("hostile.ron", text.as_bytes()) else { return };
            let case = Arc::new(case);
            let call = super::support::order(&case, r#"Call(to: "borealia")"#);
            let mut calls = Game::new(case.clone(), 1);
            calls.step(&[]);
            while !calls.is_over() {
                calls.step(std::slice::from_ref(&call));
            }
            for name in ["bold", "history", "random"] {
                go_on(&mut Game::new(case.clone(), 7), name, None);
            }
        });
        if played.is_err() {
            trouble.push(what);
        }
    }
    assert!(trouble.is_empty(), "these overflow in play: {trouble:?}");
}

/// The whole grid of rules and extremes: minutes of play, for a search by hand.
#[test]
#[ignore = "minutes long: cargo test -- --ignored"]
fn every_rule_at_every_extreme_is_refused_or_can_be_played() {
    let mut trouble = Vec::new();
    for path in overrides::PATHS {
        for number in EXTREMES {
            let own =
                format!("sources: [], overrides: [(path: \"{path}\", value: {number}, evidence: A, source: \"x\")],");
            let hostile = isle_with("sources: [],", &own);
            if std::panic::catch_unwind(|| load_and_play(hostile.as_bytes(), None)).is_err() {
                trouble.push(format!("{path} = {number}"));
            }
        }
    }
    assert!(trouble.is_empty(), "{}", trouble.join("\n"));
}

#[test]
fn numbers_of_a_scenario_are_found_where_they_stand() {
    let text = "(a: 12, b: -0.5, // 7\n c: \"8\", d9: [1, 2])";
    let found: Vec<&str> = numbers(text).into_iter().map(|r| &text[r]).collect();
    assert_eq!(found, ["12", "-0.5", "1", "2"]);
    let mut loads = 0;
    for (n, range) in numbers(crate::hostile::text("training-isle")).into_iter().enumerate().step_by(40) {
        let mut same = crate::hostile::text("training-isle").to_owned();
        let number = same[range.clone()].to_owned();
        same.replace_range(range, &number);
        loads += usize::from(scenario::load("same", same.as_bytes()).is_ok());
        assert!(loads > 0, "number {n}");
    }
}
