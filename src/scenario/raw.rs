//! The author's form of a scenario: what a .ron file says, with words for ids.
//!
//! Duty: serde types only. Uses `model`. Always holds: unknown fields are refused everywhere, and
//! nothing is checked here beyond what a type can check; `build` does the rest.

use serde::Deserialize;

use crate::math::Ppm;
use crate::model::case::{Cut, Defeat, Objective, Observed, Source};
use crate::model::class::{ClassDef, InstrumentDef};
use crate::model::deck::{Event, Measure, RedLine, Round};
use crate::model::ids::Month;
use crate::model::nation::{NationDef, NeedDef, Relation, RequestDef};
use crate::model::order::Order;
use crate::model::policy::Policy;
use crate::model::rulebook::Evidence;

/// An order as a file writes it.
pub type RawOrder = Order<String, String>;

/// A scenario file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    /// The format of the file; 1.
    pub format: u32,
    /// The id: lower-case words joined by hyphens.
    pub id: String,
    /// The first month.
    pub start: Month,
    /// How many months are played, 1..=60.
    pub turns: u16,
    /// 1 easy .. 3 hard.
    pub difficulty: u8,
    /// Whether its states are invented.
    #[serde(default)]
    pub fictional: bool,
    /// The nation played.
    pub player: String,
    /// Sources cited.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Numbers of the standard rules that this scenario replaces.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Instruments of its own, or in place of standard ones with the same id.
    #[serde(default)]
    pub instruments: Vec<InstrumentDef>,
    /// Classes of its own, or in place of standard ones with the same id.
    #[serde(default)]
    pub classes: Vec<ClassDef>,
    /// Standard classes that do not exist here.
    #[serde(default)]
    pub without_classes: Vec<String>,
    /// Nations, 1..=40.
    pub nations: Vec<NationDef>,
    /// How things stand between nations.
    #[serde(default)]
    pub relations: Vec<Relation<String>>,
    /// The recipient's needs.
    pub needs: Vec<NeedDef>,
    /// The recipient's dated requests.
    #[serde(default)]
    pub requests: Vec<RequestDef>,
    /// War intensity by month: each entry holds until the next.
    pub war: Vec<(Month, Ppm)>,
    /// The player's export policy.
    pub policy: Policy<String, String>,
    /// Measures of adversaries.
    #[serde(default)]
    pub measures: Vec<Measure<String>>,
    /// Red lines of adversaries.
    #[serde(default)]
    pub lines: Vec<RedLine<String, String>>,
    /// Sanctions rounds.
    #[serde(default)]
    pub rounds: Vec<Round<String>>,
    /// The deck.
    #[serde(default)]
    pub events: Vec<Event<String, String>>,
    /// What is to be achieved.
    pub objectives: Vec<Objective>,
    /// What ends the game early.
    #[serde(default)]
    pub defeats: Vec<Defeat>,
    /// Shorter versions.
    #[serde(default)]
    pub cuts: Vec<Cut>,
    /// The period's orders.
    #[serde(default)]
    pub history: Vec<RawMonth>,
    /// The period's reactions.
    #[serde(default)]
    pub observed: Vec<Observed<String>>,
}

/// A number of the standard rules that a scenario replaces.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Where it stands, such as `reaction.grievance`.
    pub path: String,
    /// The new value.
    pub value: ron::Value,
    /// What it rests on.
    pub evidence: Evidence,
    /// Its source.
    pub source: String,
}

/// The orders of one month, in a scenario's history or in a script.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawMonth {
    /// Which month.
    pub month: Month,
    /// The orders, in order.
    pub orders: Vec<RawOrder>,
    /// Where they are documented.
    #[serde(default)]
    pub source: String,
}

/// A file of orders for `--orders`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScript {
    /// The format of the file; 1.
    pub format: u32,
    /// The orders by month.
    pub months: Vec<RawMonth>,
}
