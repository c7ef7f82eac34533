//! Hostile files and folders for authors' commands: what cannot be read, never ends, or would take
//! memory or time out of proportion is reported, bounded, and exit 2.

use std::time::Duration;

use demarche_core::scenario::findings::{Finding, render};
use demarche_lab::check::{self, Input};

use super::support::{Done, command, demarche_in, folder, put};

const BASE: &str = include_str!("../fixtures/faults/base.ron");
const WORDS: &str = include_str!("../fixtures/faults/base.ftl");
const EXPERIMENT: &str = include_str!("../fixtures/faults/small.experiment.ron");

fn checked(scenario: &str) -> Vec<Finding> {
    let beside = vec![("base.ftl".to_owned(), WORDS.as_bytes().to_vec())];
    check::file(&Input { path: "base.ron".to_owned(), bytes: scenario.as_bytes().to_vec(), beside })
}

fn patched(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "the base has no passage {from:?}");
    BASE.replacen(from, to, 1)
}

/// Runs something that must end within a time no honest run needs.
#[expect(clippy::disallowed_methods, reason = "what hangs is left behind in a thread of its own")]
fn within<T: Send + 'static>(what: &str, seconds: u64, run: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, wait) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send(run()));
    wait.recv_timeout(Duration::from_secs(seconds)).unwrap_or_else(|e| panic!("{what} does not end: {e}"))
}

/// Reforms of which each requires the two before it: every path through them would be 2^50.
#[test]
fn reforms_that_require_one_another_many_times_do_not_hang() {
    let reform = |n: usize| {
        let after = match n {
            0 => String::new(),
            1 => "after: [\"r0\", \"r0\"], ".to_owned(),
            _ => format!("after: [\"r{}\", \"r{}\", \"r{}\"], ", n - 1, n - 2, n - 1),
        };
        format!(
            "(id: \"r{n}\", from: \"2030-01\", {after}months: 0, capital: 0, staff: 1, edits: [], source: \"invented\"),\n"
        )
    };
    let all: String = (0..60).map(reform).collect();
    let text = patched("reforms: [", &format!("reforms: [\n{all}"));
    let event = "(id: \"late-thanks\", month: \"2030-05\", desk: Recipient";
    assert!(text.contains(event), "the base has the event");
    let found = within("a ladder of reforms", 60, {
        let text = text.replacen("ReformInForce(\"exception\")", "ReformInForce(\"r59\")", 1);
        move || checked(&text)
    });
    assert!(!found.iter().any(|f| f.code == "DM-E001"), "{}", render(&found));
    let circle = text.replacen(
        "(id: \"r0\", from: \"2030-01\", ",
        "(id: \"r0\", from: \"2030-01\", after: [\"r59\", \"r58\"], ",
        1,
    );
    let found = within("a circle of reforms", 60, move || checked(&circle));
    assert!(found.iter().any(|f| f.code == "DM-E019"), "{}", render(&found));
}

/// Two names of nearly a megabyte: their distance would need terabytes.
#[test]
fn names_of_a_megabyte_are_not_compared_letter_by_letter() {
    let (one, other) = ("a".repeat(900_000), "b".repeat(900_000));
    let text = patched("player: \"alba\"", &format!("player: \"{one}\"")).replacen(
        "id: \"delia\"",
        &format!("id: \"{other}\""),
        1,
    );
    let found = within("a name of a megabyte", 60, move || checked(&text));
    assert!(found.iter().any(|f| f.code == "DM-E010"));
    let told = render(&found);
    assert!(told.len() < 400_000, "{} bytes are told", told.len());
}

/// A scenario in one line, with a fault in every entry: its line is not held once for each.
#[test]
fn a_file_of_one_line_with_many_faults_is_told_in_little() {
    let events = "(id: \"x\", month: \"1999-01\", desk: War, effects: [Ask(\"y\")], source: \"z\"),".repeat(1_900);
    let comments = BASE.lines().map(|l| l.split("//").next().unwrap_or_default());
    let text: String = comments.collect::<Vec<_>>().join(" ").replacen("events: [", &format!("events: [{events}"), 1);
    assert_eq!(text.lines().count(), 1);
    let found = within("one long line", 120, move || checked(&text));
    assert!(found.len() > 100, "{}", found.len());
    let told = render(&found);
    assert!(told.len() < 1_000 * found.len(), "{} bytes for {} findings", told.len(), found.len());
}

#[test]
fn ten_thousand_files_are_bounded_and_told() {
    let many = folder();
    for n in 0..10_000 {
        put(many.path(), &format!("{n}.ron"), "(format: 1, months: [])");
    }
    let done = demarche_in(many.path(), &["check", "."], "").exits(2);
    assert!(done.out.contains("DM-E007") && done.out.contains("2000 files"), "{}", done.out);
    for n in 0..2_100 {
        put(many.path(), &format!("{n}.test.ron"), "(");
    }
    assert!(demarche_in(many.path(), &["test", "."], "").exits(2).err.contains("too many"));
}

#[test]
fn findings_without_number_are_cut_and_counted() {
    let here = folder();
    let faults = BASE.replace("source: \"ledger-2029\"", "source: \"nobody\"").replacen("turns: 6,", "turns: 0,", 1);
    let many = "(path: \"no.such\", value: 1, evidence: A, source: \"x\"),".repeat(210);
    let faults = faults.replacen("overrides: [", &format!("overrides: [{many}"), 1);
    for n in 0..30 {
        put(here.path(), &format!("{n}.ron"), &faults);
    }
    let done = demarche_in(here.path(), &["check", "--json", "."], "").exits(2);
    let json: serde_json::Value = serde_json::from_str(&done.out).expect("one document");
    let found = json["findings"].as_array().map_or(0, Vec::len);
    assert!(found <= 5_001, "{found}");
    assert!(done.out.contains("more than 5000 findings"), "{found} findings: the fixture should have more");
}

/// Runs the binary as somebody who is not root: root may read everything.
#[cfg(unix)]
fn as_nobody(at: &std::path::Path, args: &[&str]) -> Option<Done> {
    use std::os::unix::process::CommandExt as _;
    let mut run = command(at, args);
    // Only root can become somebody else, and only root needs to.
    if std::fs::metadata("/proc/self").is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0) {
        run.uid(65_534).gid(65_534);
    }
    // A home that nobody may enter: the binary is out of reach, and there is nothing to test.
    let output = run.spawn().ok()?.wait_with_output().expect("the binary ends");
    Some(Done {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_or_written_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("permissions");
    };
    let here = folder();
    let at = here.path();
    mode(at, 0o755);
    let shut = at.join("shut");
    std::fs::create_dir(&shut).expect("a folder");
    put(&shut, "inside.ron", BASE);
    mode(&put(at, "closed.ron", BASE), 0o000);
    mode(&put(at, "closed.test.ron", "("), 0o000);
    mode(&put(at, "closed.experiment.ron", EXPERIMENT), 0o000);
    mode(&shut, 0o000);
    let told = |args: &[&str]| {
        if let Some(done) = as_nobody(at, args) {
            let done = done.exits(2);
            let all = format!("{}{}", done.out, done.err);
            assert!(all.to_lowercase().contains("permission denied"), "{args:?}:\n{all}");
            assert!(all.contains("DM-E000") || args[0] == "new", "{args:?}:\n{all}");
        }
    };
    told(&["check", "closed.ron"]);
    told(&["check", "."]);
    told(&["check", "shut"]);
    told(&["test", "closed.test.ron"]);
    told(&["test", "shut"]);
    told(&["test", "."]);
    told(&["run", "closed.ron"]);
    told(&["sweep", "closed.experiment.ron"]);
    told(&["new", "my-case"]);
    told(&["sweep", "training-isle:four", "--seeds", "1", "--strategies", "nothing", "--out", "games.csv"]);
    mode(&shut, 0o755);
    assert!(!at.join("my-case.ron").exists() && !at.join("games.csv").exists());
}

#[cfg(unix)]
#[test]
fn pipes_and_links_that_lead_nowhere_or_round_are_told() {
    use std::os::unix::fs::symlink;
    let here = folder();
    let at = here.path();
    let made = std::process::Command::new("mkfifo").arg(at.join("pipe.test.ron")).status();
    if made.is_ok_and(|status| status.success()) {
        for args in [["test", "pipe.test.ron"], ["check", "pipe.test.ron"]] {
            let done = demarche_in(at, &args, "").exits(2);
            assert!(format!("{}{}", done.out, done.err).contains("no regular file"), "{}{}", done.out, done.err);
        }
        demarche_in(at, &["test", "."], "").exits(4);
        demarche_in(at, &["check", "."], "").exits(4);
    }
    symlink("round.ron", at.join("round.ron")).expect("a link to itself");
    symlink(at, at.join("up")).expect("a link to its own folder");
    for args in [["check", "round.ron"], ["check", "."], ["test", "round.ron"], ["run", "round.ron"]] {
        let done = demarche_in(at, &args, "").exits(2);
        assert!(format!("{}{}", done.out, done.err).contains("DM-E000"), "{args:?}: {}{}", done.out, done.err);
    }
}

#[test]
fn experiments_that_would_never_end_are_refused() {
    let many: Vec<String> = (0..40).map(|n| format!("{}", f64::from(n) / 10.0)).collect();
    let times = many.join(", ");
    let hostile = [
        ("seeds: (1, 40)", "seeds: (1, 18446744073709551615)".to_owned(), "DM-E013"),
        ("seeds: (1, 40)", "seeds: (0, 9999)".to_owned(), ""),
        ("vary: []", format!("vary: [War(times: [{times}]), Budget(times: [{times}])]"), "DM-E006"),
        ("scenarios: [\"base.ron\"]", format!("scenarios: [{}]", "\"base.ron\",".repeat(3_000)), "DM-E006"),
        ("metrics: [\"support\"]", format!("metrics: [{}]", "\"support\",".repeat(100_000)), "DM-E006"),
        ("plays: []", format!("plays: [{}]", "(name: \"x\"),".repeat(50_000)), "DM-E006"),
        ("plays: []", format!("plays: [(name: \"x\", without: [{}])]", "(order: Call),".repeat(50_000)), "DM-E006"),
        ("asks: \"Do early tents matter?\"", format!("asks: \"{}\"", "?".repeat(1_000_000)), "DM-E012"),
    ];
    for (from, to, code) in hostile {
        assert!(EXPERIMENT.contains(from), "{from}");
        let text = EXPERIMENT.replacen(from, &to, 1);
        let head: String = to.chars().take(60).collect();
        let found = within(&head, 60, move || super::experiments::checked(&text));
        let codes: Vec<&str> = found.iter().map(|f| f.code).collect();
        assert!(code.is_empty() || codes.contains(&code), "{head}: {codes:?}");
        assert!(render(&found).len() < 200_000, "{head}");
    }
    for cut in (0..EXPERIMENT.len()).filter(|c| EXPERIMENT.is_char_boundary(*c)) {
        let _ = super::experiments::checked(&EXPERIMENT[..cut]);
    }
}

#[test]
fn messages_by_the_ten_thousand_are_checked_as_fast_as_they_are_read() {
    let twice = "a = b\n".repeat(40_000);
    let unasked: String = (0..40_000).map(|n| format!("a{n} = b\n")).collect();
    let broken = "x\n".repeat(40_000);
    for (what, text) in [("twice", twice), ("unasked", unasked), ("broken", broken)] {
        for path in ["base.ftl", "base.ron"] {
            let (bytes, beside) = match path {
                "base.ron" => (BASE.as_bytes().to_vec(), vec![("base.ftl".to_owned(), text.clone().into_bytes())]),
                _ => (text.clone().into_bytes(), Vec::new()),
            };
            let input = Input { path: path.to_owned(), bytes, beside };
            let found = within(&format!("checking {path}, {what}"), 60, move || check::file(&input));
            assert!(found.len() < 1_000, "{path}, {what}: {} findings", found.len());
        }
    }
}
