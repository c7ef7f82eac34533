//! Orders of the period that the game refuses.
//!
//! Duty: play `history` under three lots of luck and report every refused order where it stands.
//! Uses `sim`, `strategy`, `narrate`. Always holds: only cases without errors are played.

use std::collections::BTreeMap;
use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::scenario::findings::{File, Finding, Severity};
use demarche_core::scenario::outline::Outline;
use demarche_core::sim::Game;
use demarche_core::strategy::{History, play_month};
use demarche_play::narrate::{Words, orders};

/// The lots of luck that are tried.
const SEEDS: [u64; 3] = [1, 2, 3];

/// Every order of the history that is refused, with rule and reason.
pub(crate) fn refused(file: &File, outline: &Outline, case: &Arc<Case>, words: &Words) -> Vec<Finding> {
    if case.history.is_empty() {
        return Vec::new();
    }
    // By month and order: how often, and the first reason.
    let mut found: BTreeMap<(usize, usize), (usize, String, String)> = BTreeMap::new();
    for seed in SEEDS {
        let mut game = Game::new(case.clone(), seed);
        while !game.is_over() {
            let month = game.case().month(game.turn());
            let at = case.history.iter().position(|(m, _)| *m == month);
            let record = play_month(&mut game, &mut History);
            for (order, refusal) in &record.refused {
                let Some(at) = at else { continue };
                let said = || (0, refusal.rule().to_owned(), orders::refusal(words, refusal));
                found.entry((at, *order)).or_insert_with(said).0 += 1;
            }
        }
    }
    let finding = |((at, order), (times, rule, reason)): ((usize, usize), (usize, String, String))| {
        let (month, given) = &case.history[at];
        let entry = outline.item("history", at).and_then(|m| outline.field(m, "orders"));
        let place = entry.and_then(|o| o.item(order)).map(|o| file.place(&o.range));
        let told = given.get(order).map(|o| orders::order(words, case, o)).unwrap_or_default();
        let often = if times == SEEDS.len() {
            "is refused".to_owned()
        } else {
            format!("is refused under {times} of {} lots of luck", SEEDS.len())
        };
        let message = format!("the order of {month} {often} ({rule}): {told}");
        file.finding(Severity::Warning, "DM-W150", place, message, Some(reason))
    };
    found.into_iter().map(finding).collect()
}
