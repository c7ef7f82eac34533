//! A place in a text.
//!
//! Duty: line, column and width of what is meant, and the margin beside it. Uses nothing. Always
//! holds: lines and columns are counted from 1, in characters.

use serde::Serialize;

/// A place in a text: 1-based line and column, and the width of what is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Span {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How many characters are meant, at least 1.
    pub length: usize,
}

pub(super) fn gutter(span: Span) -> String {
    " ".repeat(span.line.to_string().len())
}
