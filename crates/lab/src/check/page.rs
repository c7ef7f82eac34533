//! The page of all codes, as docs/codes.md holds it.

use std::fmt::Write as _;

use super::codes::{self, Code};
use demarche_core::scenario::findings::Severity;

/// The page as Markdown, with a line feed at its end.
#[must_use]
pub fn all() -> String {
    let mut page = String::from(
        "# What `demarche check` can find\n\n\
         <!-- Written by `demarche explain --all`; a test compares it. -->\n\n\
         An **error** keeps a file from being used. A **warning** says that a file does not do what it \
         seems to say: a player will be misled, or something will never happen. **Advice** is for whoever \
         reads and keeps the file. `demarche explain CODE` prints one of these entries.\n\n\
         What is meant so can say so: `// check: allow DM-W113: the reason` in the line before takes back that \
         warning or advice, and no error.\n",
    );
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
