//! The terminal's desk at a terminal: what is pasted, what is offered, colours.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{folder, names_in};

/// What a terminal shows when keys are struck at it; nothing where there is no `script` to make one.
fn at_a_terminal(at: &Path, args: &str, set: &[(&str, &str)], keys: &[&str]) -> Option<String> {
    let inner = format!("{} {args}", env!("CARGO_BIN_EXE_demarche"));
    let mut child = Command::new("script")
        .args(["-qec", &inner, "/dev/null"])
        .current_dir(at)
        .env("XDG_DATA_HOME", at)
        .env("HOME", at)
        .env("TERM", "xterm")
        .env_remove("NO_COLOR")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .envs(set.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(keys.concat().as_bytes()).expect("it listens");
    let output = child.wait_with_output().expect("it ends");
    drop(stdin);
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn what_is_pasted_or_typed_ahead_is_carried_out_line_by_line() {
    let folder = folder();
    let args = "play training-isle:four --console --seed 3 --save g.tape.ron";
    let paste = "\u{1b}[200~1a\ngive relief 20\ngive medicine 5\n\u{1b}[201~\r";
    let keys = [paste, "give generators 4\rorders\r", "quit\r"];
    let Some(shown) = at_a_terminal(folder.path(), args, &[], &keys) else {
        return println!("script is not on this machine: nothing was tested");
    };
    assert!(shown.contains("Draft: 4 orders, €29 M"), "{shown}");
    assert!(shown.contains("\u{1b}["), "a terminal has colours: {shown}");
}

#[test]
fn without_colours_there_are_none() {
    for set in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let folder = folder();
        let args = "play training-isle:four --console --seed 3 --save g.tape.ron";
        let Some(shown) = at_a_terminal(folder.path(), args, &[set], &["undo\r", "quit\r"]) else {
            return println!("script is not on this machine: nothing was tested");
        };
        let coloured = |line: &&str| line.contains("\u{1b}[2m") || line.contains("\u{1b}[3");
        assert_eq!(shown.lines().filter(coloured).count(), 0, "{set:?}: {shown}");
        assert!(shown.contains("turn 1 of 4"), "{shown}");
    }
}

#[test]
fn the_last_game_is_offered_and_taken_up_at_enter() {
    let folder = folder();
    let at = folder.path();
    let first = at_a_terminal(at, "play training-isle:four --console --seed 3", &[], &["next\r", "quit\r"]);
    let Some(first) = first else { return println!("script is not on this machine: nothing was tested") };
    assert!(first.contains("turn 2 of 4"), "{first}");
    let left = at_a_terminal(at, "--console", &[], &["quit\r"]).expect("a terminal");
    assert!(left.contains("You last played Training Isle") && !left.contains("turn 2 of 4\r\nLeft"), "{left}");
    let on = at_a_terminal(at, "--console", &[], &["\r", "next\r", "quit\r"]).expect("a terminal");
    assert!(on.contains("turn 3 of 4"), "{on}");
    assert_eq!(names_in(&at.join("demarche/tapes")), ["training-isle-four-seed3.tape.ron"]);
    let new = at_a_terminal(at, "--console", &[], &["training-isle:six\r", "quit\r"]).expect("a terminal");
    assert!(new.contains("turn 1 of 6"), "{new}");
}
