//! Pages for contributors: what they say is where it is, is there.
//!
//! Duty: every path that a page of `docs/engineers` or one of the root names exists, and every row of
//! "Where is ...?" leads to the name it promises. Always holds: a page that names nothing is noticed.

use std::path::{Path, PathBuf};

use crate::sources::{CRATES, word};

/// Beginnings of what is taken for a path from the root of the house.
const ROOTS: [&str; 12] = [
    "crates/",
    "src/",
    "tests/",
    "docs/",
    "assets/",
    "scenarios/",
    "benches/",
    "web/",
    "packaging/",
    ".ci/",
    ".config/",
    ".github/",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The pages: those of engineers, and those at the root for whoever comes by.
fn pages() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(root().join("docs/engineers")).expect("the folder");
    let mut all: Vec<PathBuf> = folder.map(|e| e.expect("an entry").path()).collect();
    all.retain(|path| path.extension().is_some_and(|e| e == "md"));
    all.sort();
    all.extend(["CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "README.md"].map(|name| root().join(name)));
    all
}

/// What stands between backquotes, blocks of code left out.
fn quoted(text: &str) -> Vec<String> {
    let mut open = false;
    let mut prose = String::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            open = !open;
        } else if !open {
            prose.push_str(line);
            prose.push('\n');
        }
    }
    prose.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The path that a quoted text begins with; none if it is no path, or stands for many.
fn path(quoted: &str) -> Option<&str> {
    let first = quoted.split([' ', '\n']).next()?;
    let stands_for_many = first.contains(['*', '<', '{']) || first.chars().any(char::is_uppercase);
    let readme = first.ends_with("README.md") || first.ends_with("SUMMARY.md");
    (ROOTS.iter().any(|root| first.starts_with(root)) && (readme || !stands_for_many)).then_some(first)
}

#[test]
fn every_path_that_contributors_are_told_exists() {
    let mut wrong = Vec::new();
    let mut checked = 0;
    for page in pages() {
        let text = read(&page);
        for quoted in quoted(&text) {
            let Some(path) = path(&quoted) else { continue };
            checked += 1;
            if !root().join(path).exists() {
                wrong.push(format!("{}: there is no {path}", page.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 100, "only {checked} paths are named");
}

/// Whether a file has something of this name: an item of Rust, a message, a section of the rules.
fn has(path: &str, text: &str, name: &str) -> bool {
    if Path::new(path).extension().is_none_or(|e| e != "rs") {
        return text.lines().any(|l| l.trim_start().split([' ', ':']).next() == Some(name));
    }
    let kinds = ["fn", "struct", "enum", "const", "static", "trait", "type"];
    let item = |at: usize| kinds.iter().any(|kind| text[..at].ends_with(&format!("{kind} ")));
    word(text, name).into_iter().any(item)
}

/// Rows of "Where is ...?": what, in which file, under which names.
fn rows(page: &str) -> Vec<(String, String, Vec<String>)> {
    let (_, rest) = page.split_once("## Where is ...?").expect("the part");
    let part = rest.split("\n## ").next().unwrap_or_default();
    let cells = part.lines().filter(|l| l.starts_with("| ") && l.contains('`'));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [what, file, names] = cells.as_slice() else { panic!("three cells: {line}") };
        let bare = |cell: &str| cell.trim().trim_matches('`').to_owned();
        ((*what).to_owned(), bare(file), names.split(',').map(bare).collect())
    };
    cells.map(row).collect()
}

#[test]
fn what_is_said_to_be_somewhere_is_there() {
    let rows = rows(&read(&root().join("docs/engineers/README.md")));
    assert!(rows.len() >= 20, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for (what, file, names) in &rows {
        let text = read(&root().join(file));
        let missing = names.iter().filter(|name| !has(file, &text, name));
        wrong.extend(missing.map(|name| format!("{what}: no {name} in {file}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_there_is_noticed() {
    assert!(has("a.rs", "pub fn find(x: u8) {}", "find"));
    assert!(!has("a.rs", "// find\nfn finder() { find() }", "find"));
    assert!(has("a.ftl", "order-call = Call", "order-call") && !has("a.ftl", "order-call-x = Call", "order-call"));
    assert_eq!(path("crates/core/src/draw.rs"), Some("crates/core/src/draw.rs"));
    assert_eq!(path("tests/kill/run PROGRAM COUNT"), Some("tests/kill/run"));
    assert_eq!((path("cargo test"), path("assets/messages/LANGUAGE")), (None, None));
}

#[test]
fn the_recipes_have_five_steps_and_say_what_was_run() {
    let recipes: Vec<PathBuf> = pages().into_iter().filter(|p| p.to_string_lossy().contains("add-a")).collect();
    assert_eq!(recipes.len(), 7);
    for recipe in recipes {
        let text = read(&recipe);
        let steps = text.lines().filter(|l| l.split_once(". ").is_some_and(|(n, _)| n.parse::<u8>().is_ok())).count();
        assert_eq!(steps, 5, "{}", recipe.display());
        assert!(text.contains("## Tried"), "{} does not say what was run", recipe.display());
    }
}

#[test]
fn the_hosted_workflow_runs_the_script_and_pins_what_it_uses() {
    let text = read(&root().join(".github/workflows/ci.yml"));
    let parsed = yaml_rust2::YamlLoader::load_from_str(&text).expect("YAML");
    let [workflow] = parsed.as_slice() else { panic!("one document") };
    assert_eq!(workflow["permissions"]["contents"].as_str(), Some("read"));
    let jobs = workflow["jobs"].as_hash().expect("jobs");
    let steps = jobs.values().flat_map(|job| job["steps"].as_vec().expect("steps"));
    let mut calls = Vec::new();
    for step in steps {
        if let Some(uses) = step["uses"].as_str() {
            let version = uses.split_once("@v").map_or("", |(_, version)| version);
            let parts = version.split('.').filter(|part| part.parse::<u16>().is_ok()).count();
            assert_eq!(parts, 3, "{uses} is not pinned");
        }
        let run = step["run"].as_str().unwrap_or_default();
        if run.starts_with(".ci/run") {
            calls.push(run);
        } else {
            assert!(run.is_empty() || run.starts_with("rustup "), "what is checked stands in the script: {run}");
        }
    }
    assert_eq!(calls, [".ci/run fast", ".ci/run"]);
}

#[test]
fn the_changelog_knows_the_version() {
    let text = read(&root().join("CHANGELOG.md"));
    let version = env!("CARGO_PKG_VERSION");
    let headings: Vec<&str> = text.lines().filter_map(|l| l.strip_prefix("## ")).collect();
    assert_eq!(headings.first(), Some(&"Unreleased"));
    let latest = headings.get(1).and_then(|h| h.split_once(", "));
    assert_eq!(latest.map(|(version, _)| version), Some(version), "the latest that was handed out is this");
}

#[test]
fn the_door_of_every_crate_names_its_modules() {
    let mut wrong = Vec::new();
    for (_, _, folder) in CRATES {
        let text = read(&root().join(folder).join("lib.rs"));
        let header: String = text.lines().take_while(|l| l.starts_with("//!")).collect();
        let declared = text.replace("#[cfg(test)]\nmod ", "");
        let names =
            declared.lines().filter_map(|l| l.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
        let missing = names.filter(|name| !header.contains(&format!("`{name}`")));
        wrong.extend(missing.map(|name| format!("{folder}/lib.rs: no line on {name}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
