//! What the law lets happen: rules that never decide, goods that may never go.
//!
//! Duty: try every kind of export under every set of reforms. Uses `rules::permission`. Always
//! holds: nations and classes that no rule can tell apart are tried once, and sets of reforms are
//! bounded, so that the work is small for any scenario.

use std::collections::BTreeMap;

use super::look::Look;
use demarche_core::math::Money;
use demarche_core::model::case::Case;
use demarche_core::model::events::{Effect, Event};
use demarche_core::model::good::Route;
use demarche_core::model::ids::{GoodId, Month, NationId, ReformId};
use demarche_core::model::nation::Role;
use demarche_core::model::policy::{Policy, PolicyRule, Then, When};
use demarche_core::rules::permission::{Export, holds, rules_in_force};

/// With more reforms than this, only chains of reforms are tried instead of every set.
const MOST_FREE: usize = 6;

/// More exports than this are not tried: the law is then taken to permit everything.
const MOST_TRIED: usize = 400_000;

/// More conditions than this are not looked at, over all exports.
const MOST_TERMS: usize = 40_000_000;

/// What may come about under the law.
pub(super) struct Reach {
    /// For each class: whether it may go to the recipient, and whether to an ally by backfill.
    pub(super) permitted: Vec<(bool, bool)>,
    /// For each class: whether a licence for it can be asked for.
    pub(crate) licensed: Vec<bool>,
    /// For each reform: the first month in which it can be in force, if there is one.
    pub(super) earliest: Vec<Option<Month>>,
    /// For each rule that was in force in some set: whether it decides anything, and what decides
    /// in its place where it would match.
    rules: BTreeMap<String, (bool, Option<String>)>,
}

impl Reach {
    /// Tries everything.
    pub fn of(case: &Case) -> Self {
        let count = case.goods.len();
        let mut reach = Self {
            permitted: vec![(false, false); count],
            licensed: vec![false; count],
            earliest: earliest(case),
            rules: BTreeMap::new(),
        };
        let kinds = kinds_of_classes(case);
        let nations = kinds_of_nations(case);
        let (amounts, months) = bounds(case);
        let sets = sets(&case.policy);
        let tried: [usize; 6] = [sets.len(), kinds.len(), nations.len(), amounts.len(), months.len(), 6];
        let tried = tried.iter().fold(1, |all: usize, n| all.saturating_mul(*n));
        let terms = conditions(case).count() + case.policy.every_rule().count();
        if tried > MOST_TRIED || tried.saturating_mul(terms) > MOST_TERMS {
            (reach.permitted, reach.licensed) = (vec![(true, true); count], vec![true; count]);
            return reach;
        }
        for reforms in sets {
            let list = rules_in_force(&case.policy, &reforms);
            for rule in &list {
                reach.rules.entry(rule.id.clone()).or_insert((false, None));
            }
            let possible = reforms.iter().all(|&id| reach.earliest[id.index()].is_some());
            for (class, alike) in &kinds {
                for &to in &nations {
                    for route in [Route::Direct, Route::Fund, Route::Backfill] {
                        for &amount in &amounts {
                            for &month in &months {
                                for end_user in [to, case.recipient] {
                                    let export = Export { class: *class, to, end_user, route, amount, month };
                                    let then = reach.decide(case, &list, &export);
                                    if possible {
                                        reach.note(case, &export, &then, alike);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        reach
    }

    fn decide(&mut self, case: &Case, list: &[&PolicyRule], export: &Export) -> Then {
        let mut matching = list.iter().filter(|r| r.when.iter().all(|when| holds(case, when, export)));
        let Some(first) = matching.next() else { return case.policy.default.then.clone() };
        for later in matching {
            if let Some((_, by)) = self.rules.get_mut(&later.id) {
                by.get_or_insert_with(|| first.id.clone());
            }
        }
        if let Some((decides, _)) = self.rules.get_mut(&first.id) {
            *decides = true;
        }
        first.then.clone()
    }

    fn note(&mut self, case: &Case, export: &Export, then: &Then, alike: &[GoodId]) {
        if *then == Then::Forbidden {
            return;
        }
        let home = export.to == case.recipient && export.route != Route::Backfill;
        let ally = case.nation(export.to).is(Role::Ally) && export.route == Route::Backfill;
        let licence = matches!(then, Then::Licence(_) | Then::Consent(_));
        for class in alike {
            let (direct, backfill) = &mut self.permitted[class.index()];
            *direct |= home;
            *backfill |= ally;
            self.licensed[class.index()] |= licence;
        }
    }
}

/// The first month in which each reform can be in force; none if it never can. A reform that
/// requires itself never can. Every reform is looked at once when all that it requires is known.
fn earliest(case: &Case) -> Vec<Option<Month>> {
    let reforms = &case.policy.reforms;
    let at = |name: &String| reforms.iter().position(|r| r.id == *name);
    let required: Vec<Option<Vec<usize>>> = reforms.iter().map(|r| r.after.iter().map(at).collect()).collect();
    let mut known: Vec<Option<Option<Month>>> = vec![None; reforms.len()];
    loop {
        let before = known.iter().flatten().count();
        for nth in 0..reforms.len() {
            let all = |after: &Vec<usize>| after.iter().map(|a| known[*a]).collect::<Option<Option<Vec<Month>>>>();
            if known[nth].is_none() {
                known[nth] = match &required[nth] {
                    _ if case.policy.in_force.contains(&reforms[nth].id) => Some(Some(case.start)),
                    None => Some(None),
                    Some(after) => all(after).map(|months| ready(case, nth, &months?)),
                };
            }
        }
        if known.iter().flatten().count() == before {
            return known.into_iter().map(Option::flatten).collect();
        }
    }
}

/// The first month in which a reform can be in force once what it requires is, in some months.
fn ready(case: &Case, nth: usize, after: &[Month]) -> Option<Month> {
    let reform = &case.policy.reforms[nth];
    let vetoed = case.nation(case.player).politics.as_ref().is_some_and(|p| p.vetoes.contains(&reform.id));
    let dropped = |e: &Effect| matches!(e, Effect::Veto(name, false) if *name == reform.id);
    if reform.coalition && vetoed && !case.events.iter().flat_map(effects).any(dropped) {
        return None;
    }
    let from = after.iter().copied().fold(reform.from.max(case.start), Month::max);
    let ready = from.plus(i32::from(reform.months));
    (ready <= case.month(case.turns.saturating_sub(1))).then_some(ready)
}

/// Every effect of an event, its options' among them.
pub(crate) fn effects(event: &Event) -> impl Iterator<Item = &Effect> {
    event.effects.iter().chain(event.options.iter().flat_map(|o| &o.effects))
}

/// Sets of reforms that can be in force together, in the policy's order.
fn sets(policy: &Policy) -> Vec<Vec<ReformId>> {
    let count = policy.reforms.len();
    let at = |name: &String| policy.reforms.iter().position(|r| r.id == *name);
    let opening: Vec<usize> = policy.in_force.iter().filter_map(at).collect();
    let closed = |wanted: Vec<usize>| {
        let mut all = opening.clone();
        for reform in wanted {
            if !all.contains(&reform) {
                all.push(reform);
            }
        }
        let fits = all.iter().all(|&r| policy.reforms[r].after.iter().filter_map(at).all(|a| all.contains(&a)));
        fits.then(|| all.into_iter().map(ReformId::at).collect::<Vec<_>>())
    };
    let wanted: Vec<Vec<usize>> = if count <= MOST_FREE {
        (0..1usize << count).map(|bits| (0..count).filter(|r| bits >> r & 1 == 1).collect()).collect()
    } else {
        let chain = |last: usize| {
            let mut list = vec![last];
            let mut next = 0;
            while let Some(&reform) = list.get(next) {
                for before in policy.reforms[reform].after.iter().filter_map(at) {
                    if !list.contains(&before) {
                        list.push(before);
                    }
                }
                next += 1;
            }
            list.sort_unstable();
            list
        };
        let ends = [Vec::new(), (0..count).collect()];
        ends.into_iter().chain((0..count).map(chain)).collect()
    };
    let mut sets: Vec<Vec<ReformId>> = wanted.into_iter().filter_map(closed).collect();
    sets.sort();
    sets.dedup();
    sets
}

/// Whether a condition names something of this scenario.
fn names(when: &When) -> bool {
    !matches!(
        when,
        When::Lethal(_)
            | When::Controlled(_)
            | When::DestinationInCombat(_)
            | When::EndUserInCombat(_)
            | When::Pact(_)
            | When::Embargo(_)
    )
}

fn conditions(case: &Case) -> impl Iterator<Item = &When> {
    case.policy.every_rule().flat_map(|r| &r.when)
}

/// One class of each kind that the law can tell apart, with all that are like it.
fn kinds_of_classes(case: &Case) -> Vec<(GoodId, Vec<GoodId>)> {
    let mut kinds: BTreeMap<Vec<bool>, Vec<GoodId>> = BTreeMap::new();
    for (at, class) in case.goods.iter().enumerate() {
        let id = GoodId::at(at);
        let told = conditions(case).filter_map(|when| match when {
            When::Class(list) => Some(list.contains(&id)),
            When::Origin(origin) => Some(*origin == class.origin),
            _ => None,
        });
        kinds.entry([class.lethal, class.controlled].into_iter().chain(told).collect()).or_default().push(id);
    }
    kinds.into_values().filter_map(|alike| Some((*alike.first()?, alike))).collect()
}

/// One nation of each kind that the law can tell apart, the player aside.
fn kinds_of_nations(case: &Case) -> Vec<NationId> {
    let mut kinds: BTreeMap<Vec<bool>, NationId> = BTreeMap::new();
    for (at, nation) in case.nations.iter().enumerate() {
        let id = NationId::at(at);
        if id == case.player {
            continue;
        }
        let told = conditions(case).filter_map(|when| match when {
            When::Destination(list) | When::EndUser(list) => Some(list.contains(&id)),
            _ => None,
        });
        let facts = [id == case.recipient, nation.is(Role::Ally), nation.in_combat, nation.pact, nation.embargo];
        kinds.entry(facts.into_iter().chain(told).collect()).or_insert(id);
    }
    kinds.into_values().collect()
}

/// The amounts and months at which the law can change its answer.
fn bounds(case: &Case) -> (Vec<Money>, Vec<Month>) {
    let last = case.month(case.turns.saturating_sub(1));
    let (mut amounts, mut months) = (vec![Money(1_000)], vec![case.start, last]);
    for when in conditions(case) {
        match when {
            When::AmountOver(amount) => amounts.push(Money(amount.0.saturating_add(1))),
            When::From(month) => months.push(*month),
            When::Before(month) => months.push(month.plus(-1)),
            _ => {}
        }
    }
    months.retain(|m| (case.start..=last).contains(m));
    months.sort_unstable();
    months.dedup();
    amounts.sort_unstable();
    amounts.dedup();
    (amounts, months)
}

impl Look<'_> {
    /// Rules that decide nothing, and goods that may never go.
    pub(super) fn law(&mut self, reach: &Reach) {
        let case = self.case;
        for rule in case.policy.every_rule() {
            let Some((decides, by)) = reach.rules.get(&rule.id) else { continue };
            let at = self.rule(&rule.id);
            match (decides, by) {
                (true, _) => {}
                (false, Some(by)) => {
                    let message = format!("rule \"{}\" never decides: \"{by}\" comes before it", rule.id);
                    let hint = format!("move \"{}\" in front of \"{by}\", or give \"{by}\" another condition", rule.id);
                    let earlier = self.rule(by).map(|range| self.file.place(&range));
                    let finding = self.find("DM-W110", at.as_ref(), message, hint);
                    self.push(finding.also(self.file, earlier, "this rule decides in its place"));
                }
                // A clause of principle may stand in a law without a case for it.
                (false, None) if !rule.when.iter().any(names) => {}
                (false, None) => {
                    let message = format!("rule \"{}\" matches no export that can be made here", rule.id);
                    self.report("DM-A210", at.as_ref(), message, "leave it out, or check its conditions");
                }
            }
        }
        for (at, class) in case.goods.iter().enumerate() {
            let id = GoodId::at(at);
            let Some(node) = self.outline.named("classes", &class.id) else { continue };
            let elsewhere = case.lines.iter().any(|l| l.classes.contains(&id))
                || case.events.iter().flat_map(effects).any(|e| {
                    matches!(e, Effect::Act { class, .. } | Effect::Transfer { class, .. }
                        | Effect::Rumour { class, .. } if *class == id)
                });
            if reach.permitted[at] == (false, false) && !elsewhere {
                let range = self.id_in(node);
                let message = format!("\"{}\" may never go anywhere, whatever is reformed", class.id);
                let hint = "let a reform permit it, use it in an event, or leave it out";
                self.report("DM-A211", Some(&range), message, hint);
            }
        }
    }

    /// Where a rule's id stands.
    fn rule(&self, id: &str) -> Option<std::ops::Range<usize>> {
        let policy = self.outline.field(&self.outline.root, "policy")?;
        let rules =
            self.outline.field(policy, "rules").into_iter().flat_map(demarche_core::scenario::outline::Node::items);
        let inserted = self.outline.all("rule");
        let mut ids = rules.chain(inserted).map(|node| self.id_in(node));
        ids.find(|range| self.outline.text(range) == id)
    }
}

#[cfg(test)]
mod tests;
