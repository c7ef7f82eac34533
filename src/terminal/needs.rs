//! What needs the player, and what the recipients need.
//!
//! Duty: cards with the commands that answer them, and the table of needs. Uses the views. Always
//! holds: everything here can be answered by the command beside it; what the draft answers is ticked;
//! before anything can have arrived, coverage is not shown, rather than shown as nothing.

use super::layout::Layout;
use super::order_command::typed;
use demarche_core::math::Ppm;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::percent;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::text_table::Align;
use demarche_play::views::needs::{Card, Choice, Kind};
use demarche_play::views::recipient::Recipient;
use demarche_play::views::text::DOT;

/// Everything that waits, under its rule; nothing if nothing does. Requests stand with the needs.
pub fn waiting(session: &Session, cards: &[Card], at: Layout) -> Vec<String> {
    let mut lines = Vec::new();
    let mut questions = 0;
    for card in cards {
        match card.kind {
            Kind::Question => {
                questions += 1;
                lines.extend(question(session, questions, card, at));
            }
            Kind::Request => {}
            Kind::Round | Kind::Rumour | Kind::Transfer => lines.extend(offered(session, card, at)),
        }
    }
    if !lines.is_empty() {
        lines.insert(0, at.rule(&session.words().get("console-waits")));
    }
    lines
}

/// A question with the letters by which it is answered.
fn question(session: &Session, place: usize, card: &Card, at: Layout) -> Vec<String> {
    let mut lines = at.hang(&format!("{place}  "), &card.title);
    if !card.text.is_empty() {
        lines.extend(at.hang("   ", &card.text));
    }
    for (letter, choice) in ('a'..='z').zip(&card.choices) {
        let tick = if choice.chosen { "✓" } else { " " };
        lines.extend(at.hang(&format!(" {tick} {place}{letter}  "), &told(session, choice)));
    }
    lines
}

fn told(session: &Session, choice: &Choice) -> String {
    let words = session.words();
    if choice.silence {
        words.say("console-waits-silent", &[text("option", choice.text.as_str())])
    } else {
        choice.text.clone()
    }
}

/// A round, a rumour or a request to pass goods on, with the commands that answer it.
fn offered(session: &Session, card: &Card, at: Layout) -> Vec<String> {
    let (words, case) = (session.words(), session.case());
    let args = [
        text("title", card.title.as_str()),
        text("until", card.until.as_deref().unwrap_or("none")),
        text("text", if card.kind == Kind::Round { "none" } else { card.text.as_str() }),
    ];
    let said = words.say("console-waits-offered", &args);
    let lead = if card.answered { "✓  " } else { "•  " };
    let commands = card.choices.iter().filter(|c| !c.chosen && c.refused.is_none());
    let commands: Vec<String> =
        commands.filter(|_| !card.answered).filter_map(|choice| typed(case, &[], &choice.order)).collect();
    at.offer(lead, &said, &commands)
}

/// What a recipient asks for, and the table of its needs.
pub fn recipient(words: &Words, recipient: &Recipient, at: Layout) -> Vec<String> {
    let mut lines: Vec<String> = recipient.requests.iter().flat_map(|asked| at.hang("◂  ", asked)).collect();
    let begun = recipient.rows.iter().any(|row| row.coverage.is_some());
    let head = ["console-needs-sector", "console-needs-need", "console-needs-covered", "", "console-needs-resilience"];
    let mut head: Vec<String> = head.map(|id| if id.is_empty() { String::new() } else { words.get(id) }).to_vec();
    head.extend([words.get("console-change"), String::new()]);
    let mut rows = vec![head];
    for row in &recipient.rows {
        rows.push(vec![
            row.name.clone(),
            row.need.clone(),
            row.coverage.map(bar).unwrap_or_default(),
            row.coverage.map(|share| words.figure(percent(share))).unwrap_or_default(),
            row.resilience.clone(),
            if row.moved.is_empty() { DOT.to_owned() } else { row.moved.clone() },
            if row.asked { words.get("console-needs-asked") } else { String::new() },
        ]);
    }
    let (left, right) = (Align::Left, Align::Right);
    let shown = |column: &usize| begun || !matches!(column, 2 | 3 | 5);
    let of = |row: Vec<String>| row.into_iter().enumerate().filter(|(at, _)| shown(at)).map(|(_, c)| c).collect();
    let rows: Vec<Vec<String>> = rows.into_iter().map(of).collect();
    let align = [left, right, left, right, right, right, left].into_iter().enumerate();
    let align: Vec<Align> = align.filter(|(at, _)| shown(at)).map(|(_, a)| a).collect();
    lines.extend(at.table(&align, 0, &rows));
    lines
}

/// Ten cells of which some are full.
fn bar(share: Ppm) -> String {
    let full = usize::try_from((share.0 + 50_000) / 100_000).unwrap_or(0).min(10);
    format!("{}{}", "█".repeat(full), "░".repeat(10 - full))
}
