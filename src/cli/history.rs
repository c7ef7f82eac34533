//! `demarche history`: the strategy `history` beside the period's record, reactions and aid.
//!
//! Duty: play the period's orders under many seeds, and set what came of them beside the tracker's
//! sums and the dated reactions. Uses `batch`, `backtest::tracker`. Always holds: what the tracker
//! or the record does not have is said and not filled in; the tracker's figures come from its own
//! series, never from the scenario.

use std::sync::Arc;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use serde_json::{Value, json};

use super::failure::Failure;
use super::sample::{Sample, not_validated, unproven};
use super::{count, output, source};
use demarche_core::math::{MILLION, Money, Ppm, div_round};
use demarche_core::model::case::{Case, Observed};
use demarche_core::model::good::AidType;
use demarche_core::model::ids::{Month, NationId};
use demarche_core::model::quantity::Stage;
use demarche_core::rules::reaction::exact;
use demarche_core::sim::Game;
use demarche_core::sim::record::TurnRecord;
use demarche_lab::backtest::SHIPPED;
use demarche_lab::backtest::events::{self, Event};
use demarche_lab::backtest::repeats::repeated;
use demarche_lab::backtest::tracker::{Sums, Tracker};
use demarche_lab::batch;
use demarche_play::narrate::figures::{money, percent};
use demarche_play::text_table::{Align, table, wrap};

/// Arguments of `history`.
#[derive(clap::Args, Debug)]
pub(super) struct History {
    /// A shipped scenario's id, or a path to a .ron file
    scenario: String,
    /// How many games: seeds 1 to N
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = count::games, allow_negative_numbers = true)]
    seeds: u64,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

/// A difference from the tracker that is pointed out.
const WIDE: Ppm = Ppm(150_000);

impl History {
    /// Compares.
    ///
    /// # Errors
    /// If the scenario is bad, has no history, or the output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let loaded = source::scenario(&self.scenario)?;
        let case = &loaded.case;
        if case.history.is_empty() {
            let text = format!("error: scenario \"{}\" has no history to compare with\n", case.id);
            return Err(Failure::Nothing(text));
        }
        let played = played(case, self.seeds).map_err(|e| Failure::Input(format!("error: {e}\n")))?;
        let calibration = events::read("assets/backtest/events.csv", SHIPPED)?;
        let comparison = Comparison::of(case, &played, &calibration);
        if self.json {
            return output::print_json(&document(case, self.seeds, &comparison));
        }
        output::print(&story(case, self.seeds, &comparison))
    }
}

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

fn played(case: &Arc<Case>, seeds: u64) -> Result<Vec<Played>, batch::UnknownStrategy> {
    let donors = compared(case);
    (1..=seeds)
        .into_par_iter()
        .map(|seed| batch::game(case, "history", seed).map(|g| Played::of(&g, &donors)))
        .collect()
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
struct Quarter {
    month: Month,
    model: Sums,
    tracker: Sums,
    /// The model's place and the tracker's, where the tracker states every donor's sum.
    place: Option<(usize, usize)>,
}

/// An entry of the record beside the model's chances.
struct Beside {
    observed: Observed,
    /// The chance of exactly that level, over all games.
    chance: Ppm,
    /// The levels between which four fifths of the chances lie.
    central: (u8, u8),
    /// The act whose answer it repeats, among those that the coefficients were fitted to.
    calibration: Option<String>,
}

impl Beside {
    fn inside(&self) -> bool {
        (self.central.0..=self.central.1).contains(&self.observed.level)
    }

    /// Whether it is a reaction that neither fit nor tuning has seen.
    const fn independent(&self) -> bool {
        self.observed.is_independent() && self.calibration.is_none()
    }

    /// By what the model has seen it before.
    fn seen_by(&self) -> String {
        let fit = self.calibration.as_ref().map(|id| format!("fit ({id})"));
        let tuning = self.observed.tuned.then(|| "tuning".to_owned());
        let seen: Vec<String> = fit.into_iter().chain(tuning).collect();
        if seen.is_empty() { "·".to_owned() } else { seen.join(", ") }
    }
}

struct Comparison {
    donors: Vec<NationId>,
    quarters: Vec<Quarter>,
    record: Vec<Beside>,
    orders: usize,
    /// Orders that were refused in some game: month, position, in how many.
    refused: Vec<(Month, usize, usize)>,
    /// Games that ended before the scenario.
    short: usize,
}

impl Comparison {
    fn of(case: &Case, played: &[Played], calibration: &[Event]) -> Self {
        let donors = compared(case);
        let last = case.start.plus(i32::from(case.turns) - 1);
        let months = (0..i32::from(case.turns)).map(|m| case.start.plus(m));
        let stated = months.filter(|m| m.ends_quarter() || *m == last);
        let mut refused: std::collections::BTreeMap<(Month, usize), usize> = std::collections::BTreeMap::new();
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
    let chances: Vec<Ppm> = (0..demarche_lab::backtest::LEVELS).map(mean).collect();
    let quantile = |share: i64| {
        let mut sum = 0;
        let reached = chances.iter().position(|chance| {
            sum += chance.0;
            sum >= share
        });
        u8::try_from(reached.unwrap_or(chances.len() - 1)).unwrap_or(u8::MAX)
    };
    let central = (quantile(MILLION / 10), quantile(MILLION * 9 / 10));
    let pair = (case.nation(observed.adversary).id.as_str(), case.nation(case.player).id.as_str());
    let found = || repeated(calibration, pair, observed.month, observed.level).filter(|_| observed.reaction);
    let calibration = observed.calibration.clone().or_else(|| found().map(|event| event.id.clone()));
    Some(Beside { observed: observed.clone(), chance: chances[usize::from(observed.level)], central, calibration })
}

/// How far the model is from the tracker; none where the tracker has nothing.
fn difference(model: Money, tracker: Money) -> Option<Ppm> {
    (!tracker.is_zero()).then(|| (model - tracker).over(tracker))
}

fn signed(share: Ppm) -> String {
    let whole = div_round(i128::from(share.0), 10_000);
    let sign = match whole.cmp(&0) {
        std::cmp::Ordering::Greater => "+",
        std::cmp::Ordering::Less => "−",
        std::cmp::Ordering::Equal => "",
    };
    format!("{sign}{}%", whole.unsigned_abs())
}

const TYPES: [&str; 3] = ["money", "humanitarian", "military"];

fn story(case: &Case, seeds: u64, c: &Comparison) -> String {
    let games = if seeds == 1 { "seed 1".to_owned() } else { format!("seeds 1 to {seeds}") };
    let mut lines = vec![format!("{}: history beside the record, {games}", case.id), String::new()];
    lines.extend(orders(c));
    lines.push(String::new());
    lines.extend(aid(case, c));
    lines.push(String::new());
    lines.extend(reactions(case, c));
    lines.join("\n")
}

fn orders(c: &Comparison) -> Vec<String> {
    let mut lines = Vec::new();
    if c.refused.is_empty() {
        lines.push(format!("Orders: {}, refused in no game.", c.orders));
    } else {
        lines.push(format!("Orders: {}; refused in some game:", c.orders));
        lines.extend(c.refused.iter().map(|(month, at, games)| format!("  {month}, order {}: {games} games", at + 1)));
    }
    if c.short > 0 {
        lines.push(format!("{} games ended before the scenario did.", c.short));
    }
    lines
}

fn aid(case: &Case, c: &Comparison) -> Vec<String> {
    let player = &case.nation(case.player).id;
    if c.quarters.is_empty() {
        return vec![format!(
            "Aid: the tracker's series has no donor \"{player}\" in these months; nothing is compared."
        )];
    }
    let mut lines = vec!["Allocated in all, by the end of each quarter: model, tracker, difference".to_owned()];
    let head = ["month", "money", "", "", "humanitarian", "", "", "military", "", "", "place", "tracker's"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    let mut wide = Vec::new();
    for quarter in &c.quarters {
        let mut row = vec![quarter.month.to_string()];
        for aid_type in AidType::ALL {
            let (model, tracker) = (quarter.model[aid_type.index()], quarter.tracker[aid_type.index()]);
            let gap = difference(model, tracker);
            row.extend([money(model), money(tracker), gap.map_or_else(|| "·".to_owned(), signed)]);
            let far = gap.map_or(!model.is_zero(), |gap| gap.abs() > WIDE);
            if far {
                let by = gap.map_or_else(|| format!("{} against nothing", money(model)), signed);
                wide.push(format!("{} in {} ({by})", TYPES[aid_type.index()], quarter.month));
            }
        }
        let place = quarter
            .place
            .map_or(["·".to_owned(), "·".to_owned()], |(ours, theirs)| [ours.to_string(), theirs.to_string()]);
        row.extend(place);
        rows.push(row);
    }
    let mut align = vec![Align::Left];
    align.resize(head.len(), Align::Right);
    lines.extend(table(&align, &rows));
    lines.push(if wide.is_empty() {
        "Nowhere more than 15 % from the tracker.".to_owned()
    } else {
        format!("More than 15 % from the tracker: {}.", wide.join(", "))
    });
    lines.push(format!("Place among the {} donors that the scenario and the tracker's series share.", c.donors.len()));
    lines
}

fn reactions(case: &Case, c: &Comparison) -> Vec<String> {
    if c.record.is_empty() {
        let mut lines = vec!["Reactions: the scenario has no record of any.".to_owned()];
        lines.extend(not_validated(case));
        return lines;
    }
    let mut lines = vec!["Reactions: the record, the model's chance of exactly that, and its central 80 %".to_owned()];
    let mut rows = vec![["month", "observed", "chance", "central", "", "seen by"].map(str::to_owned).to_vec()];
    for b in &c.record {
        let note = match (b.observed.reaction, b.inside()) {
            (false, _) => "by another calendar, not scored",
            (true, true) => "inside",
            (true, false) => "outside",
        };
        rows.push(vec![
            b.observed.month.to_string(),
            b.observed.level.to_string(),
            percent(b.chance),
            format!("{} to {}", b.central.0, b.central.1),
            note.to_owned(),
            b.seen_by(),
        ]);
    }
    lines.extend(table(&[Align::Left, Align::Right, Align::Right, Align::Left, Align::Left, Align::Left], &rows));
    let scored = || c.record.iter().filter(|b| b.observed.reaction);
    let inside = scored().filter(|b| b.inside()).count();
    lines.push(format!("{inside} of {} dated reactions lie within the central 80 %.", scored().count()));
    lines.extend(wrap(&sample(c).words(), 80, ""));
    lines.extend(not_validated(case));
    lines
}

/// How many of the reactions say anything that fit and tuning did not know.
fn sample(c: &Comparison) -> Sample {
    let scored = || c.record.iter().filter(|b| b.observed.reaction);
    Sample {
        scored: scored().count(),
        fitted: scored().filter(|b| b.calibration.is_some()).count(),
        tuned: scored().filter(|b| b.observed.tuned).count(),
        independent: scored().filter(|b| b.independent()).count(),
        inside: scored().filter(|b| b.independent() && b.inside()).count(),
    }
}

fn document(case: &Case, seeds: u64, c: &Comparison) -> Value {
    let by_type = |sums: Sums| {
        let entry = |t: AidType| (t.key().to_owned(), json!(sums[t.index()].0));
        AidType::ALL.into_iter().map(entry).collect::<serde_json::Map<_, _>>()
    };
    json!({
        "version": 1,
        "scenario": case.id,
        "seeds": seeds,
        "unit": "thousand euro, allocated since before the scenario",
        "donors": c.donors.iter().map(|d| case.nation(*d).id.as_str()).collect::<Vec<_>>(),
        "orders": c.orders,
        "refused": c.refused.iter().map(|(month, order, games)| json!({
            "month": month, "order": order, "games": games,
        })).collect::<Vec<_>>(),
        "games_that_ended_early": c.short,
        "not_validated": unproven(case),
        "quarters": c.quarters.iter().map(|q| json!({
            "month": q.month,
            "model": by_type(q.model),
            "tracker": by_type(q.tracker),
            "rank": q.place.map(|(model, tracker)| json!({ "model": model, "tracker": tracker })),
        })).collect::<Vec<_>>(),
        "reactions": c.record.iter().map(|b| json!({
            "month": b.observed.month,
            "observed": b.observed.level,
            "reaction": b.observed.reaction,
            "chance_ppm": b.chance.0,
            "central_80": [b.central.0, b.central.1],
            "calibration": b.calibration,
            "tuned": b.observed.tuned,
            "independent": b.independent(),
            "source": b.observed.source,
        })).collect::<Vec<_>>(),
    })
}
