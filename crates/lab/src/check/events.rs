//! What the deck means: events that cannot happen, effects that do nothing.
//!
//! Duty: read triggers and effects against the calendar, the law and the other events. Always
//! holds: an event is reported only if no play whatever could bring it about.

use std::ops::Range;

use super::law::{Reach, effects};
use super::look::Look;
use demarche_core::model::events::{Effect, Event, Trigger};
use demarche_core::model::ids::Month;
use demarche_core::scenario::outline::Node;

/// The scale of a metric, in whole points, where it has one.
pub(crate) fn scale(metric: &str) -> Option<(i64, i64)> {
    match metric.split('.').next().unwrap_or_default() {
        "support" | "poll" | "approval" | "fatigue" | "fear" | "salience" | "resilience" => Some((0, 100)),
        "level" | "highest_level" | "highest_measure" => Some((0, 9)),
        _ => None,
    }
}

impl Look<'_> {
    /// Everything about the deck.
    pub(super) fn deck(&mut self, reach: &Reach) {
        for (at, event) in self.case.events.iter().enumerate() {
            let node = self.outline.item("events", at);
            if let Some(until) = event.until.filter(|until| *until < event.month) {
                let field = node.and_then(|n| self.outline.field(n, "until")).map(|n| n.range.clone());
                let message = format!("event \"{}\" ends in {until}, before it begins in {}", event.id, event.month);
                self.report("DM-W105", field.as_ref(), message, "swap the two months, or leave `until` out");
                continue;
            }
            for (nth, trigger) in event.when.iter().enumerate() {
                let place = node.and_then(|n| self.outline.field(n, "when")).and_then(|w| w.item(nth));
                self.trigger(reach, event, trigger, place);
                self.contradiction(event, nth, node);
            }
            self.effects(event, node);
        }
    }

    fn trigger(&mut self, reach: &Reach, event: &Event, trigger: &Trigger, place: Option<&Node>) {
        let case = self.case;
        let place = place.map(|p| &p.range);
        let last = event.until.unwrap_or(event.month).min(self.last());
        let never = |why: String| format!("event \"{}\" can never happen: {why}", event.id);
        match trigger {
            Trigger::ReformInForce(name) => {
                let Some(at) = case.policy.reforms.iter().position(|r| r.id == *name) else { return };
                let (why, hint) = match reach.earliest[at] {
                    None => (
                        format!("reform \"{name}\" cannot be in force within the scenario"),
                        "make the reform possible earlier, drop its veto in an event, or take the trigger out",
                    ),
                    Some(month) if month > last => (
                        format!("reform \"{name}\" is in force in {month} at the earliest, the event ends in {last}"),
                        "give the event a later month or an `until`, or let the reform begin earlier",
                    ),
                    Some(_) => return,
                };
                self.report("DM-W101", place, never(why), hint);
            }
            Trigger::ReformNotInForce(name) if case.policy.in_force.contains(name) => {
                let why = format!("reform \"{name}\" is in force from the start, and none is ever taken back");
                self.report("DM-W101", place, never(why), "take the trigger out, or the reform out of `in_force`");
            }
            Trigger::Joined(name) if case.rounds.iter().any(|r| r.id == *name) && !self.asked(name) => {
                let why = format!("no event asks for round \"{name}\", so nobody can join it");
                self.report("DM-W101", place, never(why), format!("add an event with `Ask(\"{name}\")`"));
            }
            Trigger::LicenceGranted(class) if !reach.licensed[class.index()] => {
                let why = format!("the law never asks for a licence for \"{}\"", case.good(*class).id);
                self.report("DM-W101", place, never(why), "let a rule or a reform say `Licence` for the class");
            }
            Trigger::Backfilled(class) if !reach.permitted[class.index()].1 => {
                let why = format!("the law never lets \"{}\" go to an ally by backfill", case.good(*class).id);
                self.report("DM-W101", place, never(why), "let a reform permit the route, or take the trigger out");
            }
            Trigger::AllocatedOver(class, _) if reach.permitted[class.index()] == (false, false) => {
                let why = format!("the law never lets \"{}\" go anywhere", case.good(*class).id);
                self.report("DM-W101", place, never(why), "let a reform permit it, or take the trigger out");
            }
            Trigger::Answered(name, _) => self.answered(event, name, last, place),
            Trigger::AtLeast(metric, bound) | Trigger::AtMost(metric, bound) => {
                let Some((low, high)) = scale(metric) else { return };
                let least = matches!(trigger, Trigger::AtLeast(..));
                let off = if least { bound.0 > high * 1_000 } else { bound.0 < low * 1_000 };
                if off {
                    let why = format!("\"{metric}\" lies between {low} and {high}");
                    self.report("DM-W104", place, never(why), format!("write a bound between {low} and {high}"));
                }
            }
            Trigger::Reaction(level, _) if *level > *case.rules.reaction.top => {
                let top = *case.rules.reaction.top;
                let why = format!("the ladder ends at level {top}, the trigger waits for {level}");
                self.report("DM-W104", place, never(why), format!("write a level of 1 to {top}"));
            }
            _ => {}
        }
    }

    fn answered(&mut self, event: &Event, name: &str, last: Month, place: Option<&Range<usize>>) {
        let Some(at) = self.case.events.iter().position(|e| e.id == *name) else { return };
        let asked = &self.case.events[at];
        if asked.month < last {
            return;
        }
        let (which, hint) = if asked.id == event.id {
            ("it waits for its own answer".to_owned(), "name the event that asks the question")
        } else {
            (
                format!("\"{name}\" is answered in {} at the earliest, and counts from the month after", asked.month),
                "give this event a later month or an `until`",
            )
        };
        let message = format!("event \"{}\" can never happen: {which}", event.id);
        let finding = self.find("DM-W103", place, message, hint);
        let there = self.id_of("events", at).filter(|_| asked.id != event.id).map(|r| self.file.place(&r));
        self.push(finding.also(self.file, there, "the question is asked here"));
    }

    /// Whether a trigger excludes one before it.
    fn contradiction(&mut self, event: &Event, nth: usize, node: Option<&Node>) {
        let Some((trigger, before)) = event.when[..=nth].split_last() else { return };
        let excludes = |other: &Trigger| match (trigger, other) {
            (Trigger::ReformInForce(a), Trigger::ReformNotInForce(b))
            | (Trigger::ReformNotInForce(a), Trigger::ReformInForce(b))
            | (Trigger::Joined(a), Trigger::NotJoined(b))
            | (Trigger::NotJoined(a), Trigger::Joined(b)) => a == b,
            (Trigger::Answered(a, one), Trigger::Answered(b, other)) => a == b && one != other,
            (Trigger::AtLeast(a, low), Trigger::AtMost(b, high))
            | (Trigger::AtMost(a, high), Trigger::AtLeast(b, low)) => a == b && low > high,
            _ => false,
        };
        let Some(other) = before.iter().position(excludes) else { return };
        let list = node.and_then(|n| self.outline.field(n, "when"));
        let place = |at: usize| list.and_then(|l| l.item(at)).map(|n| n.range.clone());
        let message = format!("event \"{}\" can never happen: two of its triggers exclude each other", event.id);
        let hint = "keep one of the two, or write two events";
        let finding = self.find("DM-W102", place(nth).as_ref(), message, hint);
        let there = place(other).map(|r| self.file.place(&r));
        self.push(finding.also(self.file, there, "it excludes this one"));
    }

    /// Whether any event asks allies for a round.
    pub(super) fn asked(&self, round: &str) -> bool {
        self.case.events.iter().flat_map(effects).any(|e| matches!(e, Effect::Ask(name) if name == round))
    }

    fn effects(&mut self, event: &Event, node: Option<&Node>) {
        let own = node.and_then(|n| self.outline.field(n, "effects"));
        let options = node.and_then(|n| self.outline.field(n, "options"));
        for (nth, effect) in event.effects.iter().enumerate() {
            self.effect(event, effect, own.and_then(|l| l.item(nth)));
        }
        for (at, option) in event.options.iter().enumerate() {
            let list = options.and_then(|o| o.item(at)).and_then(|o| self.outline.field(o, "effects"));
            for (nth, effect) in option.effects.iter().enumerate() {
                self.effect(event, effect, list.and_then(|l| l.item(nth)));
            }
        }
    }

    fn effect(&mut self, event: &Event, effect: &Effect, place: Option<&Node>) {
        let case = self.case;
        let all = || case.events.iter().flat_map(effects);
        let has_need = |sector| case.needs.iter().any(|n| n.sector == sector);
        let (why, hint) = match effect {
            Effect::Declare(name) if case.lines.iter().any(|l| l.id == *name && l.declared) => {
                (format!("line \"{name}\" is declared when the scenario opens"), "use `Renew`, or open it undeclared")
            }
            Effect::Measure(name)
                if case.measures.iter().any(|m| m.id == *name && m.in_force && !m.liftable)
                    && !all().any(|e| matches!(e, Effect::Lift(l) if l == name)) =>
            {
                (format!("measure \"{name}\" is in force from the start and never lifted"), "leave the effect out")
            }
            Effect::Veto(name, raised) => {
                let Some(reform) = case.policy.reforms.iter().find(|r| r.id == *name) else { return };
                let vetoes =
                    case.nation(case.player).politics.as_ref().map(|p| p.vetoes.as_slice()).unwrap_or_default();
                let ever = vetoes.contains(name) || all().any(|e| matches!(e, Effect::Veto(n, true) if n == name));
                if !reform.coalition {
                    let why = format!("reform \"{name}\" does not ask the coalition partner");
                    (why, "add `coalition: true` to the reform, or leave the effect out")
                } else if !raised && !ever {
                    (format!("nobody vetoes reform \"{name}\""), "add it to `vetoes`, or leave the effect out")
                } else {
                    return;
                }
            }
            Effect::Need(sector, ..) if !has_need(*sector) => {
                (format!("the recipient has no need of sector {}", sector.key()), "add the need, or leave it out")
            }
            _ => return,
        };
        let message = format!("an effect of event \"{}\" does nothing: {why}", event.id);
        self.report("DM-W106", place.map(|p| &p.range), message, hint);
    }
}
