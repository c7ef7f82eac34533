//! Annotations: remarks that a CI service shows beside the line that they are about.
//!
//! Duty: failures, files that cannot be used and shares at their edge, as workflow commands of
//! GitHub Actions. Uses `run`. Always holds: whatever a name or message holds, one remark is one
//! line and says nothing but itself.

use super::broken::Broken;
use super::run::{Outcome, Suite, Tested, Verdict};
use super::shares::share;
use demarche_core::scenario::findings::Span;

/// Workflow commands of GitHub Actions, one a line; nothing if there is nothing to remark.
#[must_use]
pub fn github(outcome: &Outcome) -> Vec<String> {
    let mut lines = Vec::new();
    for test in outcome.tested {
        let suite = &outcome.suites[test.suite];
        lines.extend(test.verdicts.iter().filter_map(|verdict| of_verdict(suite, test, verdict)));
    }
    lines.extend(outcome.broken.iter().flat_map(of_broken));
    lines
}

fn of_verdict(suite: &Suite, test: &Tested, verdict: &Verdict) -> Option<String> {
    if !verdict.passed {
        let text = verdict.difference.join("\n");
        return Some(command("error", &suite.file, verdict.place.or(test.place), &test.name, &text));
    }
    let (edge, interval) = (verdict.edge?, verdict.interval?);
    let text =
        format!("{}: {}\nIt holds at its very edge: {edge}.", verdict.says, share(verdict.held, verdict.of, interval));
    Some(command("notice", &suite.file, verdict.place, &test.name, &text))
}

/// A remark for each finding in the test file; the first also tells what is wrong elsewhere.
fn of_broken(broken: &Broken) -> Vec<String> {
    let title = "the tests cannot be run";
    if broken.findings.len() <= 1 {
        return vec![command("error", &broken.file, broken.place(), title, broken.told.trim_end())];
    }
    let of = |finding: &demarche_core::scenario::findings::Finding| {
        let hint = finding.hint.as_ref().map(|hint| format!("\n{hint}")).unwrap_or_default();
        command("error", &broken.file, finding.span, title, &format!("{}: {}{hint}", finding.code, finding.message))
    };
    broken.findings.iter().map(of).collect()
}

fn command(kind: &str, file: &str, place: Option<Span>, title: &str, text: &str) -> String {
    let place = place.map(|p| format!(",line={},col={}", p.line, p.column)).unwrap_or_default();
    format!("::{kind} file={}{place},title={}::{}", property(file), property(title), message(text))
}

/// The text of a command: what would end its line is written otherwise.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command: what would end the property as well.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_name_holds_ends_its_command() {
        let place = Some(Span { line: 3, column: 7, length: 1 });
        let line = command("error", "a,b:c%.ron", place, "50% :: x,\r\ny=1", "one\n::error::two %0A");
        assert_eq!(
            line,
            "::error file=a%2Cb%3Ac%25.ron,line=3,col=7,title=50%25 %3A%3A x%2C%0D%0Ay=1::one%0A::error::two %250A"
        );
        assert_eq!(line.lines().count(), 1);
        assert_eq!(command("notice", "a", None, "t", ""), "::notice file=a,title=t::");
    }
}
