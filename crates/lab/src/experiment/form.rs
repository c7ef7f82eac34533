//! The author's form of an experiment.
//!
//! Duty: serde types only. Uses `math`, `scenario::raw`, `testing::form`. Always holds: unknown fields are refused
//! everywhere; nothing is checked here beyond what a type can check, `bind` does the rest.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::testing::form::Like;
use demarche_core::math::Ppm;
use demarche_core::scenario::kinds::AnyValue;
use demarche_core::scenario::raw::RawMonth;

/// An experiment file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Experiment {
    /// The format of the file.
    #[schemars(range(min = 1, max = 1))]
    pub(crate) format: u32,
    /// The question it asks, in a sentence: printed above the figures.
    pub(crate) asks: String,
    /// The scenarios: ids of shipped ones, or paths from the experiment file; `:CUT` for a cut.
    pub scenarios: Vec<String>,
    /// The first and the last seed; 1 to 100 if absent.
    #[serde(default)]
    pub seeds: Option<(u64, u64)>,
    /// Strategies that play; all shipped ones if neither these nor `plays` are given.
    #[serde(default)]
    pub strategies: Vec<String>,
    /// Lines of play of one's own.
    #[serde(default)]
    pub plays: Vec<Play>,
    /// What is changed; every combination is a setting of its own. Nothing if absent.
    #[serde(default)]
    pub vary: Vec<Vary>,
    /// The metrics whose means at the end are shown; objectives and losses always are.
    pub(crate) metrics: Vec<String>,
}

/// A line of play of one's own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Play {
    /// Its name in the tables.
    pub name: String,
    /// The strategy that it starts from; none if absent.
    #[serde(default)]
    pub strategy: Option<String>,
    /// Orders of the strategy that are left out.
    #[serde(default)]
    pub(crate) without: Vec<Like>,
    /// Orders by month, after those of the strategy.
    #[serde(default)]
    pub orders: Vec<RawMonth>,
}

/// Something that is changed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Vary {
    /// A coefficient of the rules.
    Coefficient {
        /// Its path, such as `reaction.grievance`; `demarche rules` lists all.
        path: String,
        /// The values it takes.
        #[schemars(with = "Vec<AnyValue>")]
        values: Vec<ron::Value>,
    },
    /// Every appropriation of the nation that is played.
    Budget {
        /// The factors, 0 to 10; 1 leaves it as it is.
        times: Vec<Ppm>,
    },
    /// The aid that other donors give by their own schedule.
    OtherDonors {
        /// The factors, 0 to 10; 1 leaves it as it is.
        times: Vec<Ppm>,
    },
    /// The intensity of the war; what would be above 2 is refused.
    War {
        /// The factors, 0 to 10; 1 leaves it as it is.
        times: Vec<Ppm>,
    },
}
