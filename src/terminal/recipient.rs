//! The recipient: what it needs, how far that is covered, and what it asked for this month.
//!
//! Duty: the table of needs. May use `narrate`. Always holds: before anything can have arrived,
//! coverage is not shown, rather than shown as nothing.

use super::text::{bar, change_cell, hang, money_cell};
use demarche_core::sim::Game;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::{percent, points};
use demarche_play::narrate::words::text;
use demarche_play::text_table::{Align, table};

/// What the recipient asks for this month, as the news has it.
pub fn request(words: &Words, game: &Game) -> Option<String> {
    let sector = game.recipient().request?;
    let case = game.case();
    let what = words.get(&format!("request-{}", sector.key()));
    let capital = words.capital(case, case.recipient);
    Some(words.say("news-request", &[text("capital", capital), text("what", what)]))
}

/// What was asked, and the table of needs.
pub fn needs(words: &Words, game: &Game) -> Vec<String> {
    let recipient = game.recipient();
    let mut lines = request(words, game).map_or_else(Vec::new, |asked| hang("◂  ", &asked));
    // Nothing has arrived before the first month is played.
    let begun = game.turn() > 0 || game.is_over();
    let head = ["console-needs-sector", "console-needs-need", "console-needs-covered", "", "console-needs-resilience"];
    let mut head: Vec<String> = head.map(|id| if id.is_empty() { String::new() } else { words.get(id) }).to_vec();
    head.extend([words.get("console-change"), String::new()]);
    let mut rows = vec![head];
    for (sector, state) in recipient.needy() {
        let asked = if recipient.request == Some(sector) { words.get("console-needs-asked") } else { String::new() };
        rows.push(vec![
            words.sector(sector),
            money_cell(state.need),
            if begun { bar(state.coverage) } else { String::new() },
            if begun { percent(state.coverage) } else { String::new() },
            points(state.resilience),
            if begun { change_cell(state.change) } else { String::new() },
            asked,
        ]);
    }
    let (left, right) = (Align::Left, Align::Right);
    let align = [left, right, left, right, right, right, left];
    let shown = |column: usize| begun || !matches!(column, 2 | 3 | 5);
    let of = |row: Vec<String>| row.into_iter().enumerate().filter(|(at, _)| shown(*at)).map(|(_, c)| c).collect();
    let rows: Vec<Vec<String>> = rows.into_iter().map(of).collect();
    let align: Vec<Align> = align.into_iter().enumerate().filter(|(at, _)| shown(*at)).map(|(_, a)| a).collect();
    lines.extend(table(&align, &rows));
    lines
}
