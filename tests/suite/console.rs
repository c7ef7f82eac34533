//! The desk in the terminal, driven as a player with a pipe would: nothing is lost, nothing panics.
//! That every screen fits is tested beside the terminal, at every width.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::Receiver;
use std::time::Duration;

use demarche_core::scenario::syntax::parse;
use demarche_core::tape::Tape;
use unicode_width::UnicodeWidthStr;

use super::support::{Done, command, demarche_in, folder, names_in, put};

const PLAY: [&str; 7] = ["play", "training-isle", "--seed", "5", "--console", "--save", "game.tape.ron"];

fn play(at: &Path, lines: &[&str]) -> Done {
    let input: String = lines.iter().map(|l| format!("{l}\n")).collect();
    demarche_in(at, &PLAY, &input).exits(0)
}

fn tape(at: &Path, name: &str) -> Tape {
    let bytes = std::fs::read(at.join(name)).expect("a tape was saved");
    Tape::read(name, &bytes).expect("and can be read")
}

fn replays(at: &Path, name: &str) {
    demarche_in(at, &["replay", name], "").exits(0);
}

/// A program that talks while it is listened to, and is ended if it says nothing more.
struct Talk {
    child: Child,
    stdin: ChildStdin,
    lines: Receiver<String>,
    heard: Vec<String>,
}

impl Talk {
    #[expect(clippy::disallowed_methods, reason = "only with a thread can a test give up on a silent program")]
    fn with(at: &Path, args: &[&str]) -> Self {
        let mut child = command(at, args).stdin(Stdio::piped()).spawn().expect("the binary starts");
        let stdin = child.stdin.take().expect("a pipe");
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        let (send, lines) = std::sync::mpsc::channel();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        Self { child, stdin, lines, heard: Vec::new() }
    }

    /// Says something, and waits until a word is answered.
    fn say(&mut self, text: &str, until: &str) {
        self.stdin.write_all(text.as_bytes()).expect("it listens");
        loop {
            let Ok(line) = self.lines.recv_timeout(Duration::from_secs(20)) else {
                let _ = self.child.kill();
                panic!("after {text:?} it never says {until:?}, but:\n{}", self.heard.join("\n"));
            };
            let found = line.contains(until);
            self.heard.push(line);
            if found {
                return;
            }
        }
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Lines that are wider than the screen.
fn wide(text: &str) -> Vec<String> {
    let line = |l: &str| (l.width() > 80).then(|| format!("{} columns: {l}", l.width()));
    text.lines().filter_map(line).collect()
}

#[test]
fn the_tutorial_can_be_played_to_its_end_from_a_pipe() {
    let folder = folder();
    let at = folder.path();
    let mut lines = vec!["give relief 10", "give budget-support 20 loud"];
    lines.extend(["next"; 12]);
    let done = play(at, &lines);
    assert!(done.out.contains("turn 1 of 12") && done.out.contains("turn 12 of 12"), "{}", done.out);
    let loaded = tape(at, "game.tape.ron");
    assert_eq!((loaded.turns.len(), loaded.seed, loaded.played_by.as_str()), (12, 5, "player"));
    assert_eq!(loaded.turns[0].orders.len(), 2);
    replays(at, "game.tape.ron");
    // It says how it ended, and one more month is not played.
    let over =
        demarche_in(at, &["play", "--load", "game.tape.ron", "--console", "--save", "on.ron"], "next\ngive relief 5\n");
    let over = over.exits(0);
    assert_eq!(tape(at, "on.ron").turns.len(), 12, "{}", over.out);
}

#[test]
fn drafts_can_be_undone_and_done_again() {
    let folder = folder();
    let at = folder.path();
    let done = play(
        at,
        &["give relief 10", "give budget-support 20", "undo", "undo", "redo", "undo", "redo", "redo", "drop 1", "next"],
    );
    let given = &tape(at, "game.tape.ron").turns[0].orders;
    assert_eq!(given.len(), 1, "{}", done.out);
    assert!(format!("{given:?}").contains("budget-support"), "{given:?}");
    let folder = super::support::folder();
    play(folder.path(), &["undo", "redo", "drop 1", "drop", "drop x", "drop 0", "give relief 10", "undo", "next"]);
    assert!(tape(folder.path(), "game.tape.ron").turns[0].orders.is_empty());
}

#[test]
fn a_draft_survives_the_end_of_input() {
    let folder = folder();
    let at = folder.path();
    play(at, &["next", "give relief 10"]);
    let saved = tape(at, "game.tape.ron");
    assert_eq!((saved.turns.len(), saved.draft.len()), (1, 1));
    replays(at, "game.tape.ron");
    let args = ["play", "--load", "game.tape.ron", "--console", "--save", "game.tape.ron"];
    demarche_in(at, &args, "next\n").exits(0);
    let saved = tape(at, "game.tape.ron");
    assert_eq!((saved.turns.len(), saved.draft.len(), saved.turns[1].orders.len()), (2, 0, 1));
    replays(at, "game.tape.ron");
}

#[test]
fn an_undone_order_is_not_in_the_saved_draft() {
    let folder = folder();
    let at = folder.path();
    play(at, &["give relief 10", "undo"]);
    assert!(tape(at, "game.tape.ron").draft.is_empty());
}

#[test]
fn rewinding_opens_a_branch_beside_the_game() {
    let folder = folder();
    let at = folder.path();
    let done = play(
        at,
        &["give relief 10", "next", "give relief 20", "next", "next", "rewind 2", "undo", "give relief 30", "next"],
    );
    assert_eq!(names_in(at), ["game-branch1.tape.ron", "game.tape.ron"], "{}", done.out);
    let (whole, branch) = (tape(at, "game.tape.ron"), tape(at, "game-branch1.tape.ron"));
    assert_eq!((whole.turns.len(), branch.turns.len()), (3, 2), "the game it left stays whole");
    assert_eq!(whole.turns[0], branch.turns[0], "what came before is the same");
    assert_ne!(whole.turns[1], branch.turns[1]);
    assert!(format!("{:?}", branch.turns[1].orders).contains("amount: 30M"), "{:?}", branch.turns[1].orders);
    replays(at, "game.tape.ron");
    replays(at, "game-branch1.tape.ron");
    let folder = super::support::folder();
    let odd = play(
        folder.path(),
        &[
            "next",
            "rewind",
            "rewind 0",
            "rewind 9",
            "rewind 2031-01",
            "rewind 1999-01",
            "rewind x",
            "rewind -1",
            "rewind 2030-01",
        ],
    );
    assert_eq!(names_in(folder.path()), ["game-branch1.tape.ron", "game.tape.ron"], "{}", odd.out);
}

#[test]
fn orders_are_refused_with_the_rule_and_the_game_goes_on() {
    let folder = folder();
    let at = folder.path();
    let done =
        play(at, &["give interceptor 5", "give vest 5", "give relief 100000", "call maritia", "predict 9 2", "next"]);
    assert!(done.out.matches("✗").count() >= 5, "{}", done.out);
    assert!(tape(at, "game.tape.ron").turns[0].orders.is_empty());
}

#[test]
fn what_is_not_understood_is_answered_with_what_would_be() {
    let folder = folder();
    let at = folder.path();
    let long = "x".repeat(5_000);
    let odd = [
        "fly",
        "givve relief 3",
        "give",
        "give relief",
        "give relief much",
        "give relief -3",
        "give relief 1e9",
        "give h 3",
        "give relief 3 loudly softly",
        "give relief 3 to",
        "give relief 3 to atlantis",
        "pledge",
        "apply",
        "apply patriot",
        "reform",
        "reform x",
        "sanction",
        "call",
        "say",
        "say hello",
        "say deny",
        "say promise nobody",
        "consent",
        "refuse",
        "withdraw",
        "answer",
        "answer 1",
        "answer 99 z",
        "99z",
        "1z",
        "0a",
        "predict",
        "predict 300 400",
        "why zzz",
        "help zzz",
        "1",
        "🂡",
        "\u{0}\u{7}\u{1b}[31m",
        "99999999999999999999a",
        long.as_str(),
        "",
        "   ",
        "NEXT",
    ];
    let done = play(at, &odd);
    assert!(done.out.contains("Did you mean `give`?"), "{}", done.out);
    assert_eq!(tape(at, "game.tape.ron").turns.len(), 1, "capitals are understood, nothing else was a month");
    assert!(!done.out.contains("panicked") && !done.err.contains("panicked"), "{}", done.err);
    assert_eq!(wide(&done.out), Vec::<String>::new());
}

#[test]
fn the_story_of_a_run_fits_eighty_columns() {
    let mut wrong = Vec::new();
    for id in super::support::SCENARIOS {
        for name in ["history", "bold", "random"] {
            let done = super::support::demarche(&["run", id, "--strategy", name, "--seed", "2"]).exits(0);
            wrong.extend(wide(&done.out).into_iter().map(|l| format!("{id} {name}: {l}")));
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn input_that_is_no_text_does_no_harm() {
    let folder = folder();
    let at = folder.path();
    let mut child = command(at, &PLAY).stdin(Stdio::piped()).spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(b"\xff\xfe\x00give\xc3\nnext\n\xf0\x9f\nnext").expect("it listens");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(tape(at, "game.tape.ron").turns.len(), 2, "a last line without an end counts");
}

#[test]
fn a_reader_that_leaves_is_no_fault() {
    for args in
        [&["run", "quiet-backer", "--strategy", "history"][..], &["run", "quiet-backer", "--json"], &["list"], &PLAY]
    {
        let folder = folder();
        let mut child = command(folder.path(), args).stdin(Stdio::piped()).spawn().expect("the binary starts");
        let mut first = [0; 1];
        let mut out = child.stdout.take().expect("a pipe");
        out.read_exact(&mut first).expect("it says something");
        drop(out);
        let mut stdin = child.stdin.take().expect("a pipe");
        let _ = stdin.write_all("next\n".repeat(30).as_bytes());
        drop(stdin);
        let output = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {err}");
        assert!(!err.contains("panicked") && !err.contains("fault"), "{args:?}: {err}");
        if args == PLAY {
            replays(folder.path(), "game.tape.ron");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_game_that_is_killed_leaves_a_tape_that_replays() {
    let folder = folder();
    let at = folder.path();
    let mut talk = Talk::with(at, &PLAY);
    for turn in 2..=5 {
        talk.say("give relief 5\nnext\n", &format!("turn {turn} of 12"));
    }
    // What is shown has been saved before: from here on nothing can be lost.
    talk.child.kill().expect("it can be killed");
    let status = talk.child.wait().expect("it ends");
    assert_eq!(status.code(), None, "it was killed, it did not leave");
    assert_eq!(tape(at, "game.tape.ron").turns.len(), 4);
    replays(at, "game.tape.ron");
    // What it held goes at the next start there.
    demarche_in(at, &["play", "--console", "--load", "game.tape.ron"], "quit\n").exits(0);
    assert_eq!(names_in(at), ["game.tape.ron"], "nothing half-written lies about");
}

#[cfg(unix)]
#[test]
fn an_interrupt_saves_and_leaves() {
    let folder = folder();
    let at = folder.path();
    let mut talk = Talk::with(at, &PLAY);
    talk.say("next\n", "turn 2 of 12");
    talk.say("give relief 5\n", "€5 M of relief");
    talk.say("help\n", "rewind");
    let pid = talk.child.id().to_string();
    let sent = std::process::Command::new("kill").args(["-INT", &pid]).status().expect("kill runs");
    assert!(sent.success());
    assert_eq!(talk.child.wait().expect("it ends").code(), Some(0));
    let saved = tape(at, "game.tape.ron");
    assert_eq!((saved.turns.len(), saved.draft.len()), (1, 1));
    replays(at, "game.tape.ron");
}

#[test]
fn a_tape_of_other_rules_goes_on_as_a_branch_and_stays_as_it_is() {
    let folder = folder();
    let at = folder.path();
    play(at, &["give relief 10", "next", "next"]);
    let text = std::fs::read_to_string(at.join("game.tape.ron")).expect("a tape");
    let rules = demarche_core::scenario::rules_digest().to_string();
    let old = text.replace(&rules, "0123456789abcdef");
    assert_ne!(old, text);
    put(at, "old.ron", &old);
    demarche_in(at, &["replay", "old.ron"], "").exits(1);
    let done = demarche_in(at, &["play", "--load", "old.ron", "--console", "--save", "new.ron"], "next\n").exits(0);
    assert!(done.err.contains("other standard rules"), "{}", done.err);
    assert_eq!(tape(at, "new.ron").turns.len(), 3);
    assert_eq!(std::fs::read_to_string(at.join("old.ron")).expect("the old tape"), old);
}

#[test]
fn without_a_place_named_games_are_kept_apart_in_the_users_folder() {
    let folder = folder();
    let at = folder.path();
    for _ in 0..2 {
        let done = demarche_in(at, &["play", "training-isle", "--seed", "5", "--console"], "next\nquit\n").exits(0);
        assert!(done.out.contains("Saved: "), "{}", done.out);
    }
    let saved = names_in(&at.join("demarche/tapes"));
    assert_eq!(saved, ["training-isle-seed5-2.tape.ron", "training-isle-seed5.tape.ron"]);
}

#[test]
fn what_is_listed_can_be_run() {
    let done = super::support::demarche(&["list", "--json"]).exits(0);
    let listed: serde_json::Value = serde_json::from_str(&done.out).expect("one JSON document");
    let listed = listed.as_array().expect("a list");
    assert_eq!(listed.len(), demarche_core::scenario::library::SHIPPED.len());
    for scenario in listed {
        let id = scenario["id"].as_str().expect("an id");
        super::support::demarche(&["run", id, "--turns", "1"]).exits(0);
        for cut in scenario["cuts"].as_array().expect("a list") {
            let name = format!("{id}:{}", cut["id"].as_str().expect("an id"));
            let done = super::support::demarche(&["run", &name, "--json"]).exits(0);
            let story: serde_json::Value = serde_json::from_str(&done.out).expect("one JSON document");
            let months = story["turns"].as_array().map(Vec::len);
            assert_eq!(months, cut["months"].as_u64().and_then(|m| usize::try_from(m).ok()), "{name}");
        }
    }
}

#[test]
fn files_that_the_program_writes_are_read_by_its_own_reader() {
    // The tape's text is one order a line, and RON that the findings' reader understands.
    let folder = folder();
    let at = folder.path();
    play(at, &["give relief 10", "say promise terrana", "predict 0 3", "next"]);
    let text = std::fs::read_to_string(at.join("game.tape.ron")).expect("a tape");
    let file = demarche_core::scenario::findings::File { path: "game.tape.ron", text: &text };
    let read: Tape = parse(&file).expect("a tape");
    assert_eq!(read.turns[0].orders.len(), 3);
    assert!(text.lines().any(|l| l.trim() == r#"Allocate(class: "relief", to: "terrana", amount: 10),"#), "{text}");
}
