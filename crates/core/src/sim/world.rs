//! The resources of a game's ECS world.
//!
//! Duty: what is neither a nation's nor a dyad's: clock, law in force, threats, measures, deck,
//! rounds, rumours, transfers, this month's stimuli. Uses `model`, `rules`.

use std::sync::Arc;

use bevy_ecs::prelude::Resource;

use crate::digest::{Fold, Folder, fold};
use crate::math::{Money, Ppm};
use crate::model::case::Case;
use crate::model::good::{AidType, Sector};
use crate::model::ids::{EventId, GoodId, LineId, MeasureId, Month, NationId, ReformId, RoundId};
use crate::model::ledger::{CauseId, Phase};
use crate::model::order::{Order, Statement};
use crate::rules::act::Act;
use crate::rules::credibility::Claim;
use crate::rules::decay::Factors;

use super::refusal::Refusal;

/// The case that is played.
#[derive(Resource, Clone, Debug)]
pub(super) struct CaseRef(pub Arc<Case>);

impl std::ops::Deref for CaseRef {
    type Target = Case;
    fn deref(&self) -> &Case {
        &self.0
    }
}

/// Monthly decay factors.
#[derive(Resource, Clone, Copy, Debug)]
pub(super) struct Fading(pub Factors);

/// Seed, turn and phase.
#[derive(Resource, Clone, Copy, Debug)]
pub(super) struct Clock {
    /// The game's seed.
    pub seed: u64,
    /// The month, counted from 0.
    pub(crate) turn: u16,
    /// The phase under way.
    pub(crate) phase: Phase,
    /// The same month in the calendar.
    pub month: Month,
}

fold!(Clock { seed, turn, phase, month });

/// A reform in force.
#[derive(Clone, Copy, Debug)]
pub struct InForce {
    /// Which.
    pub reform: ReformId,
    /// Since which turn; none if it was in force when the scenario opened.
    pub(crate) since: Option<u16>,
}

fold!(InForce { reform, since });

/// A reform under way.
#[derive(Clone, Copy, Debug)]
pub struct UnderWay {
    /// Which.
    pub reform: ReformId,
    /// The turn in which it will be in force.
    pub due: u16,
    /// The order behind it.
    pub(crate) cause: CauseId,
}

fold!(UnderWay { reform, due, cause });

/// The law and those who decide about it.
#[derive(Resource, Clone, Debug, Default)]
pub struct Law {
    /// Reforms in force, in the order in which they came into force.
    pub in_force: Vec<InForce>,
    /// Reforms ordered and not yet in force.
    pub under_way: Vec<UnderWay>,
    /// Reforms the coalition partner vetoes.
    pub(crate) vetoes: Vec<ReformId>,
    /// The cabinet decides nothing before this turn.
    pub(super) frozen_until: u16,
}

fold!(Law { in_force, under_way, vetoes, frozen_until });

impl Law {
    /// The reforms in force, as ids.
    #[must_use]
    pub fn reforms(&self) -> Vec<ReformId> {
        self.in_force.iter().map(|f| f.reform).collect()
    }
}

/// A red line as it stands.
#[derive(Clone, Copy, Debug)]
pub struct LineState {
    /// Whether it has been declared.
    pub declared: bool,
    /// How specific it is.
    pub spec: Ppm,
    /// The turn of the last warning about it.
    pub(super) warned: Option<u16>,
    /// The cause of its being declared or last renewed.
    pub(crate) cause: CauseId,
}

fold!(LineState { declared, spec, warned, cause });

/// A crossed line that waits for its reaction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenClaim {
    /// Whose.
    pub(crate) adversary: NationId,
    /// Towards whom.
    pub(crate) donor: NationId,
    /// Which line.
    pub(crate) line: LineId,
    /// The claim.
    pub(crate) claim: Claim,
    /// The reaction or act that opened it.
    pub(crate) cause: CauseId,
}

fold!(OpenClaim { adversary, donor, line, claim, cause });

/// A line that was crossed, for the record.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Crossing {
    /// Which line.
    pub line: LineId,
    /// When.
    pub turn: u16,
    /// The chance, at the crossing, of the answer it promised.
    pub chance: Ppm,
    /// Whether the threat was kept; none while open.
    pub kept: Option<bool>,
}

fold!(Crossing { line, turn, chance, kept });

/// Red lines and open claims.
#[derive(Resource, Clone, Debug, Default)]
pub struct Threats {
    /// By [`LineId`].
    pub lines: Vec<LineState>,
    /// Claims that wait.
    pub(crate) claims: Vec<OpenClaim>,
    /// Every crossing so far.
    pub crossings: Vec<Crossing>,
}

fold!(Threats { lines, claims, crossings });

/// A measure in force.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// Since which turn.
    pub since: u16,
    /// The cause.
    pub(crate) cause: CauseId,
}

fold!(Standing { since, cause });

/// Measures in force, by [`MeasureId`].
#[derive(Resource, Clone, Debug, Default)]
pub struct Measures(pub Vec<Option<Standing>>);

fold!(Measures(measures));

impl Measures {
    /// Whether a measure is in force.
    #[must_use]
    pub(crate) fn stands(&self, id: MeasureId) -> bool {
        self.0.get(id.index()).is_some_and(Option::is_some)
    }
}

/// Something the deck has changed for a while.
#[derive(Clone, Copy, Debug)]
pub(super) struct Modifier {
    /// What.
    pub(crate) what: Modified,
    /// The factor or amount.
    pub(crate) factor: Ppm,
    /// The last turn in which it holds.
    pub(crate) until: u16,
}

fold!(Modifier { what, factor, until });

/// What a modifier changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Modified {
    /// War intensity, by addition.
    Intensity,
    /// A need, by multiplication.
    Need(Sector),
    /// A donor's schedule for a type of aid, by multiplication.
    Schedule(NationId, AidType),
}

impl Fold for Modified {
    fn fold(&self, folder: &mut Folder) {
        match *self {
            Self::Intensity => 0u8.fold(folder),
            Self::Need(sector) => (1u8, sector).fold(folder),
            Self::Schedule(nation, aid_type) => (2u8, nation, aid_type).fold(folder),
        }
    }
}

/// The deck in play.
#[derive(Resource, Clone, Debug, Default)]
pub(super) struct EventState {
    /// For each event, the turn in which it happened.
    pub(super) happened: Vec<Option<u16>>,
    /// For each event, the option that was taken.
    pub(super) answered: Vec<Option<u8>>,
    /// Events that wait for an answer this month.
    pub(crate) open: Vec<EventId>,
    /// Modifiers in force.
    pub(super) modifiers: Vec<Modifier>,
}

fold!(EventState { happened, answered, open, modifiers });

/// A sanctions round in play.
#[derive(Clone, Copy, Debug, Default)]
pub struct RoundState {
    /// When allies asked, and the last turn in which they wait.
    pub asked: Option<(u16, u16)>,
    /// When the player joined.
    pub(crate) joined: Option<u16>,
    /// Whether the time to join has passed.
    pub(crate) refused: bool,
}

fold!(RoundState { asked, joined, refused });

/// Sanctions rounds, by [`RoundId`], and this month's calls.
#[derive(Resource, Clone, Debug, Default)]
pub struct Diplomacy {
    /// Rounds.
    pub rounds: Vec<RoundState>,
    /// The turn of the last call, by nation.
    pub(crate) called: Vec<Option<u16>>,
    /// The turn of the last statement, by nation.
    pub(super) stated: Vec<Option<u16>>,
}

fold!(Diplomacy { rounds, called, stated });

/// A rumour about the player.
#[derive(Clone, Debug)]
pub struct Rumour {
    /// The id of its words, if the deck spread it.
    pub id: Option<String>,
    /// What it is about.
    pub class: GoodId,
    /// Whether it is true.
    pub(crate) truth: bool,
    /// When it appeared.
    pub(crate) since: u16,
    /// What the player said to it.
    pub(crate) answer: Option<Statement>,
    /// Whether it has been withdrawn or overtaken.
    pub(crate) over: bool,
    /// The cause.
    pub(crate) cause: CauseId,
}

fold!(Rumour { id, class, truth, since, answer, over, cause });

impl Rumour {
    /// The name by which orders and messages know it.
    #[must_use]
    pub fn name(&self, case: &Case) -> String {
        self.id.clone().unwrap_or_else(|| case.good(self.class).id.clone())
    }
}

/// Every rumour so far.
#[derive(Resource, Clone, Debug, Default)]
pub struct Rumours(pub Vec<Rumour>);

fold!(Rumours(rumours));

/// An ally's request to pass goods on.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// Its stable name, such as `usa:patriot@2024-05`.
    pub name: String,
    /// Who asks.
    pub from: NationId,
    /// What.
    pub class: GoodId,
    /// How much.
    pub amount: Money,
    /// The last turn in which an answer is awaited.
    pub until: u16,
    /// The answer.
    pub(crate) answer: Option<bool>,
    /// The cause.
    pub(crate) cause: CauseId,
}

// Its name says what other fields do.
fold!(Transfer { from, class, amount, until, answer, cause } apart from { name });

/// Every onward-transfer request so far.
#[derive(Resource, Clone, Debug, Default)]
pub struct Transfers(pub Vec<Transfer>);

fold!(Transfers(transfers));

/// What a stimulus is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub enum Subject {
    /// Aid of a class.
    Class(GoodId),
    /// A sanctions round.
    Round(RoundId),
}

impl Fold for Subject {
    fn fold(&self, folder: &mut Folder) {
        match *self {
            Self::Class(class) => (0u8, class).fold(folder),
            Self::Round(round) => (1u8, round).fold(folder),
        }
    }
}

/// A visible new act of this month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stimulus {
    /// Whose act.
    pub(crate) donor: NationId,
    /// What about.
    pub(super) subject: Subject,
    /// The act as adversaries see it.
    pub(crate) act: Act,
    /// The cause: the order, event or leak.
    pub(crate) cause: CauseId,
}

fold!(Stimulus { donor, subject, act, cause });

/// The visible new acts of this month.
#[derive(Resource, Clone, Debug, Default)]
pub(super) struct Stimuli(pub Vec<Stimulus>);

fold!(Stimuli(stimuli));

/// This month's orders and what became of them.
#[derive(Resource, Clone, Debug, Default)]
pub(super) struct Inbox {
    /// Orders handed in.
    pub orders: Vec<Order>,
    /// Orders refused, with the reason, by position.
    pub(crate) refused: Vec<(usize, Refusal)>,
    /// Sealed predictions: whose reaction, lowest and highest level.
    pub(super) predictions: Vec<(NationId, u8, u8)>,
}

// What was asked for shows in what came of it.
fold!(Inbox { predictions } apart from { orders, refused });

/// Running counts that metrics read.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Highest level of reaction towards the player so far.
    pub(crate) highest_level: u8,
    /// This month's level of reaction towards the player.
    pub level: u8,
    /// Months closed so far.
    pub(crate) months: u16,
    /// Of them, months in which the fiscal need was covered to nine tenths.
    pub(super) covered: u16,
    /// Sum of the monthly fiscal coverage, each at most one.
    pub(crate) coverage: Ppm,
    /// Lethal goods built here that have reached the war, by consent or breach.
    pub(super) passed_on: u16,
    /// What this month's poll showed.
    pub(crate) poll: crate::math::Points,
    /// Sealed predictions so far: the sum of their scores, and how many there were.
    pub(crate) forecasts: (Ppm, u16),
    /// For each defeat, for how many months in a row its condition has held.
    pub(crate) defeats: [u16; 8],
}

fold!(Tally { highest_level, level, months, covered, coverage, passed_on, poll, forecasts, defeats });
