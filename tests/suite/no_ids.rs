//! Ids: what the rules call by an id is told by its name. Nothing in the terminal's prose is an id of
//! case data, but commands to be typed, in backquotes or after an arrow.

use std::collections::BTreeSet;

use demarche_core::model::case::Case;
use demarche_core::scenario::library::SHIPPED;

use crate::support::{case, demarche_in, folder};

/// Every id of events, options, rounds, reforms and rules with a hyphen or a digit that is no word of
/// the scenario's own messages.
fn ids(case: &Case, messages: &str) -> BTreeSet<String> {
    let rules = case.policy.rules.iter().map(|r| &r.id);
    let events = case.events.iter().map(|e| &e.id);
    let options = case.events.iter().flat_map(|e| e.options.iter().map(|o| &o.id));
    let rounds = case.rounds.iter().map(|r| &r.id);
    let reforms = case.policy.reforms.iter().map(|r| &r.id);
    // What stands before the sign of equality is an id, what stands after it is prose.
    let prose: String =
        messages.lines().map(|l| l.split_once(" = ").map_or(l, |(_, text)| text).to_lowercase() + "\n").collect();
    let telling = |id: &&String| id.contains(|c: char| c == '-' || c.is_ascii_digit()) && !holds(&prose, id);
    rules.chain(events).chain(options).chain(rounds).chain(reforms).filter(telling).cloned().collect()
}

/// Whether a text has an id as a word of its own.
fn holds(text: &str, id: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_');
    text.match_indices(id)
        .any(|(at, _)| !part(text[..at].chars().next_back()) && !part(text[at + id.len()..].chars().next()))
}

/// What is read, without what is to be typed.
fn prose(shown: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut typed = false;
    for line in shown.lines() {
        // A command that is too long for its line goes on in the next one.
        let goes_on = typed && line.starts_with("     ");
        typed = line.contains('→') || goes_on;
        let read = if goes_on { "" } else { line.split('→').next().unwrap_or_default() };
        lines.push(read.split('`').step_by(2).collect::<Vec<_>>().join(" "));
    }
    lines
}

/// Names of packages, licences and requests: a class and the month of the decision.
fn dated(line: &str) -> bool {
    line.match_indices('@').any(|(at, _)| line[at + 1..].starts_with("20"))
}

const SCREENS: &str = "briefing\nnews\nneeds\nkyiv\nlaw\npipeline\nranking\nadvice\nobjectives\ngoods\nbranches\n\
    debrief\nwhy level\nwhy support\nwhy support.mix\nwhy delivered\nwhy budget\nwhy fear\nwhy tension\nwhy grievance\n\
    why goodwill.allies\nwhy goodwill.recipient\nwhy approval\nwhy capital\nrewind 6\nnews\npipeline\nlaw\norders\n\
    next\npipeline\nnext\nlaw\nquit\n";

#[test]
fn no_id_of_case_data_stands_in_the_prose_of_the_terminal() {
    let at = folder();
    let at = at.path();
    let mut wrong = Vec::new();
    for (place, shipped) in SHIPPED.iter().enumerate() {
        let ids = ids(&case(shipped.id), shipped.messages);
        assert!(ids.len() > 10, "{}: {ids:?}", shipped.id);
        let strategy = if place % 2 == 0 { "bold" } else { "history" };
        let tape = format!("{}.tape.ron", shipped.id);
        let run = demarche_in(at, &["run", shipped.id, "--strategy", strategy, "--seed", "4", "--save", &tape], "");
        let played = demarche_in(at, &["play", "--load", &tape, "--console"], SCREENS);
        for line in [run.out, played.out].iter().flat_map(|out| prose(out)) {
            let found = ids.iter().find(|id| holds(&line, id)).cloned();
            if let Some(id) = found.or_else(|| dated(&line).then(|| "@".to_owned())) {
                wrong.push(format!("{} {id}: {line}", shipped.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn ids_are_recognised() {
    assert!(holds("join first-listings now", "first-listings") && !holds("not-first-listings", "first-listings"));
    assert_eq!(prose("Try `give x-1`.\n  Join.  → sanction y-2\n     z-3\nw"), ["Try  .", "  Join.  ", "", "w"]);
    assert!(dated("vests@2022-03 is complete") && !dated("a@b"));
}
