//! Orders and refusals in words.

use super::figures::{money, points};
use super::words::{number, text};
use super::{Words, things};
use demarche_core::math::Money;
use demarche_core::model::case::Case;
use demarche_core::model::good::Loudness;
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::order::{Order, Statement};
use demarche_core::sim::refusal::Refusal;

/// An order as it is read back.
#[must_use]
pub fn order(words: &Words, case: &Case, order: &Order) -> String {
    let good = |id: &GoodId| text("class", words.good(case, *id));
    let towards = |id: &NationId| text("to", words.nation(case, *id));
    let sum = |amount: &Money| text("amount", money(*amount));
    let how = |loudness: &Loudness| text("loudness", words.loudness(*loudness));
    let request = |id: &str| text("request", things::transfer(words, id));
    match order {
        Order::Pledge { class, to, amount, loudness } => {
            words.say("order-pledge", &[sum(amount), good(class), towards(to), how(loudness)])
        }
        Order::Allocate { class, to, amount, route, loudness } => {
            let route = text("route", words.route(*route));
            words.say("order-allocate", &[sum(amount), good(class), towards(to), route, how(loudness)])
        }
        Order::Withdraw { package } => words.say("order-withdraw", &[text("package", things::package(words, package))]),
        Order::Apply { class, to, urgent, .. } => {
            let urgent = text("urgent", if *urgent { "yes" } else { "no" });
            words.say("order-apply", &[good(class), towards(to), urgent])
        }
        Order::Consent { request: id } => words.say("order-consent", &[request(id)]),
        Order::Refuse { request: id } => words.say("order-refuse", &[request(id)]),
        Order::Reform { reform } => words.say("order-reform", &[words.named("reform", reform)]),
        Order::Sanction { round, .. } => words.say("order-sanction", &[words.named("round", round)]),
        Order::State { audience, line, about } => {
            let audience = text("audience", words.nation(case, *audience));
            let about = text("about", about.as_deref().map(|id| things::rumour(words, id)).unwrap_or_default());
            words.say(&format!("order-state-{}", line.key()), &[audience, about])
        }
        Order::Call { to } => words.say("order-call", &[text("to", words.capital(case, *to))]),
        Order::Answer { event, option } => {
            let option = text("option", words.get(&format!("event-{event}.opt-{option}")));
            words.say("order-answer", &[words.named("event", event), option])
        }
        Order::Predict { adversary, low, high } => {
            let (low, high) = (number("low", i64::from(*low)), number("high", i64::from(*high)));
            words.say("order-predict", &[text("adversary", words.capital(case, *adversary)), low, high])
        }
    }
}

/// What has been done already: a round, a reform, or a statement of a kind.
fn done(words: &Words, what: &str) -> String {
    let line = Statement::ALL.into_iter().find(|line| format!("{line:?}") == what);
    line.map_or_else(|| things::thing(words, what), |line| words.get(&format!("line-said-{}", line.key())))
}

/// A refusal: the rule, the reason and the cure, as whole sentences.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    let rule_args = |rule: &str| [words.named("rule", rule), text("reason", words.get(&format!("rule-{rule}.reason")))];
    let named = format!("refusal-{}", refusal.rule());
    match refusal {
        Refusal::Forbidden { rule, reform } => {
            let first = words.say("refusal-forbidden", &rule_args(rule));
            let change = text("change", words.get(&format!("rule-{rule}.change")));
            let cure = match reform {
                Some(id) => words.say("refusal-forbidden.cure-reform", &[change, words.named("reform", id)]),
                None => words.say("refusal-forbidden.cure-none", &[change]),
            };
            [first, cure].join(" ")
        }
        Refusal::NeedsLicence { rule, state } => {
            let first = words.say("refusal-needs-licence", &rule_args(rule));
            let cure = match state.filter(|s| s.is_pending()) {
                Some(state) => {
                    let state = text("state", words.get(&format!("licence-{}", state.key())));
                    words.say("refusal-needs-licence.cure-pending", &[state])
                }
                None => words.get("refusal-needs-licence.cure-apply"),
            };
            [first, cure].join(" ")
        }
        Refusal::NoLicenceNeeded { rule } => words.say("refusal-no-licence-needed", &rule_args(rule)),
        Refusal::LicenceExists { licence } => {
            words.say("refusal-licence-exists", &[text("licence", things::licence(words, licence))])
        }
        Refusal::Budget { left, cost } | Refusal::Stock { left, cost } => {
            words.say(&named, &[text("left", money(*left)), text("cost", money(*cost))])
        }
        Refusal::Staff { left, cost } => {
            words.say("refusal-staff", &[number("left", left.0 / 1_000), number("cost", cost.0 / 1_000)])
        }
        Refusal::Capital { left, cost } => {
            words.say("refusal-capital", &[text("left", points(*left)), text("cost", points(*cost))])
        }
        Refusal::Amount { least } => words.say("refusal-amount", &[text("least", money(*least))]),
        Refusal::WrongOrder { pledge: true } => words.get("refusal-wrong-order-pledge"),
        Refusal::WrongOrder { pledge: false } => words.get("refusal-wrong-order-allocate"),
        Refusal::NotOpen { what } => words.say("refusal-not-open", &[text("what", things::thing(words, what))]),
        Refusal::Done { what } => words.say("refusal-done", &[text("what", done(words, what))]),
        Refusal::TooEarly { from } => words.say("refusal-too-early", &[text("month", words.month(*from))]),
        Refusal::Requires { reform } => words.say(&named, &[words.named("reform", reform)]),
        Refusal::Cabinet { frozen: true, .. } => words.get("refusal-frozen"),
        Refusal::Cabinet { approval, floor, .. } => {
            words.say("refusal-cabinet", &[text("approval", points(*approval)), text("floor", points(*floor))])
        }
        Refusal::Support { support, least } => {
            words.say("refusal-support", &[text("support", points(*support)), text("least", points(*least))])
        }
        Refusal::CallGap { months } => words.say("refusal-call-gap", &[number("months", i64::from(*months))]),
        Refusal::WrongNation | Refusal::Veto | Refusal::Band | Refusal::Predicted => words.get(&named),
    }
}
