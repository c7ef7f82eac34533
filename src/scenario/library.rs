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
pub const RULES: &str = include_str!("../../scenarios/rules/standard.ron");

/// Every shipped scenario, in the order in which they are offered.
pub const SHIPPED: &[Shipped] = &[
    Shipped {
        id: "training-isle",
        text: include_str!("../../scenarios/training-isle.ron"),
        messages: include_str!("../../scenarios/training-isle.ftl"),
    },
    Shipped {
        id: "quiet-backer",
        text: include_str!("../../scenarios/quiet-backer.ron"),
        messages: include_str!("../../scenarios/quiet-backer.ftl"),
    },
    Shipped {
        id: "patriot-question",
        text: include_str!("../../scenarios/patriot-question.ron"),
        messages: include_str!("../../scenarios/patriot-question.ftl"),
    },
];

/// The shipped scenario with an id.
#[must_use]
pub fn shipped(id: &str) -> Option<&'static Shipped> {
    SHIPPED.iter().find(|s| s.id == id)
}
