//! Suites: test files ready to be run.
//!
//! Duty: a file's tests with the case that they play. Uses `bind`. Always holds: every test of a
//! suite has passed `bind`.

use std::sync::Arc;

use super::bind::Test;
use demarche_core::model::case::Case;
use demarche_play::narrate::Words;

/// A test file ready to be run.
pub struct Suite {
    /// The file, as it was named or found.
    pub path: String,
    /// The file as services find it: from the working folder.
    pub file: String,
    /// The case that its tests play.
    pub case: Arc<Case>,
    /// The case's words.
    pub words: Words,
    /// The tests.
    pub tests: Vec<Test>,
}
