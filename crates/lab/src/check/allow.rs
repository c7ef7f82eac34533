//! Exceptions: findings that an author means, with the reason beside them.
//!
//! Duty: a comment `// check: allow CODE: why` takes back a warning or a piece of advice about its own
//! line or the next. Always holds: no error is taken back, and an exception that does nothing is
//! itself a finding.

use demarche_core::scenario::findings::{File, Finding, Severity, Span};

/// How an exception begins, after the mark of a comment.
const MARK: &str = "check: allow ";
/// Most exceptions of a file that are read.
const MOST: usize = 200;

struct Exception {
    line: usize,
    column: usize,
    code: String,
    reasoned: bool,
    used: bool,
}

/// The findings without those that the file allows, and with its idle exceptions.
pub(crate) fn apply(file: &File, findings: Vec<Finding>) -> Vec<Finding> {
    let mut exceptions = exceptions(file);
    if exceptions.is_empty() {
        return findings;
    }
    let mut left = Vec::with_capacity(findings.len());
    for finding in findings {
        let allowed = |e: &&mut Exception| {
            let line = finding.span.map_or(0, |s| s.line);
            e.reasoned && e.code == finding.code && (line == e.line || line == e.line + 1)
        };
        match exceptions.iter_mut().find(allowed) {
            Some(exception) if finding.severity != Severity::Error && finding.path == file.path => {
                exception.used = true;
            }
            _ => left.push(finding),
        }
    }
    for idle in exceptions.iter().filter(|e| !e.used) {
        let length = MARK.len() + idle.code.len();
        let span = Span { line: idle.line, column: idle.column, length };
        let message = if idle.reasoned {
            format!("nothing here is found that {} could allow", idle.code)
        } else {
            format!("an exception needs its reason: `// {MARK}{}: why`", idle.code)
        };
        let hint = Some("leave the comment out, or write the code and the reason".to_owned());
        left.push(file.finding(Severity::Advice, "DM-A250", Some(span), message, hint));
    }
    left
}

fn exceptions(file: &File) -> Vec<Exception> {
    let read = |(at, line): (usize, &str)| {
        let (before, mark, comment) = ["//", "#"]
            .into_iter()
            .find_map(|mark| line.split_once(mark).map(|(before, comment)| (before, mark.len(), comment)))?;
        let rest = comment.trim_start().strip_prefix(MARK)?;
        let (code, reason) = rest.split_once(':').unwrap_or((rest, ""));
        let blank = comment.chars().take_while(|c| c.is_whitespace()).count();
        Some(Exception {
            line: at + 1,
            column: before.chars().count() + mark + blank + 1,
            code: code.trim().to_owned(),
            reasoned: !reason.trim().is_empty(),
            used: false,
        })
    };
    file.text.lines().enumerate().filter_map(read).take(MOST).collect()
}
