//! Summaries of many games: means with intervals, medals, losses.
//!
//! Duty: what a batch came to, as a row of a table, as JSON, and as one line for each game. Uses
//! `batch`, `narrate::figures`. Always holds: the same games give the same figures, digit by digit.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "summaries for people, no state")]

use serde_json::{Map, Value, json};

use super::marks::medal_key;
use crate::batch::Played;
use demarche_core::math::{MILLION, Ppm, decimal, div_round};
use demarche_core::model::case::Case;
use demarche_core::model::metric;
use demarche_core::rules::score::Medal;
use demarche_play::cells::Cell;
use demarche_play::narrate::{figures, tools};
use demarche_play::stats::{Estimate, ONE_GAME, Sums, estimate};
use demarche_play::text_table::{Align, table};

/// Metrics of a summary where nobody asks for others.
pub const SHOWN: [&str; 8] = [
    "highest_level",
    "highest_measure",
    "support",
    "resilience",
    "goodwill.allies",
    "goodwill.recipient",
    "delivered",
    "tension",
];

/// What some games came to.
#[derive(Clone, Debug)]
pub struct Summary {
    /// What distinguishes them, such as the strategy.
    pub labels: Vec<String>,
    /// The metrics at the end, in the order asked for.
    pub metrics: Vec<Estimate>,
    /// The mean medal of each objective: gold 3, silver 2, bronze 1.
    pub medals: Vec<f64>,
    /// The medal most often won in each objective.
    pub modal: Vec<Medal>,
    /// How many objectives earned a medal.
    pub met: Estimate,
    /// The share of games that were lost.
    pub lost: Ppm,
}

/// A metric at the end of a game, as people write it.
fn value(case: &Case, game: &Played, name: &str) -> f64 {
    metric::lookup(case, &game.metrics, name).unwrap_or_default().0 as f64 / 1_000.0
}

/// Games that are summed up as they come, in whole numbers.
#[derive(Clone, Debug)]
pub struct Gathered {
    games: u64,
    lost: u64,
    metrics: Vec<Sums>,
    met: Sums,
    /// For each objective, how often each medal was won.
    medals: Vec<[u64; Medal::ALL.len()]>,
}

impl Gathered {
    /// Of no games yet; so many metrics will be asked for.
    #[must_use]
    pub fn new(case: &Case, metrics: &[&str]) -> Self {
        let medals = vec![[0; Medal::ALL.len()]; case.objectives.len()];
        Self { games: 0, lost: 0, metrics: vec![Sums::default(); metrics.len()], met: Sums::default(), medals }
    }

    /// Takes one more game.
    pub fn take(&mut self, case: &Case, metrics: &[&str], game: &Played) {
        self.games += 1;
        self.lost += u64::from(game.defeat.is_some());
        for (sums, name) in self.metrics.iter_mut().zip(metrics) {
            sums.take(metric::lookup(case, &game.metrics, name).unwrap_or_default().0);
        }
        let won = || game.objectives.iter().filter(|(_, medal)| *medal > Medal::None);
        self.met.take(i64::try_from(won().count()).unwrap_or(i64::MAX));
        for (counts, (_, medal)) in self.medals.iter_mut().zip(&game.objectives) {
            counts[medal.index()] += 1;
        }
    }

    /// What they came to.
    #[must_use]
    pub fn summary(&self, labels: Vec<String>) -> Summary {
        let mean = |counts: &[u64; Medal::ALL.len()]| {
            let worth: u64 = counts.iter().zip(0..).map(|(count, worth)| count * worth).sum();
            worth as f64 / self.games.max(1) as f64
        };
        let modal = |counts: &[u64; Medal::ALL.len()]| {
            let often = Medal::ALL.into_iter().zip(counts).max_by_key(|(_, count)| **count);
            often.map(|(medal, _)| medal).unwrap_or_default()
        };
        Summary {
            labels,
            metrics: self.metrics.iter().map(|sums| sums.estimate(1_000)).collect(),
            medals: self.medals.iter().map(mean).collect(),
            modal: self.medals.iter().map(modal).collect(),
            met: self.met.estimate(1),
            lost: Ppm(div_round(i128::from(self.lost) * i128::from(MILLION), i128::from(self.games))),
        }
    }
}

impl Summary {
    /// Sums games up.
    #[must_use]
    pub fn of<'a>(
        case: &Case,
        labels: Vec<String>,
        metrics: &[&str],
        games: impl IntoIterator<Item = &'a Played>,
    ) -> Self {
        let mut gathered = Gathered::new(case, metrics);
        for game in games {
            gathered.take(case, metrics, game);
        }
        gathered.summary(labels)
    }

    /// As JSON, under the name of its first label.
    #[must_use]
    pub fn json(&self, case: &Case, metrics: &[&str]) -> Map<String, Value> {
        let means: Map<_, _> = metrics.iter().zip(&self.metrics).map(|(n, e)| ((*n).to_owned(), json!(e))).collect();
        let medals: Map<_, _> =
            case.objectives.iter().zip(&self.medals).map(|(o, m)| (o.id.clone(), json!(m))).collect();
        let mut all = Map::new();
        all.insert("metrics".to_owned(), Value::Object(means));
        all.insert("mean_medal".to_owned(), Value::Object(medals));
        all.insert("objectives_met".to_owned(), json!(self.met));
        all.insert("lost_ppm".to_owned(), json!(self.lost.0));
        all
    }
}

/// A mean with its interval, if it has one.
#[must_use]
pub fn cell(e: &Estimate) -> String {
    e.half_width.map_or_else(|| format!("{:.1}", e.mean), |half| format!("{:.1} ±{half:.1}", e.mean))
}

/// What stands above tables of so many games: whether there are intervals, by what, and why not.
#[must_use]
pub fn means_over(games: u64, seeds: &str) -> String {
    if games == 1 {
        format!("figures of {seeds}; {ONE_GAME}")
    } else {
        format!("means over {seeds}, with 95 % intervals by Student's t")
    }
}

/// The same for programs; none where one game has no interval.
#[must_use]
pub fn interval_words(games: u64) -> Option<&'static str> {
    (games > 1).then_some("95 %")
}

/// The medal most often won, and the mean.
#[must_use]
pub fn medal_cell(modal: Medal, mean: f64) -> String {
    format!("{} {mean:.1}", medal_key(modal))
}

/// Tables of metrics and of objectives, one row for each summary.
#[must_use]
pub fn tables(case: &Case, heads: &[&str], metrics: &[&str], summaries: &[Summary]) -> Vec<String> {
    let head = |names: Vec<String>| heads.iter().map(|h| (*h).to_owned()).chain(names).collect::<Vec<_>>();
    let labelled = |s: &Summary, cells: Vec<String>| s.labels.iter().cloned().chain(cells).collect::<Vec<_>>();
    let words = heads.len();
    let align = |figures: usize, as_words: bool| -> Vec<Align> {
        let figure = if as_words { Align::Left } else { Align::Right };
        (0..words + figures).map(|at| if at < words { Align::Left } else { figure }).collect()
    };
    let mut rows = vec![head(metrics.iter().map(|m| (*m).to_owned()).collect())];
    rows.extend(summaries.iter().map(|s| labelled(s, s.metrics.iter().map(cell).collect())));
    let mut lines = table(&align(metrics.len(), false), &rows);
    lines.push(String::new());
    lines.push("objectives: the medal most often won, and the mean (gold 3, silver 2, bronze 1)".to_owned());
    let objectives = case.objectives.iter().map(|o| o.id.clone());
    let mut rows = vec![head(objectives.chain(["met", "lost"].map(str::to_owned)).collect())];
    rows.extend(summaries.iter().map(|s| {
        let medals = s.modal.iter().zip(&s.medals).map(|(modal, mean)| medal_cell(*modal, *mean));
        labelled(s, medals.chain([cell(&s.met), tools::for_tools(figures::percent(s.lost))]).collect())
    }));
    lines.extend(table(&align(case.objectives.len() + 2, true), &rows));
    lines
}

/// How one set of games differs from another, seed by seed: the mean difference of each metric.
#[must_use]
pub fn paired(case: &Case, metrics: &[&str], games: &[Played], others: &[Played]) -> Vec<Estimate> {
    let difference = |name: &&str| {
        let pairs = games.iter().zip(others).filter(|(a, b)| a.seed == b.seed);
        estimate(&pairs.map(|(a, b)| value(case, a, name) - value(case, b, name)).collect::<Vec<_>>())
    };
    metrics.iter().map(difference).collect()
}

/// The columns of one line for each game, apart from what distinguishes them.
#[must_use]
pub fn columns(case: &Case) -> Vec<Cell> {
    let medals = case.objectives.iter().map(|o| format!("medal_{}", o.id));
    let lead = ["seed", "months", "defeat", "trace"].map(Cell::name).into_iter();
    lead.chain(metric::names(case).into_iter().chain(medals).map(Cell::name)).collect()
}

/// The line of a game under [`columns`].
#[must_use]
pub fn line(case: &Case, game: &Played) -> Vec<Cell> {
    let defeat = game.defeat.map(|at| case.defeats[at].id.clone()).unwrap_or_default();
    let lead = [Cell::figure(game.seed), Cell::figure(game.months), Cell::name(defeat)];
    let trace = Cell::name(game.trace.to_string());
    let metrics = game.metrics.iter().map(|m| Cell::figure(decimal(m.0, 1_000)));
    let medals = game.objectives.iter().map(|(_, m)| Cell::figure(*m as u32));
    lead.into_iter().chain([trace]).chain(metrics).chain(medals).collect()
}
