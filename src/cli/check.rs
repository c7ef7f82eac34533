//! `demarche check`: every finding over files and folders in one run.
//!
//! Duty: find the files, read them within bounds, and print what `check` finds. Always holds: a
//! folder is walked within bounds and never round in circles; what cannot be read is a finding.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde_json::json;

use super::failure::Failure;
use super::{experiment, output};
use crate::door;
use demarche_core::outside::text::unmarked;
use demarche_core::scenario::bundle;
use demarche_core::scenario::findings::{File, Finding, LARGEST, Severity, render};
use demarche_core::scenario::outline::{Node, Outline};
use demarche_lab::check::{self, Input, Kind};

/// Most entries of all folders that are looked at.
const ENTRIES: usize = 10_000;
/// Most files that are read.
const FILES: usize = 2_000;
/// Files that are checked at a time.
const PART: usize = 64;
/// Most findings that are kept: who has more mends these first.
const FINDINGS: usize = 5_000;
/// Most scenarios that one file may name.
const NAMED: usize = 20;
/// Deepest folder below one that was named.
const DEPTH: usize = 16;

/// Arguments of `check`.
#[derive(clap::Args, Debug)]
pub(super) struct Check {
    /// Files, or folders in which every .ron, .ftl and .demarche file is checked
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Checks.
    ///
    /// # Errors
    /// If there is an error among the findings, nothing to check, or standard output cannot be
    /// written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let mut walk = Walk::default();
        for path in &self.paths {
            walk.start(path);
        }
        if walk.files.is_empty() && walk.findings.is_empty() {
            return Err(Failure::Nothing(
                "nothing to check: there is no .ron, .ftl or .demarche file there\n".to_owned(),
            ));
        }
        let mut all = walk.findings;
        // By parts, so that no more is held than is kept.
        for part in walk.files.chunks(PART) {
            let found: Vec<Vec<Finding>> = part.par_iter().map(|path| findings(path)).collect();
            all.extend(found.into_iter().flatten());
            if all.len() > FINDINGS {
                all.truncate(FINDINGS);
                let message = format!("there are more than {FINDINGS} findings: the rest is not shown");
                let hint = Some("mend these first, or name fewer files".to_owned());
                all.push(File { path: &part[0].display().to_string(), text: "" }.error("DM-E007", None, message, hint));
                break;
            }
        }
        let files = walk.files.len();
        if self.json {
            output::print_json(&json!({ "findings": all, "files": files }))?;
        } else if !all.is_empty() {
            output::print(&render(&all))?;
        }
        let summary = summary(&all, files);
        if all.iter().any(|f| f.severity == Severity::Error) {
            return Err(Failure::Input(summary));
        }
        output::talk(&summary);
        Ok(())
    }
}

/// How much was found, in one line; and what explains it.
fn summary(findings: &[Finding], files: usize) -> String {
    let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
    let plural = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    let mut text = format!(
        "checked {}: {}, {}, {} of advice",
        plural(files, "file", "files"),
        plural(count(Severity::Error), "error", "errors"),
        plural(count(Severity::Warning), "warning", "warnings"),
        plural(count(Severity::Advice), "piece", "pieces"),
    );
    if let Some(first) = findings.iter().min_by_key(|f| f.severity) {
        let _ = write!(text, "\n`demarche explain {}` says more about the first of them", first.code);
    }
    text
}

/// Everything there is to say about a file, with what stands beside it.
pub(super) fn findings(path: &Path) -> Vec<Finding> {
    let name = path.display().to_string();
    let bytes = match output::read(path) {
        Ok(bytes) => bytes,
        Err(failure) => return vec![unreadable(&name, &failure)],
    };
    let beside = beside(path, &bytes);
    check::file(&Input { path: name, bytes, beside })
}

/// Everything there is to say about a shipped scenario.
#[cfg(feature = "window")]
pub(super) fn shipped(id: &str) -> Vec<Finding> {
    let Some(shipped) = demarche_core::scenario::library::shipped(id) else { return Vec::new() };
    let beside = vec![(format!("scenarios/{id}.ftl"), shipped.messages.as_bytes().to_vec())];
    check::file(&Input { path: format!("scenarios/{id}.ron"), bytes: shipped.text.as_bytes().to_vec(), beside })
}

/// The messages beside a scenario, or the scenarios that tests, an experiment or a class file name by path.
fn beside(path: &Path, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    if path.extension().is_none_or(|e| e != "ron") || bytes.len() > LARGEST {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(unmarked(bytes));
    let outline = Outline::new(&text);
    let field = |name| outline.field(&outline.root, name);
    let named: Vec<&str> = match check::kind(&path.display().to_string(), &outline) {
        // A class's scenario stands beside it, by its name alone.
        Kind::Class => {
            let named = field("scenario").and_then(|node| outline.string(node));
            named.filter(|name| !name.contains(['/', '\\']) && !name.starts_with('.')).into_iter().collect()
        }
        Kind::Tests => field("scenario").into_iter().filter_map(|node| outline.string(node)).collect(),
        Kind::Experiment => {
            field("scenarios").into_iter().flat_map(Node::items).filter_map(|n| outline.string(n)).collect()
        }
        Kind::Scenario => {
            let beside = path.with_extension("ftl");
            let found = beside.is_file().then(|| output::read(&beside).ok()).flatten();
            return found.map(|bytes| (beside.display().to_string(), bytes)).into_iter().collect();
        }
        _ => return Vec::new(),
    };
    let found = named.into_iter().take(NAMED).filter_map(|name| experiment::source(path, name).ok());
    found.map(|source| (source.path, source.bytes)).collect()
}

/// What cannot be read, as a finding: the reason in the words of the system.
fn unreadable(path: &str, failure: &Failure) -> Finding {
    let text = match failure {
        Failure::Input(text) => text.lines().next().unwrap_or_default(),
        _ => "it cannot be read",
    };
    let reason = text.strip_prefix("error[DM-E000]: ").unwrap_or(text);
    let reason = reason.strip_prefix(path).and_then(|r| r.strip_prefix(": ")).unwrap_or(reason);
    cannot(path, reason)
}

fn cannot(path: &str, reason: &str) -> Finding {
    let hint = Some("check the path and its permissions".to_owned());
    File { path, text: "" }.error("DM-E000", None, format!("this cannot be read: {reason}"), hint)
}

/// The files of a run, in the order in which they are named, those of a folder by name.
#[derive(Default)]
struct Walk {
    files: Vec<PathBuf>,
    findings: Vec<Finding>,
    seen: BTreeSet<PathBuf>,
    entries: usize,
    full: bool,
}

impl Walk {
    fn start(&mut self, path: &Path) {
        match door::read::metadata(path) {
            Ok(data) if data.is_dir() => self.folder(path, 0),
            Ok(data) if data.is_file() => self.file(path),
            Ok(_) => self.findings.push(cannot(&path.display().to_string(), "this is no regular file")),
            Err(error) => self.findings.push(cannot(&path.display().to_string(), &error.to_string())),
        }
    }

    fn file(&mut self, path: &Path) {
        if self.files.len() == FILES {
            if !self.full {
                self.full = true;
                let name = path.parent().unwrap_or(path).display().to_string();
                self.bound(&name, format!("there are more than {FILES} files to check: the rest was not read"));
            }
            return;
        }
        let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if self.seen.insert(real) {
            self.files.push(path.to_owned());
        }
    }

    fn folder(&mut self, folder: &Path, depth: usize) {
        let name = folder.display().to_string();
        // A folder that was met already is a circle of links, or was named twice.
        if !self.seen.insert(folder.canonicalize().unwrap_or_else(|_| folder.to_owned())) {
            return;
        }
        if depth > DEPTH {
            self.bound(&name, format!("folders are nested deeper than {DEPTH}: this one was not looked at"));
            return;
        }
        let most = (ENTRIES + 1).saturating_sub(self.entries);
        let mut paths = match door::read::entries(folder, most) {
            Ok(paths) => paths,
            Err(error) => return self.findings.push(cannot(&name, &error.to_string())),
        };
        self.entries += paths.len();
        if self.entries > ENTRIES {
            paths.pop();
            if !self.full {
                self.full = true;
                self.bound(&name, format!("there are more than {ENTRIES} entries: the rest was not looked at"));
            }
        }
        for path in paths {
            let Ok(data) = door::read::metadata(&path) else {
                // A link to nowhere matters only if it looks like one of ours.
                if ours(&path) {
                    self.findings.push(cannot(&path.display().to_string(), "it leads nowhere or may not be read"));
                }
                continue;
            };
            if data.is_dir() && !hidden(&path) {
                self.folder(&path, depth + 1);
            } else if data.is_file() && ours(&path) {
                self.file(&path);
            }
        }
    }

    fn bound(&mut self, path: &str, message: String) {
        let hint = Some("name the folder or the files that matter".to_owned());
        self.findings.push(File { path, text: "" }.error("DM-E007", None, message, hint));
    }
}

fn ours(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "ron" || e == "ftl" || e == bundle::ENDING)
}

fn hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}
