//! Alike: hand-ins with the same orders, and names that stand on several.
//!
//! Duty: compare hand-ins with each other. Uses `tape`. Always holds: who took from whom is not
//! decided; both are named, and their results stand as they were played.

use std::collections::BTreeMap;

use super::{Marked, Verdict};
use crate::model::order::Order;
use crate::tape::notes::same_name;
use crate::tape::{Tape, order_text};

/// How many orders must agree where the luck was not the same: fewer may be chance.
const SEVERAL: usize = 6;

/// The orders of a tape without its predictions, which are easily changed; and how many there are.
fn orders(tape: &Tape) -> (Vec<String>, usize) {
    let of_month = |orders: &Vec<crate::scenario::raw::RawOrder>| {
        let given = orders.iter().filter(|o| !matches!(o, Order::Predict { .. }));
        let mut texts: Vec<String> = given.filter_map(|o| order_text(o).ok()).collect();
        texts.sort();
        texts
    };
    let months: Vec<Vec<String>> = tape.turns.iter().map(|t| of_month(&t.orders)).collect();
    let count = months.iter().map(Vec::len).sum();
    (months.into_iter().map(|month| month.join("\n")).collect(), count)
}

/// Names hand-ins that agree, and those whose name stands on another as well.
pub fn compare(marked: &mut [Marked]) {
    let mut alike: BTreeMap<(String, Vec<String>), Vec<usize>> = BTreeMap::new();
    let mut named: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    let mut counts = vec![0; marked.len()];
    for (at, one) in marked.iter().enumerate() {
        let Some(tape) = &one.tape else { continue };
        let (orders, count) = orders(tape);
        counts[at] = count;
        if count > 0 {
            alike.entry((tape.scenario.clone(), orders)).or_default().push(at);
        }
        if !one.name().is_empty() {
            named.entry((one.class().to_owned(), same_name(one.name()))).or_default().push(at);
        }
    }
    for group in alike.values().filter(|group| group.len() > 1) {
        share(marked, group, counts[group[0]]);
    }
    for group in named.values().filter(|group| group.len() > 1) {
        let paths: Vec<String> = group.iter().map(|at| marked[*at].path.clone()).collect();
        for (own, at) in group.iter().enumerate() {
            let others: Vec<&str> = others(&paths, own).collect();
            marked[*at].notes.push(format!("the same name stands on {}", others.join(", ")));
        }
    }
}

fn others(paths: &[String], own: usize) -> impl Iterator<Item = &str> {
    paths.iter().enumerate().filter(move |(at, _)| *at != own).map(|(_, path)| path.as_str())
}

fn share(marked: &mut [Marked], group: &[usize], count: usize) {
    let seed = |m: &Marked| m.tape.as_ref().map(|t| t.seed);
    for &at in group {
        let counts_as_same =
            |other: &usize| *other != at && (seed(&marked[*other]) == seed(&marked[at]) || count >= SEVERAL);
        let all: Vec<usize> = group.iter().copied().filter(counts_as_same).collect();
        let of = |holds: bool| {
            let kept = all.iter().filter(|other| (marked[**other].verdict.key() != "refused") == holds);
            kept.map(|other| marked[*other].path.clone()).collect::<Vec<String>>()
        };
        let (sound, unsound) = (of(true), of(false));
        match &marked[at].verdict {
            Verdict::Confirmed | Verdict::Shared(_) if !sound.is_empty() => {
                marked[at].verdict = Verdict::Shared(sound);
            }
            // What does not hold accuses nobody; it is told whose orders it has.
            Verdict::Refused(..) if !all.is_empty() => {
                let paths = [sound, unsound].concat();
                marked[at].notes.push(format!("its orders are those of {}", paths.join(", ")));
            }
            _ => {}
        }
    }
}
