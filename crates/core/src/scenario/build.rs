//! Building: from the author's form to a case.
//!
//! Duty: merge classes and instruments with the standard ones, apply overrides, resolve names,
//! and hand the result to the checks. Uses `raw`, `resolve`, `checks`. Always holds: a case is
//! returned only if nothing was found wrong.

use super::checks;
use super::findings::{File, Finding, MOST, did_you_mean};
use super::outline::{Node, Outline};
use super::overrides::{self, Misfit};
use super::raw::RawScenario;
use super::resolve::Resolver;
use crate::digest::Folder;
use crate::model::case::{Case, Cut};
use crate::model::good::{GoodDef, InstrumentDef};
use crate::model::ids::NationId;
use crate::model::nation::Role;
use crate::model::rulebook::Rulebook;

/// Most nations of a scenario.
const NATIONS: usize = 40;
/// Most classes of a scenario, the standard ones included.
const CLASSES: usize = 120;
/// Most rules and most reforms of the law.
const LAW: usize = 100;
/// Most entries of any other list.
const ENTRIES: usize = 2_000;

/// Builds a case.
///
/// # Errors
/// Everything that is wrong with the scenario.
pub fn case(file: &File, raw: RawScenario, rules: Rulebook) -> Result<Case, Vec<Finding>> {
    match draft(file, &Outline::new(file.text), raw, rules) {
        (Some(case), findings) if findings.is_empty() => Ok(case),
        (_, findings) => Err(findings),
    }
}

/// Builds as much of a case as there is, for checks that go on after a mistake. A case that comes
/// with findings may not be played: what could not be resolved stands for the first of its kind.
pub fn draft(file: &File, outline: &Outline, raw: RawScenario, mut rules: Rulebook) -> (Option<Case>, Vec<Finding>) {
    let mut findings = bounds(file, &raw);
    if !findings.is_empty() {
        return (None, findings);
    }
    findings.extend(doubles(file, outline, &raw));
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
    let mut classes = merged(&rules.classes, &raw.classes, |c: &GoodDef| &c.id);
    for name in &raw.without_classes {
        if !classes.iter().any(|c| c.id == *name) {
            let hint = did_you_mean(name, classes.iter().map(|c| c.id.as_str()));
            findings.push(file.error("DM-E010", file.literal(name, 0), format!("there is no class \"{name}\""), hint));
        }
        classes.retain(|c| c.id != *name || raw.classes.iter().any(|own| own.id == *name));
    }
    if classes.len() > CLASSES {
        let message = format!("{} classes are too many: at most {CLASSES}", classes.len());
        findings.push(file.error("DM-E006", file.first("classes"), message, None));
        return (None, findings);
    }
    let instrument_of = classes.iter().map(|class| {
        let at = instruments.iter().position(|i| i.id == class.instrument);
        if at.is_none() {
            let hint = did_you_mean(&class.instrument, instruments.iter().map(|i| i.id.as_str()));
            let message = format!("class \"{}\" has an unknown instrument \"{}\"", class.id, class.instrument);
            let own = outline.named("classes", &class.id).and_then(|c| outline.field(c, "instrument"));
            let span = own.and_then(|i| file.literal_in(&class.instrument, &i.range));
            findings.push(file.error("DM-E010", span.or_else(|| file.literal(&class.instrument, 0)), message, hint));
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
        rules_digest: super::standard::rules_digest(),
        start: raw.start,
        turns: raw.turns,
        difficulty: raw.difficulty,
        fictional: raw.fictional,
        player,
        instrument_of,
        instruments,
        relations: each(&mut resolver, outline, "relations", raw.relations, Resolver::relation),
        recipient: NationId::at(recipients.first().copied().unwrap_or(0)),
        needs: raw.needs,
        requests: raw.requests,
        war: raw.war,
        policy: resolver.policy(raw.policy),
        measures: each(&mut resolver, outline, "measures", raw.measures, Resolver::measure),
        lines: each(&mut resolver, outline, "lines", raw.lines, Resolver::line),
        rounds: each(&mut resolver, outline, "rounds", raw.rounds, Resolver::round),
        events: each(&mut resolver, outline, "events", raw.events, Resolver::event),
        objectives: raw.objectives,
        defeats: raw.defeats,
        history: resolver.months(raw.history),
        observed: each(&mut resolver, outline, "observed", raw.observed, Resolver::observed),
        cuts: raw.cuts,
        sources: raw.sources,
        nations: raw.nations,
        goods: classes,
        rules,
    };
    findings.append(&mut resolver.findings);
    findings.extend(checks::case(file, outline, &case));
    findings.sort_by_key(|f| f.span.map_or((0, 0), |s| (s.line, s.column)));
    (Some(case), findings)
}

/// Resolves the entries of a list, each with its place in mind.
fn each<'a, R, T>(
    resolver: &mut Resolver<'a>,
    outline: &Outline,
    list: &str,
    entries: Vec<R>,
    resolve: impl Fn(&mut Resolver<'a>, R) -> T,
) -> Vec<T> {
    let whole = resolver.focus.clone();
    let places = outline.field(&outline.root, list);
    let mut done = Vec::with_capacity(entries.len());
    for (at, entry) in entries.into_iter().enumerate() {
        resolver.focus = places.and_then(|p| p.item(at)).map_or_else(|| whole.clone(), |n| n.range.clone());
        done.push(resolve(resolver, entry));
    }
    resolver.focus = whole;
    done
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

/// Entries of lists that are given twice: merging would silently keep one of them.
fn doubles(file: &File, outline: &Outline, raw: &RawScenario) -> Vec<Finding> {
    let list = |name: &str| outline.field(&outline.root, name);
    let pairs: Vec<String> = raw.relations.iter().map(|r| format!("{} > {}", r.from, r.to)).collect();
    let mut findings = Vec::new();
    let mut twice = |what: &str, places: Option<&Node>, ids: Vec<&str>| {
        let place = |at: usize| {
            let entry = places?.item(at)?;
            let id = outline.field(entry, if what == "override" { "path" } else { "id" });
            let range = id.map_or_else(|| entry.range.clone(), |i| i.range.start + 1..i.range.end.saturating_sub(1));
            Some(file.place(&range))
        };
        for (at, id) in ids.iter().enumerate() {
            let Some(first) = ids[..at].iter().position(|i| i == id).filter(|_| findings.len() < MOST) else {
                continue;
            };
            let message = format!("there are two of {what} \"{id}\"");
            let span = place(at).or_else(|| file.literal(id, 1)).or_else(|| file.literal(id, 0));
            let finding = file.error("DM-E017", span, message, None);
            findings.push(finding.also(file, place(first), "the first stands here"));
        }
    };
    twice("class", list("classes"), raw.classes.iter().map(|c| c.id.as_str()).collect());
    twice("instrument", list("instruments"), raw.instruments.iter().map(|i| i.id.as_str()).collect());
    twice("override", list("overrides"), raw.overrides.iter().map(|o| o.path.as_str()).collect());
    twice("source", list("sources"), raw.sources.iter().map(|s| s.id.as_str()).collect());
    twice("relation", list("relations"), pairs.iter().map(String::as_str).collect());
    for (at, nation) in raw.nations.iter().enumerate() {
        let stocks = outline.item("nations", at).and_then(|n| outline.field(n, "stocks"));
        twice("stock", stocks, nation.stocks.iter().map(|s| s.id.as_str()).collect());
    }
    for (at, event) in raw.events.iter().enumerate() {
        let options = outline.item("events", at).and_then(|n| outline.field(n, "options"));
        twice("option", options, event.options.iter().map(|o| o.id.as_str()).collect());
    }
    findings
}

/// Counts that must hold before anything else is looked at.
fn bounds(file: &File, raw: &RawScenario) -> Vec<Finding> {
    let mut findings = Vec::from_iter(file.other_format("the scenario has", raw.format));
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
        ("stocks of the nations", raw.nations.iter().map(|n| n.stocks.len()).sum()),
        ("options of an event", raw.events.iter().map(|e| e.options.len()).max().unwrap_or_default()),
        ("sources", raw.sources.len()),
        ("instruments", raw.instruments.len()),
        ("classes", raw.classes.len()),
        ("needs", raw.needs.len()),
        ("objectives", raw.objectives.len()),
        ("cuts", raw.cuts.len()),
        ("overrides", raw.overrides.len()),
    ];
    for (name, length) in lists.into_iter().filter(|(_, length)| *length > ENTRIES) {
        let message = format!("`{name}` has {length} entries; at most {ENTRIES} are read");
        findings.push(file.error("DM-E006", file.first(name.split(' ').next().unwrap_or(name)), message, None));
    }
    for (name, length) in [("rules", raw.policy.rules.len()), ("reforms", raw.policy.reforms.len())] {
        if length > LAW {
            let message = format!("the law has {length} {name}; at most {LAW} are read");
            findings.push(file.error("DM-E006", file.first(name), message, None));
        }
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
