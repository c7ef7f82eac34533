//! Cells: tables as comma-separated values that no spreadsheet takes for formulas.
//!
//! Duty: the one writer of CSV. Uses `show`. Always holds: others' words are quoted and visible, and
//! nothing in them begins like a formula, neither at their beginning nor wherever a spreadsheet might
//! split them; figures of the program's own stay plain numbers.

use std::fmt::Write as _;

use demarche_core::outside::show::{BYTE_ORDER_MARK, visible};

/// For which spreadsheets a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Style {
    /// Commas between cells, a point in figures
    #[default]
    Us,
    /// Semicolons between cells, a comma in figures, a byte order mark: for spreadsheets of half the world
    Eu,
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Somebody's words: always quoted.
    Words(String),
    /// An id or a word of the program's own: letters, digits, points and hyphens. Whatever else is in
    /// it makes it words.
    Name(String),
    /// A figure with a point.
    Figure(String),
}

impl Cell {
    /// Somebody's words.
    pub fn words(text: impl Into<String>) -> Self {
        Self::Words(text.into())
    }

    /// An id, a month or a word of the program's own.
    pub fn name(text: impl Into<String>) -> Self {
        Self::Name(text.into())
    }

    /// A figure.
    pub fn figure(number: impl std::fmt::Display) -> Self {
        Self::Figure(number.to_string())
    }
}

/// How a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Form {
    /// For which spreadsheets.
    pub style: Style,
    /// Whether it begins with a byte order mark and its lines end by two characters (RFC 4180), also
    /// where the style does not ask for it.
    pub marked: bool,
}

/// A table as text: its head, then its rows.
#[must_use]
pub fn table(form: Form, head: &[Cell], rows: impl IntoIterator<Item = Vec<Cell>>) -> String {
    let mut out = String::new();
    if form.marked || form.style == Style::Eu {
        out.push(BYTE_ORDER_MARK);
    }
    row(&mut out, form, head);
    out + &continued(form, rows)
}

/// Rows that go on with a table whose head stands in another file: both, one after the other, are the table.
#[must_use]
pub fn continued(form: Form, rows: impl IntoIterator<Item = Vec<Cell>>) -> String {
    let mut out = String::new();
    for cells in rows {
        row(&mut out, form, &cells);
    }
    out
}

fn row(out: &mut String, form: Form, cells: &[Cell]) {
    let (between, end) = match form {
        Form { style: Style::Eu, .. } => (';', "\r\n"),
        Form { marked: true, .. } => (',', "\r\n"),
        Form { .. } => (',', "\n"),
    };
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(between);
        }
        match cell {
            Cell::Figure(figure) if form.style == Style::Eu => out.push_str(&figure.replace('.', ",")),
            Cell::Figure(figure) => out.push_str(figure),
            Cell::Name(name) if harmless(name) => out.push_str(name),
            Cell::Name(words) | Cell::Words(words) => {
                let _ = write!(out, "\"{}\"", defused(words, form.style).replace('"', "\"\""));
            }
        }
    }
    out.push_str(end);
}

/// Whether a name needs no quotes in any style: it begins with a letter or digit, and nothing in it
/// parts cells or begins a formula.
fn harmless(name: &str) -> bool {
    !name.starts_with(['-', '.', ':'])
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':'))
}

/// Words that no spreadsheet takes for a formula: where they begin like one, an apostrophe stands in
/// front; so it does after each sign at which a spreadsheet may split them. Blanks and quotes before
/// the sign do not help, and neither do wide forms of it. Everything in them is visible.
#[must_use]
fn defused(words: &str, style: Style) -> String {
    let words = visible(words);
    let mut out = String::with_capacity(words.len() + 2);
    // Where the apostrophe would go, as long as nothing but blanks and quotes came since.
    let mut begins = Some(0);
    if words.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
        begins = None;
    }
    for c in words.chars() {
        match begins {
            Some(at) if formula(c) => {
                out.insert(at, '\'');
                begins = None;
            }
            Some(_) if c.is_whitespace() || c == '"' => {}
            _ => begins = None,
        }
        out.push(c);
        if matches!(c, ';' | '\t' | '\n' | '\r') || (c == ',' && style == Style::Eu) {
            begins = Some(out.len());
        }
    }
    out
}

/// Whether a cell that begins with it is a formula to some spreadsheet.
const fn formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_like_a_formula() {
        for bad in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\u{a0}=1", "＝1", "\n=1", "\"=1", " \"=1"] {
            assert!(defused(bad, Style::Us).starts_with('\''), "{bad:?}");
        }
        for good in ["Blue Heron", "", "a=b", "2030-01: because", "'quoted", "a, -b"] {
            assert_eq!(defused(good, Style::Us), good);
        }
    }

    #[test]
    fn nor_does_what_is_left_of_it_when_it_is_split() {
        assert_eq!(defused("Ann;=1+1;B", Style::Us), "Ann;'=1+1;B");
        assert_eq!(defused("a\t+1\n-2\r\n @x", Style::Us), "a\t'+1\n'-2\r\n' @x");
        assert_eq!(defused("a;\"=1\"", Style::Us), "a;'\"=1\"");
        assert_eq!(defused(";;=1", Style::Us), ";;'=1");
        assert_eq!(defused("a,=1", Style::Eu), "a,'=1");
    }

    #[test]
    fn tables_are_written_in_both_styles() {
        let head = [Cell::name("name"), Cell::name("score"), Cell::words("Why")];
        let row = || vec![Cell::words("Ann;=1+1;\"B\""), Cell::figure("-1.5"), Cell::name("x\u{202e}")];
        let us = table(Form::default(), &head, [row()]);
        assert_eq!(us, "name,score,\"Why\"\n\"Ann;'=1+1;\"\"B\"\"\",-1.5,\"x⟨U+202E⟩\"\n");
        let eu = table(Form { style: Style::Eu, marked: false }, &head, [row()]);
        assert_eq!(eu, "\u{feff}name;score;\"Why\"\r\n\"Ann;'=1+1;\"\"B\"\"\";-1,5;\"x⟨U+202E⟩\"\r\n");
        let marked = table(Form { style: Style::Us, marked: true }, &head, []);
        assert_eq!(marked, "\u{feff}name,score,\"Why\"\r\n");
    }
}
