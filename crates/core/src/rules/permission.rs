//! Export control: which rule of the law decides an export, and what would change the answer.
//!
//! The law is data (`model::policy`); the first rule whose every condition matches decides.

use crate::math::Money;
use crate::model::case::Case;
use crate::model::good::Route;
use crate::model::ids::{GoodId, Month, NationId, ReformId};
use crate::model::policy::{Edit, Policy, PolicyRule, Then, When};

/// What is to be exported.
#[derive(Clone, Copy, Debug)]
pub struct Export {
    /// The class of goods.
    pub class: GoodId,
    /// Where they go.
    pub to: NationId,
    /// Who would use them.
    pub end_user: NationId,
    /// By which way.
    pub route: Route,
    /// How much.
    pub amount: Money,
    /// When.
    pub month: Month,
}

/// The list of rules with some reforms in force, in the order in which they came into force.
#[must_use]
pub fn rules_in_force<'a>(policy: &'a Policy, reforms: &[ReformId]) -> Vec<&'a PolicyRule> {
    let mut rules: Vec<&PolicyRule> = policy.rules.iter().collect();
    for reform in reforms.iter().filter_map(|id| policy.reforms.get(id.index())) {
        for edit in &reform.edits {
            match edit {
                Edit::Remove(id) => rules.retain(|rule| rule.id != *id),
                Edit::Insert { rule, before } => {
                    let at = rules.iter().position(|r| r.id == *before).unwrap_or(rules.len());
                    rules.insert(at, rule);
                }
            }
        }
    }
    rules
}

/// The rule that decides an export.
#[must_use]
pub fn deciding_rule<'a>(case: &'a Case, reforms: &[ReformId], export: &Export) -> &'a PolicyRule {
    let decides = |rule: &&PolicyRule| rule.when.iter().all(|condition| holds(case, condition, export));
    rules_in_force(&case.policy, reforms).into_iter().find(decides).unwrap_or(&case.policy.default)
}

/// Whether a condition of a rule holds for an export.
#[must_use]
pub fn holds(case: &Case, condition: &When, export: &Export) -> bool {
    let class = case.good(export.class);
    let to = case.nation(export.to);
    match condition {
        When::Class(classes) => classes.contains(&export.class),
        When::Lethal(wanted) => class.lethal == *wanted,
        When::Controlled(wanted) => class.controlled == *wanted,
        When::Origin(origin) => class.origin == *origin,
        When::Destination(nations) => nations.contains(&export.to),
        When::DestinationInCombat(wanted) => to.in_combat == *wanted,
        When::EndUser(nations) => nations.contains(&export.end_user),
        When::EndUserInCombat(wanted) => case.nation(export.end_user).in_combat == *wanted,
        When::Route(routes) => routes.contains(&export.route),
        When::Pact(wanted) => to.pact == *wanted,
        When::Embargo(wanted) => to.embargo == *wanted,
        When::AmountOver(amount) => export.amount > *amount,
        When::From(month) => export.month >= *month,
        When::Before(month) => export.month < *month,
    }
}

/// The first reform, in the policy's order, that would lift a prohibition, with those it requires.
#[must_use]
pub(crate) fn lifting_reform(case: &Case, in_force: &[ReformId], export: &Export) -> Option<ReformId> {
    let open = (0..case.policy.reforms.len()).map(ReformId::at).filter(|id| !in_force.contains(id));
    open.into_iter().find(|&id| {
        let mut reforms = in_force.to_vec();
        with_required(&case.policy, id, &mut reforms, 0);
        deciding_rule(case, &reforms, export).then != Then::Forbidden
    })
}

/// Adds a reform after those it requires. The loader refuses circles; the depth bounds them anyway.
fn with_required(policy: &Policy, id: ReformId, list: &mut Vec<ReformId>, depth: usize) {
    if list.contains(&id) || depth > policy.reforms.len() {
        return;
    }
    if let Some(reform) = policy.reforms.get(id.index()) {
        for required in &reform.after {
            if let Some(at) = policy.reforms.iter().position(|r| r.id == *required) {
                with_required(policy, ReformId::at(at), list, depth + 1);
            }
        }
        list.push(id);
    }
}

#[cfg(test)]
mod tests;
