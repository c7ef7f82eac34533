//! Predictions: the distribution that the game's rules give each act of an event file.
//!
//! Duty: carry grievance and habituation from act to act per dyad, and apply the rules. Always
//! holds: one act at a time (nothing is bundled), no red lines, restraint and ties from the file.

use super::events::Event;
use super::{Chances, LEVELS};
use demarche_core::math::{MILLION, Points, Ppm};
use demarche_core::model::rulebook::Rulebook;
use demarche_core::rules::act::{Act, Habit, attribution, habituation, strike, strike_as_novel, visibility};
use demarche_core::rules::reaction::{Standing, Terms, bundle, is_stimulus, terms};

/// Where an act's novelty comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Novelty {
    /// From the file's columns, coded by hand; every act is scored by its pressure.
    Coded,
    /// From the game's own habituation; an act that the game calls routine draws no reaction.
    Derived,
    /// From the game's own habituation; every act is scored by its pressure, routine or not.
    DerivedByPressure,
}

/// What the rules say of one act.
#[derive(Clone, Debug)]
pub struct Prediction {
    /// The pressure's terms.
    pub terms: Terms,
    /// Provocation, points.
    pub provocation: Points,
    /// A taboo broken, points before its weight.
    pub(crate) taboo: Points,
    /// Offence taken, points before its weight.
    pub(crate) offence: Points,
    /// Grievance before the act, points.
    pub grievance: Points,
    /// Novelty from this donor and in this war.
    pub novelty: (Ppm, Ppm),
    /// The chance of each level.
    pub chances: Chances,
}

/// What is carried for a pair of states.
#[derive(Clone, Debug)]
struct Carried {
    adversary: String,
    donor: String,
    day: i64,
    grievance: Points,
    aid: Points,
    coercion: Points,
}

/// The rules' predictions for events in the order of their dates, one for each.
#[must_use]
pub fn predict(rules: &Rulebook, events: &[Event], novelty: Novelty) -> Vec<Prediction> {
    let mut dyads: Vec<Carried> = Vec::new();
    let mut theatres: Vec<Carried> = Vec::new();
    events.iter().map(|event| one(rules, event, novelty, &mut dyads, &mut theatres)).collect()
}

fn one(
    rules: &Rulebook,
    event: &Event,
    novelty: Novelty,
    dyads: &mut Vec<Carried>,
    theatres: &mut Vec<Carried>,
) -> Prediction {
    let act = Act {
        severity: event.severity,
        size: event.size,
        visibility: visibility(&rules.act, event.loudness, false),
        attribution: attribution(&rules.act, event.route, false),
        talk: event.talk,
        coercive: event.coercive,
    };
    let dyad = carried(rules, dyads, &event.adversary, &event.donor, event.day);
    let theatre = carried(rules, theatres, &event.adversary, "", event.day);
    let known = |c: &Carried| if event.coercive { c.coercion } else { c.aid };
    let habit = Habit { donor: known(dyad), theatre: known(theatre) };
    let strike = match novelty {
        Novelty::Coded => strike_as_novel(&rules.act, &rules.reaction, &act, (event.novel_donor, event.novel_theatre)),
        Novelty::Derived | Novelty::DerivedByPressure => strike(&rules.act, &rules.reaction, &act, habit),
    };
    let temper = rules.reaction.tempers.iter().find(|(code, _)| *code == event.adversary);
    let standing = Standing {
        grievance: dyad.grievance,
        restraint: event.restraint,
        temper: temper.map(|(_, points)| *points).unwrap_or_default(),
        ties: event.ties,
    };
    let single = std::iter::once((act, strike, Points::ZERO));
    let bundle = bundle(&rules.act, single, event.ties);
    let terms = terms(&rules.reaction, &bundle, &standing);
    let routine = novelty == Novelty::Derived && !is_stimulus(&rules.act, &act, &strike, false);
    let chances = if routine { silence() } else { chances(rules, terms.sum()) };
    let grievance = dyad.grievance;
    if !routine {
        let coerced = if event.coercive { *rules.reaction.grievance_coercion } else { Points::ZERO };
        dyad.grievance += strike.provocation + coerced;
    }
    for (carried, known) in [(dyad, habit.donor), (theatre, habit.theatre)] {
        let step = habituation(&rules.reaction, &act, known);
        if event.coercive {
            carried.coercion += step;
        } else {
            carried.aid += step;
        }
    }
    let novelty = (strike.novelty_donor, strike.novelty_theatre);
    let (taboo, offence) = (bundle.taboo, bundle.offence);
    Prediction { terms, provocation: strike.provocation, taboo, offence, grievance, novelty, chances }
}

/// What is carried between two states, decayed to a day; nothing if they had no act before.
fn carried<'a>(rules: &Rulebook, all: &'a mut Vec<Carried>, adversary: &str, donor: &str, day: i64) -> &'a mut Carried {
    let found = all.iter().position(|c| c.adversary == adversary && c.donor == donor);
    let at = found.unwrap_or_else(|| {
        let (adversary, donor) = (adversary.to_owned(), donor.to_owned());
        let zero = Points::ZERO;
        all.push(Carried { adversary, donor, day, grievance: zero, aid: zero, coercion: zero });
        all.len() - 1
    });
    let carried = &mut all[at];
    let days = day - carried.day;
    carried.day = day;
    carried.grievance = carried.grievance.times(decay_over_days(*rules.decay.grievance, days));
    let worn = decay_over_days(*rules.decay.habituation, days);
    carried.aid = carried.aid.times(worn);
    carried.coercion = carried.coercion.times(worn);
    carried
}

/// The factor `2^(-t/h)` by which a stock of half-life `h` months decays over some days, a month
/// being 30.4375 days.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "day counts of a file of dated events, result within 0..=1e6"
)]
fn decay_over_days(half_life_months: u32, days: i64) -> Ppm {
    if half_life_months == 0 {
        return Ppm::ZERO;
    }
    let months = days.max(0) as f64 / 30.437_5;
    Ppm(libm::round(libm::exp2(-months / f64::from(half_life_months)) * MILLION as f64) as i64)
}

fn silence() -> Chances {
    let mut chances = [0.0; LEVELS];
    chances[0] = 1.0;
    chances
}

/// The chance of each level at a pressure, over the whole ladder of nine cuts.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "scores are floating point; parts per million are exact"
)]
pub(crate) fn chances(rules: &Rulebook, pressure: Points) -> Chances {
    let mut chances = [0.0; LEVELS];
    let mut above = MILLION;
    for (level, cut) in rules.reaction.cuts.iter().enumerate().take(LEVELS - 1) {
        let reached = demarche_core::math::logistic(pressure - *cut).0;
        chances[level] = (above - reached) as f64 / MILLION as f64;
        above = reached;
    }
    chances[LEVELS - 1] = above as f64 / MILLION as f64;
    chances
}
