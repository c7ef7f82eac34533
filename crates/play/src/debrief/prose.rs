//! The debrief in words: turning points, objectives, lines, predictions, as whole sentences.
//!
//! Duty: from the debrief's data to messages (`assets/messages/en/debrief.ftl`). Uses `narrate`.
//! Always holds: no sentence is put together from halves; a figure stands in its metric's unit.

use crate::narrate::figures::{self, Figure, percent, score};
use crate::narrate::words::{Arg, number, or_none, text};
use crate::narrate::{Words, orders};
use demarche_core::math::Points;
use demarche_core::model::case::Case;
use demarche_core::model::ids::MeasureId;
use demarche_core::model::nation::Role;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;

use super::skill::{Means, Scored};
use super::standing::Standing;
use super::threats::{Crossed, RedLineRecord};
use super::turning::{Change, Reacted, TurningPoint};

/// A medal's name.
#[must_use]
pub fn medal(words: &Words, medal: Medal) -> String {
    words.get(&format!("medal-{}", medal.key()))
}

/// An objective's name.
#[must_use]
pub fn objective(words: &Words, game: &Game, at: usize) -> String {
    game.case().objectives.get(at).map_or_else(String::new, |o| words.get(&format!("objective-{}", o.id)))
}

/// An objective's name without its explanation.
#[must_use]
pub fn objective_short(words: &Words, game: &Game, at: usize) -> String {
    let name = objective(words, game, at);
    name.split_once(": ").map_or(name.clone(), |(short, _)| short.to_owned())
}

/// A reading of an objective in the unit of its metric.
pub fn reading(game: &Game, at: usize, value: Points) -> Figure {
    let metric = game.case().objectives.get(at).map_or("", |o| o.metric.as_str());
    figures::metric(metric, value)
}

/// A metric's name.
#[must_use]
pub fn metric_name(words: &Words, game: &Game, name: &str) -> String {
    let case = game.case();
    let capital = match name {
        "goodwill.recipient" => Some(words.capital(case, case.recipient)),
        _ => case.nations_with(Role::Adversary).next().map(|a| words.capital(case, a)),
    };
    words.say(
        &format!("debrief-metric-{}", name.replace(['.', '_'], "-")),
        &[text("capital", capital.unwrap_or_default())],
    )
}

/// How an objective stands, with what it lacks or has to spare.
#[must_use]
pub fn standing(words: &Words, game: &Game, standing: &Standing) -> String {
    let of = |value: Points| reading(game, standing.objective, value);
    let mut args: Vec<Arg> = vec![text("medal", medal(words, standing.medal))];
    if let Some(lacking) = standing.undelivered {
        args.push(text("amount", figures::money(lacking)));
        return words.say("debrief-standing-undelivered", &args);
    }
    if let Some((next, gap)) = standing.next {
        args.extend([text("next", medal(words, next)), text("gap", of(gap))]);
        let id = if standing.medal == Medal::None { "debrief-standing-none" } else { "debrief-standing-next" };
        return words.say(id, &args);
    }
    let margin = standing.margin.unwrap_or_default();
    args.push(text("margin", of(margin)));
    words.say(if margin.is_zero() { "debrief-standing-exact" } else { "debrief-standing-gold" }, &args)
}

/// What a turning point's counterfactual does otherwise, as a heading.
#[must_use]
pub fn change(words: &Words, game: &Game, point: &TurningPoint) -> String {
    match &point.change {
        Change::Month => words.get("debrief-change-month"),
        Change::Order(order) => orders::order(words, game.case(), order),
        Change::Period => words.get("debrief-change-period"),
    }
}

/// A turning point in sentences: what would have come out otherwise, the largest change first.
#[must_use]
pub fn turning(words: &Words, game: &Game, point: &TurningPoint) -> Vec<String> {
    let case = game.case();
    let mut lines = Vec::new();
    let key = match &point.change {
        Change::Month => "month",
        Change::Order(_) => "order",
        Change::Period => "period",
    };
    if let Some(shift) = point.objectives.first() {
        let of = |value| reading(game, shift.objective, value);
        let args = [
            text("objective", objective_short(words, game, shift.objective)),
            text("played", of(shift.played.0)),
            text("otherwise", of(shift.otherwise.0)),
            text("medal", medal(words, shift.played.1)),
            text("other_medal", medal(words, shift.otherwise.1)),
            text("same", if shift.played.1 == shift.otherwise.1 { "yes" } else { "no" }),
        ];
        lines.push(words.say(&format!("debrief-turning-{key}"), &args));
    }
    let medals = point.objectives.iter().skip(1).filter(|s| s.played.1 != s.otherwise.1);
    let medals: Vec<String> = medals
        .map(|s| {
            let args = [
                text("objective", objective_short(words, game, s.objective)),
                text("medal", medal(words, s.played.1)),
                text("other_medal", medal(words, s.otherwise.1)),
            ];
            words.say("debrief-turning-medal", &args)
        })
        .collect();
    if !medals.is_empty() {
        lines.push(words.say("debrief-turning-medals", &[text("medals", medals.join("; "))]));
    }
    let named = |ids: &[MeasureId]| {
        let name = |id: &MeasureId| words.get(&format!("measure-{}", case.measures[id.index()].id));
        ids.iter().map(name).collect::<Vec<_>>().join("; ")
    };
    if !point.spared.is_empty() {
        lines.push(words.say("debrief-turning-spared", &[text("measures", named(&point.spared))]));
    }
    if !point.incurred.is_empty() {
        lines.push(words.say("debrief-turning-incurred", &[text("measures", named(&point.incurred))]));
    }
    if let Some(first) =
        point.reactions.iter().max_by_key(|r| (r.played.abs_diff(r.otherwise), std::cmp::Reverse(r.turn)))
    {
        lines.push(reacted(words, *first, point.reactions.len()));
    }
    if point.refused > 0 {
        let count = number("count", i64::try_from(point.refused).unwrap_or(i64::MAX));
        lines.push(words.say("debrief-turning-refused", &[count]));
    }
    match point.defeat {
        (Some(_), None) => lines.push(words.get("debrief-turning-survived")),
        (None, Some(_)) => lines.push(words.get("debrief-turning-lost")),
        _ => {}
    }
    lines
}

fn reacted(words: &Words, most: Reacted, months: usize) -> String {
    let args = [
        number("count", i64::try_from(months).unwrap_or(i64::MAX)),
        text("month", words.month(most.month)),
        text("played", words.level(most.played)),
        text("otherwise", words.level(most.otherwise)),
    ];
    words.say("debrief-turning-reactions", &args)
}

/// A line's story: whose it was, whether it was said, and what it promised.
#[must_use]
pub fn line(words: &Words, game: &Game, line: &RedLineRecord) -> String {
    let case = game.case();
    let def = &case.lines[line.line.index()];
    let month = |turn: u16| words.month(case.month(turn));
    let args = [
        text("capital", words.capital(case, def.adversary)),
        text("level", words.level(def.promised)),
        text("specific", percent(line.spec)),
        text("month", line.declared.map(month).unwrap_or_default()),
        number("renewed", i64::try_from(line.renewed.len()).unwrap_or(i64::MAX)),
    ];
    let id = match (line.opened, line.declared) {
        (true, _) => "debrief-line-opened",
        (false, Some(_)) => "debrief-line-declared",
        (false, None) => "debrief-line-latent",
    };
    words.say(id, &args)
}

/// What became of a crossing.
#[must_use]
pub fn crossing(words: &Words, game: &Game, crossed: &Crossed) -> String {
    let case = game.case();
    let threshold = *case.rules.threats.bluff;
    let args = [
        text("month", words.month(case.month(crossed.crossing.turn))),
        text("chance", percent(crossed.crossing.chance)),
        text("threshold", percent(threshold)),
        text("bluff", if crossed.bluff { "yes" } else { "no" }),
        text(
            "kept",
            match crossed.crossing.kept {
                Some(true) => "yes",
                Some(false) => "no",
                None => "open",
            },
        ),
    ];
    words.say("debrief-crossing", &args)
}

/// A prediction and what came of it.
#[must_use]
pub fn prediction(words: &Words, game: &Game, scored: &Scored) -> String {
    prediction_of(words, game.case(), scored)
}

/// The same by the case alone.
#[must_use]
pub fn prediction_of(words: &Words, case: &Case, scored: &Scored) -> String {
    let args = [
        text("capital", words.capital(case, scored.adversary)),
        text("one", if scored.low == scored.high { "yes" } else { "no" }),
        text("low", words.level(scored.low)),
        text("high", words.level(scored.high)),
        text("level", words.level(scored.level)),
        text("held", if (scored.low..=scored.high).contains(&scored.level) { "yes" } else { "no" }),
    ];
    words.say("debrief-prediction", &args)
}

/// The skill of all predictions that count.
#[must_use]
pub fn skill(words: &Words, means: &Means) -> String {
    let args = [
        number("count", i64::try_from(means.count).unwrap_or(i64::MAX)),
        text("player", score(means.player)),
        text("climatology", score(means.climatology)),
        text("model", score(means.model)),
        or_none("over", means.over_climatology().map(figures::skill)),
        or_none("over_model", means.over_model().map(figures::skill)),
    ];
    words.say("debrief-skill", &args)
}
