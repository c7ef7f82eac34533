//! Tapes of every released format, and of every kind that does not hold: what each command makes of
//! them. Exit codes are those of the table in docs/engineers/tapes.md; words are snapshots.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::support::{Done, demarche_in, folder, put};

const PAGE: &str = include_str!("../../docs/engineers/tapes.md");

/// The rows of the page's table: a file, and for each command its exit code as it is written there.
fn table() -> BTreeMap<String, Vec<(String, String)>> {
    let cells =
        |line: &str| -> Vec<String> { line.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect() };
    let mut lines = PAGE.lines().filter(|l| l.starts_with('|'));
    let commands: Vec<String> = cells(lines.next().expect("a head")).iter().map(|c| c.replace('`', "")).collect();
    lines
        .skip(1)
        .map(|line| {
            let row = cells(line);
            let file = row[0].split('`').nth(1).expect("a file").to_owned();
            (file, commands.iter().cloned().zip(row).skip(1).collect())
        })
        .collect()
}

/// Runs a command of the table on a tape that stands in a folder of its own.
fn run(command: &str, at: &Path, file: &str) -> Done {
    let tape = format!("in/{file}");
    let args: Vec<&str> = match command {
        "replay" => vec!["replay", &tape],
        "branch" => vec!["branch", &tape, "--turn", "1", "--orders", "orders.ron"],
        "report" => vec!["report", &tape, "--out", "out.html"],
        "forecast" => vec!["forecast", &tape, "--turn", "1", "--futures", "8", "--months", "2"],
        "play --load" => vec!["play", "--load", &tape, "--console", "--save", "saved.ron"],
        "mark" => vec!["mark", "in"],
        other => panic!("the table names a command that is not run here: {other}"),
    };
    demarche_in(at, &args, "quit\n")
}

/// A folder with one tape in a folder of its own, and what the commands need beside it.
fn with(file: &str) -> tempfile::TempDir {
    let folder = folder();
    let at = folder.path();
    std::fs::create_dir(at.join("in")).expect("a folder");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tapes").join(file);
    put(&at.join("in"), file, std::fs::read(&kept).unwrap_or_else(|e| panic!("{}: {e}", kept.display())));
    put(at, "orders.ron", "(format: 1, months: [(month: \"2030-02\", orders: [])])");
    folder
}

#[test]
fn every_command_says_of_every_kept_tape_what_the_page_says() {
    let table = table();
    let kept = crate::support::names_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tapes"));
    assert_eq!(table.keys().cloned().collect::<Vec<_>>(), kept, "every kept tape has its row");
    let mut wrong = Vec::new();
    for (file, row) in &table {
        let folder = with(file);
        let mut told = String::new();
        for (command, code) in row {
            let done = run(command, folder.path(), file);
            if code == "·" {
                continue;
            }
            if done.code != code.parse().ok() {
                wrong.push(format!("{command} {file}: {:?} and not {code}\n{}", done.code, done.err));
            }
            let _ = writeln!(told, "$ demarche {command}\n{}exit {code}\n", done.err);
        }
        insta::assert_snapshot!(format!("kept_{}", file.trim_end_matches(".ron").replace('.', "_")), told.trim_end());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_tape_that_does_not_hold_leaves_nothing_written_and_stays_as_it_is() {
    for file in table().keys().filter(|f| !f.starts_with("format") && !f.starts_with("handed")) {
        let folder = with(file);
        let at = folder.path();
        let before = std::fs::read(at.join("in").join(file)).expect("the tape");
        for command in ["replay", "branch", "report", "forecast", "play --load", "mark"] {
            run(command, at, file);
        }
        assert_eq!(std::fs::read(at.join("in").join(file)).expect("the tape"), before, "{file}");
        assert!(!at.join("out.html").exists(), "{file}: no report of a game that does not hold");
    }
}

#[test]
fn replay_tells_programs_what_differs() {
    let document = |file: &str, code: i32| -> serde_json::Value {
        let folder = with(file);
        let done = demarche_in(folder.path(), &["replay", &format!("in/{file}"), "--json"], "").exits(code);
        serde_json::from_str(&done.out).unwrap_or_else(|e| panic!("{file}: {e}: {}", done.out))
    };
    let month = document("changed-order.tape.ron", 1);
    assert_eq!(month["kind"], "month");
    assert_eq!(
        (&month["turn"], &month["in_tape"]["month"], &month["here"]["month"]),
        (&2.into(), &"2030-02".into(), &"2030-02".into())
    );
    assert!(month["section"].is_string() && month["in_tape"]["digest"] != month["here"]["digest"], "{month}");
    let rules = document("other-rules.tape.ron", 1);
    assert_eq!((&rules["kind"], &rules["in_tape"]["digest"]), (&"rules".into(), &"0123456789abcdef".into()));
    assert!(rules["help"].as_str().is_some_and(|help| help.contains("play --load")), "{rules}");
    let version = document("other-version.tape.ron", 2);
    assert_eq!((&version["kind"], &version["in_tape"]["digest"]), (&"scenario".into(), &"0123456789abcdef".into()));
    assert_eq!(version["in_tape"]["scenario"], version["here"]["scenario"]);
    let seal = document("changed-name.hand-in.ron", 1);
    assert_eq!((&seal["kind"], &seal["parts"]), (&"seal".into(), &serde_json::json!(["name"])));
    assert_eq!(document("format-2.tape.ron", 0)["holds"], true);
}

#[test]
fn a_tape_of_other_rules_goes_on_as_a_branch() {
    let folder = with("other-rules.tape.ron");
    let at = folder.path();
    let played = run("play --load", at, "other-rules.tape.ron").exits(0);
    assert!(played.err.contains("as a branch under today's rules"), "{}", played.err);
    demarche_in(at, &["replay", "saved.ron"], "").exits(0);
}
