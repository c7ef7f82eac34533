//! The picture above a page's rows: from what a number was, step by step, to what it is.
//!
//! Duty: bars as places in thousandths of a height, for whoever draws them; the rows below are the same
//! in words. Uses `figures`. Always holds: a bar begins where the one before it ends, and the last ends at
//! the number.

use crate::narrate::Words;
use crate::narrate::figures::{self, money, percent, points};
use demarche_core::math::{Money, Points, Ppm};
use demarche_core::model::quantity::Unit;

/// Most steps with a bar of their own; the rest is one more.
const MOST: usize = 5;

/// What a bar stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The number before or after.
    Whole,
    /// A step up.
    Up,
    /// A step down.
    Down,
}

/// A bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bar {
    /// What it is.
    pub name: String,
    /// The number, or the change with its sign.
    pub amount: String,
    /// What it stands for.
    pub kind: Kind,
    /// Where it begins, in thousandths of the height from the foot.
    pub from: u16,
    /// Where it ends.
    pub to: u16,
}

/// The picture.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Waterfall {
    /// Bars from left to right: before, the steps, after.
    pub bars: Vec<Bar>,
    /// What the foot of the picture stands for, where that is not nought.
    pub foot: Option<String>,
}

/// The picture of steps, each by its name, that lead to a value; none if nothing does.
pub(super) fn waterfall(words: &Words, steps: &[(String, i64)], value: i64, unit: Unit) -> Option<Waterfall> {
    let mut steps: Vec<(String, i64)> = steps.iter().filter(|(_, by)| *by != 0).cloned().collect();
    if steps.is_empty() {
        return None;
    }
    // The last row may hold all that is not told apart: what is large stands first, whatever it is.
    steps.sort_by_key(|(_, by)| std::cmp::Reverse(by.abs()));
    let before = value - steps.iter().map(|(_, by)| by).sum::<i64>();
    let rest: i64 = steps.iter().skip(MOST).map(|(_, by)| by).sum();
    let mut named: Vec<(String, i64)> = steps.into_iter().take(MOST).collect();
    if rest != 0 {
        named.push((words.get("view-why-rest"), rest));
    }
    let (low, high) = bounds(before, &named);
    let place = |at: i64| u16::try_from(((at - low) * 1_000 / (high - low).max(1)).clamp(0, 1_000)).unwrap_or(0);
    let whole = |name: &str, at: i64| Bar {
        name: words.get(name),
        amount: words.figure(rounded(at, unit)),
        kind: Kind::Whole,
        from: 0,
        to: place(at),
    };
    let mut bars = vec![whole("view-why-before", before)];
    let mut at = before;
    for (name, by) in named {
        let from = place(at);
        at += by;
        let kind = if by > 0 { Kind::Up } else { Kind::Down };
        bars.push(Bar { name, amount: words.figure(step(by, unit)), kind, from, to: place(at) });
    }
    bars.push(whole("view-why-after", value));
    Some(Waterfall { bars, foot: (low != 0).then(|| words.figure(rounded(low, unit))) })
}

/// The lowest and highest places of the picture: those of the steps with as much room below, and nought
/// where that is not far.
fn bounds(before: i64, steps: &[(String, i64)]) -> (i64, i64) {
    let mut at = before;
    let (mut low, mut high) = (at, at);
    for (_, by) in steps {
        at += by;
        (low, high) = (low.min(at), high.max(at));
    }
    let span = (high - low).max(1);
    let foot = low - span;
    if low >= 0 && foot <= span { (0, high) } else { (foot, high.max(foot + 1)) }
}

/// A number as the page's title has it.
fn rounded(value: i64, unit: Unit) -> figures::Figure {
    match unit {
        Unit::Points => points(Points(value)),
        Unit::Money => money(Money(value)),
        Unit::Share => percent(Ppm(value)),
    }
}

/// A step; small ones with all their digits.
fn step(by: i64, unit: Unit) -> figures::Figure {
    match unit {
        Unit::Points if by.abs() >= 50 => figures::change(Points(by)),
        _ => figures::delta(by, unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(steps: &[i64]) -> Vec<(String, i64)> {
        steps.iter().map(|by| (format!("step {by}"), *by)).collect()
    }

    #[test]
    fn bars_lead_from_what_was_to_what_is() {
        let words = Words::new("none", "").expect("no words are well-formed");
        for steps in [vec![500, -1_200, 300], vec![-9, 8, -7, 6, -5, 4, -3], vec![20_000], vec![-60_000, 1]] {
            let found = waterfall(&words, &named(&steps), 66_400, Unit::Points).expect("a picture");
            let (first, last) = (found.bars.first().expect("before"), found.bars.last().expect("after"));
            assert_eq!((first.kind, last.kind), (Kind::Whole, Kind::Whole));
            let mut at = first.to;
            for bar in &found.bars[1..found.bars.len() - 1] {
                assert_eq!(bar.from, at, "{found:?}");
                assert!(if bar.kind == Kind::Up { bar.to >= bar.from } else { bar.to <= bar.from });
                at = bar.to;
            }
            assert_eq!(at, last.to, "{found:?}");
            assert!(found.bars.len() <= MOST + 3);
        }
        assert_eq!(waterfall(&words, &named(&[]), 66_400, Unit::Points), None);
    }

    #[test]
    fn the_foot_is_told_where_it_is_not_nought() {
        let words = Words::new("none", "").expect("no words are well-formed");
        let foot = |steps: &[i64], value| waterfall(&words, &named(steps), value, Unit::Points).and_then(|w| w.foot);
        assert_eq!(foot(&[-1_000], 66_400), Some("65.4".to_owned()));
        assert_eq!(foot(&[5_000], 7_000), None, "nought is near");
    }
}
