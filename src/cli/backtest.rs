//! `demarche backtest`: the reaction model against dated events, beside its baselines.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Failure, output};
use crate::backtest::events::{self, Event};
use crate::backtest::predict::{Novelty, Prediction, predict};
use crate::backtest::score::{Case, Scores, bootstrap, reliability, scores};
use crate::backtest::{SHIPPED, baseline};
use crate::model::rulebook::Rulebook;
use crate::report::table::{Align, table};
use crate::scenario;
use crate::scenario::findings::text_of;

/// Arguments of `backtest`.
#[derive(clap::Args, Debug)]
pub struct Backtest {
    /// Dated acts (CSV); the shipped ones if left out
    events: Option<PathBuf>,
    /// Acts that are carried from one to the next but not scored (CSV)
    #[arg(long, value_name = "FILE")]
    history: Option<PathBuf>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

/// Resamples of the bootstrap, and its seed.
const BOOTSTRAP: (u16, u64) = (1_000, 1);

impl Backtest {
    /// Scores.
    ///
    /// # Errors
    /// If an input is bad or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let scored = match &self.events {
            None => events::read("assets/backtest/events.csv", SHIPPED)?,
            Some(path) => read(path)?,
        };
        let carried = self.history.as_deref().map(read).transpose()?.unwrap_or_default();
        let rules = scenario::rules().map_err(|f| vec![*f])?;
        let coded = Run::of(&rules, &scored, &carried, Novelty::Coded);
        let derived = Run::of(&rules, &scored, &carried, Novelty::Derived);
        if self.json {
            return output::print(&document(&rules, &scored, &coded, &derived).to_string());
        }
        output::print(&story(&rules, &scored, &coded, &derived))
    }
}

fn read(path: &Path) -> Result<Vec<Event>, Failure> {
    let bytes = output::read(path)?;
    let name = path.display().to_string();
    let text = text_of(&name, &bytes).map_err(|f| vec![*f])?;
    Ok(events::read(&name, text)?)
}

/// Predictions and forecasts of the events that are scored.
struct Run {
    predictions: Vec<Prediction>,
    cases: Vec<Case>,
}

impl Run {
    fn of(rules: &Rulebook, scored: &[Event], carried: &[Event], novelty: Novelty) -> Self {
        let mut all: Vec<(bool, Event)> = carried.iter().map(|e| (false, e.clone())).collect();
        all.extend(scored.iter().map(|e| (true, e.clone())));
        all.sort_by_key(|(_, e)| e.day);
        let events: Vec<Event> = all.iter().map(|(_, e)| e.clone()).collect();
        let predictions = predict(rules, &events, novelty);
        let kept: Vec<(Event, Prediction)> = all
            .into_iter()
            .zip(predictions)
            .filter(|((is_scored, _), _)| *is_scored)
            .map(|((_, event), prediction)| (event, prediction))
            .collect();
        let case = |(event, p): &(Event, Prediction)| Case {
            chances: p.chances,
            observed: event.level,
            alternative: event.alternative,
        };
        let cases = kept.iter().map(case).collect();
        Self { cases, predictions: kept.into_iter().map(|(_, p)| p).collect() }
    }

    fn of_group(&self, events: &[Event], wanted: impl Fn(&Event) -> bool) -> Vec<Case> {
        events.iter().zip(&self.cases).filter(|(e, _)| wanted(e)).map(|(_, c)| *c).collect()
    }
}

/// Groups of events: all, by adversary, by dyad, by donor, by severity, by track.
fn groups(events: &[Event]) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = vec![("all".to_owned(), (0..events.len()).collect())];
    let mut add = |name: String, at: usize| match groups.iter_mut().find(|(n, _)| *n == name) {
        Some((_, members)) => members.push(at),
        None => groups.push((name, vec![at])),
    };
    for (at, e) in events.iter().enumerate() {
        add(format!("adversary {}", e.adversary), at);
    }
    for (at, e) in events.iter().enumerate() {
        add(format!("dyad {} > {}", e.adversary, e.donor), at);
    }
    for (at, e) in events.iter().enumerate() {
        add(format!("donor {}", e.donor), at);
    }
    for (at, e) in events.iter().enumerate() {
        add(format!("track {}", if e.coercive { "coercion" } else { "aid" }), at);
    }
    for (at, e) in events.iter().enumerate() {
        let band = match e.severity.0 {
            ..1_500 => "0 to 1: civil",
            1_500..4_000 => "1.5 to 3.5: kit and vehicles",
            4_000..6_500 => "4 to 6: training, arms, listings",
            _ => "6.5 and more: armour and beyond",
        };
        add(format!("severity {band}"), at);
    }
    groups
}

/// The adversary with most events.
fn most_seen(events: &[Event]) -> Option<&str> {
    let count = |name: &str| events.iter().filter(|e| e.adversary == name).count();
    events.iter().map(|e| e.adversary.as_str()).max_by_key(|name| (count(name), std::cmp::Reverse(*name)))
}

fn assumed(rules: &Rulebook, events: &[Event]) -> Vec<String> {
    let mut unknown: Vec<&str> = Vec::new();
    for event in events {
        let known = rules.reaction.tempers.iter().any(|(code, _)| *code == event.adversary);
        if !known && !unknown.contains(&event.adversary.as_str()) {
            unknown.push(&event.adversary);
        }
    }
    unknown.into_iter().map(|a| format!("{a} is not in the evidence: its temper is taken as 0")).collect()
}

fn row(name: &str, s: &Scores) -> Vec<String> {
    vec![
        name.to_owned(),
        s.events.to_string(),
        format!("{:.3}", s.rps),
        format!("{:.2}", s.kappa),
        format!("{:.2}", s.exact),
        format!("{:.2}", s.lenient),
        format!("{:.2}", s.within_one),
        format!("{:.2}", s.mean_absolute_error),
        format!("{:.3}", s.brier_3),
        format!("{:.3}", s.brier_4),
    ]
}

const HEAD: [&str; 10] = ["", "n", "RPS", "kappa", "exact", "lenient", "±1", "MAE", "Brier 3", "Brier 4"];

fn story(rules: &Rulebook, events: &[Event], coded: &Run, derived: &Run) -> String {
    let mut align = vec![Align::Left];
    align.resize(HEAD.len(), Align::Right);
    let head = || vec![HEAD.map(str::to_owned).to_vec()];
    let mut lines = vec![format!("{} dated acts, scored by the rules of the game", events.len()), String::new()];
    lines.push("Novelty as coded in the file".to_owned());
    let mut rows = head();
    for (name, members) in groups(events) {
        let cases: Vec<Case> = members.iter().map(|at| coded.cases[*at]).collect();
        if cases.len() >= 3 {
            rows.push(row(&name, &scores(&cases)));
        }
    }
    lines.extend(table(&align, &rows));
    let (rps, kappa) = bootstrap(&coded.cases, BOOTSTRAP.0, BOOTSTRAP.1);
    lines.push(format!(
        "95 % by bootstrap over events: RPS {:.3} to {:.3}, kappa {:.2} to {:.2}",
        rps.low, rps.high, kappa.low, kappa.high
    ));
    lines.push(String::new());
    lines.push("Novelty as the game's own habituation derives it".to_owned());
    let mut rows = head();
    rows.push(row("all", &scores(&derived.cases)));
    let mut adversaries: Vec<&str> = events.iter().map(|e| e.adversary.as_str()).collect();
    adversaries.sort_unstable();
    adversaries.dedup();
    for adversary in adversaries {
        let cases = derived.of_group(events, |e| e.adversary == adversary);
        rows.push(row(&format!("adversary {adversary}"), &scores(&cases)));
    }
    lines.extend(table(&align, &rows));
    lines.push(String::new());
    lines.push("Baselines on the same acts (what is fitted is fitted out of sample)".to_owned());
    let mut rows = head();
    for baseline in baseline::all(events) {
        rows.push(row(&baseline.name, &scores(&baseline.cases)));
    }
    if let Some(adversary) = most_seen(events) {
        for baseline in baseline::all(events).iter().filter(|b| !b.name.starts_with("always")) {
            let of = events.iter().zip(&baseline.cases).filter(|(e, _)| e.adversary == adversary);
            let cases: Vec<Case> = of.map(|(_, c)| *c).collect();
            rows.push(row(&format!("{}, {adversary} alone", baseline.name), &scores(&cases)));
        }
    }
    lines.extend(table(&align, &rows));
    lines.push(String::new());
    for level in [3, 4] {
        lines.push(format!("Reliability of \"level {level} or more\""));
        let mut rows = vec![["  forecast from", "n", "mean", "came"].map(str::to_owned).to_vec()];
        for band in reliability(&coded.cases, level) {
            let came = if band.forecasts == 0 { "·".to_owned() } else { format!("{:.2}", band.came) };
            rows.push(vec![
                format!("  {:.1}", band.from),
                band.forecasts.to_string(),
                format!("{:.2}", band.forecast),
                came,
            ]);
        }
        lines.extend(table(&[Align::Left, Align::Right, Align::Right, Align::Right], &rows));
    }
    lines.push(String::new());
    lines.push("In sample: the coefficients were fitted to these acts when they are the shipped ones.".to_owned());
    lines.extend(assumed(rules, events));
    lines.join("\n")
}

fn document(rules: &Rulebook, events: &[Event], coded: &Run, derived: &Run) -> Value {
    let grouped = |run: &Run| {
        let entry = |(name, members): (String, Vec<usize>)| {
            let cases: Vec<Case> = members.iter().map(|at| run.cases[*at]).collect();
            (name, json!(scores(&cases)))
        };
        groups(events).into_iter().map(entry).collect::<serde_json::Map<_, _>>()
    };
    let (rps, kappa) = bootstrap(&coded.cases, BOOTSTRAP.0, BOOTSTRAP.1);
    let acts = events.iter().zip(coded.predictions.iter().zip(&derived.predictions));
    json!({
        "version": 1,
        "coded": grouped(coded),
        "derived": grouped(derived),
        "intervals": { "rps": rps, "kappa": kappa, "samples": BOOTSTRAP.0, "seed": BOOTSTRAP.1 },
        "reliability": { "3": reliability(&coded.cases, 3), "4": reliability(&coded.cases, 4) },
        "baselines": baseline::all(events).iter().map(|b| json!({
            "name": b.name,
            "scores": groups(events).into_iter().map(|(name, members)| {
                (name, json!(scores(&members.iter().map(|at| b.cases[*at]).collect::<Vec<_>>())))
            }).collect::<serde_json::Map<_, _>>(),
        })).collect::<Vec<_>>(),
        "assumed": assumed(rules, events),
        "acts": acts.map(|(event, (coded, derived))| json!({
            "id": event.id,
            "date": event.date,
            "adversary": event.adversary,
            "donor": event.donor,
            "act": event.act,
            "observed": event.level,
            "alternative": event.alternative,
            "source": event.source,
            "coded": act(coded),
            "derived": act(derived),
        })).collect::<Vec<_>>(),
    })
}

fn act(p: &Prediction) -> Value {
    json!({
        "chances": p.chances,
        "pressure": p.terms.sum().0,
        "terms": p.terms.named().iter().map(|(key, points)| ((*key).to_owned(), json!(points.0))).collect::<serde_json::Map<_, _>>(),
        "provocation": p.provocation.0,
        "grievance": p.grievance.0,
        "novelty_ppm": [p.novelty.0.0, p.novelty.1.0],
    })
}
