//! Resolving: words for nations and classes become typed ids.
//!
//! Duty: turn the author's form of deck, law, relations and orders into the core's. Uses `raw`,
//! `model`. Always holds: an unknown word is a finding with its place and the nearest known word;
//! resolving goes on, so that all are reported at once.

use std::ops::Range;

use super::findings::{File, Finding, MOST, did_you_mean};
use super::outline::Outline;
use super::raw::{RawMonth, RawOrder, RawScript};
use crate::model::case::{Case, Observed};
use crate::model::events::{Choice, Effect, Event, Measure, RedLine, Round, Trigger};
use crate::model::ids::{GoodId, Month, NationId};
use crate::model::nation::Relation;
use crate::model::order::Order;
use crate::model::policy::{Edit, Policy, PolicyRule, Reform, Then, When};

/// Knows the words of a scenario and collects what it does not know.
pub(super) struct Resolver<'a> {
    file: File<'a>,
    nations: Vec<String>,
    classes: Vec<String>,
    /// Where words are looked for first: the entry that is being resolved.
    pub(super) focus: Range<usize>,
    /// What was found so far.
    pub findings: Vec<Finding>,
}

impl<'a> Resolver<'a> {
    /// A resolver for the nations and classes of a scenario, in their order.
    pub fn new(file: File<'a>, nations: Vec<String>, classes: Vec<String>) -> Self {
        Self { file, nations, classes, focus: 0..file.text.len(), findings: Vec::new() }
    }

    /// The id of a nation.
    pub(crate) fn nation(&mut self, name: &str) -> NationId {
        NationId::at(position((self.file, &self.focus), &mut self.findings, "nation", &self.nations, name))
    }

    /// The id of a class.
    pub fn good(&mut self, name: &str) -> GoodId {
        GoodId::at(position((self.file, &self.focus), &mut self.findings, "class", &self.classes, name))
    }

    fn nations(&mut self, names: &[String]) -> Vec<NationId> {
        names.iter().map(|n| self.nation(n)).collect()
    }

    fn classes(&mut self, names: &[String]) -> Vec<GoodId> {
        names.iter().map(|n| self.good(n)).collect()
    }

    /// An order.
    pub(crate) fn order(&mut self, order: RawOrder) -> Order {
        let (file, findings) = ((self.file, &self.focus), &mut self.findings);
        let (nations, classes) = (&self.nations, &self.classes);
        let found = std::cell::RefCell::new(findings);
        let renamed: Result<Order, std::convert::Infallible> = order.rename(
            |n| Ok(NationId::at(position(file, &mut found.borrow_mut(), "nation", nations, &n))),
            |c| Ok(GoodId::at(position(file, &mut found.borrow_mut(), "class", classes, &c))),
        );
        match renamed {
            Ok(order) => order,
            Err(never) => match never {},
        }
    }

    /// Orders by month.
    pub(crate) fn months(&mut self, months: Vec<RawMonth>) -> Vec<(Month, Vec<Order>)> {
        let outline = Outline::new(self.file.text);
        let list = ["history", "months"].into_iter().find_map(|name| outline.field(&outline.root, name));
        let mut resolved = Vec::with_capacity(months.len());
        for (at, month) in months.into_iter().enumerate() {
            let orders = list.and_then(|l| l.item(at)).and_then(|m| outline.field(m, "orders"));
            let mut given = Vec::with_capacity(month.orders.len());
            for (at, order) in month.orders.into_iter().enumerate() {
                self.focus = orders.and_then(|o| o.item(at)).map_or(0..self.file.text.len(), |o| o.range.clone());
                given.push(self.order(order));
            }
            resolved.push((month.month, given));
        }
        self.focus = 0..self.file.text.len();
        resolved
    }

    /// A relation.
    pub(crate) fn relation(&mut self, r: Relation<String>) -> Relation {
        Relation {
            from: self.nation(&r.from),
            to: self.nation(&r.to),
            goodwill: r.goodwill,
            tension: r.tension,
            grievance: r.grievance,
            ties: r.ties,
            restraint: r.restraint,
            habit_aid: r.habit_aid,
            habit_coercion: r.habit_coercion,
            threats: r.threats,
            source: r.source,
        }
    }

    /// A measure.
    pub(crate) fn measure(&mut self, m: Measure<String>) -> Measure {
        let (adversary, target) = (self.nation(&m.adversary), self.nation(&m.target));
        let Measure { id, level, cost, tie, liftable, in_force, source, .. } = m;
        Measure { id, adversary, target, level, cost, tie, liftable, in_force, source }
    }

    /// A red line.
    pub(crate) fn line(&mut self, l: RedLine<String, String>) -> RedLine {
        let (adversary, donor) = (self.nation(&l.adversary), self.nation(&l.donor));
        let classes = self.classes(&l.classes);
        let RedLine { id, promised, spec, cap, declared, source, .. } = l;
        RedLine { id, adversary, donor, classes, promised, spec, cap, declared, source }
    }

    /// A round of sanctions.
    pub(crate) fn round(&mut self, r: Round<String>) -> Round {
        let target = self.nation(&r.target);
        let Round { id, severity, size, open, source, .. } = r;
        Round { id, target, severity, size, open, source }
    }

    /// An observed reaction.
    pub(crate) fn observed(&mut self, o: Observed<String>) -> Observed {
        let adversary = self.nation(&o.adversary);
        let Observed { month, level, reaction, calibration, tuned, source, .. } = o;
        Observed { month, adversary, level, reaction, calibration, tuned, source }
    }

    /// An event.
    pub(crate) fn event(&mut self, e: Event<String, String>) -> Event {
        let Event { id, month, until, desk, when, effects, options, default, source } = e;
        let when = when.into_iter().map(|t| self.trigger(t)).collect();
        let effects = effects.into_iter().map(|x| self.effect(x)).collect();
        let options = options.into_iter().map(|c| self.choice(c)).collect();
        Event { id, month, until, desk, when, effects, options, default, source }
    }

    fn choice(&mut self, c: Choice<String, String>) -> Choice {
        let effects = c.effects.into_iter().map(|x| self.effect(x)).collect();
        Choice { id: c.id, effects, cost: c.cost, capital: c.capital, staff: c.staff }
    }

    fn trigger(&mut self, trigger: Trigger<String>) -> Trigger {
        match trigger {
            Trigger::ReformInForce(r) => Trigger::ReformInForce(r),
            Trigger::ReformNotInForce(r) => Trigger::ReformNotInForce(r),
            Trigger::LicenceGranted(c) => Trigger::LicenceGranted(self.good(&c)),
            Trigger::Backfilled(c) => Trigger::Backfilled(self.good(&c)),
            Trigger::AllocatedOver(c, amount) => Trigger::AllocatedOver(self.good(&c), amount),
            Trigger::Answered(event, option) => Trigger::Answered(event, option),
            Trigger::Joined(r) => Trigger::Joined(r),
            Trigger::NotJoined(r) => Trigger::NotJoined(r),
            Trigger::Reaction(level, months) => Trigger::Reaction(level, months),
            Trigger::AtLeast(metric, bound) => Trigger::AtLeast(metric, bound),
            Trigger::AtMost(metric, bound) => Trigger::AtMost(metric, bound),
        }
    }

    fn effect(&mut self, effect: Effect<String, String>) -> Effect {
        match effect {
            Effect::Intensity(by, months) => Effect::Intensity(by, months),
            Effect::Need(sector, by, months) => Effect::Need(sector, by, months),
            Effect::Stress(by) => Effect::Stress(by),
            Effect::Approval(by) => Effect::Approval(by),
            Effect::Capital(by) => Effect::Capital(by),
            Effect::Scandal(by) => Effect::Scandal(by),
            Effect::Salience(by) => Effect::Salience(by),
            Effect::Fear(by) => Effect::Fear(by),
            Effect::Goodwill(nation, by) => Effect::Goodwill(self.nation(&nation), by),
            Effect::Budget(by) => Effect::Budget(by),
            Effect::Staff(by) => Effect::Staff(by),
            Effect::Veto(reform, raised) => Effect::Veto(reform, raised),
            Effect::Freeze(months) => Effect::Freeze(months),
            Effect::Act { donor, class, amount, route, loudness, talk } => {
                Effect::Act { donor: self.nation(&donor), class: self.good(&class), amount, route, loudness, talk }
            }
            Effect::Ask(round) => Effect::Ask(round),
            Effect::Measure(measure) => Effect::Measure(measure),
            Effect::Lift(measure) => Effect::Lift(measure),
            Effect::Declare(line) => Effect::Declare(line),
            Effect::Renew(line) => Effect::Renew(line),
            Effect::Rumour { id, class, truth } => Effect::Rumour { id, class: self.good(&class), truth },
            Effect::Transfer { from, class, amount } => {
                Effect::Transfer { from: self.nation(&from), class: self.good(&class), amount }
            }
            Effect::Schedule(nation, aid_type, by, months) => {
                Effect::Schedule(self.nation(&nation), aid_type, by, months)
            }
            Effect::Restraint(nation, by) => Effect::Restraint(self.nation(&nation), by),
            Effect::Habituation(to) => Effect::Habituation(to),
        }
    }

    /// An export policy.
    pub(crate) fn policy(&mut self, p: Policy<String, String>) -> Policy {
        Policy {
            rules: p.rules.into_iter().map(|r| self.rule(r)).collect(),
            default: self.rule(p.default),
            reforms: p.reforms.into_iter().map(|r| self.reform(r)).collect(),
            in_force: p.in_force,
        }
    }

    fn rule(&mut self, r: PolicyRule<String, String>) -> PolicyRule {
        PolicyRule {
            id: r.id,
            when: r.when.into_iter().map(|w| self.when(w)).collect(),
            then: match r.then {
                Then::Free => Then::Free,
                Then::Licence(desk) => Then::Licence(desk),
                Then::Consent(nation) => Then::Consent(self.nation(&nation)),
                Then::Forbidden => Then::Forbidden,
            },
            announced: r.announced,
            source: r.source,
        }
    }

    fn when(&mut self, when: When<String, String>) -> When {
        match when {
            When::Class(classes) => When::Class(self.classes(&classes)),
            When::Lethal(is) => When::Lethal(is),
            When::Controlled(is) => When::Controlled(is),
            When::Origin(origin) => When::Origin(origin),
            When::Destination(nations) => When::Destination(self.nations(&nations)),
            When::DestinationInCombat(is) => When::DestinationInCombat(is),
            When::EndUser(nations) => When::EndUser(self.nations(&nations)),
            When::EndUserInCombat(is) => When::EndUserInCombat(is),
            When::Route(routes) => When::Route(routes),
            When::Pact(is) => When::Pact(is),
            When::Embargo(is) => When::Embargo(is),
            When::AmountOver(amount) => When::AmountOver(amount),
            When::From(month) => When::From(month),
            When::Before(month) => When::Before(month),
        }
    }

    fn reform(&mut self, r: Reform<String, String>) -> Reform {
        let edits = r.edits.into_iter().map(|edit| match edit {
            Edit::Insert { rule, before } => Edit::Insert { rule: self.rule(rule), before },
            Edit::Remove(id) => Edit::Remove(id),
        });
        Reform {
            edits: edits.collect(),
            id: r.id,
            from: r.from,
            after: r.after,
            months: r.months,
            cabinet: r.cabinet,
            coalition: r.coalition,
            support: r.support,
            capital: r.capital,
            staff: r.staff,
            approval: r.approval,
            goodwill: r.goodwill,
            source: r.source,
        }
    }
}

fn position(
    (file, focus): (File, &Range<usize>),
    findings: &mut Vec<Finding>,
    what: &str,
    known: &[String],
    name: &str,
) -> usize {
    if let Some(at) = known.iter().position(|k| k == name) {
        return at;
    }
    if findings.len() >= MOST {
        return 0;
    }
    let hint = did_you_mean(name, known.iter().map(String::as_str))
        .or_else(|| Some(format!("known here: {}", known.join(", "))));
    let span = file.literal_in(name, focus).or_else(|| file.literal(name, 0));
    findings.push(file.error("DM-E010", span, format!("there is no {what} \"{name}\""), hint));
    0
}

/// A script of orders for a case.
///
/// # Errors
/// Every unknown word and every month outside the case.
pub(crate) fn script(file: &File, raw: RawScript, case: &Case) -> Result<Vec<(Month, Vec<Order>)>, Vec<Finding>> {
    let nations = case.nations.iter().map(|n| n.id.clone()).collect();
    let classes = case.goods.iter().map(|c| c.id.clone()).collect();
    let mut resolver = Resolver::new(*file, nations, classes);
    resolver.findings.extend(file.other_format("the script has", raw.format));
    let months = resolver.months(raw.months);
    let last = case.month(case.turns.saturating_sub(1));
    for (month, _) in &months {
        if *month < case.start || *month > last {
            let message = format!("{month} lies outside the scenario, which runs from {} to {last}", case.start);
            let hint = Some("move the orders into the scenario's months".to_owned());
            resolver.findings.push(file.error("DM-E014", file.literal(&month.to_string(), 0), message, hint));
        }
    }
    if resolver.findings.is_empty() { Ok(months) } else { Err(resolver.findings) }
}
