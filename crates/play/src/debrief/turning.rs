//! Turning points: the months on which most turned, found by leaving out what was done in them.
//!
//! Duty: play counterfactuals under the same luck and weigh what they change. Uses `sim`. Always
//! holds: everything else is ordered as it was; an order that then makes no sense is refused, and
//! that is counted; orders that were refused in the game are left out, so that nothing slips in
//! which was never done; predictions stay.

use demarche_core::math::{Points, Ppm};
use demarche_core::model::ids::{MeasureId, Month};
use demarche_core::model::metric;
use demarche_core::model::order::Order;
use demarche_core::rules::measures::LASTING;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;
use demarche_core::strategy::{self, Nothing};
use demarche_core::tape;

use super::months::{accepted, closed};
use super::standing::{Standing, standings, step};

/// Most counterfactuals that are played: months come first, then single orders of the months that
/// weigh most.
const MOST: usize = 200;

/// So many months, of those that weigh most, are taken apart into their orders.
const APART: usize = 8;

/// A change of one objective weighs at most so many medals.
const CAP: i64 = 4_000;

/// An early end weighs as much as so many thousandths of a medal.
const DEFEAT: i64 = 6_000;

/// A single order stands for its month if it carries this share of the month's weight.
const ALONE: Ppm = Ppm(600_000);

/// Metrics that a turning point compares at the end, beside the objectives.
pub const HEADLINES: [&str; 8] = [
    "support",
    "approval",
    "resilience",
    "goodwill.recipient",
    "goodwill.allies",
    "tension",
    "delivered",
    "highest_measure",
];

/// What the counterfactual does otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// All of the month's orders are left out.
    Month,
    /// One order is left out.
    Order(Order),
    /// In a month without orders, the period's orders are given.
    Period,
}

/// An objective with and without the change.
#[derive(Clone, Debug)]
pub struct Shift {
    /// Its position in the case.
    pub objective: usize,
    /// As played: reading and medal.
    pub played: (Points, Medal),
    /// Otherwise.
    pub otherwise: (Points, Medal),
}

/// A month's reaction towards the player with and without the change: the highest level of any
/// adversary, 0 where none was drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reacted {
    /// The turn.
    pub(crate) turn: u16,
    /// The month.
    pub month: Month,
    /// As played.
    pub played: u8,
    /// Otherwise.
    pub otherwise: u8,
}

/// One month on which much turned.
#[derive(Clone, Debug)]
pub struct TurningPoint {
    /// The turn, from 0.
    pub turn: u16,
    /// The month.
    pub month: Month,
    /// What the counterfactual does otherwise.
    pub change: Change,
    /// How much it changes, in thousandths of a medal over all objectives.
    pub weight: i64,
    /// Objectives that come out differently, the largest change first.
    pub objectives: Vec<Shift>,
    /// [`HEADLINES`] that end differently: name, as played, otherwise.
    pub metrics: Vec<(&'static str, Points, Points)>,
    /// Months whose reaction differs.
    pub reactions: Vec<Reacted>,
    /// Lasting measures that the player met with and would not have met otherwise.
    pub(super) spared: Vec<MeasureId>,
    /// Lasting measures that come only in the counterfactual.
    pub(super) incurred: Vec<MeasureId>,
    /// Later orders that are refused in the counterfactual.
    pub(crate) refused: usize,
    /// The defeat that ended the game early, as played and otherwise, by position.
    pub defeat: (Option<usize>, Option<usize>),
}

/// A counterfactual that has been weighed.
#[derive(Clone)]
struct Trial {
    turn: usize,
    change: Change,
    weight: i64,
}

/// The months on which most turned, the largest effect first; fewer than asked for if fewer
/// changed anything.
#[must_use]
pub fn points(game: &Game, count: usize) -> Vec<TurningPoint> {
    let lab = Lab { game, given: closed(game).map(accepted).collect(), played: standings(game) };
    let months = lab.given.len().min(MOST);
    let whole: Vec<(usize, Change)> = (0..months).filter_map(|turn| Some((turn, lab.whole(turn)?))).collect();
    let mut months = lab.weighed(whole);
    months.sort_by_key(|trial| (std::cmp::Reverse(trial.weight), trial.turn));
    let mut left = MOST - months.len();
    let mut singles = Vec::new();
    for month in months.iter().take(APART) {
        let orders = lab.singles(month.turn);
        if orders.len() <= left {
            left -= orders.len();
            singles.extend(orders.into_iter().map(|order| (month.turn, Change::Order(order))));
        }
    }
    singles.sort_by_key(|(turn, _)| *turn);
    let singles = lab.weighed(singles);
    let mut found: Vec<Trial> = months.into_iter().map(|month| best(month, &singles)).collect();
    found.retain(|trial| trial.weight > 0);
    found.sort_by_key(|trial| (std::cmp::Reverse(trial.weight), trial.turn));
    found.truncate(count);
    found.into_iter().map(|trial| lab.told(trial)).collect()
}

/// What leaving one order out would have changed so far, under the same luck. `place` is its position
/// among the orders of its month as they were given; none if there was no such order, if it was
/// refused, or if its month is not closed.
#[must_use]
pub fn without(game: &Game, turn: u16, place: u16) -> Option<TurningPoint> {
    let record = closed(game).find(|t| t.turn == turn)?;
    if record.refused.iter().any(|(at, _)| *at == usize::from(place)) {
        return None;
    }
    let order = record.orders.get(usize::from(place)).filter(|o| moves(o))?.clone();
    let lab = Lab { game, given: closed(game).map(accepted).collect(), played: standings(game) };
    Some(lab.told(Trial { turn: usize::from(turn), change: Change::Order(order), weight: 0 }))
}

/// A month, or the single order that stands for it. Of orders that weigh the same it is the first:
/// later orders of a month often hang on earlier ones.
fn best(month: Trial, singles: &[Trial]) -> Trial {
    let of_month = singles.iter().filter(|s| s.turn == month.turn);
    let single = of_month.reduce(|best, next| if next.weight > best.weight { next } else { best });
    let alone = |s: &&Trial| s.weight >= Points(month.weight).times(ALONE).0;
    single.filter(alone).cloned().unwrap_or(month)
}

/// Whether leaving an order out says something of the world: a prediction does not move it.
const fn moves(order: &Order) -> bool {
    !matches!(order, Order::Predict { .. })
}

/// A game to be played otherwise: its orders that were carried out, and how its objectives stand.
struct Lab<'a> {
    game: &'a Game,
    given: Vec<Vec<Order>>,
    played: Vec<Standing>,
}

impl Lab<'_> {
    /// The change of a whole month, if there is one to make.
    fn whole(&self, turn: usize) -> Option<Change> {
        let mut moving = self.given[turn].iter().filter(|o| moves(o));
        match (moving.next(), moving.next()) {
            (None, _) => (!self.period(turn).is_empty()).then_some(Change::Period),
            (Some(only), None) => Some(Change::Order(only.clone())),
            (Some(_), Some(_)) => Some(Change::Month),
        }
    }

    /// The single orders of a month with several.
    fn singles(&self, turn: usize) -> Vec<Order> {
        let moving: Vec<Order> = self.given[turn].iter().filter(|o| moves(o)).cloned().collect();
        if moving.len() > 1 { moving } else { Vec::new() }
    }

    /// What was ordered in the month in the period.
    fn period(&self, turn: usize) -> Vec<Order> {
        let case = self.game.case();
        let month = u16::try_from(turn).map(|turn| case.month(turn));
        let of_month = case.history.iter().filter(|(m, _)| Ok(*m) == month);
        of_month.flat_map(|(_, orders)| orders.iter().cloned()).collect()
    }

    /// Weighs changes, which come in the order of their turns.
    fn weighed(&self, changes: Vec<(usize, Change)>) -> Vec<Trial> {
        let mut base = Game::new(self.game.case().clone(), self.game.seed());
        let mut at = 0;
        let weigh = |(turn, change): (usize, Change)| {
            tape::play_on(&mut base, &self.given[at..turn.max(at)]);
            at = turn.max(at);
            let weight = self.weigh(&self.otherwise(&base, turn, &change));
            Trial { turn, change, weight }
        };
        changes.into_iter().map(weigh).collect()
    }

    /// The game with a change, from how it stood before the change's month.
    fn otherwise(&self, before: &Game, turn: usize, change: &Change) -> Game {
        let mut twin = before.fork();
        let mut orders = self.given[turn].clone();
        match change {
            Change::Month => orders.retain(|o| !moves(o)),
            Change::Order(order) => {
                if let Some(at) = orders.iter().position(|o| o == order) {
                    orders.remove(at);
                }
            }
            Change::Period => orders.extend(self.period(turn)),
        }
        tape::play_on(&mut twin, &[orders]);
        tape::play_on(&mut twin, &self.given[turn + 1..]);
        // A game that goes on where the other ended early is played out without orders.
        if self.game.is_over() {
            strategy::play(&mut twin, &mut Nothing, None);
        }
        twin
    }

    /// How far two games lie apart, in thousandths of a medal over all objectives.
    fn weigh(&self, twin: &Game) -> i64 {
        let case = self.game.case();
        let apart = |(played, otherwise): (&Standing, Standing)| {
            let step = step(&case.objectives[played.objective]);
            let moved = (played.reading - otherwise.reading).abs().over(step).0 / 1_000;
            let medals = (played.medal as i64 - otherwise.medal as i64).abs() * 1_000;
            // A change that makes a medal counts as one even where little was missing.
            moved.max(medals / 2).min(CAP)
        };
        let sum: i64 = self.played.iter().zip(standings(twin)).map(apart).sum();
        let ended = |game: &Game| game.outcome().and_then(|o| o.defeat);
        sum + if ended(self.game) == ended(twin) { 0 } else { DEFEAT }
    }

    /// A turning point with all that differs.
    fn told(&self, trial: Trial) -> TurningPoint {
        let game = self.game;
        let case = game.case();
        let before = tape::play(case, game.seed(), &self.given[..trial.turn]);
        let twin = &self.otherwise(&before, trial.turn, &trial.change);
        let turn = u16::try_from(trial.turn).unwrap_or(u16::MAX);
        let mut objectives: Vec<Shift> = standings(game)
            .into_iter()
            .zip(standings(twin))
            .filter(|(played, otherwise)| played.reading != otherwise.reading || played.medal != otherwise.medal)
            .map(|(played, otherwise)| Shift {
                objective: played.objective,
                played: (played.reading, played.medal),
                otherwise: (otherwise.reading, otherwise.medal),
            })
            .collect();
        let size = |s: &Shift| (s.played.0 - s.otherwise.0).abs().over(step(&case.objectives[s.objective]));
        objectives.sort_by_key(|s| (std::cmp::Reverse(size(s)), s.objective));
        let (ours, theirs) = (game.records().last_metrics(), twin.records().last_metrics());
        let metrics = HEADLINES.into_iter().filter_map(|name| {
            let (a, b) = (metric::lookup(case, ours, name)?, metric::lookup(case, theirs, name)?);
            (a != b).then_some((name, a, b))
        });
        let both = closed(game).zip(closed(twin));
        let reactions = both.map(|(a, b)| Reacted {
            turn: a.turn,
            month: a.month,
            played: level(game, a),
            otherwise: level(twin, b),
        });
        let (met, meets) = (measures(game), measures(twin));
        TurningPoint {
            turn,
            month: case.month(turn),
            weight: trial.weight,
            objectives,
            metrics: metrics.collect(),
            reactions: reactions.filter(|r| r.played != r.otherwise).collect(),
            spared: met.iter().filter(|m| !meets.contains(m)).copied().collect(),
            incurred: meets.iter().filter(|m| !met.contains(m)).copied().collect(),
            refused: closed(twin).filter(|t| t.turn > turn).map(|t| t.refused.len()).sum(),
            defeat: (game.outcome().and_then(|o| o.defeat), twin.outcome().and_then(|o| o.defeat)),
            change: trial.change,
        }
    }
}

/// The highest level towards the player in a month.
#[must_use]
pub fn level(game: &Game, record: &TurnRecord) -> u8 {
    let player = game.case().player;
    record.reactions.iter().filter(|r| r.target == player).map(|r| r.level).max().unwrap_or(0)
}

/// Lasting measures that the player met with as reactions.
fn measures(game: &Game) -> Vec<MeasureId> {
    let case = game.case();
    let answers = closed(game).flat_map(|t| &t.reactions).filter(|r| r.target == case.player);
    let lasting = |id: &MeasureId| case.measures[id.index()].level >= LASTING;
    let mut found: Vec<MeasureId> = answers.filter_map(|r| r.measure).filter(lasting).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests;
