//! Live state: what nations have and feel, as dense resources whose indices are domain ids.
//!
//! Duty: the data that phases read and the ledger changes. Uses `math`, quantities. Always holds:
//! nothing outside the ledger's door (`sim::ledger_writer`) writes a field that has a `Quantity`.

use std::ops::{Index, IndexMut};

use bevy_ecs::prelude::Resource;

use super::case::Case;
use super::good::{AidType, Sector};
use super::ids::NationId;
use super::quantity::{Component as SupportComponent, Feeling, Front, Stage};
use super::stock::TaggedStock;
use crate::digest::{Fold, Folder, fold};
use crate::math::{Money, Points, Ppm};

/// A state that every nation has one of, by [`NationId`].
#[derive(Resource, Clone, Debug)]
pub struct ByNation<T: Send + Sync + 'static>(Vec<T>);

impl<T: Send + Sync> ByNation<T> {
    /// One for each nation of a case, in the order of their ids.
    pub(crate) fn of(case: &Case, one: impl FnMut(NationId) -> T) -> Self {
        Self((0..case.size()).map(NationId::at).map(one).collect())
    }
}

impl<T: Fold + Send + Sync> Fold for ByNation<T> {
    fn fold(&self, folder: &mut Folder) {
        self.0.fold(folder);
    }
}

impl<T: Send + Sync> Index<NationId> for ByNation<T> {
    type Output = T;
    fn index(&self, nation: NationId) -> &T {
        &self.0[nation.index()]
    }
}

impl<T: Send + Sync> IndexMut<NationId> for ByNation<T> {
    fn index_mut(&mut self, nation: NationId) -> &mut T {
        &mut self.0[nation.index()]
    }
}

/// What a nation has given: sums by stage and type, and its last twelve months.
#[derive(Clone, Debug, Default)]
pub struct Aid {
    /// Sums in this game, by stage and type.
    pub(crate) sums: [[Money; 3]; 3],
    /// Allocated in each of the last twelve months, newest last: all, and the quiet part.
    pub(crate) window: Vec<(Money, Money)>,
    /// Allocated this month by type.
    pub month: [Money; 3],
    /// Delivered this month by type.
    pub(crate) delivered_month: [Money; 3],
    /// The part of this month's allocations that was quiet.
    pub(crate) month_quiet: Money,
    /// How far this month's allocations lay from the schedule, by type.
    pub(crate) deviation: [Money; 3],
}

fold!(Aid { sums, window, month, delivered_month, month_quiet, deviation });

impl Aid {
    /// All types of a stage.
    #[must_use]
    pub fn total(&self, stage: Stage) -> Money {
        self.sums[stage.index()].iter().copied().sum()
    }

    /// One type of a stage.
    #[must_use]
    pub fn of(&self, stage: Stage, aid_type: AidType) -> Money {
        self.sums[stage.index()][aid_type.index()]
    }
}

/// What an adversary is used to in this war; nobody else becomes used to anything.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Theatre {
    /// Severity of aid that is no longer new.
    pub(crate) aid: Points,
    /// Severity of coercion that is no longer new.
    pub(crate) coercion: Points,
}

fold!(Theatre { aid, coercion });

/// The home front of the governed nation.
#[derive(Resource, Clone, Debug, Default)]
pub struct Home {
    /// Appropriated money left.
    pub budget: Money,
    /// Staff points left this month, thousandths.
    pub(crate) staff: Points,
    /// Components of support.
    pub(crate) support: [Points; 8],
    /// Weariness.
    pub(crate) fatigue: Points,
    /// Fear of the adversary, by cause.
    pub(crate) fear: TaggedStock,
    /// Attention to the war, by cause.
    pub(crate) salience: TaggedStock,
    /// Scandal that still weighs, by cause.
    pub(crate) scandal: TaggedStock,
    /// Economic stress added to the scenario's series.
    pub(crate) stress: Points,
    /// What acts and events did to the approval series.
    pub(crate) approval: TaggedStock,
    /// Political capital.
    pub capital: Points,
    /// Acceptability times money allocated, by month, for the last twelve months.
    pub(crate) mix_window: Vec<(Money, Points)>,
    /// This month's money and its acceptability-weighted sum (in milli-points x thousand euro / 1e6).
    pub(crate) mix_month: Vec<(Money, Points)>,
}

fold!(Home {
    budget,
    staff,
    support,
    fatigue,
    fear,
    salience,
    scandal,
    stress,
    approval,
    capital,
    mix_window,
    mix_month,
});

impl Home {
    /// Public support: the sum of its components.
    #[must_use]
    pub fn total_support(&self) -> Points {
        self.support.iter().copied().sum()
    }

    /// One component.
    #[must_use]
    pub(crate) fn component(&self, component: SupportComponent) -> Points {
        self.support[component.index()]
    }

    /// A number of the home front, in the steps of its unit.
    #[must_use]
    pub(crate) fn front(&self, front: Front) -> i64 {
        match front {
            Front::Budget => self.budget.0,
            Front::Staff => self.staff.0,
            Front::Fatigue => self.fatigue.0,
            Front::Fear => self.fear.total().0,
            Front::Salience => self.salience.total().0,
            Front::Scandal => self.scandal.total().0,
            Front::Stress => self.stress.0,
            Front::Approval => self.approval.total().0,
            Front::Capital => self.capital.0,
        }
    }
}

/// One sector of the recipient.
#[derive(Clone, Copy, Debug, Default)]
pub struct SectorState {
    /// Need this month; zero if the sector has none.
    pub need: Money,
    /// Most that can be absorbed this month.
    pub cap: Money,
    /// Brought this month by all, before the cap.
    pub(crate) brought: Money,
    /// Of it, by the player.
    pub by_player: Money,
    /// Of it, by the player, weighted by credit for loudness.
    pub(crate) credited: Money,
    /// What counted this month, after the cap and with the queue.
    pub delivered: Money,
    /// Coverage this month: delivered over need.
    pub coverage: Ppm,
    /// Goods waiting above the cap.
    pub queue: Money,
    /// Resilience.
    pub resilience: Points,
    /// Its change this month.
    pub change: Points,
}

fold!(SectorState { need, cap, brought, by_player, credited, delivered, coverage, queue, resilience, change });

/// The recipient's state.
#[derive(Resource, Clone, Debug, Default)]
pub struct Recipient {
    /// By sector, in the order of [`Sector::ALL`].
    pub sectors: [SectorState; 7],
    /// The sector it asks for this month.
    pub request: Option<Sector>,
    /// War intensity this month.
    pub intensity: Ppm,
}

fold!(Recipient { sectors, request, intensity });

impl Recipient {
    /// The sectors that have a need.
    pub fn needy(&self) -> impl Iterator<Item = (Sector, &SectorState)> {
        Sector::ALL.into_iter().map(|s| (s, &self.sectors[s.index()])).filter(|(_, s)| s.need.0 > 0)
    }

    /// Mean resilience over the sectors that have a need.
    #[must_use]
    pub(crate) fn mean_resilience(&self) -> Points {
        mean(self.needy().map(|(_, s)| s.resilience))
    }

    /// Mean change of resilience this month over the sectors that have a need.
    #[must_use]
    pub(crate) fn mean_change(&self) -> Points {
        mean(self.needy().map(|(_, s)| s.change))
    }
}

/// The mean of some points, rounded half away from zero; zero if there are none.
pub(crate) fn mean(items: impl Iterator<Item = Points>) -> Points {
    let (sum, count) = items.fold((0i128, 0i128), |(s, n), p| (s + i128::from(p.0), n + 1));
    Points(crate::math::div_round(sum, count))
}

/// A nation's stocks of goods, by position in its list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stocks(pub Vec<Money>);

fold!(Stocks(amounts));

/// What one nation feels towards another.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dyad {
    /// Tension, by cause.
    pub(crate) tension: TaggedStock,
    /// Grievance, by cause.
    pub grievance: TaggedStock,
    /// Goodwill.
    pub(crate) goodwill: Points,
    /// What goodwill returns to.
    pub(crate) base: Points,
    /// Severity of aid that is no longer new.
    pub(crate) habit_aid: Points,
    /// Severity of coercion that is no longer new.
    pub(crate) habit_coercion: Points,
    /// Threats kept.
    pub(crate) alpha: Points,
    /// Threats broken.
    pub(crate) beta: Points,
    /// What hurting the other would cost.
    pub(crate) restraint: Ppm,
    /// Closeness, by the scenario and its events only.
    pub(crate) ties: Ppm,
    /// The last level of reaction that was drawn.
    pub(crate) last_level: u8,
    /// The turn of the last coercive act, if any.
    pub(crate) last_coercion: Option<u16>,
}

fold!(Dyad {
    tension,
    grievance,
    goodwill,
    base,
    habit_aid,
    habit_coercion,
    alpha,
    beta,
    restraint,
    ties,
    last_level,
    last_coercion,
});

impl Dyad {
    /// Credibility of threats: kept over all.
    #[must_use]
    pub fn credibility(&self) -> Ppm {
        self.alpha.over(self.alpha + self.beta)
    }

    /// Tension, of whatever cause: 0 to 200 points.
    #[must_use]
    pub fn tension(&self) -> Points {
        self.tension.total()
    }

    /// The relation shown to people: goodwill less grievance less half of tension.
    #[must_use]
    pub fn relation(&self) -> Points {
        let shown = self.goodwill - self.grievance.total() - self.tension.total().times(Ppm::HALF);
        shown.clamped(Points::whole(-100), Points::whole(100))
    }

    /// A feeling, in the steps of its unit.
    #[must_use]
    pub(crate) fn feeling(&self, feeling: Feeling) -> i64 {
        match feeling {
            Feeling::Tension => self.tension().0,
            Feeling::Grievance => self.grievance.total().0,
            Feeling::Goodwill => self.goodwill.0,
            Feeling::HabitAid => self.habit_aid.0,
            Feeling::HabitCoercion => self.habit_coercion.0,
            Feeling::Alpha => self.alpha.0,
            Feeling::Beta => self.beta.0,
            Feeling::Restraint => self.restraint.0,
        }
    }
}

/// All dyads as one flat matrix, indexed `from * n + to`.
#[derive(Resource, Clone, Debug)]
pub struct Dyads {
    size: usize,
    /// What nobody who has nothing to do with each other feels.
    blank: Dyad,
    cells: Vec<Dyad>,
}

/// Most nations have nothing to do with each other: of those that have, the place and what they feel.
impl Fold for Dyads {
    fn fold(&self, folder: &mut Folder) {
        let Self { size: _, blank, cells } = self;
        let told = cells.iter().enumerate().filter(|(_, cell)| *cell != blank);
        let mut count = 0u64;
        for (at, cell) in told {
            (at as u64).fold(folder);
            cell.fold(folder);
            count += 1;
        }
        count.fold(folder);
    }
}

impl Dyads {
    /// A matrix in which nobody feels anything yet and every threat record is the prior.
    #[must_use]
    pub fn new(case: &Case) -> Self {
        let prior = *case.rules.threats.prior;
        let blank = Dyad { alpha: prior, beta: prior, ..Dyad::default() };
        let cells = vec![blank.clone(); case.size() * case.size()];
        Self { size: case.size(), blank, cells }
    }

    /// What `from` feels towards `to`.
    #[must_use]
    pub fn get(&self, from: NationId, to: NationId) -> &Dyad {
        &self.cells[from.index() * self.size + to.index()]
    }

    /// The same, to be changed: by the ledger's door only.
    pub(crate) fn get_mut(&mut self, from: NationId, to: NationId) -> &mut Dyad {
        &mut self.cells[from.index() * self.size + to.index()]
    }

    /// Every dyad in the order of the matrix.
    #[must_use]
    pub fn cells(&self) -> &[Dyad] {
        &self.cells
    }
}

#[cfg(test)]
mod tests;
