//! The record: what happened in each month, for news, explanation and output.
//!
//! Duty: plain data that the phases write as they go. Uses `model`, `rules`. Always holds: every
//! fact has a cause in the ledger; a record is never read by a rule except as last month's
//! metrics, and never changes once its month is closed.

use bevy_ecs::prelude::Resource;
use serde::Serialize;

use crate::digest::{Fold, Folder, StateDigest};
use crate::draw::DrawKey;
use crate::math::{Money, Points, Ppm};
use crate::model::good::Sector;
use crate::model::ids::{EventId, LineId, MeasureId, Month, NationId, ReformId, RoundId};
use crate::model::ledger::CauseId;
use crate::model::licence::{LicenceId, LicenceState};
use crate::model::order::{Order, Statement};
use crate::model::package::PackageId;
use crate::rules::act::{Act, Strike};
use crate::rules::reaction::Terms;
pub use crate::rules::score::Medal;

use super::refusal::Refusal;
use super::world::Subject;

/// Something that happened, worth telling.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// An event of the deck.
    Event(EventId),
    /// An event was answered: the option's position, and whether by silence.
    Answered(EventId, u8, bool),
    /// Money was appropriated; whether a fiscal year began.
    Funds(Money, bool),
    /// Money that was not committed in its fiscal year lapsed.
    FundsLapsed(Money),
    /// The recipient asks for help in a sector.
    Request(Sector),
    /// The player met the month's request.
    RequestMet(Sector),
    /// An adversary declared a red line.
    LineDeclared(LineId),
    /// An adversary renewed a warning on a declared line.
    LineRenewed(LineId),
    /// A declared line was crossed.
    LineCrossed(LineId),
    /// A threat was carried out in time.
    ThreatKept(LineId),
    /// A threat was not carried out in time.
    ThreatBroken(LineId),
    /// A guarantee or large loan was promised; an Act is awaited.
    Pledged(PackageId, Money),
    /// The Act was passed.
    ActPassed(PackageId),
    /// A package was decided.
    Decided(PackageId, Money),
    /// Part of a package was allocated.
    Allocated(PackageId, Money),
    /// Part of a package was delivered; whether that completes it.
    Delivered(PackageId, Money, bool),
    /// What was left of a package was withdrawn.
    Withdrawn(PackageId, Money),
    /// A licence moved.
    Licence(LicenceId, LicenceState),
    /// A reform began; it will be in force in the given turn.
    ReformBegun(ReformId, u16),
    /// A reform is in force.
    ReformInForce(ReformId),
    /// Allies asked for a round of sanctions.
    RoundAsked(RoundId),
    /// The player joined a round.
    RoundJoined(RoundId),
    /// The time to join a round has passed.
    RoundMissed(RoundId),
    /// A statement was made.
    Stated(NationId, Statement),
    /// The backchannel was used.
    Called(NationId),
    /// An adversary noticed a quiet act.
    Detected(PackageId),
    /// The press printed a quiet act.
    Published(PackageId),
    /// A rumour appeared, by its position.
    Rumour(u16),
    /// A rumour was answered.
    RumourAnswered(u16, Statement),
    /// A rumour proved false.
    RumourFalse(u16),
    /// A denial was disproved.
    DenialDisproved(u16),
    /// A measure came into force; whether as a reaction.
    MeasureTaken(MeasureId, bool),
    /// A measure was lifted.
    MeasureLifted(MeasureId),
    /// An ally asks to pass goods on, by position.
    TransferAsked(u16),
    /// The player answered; whether with consent, and whether by silence.
    TransferAnswered(u16, bool, bool),
    /// An ally released goods to the recipient.
    Released(u16, Money),
    /// Goods went astray; whether the public knows.
    Breach(LicenceId, bool),
}

/// A fact with its cause.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Fact {
    /// What happened.
    pub what: What,
    /// Why.
    pub cause: CauseId,
}

/// One act's part in a reaction.
#[derive(Clone, Debug)]
pub struct ActPart {
    /// What the act is about.
    pub subject: Subject,
    /// The act.
    pub act: Act,
    /// What it came to.
    pub strike: Strike,
    /// The declared line it crosses, with what that adds to the pressure.
    pub crossing: Option<(LineId, Points)>,
    /// The level under the same draw without this act.
    pub without: u8,
    /// The cause.
    pub cause: CauseId,
}

/// One draw of an adversary against a donor.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// Who reacts.
    pub actor: NationId,
    /// To whom.
    pub target: NationId,
    /// The level.
    pub level: u8,
    /// The number drawn.
    pub u: Ppm,
    /// The chance of at least each level from 1 on.
    pub ladder: Vec<Ppm>,
    /// The terms of the pressure.
    pub terms: Terms,
    /// Bundled provocation.
    pub provocation: Points,
    /// The acts.
    pub acts: Vec<ActPart>,
    /// The concrete measure or words, if the scenario has any.
    pub measure: Option<MeasureId>,
    /// Its cause in the ledger.
    pub cause: CauseId,
}

impl Reaction {
    /// Who answered whom, and how, without the reasons.
    fn bare(&self) -> Self {
        Self { ladder: Vec::new(), acts: Vec::new(), ..self.clone() }
    }
}

/// Why a licence was granted or denied: the score's terms.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Which licence.
    pub licence: LicenceId,
    /// The terms with their keys.
    pub terms: [(&'static str, Points); 7],
    /// Whether it was granted on its merits.
    pub granted: bool,
}

/// One month.
#[derive(Clone, Debug, Default)]
pub struct TurnRecord {
    /// The turn, from 0.
    pub turn: u16,
    /// The month.
    pub month: Month,
    /// Orders handed in.
    pub orders: Vec<Order>,
    /// Orders refused, by position.
    pub refused: Vec<(usize, Refusal)>,
    /// Sealed predictions.
    pub predictions: Vec<(NationId, u8, u8)>,
    /// What happened, in the order in which it happened.
    pub facts: Vec<Fact>,
    /// Reactions.
    pub reactions: Vec<Reaction>,
    /// Licensing verdicts.
    pub verdicts: Vec<Verdict>,
    /// Every number drawn, with its key.
    pub draws: Vec<(DrawKey, i64)>,
    /// Metrics at the close, in the order of `metrics::names`; empty before the close.
    pub metrics: Vec<Points>,
    /// The ranking at the close: nation, and sums pledged, allocated and delivered by type.
    pub ranking: Vec<(NationId, [[Money; 3]; 3])>,
    /// The state's fingerprint at the close.
    pub digest: Option<StateDigest>,
}

impl TurnRecord {
    /// How one nation reacted to another in the month.
    #[must_use]
    pub fn answer(&self, actor: NationId, target: NationId) -> Option<&Reaction> {
        self.reactions.iter().find(|r| r.actor == actor && r.target == target)
    }
}

/// How the game ended.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The objectives: position, the reading and the medal.
    pub objectives: Vec<(Points, Medal)>,
    /// The defeat that ended the game early, by position.
    pub defeat: Option<usize>,
}

/// All months so far, and the metrics at the opening.
#[derive(Resource, Clone, Debug, Default)]
pub struct Records {
    /// Months, the current one last.
    pub turns: Vec<TurnRecord>,
    /// Metrics at the opening.
    pub opening: Vec<Points>,
    /// The outcome, once the game is over.
    pub(crate) outcome: Option<Outcome>,
}

/// The metrics that rules may look back at, a month at a time. All else is told of states that are
/// folded, and the outcome is read off them after the fingerprint.
impl Fold for Records {
    fn fold(&self, folder: &mut Folder) {
        let Self { turns: _, opening, outcome: _ } = self;
        opening.fold(folder);
        self.last_metrics().iter().for_each(|metric| metric.fold(folder));
    }
}

impl Records {
    /// Opens a month.
    pub(crate) fn open(&mut self, turn: u16, month: Month) {
        self.turns.push(TurnRecord { turn, month, ..TurnRecord::default() });
    }

    /// Notes a fact of the current month.
    pub(super) fn tell(&mut self, fact: Fact) {
        if let Some(record) = self.turns.last_mut() {
            record.facts.push(fact);
        }
    }

    /// Notes a draw of the current month.
    pub(crate) fn draw(&mut self, key: DrawKey, value: i64) {
        if let Some(record) = self.turns.last_mut() {
            record.draws.push((key, value));
        }
    }

    /// The same without the news of months closed: what triggers, objectives and the trace read is
    /// kept.
    #[must_use]
    pub(crate) fn present(&self) -> Self {
        let kept = |closed: &TurnRecord| TurnRecord {
            turn: closed.turn,
            month: closed.month,
            reactions: closed.reactions.iter().map(Reaction::bare).collect(),
            metrics: closed.metrics.clone(),
            digest: closed.digest.as_ref().map(|d| StateDigest { whole: d.whole, sections: Vec::new() }),
            ..TurnRecord::default()
        };
        let of = |t: &TurnRecord| if t.digest.is_some() { kept(t) } else { t.clone() };
        let turns = self.turns.iter().map(of).collect();
        Self { turns, opening: self.opening.clone(), outcome: self.outcome.clone() }
    }

    /// Metrics at the last close, or at the opening.
    #[must_use]
    pub fn last_metrics(&self) -> &[Points] {
        let closed = self.turns.iter().rev().find(|t| !t.metrics.is_empty());
        closed.map_or(&self.opening, |t| &t.metrics)
    }
}
