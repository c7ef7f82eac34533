//! Observation: what a view may know of a game, and why each number is what it is.
//!
//! Duty: metrics by name, the make-up of any number, and what drafted orders would do. May use
//! `sim` (read) and `model`. Always holds: nothing here changes a game; a preview is played in a
//! fork under other luck, so that it tells nothing of what this game's luck holds.

use crate::math::{Points, Ppm};
use crate::model::good::{AidType, Sector};
use crate::model::ids::NationId;
use crate::model::ledger::{Cause, CauseId, Row};
use crate::model::metric;
use crate::model::nation::Role;
use crate::model::order::Order;
use crate::model::quantity::{Component, Feeling, Front, Quantity, Stage, Unit};
use crate::model::stock::TaggedStock;
use crate::rules::measures::bite;
use crate::rules::opinion::{attention, fear};
use crate::sim::Game;
use crate::sim::record::Reaction;
use crate::sim::refusal::Refusal;
use crate::sim::world::Threats;

/// A metric as it stood at the last close (or at the opening).
#[must_use]
pub fn metric(game: &Game, name: &str) -> Option<Points> {
    metric::lookup(game.case(), game.records().last_metrics(), name)
}

/// The adversaries whose reactions the player watches, in the scenario's order.
pub fn adversaries(game: &Game) -> impl Iterator<Item = NationId> + '_ {
    game.case().nations_with(Role::Adversary)
}

/// The adversary whose reactions the player watches first.
#[must_use]
pub fn adversary(game: &Game) -> Option<NationId> {
    adversaries(game).next()
}

/// One part of a number.
#[derive(Clone, Debug)]
pub struct Part {
    /// The cause.
    pub cause: CauseId,
    /// How much of it, in the steps of the number's unit.
    pub amount: i64,
}

/// What one quantity behind a number is made of.
#[derive(Clone, Debug)]
pub struct Breakdown {
    /// The quantity.
    pub state: Quantity,
    /// Its unit.
    pub unit: Unit,
    /// Its value now, in steps.
    pub value: i64,
    /// The changes of the month last played or under way, by cause, in order.
    pub month: Vec<Part>,
    /// What is left of each cause, for stocks that fade, with what is older.
    pub left: Option<(Vec<Part>, i64, u32)>,
    /// The sum of all changes since the opening, by the cause that began the chain, largest first.
    pub since: Vec<Part>,
}

/// The quantities behind a metric.
#[must_use]
pub fn quantities(game: &Game, name: &str) -> Vec<Quantity> {
    let case = game.case();
    let player = case.player;
    let home = |front| vec![Quantity::Home(front)];
    let adversary = adversary(game);
    let dyad = |feeling| adversary.map(|a| Quantity::Dyad(feeling, a, player)).into_iter().collect::<Vec<_>>();
    let aid = |stage| AidType::ALL.map(|t| Quantity::Aid(player, stage, t)).to_vec();
    match name {
        "support" | "poll" => Component::ALL.map(Quantity::Support).to_vec(),
        "approval" => home(Front::Approval),
        "capital" => home(Front::Capital),
        "budget" => home(Front::Budget),
        "staff" => home(Front::Staff),
        "fatigue" => home(Front::Fatigue),
        "fear" => home(Front::Fear),
        "salience" => home(Front::Salience),
        "stress" => home(Front::Stress),
        "resilience" => game.recipient().needy().map(|(s, _)| Quantity::Resilience(s)).collect(),
        "intensity" => vec![Quantity::Intensity],
        "goodwill.recipient" => vec![Quantity::Dyad(Feeling::Goodwill, case.recipient, player)],
        "goodwill.allies" => {
            case.nations_with(Role::Ally).map(|a| Quantity::Dyad(Feeling::Goodwill, a, player)).collect()
        }
        "tension" => dyad(Feeling::Tension),
        "grievance" => dyad(Feeling::Grievance),
        "relation" => [dyad(Feeling::Goodwill), dyad(Feeling::Grievance), dyad(Feeling::Tension)].concat(),
        "credibility" => [dyad(Feeling::Alpha), dyad(Feeling::Beta)].concat(),
        "restraint" => dyad(Feeling::Restraint),
        "pledged" => aid(Stage::Pledged),
        "allocated" | "share" | "share_gdp" | "rank" | "rank_gdp" => aid(Stage::Allocated),
        "delivered" => aid(Stage::Delivered),
        "rank_financial" => vec![Quantity::Aid(player, Stage::Allocated, AidType::Financial)],
        _ => addressed(game, name),
    }
}

/// Metrics with an address: `support.fear`, `resilience.energy`, `goodwill.usa`, `allocated.military`.
fn addressed(game: &Game, name: &str) -> Vec<Quantity> {
    let case = game.case();
    let Some((what, of)) = name.split_once('.') else { return Vec::new() };
    let sector = Sector::ALL.into_iter().find(|s| s.key() == of);
    match what {
        "support" => Component::ALL.into_iter().find(|c| c.key() == of).map(Quantity::Support).into_iter().collect(),
        "resilience" | "coverage" | "delivered" => sector.map(Quantity::Resilience).into_iter().collect(),
        "goodwill" => {
            let friend = case.nation_named(of);
            friend.map(|n| Quantity::Dyad(Feeling::Goodwill, n, case.player)).into_iter().collect()
        }
        "allocated" => {
            let aid_type = AidType::ALL.into_iter().find(|t| t.key() == of);
            aid_type.map(|t| Quantity::Aid(case.player, Stage::Allocated, t)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Every name that [`quantities`] knows.
#[must_use]
pub fn explainable(game: &Game) -> Vec<String> {
    let components = Component::ALL.iter().map(|c| format!("support.{}", c.key()));
    let all = metric::names(game.case()).into_iter().chain(components);
    all.filter(|name| !quantities(game, name).is_empty()).collect()
}

/// What a quantity is made of.
#[must_use]
pub fn breakdown(game: &Game, state: Quantity) -> Breakdown {
    let ledger = game.ledger();
    let turn = shown_turn(game);
    let rows = |turn: u16| ledger.rows_of(turn).iter().filter(|row| row.state == state);
    let mut month: Vec<Part> = Vec::new();
    for row in rows(turn) {
        add(&mut month, row.cause, row, |known| known == row.cause);
    }
    let mut since: Vec<Part> = Vec::new();
    for row in ledger.rows().iter().filter(|row| row.state == state) {
        let root = ledger.chain(row.cause).last().map_or(row.cause, |(id, _)| id);
        // Alike but for the month: time is one cause, not one a month.
        let what = |id| {
            let Cause { rule, actor, origin, .. } = *ledger.get(id);
            (rule, actor, origin)
        };
        add(&mut since, root, row, |known| what(known) == what(root));
    }
    since.retain(|p| p.amount != 0);
    since.sort_by_key(|p| std::cmp::Reverse(p.amount.abs()));
    let left = stock(game, state).map(|(stock, half_life)| {
        let mut parts: Vec<Part> =
            stock.tags().iter().map(|(cause, amount)| Part { cause: *cause, amount: amount.0 }).collect();
        parts.sort_by_key(|p| std::cmp::Reverse(p.amount.abs()));
        (parts, stock.older().0, half_life)
    });
    Breakdown { state, unit: state.unit(), value: value(game, state), month, left, since }
}

/// The turn whose changes a view shows: the last closed one, or the first while it is under way.
#[must_use]
pub fn shown_turn(game: &Game) -> u16 {
    last_closed(game).unwrap_or(0)
}

fn last_closed(game: &Game) -> Option<u16> {
    game.records().turns.iter().filter(|t| t.digest.is_some()).map(|t| t.turn).max()
}

/// The month under way whose changes come after those that [`shown_turn`] shows, if there is one.
#[must_use]
pub fn open_turn(game: &Game) -> Option<u16> {
    last_closed(game).filter(|closed| game.turn() > *closed && !game.is_over()).map(|_| game.turn())
}

/// The changes of a quantity in the month under way so far, by cause, in order.
#[must_use]
pub fn open_changes(game: &Game, state: Quantity) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let rows = open_turn(game).map(|turn| game.ledger().rows_of(turn)).unwrap_or_default();
    for row in rows.iter().filter(|row| row.state == state) {
        add(&mut parts, row.cause, row, |known| known == row.cause);
    }
    parts.retain(|part| part.amount != 0);
    parts
}

/// Adds a row to the part whose cause is the same, as `same` sees it; otherwise it is a part of its own.
fn add(parts: &mut Vec<Part>, cause: CauseId, row: &Row, same: impl Fn(CauseId) -> bool) {
    match parts.iter_mut().find(|p| same(p.cause)) {
        Some(part) => part.amount += row.delta,
        None => parts.push(Part { cause, amount: row.delta }),
    }
}

fn stock(game: &Game, state: Quantity) -> Option<(&TaggedStock, u32)> {
    let decay = &game.case().rules.decay;
    match state {
        Quantity::Dyad(Feeling::Tension, from, to) => Some((&game.dyads().get(from, to).tension, *decay.tension)),
        Quantity::Dyad(Feeling::Grievance, from, to) => Some((&game.dyads().get(from, to).grievance, *decay.grievance)),
        Quantity::Home(Front::Fear) => Some((&game.home().fear, *decay.fear)),
        Quantity::Home(Front::Salience) => Some((&game.home().salience, *decay.salience)),
        Quantity::Home(Front::Scandal) => Some((&game.home().scandal, *decay.scandal)),
        Quantity::Home(Front::Approval) => Some((&game.home().approval, *decay.approval)),
        _ => None,
    }
}

/// The value of a quantity now, in the steps of its unit.
#[must_use]
pub fn value(game: &Game, state: Quantity) -> i64 {
    match state {
        Quantity::Dyad(feeling, from, to) => game.dyads().get(from, to).feeling(feeling),
        Quantity::Home(front) => game.home().front(front),
        Quantity::Support(component) => game.home().component(component).0,
        Quantity::Resilience(sector) => game.recipient().sectors[sector.index()].resilience.0,
        Quantity::Queue(sector) => game.recipient().sectors[sector.index()].queue.0,
        Quantity::Intensity => game.recipient().intensity.0,
        Quantity::Aid(nation, stage, aid_type) => game.aid(nation).of(stage, aid_type).0,
        Quantity::TheatreAid(nation) => game.theatre(nation).aid.0,
        Quantity::TheatreCoercion(nation) => game.theatre(nation).coercion.0,
        Quantity::Stock(nation, at) => game.stocks(nation).0.get(usize::from(at)).map_or(0, |m| m.0),
        Quantity::Specificity(line) => {
            let lines = &game.get::<Threats>().lines;
            lines.get(line.index()).map_or(0, |l| l.spec.0)
        }
        Quantity::Package(id, stage) => game.package(id).map_or(0, |p| match stage {
            Stage::Pledged => p.amount.0,
            Stage::Allocated => p.allocated.0,
            Stage::Delivered => p.delivered.0,
        }),
    }
}

/// What drafted orders would do this month, as far as it does not hang on luck.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Orders that would be refused, by position.
    pub refused: Vec<(usize, Refusal)>,
    /// Reactions towards the player, one an adversary at most: terms, acts and ladder; the level is of
    /// no meaning.
    pub reactions: Vec<Reaction>,
}

impl Preview {
    /// What an adversary may do.
    #[must_use]
    pub fn of(&self, adversary: NationId) -> Option<&Reaction> {
        self.reactions.iter().find(|r| r.actor == adversary)
    }

    /// The chance of at least a level from an adversary.
    #[must_use]
    pub fn at_least(&self, adversary: NationId, level: u8) -> Ppm {
        match (usize::from(level).checked_sub(1), self.of(adversary)) {
            (None, _) => Ppm::ONE,
            (Some(at), Some(reaction)) => reaction.ladder.get(at).copied().unwrap_or(Ppm::ZERO),
            (Some(_), None) => Ppm::ZERO,
        }
    }

    /// The chance of at least a level from the adversary that is likeliest to reach it.
    #[must_use]
    pub fn at_most_likely(&self, level: u8) -> Ppm {
        self.reactions.iter().map(|r| self.at_least(r.actor, level)).max().unwrap_or(Ppm::ZERO)
    }
}

/// A seed that has nothing to do with the game's own: what is shown tells nothing of its luck.
fn elsewhere(game: &Game) -> u64 {
    game.seed() ^ 0x005e_ed0f_0745_1dea
}

/// Plays a month's drafted orders in a fork under other luck.
#[must_use]
pub fn preview(game: &Game, orders: &[Order]) -> Preview {
    seen_in(&mut game.fork_under(elsewhere(game)), orders)
}

/// The same in the place of a game that is no longer needed, which is quicker.
pub fn preview_in(scratch: &mut Game, game: &Game, orders: &[Order]) -> Preview {
    scratch.become_like(game, elsewhere(game));
    seen_in(scratch, orders)
}

fn seen_in(fork: &mut Game, orders: &[Order]) -> Preview {
    let player = fork.case().player;
    let record = fork.step(orders);
    let reactions = record.reactions.iter().filter(|r| r.target == player).cloned().collect();
    Preview { refused: record.refused.clone(), reactions }
}

/// What a reaction of a level would take from support at home, as things stand: fear as people
/// would feel it now, and the measure's bite.
#[must_use]
pub fn reaction_price(game: &Game, adversary: NationId, level: u8) -> Points {
    let case = game.case();
    let seen = attention(&case.rules.visibility, game.home().salience.total());
    let harm = case.rules.reaction.harm.get(usize::from(level)).copied().unwrap_or_default();
    let credibility = game.dyads().get(adversary, case.player).credibility();
    let scare = fear(&case.rules.opinion, harm, credibility);
    scare.times(*case.rules.opinion.fear_weight).times(seen) - bite(&case.rules.measures, level)
}

/// The pressure from which a level is the middle outcome; none for silence and beyond the ladder.
#[must_use]
pub fn cut(game: &Game, level: u8) -> Option<Points> {
    let at = usize::from(level).checked_sub(1)?;
    game.case().rules.reaction.cuts.get(at).copied()
}

/// The highest level that is reached with more than even odds.
#[must_use]
pub fn middle(reaction: &Reaction) -> u8 {
    let reached = reaction.ladder.iter().filter(|chance| **chance > Ppm::HALF).count();
    u8::try_from(reached).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests;
