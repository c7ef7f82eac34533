//! Places: where a test and its expectations stand in the file.
//!
//! Duty: find tests and expectations by counting brackets, since RON tells no positions of what it
//! has read. Uses `scenario::findings`. Always holds: a place is only a help for people; where the
//! text is unusual there is none, and nothing else depends on it.

use std::ops::Range;

use crate::scenario::findings::{File, Span};

/// Where the parts of a test file stand, as ranges of bytes.
#[derive(Clone, Debug, Default)]
pub struct Places {
    tests: Vec<(Range<usize>, Vec<Range<usize>>)>,
}

impl Places {
    /// Looks through a file's text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let Some(list) = field(text, 0..text.len(), "tests") else { return Self::default() };
        let tests = entries(text, list);
        let with_expectations = tests.into_iter().map(|test| {
            let expect = field(text, test.clone(), "expect").map(|list| entries(text, list)).unwrap_or_default();
            (test, expect)
        });
        Self { tests: with_expectations.collect() }
    }

    /// Where a word stands in an expectation (or in the test, without one), or else where that
    /// begins.
    #[must_use]
    pub fn span(&self, file: &File, test: usize, expect: Option<usize>, word: Option<&str>) -> Option<Span> {
        let (whole, expectations) = self.tests.get(test)?;
        let range = expect.and_then(|at| expectations.get(at)).unwrap_or(whole);
        let slice = file.text.get(range.clone())?;
        let quoted = word.and_then(|w| slice.find(&format!("\"{w}\"")).map(|at| (at + 1, w)));
        let found = quoted.or_else(|| word.and_then(|w| slice.find(w).map(|at| (at, w))));
        let (offset, length) = match found {
            Some((at, word)) => (at, word.chars().count()),
            None => (0, slice.lines().next().unwrap_or_default().chars().count()),
        };
        Some(span_at(file.text, range.start + offset, length))
    }
}

fn span_at(text: &str, at: usize, length: usize) -> Span {
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Span { line, column, length: length.max(1) }
}

/// What a text is made of, as far as brackets matter.
enum Piece {
    Open,
    Close,
    Comma,
    Word(Range<usize>),
}

/// The brackets, commas and bare words of a part of a text; strings and comments are passed over.
fn pieces(text: &str, part: Range<usize>) -> Vec<(usize, Piece)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = part.start;
    let until = |from: usize, end: &[u8]| {
        let rest = bytes.get(from..part.end).unwrap_or_default();
        rest.windows(end.len()).position(|w| w == end).map_or(part.end, |n| from + n + end.len())
    };
    while at < part.end {
        let next = bytes.get(at + 1).copied();
        match bytes[at] {
            b'/' if next == Some(b'/') => at = until(at, b"\n"),
            b'/' if next == Some(b'*') => at = until(at + 2, b"*/"),
            b'r' if next == Some(b'"') => at = until(at + 2, b"\""),
            b'r' if next == Some(b'#') => at = until(at + 2, b"\"#"),
            b'"' => {
                at += 1;
                while at < part.end && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
            }
            byte => {
                match byte {
                    b'(' | b'[' | b'{' => found.push((at, Piece::Open)),
                    b')' | b']' | b'}' => found.push((at, Piece::Close)),
                    b',' => found.push((at, Piece::Comma)),
                    _ if byte.is_ascii_alphabetic() => {
                        let tail = bytes.get(at..part.end).unwrap_or_default();
                        let length = tail.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
                        found.push((at, Piece::Word(at..at + length)));
                        at += length - 1;
                    }
                    _ => {}
                }
                at += 1;
            }
        }
    }
    found
}

/// The bracketed value of a field one level down in a part of a text.
fn field(text: &str, part: Range<usize>, name: &str) -> Option<Range<usize>> {
    let mut depth = 0usize;
    let mut from = None;
    for (at, piece) in pieces(text, part.clone()) {
        match piece {
            Piece::Word(word) if depth == 1 && from.is_none() && text.get(word.clone()) == Some(name) => {
                from = Some(None);
            }
            Piece::Open => {
                if depth == 1 && from == Some(None) {
                    from = Some(Some(at));
                }
                depth += 1;
            }
            Piece::Close => {
                depth = depth.saturating_sub(1);
                if let Some(Some(start)) = from
                    && depth == 1
                {
                    return Some(start..at + 1);
                }
            }
            Piece::Word(_) | Piece::Comma => {}
        }
    }
    None
}

/// The entries of a bracketed list, without what stands before their first word or bracket.
fn entries(text: &str, list: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut depth = 0usize;
    let mut start: Option<usize> = None;
    for (at, piece) in pieces(text, list) {
        match piece {
            Piece::Open => {
                if depth == 1 && start.is_none() {
                    start = Some(at);
                }
                depth += 1;
            }
            Piece::Close => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    found.extend(start.take().map(|from| from..at));
                }
            }
            Piece::Comma if depth == 1 => found.extend(start.take().map(|from| from..at)),
            Piece::Word(word) if depth == 1 && start.is_none() => start = Some(word.start),
            Piece::Comma | Piece::Word(_) => {}
        }
    }
    found
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
        assert_eq!(line(1, Some(0), Some("x")), Some((7, 28)));
        assert_eq!(line(1, None, Some("b")), Some((7, 43)));
        assert_eq!(line(2, None, None), None);
        for cut in 0..text.len() {
            let _ = Places::of(&text[..cut]);
        }
    }
}
