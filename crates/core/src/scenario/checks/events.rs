//! Checks of the deck: events, triggers and effects.

use super::Checker;
use crate::model::events::{Effect, Event, Trigger};

impl Checker<'_> {
    pub(super) fn event(&mut self, event: &Event) {
        let case = self.case;
        let last = case.month(case.turns.saturating_sub(1));
        if event.month > last || event.until.unwrap_or(event.month) < case.start {
            let message =
                format!("event \"{}\" lies outside the scenario, which runs from {} to {last}", event.id, case.start);
            self.error("DM-E014", &event.id, message, None);
        }
        let options = event.options.iter().map(|o| &o.id);
        match (&event.default, options.clone().next()) {
            (Some(default), Some(_)) => self.known("option", default, options),
            (None, Some(first)) => {
                let hint = format!("add `default: \"{first}\"`: what silence means");
                let message = format!("event \"{}\" has options but no default", event.id);
                self.error("DM-E018", &event.id, message, Some(hint));
            }
            (Some(_), None) => {
                self.error("DM-E018", &event.id, format!("event \"{}\" has a default but no options", event.id), None);
            }
            (None, None) => {}
        }
        for trigger in &event.when {
            self.trigger(trigger);
        }
        for effect in event.effects.iter().chain(event.options.iter().flat_map(|o| &o.effects)) {
            self.effect(&event.id, effect);
        }
        for option in &event.options {
            self.money(&event.id, "cost of an option", option.cost);
            self.points(&event.id, "capital of an option", option.capital, 0, 100);
        }
    }

    fn trigger(&mut self, trigger: &Trigger) {
        let case = self.case;
        match trigger {
            Trigger::ReformInForce(name) | Trigger::ReformNotInForce(name) => self.reform(name),
            Trigger::Joined(name) | Trigger::NotJoined(name) => self.round(name),
            Trigger::Answered(event, option) => {
                self.known("event", event, case.events.iter().map(|e| &e.id));
                let found = case.events.iter().find(|e| e.id == *event);
                self.known("option", option, found.into_iter().flat_map(|e| &e.options).map(|o| &o.id));
            }
            Trigger::AtLeast(metric, _) | Trigger::AtMost(metric, _) => self.metric(metric),
            Trigger::Reaction(level, months) => {
                self.within("Reaction", "level of a trigger", i64::from(*level), 0, 9, 1);
                self.within("Reaction", "months of a trigger", i64::from(*months), 0, 120, 1);
            }
            Trigger::LicenceGranted(_) | Trigger::Backfilled(_) | Trigger::AllocatedOver(..) => {}
        }
    }

    pub(super) fn reform(&mut self, name: &str) {
        self.known("reform", name, self.case.policy.reforms.iter().map(|r| &r.id));
    }

    fn round(&mut self, name: &str) {
        self.known("round", name, self.case.rounds.iter().map(|r| &r.id));
    }

    pub(super) fn metric(&mut self, name: &str) {
        let all = std::mem::take(&mut self.metrics);
        self.known("metric", name, all.iter());
        self.metrics = all;
    }

    fn effect(&mut self, event: &str, effect: &Effect) {
        let case = self.case;
        match effect {
            Effect::Veto(name, _) => self.reform(name),
            Effect::Ask(name) => self.round(name),
            Effect::Measure(name) | Effect::Lift(name) => {
                self.known("measure", name, case.measures.iter().map(|m| &m.id));
            }
            Effect::Declare(name) | Effect::Renew(name) => {
                self.known("line", name, case.lines.iter().map(|l| &l.id));
            }
            Effect::Intensity(by, months) => {
                self.within(event, "intensity", by.0, -2_000_000, 2_000_000, 1_000_000);
                self.within(event, "months", i64::from(*months), 1, 60, 1);
            }
            Effect::Need(_, by, months) | Effect::Schedule(_, _, by, months) => {
                self.within(event, "factor", by.0, 0, 20_000_000, 1_000_000);
                self.within(event, "months", i64::from(*months), 1, 60, 1);
            }
            Effect::Freeze(months) => self.within(event, "months", i64::from(*months), 1, 60, 1),
            Effect::Act { donor, amount, .. } => {
                self.money(event, "amount", *amount);
                if !case.givers().any(|g| g == *donor) {
                    let message =
                        format!("event \"{event}\" lets \"{}\" act, which gives no aid", case.nation(*donor).id);
                    self.error("DM-E012", event, message, Some("give it the role Donor".to_owned()));
                }
            }
            Effect::Transfer { amount, .. } => self.money(event, "amount", *amount),
            Effect::Stress(by)
            | Effect::Approval(by)
            | Effect::Capital(by)
            | Effect::Scandal(by)
            | Effect::Salience(by)
            | Effect::Fear(by)
            | Effect::Goodwill(_, by) => {
                self.points(event, "effect", *by, -100, 100);
            }
            Effect::Habituation(to) => self.points(event, "habituation", *to, 0, 10),
            Effect::Restraint(_, by) => self.within(event, "restraint", by.0, -1_000_000, 1_000_000, 1_000_000),
            Effect::Budget(_) | Effect::Staff(_) | Effect::Rumour { .. } => {}
        }
    }
}
