//! Forms: the features of the shipped model, and alternatives that theory suggests.
//!
//! Duty: turn predictions into rows for `fit`. Always holds: the shipped form's features are the
//! ones that the game's rules use, computed by the game's own code.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "estimation is floating point by nature")]

use serde::Serialize;

use super::events::Event;
use super::fit::Data;
use super::predict::Prediction;

/// A form of the model: what it is and its data.
#[derive(Clone, Debug, Serialize)]
pub struct Form {
    /// A short name.
    #[serde(rename = "form")]
    pub name: &'static str,
    /// What theory suggests it.
    pub idea: &'static str,
    /// Its features.
    #[serde(flatten)]
    pub data: Data,
}

/// The features of one act.
struct Features {
    provocation: f64,
    coercion: f64,
    taboo: f64,
    offence: f64,
    grievance: f64,
    restraint: f64,
    severity: f64,
    umbrella: f64,
    /// One for each adversary but the first.
    others: Vec<f64>,
}

fn features(event: &Event, p: &Prediction, adversaries: &[String]) -> Features {
    let points = |value: demarche_core::math::Points| value.0 as f64 / 1_000.0;
    let severity = points(event.severity);
    let so = |is: bool| if is { 1.0 } else { 0.0 };
    Features {
        provocation: points(p.provocation),
        coercion: so(event.coercive),
        taboo: points(p.taboo),
        offence: points(p.offence),
        grievance: points(p.grievance),
        restraint: event.restraint.0 as f64 / 1e6,
        severity,
        umbrella: event.umbrella.map_or(0.5, |p| points(p) / 100.0),
        others: adversaries.iter().skip(1).map(|a| so(*a == event.adversary)).collect(),
    }
}

/// Adversaries of some events, the one with most acts first.
#[must_use]
pub fn adversaries(events: &[Event]) -> Vec<String> {
    let mut names: Vec<String> = events.iter().map(|e| e.adversary.clone()).collect();
    names.sort_unstable();
    names.dedup();
    names.sort_by_key(|n| std::cmp::Reverse(events.iter().filter(|e| e.adversary == *n).count()));
    names
}

/// The shipped form and the alternatives.
#[must_use]
pub fn forms(events: &[Event], predictions: &[Prediction]) -> Vec<Form> {
    let adversaries = adversaries(events);
    let rows: Vec<Features> = events.iter().zip(predictions).map(|(e, p)| features(e, p, &adversaries)).collect();
    let levels: Vec<u8> = events.iter().map(|e| e.level).collect();
    let names = |own: &[&str]| -> Vec<String> {
        let temper = adversaries.iter().skip(1).map(|a| format!("temper of {a}"));
        own.iter().map(|n| (*n).to_owned()).chain(temper).collect()
    };
    let form = |name, idea, own: &[&str], of: &dyn Fn(&Features) -> Vec<f64>| {
        let row = |f: &Features| of(f).into_iter().chain(f.others.iter().copied()).collect();
        let data = Data { names: names(own), rows: rows.iter().map(row).collect(), levels: levels.clone() };
        Form { name, idea, data }
    };
    let base = ["provocation", "coercion", "taboo", "offence", "grievance", "restraint"];
    let plain = |f: &Features| vec![f.provocation, f.coercion, f.taboo, f.offence, f.grievance, f.restraint];
    let with =
        |f: &Features, grievance: f64| vec![f.provocation, f.coercion, f.taboo, f.offence, grievance, f.restraint];
    vec![
        form("shipped", "the form that the game uses", &base, &plain),
        form("grievance saturates", "memory has a ceiling: G / (1 + G / 20)", &base, &|f| {
            with(f, f.grievance / (1.0 + f.grievance / 20.0))
        }),
        form("grievance when provoked", "memory speaks when stirred: G P / (P + 0.5)", &base, &|f| {
            with(f, f.grievance * f.provocation / (f.provocation + 0.5))
        }),
        form(
            "words and measures",
            "coercion is answered in kind: coercion and provocation also multiplied",
            &["provocation", "coercion", "taboo", "offence", "grievance", "restraint", "coercion x provocation"],
            &|f| [plain(f), vec![f.coercion * f.provocation]].concat(),
        ),
        form("restraint by the stake", "restraint weighs more the graver the act: restraint x severity", &base, &|f| {
            vec![f.provocation, f.coercion, f.taboo, f.offence, f.grievance, f.restraint * f.severity / 4.0]
        }),
        form(
            "allies' solidarity",
            "whoever stands under an umbrella is answered otherwise: umbrella as a term of its own",
            &["provocation", "coercion", "taboo", "offence", "grievance", "restraint", "umbrella"],
            &|f| [plain(f), vec![f.umbrella]].concat(),
        ),
        form(
            "severity itself",
            "weight beyond novelty: severity as a term of its own",
            &["provocation", "coercion", "taboo", "offence", "grievance", "restraint", "severity"],
            &|f| [plain(f), vec![f.severity]].concat(),
        ),
    ]
}
