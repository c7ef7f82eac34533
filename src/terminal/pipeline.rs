//! What is under way: packages, licences, reforms; and the law and the goods.
//!
//! Duty: the short list of the desk and the full ones. Uses the views. Always holds: a package is shown
//! with the command by which it can be withdrawn, a reform with the one that begins it.

use super::layout::Layout;
use super::order_command::typed;
use demarche_core::math::Money;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::{change, money, points};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::Session;
use demarche_play::text_table::Align;
use demarche_play::views::law::{Good, Law};
use demarche_play::views::pipeline::{LicenceRow, Pipeline, ReformRow, ReformState, amounts};
use demarche_play::views::text::{DOT, money_cell};

/// Packages, licences and reforms in short, a label before each kind.
pub fn moving(words: &Words, pipeline: &Pipeline, at: Layout) -> Vec<String> {
    let open: Vec<Money> = pipeline.packages.iter().map(|p| p.outstanding).filter(|left| !left.is_zero()).collect();
    let coming: Money = open.iter().copied().sum();
    let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let packages = words.say("console-moving-packages", &[number("count", count), text("money", money(coming))]);
    let mut licences: Vec<String> =
        pipeline.licences.iter().rev().filter(|l| l.open).map(|l| licence(words, l)).collect();
    if licences.is_empty() {
        licences.push(words.get("console-moving-licences-none"));
    }
    let under_way = pipeline.reforms.iter().filter(|r| r.state == ReformState::UnderWay);
    let reforms: Vec<String> = under_way.map(|r| reform_line(words, r)).collect();
    let kinds = [
        ("console-moving-label-packages", vec![packages]),
        ("console-moving-label-licences", licences),
        ("console-moving-label-reforms", reforms),
    ];
    let labels: Vec<String> = kinds.iter().map(|(id, _)| words.get(id)).collect();
    let widest = labels.iter().map(|l| l.chars().count()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for (label, (_, items)) in labels.iter().zip(&kinds) {
        for (place, item) in items.iter().enumerate() {
            let label = if place == 0 { label.as_str() } else { "" };
            lines.extend(at.hang(&format!("{label:<widest$}  "), item));
        }
    }
    lines
}

fn licence(words: &Words, licence: &LicenceRow) -> String {
    words.say("console-licence", &[text("what", licence.name.as_str()), text("state", licence.told.as_str())])
}

fn reform_line(words: &Words, reform: &ReformRow) -> String {
    words.say("console-reform", &[text("reform", reform.name.as_str()), text("state", reform.told.as_str())])
}

/// Every package and every licence.
pub fn pipeline(session: &Session, pipeline: &Pipeline, at: Layout) -> Vec<String> {
    let words = session.words();
    let head = ["package", "amount", "allocated", "arrived", "state"];
    let mut rows = vec![head.map(|column| words.get(&format!("console-pipeline-{column}"))).to_vec()];
    for package in pipeline.packages.iter().rev() {
        let [amount, allocated, delivered] = amounts(words, package);
        rows.push(vec![package.name.clone(), amount, allocated, delivered, package.state.clone()]);
    }
    let right = Align::Right;
    let mut lines = match rows.len() {
        1 => at.hang("", &words.get("console-pipeline-none")),
        _ => at.table(&[Align::Left, right, right, right, Align::Left], 0, &rows),
    };
    let withdraw = pipeline.packages.iter().rev().filter_map(|p| typed(session.case(), &[], p.withdraw.as_ref()?));
    lines.extend(withdraw.flat_map(|command| at.hang("   ", &format!("→ {command}"))));
    if pipeline.licences.is_empty() {
        lines.extend(at.hang("", &words.get("console-pipeline-no-licence")));
    } else {
        lines.push(String::new());
        lines.push(words.get("console-moving-label-licences"));
        lines.extend(pipeline.licences.iter().rev().flat_map(|l| at.hang(&format!("{DOT}  "), &licence(words, l))));
    }
    lines
}

/// What the law says of each controlled good, which rule says so, and the reforms.
pub fn law(session: &Session, law: &Law, reforms: &[ReformRow], at: Layout) -> Vec<String> {
    let words = session.words();
    let mut rows = vec![vec![words.get("console-law-class")]];
    rows[0].extend(law.ways.iter().cloned());
    for row in &law.rows {
        let verdicts = row.verdicts.iter().map(|v| format!("{} [{}]", v.told, v.rule + 1));
        rows.push(std::iter::once(row.name.clone()).chain(verdicts).collect());
    }
    let mut lines = at.table(&vec![Align::Left; law.ways.len() + 1], 0, &rows);
    lines.push(String::new());
    for (place, rule) in law.rules.iter().enumerate() {
        lines.extend(at.hang(&format!("[{}]  ", place + 1), rule));
    }
    lines.push(String::new());
    for reform in reforms {
        let command = reform.order.as_ref().filter(|_| !reform.chosen).and_then(|o| typed(session.case(), &[], o));
        lines.extend(at.offer("•  ", &reform_line(words, reform), command.as_slice()));
    }
    lines
}

/// Every good that can be given, under the need that it serves.
pub fn goods(words: &Words, goods: &[Good], at: Layout) -> Vec<String> {
    let head = ["class", "from", "routine", "severity", "liking", "law"];
    let mut rows = vec![head.map(|column| words.get(&format!("console-goods-{column}"))).to_vec()];
    let mut sector = None;
    for good in goods {
        if sector.replace(good.sector) != Some(good.sector) {
            rows.push(vec![good.sector_name.clone()]);
        }
        rows.push(vec![
            format!("  `{}`", good.id),
            money_cell(words, good.step),
            money_cell(words, good.routine),
            words.figure(points(good.severity)),
            words.figure(change(good.acceptance)),
            good.law.clone().unwrap_or_else(|| DOT.to_owned()),
        ]);
    }
    let right = Align::Right;
    let mut lines = at.table(&[Align::Left, right, right, right, right, Align::Left], 0, &rows);
    lines.push(String::new());
    lines.extend(at.hang("", &words.get("console-goods-note")));
    lines
}
