//! Class files: what they name exists, and their terms can be kept.
//!
//! Duty: findings over class files and the scenario they name. Uses `lesson`, `scenario`,
//! `narrate`, `observe`. Always holds: a scenario beside the class file is used only if it was
//! handed over; its own findings are reported as a file of its own.

use std::sync::Arc;

use super::input::{Found, Input, named};
use demarche_core::model::case::Case;
use demarche_core::model::nation::Role;
use demarche_core::scenario::findings::{File, Finding, Severity, did_you_mean};
use demarche_core::scenario::outline::Outline;
use demarche_core::scenario::syntax::parse;
use demarche_core::scenario::{build, bundle, library, load};
use demarche_play::lesson::Lesson;
use demarche_play::narrate::Words;

fn parted(scenario: &str) -> (&str, Option<&str>) {
    scenario.rsplit_once(':').map_or((scenario, None), |(base, cut)| (base, Some(cut)))
}

/// Everything there is to say about a class file.
pub(super) fn class(file: &File, outline: &Outline, input: &Input) -> Found {
    let lesson: Lesson = parse(file)?;
    let mut findings = lesson.faults(file);
    let plain = lesson.names_plainly().then(|| scenario(file, &lesson, input));
    match plain.unwrap_or(Ok(None)) {
        Ok(Some(named)) => findings.extend(terms(file, outline, &lesson, &named)),
        Ok(None) => {}
        Err(finding) => findings.push(*finding),
    }
    if lesson.variant.predict_first && lesson.variant.rewind {
        let at = outline.key(&outline.root, "variant").map(|range| file.place(&range));
        let message = "predictions come first, but students may go back and predict what they have seen".to_owned();
        let hint = Some("write `rewind: false`; marking counts such predictions apart".to_owned());
        findings.push(file.finding(Severity::Warning, "DM-W170", at, message, hint));
    }
    Ok(findings)
}

/// A scenario as far as it is at hand.
struct Named {
    case: Arc<Case>,
    words: Option<Words>,
}

/// The scenario; none if it has errors.
fn scenario(file: &File, lesson: &Lesson, input: &Input) -> Result<Option<Named>, Box<Finding>> {
    let (base, cut) = parted(&lesson.scenario);
    let unknown =
        |message: String, hint| Box::new(file.error("DM-E010", file.literal(&lesson.scenario, 0), message, hint));
    let words = library::shipped(base).and_then(|shipped| Words::new(base, shipped.messages).ok());
    let case = if let Some((path, bytes)) = named(base, input) {
        load(path, bytes)
    } else if !is_scenario(base) {
        let hint = did_you_mean(base, library::SHIPPED.iter().map(|s| s.id));
        return Err(unknown(format!("there is no scenario \"{base}\""), hint));
    } else {
        return Err(unknown(format!("there is no file \"{base}\" beside the class file"), None));
    };
    let Ok(case) = case else { return Ok(None) };
    let Some(cut) = cut else { return Ok(Some(Named { case: Arc::new(case), words })) };
    match build::cut(case, cut) {
        Ok(case) => Ok(Some(Named { case: Arc::new(case), words })),
        Err(cuts) => {
            let near = did_you_mean(cut, cuts.iter().map(String::as_str));
            let known =
                || if cuts.is_empty() { "it has none".to_owned() } else { format!("it has: {}", cuts.join(", ")) };
            Err(unknown(format!("scenario \"{base}\" has no cut \"{cut}\""), near.or_else(|| Some(known()))))
        }
    }
}

/// Whether a name is that of a scenario's file.
fn is_scenario(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ending == "ron" || ending == bundle::ENDING)
}

/// Terms that the scenario cannot keep.
fn terms(file: &File, outline: &Outline, lesson: &Lesson, named: &Named) -> Vec<Finding> {
    let case = &named.case;
    let mut findings = Vec::new();
    let variant = outline.key(&outline.root, "variant");
    let mut unkept = |term: &str, message: String, hint: &str| {
        let at = variant.as_ref().and_then(|range| file.first_in(term, range));
        findings.push(file.error("DM-E041", at, message, Some(hint.to_owned())));
    };
    let lacks = |words: &Words| !case.nations.iter().any(|n| words.has(&format!("fictional-{}", n.id)));
    if lesson.variant.fictional && !case.fictional && named.words.as_ref().is_some_and(lacks) {
        unkept("fictional", format!("scenario \"{}\" has no invented names", case.id), "leave `fictional` out");
    }
    if lesson.variant.predict_first && case.nations_with(Role::Adversary).next().is_none() {
        unkept("predict_first", format!("scenario \"{}\" has nobody to predict", case.id), "leave `predict_first` out");
    }
    findings
}
