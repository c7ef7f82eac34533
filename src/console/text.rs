//! Layout of text: rules, hanging lines, and cells of tables.
//!
//! Duty: set text in eighty columns, and write figures as cells. Uses `report::table`,
//! `narrate::figures`. Always holds: no line is wider than [`WIDTH`] unless one word is; a cell
//! whose figure says nothing is a dot, so that the figures that speak stand out.

use unicode_width::UnicodeWidthStr;

use super::WIDTH;
use crate::math::{Money, Points, Ppm};
use crate::narrate::Words;
use crate::narrate::figures::{change, money, percent, points};
use crate::report::table::wrap;

/// A cell with nothing to say.
pub const DOT: &str = "·";

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

/// A text cut at a word's end to a width, with an ellipsis where something is left out.
pub fn shorten(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split_whitespace() {
        let gap = usize::from(!short.is_empty());
        if short.width() + gap + word.width() + 1 > width {
            break;
        }
        if gap == 1 {
            short.push(' ');
        }
        short.push_str(word);
    }
    if short.is_empty() {
        short = text.chars().take(width.saturating_sub(1)).collect();
    }
    short.truncate(short.trim_end_matches([',', ':', ';', '.']).len());
    short.push('…');
    short
}

/// A text that begins with a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Ten cells of which some are full.
pub fn bar(share: Ppm) -> String {
    let full = usize::try_from((share.0 + 50_000) / 100_000).unwrap_or(0).min(10);
    format!("{}{}", "█".repeat(full), "░".repeat(10 - full))
}

/// Money in a table: a dot for none.
pub fn money_cell(amount: Money) -> String {
    if amount.is_zero() { DOT.to_owned() } else { money(amount) }
}

/// A change in a table: a dot for one that rounds to nothing.
pub fn change_cell(moved: Points) -> String {
    if moved.abs() < Points(50) { DOT.to_owned() } else { change(moved) }
}

/// Points, or that there are none to give.
pub fn points_or_none(words: &Words, value: Option<Points>) -> String {
    value.map_or_else(|| words.get("console-none"), points)
}

/// What something takes, in a table: a dot for nothing.
pub fn price_cell(price: Points) -> String {
    if price.abs() < Points(50) { DOT.to_owned() } else { points(-price) }
}

/// A chance in a table: a dot where there is none.
pub fn chance_cell(chance: Ppm) -> String {
    if chance.is_zero() { DOT.to_owned() } else { percent(chance) }
}

/// A share in hundredths of a percent: `0.08%`; less is said as less.
pub fn fine_percent(share: Ppm) -> String {
    match share.0 {
        0 => DOT.to_owned(),
        1..50 => "<0.01%".to_owned(),
        ppm => {
            let hundredths = crate::math::div_round(i128::from(ppm), 100);
            format!("{}.{:02}%", hundredths / 100, hundredths % 100)
        }
    }
}

/// A metric's figure in its own unit.
pub fn figure(metric: &str, value: Points) -> String {
    let (plain, _) = metric.split_once('.').unwrap_or((metric, ""));
    match plain {
        "budget" | "pledged" | "allocated" | "delivered" => money_cell(Money(value.0)),
        "share_gdp" => fine_percent(Ppm(value.0 * 10)),
        "share" | "gap_covered" | "gap_filled" | "coverage" | "credibility" | "restraint" | "intensity" => {
            format!("{}%", points(value))
        }
        "rank" | "rank_gdp" | "rank_financial" | "rank_humanitarian" | "rank_military" | "level" | "highest_level"
        | "measures" | "highest_measure" | "ties" | "reforms" | "licences" | "consent_kept" | "staff" => {
            (value.0 / 1_000).to_string()
        }
        _ => points(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_at_a_word_and_hangs_under_itself() {
        assert_eq!(shorten("one two three", 8), "one two…");
        assert_eq!(shorten("one two", 8), "one two");
        assert_eq!(shorten("undivided", 5), "undi…");
        let lines = hang("1a  ", &"word ".repeat(30));
        assert!(lines.iter().all(|l| l.width() <= WIDTH));
        assert!(lines[1].starts_with("    word"));
    }

    #[test]
    fn cells_that_say_nothing_are_dots() {
        assert_eq!(money_cell(Money(0)), DOT);
        assert_eq!(change_cell(Points(-40)), DOT);
        assert_eq!(change_cell(Points(-60)), "−0.1");
        assert_eq!(fine_percent(Ppm(10)), "<0.01%");
        assert_eq!(fine_percent(Ppm(1_234)), "0.12%");
        assert_eq!(figure("delivered", Points(9_500_000)), "€9.50 bn");
    }
}
