//! The author's form of a scenario: what a .ron file says, with words for ids.
//!
//! Duty: serde types only. Uses `model`. Always holds: unknown fields are refused everywhere, and
//! nothing is checked here beyond what a type can check; `build` does the rest.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;

#[cfg(feature = "schema")]
use super::kinds::{AnyValue, GoodWord, NationWord};
use crate::math::Ppm;
use crate::model::case::{Cut, Defeat, Objective, Observed, Source};
use crate::model::events::{Event, Measure, RedLine, Round};
use crate::model::good::{GoodDef, InstrumentDef};
use crate::model::ids::Month;
use crate::model::nation::{NationDef, NeedDef, Relation, RequestDef};
use crate::model::order::Order;
use crate::model::policy::Policy;
use crate::model::rulebook::Evidence;

/// An order as a file writes it.
pub type RawOrder = Order<String, String>;

/// A scenario file.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    /// The format of the file.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub(crate) format: u32,
    /// The id: lower-case words joined by hyphens, up to 60 letters; the file has the same name.
    pub(crate) id: String,
    /// The first month.
    pub(crate) start: Month,
    /// How many months are played.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 60)))]
    pub turns: u16,
    /// How hard it is: 1 easy, 2 middling, 3 hard.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 3)))]
    pub(crate) difficulty: u8,
    /// Whether its states are invented.
    #[serde(default)]
    pub(crate) fictional: bool,
    /// The nation played: the one with the role `Player`.
    #[cfg_attr(feature = "schema", schemars(with = "NationWord"))]
    pub player: String,
    /// Publications cited; a figure cites one by its id.
    #[serde(default)]
    pub(crate) sources: Vec<Source>,
    /// Numbers of the standard rules that this scenario replaces.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Instruments of its own, or in place of standard ones with the same id.
    #[serde(default)]
    pub(crate) instruments: Vec<InstrumentDef>,
    /// Classes of its own, or in place of standard ones with the same id.
    #[serde(default)]
    pub(crate) classes: Vec<GoodDef>,
    /// Standard classes that do not exist here.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<GoodWord>"))]
    pub(super) without_classes: Vec<String>,
    /// Every state that plays a part, 1 to 40: one player, one recipient, at least one adversary.
    pub nations: Vec<NationDef>,
    /// How things stand between nations at the opening; what is left out begins at nothing.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Relation<NationWord>>"))]
    pub(crate) relations: Vec<Relation<String>>,
    /// The recipient's needs.
    pub(crate) needs: Vec<NeedDef>,
    /// What the recipient asks for, by month.
    #[serde(default)]
    pub(crate) requests: Vec<RequestDef>,
    /// How hard the war is fought, by month: 0 not at all, 1 heavily, at most 2; each entry holds
    /// until the next.
    pub war: Vec<(Month, Ppm)>,
    /// The player's export-control law.
    #[cfg_attr(feature = "schema", schemars(with = "Policy<NationWord, GoodWord>"))]
    pub policy: Policy<String, String>,
    /// What adversaries can do, rung by rung.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Measure<NationWord>>"))]
    pub measures: Vec<Measure<String>>,
    /// Red lines of adversaries, declared or not.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<RedLine<NationWord, GoodWord>>"))]
    pub lines: Vec<RedLine<String, String>>,
    /// Rounds of sanctions that allies may ask for.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Round<NationWord>>"))]
    pub rounds: Vec<Round<String>>,
    /// What happens by itself: news and questions, by month.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Event<NationWord, GoodWord>>"))]
    pub events: Vec<Event<String, String>>,
    /// What is to be achieved.
    pub objectives: Vec<Objective>,
    /// What ends the game early, at most 8.
    #[serde(default)]
    pub defeats: Vec<Defeat>,
    /// Shorter versions, for a lesson.
    #[serde(default)]
    pub cuts: Vec<Cut>,
    /// The period's orders, or a sensible sample play: the strategy `history`.
    #[serde(default)]
    pub(crate) history: Vec<RawMonth>,
    /// What adversaries did in the period, to compare with.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Observed<NationWord>>"))]
    pub(crate) observed: Vec<Observed<String>>,
}

/// A number of the standard rules that a scenario replaces.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Where it stands: a path of `demarche rules`, such as `reaction.grievance`.
    pub path: String,
    /// The new value.
    #[cfg_attr(feature = "schema", schemars(with = "AnyValue"))]
    pub value: ron::Value,
    /// What it rests on.
    pub evidence: Evidence,
    /// Where the new value comes from, or that it is assumed.
    pub source: String,
}

/// The orders of one month, in a scenario's history or in a script.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawMonth {
    /// Which month.
    pub month: Month,
    /// The orders, in order.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Order<NationWord, GoodWord>>"))]
    pub orders: Vec<RawOrder>,
    /// Where they are documented, or that they are invented.
    #[serde(default)]
    pub source: String,
}

/// A file of orders for `--orders`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawScript {
    /// The format of the file.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub format: u32,
    /// The orders by month.
    pub months: Vec<RawMonth>,
}
