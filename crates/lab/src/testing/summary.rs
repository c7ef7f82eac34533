//! Summary: what came of a run, as people read it.
//!
//! Duty: the report of a run, and the list of what would be run. Uses `run`, `select`. Always
//! holds: every test has its line, every failure its place and its difference; no times unless
//! they were asked for.

use std::fmt::Write as _;

use super::run::{Outcome, Suite, Tested, Verdict};
use super::select::Picked;
use super::shares::share;

/// What came of the tests, file by file.
#[must_use]
pub fn text(outcome: &Outcome) -> String {
    let mut lines = Vec::new();
    let mut last = None;
    for test in outcome.tested.iter().filter(|t| !t.left_out) {
        let suite = &outcome.suites[test.suite];
        if last != Some(test.suite) {
            if last.is_some() {
                lines.push(String::new());
            }
            lines.push(format!("{} · {}", suite.path, suite.case.id));
            last = Some(test.suite);
        }
        let mark = if test.passed() { '✓' } else { '✗' };
        let took = test.took.map(|took| format!(" ({:.3} s)", took.as_secs_f64())).unwrap_or_default();
        lines.push(format!("  {mark} {}{took}", test.name));
        lines.extend(below(suite, test));
    }
    for broken in outcome.broken {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(broken.path.clone());
        lines.push(format!("  ! cannot be used: {}: {}", broken.code(), broken.headline()));
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(count(outcome));
    lines.extend(outcome.notes.iter().map(|note| format!("note: {note}")));
    lines.join("\n")
}

/// What stands below the name of a test: every failure with its place and its difference, every share.
#[must_use]
pub fn below(suite: &Suite, test: &Tested) -> Vec<String> {
    test.verdicts.iter().flat_map(|verdict| told(suite, verdict)).collect()
}

fn told(suite: &Suite, verdict: &Verdict) -> Vec<String> {
    if !verdict.passed {
        let place = verdict.place.map(|p| format!(":{}:{}", p.line, p.column)).unwrap_or_default();
        let difference = verdict.difference.iter().map(|line| format!("      {line}"));
        return std::iter::once(format!("    --> {}{place}", suite.path)).chain(difference).collect();
    }
    let Some(interval) = verdict.interval else { return Vec::new() };
    let mut lines = vec![format!("      {}: {}", verdict.says, share(verdict.held, verdict.of, interval))];
    lines.extend(verdict.edge.map(|edge| format!("      note: it holds at its very edge: {edge}")));
    lines
}

/// How many tests were run, and how many expectations held.
#[must_use]
pub fn count(outcome: &Outcome) -> String {
    let plural = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let run = outcome.tested.iter().filter(|t| !t.left_out).count();
    let all = || outcome.tested.iter().flat_map(|t| &t.verdicts);
    let failed = all().filter(|v| !v.passed).count();
    let held = all().count() - failed;
    let mut line =
        format!("{}, {}: {held} held, {failed} failed", plural(run, "test"), plural(all().count(), "expectation"));
    if !outcome.broken.is_empty() {
        let _ = write!(line, "; {} cannot be used", plural(outcome.broken.len(), "test file"));
    }
    if run < outcome.tested.len() {
        let _ = write!(line, "; {} not run", plural(outcome.tested.len() - run, "test"));
    }
    line
}

/// What would be run: one test a line, with its place and its games.
#[must_use]
pub fn list(suites: &[Suite], picked: &[Picked]) -> String {
    let mut lines = Vec::with_capacity(picked.len());
    for Picked { suite, test } in picked {
        let place = test.place.map(|p| format!(":{}", p.line)).unwrap_or_default();
        let (from, to) = test.seeds;
        let seeds = if from == to { format!("seed {from}") } else { format!("seeds {from} to {to}") };
        lines.push(format!("{}{place}: {} ({seeds})", suites[*suite].path, test.name));
    }
    lines.join("\n")
}
