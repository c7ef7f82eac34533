//! Quantities: the address of every number that a game can change.
//!
//! Duty: name each state once, with its unit, range and key. Uses `math`, ids. Always holds: a
//! state that has no `Quantity` cannot change, for only the ledger changes states, by quantity.

use serde::Serialize;

use super::good::{AidType, Sector};
use super::ids::{LineId, NationId, PackageId};
use super::keyed::keyed;

keyed! {
    /// A component of public support.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
    #[serde(rename_all = "snake_case")]
    #[repr(u8)]
    pub enum Component {
        /// What stands without any term.
        Base = "base",
        /// Weariness of a long war.
        Fatigue = "fatigue",
        /// Fear of the adversary.
        Fear = "fear",
        /// Cost in hard times.
        Cost = "cost",
        /// Liking of what is given.
        Mix = "mix",
        /// Visible results.
        Results = "results",
        /// Leaks and breaches.
        Scandal = "scandal",
        /// Measures in force against the donor.
        Measures = "measures",
    }
}

keyed! {
    /// What is felt from one nation towards another.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
    #[serde(rename_all = "snake_case")]
    #[repr(u8)]
    pub enum Feeling {
        /// Tension: what people feel and see of a quarrel.
        Tension = "tension",
        /// Grievance: what is remembered and speaks in later reactions.
        Grievance = "grievance",
        /// Goodwill.
        Goodwill = "goodwill",
        /// Severity of aid that is no longer new.
        HabitAid = "habit_aid",
        /// Severity of coercion that is no longer new.
        HabitCoercion = "habit_coercion",
        /// Threats kept.
        Alpha = "threats_kept",
        /// Threats broken.
        Beta = "threats_broken",
        /// What hurting the other would cost, as a share.
        Restraint = "restraint",
    }
}

keyed! {
    /// A stage of aid that a tracker counts.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
    #[serde(rename_all = "snake_case")]
    #[repr(u8)]
    pub enum Stage {
        /// Promised.
        Pledged = "pledged",
        /// Earmarked for a use.
        Allocated = "allocated",
        /// Arrived.
        Delivered = "delivered",
    }
}

keyed! {
    /// A number on the home front.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
    #[serde(rename_all = "snake_case")]
    #[repr(u8)]
    pub enum Front {
        /// Appropriated money left, thousand euro.
        Budget = "budget",
        /// Staff points left this month, thousandths.
        Staff = "staff",
        /// Weariness.
        Fatigue = "fatigue",
        /// Fear of the adversary.
        Fear = "fear",
        /// Attention to the war.
        Salience = "salience",
        /// Scandal that still weighs (0 or below).
        Scandal = "scandal",
        /// Economic stress that events added to the scenario's series.
        Stress = "stress",
        /// What acts and events did to the cabinet's approval series.
        Approval = "approval",
        /// Political capital.
        Capital = "capital",
    }
}

/// The address of one number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
pub enum Quantity {
    /// A feeling of the first nation towards the second.
    Dyad(Feeling, NationId, NationId),
    /// What an adversary is used to in this war: aid.
    TheatreAid(NationId),
    /// What an adversary is used to in this war: coercion.
    TheatreCoercion(NationId),
    /// A number on the home front.
    Home(Front),
    /// A component of support.
    Support(Component),
    /// A stock of goods, by nation and position.
    Stock(NationId, u8),
    /// Resilience of the recipient in a sector.
    Resilience(Sector),
    /// Goods queued for a sector, thousand euro.
    Queue(Sector),
    /// War intensity this month.
    Intensity,
    /// Aid a donor has given in all, by stage and type, thousand euro.
    Aid(NationId, Stage, AidType),
    /// How specific a red line is.
    Specificity(LineId),
    /// What of a package has reached a stage, thousand euro.
    Package(PackageId, Stage),
}

/// The unit of a quantity: how its steps are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Thousandths of a point.
    Points,
    /// Parts per million.
    Share,
    /// Thousand euro.
    Money,
}

impl Quantity {
    /// The unit in which its changes are counted.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Dyad(Feeling::Restraint, ..) | Self::Intensity | Self::Specificity(_) => Unit::Share,
            Self::Home(Front::Budget) | Self::Stock(..) | Self::Queue(_) | Self::Aid(..) | Self::Package(..) => {
                Unit::Money
            }
            _ => Unit::Points,
        }
    }

    /// Lowest and highest value, in the steps of its unit.
    #[must_use]
    pub const fn range(self) -> (i64, i64) {
        /// Far beyond any game that passes the loader's bounds, far inside `i64`.
        const MUCH: i64 = 1_000_000_000_000_000;
        match self {
            Self::Dyad(feeling, ..) => match feeling {
                Feeling::Tension | Feeling::Grievance => (0, 200_000),
                Feeling::Goodwill => (-100_000, 100_000),
                Feeling::HabitAid | Feeling::HabitCoercion => (0, 10_000),
                Feeling::Alpha | Feeling::Beta => (1, 1_000_000),
                Feeling::Restraint => (0, 1_000_000),
            },
            Self::TheatreAid(_) | Self::TheatreCoercion(_) => (0, 10_000),
            Self::Home(front) => match front {
                Front::Budget => (0, MUCH),
                Front::Staff | Front::Fatigue | Front::Salience | Front::Capital => (0, 100_000),
                Front::Fear => (0, 200_000),
                Front::Scandal => (-100_000, 0),
                Front::Stress | Front::Approval => (-100_000, 100_000),
            },
            Self::Support(_) => (-100_000, 100_000),
            Self::Resilience(_) => (0, 100_000),
            Self::Stock(..) | Self::Queue(_) | Self::Aid(..) | Self::Package(..) => (0, MUCH),
            Self::Intensity => (0, 2_000_000),
            Self::Specificity(_) => (0, 1_000_000),
        }
    }
}
