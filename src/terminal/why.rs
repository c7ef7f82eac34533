//! `why NUMBER`: what a number is made of, down to the orders and events that began it.
//!
//! Duty: set the pages of the why-view. Uses the views. Always holds: the rows of a page are those that
//! every desk shows, and sum to its value.

use super::layout::Layout;
use demarche_core::scenario::findings::nearest;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::views::evidence::tagged;
use demarche_play::views::names;
use demarche_play::views::why::{Page, Row, Section};
use unicode_width::UnicodeWidthStr;

/// The causes of a number by name.
pub fn why(session: &Session, asked: &str, at: Layout) -> Vec<String> {
    match demarche_play::views::why::why(session, asked) {
        Some(page) => told(session, &page, at),
        None if names::resolve(session.words(), session.game(), asked) == names::LEVEL => {
            at.hang("", &session.words().get("console-why-no-level"))
        }
        None => unknown(session, asked, at),
    }
}

fn unknown(session: &Session, asked: &str, at: Layout) -> Vec<String> {
    let names = names::all(session.game());
    let near = nearest(asked, names.iter().map(String::as_str));
    let few = near.map_or_else(|| session.words().list(&names), str::to_owned);
    at.wrapped(&session.words().say("why-unknown", &[text("name", asked), text("names", few)]))
}

fn told(session: &Session, page: &Page, at: Layout) -> Vec<String> {
    let words = session.words();
    let mut lines = at.wrapped(&page.title);
    lines.extend(at.wrapped(&page.told));
    for section in &page.sections {
        lines.push(String::new());
        lines.extend(section_lines(section, at));
    }
    if let Some((opening, changes, value)) = &page.sum {
        let args =
            [text("opening", opening.as_str()), text("changes", changes.as_str()), text("value", value.as_str())];
        lines.push(String::new());
        lines.extend(at.wrapped(&words.say("console-why-sum", &args)));
    }
    let open: Vec<&str> = page.sections.iter().flat_map(|s| s.rows.iter().filter_map(|r| r.opens.as_deref())).collect();
    if let Some(address) = open.iter().find(|name| name.contains('.')) {
        lines.push(String::new());
        lines.extend(at.wrapped(&words.say("console-why-open-part", &[text("address", *address)])));
    }
    lines.extend(page.legend.iter().flat_map(|legend| at.wrapped(legend)));
    lines
}

fn section_lines(section: &Section, at: Layout) -> Vec<String> {
    let mut lines = at.wrapped(&section.title);
    let figure = |row: &Row| row.amount.width();
    let widest = section.rows.iter().map(figure).chain([section.sum.width()]).max().unwrap_or(0).min(24);
    for row in &section.rows {
        let blanks = " ".repeat(widest.saturating_sub(row.amount.width()));
        let names: Vec<&str> = std::iter::once(row.name.as_str()).chain(row.chain.iter().map(String::as_str)).collect();
        lines.extend(at.hang(&format!("  {blanks}{}  ", row.amount), &tagged(&names.join(" ← "), &row.evidence)));
    }
    if !section.sum.is_empty() {
        let blanks = " ".repeat(widest.saturating_sub(section.sum.width()));
        lines.push(format!("  {blanks}{}  =", section.sum));
    }
    lines
}
