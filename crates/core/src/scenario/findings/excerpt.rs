//! Excerpts: the line of a finding, with marks under what is meant.
//!
//! Duty: a window of a line, visible, and the columns of what is meant in it. Uses `outside::show`.
//! Always holds: the marks stand under what is meant, however wide its characters are shown.

use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr};

use super::span::{Span, gutter};
use crate::outside::show::line as on_line;

/// A window of a line around a column. A finding holds no more of its file than that: a file of one
/// long line with many findings would else be held once for each.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Excerpt {
    line: String,
    /// Columns before what is meant.
    before: usize,
    /// Columns of what is meant, at least 1.
    width: usize,
}

impl Excerpt {
    /// The line, or the part of it that is shown.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }

    /// What stands before what is meant, what is meant, and what stands after it.
    #[must_use]
    pub fn parts(&self) -> (&str, &str, &str) {
        let after = |columns: usize| {
            let mut seen = 0;
            for (at, c) in self.line.char_indices() {
                if seen >= columns {
                    return at;
                }
                seen += c.width().unwrap_or(0);
            }
            self.line.len()
        };
        let (from, to) = (after(self.before), after(self.before + self.width));
        let part = |range: std::ops::Range<usize>| self.line.get(range).unwrap_or_default();
        (part(0..from), part(from..to), part(to..self.line.len()))
    }

    /// The line with marks under what is meant, and a note beside them.
    pub(super) fn mark(&self, out: &mut String, span: Span, mark: char, note: &str) {
        let _ = writeln!(out, "{} | {}", span.line, self.line);
        let under = format!("{}{} {note}", " ".repeat(self.before), mark.to_string().repeat(self.width));
        let _ = writeln!(out, "{} | {}", gutter(span), under.trim_end());
    }

    pub(super) fn around(line: &str, span: Span) -> Self {
        const WIDTH: usize = 100;
        let length = line.chars().count();
        let column = span.column.clamp(1, length + 1);
        let from = if length <= WIDTH { 0 } else { column.saturating_sub(WIDTH / 2).min(length - WIDTH) };
        let shown: Vec<char> = line.chars().skip(from).take(WIDTH).collect();
        // Made visible, a character may be several columns wide: the marks stay under what is meant.
        let columns = |most: usize| on_line(&shown.iter().take(most).collect::<String>()).width();
        let before = columns(column - 1 - from);
        let width = columns(column - 1 - from + span.length).saturating_sub(before).max(1);
        Self { line: on_line(&shown.iter().collect::<String>()).into_owned(), before, width }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_line_are_what_the_marks_tell() {
        let of = |line: &str, column, length| {
            let excerpt = Excerpt::around(line, Span { line: 1, column, length });
            let (before, meant, after) = excerpt.parts();
            assert_eq!(format!("{before}{meant}{after}"), excerpt.line());
            meant.to_owned()
        };
        assert_eq!(of("turns: 1,5,", 8, 3), "1,5");
        assert_eq!(of("名前: \"甲乙\",", 6, 2), "甲乙");
        assert_eq!(of("(", 1, 1), "(");
        assert_eq!(of("x", 2, 1), "");
        assert_eq!(of(&format!("{}boom{}", "é".repeat(300), "y".repeat(300)), 301, 4), "boom");
    }
}
