//! The ledger: every change of every state, with its cause.
//!
//! Duty: hold rows and causes. Uses `math`, quantities. Always holds: rows are appended, never
//! changed; a cause's parent is an older cause, so every chain ends at an order, an event or the
//! scenario; the sum of a quantity's rows is its value less its opening value.

use bevy_ecs::prelude::Resource;
use serde::Serialize;

use super::ids::{EventId, GoodId, LicenceId, LineId, MeasureId, NationId, PackageId, ReformId, RoundId};
use super::keyed::keyed;
use super::quantity::Quantity;
use crate::digest::{Fold, Folder};
use crate::draw::Purpose;
use crate::math::Ppm;

pub use super::ids::CauseId;

/// One of nine phases of a month.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Phase {
    /// The books are opened.
    Open,
    /// Decay, deck, war, seasons, fiscal calendar.
    World,
    /// Adversaries speak before anybody decides.
    Signals,
    /// Orders.
    Orders,
    /// Export control and pipeline.
    Permission,
    /// Detection, leaks, rumours, salience.
    Visibility,
    /// The adversary's draw and what follows from it at once.
    Reactions,
    /// Recipient, opinion, allies.
    Consequences,
    /// Scores and fingerprint.
    Close,
}

impl Fold for Phase {
    fn fold(&self, folder: &mut Folder) {
        folder.word(*self as u64);
    }
}

keyed! {
    /// The rule by which a change was made.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Rule {
        /// How the scenario opens.
        Opening = "opening",
        /// Time.
        Decay = "decay",
        /// An order of the player.
        Order = "order",
        /// An event of the deck.
        Event = "event",
        /// An option the player chose.
        Answer = "answer",
        /// The fiscal calendar.
        Fiscal = "fiscal",
        /// The monthly staff.
        Staffing = "staffing",
        /// Political capital follows approval.
        Capital = "capital",
        /// The schedule of a package.
        Pipeline = "pipeline",
        /// Another donor's month.
        Donor = "donor",
        /// An ally's release after backfill.
        Release = "release",
        /// The licensing machine.
        Licensing = "licensing",
        /// A reform in force.
        Reform = "reform",
        /// Sanctions.
        Sanction = "sanction",
        /// What becomes known.
        Visibility = "visibility",
        /// A rumour.
        Rumour = "rumour",
        /// A rumour that proved false.
        Withdrawal = "withdrawal",
        /// An adversary's reaction.
        Reaction = "reaction",
        /// Getting used to it.
        Habituation = "habituation",
        /// Kept and broken threats.
        Credibility = "credibility",
        /// A measure in force.
        Measure = "measure",
        /// A warning renewed.
        Warning = "warning",
        /// What coverage does for the recipient.
        Recipient = "recipient",
        /// What a need left open does to the recipient.
        Gap = "gap",
        /// The public's slow movement.
        Opinion = "opinion",
        /// Goodwill of recipient and allies.
        Goodwill = "goodwill",
        /// What the war does, and its intensity.
        War = "war",
        /// An onward transfer.
        Transfer = "transfer",
        /// Diversion of goods.
        Breach = "breach",
        /// A bound of the quantity.
        Clamp = "clamp",
    }
}

/// What stands behind a cause.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Nothing but the rule itself.
    Rule,
    /// The scenario's opening state.
    Scenario,
    /// An order: its turn and its place among the turn's orders.
    Order(u16, u16),
    /// An event.
    Event(EventId),
    /// An option of an event: the event and the option's position.
    Choice(EventId, u8),
    /// A package.
    Package(PackageId),
    /// A licence.
    Licence(LicenceId),
    /// A class of aid given by somebody.
    Class(GoodId),
    /// A measure.
    Measure(MeasureId),
    /// A red line.
    Line(LineId),
    /// A round of sanctions.
    Round(RoundId),
    /// A reform.
    Reform(ReformId),
    /// A reaction at a level.
    Level(u8),
    /// A rumour, by its position in the turn's list of rumours ever.
    Rumour(u16),
    /// An onward-transfer request, by position.
    Transfer(u16),
    /// A draw: what for, and the number.
    Draw(Purpose, Ppm),
}

/// Why something changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Cause {
    /// By which rule.
    pub rule: Rule,
    /// Who acted, if anybody.
    pub actor: Option<NationId>,
    /// What stands behind it.
    pub origin: Origin,
    /// In which turn the cause arose.
    pub turn: u16,
    /// What caused the cause.
    pub parent: Option<CauseId>,
}

/// One change of one quantity.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Row {
    /// The month, counted from 0.
    pub turn: u16,
    /// The phase.
    pub phase: Phase,
    /// What changed.
    pub state: Quantity,
    /// Why.
    pub cause: CauseId,
    /// By how much, in the steps of the quantity's unit.
    pub delta: i64,
}

/// All rows and causes of a game.
#[derive(Resource, Debug)]
pub struct Ledger {
    rows: Vec<Row>,
    /// How many rows came before the first one held.
    before: usize,
    causes: Vec<Cause>,
    turn_starts: Vec<usize>,
    balance: i64,
}

impl Clone for Ledger {
    fn clone(&self) -> Self {
        let (rows, causes, turn_starts) = (self.rows.clone(), self.causes.clone(), self.turn_starts.clone());
        Self { rows, before: self.before, causes, turn_starts, balance: self.balance }
    }

    /// Into the memory that is there: a forecast does so hundreds of times.
    fn clone_from(&mut self, other: &Self) {
        self.rows.clone_from(&other.rows);
        self.causes.clone_from(&other.causes);
        self.turn_starts.clone_from(&other.turn_starts);
        (self.before, self.balance) = (other.before, other.balance);
    }
}

impl Default for Ledger {
    fn default() -> Self {
        let opening = Cause { rule: Rule::Opening, actor: None, origin: Origin::Scenario, turn: 0, parent: None };
        let mut causes = Vec::with_capacity(2_048);
        causes.push(opening);
        let (rows, turn_starts) = (Vec::with_capacity(8_192), Vec::with_capacity(64));
        Self { rows, before: 0, causes, turn_starts, balance: 0 }
    }
}

/// The books count as state: how many rows and causes, and what the rows sum to.
impl Fold for Ledger {
    fn fold(&self, folder: &mut Folder) {
        let Self { rows, before, causes, turn_starts: _, balance } = self;
        folder.word((before + rows.len()) as u64);
        folder.word(causes.len() as u64);
        balance.fold(folder);
    }
}

impl Ledger {
    /// Opens the books of the next turn.
    pub(crate) fn open_turn(&mut self) {
        self.turn_starts.push(self.count());
    }

    /// Names a cause.
    ///
    /// Causes of one rule, actor, origin and parent that arise close together are one cause.
    #[expect(clippy::cast_possible_truncation, reason = "a game has thousands of causes, not billions")]
    pub(crate) fn cause(&mut self, cause: Cause) -> CauseId {
        /// How far back a like cause is looked for: the systems name theirs in runs.
        const NEAR: usize = 16;
        let recent = self.causes.iter().enumerate().rev().take(NEAR);
        if let Some((at, _)) = recent.into_iter().find(|(_, c)| **c == cause) {
            return CauseId::of(at as u32);
        }
        self.causes.push(cause);
        CauseId::of(self.causes.len() as u32 - 1)
    }

    /// Writes one row; a change of nothing leaves no row.
    pub(crate) fn write(&mut self, row: Row) {
        if row.delta != 0 {
            self.balance = self.balance.wrapping_add(row.delta);
            self.rows.push(row);
        }
    }

    /// Every row so far; in a light fork, those since the month in which it was made began.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How many rows have been written, those that a light fork left behind included.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.before + self.rows.len()
    }

    /// The rows of one turn.
    #[must_use]
    pub fn rows_of(&self, turn: u16) -> &[Row] {
        let turn = usize::from(turn);
        let Some(&from) = self.turn_starts.get(turn) else { return &[] };
        let to = self.turn_starts.get(turn + 1).copied().unwrap_or(self.count());
        self.rows.get(from.saturating_sub(self.before)..to.saturating_sub(self.before)).unwrap_or_default()
    }

    /// The books as they stand without the rows of months closed: what is written next is the
    /// same, and causes keep their ids.
    #[must_use]
    pub(crate) fn present(&self) -> Self {
        let from = self.turn_starts.last().map_or(0, |start| start.saturating_sub(self.before));
        Self {
            rows: self.rows.get(from..).unwrap_or_default().to_vec(),
            before: self.before + from,
            causes: self.causes.clone(),
            turn_starts: self.turn_starts.clone(),
            balance: self.balance,
        }
    }

    /// Every cause so far.
    #[must_use]
    pub fn causes(&self) -> &[Cause] {
        &self.causes
    }

    /// A cause by id.
    #[must_use]
    pub fn get(&self, id: CauseId) -> &Cause {
        &self.causes[id.index()]
    }

    /// The chain from a cause to the one that began it, nearest first.
    pub fn chain(&self, from: CauseId) -> impl Iterator<Item = (CauseId, &Cause)> {
        let mut next = Some(from);
        std::iter::from_fn(move || {
            let id = next?;
            let cause = self.get(id);
            next = cause.parent;
            Some((id, cause))
        })
    }

    /// The sum of all rows of a quantity.
    #[must_use]
    pub fn sum(&self, state: Quantity) -> i64 {
        self.rows.iter().filter(|row| row.state == state).map(|row| row.delta).sum()
    }
}
