//! The report that CI services read, in the form of `JUnit`.
//!
//! Duty: one suite for each test file, one case for each test. Uses `run`. Always holds: the XML is
//! well-formed whatever the names hold, and the same run gives the same document: it carries no
//! times.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::door::show::visible;

use super::run::{Suite, Tested, Verdict, share};

/// The report as XML.
///
/// # Errors
/// If it cannot be written, which does not happen for text.
pub fn xml(suites: &[Suite], tested: &[Tested]) -> Result<String, quick_junit::SerializeError> {
    let mut report = Report::new("demarche");
    for (at, suite) in suites.iter().enumerate() {
        let ours: Vec<&Tested> = tested.iter().filter(|t| t.suite == at).collect();
        if ours.is_empty() {
            continue;
        }
        let mut group = TestSuite::new(suite.path.as_str());
        // Not as properties: some readers take those of all suites together and want each name once.
        group.set_system_out(format!(
            "scenario {}, digest {}, rules {}, demarche {}",
            suite.case.id,
            suite.case.digest,
            suite.case.rules_digest,
            env!("CARGO_PKG_VERSION")
        ));
        group.add_test_cases(ours.into_iter().map(|test| case(suite, test)));
        report.add_test_suite(group);
    }
    Ok(visible(&report.to_string()?).into_owned())
}

fn case(suite: &Suite, test: &Tested) -> TestCase {
    let failed: Vec<_> = test.verdicts.iter().filter(|v| !v.passed).collect();
    let mut status = TestCaseStatus::success();
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
    let shares = test
        .verdicts
        .iter()
        .filter_map(|v| v.interval.map(|interval| format!("{}: {}", v.says, share(v.held, v.of, interval))));
    let shares: Vec<String> = shares.collect();
    if !shares.is_empty() {
        case.set_system_out(shares.join("\n"));
    }
    case
}
