//! The law as every desk shows it: what may be given to whom, which rule says so, and what goods are
//! like.
//!
//! Duty: the verdict on every controlled good, and a row for each good that can be given. May use
//! `narrate`, `rules`, the session. Always holds: a verdict is that of the rule that decides an order
//! now.

use super::text::capital;
use crate::narrate::Words;
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::math::{Money, Points};
use demarche_core::model::good::{Route, Sector};
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::nation::Role;
use demarche_core::model::policy::{PolicyRule, Then};
use demarche_core::rules::permission::{Export, deciding_rule};
use demarche_core::sim::world::Law as InForce;

/// What the law says of one way for one good.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// In a word or two.
    pub told: String,
    /// The rule that says so: its place among the law's rules.
    pub rule: usize,
}

/// A controlled good with a verdict for each way.
#[derive(Clone, Debug)]
pub struct Row {
    /// The good.
    pub name: String,
    /// A verdict a way.
    pub verdicts: Vec<Verdict>,
}

/// The law.
#[derive(Clone, Debug)]
pub struct Law {
    /// The ways: to the recipient, and to each ally in place of what it gives.
    pub ways: Vec<String>,
    /// Controlled goods.
    pub rows: Vec<Row>,
    /// The rules that decide, as sentences.
    pub rules: Vec<String>,
}

/// A good that can be given.
#[derive(Clone, Debug)]
pub struct Good {
    /// Its id, as it is typed.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The need it serves.
    pub sector: Sector,
    /// The same in words.
    pub sector_name: String,
    /// The smallest amount.
    pub step: Money,
    /// Up to which it costs no staff point.
    pub routine: Money,
    /// How severe an adversary finds it.
    pub severity: Points,
    /// Public acceptance.
    pub acceptance: Points,
    /// What the law says of giving it straight to the recipient; none where nothing has to be asked for.
    pub law: Option<String>,
}

/// What the law says of each controlled good.
#[must_use]
pub fn law(session: &Session) -> Law {
    let (words, case) = (session.words(), session.case());
    let allies = case.nations_with(Role::Ally).map(|ally| (ally, Route::Backfill));
    let ways: Vec<(NationId, Route)> = std::iter::once((case.recipient, Route::Direct)).chain(allies).collect();
    let mut rules: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for class in (0..case.goods.len()).map(GoodId::at).filter(|c| case.good(*c).controlled) {
        let verdicts = ways.iter().map(|(to, route)| {
            let rule = deciding(session, class, *to, *route);
            let told = words.get(&format!("rule-{}", rule.id));
            let at = rules.iter().position(|r| *r == told).unwrap_or_else(|| {
                rules.push(told);
                rules.len() - 1
            });
            Verdict { told: verdict(words, &rule.then), rule: at }
        });
        rows.push(Row { verdicts: verdicts.collect(), name: capital(&words.good(case, class)) });
    }
    let ways = ways.iter().map(|(to, route)| way_name(session, *to, *route)).collect();
    grouped(words, &Law { ways, rows, rules })
}

/// The law with ways of which it says the same put together: allies, as a rule.
fn grouped(words: &Words, law: &Law) -> Law {
    let column = |way: usize| law.rows.iter().map(|row| &row.verdicts[way]).collect::<Vec<_>>();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for way in 0..law.ways.len() {
        // The way straight to the recipient stands for itself.
        match groups.iter_mut().skip(1).find(|group| column(group[0]) == column(way)) {
            Some(group) => group.push(way),
            None => groups.push(vec![way]),
        }
    }
    let name = |group: &Vec<usize>| match group.as_slice() {
        [only] => law.ways[*only].clone(),
        several if several.len() + 1 == law.ways.len() => words.get("view-law-allies"),
        several => words.list(&several.iter().map(|way| law.ways[*way].clone()).collect::<Vec<_>>()),
    };
    let rows = law.rows.iter().map(|row| Row {
        name: row.name.clone(),
        verdicts: groups.iter().map(|group| row.verdicts[group[0]].clone()).collect(),
    });
    Law { ways: groups.iter().map(name).collect(), rows: rows.collect(), rules: law.rules.clone() }
}

/// Every good that can be given, in the order of the needs that they serve.
#[must_use]
pub fn goods(session: &Session) -> Vec<Good> {
    let (words, case) = (session.words(), session.case());
    let good = |class: GoodId| {
        let def = case.good(class);
        let then = deciding(session, class, case.recipient, Route::Direct).then;
        Good {
            id: def.id.clone(),
            name: capital(&words.good(case, class)),
            sector: def.sector,
            sector_name: words.sector(def.sector),
            step: def.step,
            routine: def.routine,
            severity: def.severity,
            acceptance: def.acceptability,
            law: (!matches!(then, Then::Free)).then(|| verdict(words, &then)),
        }
    };
    let mut goods: Vec<Good> = (0..case.goods.len()).map(GoodId::at).map(good).collect();
    goods.sort_by_key(|good| good.sector);
    goods
}

/// A way in a few words.
#[must_use]
pub fn way_name(session: &Session, to: NationId, route: Route) -> String {
    let (words, case) = (session.words(), session.case());
    let to = text("to", words.nation(case, to));
    words.say(&format!("view-way-{}", route.key()), &[to])
}

/// The rule that decides about a good, a destination and a route this month.
pub(super) fn deciding(session: &Session, class: GoodId, to: NationId, route: Route) -> PolicyRule {
    let game = session.game();
    let case = game.case();
    let amount = case.good(class).step;
    let export = Export { class, to, end_user: to, route, amount, month: case.month(game.turn()) };
    deciding_rule(case, &game.get::<InForce>().reforms(), &export).clone()
}

fn verdict(words: &Words, then: &Then) -> String {
    words.get(match then {
        Then::Free => "view-law-free",
        Then::Licence(_) => "view-law-licence",
        Then::Consent(_) => "view-law-consent",
        Then::Forbidden => "view-law-forbidden",
    })
}
