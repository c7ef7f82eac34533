//! What arrived in the month last closed: goods where they arrived, needs before and after, medals won.
//!
//! Duty: the third beat of a month's end as plain data. Uses the records, `narrate`, the session. Always
//! holds: goods of one kind in one place are one arrival with its whole sum; a need's two marks are what
//! was met of it in the month before and in this one.

use super::text::capital;
use super::top::{medal_at, speaks_early};
use crate::narrate::figures::{money, percent};
use crate::narrate::words::{or_none, text};
use crate::session::Session;
use demarche_core::math::{Money, Ppm};
use demarche_core::model::case::Objective;
use demarche_core::model::good::Sector;
use demarche_core::model::ids::{GoodId, NationId};
use demarche_core::model::metric;
use demarche_core::sim::record::{TurnRecord, What};

/// Goods of one kind that arrived in one place.
#[derive(Clone, Debug)]
pub struct Landed {
    /// Where: the recipient, or the ally whose stock is filled.
    pub to: NationId,
    /// The nation's name.
    pub place: String,
    /// What.
    pub what: String,
    /// How much, in words.
    pub amount: String,
    /// How much.
    pub sum: Money,
    /// Whether it is the first of a package, the last, or neither, in words; none for several packages.
    pub part: Option<String>,
    /// All of it in one sentence.
    pub told: String,
}

/// A need, and how much of it was met in the month before and in this one.
#[derive(Clone, Debug)]
pub struct Filled {
    /// The sector.
    pub sector: Sector,
    /// Its name.
    pub name: String,
    /// Met in the month before.
    pub before: Ppm,
    /// Met now.
    pub now: Ppm,
    /// Met now, in words.
    pub told: String,
    /// Met now and before, in one sentence.
    pub sentence: String,
}

/// A medal that an objective reached this month and had not reached before.
#[derive(Clone, Debug)]
pub struct Reached {
    /// The objective.
    pub goal: String,
    /// Which: 1 bronze, 2 silver, 3 gold.
    pub medal: u8,
}

/// What arrived.
#[derive(Clone, Debug, Default)]
pub struct Arrivals {
    /// Goods, the largest sum first.
    pub landed: Vec<Landed>,
    /// Needs in the scenario's order.
    pub filled: Vec<Filled>,
    /// Medals reached.
    pub reached: Vec<Reached>,
}

/// What arrived in a closed month.
#[must_use]
pub(super) fn arrivals(session: &Session, record: &TurnRecord) -> Arrivals {
    Arrivals { landed: landed(session, record), filled: filled(session, record), reached: reached(session, record) }
}

/// Goods that arrived in a closed month, the largest sum first.
pub(super) fn landed(session: &Session, record: &TurnRecord) -> Vec<Landed> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let mut sums: Vec<(NationId, GoodId, Money, Vec<&'static str>)> = Vec::new();
    for fact in &record.facts {
        let What::Delivered(id, amount, complete) = &fact.what else { continue };
        let Some(package) = game.packages().find(|p| p.id == *id).filter(|_| !amount.is_zero()) else { continue };
        let part = match (package.first_delivery == Some(record.turn), complete) {
            (true, true) => "whole",
            (true, false) => "first",
            (false, true) => "last",
            (false, false) => "more",
        };
        match sums.iter_mut().find(|(to, class, ..)| (*to, *class) == (package.to, package.class)) {
            Some((.., sum, parts)) => {
                *sum += *amount;
                parts.push(part);
            }
            None => sums.push((package.to, package.class, *amount, vec![part])),
        }
    }
    sums.sort_by_key(|(_, class, sum, _)| (std::cmp::Reverse(*sum), *class));
    let landed = |(to, class, sum, parts): (NationId, GoodId, Money, Vec<&'static str>)| {
        let part = if let [part] = parts[..] { Some(words.get(&format!("view-arrival-{part}"))) } else { None };
        let args = [
            text("amount", money(sum)),
            text("what", words.good(case, class)),
            text("place", words.nation(case, to)),
            or_none("part", part.clone()),
            words.number_of_good(case, class),
        ];
        Landed {
            to,
            place: words.nation(case, to),
            what: capital(&words.good(case, class)),
            amount: words.figure(money(sum)),
            sum,
            told: words.say("view-arrival", &args),
            part,
        }
    };
    sums.into_iter().map(landed).collect()
}

/// A metric at the end of the month before a closed one, or at the opening.
fn before<'a>(session: &'a Session, record: &TurnRecord) -> &'a [demarche_core::math::Points] {
    let records = session.game().records();
    let earlier = records.turns.iter().rev().find(|t| t.turn < record.turn && !t.metrics.is_empty());
    earlier.map_or(records.opening.as_slice(), |t| t.metrics.as_slice())
}

fn filled(session: &Session, record: &TurnRecord) -> Vec<Filled> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let met = |table, sector: Sector| {
        let share = metric::lookup(case, table, &format!("coverage.{}", sector.key()))?;
        // A metric's thousandths of a percent are tens of a share's millionths.
        Some(Ppm(share.0 * 10))
    };
    let sectors = game.recipient().needy().map(|(sector, _)| sector);
    let row = |sector: Sector| {
        let now = met(&record.metrics, sector)?;
        // Before the first month nothing can have arrived.
        let before = if record.turn == 0 { Ppm::ZERO } else { met(before(session, record), sector)? };
        let name = words.sector(sector);
        let args = [text("name", name.clone()), text("before", percent(before)), text("now", percent(now))];
        let sentence = words.say("view-arrival-need", &args);
        Some(Filled { sector, name, before, now, told: words.figure(percent(now)), sentence })
    };
    sectors.filter_map(row).collect()
}

fn reached(session: &Session, record: &TurnRecord) -> Vec<Reached> {
    let records = session.game().records();
    let earlier = || records.turns.iter().filter(|t| t.turn < record.turn && !t.metrics.is_empty());
    let reached = |objective: &Objective| {
        // What a number was at the opening counts where it says something then.
        let opening = speaks_early(&objective.metric).then_some(&records.opening);
        let before = opening.into_iter().chain(earlier().map(|t| &t.metrics));
        let best = before.map(|table| medal_at(session, objective, table)).max().unwrap_or_default();
        let medal = medal_at(session, objective, &record.metrics);
        (medal > best).then(|| Reached {
            goal: capital(&session.words().get(&format!("objective-{}", objective.id))),
            medal: medal as u8,
        })
    };
    session.case().objectives.iter().filter_map(reached).collect()
}

impl Arrivals {
    /// Whether there is anything to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.landed.is_empty() && self.reached.is_empty()
    }
}
