//! `demarche history`: the strategy `history` beside the period's record, reactions and aid.

use serde_json::{Value, json};

use super::{Failure, output, source};
use crate::batch;
use crate::math::{Money, Ppm};
use crate::model::case::Case;
use crate::model::class::AidType;
use crate::model::ids::{Month, NationId};
use crate::model::metric;
use crate::model::quantity::Stage;
use crate::narrate::figures::{money, percent};
use crate::narrate::reaction::{Beside, beside};
use crate::report::table::{Align, table};
use crate::sim::Game;
use crate::sim::record::TurnRecord;

/// Arguments of `history`.
#[derive(clap::Args, Debug)]
pub struct History {
    /// A shipped scenario's id, or a path to a .ron file
    scenario: String,
    /// The seed of the game's luck
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

impl History {
    /// Compares.
    ///
    /// # Errors
    /// If the scenario is bad, has no history, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let loaded = source::scenario(&self.scenario)?;
        let case = &loaded.case;
        if case.history.is_empty() {
            let text = format!("error: scenario \"{}\" has no history to compare with\n", case.id);
            return Err(Failure::Nothing(text));
        }
        let game = batch::game(case, "history", self.seed).map_err(|e| Failure::Input(format!("error: {e}\n")))?;
        let quarters = quarters(&game);
        if self.json {
            return output::print(&document(&game, &quarters).to_string());
        }
        output::print(&story(&game, &quarters))
    }
}

/// Sums since before the scenario, by type, at the end of a month: the model's and the tracker's.
struct Quarter {
    month: Month,
    model: [Money; 3],
    tracker: [Money; 3],
    rank: (i64, i64),
}

fn quarters(game: &Game) -> Vec<Quarter> {
    let case = game.case();
    let closed = game.records().turns.iter().filter(|t| t.digest.is_some());
    // Where the tracker's window ends, its sum is exact; between, it is only spread evenly.
    let exact = |month: Month| case.nation(case.player).schedule.iter().any(|q| q.from.plus(2) == month);
    closed
        .filter(|t| exact(t.month))
        .map(|t| {
            let tracker = |n: NationId| tracked(case, n, t.month);
            let total = |sums: [Money; 3]| sums.into_iter().sum::<Money>();
            let own = total(tracker(case.player));
            let rivals = case.givers().filter(|g| *g != case.player && !case.nation(*g).aggregate);
            let above = rivals.filter(|g| total(tracker(*g)) > own).count();
            let rank = metric::lookup(case, &t.metrics, "rank").unwrap_or_default().0 / 1_000;
            Quarter {
                month: t.month,
                model: allocated(case, t),
                tracker: tracker(case.player),
                rank: (rank, i64::try_from(above).unwrap_or(i64::MAX - 1) + 1),
            }
        })
        .collect()
}

fn allocated(case: &Case, record: &TurnRecord) -> [Money; 3] {
    let own = record.ranking.iter().find(|(n, _)| *n == case.player);
    own.map(|(_, sums)| sums[Stage::Allocated.index()]).unwrap_or_default()
}

/// What the tracker's schedule comes to by the end of a month: what was given before the scenario,
/// whole quarters since, and as many thirds of the last one as have passed.
fn tracked(case: &Case, nation: NationId, month: Month) -> [Money; 3] {
    let def = case.nation(nation);
    let mut sums = [def.before.0, def.before.1, def.before.2];
    for quarter in def.schedule.iter().filter(|q| q.from.plus(2) >= case.start) {
        let amounts = [quarter.financial, quarter.humanitarian, quarter.military];
        // Months of the window before the scenario opens are in what was given before, except the
        // player's own, whose windows are cut to the scenario.
        let first = if nation == case.player { 0 } else { quarter.from.since(case.start).min(0).abs() };
        let passed = month.since(quarter.from) + 1 - first;
        let months = i64::from(passed.clamp(0, 3 - first));
        for (sum, amount) in sums.iter_mut().zip(amounts) {
            *sum += Money(crate::math::div_round(i128::from(amount.0) * i128::from(months), 3));
        }
    }
    sums
}

fn difference(model: Money, tracker: Money) -> String {
    if tracker.is_zero() {
        return if model.is_zero() { "·".to_owned() } else { "n/a".to_owned() };
    }
    let share = (model - tracker).over(tracker);
    let sign = if share.0 > 0 { "+" } else { "" };
    format!("{sign}{}", percent_signed(share))
}

fn percent_signed(share: Ppm) -> String {
    let whole = crate::math::div_round(i128::from(share.0), 10_000);
    if whole < 0 { format!("−{}%", whole.unsigned_abs()) } else { format!("{whole}%") }
}

fn observed(game: &Game) -> Vec<(Month, Beside<'_>)> {
    let closed = game.records().turns.iter().filter(|t| t.digest.is_some());
    closed.flat_map(|t| beside(game, t).map(|b| (t.month, b))).collect()
}

fn story(game: &Game, quarters: &[Quarter]) -> String {
    let mut lines = vec![format!("{}: history beside the record, seed {}", game.case().id, game.seed()), String::new()];
    lines.push("Allocated in all, by the end of each of the tracker's windows: model, tracker, difference".to_owned());
    let head = ["month", "money", "", "", "humanitarian", "", "", "military", "", "", "place", "tracker's"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for quarter in quarters {
        let mut row = vec![quarter.month.to_string()];
        for aid_type in AidType::ALL {
            let (model, tracker) = (quarter.model[aid_type.index()], quarter.tracker[aid_type.index()]);
            row.extend([money(model), money(tracker), difference(model, tracker)]);
        }
        row.extend([quarter.rank.0.to_string(), quarter.rank.1.to_string()]);
        rows.push(row);
    }
    let mut align = vec![Align::Left];
    align.resize(head.len(), Align::Right);
    lines.extend(table(&align, &rows));
    lines.push(String::new());
    lines.push("Reactions: the record, the model's chance of exactly that, and its central 80 %".to_owned());
    let mut rows = vec![["month", "observed", "chance", "central", ""].map(str::to_owned).to_vec()];
    let (mut inside, mut all) = (0, 0);
    for (month, b) in observed(game) {
        let (low, high) = b.central;
        let within = (low..=high).contains(&b.observed.level);
        let note = if !b.observed.reaction {
            "by another calendar, not scored"
        } else if within {
            "inside"
        } else {
            "outside"
        };
        if b.observed.reaction {
            all += 1;
            inside += usize::from(within);
        }
        rows.push(vec![
            month.to_string(),
            b.observed.level.to_string(),
            percent(b.chance),
            format!("{low} to {high}"),
            note.to_owned(),
        ]);
    }
    lines.extend(table(&[Align::Left, Align::Right, Align::Right, Align::Left, Align::Left], &rows));
    lines.push(format!("{inside} of {all} dated reactions lie within the central 80 %."));
    lines.join("\n")
}

fn document(game: &Game, quarters: &[Quarter]) -> Value {
    let by_type = |sums: [Money; 3]| {
        let entry = |t: AidType| (t.key().to_owned(), json!(sums[t.index()].0));
        AidType::ALL.into_iter().map(entry).collect::<serde_json::Map<_, _>>()
    };
    json!({
        "version": 1,
        "scenario": game.case().id,
        "seed": game.seed(),
        "unit": "thousand euro, allocated since before the scenario",
        "quarters": quarters.iter().map(|q| json!({
            "month": q.month,
            "model": by_type(q.model),
            "tracker": by_type(q.tracker),
            "rank": { "model": q.rank.0, "tracker": q.rank.1 },
        })).collect::<Vec<_>>(),
        "reactions": observed(game).iter().map(|(month, b)| json!({
            "month": month,
            "observed": b.observed.level,
            "reaction": b.observed.reaction,
            "chance_ppm": b.chance.0,
            "central_80": [b.central.0, b.central.1],
            "source": b.observed.source,
        })).collect::<Vec<_>>(),
    })
}
