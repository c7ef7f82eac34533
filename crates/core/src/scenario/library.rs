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

/// Every shipped scenario, in the order in which they are offered.
pub const SHIPPED: &[Shipped] = &[
    Shipped {
        id: "training-isle",
        text: include_str!("../../../../scenarios/training-isle.ron"),
        messages: include_str!("../../../../scenarios/training-isle.ftl"),
    },
    Shipped {
        id: "quiet-backer",
        text: include_str!("../../../../scenarios/quiet-backer.ron"),
        messages: include_str!("../../../../scenarios/quiet-backer.ftl"),
    },
    Shipped {
        id: "patriot-question",
        text: include_str!("../../../../scenarios/patriot-question.ron"),
        messages: include_str!("../../../../scenarios/patriot-question.ftl"),
    },
    Shipped {
        id: "ring-swap",
        text: include_str!("../../../../scenarios/ring-swap.ron"),
        messages: include_str!("../../../../scenarios/ring-swap.ftl"),
    },
    Shipped {
        id: "stalled-supplemental",
        text: include_str!("../../../../scenarios/stalled-supplemental.ron"),
        messages: include_str!("../../../../scenarios/stalled-supplemental.ftl"),
    },
    Shipped {
        id: "seoul-shells",
        text: include_str!("../../../../scenarios/seoul-shells.ron"),
        messages: include_str!("../../../../scenarios/seoul-shells.ftl"),
    },
    Shipped {
        id: "swiss-veto",
        text: include_str!("../../../../scenarios/swiss-veto.ron"),
        messages: include_str!("../../../../scenarios/swiss-veto.ftl"),
    },
    Shipped {
        id: "prague-shell-hunt",
        text: include_str!("../../../../scenarios/prague-shell-hunt.ron"),
        messages: include_str!("../../../../scenarios/prague-shell-hunt.ftl"),
    },
    Shipped {
        id: "winter-lights",
        text: include_str!("../../../../scenarios/winter-lights.ron"),
        messages: include_str!("../../../../scenarios/winter-lights.ftl"),
    },
    Shipped {
        id: "two-stools",
        text: include_str!("../../../../scenarios/two-stools.ron"),
        messages: include_str!("../../../../scenarios/two-stools.ftl"),
    },
];

/// The shipped scenario with an id.
#[must_use]
pub fn shipped(id: &str) -> Option<&'static Shipped> {
    SHIPPED.iter().find(|s| s.id == id)
}
