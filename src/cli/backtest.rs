//! `demarche backtest`: the reaction model against dated events, beside its baselines.
//!
//! Duty: read the files, and tell a backtest as tables or as JSON. Uses `backtest`. Always holds:
//! what is left out of the tables is said and stands in the JSON.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::failure::Failure;
use super::output;
use super::tables::figures;
use demarche_core::scenario;
use demarche_core::scenario::findings::text_of;
use demarche_lab::backtest::SHIPPED;
use demarche_lab::backtest::events::{self, Event, EventFile};
use demarche_lab::backtest::predict::Prediction;
use demarche_lab::backtest::score::{Case, SAMPLES, SEED, Scores, behind, bootstrap, reliability, scores};
use demarche_lab::backtest::study::{FEWEST, SMALL, Study, groups};
use demarche_play::text_table::{Align, table};

/// Arguments of `backtest`.
#[derive(clap::Args, Debug)]
pub(super) struct Backtest {
    #[command(flatten)]
    acts: Acts,
    /// Acts that are carried from one to the next but not scored (CSV)
    #[arg(long, value_name = "FILE")]
    history: Option<PathBuf>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

impl Backtest {
    /// Scores.
    ///
    /// # Errors
    /// If an input is bad or the output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let scored = self.acts.read()?;
        let carried = self.history.as_deref().map(read).transpose()?.unwrap_or_else(EventFile::empty);
        let rules = scenario::rules().map_err(|f| vec![*f])?;
        let study = Study::of(&rules, scored, carried)?;
        output::tell(self.json, || document(&study), || story(&study))
    }
}

/// The acts that a command is about.
#[derive(clap::Args, Debug)]
pub(super) struct Acts {
    /// Dated acts (CSV); the shipped ones if left out
    events: Option<PathBuf>,
}

impl Acts {
    /// Reads them.
    ///
    /// # Errors
    /// If they cannot be read, or are malformed.
    pub(super) fn read(&self) -> Result<EventFile, Failure> {
        let shipped = || Ok(events::file("assets/backtest/events.csv", SHIPPED)?);
        self.events.as_deref().map_or_else(shipped, read)
    }
}

/// Reads a file of acts, and says on standard error what was read otherwise than it stands.
fn read(path: &Path) -> Result<EventFile, Failure> {
    let bytes = output::read(path)?;
    let name = path.display().to_string();
    let text = text_of(&name, &bytes).map_err(|f| vec![*f])?;
    let file = events::file(&name, text)?;
    for word in &file.words {
        let kind = if word.doubtful { "warning" } else { "note" };
        output::talk(&format!("{kind}: {name}: {}", word.text));
    }
    Ok(file)
}

const HEAD: [&str; 10] = ["", "n", "RPS", "kappa", "exact", "lenient", "±1", "MAE", "Brier 3", "Brier 4"];

fn row(name: &str, s: &Scores) -> Vec<String> {
    let two = [s.kappa, s.exact, s.lenient, s.within_one, s.mean_absolute_error].map(hundredths);
    let mut row = vec![name.to_owned(), s.events.to_string(), format!("{:.3}", s.rps)];
    row.extend(two);
    row.extend([s.brier_3, s.brier_4].map(|v| format!("{v:.3}")));
    row
}

/// Two decimals; nothing a hair below zero is shown as less than nothing.
fn hundredths(value: f64) -> String {
    let text = format!("{value:.2}");
    if text == "-0.00" { "0.00".to_owned() } else { text }
}

fn story(study: &Study) -> String {
    let mut lines = vec![format!("{} dated acts, scored by the rules of the game", study.events.len())];
    lines.push(sample(study));
    for part in [coded(study), derived(study), beside(study), reliable(study, 3), reliable(study, 4)] {
        lines.push(String::new());
        lines.extend(part);
    }
    lines.push(String::new());
    lines.push("Assumed:".to_owned());
    lines.extend(study.assumed.iter().map(|line| format!("  {line}")));
    lines.join("\n")
}

/// Whether the coefficients have seen these acts.
fn sample(study: &Study) -> String {
    let (seen, all) = (study.seen, study.events.len());
    if seen == all {
        "In sample: the coefficients were fitted to these acts. Out of sample: the third table.".to_owned()
    } else if seen == 0 {
        "Out of sample: none of these acts is among those that the coefficients were fitted to.".to_owned()
    } else {
        format!("{seen} of the {all} acts are among those that the coefficients were fitted to.")
    }
}

fn coded(study: &Study) -> Vec<String> {
    let mut lines = vec!["Novelty as coded in the file".to_owned()];
    let (mut rows, mut left) = (Vec::new(), 0);
    for (name, members) in groups(&study.events) {
        let cases: Vec<Case> = members.iter().map(|at| study.coded.cases[*at]).collect();
        if cases.len() < SMALL && cases.len() < study.events.len() {
            left += 1;
        } else {
            rows.push(row(&name, &scores(&cases)));
        }
    }
    lines.extend(figures(&HEAD, rows));
    if left > 0 {
        lines.push(format!("{left} groups of fewer than {SMALL} acts are left out here; --json has them."));
    }
    lines.push("95 % by bootstrap over the acts:".to_owned());
    let mut rows = Vec::new();
    for (name, wanted) in closer(study) {
        let Some((rps, kappa)) = bootstrap(&study.only(&study.coded.cases, wanted)) else {
            rows.push(vec![format!("  {name}"), "one act has no interval".to_owned(), String::new()]);
            continue;
        };
        rows.push(vec![
            format!("  {name}"),
            format!("RPS {:.3} to {:.3}", rps.low, rps.high),
            format!("kappa {:.2} to {:.2}", kappa.low, kappa.high),
        ]);
    }
    lines.extend(table(&[Align::Left; 3], &rows));
    lines
}

/// A choice of acts.
type Wanted<'a> = Box<dyn Fn(&Event) -> bool + 'a>;

/// All acts, those of the foremost adversary, and those of its foremost pair.
fn closer(study: &Study) -> Vec<(String, Wanted<'_>)> {
    let mut all: Vec<(String, Wanted)> = vec![("all".to_owned(), Box::new(|_| true))];
    let Some(adversary) = study.adversary() else { return all };
    if study.events.iter().any(|e| e.adversary != adversary) {
        all.push((format!("adversary {adversary}"), Box::new(move |e| e.adversary == adversary)));
    }
    let Some(donor) = study.donor(adversary) else { return all };
    let pair = move |e: &Event| e.adversary == adversary && e.donor == donor;
    if study.events.iter().filter(|e| pair(e)).count() >= SMALL && !study.events.iter().all(pair) {
        all.push((format!("dyad {adversary} > {donor}"), Box::new(pair)));
    }
    all
}

fn derived(study: &Study) -> Vec<String> {
    let mut lines = vec!["Novelty as the game's own habituation derives it".to_owned()];
    let mut rows = Vec::new();
    for (what, run) in [
        ("as in the game, routine acts drawing nothing", &study.derived),
        ("every act by its pressure", &study.by_pressure),
    ] {
        for (name, wanted) in closer(study) {
            rows.push(row(&format!("{name}: {what}"), &scores(&study.only(&run.cases, wanted))));
        }
    }
    lines.extend(figures(&HEAD, rows));
    lines
}

/// The refitted form beside simple forecasters.
fn beside(study: &Study) -> Vec<String> {
    let mut lines = vec!["Out of sample: eight folds, what is fitted is fitted without the act's own fold".to_owned()];
    let Some(refitted) = &study.refitted else {
        lines.push(format!("Fewer than {FEWEST} acts: the form is not refitted; simple forecasters alone."));
        let rows = study.baselines.iter().map(|b| row(&b.name, &scores(&b.cases)));
        lines.extend(figures(&HEAD, rows));
        return lines;
    };
    let head: Vec<&str> = HEAD.into_iter().chain(["behind", "95 %"]).collect();
    let mut rows = Vec::new();
    for (name, wanted) in closer(study) {
        let ours = study.only(refitted, &wanted);
        let mut first = row(&format!("{name}: the game's form, refitted"), &scores(&ours));
        first.extend(["·".to_owned(), "·".to_owned()]);
        rows.push(first);
        for baseline in &study.baselines {
            if name != "all" && baseline.name.starts_with("always") {
                continue;
            }
            let theirs = study.only(&baseline.cases, &wanted);
            let gap = behind(&ours, &theirs);
            let mut row = row(&format!("  {}", baseline.name), &scores(&theirs));
            row.push(format!("{:+.3}", gap.mean));
            let interval = gap.interval.map(|i| format!("{:+.3} to {:+.3}", i.low, i.high));
            row.push(interval.unwrap_or_else(|| "·".to_owned()));
            rows.push(row);
        }
    }
    lines.extend(figures(&head, rows));
    lines.push("Behind: by how much its RPS is worse than the refitted form's on the same acts.".to_owned());
    lines
}

fn reliable(study: &Study, level: u8) -> Vec<String> {
    let mut lines = vec![format!("Reliability of \"level {level} or more\"")];
    let mut rows = Vec::new();
    for band in reliability(&study.coded.cases, level) {
        let share = |v: f64| if band.forecasts == 0 { "·".to_owned() } else { format!("{v:.2}") };
        rows.push(vec![
            format!("  {:.1}", band.from),
            band.forecasts.to_string(),
            share(band.forecast),
            share(band.came),
        ]);
    }
    lines.extend(figures(&["  forecast from", "n", "mean", "came"], rows));
    lines
}

fn document(study: &Study) -> Value {
    let grouped = |cases: &[Case]| {
        let entry = |(name, members): (String, Vec<usize>)| {
            (name, json!(scores(&members.iter().map(|at| cases[*at]).collect::<Vec<_>>())))
        };
        groups(&study.events).into_iter().map(entry).collect::<Map<_, _>>()
    };
    let interval = |(name, wanted): (String, Wanted)| {
        let (rps, kappa) = bootstrap(&study.only(&study.coded.cases, wanted)).unzip();
        (name, json!({ "rps": rps, "kappa": kappa }))
    };
    let baseline = |b: &demarche_lab::backtest::baseline::Baseline| {
        json!({
            "name": b.name,
            "scores": grouped(&b.cases),
            "behind": study.refitted.as_ref().map(|ours| behind(ours, &b.cases)),
        })
    };
    let (rps, kappa) = bootstrap(&study.coded.cases).unzip();
    json!({
        "version": 1,
        "coded": grouped(&study.coded.cases),
        "derived": grouped(&study.derived.cases),
        "derived_by_pressure": grouped(&study.by_pressure.cases),
        "refitted": study.refitted.as_deref().map(grouped),
        "fitted_to": study.seen,
        "intervals": {
            "rps": rps, "kappa": kappa, "samples": SAMPLES, "seed": SEED,
            "groups": closer(study).into_iter().map(interval).collect::<Map<_, _>>(),
        },
        "reliability": { "3": reliability(&study.coded.cases, 3), "4": reliability(&study.coded.cases, 4) },
        "baselines": study.baselines.iter().map(baseline).collect::<Vec<_>>(),
        "assumed": study.assumed,
        "acts": study.events.iter().enumerate().map(|(at, event)| json!({
            "id": event.id,
            "date": event.date,
            "adversary": event.adversary,
            "donor": event.donor,
            "act": event.act,
            "observed": event.level,
            "alternative": event.alternative,
            "source": event.source,
            "coded": act(&study.coded.predictions[at]),
            "derived": act(&study.derived.predictions[at]),
            "derived_by_pressure": act(&study.by_pressure.predictions[at]),
        })).collect::<Vec<_>>(),
    })
}

fn act(p: &Prediction) -> Value {
    let terms = p.terms.named().iter().map(|(key, points)| ((*key).to_owned(), json!(points.0))).collect::<Map<_, _>>();
    json!({
        "chances": p.chances,
        "pressure": p.terms.sum().0,
        "terms": terms,
        "provocation": p.provocation.0,
        "grievance": p.grievance.0,
        "novelty_ppm": [p.novelty.0.0, p.novelty.1.0],
    })
}
