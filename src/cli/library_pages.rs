//! The pages of the library: what comes of each shipped scenario by strategy.
//!
//! Duty: what `sweep --docs DIR` writes. Uses `batch`, `report::sweep`, `narrate`. Always holds: the
//! same program writes the same pages, byte for byte, whatever the number of threads.

use std::path::Path;

use super::failure::Failure;
use super::list::difficulty;
use super::output;
use super::sample::{UNPROVEN, unproven};
use super::source::{self, Loaded};
use demarche_core::math::decimal;
use demarche_core::model::case::{Case, Objective, Over, Want};
use demarche_core::rules::score::Medal;
use demarche_core::scenario::library::SHIPPED;
use demarche_core::strategy;
use demarche_lab::batch;
use demarche_lab::report::sweep::{Summary, cell, means_over, medal_cell};
use demarche_play::narrate::{figures, tools};

/// Seeds where nobody says how many.
const SEEDS: u64 = 200;
/// The metrics of a page.
const METRICS: [&str; 5] = ["highest_level", "resilience", "support", "tension", "delivered"];

/// Writes a page for each shipped scenario and one that lists them.
///
/// # Errors
/// If a page cannot be written.
pub(crate) fn write(folder: &Path, seeds: Option<u64>) -> Result<(), Failure> {
    let seeds = seeds.unwrap_or(SEEDS);
    output::folder(folder)?;
    let mut index = format!(include_str!("../../assets/pages/library.md"), seeds = seeds);
    for shipped in SHIPPED {
        let loaded = source::scenario(shipped.id)?;
        let summaries = swept(&loaded.case, seeds)?;
        output::document(&folder.join(format!("{}.md", shipped.id)), &page(&loaded, seeds, &summaries))?;
        index.push_str(&entry(&loaded, &summaries));
    }
    output::document(&folder.join("README.md"), &index)?;
    output::talk(&format!("wrote {} pages to {}", SHIPPED.len() + 1, folder.display()));
    Ok(())
}

fn swept(case: &std::sync::Arc<Case>, seeds: u64) -> Result<Vec<Summary>, Failure> {
    let names: Vec<String> = strategy::NAMES.iter().map(|n| (*n).to_owned()).collect();
    let played = batch::sweep(case, &names, seeds).map_err(|unknown| super::run::unknown_strategy(&unknown.0))?;
    let summary = |at: usize| {
        let games = played.iter().filter(|p| p.strategy == at);
        Summary::of(case, vec![names[at].clone()], &METRICS, games)
    };
    Ok((0..names.len()).map(summary).collect())
}

/// A row of the list.
fn entry(loaded: &Loaded, summaries: &[Summary]) -> String {
    let (case, words) = (&loaded.case, &loaded.words);
    let best = summaries.iter().max_by(|a, b| a.met.mean.total_cmp(&b.met.mean));
    let levels = |of: &Summary| of.metrics[0].mean;
    let calmest = summaries.iter().map(levels).fold(f64::INFINITY, f64::min);
    let boldest = summaries.iter().map(levels).fold(0.0, f64::max);
    let (name, met) = best.map_or_else(Default::default, |s| (s.labels.join(" "), cell(&s.met)));
    format!(
        "| [{}]({}.md) | {} | `{name}` | {met} of {} | {calmest:.1} to {boldest:.1} |\n",
        words.get("title"),
        case.id,
        case.turns,
        case.objectives.len()
    )
}

fn page(loaded: &Loaded, seeds: u64, summaries: &[Summary]) -> String {
    let (case, words) = (&loaded.case, &loaded.words);
    let wanted = |objective: &Objective| {
        let (bronze, silver, gold) = objective.medals;
        let name = words.get(&format!("objective-{}", objective.id));
        let medals = [bronze, silver, gold].map(|m| decimal(m.0, 1_000));
        format!("| {name} | {} | {} |\n", read(objective), medals.join(" | "))
    };
    let strategy = |s: &Summary| {
        let figures: Vec<String> = s.metrics.iter().map(cell).collect();
        let met = format!("{} of {}", cell(&s.met), case.objectives.len());
        let lost = tools::for_tools(figures::percent(s.lost));
        format!("| `{}` | {met} | {} | {lost} |\n", s.labels.join(" "), figures.join(" | "))
    };
    let medals = |s: &Summary| {
        let medals = s.modal.iter().zip(&s.medals);
        let cells: Vec<String> = medals.map(|(modal, mean)| plain(*modal, *mean)).collect();
        format!("| `{}` | {} |\n", s.labels.join(" "), cells.join(" | "))
    };
    let others = unproven(case);
    let head: Vec<String> = case.objectives.iter().map(|o| format!(" {} ", o.id)).collect();
    let mut page = format!(
        include_str!("../../assets/pages/scenario.md"),
        title = words.get("title"),
        tagline = words.get("tagline").trim_end_matches('.'),
        goal = words.get("goal"),
        id = case.id,
        start = words.month(case.start),
        end = words.month(case.month(case.turns.saturating_sub(1))),
        months = case.turns,
        player = words.nation(case, case.player),
        difficulty = difficulty(case),
        unproven =
            if others.is_empty() { String::new() } else { format!("{UNPROVEN} Here: {}.\n\n", others.join(", ")) },
        wanted = case.objectives.iter().map(wanted).collect::<String>(),
        means = means_over(seeds, &format!("{seeds} seeds")),
        strategies = summaries.iter().map(strategy).collect::<String>(),
        objectives = head.join("|"),
        rule = "---|".repeat(head.len()),
    );
    page.extend(summaries.iter().map(medals));
    page
}

fn plain(modal: Medal, mean: f64) -> String {
    if mean == 0.0 { "·".to_owned() } else { medal_cell(modal, mean) }
}

/// How an objective is read, in words.
fn read(objective: &Objective) -> String {
    let over = match objective.over {
        Over::End => "at the end",
        Over::Lowest => "lowest month",
        Over::Highest => "highest month",
        Over::Mean => "mean of the months",
    };
    let want = match objective.want {
        Want::AtLeast => "at least",
        Want::AtMost => "at most",
    };
    let delivered = if objective.delivered.is_zero() {
        String::new()
    } else {
        format!(", with {} delivered", tools::for_tools(figures::money(objective.delivered)))
    };
    format!("`{}`, {over}, {want}{delivered}", objective.metric)
}
