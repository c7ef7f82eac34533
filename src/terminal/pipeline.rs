//! What is under way: packages, licences, reforms.
//!
//! Duty: the short list of the desk and the full one. May use `narrate`. Always holds: a package
//! is shown under the name by which it can be withdrawn.

use super::text::{DOT, capital, hang, money_cell};
use demarche_core::math::Money;
use demarche_core::model::licence::Licence;
use demarche_core::model::package::{Package, Progress};
use demarche_core::sim::Game;
use demarche_core::sim::world::Law;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::money;
use demarche_play::narrate::words::{number, text};
use demarche_play::text_table::{Align, table};

/// Packages, licences and reforms in short, a label before each kind.
pub fn moving(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let open: Vec<Money> = game.packages().map(Package::outstanding).filter(|left| !left.is_zero()).collect();
    let coming: Money = open.iter().copied().sum();
    let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let packages = words.say("console-moving-packages", &[number("count", count), text("money", money(coming))]);
    let held = |l: &&Licence| l.state.is_pending() || l.state.allows_shipping();
    let mut licences: Vec<String> = game.licences().filter(held).map(|l| licence(words, game, l)).collect();
    if licences.is_empty() {
        licences.push(words.get("console-moving-licences-none"));
    }
    let reform = |r: &demarche_core::sim::world::UnderWay| {
        let args = [
            text("reform", words.get(&format!("reform-{}", case.policy.reforms[r.reform.index()].id))),
            text("month", words.month(case.month(r.due))),
        ];
        words.say("console-moving-reform", &args)
    };
    let reforms: Vec<String> = game.get::<Law>().under_way.iter().map(reform).collect();
    let kinds = [
        ("console-moving-label-packages", vec![packages]),
        ("console-moving-label-licences", licences),
        ("console-moving-label-reforms", reforms),
    ];
    let labels: Vec<String> = kinds.iter().map(|(id, _)| words.get(id)).collect();
    let widest = labels.iter().map(|l| l.chars().count()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for (label, (_, items)) in labels.iter().zip(&kinds) {
        for (at, item) in items.iter().enumerate() {
            let label = if at == 0 { label.as_str() } else { "" };
            lines.extend(hang(&format!("{label:<widest$}  "), item));
        }
    }
    lines
}

/// A licence in words.
fn licence(words: &Words, game: &Game, licence: &Licence) -> String {
    let case = game.case();
    let args = [
        text("class", words.class(case, licence.class)),
        text("to", words.nation(case, licence.to)),
        text("state", words.get(&format!("licence-{}", licence.state.key()))),
    ];
    capital(&words.say("console-licence", &args))
}

/// Every package and every licence.
pub fn pipeline(words: &Words, game: &Game) -> Vec<String> {
    let head = ["package", "amount", "allocated", "arrived", "state"];
    let mut rows = vec![head.map(|column| words.get(&format!("console-pipeline-{column}"))).to_vec()];
    for package in game.packages() {
        let state = match package.progress {
            Progress::AwaitingAct(due) => {
                words.say("console-package-act", &[text("month", game.case().month(due).to_string())])
            }
            Progress::Running(_) => words.get("console-package-running"),
            Progress::Complete => words.get("console-package-complete"),
            Progress::Withdrawn => words.get("console-package-withdrawn"),
        };
        rows.push(vec![
            package.name.clone(),
            money_cell(package.amount),
            money_cell(package.allocated),
            money_cell(package.delivered),
            state,
        ]);
    }
    let right = Align::Right;
    let mut lines = match rows.len() {
        1 => vec![words.get("console-pipeline-none")],
        _ => table(&[Align::Left, right, right, right, Align::Left], &rows),
    };
    let licences: Vec<String> = game.licences().map(|l| licence(words, game, l)).collect();
    if licences.is_empty() {
        lines.push(words.get("console-pipeline-no-licence"));
    } else {
        lines.push(String::new());
        lines.push(words.get("console-moving-label-licences"));
        lines.extend(licences.iter().flat_map(|l| hang(&format!("{DOT}  "), l)));
    }
    lines
}
