//! `demarche sweep`: many games, a CSV of each, a table with intervals.

use std::path::PathBuf;

use super::{Failure, output, source};
use crate::batch::{self, Estimate, Played, estimate};
use crate::math::Ppm;
use crate::model::case::Case;
use crate::model::metric;
use crate::narrate::figures;
use crate::report::table::{Align, table};
use crate::rules::score::Medal;
use crate::strategy;

/// Arguments of `sweep`.
#[derive(clap::Args, Debug)]
pub struct Sweep {
    /// A shipped scenario's id, or a path to a .ron file
    scenario: String,
    /// Strategies, joined by commas; all if left out
    #[arg(long, value_delimiter = ',')]
    strategies: Vec<String>,
    /// How many seeds: 1 to N
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    /// How many threads; as many as there are processors if left out
    #[arg(long)]
    threads: Option<usize>,
    /// Write one line for each game to a CSV file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Print the summary as one JSON document
    #[arg(long)]
    json: bool,
}

/// Metrics of the summary, beside the objectives' medals.
const SHOWN: [&str; 8] = [
    "highest_level",
    "highest_measure",
    "support",
    "resilience",
    "goodwill.allies",
    "goodwill.recipient",
    "delivered",
    "tension",
];

impl Sweep {
    /// Plays all games.
    ///
    /// # Errors
    /// If the input is bad or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let loaded = source::scenario(&self.scenario)?;
        let case = &loaded.case;
        if self.seeds == 0 {
            return Err(Failure::Nothing("error: no seeds, so there is nothing to play\n".to_owned()));
        }
        let names: Vec<String> = if self.strategies.is_empty() {
            strategy::NAMES.iter().map(|n| (*n).to_owned()).collect()
        } else {
            self.strategies.clone()
        };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(self.threads.unwrap_or(0)).build();
        let pool = pool.map_err(|e| Failure::Input(format!("error: no threads to play in: {e}\n")))?;
        let played = pool.install(|| batch::sweep(case, &names, self.seeds));
        let played = played.map_err(|unknown| super::run::unknown_strategy(&unknown.0))?;
        if let Some(path) = &self.out {
            output::write(path, &csv(case, &names, &played)?)?;
            output::talk(&format!("wrote {} games to {}", played.len(), path.display()));
        }
        let summary: Vec<Summary> = (0..names.len()).map(|s| Summary::of(case, &names[s], s, &played)).collect();
        if self.json {
            let document = serde_json::json!({
                "scenario": case.id, "seeds": self.seeds, "interval": "95 %",
                "strategies": summary.iter().map(|s| s.json(case)).collect::<Vec<_>>(),
            });
            return output::print(&document.to_string());
        }
        output::print(&show(case, &summary, self.seeds))
    }
}

struct Summary {
    name: String,
    metrics: Vec<Estimate>,
    medals: Vec<f64>,
    defeats: Ppm,
    modal: Vec<Medal>,
}

impl Summary {
    #[expect(
        clippy::cast_precision_loss,
        clippy::float_arithmetic,
        reason = "a summary for people; figures far below 2^53"
    )]
    fn of(case: &Case, name: &str, at: usize, played: &[Played]) -> Self {
        let games: Vec<&Played> = played.iter().filter(|p| p.strategy == at).collect();
        let of = |metric: &str| {
            let value = |g: &&Played| metric::lookup(case, &g.metrics, metric).unwrap_or_default().0 as f64 / 1_000.0;
            estimate(&games.iter().map(value).collect::<Vec<_>>())
        };
        let medal = |o: usize| {
            let worth = |g: &&Played| g.objectives.get(o).map_or(0, |(_, m)| *m as u32);
            games.iter().map(worth).map(f64::from).sum::<f64>() / games.len().max(1) as f64
        };
        let modal = |o: usize| {
            let count = |m: Medal| games.iter().filter(|g| g.objectives.get(o).is_some_and(|(_, x)| *x == m)).count();
            let all = [Medal::None, Medal::Bronze, Medal::Silver, Medal::Gold];
            all.into_iter().max_by_key(|m| count(*m)).unwrap_or_default()
        };
        let lost = games.iter().filter(|g| g.defeat.is_some()).count();
        Self {
            name: name.to_owned(),
            metrics: SHOWN.iter().map(|m| of(m)).collect(),
            medals: (0..case.objectives.len()).map(medal).collect(),
            modal: (0..case.objectives.len()).map(modal).collect(),
            defeats: Ppm(crate::math::div_round(lost as i128 * 1_000_000, games.len() as i128)),
        }
    }

    fn json(&self, case: &Case) -> serde_json::Value {
        let metrics: serde_json::Map<_, _> =
            SHOWN.iter().zip(&self.metrics).map(|(n, e)| ((*n).to_owned(), serde_json::json!(e))).collect();
        let medals: serde_json::Map<_, _> =
            case.objectives.iter().zip(&self.medals).map(|(o, m)| (o.id.clone(), serde_json::json!(m))).collect();
        serde_json::json!({
            "strategy": self.name, "metrics": metrics, "mean_medal": medals, "lost_ppm": self.defeats.0,
        })
    }
}

fn show(case: &Case, summary: &[Summary], seeds: u64) -> String {
    let mut lines = vec![format!("{}: means over {seeds} seeds, with 95 % intervals", case.id), String::new()];
    let mut rows = vec![std::iter::once("strategy").chain(SHOWN).map(str::to_owned).collect::<Vec<_>>()];
    for s in summary {
        let cell = |e: &Estimate| format!("{:.1} ±{:.1}", e.mean, e.half_width);
        rows.push(std::iter::once(s.name.clone()).chain(s.metrics.iter().map(cell)).collect());
    }
    let align: Vec<Align> = std::iter::once(Align::Left).chain(SHOWN.iter().map(|_| Align::Right)).collect();
    lines.extend(table(&align, &rows));
    lines.push(String::new());
    lines.push("objectives: the medal most often won, and the mean (gold 3, silver 2, bronze 1)".to_owned());
    let head = std::iter::once("strategy".to_owned()).chain(case.objectives.iter().map(|o| o.id.clone()));
    let mut rows = vec![head.chain(["lost".to_owned()]).collect::<Vec<_>>()];
    for s in summary {
        let cell = |(m, mean): (&Medal, &f64)| format!("{} {mean:.1}", format!("{m:?}").to_lowercase());
        let cells = s.modal.iter().zip(&s.medals).map(cell);
        let lost = figures::percent(s.defeats);
        rows.push(std::iter::once(s.name.clone()).chain(cells).chain([lost]).collect());
    }
    let align: Vec<Align> = rows[0].iter().map(|_| Align::Left).collect();
    lines.extend(table(&align, &rows));
    lines.join("\n")
}

fn csv(case: &Case, names: &[String], played: &[Played]) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["scenario", "strategy", "seed", "months", "defeat", "trace"].map(str::to_owned);
    let medals = case.objectives.iter().map(|o| format!("medal_{}", o.id));
    let header: Vec<String> = head.into_iter().chain(metric::names(case)).chain(medals).collect();
    let fault = |e: csv::Error| Failure::Input(format!("error: the table cannot be written: {e}\n"));
    writer.write_record(&header).map_err(fault)?;
    for game in played {
        let defeat = game.defeat.map(|at| case.defeats[at].id.clone()).unwrap_or_default();
        let lead = [
            case.id.clone(),
            names[game.strategy].clone(),
            game.seed.to_string(),
            game.months.to_string(),
            defeat,
            game.trace.to_string(),
        ];
        let metrics = game.metrics.iter().map(|m| crate::math::decimal(m.0, 1_000));
        let medals = game.objectives.iter().map(|(_, m)| (*m as u32).to_string());
        writer.write_record(lead.into_iter().chain(metrics).chain(medals)).map_err(fault)?;
    }
    let bytes =
        writer.into_inner().map_err(|e| Failure::Input(format!("error: the table cannot be written: {e}\n")))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
