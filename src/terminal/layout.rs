//! Layout of text on a terminal: rules, hanging lines, tables, as wide as the terminal is.
//!
//! Duty: set text in so many columns. Uses `text_table`. Always holds: no line is wider than the layout
//! unless one word is; a table that would be is told row by row.

use demarche_play::text_table::{self, Align, wrap};
use unicode_width::UnicodeWidthStr;

/// A width to set text in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Layout {
    width: usize,
}

impl Default for Layout {
    /// Eighty columns: what a pipe is written in.
    fn default() -> Self {
        Self { width: 80 }
    }
}

impl Layout {
    /// The narrowest and the widest layout, in columns.
    pub const BOUNDS: (usize, usize) = (40, 200);

    /// A layout for a terminal of so many columns, or the nearest that there is.
    #[must_use]
    pub fn new(columns: usize) -> Self {
        Self { width: columns.clamp(Self::BOUNDS.0, Self::BOUNDS.1) }
    }

    /// Columns.
    #[must_use]
    pub fn width(self) -> usize {
        self.width
    }

    /// A rule across the screen, with a title in it if there is one; under the title, if that is long.
    pub(super) fn rule(self, title: &str) -> String {
        if title.is_empty() {
            return "─".repeat(self.width);
        }
        match self.width.checked_sub(title.width() + 4) {
            Some(rest) => format!("── {title} {}", "─".repeat(rest)),
            None => [self.hang("", title), vec![self.rule("")]].concat().join("\n"),
        }
    }

    /// The rule above a screen of its own.
    pub(super) fn double_rule(self) -> String {
        "═".repeat(self.width)
    }

    /// Two texts at the two ends of a line; on two lines if they do not fit.
    pub(super) fn ends(self, left: &str, right: &str) -> Vec<String> {
        match self.width.checked_sub(left.width() + right.width()) {
            Some(blanks) if blanks >= 2 => vec![format!("{left}{}{right}", " ".repeat(blanks))],
            _ => [self.hang("", left), self.hang("", right)].concat(),
        }
    }

    /// A text after its lead (a bullet, a number, a label); what does not fit hangs under the text.
    pub(super) fn hang(self, lead: &str, text: &str) -> Vec<String> {
        let indent = " ".repeat(lead.width());
        let lines = wrap(text, self.width.saturating_sub(lead.width()), "").into_iter().enumerate();
        lines.map(|(at, line)| if at == 0 { format!("{lead}{line}") } else { format!("{indent}{line}") }).collect()
    }

    /// A paragraph with its further lines indented by two.
    #[must_use]
    pub fn wrapped(self, text: &str) -> Vec<String> {
        wrap(text, self.width, "  ")
    }

    /// A text written over several lines, as paragraphs that fill the screen.
    pub(super) fn paragraphs(self, text: &str) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.split("\n\n") {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(self.hang("", &paragraph.replace('\n', " ")));
        }
        lines
    }

    /// Lines that may be too long: each is wrapped under its own indent and two columns more.
    pub(super) fn rewrap(self, lines: &[String], indent: &str) -> Vec<String> {
        let set = |line: &String| {
            let own = line.chars().take_while(|c| *c == ' ').count();
            let further = format!("{indent}{}", " ".repeat(own + 2));
            wrap(&format!("{indent}{line}"), self.width, &further)
        };
        lines.iter().flat_map(set).collect()
    }

    /// A text with the commands that act on it: beside it where they fit, else on lines below.
    pub(super) fn offer(self, lead: &str, text: &str, commands: &[String]) -> Vec<String> {
        let mut lines = self.hang(lead, text);
        if commands.is_empty() {
            return lines;
        }
        let commands: Vec<String> = commands.iter().map(|command| format!("→ {command}")).collect();
        let beside = format!("  {}", commands.join("  "));
        match lines.last_mut() {
            Some(last) if last.width() + beside.width() <= self.width => last.push_str(&beside),
            _ => lines.extend(commands.iter().flat_map(|c| self.hang(&" ".repeat(lead.width()), c))),
        }
        lines
    }

    /// The parts of a line, joined by middle dots, on as many lines as they need.
    pub(super) fn parts(self, items: &[String]) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for item in items {
            if !line.is_empty() && line.width() + item.width() + 3 > self.width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push_str(" · ");
            }
            line.push_str(item);
        }
        lines.push(line);
        lines.iter().flat_map(|line| self.wrapped(line)).collect()
    }

    /// A table whose first row heads the others. The column of names gives way where it is too wide;
    /// where that does not help, every row is told as a list.
    pub(super) fn table(self, align: &[Align], names: usize, rows: &[Vec<String>]) -> Vec<String> {
        let set = text_table::table(align, rows);
        if set.iter().all(|line| line.width() <= self.width) {
            return set;
        }
        let widest = |column: usize| rows.iter().filter_map(|r| r.get(column)).map(|c| c.width()).max().unwrap_or(0);
        let others: usize = (0..align.len()).filter(|c| *c != names).map(|c| widest(c) + 2).sum();
        match self.width.checked_sub(others) {
            Some(room) if room >= 12 => text_table::table(align, &folded(rows, names, room)),
            _ => self.listed(rows, names),
        }
    }

    /// A table as a list: a row's name, and under it what the other columns say of it.
    fn listed(self, rows: &[Vec<String>], names: usize) -> Vec<String> {
        let Some((head, rows)) = rows.split_first() else { return Vec::new() };
        let mut lines = Vec::new();
        for row in rows {
            let lead =
                row.iter().take(names).filter(|c| !c.is_empty()).flat_map(|c| [c.as_str(), " "]).collect::<String>();
            lines.extend(self.hang(&lead, row.get(names).map_or("", |name| name.trim())));
            let said = row.iter().enumerate().skip(names + 1).filter(|(_, c)| !c.is_empty() && *c != "·");
            let items: Vec<String> = said
                .map(|(at, cell)| match head.get(at).filter(|h| !h.is_empty()) {
                    Some(head) => format!("{head} {cell}"),
                    None => cell.clone(),
                })
                .collect();
            if !items.is_empty() {
                let narrow = Self { width: self.width - 3 };
                lines.extend(narrow.parts(&items).into_iter().map(|line| format!("   {line}")));
            }
        }
        lines
    }
}

/// Rows whose names are folded into a width, each further line a row of its own.
fn folded(rows: &[Vec<String>], names: usize, room: usize) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for row in rows {
        let mut row = row.clone();
        let Some(name) = row.get_mut(names) else {
            all.push(row);
            continue;
        };
        let mut pieces = wrap(name, room, "  ").into_iter();
        *name = pieces.next().unwrap_or_default();
        all.push(row);
        for piece in pieces {
            let mut more = vec![String::new(); names];
            more.push(piece);
            all.push(more);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_hangs_under_itself() {
        let at = Layout::new(80);
        let lines = at.hang("1a  ", &"word ".repeat(30));
        assert!(lines.iter().all(|l| l.width() <= 80));
        assert!(lines[1].starts_with("    word"));
    }

    #[test]
    fn a_width_is_brought_within_bounds() {
        assert_eq!([0, 10, 64, 999].map(|c| Layout::new(c).width()), [40, 40, 64, 200]);
    }

    #[test]
    fn a_table_folds_its_names_and_then_becomes_a_list() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [row(["Name", "Now", "Gold"]), row(["a name of many words that goes on", "1.0", "€2.50 bn"])];
        let align = [Align::Left, Align::Right, Align::Right];
        for width in [40, 60, 80] {
            let lines = Layout::new(width).table(&align, 0, &rows);
            assert!(lines.iter().all(|l| l.width() <= width), "{lines:?}");
            assert!(lines.iter().any(|l| l.contains("€2.50 bn")), "{lines:?}");
        }
        let wide = [row(["Name", &"x".repeat(30), "Gold"]), row(["a", &"1".repeat(30), "2"])];
        let listed = Layout::new(40).table(&align, 0, &wide);
        assert_eq!(listed[0], "a");
        assert!(listed.last().is_some_and(|l| l.trim() == "Gold 2"), "{listed:?}");
    }
}
