//! The top of the desk: date, what is left, how things stand, objectives.
//!
//! Duty: the figures that are always in sight. May use `observe`, `narrate`, the session. Always
//! holds: what the draft takes is already taken from what is left.

use super::goal_scale::{GoalScale, scale};
use super::spark::{Spark, spark};
use super::text::{capital, moved};
use crate::narrate::figures;
use crate::narrate::figures::{money, points};
use crate::narrate::words::{number, or_none, text};
use crate::session::Session;
use demarche_core::math::{Money, Points};
use demarche_core::model::case::{Objective, Want};
use demarche_core::model::good::Sector;
use demarche_core::model::metric;
use demarche_core::observe;
use demarche_core::rules::score::Medal;

/// A number with how it moved.
#[derive(Clone, Debug)]
pub struct Gauge {
    /// Its name in the rules, which opens its causes.
    pub metric: String,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// How it moved in the month last closed: 1 up, -1 down, 0 still.
    pub way: i8,
    /// By how much, with its sign; empty if nothing.
    pub moved: String,
    /// By how much, whichever way; empty if nothing.
    pub by: String,
    /// Whether that is good for the player: 1 better, -1 worse, 0 neither.
    pub good: i8,
    /// Its course.
    pub spark: Spark,
}

/// How near an objective is.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its name.
    pub name: String,
    /// The same in a word or two, for a narrow place.
    pub short: String,
    /// The number by which it is judged.
    pub metric: String,
    /// That number now; empty before it says anything.
    pub now: String,
    /// The medal it would win now: 0 none, 1 bronze, 2 silver, 3 gold.
    pub medal: u8,
    /// Its thresholds in words: bronze, silver, gold.
    pub thresholds: [String; 3],
    /// Where they and the number lie on one bar.
    pub scale: GoalScale,
    /// What is to be delivered before any medal, if anything is.
    pub delivered: Option<String>,
    /// The gate while it holds a medal back that the number would win: what is delivered of what.
    pub gate: Option<String>,
    /// Whether it is to be at least or at most.
    pub at_least: bool,
}

/// The top of the desk.
#[derive(Clone, Debug)]
pub struct Top {
    /// The scenario's title.
    pub title: String,
    /// The class for which the game is played, by its title; none if it is played for none.
    pub class: Option<String>,
    /// The month.
    pub month: String,
    /// The turn, of how many.
    pub turn: String,
    /// Money left of the period, after the draft.
    pub money: String,
    /// Of how much at the month's beginning.
    pub money_of: String,
    /// The same as shares for a bar: left, of the month's beginning, in thousandths.
    pub money_left: u16,
    /// Staff points left, after the draft.
    pub staff: i64,
    /// Staff points of the month.
    pub staff_of: i64,
    /// Political capital left, after the draft.
    pub capital: String,
    /// The courses of money, staff and capital.
    pub sparks: [Spark; 3],
    /// Support and the other numbers that matter.
    pub gauges: Vec<Gauge>,
    /// The month to whose end the figures belong; none before one is closed.
    pub since: Option<String>,
    /// Objectives.
    pub goals: Vec<Goal>,
    /// Whether the game is over.
    pub over: bool,
}

/// The names of the numbers on top, and whether more of them is better (1) or worse (-1).
const GAUGES: [(&str, i8); 6] = [
    ("support", 1),
    ("approval", 1),
    ("resilience", 1),
    ("goodwill.recipient", 1),
    ("goodwill.allies", 1),
    ("tension", -1),
];

/// The top of the desk.
#[must_use]
pub fn top(session: &Session) -> Top {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let (before, after) = (game.desk(), session.desk());
    let share = if before.budget.is_zero() { 0 } else { after.budget.over(before.budget).0 / 1_000 };
    let args = [number("turn", i64::from(game.turn()) + 1), number("turns", i64::from(case.turns))];
    Top {
        title: words.get("title"),
        class: session.class().map(str::to_owned),
        month: words.month(case.month(game.turn())),
        turn: words.say("view-turn", &args),
        money: words.figure(money(after.budget)),
        money_of: words.figure(money(before.budget)),
        money_left: u16::try_from(share.clamp(0, 1_000)).unwrap_or(0),
        staff: after.staff.0 / 1_000,
        staff_of: before.staff.0 / 1_000,
        capital: words.figure(points(after.capital)),
        sparks: ["budget", "staff", "capital"].map(|name| spark(session, name)),
        gauges: GAUGES.into_iter().filter_map(|(name, good)| gauge(session, name, good)).collect(),
        since: game.records().turns.iter().rev().find(|t| t.digest.is_some()).map(|t| words.month(t.month)),
        goals: goals(session),
        over: game.is_over(),
    }
}

/// A number with how it moved in the month last closed; none if the case does not have it.
#[must_use]
pub fn gauge(session: &Session, name: &str, good: i8) -> Option<Gauge> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let closed: Vec<&[Points]> =
        game.records().turns.iter().filter(|t| !t.metrics.is_empty()).map(|t| t.metrics.as_slice()).collect();
    let opening = game.records().opening.as_slice();
    let (now, before) = match closed.as_slice() {
        [] => (opening, opening),
        [only] => (*only, opening),
        [.., before, last] => (*last, *before),
    };
    let value = metric::lookup(case, now, name)?;
    let (way, moved, by) = moved(words, metric::lookup(case, before, name)?, value);
    Some(Gauge {
        metric: name.to_owned(),
        name: gauge_name(session, name),
        value: words.figure(figures::metric(name, value)),
        way,
        moved,
        by,
        good: way * good,
        spark: spark(session, name),
    })
    .filter(|_| !words.get("title").is_empty())
}

/// The short name of a number on top.
fn gauge_name(session: &Session, name: &str) -> String {
    let (words, case) = (session.words(), session.case());
    match name {
        "goodwill.recipient" => words.capital(case, case.recipient),
        "tension" => match observe::adversary(session.game()) {
            Some(adversary) => words.say("view-gauge-tension", &[text("capital", words.capital(case, adversary))]),
            None => words.get("view-head-tension"),
        },
        name => words.get(&format!("view-head-{}", name.replace('.', "-"))),
    }
}

/// Objectives as they stand: by the rules' own scoring once the game is over.
#[must_use]
pub fn goals(session: &Session) -> Vec<Goal> {
    let game = session.game();
    let outcome = game.outcome();
    let begun = game.turn() > 0 || game.is_over();
    let goal = |(at, objective): (usize, &Objective)| {
        let settled = outcome.and_then(|o| o.objectives.get(at)).copied();
        let reading = settled.map_or_else(|| observe::metric(game, &objective.metric), |(reading, _)| Some(reading));
        let medal = settled.map_or_else(|| so_far(session, objective), |(_, medal)| medal);
        let of = |value: Points| session.words().figure(figures::metric(&objective.metric, value));
        let (bronze, silver, gold) = objective.medals;
        let shown = reading.filter(|_| begun || speaks_early(&objective.metric));
        Goal {
            name: capital(&session.words().get(&format!("objective-{}", objective.id))),
            short: short_name(session, objective),
            metric: objective.metric.clone(),
            now: shown.map(of).unwrap_or_default(),
            medal: medal as u8,
            thresholds: [of(bronze), of(silver), of(gold)],
            scale: scale(objective.medals, shown),
            gate: gate(session, objective, reading, medal),
            delivered: (objective.delivered > Money::ZERO).then(|| session.words().figure(money(objective.delivered))),
            at_least: objective.want == Want::AtLeast,
        }
    };
    game.case().objectives.iter().enumerate().map(goal).collect()
}

/// An objective in a word or two: what the scenario calls it, else what its number is called.
fn short_name(session: &Session, objective: &Objective) -> String {
    let words = session.words();
    let own = format!("objective-{}.short", objective.id);
    if words.has(&own) {
        return words.get(&own);
    }
    let (kind, of) = objective.metric.split_once('.').unwrap_or((&objective.metric, ""));
    let whole = format!("view-short-{}", objective.metric.replace(['.', '_'], "-"));
    let plain = format!("view-short-{}", kind.replace('_', "-"));
    let told = [whole, plain].into_iter().find(|id| words.has(id));
    let case = session.case();
    let nation = if of == "recipient" { Some(case.recipient) } else { case.nation_named(of) };
    let nation = or_none("nation", nation.map(|nation| words.capital(case, nation)));
    let of = Sector::ALL.into_iter().find(|s| s.key() == of).map(|s| words.sector(s));
    let name = || capital(&words.get(&format!("objective-{}", objective.id)));
    told.map_or_else(name, |id| words.say(&id, &[or_none("of", of), nation.clone()]))
}

/// Why no medal is won though the number would win one: too little is delivered.
fn gate(session: &Session, objective: &Objective, reading: Option<Points>, medal: Medal) -> Option<String> {
    let words = session.words();
    let ungated = demarche_core::rules::score::medal(objective, reading?, objective.delivered);
    if medal != Medal::None || ungated == Medal::None {
        return None;
    }
    let delivered = observe::metric(session.game(), "delivered").map_or(Money::ZERO, |p| Money(p.0));
    let medal = words.get(&format!("medal-{}", ungated.key()));
    let args = [text("needed", money(objective.delivered)), text("delivered", money(delivered)), text("medal", medal)];
    Some(words.say("view-goal-gate", &args))
}

/// Whether a metric says something before any month has been played.
pub(super) fn speaks_early(metric: &str) -> bool {
    let (plain, _) = metric.split_once('.').unwrap_or((metric, ""));
    !matches!(plain, "gap_covered" | "gap_filled" | "coverage" | "share" | "share_gdp" | "forecast" | "poll")
        && !plain.starts_with("rank")
}

/// The medal that the number now would win, were this the end.
fn so_far(session: &Session, objective: &Objective) -> Medal {
    medal_at(session, objective, session.game().records().last_metrics())
}

/// The medal that an objective would win, were a month with these metrics the end.
pub(super) fn medal_at(session: &Session, objective: &Objective, table: &[Points]) -> Medal {
    let of = |name: &str| metric::lookup(session.case(), table, name);
    let Some(now) = of(&objective.metric) else { return Medal::None };
    let delivered = of("delivered").map_or(Money::ZERO, |p| Money(p.0));
    demarche_core::rules::score::medal(objective, now, delivered)
}
