//! Seeing: what a run shows of an expectation, and whether that is what was expected.
//!
//! Duty: read a game's records for one check. Uses `bind`, `names`, `sim` (read). Always holds: a
//! month that was not played shows nothing, and nothing shown is never as expected.

use super::bind::{Alike, Check};
use super::form::Standing;
use super::names::matches;
use demarche_core::math::Points;
use demarche_core::model::ids::GoodId;
use demarche_core::model::licence::LicenceState;
use demarche_core::model::metric;
use demarche_core::rules::score::{Medal, medal, reading};
use demarche_core::sim::Game;
use demarche_core::sim::record::{TurnRecord, What};
use demarche_core::sim::refusal::Refusal;

/// A run, with the run that it is compared to if there is one.
#[derive(Clone, Copy)]
pub(crate) struct Pair<'a> {
    /// The run.
    pub(crate) game: &'a Game,
    /// The same luck with other orders.
    pub(crate) other: Option<&'a Game>,
}

/// What a run shows of a check.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Seen {
    /// The highest level and its turn; none if no month of those asked for was played.
    Level(Option<(u8, u16)>),
    /// A metric; none if the month was not played.
    Value(Option<Points>),
    /// The states of the licences for the class.
    Licences(Vec<LicenceState>),
    /// The orders meant: turn, place, and why each was refused if it was.
    Orders(Vec<(u16, usize, Option<Refusal>)>),
    /// A medal with its reading.
    Medal(Medal, Points),
    /// The defeat.
    Defeat(Option<usize>),
    /// The turns in which the event happened.
    Turns(Vec<u16>),
    /// A metric in both runs.
    Both(Option<(Points, Points)>),
}

/// The months that were played to their close.
pub(crate) fn closed(game: &Game) -> impl DoubleEndedIterator<Item = &TurnRecord> {
    game.records().turns.iter().filter(|t| t.digest.is_some())
}

/// The record of a closed turn, or of the last one.
fn at(game: &Game, turn: Option<u16>) -> Option<&TurnRecord> {
    match turn {
        Some(turn) => closed(game).find(|t| t.turn == turn),
        None => closed(game).next_back(),
    }
}

/// Looks at a run.
#[must_use]
pub(crate) fn look(check: &Check, pair: Pair) -> Seen {
    let game = pair.game;
    match check {
        Check::Reaction { from, to, .. } => Seen::Level(highest(game, *from, *to)),
        Check::Metric { name, turn, .. } => Seen::Value(value(game, name, *turn)),
        Check::Licence { class, turn, .. } => Seen::Licences(licences(game, *class, *turn)),
        Check::Refused { like, .. } => Seen::Orders(orders(game, like)),
        Check::Objective { at, .. } => {
            let (medal, reading) = objective(game, *at);
            Seen::Medal(medal, reading)
        }
        Check::Defeat(_) => Seen::Defeat(game.outcome().and_then(|o| o.defeat)),
        Check::Event { id, .. } => {
            let happened = |t: &&TurnRecord| t.facts.iter().any(|f| f.what == What::Event(*id));
            Seen::Turns(closed(game).filter(happened).map(|t| t.turn).collect())
        }
        Check::Share { of, .. } => look(of, pair),
        Check::Compare { metric, turn, .. } => {
            let here = value(game, metric, *turn);
            let there = pair.other.and_then(|other| value(other, metric, *turn));
            Seen::Both(here.zip(there))
        }
    }
}

/// Whether what was seen is what was expected.
#[must_use]
pub(crate) fn holds(check: &Check, seen: &Seen) -> bool {
    let within = |value: Points, low: Option<Points>, high: Option<Points>| {
        low.is_none_or(|l| value >= l) && high.is_none_or(|h| value <= h)
    };
    match (check, seen) {
        (Check::Reaction { low, high, .. }, Seen::Level(Some((level, _)))) => (low..=high).contains(&level),
        (Check::Metric { low, high, .. }, Seen::Value(Some(value))) => within(*value, *low, *high),
        (Check::Licence { state, .. }, Seen::Licences(states)) => {
            if *state == Standing::Absent {
                states.is_empty()
            } else {
                states.iter().any(|s| is(*state, *s))
            }
        }
        (Check::Refused { rule, .. }, Seen::Orders(orders)) => {
            orders.iter().any(|(_, _, why)| why.as_ref().is_some_and(|w| w.rule() == rule))
        }
        (Check::Objective { low, high, .. }, Seen::Medal(medal, _)) => (low..=high).contains(&medal),
        (Check::Defeat(wanted), Seen::Defeat(found)) => wanted == found,
        (Check::Event { turn, happens, .. }, Seen::Turns(turns)) => {
            *happens == turn.map_or(!turns.is_empty(), |t| turns.contains(&t))
        }
        (Check::Share { of, .. }, seen) => holds(of, seen),
        (Check::Compare { low, high, .. }, Seen::Both(Some((here, there)))) => within(*here - *there, *low, *high),
        _ => false,
    }
}

const fn is(wanted: Standing, state: LicenceState) -> bool {
    use LicenceState as S;
    match wanted {
        Standing::Absent => false,
        Standing::Pending => state.is_pending(),
        Standing::Granted => matches!(state, S::Granted | S::Shipped | S::Monitored | S::Closed),
        Standing::Denied => matches!(state, S::Denied),
        Standing::Refused => matches!(state, S::Refused),
        Standing::Deferred => matches!(state, S::Deferred),
        Standing::Lapsed => matches!(state, S::Lapsed),
        Standing::Breach => matches!(state, S::Breach),
        Standing::Suspended => matches!(state, S::Suspended),
        Standing::Revoked => matches!(state, S::Revoked),
    }
}

fn value(game: &Game, name: &str, turn: Option<u16>) -> Option<Points> {
    metric::lookup(game.case(), &at(game, turn)?.metrics, name)
}

/// The highest level in some turns, with the first turn of it.
pub(super) fn highest(game: &Game, from: u16, to: u16) -> Option<(u8, u16)> {
    let player = game.case().player;
    let months = closed(game).filter(|t| (from..=to).contains(&t.turn));
    let levels = months.map(|t| {
        let to_us = t.reactions.iter().filter(|r| r.target == player);
        (to_us.map(|r| r.level).max().unwrap_or(0), t.turn)
    });
    levels.reduce(|best, next| if next.0 > best.0 { next } else { best })
}

fn licences(game: &Game, class: GoodId, turn: Option<u16>) -> Vec<LicenceState> {
    let Some(last) = at(game, turn).map(|t| t.turn) else { return Vec::new() };
    let state_of = |id| {
        let facts = closed(game).take_while(|t| t.turn <= last).flat_map(|t| &t.facts);
        facts
            .filter_map(|f| match f.what {
                What::Licence(of, state) if of == id => Some(state),
                _ => None,
            })
            .last()
    };
    game.licences().filter(|l| l.class == class).filter_map(|l| state_of(l.id)).collect()
}

fn orders(game: &Game, like: &Alike) -> Vec<(u16, usize, Option<Refusal>)> {
    let mut found = Vec::new();
    for month in closed(game) {
        for (place, order) in month.orders.iter().enumerate() {
            if matches(game.case(), like, month.turn, order) {
                let why = month.refused.iter().find(|(at, _)| *at == place).map(|(_, why)| why.clone());
                found.push((month.turn, place, why));
            }
        }
    }
    found
}

/// The medal as it is at the end, or as it would be if the game ended with the last month played.
fn objective(game: &Game, at: usize) -> (Medal, Points) {
    if let Some((reading, medal)) = game.outcome().and_then(|o| o.objectives.get(at)) {
        return (*medal, *reading);
    }
    let case = game.case();
    let objective = &case.objectives[at];
    let of = |name: &str| closed(game).filter_map(|t| metric::lookup(case, &t.metrics, name)).collect::<Vec<_>>();
    let found = reading(objective.over, &of(&objective.metric));
    let delivered = of("delivered").last().copied().unwrap_or_default();
    (medal(objective, found, demarche_core::math::Money(delivered.0)), found)
}
