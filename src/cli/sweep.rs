//! `demarche sweep`: many games of a scenario, or of an experiment; tables with intervals, a CSV of
//! every game, and the pages of the library.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Failure, experiment, output, source};
use crate::batch::{self, Played};
use crate::door::cells::{Cell, Form, Style, table};
use crate::model::case::Case;
use crate::report::sweep::{SHOWN, Summary, columns, line, tables};
use crate::strategy;

/// Arguments of `sweep`.
#[derive(clap::Args, Debug)]
pub struct Sweep {
    /// A shipped scenario's id, a path to a scenario (.ron), or an experiment (.ron)
    #[arg(value_name = "SCENARIO|EXPERIMENT", required_unless_present = "docs")]
    scenario: Option<String>,
    /// Strategies, joined by commas; all if left out, or those of the experiment
    #[arg(long, value_delimiter = ',')]
    strategies: Vec<String>,
    /// How many seeds: 1 to N; 100 if left out, or those of the experiment
    #[arg(long)]
    seeds: Option<u64>,
    /// How many threads; as many as there are processors if left out
    #[arg(long)]
    threads: Option<usize>,
    /// Write one line for each game to a CSV file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// How that file is written
    #[arg(long, value_name = "STYLE", value_enum, default_value_t)]
    csv_style: Style,
    /// Print the summary as one JSON document
    #[arg(long)]
    json: bool,
    /// Write a page for each shipped scenario, with a table by strategy over 200 seeds
    #[arg(long, value_name = "DIR", conflicts_with_all = ["scenario", "strategies", "out", "json"])]
    docs: Option<PathBuf>,
}

/// Seeds of a sweep where nobody says how many.
const SEEDS: u64 = 100;
/// Most threads: more than any machine can use, fewer than would exhaust it.
const THREADS: usize = 1_024;

impl Sweep {
    /// Plays all games.
    ///
    /// # Errors
    /// If the input is bad or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        if self.seeds == Some(0) {
            return Err(Failure::Nothing("error: no seeds, so there is nothing to play\n".to_owned()));
        }
        if let Some(unknown) = self.strategies.iter().find(|name| strategy::named(name).is_none()) {
            return Err(super::run::unknown_strategy(unknown));
        }
        let threads = self.threads.unwrap_or(0).min(THREADS);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let pool = pool.map_err(|e| Failure::Input(format!("error: no threads to play in: {e}\n")))?;
        pool.install(|| match (&self.docs, &self.scenario) {
            (Some(folder), _) => super::library_pages::write(folder, self.seeds),
            (None, Some(name)) => match experiment::read(Path::new(name))? {
                Some(found) => self.experiment(found),
                None => self.scenario(name),
            },
            (None, None) => Err(Failure::Nothing("error: there is nothing to play\n".to_owned())),
        })
    }

    fn scenario(&self, name: &str) -> Result<(), Failure> {
        let loaded = source::scenario(name)?;
        let case = &loaded.case;
        let seeds = self.seeds.unwrap_or(SEEDS);
        let names: Vec<String> = if self.strategies.is_empty() {
            strategy::NAMES.iter().map(|n| (*n).to_owned()).collect()
        } else {
            self.strategies.clone()
        };
        let played = batch::sweep(case, &names, seeds);
        let played = played.map_err(|unknown| super::run::unknown_strategy(&unknown.0))?;
        if let Some(path) = &self.out {
            output::write(path, &csv(case, &names, &played, self.csv_style))?;
            output::talk(&format!("wrote {} games to {}", played.len(), path.display()));
        }
        let summary = |at: usize| {
            let games: Vec<&Played> = played.iter().filter(|p| p.strategy == at).collect();
            Summary::of(case, vec![names[at].clone()], &SHOWN, &games)
        };
        let summaries: Vec<Summary> = (0..names.len()).map(summary).collect();
        if self.json {
            let row = |s: &Summary| {
                let mut row = s.json(case, &SHOWN);
                row.insert("strategy".to_owned(), json!(s.labels.first()));
                Value::Object(row)
            };
            let document = json!({
                "scenario": case.id, "seeds": seeds, "interval": "95 %",
                "strategies": summaries.iter().map(row).collect::<Vec<_>>(),
            });
            return output::print_json(&document);
        }
        let mut lines = vec![format!("{}: means over {seeds} seeds, with 95 % intervals", case.id), String::new()];
        lines.extend(tables(case, &["strategy"], &SHOWN, &summaries));
        output::print(&lines.join("\n"))
    }

    fn experiment(&self, mut found: experiment::Found) -> Result<(), Failure> {
        found.ask(&self.strategies, self.seeds);
        let done = found.play()?;
        if let Some(path) = &self.out {
            output::write(path, &done.csv(self.csv_style))?;
            output::talk(&format!("wrote {} games to {}", done.games(), path.display()));
        }
        if self.json { output::print_json(&done.json()) } else { output::print(&done.show()) }
    }
}

fn csv(case: &Case, names: &[String], played: &[Played], style: Style) -> String {
    let head: Vec<Cell> = ["scenario", "strategy"].map(Cell::name).into_iter().chain(columns(case)).collect();
    let row = |game: &Played| {
        let lead = [Cell::name(&case.id), Cell::name(&names[game.strategy])];
        lead.into_iter().chain(line(case, game)).collect()
    };
    table(Form { style, ..Form::default() }, &head, played.iter().map(row))
}
