//! A format of files, as its page is made from it.
//!
//! Duty: name, words, schema and example files of a format. Uses nothing. Always holds: the schema
//! is that of the type that reads the file.

use serde_json::Value;

/// A format of files.
#[derive(Clone, Debug)]
pub struct Format {
    /// Its name on the command line and of its pages.
    pub name: &'static str,
    /// The heading of its page.
    pub title: &'static str,
    /// What stands above the fields: paragraphs of Markdown.
    pub about: &'static str,
    /// Whether its page says how values are written; other pages point there.
    pub first: bool,
    /// The JSON Schema of what a file holds.
    pub schema: Value,
    /// Files in which examples are looked for, the simplest first: name and text.
    pub files: Vec<(String, String)>,
}
