//! `why NUMBER`: what a number is made of, down to the orders and events that began it.
//!
//! Duty: a table of a number's parts with their main reasons, then the details. May use
//! `observe`, `narrate`. Always holds: a part that is zero and did not change is left out; what
//! began a number, and its changes since, sum to what it is now.

use super::WIDTH;
use super::terms::Forecast;
use super::text::{capital, change_cell, figure, hang, rewrap, shorten, wrapped};
use demarche_core::math::{Money, Points, Ppm};
use demarche_core::model::ledger::{CauseId, Origin, Rule};
use demarche_core::model::order::Order;
use demarche_core::model::quantity::{Component, Front, Quantity, Unit};
use demarche_core::observe::{self, Breakdown, Part};
use demarche_core::scenario::findings::nearest;
use demarche_core::sim::Game;
use demarche_play::narrate::cause::cause;
use demarche_play::narrate::figures::{delta, money, percent, points};
use demarche_play::narrate::words::{number, text};
use demarche_play::narrate::{Words, orders};
use demarche_play::text_table::{Align, table};
use demarche_play::views::evidence::{self, tagged};
use demarche_play::views::names::{self, LEVEL};
use unicode_width::UnicodeWidthStr;

/// Most lines of a list that are shown; the rest is summed.
const MOST: usize = 8;

/// Columns before a cause.
const LEAD: usize = 14;

/// The causes of a number by name.
pub fn why(words: &Words, game: &Game, asked: &str, forecast: Forecast) -> String {
    let name = names::resolve(words, game, asked);
    let teller = Teller { words, game, forecast };
    if name == LEVEL {
        return teller.level().join("\n");
    }
    let states = observe::quantities(game, &name);
    if states.is_empty() {
        return teller.unknown(asked).join("\n");
    }
    let alone = states.len() == 1;
    let states: Vec<State> = states.into_iter().map(|s| teller.state(s)).filter(|s| alone || s.lives()).collect();
    let mut lines = teller.head(&name, &states);
    match states.as_slice() {
        [only] => lines.extend(teller.whole(only)),
        several => lines.extend(teller.parts(several)),
    }
    lines.extend(evidence::legend(words, &lines).into_iter().flat_map(|l| wrapped(&l)));
    lines.join("\n")
}

/// One quantity behind a number, split at the last close.
struct State {
    is: Breakdown,
    /// Changes of the month last closed; none before one is.
    closed: Vec<Part>,
    /// Changes of the month under way.
    open: Vec<Part>,
}

impl State {
    /// Whether there is anything of it to see in a table.
    fn lives(&self) -> bool {
        let slight = match self.is.unit {
            Unit::Points => 50,
            Unit::Money | Unit::Share => 1,
        };
        [self.is.value, self.at_close(), sum(&self.closed), sum(&self.open)].iter().any(|v| v.abs() >= slight)
    }

    /// The value at the last close, or at the opening.
    fn at_close(&self) -> i64 {
        self.is.value - sum(&self.open)
    }
}

fn sum(parts: &[Part]) -> i64 {
    parts.iter().map(|p| p.amount).sum()
}

fn shown(value: i64, unit: Unit) -> String {
    match unit {
        Unit::Points => points(Points(value)),
        Unit::Money => money(Money(value)),
        Unit::Share => percent(Ppm(value)),
    }
}

/// A change in a table: as short as its unit allows.
fn moved(value: i64, unit: Unit) -> String {
    match unit {
        Unit::Points => change_cell(Points(value)),
        _ if value == 0 => super::text::DOT.to_owned(),
        _ => delta(value, unit),
    }
}

struct Teller<'a> {
    words: &'a Words,
    game: &'a Game,
    forecast: Forecast,
}

impl Teller<'_> {
    fn unknown(&self, name: &str) -> Vec<String> {
        let names = observe::explainable(self.game);
        let near = nearest(name, names.iter().map(String::as_str));
        let few = near.map_or_else(|| names.join(", "), str::to_owned);
        wrapped(&self.words.say("why-unknown", &[text("name", name), text("names", few)]))
    }

    /// The month last closed, if there is one.
    fn closed(&self) -> Option<u16> {
        self.game.records().turns.iter().filter(|t| t.digest.is_some()).map(|t| t.turn).max()
    }

    fn state(&self, state: Quantity) -> State {
        let is = observe::breakdown(self.game, state);
        let mut open: Vec<Part> = Vec::new();
        let mut closed = Vec::new();
        if self.closed().is_some() {
            closed.clone_from(&is.month);
        }
        if self.closed().is_none_or(|turn| self.game.turn() > turn) {
            for row in self.game.ledger().rows_of(self.game.turn()).iter().filter(|r| r.state == state) {
                match open.iter_mut().find(|p| p.cause == row.cause) {
                    Some(part) => part.amount += row.delta,
                    None => open.push(Part { cause: row.cause, amount: row.delta }),
                }
            }
        }
        closed.retain(|p| p.amount != 0);
        open.retain(|p| p.amount != 0);
        State { is, closed, open }
    }

    /// The number's name, its value at the last close and its value now.
    fn head(&self, name: &str, states: &[State]) -> Vec<String> {
        let plain = format!("console-number-{}", name.replace(['.', '_'], "-"));
        let called = match states {
            _ if self.words.has(&plain) => self.words.get(&plain),
            [only] => self.named(only.is.state),
            _ => name.to_owned(),
        };
        // Support is the sum of its parts, so that it can be read now; other sums are not.
        let summed = name == "support" || name == "poll";
        let metric = observe::metric(self.game, name).map(|v| figure(name, v));
        let mut kept = None;
        let (then, now) = match states {
            [only] => {
                let then = shown(only.at_close(), only.is.unit);
                // Some numbers are more than what causes did to them.
                match metric.filter(|_| self.words.has(&plain)) {
                    Some(metric) => {
                        kept = Some([text("name", self.named(only.is.state)), text("value", then)]);
                        (metric.clone(), metric)
                    }
                    None => (then, shown(only.is.value, only.is.unit)),
                }
            }
            several if summed => {
                let then: i64 = several.iter().map(State::at_close).sum();
                let now: i64 = several.iter().map(|s| s.is.value).sum();
                (points(Points(then)), points(Points(now)))
            }
            _ => {
                let metric = metric.unwrap_or_default();
                (metric.clone(), metric)
            }
        };
        let month = self.closed().map(|turn| self.words.month(self.game.case().month(turn)));
        let args = [
            text("name", called),
            text("then", then.clone()),
            text("now", now.clone()),
            text("month", month.clone().unwrap_or_default()),
        ];
        let id = match (month, then == now) {
            (None, true) => "console-why-opening",
            (None, false) => "console-why-opening-now",
            (Some(_), true) => "console-why-close",
            (Some(_), false) => "console-why-close-now",
        };
        let mut lines = wrapped(&self.words.say(id, &args));
        lines.extend(kept.into_iter().flat_map(|args| wrapped(&self.words.say("console-why-kept", &args))));
        lines
    }

    /// A number of several parts: the table, then parts whose month had more than one cause.
    fn parts(&self, states: &[State]) -> Vec<String> {
        let closed = self.closed().is_some();
        let head = ["part", "value", "change", "basis", "reason"];
        let mut rows = vec![head.map(|column| self.words.get(&format!("console-why-{column}"))).to_vec()];
        for state in states {
            let month = if closed { &state.closed } else { &state.open };
            let value = if closed { state.at_close() } else { state.is.value };
            rows.push(vec![
                self.named(state.is.state),
                shown(value, state.is.unit),
                moved(sum(month), state.is.unit),
                evidence::tags(self.game, month.iter().map(|p| p.cause), state.is.state),
                self.main_reason(state.is.state, month),
            ]);
        }
        let widest = |column: usize| rows.iter().map(|r| r[column].width()).max().unwrap_or(0) + 2;
        let room = WIDTH.saturating_sub((0..4).map(widest).sum());
        let still = states.iter().all(|s| s.closed.is_empty() && s.open.is_empty());
        for row in &mut rows {
            row[4] = shorten(&row[4], room);
            row.truncate(if still { 2 } else { 5 });
        }
        let mut lines = table(&[Align::Left, Align::Right, Align::Right, Align::Left, Align::Left], &rows);
        for state in states {
            let month = if closed { &state.closed } else { &state.open };
            if month.len() > 1 {
                let args = [text("name", self.named(state.is.state)), text("change", delta(sum(month), state.is.unit))];
                lines.extend(wrapped(&self.words.say("console-why-detail", &args)));
                lines.extend(self.list(month, state.is.state, true));
            }
        }
        let month = |s: &&State| sum(if closed { &s.closed } else { &s.open }).abs();
        if let Some(address) = states.iter().max_by_key(month).and_then(|s| names::address(self.game, s.is.state)) {
            lines.extend(wrapped(&self.words.say("console-why-open-part", &[text("address", address)])));
        }
        lines
    }

    /// A number of one part: its months, what is left of each cause, and the sum since the opening.
    fn whole(&self, state: &State) -> Vec<String> {
        let (words, case, unit) = (self.words, self.game.case(), state.is.unit);
        let mut lines = Vec::new();
        let months = [(self.closed(), &state.closed), (Some(self.game.turn()), &state.open)];
        for (turn, parts) in months {
            let Some(turn) = turn.filter(|_| !parts.is_empty()) else { continue };
            let month = text("month", words.month(case.month(turn)));
            lines.push(words.say("console-why-month", &[month]));
            lines.extend(self.list(parts, state.is.state, true));
        }
        if lines.is_empty() {
            lines.push(words.get("why-none"));
        }
        if let Some((left, older, half_life)) = &state.is.left {
            let half_life = number("months", i64::from(*half_life));
            lines.extend(wrapped(&words.say("console-why-left", &[half_life])));
            if !left.is_empty() || *older == 0 {
                lines.extend(self.list(left, state.is.state, false));
            }
            if *older != 0 {
                lines.push(format!("  {:>10}  {}", delta(*older, unit), words.get("console-why-older")));
            }
        }
        if matches!(state.is.state, Quantity::Support(_)) && !state.closed.is_empty() {
            let reason = self.main_reason(state.is.state, &state.closed);
            lines.extend(wrapped(&words.say(
                "console-why-follows",
                &[text("reason", reason), text("speed", percent(*case.rules.opinion.speed))],
            )));
        }
        let opening = state.is.value - sum(&state.is.since);
        lines.extend(wrapped(&words.say("console-why-since", &[text("value", shown(opening, unit))])));
        lines.extend(self.list(&state.is.since, state.is.state, false));
        lines
    }

    /// Amounts with their causes; with `chain`, what each cause followed from and what the change
    /// rests on.
    fn list(&self, parts: &[Part], state: Quantity, chain: bool) -> Vec<String> {
        let unit = state.unit();
        let mut lines = Vec::new();
        for part in parts.iter().take(MOST) {
            let steps = self.game.ledger().chain(part.cause).take(if chain { 6 } else { 1 });
            let mut names: Vec<String> = Vec::new();
            for (id, _) in steps {
                let name = shorten(&self.because(id), WIDTH - LEAD - 2);
                match names.last_mut() {
                    // What follows says the same and more.
                    Some(last) if name.contains(last.as_str()) => *last = name,
                    _ => names.push(name),
                }
            }
            let lead = format!("  {:>10}  ", delta(part.amount, unit));
            let basis = if chain { evidence::tag(self.game, part.cause, state) } else { String::new() };
            lines.extend(hang(&lead, &tagged(&capital(&names.join(" ← ")), &basis)));
        }
        let rest = parts.get(MOST..).unwrap_or_default();
        if !rest.is_empty() {
            let count = number("count", i64::try_from(rest.len()).unwrap_or(i64::MAX));
            lines.push(format!("  {:>10}  {}", delta(sum(rest), unit), self.words.say("console-why-more", &[count])));
        }
        if lines.is_empty() {
            lines.push(format!("  {:>10}  {}", super::text::DOT, self.words.get("console-why-nothing")));
        }
        lines
    }

    /// A cause, as short as it can be said.
    fn because(&self, id: CauseId) -> String {
        let (words, case) = (self.words, self.game.case());
        match self.game.ledger().get(id).origin {
            Origin::Order(turn, place) => {
                let turn = self.game.records().turns.get(usize::from(turn));
                match turn.and_then(|t| t.orders.get(usize::from(place))) {
                    Some(Order::Answer { event, .. }) => {
                        words.say("console-why-answer", &[text("event", words.get(&format!("event-{event}")))])
                    }
                    Some(Order::Allocate { class, to, amount, .. } | Order::Pledge { class, to, amount, .. }) => {
                        let args = [
                            text("amount", money(*amount)),
                            text("class", words.class(case, *class)),
                            text("to", words.nation(case, *to)),
                        ];
                        words.say("console-why-gave", &args)
                    }
                    Some(order) => orders::order(words, case, order),
                    None => cause(words, self.game, id),
                }
            }
            // The words of an option go on, after a colon, with what it will do.
            Origin::Choice(..) => {
                let option = cause(words, self.game, id);
                option.split_once(": ").map_or(option.clone(), |(what, _)| what.to_owned())
            }
            _ => cause(words, self.game, id),
        }
    }

    /// The cause that moved a part most; for opinion, what it moves after.
    fn main_reason(&self, state: Quantity, month: &[Part]) -> String {
        let way = sum(month).signum();
        let largest = month.iter().max_by_key(|p| (p.amount.signum() == way, p.amount.abs()));
        let Some(part) = largest else { return String::new() };
        if self.game.ledger().get(part.cause).rule != Rule::Opinion {
            return capital(&self.because(part.cause));
        }
        let Quantity::Support(component) = state else { return capital(&self.because(part.cause)) };
        let behind = match component {
            Component::Fear => Some(Front::Fear),
            Component::Scandal => Some(Front::Scandal),
            _ => None,
        };
        let left = behind.and_then(|front| observe::breakdown(self.game, Quantity::Home(front)).left);
        let first = left.and_then(|(parts, ..)| parts.first().map(|p| p.cause));
        match first {
            Some(cause) => capital(&self.because(cause)),
            None => self.words.get(&format!("console-why-driver-{}", component.key())),
        }
    }

    fn named(&self, state: Quantity) -> String {
        names::quantity(self.words, self.game, state)
    }

    /// The last reaction, explained.
    fn level(&self) -> Vec<String> {
        let (words, player) = (self.words, self.game.case().player);
        let last = self.game.records().turns.iter().rev().find_map(|turn| {
            let answer = turn.reactions.iter().find(|r| r.target == player)?;
            Some((turn.month, answer))
        });
        let Some((month, answer)) = last else { return vec![words.get("console-why-no-level")] };
        let args = [
            text("month", words.month(month)),
            text("level", words.level(answer.level)),
            number("number", i64::from(answer.level)),
        ];
        let mut lines = vec![words.say("console-why-level", &args)];
        lines.extend(rewrap(self.forecast.explained(words, self.game, answer), "  "));
        let basis = text("tag", evidence::of_reaction(self.game));
        lines.push(format!("  {}", words.say("console-why-level-basis", &[basis])));
        lines.extend(evidence::legend(words, &lines).into_iter().flat_map(|l| wrapped(&l)));
        lines
    }
}
