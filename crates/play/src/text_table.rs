//! Plain tables for terminals: columns as wide as what stands in them. Cells and texts may come from
//! outside: they are made visible before they are measured.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use demarche_core::outside::show::{line, visible};

/// How a column is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    /// To the left: words.
    Left,
    /// To the right: figures.
    Right,
}

/// Rows of cells as lines, two blanks between columns, no blanks at the end of a line.
#[must_use]
pub fn table(align: &[Align], rows: &[Vec<String>]) -> Vec<String> {
    let rows: Vec<Vec<Cow<str>>> = rows.iter().map(|row| row.iter().map(|cell| line(cell)).collect()).collect();
    let width = |column: usize| rows.iter().filter_map(|r| r.get(column)).map(|c| c.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..align.len()).map(width).collect();
    let set = |row: &Vec<Cow<str>>| {
        let cells = row.iter().zip(align).zip(&widths).map(|((cell, align), width)| {
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            match align {
                Align::Left => format!("{cell}{blanks}"),
                Align::Right => format!("{blanks}{cell}"),
            }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(set).collect()
}

/// Wraps a text to a width, with an indent for every line but the first.
#[must_use]
pub fn wrap(text: &str, width: usize, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let text = visible(text);
    for paragraph in text.split('\n') {
        // What the paragraph is indented by belongs to its first line.
        let mut line: String = paragraph.chars().take_while(|c| c.is_whitespace()).collect();
        let room = width.saturating_sub(indent.width());
        for word in paragraph.split_whitespace().flat_map(|word| broken(word, room)) {
            let fits = line.width() + 1 + word.width() <= width;
            if line.trim().is_empty() {
                line.push_str(word);
            } else if fits {
                line.push(' ');
                line.push_str(word);
            } else {
                lines.push(std::mem::take(&mut line));
                line = format!("{indent}{word}");
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// A word in pieces that fit, where it is wider than a line: several scripts write without blanks.
fn broken(word: &str, width: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while rest.width() > width {
        let mut wide = 0;
        let over = rest.char_indices().find(|(at, c)| {
            wide += c.width().unwrap_or(0);
            *at > 0 && wide > width
        });
        let Some((piece, left)) = over.and_then(|(at, _)| rest.split_at_checked(at)) else { break };
        pieces.push(piece);
        rest = left;
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_align_and_texts_wrap() {
        let rows = vec![vec!["a".to_owned(), "10".to_owned()], vec!["long".to_owned(), "9".to_owned()]];
        assert_eq!(table(&[Align::Left, Align::Right], &rows), ["a     10", "long   9"]);
        assert_eq!(wrap("one two three", 8, "  "), ["one two", "  three"]);
        assert_eq!(wrap("  one two", 6, ""), ["  one", "two"]);
        assert_eq!(wrap("", 8, ""), [""]);
        assert_eq!(wrap("一二三四五 six", 6, ""), ["一二三", "四五", "six"], "what has no blanks is broken");
        assert_eq!(wrap("ab 一二三四五", 6, " "), ["ab", " 一二", " 三四", " 五"]);
        let hostile = vec![vec!["a\u{1b}[2J".to_owned(), "1".to_owned()], vec!["b\nc".to_owned(), "2".to_owned()]];
        assert_eq!(table(&[Align::Left, Align::Right], &hostile), ["a␛[2J  1", "b␊c    2"]);
        assert_eq!(wrap("一二", 1, ""), ["一", "二"], "a piece has at least one character");
    }
}
