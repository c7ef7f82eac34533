//! Games that are saved are not lost: in their own files, beside others, and when the machine does not
//! let them.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::support::{Done, command, demarche_in, folder, names_in, put};
use crate::saving::{months, new_game, play, run};

#[test]
fn a_game_gives_way_only_to_its_own_continuation() {
    let here = folder();
    let at = here.path();
    demarche_in(at, &["run", "training-isle", "--seed", "4", "--save", "mine.tape.ron"], "").exits(0);
    let before = std::fs::read(at.join("mine.tape.ron")).expect("it is there");
    let mut told = String::new();
    for args in [
        &["play", "training-isle", "--console", "--save", "mine.tape.ron"][..],
        &["run", "training-isle", "--seed", "4", "--turns", "3", "--save", "mine.tape.ron"],
        &["run", "quiet-backer", "--turns", "1", "--save", "mine.tape.ron"],
    ] {
        told.push_str(&demarche_in(at, args, "quit\n").exits(2).err);
        assert_eq!(std::fs::read(at.join("mine.tape.ron")).expect("it is there"), before, "{args:?}");
    }
    insta::assert_snapshot!(told);
    demarche_in(at, &["run", "quiet-backer", "--turns", "1", "--save", "mine.tape.ron", "--force"], "").exits(0);
    assert_eq!(months(at, "mine.tape.ron"), 1);
    // A game that is gone on with is saved where it was.
    new_game(at, "on.tape.ron", "next\nquit\n").exits(0);
    let done = play(at, &["--load", "on.tape.ron"], "next\nquit\n").exits(0);
    assert!(done.out.contains("Saved: on.tape.ron"), "{}", done.out);
    play(at, &["--load", "on.tape.ron", "--save", "on.tape.ron"], "next\nquit\n").exits(0);
    assert_eq!(months(at, "on.tape.ron"), 3);
    assert_eq!(names_in(at), ["mine.tape.ron", "on.tape.ron"]);
}

#[test]
fn a_branch_takes_the_next_free_name_also_in_a_later_run() {
    let here = folder();
    let at = here.path();
    let finish = "next\n".repeat(12);
    new_game(at, "g.tape.ron", &format!("next\nnext\nrewind 2030-01\n{finish}quit\n")).exits(0);
    assert_eq!(months(at, "g-branch1.tape.ron"), 12);
    let finished = std::fs::read(at.join("g-branch1.tape.ron")).expect("it is there");
    for _ in 0..2 {
        play(at, &["--load", "g.tape.ron"], "rewind 2030-01\nnext\nrewind 2030-01\nquit\n").exits(0);
    }
    assert_eq!(std::fs::read(at.join("g-branch1.tape.ron")).expect("it is there"), finished);
    let branches: Vec<String> = (1..=5).map(|n| format!("g-branch{n}.tape.ron")).collect();
    assert_eq!(names_in(at), [branches.as_slice(), &["g.tape.ron".to_owned()]].concat());
}

/// A game under way in a process of its own.
struct Playing(Child);

impl Playing {
    fn start(at: &Path, args: &[&str], input: &str) -> Self {
        use std::io::Write as _;
        let all: Vec<&str> = ["play", "--console"].iter().chain(args).copied().collect();
        let mut child = command(at, &all).stdin(Stdio::piped()).spawn().expect("the binary starts");
        child.stdin.as_mut().expect("a pipe").write_all(input.as_bytes()).expect("it listens");
        Self(child)
    }

    fn say(&mut self, input: &str) {
        use std::io::Write as _;
        self.0.stdin.as_mut().expect("a pipe").write_all(input.as_bytes()).expect("it listens");
    }

    fn end(mut self) -> Done {
        drop(self.0.stdin.take());
        let output = self.0.wait_with_output().expect("it ends");
        Done {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Waits until something holds, for a minute at most.
fn wait_for(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..6_000 {
        if holds() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("waited for in vain: {what}");
}

#[test]
fn a_tape_that_is_open_elsewhere_goes_on_as_a_branch() {
    let here = folder();
    let at = here.path();
    new_game(at, "g.tape.ron", "next\nquit\n").exits(0);
    let mut first = Playing::start(at, &["--load", "g.tape.ron"], "next\n");
    wait_for("the first has played", || months(at, "g.tape.ron") == 2);
    let second = play(at, &["--load", "g.tape.ron"], "next\nnext\nnext\nquit\n").exits(0);
    assert!(second.err.contains("g.tape.ron: it is open in another Démarche; you play on a branch"), "{}", second.err);
    assert!(second.out.contains("Saved: g-branch1.tape.ron"), "{}", second.out);
    first.say("next\n");
    let first = first.end().exits(0);
    assert!(first.out.contains("Saved: g.tape.ron"), "{}", first.out);
    assert_eq!((months(at, "g.tape.ron"), months(at, "g-branch1.tape.ron")), (3, 5));
    // Somebody who names the place of a game that is open is told so.
    let first = Playing::start(at, &["--load", "g.tape.ron"], "");
    wait_for("it is open", || at.join(".g.tape.ron.demarche-lock").exists());
    let other = play(at, &["--load", "g-branch1.tape.ron", "--save", "g.tape.ron", "--force"], "").exits(2);
    assert!(other.err.contains("it is open in another Démarche"), "{}", other.err);
    first.end().exits(0);
    assert_eq!(names_in(at), ["g-branch1.tape.ron", "g.tape.ron"], "no lock is left");
}

#[test]
fn fresh_games_of_one_seed_never_share_a_file() {
    let here = folder();
    let at = here.path();
    let games: Vec<Playing> =
        (0..5).map(|_| Playing::start(at, &["training-isle", "--seed", "4"], "next\nnext\n")).collect();
    let mut saved: Vec<String> = games
        .into_iter()
        .map(|game| game.end().exits(0).out.lines().find_map(|l| Some(l.strip_prefix("Saved: ")?.to_owned())))
        .map(|place| place.expect("it says where"))
        .collect();
    saved.sort();
    saved.dedup();
    assert_eq!(saved.len(), 5, "{saved:?}");
    assert!(saved.iter().all(|place| months(at, place) == 2));
}

#[test]
fn a_folder_deleted_under_a_game_is_told_and_the_game_lies_elsewhere() {
    let here = folder();
    let at = here.path();
    std::fs::create_dir(at.join("gone")).expect("a folder");
    let args = ["training-isle", "--seed", "9", "--save", "gone/g.tape.ron"];
    let mut game = Playing::start(at, &args, "give relief 5\nnext\n");
    wait_for("it has played", || at.join("gone/g.tape.ron").exists() && months(at, "gone/g.tape.ron") == 1);
    // It may be writing just then.
    wait_for("the folder goes", || std::fs::remove_dir_all(at.join("gone")).is_ok());
    game.say("next\nnext\n");
    let done = game.end().exits(2);
    assert!(!done.out.contains("Saved:"), "{}", done.out);
    assert_eq!(done.out.matches("could not be saved").count(), 1, "the same trouble is told once: {}", done.out);
    assert!(done.err.contains("the game could not be saved: gone/g.tape.ron"), "{}", done.err);
    assert_eq!(months(at, "demarche/tapes/g.tape.ron"), 3, "nothing that was played is lost");
    // The folder comes back: so does what is said.
    std::fs::create_dir(at.join("gone")).expect("a folder");
    let args = ["play", "--console", "training-isle", "--seed", "9", "--save", "gone/h.tape.ron"];
    let said = std::fs::File::create(at.join("said.txt")).expect("a file");
    let child = command(at, &args).stdin(Stdio::piped()).stdout(said).spawn().expect("the binary starts");
    let mut game = Playing(child);
    game.say("next\n");
    wait_for("it has played", || at.join("gone/h.tape.ron").exists() && months(at, "gone/h.tape.ron") == 1);
    // It may be writing just then.
    wait_for("the folder goes", || std::fs::remove_dir_all(at.join("gone")).is_ok());
    game.say("next\n");
    let said = || std::fs::read_to_string(at.join("said.txt")).expect("what it said");
    wait_for("it tells the trouble", || said().contains("could not be saved"));
    std::fs::create_dir(at.join("gone")).expect("a folder");
    game.say("next\n");
    game.end().exits(0);
    assert!(said().contains("Saved again: gone/h.tape.ron"), "{}", said());
    assert_eq!(months(at, "gone/h.tape.ron"), 3);
}

#[cfg(unix)]
#[test]
fn an_interrupt_says_saved_only_of_what_is_there() {
    let here = folder();
    let at = here.path();
    std::fs::create_dir(at.join("gone")).expect("a folder");
    let args = ["training-isle", "--seed", "9", "--save", "gone/g.tape.ron"];
    let game = Playing::start(at, &args, "next\n");
    wait_for("it has played", || at.join("gone/g.tape.ron").exists() && months(at, "gone/g.tape.ron") == 1);
    std::fs::remove_dir_all(at.join("gone")).expect("it goes");
    let pid = game.0.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().expect("kill runs").success());
    let output = game.0.wait_with_output().expect("it ends");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(!err.contains("Saved:") && err.contains("could not be saved"), "{err}");
    assert_eq!(months(at, "demarche/tapes/g.tape.ron"), 1);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_grow_no_further_is_told() {
    let here = folder();
    let at = here.path();
    // Files of this process may have four blocks of 512 bytes: room for a few months.
    let program = env!("CARGO_BIN_EXE_demarche");
    let script = format!("ulimit -f 4; exec {program} play --console training-isle --seed 4 --save g.tape.ron");
    let mut child = Command::new("sh");
    child.args(["-c", &script]).current_dir(at).env("XDG_DATA_HOME", at).env("HOME", at);
    let mut child = child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("sh runs");
    std::io::Write::write_all(&mut child.stdin.take().expect("a pipe"), "next\n".repeat(9).as_bytes()).expect("heard");
    let output = child.wait_with_output().expect("it ends");
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{out}\n{err}");
    assert!(out.contains("could not be saved") && !out.contains("Saved:"), "{out}");
    assert!(err.contains("there or anywhere else"), "{err}");
    // What was saved before is whole.
    assert!((1..9).contains(&months(at, "g.tape.ron")));
    let done = demarche_in(at, &["replay", "g.tape.ron"], "").exits(0);
    assert!(done.out.contains("holds"), "{}", done.out);
    assert_eq!(names_in(at), ["g.tape.ron"]);
}

#[test]
fn a_tape_that_others_change_meanwhile_is_left_to_them() {
    let here = folder();
    let at = here.path();
    let mut game = Playing::start(at, &["training-isle", "--seed", "4", "--save", "g.tape.ron"], "next\n");
    wait_for("it has played", || at.join("g.tape.ron").exists() && months(at, "g.tape.ron") == 1);
    put(at, "g.tape.ron", "somebody's words\n");
    game.say("next\n");
    let done = game.end().exits(0);
    assert!(done.out.contains("was changed by another program"), "{}", done.out);
    assert_eq!(std::fs::read_to_string(at.join("g.tape.ron")).expect("it is there"), "somebody's words\n");
    assert_eq!(months(at, "g-branch1.tape.ron"), 2);
}

#[test]
fn the_last_five_states_of_a_game_are_kept() {
    let here = folder();
    let at = here.path();
    play(at, &["training-isle", "--seed", "4"], &("next\n".repeat(9) + "quit\n")).exits(0);
    let earlier = at.join("demarche/earlier");
    let kept = names_in(&earlier);
    let played: Vec<usize> = kept.iter().map(|name| months(&earlier, name)).collect();
    assert_eq!(played, [8, 7, 6, 5, 4], "{kept:?}");
}

#[test]
fn what_a_killed_process_left_goes_at_the_next_start() {
    let here = folder();
    let at = here.path();
    for name in [".demarche-Xy12.tmp", ".g.tape.ron.demarche-lock", ".demarche-mine", "other.tmp"] {
        put(at, name, "left");
    }
    new_game(at, "g.tape.ron", "next\nquit\n").exits(0);
    assert_eq!(names_in(at), [".demarche-mine", "g.tape.ron", "other.tmp"]);
}

#[cfg(unix)]
#[test]
fn what_is_read_is_a_file_or_a_pipe_that_was_named() {
    let here = folder();
    let at = here.path();
    run(at, "game.tape.ron").exits(0);
    // A pipe that somebody writes into is read.
    let script = format!("{} replay <(cat game.tape.ron)", env!("CARGO_BIN_EXE_demarche"));
    let done = Command::new("bash").args(["-c", &script]).current_dir(at).output();
    if let Ok(done) = done {
        assert!(done.status.success(), "{done:?}");
    }
    for device in ["/dev/zero", "/dev/tty", "/dev/null"] {
        let done = demarche_in(at, &["replay", device], "").exits(2);
        assert!(done.err.contains(device), "{}", done.err);
    }
    // What another file names is a file or nothing: no pipe is waited for.
    assert!(Command::new("mkfifo").arg(at.join("pipe.ron")).status().expect("mkfifo runs").success());
    let class = include_str!("../../docs/teach/example.class.ron").replace("training-isle:four", "pipe.ron");
    put(at, "a.class.ron", class);
    let done = demarche_in(at, &["play", "--console", "--class", "a.class.ron", "--name", "Heron"], "").exits(2);
    assert!(done.err.contains("pipe.ron: this is no regular file"), "{}", done.err);
    // One that nobody writes into is waited for, but not for ever.
    assert!(Command::new("mkfifo").arg(at.join("pipe.tape.ron")).status().expect("mkfifo runs").success());
    let done = demarche_in(at, &["replay", "pipe.tape.ron"], "").exits(2);
    assert!(done.err.contains("nothing came through this pipe"), "{}", done.err);
}

#[test]
fn a_game_that_is_left_leaves_nothing_but_its_files() {
    let here = folder();
    let at = here.path();
    for n in 0..3 {
        new_game(at, &format!("g{n}.tape.ron"), "next\nquit\n").exits(0);
    }
    assert_eq!(names_in(at), ["g0.tape.ron", "g1.tape.ron", "g2.tape.ron"]);
    let data: Vec<String> = std::fs::read_dir(at.join("demarche"))
        .expect("the user's data")
        .map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(data, ["earlier"], "no copy of a game that was saved");
}

#[test]
fn every_line_of_play_is_rescued_not_only_the_last() {
    let here = folder();
    let at = here.path();
    std::fs::create_dir(at.join("gone")).expect("a folder");
    let args = ["training-isle", "--seed", "9", "--save", "gone/g.tape.ron"];
    let mut game = Playing::start(at, &args, "next\n");
    wait_for("it has played", || at.join("gone/g.tape.ron").exists() && months(at, "gone/g.tape.ron") == 1);
    // It may be writing just then.
    wait_for("the folder goes", || std::fs::remove_dir_all(at.join("gone")).is_ok());
    game.say("next\nnext\nnext\nrewind 2030-01\nnext\n");
    let done = game.end().exits(2);
    assert!(done.err.contains("another line of play lies in"), "{}", done.err);
    let kept = at.join("demarche/tapes");
    assert_eq!((months(&kept, "g.tape.ron"), months(&kept, "g-branch1.tape.ron")), (4, 1));
}

#[test]
fn a_long_name_has_room_for_its_branches() {
    let here = folder();
    let at = here.path();
    let name = format!("{}.tape.ron", "n".repeat(240));
    let done = new_game(at, &name, "next\nnext\nrewind 2030-01\nnext\nquit\n").exits(0);
    assert!(done.out.contains("Saved: "), "{}", done.out);
    assert_eq!(names_in(at).len(), 2, "{:?}", names_in(at));
}

#[test]
fn the_same_file_is_not_two_outputs() {
    let here = folder();
    let at = here.path();
    run(at, "game.tape.ron").exits(0);
    let done = demarche_in(at, &["mark", ".", "--out", "m.csv", "--html", "./m.csv"], "").exits(2);
    assert!(done.err.contains("written over each other"), "{}", done.err);
    assert_eq!(names_in(at), ["game.tape.ron"]);
}

#[test]
fn what_is_typed_amiss_is_shown_and_long_lines_end() {
    let here = folder();
    let at = here.path();
    for args in [&["run", "training-isle", "--seed", "\u{1b}]0;x\u{7}"][..], &["\u{1b}[2J"], &["list", "\u{1b}[2J"]] {
        let done = demarche_in(at, args, "").exits(2);
        assert!(!done.err.contains('\u{1b}'), "{args:?}: {:?}", done.err);
    }
    let done = new_game(at, "g.tape.ron", &format!("{}\nnext\nquit\n", "x".repeat(60_000))).exits(0);
    assert!(done.out.contains("turn 2 of 12"), "{}", done.out);
}
