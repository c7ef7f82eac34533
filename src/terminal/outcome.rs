//! Objectives during the game, the outcome, the debrief, and branches.
//!
//! Duty: show how far each objective is from its medals, and at the end what came of the game. Uses the
//! views. Always holds: there is no total.

use super::layout::Layout;
use demarche_core::rules::score::Medal;
use demarche_play::debrief::prose::medal;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::{number, text};
use demarche_play::session::Session;
use demarche_play::text_table::Align;
use demarche_play::views::debrief::{Debrief, Section};
use demarche_play::views::text::DOT;
use demarche_play::views::timeline::{Lane, When};
use demarche_play::views::top::Goal;

/// Objectives so far.
pub fn objectives(words: &Words, goals: &[Goal], at: Layout) -> Vec<String> {
    let head = ["name", "now", "bronze", "silver", "gold", "from"];
    let mut rows = vec![head.map(|column| words.get(&format!("console-objective-{column}"))).to_vec()];
    for goal in goals {
        let sign = if goal.at_least { "≥" } else { "≤" };
        let [bronze, silver, gold] = &goal.thresholds;
        rows.push(vec![
            goal.name.clone(),
            if goal.now.is_empty() { words.get("view-none") } else { goal.now.clone() },
            format!("{sign} {bronze}"),
            format!("{sign} {silver}"),
            format!("{sign} {gold}"),
            goal.delivered.clone().unwrap_or_else(|| DOT.to_owned()),
        ]);
    }
    let right = Align::Right;
    let mut lines = at.table(&[Align::Left, right, right, right, right, right], 0, &rows);
    lines.push(String::new());
    lines.extend(at.hang("", &words.get("console-objective-note")));
    lines
}

/// What came of a game that is over: its medals, its predictions, and what the player could not see.
pub fn outcome(words: &Words, goals: &[Goal], debrief: &Debrief, at: Layout) -> Vec<String> {
    let mut lines = vec![String::new(), at.double_rule()];
    lines.extend(debrief.defeat.iter().flat_map(|defeat| at.hang("", defeat)));
    lines.push(at.rule(&words.get("console-outcome-objectives")));
    let head = ["name", "medal", "reading"].map(|column| words.get(&format!("console-objective-{column}")));
    let mut rows = vec![head.to_vec()];
    let medal_of = |goal: &Goal| medal(words, Medal::ALL[usize::from(goal.medal)]);
    rows.extend(goals.iter().map(|goal| vec![goal.name.clone(), medal_of(goal), goal.now.clone()]));
    lines.extend(at.table(&[Align::Left, Align::Left, Align::Right], 0, &rows));
    let held = goals.iter().filter_map(|goal| Some(format!("{}: {}", goal.name, goal.gate.as_ref()?)));
    lines.extend(held.flat_map(|told| at.hang("", &told)));
    let sections = debrief.predictions.iter().chain(&debrief.threats);
    lines.extend(sections.flat_map(|section| told(section, at)));
    lines.push(at.rule(""));
    lines.extend(at.hang("", &words.get("console-outcome-then")));
    lines
}

/// The whole debrief.
pub fn debrief(debrief: &Debrief, at: Layout) -> Vec<String> {
    let mut lines: Vec<String> = debrief.defeat.iter().flat_map(|defeat| at.hang("", defeat)).collect();
    lines.extend(debrief.sections.iter().flat_map(|section| told(section, at)));
    lines
}

fn told(section: &Section, at: Layout) -> Vec<String> {
    let mut lines = vec![at.rule(&section.title)];
    if !section.about.is_empty() {
        lines.extend(at.hang("", &section.about));
    }
    for line in &section.lines {
        let lead = if line.lead.is_empty() { String::new() } else { format!("{}: ", line.lead) };
        lines.extend(at.hang("•  ", &format!("{lead}{}", line.text)));
        lines.extend(line.more.iter().flat_map(|more| at.hang("     ", more)));
    }
    lines
}

/// Every branch, with the month at which it stands.
pub fn branches(session: &Session, lanes: &[Lane], at: Layout) -> Vec<String> {
    let (words, case) = (session.words(), session.case());
    let mut lines = Vec::new();
    for (place, lane) in lanes.iter().enumerate() {
        let over = lane.cards.iter().all(|card| card.when == When::Played);
        let now = lane.cards.iter().find(|card| card.when == When::Now);
        let month = |turn: u16| words.month(case.month(turn));
        let args = [
            text("name", lane.name.as_str()),
            text("from", if place == 0 { "none".to_owned() } else { month(lane.from) }),
            text("month", now.map_or_else(|| "none".to_owned(), |card| month(card.turn))),
            text("over", if over || now.is_none() { "yes" } else { "no" }),
            number("number", i64::try_from(place).unwrap_or(i64::MAX)),
        ];
        let lead = if lane.current { "▸  " } else { "   " };
        lines.extend(at.hang(lead, &words.say("console-branch", &args)));
    }
    if lanes.len() > 1 {
        lines.extend(at.hang("", &words.get("console-branches-note")));
    }
    lines
}
