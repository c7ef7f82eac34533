//! History: the strategy `history` beside the period's record, reactions and aid.
//!
//! Duty: play the period's orders under many seeds, and set what came of them beside the tracker's
//! sums and the dated reactions. Uses `batch`, `backtest`. Always holds: what the tracker or the record
//! does not have is said and not filled in; the tracker's figures come from its own series, never from
//! the scenario.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::many;

use crate::backtest::LEVELS;
use crate::backtest::events::Event;
use crate::backtest::repeats::repeated;
use crate::backtest::tracker::{Sums, Tracker};
use crate::batch::{self, UnknownStrategy};
use demarche_core::math::{Money, Ppm, div_round};
use demarche_core::model::case::{Case, Observed};
use demarche_core::model::ids::{Month, NationId};
use demarche_core::model::quantity::Stage;
use demarche_core::rules::reaction::exact;
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;
use demarche_play::stats::central_levels;

/// What is kept of a game.
struct Played {
    /// The month, and what each of the compared donors has allocated by its end.
    months: Vec<(Month, Vec<Sums>)>,
    /// The chance of each level, for each entry of the record; none if the game ended before.
    chances: Vec<Option<Vec<Ppm>>>,
    /// Orders given, and those refused: month, position.
    orders: usize,
    refused: Vec<(Month, usize)>,
}

/// The player and the other single donors that the tracker has too, the player first; nobody if it
/// does not have the player.
fn compared(case: &Case) -> Vec<NationId> {
    let tracker = Tracker::shipped();
    let has = |n: NationId| tracker.has(&case.nation(n).id);
    if !has(case.player) {
        return Vec::new();
    }
    let others = case.givers().filter(|n| *n != case.player && !case.nation(*n).aggregate && has(*n));
    std::iter::once(case.player).chain(others).collect()
}

impl Played {
    fn of(game: &Game, donors: &[NationId]) -> Self {
        let closed = || game.records().turns.iter().filter(|t| t.digest.is_some());
        let sums = |turn: &TurnRecord, donor: NationId| {
            let own = turn.ranking.iter().find(|(n, _)| *n == donor);
            own.map(|(_, sums)| sums[Stage::Allocated.index()]).unwrap_or_default()
        };
        let chances = |seen: &Observed| {
            let turn = closed().find(|t| t.month == seen.month)?;
            let player = game.case().player;
            let reaction = turn.reactions.iter().find(|r| r.actor == seen.adversary && r.target == player);
            Some(reaction.map_or_else(|| vec![Ppm::ONE], |r| exact(&r.ladder)))
        };
        Self {
            months: closed().map(|t| (t.month, donors.iter().map(|d| sums(t, *d)).collect())).collect(),
            chances: game.case().observed.iter().map(chances).collect(),
            orders: closed().map(|t| t.orders.len()).sum(),
            refused: closed().flat_map(|t| t.refused.iter().map(|(at, _)| (t.month, *at))).collect(),
        }
    }
}

/// Sums since before the scenario at the end of a month: the model's and the tracker's.
#[derive(Clone, Debug)]
pub struct Quarter {
    /// The month.
    pub month: Month,
    /// The mean over the games.
    pub model: Sums,
    /// What the tracker states.
    pub tracker: Sums,
    /// The model's place and the tracker's, where the tracker states every donor's sum.
    pub place: Option<(usize, usize)>,
}

/// An entry of the record beside the model's chances.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The entry.
    pub observed: Observed,
    /// The chance of exactly that level, over all games.
    pub chance: Ppm,
    /// The levels between which four fifths of the chances lie.
    pub central: (u8, u8),
    /// The act whose answer it repeats, among those that the coefficients were fitted to.
    pub calibration: Option<String>,
}

impl Beside {
    /// Whether it lies within the central four fifths.
    #[must_use]
    pub fn inside(&self) -> bool {
        (self.central.0..=self.central.1).contains(&self.observed.level)
    }

    /// Whether it is a reaction that neither fit nor tuning has seen.
    #[must_use]
    pub const fn independent(&self) -> bool {
        self.observed.is_independent() && self.calibration.is_none()
    }
}

/// The period's orders under many seeds beside what is known of the period.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The player and the other single donors that the tracker has too, the player first.
    pub donors: Vec<NationId>,
    /// Aid at the end of each quarter.
    pub quarters: Vec<Quarter>,
    /// The record of reactions.
    pub record: Vec<Beside>,
    /// Orders given, at most.
    pub orders: usize,
    /// Orders that were refused in some game: month, position, in how many.
    pub refused: Vec<(Month, usize, usize)>,
    /// Games that ended before the scenario.
    pub short: usize,
}

/// How many reactions of a record were seen before.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Reactions that are scored.
    pub scored: usize,
    /// Those that answer an act of the fit.
    pub fitted: usize,
    /// Those that the scenario was tuned to.
    pub tuned: usize,
    /// Those that neither has seen ...
    pub independent: usize,
    /// ... and that lie within the central four fifths.
    pub inside: usize,
}

impl Comparison {
    /// Plays the period's orders under seeds 1 to `seeds` and compares; `calibration` are the acts that
    /// the coefficients were fitted to.
    ///
    /// # Errors
    /// If there is no strategy `history`.
    pub fn of(case: &Arc<Case>, seeds: u64, calibration: &[Event]) -> Result<Self, UnknownStrategy> {
        let donors = compared(case);
        let one = |seed| batch::game(case, "history", seed).map(|game| Played::of(&game, &donors));
        let played = many::each((1..=seeds).collect(), one).into_iter().collect::<Result<Vec<_>, _>>()?;
        Ok(Self::from(case, donors, &played, calibration))
    }

    /// How many of the reactions say anything that fit and tuning did not know.
    #[must_use]
    pub fn sample(&self) -> Sample {
        let scored = || self.record.iter().filter(|b| b.observed.reaction);
        Sample {
            scored: scored().count(),
            fitted: scored().filter(|b| b.calibration.is_some()).count(),
            tuned: scored().filter(|b| b.observed.tuned).count(),
            independent: scored().filter(|b| b.independent()).count(),
            inside: scored().filter(|b| b.independent() && b.inside()).count(),
        }
    }

    fn from(case: &Case, donors: Vec<NationId>, played: &[Played], calibration: &[Event]) -> Self {
        let last = case.start.plus(i32::from(case.turns) - 1);
        let months = (0..i32::from(case.turns)).map(|m| case.start.plus(m));
        let stated = months.filter(|m| m.ends_quarter() || *m == last);
        let mut refused: BTreeMap<(Month, usize), usize> = BTreeMap::new();
        for place in played.iter().flat_map(|p| &p.refused) {
            *refused.entry(*place).or_default() += 1;
        }
        Self {
            quarters: stated.filter_map(|month| quarter(case, &donors, played, month)).collect(),
            record: case
                .observed
                .iter()
                .enumerate()
                .filter_map(|(at, seen)| beside(case, seen, at, played, calibration))
                .collect(),
            orders: played.iter().map(|p| p.orders).max().unwrap_or(0),
            refused: refused.into_iter().map(|((month, at), games)| (month, at, games)).collect(),
            short: played.iter().filter(|p| p.months.len() < usize::from(case.turns)).count(),
            donors,
        }
    }
}

fn total(sums: Sums) -> Money {
    sums.into_iter().sum()
}

fn quarter(case: &Case, donors: &[NationId], played: &[Played], month: Month) -> Option<Quarter> {
    let tracker = Tracker::shipped();
    let stated: Vec<Option<Sums>> = donors.iter().map(|d| tracker.allocated(&case.nation(*d).id, month)).collect();
    let own = stated.first().copied().flatten()?;
    let games: Vec<&Vec<Sums>> =
        played.iter().filter_map(|p| p.months.iter().find(|(m, _)| *m == month).map(|(_, sums)| sums)).collect();
    let count = i128::try_from(games.len()).unwrap_or(1).max(1);
    let mut model = Sums::default();
    for (at, mean) in model.iter_mut().enumerate() {
        let sum: i128 = games.iter().map(|sums| i128::from(sums[0][at].0)).sum();
        *mean = Money(div_round(sum, count));
    }
    let place = |sums: &[Sums]| 1 + sums.iter().skip(1).filter(|s| total(**s) > total(sums[0])).count();
    let mut places: Vec<usize> = games.iter().map(|sums| place(sums)).collect();
    places.sort_unstable();
    let all: Option<Vec<Sums>> = stated.into_iter().collect();
    let place = all.and_then(|all| Some((*places.get(places.len() / 2)?, place(&all))));
    Some(Quarter { month, model, tracker: own, place })
}

fn beside(case: &Case, observed: &Observed, at: usize, played: &[Played], calibration: &[Event]) -> Option<Beside> {
    let games: Vec<&Vec<Ppm>> = played.iter().filter_map(|p| p.chances.get(at)?.as_ref()).collect();
    let count = i128::try_from(games.len()).ok().filter(|n| *n > 0)?;
    let mean = |level: usize| {
        let sum: i128 = games.iter().filter_map(|chances| chances.get(level)).map(|p| i128::from(p.0)).sum();
        Ppm(div_round(sum, count))
    };
    let chances: Vec<Ppm> = (0..LEVELS).map(mean).collect();
    let central = central_levels(&chances);
    let pair = (case.nation(observed.adversary).id.as_str(), case.nation(case.player).id.as_str());
    let found = || repeated(calibration, pair, observed.month, observed.level).filter(|_| observed.reaction);
    let calibration = observed.calibration.clone().or_else(|| found().map(|event| event.id.clone()));
    Some(Beside { observed: observed.clone(), chance: chances[usize::from(observed.level)], central, calibration })
}

/// How far the model is from the tracker; none where the tracker has nothing.
#[must_use]
pub fn difference(model: Money, tracker: Money) -> Option<Ppm> {
    (!tracker.is_zero()).then(|| (model - tracker).over(tracker))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backtest::{SHIPPED, events};
    use demarche_core::scenario::{library, load};

    #[test]
    fn a_case_is_compared_with_its_record() {
        let shipped = library::shipped("quiet-backer").expect("shipped");
        let case = Arc::new(load("quiet-backer.ron", shipped.text.as_bytes()).expect("it loads"));
        let calibration = events::read("events.csv", SHIPPED).expect("shipped");
        let found = Comparison::of(&case, 2, &calibration).expect("a strategy");
        assert_eq!(found.donors.first(), Some(&case.player));
        assert!(!found.quarters.is_empty() && found.quarters.iter().all(|q| q.month.plus(0) >= case.start));
        let sample = found.sample();
        assert!(sample.scored <= found.record.len() && sample.inside <= sample.independent);
        assert_eq!(difference(Money(150), Money(100)), Some(Ppm(500_000)));
        assert_eq!(difference(Money(150), Money::ZERO), None);
    }
}
