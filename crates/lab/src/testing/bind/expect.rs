//! Expectations of a test file, bound to the case they speak of.

use super::{Alike, Binder, Check};
use crate::testing::form::{At, Award, Expect};
use crate::testing::names;
use demarche_core::math::Ppm;
use demarche_core::model::ids::{EventId, GoodId};
use demarche_core::rules::score::Medal;

impl Binder<'_> {
    pub(super) fn check(&mut self, expect: &Expect, within_share: bool) -> Option<Check> {
        let case = self.case;
        Some(match expect {
            Expect::Reaction { at_least, at_most, exactly, month, within } => {
                self.reaction(*at_least, *at_most, *exactly, *month, *within)
            }
            Expect::Metric { name, month, at_least, at_most } => {
                self.metric(name);
                self.bounds(*at_least, *at_most);
                Check::Metric { name: name.clone(), turn: self.turn_of(*month), low: *at_least, high: *at_most }
            }
            Expect::Licence { class, state, month } => {
                let turn = self.turn_of(*month);
                let at = self.known("class", class, case.goods.iter().map(|c| c.id.as_str()))?;
                Check::Licence { class: GoodId::at(at), state: *state, turn }
            }
            Expect::Refused { order, of, rule, month } => {
                let turn = month.and_then(|at| self.turn_of(at));
                self.subject(*order, of.as_deref());
                let rules = names::rules(case);
                self.known("rule", rule, rules.iter().map(String::as_str))?;
                Check::Refused { like: Alike { kind: *order, of: of.clone(), turn }, rule: rule.clone() }
            }
            Expect::Objective { id, at_least, at_most } => {
                self.bounds(at_least.map(Award::medal), at_most.map(Award::medal));
                let at = self.known("objective", id, case.objectives.iter().map(|o| o.id.as_str()))?;
                let low = at_least.map_or(Medal::None, Award::medal);
                Check::Objective { at, low, high: at_most.map_or(Medal::Gold, Award::medal) }
            }
            Expect::Defeat { id: None } => Check::Defeat(None),
            Expect::Defeat { id: Some(id) } => {
                Check::Defeat(Some(self.known("defeat", id, case.defeats.iter().map(|d| d.id.as_str()))?))
            }
            Expect::Event { id, month, happens } => {
                let turn = month.and_then(|at| self.turn_of(at));
                let at = self.known("event", id, case.events.iter().map(|e| e.id.as_str()))?;
                Check::Event { id: EventId::at(at), turn, happens: *happens }
            }
            Expect::Share { of, at_least, at_most } => {
                if within_share {
                    self.error("DM-E012", Some("Share"), "a share cannot stand within a share".to_owned(), None);
                    return None;
                }
                self.bounds(*at_least, *at_most);
                let (low, high) = (at_least.unwrap_or(Ppm::ZERO), at_most.unwrap_or(Ppm::ONE));
                if low < Ppm::ZERO || high > Ppm::ONE {
                    self.error("DM-E013", Some("at_"), "a share lies within 0 and 1".to_owned(), None);
                }
                Check::Share { of: Box::new(self.check(of, true)?), low, high }
            }
            Expect::Compare { metric, month, without, with, at_least, at_most } => {
                self.metric(metric);
                self.bounds(*at_least, *at_most);
                if without.is_empty() && with.is_empty() {
                    let hint = Some("say which orders differ: `without: [(order: Call)]`".to_owned());
                    self.error("DM-E012", None, "both runs of the comparison are the same".to_owned(), hint);
                }
                let turn = self.turn_of(*month);
                let without = without.iter().map(|like| self.alike(like)).collect();
                let with = self.months(with);
                Check::Compare { metric: metric.clone(), turn, without, with, low: *at_least, high: *at_most }
            }
        })
    }

    fn reaction(
        &mut self,
        at_least: Option<u8>,
        at_most: Option<u8>,
        exactly: Option<u8>,
        month: Option<At>,
        within: Option<(At, At)>,
    ) -> Check {
        if exactly.is_some() && (at_least.is_some() || at_most.is_some()) {
            let message = "`exactly` stands without `at_least` and `at_most`".to_owned();
            self.error("DM-E012", Some("exactly"), message, None);
        }
        let (low, high) = (at_least.or(exactly), at_most.or(exactly));
        self.bounds(low, high);
        if low.max(high).is_some_and(|level| level > 9) {
            let hint = Some("0 is silence, 9 the top of the ladder".to_owned());
            self.error("DM-E013", None, "a level lies within 0 and 9".to_owned(), hint);
        }
        let (from, to) = match (month, within) {
            (Some(_), Some(_)) => {
                let message = "a reaction is looked for in a `month` or `within` months, not both".to_owned();
                self.error("DM-E012", Some("within"), message, None);
                (0, 0)
            }
            (Some(at), None) => {
                let turn = self.named_turn(at);
                (turn, turn)
            }
            (None, Some((from, to))) => (self.named_turn(from), self.named_turn(to)),
            (None, None) => (0, self.turns - 1),
        };
        if from > to {
            let message = "the first month comes after the last".to_owned();
            self.error("DM-E013", Some("within"), message, Some("write the earlier month first".to_owned()));
        }
        Check::Reaction { low: low.unwrap_or(0), high: high.unwrap_or(9), from, to }
    }
}
