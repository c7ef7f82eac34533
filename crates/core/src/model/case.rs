//! A case: everything a game needs to know before its first month, with typed ids.
//!
//! Duty: the loaded form of a scenario with its rulebook; `scenario` builds it, `sim` plays it.
//! Always holds: a case never changes; every id in it is valid; every number is within bounds.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;

use super::events::{Event, Measure, RedLine, Round};
use super::good::{GoodDef, InstrumentDef};
use super::ids::{GoodId, Month, NationId};
use super::nation::{Appropriation, NationDef, NeedDef, Relation, RequestDef, Role};
use super::order::Order;
use super::policy::Policy;
use super::rulebook::Rulebook;
use crate::digest::Digest;
use crate::math::{Money, Points, Ppm};

/// A scenario ready to be played.
#[derive(Clone, Debug)]
pub struct Case {
    /// The id.
    pub id: String,
    /// Fingerprint of the scenario's text.
    pub digest: Digest,
    /// Fingerprint of the rulebook's text.
    pub rules_digest: Digest,
    /// The first month.
    pub start: Month,
    /// How many months are played.
    pub turns: u16,
    /// 1 easy .. 3 hard.
    pub difficulty: u8,
    /// Whether its states are invented.
    pub fictional: bool,
    /// The nation played.
    pub player: NationId,
    /// Nations, in the scenario's order.
    pub nations: Vec<NationDef>,
    /// Classes: the standard table with the scenario's own.
    pub goods: Vec<GoodDef>,
    /// For each class, the index of its instrument.
    pub(crate) instrument_of: Vec<usize>,
    /// Instruments: the standard table with the scenario's own.
    pub instruments: Vec<InstrumentDef>,
    /// How things stand between nations.
    pub relations: Vec<Relation>,
    /// The recipient.
    pub recipient: NationId,
    /// Its needs.
    pub needs: Vec<NeedDef>,
    /// Its dated requests.
    pub requests: Vec<RequestDef>,
    /// War intensity by month: each entry holds until the next.
    pub war: Vec<(Month, Ppm)>,
    /// The player's export policy.
    pub policy: Policy,
    /// Measures of adversaries.
    pub measures: Vec<Measure>,
    /// Red lines of adversaries.
    pub lines: Vec<RedLine>,
    /// Sanctions rounds.
    pub rounds: Vec<Round>,
    /// The deck.
    pub events: Vec<Event>,
    /// What is to be achieved.
    pub objectives: Vec<Objective>,
    /// What ends the game early.
    pub defeats: Vec<Defeat>,
    /// Orders of the period by month: the strategy `history`.
    pub history: Vec<(Month, Vec<Order>)>,
    /// The period's reactions by month.
    pub observed: Vec<Observed>,
    /// Shorter versions.
    pub cuts: Vec<Cut>,
    /// Sources cited.
    pub sources: Vec<Source>,
    /// The rulebook: standard rules with the scenario's own numbers.
    pub rules: Rulebook,
}

/// Which way a metric should go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub enum Want {
    /// The more the better.
    AtLeast,
    /// The less the better.
    AtMost,
}

/// How a metric is read over the months.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub enum Over {
    /// As it stands at the end.
    #[default]
    End,
    /// Its lowest value of any month.
    Lowest,
    /// Its highest value of any month.
    Highest,
    /// Its mean over the months.
    Mean,
}

/// One objective with its thresholds.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// The id: its words are the message `objective-ID`.
    pub id: String,
    /// The metric it reads.
    pub metric: String,
    /// How the metric is read over the months.
    #[serde(default)]
    pub over: Over,
    /// Which way it should go.
    pub want: Want,
    /// Thresholds for bronze, silver and gold.
    pub medals: (Points, Points, Points),
    /// No medal below this much aid delivered in the game.
    #[serde(default)]
    pub delivered: Money,
}

/// What ends the game early.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Defeat {
    /// The id: its words are the message `defeat-ID`.
    pub id: String,
    /// The metric it reads.
    pub metric: String,
    /// Below this the month counts ...
    pub below: Points,
    /// ... and so many such months in a row end the game.
    pub months: u16,
}

/// What the adversary did in the period.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Observed"))]
#[serde(deny_unknown_fields)]
pub struct Observed<N = NationId> {
    /// When.
    pub month: Month,
    /// Who.
    pub adversary: N,
    /// The rung of the ladder.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9)))]
    pub level: u8,
    /// Whether it answered acts of the player (false: a patrol or step by another calendar).
    #[serde(default = "super::yes")]
    pub reaction: bool,
    /// The act among the calibration events (`assets/backtest/events.csv`) whose answer this is, if
    /// any: the coefficients were fitted to it, so it proves nothing about them.
    #[serde(default)]
    pub calibration: Option<String>,
    /// Whether the scenario, or the one that it follows, was tuned until this came out.
    #[serde(default)]
    pub tuned: bool,
    /// Where it is documented.
    pub source: String,
}

impl<N> Observed<N> {
    /// Whether it is a reaction that neither the coefficients nor the scenario have seen.
    #[must_use]
    pub const fn is_independent(&self) -> bool {
        self.reaction && !self.tuned && self.calibration.is_none()
    }
}

/// A shorter version of the scenario.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// The id, played as `SCENARIO:CUT`.
    pub id: String,
    /// How many months, at most those of the scenario.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 60)))]
    pub turns: u16,
    /// Its own objectives.
    pub objectives: Vec<Objective>,
}

/// A source cited by the scenario.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The id by which figures cite it.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// When, as a year, month or day.
    pub date: String,
    /// What it is, or where it is to be found.
    #[serde(default)]
    pub title: String,
}

impl Case {
    /// The month of a turn.
    #[must_use]
    pub fn month(&self, turn: u16) -> Month {
        self.start.plus(i32::from(turn))
    }

    /// A nation's data.
    #[must_use]
    pub fn nation(&self, id: NationId) -> &NationDef {
        &self.nations[id.index()]
    }

    /// A class's data.
    #[must_use]
    pub fn good(&self, id: GoodId) -> &GoodDef {
        &self.goods[id.index()]
    }

    /// The instrument of a class.
    #[must_use]
    pub fn instrument(&self, id: GoodId) -> &InstrumentDef {
        &self.instruments[self.instrument_of[id.index()]]
    }

    /// The nation with an id.
    #[must_use]
    pub fn nation_named(&self, id: &str) -> Option<NationId> {
        self.nations.iter().position(|n| n.id == id).map(NationId::at)
    }

    /// The class with an id.
    #[must_use]
    pub fn good_named(&self, id: &str) -> Option<GoodId> {
        self.goods.iter().position(|c| c.id == id).map(GoodId::at)
    }

    /// Whether the rules of reaction were held against dated answers of an adversary, by its id; for
    /// any other nothing but their form stands behind its chances.
    #[must_use]
    pub fn is_validated(&self, adversary: NationId) -> bool {
        self.nation(adversary).id == "russia"
    }

    /// The ids of all nations with a role, in the scenario's order.
    pub fn nations_with(&self, role: Role) -> impl Iterator<Item = NationId> + '_ {
        self.nations.iter().enumerate().filter(move |(_, n)| n.is(role)).map(|(i, _)| NationId::at(i))
    }

    /// The ids of all nations that give aid, the player among them, in the scenario's order.
    pub fn givers(&self) -> impl Iterator<Item = NationId> + '_ {
        let gives = |n: &NationDef| n.is(Role::Donor) || n.is(Role::Player);
        self.nations.iter().enumerate().filter(move |(_, n)| gives(n)).map(|(i, _)| NationId::at(i))
    }

    /// The player's next appropriation after a month, and for how many months the money at hand has
    /// to last: until then, or to the end.
    #[must_use]
    pub fn next_money(&self, month: Month) -> (Option<&Appropriation>, i64) {
        let budget = self.nation(self.player).politics.iter().flat_map(|p| &p.budget);
        let next = budget.filter(|a| a.month > month).min_by_key(|a| a.month);
        let end = self.month(self.turns.saturating_sub(1)).plus(1);
        let until = next.map_or(end, |a| a.month.min(end));
        (next, i64::from(until.since(month)).max(1))
    }

    /// How many nations there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.nations.len()
    }
}

/// The value of a stepwise series in a month: each entry holds until the next; the first holds
/// before it too; `T::default()` if the series is empty.
#[must_use]
pub fn stepwise<T: Copy + Default>(series: &[(Month, T)], month: Month) -> T {
    let at = series.partition_point(|(from, _)| *from <= month);
    series.get(at.saturating_sub(1)).map(|(_, value)| *value).unwrap_or_default()
}

/// The value of a piecewise-linear series in a month, flat beyond its ends.
#[must_use]
pub(crate) fn linear(series: &[(Month, Points)], month: Month) -> Points {
    let at = series.partition_point(|(from, _)| *from <= month);
    match (at.checked_sub(1).and_then(|i| series.get(i)), series.get(at)) {
        (Some(&(m0, v0)), Some(&(m1, v1))) => {
            let passed = i128::from(month.since(m0));
            v0 + Points(crate::math::div_round(i128::from((v1 - v0).0) * passed, i128::from(m1.since(m0))))
        }
        (Some(&(_, v)), None) | (None, Some(&(_, v))) => v,
        (None, None) => Points::ZERO,
    }
}

#[cfg(test)]
mod tests;
