//! The deck: what the world, the adversary and the allies do by themselves.
//!
//! Duty: the data of dated events, measures, red lines and sanctions rounds. Uses `math`, the
//! class vocabulary. Always holds: everything here carries a source, or says that it is invented.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::good::{AidType, Loudness, Route, Sector};
use super::ids::{GoodId, Month, NationId};
use super::keyed::keyed;
use crate::math::{Money, Points, Ppm};

keyed! {
    /// Which heading of the month's news an event stands under.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(JsonSchema))]
    #[serde(rename_all(serialize = "snake_case"))]
    pub enum NewsSection, read by its words too {
        /// The war.
        War = "war",
        /// The recipient.
        Recipient = "recipient",
        /// The adversary.
        Adversary = "adversary",
        /// Allies and other donors.
        Allies = "allies",
        /// The player's own country.
        Home = "home",
    }
}

/// What must hold for an event to happen; all of a list.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Trigger"))]
#[serde(deny_unknown_fields)]
pub enum Trigger<C = GoodId> {
    /// A reform is in force.
    ReformInForce(String),
    /// A reform is not in force.
    ReformNotInForce(String),
    /// A licence for the class has been granted.
    LicenceGranted(C),
    /// Goods of the class have reached an ally by backfill.
    Backfilled(C),
    /// Goods of the class have been allocated by the player, more than this in all.
    AllocatedOver(C, Money),
    /// An event was answered with an option.
    Answered(String, String),
    /// A sanctions round was joined.
    Joined(String),
    /// A sanctions round was not joined.
    NotJoined(String),
    /// A reaction of at least this level met the player in the last so many months.
    Reaction(u8, u16),
    /// A metric is at least this.
    AtLeast(String, Points),
    /// A metric is at most this.
    AtMost(String, Points),
}

/// What an event or an option does.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Effect"))]
#[serde(deny_unknown_fields)]
pub enum Effect<N = NationId, C = GoodId> {
    /// War intensity is this much higher for so many months.
    Intensity(Ppm, u16),
    /// A need of the recipient is multiplied for so many months.
    Need(Sector, Ppm, u16),
    /// Economic stress changes, points.
    Stress(Points),
    /// The cabinet's approval changes, points.
    Approval(Points),
    /// Political capital changes, points.
    Capital(Points),
    /// A scandal (negative) or its opposite weighs on support, points.
    Scandal(Points),
    /// Attention to the war changes, points.
    Salience(Points),
    /// Fear of the adversary changes, points.
    Fear(Points),
    /// A nation's goodwill towards the player changes, points.
    Goodwill(N, Points),
    /// Appropriated money changes, million euro.
    Budget(Money),
    /// Staff points of this month change.
    Staff(i8),
    /// The coalition partner's veto on a reform is raised (true) or dropped (false).
    Veto(String, bool),
    /// The cabinet decides nothing for so many months, this one included.
    Freeze(u16),
    /// A donor acts: a stimulus for adversaries, and aid booked nowhere else.
    Act {
        /// Who acts.
        donor: N,
        /// With what.
        class: C,
        /// How large, million euro.
        amount: Money,
        /// By which way.
        route: Route,
        /// How publicly.
        loudness: Loudness,
        /// Whether it is only talk.
        #[serde(default)]
        talk: bool,
    },
    /// Allies ask the player to join a sanctions round.
    Ask(String),
    /// The adversary puts a measure in force by its own calendar.
    Measure(String),
    /// A measure ends.
    Lift(String),
    /// The adversary declares a red line.
    Declare(String),
    /// The adversary renews a warning on a declared line.
    Renew(String),
    /// A rumour about the player and a class appears.
    Rumour {
        /// The rumour's id: its words are the message `rumour-ID`.
        id: String,
        /// What it is about.
        class: C,
        /// Whether it is true.
        truth: bool,
    },
    /// An ally asks to pass on goods that need the player's consent.
    Transfer {
        /// Who asks.
        from: N,
        /// What would be passed on.
        class: C,
        /// How much, million euro.
        amount: Money,
    },
    /// A donor's schedule for one type of aid is multiplied for so many months.
    Schedule(N, AidType, Ppm, u16),
    /// What the adversary would lose by hurting the player changes.
    Restraint(N, Ppm),
    /// What the theatre is used to rises to at least this severity.
    Habituation(Points),
}

/// One option of an event that asks for a decision.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Choice"))]
#[serde(deny_unknown_fields)]
pub struct Choice<N = NationId, C = GoodId> {
    /// The id: its words are the attribute `opt-ID` of the message `event-EVENT`.
    pub id: String,
    /// What it does.
    #[serde(default = "Vec::new")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub effects: Vec<Effect<N, C>>,
    /// Money it costs out of the appropriated budget.
    #[serde(default)]
    pub(crate) cost: Money,
    /// Political capital it costs.
    #[serde(default)]
    pub capital: Points,
    /// Staff points it costs.
    #[serde(default)]
    pub(crate) staff: u8,
}

/// A dated event.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Event"))]
#[serde(deny_unknown_fields)]
pub struct Event<N = NationId, C = GoodId> {
    /// The id: its headline is the message `event-ID`, its text the attribute `text`.
    pub id: String,
    /// The first month in which it can happen.
    pub month: Month,
    /// The last month in which it can happen; the same month if absent.
    #[serde(default)]
    pub until: Option<Month>,
    /// Under which heading it is reported.
    pub desk: NewsSection,
    /// What must hold.
    #[serde(default = "Vec::new")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub when: Vec<Trigger<C>>,
    /// What it does as it happens.
    #[serde(default = "Vec::new")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub effects: Vec<Effect<N, C>>,
    /// What the player may answer.
    #[serde(default = "Vec::new")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub options: Vec<Choice<N, C>>,
    /// The option that stands for silence; needed where there are options.
    #[serde(default)]
    pub default: Option<String>,
    /// Where it is documented, or that it is invented.
    pub source: String,
}

/// A concrete measure an adversary can take against a donor.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Measure"))]
#[serde(deny_unknown_fields)]
pub struct Measure<N = NationId> {
    /// The id: its words are the message `measure-ID`.
    pub id: String,
    /// Who takes it.
    pub adversary: N,
    /// Against whom.
    pub target: N,
    /// The rung of the ladder. From 4 on a measure stays in force until lifted.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 9)))]
    pub level: u8,
    /// What it costs the adversary itself: the cheapest is taken first.
    pub cost: Points,
    /// The tie it suspends, if any.
    #[serde(default)]
    pub tie: Option<String>,
    /// Whether it can be lifted again.
    #[serde(default = "super::yes")]
    pub liftable: bool,
    /// Whether it is in force when the scenario opens.
    #[serde(default)]
    pub in_force: bool,
    /// Where it is documented.
    pub(crate) source: String,
}

/// A red line of an adversary towards a donor.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RedLine"))]
#[serde(deny_unknown_fields)]
pub struct RedLine<N = NationId, C = GoodId> {
    /// The id: its words are the message `line-ID`.
    pub id: String,
    /// Whose line.
    pub adversary: N,
    /// Towards whom.
    pub donor: N,
    /// What crosses it.
    pub classes: Vec<C>,
    /// The level of reaction it promises.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 9)))]
    pub promised: u8,
    /// How specific it is: vague 0.3, general 0.5, specific 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub spec: Ppm,
    /// The most that renewed warnings make of it.
    #[serde(default = "general_cap")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub(crate) cap: Ppm,
    /// Whether it is declared when the scenario opens; a latent line is known after the game only.
    #[serde(default)]
    pub declared: bool,
    /// Where the line is documented, or that it is invented.
    pub source: String,
}

/// A round of sanctions.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Round"))]
#[serde(deny_unknown_fields)]
pub struct Round<N = NationId> {
    /// The id: its words are the message `round-ID`.
    pub id: String,
    /// Against whom.
    pub target: N,
    /// How it strikes the target.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 10)))]
    pub(crate) severity: Points,
    /// How large it is: 0.75, 1, 1.25 or 1.5 in the shipped scenarios.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 3)))]
    pub size: Ppm,
    /// Months for which allies wait for an answer.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 60)))]
    pub(crate) open: u16,
    /// Where the round is documented.
    pub(crate) source: String,
}

const fn general_cap() -> Ppm {
    Ppm(600_000)
}
