//! The pages of the library: what comes of each shipped scenario by strategy.
//!
//! Duty: what `sweep --docs DIR` writes. Uses `batch`, `report::sweep`, `narrate`. Always holds: the
//! same program writes the same pages, byte for byte, whatever the number of threads.

use std::fmt::Write as _;
use std::path::Path;

use super::failure::Failure;
use super::output;
use super::sample::{UNPROVEN, unproven};
use super::source::{self, Loaded};
use demarche_core::math::decimal;
use demarche_core::model::case::{Case, Objective, Over, Want};
use demarche_core::rules::score::Medal;
use demarche_core::scenario::library::SHIPPED;
use demarche_core::strategy;
use demarche_lab::batch::{self, Played};
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
    let mut index = format!(
        "# What comes of each scenario\n\n\
         <!-- Written by `demarche sweep --docs docs/scenarios`; CI compares it. -->\n\n\
         Every shipped scenario, played by every shipped strategy under the same {seeds} seeds. The strategies\n\
         are simple rules of thumb, not good play: they show that each scenario can be met in several ways,\n\
         that none of them is best in everything, and that nothing comes of doing nothing. A model, not a\n\
         forecast.\n\n\
         | Scenario | Months | Meets most objectives | Objectives met | Highest level, from calmest to boldest |\n\
         |---|---:|---|---:|---|\n"
    );
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
        let games: Vec<&Played> = played.iter().filter(|p| p.strategy == at).collect();
        Summary::of(case, vec![names[at].clone()], &METRICS, &games)
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
    let last = case.month(case.turns.saturating_sub(1));
    let mut page = format!(
        "# {}\n\n<!-- Written by `demarche sweep --docs docs/scenarios`; CI compares it. -->\n\n{}.\n\n{}\n\n\
         `{}` · {} to {}, {} months · played by {} · {}\n\n## Objectives\n\n\
         | Objective | Read | Bronze | Silver | Gold |\n|---|---|---:|---:|---:|\n",
        words.get("title"),
        words.get("tagline").trim_end_matches('.'),
        words.get("goal"),
        case.id,
        words.month(case.start),
        words.month(last),
        case.turns,
        words.nation(case, case.player),
        ["", "easy", "fair", "hard"][usize::from(case.difficulty.min(3))],
    );
    let others = unproven(case);
    if !others.is_empty() {
        let note = format!("{UNPROVEN} Here: {}.\n\n", others.join(", "));
        page.insert_str(page.find("## Objectives").unwrap_or_default(), &note);
    }
    for objective in &case.objectives {
        let (bronze, silver, gold) = objective.medals;
        let name = words.get(&format!("objective-{}", objective.id));
        let medals = [bronze, silver, gold].map(|m| decimal(m.0, 1_000));
        let _ = writeln!(page, "| {name} | {} | {} |", read(objective), medals.join(" | "));
    }
    let _ = write!(
        page,
        "\n## By strategy\n\nEvery strategy meets the same luck; {}. Level\n\
         is the highest of any month, 0 to 9; the rest is read at the end.\n\n\
         | Strategy | Objectives met | Highest level | Resilience | Support | Tension | Delivered, €M | Lost |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|\n",
        means_over(seeds, &format!("{seeds} seeds"))
    );
    for s in summaries {
        let figures: Vec<String> = s.metrics.iter().map(cell).collect();
        let met = format!("{} of {}", cell(&s.met), case.objectives.len());
        let lost = tools::for_tools(figures::percent(s.lost));
        let _ = writeln!(page, "| `{}` | {met} | {} | {lost} |", s.labels.join(" "), figures.join(" | "));
    }
    let head: Vec<String> = case.objectives.iter().map(|o| format!(" {} ", o.id)).collect();
    let _ = write!(
        page,
        "\n## Medals\n\nThe medal most often won, and the mean (gold 3, silver 2, bronze 1).\n\n| Strategy |{}|\n|---|{}\n",
        head.join("|"),
        "---|".repeat(head.len())
    );
    for s in summaries {
        let medals = s.modal.iter().zip(&s.medals);
        let cells: Vec<String> = medals.map(|(modal, mean)| plain(*modal, *mean)).collect();
        let _ = writeln!(page, "| `{}` | {} |", s.labels.join(" "), cells.join(" | "));
    }
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
