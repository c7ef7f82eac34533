//! Findings that are right as they are, each with its reason.
//!
//! Duty: take out what is excused. Always holds: an excuse that nothing needs any more is a fault of its own.

use std::collections::BTreeMap;

use super::checks::Fault;
use super::{Found, Place};

/// How many findings of a kind are shown for a view.
const SHOWN: usize = 4;

/// A fault, a part of the words or of the place, and why it is right as it is.
pub type Excuse = (Fault, &'static str, &'static str);

/// What is excused: nothing.
pub const EXCUSES: &[Excuse] = &[];

/// What is left, some lines for each fault of each view, with excuses that nothing needs.
pub fn excuse(found: Found, excuses: &[Excuse]) -> Vec<String> {
    let mut needed = vec![false; excuses.len()];
    let mut left: BTreeMap<(Fault, String), Vec<String>> = BTreeMap::new();
    for ((fault, words), places) in found {
        let of = |place: &Place| {
            let fits = |part: &str| words.contains(part) || place.view.contains(part);
            excuses.iter().position(|(of, part, _)| *of == fault && fits(part))
        };
        let mut rest = places.iter().filter(|place| match of(place) {
            Some(at) => {
                needed[at] = true;
                false
            }
            None => true,
        });
        if let Some(first) = rest.next() {
            let line = format!("    {words:?}, {} times, first {}", 1 + rest.count(), first.how);
            left.entry((fault, first.view.clone())).or_default().push(line);
        }
    }
    let spare = excuses.iter().zip(needed).filter(|(_, needed)| !needed);
    let spare = spare.map(|((fault, part, why), _)| format!("nothing needs the excuse {fault:?} {part:?} ({why})"));
    let told = left.into_iter().map(|((fault, view), lines)| {
        let more = lines.len().saturating_sub(SHOWN);
        let shown = lines.into_iter().take(SHOWN).collect::<Vec<_>>().join("\n");
        format!("{fault:?} in {view}, and {more} more\n{shown}")
    });
    told.chain(spare).collect()
}
