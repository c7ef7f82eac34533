//! Layout of text: rules, hanging lines, and cells of tables.
//!
//! Duty: set text in eighty columns. Uses `report::table`, `view::text`. Always holds: no line is
//! wider than [`WIDTH`] unless one word is.

use unicode_width::UnicodeWidthStr;

use super::WIDTH;
use demarche_core::math::Ppm;
use demarche_play::text_table::wrap;

pub use demarche_play::views::text::{
    DOT, capital, chance_cell, change_cell, figure, fine_percent, money_cell, points_or_none, price_cell, shorten,
};

/// A rule across the screen, with a title if there is one.
pub fn rule(title: &str) -> String {
    if title.is_empty() {
        return "─".repeat(WIDTH);
    }
    format!("── {title} {}", "─".repeat(WIDTH.saturating_sub(title.width() + 4)))
}

/// The rule above a screen of its own.
pub fn double_rule() -> String {
    "═".repeat(WIDTH)
}

/// Two texts at the two ends of a line; on two lines if they do not fit.
pub fn ends(left: &str, right: &str) -> Vec<String> {
    match WIDTH.checked_sub(left.width() + right.width()) {
        Some(blanks) if blanks >= 2 => vec![format!("{left}{}{right}", " ".repeat(blanks))],
        _ => [hang("", left), hang("", right)].concat(),
    }
}

/// A text after its lead (a bullet, a number, a label); what does not fit hangs under the text.
pub fn hang(lead: &str, text: &str) -> Vec<String> {
    let indent = " ".repeat(lead.width());
    let lines = wrap(text, WIDTH.saturating_sub(lead.width()), "").into_iter().enumerate();
    lines.map(|(at, line)| if at == 0 { format!("{lead}{line}") } else { format!("{indent}{line}") }).collect()
}

/// A paragraph with its further lines indented by two.
pub fn wrapped(text: &str) -> Vec<String> {
    wrap(text, WIDTH, "  ")
}

/// A text written over several lines, as paragraphs that fill the screen.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split("\n\n") {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(hang("", &paragraph.replace('\n', " ")));
    }
    lines
}

/// Lines that may be too long: each is wrapped under its own indent and two columns more.
pub fn rewrap(lines: Vec<String>, indent: &str) -> Vec<String> {
    let set = |line: String| {
        let own = line.chars().take_while(|c| *c == ' ').count();
        let further = format!("{indent}{}", " ".repeat(own + 2));
        wrap(&format!("{indent}{line}"), WIDTH, &further)
    };
    lines.into_iter().flat_map(set).collect()
}

/// A text with the commands that act on it: beside it where they fit, else on lines below.
pub fn offer(lead: &str, text: &str, commands: &[String]) -> Vec<String> {
    let mut lines = hang(lead, text);
    let commands: Vec<String> = commands.iter().map(|command| format!("→ {command}")).collect();
    let beside = format!("  {}", commands.join("  "));
    match lines.last_mut() {
        Some(last) if last.width() + beside.width() <= WIDTH => last.push_str(&beside),
        _ => lines.extend(commands.iter().map(|command| format!("{}{command}", " ".repeat(lead.width())))),
    }
    lines
}

/// The parts of a line, joined by middle dots, on as many lines as they need.
pub fn parts(items: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for item in items {
        if !line.is_empty() && line.width() + item.width() + 3 > WIDTH {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push_str(" · ");
        }
        line.push_str(item);
    }
    lines.push(line);
    lines
}

/// Ten cells of which some are full.
pub fn bar(share: Ppm) -> String {
    let full = usize::try_from((share.0 + 50_000) / 100_000).unwrap_or(0).min(10);
    format!("{}{}", "█".repeat(full), "░".repeat(10 - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_hangs_under_itself() {
        let lines = hang("1a  ", &"word ".repeat(30));
        assert!(lines.iter().all(|l| l.width() <= WIDTH));
        assert!(lines[1].starts_with("    word"));
    }
}
