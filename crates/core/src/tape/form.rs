//! The form of a tape: what stands in its file.
//!
//! Duty: the fields of a tape, of its months and of its seal, and the numbers of its formats. Uses
//! `model`, and the parts of a tape that know nothing of the whole. Always holds: a field that an
//! older format lacks has a default, so that older files are read.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::claim::Claim;
use super::notes::{HandIn, Rewind};
use super::standing::Standing;
use crate::digest::Digest;
use crate::model::ids::Month;
#[cfg(feature = "schema")]
use crate::model::order::Order;
#[cfg(feature = "schema")]
use crate::scenario::kinds::{GoodWord, NationWord};
use crate::scenario::raw::RawOrder;

/// The newest format that this program writes and reads: with a hand-in, its standing, a result and
/// a seal over all of it.
pub const FORMAT: u32 = 3;

/// The one before: reasons and ways back, and hand-ins whose seal covers no standing.
pub(super) const NOTED: u32 = 2;

/// The oldest: the game alone. What has nothing to note is still written in it.
pub(super) const PLAIN: u32 = 1;

/// A game as it is kept on disk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tape {
    /// The format of the file.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 3)))]
    pub format: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// The scenario's id, with the cut if one was played.
    pub scenario: String,
    /// The scenario's fingerprint.
    pub scenario_digest: Digest,
    /// The standard rules' fingerprint.
    pub rules_digest: Digest,
    /// The seed.
    pub seed: u64,
    /// Who gave the orders: a strategy's name, a script's, or "player".
    #[serde(default)]
    pub played_by: String,
    /// Who hands in, to which class, under which terms (from format 2).
    #[serde(default)]
    pub hand_in: Option<HandIn>,
    /// How a game for a class stands towards its hand-in (format 3).
    #[serde(default)]
    pub standing: Standing,
    /// Ways back that were gone before the game came to be as it is (from format 2).
    #[serde(default)]
    pub rewinds: Vec<Rewind>,
    /// The months played, in order.
    pub turns: Vec<TapeTurn>,
    /// Orders drafted for the month after them and not yet given.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Order<NationWord, GoodWord>>"))]
    pub draft: Vec<RawOrder>,
    /// The player's reasons for the draft (from format 2).
    #[serde(default)]
    pub reason: String,
    /// How the game came out, as the tape claims it (from format 2).
    #[serde(default)]
    pub result: Option<Claim>,
    /// The fingerprint over all of it, if it is a hand-in (from format 2).
    #[serde(default)]
    pub seal: Option<Seal>,
}

/// One month of a tape.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TapeTurn {
    /// The month.
    pub month: Month,
    /// The state's fingerprint at its close.
    pub digest: Digest,
    /// The fingerprints of the state's sections.
    pub sections: Vec<Digest>,
    /// The player's reasons (from format 2).
    #[serde(default)]
    pub reason: String,
    /// The orders handed in, refused ones included.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Order<NationWord, GoodWord>>"))]
    pub orders: Vec<RawOrder>,
}

/// The fingerprints of a hand-in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// All parts together.
    pub whole: Digest,
    /// The parts, in the order of the program.
    pub(crate) sections: Vec<Digest>,
}
