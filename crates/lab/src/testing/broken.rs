//! Broken: a test file that cannot be used, which keeps no other from being run.
//!
//! Duty: what is known of such a file. Uses the findings of `scenario`. Always holds: whatever is
//! wrong is told in full once; reports for services name it with its place.

use demarche_core::scenario::findings::{Finding, Span};

/// A test file that cannot be used, or whose scenario cannot.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The file, as it was named or found.
    pub path: String,
    /// The file as services find it: from the working folder.
    pub file: String,
    /// What was found in the test file itself; none if it could not even be read.
    pub findings: Vec<Finding>,
    /// All of it as people read it, what was found in the scenario included.
    pub told: String,
}

impl Broken {
    /// What is wrong first, in a line.
    #[must_use]
    pub(super) fn headline(&self) -> &str {
        let told = self.told.lines().next().unwrap_or("it cannot be read");
        self.findings.first().map_or(told, |first| first.message.as_str())
    }

    /// The code of what is wrong first.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.findings.first().map_or("DM-E000", |first| first.code)
    }

    /// Where it is wrong first.
    #[must_use]
    pub(crate) fn place(&self) -> Option<Span> {
        self.findings.first().and_then(|first| first.span)
    }
}
