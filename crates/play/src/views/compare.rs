//! Two branches side by side: what was ordered, what came of it, where they part.
//!
//! Duty: pairs of figures and of months. May use `debrief`, `narrate`, the session. Always holds:
//! both sides are told as of the same month, the last that both have closed; equal months are left
//! out and counted.

use super::text::{capital, metric_cell};
use crate::debrief::{accepted, closed, prose, standing, turning};
use crate::narrate::orders;
use crate::narrate::words::{number, text};
use crate::session::Session;
use demarche_core::math::Points;
use demarche_core::model::metric;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;

/// One thing on both sides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    /// What it is.
    pub name: String,
    /// In the branch that is played.
    pub ours: String,
    /// In the other.
    pub theirs: String,
    /// Which side is better off: 1 ours, −1 theirs, 0 neither.
    pub better: i8,
}

/// A month in which the two differ.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Month {
    /// Its name.
    pub name: String,
    /// Orders that only one side gave: ours, theirs.
    pub orders: [Vec<String>; 2],
    /// Orders that both gave.
    pub both: usize,
    /// The reaction in words, where there was one: ours, theirs.
    pub reactions: [Option<String>; 2],
    /// Its level, ours and theirs.
    pub levels: [u8; 2],
}

/// The comparison.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Compare {
    /// The names of both branches: ours, theirs.
    pub names: [String; 2],
    /// Branches that could stand beside ours: position, name, whether it is the one that does.
    pub others: Vec<(usize, String, bool)>,
    /// Up to when, and what of the luck is the same.
    pub told: String,
    /// Objectives; empty where the branches stand in different months.
    pub goals: Vec<Pair>,
    /// Figures that differ.
    pub figures: Vec<Pair>,
    /// Months that differ, the first first.
    pub months: Vec<Month>,
}

/// How many draws both games made, and how many of them came out the same: all, for luck is keyed.
#[must_use]
pub fn shared_draws(ours: &Game, theirs: &Game) -> (usize, usize) {
    let (mut shared, mut same) = (0, 0);
    for (ours, theirs) in ours.records().turns.iter().zip(&theirs.records().turns) {
        for (key, value) in &ours.draws {
            if let Some((_, other)) = theirs.draws.iter().find(|(k, _)| k == key) {
                shared += 1;
                same += usize::from(value == other);
            }
        }
    }
    (shared, same)
}

/// The branch that is played beside another; beside the one it left, or any, if none is named. None
/// if there is but one.
#[must_use]
pub fn compare(session: &Session, beside: Option<usize>) -> Option<Compare> {
    let (words, lanes, at) = (session.words(), session.lanes(), session.lane_at());
    let left = lanes.get(at)?.from.map(|(parent, _)| parent);
    let any = (0..lanes.len()).rev().find(|other| *other != at);
    let beside = beside.filter(|other| *other != at && *other < lanes.len()).or(left).or(any)?;
    let names: Vec<String> = (0..lanes.len()).map(|lane| super::timeline::lane_name(words, lane)).collect();
    let (ours, theirs) = (&lanes.get(at)?.game, &lanes.get(beside)?.game);
    let months = closed(ours).count().min(closed(theirs).count());
    let (shared, same) = shared_draws(ours, theirs);
    let case = session.case();
    let args = [
        text("month", words.month(case.month(u16::try_from(months.saturating_sub(1)).unwrap_or(0)))),
        number("months", i64::try_from(months).unwrap_or(0)),
        number("shared", i64::try_from(shared).unwrap_or(0)),
        number("same", i64::try_from(same).unwrap_or(0)),
    ];
    let other = |(lane, name): (usize, &String)| (lane != at).then(|| (lane, name.clone(), lane == beside));
    Some(Compare {
        names: [names[at].clone(), names[beside].clone()],
        others: names.iter().enumerate().filter_map(other).collect(),
        told: words.say("view-compare-told", &args),
        goals: if closed(ours).count() == closed(theirs).count() { goals(session, ours, theirs) } else { Vec::new() },
        figures: figures(session, ours, theirs, months),
        months: closed(ours).zip(closed(theirs)).filter_map(|(a, b)| month(session, a, b)).collect(),
    })
}

fn goals(session: &Session, ours: &Game, theirs: &Game) -> Vec<Pair> {
    let words = session.words();
    let both = standing::standings(ours).into_iter().zip(standing::standings(theirs));
    let told = |game: &Game, of: &standing::Standing| {
        let args = [
            text("medal", prose::medal(words, of.medal)),
            text("any", if of.medal == Medal::None { "no" } else { "yes" }),
            text("reading", prose::reading(game, of.objective, of.reading)),
        ];
        words.say("view-compare-goal", &args)
    };
    let pair = |(a, b): (standing::Standing, standing::Standing)| Pair {
        name: prose::objective_short(words, ours, a.objective),
        ours: told(ours, &a),
        theirs: told(theirs, &b),
        better: sign((a.medal as i64).cmp(&(b.medal as i64))),
    };
    both.map(pair).collect()
}

const fn sign(order: std::cmp::Ordering) -> i8 {
    order as i8
}

/// Figures of the last common month that differ, in the order in which they are kept.
fn figures(session: &Session, ours: &Game, theirs: &Game, months: usize) -> Vec<Pair> {
    let case = session.case();
    let table = |game: &Game| -> Vec<Points> {
        let last = months.checked_sub(1).and_then(|at| game.records().turns.get(at));
        last.map_or_else(|| game.records().opening.clone(), |t| t.metrics.clone())
    };
    let (a, b) = (table(ours), table(theirs));
    let differs = |name: &&str| metric::lookup(case, &a, name) != metric::lookup(case, &b, name);
    let pair = |name: &str| {
        let (a, b) = (metric::lookup(case, &a, name)?, metric::lookup(case, &b, name)?);
        let (ours, theirs) = (metric_cell(session.words(), name, a), metric_cell(session.words(), name, b));
        let better = sign(a.cmp(&b)) * goodness(name);
        (ours != theirs).then(|| Pair { name: super::charts::name_of(session, name), ours, theirs, better })
    };
    turning::HEADLINES.iter().copied().chain(MORE).filter(differs).filter_map(pair).collect()
}

/// Figures beside the debrief's headlines.
const MORE: [&str; 5] = ["budget", "allocated", "capital", "grievance", "highest_level"];

/// Whether more of a figure is better, worse or neither.
fn goodness(name: &str) -> i8 {
    match name {
        "support" | "approval" | "resilience" | "goodwill.recipient" | "goodwill.allies" => 1,
        "tension" | "grievance" | "highest_measure" => -1,
        _ => 0,
    }
}

/// A month on both sides; none if nothing differs in it.
fn month(session: &Session, ours: &TurnRecord, theirs: &TurnRecord) -> Option<Month> {
    let (words, case) = (session.words(), session.case());
    let (mut mine, mut others) = (accepted(ours), accepted(theirs));
    let before = mine.len();
    mine.retain(|order| match others.iter().position(|o| o == order) {
        Some(at) => {
            others.remove(at);
            false
        }
        None => true,
    });
    let reaction = |record: &TurnRecord| record.reactions.iter().find(|r| r.target == case.player).map(|r| r.level);
    let levels = [reaction(ours), reaction(theirs)];
    if mine.is_empty() && others.is_empty() && levels[0] == levels[1] {
        return None;
    }
    let both = before - mine.len();
    let told = |given: Vec<demarche_core::model::order::Order>| -> Vec<String> {
        given.iter().map(|o| capital(&orders::order(words, case, o))).collect()
    };
    Some(Month {
        name: words.month(ours.month),
        orders: [told(mine), told(others)],
        both,
        reactions: levels.map(|level| level.map(|l| capital(&words.level(l)))),
        levels: levels.map(Option::unwrap_or_default),
    })
}
