//! Classes of aid and of coercive acts: what can be given, and how it would strike an adversary.
//!
//! Duty: the class table and its vocabulary (sectors, routes, loudness, instruments). Uses `math`.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::keyed::keyed;
use crate::math::{Money, Points, Ppm};

keyed! {
    /// A sector of the recipient's needs. Sectors do not substitute for each other.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(JsonSchema))]
    #[serde(rename_all(serialize = "snake_case"))]
    #[repr(u8)]
    pub enum Sector, read by its words too {
        /// Food, medicine, shelter.
        Humanitarian = "humanitarian",
        /// Budget support: pensions, wages, schools.
        Fiscal = "fiscal",
        /// Power stations, grids, winter.
        Energy = "energy",
        /// Survey and clearance of mined land.
        Demining = "demining",
        /// Vests, helmets, detection.
        Protection = "protection",
        /// Interceptors and radar.
        AirDefence = "air_defence",
        /// Trucks and handling vehicles.
        Mobility = "mobility",
    }
}

keyed! {
    /// How a donor tracker books aid.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(JsonSchema))]
    #[serde(rename_all(serialize = "snake_case"))]
    #[repr(u8)]
    pub enum AidType, read by its words too {
        /// Budget support, loans, guarantees.
        Financial = "financial",
        /// Relief, energy, demining, reconstruction.
        Humanitarian = "humanitarian",
        /// Weapons and non-lethal military kit.
        Military = "military",
    }
}

/// Whose design the goods are: decides whose consent an onward transfer needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub enum Origin {
    /// The donor's own.
    #[default]
    Own,
    /// Built at home under another state's licence.
    Licensed,
    /// Developed jointly with other states.
    Joint,
}

keyed! {
    /// How aid reaches the war.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(JsonSchema))]
    #[repr(u8)]
    pub enum Route {
        /// From donor to recipient.
        #[default]
        Direct = "direct",
        /// Through a multilateral fund or scheme.
        Fund = "fund",
        /// Into an ally's stock, so that the ally can give its own.
        Backfill = "backfill",
    }
}

keyed! {
    /// How publicly an act is done.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(JsonSchema))]
    #[repr(u8)]
    pub enum Loudness {
        /// Kept from the press; may be detected or printed all the same.
        Quiet = "quiet",
        /// Announced in the ordinary way.
        #[default]
        Normal = "normal",
        /// With ceremony.
        Loud = "loud",
    }
}

/// A class of aid: what it serves, what it costs to give, how it would strike an adversary.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GoodDef {
    /// The id in files and orders, such as `half-ton-trucks`.
    pub id: String,
    /// The need it serves.
    pub sector: Sector,
    /// How a tracker books it.
    pub aid_type: AidType,
    /// How the act would strike the adversary if done openly, first, at normal size.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 10)))]
    pub severity: Points,
    /// Upper bounds of small, normal and large acts, rising: their sizes are 0.75, 1 and 1.25, and 1.5
    /// above the last.
    pub bands: (Money, Money, Money),
    /// Up to this amount an allocation needs no staff point.
    pub routine: Money,
    /// Which schedule it follows from decision to delivery (an id of the instruments table).
    pub instrument: String,
    /// How the donor's public likes it.
    #[cfg_attr(feature = "schema", schemars(range(min = -100, max = 100)))]
    pub acceptability: Points,
    /// Whether it is lethal in law.
    #[serde(default)]
    pub lethal: bool,
    /// Whether it is defence equipment in law (export policies apply to it).
    #[serde(default)]
    pub controlled: bool,
    /// Whose design it is.
    #[serde(default)]
    pub origin: Origin,
    /// Whether trackers book it: the value of some gifts in kind is not published.
    #[serde(default = "super::yes")]
    pub(crate) tracked: bool,
    /// Smallest amount worth an order.
    #[serde(default = "smallest")]
    pub step: Money,
    /// The stock it is taken from, if it is taken from one (an id of the nation's stocks).
    #[serde(default)]
    pub stock: Option<String>,
    /// What the figures rest on: ids of the scenario's or the standard rules' sources, or words
    /// that say they are invented.
    pub source: String,
}

const fn smallest() -> Money {
    Money(1_000)
}

/// The schedule of an instrument from decision to delivery.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InstrumentDef {
    /// The id in the class table.
    pub id: String,
    /// Months until an Act allows it; 0 where no Act is needed. With an Act it is ordered by
    /// `Pledge`, without one by `Allocate`.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 120)))]
    pub act_months: u16,
    /// Share allocated at once.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub at_once: Ppm,
    /// Months until the rest is allocated.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 120)))]
    pub lag: u16,
    /// Months over which the rest is then allocated, at least 1.
    #[serde(default = "one_month")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 120)))]
    pub spread: u16,
    /// Share of what is allocated that is delivered each month; above 0.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub delivery: Ppm,
    /// Whether appropriated money is debited: a guarantee debits none.
    #[serde(default = "super::yes")]
    pub(crate) appropriated: bool,
    /// Political capital a pledge costs.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
    pub capital: Points,
    /// What the figures rest on.
    pub source: String,
}

const fn one_month() -> u16 {
    1
}
