//! Experiments: whether they fit their scenarios, and whether they can find anything out.
//!
//! Duty: bind an experiment to the scenarios at hand and look at what it compares. Uses
//! `experiment`, `sim`, `narrate`. Always holds: only what has been bound without a fault is played,
//! and that for one game of each line of play.

use crate::experiment::bind::{self, Arm, Bound, Source, parted};
use crate::experiment::form::Experiment;
use demarche_core::scenario::findings::{File, Finding, Severity};
use demarche_core::scenario::library;
use demarche_core::scenario::outline::Outline;
use demarche_core::sim::Game;
use demarche_core::strategy;
use demarche_core::tape;
use demarche_play::narrate::{Words, orders};

use super::input::{Found, Input, named, nowhere};

/// Fewest seeds whose interval says something.
const FEW: u64 = 20;

/// Everything there is to say about an experiment.
pub(super) fn findings(file: &File, outline: &Outline, input: &Input) -> Found {
    let (_, form) = bind::read(file.path, &input.bytes)?;
    let mut found = Vec::new();
    let mut sources = Vec::new();
    for name in form.scenarios.iter().take(bind::LINES) {
        let (base, _) = parted(name);
        match named(base, input) {
            Some((path, bytes)) => sources.push(Source { name, path: path.to_owned(), bytes: bytes.to_vec() }),
            None => found.push(nowhere(file, name, base)),
        }
    }
    match bind::bound(file, &form, &sources) {
        Err(more) => found.extend(more),
        Ok(bound) => {
            found.extend(worth(file, outline, &form, &bound));
            found.extend(refused(file, outline, &form, &bound));
        }
    }
    Ok(found)
}

/// Whether anything can be compared, and under enough luck.
fn worth(file: &File, outline: &Outline, form: &Experiment, bound: &Bound) -> Vec<Finding> {
    let place = |name: &str| outline.field(&outline.root, name).map(|n| file.place(&n.range));
    let mut found = Vec::new();
    let settings: usize = form.scenarios.len().max(bound.groups.iter().map(|g| g.settings.len()).sum());
    if settings == 1 && bound.names.len() == 1 {
        let message = "the experiment has one setting and one line of play: there is nothing to compare".to_owned();
        let hint = Some("add a strategy, a line of play, or something to `vary`".to_owned());
        let span = place("strategies").or_else(|| place("plays"));
        found.push(file.finding(Severity::Warning, "DM-W160", span, message, hint));
    }
    let seeds = bound.seeds.1 - bound.seeds.0 + 1;
    if seeds < FEW {
        let message = format!("{seeds} seeds say little: the intervals will be wide");
        let hint = Some("write `seeds: (1, 200)`".to_owned());
        found.push(file.finding(Severity::Advice, "DM-A230", place("seeds"), message, hint));
    }
    found
}

/// Orders of the experiment's own lines of play that the game refuses.
fn refused(file: &File, outline: &Outline, form: &Experiment, bound: &Bound) -> Vec<Finding> {
    let mut found = Vec::new();
    for group in &bound.groups {
        let Some((_, case)) = group.settings.first() else { continue };
        let messages = library::shipped(parted(&group.scenario).0).map(|s| s.messages).unwrap_or_default();
        let Ok(words) = Words::new(&group.scenario, messages) else { continue };
        let own = bound.names.iter().zip(&group.lines).filter(|(_, line)| !line.script.is_empty());
        for (name, line) in own {
            let Some(play) = form.plays.iter().position(|p| p.name == *name) else { continue };
            let entries = outline.item("plays", play).and_then(|p| outline.field(p, "orders"));
            for (month, at, order, rule, reason) in game(case, line) {
                let entry = entries.and_then(|e| e.item(month)).and_then(|m| outline.field(m, "orders"));
                let span = entry.and_then(|o| o.item(at)).map(|o| file.place(&o.range));
                let told = orders::order(&words, case, &order);
                let message = format!("\"{name}\": \"{}\" refuses an order ({rule}): {told}", group.scenario);
                let reason = orders::refusal(&words, &reason);
                found.push(file.finding(Severity::Warning, "DM-W161", span, message, Some(reason)));
            }
        }
    }
    found.truncate(demarche_core::scenario::findings::MOST);
    found
}

type Refused = (usize, usize, demarche_core::model::order::Order, String, demarche_core::sim::refusal::Refusal);

/// The refused orders of a line's own script, with their places in it.
fn game(case: &std::sync::Arc<demarche_core::model::case::Case>, line: &Arm) -> Vec<Refused> {
    let mut game = Game::new(case.clone(), 1);
    let mut base = line.strategy.as_deref().and_then(strategy::named);
    let mut found = Vec::new();
    while !game.is_over() {
        let month = case.month(game.turn());
        let mut orders = base.as_mut().map(|s| s.decide(&game)).unwrap_or_default();
        // The months of the script that are this one, each order with its place in the file.
        let own: Vec<(usize, usize)> = (line.script.iter().enumerate())
            .filter(|(_, (m, _))| *m == month)
            .flat_map(|(nth, (_, orders))| (0..orders.len()).map(move |at| (nth, at)))
            .collect();
        let first = orders.len();
        orders.extend(own.iter().filter_map(|(nth, at)| line.script[*nth].1.get(*at).cloned()));
        tape::play_on(&mut game, &[orders.clone()]);
        let Some(record) = game.records().turns.iter().rev().find(|t| t.month == month) else { continue };
        for (order, refusal) in &record.refused {
            let Some((nth, at)) = order.checked_sub(first).and_then(|n| own.get(n)) else { continue };
            found.push((*nth, *at, orders[*order].clone(), refusal.rule().to_owned(), refusal.clone()));
        }
    }
    found
}
