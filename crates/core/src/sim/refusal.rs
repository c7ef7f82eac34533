//! Refusals: every reason for which an order is turned down, with what it turns on.
//!
//! Duty: the vocabulary of `order_check::OrderCheck::decide`. Uses `model`. Always holds: a refusal names the
//! rule it rests on, and what would change the answer where anything would.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

use crate::math::{Money, Points};
use crate::model::ids::Month;
use crate::model::licence::LicenceState;

/// Why an order is refused. Its words are the messages `refusal-*`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Refusal {
    /// The law forbids it.
    Forbidden {
        /// The rule's id.
        rule: String,
        /// A reform that would change the answer, if there is one.
        reform: Option<String>,
    },
    /// The law wants a licence first.
    NeedsLicence {
        /// The rule's id.
        rule: String,
        /// Where an application for it stands, if there is one.
        state: Option<LicenceState>,
    },
    /// No licence is needed.
    NoLicenceNeeded {
        /// The rule's id.
        rule: String,
    },
    /// A like application is pending or granted.
    LicenceExists {
        /// Its name.
        licence: String,
    },
    /// Not enough appropriated money is left.
    Budget {
        /// What is left.
        left: Money,
        /// What it would cost.
        cost: Money,
    },
    /// Not enough staff points are left this month.
    Staff {
        /// What is left.
        left: Points,
        /// What it would cost.
        cost: Points,
    },
    /// Not enough political capital is left.
    Capital {
        /// What is left.
        left: Points,
        /// What it would cost.
        cost: Points,
    },
    /// The stock is too low.
    Stock {
        /// What is left.
        left: Money,
        /// What it would take.
        cost: Money,
    },
    /// The amount is below the smallest or above the largest that makes sense.
    Amount {
        /// The smallest.
        least: Money,
    },
    /// The class is ordered by the other order: pledged or allocated.
    WrongOrder {
        /// Whether it is to be pledged.
        pledge: bool,
    },
    /// The nation cannot be the object of such an order.
    WrongNation,
    /// There is no such thing, or it is not open.
    NotOpen {
        /// What was named.
        what: String,
    },
    /// It was done already.
    Done {
        /// What was named.
        what: String,
    },
    /// The reform is not possible before a month.
    TooEarly {
        /// That month.
        from: Month,
    },
    /// Another reform must be in force first.
    Requires {
        /// Its id.
        reform: String,
    },
    /// The coalition partner vetoes it.
    Veto,
    /// The cabinet is frozen or its approval is under the floor.
    Cabinet {
        /// The approval now.
        approval: Points,
        /// The floor.
        floor: Points,
        /// Whether the cabinet decides nothing this month.
        frozen: bool,
    },
    /// Public support is too low for it.
    Support {
        /// Support now.
        support: Points,
        /// What it takes.
        least: Points,
    },
    /// A call was made too recently.
    CallGap {
        /// Months to wait.
        months: u16,
    },
    /// The band of a prediction is upside down or off the ladder.
    Band,
    /// This adversary's reaction has been predicted already this month.
    Predicted,
}

impl Refusal {
    /// The rule by which people know the refusal: the law's id, or a house rule's key.
    #[must_use]
    pub fn rule(&self) -> &str {
        match self {
            Self::Forbidden { rule, .. } | Self::NeedsLicence { rule, .. } | Self::NoLicenceNeeded { rule } => rule,
            Self::LicenceExists { .. } => "licence-exists",
            Self::Budget { .. } => "budget",
            Self::Staff { .. } => "staff",
            Self::Capital { .. } => "capital",
            Self::Stock { .. } => "stock",
            Self::Amount { .. } => "amount",
            Self::WrongOrder { .. } => "wrong-order",
            Self::WrongNation => "wrong-nation",
            Self::NotOpen { .. } => "not-open",
            Self::Done { .. } => "done",
            Self::TooEarly { .. } => "too-early",
            Self::Requires { .. } => "requires",
            Self::Veto => "veto",
            Self::Cabinet { .. } => "cabinet",
            Self::Support { .. } => "support",
            Self::CallGap { .. } => "call-gap",
            Self::Band => "band",
            Self::Predicted => "predicted",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_known_by_the_law_or_by_its_own_key() {
        let (text, money, points) = (|| "x".to_owned(), Money(1), Points(1));
        let by_law = [
            Refusal::Forbidden { rule: text(), reform: Some("y".to_owned()) },
            Refusal::NeedsLicence { rule: text(), state: None },
            Refusal::NoLicenceNeeded { rule: text() },
        ];
        assert!(by_law.iter().all(|refusal| refusal.rule() == "x"));
        let by_key = [
            Refusal::LicenceExists { licence: text() },
            Refusal::Budget { left: money, cost: money },
            Refusal::Staff { left: points, cost: points },
            Refusal::Capital { left: points, cost: points },
            Refusal::Stock { left: money, cost: money },
            Refusal::Amount { least: money },
            Refusal::WrongOrder { pledge: true },
            Refusal::WrongNation,
            Refusal::NotOpen { what: text() },
            Refusal::Done { what: text() },
            Refusal::TooEarly { from: Month::new(2024, 1) },
            Refusal::Requires { reform: text() },
            Refusal::Veto,
            Refusal::Cabinet { approval: points, floor: points, frozen: false },
            Refusal::Support { support: points, least: points },
            Refusal::CallGap { months: 1 },
            Refusal::Band,
            Refusal::Predicted,
        ];
        let keys = "licence-exists budget staff capital stock amount wrong-order wrong-nation not-open done too-early \
                    requires veto cabinet support call-gap band predicted";
        assert_eq!(by_key.map(|refusal| refusal.rule().to_owned()).join(" "), keys);
    }
}
