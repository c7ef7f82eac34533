//! The rules of the house for every file: how long it may be, what it says of itself, and what the
//! core does without. Which file may name which is tested in `graph`.

use crate::sources::{sources, word};

/// Most lines of a file: 400 by the house rules, with a little room.
const LONGEST: usize = 420;

#[test]
fn no_file_is_too_long() {
    let long: Vec<String> = sources()
        .iter()
        .map(|s| (s.text.lines().count(), &s.path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "over {LONGEST} lines:\n{}", long.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> =
        sources().iter().filter(|s| !s.text.starts_with("//! ")).map(|s| s.path.clone()).collect();
    assert!(silent.is_empty(), "no module header: {silent:?}");
}

/// The functions of `math` where a literal or an exponential passes through a float, each with the
/// lint that it expects and the reason.
const FLOATS: [&str; 5] = ["visit_f64", "serialize", "logistic", "monthly_decay", "deserialize"];

#[test]
fn the_core_knows_no_floats_but_where_math_says_so() {
    for source in sources().iter().filter(|s| s.of == "core") {
        for at in word(&source.code, "f64").into_iter().chain(word(&source.code, "f32")) {
            let line = source.code[..at].matches('\n').count() + 1;
            // A reader that is watched hands on what is read, and looks at no number.
            if source.path.ends_with("reading/trace.rs") {
                assert!(!source.code.contains("as f64") && !source.code.contains("f64::"), "{}", source.path);
                continue;
            }
            assert_eq!(source.top(), "math", "{}: a float in (stripped) line {line}", source.path);
            let before = &source.code[..at];
            let name = before.rfind("fn ").map(|f| &before[f + 3..]).unwrap_or_default();
            let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            assert!(FLOATS.contains(&name.as_str()), "{}: a float in `{name}`", source.path);
        }
    }
}

#[test]
fn the_core_knows_no_clock_thread_file_or_hash_map() {
    let never = [
        "HashMap",
        "HashSet",
        "RandomState",
        "DefaultHasher",
        "Instant",
        "SystemTime",
        "println",
        "eprintln",
        "dbg",
        "Local",
        "Commands",
        "unsafe",
        "transmute",
    ];
    let outside = ["std::time", "std::thread", "std::fs", "std::env", "std::net", "std::process", "std::io", "rayon"];
    for source in sources().iter().filter(|s| s.of == "core") {
        for name in never {
            assert!(word(&source.code, name).is_empty(), "{} uses {name}", source.path);
        }
        for name in outside {
            assert!(!source.code.contains(name), "{} uses {name}", source.path);
        }
    }
}

#[test]
fn files_and_threads_begin_at_the_command_line() {
    // A lock that another process holds for a moment is waited for.
    const LOCK: &str = "src/door/lock.rs";
    // Where a window opens, how often it looks up, what is computed and heard beside its frame, and where what
    // its drivers mutter goes; a program that hangs after a panic, which has to be ended.
    let window = |path: &str, name: &str| match name {
        "std::env" => {
            ["src/window/mod.rs", "src/window/ended.rs", "src/window/hush.rs", "src/fault.rs"].contains(&path)
        }
        "std::thread" => {
            ["src/window/future.rs", "src/window/fall.rs", "src/window/sound.rs", "src/fault.rs", LOCK].contains(&path)
        }
        "std::time" => path.starts_with("src/window/") || ["src/fault.rs", LOCK].contains(&path),
        "std::fs" => path.starts_with("src/door/"),
        "std::process" => path == "src/fault.rs",
        _ => false,
    };
    for source in sources().iter().filter(|s| s.of != "program" || !matches!(s.top(), "cli" | "main")) {
        for name in ["std::fs", "std::net", "std::env", "std::process", "std::thread", "std::time"] {
            let found = source.code.contains(name) && !window(&source.path, name);
            assert!(!found, "{} uses {name}", source.path);
        }
    }
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    for source in sources() {
        let found = source.code.matches(".unwrap()").count();
        assert_eq!(found, 0, "{} unwraps", source.path);
    }
}

#[test]
fn nothing_is_imported_wholesale() {
    for source in sources() {
        let globs: Vec<&str> =
            source.code.lines().filter(|l| l.trim_start().starts_with("use ") && l.contains("::*")).collect();
        let house: Vec<&&str> =
            globs.iter().filter(|l| !l.contains("bevy_ecs::prelude::*") && !l.contains("bevy::prelude::*")).collect();
        assert!(house.is_empty(), "{}: {house:?}", source.path);
    }
}
