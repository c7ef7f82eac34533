//! Plain tables for terminals: columns as wide as what stands in them. Cells and texts may come from
//! outside: they are made visible before they are measured.

use std::borrow::Cow;

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr as _;

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

/// Wraps a text to a width, with an indent for every line but the first. What a line is indented by
/// stays, and one blank stands between words; a word that is wider than a line is broken, since several
/// scripts write without blanks.
#[must_use]
pub fn wrap(text: &str, width: usize, indent: &str) -> Vec<String> {
    let options = Options::new(width)
        .subsequent_indent(indent)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let wrapped = |paragraph: &str| {
        let words = paragraph.trim_start();
        let own = paragraph.strip_suffix(words).unwrap_or_default();
        let words: Vec<&str> = words.split_ascii_whitespace().collect();
        let text = format!("{own}{}", words.join(" "));
        textwrap::wrap(&text, &options).into_iter().map(Cow::into_owned).collect::<Vec<_>>()
    };
    visible(text).split('\n').flat_map(wrapped).collect()
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
        assert_eq!(wrap("   \n+1.0   one", 20, "  "), ["", "+1.0 one"], "blanks that set columns are not kept");
        assert_eq!(wrap("two 55\u{a0}M", 7, ""), ["two", "55\u{a0}M"], "what belongs together stays so");
        assert_eq!(wrap("一二三四五 six", 6, ""), ["一二三", "四五", "six"], "what has no blanks is broken");
        assert_eq!(wrap("ab 一二三四五", 6, " "), ["ab", " 一二", " 三四", " 五"]);
        let hostile = vec![vec!["a\u{1b}[2J".to_owned(), "1".to_owned()], vec!["b\nc".to_owned(), "2".to_owned()]];
        assert_eq!(table(&[Align::Left, Align::Right], &hostile), ["a␛[2J  1", "b␊c    2"]);
        assert_eq!(wrap("一二", 1, ""), ["一", "二"], "a piece has at least one character");
    }
}
