//! Hostile input at the command line: every command that reads a file turns bad ones away, and bad
//! arguments are told with what there is.

use std::path::Path;

use demarche_core::sim::Game;
use demarche_core::tape::Tape;

use super::support::{Done, case, demarche_in, folder, go_on, names_in, put};
use crate::hostile::{isle_with, text};

/// Commands that read a file of a kind, each in a folder where nothing may be written.
const READERS: [(&str, &[&str]); 7] = [
    ("scenario", &["run", "./bad.ron", "--save", "out.ron"]),
    ("scenario", &["run", "./bad.ron", "--json"]),
    ("scenario", &["sweep", "./bad.ron", "--seeds", "2", "--out", "out.csv"]),
    ("scenario", &["play", "./bad.ron", "--console"]),
    ("tape", &["replay", "bad.ron"]),
    ("tape", &["play", "--load", "bad.ron", "--console"]),
    ("script", &["run", "training-isle", "--orders", "bad.ron", "--save", "out.ron"]),
];

/// The program refuses the file with exit code 2 and a message, and leaves the folder as it was.
fn turned_away(at: &Path, args: &[&str], what: &str) -> Done {
    let before = names_in(at);
    let done = demarche_in(at, args, "quit\n").exits(2);
    assert_eq!(names_in(at), before, "{what}: {args:?} wrote something");
    assert!(done.out.is_empty(), "{what}: {args:?} printed {}", done.out);
    assert!(done.err.contains("bad.ron"), "{what}: {args:?} names the file:\n{}", done.err);
    assert!(done.err.contains("= help: "), "{what}: {args:?} says what to do:\n{}", done.err);
    assert!(!done.err.contains("panicked"), "{what}: {args:?}:\n{}", done.err);
    assert!(done.err.len() < 20_000, "{what}: {args:?} says too much");
    done
}

#[test]
fn every_command_turns_bad_files_away() {
    let folder = folder();
    let at = folder.path();
    let away = |what: &str| {
        for (_, args) in READERS {
            turned_away(at, args, what);
        }
    };
    away("missing");
    std::fs::create_dir(at.join("bad.ron")).expect("a folder");
    away("a folder");
    std::fs::remove_dir(at.join("bad.ron")).expect("a folder");
    put(at, "bad.ron", "");
    away("empty");
    put(at, "bad.ron", [0x28, 0xff, 0x29]);
    away("not UTF-8");
    put(at, "bad.ron", "(".repeat(1_000));
    away("nested");
    put(at, "bad.ron", "(format: 1, nonsense: 1)");
    away("an unknown field");
    put(at, "bad.ron", vec![b' '; 50 * 1024 * 1024]);
    away("50 MB");
}

#[test]
fn bad_scenarios_are_turned_away_with_line_and_column() {
    let folder = folder();
    let at = folder.path();
    for (new, place) in [("gdp: 1e300,", "bad.ron:"), ("gpd: 200000,", "bad.ron:"), ("gdp: \"much\",", "bad.ron:")] {
        put(at, "bad.ron", isle_with("gdp: 200000,", new));
        let done = demarche_in(at, &["run", "./bad.ron"], "").exits(2);
        let line = isle_with("gdp: 200000,", new).lines().position(|l| l.contains(new)).expect("a line") + 1;
        assert!(done.err.contains(&format!("{place}{line}:")), "{new} stands in line {line}:\n{}", done.err);
    }
    let cut = &text("training-isle")[..9_000];
    put(at, "bad.ron", cut);
    let done = turned_away(at, &["run", "./bad.ron"], "cut off");
    assert!(done.err.contains("bad.ron:"), "{}", done.err);
}

/// A tape with one passage replaced.
pub fn tape_with(old: &str, new: &str) -> String {
    let mut game = Game::new(case("training-isle"), 2);
    go_on(&mut game, "history", Some(3));
    let whole = Tape::of(&game, "history").text().expect("a tape can be written");
    assert!(whole.contains(old), "the tape has no passage {old:?}:\n{whole}");
    whole.replacen(old, new, 1)
}

#[test]
fn bad_tapes_are_turned_away() {
    let folder = folder();
    let at = folder.path();
    let edits = [
        ("seed: 2", "seed: -1"),
        ("seed: 2", "seed: 18446744073709551616"),
        ("seed: 2", "seed: 2, seed: 3"),
        ("format: 1", "format: 9"),
        ("month: \"2030-01\"", "month: \"January\""),
        ("turns: [", "turn: ["),
        ("class: \"relief\"", "class: \"releif\""),
        ("to: \"terrana\"", "to: \"terrane\""),
        ("amount: ", "amount: 1e300, amount: "),
        ("amount: ", "amount: -"),
        ("digest: \"", "digest: \"z"),
        ("Allocate(", "Alocate("),
    ];
    for (old, new) in edits {
        let bad = tape_with(old, new);
        put(at, "bad.ron", &bad);
        if new == "amount: -" {
            // A sum below zero is a well-formed order that the desk refuses: the game differs.
            demarche_in(at, &["replay", "bad.ron"], "").exits(1);
            continue;
        }
        turned_away(at, &["replay", "bad.ron"], new);
        turned_away(at, &["play", "--load", "bad.ron", "--console"], new);
    }
    let whole = tape_with("seed: 2", "seed: 2");
    for n in 1..20 {
        put(at, "bad.ron", &whole[..whole.len() * n / 21]);
        turned_away(at, &["replay", "bad.ron"], "cut off");
    }
}

#[test]
fn bad_scripts_are_turned_away() {
    let folder = folder();
    let at = folder.path();
    let script = |orders: &str| format!("(format: 1, months: [(month: \"2030-02\", orders: [{orders}])])");
    let bad = [
        script("Alocate(class: \"relief\", to: \"terrana\", amount: 5)"),
        script("Allocate(class: \"releif\", to: \"terrana\", amount: 5)"),
        script("Allocate(class: \"relief\", to: \"terrane\", amount: 5)"),
        script("Allocate(class: \"relief\", to: \"terrana\", amount: 1e300)"),
        script("Allocate(class: \"relief\", to: \"terrana\", amount: NaN)"),
        script("Allocate(class: \"relief\", to: \"terrana\", amount: \"5\")"),
        script("Allocate(class: \"relief\", to: \"terrana\", amount: 5, loud: true)"),
        script("Allocate(class: \"relief\", to: \"terrana\", amount: 5, amount: 6)"),
        script("Predict(adversary: \"borealia\", low: -1, high: 300)"),
        script("Call(to: \"borealia\")").replace("2030-02", "2031-02"),
        script("Call(to: \"borealia\")").replace("format: 1", "format: 3"),
        script("Call(to: \"borealia\""),
        "42".to_owned(),
    ];
    for text in bad {
        put(at, "bad.ron", &text);
        turned_away(at, &["run", "training-isle", "--orders", "bad.ron", "--save", "out.ron"], &text);
    }
    // What is well-formed but makes no sense is refused by the desk: no fault of the file.
    put(
        at,
        "odd.ron",
        script(
            "Allocate(class: \"relief\", to: \"terrana\", amount: -5), Predict(adversary: \"borealia\", low: 9, high: 200)",
        ),
    );
    let done = demarche_in(at, &["run", "training-isle", "--orders", "odd.ron", "--json"], "").exits(0);
    let document: serde_json::Value = serde_json::from_str(&done.out).expect("one JSON document");
    let refused = document["turns"][1]["refused"].as_array().expect("a list");
    assert_eq!(refused.iter().map(|r| r["rule"].as_str().unwrap_or_default()).collect::<Vec<_>>(), ["amount", "band"]);
}

#[test]
fn bad_arguments_are_told_with_what_there_is() {
    let folder = folder();
    let at = folder.path();
    let told = |args: &[&str], word: &str| {
        let done = demarche_in(at, args, "").exits(2);
        assert!(done.err.contains(word), "{args:?} should say {word:?}:\n{}", done.err);
    };
    told(&["run", "quite-backer"], "did you mean \"quiet-backer\"?");
    told(&["run", "zzz"], "shipped are: training-isle, quiet-backer, patriot-question");
    told(&["run", "quiet-backer:seven"], "it has: six");
    told(&["run", "quiet-backer", "--strategy", "histroy"], "did you mean \"history\"?");
    told(&["run", "quiet-backer", "--strategy", "zzz"], "strategies are: history");
    told(&["run", "quiet-backer", "--seed=-1"], "--seed");
    told(&["run", "quiet-backer", "--turns", "65536"], "--turns");
    told(&["sweep", "quiet-backer", "--strategies", "zzz"], "strategies are: history");
    told(&["run"], "Usage");
    told(&["fly"], "Usage");
    demarche_in(at, &["sweep", "quiet-backer", "--seeds", "0"], "").exits(2);
    let nowhere = ["run", "training-isle", "--save", "no/such/folder/out.ron"];
    let done = demarche_in(at, &nowhere, "").exits(2);
    assert!(done.err.contains("no/such/folder/out.ron: there is no folder no/such/folder"), "{}", done.err);
    put(at, "taken", "x");
    demarche_in(at, &["run", "training-isle", "--save", "taken/out.ron"], "").exits(2);
    assert_eq!(names_in(at), ["taken"]);
}
