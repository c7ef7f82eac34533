//! Dialects of CSV: what spreadsheets and statistics programs make of a table.
//!
//! Duty: find what stands between the fields, where the table begins, and quotes that are never
//! closed. Uses `scenario::findings`. Always holds: a quoted text that runs away is pointed at where
//! it was opened, before any row is read; lines are counted as an editor counts them.

use super::countries::Word;
use demarche_core::scenario::findings::{File, Finding, Span};

/// How a table is written.
pub(super) struct Dialect {
    /// What stands between two fields.
    pub(super) separator: u8,
    /// Where the header begins, in bytes.
    pub(super) from: usize,
    /// How many lines come before it.
    pub(super) lines: usize,
    /// What is unusual about it, in words.
    pub(super) words: Vec<Word>,
}

/// Separators that are known, each with its name.
const SEPARATORS: [(u8, &str); 3] = [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs")];

impl Dialect {
    /// Looks at the first lines of a table.
    pub(super) fn of(text: &str) -> Self {
        let mut from = text.len() - text.trim_start_matches('\u{feff}').len();
        let (mut lines, mut words, mut said) = (0, Vec::new(), None);
        loop {
            let rest = text.get(from..).unwrap_or_default();
            let line = rest.lines().next().unwrap_or_default();
            let bare = line.trim().trim_matches('"');
            let stated = bare.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and_then(|_| bare.get(4..));
            if let Some(stated) = stated.filter(|_| said.is_none()) {
                said =
                    SEPARATORS.iter().find(|(sign, _)| stated.as_bytes().first().is_some_and(|b| b == sign)).copied();
                // A tab at the end of a line has been trimmed away.
                said = said.or_else(|| SEPARATORS.last().copied().filter(|_| line.contains('\t')));
                let text = format!("line {} ({}) only says what parts the fields", lines + 1, line.trim());
                words.push(Word { doubtful: false, text });
            } else if !line.trim().is_empty() || rest.is_empty() {
                let separator = said.filter(|(sign, _)| count(line, *sign) > 0).unwrap_or_else(|| commonest(line));
                if separator.0 != b',' {
                    let text = format!("the fields are parted by {}, not by commas", separator.1);
                    words.push(Word { doubtful: false, text });
                }
                return Self { separator: separator.0, from, lines, words };
            }
            from += line.len() + rest.get(line.len()..).map_or(0, |r| if r.starts_with("\r\n") { 2 } else { 1 });
            from = from.min(text.len());
            lines += 1;
        }
    }
}

/// How often a sign stands in a line outside quotes.
fn count(line: &str, sign: u8) -> usize {
    let mut quoted = false;
    let outside = |byte: &u8| {
        quoted ^= *byte == b'"';
        *byte == sign && !quoted
    };
    line.bytes().filter(outside).count()
}

/// The separator that the header has most of.
fn commonest(header: &str) -> (u8, &'static str) {
    SEPARATORS.into_iter().rev().max_by_key(|(sign, _)| count(header, *sign)).unwrap_or(SEPARATORS[0])
}

/// A quoted text that is never closed, or that ends within a field.
pub(super) fn unclosed(file: &File, from: usize, separator: u8) -> Option<Finding> {
    let bytes = file.text.as_bytes();
    let end_of_field = |byte: Option<&u8>| byte.is_none_or(|b| *b == separator || matches!(b, b'\r' | b'\n'));
    let (mut at, mut line, mut start_of_line) = (from, line_of(file.text, from), from);
    let mut fresh = true;
    while let Some(byte) = bytes.get(at) {
        if *byte == b'"' && fresh {
            let (opened, column_from) = (at, start_of_line);
            let place = |text: &str| {
                let before = text.get(column_from..opened).map_or(0, |t| t.chars().count());
                Some(Span { line, column: before + 1, length: 1 })
            };
            let span = place(file.text);
            let mut inside = at + 1;
            let closed = loop {
                match bytes.get(inside) {
                    None => break None,
                    Some(b'"') if bytes.get(inside + 1) == Some(&b'"') => inside += 2,
                    Some(b'"') => break Some(inside + 1),
                    Some(_) => inside += 1,
                }
            };
            let hint = "close the text with a double quote at its end, or take the quote away; within a quoted text \
                        a quote is written twice";
            let Some(after) = closed else {
                let message = "a quote is opened here and never closed: everything after it would be one field";
                return Some(file.error("DM-E030", span, message.to_owned(), Some(hint.to_owned())));
            };
            let lines = file.text.get(opened..after).map_or(0, |t| t.matches('\n').count());
            if !end_of_field(bytes.get(after)) && lines > 0 {
                let ends = line + lines;
                let message = format!("the quote that is opened here is closed in line {ends} only, within a field");
                return Some(file.error("DM-E030", span, message, Some(hint.to_owned())));
            }
            if lines > 0 {
                line += lines;
                start_of_line = file.text.get(..after).and_then(|t| t.rfind('\n')).map_or(0, |n| n + 1);
            }
            (at, fresh) = (after, false);
            continue;
        }
        fresh = *byte == separator || matches!(byte, b'\n' | b'\r');
        if *byte == b'\n' {
            line += 1;
            start_of_line = at + 1;
        }
        at += 1;
    }
    None
}

/// The line of a place, counted from 1.
fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> (char, usize, usize) {
        let dialect = Dialect::of(text);
        (char::from(dialect.separator), dialect.from, dialect.lines)
    }

    #[test]
    fn separators_are_found_or_told() {
        assert_eq!(seen("a,b,c\n1,2,3\n"), (',', 0, 0));
        assert_eq!(seen("\u{feff}a;b;c\n"), (';', 3, 0));
        assert_eq!(seen("a\tb\n"), ('\t', 0, 0));
        assert_eq!(seen("sep=;\r\na;b,x;c\r\n"), (';', 7, 1));
        assert_eq!(seen("\n\nSEP=,\na,b\n"), (',', 8, 3));
        assert_eq!(seen("sep=\t\na\tb\n"), ('\t', 6, 1));
        assert_eq!(seen("\"a,b\";\"c\"\n"), (';', 0, 0));
        // What a line says that the header does not keep is not believed.
        assert_eq!(seen("sep=;\na,b\n"), (',', 6, 1));
        assert_eq!(seen("one"), (',', 0, 0));
        assert_eq!(seen(""), (',', 0, 0));
    }

    #[test]
    fn quotes_that_run_away_are_pointed_at_where_they_open() {
        let place = |text: &str| {
            let file = File { path: "e.csv", text };
            unclosed(&file, 0, b',').and_then(|f| f.span).map(|s| (s.line, s.column))
        };
        assert_eq!(place("a,b\n1,\"x\"\n2,\"y\"\"z\"\n3,\"two\nlines\"\n"), None);
        assert_eq!(place("a,b\n1,\"x\n2,y\n"), Some((2, 3)));
        assert_eq!(place("a,b\n1,\"x\n2,\"y\"\n"), Some((2, 3)));
        assert_eq!(place("a,b\n1,\"one\nline\"\n2,\"x\n"), Some((4, 3)));
        assert_eq!(place("a,b\n1,in\"ches\n"), None);
    }
}
