//! `demarche sweep`: many games of a scenario, or of an experiment; tables with intervals, a CSV of
//! every game, and the pages of the library.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::csv_style::CsvStyle;
use super::failure::Failure;
use super::progress::Progress;
use super::{count, experiment, output, source};
use crate::door::kind::Kind;
use crate::door::write::Target;
use demarche_core::model::case::Case;
use demarche_core::strategy;
use demarche_lab::batch::{self, Played, Shard, Stopped};
use demarche_lab::report::sweep::{Gathered, SHOWN, Summary, columns, interval_words, line, means_over, tables};
use demarche_play::cells::{Cell, Form, continued, table};

/// Arguments of `sweep`.
#[derive(clap::Args, Debug)]
pub(super) struct Sweep {
    /// A shipped scenario's id, a path to a scenario (.ron), or an experiment (.ron)
    #[arg(value_name = "SCENARIO|EXPERIMENT", required_unless_present = "docs")]
    scenario: Option<String>,
    /// Strategies, joined by commas; all if left out, or those of the experiment
    #[arg(long, value_delimiter = ',')]
    strategies: Vec<String>,
    /// How many seeds: 1 to N; 100 if left out, or those of the experiment
    #[arg(long, value_name = "N", value_parser = count::seeds, allow_negative_numbers = true)]
    seeds: Option<u64>,
    /// How many threads; as many as there are processors if left out
    #[arg(long, value_name = "N", value_parser = count::threads, allow_negative_numbers = true)]
    threads: Option<usize>,
    /// Write one line for each game to a CSV file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// How that file is written
    #[arg(long, value_name = "STYLE", value_enum, default_value_t)]
    csv_style: CsvStyle,
    /// Play one part of N, to share a sweep among machines: the files of all parts, one after the other,
    /// are the file of the whole
    #[arg(long, value_name = "I/N", value_parser = count::shard, requires = "out", conflicts_with = "json")]
    shard: Option<Shard>,
    /// Print the summary as one JSON document
    #[arg(long)]
    json: bool,
    /// Write a page for each shipped scenario, with a table by strategy over 200 seeds
    #[arg(long, value_name = "DIR", conflicts_with_all = ["scenario", "strategies", "out", "json", "shard"])]
    docs: Option<PathBuf>,
    #[command(flatten)]
    replace: output::Replace,
}

/// Seeds of a sweep where nobody says how many.
const SEEDS: u64 = 100;

impl Sweep {
    /// Plays all games.
    ///
    /// # Errors
    /// If the input is bad or the output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        if let Some(unknown) = self.strategies.iter().find(|name| strategy::named(name).is_none()) {
            return Err(super::run::unknown_strategy(unknown));
        }
        let pool = rayon::ThreadPoolBuilder::new().num_threads(self.threads.unwrap_or(0)).build();
        let pool = pool.map_err(|e| Failure::error(format!("no threads to play in: {e}")))?;
        pool.install(|| match (&self.docs, &self.scenario) {
            (Some(folder), _) => super::library_pages::write(folder, self.seeds),
            (None, Some(name)) => match experiment::read(Path::new(name))? {
                Some(found) => self.experiment(found),
                None => self.scenario(name),
            },
            (None, None) => Err(Failure::Nothing("error: there is nothing to play\n".to_owned())),
        })
    }

    /// Where the table goes, found out before any game is played.
    fn target(&self, input: &str, lead: [&str; 2]) -> Result<Option<Target>, Failure> {
        let target = |path: &PathBuf| self.replace.target(path, &Kind::table(&lead), [Path::new(input)]);
        self.out.as_ref().map(target).transpose()
    }

    fn scenario(&self, name: &str) -> Result<(), Failure> {
        let target = self.target(name, ["scenario", "strategy"])?;
        let loaded = source::scenario(name)?;
        let case = &loaded.case;
        let seeds = self.seeds.unwrap_or(SEEDS);
        let names: Vec<String> = if self.strategies.is_empty() {
            strategy::NAMES.iter().map(|n| (*n).to_owned()).collect()
        } else {
            self.strategies.clone()
        };
        let shard = self.shard.unwrap_or(Shard::WHOLE);
        let mut gathered = vec![Gathered::new(case, &SHOWN); names.len()];
        let games = shard.games(batch::games(&names, seeds)).len();
        let mut play = |rows: &mut dyn FnMut(&[Played]) -> io::Result<()>| {
            let progress = Progress::new(games as u64);
            let stopped = batch::each_game(case, &names, seeds, shard, |games| {
                for game in &games {
                    gathered[game.strategy].take(case, &SHOWN, game);
                }
                progress.add(games.len() as u64);
                rows(&games)
            });
            match stopped {
                Err(Stopped::Taker(why)) => Err(why),
                // That every strategy exists has been seen to.
                Err(Stopped::Unknown(_)) | Ok(()) => Ok(()),
            }
        };
        if let Some(target) = &target {
            let table = Csv { case, names: &names, form: Form { style: self.csv_style.into(), ..Form::default() } };
            target.write_with(|out| {
                out.write_all(table.head(shard).as_bytes())?;
                play(&mut |games| out.write_all(table.rows(games).as_bytes()))
            })?;
            output::wrote(target, &format!("{games} games"));
            // Means over a part would be taken for those of the whole.
            if target.is_standard_output() || self.shard.is_some() {
                return Ok(());
            }
        } else {
            play(&mut |_| Ok(())).map_err(|e| Failure::error(e.to_string()))?;
        }
        let summaries: Vec<Summary> =
            gathered.iter().zip(&names).map(|(games, name)| games.summary(vec![name.clone()])).collect();
        if self.json {
            let row = |s: &Summary| {
                let mut row = s.json(case, &SHOWN);
                row.insert("strategy".to_owned(), json!(s.labels.first()));
                Value::Object(row)
            };
            let document = json!({
                "scenario": case.id, "seeds": seeds, "interval": interval_words(seeds),
                "strategies": summaries.iter().map(row).collect::<Vec<_>>(),
            });
            return output::print_json(&document);
        }
        let which = if seeds == 1 { "seed 1".to_owned() } else { format!("{seeds} seeds") };
        let mut lines = vec![format!("{}: {}", case.id, means_over(seeds, &which)), String::new()];
        lines.extend(tables(case, &["strategy"], &SHOWN, &summaries));
        output::print(&lines.join("\n"))
    }

    fn experiment(&self, mut found: experiment::Found) -> Result<(), Failure> {
        if self.shard.is_some() {
            return Err(Failure::error("an experiment is played whole: --shard parts the games of one scenario"));
        }
        let input = self.scenario.as_deref().unwrap_or_default();
        let target = self.target(input, ["scenario", "setting"])?;
        found.ask(&self.strategies, self.seeds);
        let done = found.play()?;
        if let Some(target) = &target {
            target.write(done.csv(self.csv_style.into()).as_bytes())?;
            output::wrote(target, &format!("{} games", done.games()));
            if target.is_standard_output() {
                return Ok(());
            }
        }
        output::tell(self.json, || done.json(), || done.show())
    }
}

/// A table with one line for each game.
struct Csv<'a> {
    case: &'a Case,
    names: &'a [String],
    form: Form,
}

impl Csv<'_> {
    /// Its head, which stands in the first part alone.
    fn head(&self, shard: Shard) -> String {
        let head = ["scenario", "strategy"].map(Cell::name).into_iter().chain(columns(self.case));
        if shard.at == 0 { table(self.form, &head.collect::<Vec<_>>(), []) } else { String::new() }
    }

    /// The lines of some games.
    fn rows(&self, games: &[Played]) -> String {
        let row = |game: &Played| {
            let lead = [Cell::name(&self.case.id), Cell::name(&self.names[game.strategy])];
            lead.into_iter().chain(line(self.case, game)).collect()
        };
        continued(self.form, games.iter().map(row))
    }
}
