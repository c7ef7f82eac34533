//! What is on its way: each package as a place between decision and arrival, and what waits at a border.
//!
//! Duty: shipments of the map as plain data. Uses the packages, `narrate`, the session. Always holds: how
//! far a shipment has come is the part of its wait that is over, not a road that anybody drives; each package
//! is in one shipment.

use super::recipient::due;
use super::text::capital;
use crate::narrate::figures::money;
use crate::narrate::words::text;
use crate::session::Session;
use demarche_core::math::{Money, Ppm};
use demarche_core::model::ids::NationId;
use demarche_core::model::order::Order;
use demarche_core::model::package::{Package, Progress};

/// Packages to one nation that have come equally far.
#[derive(Clone, Debug)]
pub struct Shipment {
    /// By what it is known from month to month: the game's seed with its first package, or with what is drafted.
    pub key: String,
    /// To whom.
    pub to: NationId,
    /// What of it is still to arrive.
    pub sum: Money,
    /// How much of its wait is over; all of it once it arrives part by part.
    pub way: Ppm,
    /// Whether it is only drafted.
    pub drafted: bool,
    /// How many packages.
    pub packages: usize,
    /// What each is, how much, and when the next of it arrives, a line each.
    pub told: String,
}

/// What waits at a border because more arrived than can be taken in.
#[derive(Clone, Debug)]
pub struct Pile {
    /// Whose border.
    pub at: NationId,
    /// How much, in all.
    pub sum: Money,
    /// The same against what a month needs of it: how high the pile is.
    pub height: Ppm,
    /// What waits, in words.
    pub told: String,
}

/// The packages on their way, those that are drafted among them, the ones that have come farthest first.
#[must_use]
pub fn shipments(session: &Session) -> Vec<Shipment> {
    let game = session.game();
    let mut all: Vec<Shipment> = game.packages().filter_map(|package| shipment(session, package)).collect();
    for order in session.draft() {
        if let Order::Allocate { to, amount, class, .. } | Order::Pledge { to, amount, class, .. } = order {
            let what = capital(&session.words().good(game.case(), *class));
            let args = [text("what", what), text("amount", money(*amount))];
            let told = session.words().say("view-shipment-drafted", &args);
            let key = format!("{}: {} to {}, drafted", game.seed(), class.index(), to.index());
            all.push(Shipment { key, to: *to, sum: *amount, way: Ppm::ZERO, drafted: true, packages: 1, told });
        }
    }
    all.sort_by_key(|s| (std::cmp::Reverse(s.way), s.drafted, s.to, std::cmp::Reverse(s.sum)));
    let mut groups: Vec<Shipment> = Vec::new();
    for one in all {
        match groups.last_mut().filter(|g| (g.to, g.way, g.drafted) == (one.to, one.way, one.drafted)) {
            Some(group) => {
                group.sum += one.sum;
                group.packages += 1;
                group.told = format!("{}\n{}", group.told, one.told);
            }
            None => groups.push(one),
        }
    }
    groups
}

fn shipment(session: &Session, package: &Package) -> Option<Shipment> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let (decided, first) = due(case, package)?;
    let (left, now) = (package.outstanding(), game.turn());
    let (way, state) = match package.progress {
        // An Act comes before anything is sent.
        Progress::AwaitingAct(_) => (Ppm::ZERO, "act"),
        _ if !package.delivered.is_zero() => (Ppm::ONE, "arriving"),
        _ => {
            let wait = i64::from(first.saturating_sub(decided).max(1));
            let over = i64::from(now.saturating_sub(decided)) * Ppm::ONE.0 / wait;
            (Ppm(over.clamp(0, Ppm::ONE.0)), "due")
        }
    };
    let due = if state == "act" { decided } else { first.max(now) };
    let args = [
        text("what", capital(&words.good(case, package.class))),
        text("amount", money(left)),
        text("state", state),
        text("month", words.month(case.month(due))),
    ];
    Some(Shipment {
        key: format!("{}: {}", game.seed(), package.name),
        to: package.to,
        sum: left,
        way,
        drafted: false,
        packages: 1,
        told: words.say("view-shipment", &args),
    })
}

/// What waits at the recipient's border.
#[must_use]
pub fn piles(session: &Session) -> Vec<Pile> {
    let (game, words) = (session.game(), session.words());
    let case = game.case();
    let queued: Vec<_> = game.recipient().needy().filter(|(_, s)| s.queue > Money::ZERO).collect();
    let sum: Money = queued.iter().map(|(_, s)| s.queue).sum();
    if sum.is_zero() {
        return Vec::new();
    }
    let need: Money = queued.iter().map(|(_, s)| s.need).sum();
    let named: Vec<String> = queued
        .iter()
        .map(|(sector, s)| {
            words.say("view-pile-part", &[text("sector", words.sector(*sector)), text("amount", money(s.queue))])
        })
        .collect();
    let args = [text("place", words.nation(case, case.recipient)), text("parts", named.join(", "))];
    let height = if need.is_zero() { Ppm::ONE } else { sum.over(need) };
    vec![Pile { at: case.recipient, sum, height, told: words.say("view-pile", &args) }]
}
