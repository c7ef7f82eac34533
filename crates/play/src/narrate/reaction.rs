//! A reaction explained: the terms of its pressure, its draw, and each act's part in it.

use super::Words;
use super::figures::{exact as exact_points, percent};
use super::words::text;
use crate::stats::central_levels;
use demarche_core::math::Ppm;
use demarche_core::model::case::Observed;
use demarche_core::rules::reaction::exact;
use demarche_core::sim::Game;
use demarche_core::sim::record::{ActPart, Reaction, TurnRecord};
use demarche_core::sim::world::Subject;

/// What an act is, in words.
#[must_use]
pub fn subject(words: &Words, game: &Game, part: &ActPart) -> String {
    let case = game.case();
    match part.subject {
        Subject::Class(class) => words.good(case, class),
        Subject::Round(round) => words.get(&format!("round-{}", case.rounds[round.index()].id)),
    }
}

/// The terms of a reaction's pressure that are not zero, largest first: words and points.
#[must_use]
pub fn terms(words: &Words, reaction: &Reaction) -> Vec<(String, demarche_core::math::Points)> {
    let mut terms: Vec<_> = reaction.terms.named().into_iter().filter(|(_, points)| !points.is_zero()).collect();
    terms.sort_by_key(|(_, points)| std::cmp::Reverse(points.abs()));
    terms.into_iter().map(|(key, points)| (words.get(&format!("why-term-{key}")), points)).collect()
}

/// What the period's record shows for a month, beside the distribution that the model gave.
#[derive(Clone, Debug)]
pub struct Beside<'a> {
    /// The record.
    pub observed: &'a Observed,
    /// The model's chance of exactly that level.
    pub chance: Ppm,
    /// The levels between which the model put four fifths of its chances.
    pub central: (u8, u8),
}

/// The period's record of a month beside the model.
pub fn beside<'a>(game: &'a Game, record: &'a TurnRecord) -> impl Iterator<Item = Beside<'a>> {
    let case = game.case();
    let of_month = case.observed.iter().filter(move |o| o.month == record.month);
    of_month.map(move |observed| {
        let ladder = record.answer(observed.adversary, case.player).map(|r| r.ladder.clone()).unwrap_or_default();
        let chances = exact(&ladder);
        let chance = chances.get(usize::from(observed.level)).copied().unwrap_or(Ppm::ZERO);
        Beside { observed, chance, central: central_levels(&chances) }
    })
}

/// The record of a month beside the model, in words.
#[must_use]
pub fn recorded(words: &Words, game: &Game, beside: &Beside) -> String {
    let capital = text("capital", words.capital(game.case(), beside.observed.adversary));
    let level = text("level", words.level(beside.observed.level));
    if !beside.observed.reaction {
        return words.say("observed-step", &[capital, level]);
    }
    let (low, high) = beside.central;
    words.say(
        "observed-reaction",
        &[
            capital,
            level,
            text("chance", percent(beside.chance)),
            text("low", words.level(low)),
            text("high", words.level(high)),
        ],
    )
}

/// A reaction explained without its chances: the pressure and its terms, line by line.
#[must_use]
pub fn pressure(words: &Words, reaction: &Reaction) -> Vec<String> {
    let mut lines = vec![words.say("why-terms", &[text("y", exact_points(reaction.terms.sum()))])];
    for (name, points) in terms(words, reaction) {
        lines.push(format!("  {:>7}  {name}", words.figure(exact_points(points))));
    }
    lines
}

/// A reaction explained, line by line.
#[must_use]
pub fn explain(words: &Words, game: &Game, reaction: &Reaction) -> Vec<String> {
    let mut lines = pressure(words, reaction);
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
