//! `why NUMBER`: what a number is made of, down to the orders and events that began it.

use super::WIDTH;
use crate::model::quantity::Unit;
use crate::narrate::cause::cause;
use crate::narrate::figures::{delta, money, points};
use crate::narrate::words::{number, text};
use crate::narrate::{Words, reaction};
use crate::observe::{self, Breakdown, Part};
use crate::report::state_key::state_key;
use crate::report::table::wrap;
use crate::scenario::findings::nearest;
use crate::sim::Game;

/// Most lines of a list that are shown; the rest is summed.
const MOST: usize = 8;

/// The causes of a number by name.
pub fn why(words: &Words, game: &Game, name: &str) -> String {
    if matches!(name, "level" | "reaction" | "highest_level") {
        return level(words, game);
    }
    let states = observe::quantities(game, name);
    if states.is_empty() {
        return unknown(words, game, name);
    }
    let shown = observe::metric(game, name).map(points).unwrap_or_default();
    let mut lines = vec![words.say("why-head", &[text("name", name), text("value", shown)])];
    for state in states {
        let breakdown = observe::breakdown(game, state);
        if breakdown.value == 0 && breakdown.since.is_empty() {
            continue;
        }
        lines.extend(one(words, game, &breakdown));
    }
    lines.join("\n")
}

fn unknown(words: &Words, game: &Game, name: &str) -> String {
    let names = observe::explainable(game);
    let near = nearest(name, names.iter().map(String::as_str));
    let few = near.map_or_else(|| names.join(", "), str::to_owned);
    let text = words.say("why-unknown", &[text("name", name), text("names", few)]);
    wrap(&text, WIDTH, "  ").join("\n")
}

fn shown(value: i64, unit: Unit) -> String {
    match unit {
        Unit::Points => points(crate::math::Points(value)),
        Unit::Money => money(crate::math::Money(value)),
        Unit::Share => crate::narrate::figures::percent(crate::math::Ppm(value)),
    }
}

fn one(words: &Words, game: &Game, breakdown: &Breakdown) -> Vec<String> {
    let key = state_key(game, breakdown.state);
    let mut lines = vec![format!("{key}: {}", shown(breakdown.value, breakdown.unit))];
    if breakdown.month.is_empty() {
        lines.push(format!("  {}", words.get("why-none")));
    } else {
        lines.push(format!("  {}", words.get("why-month")));
        lines.extend(list(words, game, &breakdown.month, breakdown.unit, true));
    }
    if let Some((left, older, half_life)) = &breakdown.left {
        lines.push(format!("  {}", words.get("why-made-of")));
        for part in left.iter().take(MOST) {
            let args = [
                text("amount", delta(part.amount, breakdown.unit)),
                text("cause", cause(words, game, part.cause)),
                number("months", i64::from(*half_life)),
            ];
            lines.extend(wrap(&format!("    {}", words.say("why-tag", &args)), WIDTH, "      "));
        }
        let rest: i64 = left.iter().skip(MOST).map(|p| p.amount).sum::<i64>() + older;
        if rest != 0 {
            let older = words.say("why-older", &[text("amount", delta(rest, breakdown.unit))]);
            lines.push(format!("    {older}"));
        }
    }
    lines.push(format!("  {}", words.get("why-since")));
    lines.extend(list(words, game, &breakdown.since, breakdown.unit, false));
    lines
}

/// Amounts with their causes; with `chain`, what each cause followed from.
fn list(words: &Words, game: &Game, parts: &[Part], unit: Unit, chain: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for part in parts.iter().take(MOST) {
        let mut names: Vec<String> = Vec::new();
        let steps = game.ledger().chain(part.cause).take(if chain { 6 } else { 1 });
        for (id, _) in steps {
            let name = cause(words, game, id);
            if names.last() != Some(&name) {
                names.push(name);
            }
        }
        lines.extend(wrap(&format!("    {:>8}  {}", delta(part.amount, unit), names.join(" ← ")), WIDTH, "              "));
    }
    let rest: i64 = parts.iter().skip(MOST).map(|p| p.amount).sum();
    if rest != 0 {
        lines.push(format!("    {:>8}  … {} more", delta(rest, unit), parts.len() - MOST));
    }
    lines
}

/// The last reaction, explained.
fn level(words: &Words, game: &Game) -> String {
    let player = game.case().player;
    let last = game.records().turns.iter().rev().find_map(|t| {
        let answer = t.reactions.iter().find(|r| r.target == player)?;
        Some((t.month, answer))
    });
    let Some((month, answer)) = last else { return "No reaction has been drawn yet.".to_owned() };
    let head = format!("{}: {} ({})", words.month(month), words.level(answer.level), answer.level);
    let lines = reaction::explain(words, game, answer).into_iter().map(|line| format!("  {line}"));
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}
