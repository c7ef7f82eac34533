//! What the tests of the lab are built on: the small case of the seeded faults, with passages changed.

use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::model::ids::{GoodId, ReformId};
use demarche_core::scenario::{self, findings};

/// The text of the small case.
pub const SCENARIO: &str = include_str!("../../../tests/fixtures/faults/base.ron");

/// The text with some passages replaced, each of which has to be there.
pub fn text(changes: &[(&str, &str)]) -> String {
    let mut text = SCENARIO.to_owned();
    for (passage, other) in changes {
        assert!(text.contains(passage), "the case has no passage {passage}");
        text = text.replacen(passage, other, 1);
    }
    text
}

/// The case with some passages replaced.
pub fn case(changes: &[(&str, &str)]) -> Case {
    let text = text(changes);
    scenario::load("base.ron", text.as_bytes()).unwrap_or_else(|found| panic!("{}", findings::render(&found)))
}

/// The same, to be played.
pub fn shared(changes: &[(&str, &str)]) -> Arc<Case> {
    Arc::new(case(changes))
}

/// The position of a class.
pub fn class(case: &Case, id: &str) -> GoodId {
    case.good_named(id).unwrap_or_else(|| panic!("there is no class {id}"))
}

/// The position of a reform.
pub fn reform(case: &Case, id: &str) -> ReformId {
    let at = case.policy.reforms.iter().position(|r| r.id == id);
    ReformId::at(at.unwrap_or_else(|| panic!("there is no reform {id}")))
}
