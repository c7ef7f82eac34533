//! `demarche test`: runs the tests beside scenarios.
//!
//! Duty: find test files, load their scenarios, run, print, and write the report for CI services.
//! Uses `testing`, `source`, `output`. Always holds: a file that cannot be used is exit 2 and
//! nothing is played; folders are searched without following links, to a bounded depth and number.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Failure, output, read, source};
use crate::door::kind::Kind;
use crate::door::{self, speak};
use crate::model::case::Case;
use crate::scenario::findings::{File, Finding, render};
use crate::testing::bind::{self, Test};
use crate::testing::run::{self, Suite, Tested, share};
use crate::testing::{form::TestFile, junit};

/// How deep folders are searched.
const DEPTH: usize = 8;
/// Most entries of folders that are looked at.
const ENTRIES: usize = 100_000;
/// Most test files of a run.
const FILES: usize = 2_000;
/// How the name of a test file ends.
const ENDING: &str = ".test.ron";

/// Arguments of `test`.
#[derive(clap::Args, Debug)]
pub struct Run {
    /// Test files (NAME.test.ron), scenarios with a test file beside them, or folders
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Only tests whose name or file contains this
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Write a `JUnit` report (XML)
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    #[command(flatten)]
    replace: output::Replace,
}

impl Run {
    /// Runs the tests.
    ///
    /// # Errors
    /// If a file cannot be used, nothing matches, or an expectation does not hold.
    pub fn run(self) -> Result<(), Failure> {
        let target = |path: &PathBuf| self.replace.target(path, &Kind::Junit, self.paths.iter().map(PathBuf::as_path));
        let target = self.junit.as_ref().map(target).transpose()?;
        let files = found(&self.paths)?;
        let suites = loaded(&files)?;
        let filter = self.filter.as_ref().map(|text| text.to_lowercase());
        let wanted = |at: usize, test: &Test| {
            filter.as_ref().is_none_or(|text| {
                test.name.to_lowercase().contains(text) || suites[at].path.to_lowercase().contains(text)
            })
        };
        let games: u64 = suites
            .iter()
            .enumerate()
            .flat_map(|(at, suite)| suite.tests.iter().filter(move |t| wanted(at, t)).map(Test::games))
            .sum();
        if games == 0 {
            let why = match (&self.filter, suites.is_empty()) {
                (_, true) => {
                    "error: there is no test file here\n  = help: name files that end in .test.ron\n".to_owned()
                }
                (Some(text), _) => format!("error: no test matches \"{text}\"\n"),
                (None, _) => "error: the test files hold no test\n".to_owned(),
            };
            return Err(Failure::Nothing(why));
        }
        let progress = Progress::new(games);
        let tested = run::all(&suites, &wanted, &|played| progress.add(played));
        Progress::end();
        if let Some(target) = &target {
            let xml = junit::xml(&suites, &tested);
            let xml = xml.map_err(|e| Failure::Input(format!("error: the report cannot be written: {e}\n")))?;
            target.write(xml.as_bytes())?;
        }
        output::print(&report(&suites, &tested))?;
        let all = tested.iter().flat_map(|t| &t.verdicts);
        let failed = all.clone().filter(|v| !v.passed).count();
        if failed == 0 {
            return Ok(());
        }
        Err(Failure::Verification(format!("{failed} of {} expectations failed", all.count())))
    }
}

/// A line of progress, on a terminal only.
struct Progress {
    games: u64,
    played: AtomicU64,
}

impl Progress {
    fn new(games: u64) -> Self {
        Self { games, played: AtomicU64::new(0) }
    }

    fn add(&self, played: u64) {
        let now = self.played.fetch_add(played, Ordering::Relaxed) + played;
        let step = (self.games / 100).max(1);
        if now.is_multiple_of(step) {
            speak::progress(&format!("{now} of {} games", self.games));
        }
    }

    fn end() {
        speak::progress("");
    }
}

/// The test files that some paths mean, each once.
fn found(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut left = ENTRIES;
    for path in paths {
        let before = files.len();
        if path.is_dir() {
            search(path, DEPTH, &mut left, &mut files)?;
        } else if path.exists() && !path.is_file() {
            // A pipe that nobody writes to would be waited for.
            let message = format!("error[DM-E000]: {}: this is no regular file\n", path.display());
            return Err(Failure::Input(message));
        } else if is_test(path) || !path.exists() {
            files.push(path.clone());
        } else {
            // A scenario stands for the tests beside it; its messages and scripts for nothing.
            let beside = path.with_extension("test.ron");
            if path.extension().is_some_and(|e| e == "ron") && beside.is_file() {
                files.push(beside);
            }
        }
        files[before..].sort();
    }
    let mut once: Vec<PathBuf> = Vec::with_capacity(files.len());
    for file in files {
        if !once.contains(&file) {
            once.push(file);
        }
    }
    if once.len() > FILES {
        let message = format!("error: {} test files are too many for a run: at most {FILES}\n", once.len());
        return Err(Failure::Input(message));
    }
    Ok(once)
}

fn is_test(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING))
}

fn search(folder: &Path, depth: usize, left: &mut usize, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let fault = |why: &dyn std::fmt::Display| Failure::Input(format!("error[DM-E000]: {}: {why}\n", folder.display()));
    let entries = door::read::entries(folder, ENTRIES + 1).map_err(|e| fault(&e))?;
    for path in entries {
        *left =
            left.checked_sub(1).ok_or_else(|| fault(&format!("more than {ENTRIES} files: name a smaller folder")))?;
        let kind = door::read::link_metadata(&path).map_err(|e| fault(&e))?;
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if kind.is_dir() && !hidden && depth > 0 {
            search(&path, depth - 1, left, files)?;
        } else if is_test(&path) && !kind.is_dir() && (path.is_file() || !path.exists()) {
            files.push(path);
        }
    }
    Ok(())
}

/// The suites of some files, or everything that is wrong with any of them.
fn loaded(files: &[PathBuf]) -> Result<Vec<Suite>, Failure> {
    let mut suites = Vec::with_capacity(files.len());
    let mut wrong = Vec::new();
    let cases = RefCell::new(BTreeMap::new());
    for file in files {
        match suite(file, &cases) {
            Ok(suite) => suites.push(suite),
            Err(Failure::Input(text)) => wrong.push(text.trim_end().to_owned()),
            Err(other) => return Err(other),
        }
    }
    if wrong.is_empty() { Ok(suites) } else { Err(Failure::Input(wrong.join("\n\n"))) }
}

fn suite(path: &Path, cases: &RefCell<BTreeMap<String, Arc<Case>>>) -> Result<Suite, Failure> {
    let name = path.display().to_string();
    let (text, form) = bind::read(&name, &read(path)?)?;
    let file = File { path: &name, text: &text };
    let (case, words) = scenario(path, &file, &form)?;
    // Test files of one scenario share its case.
    let case = cases.borrow_mut().entry(format!("{} {}", case.id, case.digest)).or_insert(case).clone();
    let tests = bind::tests(&file, &form, &case)?;
    Ok(Suite { path: name, case, words, tests })
}

/// The scenario that a test file names: a path from the test file, or a shipped one's id.
fn scenario(path: &Path, file: &File, form: &TestFile) -> Result<(Arc<Case>, crate::narrate::Words), Failure> {
    let named = form.scenario.as_str();
    let base = named.rsplit_once(':').map_or(named, |(base, _)| base);
    let wanted =
        if base.contains(['/', '\\']) || Path::new(base).extension().is_some_and(|e| e.eq_ignore_ascii_case("ron")) {
            path.parent().unwrap_or_else(|| Path::new("")).join(named).display().to_string()
        } else {
            named.to_owned()
        };
    match source::scenario(&wanted) {
        Ok(loaded) => Ok((loaded.case, loaded.words)),
        Err(Failure::Input(text)) => {
            let message = format!("the scenario \"{named}\" of these tests cannot be used");
            let hint = Some("mend what is said below; the path counts from the test file's folder".to_owned());
            let finding: Finding = file.error("DM-E010", file.literal(named, 0), message, hint);
            Err(Failure::Input(format!("{}\n{text}", render(&[finding]))))
        }
        Err(other) => Err(other),
    }
}

/// What came of the tests, file by file.
fn report(suites: &[Suite], tested: &[Tested]) -> String {
    let mut lines = Vec::new();
    let mut last = None;
    for test in tested {
        let suite = &suites[test.suite];
        if last != Some(test.suite) {
            if last.is_some() {
                lines.push(String::new());
            }
            lines.push(format!("{} · {}", suite.path, suite.case.id));
            last = Some(test.suite);
        }
        let mark = if test.passed() { '✓' } else { '✗' };
        lines.push(format!("  {mark} {}", test.name));
        for verdict in &test.verdicts {
            if verdict.passed {
                let interval = verdict.interval.map(|i| share(verdict.held, verdict.of, i));
                lines.extend(interval.map(|counted| format!("      {}: {counted}", verdict.says)));
                continue;
            }
            let place = verdict.place.map(|p| format!(":{}:{}", p.line, p.column)).unwrap_or_default();
            lines.push(format!("    --> {}{place}", suite.path));
            lines.extend(verdict.difference.iter().map(|line| format!("      {line}")));
        }
    }
    let all = || tested.iter().flat_map(|t| &t.verdicts);
    let failed = all().filter(|v| !v.passed).count();
    lines.push(String::new());
    let plural = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let held = all().count() - failed;
    lines.push(format!(
        "{}, {}: {held} held, {failed} failed",
        plural(tested.len(), "test"),
        plural(all().count(), "expectation")
    ));
    lines.join("\n")
}
