//! `demarche sensitivity`: which coefficients the model's figures hang on.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::failure::Failure;
use super::tables::figures;
use super::{count, output, source};
use crate::door::speak;
use demarche_core::model::rulebook::Rulebook;
use demarche_core::scenario;
use demarche_lab::sensitivity::morris::ranked;
use demarche_lab::sensitivity::page;
use demarche_lab::sensitivity::sobol::Share;
use demarche_lab::sensitivity::study::{self, NEGLIGIBLE, Plan, Study};
use demarche_lab::sensitivity::target::Target;

/// Arguments of `sensitivity`.
#[derive(clap::Args, Debug)]
pub(super) struct Sensitivity {
    /// What is asked about: `backtest`, a shipped scenario's id, or a path to a .ron file
    #[arg(long, default_value = "backtest")]
    target: String,
    /// Only screen (morris), or screen and estimate indices of the foremost (sobol); sobol if left out
    #[arg(long, value_enum)]
    method: Option<Method>,
    /// Trajectories of the screening [default: 200 for the backtest, 40 for a scenario]
    #[arg(long, value_name = "N", value_parser = trajectories, allow_negative_numbers = true)]
    trajectories: Option<u32>,
    /// Rows of the Sobol design [default: 4096 for the backtest, 512 for a scenario]
    #[arg(long, value_name = "N", value_parser = samples, allow_negative_numbers = true)]
    samples: Option<u32>,
    /// Games at each point of a scenario: seeds 1 to N [default: 12]
    #[arg(long, value_name = "N", value_parser = games, allow_negative_numbers = true)]
    seeds: Option<u16>,
    /// The seed of the designs
    #[arg(long, default_value_t = 1, value_parser = count::seed, allow_negative_numbers = true)]
    seed: u64,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
    /// Study the backtest and the flagship, and write sensitivity.md and its plots into a folder
    #[arg(long, value_name = "DIR", conflicts_with_all = ["target", "method", "json"])]
    docs: Option<PathBuf>,
}

/// How far a study goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
enum Method {
    /// Elementary effects of every coefficient.
    Morris,
    /// Those, and indices of the foremost.
    Sobol,
}

/// Trajectories and rows unless told otherwise: of the backtest, which is cheap, and of a scenario.
const PLANS: [(u32, u32); 2] = [(200, 4_096), (40, 512)];
/// Games at each point unless told otherwise.
const SEEDS: u16 = 12;
/// The scenario of the documentation.
const FLAGSHIP: &str = "quiet-backer";
/// Coefficients in a table of effects.
const ROWS: usize = 15;

fn trajectories(text: &str) -> Result<u32, String> {
    count::within(text, "trajectories", 2, 2_000)
}

fn samples(text: &str) -> Result<u32, String> {
    count::within(text, "rows", 16, 65_536)
}

fn games(text: &str) -> Result<u16, String> {
    count::within(text, "seeds", 1, 1_000)
}

impl Sensitivity {
    /// Studies.
    ///
    /// # Errors
    /// If the input is bad or the output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        if self.method == Some(Method::Morris) && self.samples.is_some() {
            return Err(usage("--samples belongs to --method sobol"));
        }
        let rules = scenario::rules().map_err(|f| vec![*f])?;
        if let Some(folder) = &self.docs {
            let targets = [Target::backtest()?, self.scenario(FLAGSHIP)?];
            let studies = targets.map(|target| watched(self.plan(&target), target, &rules));
            return self.write(folder, &studies);
        }
        let target = if self.target == "backtest" {
            if self.seeds.is_some() {
                return Err(usage("--seeds belongs to a scenario; the backtest plays no games"));
            }
            Target::backtest()?
        } else {
            self.scenario(&self.target)?
        };
        let study = watched(self.plan(&target), target, &rules);
        output::tell(self.json, || study.document(), || story(&study))
    }

    fn scenario(&self, name: &str) -> Result<Target, Failure> {
        let case = source::scenario(name)?.case;
        if case.history.is_empty() {
            return Err(Failure::error(format!("{} has no history to play", case.id)));
        }
        Ok(Target::Scenario(case, self.seeds.unwrap_or(SEEDS)))
    }

    /// What was asked for, or what is usual for a target.
    fn plan(&self, target: &Target) -> Plan {
        let (trajectories, rows) = PLANS[usize::from(target.seeds().is_some())];
        let rows = self.samples.unwrap_or(rows);
        Plan {
            trajectories: self.trajectories.unwrap_or(trajectories),
            samples: (self.method != Some(Method::Morris)).then_some(rows),
            seed: self.seed,
        }
    }

    /// Writes the page and its plots.
    fn write(&self, folder: &Path, studies: &[Study]) -> Result<(), Failure> {
        let plots = folder.join("sensitivity");
        output::folder(&plots)?;
        let documents = page::documents(studies, scenario::rules_digest(), &self.command());
        for document in &documents {
            output::document(&folder.join(&document.path), &document.text)?;
        }
        output::talk(&format!("wrote {} files to {}", documents.len(), folder.display()));
        Ok(())
    }

    /// The command that makes the documentation again, wherever it is run.
    fn command(&self) -> String {
        let mut words = vec!["demarche sensitivity --docs docs/model".to_owned()];
        words.extend(self.trajectories.map(|n| format!("--trajectories {n}")));
        words.extend(self.samples.map(|n| format!("--samples {n}")));
        words.extend(self.seeds.map(|n| format!("--seeds {n}")));
        words.push(format!("--seed {}", self.seed));
        words.join(" ")
    }
}

fn usage(why: &str) -> Failure {
    Failure::input(why, "`demarche sensitivity --help` shows all")
}

/// Runs a study, and tells a terminal how far it has come.
fn watched(plan: Plan, target: Target, rules: &Rulebook) -> Study {
    let all = study::evaluations(&plan).max(1);
    let name = target.name().to_owned();
    let done = AtomicU64::new(0);
    let tick = || {
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        if done * 100 / all != (done - 1) * 100 / all {
            speak::progress(&format!("{name}: {} %", done * 100 / all));
        }
    };
    let study = study::run(target, rules, plan, &tick);
    speak::progress("");
    study
}

fn story(study: &Study) -> String {
    let mut lines = vec![format!(
        "{}: {} coefficients within ±30 %, {} trajectories, seed {}",
        study.target.name(),
        study.screening.first().map_or(0, Vec::len),
        study.plan.trajectories,
        study.plan.seed
    )];
    lines.extend(
        study.target.seeds().map(|seeds| format!("Each point is the mean of {seeds} games played by history.")),
    );
    lines.push("Tags: V read in a source, C computed from public data, A an assumption.".to_owned());
    for (at, outcome) in study.target.outcomes().iter().enumerate() {
        let digits = outcome.decimals + 1;
        lines.push(String::new());
        lines.push(format!("{}: {:.digits$} at the standard", outcome.label, study.standard[at]));
        let effects = &study.screening[at];
        let order = ranked(effects);
        let mut rows = Vec::new();
        for c in order.iter().take(ROWS) {
            let e = effects[*c];
            let sizes = [e.size, e.half_width].map(|v| format!("{v:.digits$}"));
            let rest = [format!("{:+.digits$}", e.mean), format!("{:.digits$}", e.deviation)];
            let name = [format!("  {}", Study::parameter(*c).path), study.tag(*c).to_string()];
            rows.push(name.into_iter().chain(sizes).chain(rest).collect());
        }
        lines.extend(figures(&["  effects", "", "mu*", "±", "mu", "sigma"], rows));
        let more = order.len().saturating_sub(ROWS);
        lines.push(format!("  {more} more with smaller effects, {} without any", effects.len() - order.len()));
        let Some(variance) = study.varied(at) else { continue };
        let s = variance.spread;
        lines.push(format!(
            "  over the Sobol design: mean {:.digits$}, 95 % within {:.digits$} and {:.digits$}",
            s.mean, s.low, s.high
        ));
        let mut rows = Vec::new();
        for which in study.by_total(at) {
            let (c, index) = (study.chosen[which], variance.indices[which]);
            let mut row = vec![format!("  {}", Study::parameter(c).path), study.tag(c).to_string()];
            row.extend([index.first, index.total].into_iter().flat_map(Share::told));
            rows.push(row);
        }
        lines.extend(figures(&["  indices", "", "first", "95 %", "total", "95 %"], rows));
        let less = study.chosen.len() - study.by_total(at).len();
        lines
            .push(format!("  {less} more of the {} varied, with total indices under {NEGLIGIBLE}", study.chosen.len()));
    }
    lines.join("\n")
}
