//! Checks: what a scenario says that it cannot mean, and what its author would want to know.
//!
//! Duty: all findings over scenarios, tests, experiments, class files, scripts, rules and messages, with
//! places, reasons and cures. May use `testing`, `experiment`, `lesson`, `scenario`, `sim`, `strategy`,
//! `narrate`, `rules`, `model`. Always holds: no file is opened here; input is hostile; a file with errors
//! is looked at as far as that makes sense, so that one run reports everything.

mod allow;
pub mod bundle;
pub mod codes;
mod events;
mod experiment;
mod history;
mod input;
mod law;
mod lesson;
mod look;
mod messages;
pub mod page;
mod sources;
mod world;

use std::sync::Arc;

use crate::experiment::bind::parted;
use crate::testing::bind;
use demarche_core::model::rulebook::Rulebook;
use demarche_core::scenario::build;
use demarche_core::scenario::bundle::{self as whole, Bundle};
use demarche_core::scenario::findings::{File, Finding, MOST, Severity, did_you_mean, text_of};
use demarche_core::scenario::outline::Outline;
use demarche_core::scenario::raw::{RawScenario, RawScript};
use demarche_core::scenario::syntax::parse;

pub use input::Input;
use input::{Found, named, nowhere};
use look::Look;

/// What kind of file it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A scenario.
    Scenario,
    /// Orders by month.
    Script,
    /// A rulebook.
    Rules,
    /// Tests of a scenario.
    Tests,
    /// An experiment with scenarios.
    Experiment,
    /// A class file.
    Class,
    /// Messages.
    Messages,
    /// RON of no kind that is known.
    Unknown,
}

/// The fields by which a kind of file is known.
const FIELDS: [(Kind, &[&str]); 5] = [
    (
        Kind::Scenario,
        &[
            "player",
            "nations",
            "needs",
            "policy",
            "war",
            "events",
            "objectives",
            "measures",
            "relations",
            "turns",
            "start",
            "history",
            "sources",
            "cuts",
        ],
    ),
    (Kind::Experiment, &["asks", "scenarios", "strategies", "plays", "vary", "metrics"]),
    (Kind::Script, &["months"]),
    (Kind::Class, &["class", "variant"]),
    (Kind::Rules, &["decay", "act", "reaction", "threats", "opinion", "goodwill", "office", "licence"]),
];

/// What kind of file this is, by its name and its outermost fields.
#[must_use]
pub fn kind(path: &str, outline: &Outline) -> Kind {
    let lower = path.to_ascii_lowercase();
    let ends = |ending: &str| lower.ends_with(ending);
    if ends(".ftl") {
        return Kind::Messages;
    }
    if ends(".test.ron") {
        return Kind::Tests;
    }
    if ends(".experiment.ron") {
        return Kind::Experiment;
    }
    if ends(".class.ron") {
        return Kind::Class;
    }
    let has = |name: &str| outline.key(&outline.root, name).is_some();
    // Where a quote or a bracket runs away no field may be outermost: then lines that begin with one tell.
    let begins = |name: &str| {
        let mut lines = outline.whole().lines();
        lines.any(|line| line.trim_start().strip_prefix(name).is_some_and(|rest| rest.starts_with(':')))
    };
    scored(&has).or_else(|| scored(&begins)).unwrap_or(Kind::Unknown)
}

/// The kind that has most fields of which something holds; of kinds with as many the first, a scenario most likely.
fn scored(has: &dyn Fn(&str) -> bool) -> Option<Kind> {
    let scored = FIELDS.iter().map(|(kind, names)| (names.iter().filter(|name| has(name)).count(), *kind));
    scored.rev().max_by_key(|(score, _)| *score).filter(|(score, _)| *score > 0).map(|(_, kind)| kind)
}

/// Everything there is to say about a file, in the order of its lines.
#[must_use]
pub fn file(input: &Input) -> Vec<Finding> {
    match Bundle::read(&input.path, &input.bytes) {
        Ok(Some(bundle)) => bundled(input, &bundle),
        Ok(None) => reasoned(&input.path, text(input)),
        Err(found) => reasoned(&input.path, found),
    }
}

/// Everything there is to say about a bundle: each part is checked as if it were a file of its own.
fn bundled(input: &Input, bundle: &Bundle) -> Vec<Finding> {
    let mut all = Vec::new();
    for (part, own) in bundle::files(input, bundle) {
        let found = if part.kind == whole::Kind::Tests {
            let file = File { path: &own.path, text: part.text };
            allow::apply(&file, tests_within(&file, bundle).unwrap_or_else(|stopped| stopped))
        } else {
            text(&own)
        };
        all.extend(reasoned(&own.path, found));
    }
    reasoned(&input.path, bundle::at_their_places(input, bundle, all))
}

/// Tests of a bundle are bound to its scenario.
fn tests_within(file: &File, bundle: &Bundle) -> Found {
    let scenario = bundle.scenario().text;
    let mut strange = None;
    let found = tests(file, |base| {
        strange = bundle::strange(file, bundle, base);
        Some(("scenario", scenario.as_bytes()))
    });
    strange.map_or(found, |finding| Err(vec![finding]))
}

/// What there is to say about a file that is one text.
fn text(input: &Input) -> Vec<Finding> {
    match text_of(&input.path, &input.bytes) {
        Ok(text) => {
            let file = File { path: &input.path, text };
            allow::apply(&file, content(&file, input))
        }
        Err(finding) => vec![*finding],
    }
}

/// Findings about a file in the order of its lines, each with why it matters.
fn reasoned(path: &str, mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|f| (f.path != path, f.span.map_or((0, 0), |s| (s.line, s.column))));
    findings.dedup();
    let lower = path.to_ascii_lowercase();
    for finding in &mut findings {
        // What is not played does not matter in play.
        if finding.severity == Severity::Error && (lower.ends_with(".test.ron") || lower.ends_with(".experiment.ron")) {
            finding.why = Some("nothing of this file is played until it is mended".to_owned());
        }
        finding.why = finding.why.take().or_else(|| codes::find(finding.code).map(|c| c.why.clone()));
    }
    findings
}

fn content(file: &File, input: &Input) -> Vec<Finding> {
    let outline = Outline::new(file.text);
    let found = match kind(file.path, &outline) {
        Kind::Scenario => scenario(file, &outline, input),
        Kind::Script => script(file, &outline),
        Kind::Rules => rulebook(file),
        Kind::Messages => Ok(messages::syntax(file)),
        Kind::Tests => tests(file, |base| named(base, input)),
        Kind::Experiment => experiment::findings(file, &outline, input),
        Kind::Class => lesson::class(file, &outline, input),
        Kind::Unknown => unknown(file, &outline),
    };
    found.unwrap_or_else(|stopped| stopped)
}

fn unknown(file: &File, outline: &Outline) -> Found {
    parse::<ron::Value>(file)?;
    let known = FIELDS.iter().flat_map(|(_, names)| names.iter().copied());
    let mut keys = outline.root.entries.iter().filter_map(|(key, _)| key.as_ref());
    let near = keys.find_map(|key| did_you_mean(outline.text(key), known.clone()));
    let hint = near.or_else(|| {
        Some("a scenario has `nations` and `events`, an experiment `scenarios`, a script `months`".to_owned())
    });
    let message = "this is no scenario, experiment, script or rulebook: only its syntax was read".to_owned();
    Ok(vec![file.finding(Severity::Warning, "DM-W100", Some(file.place(&outline.root.range)), message, hint)])
}

/// Tests are bound to the scenario they name, if it is shipped or the one beside them.
fn tests<'a>(file: &File, scenario: impl FnOnce(&str) -> Option<(&'a str, &'a [u8])>) -> Found {
    let (_, form) = bind::read(file.path, file.text.as_bytes())?;
    let (base, cut) = parted(&form.scenario);
    let (path, bytes) = scenario(base).ok_or_else(|| vec![nowhere(file, &form.scenario, base)])?;
    // A scenario with errors is reported as a file of its own.
    let Ok(mut case) = demarche_core::scenario::load(path, bytes) else { return Ok(Vec::new()) };
    if let Some(cut) = cut {
        case = build::cut(case, cut).map_err(|cuts| vec![bundle::no_cut(file, &form.scenario, cut, &cuts)])?;
    }
    bind::tests(file, &form, &Arc::new(case)).map(|_| Vec::new())
}

/// A script is read without its case: its names are checked when it is played.
fn script(file: &File, outline: &Outline) -> Found {
    let raw: RawScript = parse(file)?;
    let mut findings = Vec::from_iter(file.other_format("the script has", raw.format));
    for (at, pair) in raw.months.windows(2).enumerate() {
        if let [before, after] = pair
            && after.month <= before.month
        {
            let place = outline.item("months", at + 1).and_then(|m| outline.field(m, "month"));
            let message = format!("{} does not come after {}", after.month, before.month);
            findings.push(file.error("DM-E015", place.map(|p| file.place(&p.range)), message, None));
        }
    }
    findings.truncate(MOST);
    Ok(findings)
}

fn rulebook(file: &File) -> Found {
    let rules: Rulebook = parse(file)?;
    let mut findings = Vec::from_iter(file.other_format("the rules have", rules.format));
    for class in rules.classes.iter().filter(|c| !rules.instruments.iter().any(|i| i.id == c.instrument)) {
        let message = format!("class \"{}\" has an unknown instrument \"{}\"", class.id, class.instrument);
        let hint = did_you_mean(&class.instrument, rules.instruments.iter().map(|i| i.id.as_str()));
        findings.push(file.error("DM-E010", file.literal(&class.instrument, 0), message, hint));
    }
    Ok(findings)
}

fn scenario(file: &File, outline: &Outline, input: &Input) -> Found {
    let raw: RawScenario = parse(file)?;
    let rules = demarche_core::scenario::rules()?;
    let standard = rules.clone();
    let overrides = raw.overrides.clone();
    let (case, mut findings) = build::draft(file, outline, raw, rules);
    let Some(case) = case else { return Err(findings) };
    let sound = findings.is_empty();
    let mut look = Look { file, outline, case: &case, findings: Vec::new() };
    let reach = law::Reach::of(&case);
    look.law(&reach);
    look.deck(&reach);
    look.world(&reach);
    look.sources();
    look.overrides(&standard, &overrides);
    let words = look.messages(input.beside.first());
    let mut found = look.findings;
    if sound {
        let words = words.or_else(|| demarche_play::narrate::Words::new("", "").ok());
        let case = Arc::new(case);
        found.extend(words.into_iter().flat_map(|words| history::refused(file, outline, &case, &words)));
    } else {
        // What is advised may look different once the errors are mended.
        found.retain(|f| f.severity != Severity::Advice);
    }
    findings.extend(found);
    Ok(findings)
}

#[cfg(test)]
mod tests;
