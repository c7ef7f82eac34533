//! Orders and refusals in words.

use super::figures::{money, points};
use super::words::{number, text};
use super::{Words, things};
use demarche_core::model::case::Case;
use demarche_core::model::order::{Order, Statement};
use demarche_core::sim::refusal::Refusal;

/// An order as it is read back.
#[must_use]
pub fn order(words: &Words, case: &Case, order: &Order) -> String {
    match order {
        Order::Pledge { class, to, amount, loudness } => words.say(
            "order-pledge",
            &[
                text("amount", money(*amount)),
                text("class", words.good(case, *class)),
                text("to", words.nation(case, *to)),
                text("loudness", words.loudness(*loudness)),
            ],
        ),
        Order::Allocate { class, to, amount, route, loudness } => words.say(
            "order-allocate",
            &[
                text("amount", money(*amount)),
                text("class", words.good(case, *class)),
                text("to", words.nation(case, *to)),
                text("route", words.route(*route)),
                text("loudness", words.loudness(*loudness)),
            ],
        ),
        Order::Withdraw { package } => words.say("order-withdraw", &[text("package", things::package(words, package))]),
        Order::Apply { class, to, urgent, .. } => words.say(
            "order-apply",
            &[
                text("class", words.good(case, *class)),
                text("to", words.nation(case, *to)),
                text("urgent", if *urgent { "yes" } else { "no" }),
            ],
        ),
        Order::Consent { request } => words.say("order-consent", &[text("request", things::transfer(words, request))]),
        Order::Refuse { request } => words.say("order-refuse", &[text("request", things::transfer(words, request))]),
        Order::Reform { reform } => {
            words.say("order-reform", &[text("reform", words.get(&format!("reform-{reform}")))])
        }
        Order::Sanction { round, .. } => {
            words.say("order-sanction", &[text("round", words.get(&format!("round-{round}")))])
        }
        Order::State { audience, line, about } => words.say(
            &format!("order-state-{}", line.key()),
            &[
                text("audience", words.nation(case, *audience)),
                text("about", about.as_deref().map(|id| things::rumour(words, id)).unwrap_or_default()),
            ],
        ),
        Order::Call { to } => words.say("order-call", &[text("to", words.capital(case, *to))]),
        Order::Answer { event, option } => words.say(
            "order-answer",
            &[
                text("event", words.get(&format!("event-{event}"))),
                text("option", words.get(&format!("event-{event}.opt-{option}"))),
            ],
        ),
        Order::Predict { adversary, low, high } => words.say(
            "order-predict",
            &[
                text("adversary", words.capital(case, *adversary)),
                number("low", i64::from(*low)),
                number("high", i64::from(*high)),
            ],
        ),
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
    let rule_args = |rule: &str| {
        [text("rule", words.get(&format!("rule-{rule}"))), text("reason", words.get(&format!("rule-{rule}.reason")))]
    };
    match refusal {
        Refusal::Forbidden { rule, reform } => {
            let first = words.say("refusal-forbidden", &rule_args(rule));
            let change = text("change", words.get(&format!("rule-{rule}.change")));
            let cure = match reform {
                Some(id) => {
                    let reform = text("reform", words.get(&format!("reform-{id}")));
                    words.say("refusal-forbidden.cure-reform", &[change, reform])
                }
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
        Refusal::Budget { left, cost } => {
            words.say("refusal-budget", &[text("left", money(*left)), text("cost", money(*cost))])
        }
        Refusal::Stock { left, cost } => {
            words.say("refusal-stock", &[text("left", money(*left)), text("cost", money(*cost))])
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
        Refusal::WrongNation => words.get("refusal-wrong-nation"),
        Refusal::NotOpen { what } => words.say("refusal-not-open", &[text("what", things::thing(words, what))]),
        Refusal::Done { what } => words.say("refusal-done", &[text("what", done(words, what))]),
        Refusal::TooEarly { from } => words.say("refusal-too-early", &[text("month", words.month(*from))]),
        Refusal::Requires { reform } => {
            words.say("refusal-requires", &[text("reform", words.get(&format!("reform-{reform}")))])
        }
        Refusal::Veto => words.get("refusal-veto"),
        Refusal::Cabinet { frozen: true, .. } => words.get("refusal-frozen"),
        Refusal::Cabinet { approval, floor, .. } => {
            words.say("refusal-cabinet", &[text("approval", points(*approval)), text("floor", points(*floor))])
        }
        Refusal::Support { support, least } => {
            words.say("refusal-support", &[text("support", points(*support)), text("least", points(*least))])
        }
        Refusal::CallGap { months } => words.say("refusal-call-gap", &[number("months", i64::from(*months))]),
        Refusal::Band => words.get("refusal-band"),
        Refusal::Predicted => words.get("refusal-predicted"),
    }
}
