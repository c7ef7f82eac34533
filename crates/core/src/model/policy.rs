//! Export policy: a nation's export-control law as an ordered list of rules, and its reforms.
//!
//! Duty: the data of the law; `rules::permission` reads it. Uses `math` and the class vocabulary.
//! Always holds: the first rule whose every condition matches decides, the default decides
//! otherwise, and every rule has an id under which people find its name, reason and source.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::good::{Origin, Route};
use super::ids::{GoodId, Month, NationId};
use crate::digest::{Fold, Folder};
use crate::math::{Money, Points};

/// One condition of a rule.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "When"))]
#[serde(deny_unknown_fields)]
pub enum When<N = NationId, C = GoodId> {
    /// The goods are of one of these classes.
    Class(Vec<C>),
    /// The goods are lethal (or not) in law.
    Lethal(bool),
    /// The goods are defence equipment (or not) in law.
    Controlled(bool),
    /// Whose design the goods are.
    Origin(Origin),
    /// They go to one of these.
    Destination(Vec<N>),
    /// The destination is fighting (or not).
    DestinationInCombat(bool),
    /// One of these would use them.
    EndUser(Vec<N>),
    /// The end user is fighting (or not).
    EndUserInCombat(bool),
    /// They go by one of these ways.
    Route(Vec<Route>),
    /// An equipment-transfer pact with the destination exists (or not).
    Pact(bool),
    /// The destination is under a United Nations embargo (or not).
    Embargo(bool),
    /// The amount is above this, million euro.
    AmountOver(Money),
    /// From this month on.
    From(Month),
    /// Before this month.
    Before(Month),
}

/// By which desk a licence is decided.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LicensingOffice"))]
pub enum LicensingOffice {
    /// The licensing ministry.
    Ordinary,
    /// The national security council's ministers.
    SecurityCouncil,
}

impl Fold for LicensingOffice {
    fn fold(&self, folder: &mut Folder) {
        folder.word(*self as u64);
    }
}

/// What a rule says.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Then"))]
#[serde(deny_unknown_fields)]
pub enum Then<N = NationId> {
    /// Nobody need be asked.
    Free,
    /// A licence, decided by a desk.
    Licence(LicensingOffice),
    /// A licence and the consent of the state whose design it is.
    Consent(N),
    /// Not at all.
    Forbidden,
}

/// One rule of the law.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PolicyRule"))]
#[serde(deny_unknown_fields)]
pub struct PolicyRule<N = NationId, C = GoodId> {
    /// The id: its name and reason are the message `rule-ID`.
    pub id: String,
    /// All of these must hold.
    pub when: Vec<When<N, C>>,
    /// Then this.
    pub then: Then<N>,
    /// Whether decisions under the rule are announced: a licence granted is then seen by everybody.
    #[serde(default)]
    pub(crate) announced: bool,
    /// Where the law says so.
    pub(crate) source: String,
}

/// One edit of the list of rules.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Edit"))]
#[serde(deny_unknown_fields)]
pub enum Edit<N = NationId, C = GoodId> {
    /// A new rule, in front of the one named.
    Insert {
        /// The new rule.
        rule: PolicyRule<N, C>,
        /// The id of the rule it goes in front of.
        before: String,
    },
    /// A rule no longer applies.
    Remove(String),
}

/// A named reform: edits with what they require and what they do.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Reform"))]
#[serde(deny_unknown_fields)]
pub struct Reform<N = NationId, C = GoodId> {
    /// The id: its name is the message `reform-ID`.
    pub id: String,
    /// Not before this month.
    pub from: Month,
    /// Reforms that must be in force first.
    #[serde(default)]
    pub after: Vec<String>,
    /// Months from the order until it is in force; 0 is the same month.
    pub months: u16,
    /// Whether the cabinet decides: the approval floor and a frozen cabinet then block it.
    #[serde(default)]
    pub(crate) cabinet: bool,
    /// Whether the coalition partner must agree: its veto then blocks it.
    #[serde(default)]
    pub coalition: bool,
    /// Least public support.
    #[serde(default)]
    pub(crate) support: Points,
    /// Political capital it costs.
    pub capital: Points,
    /// Staff points it costs in the month of the order.
    pub(crate) staff: u8,
    /// What it does to the cabinet's approval when in force.
    #[serde(default)]
    pub(crate) approval: Points,
    /// What it does to the goodwill of allies when in force.
    #[serde(default)]
    pub(crate) goodwill: Points,
    /// The edits.
    pub edits: Vec<Edit<N, C>>,
    /// Where the reform is documented.
    pub(crate) source: String,
}

/// A nation's export policy.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Policy"))]
#[serde(deny_unknown_fields)]
pub struct Policy<N = NationId, C = GoodId> {
    /// The rules in force when the scenario opens, in order.
    pub rules: Vec<PolicyRule<N, C>>,
    /// What holds where no rule matches: usually `Free` or `Forbidden`.
    pub default: PolicyRule<N, C>,
    /// The reforms that can be made.
    #[serde(default)]
    pub reforms: Vec<Reform<N, C>>,
    /// Reforms already in force when the scenario opens, in order.
    #[serde(default)]
    pub in_force: Vec<String>,
}

impl<N, C> Policy<N, C> {
    /// Every rule, those of its reforms among them, without the default.
    pub fn every_rule(&self) -> impl Iterator<Item = &PolicyRule<N, C>> {
        let inserted = self.reforms.iter().flat_map(|r| &r.edits).filter_map(|edit| match edit {
            Edit::Insert { rule, .. } => Some(rule),
            Edit::Remove(_) => None,
        });
        self.rules.iter().chain(inserted)
    }
}
