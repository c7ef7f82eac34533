//! Places: where a test and its expectations stand in the file.
//!
//! Duty: the span of a test, of an expectation, or of a word within one. Uses the outline and the
//! findings of `scenario`. Always holds: a place is only a help for people; where the text is
//! unusual there is none, and nothing else depends on it.

use std::ops::Range;

use demarche_core::scenario::findings::{File, Span};
use demarche_core::scenario::outline::{Node, Outline};

/// Where the parts of a test file stand, as ranges of bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    tests: Vec<(Range<usize>, Vec<Range<usize>>)>,
}

impl Places {
    /// Looks through a file's text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let outline = Outline::new(text);
        let ranges = |list: &Node| list.items().map(|node| node.range.clone()).collect();
        let test = |node: &Node| {
            let expectations = outline.field(node, "expect").map(ranges).unwrap_or_default();
            (node.range.clone(), expectations)
        };
        let tests = outline.field(&outline.root, "tests");
        Self { tests: tests.map(|list| list.items().map(test).collect()).unwrap_or_default() }
    }

    /// Where a word stands in an expectation (or in the test, without one), or else where that
    /// begins.
    #[must_use]
    pub(crate) fn span(&self, file: &File, test: usize, expect: Option<usize>, word: Option<&str>) -> Option<Span> {
        let (whole, expectations) = self.tests.get(test)?;
        let range = expect.and_then(|at| expectations.get(at)).unwrap_or(whole);
        let found = word.and_then(|w| file.literal_in(w, range).or_else(|| file.first_in(w, range)));
        found.or_else(|| Some(file.place(range)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_expectations_are_found_among_strings_and_comments() {
        let text = "(\n  tests: [ // [\n    (name: \"a ) tests: [\", expect: [\n      Metric(name: \"x\"),\n      Event(id: \"y\"),\n    ]),\n    (expect: [Metric(name: \"x\")], name: \"b\"),\n  ],\n)";
        let places = Places::of(text);
        let file = File { path: "t", text };
        let line = |t, e, w| places.span(&file, t, e, w).map(|s| (s.line, s.column));
        assert_eq!(line(0, Some(0), Some("x")), Some((4, 21)));
        assert_eq!(line(0, Some(1), None), Some((5, 7)));
        assert_eq!(line(1, Some(0), Some("x")), Some((7, 29)));
        assert_eq!(line(1, None, Some("b")), Some((7, 42)));
        assert_eq!(line(2, None, None), None);
        for cut in 0..text.len() {
            let _ = Places::of(text.get(..cut).unwrap_or_default());
        }
    }
}
