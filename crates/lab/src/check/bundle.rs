//! The parts of a bundle as files of their own, for the checks of files.
//!
//! Duty: give each part a name and what stands beside it, and tell what is found in it at its place in the
//! bundle; its tests ready to be run. Uses `input`, `testing`. Always holds: the tests of a bundle are those of its scenario and of no other.

use std::sync::Arc;

use super::input::Input;
use crate::experiment::bind::parted;
use crate::testing::bind;
use crate::testing::run::Suite;
use demarche_core::scenario::bundle::{Bundle, Kind, Part};
use demarche_core::scenario::findings::{File, Finding, did_you_mean};
use demarche_core::scenario::{build, load};
use demarche_play::narrate::Words;

/// The name of a part while it is checked.
fn path(input: &Input, kind: Kind) -> String {
    format!("{}.{}", input.path, kind.ending())
}

/// Each part as a file, the scenario with its messages beside it.
pub(super) fn files<'a>(input: &Input, bundle: &Bundle<'a>) -> Vec<(Part<'a>, Input)> {
    let file = |part: Part| (path(input, part.kind), part.text.as_bytes().to_vec());
    let own = |part: &Part<'a>| {
        let (path, bytes) = file(*part);
        let messages = bundle.part(Kind::Messages).filter(|_| part.kind == Kind::Scenario);
        (*part, Input { path, bytes, beside: messages.map(file).into_iter().collect() })
    };
    bundle.parts().iter().map(own).collect()
}

/// Findings about parts as findings about the bundle.
pub(super) fn at_their_places(input: &Input, bundle: &Bundle, found: Vec<Finding>) -> Vec<Finding> {
    let at_its_place = |finding: Finding| {
        let part = bundle.parts().iter().find(|part| path(input, part.kind) == finding.path);
        finding.moved(&input.path, part.map_or(0, |part| part.lines))
    };
    found.into_iter().map(at_its_place).collect()
}

/// The finding for tests that name another scenario than the one they come with; none if they do not.
#[must_use]
pub fn strange(file: &File, bundle: &Bundle, name: &str) -> Option<Finding> {
    let id = bundle.id().unwrap_or("the scenario's id");
    (!bundle.names(name)).then(|| {
        let message = format!("these tests are of \"{name}\", but the scenario of this bundle is \"{id}\"");
        let hint = format!("write `scenario: \"{id}.ron\"`: the tests of a bundle are those of its scenario");
        file.error("DM-E010", file.literal(name, 0), message, Some(hint))
    })
}

/// The tests of a bundle, ready to be run; nothing if it has none.
///
/// # Errors
/// What is wrong with any of its parts, at its place in the bundle.
pub fn suite(path: &str, bundle: &Bundle) -> Result<Option<Suite>, Vec<Finding>> {
    let Some(part) = bundle.part(Kind::Tests) else { return Ok(None) };
    let at = |lines: usize| move |found: Vec<Finding>| found.into_iter().map(|f| f.moved(path, lines)).collect();
    let file = File { path, text: part.text };
    let (_, form) = bind::read(path, part.text.as_bytes()).map_err(at(part.lines))?;
    let (base, cut) = parted(&form.scenario);
    if let Some(strange) = strange(&file, bundle, base) {
        return Err(at(part.lines)(vec![strange]));
    }
    let scenario = bundle.scenario();
    let mut case = load(path, scenario.text.as_bytes()).map_err(at(scenario.lines))?;
    let messages = bundle.part(Kind::Messages).unwrap_or(Part { kind: Kind::Messages, text: "", lines: 0 });
    let words = Words::new(path, messages.text).map_err(at(messages.lines))?;
    if let Some(cut) = cut {
        case = build::cut(case, cut).map_err(|cuts| at(part.lines)(vec![no_cut(&file, &form.scenario, cut, &cuts)]))?;
    }
    let case = Arc::new(case);
    let mut tests = bind::tests(&file, &form, &case).map_err(at(part.lines))?;
    for test in &mut tests {
        test.move_down(part.lines);
    }
    Ok(Some(Suite { path: path.to_owned(), file: path.to_owned(), case, words, tests }))
}

/// The finding for tests of a cut that their scenario does not have.
pub(super) fn no_cut(file: &File, scenario: &str, cut: &str, cuts: &[String]) -> Finding {
    let hint = did_you_mean(cut, cuts.iter().map(String::as_str));
    file.error("DM-E010", file.literal(scenario, 0), format!("there is no cut \"{cut}\""), hint)
}
