//! The documents: every link leads somewhere, every command shown does what is shown.
//!
//! Conventions of the pages, which these tests read:
//! - a block of `sh` is a list of commands, run one after the other in a folder of the page's own,
//!   which has a copy of `scenarios` and of the `.ron` files beside the page; a command ends with
//!   `# exit N` if it ends otherwise than 0;
//! - a block of `text` that begins with `$ demarche` is a session: lines after `> ` are typed, every
//!   other line must be printed in that order; `[...]` stands for what is left out;
//! - `<!-- file: NAME -->` before a block means that the block is the file of that name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::support::{Done, command, demarche, demarche_in, folder};

/// Commands that are shown and not run: those that build the program or the book, and a study that
/// takes many minutes.
const TOLD: [&str; 6] = [
    "cargo run --release",
    "cargo test",
    "cargo doc --open",
    "cargo build --release",
    "mdbook build docs",
    "demarche sensitivity --docs docs/model --seed 1",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn walk(at: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(at).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every page: the README and what lies under docs.
fn pages() -> Vec<(String, String)> {
    let mut all = vec![root().join("README.md")];
    walk(&root().join("docs"), &mut all);
    let pages = all.into_iter().filter(|p| p.extension().is_some_and(|e| e == "md"));
    let name = |p: &Path| p.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
    pages.map(|p| (name(&p), std::fs::read_to_string(&p).expect("a page"))).collect()
}

/// A fenced block of a page.
struct Block<'a> {
    language: &'a str,
    file: Option<&'a str>,
    line: usize,
    lines: Vec<&'a str>,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found: Vec<Block> = Vec::new();
    let mut open = false;
    let mut file = None;
    for (at, line) in text.lines().enumerate() {
        if let Some(rest) = line.trim_start().strip_prefix("```") {
            if !open {
                found.push(Block { language: rest.trim(), file: file.take(), line: at + 1, lines: Vec::new() });
            }
            open = !open;
        } else if open {
            found.last_mut().expect("an open block").lines.push(line);
        } else if let Some(name) = line.trim().strip_prefix("<!-- file: ").and_then(|l| l.strip_suffix(" -->")) {
            file = Some(name);
        } else if !line.trim().is_empty() {
            file = None;
        }
    }
    assert!(!open, "a block is not closed");
    found
}

/// The text without its blocks and without what stands in backquotes.
fn prose(text: &str) -> String {
    let mut open = false;
    let mut out = String::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            open = !open;
            continue;
        }
        if !open {
            out.extend(line.split('`').step_by(2));
            out.push('\n');
        }
    }
    out
}

/// The name under which a heading can be linked.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).collect::<String>().replace(' ', "-")
}

fn anchors(text: &str) -> BTreeSet<String> {
    let mut open = false;
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if line.starts_with("```") {
            open = !open;
        } else if !open && line.starts_with('#') {
            found.insert(anchor(line.trim_start_matches('#')));
        }
    }
    found
}

/// The targets of the links of a page.
fn links(text: &str) -> Vec<String> {
    let prose = prose(text);
    let parts = prose.split("](").skip(1);
    parts
        .filter_map(|rest| rest.split(')').next())
        .map(|l| l.split(' ').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let all = pages();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for (name, text) in &all {
        for link in links(text).into_iter().filter(|l| !l.contains("://")) {
            checked += 1;
            let (path, place) = link.split_once('#').map_or((link.as_str(), None), |(p, a)| (p, Some(a)));
            let target =
                if path.is_empty() { root().join(name) } else { root().join(name).with_file_name("").join(path) };
            let Ok(target) = target.canonicalize() else {
                wrong.push(format!("{name}: there is no {link}"));
                continue;
            };
            // What the book is made from is the folder docs: its pages may lead nowhere else.
            if name.starts_with("docs/") && !target.starts_with(root().join("docs").canonicalize().expect("docs")) {
                wrong.push(format!("{name}: {link} leads out of docs"));
            }
            if let Some(place) = place {
                let text = std::fs::read_to_string(&target).unwrap_or_default();
                if !anchors(&text).contains(place) {
                    wrong.push(format!("{name}: {link} has no such heading"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 150, "only {checked} links were found");
}

#[test]
fn every_page_has_its_place_in_the_book() {
    let summary = std::fs::read_to_string(root().join("docs/SUMMARY.md")).expect("a summary");
    let listed: Vec<String> = links(&summary);
    let mut twice = listed.clone();
    twice.sort();
    twice.dedup();
    assert_eq!(twice.len(), listed.len(), "a page is listed twice");
    let all: Vec<String> =
        pages().into_iter().filter_map(|(n, _)| n.strip_prefix("docs/").map(str::to_owned)).collect();
    let missing: Vec<&String> = all.iter().filter(|n| *n != "SUMMARY.md" && !listed.contains(n)).collect();
    assert!(missing.is_empty(), "not in docs/SUMMARY.md: {missing:?}");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() { copy(&path, &target) } else { std::fs::copy(&path, &target).map(|_| ()).expect("a copy") }
    }
}

/// Copies the files that stand beside a page for its readers.
fn companions(from: &Path, to: &Path) {
    for path in std::fs::read_dir(from).expect("a folder").map(|e| e.expect("an entry").path()) {
        if path.extension().is_some_and(|e| e == "ron") {
            std::fs::copy(&path, to.join(path.file_name().expect("a name"))).expect("a copy");
        }
    }
}

/// A command line in words; quotes hold words together, `*` at the end of a word stands for files.
fn words(line: &str, folder: &Path) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            found.push(part.to_owned());
        } else {
            found.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    let names = || std::fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").file_name());
    let mut all = Vec::new();
    for word in found {
        match word.strip_suffix('*') {
            None => all.push(word),
            Some(start) => {
                let mut files: Vec<String> =
                    names().map(|n| n.to_string_lossy().into_owned()).filter(|n| n.starts_with(start)).collect();
                assert!(!files.is_empty(), "no file is named {word}");
                files.sort();
                all.extend(files);
            }
        }
    }
    all
}

/// Runs a line of a page; what is wrong with it, if anything is.
fn run(folder: &Path, line: &str, typed: &str) -> Result<Done, String> {
    let (line, expected) = match line.split_once("# exit ") {
        Some((line, code)) => (line, code.trim().parse::<i32>().map_err(|_| format!("{line}: no exit code"))?),
        None => (line.split(" # ").next().unwrap_or(line), 0),
    };
    let line = line.trim();
    let Some(rest) = line.strip_prefix("demarche") else {
        return Err(format!("`{line}` is neither a command of the program nor one that is only told"));
    };
    let mut arguments = words(rest, folder);
    // A page may be read where there is a display; a test plays in the terminal.
    if arguments.first().is_none_or(|first| first == "play") && !arguments.iter().any(|a| a == "--console") {
        arguments.push("--console".to_owned());
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = demarche_in(folder, &arguments, typed);
    if done.code == Some(expected) {
        return Ok(done);
    }
    Err(format!("`{line}` ends with {:?} and not {expected}:\n{}{}", done.code, done.out, done.err))
}

/// What is wrong with a session: lines that are not printed in the order shown.
fn session(folder: &Path, lines: &[&str]) -> Result<(), String> {
    let command = lines.first().and_then(|l| l.strip_prefix("$ ")).unwrap_or_default();
    let typed: String = lines.iter().filter_map(|l| l.strip_prefix("> ")).map(|l| format!("{l}\n")).collect();
    let done = run(folder, command, &typed)?;
    let mut printed = done.out.lines();
    let shown = lines.iter().skip(1).filter(|l| !l.starts_with("> ") && !l.is_empty() && **l != "[...]");
    for line in shown {
        if !printed.any(|p| p == *line) {
            return Err(format!("`{command}` does not print (there): {line}"));
        }
    }
    Ok(())
}

/// Runs what a page shows: how many commands, and what is wrong.
fn follow(name: &str, text: &str) -> (usize, Vec<String>) {
    let all = blocks(text);
    let shows = |b: &Block| b.language == "sh" || b.lines.first().is_some_and(|l| l.starts_with("$ demarche"));
    let (mut run_so_far, mut wrong) = (0, Vec::new());
    if !all.iter().any(shows) {
        return (0, wrong);
    }
    let place = folder();
    copy(&root().join("scenarios"), &place.path().join("scenarios"));
    companions(&root().join(name).with_file_name(""), place.path());
    for block in &all {
        if let Some(file) = block.file {
            std::fs::write(place.path().join(file), block.lines.join("\n") + "\n").expect("a file");
        }
        if !shows(block) {
            continue;
        }
        if block.language != "sh" {
            run_so_far += 1;
            // The README's own transcript has a stricter test.
            if name != "README.md" {
                wrong.extend(session(place.path(), &block.lines).err().map(|e| format!("{name}:{}: {e}", block.line)));
            }
            continue;
        }
        for line in block.lines.iter().map(|l| l.trim_start_matches("$ ").trim()) {
            if line.is_empty() || line.starts_with('#') || TOLD.contains(&line) {
                continue;
            }
            run_so_far += 1;
            wrong.extend(run(place.path(), line, "").err().map(|e| format!("{name}:{}: {e}", block.line)));
        }
    }
    (run_so_far, wrong)
}

#[test]
fn every_command_shown_can_be_run() {
    let all = pages();
    let (mut count, mut wrong) = (0, Vec::new());
    for (name, text) in &all {
        let (run, found) = follow(name, text);
        count += run;
        wrong.extend(found);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 25, "only {count} commands are shown");
    println!("{count} commands of {} pages were run", all.len());
}

#[test]
fn a_broken_command_is_noticed() {
    let broken = [
        ("```sh\ndemarche lst\n```\n", "ends with Some(2)"),
        ("```sh\ndemarche explain DM-E999\n```\n", "ends with Some(2)"),
        ("```sh\ndemarche list  # exit 1\n```\n", "ends with Some(0) and not 1"),
        ("```sh\nrm -rf scenarios\n```\n", "neither a command of the program"),
        ("```text\n$ demarche list\nquiet-baker\n```\n", "does not print"),
    ];
    for (page, why) in broken {
        let (_, wrong) = follow("page", page);
        assert_eq!(wrong.len(), 1, "{page}: {wrong:?}");
        assert!(wrong[0].contains(why), "{page}: {}", wrong[0]);
    }
    let (count, wrong) = follow("page", "```sh\ndemarche list\ndemarche explain DM-E010\n```\n");
    assert_eq!((count, wrong), (2, Vec::new()));
}

#[test]
fn commands_in_running_text_exist() {
    let help = demarche(&["--help"]).out;
    let listed = help.lines().filter_map(|l| l.strip_prefix("  ")?.split_whitespace().next());
    // What only the window can do is not part of a build without one.
    let window = (!cfg!(feature = "window")).then_some("capture");
    let known: BTreeSet<&str> = listed.chain(window).collect();
    assert!(known.contains("check") && known.contains("sweep"), "{help}");
    let mut wrong = Vec::new();
    for (name, text) in pages() {
        for (at, _) in text.match_indices("`demarche ") {
            let rest = &text[at + "`demarche ".len()..];
            let word: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            if !word.is_empty() && !word.starts_with("--") && !known.contains(word.as_str()) {
                wrong.push(format!("{name}: `demarche {word}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "no such command:\n{}", wrong.join("\n"));
}

#[test]
fn the_workflow_for_a_ci_service_is_sound() {
    let text = std::fs::read_to_string(root().join("docs/authors/ci.md")).expect("the page");
    let all = blocks(&text);
    let block = all.iter().find(|b| b.file == Some("scenarios.yml")).expect("the workflow");
    let parsed = yaml_rust2::YamlLoader::load_from_str(&block.lines.join("\n")).expect("YAML");
    let [workflow] = parsed.as_slice() else { panic!("one document") };
    assert!(workflow["on"].is_array() && workflow["permissions"]["contents"].as_str() == Some("read"));
    let steps = workflow["jobs"]["check-and-test"]["steps"].as_vec().expect("steps");
    // The commands of the steps run on the shipped scenarios: the small ones among them, for time.
    let place = folder();
    copy(&root().join("scenarios"), &place.path().join("scenarios"));
    let mut ran = 0;
    for step in steps {
        let lines = step["run"].as_str().unwrap_or_default().lines().filter(|l| l.starts_with("demarche "));
        for line in lines {
            ran += 1;
            let line = line.replace("test scenarios ", "test scenarios/winter-lights.test.ron ");
            let found = run(place.path(), &line, "");
            assert!(found.is_ok(), "{}", found.err().unwrap_or_default());
        }
    }
    assert_eq!(ran, 2);
    assert!(place.path().join("report.xml").is_file());
    assert!(command(place.path(), &["list"]).status().expect("it runs").success());
}

#[test]
fn the_page_of_the_run_document_names_every_field() {
    let page = std::fs::read_to_string(root().join("docs/engineers/run-json.md")).expect("the page");
    let document = demarche(&["run", "training-isle:four", "--json"]).out;
    let document: serde_json::Value = serde_json::from_str(&document).expect("JSON");
    let (head, turn) = page.split_once("A turn:").expect("two tables");
    let of = |table: &str| -> BTreeSet<String> {
        let cells = table.lines().filter(|l| l.starts_with("| `")).filter_map(|l| l.split('|').nth(1));
        cells.flat_map(|c| c.split(',')).map(|w| w.trim().trim_matches('`').to_owned()).collect()
    };
    let keys = |value: &serde_json::Value| -> BTreeSet<String> {
        value.as_object().expect("an object").keys().cloned().collect()
    };
    assert_eq!(of(head), keys(&document));
    assert_eq!(of(turn), keys(&document["turns"][0]));
}

#[test]
fn the_minutes_of_a_lesson_add_up() {
    for (name, whole) in [("lesson-45", 45), ("lesson-90", 90)] {
        let page = std::fs::read_to_string(root().join(format!("docs/teach/{name}.md"))).expect("a plan");
        let rows = page.lines().filter_map(|l| {
            let cells: Vec<i32> = l.split('|').skip(1).take(3).map_while(|c| c.trim().parse().ok()).collect();
            <[i32; 3]>::try_from(cells).ok()
        });
        let end = rows.fold(0, |at, [from, to, minutes]| {
            assert_eq!((from, to), (at, at + minutes), "{name}");
            to
        });
        assert_eq!(end, whole, "{name}");
        // The debrief is planned to the minute as well.
        let (_, debrief) = page.split_once("## Debrief, ").expect("a debrief");
        let planned: i32 = debrief.split(' ').next().and_then(|n| n.parse().ok()).expect("its minutes");
        let parts =
            debrief.lines().filter_map(|l| l.strip_prefix("| ")?.split(" |").next()?.trim().parse::<i32>().ok());
        assert_eq!(parts.sum::<i32>(), planned, "{name}");
    }
}
