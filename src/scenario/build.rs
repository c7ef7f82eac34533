//! Building: from the author's form to a case.
//!
//! Duty: merge classes and instruments with the standard ones, apply overrides, resolve names,
//! and hand the result to the checks. Uses `raw`, `resolve`, `checks`. Always holds: a case is
//! returned only if nothing was found wrong.

use super::checks;
use super::findings::{File, Finding, did_you_mean};
use super::overrides::{self, Misfit};
use super::raw::RawScenario;
use super::resolve::Resolver;
use crate::digest::Folder;
use crate::model::case::{Case, Cut};
use crate::model::class::{ClassDef, InstrumentDef};
use crate::model::ids::NationId;
use crate::model::nation::Role;
use crate::model::rulebook::Rulebook;

/// Most nations of a scenario.
const NATIONS: usize = 40;
/// Most classes of a scenario, the standard ones included.
const CLASSES: usize = 120;
/// Most entries of any other list.
const ENTRIES: usize = 2_000;

/// Builds a case.
///
/// # Errors
/// Everything that is wrong with the scenario.
pub fn case(file: &File, raw: RawScenario, mut rules: Rulebook) -> Result<Case, Vec<Finding>> {
    let mut findings = bounds(file, &raw);
    if !findings.is_empty() {
        return Err(findings);
    }
    for wanted in &raw.overrides {
        if let Err(misfit) = overrides::put(&mut rules, wanted) {
            let span = file.literal(&wanted.path, 0);
            let (message, hint) = match misfit {
                Misfit::NoSuchPath(near) => (
                    format!("the standard rules have no number \"{}\"", wanted.path),
                    near.map(|n| format!("did you mean \"{n}\"?")),
                ),
                Misfit::Value(why) => (format!("the value of \"{}\" does not fit: {why}", wanted.path), None),
            };
            findings.push(file.error("DM-E011", span, message, hint));
        }
    }
    let instruments = merged(&rules.instruments, &raw.instruments, |i: &InstrumentDef| &i.id);
    let mut classes = merged(&rules.classes, &raw.classes, |c: &ClassDef| &c.id);
    for name in &raw.without_classes {
        if !classes.iter().any(|c| c.id == *name) {
            let hint = did_you_mean(name, classes.iter().map(|c| c.id.as_str()));
            findings.push(file.error("DM-E010", file.literal(name, 0), format!("there is no class \"{name}\""), hint));
        }
        classes.retain(|c| c.id != *name || raw.classes.iter().any(|own| own.id == *name));
    }
    if classes.len() > CLASSES {
        let message = format!("{} classes are too many: at most {CLASSES}", classes.len());
        findings.push(file.error("DM-E006", None, message, None));
        return Err(findings);
    }
    let instrument_of = classes.iter().map(|class| {
        let at = instruments.iter().position(|i| i.id == class.instrument);
        if at.is_none() {
            let hint = did_you_mean(&class.instrument, instruments.iter().map(|i| i.id.as_str()));
            let message = format!("class \"{}\" has an unknown instrument \"{}\"", class.id, class.instrument);
            findings.push(file.error("DM-E010", file.literal(&class.instrument, 0), message, hint));
        }
        at.unwrap_or(0)
    });
    let instrument_of: Vec<usize> = instrument_of.collect();
    let nation_names = raw.nations.iter().map(|n| n.id.clone()).collect();
    let class_names = classes.iter().map(|c| c.id.clone()).collect();
    let mut resolver = Resolver::new(*file, nation_names, class_names);
    let player = resolver.nation(&raw.player);
    let recipients: Vec<usize> =
        raw.nations.iter().enumerate().filter(|(_, n)| n.is(Role::Recipient)).map(|(i, _)| i).collect();
    if recipients.len() != 1 {
        let message = format!("a scenario has one recipient; {} nations have that role", recipients.len());
        let hint = Some("give `roles: [Recipient]` to exactly one nation".to_owned());
        findings.push(file.error("DM-E012", file.first("nations"), message, hint));
    }
    let case = Case {
        id: raw.id,
        digest: Folder::of_text(file.text),
        rules_digest: super::rules_digest(),
        start: raw.start,
        turns: raw.turns,
        difficulty: raw.difficulty,
        fictional: raw.fictional,
        player,
        instrument_of,
        instruments,
        relations: raw.relations.into_iter().map(|r| resolver.relation(r)).collect(),
        recipient: NationId::at(recipients.first().copied().unwrap_or(0)),
        needs: raw.needs,
        requests: raw.requests,
        war: raw.war,
        policy: resolver.policy(raw.policy),
        measures: raw.measures.into_iter().map(|m| resolver.measure(m)).collect(),
        lines: raw.lines.into_iter().map(|l| resolver.line(l)).collect(),
        rounds: raw.rounds.into_iter().map(|r| resolver.round(r)).collect(),
        events: raw.events.into_iter().map(|e| resolver.event(e)).collect(),
        objectives: raw.objectives,
        defeats: raw.defeats,
        history: resolver.months(raw.history),
        observed: raw.observed.into_iter().map(|o| resolver.observed(o)).collect(),
        cuts: raw.cuts,
        sources: raw.sources,
        nations: raw.nations,
        classes,
        rules,
    };
    findings.append(&mut resolver.findings);
    findings.extend(checks::case(file, &case));
    if findings.is_empty() { Ok(case) } else { Err(findings) }
}

/// The standard entries with the scenario's own in their places, its new ones after them.
fn merged<T: Clone>(standard: &[T], own: &[T], id: impl Fn(&T) -> &String) -> Vec<T> {
    let mut all = standard.to_vec();
    for entry in own {
        match all.iter().position(|known| id(known) == id(entry)) {
            Some(at) => all[at] = entry.clone(),
            None => all.push(entry.clone()),
        }
    }
    all
}

/// Counts that must hold before anything else is looked at.
fn bounds(file: &File, raw: &RawScenario) -> Vec<Finding> {
    let mut findings = Vec::new();
    if raw.format != 1 {
        let message = format!("the scenario has format {}; this program reads format 1", raw.format);
        findings.push(file.error("DM-E005", file.first("format"), message, Some("write `format: 1`".to_owned())));
    }
    if raw.nations.is_empty() || raw.nations.len() > NATIONS {
        let message = format!("a scenario has 1 to {NATIONS} nations, not {}", raw.nations.len());
        findings.push(file.error("DM-E006", file.first("nations"), message, None));
    }
    let lists = [
        ("relations", raw.relations.len()),
        ("requests", raw.requests.len()),
        ("measures", raw.measures.len()),
        ("lines", raw.lines.len()),
        ("rounds", raw.rounds.len()),
        ("events", raw.events.len()),
        ("history", raw.history.len()),
        ("observed", raw.observed.len()),
        ("war", raw.war.len()),
    ];
    for (name, length) in lists.into_iter().filter(|(_, length)| *length > ENTRIES) {
        let message = format!("`{name}` has {length} entries; at most {ENTRIES} are read");
        findings.push(file.error("DM-E006", file.first(name), message, None));
    }
    findings
}

/// A case with the turns and objectives of one of its cuts.
///
/// # Errors
/// The names of the cuts there are, if there is none of that name.
pub fn cut(mut case: Case, name: &str) -> Result<Case, Vec<String>> {
    let Some(found) = case.cuts.iter().find(|c| c.id == name).cloned() else {
        return Err(case.cuts.iter().map(|c: &Cut| c.id.clone()).collect());
    };
    case.turns = found.turns;
    case.objectives = found.objectives;
    case.id = format!("{}:{name}", case.id);
    Ok(case)
}
