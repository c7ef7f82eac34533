//! The page of all codes, as docs/codes.md holds it.

use std::fmt::Write as _;

use super::codes::{self, Code};
use demarche_core::scenario::findings::Severity;

/// What stands above the codes.
const HEAD: &str = include_str!("../../../../assets/check/codes.md");

/// The page as Markdown, with a line feed at its end.
#[must_use]
pub fn all() -> String {
    let mut page = HEAD.to_owned();
    let parts = [(Severity::Error, "Errors"), (Severity::Warning, "Warnings"), (Severity::Advice, "Advice")];
    for (severity, title) in parts {
        let _ = write!(page, "\n## {title}\n\n| Code | What |\n|---|---|\n");
        for code in codes::all().filter(|c| c.severity() == severity) {
            let _ = writeln!(page, "| [{}](#{}) | {} |", code.code, code.code.to_ascii_lowercase(), code.title);
        }
        for code in codes::all().filter(|c| c.severity() == severity) {
            entry(&mut page, code);
        }
    }
    page
}

fn entry(page: &mut String, code: &Code) {
    let _ = write!(page, "\n### {}\n\n**{}.** {}\n\n", code.code, code.title, code.means);
    let _ = write!(page, "*In play:* {}\n\n*To mend:* {}\n\n", code.why, code.mend);
    let _ = write!(page, "Not so:\n\n```ron\n{}\n```\n\n", code.bad.trim_end());
    let _ = write!(page, "But so:\n\n```ron\n{}\n```\n", code.good.trim_end());
}
