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

/// Where a policy has one of its rules: in its list, or in an edit of one of its reforms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    Listed(usize),
    Inserted { reform: usize, edit: usize },
}

/// The law under some reforms: its rules are put together once and asked often.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct LawInForce {
    reforms: Vec<ReformId>,
    rules: Vec<Place>,
}

impl LawInForce {
    /// The law under some reforms, in the order in which they came into force.
    #[must_use]
    pub(crate) fn under(policy: &Policy, reforms: Vec<ReformId>) -> Self {
        let mut rules: Vec<Place> = (0..policy.rules.len()).map(Place::Listed).collect();
        let named = |at: Place, id: &str| rule_at(policy, at).is_some_and(|rule| rule.id == id);
        for (id, reform) in reforms.iter().filter_map(|id| Some((id, policy.reforms.get(id.index())?))) {
            for (edit, change) in reform.edits.iter().enumerate() {
                match change {
                    Edit::Remove(id) => rules.retain(|at| !named(*at, id)),
                    Edit::Insert { before, .. } => {
                        let at = rules.iter().position(|at| named(*at, before)).unwrap_or(rules.len());
                        rules.insert(at, Place::Inserted { reform: id.index(), edit });
                    }
                }
            }
        }
        Self { reforms, rules }
    }

    /// The reforms in force.
    #[must_use]
    pub(crate) fn reforms(&self) -> &[ReformId] {
        &self.reforms
    }

    /// Puts a reform in force.
    pub(crate) fn enact(&mut self, policy: &Policy, reform: ReformId) {
        let mut reforms = std::mem::take(&mut self.reforms);
        reforms.push(reform);
        *self = Self::under(policy, reforms);
    }

    /// The rules themselves.
    fn of_policy<'a>(&self, policy: &'a Policy) -> impl Iterator<Item = &'a PolicyRule> {
        self.rules.iter().filter_map(|at| rule_at(policy, *at))
    }

    /// The rule that decides an export.
    #[must_use]
    pub(crate) fn deciding<'a>(&self, case: &'a Case, export: &Export) -> &'a PolicyRule {
        let decides = |rule: &&PolicyRule| rule.when.iter().all(|condition| holds(case, condition, export));
        self.of_policy(&case.policy).find(decides).unwrap_or(&case.policy.default)
    }
}

fn rule_at(policy: &Policy, at: Place) -> Option<&PolicyRule> {
    match at {
        Place::Listed(at) => policy.rules.get(at),
        Place::Inserted { reform, edit } => match policy.reforms.get(reform)?.edits.get(edit)? {
            Edit::Insert { rule, .. } => Some(rule),
            Edit::Remove(_) => None,
        },
    }
}

/// The list of rules with some reforms in force, in the order in which they came into force.
#[must_use]
pub fn rules_in_force<'a>(policy: &'a Policy, reforms: &[ReformId]) -> Vec<&'a PolicyRule> {
    LawInForce::under(policy, reforms.to_vec()).of_policy(policy).collect()
}

/// The rule that decides an export.
#[must_use]
pub fn deciding_rule<'a>(case: &'a Case, reforms: &[ReformId], export: &Export) -> &'a PolicyRule {
    LawInForce::under(&case.policy, reforms.to_vec()).deciding(case, export)
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
