//! Plain tables for terminals: columns as wide as what stands in them.

use unicode_width::UnicodeWidthStr;

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
    let width = |column: usize| rows.iter().filter_map(|r| r.get(column)).map(|c| c.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..align.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(align).zip(&widths).map(|((cell, align), width)| {
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            match align {
                Align::Left => format!("{cell}{blanks}"),
                Align::Right => format!("{blanks}{cell}"),
            }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// Wraps a text to a width, with an indent for every line but the first.
#[must_use]
pub fn wrap(text: &str, width: usize, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        // What the paragraph is indented by belongs to its first line.
        let mut line: String = paragraph.chars().take_while(|c| c.is_whitespace()).collect();
        for word in paragraph.split_whitespace() {
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
    }
}
