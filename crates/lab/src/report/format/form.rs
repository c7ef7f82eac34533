//! A format of files, as its page is made from it.
//!
//! Duty: name, words, schema and example files of a format. Uses `schemars`. Always holds: the schema
//! is that of the type that reads the file.

use schemars::JsonSchema;
use serde_json::Value;

/// A format of files.
#[derive(Clone, Debug)]
pub struct Format {
    /// Its name on the command line and of its pages.
    pub name: &'static str,
    /// What stands above the fields of its page, the title included: Markdown.
    pub(super) head: &'static str,
    /// The JSON Schema of what a file holds.
    pub schema: Value,
    /// Files in which examples are looked for, the simplest first: name and text.
    pub(super) files: Vec<(String, String)>,
}

impl Format {
    /// The format of the files that a type reads.
    #[must_use]
    pub fn of<T: JsonSchema>(name: &'static str, head: &'static str, files: Vec<(String, String)>) -> Self {
        Self { name, head, schema: schemars::schema_for!(T).to_value(), files }
    }
}
