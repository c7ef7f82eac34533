//! The scene: everything a phase reads and changes, as one system parameter.
//!
//! Duty: bundle the writer with the resources that hold no quantities, and the few questions that
//! several phases ask. Uses `model`, `rules`. Always holds: quantities change through the writer.

use bevy_ecs::prelude::ResMut;
use bevy_ecs::system::SystemParam;

use crate::math::{Points, Ppm};
use crate::model::case::{Case, linear, stepwise};
use crate::model::ids::{GoodId, LineId, MeasureId, NationId};
use crate::model::ledger::CauseId;
use crate::model::nation::{Politics, Role};
use crate::model::quantity::{Feeling, Quantity};
use crate::model::state::Home;
use crate::rules::act::Act;
use crate::rules::measures::LASTING;

use super::ledger_writer::LedgerWriter;
use super::world::{
    Diplomacy, EventState, Inbox, Law, Measures, Modified, Rumours, Stimuli, Stimulus, Subject, Tally, Transfers,
};

/// Everything a phase reads and changes.
#[derive(SystemParam)]
pub(super) struct Scene<'w> {
    /// States, and the one way to change them.
    pub(super) writer: LedgerWriter<'w>,
    /// The law in force.
    pub(crate) law: ResMut<'w, Law>,
    /// Measures in force.
    pub(crate) measures: ResMut<'w, Measures>,
    /// The deck.
    pub(crate) deck: ResMut<'w, EventState>,
    /// Sanctions rounds, calls and statements.
    pub(super) diplomacy: ResMut<'w, Diplomacy>,
    /// Rumours.
    pub(crate) rumours: ResMut<'w, Rumours>,
    /// Onward-transfer requests.
    pub(crate) transfers: ResMut<'w, Transfers>,
    /// This month's visible acts.
    pub(super) stimuli: ResMut<'w, Stimuli>,
    /// This month's orders.
    pub(super) inbox: ResMut<'w, Inbox>,
    /// Running counts.
    pub(super) tally: ResMut<'w, Tally>,
}

impl Scene<'_> {
    /// The case, shared, so that it can be read while the books are written.
    #[must_use]
    pub fn case(&self) -> std::sync::Arc<Case> {
        self.writer.case.0.clone()
    }

    /// The product of the deck's factors on something: on a donor's schedule, on a sector's need.
    #[must_use]
    pub(super) fn factor(&self, what: Modified) -> Ppm {
        self.in_force(what).fold(Ppm::ONE, Ppm::times)
    }

    /// The sum of the deck's additions to war intensity.
    #[must_use]
    pub(super) fn intensity_added(&self) -> Ppm {
        self.in_force(Modified::Intensity).sum()
    }

    /// Lets adversaries see what the player did, or seems to have done.
    pub(super) fn stir(&mut self, subject: Subject, act: Act, cause: CauseId) {
        let donor = self.writer.player();
        self.stimuli.0.push(Stimulus { donor, subject, act, cause });
    }

    /// Changes what every ally feels towards the player.
    pub(super) fn please_allies(&mut self, by: Points, cause: CauseId) {
        let case = self.case();
        for ally in case.nations_with(Role::Ally) {
            self.writer.points(Quantity::Dyad(Feeling::Goodwill, ally, case.player), by, cause);
        }
    }

    fn in_force(&self, what: Modified) -> impl Iterator<Item = Ppm> {
        let turn = self.writer.turn();
        self.deck.modifiers.iter().filter(move |m| m.what == what && m.until >= turn).map(|m| m.factor)
    }

    /// What an adversary would lose by hurting a donor as things stand: the dyad's restraint, less
    /// what measures in force have used up, more after a call this month.
    #[must_use]
    pub(crate) fn restraint(&self, adversary: NationId, donor: NationId) -> Ppm {
        let case = &self.writer.case;
        let rules = &case.rules.measures;
        let spent = self.standing(adversary, donor).filter(|(_, level)| *level > LASTING).count();
        let lost = *rules.restraint * i64::try_from(spent).unwrap_or(i64::MAX);
        let called = donor == case.player && self.diplomacy.called[adversary.index()] == Some(self.writer.turn());
        let gained = if called { *rules.call_restraint } else { Ppm::ZERO };
        (self.writer.dyad(adversary, donor).restraint - lost + gained).clamped(Ppm::ZERO, Ppm::ONE)
    }

    /// Measures in force of an adversary against a donor, with their levels.
    pub(crate) fn standing(&self, adversary: NationId, donor: NationId) -> impl Iterator<Item = (MeasureId, u8)> {
        let of = move |m: &crate::model::events::Measure| m.adversary == adversary && m.target == donor;
        let all = self.writer.case.measures.iter().enumerate();
        all.filter(move |(_, m)| of(m))
            .map(|(i, m)| (MeasureId::at(i), m.level))
            .filter(|(id, _)| self.measures.stands(*id))
    }

    /// Adversaries, in the scenario's order.
    #[must_use]
    pub(super) fn adversaries(&self) -> Vec<NationId> {
        self.writer.case.nations_with(Role::Adversary).collect()
    }

    /// Economic stress this month: the scenario's series and what events added.
    #[must_use]
    pub(crate) fn stress(&self) -> Points {
        let series = stepwise(&politics(&self.writer.case).stress, self.writer.clock.month);
        (series + self.writer.home().stress).clamped(Points::ZERO, Points::whole(100))
    }

    /// The cabinet's approval this month: the sourced series and what acts and events did to it.
    #[must_use]
    pub(crate) fn approval(&self) -> Points {
        approval(&self.writer.case, self.writer.home(), self.writer.clock.month)
    }

    /// The lines of an adversary towards a donor that a class would cross.
    #[must_use]
    pub(super) fn lines_covering(&self, adversary: NationId, donor: NationId, class: GoodId) -> Vec<LineId> {
        let lines = self.writer.case.lines.iter().enumerate();
        lines
            .filter(|(_, l)| l.adversary == adversary && l.donor == donor && l.classes.contains(&class))
            .map(|(i, _)| LineId::at(i))
            .collect()
    }
}

/// The politics of the governed nation.
#[expect(clippy::expect_used, reason = "the loader refuses a player without politics")]
#[must_use]
pub(crate) fn politics(case: &Case) -> &Politics {
    case.nation(case.player).politics.as_ref().expect("the player has politics")
}

/// The cabinet's approval in a month, 0..100 points.
#[must_use]
pub(crate) fn approval(case: &Case, home: &Home, month: crate::model::ids::Month) -> Points {
    (linear(&politics(case).approval, month) + home.approval.total()).clamped(Points::ZERO, Points::whole(100))
}
