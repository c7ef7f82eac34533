//! What is said of one code.
//!
//! Duty: the fields of an entry of the table of codes. Uses nothing. Always holds: the letter of a
//! code says who suffers.

use demarche_core::scenario::findings::Severity;

/// In what the example of a code stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum On {
    /// A passage of a scenario.
    Scenario,
    /// A passage of the messages beside it.
    Messages,
    /// A passage of an experiment with it.
    Experiment,
    /// A class file.
    Class,
    /// Something else, shown in words or as another kind of file.
    Other,
}

/// What a code means.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// The code.
    pub code: &'static str,
    /// What was found, in a few words.
    pub title: &'static str,
    /// What it means.
    pub means: &'static str,
    /// Why it matters in play.
    pub why: &'static str,
    /// How to mend it.
    pub mend: &'static str,
    /// In what the examples stand.
    pub on: On,
    /// An example with the mistake.
    pub bad: &'static str,
    /// The same, mended.
    pub good: &'static str,
}

impl Code {
    /// Who suffers if nothing is done.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.code.as_bytes().get(3) {
            Some(b'W') => Severity::Warning,
            Some(b'A') => Severity::Advice,
            _ => Severity::Error,
        }
    }
}
