//! What the tests of the core are built on: the standard rules, and a small invented case that has
//! one of everything that an order can name.

use std::sync::{Arc, OnceLock};

use crate::model::case::Case;
use crate::model::ids::{GoodId, NationId};
use crate::model::rulebook::Rulebook;
use crate::scenario;
use crate::sim::Game;

/// Nations of the small case, in its order.
pub const DONOR: NationId = NationId(0);
pub const ADVERSARY: NationId = NationId(1);
pub const RECIPIENT: NationId = NationId(2);
pub const ALLY: NationId = NationId(3);
pub const HOLDER: NationId = NationId(4);
pub const NEIGHBOUR: NationId = NationId(5);

/// The standard rules; a test writes the numbers that it hangs on over theirs.
pub fn rules() -> Rulebook {
    scenario::rules().expect("the standard rules can be read")
}

/// The small case, to be changed at will.
pub fn case() -> Case {
    static CASE: OnceLock<Case> = OnceLock::new();
    let text = include_bytes!("../../../tests/fixtures/one-of-each.ron");
    let load = || match scenario::load("one-of-each.ron", text) {
        Ok(case) => case,
        Err(found) => panic!("{}", scenario::findings::render(&found)),
    };
    CASE.get_or_init(load).clone()
}

/// The first month of a game of the small case.
pub fn game() -> Game {
    Game::new(Arc::new(case()), 1)
}

/// A class of the small case.
pub fn class(id: &str) -> GoodId {
    case().good_named(id).unwrap_or_else(|| panic!("there is no class {id}"))
}
