//! The law and the goods: what may be given to whom, and what each class is like.
//!
//! Duty: the verdict of the law on every controlled class, the reforms, and the class table. May
//! use `narrate`, `rules`. Always holds: a verdict is that of the rule that decides an order now.

use super::text::{DOT, capital, hang, money_cell};
use demarche_core::model::good::{Route, Sector};
use demarche_core::model::ids::{ClassId, NationId, ReformId};
use demarche_core::model::nation::Role;
use demarche_core::model::order::Order;
use demarche_core::model::policy::{PolicyRule, Then};
use demarche_core::rules::permission::{Export, deciding_rule};
use demarche_core::sim::Game;
use demarche_core::sim::world::Law;
use demarche_play::narrate::figures::{change, points};
use demarche_play::narrate::words::text;
use demarche_play::narrate::{Words, orders};
use demarche_play::text_table::{Align, table};

/// The rule that decides about a class, a destination and a route this month.
fn decides(game: &Game, reforms: &[ReformId], class: ClassId, to: NationId, route: Route) -> PolicyRule {
    let case = game.case();
    let amount = case.class(class).step;
    let export = Export { class, to, end_user: to, route, amount, month: case.month(game.turn()) };
    deciding_rule(case, reforms, &export).clone()
}

fn verdict(words: &Words, then: &Then) -> String {
    words.get(match then {
        Then::Free => "console-law-free",
        Then::Licence(_) => "console-law-licence",
        Then::Consent(_) => "console-law-consent",
        Then::Forbidden => "console-law-forbidden",
    })
}

/// What the law says of each controlled class, which rule says so, and the reforms.
pub fn law(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let reforms = game.get::<Law>().reforms();
    let ally = case.nations_with(Role::Ally).next().map(|n| (n, Route::Backfill));
    let ways: Vec<(NationId, Route)> = std::iter::once((case.recipient, Route::Direct)).chain(ally).collect();
    let mut notes: Vec<String> = Vec::new();
    let mut rows = vec![vec![words.get("console-law-class")]];
    rows[0].extend(ways.iter().map(|(to, route)| {
        let to = text("nation", words.nation(case, *to));
        words.say(if *route == Route::Direct { "console-law-to" } else { "console-law-backfill" }, &[to])
    }));
    for class in (0..case.classes.len()).map(ClassId::at).filter(|c| case.class(*c).controlled) {
        let mut row = vec![capital(&words.class(case, class))];
        for (to, route) in &ways {
            let rule = decides(game, &reforms, class, *to, *route);
            let note = words.get(&format!("rule-{}", rule.id));
            let at = notes.iter().position(|n| *n == note).unwrap_or_else(|| {
                notes.push(note);
                notes.len() - 1
            });
            row.push(format!("{} [{}]", verdict(words, &rule.then), at + 1));
        }
        rows.push(row);
    }
    let mut lines = table(&[Align::Left, Align::Left, Align::Left], &rows);
    lines.push(String::new());
    for (at, note) in notes.iter().enumerate() {
        lines.extend(hang(&format!("[{}]  ", at + 1), note));
    }
    lines.push(String::new());
    for reform in &case.policy.reforms {
        let name = text("reform", words.get(&format!("reform-{}", reform.id)));
        let order = Order::Reform { reform: reform.id.clone() };
        let state = match game.check(&order) {
            Ok(plan) => words.say(
                "console-law-reform-open",
                &[name, text("capital", points(plan.capital)), text("id", reform.id.as_str())],
            ),
            Err(refusal) => {
                words.say("console-law-reform-shut", &[name, text("reason", orders::refusal(words, &refusal))])
            }
        };
        lines.extend(hang("•  ", &state));
    }
    lines
}

/// Every class that can be given, under the need that it serves.
pub fn goods(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let reforms = game.get::<Law>().reforms();
    let head = ["class", "from", "routine", "severity", "liking", "law"];
    let mut rows = vec![head.map(|column| words.get(&format!("console-goods-{column}"))).to_vec()];
    for sector in Sector::ALL {
        let classes = (0..case.classes.len()).map(ClassId::at).filter(|c| case.class(*c).sector == sector);
        for (at, id) in classes.enumerate() {
            if at == 0 {
                rows.push(vec![words.sector(sector)]);
            }
            let class = case.class(id);
            let rule = decides(game, &reforms, id, case.recipient, Route::Direct);
            let lawful = if matches!(rule.then, Then::Free) { DOT.to_owned() } else { verdict(words, &rule.then) };
            rows.push(vec![
                format!("  {}", class.id),
                money_cell(class.step),
                money_cell(class.routine),
                points(class.severity),
                change(class.acceptability),
                lawful,
            ]);
        }
    }
    let right = Align::Right;
    let mut lines = table(&[Align::Left, right, right, right, right, Align::Left], &rows);
    lines.push(String::new());
    lines.extend(hang("", &words.get("console-goods-note")));
    lines
}
