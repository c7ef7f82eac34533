//! What a person made is not lost: files that are written, and games that are saved.
//!
//! Each test builds the situation that it is about: links, pipes, a terminal, files of others, a
//! folder that goes away, a file that may grow no further, a second process.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::support::{Done, command, demarche_in, folder, names_in, put};
use demarche_core::tape::Tape;

pub fn months(at: &Path, name: &str) -> usize {
    let bytes = std::fs::read(at.join(name)).expect("a tape was saved");
    Tape::read(name, &bytes).expect("and can be read").turns.len()
}

pub fn run(at: &Path, save: &str) -> Done {
    demarche_in(at, &["run", "training-isle:four", "--save", save], "")
}

/// A game at the desk, with commands one a line.
pub fn play(at: &Path, args: &[&str], input: &str) -> Done {
    let all: Vec<&str> = ["play", "--console"].iter().chain(args).copied().collect();
    demarche_in(at, &all, input)
}

pub fn new_game(at: &Path, save: &str, input: &str) -> Done {
    play(at, &["training-isle", "--seed", "4", "--save", save], input)
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_its_target_replaced_with_its_mode() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let here = folder();
    let at = here.path();
    std::fs::create_dir(at.join("shelf")).expect("a folder");
    let target = put(at, "shelf/game.tape.ron", "");
    std::fs::set_permissions(&target, std::fs::Permissions::from_mode(0o640)).expect("a mode");
    symlink("shelf/game.tape.ron", at.join("link.tape.ron")).expect("a link");
    symlink("shelf/new.tape.ron", at.join("ahead.tape.ron")).expect("a link to what is not there yet");
    run(at, "link.tape.ron").exits(0);
    run(at, "ahead.tape.ron").exits(0);
    assert_eq!((months(at, "shelf/game.tape.ron"), months(at, "shelf/new.tape.ron")), (4, 4));
    for link in ["link.tape.ron", "ahead.tape.ron"] {
        assert!(at.join(link).symlink_metadata().expect("it is there").is_symlink(), "{link} stays a link");
    }
    let mode = std::fs::metadata(&target).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o7777, 0o640, "the mode stays");
    symlink("round.tape.ron", at.join("round.tape.ron")).expect("a link to itself");
    assert!(run(at, "round.tape.ron").exits(2).err.contains("round in a circle"));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_written_straight_through() {
    let here = folder();
    let at = here.path();
    let pipe = at.join("games.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs").success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).expect("it is read")
    });
    let sweep = ["sweep", "training-isle:four", "--seeds", "1", "--strategies", "nothing", "--out"];
    demarche_in(at, &[&sweep[..], &["games.csv"]].concat(), "").exits(0);
    let through = reader.join().expect("it ends");
    assert_eq!(through.lines().count(), 2, "{through}");
    assert_eq!(names_in(at), ["games.csv"], "the pipe is still there, and nothing else");
    assert!(!pipe.metadata().expect("it is there").is_file());
    // Standard output by any of its names, also where it is a file that somebody else began.
    for name in ["-", "/dev/stdout", "/proc/self/fd/1", "/dev/fd/1"] {
        let done = demarche_in(at, &[&sweep[..], &[name]].concat(), "").exits(0);
        assert_eq!(done.out, through, "{name}");
        let script = format!("{} {} {name} >>all.csv", env!("CARGO_BIN_EXE_demarche"), sweep.join(" "));
        let done = Command::new("sh").args(["-c", &format!("echo first >all.csv; {script}")]).current_dir(at).status();
        assert!(done.expect("sh runs").success());
        let all = std::fs::read_to_string(at.join("all.csv")).expect("it is there");
        assert_eq!(all, format!("first\n{through}"), "{name}");
    }
    assert!(run(at, "-").exits(2).err.contains("a tape cannot go to standard output"));
    // A reader that goes away is no fault, here as elsewhere.
    let program = env!("CARGO_BIN_EXE_demarche");
    let script = format!("set -o pipefail; {program} {} - | true", sweep.join(" "));
    if let Ok(done) = Command::new("bash").args(["-c", &script]).current_dir(at).status() {
        assert!(done.success());
    }
    assert!(!at.join("-").exists());
}

#[cfg(unix)]
#[test]
fn a_terminal_as_an_output_stays_a_terminal() {
    // `script` gives its command a terminal of its own as standard output.
    let here = folder();
    let at = here.path();
    let inner = format!("{} run training-isle:four --save /dev/tty", env!("CARGO_BIN_EXE_demarche"));
    let done = Command::new("script").args(["-qec", &inner, "seen.txt"]).current_dir(at).stdin(Stdio::null()).output();
    let Ok(done) = done else { return println!("script is not on this machine: nothing was tested") };
    assert!(done.status.success(), "{done:?}");
    let seen = String::from_utf8_lossy(&std::fs::read(at.join("seen.txt")).expect("it was seen")).into_owned();
    assert!(seen.contains("scenario_digest") && seen.contains("saved /dev/tty"), "{seen}");
}

#[cfg(unix)]
#[test]
fn what_is_read_only_or_has_no_folder_is_refused_before_any_work() {
    use std::os::unix::fs::PermissionsExt as _;
    let here = folder();
    let at = here.path();
    run(at, "mine.tape.ron").exits(0);
    let before = std::fs::read(at.join("mine.tape.ron")).expect("it is there");
    std::fs::set_permissions(at.join("mine.tape.ron"), std::fs::Permissions::from_mode(0o444)).expect("a mode");
    // As root too, who could.
    for args in [&["run", "training-isle", "--save"][..], &["run", "training-isle", "--force", "--save"]] {
        let done = demarche_in(at, &[args, &["mine.tape.ron"]].concat(), "").exits(2);
        assert!(done.out.is_empty() && done.err.contains("this file is read-only"), "{}", done.err);
    }
    assert_eq!(std::fs::read(at.join("mine.tape.ron")).expect("it is there"), before);
    let done = run(at, "nowhere/mine.tape.ron").exits(2);
    assert!(done.out.is_empty() && done.err.contains("there is no folder nowhere"), "{}", done.err);
    let done = new_game(at, "nowhere/mine.tape.ron", "next\n").exits(2);
    assert!(!done.out.contains("the month's report"), "no month is played that cannot be saved: {}", done.out);
    let done = run(at, "mine.tape.ron/mine.tape.ron").exits(2);
    assert!(done.err.contains("Not a directory"), "{}", done.err);
    assert_eq!(names_in(at), ["mine.tape.ron"]);
}

#[cfg(unix)]
#[test]
fn a_file_of_somebody_else_is_not_replaced() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    if !std::fs::metadata("/proc/self").is_ok_and(|m| m.uid() == 0) {
        return println!("only root can become somebody else: nothing was tested");
    }
    let here = folder();
    let at = here.path();
    // Everybody may make files here; that of root is root's.
    std::fs::set_permissions(at, std::fs::Permissions::from_mode(0o777)).expect("a mode");
    let file = put(at, "games.csv", "scenario,strategy\n");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("a mode");
    let args = ["sweep", "training-isle:four", "--seeds", "1", "--strategies", "nothing", "--out", "games.csv"];
    let Ok(child) = command(at, &args).uid(65_534).gid(65_534).spawn() else { return };
    let done = child.wait_with_output().expect("it ends");
    assert_eq!(done.status.code(), Some(2), "{done:?}");
    assert_eq!(std::fs::read_to_string(&file).expect("it is there"), "scenario,strategy\n");
}

#[test]
fn what_is_not_of_the_kind_is_not_replaced_without_force() {
    let here = folder();
    let at = here.path();
    let texts = ["thesis.txt", "thesis.csv", "thesis.html", "thesis.json"];
    for name in texts {
        put(at, name, "my thesis\n");
    }
    run(at, "game.tape.ron").exits(0);
    put(at, "a.class.ron", include_str!("../../docs/teach/example.class.ron"));
    put(at, "a.orders.ron", "(format: 1, months: [])");
    let refused: [&[&str]; 9] = [
        &["run", "training-isle", "--save", "thesis.txt"],
        &["play", "training-isle", "--console", "--save", "thesis.txt"],
        &["branch", "game.tape.ron", "--turn", "1", "--orders", "a.orders.ron", "--save", "thesis.txt"],
        &["sweep", "training-isle", "--seeds", "1", "--out", "thesis.csv"],
        &["report", "game.tape.ron", "--out", "thesis.html"],
        &["report", "game.tape.ron", "--out", "thesis.csv"],
        &["report", "game.tape.ron", "--out", "thesis.json"],
        &["mark", ".", "--out", "thesis.csv"],
        &["mark", ".", "--html", "thesis.html"],
    ];
    let mut told = String::new();
    for args in refused {
        let done = demarche_in(at, args, "").exits(2);
        assert!(done.out.is_empty(), "{args:?}: {}", done.out);
        let _ = write!(told, "$ demarche {}\n{}", args.join(" "), done.err);
    }
    insta::assert_snapshot!(told);
    for name in texts {
        assert_eq!(std::fs::read_to_string(at.join(name)).expect("it is there"), "my thesis\n", "{name}");
    }
    demarche_in(at, &["report", "game.tape.ron", "--out", "thesis.html", "--force"], "").exits(0);
    // What was made by the same command is replaced as a matter of course.
    for out in ["thesis.html", "games.csv", "games.csv", "debrief.json", "debrief.json"] {
        demarche_in(at, &["report", "game.tape.ron", "--out", out], "").exits(0);
    }
    for _ in 0..2 {
        demarche_in(at, &["mark", ".", "--out", "marks.csv", "--html", "marks.html"], "");
        assert!(at.join("marks.csv").exists() && at.join("marks.html").exists());
    }
    run(at, "game.tape.ron").exits(0);
}

#[test]
fn an_output_that_is_an_input_is_refused() {
    let here = folder();
    let at = here.path();
    run(at, "game.tape.ron").exits(0);
    put(at, "orders.ron", "(format: 1, months: [])");
    let before = std::fs::read(at.join("game.tape.ron")).expect("it is there");
    for args in [
        &["branch", "game.tape.ron", "--turn", "2", "--orders", "orders.ron", "--save", "game.tape.ron", "--force"][..],
        &["branch", "game.tape.ron", "--turn", "2", "--orders", "orders.ron", "--save", "orders.ron", "--force"],
        &["run", "training-isle", "--orders", "orders.ron", "--save", "./orders.ron", "--force"],
    ] {
        let done = demarche_in(at, args, "").exits(2);
        assert!(done.err.contains("read by the same command"), "{args:?}: {}", done.err);
    }
    assert_eq!(std::fs::read(at.join("game.tape.ron")).expect("it is there"), before);
}
