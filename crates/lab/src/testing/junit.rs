//! The report that CI services read, in the form of `JUnit`.
//!
//! Duty: one suite for each test file, one case for each test; an error for each file that cannot
//! be used. Uses `run`. Always holds: the XML is well-formed whatever the names hold, and the same
//! run gives the same document: it carries no times unless they were asked for.

use core::time::Duration;

use quick_junit::{NonSuccessKind, Report, SerializeError, TestCase, TestCaseStatus, TestSuite};

use super::broken::Broken;
use super::run::{Outcome, Suite, Tested, Verdict};
use super::shares::share;
use demarche_core::outside::show::visible;
use demarche_core::scenario::findings::Span;

/// The report as XML.
///
/// # Errors
/// If it cannot be written, which does not happen for text.
pub fn xml(outcome: &Outcome) -> Result<String, SerializeError> {
    let mut report = Report::new("demarche");
    for (at, suite) in outcome.suites.iter().enumerate() {
        let ours: Vec<&Tested> = outcome.tested.iter().filter(|t| t.suite == at).collect();
        if ours.is_empty() {
            continue;
        }
        let mut group = TestSuite::new(suite.path.as_str());
        // Not as properties: some readers take those of all suites together and want each name once.
        let mut told = format!(
            "scenario {}, digest {}, rules {}, demarche {}",
            suite.case.id,
            suite.case.digest,
            suite.case.rules_digest,
            env!("CARGO_PKG_VERSION")
        );
        for note in outcome.notes {
            told.push('\n');
            told.push_str(note);
        }
        group.set_system_out(told);
        if let Some(took) = sum(&ours) {
            group.set_time(took);
        }
        group.add_test_cases(ours.into_iter().map(|test| case(suite, test)));
        report.add_test_suite(group);
    }
    for broken in outcome.broken {
        let mut group = TestSuite::new(broken.path.as_str());
        group.add_test_case(unusable(broken));
        report.add_test_suite(group);
    }
    let all: Vec<&Tested> = outcome.tested.iter().collect();
    if let Some(took) = sum(&all) {
        report.set_time(took);
    }
    Ok(visible(&report.to_string()?).into_owned())
}

/// How long some tests took, if times were asked for.
fn sum(tests: &[&Tested]) -> Option<Duration> {
    tests.iter().filter_map(|t| t.took).reduce(|sum, took| sum + took)
}

fn case(suite: &Suite, test: &Tested) -> TestCase {
    let failed: Vec<_> = test.verdicts.iter().filter(|v| !v.passed).collect();
    let mut status = if test.left_out { TestCaseStatus::skipped() } else { TestCaseStatus::success() };
    if test.left_out {
        status.set_message("not run: another test had failed");
    }
    if let Some(first) = failed.first() {
        status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_type("expectation");
        status.set_message(first.says.as_str());
        let text = |verdict: &&Verdict| {
            let place = verdict.place.map(|p| format!("{}:{}:{}\n", suite.path, p.line, p.column)).unwrap_or_default();
            format!("{place}{}", verdict.difference.join("\n"))
        };
        status.set_description(failed.iter().map(text).collect::<Vec<_>>().join("\n\n"));
    }
    let mut case = TestCase::new(test.name.as_str(), status);
    case.set_classname(suite.case.id.as_str());
    placed(&mut case, &suite.file, test.place);
    if let Some(took) = test.took {
        case.set_time(took);
    }
    let shares = test.verdicts.iter().filter_map(|v| {
        let counted = format!("{}: {}", v.says, share(v.held, v.of, v.interval?));
        Some(counted + &v.edge.map(|edge| format!("\n  at its very edge: {edge}")).unwrap_or_default())
    });
    let shares: Vec<String> = shares.collect();
    if !shares.is_empty() {
        case.set_system_out(shares.join("\n"));
    }
    case
}

/// A file that cannot be used: an error, for nothing in it was tried.
fn unusable(broken: &Broken) -> TestCase {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_type(broken.code());
    status.set_message(broken.headline());
    status.set_description(broken.told.trim_end());
    let mut case = TestCase::new("the tests can be run", status);
    case.set_classname(broken.path.as_str());
    placed(&mut case, &broken.file, broken.place());
    case
}

/// The attributes by which services find the line.
fn placed(case: &mut TestCase, file: &str, place: Option<Span>) {
    case.extra.insert("file".into(), file.into());
    if let Some(place) = place {
        case.extra.insert("line".into(), place.line.to_string().into());
    }
}
