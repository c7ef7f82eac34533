//! Orders of an experiment's own lines of play, bound to a scenario.

use super::Binder;
use crate::experiment::form::Play;
use crate::testing::bind::Alike;
use crate::testing::form::At;
use crate::testing::names;
use demarche_core::model::case::Case;
use demarche_core::model::ids::Month;
use demarche_core::model::order::Order;
use demarche_core::scenario::findings::did_you_mean;
use demarche_core::scenario::raw::RawMonth;
use demarche_core::tape::typed;

impl Binder<'_> {
    /// Orders to leave out, with turns for months.
    pub(super) fn without(&mut self, case: &Case, scenario: &str, play: Option<(usize, &Play)>) -> Vec<Alike> {
        let Some((own, play)) = play else { return Vec::new() };
        let list = self.outline.item("plays", own).and_then(|p| self.outline.field(p, "without")).cloned();
        let mut found = Vec::with_capacity(play.without.len());
        for (nth, like) in play.without.iter().enumerate() {
            let place = list.as_ref().and_then(|l| l.item(nth)).map(|n| n.range.clone());
            let known = names::subjects(case, Some(like.order));
            if let Some((of, known)) = like.of.as_ref().zip(known).filter(|(of, known)| !known.contains(of)) {
                let hint = did_you_mean(of, known.iter().map(String::as_str));
                let message = format!("\"{scenario}\" has nothing called \"{of}\" that such an order names");
                self.error("DM-E010", place.clone(), message, hint);
            }
            let turn = match like.month {
                None | Some(At::End) => None,
                Some(At::Turn(turn)) => Some(i32::from(turn) - 1),
                Some(At::Month(month)) => Some(month.since(case.start)),
            };
            let played = turn.map(|turn| u16::try_from(turn).ok().filter(|turn| *turn < case.turns));
            if played == Some(None) {
                let hint = Some(format!("it plays {} to {}", case.start, case.month(case.turns.saturating_sub(1))));
                self.error("DM-E014", place, format!("that month is not played in \"{scenario}\""), hint);
            }
            found.push(Alike { kind: Some(like.order), of: like.of.clone(), turn: played.flatten() });
        }
        found
    }

    /// Orders by month, with typed ids.
    pub(super) fn script(
        &mut self,
        case: &Case,
        scenario: &str,
        months: &[RawMonth],
        own: Option<usize>,
    ) -> Vec<(Month, Vec<Order>)> {
        let entries = own.and_then(|at| self.outline.item("plays", at)).and_then(|p| self.outline.field(p, "orders"));
        let entries = entries.cloned();
        let mut found = Vec::with_capacity(months.len());
        for (nth, month) in months.iter().enumerate() {
            let node = entries.as_ref().and_then(|l| l.item(nth));
            let played = u16::try_from(month.month.since(case.start)).is_ok_and(|turn| turn < case.turns);
            if !played {
                let place = node.and_then(|n| self.outline.field(n, "month")).map(|n| n.range.clone());
                let message = format!("{} is not played in \"{scenario}\"", month.month);
                let hint = Some(format!("it plays {} to {}", case.start, case.month(case.turns.saturating_sub(1))));
                self.error("DM-E014", place, message, hint);
            }
            let given = node.and_then(|n| self.outline.field(n, "orders"));
            let mut orders = Vec::with_capacity(month.orders.len());
            for (at, order) in month.orders.iter().enumerate() {
                match typed(case, order.clone()) {
                    Ok(order) => orders.push(order),
                    Err((word, near)) => {
                        let range = given.and_then(|g| g.item(at)).map(|n| n.range.clone());
                        let span = range.as_ref().and_then(|r| self.file.literal_in(&word, r));
                        let span = span.or_else(|| range.as_ref().map(|r| self.file.place(r)));
                        let message = format!("\"{scenario}\" has no nation or class \"{word}\"");
                        self.findings.push(self.file.error("DM-E010", span, message, near));
                    }
                }
            }
            found.push((month.month, orders));
        }
        found
    }
}
