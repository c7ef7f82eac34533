//! The writer: the one door through which a state changes.
//!
//! Duty: write a ledger row and the state it speaks of in one step. Uses `model`, ECS. Always
//! holds: a state that has a `Quantity` changes here and nowhere else, by exactly the sum of the
//! rows written; a change beyond a quantity's range writes the part beyond as a row of its own.

use bevy_ecs::prelude::{Res, ResMut};
use bevy_ecs::system::SystemParam;

use crate::draw::{DrawKey, Purpose};
use crate::math::{Money, Points, Ppm};
use crate::model::good::AidType;
use crate::model::ids::{LineId, NationId};
use crate::model::ledger::{Cause, CauseId, Ledger, Origin, Row, Rule};
use crate::model::licence::Licences;
use crate::model::package::Packages;
use crate::model::quantity::{Feeling, Front, Quantity, Stage};
use crate::model::state::{Aid, ByNation, Dyads, Home, Recipient, Stocks, Theatre};
use crate::model::stock::TaggedStock;

use super::record::{Fact, Records, What};
use super::world::{CaseRef, Clock, Threats};

mod goods;

/// Everything a phase reads, and the only way to change it.
#[derive(SystemParam)]
pub(super) struct LedgerWriter<'w> {
    /// The case that is played.
    pub case: Res<'w, CaseRef>,
    /// Seed, turn and phase.
    pub(super) clock: ResMut<'w, Clock>,
    ledger: ResMut<'w, Ledger>,
    dyads: ResMut<'w, Dyads>,
    threats: ResMut<'w, Threats>,
    aid: ResMut<'w, ByNation<Aid>>,
    stocks: ResMut<'w, ByNation<Stocks>>,
    theatres: ResMut<'w, ByNation<Theatre>>,
    home: ResMut<'w, Home>,
    recipient: ResMut<'w, Recipient>,
    packages: ResMut<'w, Packages>,
    licences: ResMut<'w, Licences>,
    records: ResMut<'w, Records>,
}

impl LedgerWriter<'_> {
    /// The nation played.
    #[must_use]
    pub(crate) fn player(&self) -> NationId {
        self.case.player
    }

    /// The turn under way.
    #[must_use]
    pub(crate) fn turn(&self) -> u16 {
        self.clock.turn
    }

    /// Names a cause that arises now.
    pub(crate) fn cause(
        &mut self,
        rule: Rule,
        actor: Option<NationId>,
        origin: Origin,
        parent: Option<CauseId>,
    ) -> CauseId {
        let turn = self.clock.turn;
        self.ledger.cause(Cause { rule, actor, origin, turn, parent })
    }

    /// A cause that is nothing but a rule at work.
    pub(crate) fn rule(&mut self, rule: Rule) -> CauseId {
        self.cause(rule, None, Origin::Rule, None)
    }

    /// A cause that follows from another.
    pub(super) fn following(&mut self, rule: Rule, origin: Origin, parent: CauseId) -> CauseId {
        let actor = self.ledger.get(parent).actor;
        self.cause(rule, actor, origin, Some(parent))
    }

    /// A number drawn for an occasion of this turn: recorded with its key.
    pub(crate) fn uniform(&mut self, purpose: Purpose, actor: NationId, target: NationId, slot: u64) -> Ppm {
        let key = self.key(purpose, actor, target, slot);
        let u = key.uniform();
        self.records.draw(key, u.0);
        u
    }

    /// A normal error drawn for an occasion of this turn: recorded with its key.
    pub(crate) fn normal(&mut self, purpose: Purpose, actor: NationId, deviation: Points) -> Points {
        let key = self.key(purpose, actor, actor, 0);
        let error = key.normal(deviation);
        self.records.draw(key, error.0);
        error
    }

    fn key(&self, purpose: Purpose, actor: NationId, target: NationId, slot: u64) -> DrawKey {
        DrawKey { seed: self.clock.seed, turn: self.clock.turn, purpose, actor: actor.0, target: target.0, slot }
    }

    /// Tells what happened, for news and explanation.
    pub(super) fn tell(&mut self, what: What, cause: CauseId) {
        self.records.tell(Fact { what, cause });
    }

    /// What has been recorded so far.
    #[must_use]
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// What has been recorded so far, to be added to.
    pub(super) fn records_mut(&mut self) -> &mut Records {
        &mut self.records
    }

    /// What is left in a tagged stock of one cause's contribution.
    pub(crate) fn left_of(&mut self, state: Quantity, cause: CauseId) -> Points {
        match self.place(state) {
            Some(Place::Tagged(stock)) => stock.left_of(cause),
            _ => Points::ZERO,
        }
    }

    /// Opens the books of a turn.
    pub(crate) fn open_turn(&mut self) {
        let (turn, month) = (self.clock.turn, self.clock.month);
        self.ledger.open_turn();
        self.records.open(turn, month);
    }

    /// What one nation feels towards another.
    #[must_use]
    pub(crate) fn dyad(&self, from: NationId, to: NationId) -> &crate::model::state::Dyad {
        self.dyads.get(from, to)
    }

    /// The parts of a dyad that are no quantity: last level and last coercion.
    pub(super) fn note_reaction(&mut self, adversary: NationId, donor: NationId, level: u8) {
        self.dyads.get_mut(adversary, donor).last_level = level;
    }

    /// Notes a coercive act.
    pub(super) fn note_coercion(&mut self, adversary: NationId, donor: NationId) {
        let turn = self.clock.turn;
        self.dyads.get_mut(adversary, donor).last_coercion = Some(turn);
    }

    /// Red lines and claims.
    #[must_use]
    pub(crate) fn threats(&self) -> &Threats {
        &self.threats
    }

    /// Red lines and claims, for what is no quantity of them.
    pub(super) fn threats_mut(&mut self) -> &mut Threats {
        &mut self.threats
    }

    /// A nation's aid.
    #[must_use]
    pub(crate) fn aid(&self, nation: NationId) -> &Aid {
        &self.aid[nation]
    }

    /// A nation's stocks.
    #[must_use]
    pub(crate) fn stocks(&self, nation: NationId) -> &Stocks {
        &self.stocks[nation]
    }

    /// What an adversary is used to in this war.
    #[must_use]
    pub(crate) fn theatre(&self, nation: NationId) -> Theatre {
        self.theatres[nation]
    }

    /// The home front.
    #[must_use]
    pub(crate) fn home(&self) -> &Home {
        &self.home
    }

    /// The recipient.
    #[must_use]
    pub(crate) fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// Changes what is no quantity of a nation's aid: windows and monthly sums.
    pub(super) fn with_aid(&mut self, nation: NationId, change: impl FnOnce(&mut Aid)) {
        change(&mut self.aid[nation]);
    }

    /// Changes what is no quantity of the home front: windows.
    pub(super) fn with_home(&mut self, change: impl FnOnce(&mut Home)) {
        change(&mut self.home);
    }

    /// Changes what is no quantity of the recipient: needs and this month's sums.
    pub(super) fn with_recipient(&mut self, change: impl FnOnce(&mut Recipient)) {
        change(&mut self.recipient);
    }

    /// Posts a change of points.
    pub(crate) fn points(&mut self, state: Quantity, delta: Points, cause: CauseId) {
        self.post(state, delta.0, cause);
    }

    /// Posts a change of money.
    pub(crate) fn money(&mut self, state: Quantity, delta: Money, cause: CauseId) {
        self.post(state, delta.0, cause);
    }

    /// Posts a change of a share.
    pub(crate) fn share(&mut self, state: Quantity, delta: Ppm, cause: CauseId) {
        self.post(state, delta.0, cause);
    }

    /// Books aid of a donor at a stage.
    pub(super) fn book_aid(&mut self, donor: NationId, stage: Stage, aid_type: AidType, amount: Money, cause: CauseId) {
        self.money(Quantity::Aid(donor, stage, aid_type), amount, cause);
    }

    /// Lets a tagged stock decay.
    pub(super) fn fade(&mut self, state: Quantity, factor: Ppm, cause: CauseId) {
        let Some(Place::Tagged(stock)) = self.place(state) else { return };
        let delta = stock.decay(factor);
        self.row(state, delta.0, cause);
    }

    /// The value of a quantity, in the steps of its unit.
    #[must_use]
    pub(crate) fn value(&self, state: Quantity) -> i64 {
        match state {
            Quantity::Dyad(feeling, from, to) => self.dyads.get(from, to).feeling(feeling),
            Quantity::TheatreAid(nation) => self.theatre(nation).aid.0,
            Quantity::TheatreCoercion(nation) => self.theatre(nation).coercion.0,
            Quantity::Home(front) => self.home().front(front),
            Quantity::Support(component) => self.home().component(component).0,
            Quantity::Stock(nation, at) => self.stocks(nation).0.get(usize::from(at)).map_or(0, |m| m.0),
            Quantity::Resilience(sector) => self.recipient().sectors[sector.index()].resilience.0,
            Quantity::Queue(sector) => self.recipient().sectors[sector.index()].queue.0,
            Quantity::Intensity => self.recipient().intensity.0,
            Quantity::Aid(nation, stage, aid_type) => self.aid(nation).of(stage, aid_type).0,
            Quantity::Specificity(LineId(line)) => self.threats.lines.get(usize::from(line)).map_or(0, |l| l.spec.0),
            Quantity::Package(id, stage) => {
                let package = self.package(id);
                match stage {
                    Stage::Pledged => package.amount.0,
                    Stage::Allocated => package.allocated.0,
                    Stage::Delivered => package.delivered.0,
                }
            }
        }
    }

    /// Changes a state and writes the row that says so; beyond the range, a second row says what
    /// the bound took back.
    fn post(&mut self, state: Quantity, delta: i64, cause: CauseId) {
        if delta == 0 {
            return;
        }
        let Some(mut place) = self.place(state) else { return };
        let now = place.value();
        let (low, high) = state.range();
        let wanted = now.saturating_add(delta);
        let back = wanted.clamp(low.min(now), high.max(now)) - wanted;
        place.add(delta, cause);
        if back != 0 {
            // The tag of what went too far is reduced, so that the stock's tags stay true.
            place.add(back, cause);
        }
        self.row(state, delta, cause);
        if back != 0 {
            let clamp = self.following(Rule::Clamp, Origin::Rule, cause);
            self.row(state, back, clamp);
        }
    }

    fn row(&mut self, state: Quantity, delta: i64, cause: CauseId) {
        let (turn, phase) = (self.clock.turn, self.clock.phase);
        self.ledger.write(Row { turn, phase, state, cause, delta });
    }

    /// Where a quantity lies; none if a nation has no such stock, or an adversary no such line.
    fn place(&mut self, state: Quantity) -> Option<Place<'_>> {
        use Place::{Plain, Tagged};
        Some(match state {
            Quantity::Dyad(feeling, from, to) => {
                let dyad = self.dyads.get_mut(from, to);
                match feeling {
                    Feeling::Tension => Tagged(&mut dyad.tension),
                    Feeling::Grievance => Tagged(&mut dyad.grievance),
                    Feeling::Goodwill => Plain(&mut dyad.goodwill.0),
                    Feeling::HabitAid => Plain(&mut dyad.habit_aid.0),
                    Feeling::HabitCoercion => Plain(&mut dyad.habit_coercion.0),
                    Feeling::Alpha => Plain(&mut dyad.alpha.0),
                    Feeling::Beta => Plain(&mut dyad.beta.0),
                    Feeling::Restraint => Plain(&mut dyad.restraint.0),
                }
            }
            Quantity::TheatreAid(nation) => Plain(&mut self.theatres[nation].aid.0),
            Quantity::TheatreCoercion(nation) => Plain(&mut self.theatres[nation].coercion.0),
            Quantity::Home(front) => match front {
                Front::Budget => Plain(&mut self.home.budget.0),
                Front::Staff => Plain(&mut self.home.staff.0),
                Front::Fatigue => Plain(&mut self.home.fatigue.0),
                Front::Fear => Tagged(&mut self.home.fear),
                Front::Salience => Tagged(&mut self.home.salience),
                Front::Scandal => Tagged(&mut self.home.scandal),
                Front::Stress => Plain(&mut self.home.stress.0),
                Front::Approval => Tagged(&mut self.home.approval),
                Front::Capital => Plain(&mut self.home.capital.0),
            },
            Quantity::Support(component) => Plain(&mut self.home.support[component.index()].0),
            Quantity::Stock(nation, at) => Plain(&mut self.stocks[nation].0.get_mut(usize::from(at))?.0),
            Quantity::Resilience(sector) => Plain(&mut self.recipient.sectors[sector.index()].resilience.0),
            Quantity::Queue(sector) => Plain(&mut self.recipient.sectors[sector.index()].queue.0),
            Quantity::Intensity => Plain(&mut self.recipient.intensity.0),
            Quantity::Aid(nation, stage, aid_type) => {
                Plain(&mut self.aid[nation].sums[stage.index()][aid_type.index()].0)
            }
            Quantity::Specificity(line) => Plain(&mut self.threats.lines.get_mut(line.index())?.spec.0),
            Quantity::Package(id, stage) => {
                let package = &mut self.packages.0[usize::from(id.0)];
                Plain(match stage {
                    Stage::Pledged => &mut package.amount.0,
                    Stage::Allocated => &mut package.allocated.0,
                    Stage::Delivered => &mut package.delivered.0,
                })
            }
        })
    }
}

/// Where a quantity lies, in the steps of its unit.
enum Place<'a> {
    /// A stock that remembers who put what in.
    Tagged(&'a mut TaggedStock),
    /// A number.
    Plain(&'a mut i64),
}

impl Place<'_> {
    fn value(&self) -> i64 {
        match self {
            Self::Tagged(stock) => stock.total().0,
            Self::Plain(number) => **number,
        }
    }

    fn add(&mut self, delta: i64, cause: CauseId) {
        match self {
            Self::Tagged(stock) => stock.add(Points(delta), cause),
            Self::Plain(number) => **number = number.saturating_add(delta),
        }
    }
}

#[cfg(test)]
mod tests;
