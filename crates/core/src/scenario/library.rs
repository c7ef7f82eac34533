//! The library: scenarios and rules that are part of the program.
//!
//! Duty: embed the shipped files and give them by id. Uses nothing else of the crate.

/// A shipped scenario: its text and its messages.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// The id.
    pub id: &'static str,
    /// The scenario as RON.
    pub text: &'static str,
    /// Its messages as Fluent.
    pub messages: &'static str,
}

/// The standard rules as RON.
pub const RULES: &str = include_str!("../../../../scenarios/rules/standard.ron");

/// A scenario by its id, with the two files of that name.
macro_rules! shipped {
    ($id:literal) => {
        Shipped {
            id: $id,
            text: include_str!(concat!("../../../../scenarios/", $id, ".ron")),
            messages: include_str!(concat!("../../../../scenarios/", $id, ".ftl")),
        }
    };
}

/// Every shipped scenario, in the order in which they are offered. A place, not a constant: whoever names it would
/// bring its texts along once more.
pub static SHIPPED: &[Shipped] = &[
    shipped!("training-isle"),
    shipped!("quiet-backer"),
    shipped!("patriot-question"),
    shipped!("ring-swap"),
    shipped!("stalled-supplemental"),
    shipped!("seoul-shells"),
    shipped!("swiss-veto"),
    shipped!("prague-shell-hunt"),
    shipped!("winter-lights"),
    shipped!("two-stools"),
];

/// The shipped scenario with an id.
#[must_use]
pub fn shipped(id: &str) -> Option<&'static Shipped> {
    SHIPPED.iter().find(|s| s.id == id)
}
