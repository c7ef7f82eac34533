//! The author's form of a test file: what `NAME.test.ron` says, with words for ids.
//!
//! Duty: serde types only. Uses `model`, `scenario::raw`. Always holds: unknown fields are refused
//! everywhere; nothing is checked here beyond what a type can check, `bind` does the rest.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use demarche_core::math::{Points, Ppm};
use demarche_core::model::ids::Month;
use demarche_core::rules::score::Medal;
use demarche_core::scenario::raw::RawMonth;

/// A test file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TestFile {
    /// The format of the file.
    #[schemars(range(min = 1, max = 1))]
    pub(crate) format: u32,
    /// The scenario: the id of a shipped one, or a path from the test file; `:CUT` for a cut.
    pub scenario: String,
    /// The tests.
    pub(crate) tests: Vec<RawTest>,
}

/// One test: some games, and what is expected of each.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTest {
    /// What it shows, in a few words; no two tests of a file share it.
    pub name: String,
    /// The seed; 1 if neither this nor `seeds` is given.
    #[serde(default)]
    pub seed: Option<u64>,
    /// The first and the last of a range of seeds.
    #[serde(default)]
    pub(crate) seeds: Option<(u64, u64)>,
    /// Who gives the orders; `history` if neither this nor `orders` is given.
    #[serde(default)]
    pub strategy: Option<String>,
    /// Orders by month: alone, or after those of the strategy if there is one.
    #[serde(default)]
    pub orders: Option<Vec<RawMonth>>,
    /// How many months are played; all if absent.
    #[serde(default)]
    pub turns: Option<u16>,
    /// What is expected.
    pub expect: Vec<Expect>,
}

/// When something is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum At {
    /// In a month of the calendar: `"2022-03"`.
    Month(Month),
    /// In a turn, counted from 1: `3`.
    Turn(u16),
    /// When the run ends: `"end"`.
    #[default]
    End,
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(AtVisitor)
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Month(month) => month.serialize(output),
            Self::Turn(turn) => turn.serialize(output),
            Self::End => output.serialize_str("end"),
        }
    }
}

impl JsonSchema for At {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "At".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": ["string", "integer"],
            "x-kind": "a month, a turn counted from 1, or \"end\"",
        })
    }
}

struct AtVisitor;

impl de::Visitor<'_> for AtVisitor {
    type Value = At;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a month such as \"2022-03\", a turn such as 3, or \"end\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<At, E> {
        if text.eq_ignore_ascii_case("end") {
            return Ok(At::End);
        }
        let fault = || E::custom(format!("`{text}` is not a month: write it as \"2022-03\", a turn as 3, or \"end\""));
        Month::parse(text).map(At::Month).ok_or_else(fault)
    }

    fn visit_u64<E: de::Error>(self, turn: u64) -> Result<At, E> {
        u16::try_from(turn).map(At::Turn).map_err(|_| E::custom(format!("there is no turn {turn}")))
    }

    fn visit_i64<E: de::Error>(self, turn: i64) -> Result<At, E> {
        u16::try_from(turn).map(At::Turn).map_err(|_| E::custom(format!("there is no turn {turn}")))
    }
}

/// What kind of order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "each is the order of that name")]
pub enum Kind {
    Pledge,
    Allocate,
    Withdraw,
    Apply,
    Consent,
    Refuse,
    Reform,
    Sanction,
    State,
    Call,
    Answer,
    Predict,
}

/// Orders that are alike: of a kind, about something, in a month. What is left out may be anything.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Like {
    /// The kind.
    pub(crate) order: Kind,
    /// A class, round, reform, event, option, package, request, line or nation that it names.
    #[serde(default)]
    pub of: Option<String>,
    /// When.
    #[serde(default)]
    pub month: Option<At>,
}

/// A licence's state, as a test asks for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "each is the state of that name in `model::licence`")]
pub enum Standing {
    /// There is no application.
    Absent,
    /// A decision is awaited, at whatever desk.
    Pending,
    /// It has been granted: goods may move, move, or have moved.
    Granted,
    Denied,
    Refused,
    Deferred,
    Lapsed,
    Breach,
    Suspended,
    Revoked,
}

/// A medal, as a test asks for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, JsonSchema)]
pub(crate) enum Award {
    /// No medal: not called `None`, which in RON is what is left out.
    Nothing,
    /// The first threshold.
    Bronze,
    /// The second.
    Silver,
    /// The third.
    Gold,
}

impl Award {
    /// The medal.
    #[must_use]
    pub(crate) const fn medal(self) -> Medal {
        match self {
            Self::Nothing => Medal::None,
            Self::Bronze => Medal::Bronze,
            Self::Silver => Medal::Silver,
            Self::Gold => Medal::Gold,
        }
    }
}

/// One expectation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) enum Expect {
    /// The highest level of reaction to the player: in a month, within some months, or in any.
    Reaction {
        /// The level is at least this.
        #[serde(default)]
        #[schemars(range(max = 9))]
        at_least: Option<u8>,
        /// The level is at most this.
        #[serde(default)]
        #[schemars(range(max = 9))]
        at_most: Option<u8>,
        /// The level is this.
        #[serde(default)]
        #[schemars(range(max = 9))]
        exactly: Option<u8>,
        /// In this month.
        #[serde(default)]
        month: Option<At>,
        /// From the first of these months to the second.
        #[serde(default)]
        within: Option<(At, At)>,
    },
    /// A metric at the close of a month lies within a band.
    Metric {
        /// The metric.
        name: String,
        /// When; at the end if absent.
        #[serde(default)]
        month: At,
        /// At least this.
        #[serde(default)]
        at_least: Option<Points>,
        /// At most this.
        #[serde(default)]
        at_most: Option<Points>,
    },
    /// The application for a class that got furthest stands so at the close of a month.
    Licence {
        /// The class.
        class: String,
        /// The state.
        state: Standing,
        /// When; at the end if absent.
        #[serde(default)]
        month: At,
    },
    /// An order was refused, and by this rule.
    Refused {
        /// The kind of order; any if absent.
        #[serde(default)]
        order: Option<Kind>,
        /// What the order is about; anything if absent.
        #[serde(default)]
        of: Option<String>,
        /// The law's rule, or the house rule (`budget`, `staff`, `capital`, `too-early` ...).
        rule: String,
        /// When; in any month if absent.
        #[serde(default)]
        month: Option<At>,
    },
    /// An objective earned a medal.
    Objective {
        /// The objective.
        id: String,
        /// At least this medal.
        #[serde(default)]
        at_least: Option<Award>,
        /// At most this medal.
        #[serde(default)]
        at_most: Option<Award>,
    },
    /// The game was lost in this way, or not lost.
    Defeat {
        /// The defeat, or `None`.
        id: Option<String>,
    },
    /// An event happened; in a month, or in any.
    Event {
        /// The event.
        id: String,
        /// When; in any month if absent.
        #[serde(default)]
        month: Option<At>,
        /// Whether it happens: `false` expects that it does not.
        #[serde(default = "yes")]
        happens: bool,
    },
    /// Another expectation holds under a share of the seeds.
    Share {
        /// The other expectation.
        of: Box<Self>,
        /// Under at least this share.
        #[serde(default)]
        at_least: Option<Ppm>,
        /// Under at most this share.
        #[serde(default)]
        at_most: Option<Ppm>,
    },
    /// A metric in this run less the same metric in another run under the same luck.
    Compare {
        /// The metric.
        metric: String,
        /// When; at the end if absent.
        #[serde(default)]
        month: At,
        /// Orders that the other run does not give.
        #[serde(default)]
        without: Vec<Like>,
        /// Orders that the other run gives as well.
        #[serde(default)]
        with: Vec<RawMonth>,
        /// The difference is at least this.
        #[serde(default)]
        at_least: Option<Points>,
        /// The difference is at most this.
        #[serde(default)]
        at_most: Option<Points>,
    },
}

const fn yes() -> bool {
    true
}
