//! The shape of the house: which module may name which, how long a file may be, and what the core
//! does without.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What each module may name, besides itself. Everything to the left is unknown to it.
const MAY_USE: [(&str, &[&str]); 32] = [
    ("door", &[]),
    ("math", &[]),
    ("stats", &[]),
    ("fault", &[]),
    ("draw", &["math"]),
    ("digest", &["math"]),
    // Of draws, the model knows only what they are for.
    ("model", &["math", "digest", "draw::Purpose"]),
    ("rules", &["model", "math", "draw"]),
    ("scenario", &["model", "digest", "math"]),
    ("sim", &["rules", "model", "draw", "digest", "math"]),
    ("tape", &["sim", "scenario", "model", "digest", "math"]),
    ("lesson", &["tape", "scenario", "model"]),
    ("observe", &["sim", "rules", "model", "draw", "digest", "math"]),
    ("backtest", &["stats", "scenario::findings", "rules", "model", "draw", "digest", "math"]),
    ("strategy", &["observe", "sim", "rules", "model", "draw", "digest", "math"]),
    ("forecast", &["strategy", "sim", "model", "digest", "math"]),
    ("narrate", &["observe", "sim", "scenario::findings", "rules", "model", "draw", "digest", "math"]),
    ("debrief", &["narrate", "strategy", "tape", "observe", "sim", "rules", "model", "math"]),
    ("mark", &["debrief", "lesson", "tape", "sim", "scenario", "model", "digest", "math"]),
    (
        "check",
        &[
            "experiment",
            "testing",
            "lesson",
            "narrate",
            "strategy",
            "observe",
            "sim",
            "scenario",
            "rules",
            "model",
            "draw",
            "digest",
            "math",
        ],
    ),
    ("batch", &["tape", "strategy", "observe", "sim", "scenario", "rules", "model", "draw", "digest", "math"]),
    ("experiment", &["batch", "testing", "tape", "strategy", "sim", "scenario", "rules", "model", "digest", "math"]),
    ("sensitivity", &["backtest", "scenario::findings", "strategy", "sim", "model", "draw", "digest", "math"]),
    (
        "sensitivity",
        &[
            "stats", "backtest", "batch", "strategy", "observe", "sim", "scenario", "rules", "model", "draw", "digest",
            "math",
        ],
    ),
    (
        "report",
        &[
            "mark",
            "debrief",
            "experiment",
            "stats",
            "batch",
            "narrate",
            "tape",
            "strategy",
            "observe",
            "sim",
            "scenario",
            "rules",
            "model",
            "draw",
            "digest",
            "math",
        ],
    ),
    (
        "view",
        &[
            "report::state_key",
            "forecast",
            "debrief",
            "narrate",
            "tape",
            "strategy",
            "observe",
            "sim",
            "scenario",
            "rules",
            "model",
            "draw",
            "digest",
            "math",
        ],
    ),
    ("panels", &["view", "forecast::Bands", "narrate", "scenario", "model", "math"]),
    ("window", &["door::write", "panels", "view", "forecast", "fault"]),
    (
        "console",
        &[
            "view", "report", "narrate", "tape", "strategy", "observe", "sim", "scenario", "rules", "model", "draw",
            "digest", "math",
        ],
    ),
    ("testing", &["tape", "strategy", "observe", "narrate", "sim", "scenario", "rules", "model", "math"]),
    (
        "cli",
        &[
            "door",
            "fault",
            "window",
            "panels",
            "view",
            "testing",
            "lesson",
            "mark",
            "check",
            "experiment",
            "console",
            "backtest",
            "sensitivity",
            "forecast",
            "stats",
            "batch",
            "debrief",
            "report",
            "narrate",
            "tape",
            "strategy",
            "observe",
            "sim",
            "scenario",
            "rules",
            "model",
            "draw",
            "digest",
            "math",
        ],
    ),
    ("main", &["cli"]),
];

/// What every module may name: strings made visible, cells made harmless, bytes made text. Pure.
const EVERYWHERE: [&str; 3] = ["door::show", "door::cells", "door::text"];

/// The modules that a game is made of.
const CORE: [&str; 6] = ["math", "draw", "digest", "model", "rules", "sim"];

/// Most lines of a file: 400 by the house rules, with a little room.
const LONGEST: usize = 420;

/// A source file: its path under `src`, its module, its text, and its text without comments,
/// strings and tests.
struct Source {
    path: String,
    module: String,
    text: String,
    code: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    files(&root(), &mut paths);
    paths.sort();
    let all: Vec<(String, String)> = paths
        .iter()
        .map(|path| {
            let name = path.strip_prefix(root()).expect("under src").to_string_lossy().replace('\\', "/");
            (name, std::fs::read_to_string(path).expect("a source"))
        })
        .collect();
    let tests = test_files(&all);
    let shipped = all.into_iter().filter(|(path, _)| !tests.contains(path));
    shipped
        .map(|(path, text)| {
            let module = path.split(['/', '.']).next().unwrap_or_default().to_owned();
            let code = without_tests(&bare(&text));
            Source { path, module, text, code }
        })
        .collect()
}

/// Files that exist for tests only: `#[cfg(test)] mod name;`.
fn test_files(all: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in all {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut lines = text.lines().map(str::trim);
        while let Some(line) = lines.next() {
            if line != "#[cfg(test)]" {
                continue;
            }
            let name = lines.next().and_then(|l| l.strip_prefix("mod ")).and_then(|l| l.strip_suffix(';'));
            found.extend(name.map(|name| format!("{folder}/{name}.rs")));
        }
    }
    found
}

/// The code with comments and the contents of texts blanked out.
fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let ahead = |at: usize, what: &str| what.chars().enumerate().all(|(n, c)| chars.get(at + n) == Some(&c));
    while at < chars.len() {
        if ahead(at, "//") {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
        } else if ahead(at, "/*") {
            while at < chars.len() && !ahead(at, "*/") {
                at += 1;
            }
            at += 2;
        } else if ahead(at, "r#\"") {
            at += 3;
            while at < chars.len() && !ahead(at, "\"#") {
                at += 1;
            }
            at += 2;
            out.push_str("\"\"");
        } else if chars[at] == '"' {
            at += 1;
            while at < chars.len() && chars[at] != '"' {
                at += if chars[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
            out.push_str("\"\"");
        } else if chars[at] == '\'' && chars.get(at + 2) == Some(&'\'') {
            at += 3;
            out.push_str("' '");
        } else if ahead(at, "'\\") {
            at += 2;
            while at < chars.len() && chars[at] != '\'' {
                at += 1;
            }
            at += 1;
            out.push_str("' '");
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

/// The code without its `#[cfg(test)] mod tests { ... }`, which may name anything.
fn without_tests(code: &str) -> String {
    let Some(from) = code.find("#[cfg(test)]\nmod ") else { return code.to_owned() };
    let rest = &code[from..];
    let Some(open) = rest.find(['{', ';']) else { return code[..from].to_owned() };
    if rest.as_bytes()[open] == b';' {
        return format!("{}{}", &code[..from], without_tests(&rest[open + 1..]));
    }
    let mut depth = 0usize;
    for (at, c) in rest[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return format!("{}{}", &code[..from], without_tests(&rest[open + at + 1..])),
            '}' => depth -= 1,
            _ => {}
        }
    }
    code[..from].to_owned()
}

/// Every path that a piece of code names under a root such as `crate::`, two segments deep.
fn paths(code: &str, root: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(root) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        found.extend(branches(&code[at + root.len()..], 2));
    }
    found
}

/// The first segments of a path or of a braced list of paths.
fn branches(code: &str, depth: usize) -> Vec<String> {
    let code = code.trim_start();
    if let Some(list) = code.strip_prefix('{') {
        let (mut found, mut level, mut from) = (Vec::new(), 0usize, 0);
        for (at, c) in list.char_indices() {
            match c {
                '{' => level += 1,
                '}' if level > 0 => level -= 1,
                '}' | ',' if level == 0 => {
                    let part = list[from..at].trim();
                    if !part.is_empty() {
                        found.extend(branches(part, depth));
                    }
                    from = at + 1;
                    if c == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
        return found;
    }
    let name: String = code.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let rest = &code[name.len()..];
    match rest.strip_prefix("::") {
        Some(rest) if depth > 1 && !name.is_empty() => {
            branches(rest, depth - 1).into_iter().map(|tail| format!("{name}::{tail}")).collect()
        }
        _ if name.is_empty() => Vec::new(),
        _ => vec![name],
    }
}

#[test]
fn paths_are_found_however_they_are_written() {
    let code = "use crate::{math::{self, Ppm}, sim::Game};\nuse crate::draw::Purpose;\nlet x = crate::tape::play(1);\nmycrate::no::no();";
    let found = paths(&bare(code), "crate::");
    assert_eq!(found, ["math::self", "math::Ppm", "sim::Game", "draw::Purpose", "tape::play"]);
    assert_eq!(bare("a // crate::sim\n\"crate::sim\" 'c' '\\n' r#\"crate::x\"# b"), "a \n\"\" ' ' ' ' \"\" b");
    assert_eq!(without_tests("a\n#[cfg(test)]\nmod tests { use crate::x; fn f() {} }\nb"), "a\n\nb");
}

#[test]
fn nothing_lower_names_anything_higher() {
    let rules: BTreeMap<&str, &[&str]> = MAY_USE.into_iter().collect();
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|s| s.module != "lib") {
        let allowed = rules.get(source.module.as_str());
        let Some(allowed) = allowed else {
            wrong.push(format!(
                "{}: the module `{}` has no place in the house: add it to MAY_USE",
                source.path, source.module
            ));
            continue;
        };
        let named = paths(&source.code, "crate::").into_iter().chain(paths(&source.code, "demarche::"));
        for path in named {
            let (top, _) = path.split_once("::").unwrap_or((path.as_str(), ""));
            let known = top == source.module
                || EVERYWHERE.contains(&path.as_str())
                || allowed.iter().any(|a| *a == top || *a == path);
            if !known {
                wrong.push(format!("{} names `{path}`", source.path));
            }
        }
        // A path up and out of the module would be another way around.
        let depth = source.path.matches('/').count() - usize::from(source.path.ends_with("/mod.rs"));
        let up = "super::".repeat(depth + 1);
        if source.path.contains('/') && source.code.contains(&up) {
            wrong.push(format!("{} leaves its module by `{up}`", source.path));
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "wrong directions:\n{}", wrong.join("\n"));
}

#[test]
fn every_module_of_the_library_has_its_place() {
    let lib = sources().into_iter().find(|s| s.path == "lib.rs").expect("lib.rs");
    let modules: Vec<&str> =
        lib.code.lines().filter_map(|l| l.trim().strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(modules.len() >= 14, "{modules:?}");
    for module in modules {
        assert!(MAY_USE.iter().any(|(name, _)| *name == module), "`{module}` has no place in MAY_USE");
    }
}

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

/// A word of code, not a part of another.
fn word(code: &str, word: &str) -> Vec<usize> {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let stands = |at: &usize| !part(code[..*at].chars().next_back()) && !part(code[at + word.len()..].chars().next());
    code.match_indices(word).map(|(at, _)| at).filter(stands).collect()
}

/// The functions of `math` where a literal or an exponential passes through a float, each with the
/// lint that it expects and the reason.
const FLOATS: [&str; 5] = ["visit_f64", "serialize", "logistic", "monthly_decay", "deserialize"];

#[test]
fn the_core_knows_no_floats_but_where_math_says_so() {
    for source in sources().iter().filter(|s| CORE.contains(&s.module.as_str())) {
        for at in word(&source.code, "f64").into_iter().chain(word(&source.code, "f32")) {
            let line = source.code[..at].matches('\n').count() + 1;
            assert_eq!(source.module, "math", "{}: a float in (stripped) line {line}", source.path);
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
    for source in sources().iter().filter(|s| CORE.contains(&s.module.as_str())) {
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
    // Where a window opens, how often it looks up, what is computed beside its frame, and where what
    // its drivers mutter goes; a program that hangs after a panic, which has to be ended.
    let window = |path: &str, name: &str| match name {
        "std::env" => ["window/mod.rs", "window/hush.rs", "fault.rs"].contains(&path),
        "std::thread" => ["window/future.rs", "window/fall.rs", "fault.rs"].contains(&path),
        "std::time" => path.starts_with("window/") || path == "fault.rs",
        "std::fs" => path.starts_with("door/"),
        "std::process" => path == "fault.rs",
        _ => false,
    };
    for source in sources().iter().filter(|s| !matches!(s.module.as_str(), "cli" | "main")) {
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
