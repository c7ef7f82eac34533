//! The tracker: who has given how much.
//!
//! Duty: the player's place in one line, and the whole table. Uses the views. Always holds: the figures
//! are those of the month last closed.

use super::layout::Layout;
use demarche_core::model::good::AidType;
use demarche_core::model::quantity::Stage;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::money;
use demarche_play::narrate::words::{number, text};
use demarche_play::text_table::Align;
use demarche_play::views::ranking::Donor;

/// The player's place, in one line.
pub fn place(words: &Words, donors: &[Donor], at: Layout) -> Vec<String> {
    let Some(place) = donors.iter().position(|d| d.player) else {
        return at.hang("", &words.get("console-ranking-none"));
    };
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let args = [
        number("place", count(place + 1)),
        number("donors", count(donors.len())),
        text("allocated", money(donors[place].total(Stage::Allocated))),
        text("delivered", money(donors[place].total(Stage::Delivered))),
    ];
    at.hang("", &words.say("console-ranking-place", &args))
}

/// The whole table.
pub fn ranking(words: &Words, donors: &[Donor], at: Layout) -> Vec<String> {
    if donors.is_empty() {
        return at.hang("", &words.get("console-ranking-none"));
    }
    let head = ["donor", "allocated", "financial", "humanitarian", "military", "gdp"];
    let mut rows = vec![vec![String::new(), "#".to_owned()]];
    rows[0].extend(head.map(|column| words.get(&format!("console-ranking-{column}"))));
    for (place, donor) in donors.iter().enumerate() {
        let of = |t: AidType| donor.cell(words, Stage::Allocated, Some(t));
        rows.push(vec![
            if donor.player { "▸" } else { "" }.to_owned(),
            (place + 1).to_string(),
            donor.name.clone(),
            donor.cell(words, Stage::Allocated, None),
            of(AidType::Financial),
            of(AidType::Humanitarian),
            of(AidType::Military),
            donor.product_cell(words),
        ]);
    }
    let (left, right) = (Align::Left, Align::Right);
    let mut lines = at.table(&[left, right, left, right, right, right, right, right], 2, &rows);
    lines.push(String::new());
    lines.extend(place(words, donors, at));
    lines
}
