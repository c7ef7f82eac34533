//! The tracker: who has given how much.
//!
//! Duty: the player's place in one line, and the whole table. May use `narrate`. Always holds:
//! the figures are those of the month last closed, of this game alone.

use super::text::{fine_percent, hang, money_cell};
use demarche_core::math::Money;
use demarche_core::model::good::AidType;
use demarche_core::model::ids::NationId;
use demarche_core::model::quantity::Stage;
use demarche_core::sim::Game;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::money;
use demarche_play::narrate::words::{number, text};
use demarche_play::text_table::{Align, table};

type Sums = [[Money; 3]; 3];

/// Donors by what they have allocated, largest first.
fn donors(game: &Game) -> Vec<(NationId, Sums)> {
    let case = game.case();
    let closed = game.records().turns.iter().rev().find(|t| t.digest.is_some());
    let ranking = closed.map(|t| t.ranking.as_slice()).unwrap_or_default();
    let mut donors: Vec<_> = ranking.iter().filter(|(id, _)| !case.nation(*id).aggregate).copied().collect();
    donors.sort_by_key(|(id, sums)| (std::cmp::Reverse(total(sums, Stage::Allocated)), *id));
    donors
}

fn total(sums: &Sums, stage: Stage) -> Money {
    sums[stage.index()].iter().copied().sum()
}

/// The player's place, in one line.
pub fn place(words: &Words, game: &Game) -> Vec<String> {
    let donors = donors(game);
    let player = game.case().player;
    let Some(at) = donors.iter().position(|(id, _)| *id == player) else {
        return hang("", &words.get("console-ranking-none"));
    };
    let sums = &donors[at].1;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let args = [
        number("place", count(at + 1)),
        number("donors", count(donors.len())),
        text("allocated", money(total(sums, Stage::Allocated))),
        text("delivered", money(total(sums, Stage::Delivered))),
    ];
    hang("", &words.say("console-ranking-place", &args))
}

/// The whole table.
pub fn ranking(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let donors = donors(game);
    if donors.is_empty() {
        return vec![words.get("console-ranking-none")];
    }
    let head = ["donor", "allocated", "financial", "humanitarian", "military", "gdp"];
    let mut rows = vec![vec![String::new(), "#".to_owned()]];
    rows[0].extend(head.map(|column| words.get(&format!("console-ranking-{column}"))));
    for (place, (id, sums)) in donors.iter().enumerate() {
        let of = |t: AidType| money_cell(sums[Stage::Allocated.index()][t.index()]);
        let product = case.nation(*id).gdp;
        let allocated = total(sums, Stage::Allocated);
        let share = if product.is_zero() { words.get("console-none") } else { fine_percent(allocated.over(product)) };
        rows.push(vec![
            if *id == case.player { "▸" } else { "" }.to_owned(),
            (place + 1).to_string(),
            words.nation(case, *id),
            money_cell(allocated),
            of(AidType::Financial),
            of(AidType::Humanitarian),
            of(AidType::Military),
            share,
        ]);
    }
    let (left, right) = (Align::Left, Align::Right);
    let mut lines = table(&[left, right, left, right, right, right, right, right], &rows);
    lines.push(String::new());
    lines.extend(place(words, game));
    lines
}
