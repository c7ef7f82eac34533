//! Claims: the result that a tape says its game had, which playing it again confirms or not.
//!
//! Duty: the outcome as a file holds it, and where two differ. Uses `sim`, `model`, `rules`'
//! medals. Always holds: what is claimed decides nothing; it is compared with what comes out.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::math::Points;
use crate::sim::Game;
use crate::sim::record::Medal;

/// How a finished game came out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The defeat that ended it early, by id.
    #[serde(default)]
    pub defeat: Option<String>,
    /// The objectives, in the scenario's order.
    pub objectives: Vec<Reached>,
}

/// An objective, and how far it was reached.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reached {
    /// The objective's id.
    pub id: String,
    /// What was read, in points (percentages and million euro are points too).
    pub reading: Points,
    /// The medal.
    pub medal: Medal,
}

/// A place where a claim and what came out differ, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Of what.
    pub what: String,
    /// What the tape claims.
    pub tape: String,
    /// What came out.
    pub here: String,
}

impl Claim {
    /// How a game came out; none if it is not over.
    #[must_use]
    pub fn of(game: &Game) -> Option<Self> {
        let (case, outcome) = (game.case(), game.outcome()?);
        let objectives = case.objectives.iter().zip(&outcome.objectives);
        Some(Self {
            defeat: outcome.defeat.and_then(|at| case.defeats.get(at)).map(|d| d.id.clone()),
            objectives: objectives
                .map(|(o, (reading, medal))| Reached { id: o.id.clone(), reading: *reading, medal: *medal })
                .collect(),
        })
    }

    /// The first place where what came out differs from the claim.
    #[must_use]
    pub(super) fn against(&self, here: &Self) -> Option<Difference> {
        let differs = |what: String, tape: String, here: String| Some(Difference { what, tape, here });
        if self.defeat != here.defeat {
            let told = |defeat: &Option<String>| defeat.clone().unwrap_or_else(|| "none".to_owned());
            return differs("the defeat".to_owned(), told(&self.defeat), told(&here.defeat));
        }
        for (claimed, came) in self.objectives.iter().zip(&here.objectives) {
            let what = format!("objective \"{}\"", came.id);
            if claimed.id != came.id {
                return differs(what, format!("\"{}\" in its place", claimed.id), "this one".to_owned());
            }
            if claimed != came {
                let told = |r: &Reached| format!("{:?} with {:?}", r.medal, r.reading).to_lowercase();
                return differs(what, told(claimed), told(came));
            }
        }
        let (claimed, came) = (self.objectives.len(), here.objectives.len());
        if claimed == came {
            return None;
        }
        differs("the objectives".to_owned(), claimed.to_string(), came.to_string())
    }
}
