//! Nations as the scenario describes them: donors, the adversary, the recipient.
//!
//! Duty: the data of nations, their budgets, politics, stocks and schedules, the recipient's
//! needs, and the relations between them. Uses `math`. Always holds: figures carry a source.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::good::Sector;
use super::ids::{Month, NationId};
use crate::math::{Money, Points, Ppm};

/// What a nation is in this scenario. A nation can be several things.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub enum Role {
    /// The nation whose government is played.
    Player,
    /// A nation that gives aid by its own schedule.
    Donor,
    /// A friend of the player, whose goodwill counts.
    Ally,
    /// A nation that answers aid with reactions.
    Adversary,
    /// The state at war that is helped.
    Recipient,
}

/// One nation.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts of law, not the states of a machine")]
pub struct NationDef {
    /// The id: its name is the message `nation-ID`.
    pub id: String,
    /// What it is.
    pub roles: Vec<Role>,
    /// Yearly gross domestic product, million euro; 0 where it has no meaning.
    #[serde(default)]
    pub gdp: Money,
    /// Whether it stands for several donors at once: it gives, but has no place in rankings.
    #[serde(default)]
    pub aggregate: bool,
    /// Whether it is fighting.
    #[serde(default)]
    pub in_combat: bool,
    /// Whether it has an equipment-transfer pact with the player.
    #[serde(default)]
    pub pact: bool,
    /// Whether it is under a United Nations embargo.
    #[serde(default)]
    pub embargo: bool,
    /// How corrupt its administration is: deliveries go astray the more easily.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub(crate) corruption: Points,
    /// Share of deliveries that is monitored.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub(crate) monitoring: Ppm,
    /// The adversary's own constant in the reaction equation.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = -20, max = 20)))]
    pub(crate) temper: Points,
    /// What the theatre is used to when the scenario opens (adversaries): severity of aid.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 10)))]
    pub theatre_aid: Points,
    /// The same for coercion.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 10)))]
    pub theatre_coercion: Points,
    /// Stocks it can give from.
    #[serde(default)]
    pub stocks: Vec<StockDef>,
    /// What it allocated before the scenario opens: financial, humanitarian, military, million
    /// euro.
    #[serde(default)]
    pub(crate) before: (Money, Money, Money),
    /// Its own schedule of allocations, by quarter.
    #[serde(default)]
    pub schedule: Vec<Quarter>,
    /// Months from its pledge to its allocation (shown, and used to date its commitments).
    #[serde(default)]
    pub lag: u16,
    /// The home front, for the player.
    #[serde(default)]
    pub politics: Option<Politics>,
    /// Where the figures come from.
    pub source: String,
}

impl NationDef {
    /// Whether the nation has a role.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// A stock of goods, by its value.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StockDef {
    /// The id in the class table.
    pub id: String,
    /// What there is.
    pub amount: Money,
    /// What should stay.
    pub(crate) floor: Money,
    /// Bought or built each month.
    #[serde(default)]
    pub(crate) refill: Money,
    /// Where the figure comes from.
    pub source: String,
}

/// A quarter of a donor's schedule, million euro.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quarter {
    /// The quarter's first month.
    pub from: Month,
    /// Financial aid.
    #[serde(default)]
    pub financial: Money,
    /// Humanitarian aid.
    #[serde(default)]
    pub humanitarian: Money,
    /// Military aid.
    #[serde(default)]
    pub military: Money,
}

/// The home front of a governed nation.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Politics {
    /// The government bloc's share of the electorate.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub(crate) bloc: Ppm,
    /// Economic stress by month, 0 to 100 points: each entry holds until the next.
    pub(crate) stress: Vec<(Month, Points)>,
    /// The cabinet's approval by month, percent: straight lines between entries.
    pub(crate) approval: Vec<(Month, Points)>,
    /// Below this approval the cabinet decides no hard case, percent.
    pub(crate) approval_floor: Points,
    /// Political capital when the scenario opens; approval less 20 if absent.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub capital: Option<Points>,
    /// Reforms on which a coalition partner holds a veto when the scenario opens.
    #[serde(default)]
    pub vetoes: Vec<String>,
    /// Appropriations.
    pub budget: Vec<Appropriation>,
    /// Support when the scenario opens, as eight parts: base, fatigue, fear, cost, mix, results,
    /// scandal, measures; computed from the other figures if absent.
    #[serde(default)]
    pub(crate) support: Option<Vec<Points>>,
    /// Weariness of the war when the scenario opens.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub fatigue: Points,
    /// Fear of the adversary when the scenario opens.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub fear: Points,
    /// Attention to the war when the scenario opens.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub salience: Points,
    /// What was given in the twelve months before the scenario opens: how much, and how people liked
    /// it on the whole.
    #[serde(default)]
    pub(crate) recent: (Money, Points),
    /// Where polls and shares come from.
    pub source: String,
}

/// Money that becomes available in a month.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Appropriation {
    /// When.
    pub month: Month,
    /// How much.
    pub amount: Money,
    /// Whether a new fiscal year begins: what is left of the old one lapses.
    #[serde(default)]
    pub new_year: bool,
    /// Where the figure comes from, or that it is invented.
    pub source: String,
}

/// What the recipient needs in one sector.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NeedDef {
    /// The sector.
    pub sector: Sector,
    /// Need a month, million euro: each entry holds until the next.
    pub(crate) monthly: Vec<(Month, Money)>,
    /// Twelve factors for January to December, each up to 20; all one if absent.
    #[serde(default)]
    pub season: Option<Vec<Ppm>>,
    /// Resilience when the scenario opens.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub resilience: Points,
    /// Most that can be absorbed in a month, as a multiple of the month's need.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub(crate) cap: Ppm,
    /// What other sources (own revenue, the IMF, donors not listed) cover each month, million
    /// euro.
    #[serde(default)]
    pub(crate) own: Money,
    /// Shares of other donors' financial, humanitarian and military aid that serve this sector.
    #[serde(default)]
    pub share: (Ppm, Ppm, Ppm),
    /// Where the figures come from.
    pub source: String,
}

/// A request the recipient makes by the calendar.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestDef {
    /// When.
    pub month: Month,
    /// For which sector.
    pub sector: Sector,
    /// Where it is documented, or that it is invented.
    pub source: String,
}

/// How things stand from one nation to another when the scenario opens.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Relation"))]
#[serde(deny_unknown_fields)]
pub struct Relation<N = NationId> {
    /// Who feels.
    pub from: N,
    /// Towards whom.
    pub to: N,
    /// Goodwill; the standard base of allies or recipients if absent.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = -100, max = 100)))]
    pub(crate) goodwill: Option<Points>,
    /// Tension: what people feel and see of a quarrel.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 200)))]
    pub tension: Points,
    /// Grievance: what is remembered and speaks in later reactions.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 200)))]
    pub grievance: Points,
    /// Closeness as the adversary sees it: ally 1, friendly 0.75, neutral 0.5, wary 0.25,
    /// hostile 0.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub(crate) ties: Ppm,
    /// What the adversary would lose by hurting this donor.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub(crate) restraint: Ppm,
    /// Severity of aid the adversary is used to from this donor.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 10)))]
    pub(crate) habit_aid: Points,
    /// Severity of coercion the adversary is used to from this donor.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 10)))]
    pub(crate) habit_coercion: Points,
    /// Threats kept, then threats broken, each at least 0.001: kept over both is how much its
    /// warnings weigh.
    #[serde(default = "no_record")]
    pub(crate) threats: (Points, Points),
    /// What the figures rest on.
    pub source: String,
}

const fn no_record() -> (Points, Points) {
    (Points(1_000), Points(1_000))
}
