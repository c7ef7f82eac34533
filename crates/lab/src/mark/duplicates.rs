//! Alike: hand-ins with the same orders or nearly, with the same reasons, and names that stand on
//! several or look like others.
//!
//! Duty: compare hand-ins with each other, by groups that are found in one pass. Uses `tape`. Always
//! holds: who took from whom is not decided; both are named, and their results stand as they were
//! played. What does not hold accuses nobody. No note grows with the number of hand-ins.

use std::collections::{BTreeMap, BTreeSet};

use super::said::{NAMED, Others, Print, print};
use super::verdict::{Marked, Verdict};
use demarche_core::tape::notes::{looks, same_name};

/// How many orders must agree where the luck was not the same: fewer may be chance.
const SEVERAL: usize = 6;
/// How many orders must be there before orders that agree but for their sums are worth a note.
const MANY: usize = 10;
/// The shortest reason, in characters, that two would not write by chance.
const TELLING: usize = 24;

/// Names hand-ins that agree, and those whose name stands on another as well.
pub fn compare(marked: &mut [Marked]) {
    // Notes are found first and written after, so that none hangs on the order of the files.
    let mut notes: Vec<(usize, String)> = Vec::new();
    let shared = same_orders(marked, &mut notes);
    near_orders(marked, &mut notes);
    same_reasons(marked, &mut notes);
    names(marked, &mut notes);
    for (at, others) in shared {
        marked[at].verdict = Verdict::Shared(others);
    }
    for (at, note) in notes {
        marked[at].notes.push(note);
    }
}

fn holds(one: &Marked) -> bool {
    matches!(one.verdict, Verdict::Confirmed | Verdict::Shared(_))
}

/// The first paths of a list without one of them, and how many there are without it.
fn without(marked: &[Marked], list: &[usize], own: usize) -> Others {
    let all = list.len() - usize::from(list.binary_search(&own).is_ok());
    Others::of(list.iter().filter(|at| **at != own).take(NAMED).map(|at| marked[*at].path.clone()), all)
}

/// A group of hand-ins in the order of the folder: those that hold, and those that do not.
#[derive(Default)]
struct Group {
    sound: Vec<usize>,
    unsound: Vec<usize>,
}

impl Group {
    fn push(&mut self, marked: &[Marked], at: usize) {
        if holds(&marked[at]) { self.sound.push(at) } else { self.unsound.push(at) }
    }
}

/// Those that hold and have the orders of others that hold; what does not hold is told in a note.
fn same_orders(marked: &[Marked], notes: &mut Vec<(usize, String)>) -> Vec<(usize, Others)> {
    let mut whole: BTreeMap<Print, Group> = BTreeMap::new();
    let mut lucky: BTreeMap<(Print, u64), Group> = BTreeMap::new();
    for (at, one) in marked.iter().enumerate() {
        if let (Some(prints), Some(tape)) = (&one.prints, &one.tape)
            && prints.count() > 0
        {
            whole.entry(prints.whole).or_default().push(marked, at);
            lucky.entry((prints.whole, tape.seed)).or_default().push(marked, at);
        }
    }
    let mut shared = Vec::new();
    for (at, one) in marked.iter().enumerate() {
        let (Some(prints), Some(tape)) = (&one.prints, &one.tape) else { continue };
        let group =
            if prints.count() >= SEVERAL { whole.get(&prints.whole) } else { lucky.get(&(prints.whole, tape.seed)) };
        let Some(group) = group else { continue };
        let (sound, unsound) = (without(marked, &group.sound, at), without(marked, &group.unsound, at));
        match &one.verdict {
            Verdict::Confirmed if !sound.is_empty() => shared.push((at, sound)),
            Verdict::Refused(..) if !sound.is_empty() || !unsound.is_empty() => {
                let all = sound.named.len() + sound.more + unsound.named.len() + unsound.more;
                let others = Others::of(sound.named.into_iter().chain(unsound.named), all);
                notes.push((at, format!("its orders are those of {others}")));
            }
            _ => {}
        }
    }
    shared
}

/// Orders that agree but for one month, or but for their sums.
fn near_orders(marked: &[Marked], notes: &mut Vec<(usize, String)>) {
    // One for each list of orders: the same ones are told of already.
    let mut firsts: BTreeMap<Print, usize> = BTreeMap::new();
    for (at, one) in marked.iter().enumerate().filter(|(_, m)| holds(m)) {
        if let Some(prints) = &one.prints {
            firsts.entry(prints.whole).or_insert(at);
        }
    }
    let mut but_month: BTreeMap<(Print, usize), Vec<usize>> = BTreeMap::new();
    let mut but_sums: BTreeMap<Print, Vec<usize>> = BTreeMap::new();
    let mut sorted: Vec<usize> = firsts.values().copied().collect();
    sorted.sort_unstable();
    for at in sorted {
        for (key, month) in all_but_one(&marked[at]) {
            but_month.entry((key, month)).or_default().push(at);
        }
        if let Some(prints) = marked[at].prints.as_ref().filter(|p| p.count() >= MANY) {
            but_sums.entry(prints.shape).or_default().push(at);
        }
    }
    for (at, one) in marked.iter().enumerate().filter(|(_, m)| holds(m)) {
        let Some(prints) = &one.prints else { continue };
        let Some(first) = firsts.get(&prints.whole).copied() else { continue };
        for (key, month) in all_but_one(&marked[first]) {
            let others = but_month.get(&(key, month)).map(|list| without(marked, list, first)).unwrap_or_default();
            if !others.is_empty() {
                notes.push((at, format!("but for {}, its orders are those of {others}", prints.month(month))));
            }
        }
        let list = but_sums.get(&prints.shape).filter(|_| prints.count() >= MANY);
        let others = list.map(|list| without(marked, list, first)).unwrap_or_default();
        if !others.is_empty() {
            notes.push((at, format!("but for their sums, its orders are those of {others}")));
        }
    }
}

/// The fingerprints of a hand-in's orders, each without one month's, with that month.
fn all_but_one(one: &Marked) -> Vec<(Print, usize)> {
    let (Some(prints), Some(tape)) = (&one.prints, &one.tape) else { return Vec::new() };
    let count = prints.count();
    let enough = |month: &usize| count - prints.counts[*month] >= SEVERAL;
    let key = |month: usize| {
        let rest = prints.months.iter().enumerate().filter(|(at, _)| *at != month);
        print(std::iter::once(tape.scenario.clone()).chain(rest.map(|(_, (a, b))| format!("{a:x}{b:x}"))))
    };
    (0..prints.months.len()).filter(enough).map(|month| (key(month), month)).collect()
}

/// Whom a hand-in is from, as it is compared: the name in its class, or else the file.
fn whom(one: &Marked) -> Print {
    let name = same_name(one.name());
    if name.is_empty() { print([one.path.as_str()]) } else { print([one.class(), name.as_str()]) }
}

/// Reasons that stand in hand-ins of several names.
fn same_reasons(marked: &[Marked], notes: &mut Vec<(usize, String)>) {
    let told = |one: &Marked| -> BTreeSet<Print> {
        let reasons = one.played.iter().filter(|_| holds(one)).flat_map(|played| &played.reasons);
        let plain = reasons.map(|(_, reason)| same_name(reason)).filter(|r| r.chars().count() >= TELLING);
        plain.map(|reason| print([reason])).collect()
    };
    let whose: Vec<Print> = marked.iter().map(whom).collect();
    let reasons: Vec<BTreeSet<Print>> = marked.iter().map(told).collect();
    // For each reason the first hand-in of each name that gives it.
    let mut given: BTreeMap<(Print, Print), usize> = BTreeMap::new();
    for (at, of) in reasons.iter().enumerate() {
        for reason in of {
            given.entry((*reason, whose[at])).or_insert(at);
        }
    }
    let mut by: BTreeMap<Print, Vec<usize>> = BTreeMap::new();
    for ((reason, _), at) in given {
        by.entry(reason).or_default().push(at);
    }
    for list in by.values_mut() {
        list.sort_unstable();
    }
    for (at, of) in reasons.iter().enumerate() {
        let lists: Vec<&Vec<usize>> = of.iter().filter_map(|r| by.get(r)).filter(|list| list.len() > 1).collect();
        let Some(most) = lists.iter().map(|list| list.len() - 1).max() else { continue };
        let mut named: Vec<usize> = Vec::new();
        for list in &lists {
            for other in list.iter().filter(|other| whose[**other] != whose[at]).take(NAMED) {
                if named.len() < NAMED && !named.contains(other) {
                    named.push(*other);
                }
            }
        }
        named.sort_unstable();
        let others = Others::of(named.iter().map(|other| marked[*other].path.clone()), most.max(named.len()));
        let (count, are) = (lists.len(), if lists.len() == 1 { "is" } else { "are" });
        notes.push((at, format!("{count} of its reasons {are} given word for word in {others}")));
    }
}

/// Names that stand on several, and names that look like others.
fn names(marked: &[Marked], notes: &mut Vec<(usize, String)>) {
    let named = |at: &usize| !marked[*at].name().is_empty();
    let mut same: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    let mut alike: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for at in (0..marked.len()).filter(named) {
        let one = &marked[at];
        let list = same.entry((one.class().to_owned(), same_name(one.name()))).or_default();
        if list.is_empty() {
            alike.entry((one.class().to_owned(), looks(one.name()))).or_default().push(at);
        }
        list.push(at);
    }
    for at in (0..marked.len()).filter(named) {
        let one = &marked[at];
        let Some(list) = same.get(&(one.class().to_owned(), same_name(one.name()))) else { continue };
        let others = without(marked, list, at);
        if !others.is_empty() {
            notes.push((at, format!("the same name stands on {others}")));
        }
        let first = list.first().copied().unwrap_or(at);
        let looking = alike.get(&(one.class().to_owned(), looks(one.name())));
        let others = looking.map(|list| without(marked, list, first)).unwrap_or_default();
        if !others.is_empty() {
            notes.push((at, format!("its name looks like the one on {others}")));
        } else if let Some(plain) = disguised(one.name()) {
            notes.push((at, format!("its name looks like \"{plain}\", but is written in other letters")));
        }
    }
}

/// How a name reads that is written in other letters than it seems to be; none if it is as it seems.
fn disguised(name: &str) -> Option<String> {
    let foreign = name.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let plain = looks(name);
    (foreign && plain.is_ascii()).then_some(plain)
}
