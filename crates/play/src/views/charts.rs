//! Numbers over time.
//!
//! Duty: a metric's course in every branch, with a sentence that says it. May use `observe`,
//! `narrate`, the session. Always holds: a chart, its table and its sentence show the same figures.

use super::text::capital;
use crate::cells::{Cell, Form, table};
use crate::narrate::figures;
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::math::Points;
use demarche_core::model::metric;
use demarche_core::sim::Game;

/// A course of a metric.
#[derive(Clone, Debug)]
pub struct Course {
    /// Its branch's name.
    pub lane: String,
    /// Whether it is the branch that is played.
    pub current: bool,
    /// Values: the opening, then the end of each month.
    pub values: Vec<Points>,
}

/// A metric over time.
#[derive(Clone, Debug)]
pub struct Chart {
    /// The metric.
    pub metric: String,
    /// Its name.
    pub name: String,
    /// Courses, one a branch.
    pub courses: Vec<Course>,
    /// What it says, in one sentence.
    pub told: String,
    /// Marks along it: the turn, the level of the reaction.
    pub reactions: Vec<(u16, u8)>,
    /// Months, short, one a turn.
    pub months: Vec<String>,
    /// The same as they stand at an axis: short, with their year.
    pub axis: Vec<String>,
}

/// The metrics that a chart can show, with their names.
#[must_use]
pub fn metrics(session: &Session) -> Vec<(String, String)> {
    metric::names(session.case()).into_iter().map(|name| (name.clone(), name_of(session, &name))).collect()
}

/// A metric's name in words.
#[must_use]
pub fn name_of(session: &Session, name: &str) -> String {
    let words = session.words();
    let plain = format!("view-number-{}", name.replace(['.', '_'], "-"));
    if words.has(&plain) {
        return words.get(&plain);
    }
    let states = demarche_core::observe::quantities(session.game(), name);
    match states.as_slice() {
        [only] if !name.starts_with("coverage") && !name.starts_with("delivered") => {
            capital(&super::names::quantity(words, session.game(), *only))
        }
        _ => capital(&name.replace(['.', '_'], " ")),
    }
}

/// The course of a metric: the opening, then the end of each month.
pub(super) fn values(game: &Game, name: &str) -> Vec<Points> {
    let case = game.case();
    let closed = game.records().turns.iter().filter(|t| !t.metrics.is_empty()).map(|t| t.metrics.as_slice());
    let all = std::iter::once(game.records().opening.as_slice()).chain(closed);
    all.filter_map(|table| metric::lookup(case, table, name)).collect()
}

/// A metric over time in the branch that is played and in another.
#[must_use]
pub fn chart(session: &Session, name: &str, beside: Option<usize>) -> Chart {
    let (words, game) = (session.words(), session.game());
    let case = game.case();
    let wanted = session.lanes().iter().enumerate().filter(|(at, _)| *at == session.lane_at() || Some(*at) == beside);
    let courses: Vec<Course> = wanted
        .map(|(at, lane)| Course {
            lane: super::timeline::lane_name(words, at),
            current: at == session.lane_at(),
            values: values(&lane.game, name),
        })
        .collect();
    let mine = courses.iter().find(|c| c.current).map(|c| c.values.as_slice()).unwrap_or_default();
    let called = name_of(session, name);
    let told = match (mine.first(), mine.last()) {
        (Some(first), Some(last)) => {
            let low = mine.iter().min().copied().unwrap_or(*first);
            let high = mine.iter().max().copied().unwrap_or(*first);
            let args = [
                text("name", called.clone()),
                text("first", figures::metric(name, *first)),
                text("last", figures::metric(name, *last)),
                text("low", figures::metric(name, low)),
                text("high", figures::metric(name, high)),
            ];
            words.say("view-chart-told", &args)
        }
        _ => words.get("view-chart-empty"),
    };
    let reaction = |t: &demarche_core::sim::record::TurnRecord| {
        let mine = t.reactions.iter().find(|r| r.target == case.player)?;
        Some((t.turn, mine.level))
    };
    Chart {
        metric: name.to_owned(),
        name: called,
        courses,
        told,
        reactions: game.records().turns.iter().filter_map(reaction).collect(),
        months: (0..case.turns).map(|turn| case.month(turn).to_string()).collect(),
        axis: (0..case.turns).map(|turn| words.short_month(case.month(turn))).collect(),
    }
}

/// The courses as comma-separated values.
#[must_use]
pub fn csv(charts: &[Chart]) -> String {
    let courses = || charts.iter().flat_map(|chart| chart.courses.iter().map(move |course| (chart, course)));
    let mut head = vec![Cell::name("month")];
    head.extend(courses().map(|(chart, course)| Cell::words(format!("{} ({})", chart.metric, course.lane))));
    let months = charts.first().map(|c| c.months.clone()).unwrap_or_default();
    let rows = months.into_iter().enumerate().map_while(|(turn, month)| {
        let values: Vec<Option<Points>> = courses().map(|(_, course)| course.values.get(turn + 1).copied()).collect();
        if values.iter().all(Option::is_none) {
            return None;
        }
        let figure = |value: Points| Cell::figure(demarche_core::math::decimal(value.0, Points::SCALE));
        let cells = values.into_iter().map(|value| value.map_or_else(|| Cell::name(""), figure));
        Some(std::iter::once(Cell::name(month)).chain(cells).collect())
    });
    table(Form::default(), &head, rows)
}
