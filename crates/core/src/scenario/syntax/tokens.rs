//! Tokens: the words, numbers, texts and marks of a RON text, and what of it is never closed.
//!
//! Duty: cut a text into tokens, and find the opening of whatever runs away. Uses nothing of the house.
//! Always holds: any text can be cut; it is linear; a fault is placed where what runs away begins.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// A run of letters and digits that begins with a digit or a sign.
    Number,
    /// A run of letters and digits that begins with a letter.
    Word,
    /// A text with its quotes.
    Text,
    /// Any other character.
    Mark(char),
}

/// A token and the bytes that it covers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

/// What runs away, with the bytes of its opening.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Runaway {
    /// A comment `/*` without its end.
    Comment(Range<usize>),
    /// A text whose quote is missing: it ends at the next one, in the middle of something.
    Text(Range<usize>),
}

/// The tokens of a text up to what runs away.
pub(super) fn tokens(text: &str) -> (Vec<Token>, Option<Runaway>) {
    let mut scan = Scan { text, at: 0 };
    let mut tokens = Vec::new();
    loop {
        match scan.next() {
            Ok(Some(token)) => tokens.push(token),
            Ok(None) => return (tokens, None),
            Err(runaway) => return (tokens, Some(runaway)),
        }
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&mut self) -> Result<Option<Token>, Runaway> {
        self.blank()?;
        let from = self.at;
        let Some(first) = self.rest().chars().next() else { return Ok(None) };
        let raw = raw_end(self.rest());
        let kind = if first == '"' || raw.is_some() {
            let length = raw.map_or_else(|| quoted(self.rest()), |end| raw_text(self.rest(), &end));
            self.text(from, length)?;
            Kind::Text
        } else if runs(first) {
            let rest = self.rest();
            self.at += rest.find(|c| !runs(c)).unwrap_or(rest.len());
            if first.is_ascii_digit() || matches!(first, '+' | '-' | '.') { Kind::Number } else { Kind::Word }
        } else {
            self.at += first.len_utf8();
            Kind::Mark(first)
        };
        Ok(Some(Token { kind, range: from..self.at }))
    }

    /// Goes past a text; a quote is missing if it has no end, or if something follows right behind it.
    fn text(&mut self, from: usize, length: Option<usize>) -> Result<(), Runaway> {
        let runaway = Runaway::Text(from..from + 1);
        let Some(length) = length else { return Err(runaway) };
        self.at += length;
        let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ')' | ']' | '}' | ':' | '/');
        if self.rest().chars().next().is_none_or(ends) { Ok(()) } else { Err(runaway) }
    }

    fn blank(&mut self) -> Result<(), Runaway> {
        loop {
            let rest = self.rest();
            let bare = rest.trim_start();
            self.at += rest.len() - bare.len();
            if bare.starts_with("//") {
                self.at += bare.find('\n').unwrap_or(bare.len());
            } else if bare.starts_with("/*") {
                let from = self.at;
                self.at += comment(bare).ok_or(Runaway::Comment(from..from + 2))?;
            } else {
                return Ok(());
            }
        }
    }
}

/// What stands within words and numbers, and within months without their quotes.
fn runs(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-')
}

/// The length of a comment, which may hold others.
fn comment(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0usize, 0);
    loop {
        let rest = text.get(at..)?;
        let next = rest.find(['/', '*'])?;
        let mark = rest.get(next..)?;
        at += next;
        if mark.starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if mark.starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += 1;
        }
    }
}

/// The length of a text in quotes; nothing if it has no end.
fn quoted(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// What ends a text in raw quotes; nothing if none begins.
fn raw_end(text: &str) -> Option<String> {
    let hashes = text.strip_prefix('r')?;
    let begun = hashes.trim_start_matches('#');
    begun.starts_with('"').then(|| format!("\"{}", "#".repeat(hashes.len() - begun.len())))
}

/// The length of a text in raw quotes; nothing if it has no end.
fn raw_text(text: &str, end: &str) -> Option<usize> {
    let inside = 1 + end.len();
    Some(inside + text.get(inside..)?.find(end)? + end.len())
}

#[cfg(test)]
mod tests {
    use super::{Runaway, tokens};

    #[test]
    fn a_text_is_cut_into_words_numbers_texts_and_marks() {
        let text = "// a\n(id: \"a\\\"b\", n: -0,5 /* b /* c */ */ Kind r#\"x\"y\"#)";
        let (tokens, runaway) = tokens(text);
        let words: Vec<&str> = tokens.iter().filter_map(|t| text.get(t.range.clone())).collect();
        let wanted = ["(", "id", ":", "\"a\\\"b\"", ",", "n", ":", "-0", ",", "5", "Kind", "r#\"x\"y\"#", ")"];
        assert_eq!((words.as_slice(), runaway), (wanted.as_slice(), None));
    }

    #[test]
    fn what_runs_away_is_found_where_it_begins() {
        for (text, at) in [
            ("(a: \"b, c: \"d\")", Runaway::Text(4..5)),
            ("(a: \"b\", c: \"d)", Runaway::Text(12..13)),
            ("(a: r#\"b\", c: 1)", Runaway::Text(4..5)),
            ("(a: /* b /* c */ 1)", Runaway::Comment(4..6)),
        ] {
            assert_eq!(tokens(text).1, Some(at), "{text}");
        }
    }
}
