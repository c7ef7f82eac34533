//! Names: what tests may call rules and the subjects of orders.
//!
//! Duty: the words that a test file may use of a case, and whether an order is one of those meant.
//! Uses `form`, `bind`, `model`. Always holds: every refusal that a game can give has its rule in
//! the list.

use super::form::Kind;
use demarche_core::model::case::Case;
use demarche_core::model::order::Order;

/// The house rules by which orders are refused, beside the rules of the law (`Refusal::rule`).
const HOUSE: [&str; 18] = [
    "licence-exists",
    "budget",
    "staff",
    "capital",
    "stock",
    "amount",
    "wrong-order",
    "wrong-nation",
    "not-open",
    "done",
    "too-early",
    "requires",
    "veto",
    "cabinet",
    "support",
    "call-gap",
    "band",
    "predicted",
];

/// Every rule by which an order may be refused in a case.
#[must_use]
pub fn rules(case: &Case) -> Vec<String> {
    let law = case.policy.every_rule().chain([&case.policy.default]).map(|rule| rule.id.clone());
    law.chain(HOUSE.map(str::to_owned)).collect()
}

/// What an order of a kind may be about; nothing if that is only known in the game.
#[must_use]
pub(crate) fn subjects(case: &Case, kind: Option<Kind>) -> Option<Vec<String>> {
    let classes = || case.goods.iter().map(|c| c.id.clone());
    let nations = || case.nations.iter().map(|n| n.id.clone());
    let rounds = || case.rounds.iter().map(|r| r.id.clone());
    let reforms = || case.policy.reforms.iter().map(|r| r.id.clone());
    let events = || case.events.iter().map(|e| e.id.clone());
    let options = || case.events.iter().flat_map(|e| e.options.iter().map(|o| o.id.clone()));
    Some(match kind? {
        Kind::Pledge | Kind::Allocate | Kind::Apply => classes().chain(nations()).collect(),
        Kind::Reform => reforms().collect(),
        Kind::Sanction => rounds().chain(nations()).collect(),
        Kind::Call | Kind::Predict => nations().collect(),
        Kind::Answer => events().chain(options()).collect(),
        Kind::Withdraw | Kind::Consent | Kind::Refuse | Kind::State => return None,
    })
}

/// Whether an order of a turn is one of those meant.
#[must_use]
pub(crate) fn matches(case: &Case, alike: &Alike, turn: u16, order: &Order) -> bool {
    alike.kind.is_none_or(|kind| kind == kind_of(order))
        && alike.turn.is_none_or(|wanted| wanted == turn)
        && alike.of.as_ref().is_none_or(|of| subjects_of(case, order).contains(&of.as_str()))
}

const fn kind_of(order: &Order) -> Kind {
    match order {
        Order::Pledge { .. } => Kind::Pledge,
        Order::Allocate { .. } => Kind::Allocate,
        Order::Withdraw { .. } => Kind::Withdraw,
        Order::Apply { .. } => Kind::Apply,
        Order::Consent { .. } => Kind::Consent,
        Order::Refuse { .. } => Kind::Refuse,
        Order::Reform { .. } => Kind::Reform,
        Order::Sanction { .. } => Kind::Sanction,
        Order::State { .. } => Kind::State,
        Order::Call { .. } => Kind::Call,
        Order::Answer { .. } => Kind::Answer,
        Order::Predict { .. } => Kind::Predict,
    }
}

/// Everything that an order names.
fn subjects_of<'a>(case: &'a Case, order: &'a Order) -> Vec<&'a str> {
    let nation = |id: demarche_core::model::ids::NationId| case.nation(id).id.as_str();
    match order {
        Order::Pledge { class, to, .. } | Order::Allocate { class, to, .. } | Order::Apply { class, to, .. } => {
            vec![case.good(*class).id.as_str(), nation(*to)]
        }
        Order::Withdraw { package } => vec![package],
        Order::Consent { request } | Order::Refuse { request } => vec![request],
        Order::Reform { reform } => vec![reform],
        Order::Sanction { round, target } => vec![round, nation(*target)],
        Order::State { audience, about, .. } => std::iter::once(nation(*audience)).chain(about.as_deref()).collect(),
        Order::Call { to } => vec![nation(*to)],
        Order::Answer { event, option } => vec![event, option],
        Order::Predict { adversary, .. } => vec![nation(*adversary)],
    }
}

/// Orders that are alike, with their turn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Alike {
    /// The kind; any if absent.
    pub(crate) kind: Option<Kind>,
    /// What it is about; anything if absent.
    pub of: Option<String>,
    /// The turn; any if absent.
    pub(crate) turn: Option<u16>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_test_may_name_every_rule_by_which_the_game_refuses() {
        let known = rules(&fixture::case(&[]));
        // One order too many of each kind that only a house rule can refuse.
        for rule in ["predicted", "band", "call-gap", "done", "budget", "licence-exists"] {
            assert!(known.iter().any(|r| r == rule), "{rule}");
        }
        for rule in ["no-weapons", "free", "kit-as-gift", "back-to-maker"] {
            assert!(known.iter().any(|r| r == rule), "{rule} stands in the law or in a reform of it");
        }
        assert!(!known.iter().any(|r| r == "exception"), "a reform is no rule");
    }
}
