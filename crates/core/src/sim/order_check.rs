//! The player's desk: what orders may be given now, and why others may not.
//!
//! Duty: one code path for checking and applying orders. `decide` turns an order into a `Plan` or
//! a `Refusal`; a view throws the plan away, the orders phase carries it out. Uses `rules`,
//! `model`. Always holds: a refusal changes nothing; a plan changes only what it lists.

use std::sync::Arc;

use crate::math::{Money, Points};
use crate::model::case::Case;
use crate::model::good::{Loudness, Route};
use crate::model::ids::{EventId, GoodId, Month, NationId, ReformId, RoundId};
use crate::model::licence::LicenceState;
use crate::model::nation::Role;
use crate::model::order::{Order, Statement};
use crate::model::package::Progress;
use crate::model::policy::{LicensingOffice, Then};
use crate::rules::permission::{Export, LawInForce, deciding_rule, lifting_reform};

pub use super::plan::Plan;
pub(super) use super::plan::{Deed, LicenceSlip, PackageSlip};
use super::refusal::Refusal;

/// Everything that decides whether an order may be given now.
#[derive(Clone, Debug)]
pub struct OrderCheck {
    /// The case.
    pub case: Arc<Case>,
    /// The turn.
    pub(crate) turn: u16,
    /// The month.
    pub month: Month,
    /// Appropriated money left.
    pub budget: Money,
    /// Staff points left.
    pub staff: Points,
    /// Political capital left.
    pub capital: Points,
    /// The cabinet's approval.
    pub(crate) approval: Points,
    /// Public support.
    pub(crate) support: Points,
    /// Whether the cabinet decides nothing this month.
    pub(super) frozen: bool,
    /// The law with the reforms in force.
    pub(super) law: LawInForce,
    /// Whether somebody reads refusals: what would lift a prohibition is looked for only then.
    pub(super) read: bool,
    /// Reforms under way.
    pub(crate) under_way: Vec<ReformId>,
    /// Reforms the partner vetoes.
    pub(crate) vetoes: Vec<ReformId>,
    /// Packages.
    pub packages: Vec<PackageSlip>,
    /// Licences.
    pub licences: Vec<LicenceSlip>,
    /// Stocks of the player.
    pub(crate) stocks: Vec<Money>,
    /// Events that wait for an answer.
    pub open_events: Vec<EventId>,
    /// Sanctions rounds that can be joined.
    pub open_rounds: Vec<RoundId>,
    /// Rounds joined already.
    pub(crate) joined: Vec<RoundId>,
    /// Rumours that can be answered: name and position.
    pub rumours: Vec<(String, usize)>,
    /// Transfer requests that can be answered: name and position.
    pub transfers: Vec<(String, usize)>,
    /// The turn of the last call, by nation.
    pub(crate) called: Vec<Option<u16>>,
    /// The turn of the last statement, by audience.
    pub(super) stated: Vec<Option<u16>>,
    /// Adversaries whose reaction has been predicted this month.
    pub(super) predicted: Vec<NationId>,
}

impl OrderCheck {
    /// The same desk for a program, which throws the reasons of refusals away.
    #[must_use]
    pub(crate) fn unread(self) -> Self {
        Self { read: false, ..self }
    }

    /// Checks and prices an order.
    ///
    /// # Errors
    /// The first reason for which the order may not be given.
    pub fn decide(&self, order: &Order) -> Result<Plan, Refusal> {
        let plan = self.plan(order)?;
        if plan.money > self.budget {
            return Err(Refusal::Budget { left: self.budget, cost: plan.money });
        }
        let staff = Points::whole(i64::from(plan.staff));
        if staff > self.staff {
            return Err(Refusal::Staff { left: self.staff, cost: staff });
        }
        if plan.capital > self.capital {
            return Err(Refusal::Capital { left: self.capital, cost: plan.capital });
        }
        Ok(plan)
    }

    /// Takes what a plan takes, so that the next order of the month is checked after it.
    pub fn take(&mut self, plan: &Plan) {
        self.budget -= plan.money;
        self.staff -= Points::whole(i64::from(plan.staff));
        self.capital -= plan.capital;
        match &plan.deed {
            Deed::Package { amount, stock: Some(at), .. } => {
                if let Some(stock) = self.stocks.get_mut(usize::from(*at)) {
                    *stock -= *amount;
                }
            }
            Deed::Withdraw(id) => {
                if let Some(slip) = self.packages.iter_mut().find(|p| p.id == *id) {
                    slip.progress = Progress::Withdrawn;
                }
            }
            Deed::Apply { class, to, route, consult, .. } => {
                let state = if *consult { LicenceState::PreConsult } else { LicenceState::Filed };
                let (class, to, route) = (*class, *to, *route);
                let name = self.licence_name(class, to);
                self.licences.push(LicenceSlip { name, class, to, route, state });
            }
            Deed::Transfer(at, _) => self.transfers.retain(|(_, i)| i != at),
            Deed::Reform(id) => {
                if self.case.policy.reforms[id.index()].months == 0 {
                    self.law.enact(&self.case.policy, *id);
                } else {
                    self.under_way.push(*id);
                }
            }
            Deed::Sanction(id) => {
                self.open_rounds.retain(|r| r != id);
                self.joined.push(*id);
            }
            Deed::State { rumour: Some(at), .. } => self.rumours.retain(|(_, i)| i != at),
            Deed::State { audience, .. } => self.stated[audience.index()] = Some(self.turn),
            Deed::Call(to) => self.called[to.index()] = Some(self.turn),
            Deed::Answer(id, _) => self.open_events.retain(|e| e != id),
            Deed::Predict(adversary, ..) => self.predicted.push(*adversary),
            Deed::Package { .. } => {}
        }
    }

    /// The name of a licence applied for now.
    #[must_use]
    fn licence_name(&self, class: GoodId, to: NationId) -> String {
        format!("{}>{}@{}", self.case.good(class).id, self.case.nation(to).id, self.month)
    }

    fn plan(&self, order: &Order) -> Result<Plan, Refusal> {
        let rules = &self.case.rules;
        let free = |deed| Plan { money: Money::ZERO, staff: 0, capital: Points::ZERO, deed };
        match order {
            Order::Pledge { class, to, amount, loudness } => {
                self.package(*class, *to, *amount, Route::Direct, *loudness, true)
            }
            Order::Allocate { class, to, amount, route, loudness } => {
                self.package(*class, *to, *amount, *route, *loudness, false)
            }
            Order::Withdraw { package } => {
                let not_open = || Refusal::NotOpen { what: package.clone() };
                let slip = self.packages.iter().find(|p| p.name == *package).ok_or_else(not_open)?;
                match slip.progress {
                    Progress::AwaitingAct(_) | Progress::Running(_) => Ok(free(Deed::Withdraw(slip.id))),
                    Progress::Complete | Progress::Withdrawn => Err(not_open()),
                }
            }
            Order::Apply { class, to, end_user, route, urgent } => {
                self.application(*class, *to, *end_user, *route, *urgent)
            }
            Order::Consent { request } | Order::Refuse { request } => {
                let (_, at) = named(&self.transfers, request)?;
                Ok(free(Deed::Transfer(at, matches!(order, Order::Consent { .. }))))
            }
            Order::Reform { reform } => self.reform(reform),
            Order::Sanction { round, target } => {
                let at = self.case.rounds.iter().position(|r| r.id == *round);
                let id = RoundId::at(at.ok_or_else(|| Refusal::NotOpen { what: round.clone() })?);
                if self.case.rounds[id.index()].target != *target {
                    return Err(Refusal::WrongNation);
                }
                if self.joined.contains(&id) {
                    return Err(Refusal::Done { what: round.clone() });
                }
                if !self.open_rounds.contains(&id) {
                    return Err(Refusal::NotOpen { what: round.clone() });
                }
                Ok(free(Deed::Sanction(id)))
            }
            Order::State { audience, line, about } => {
                let rumour = match line {
                    Statement::Deny | Statement::Clarify => {
                        let what = about.clone().unwrap_or_default();
                        Some(named(&self.rumours, &what)?.1)
                    }
                    Statement::Reassure | Statement::Criticise | Statement::Promise
                        if self.stated[audience.index()] == Some(self.turn) =>
                    {
                        return Err(Refusal::Done { what: format!("{line:?}") });
                    }
                    Statement::Reassure | Statement::Criticise | Statement::Promise => None,
                };
                Ok(free(Deed::State { audience: *audience, line: *line, rumour }))
            }
            Order::Call { to } => {
                if *to == self.case.player {
                    return Err(Refusal::WrongNation);
                }
                let gap = *rules.measures.call_gap;
                if let Some(last) = self.called[to.index()]
                    && self.turn < last.saturating_add(gap)
                {
                    return Err(Refusal::CallGap { months: last.saturating_add(gap) - self.turn });
                }
                Ok(Plan { staff: *rules.office.call, ..free(Deed::Call(*to)) })
            }
            Order::Answer { event, option } => {
                let not_open = || Refusal::NotOpen { what: event.clone() };
                let id = self.open_events.iter().find(|id| self.case.events[id.index()].id == *event);
                let id = *id.ok_or_else(not_open)?;
                let options = &self.case.events[id.index()].options;
                let at = options.iter().position(|o| o.id == *option);
                let at = at.ok_or_else(|| Refusal::NotOpen { what: option.clone() })?;
                let choice = &options[at];
                let deed = Deed::Answer(id, u8::try_from(at).unwrap_or_default());
                Ok(Plan { money: choice.cost, staff: choice.staff, capital: choice.capital, deed })
            }
            Order::Predict { adversary, low, high } => {
                if !self.case.nation(*adversary).is(Role::Adversary) {
                    return Err(Refusal::WrongNation);
                }
                if low > high || *high > 9 {
                    return Err(Refusal::Band);
                }
                // A second band would hedge the first: what is sealed stays sealed.
                if self.predicted.contains(adversary) {
                    return Err(Refusal::Predicted);
                }
                Ok(free(Deed::Predict(*adversary, *low, *high)))
            }
        }
    }

    fn package(
        &self,
        class: GoodId,
        to: NationId,
        amount: Money,
        route: Route,
        loudness: Loudness,
        pledge: bool,
    ) -> Result<Plan, Refusal> {
        let (def, instrument) = (self.case.good(class), self.case.instrument(class));
        if pledge != (instrument.act_months > 0) {
            return Err(Refusal::WrongOrder { pledge: !pledge });
        }
        let backfill = route == Route::Backfill;
        if (backfill && !self.case.nation(to).is(Role::Ally)) || (!backfill && to != self.case.recipient) {
            return Err(Refusal::WrongNation);
        }
        if amount < def.step || amount > MOST {
            return Err(Refusal::Amount { least: def.step });
        }
        let export = Export { class, to, end_user: to, route, amount, month: self.month };
        let rule = self.law.deciding(&self.case, &export);
        match rule.then {
            Then::Free => {}
            Then::Forbidden => return Err(self.forbidden(&rule.id, &export)),
            Then::Licence(_) | Then::Consent(_) => {
                let like = |l: &&LicenceSlip| l.class == class && l.to == to && l.route == route;
                let held = self.licences.iter().filter(like).find(|l| l.state.allows_shipping());
                if held.is_none() {
                    let state = self.licences.iter().filter(like).map(|l| l.state).next_back();
                    return Err(Refusal::NeedsLicence { rule: rule.id.clone(), state });
                }
            }
        }
        let stock = def
            .stock
            .as_ref()
            .and_then(|id| self.case.nation(self.case.player).stocks.iter().position(|s| s.id == *id));
        if let Some(at) = stock {
            let left = self.stocks.get(at).copied().unwrap_or_default();
            if amount > left {
                return Err(Refusal::Stock { left, cost: amount });
            }
        }
        // The services object when their own shelf falls below what they think they need.
        let floor = stock.map(|at| self.case.nation(self.case.player).stocks[at].floor);
        let after = stock.and_then(|at| self.stocks.get(at)).map(|left| *left - amount);
        let objection = if after < floor { *self.case.rules.office.below_floor } else { Points::ZERO };
        let large = if amount > def.routine { *self.case.rules.office.large } else { 0 };
        Ok(Plan {
            money: if instrument.appropriated { amount } else { Money::ZERO },
            staff: large,
            capital: instrument.capital + objection,
            deed: Deed::Package {
                class,
                to,
                amount,
                route,
                loudness,
                act_months: instrument.act_months,
                stock: stock.and_then(|at| u8::try_from(at).ok()),
            },
        })
    }

    fn forbidden(&self, rule: &str, export: &Export) -> Refusal {
        let reform = if self.read { lifting_reform(&self.case, self.law.reforms(), export) } else { None };
        Refusal::Forbidden {
            rule: rule.to_owned(),
            reform: reform.map(|id| self.case.policy.reforms[id.index()].id.clone()),
        }
    }

    fn application(
        &self,
        class: GoodId,
        to: NationId,
        end_user: NationId,
        route: Route,
        urgent: bool,
    ) -> Result<Plan, Refusal> {
        let like = |l: &&LicenceSlip| l.class == class && l.to == to && l.route == route;
        let exists = |l: &&LicenceSlip| l.state.is_pending() || l.state.allows_shipping();
        if let Some(slip) = self.licences.iter().filter(like).find(exists) {
            return Err(Refusal::LicenceExists { licence: slip.name.clone() });
        }
        let export = Export { class, to, end_user, route, amount: self.case.good(class).step, month: self.month };
        let mut rule = self.law.deciding(&self.case, &export);
        let mut consult = false;
        if rule.then == Then::Forbidden {
            // A reform under way lets the ministry prepare the application.
            let coming: Vec<ReformId> = self.law.reforms().iter().chain(&self.under_way).copied().collect();
            let coming_rule = deciding_rule(&self.case, &coming, &export);
            if coming_rule.then == Then::Forbidden {
                return Err(self.forbidden(&rule.id, &export));
            }
            (rule, consult) = (coming_rule, true);
        }
        let (desk, holder) = match rule.then {
            Then::Free => return Err(Refusal::NoLicenceNeeded { rule: rule.id.clone() }),
            Then::Forbidden => return Err(self.forbidden(&rule.id, &export)),
            Then::Licence(desk) => (desk, None),
            Then::Consent(holder) => (LicensingOffice::Ordinary, Some(holder)),
        };
        Ok(Plan {
            money: Money::ZERO,
            staff: *self.case.rules.office.apply,
            capital: Points::ZERO,
            deed: Deed::Apply { class, to, end_user, route, urgent, desk, holder, consult, announced: rule.announced },
        })
    }

    fn reform(&self, name: &str) -> Result<Plan, Refusal> {
        let policy = &self.case.policy;
        let at = policy.reforms.iter().position(|r| r.id == name);
        let id = ReformId::at(at.ok_or_else(|| Refusal::NotOpen { what: name.to_owned() })?);
        let reform = &policy.reforms[id.index()];
        if self.law.reforms().contains(&id) || self.under_way.contains(&id) {
            return Err(Refusal::Done { what: name.to_owned() });
        }
        if self.month < reform.from {
            return Err(Refusal::TooEarly { from: reform.from });
        }
        let in_force = |wanted: &&String| self.law.reforms().iter().any(|r| policy.reforms[r.index()].id == **wanted);
        if let Some(missing) = reform.after.iter().find(|wanted| !in_force(wanted)) {
            return Err(Refusal::Requires { reform: missing.clone() });
        }
        if reform.coalition && self.vetoes.contains(&id) {
            return Err(Refusal::Veto);
        }
        if reform.cabinet {
            self.cabinet()?;
        }
        if self.support < reform.support {
            return Err(Refusal::Support { support: self.support, least: reform.support });
        }
        Ok(Plan { money: Money::ZERO, staff: reform.staff, capital: reform.capital, deed: Deed::Reform(id) })
    }

    /// Whether the cabinet decides hard cases now.
    ///
    /// # Errors
    /// The reason why it does not.
    pub(crate) fn cabinet(&self) -> Result<(), Refusal> {
        let politics = self.case.nation(self.case.player).politics.as_ref();
        let floor = politics.map(|p| p.approval_floor).unwrap_or_default();
        if self.frozen || self.approval < floor {
            return Err(Refusal::Cabinet { approval: self.approval, floor, frozen: self.frozen });
        }
        Ok(())
    }
}

/// The largest amount of one order: far above any real package, far below the bounds of money.
const MOST: Money = Money::million(1_000_000);

fn named(list: &[(String, usize)], wanted: &str) -> Result<(String, usize), Refusal> {
    let found = list.iter().find(|(name, _)| name == wanted);
    found.cloned().ok_or_else(|| Refusal::NotOpen { what: wanted.to_owned() })
}

#[cfg(test)]
mod tests;
