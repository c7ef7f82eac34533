//! A reaction explained: the terms of its pressure, its draw, and each act's part in it.

use super::Words;
use super::figures::{change, percent};
use super::words::text;
use crate::math::Ppm;
use crate::sim::Game;
use crate::sim::record::{ActPart, Reaction};
use crate::sim::world::Subject;

/// What an act is, in words.
#[must_use]
pub fn subject(words: &Words, game: &Game, part: &ActPart) -> String {
    let case = game.case();
    match part.subject {
        Subject::Class(class) => words.class(case, class),
        Subject::Round(round) => words.get(&format!("round-{}", case.rounds[round.index()].id)),
    }
}

/// The terms of a reaction's pressure that are not zero, largest first: words and points.
#[must_use]
pub fn terms(words: &Words, reaction: &Reaction) -> Vec<(String, crate::math::Points)> {
    let mut terms: Vec<_> = reaction.terms.named().into_iter().filter(|(_, points)| !points.is_zero()).collect();
    terms.sort_by_key(|(_, points)| std::cmp::Reverse(points.abs()));
    terms.into_iter().map(|(key, points)| (words.get(&format!("why-term-{key}")), points)).collect()
}

/// A reaction explained, line by line.
#[must_use]
pub fn explain(words: &Words, game: &Game, reaction: &Reaction) -> Vec<String> {
    let mut lines = vec![words.say("why-terms", &[text("y", change(reaction.terms.sum()))])];
    for (name, points) in terms(words, reaction) {
        lines.push(format!("  {:>6}  {name}", change(points)));
    }
    let at_least = |level: u8| match usize::from(level).checked_sub(1) {
        Some(at) => reaction.ladder.get(at).copied().unwrap_or(Ppm::ZERO),
        None => Ppm::ONE,
    };
    let next = (reaction.level + 1).min(9);
    lines.push(words.say(
        "why-draw",
        &[
            text("u", percent(reaction.u)),
            text("level", words.level(reaction.level)),
            text("chance", percent(at_least(reaction.level))),
            text("next", words.level(next)),
            text("beyond", percent(at_least(next))),
        ],
    ));
    for part in &reaction.acts {
        let act = text("act", subject(words, game, part));
        lines.push(if part.without == reaction.level {
            words.say("why-act-routine", &[act])
        } else {
            words.say("why-act-matters", &[act, text("level", words.level(part.without))])
        });
    }
    lines
}
