//! `demarche history`: the strategy `history` beside the period's record, reactions and aid.
//!
//! Duty: arguments, and the comparison as tables or as JSON. Uses `lab::history`. Always holds: what the
//! tracker or the record does not have is said.

use serde_json::{Value, json};

use super::failure::Failure;
use super::sample::{self, not_validated, unproven};
use super::tables::figures;
use super::{count, output, source};
use demarche_core::math::{Ppm, div_round};
use demarche_core::model::case::Case;
use demarche_core::model::good::AidType;
use demarche_lab::backtest::SHIPPED;
use demarche_lab::backtest::events;
use demarche_lab::history::{Beside, Comparison, difference};
use demarche_lab::report::json::by_type;
use demarche_play::narrate::figures::{money, percent};
use demarche_play::narrate::tools::for_tools;
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
        let calibration = events::read("assets/backtest/events.csv", SHIPPED)?;
        let comparison = Comparison::of(case, self.seeds, &calibration).map_err(Failure::error)?;
        output::tell(self.json, || document(case, self.seeds, &comparison), || story(case, self.seeds, &comparison))
    }
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
    for part in [aid(case, c), reactions(case, c)] {
        lines.push(String::new());
        lines.extend(part);
    }
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
    let mut rows = Vec::new();
    let mut wide = Vec::new();
    for quarter in &c.quarters {
        let mut row = vec![quarter.month.to_string()];
        for aid_type in AidType::ALL {
            let (model, tracker) = (quarter.model[aid_type.index()], quarter.tracker[aid_type.index()]);
            let gap = difference(model, tracker);
            row.extend([
                for_tools(money(model)),
                for_tools(money(tracker)),
                gap.map_or_else(|| "·".to_owned(), signed),
            ]);
            let far = gap.map_or(!model.is_zero(), |gap| gap.abs() > WIDE);
            if far {
                let by = gap.map_or_else(|| format!("{} against nothing", for_tools(money(model))), signed);
                wide.push(format!("{} in {} ({by})", TYPES[aid_type.index()], quarter.month));
            }
        }
        let place = quarter
            .place
            .map_or(["·".to_owned(), "·".to_owned()], |(ours, theirs)| [ours.to_string(), theirs.to_string()]);
        row.extend(place);
        rows.push(row);
    }
    lines.extend(figures(&head, rows));
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
            for_tools(percent(b.chance)),
            format!("{} to {}", b.central.0, b.central.1),
            note.to_owned(),
            seen_by(b),
        ]);
    }
    lines.extend(table(&[Align::Left, Align::Right, Align::Right, Align::Left, Align::Left, Align::Left], &rows));
    let scored = || c.record.iter().filter(|b| b.observed.reaction);
    let inside = scored().filter(|b| b.inside()).count();
    lines.push(format!("{inside} of {} dated reactions lie within the central 80 %.", scored().count()));
    lines.extend(wrap(&sample::words(c.sample()), 80, ""));
    lines.extend(not_validated(case));
    lines
}

/// By what the model has seen an entry before.
fn seen_by(b: &Beside) -> String {
    let fit = b.calibration.as_ref().map(|id| format!("fit ({id})"));
    let tuning = b.observed.tuned.then(|| "tuning".to_owned());
    let seen: Vec<String> = fit.into_iter().chain(tuning).collect();
    if seen.is_empty() { "·".to_owned() } else { seen.join(", ") }
}

fn document(case: &Case, seeds: u64, c: &Comparison) -> Value {
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
