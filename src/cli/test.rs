//! `demarche test`: runs the tests beside scenarios.
//!
//! Duty: find test files, load their scenarios, run, print, and write what CI services read. Uses
//! `testing`, `source`, `output`. Always holds: a file that cannot be used keeps no other from being
//! run, and the exit code says so; folders are searched without following links, to a bounded depth
//! and number.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::failure::Failure;
use super::output::{self, read};
use super::progress::{Progress, clock};
use super::source;
use crate::door;
use crate::door::kind::Kind;
use crate::door::write::Target;
use demarche_core::model::case::Case;
use demarche_core::scenario::bundle::{self, Bundle};
use demarche_core::scenario::findings::{File, Finding, render};
use demarche_lab::check;
use demarche_lab::testing::bind;
use demarche_lab::testing::broken::Broken;
use demarche_lab::testing::form::TestFile;
use demarche_lab::testing::run::{self, Outcome, Suite, Tested, Way};
use demarche_lab::testing::select::{Choice, Filter, Seeds, Shard};
use demarche_lab::testing::{annotate, junit, summary};

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
pub(super) struct Run {
    /// Test files (NAME.test.ron), bundles (NAME.demarche), scenarios with a test file beside them, or folders
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Only tests whose name or file contains this; with `!` before it, only those that do not.
    /// May be given more than once: a test must meet any of the plain ones and none of the others
    #[arg(long, value_name = "TEXT")]
    filter: Vec<Filter>,
    /// For tests with a range of seeds: at most so many of them, or the range A-B in its place
    #[arg(long, value_name = "N|A-B")]
    seeds: Option<Seeds>,
    /// Only the I-th of N parts of the tests, which together are all of them
    #[arg(long, value_name = "I/N")]
    shard: Option<Shard>,
    /// Stop at the first test that fails
    #[arg(long)]
    fail_fast: bool,
    /// Say what would be run, and run nothing
    #[arg(long, conflicts_with_all = ["junit", "annotate", "fail_fast", "times"])]
    list: bool,
    /// Write a `JUnit` report (XML)
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Print remarks that a CI service shows beside the lines they are about
    #[arg(long, value_name = "SERVICE")]
    annotate: Option<Service>,
    /// Say how long each test took; reports of two runs are then no longer alike
    #[arg(long)]
    times: bool,
    #[command(flatten)]
    replace: output::Replace,
}

/// A CI service that shows remarks.
#[derive(clap::ValueEnum, Clone, Copy, Debug)]
enum Service {
    /// GitHub Actions
    Github,
}

impl Run {
    /// Runs the tests.
    ///
    /// # Errors
    /// If a file cannot be used, nothing matches, or an expectation does not hold.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let target = |path: &PathBuf| self.replace.target(path, &Kind::Junit, self.paths.iter().map(PathBuf::as_path));
        let target = self.junit.as_ref().map(target).transpose()?;
        let files = found(&self.paths)?;
        let (suites, mut broken) = loaded(&files)?;
        if let Some(shard) = self.shard {
            // Each is told by one part of the run alone.
            let mut at = 0..;
            broken.retain(|_| at.next().is_some_and(|position: usize| shard.has(position)));
        }
        let choice = Choice { filters: self.filter.clone(), seeds: self.seeds, shard: self.shard };
        let (picked, all) = choice
            .pick(&suites)
            .map_err(|why| Failure::input(why, "take fewer with --seeds, or a part of them with --filter"))?;
        if all == 0 && broken.is_empty() {
            return Err(self.nothing(files.is_empty()));
        }
        for idle in choice.idle(&suites) {
            output::talk(&format!("note: no test or file contains \"{}\"", idle.to_string().trim_start_matches('!')));
        }
        if self.list {
            if !picked.is_empty() {
                output::print(&summary::list(&suites, &picked))?;
            }
            return unusable(&broken).map_or(Ok(()), Err);
        }
        let progress = Progress::new(picked.iter().map(|p| p.test.games()).sum());
        let clock = clock();
        let way = Way { fail_fast: self.fail_fast, clock: self.times.then_some(&clock) };
        let tested = run::all(&suites, &picked, way, &|played| progress.add(played));
        drop(progress);
        let notes = self.notes(all);
        let outcome = Outcome { suites: &suites, broken: &broken, tested: &tested, notes: &notes };
        self.tell(&outcome, target.as_ref())?;
        verdict(&outcome)
    }

    /// Why there is nothing to run.
    fn nothing(&self, no_file: bool) -> Failure {
        let asked: Vec<String> = self.filter.iter().map(|f| format!("\"{f}\"")).collect();
        Failure::Nothing(match (asked.as_slice(), no_file) {
            (_, true) => "error: there is no test file here\n  = help: name files that end in .test.ron\n".to_owned(),
            ([], _) => "error: the test files hold no test\n".to_owned(),
            (asked, _) => {
                format!("error: no test matches {}\n  = help: --list shows all of them\n", asked.join(" and "))
            }
        })
    }

    /// In what the run is not that of the files alone; `all` is how many tests all its parts have.
    fn notes(&self, all: usize) -> Vec<String> {
        let seeds =
            self.seeds.map(|seeds| format!("seeds: {seeds}; shares are those of these seeds, not of the files'"));
        let shard = self.shard.map(|shard| format!("part {shard} of {all} tests"));
        seeds.into_iter().chain(shard).collect()
    }

    /// Writes and prints what came of it.
    fn tell(&self, outcome: &Outcome, junit: Option<&Target>) -> Result<(), Failure> {
        if let Some(target) = junit {
            let xml = junit::xml(outcome);
            let xml = xml.map_err(|e| Failure::error(format!("the report cannot be written: {e}")))?;
            target.write(xml.as_bytes())?;
        }
        if junit.is_some_and(Target::is_standard_output) {
            output::talk(&summary::text(outcome));
        } else {
            output::print(&summary::text(outcome))?;
        }
        let remarks = match self.annotate {
            Some(Service::Github) => annotate::github(outcome),
            None => Vec::new(),
        };
        if remarks.is_empty() { Ok(()) } else { output::print(&remarks.join("\n")) }
    }
}

/// What the exit code says: a file that cannot be used weighs more than an expectation that fails.
fn verdict(outcome: &Outcome) -> Result<(), Failure> {
    if let Some(failure) = unusable(outcome.broken) {
        return Err(failure);
    }
    let all = outcome.tested.iter().flat_map(|t| &t.verdicts);
    let failed = all.clone().filter(|v| !v.passed).count();
    if !outcome.tested.iter().any(Tested::failed) {
        return Ok(());
    }
    Err(Failure::Verification(format!("{failed} of {} expectations failed", all.count())))
}

/// Everything that is wrong with files that cannot be used; nothing if there are none.
fn unusable(broken: &[Broken]) -> Option<Failure> {
    let told: Vec<&str> = broken.iter().map(|b| b.told.trim_end()).collect();
    (!told.is_empty()).then(|| Failure::Input(told.join("\n\n")))
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
        } else if is_test(path) || is_bundle(path) || !path.exists() {
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
        return Err(Failure::error(format!("{} test files are too many for a run: at most {FILES}", once.len())));
    }
    Ok(once)
}

fn is_test(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING))
}

fn is_bundle(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(bundle::ENDING))
}

/// Whether a bundle that was found has tests, or cannot be read, which is to be told.
fn is_tested(path: &Path) -> bool {
    let Ok(bytes) = output::read_found(path) else { return true };
    match Bundle::read(&path.display().to_string(), &bytes) {
        Ok(bundle) => bundle.is_some_and(|bundle| bundle.part(bundle::Kind::Tests).is_some()),
        Err(_) => true,
    }
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
        } else if is_test(&path) && !kind.is_dir() && (path.is_file() || !path.exists())
            || is_bundle(&path) && kind.is_file() && is_tested(&path)
        {
            files.push(path);
        }
    }
    Ok(())
}

/// The suites of some files, and the files that cannot be used.
fn loaded(files: &[PathBuf]) -> Result<(Vec<Suite>, Vec<Broken>), Failure> {
    let (mut suites, mut broken) = (Vec::with_capacity(files.len()), Vec::new());
    let cases = RefCell::new(BTreeMap::new());
    for file in files {
        match suite(file, &cases) {
            Ok(suite) => suites.push(suite),
            Err(Trouble { findings, failure: Failure::Input(told) }) => {
                broken.push(Broken { path: file.display().to_string(), file: placed(file), findings, told });
            }
            Err(other) => return Err(other.failure),
        }
    }
    Ok((suites, broken))
}

/// Why a test file cannot be used.
struct Trouble {
    /// What was found in the test file itself.
    findings: Vec<Finding>,
    failure: Failure,
}

impl From<Vec<Finding>> for Trouble {
    fn from(findings: Vec<Finding>) -> Self {
        Self { failure: Failure::Input(render(&findings)), findings }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self { findings: Vec::new(), failure }
    }
}

/// A path as a CI service finds the file: from the working folder, without what means nothing.
fn placed(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let inside = path.strip_prefix(&here).unwrap_or(path);
    let parts = inside.components().filter(|part| *part != Component::CurDir);
    parts.collect::<PathBuf>().display().to_string().replace('\\', "/")
}

fn suite(path: &Path, cases: &RefCell<BTreeMap<String, Arc<Case>>>) -> Result<Suite, Trouble> {
    let name = path.display().to_string();
    let bytes = read(path)?;
    if let Some(bundle) = Bundle::read(&name, &bytes)? {
        return bundled(path, &name, &bundle, cases);
    }
    if is_bundle(path) {
        let hint = "the first line of a bundle says that it is one: `demarche pack` writes it";
        return Err(Failure::input(format!("{name}: this is no bundle"), hint).into());
    }
    let (text, form) = bind::read(&name, &bytes)?;
    let file = File { path: &name, text: &text };
    let (case, words) = scenario(path, &file, &form)?;
    let case = shared(case, cases);
    let tests = bind::tests(&file, &form, &case)?;
    Ok(Suite { path: name, file: placed(path), case, words, tests })
}

/// The case itself, or the same that tests of another file play.
fn shared(case: Arc<Case>, cases: &RefCell<BTreeMap<String, Arc<Case>>>) -> Arc<Case> {
    cases.borrow_mut().entry(format!("{} {}", case.id, case.digest)).or_insert(case).clone()
}

/// The tests of a bundle, which are those of its scenario.
fn bundled(
    path: &Path,
    name: &str,
    bundle: &Bundle,
    cases: &RefCell<BTreeMap<String, Arc<Case>>>,
) -> Result<Suite, Trouble> {
    let Some(suite) = check::bundle::suite(name, bundle)? else {
        let hint = "put them under a heading `tests`, or beside the scenario before it is packed";
        return Err(Failure::input(format!("{name}: this bundle has no tests"), hint).into());
    };
    Ok(Suite { file: placed(path), case: shared(suite.case, cases), ..suite })
}

/// The scenario that a test file names: a path from the test file, or a shipped one's id.
fn scenario(path: &Path, file: &File, form: &TestFile) -> Result<(Arc<Case>, demarche_play::narrate::Words), Trouble> {
    let named = form.scenario.as_str();
    let base = named.rsplit_once(':').map_or(named, |(base, _)| base);
    let wanted = if base.contains(['/', '\\']) || source::is_scenario(base) {
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
            let told = format!("{}\n{text}", finding.render());
            Err(Trouble { findings: vec![finding], failure: Failure::Input(told) })
        }
        Err(other) => Err(other.into()),
    }
}
