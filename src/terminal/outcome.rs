//! Objectives during the game, and the outcome with what was hidden at its end.
//!
//! Duty: show how far each objective is from its medals; at the end, the medals and the lines the
//! player could not see. May use `observe`, `narrate`. Always holds: there is no total.

use super::text::{capital, double_rule, figure, hang, money_cell, rule, wrapped};
use super::{WIDTH, desk};
use demarche_core::model::case::Want;
use demarche_core::observe;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;
use demarche_core::sim::world::Threats;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::percent;
use demarche_play::narrate::words::text;
use demarche_play::text_table::{Align, table, wrap};
use unicode_width::UnicodeWidthStr;

/// A table of names and figures in which the names take the room that the figures leave.
fn named(align: &[Align], rows: Vec<Vec<String>>) -> Vec<String> {
    let widest = |column: usize| rows.iter().filter_map(|r| r.get(column)).map(|c| c.width()).max().unwrap_or(0) + 2;
    let room = WIDTH.saturating_sub((1..align.len()).map(widest).sum());
    let mut wrapped = Vec::new();
    for mut row in rows {
        let mut names = wrap(&std::mem::take(&mut row[0]), room, "  ").into_iter();
        row[0] = names.next().unwrap_or_default();
        wrapped.push(row);
        wrapped.extend(names.map(|rest| vec![rest]));
    }
    table(align, &wrapped)
}

/// Whether a metric says something before any month has been played.
fn speaks_early(metric: &str) -> bool {
    let (plain, _) = metric.split_once('.').unwrap_or((metric, ""));
    !matches!(plain, "gap_covered" | "gap_filled" | "coverage" | "share" | "share_gdp" | "forecast" | "poll")
        && !plain.starts_with("rank")
}

/// Objectives so far.
pub fn objectives(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let begun = game.turn() > 0 || game.is_over();
    let head = ["name", "now", "bronze", "silver", "gold", "from"];
    let mut rows = vec![head.map(|column| words.get(&format!("console-objective-{column}"))).to_vec()];
    for objective in &case.objectives {
        let of = |value| figure(&objective.metric, value);
        let now = observe::metric(game, &objective.metric).filter(|_| begun || speaks_early(&objective.metric));
        let want = match objective.want {
            Want::AtLeast => "≥",
            Want::AtMost => "≤",
        };
        let (bronze, silver, gold) = objective.medals;
        rows.push(vec![
            words.get(&format!("objective-{}", objective.id)),
            now.map_or_else(|| words.get("console-none"), of),
            format!("{want} {}", of(bronze)),
            of(silver),
            of(gold),
            money_cell(objective.delivered),
        ]);
    }
    let right = Align::Right;
    let mut lines = named(&[Align::Left, right, right, right, right, right], rows);
    lines.push(String::new());
    lines.extend(hang("", &words.get("console-objective-note")));
    lines
}

/// The outcome, with what was hidden during play.
pub fn outcome(words: &Words, game: &Game) -> String {
    let case = game.case();
    let Some(outcome) = game.outcome() else { return String::new() };
    let mut lines = vec![String::new(), double_rule()];
    lines.extend(wrapped(&words.say("outcome-title", &[text("title", words.get("title"))])));
    if let Some(defeat) = outcome.defeat.and_then(|at| case.defeats.get(at)) {
        let defeat = words.get(&format!("defeat-{}", defeat.id));
        lines.extend(wrapped(&words.say("outcome-defeat", &[text("defeat", defeat)])));
    }
    lines.push(String::new());
    lines.extend(desk::standing(words, game));
    lines.extend(super::ranking::place(words, game));
    lines.push(rule(&words.get("console-outcome-objectives")));
    let head = ["name", "medal", "reading"];
    let mut rows = vec![head.map(|column| words.get(&format!("console-objective-{column}"))).to_vec()];
    for (objective, (reading, medal)) in case.objectives.iter().zip(&outcome.objectives) {
        let medal = words.get(match medal {
            Medal::None => "medal-none",
            Medal::Bronze => "medal-bronze",
            Medal::Silver => "medal-silver",
            Medal::Gold => "medal-gold",
        });
        let name = words.get(&format!("objective-{}", objective.id));
        rows.push(vec![name, capital(&medal), figure(&objective.metric, *reading)]);
    }
    lines.extend(named(&[Align::Left, Align::Left, Align::Right], rows));
    lines.extend(hidden(words, game));
    lines.push(rule(""));
    lines.extend(wrapped(&words.get("disclaimer")));
    lines.extend(wrapped(&words.get("console-outcome-then")));
    lines.join("\n")
}

/// The lines there were, and which threats were meant.
fn hidden(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let threats = game.get::<Threats>();
    let mut lines = Vec::new();
    for (line, state) in case.lines.iter().zip(&threats.lines) {
        let args = [
            text("line", words.get(&format!("line-{}", line.id))),
            text("declared", if state.declared { "yes" } else { "no" }),
            text("level", words.level(line.promised)),
        ];
        lines.extend(hang("•  ", &words.say("console-outcome-line", &args)));
    }
    for crossing in &threats.crossings {
        let Some(line) = case.lines.get(crossing.line.index()) else { continue };
        let bluff = crossing.chance < *case.rules.threats.bluff;
        let args = [
            text("month", words.month(case.month(crossing.turn))),
            text("line", words.get(&format!("line-{}", line.id))),
            text("chance", percent(crossing.chance)),
            text("bluff", if bluff { "yes" } else { "no" }),
        ];
        lines.extend(hang("•  ", &words.say("console-outcome-crossing", &args)));
    }
    if !lines.is_empty() {
        lines.insert(0, rule(&words.get("console-outcome-hidden")));
    }
    lines
}
