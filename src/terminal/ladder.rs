//! The adversaries: the ladder of reactions, declared red lines, and measures in force.
//!
//! Duty: show the chance of each rung without and with the draft, what each would cost at home, and how
//! much pressure each still lacks. Uses the views. Always holds: chances that the view hides are not
//! shown.

use super::layout::Layout;
use demarche_core::math::{Points, Ppm};
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::{percent, points};
use demarche_play::narrate::words::{number, text};
use demarche_play::text_table::Align;
use demarche_play::views::ladder::{Ladder, Rung};
use demarche_play::views::text::{DOT, chance_cell, price_cell};

/// The least chance for which a rung is shown among those that matter.
const SLIGHT: Ppm = Ppm(10_000);

/// The ladder: every rung with `all`, else those that matter this month.
pub fn ladder(words: &Words, ladder: &Ladder, drafted: bool, all: bool, at: Layout) -> Vec<String> {
    let mut lines = memory(words, ladder, at);
    let due = ladder.middle.is_some() || ladder.rungs.iter().any(|rung| rung.idle.is_some_and(|c| !c.is_zero()));
    if due || all && !ladder.hidden {
        lines.extend(rungs(words, ladder, due.then_some(drafted), all, at));
    }
    let lead = if ladder.middle.is_some() { "▸  " } else { "" };
    lines.extend(at.hang(lead, &ladder.reading));
    lines.extend(ladder.stakes.iter().flat_map(|stakes| at.hang("▹  ", stakes)));
    if all {
        lines.extend(ladder.without.iter().flat_map(|(told, _)| at.hang("", told)));
        lines.extend(ladder.basis.iter().flat_map(|told| at.hang("", told)));
    }
    lines
}

/// What the adversary remembers and how it last spoke.
fn memory(words: &Words, ladder: &Ladder, at: Layout) -> Vec<String> {
    let last = ladder.last.as_ref().map(|(level, name, month)| {
        let args = [text("level", name.as_str()), number("number", i64::from(*level)), text("month", month.as_str())];
        words.say("console-ladder-last", &args)
    });
    at.parts(&[
        last.unwrap_or_else(|| words.get("console-ladder-last-none")),
        words.say("console-ladder-grievance", &[text("points", points(ladder.grievance))]),
        words.say("console-ladder-weight", &[text("share", percent(ladder.credibility))]),
    ])
}

/// The rungs; with chances where a reaction is due, and then whether anything is drafted.
fn rungs(words: &Words, ladder: &Ladder, due: Option<bool>, all: bool, at: Layout) -> Vec<String> {
    let mut head = vec![String::new(), words.get("console-ladder-rung")];
    let due = due.filter(|_| !ladder.hidden);
    match due {
        None => {}
        Some(true) => head.extend(["console-ladder-idle", "console-ladder-drafted"].map(|id| words.get(id))),
        Some(false) => head.push(words.get("console-ladder-chance")),
    }
    head.extend(["console-ladder-price", "console-ladder-lacks"].map(|id| words.get(id)));
    let middle = ladder.middle.unwrap_or(0);
    let likely = |chance: Option<Ppm>| chance.is_some_and(|c| c >= SLIGHT);
    let matters = |r: &&Rung| all || r.level <= middle + 1 || likely(r.idle) || likely(r.drafted);
    let mut rows = vec![head];
    for rung in ladder.rungs.iter().filter(matters) {
        let mark = match ladder.middle.and_then(|middle| rung.level.checked_sub(middle)) {
            Some(0) => "▸",
            Some(1) => "▹",
            _ => "",
        };
        let name = if rung.beyond {
            words.say("console-ladder-beyond", &[text("level", rung.name.as_str())])
        } else {
            rung.name.clone()
        };
        let mut row = vec![mark.to_owned(), format!("{} {name}", rung.level)];
        row.extend(rung.idle.filter(|_| due.is_some()).map(|chance| chance_cell(words, chance)));
        row.extend(rung.drafted.filter(|_| due == Some(true)).map(|chance| chance_cell(words, chance)));
        row.push(price_cell(words, rung.price));
        row.push(
            rung.lacks
                .filter(|l| *l > Points::ZERO)
                .map_or_else(|| DOT.to_owned(), |lacks| words.figure(points(lacks))),
        );
        rows.push(row);
    }
    let mut align = vec![Align::Right; rows[0].len()];
    align[..2].fill(Align::Left);
    at.table(&align, 1, &rows)
}

/// Red lines and measures in force, and what the adversary says that it wants.
pub fn stance(words: &Words, ladder: &Ladder, at: Layout) -> Vec<String> {
    let mut lines = vec![String::new()];
    for line in &ladder.lines {
        let args = [
            text("line", line.text.as_str()),
            text("level", line.promised.as_str()),
            text("specific", line.specific.as_str()),
        ];
        lines.extend(at.wrapped(&words.say("console-line", &args)));
    }
    for measure in &ladder.measures {
        let (month, what) = (measure.since.as_str(), measure.what.as_str());
        let args = [text("month", month), text("measure", what), number("number", i64::from(measure.level))];
        lines.extend(at.wrapped(&words.say("console-measure", &args)));
    }
    lines.extend(at.wrapped(&words.say("console-aims", &[text("aims", ladder.aims.as_str())])));
    lines
}
