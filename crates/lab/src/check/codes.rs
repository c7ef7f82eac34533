//! Codes: what every finding means, why it matters in play, and how to mend it.
//!
//! Duty: one table for `explain`, for docs/codes.md and for the reasons that `check` adds to its
//! findings; its examples are `assets/check/codes.ron`, what is said of them messages. Uses
//! `narrate`. Always holds: a code is never given another meaning; its letter says who suffers; every
//! code that the program can report stands here, which a test makes sure of.

use std::sync::LazyLock;

use demarche_core::scenario::findings::{File, Severity};
use demarche_core::scenario::syntax::parse;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::CODES;
use serde::Deserialize;

/// The codes with their examples, in order.
const EXAMPLES: File =
    File { path: "assets/check/codes.ron", text: include_str!("../../../../assets/check/codes.ron") };

/// In what the example of a code stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
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
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The code.
    pub code: String,
    /// What was found, in a few words.
    #[serde(skip)]
    pub title: String,
    /// What it means.
    #[serde(skip)]
    pub means: String,
    /// Why it matters in play.
    #[serde(skip)]
    pub why: String,
    /// How to mend it.
    #[serde(skip)]
    pub mend: String,
    /// In what the examples stand.
    pub on: On,
    /// An example with the mistake.
    pub bad: String,
    /// The same, mended.
    pub good: String,
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

/// Every code, in order.
pub fn all() -> impl Iterator<Item = &'static Code> + Clone {
    // A fault in what is shipped shows as a table without codes; a test excludes it.
    static TABLE: LazyLock<Vec<Code>> = LazyLock::new(|| read().unwrap_or_default());
    TABLE.iter()
}

/// What a code means, if there is such a code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Code> {
    all().find(|known| known.code == code)
}

/// The table as the program ships it.
fn read() -> Option<Vec<Code>> {
    let words = Words::new("assets/messages/en/codes.ftl", CODES).ok()?;
    let mut codes: Vec<Code> = parse(&EXAMPLES).ok()?;
    for code in &mut codes {
        let id = code.code.to_ascii_lowercase();
        let part = |name: &str| words.get(&format!("{id}{name}"));
        [code.title, code.means, code.why, code.mend] = ["", ".means", ".why", ".mend"].map(part);
    }
    Some(codes)
}
