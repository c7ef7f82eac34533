//! What editors put around a text: byte order marks, wide characters and the line ends of other
//! systems, in every format and every command that reads one.

use std::path::Path;

use demarche_core::scenario::library;
use demarche_core::sim::Game;
use demarche_core::tape::Tape;

use super::support::{case, demarche_in, folder, go_on, put};

const MARK: &str = "\u{feff}";

/// A scenario, its words, tests, an experiment, a class file, orders, rules and a tape, in a folder; each text passes
/// `by` first.
fn files(folder: &Path, by: impl Fn(&str) -> Vec<u8>) {
    let shipped = library::shipped("training-isle").expect("the tutorial");
    let test = "(format: 1, scenario: \"isle.ron\", tests: [\n    (name: \"support stays\", seeds: (1, 2), expect: [Metric(name: \"support\", at_least: 1)]),\n])\n";
    put(folder, "isle.ron", by(shipped.text));
    put(folder, "isle.ftl", by(shipped.messages));
    put(folder, "isle.test.ron", by(test));
    put(
        folder,
        "isle.experiment.ron",
        by(
            "(format: 1, asks: \"what giving more does\", scenarios: [\"isle.ron\"], strategies: [\"bold\"], seeds: (1, 2), metrics: [\"support\"])",
        ),
    );
    let class = include_str!("../../docs/teach/example.class.ron").replacen(
        "scenario: \"training-isle:four\"",
        "scenario: \"isle.ron\"",
        1,
    );
    put(folder, "isle.class.ron", by(&class));
    put(
        folder,
        "orders.ron",
        by(
            "(format: 1, months: [(month: \"2030-02\", orders: [Allocate(class: \"relief\", to: \"terrana\", amount: 5)])])",
        ),
    );
    put(folder, "rules.ron", by(include_str!("../../scenarios/rules/standard.ron")));
    put(folder, "events.csv", by(include_str!("../../assets/backtest/events.csv")));
    let mut game = Game::new(case("training-isle"), 3);
    go_on(&mut game, "history", None);
    put(folder, "isle.tape.ron", by(&Tape::of(&game, "history").text().expect("a tape")));
}

/// Every command that reads a file, with the exit code it has for sound ones.
const COMMANDS: [&[&str]; 14] = [
    &["check", "isle.ron"],
    &["check", "isle.ftl"],
    &["check", "isle.test.ron"],
    &["check", "isle.experiment.ron"],
    &["check", "isle.class.ron"],
    &["check", "orders.ron"],
    &["check", "rules.ron"],
    &["test", "isle.test.ron"],
    &["run", "isle.ron", "--seed", "1"],
    &["run", "isle.ron", "--orders", "orders.ron", "--seed", "1"],
    &["sweep", "isle.experiment.ron"],
    &["replay", "isle.tape.ron"],
    &["branch", "isle.tape.ron", "--turn", "2", "--orders", "orders.ron"],
    &["backtest", "events.csv"],
];

/// What the commands say of files as they are and of the same files written another way.
fn same(by: impl Fn(&str) -> Vec<u8>) {
    let (plain, marked) = (folder(), folder());
    files(plain.path(), |text| text.as_bytes().to_vec());
    files(marked.path(), by);
    for args in COMMANDS {
        let (one, other) = (demarche_in(plain.path(), args, ""), demarche_in(marked.path(), args, ""));
        assert_eq!(one.code, Some(0), "{args:?}: {}{}", one.out, one.err);
        assert_eq!((one.code, &one.out, &one.err), (other.code, &other.out, &other.err), "{args:?}");
    }
    // A class's game begins, and its words are found.
    let seated =
        |folder: &Path| demarche_in(folder, &["play", "--class", "isle.class.ron", "--console"], "Heron\nquit\n");
    let (one, other) = (seated(plain.path()).exits(0), seated(marked.path()).exits(0));
    assert_eq!(one.out.lines().count(), other.out.lines().count());
    assert!(!other.out.contains("[title]") && other.out.contains("Heron"), "{}", other.out);
}

#[test]
fn a_mark_changes_nothing_anywhere() {
    same(|text| format!("{MARK}{text}").into_bytes());
}

#[test]
fn lone_returns_end_lines() {
    same(|text| text.replace('\n', "\r").into_bytes());
}

#[test]
fn places_are_those_of_the_editor() {
    let folder = folder();
    let said = |name: &str, bytes: Vec<u8>| {
        put(folder.path(), name, bytes);
        let done = demarche_in(folder.path(), &["check", name], "").exits(2);
        done.out.replace(name, "FILE")
    };
    let wrong = "(format: 1, nations: \"x\",\n    events: \"y\", turns: 0\n";
    let plain = said("a.ron", wrong.into());
    assert!(plain.contains("FILE:"), "{plain}");
    assert_eq!(said("b.ron", format!("{MARK}{wrong}").into()), plain);
    assert_eq!(said("c.ron", format!("{MARK}{MARK}{wrong}").into()), plain);
    assert_eq!(said("d.ron", wrong.replace('\n', "\r\n").into()), plain);
    assert_eq!(said("e.ron", wrong.replace('\n', "\r").into()), plain);
}

#[test]
fn wide_text_is_told_how_to_be_saved() {
    let folder = folder();
    let text = library::shipped("training-isle").expect("the tutorial").text;
    let wide = |mark: &str, order: fn(u16) -> [u8; 2]| {
        format!("{mark}{text}").encode_utf16().flat_map(order).collect::<Vec<u8>>()
    };
    put(folder.path(), "little.ron", wide(MARK, u16::to_le_bytes));
    put(folder.path(), "big.ron", wide(MARK, u16::to_be_bytes));
    put(folder.path(), "bare.ron", wide("", u16::to_le_bytes));
    put(folder.path(), "mark.ron", MARK);
    let done = demarche_in(folder.path(), &["check", "little.ron", "big.ron", "bare.ron", "mark.ron"], "").exits(2);
    insta::assert_snapshot!("wide_text", done.out);
}
