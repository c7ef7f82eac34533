//! The page: studies as Markdown with their plots.
//!
//! Duty: set tables, plots and a reading out, each beside the command that makes it. Uses `study`,
//! `plot`. Always holds: every figure, and what is said to hang on what, comes from the studies, so
//! that the words cannot outlive the numbers; the same studies give the same bytes.
#![expect(clippy::float_arithmetic, reason = "sums of shares for a page, no state")]

use std::fmt::Write as _;

use super::morris::ranked;
use super::parameters::{ALL, COUNTS};
use super::plot;
use super::sobol::{RESAMPLES, Share};
use super::study::{FOREMOST, NEGLIGIBLE, Study};
use super::target::Outcome;
use demarche_core::digest::Digest;
use demarche_core::math::Ppm;
use demarche_play::views::text::capital;

/// Rows of a table of effects.
const ROWS: usize = 12;
/// The least total index that makes an outcome hang on a coefficient.
const MATTERS: f64 = 0.05;

/// A file of the documentation: its path under the folder, and its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// Where it goes.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// The page and its plots; `command` is what made them.
#[must_use]
pub fn documents(studies: &[Study], rules: Digest, command: &str) -> Vec<Document> {
    let mut all = vec![Document { path: "sensitivity.md".to_owned(), text: page(studies, rules, command) }];
    for study in studies {
        for (at, outcome) in study.target.outcomes().iter().enumerate() {
            all.push(Document { path: picture(study, outcome, "morris"), text: plot::scatter(study, at) });
            let bars = plot::bars(study, at);
            all.extend(bars.map(|text| Document { path: picture(study, outcome, "sobol"), text }));
        }
    }
    all
}

fn picture(study: &Study, outcome: &Outcome, method: &str) -> String {
    let name: String = study.target.name().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("sensitivity/{name}-{}-{method}.svg", outcome.key)
}

fn page(studies: &[Study], rules: Digest, command: &str) -> String {
    let counts: Vec<String> = COUNTS.iter().map(|c| format!("`{c}`")).collect();
    let of_each = |write: fn(&mut String, &Study, usize, &Outcome)| {
        let mut out = String::new();
        for study in studies {
            for (at, outcome) in study.target.outcomes().iter().enumerate() {
                write(&mut out, study, at, outcome);
            }
        }
        out
    };
    let mut out = format!(
        include_str!("../../../../assets/pages/sensitivity.md"),
        command = command,
        rules = rules,
        short = of_each(short),
        reading = of_each(reading),
        fixed = COUNTS.len(),
        counts = counts.join(", "),
        foremost = FOREMOST,
        varied = ALL.len(),
        resamples = RESAMPLES,
    );
    out.push('\n');
    for study in studies {
        sections(&mut out, study);
    }
    out
}

/// The coefficients on which an outcome hangs, with their total indices.
fn decisive(study: &Study, outcome: usize) -> Vec<(usize, f64)> {
    let Some(variance) = study.varied(outcome) else { return Vec::new() };
    let order = study.by_total(outcome).into_iter();
    let found = order.map(|at| (study.chosen[at], variance.indices[at].total));
    found.filter(|(_, total)| total.estimate >= MATTERS && total.low > 0.0).map(|(at, t)| (at, t.estimate)).collect()
}

fn short(out: &mut String, study: &Study, at: usize, outcome: &Outcome) {
    let digits = outcome.decimals;
    let list: Vec<String> = decisive(study, at)
        .iter()
        .take(5)
        .map(|(c, total)| format!("`{}` {total:.2} ({})", Study::parameter(*c).path, study.tag(*c)))
        .collect();
    let spread = study.varied(at).map(|v| v.spread);
    let (mean, range) = spread.map_or(("·".to_owned(), "·".to_owned()), |s| {
        (format!("{:.digits$}", s.mean), format!("{:.digits$} to {:.digits$}", s.low, s.high))
    });
    let _ = writeln!(
        out,
        "| {}: {} | {:.digits$} | {mean} | {range} | {} |",
        study.target.name(),
        outcome.label,
        study.standard[at],
        list.join(", ")
    );
}

fn reading(out: &mut String, study: &Study, at: usize, outcome: &Outcome) {
    let Some(variance) = study.varied(at) else { return };
    let found = decisive(study, at);
    let name = |c: usize| format!("`{}`", Study::parameter(c).path);
    let first = |wanted: char| -> f64 {
        let of = study.chosen.iter().zip(&variance.indices).filter(|(c, _)| study.tag(**c) == wanted);
        of.map(|(_, i)| i.first.estimate.max(0.0)).sum::<f64>()
    };
    let (assumed, rest) = (first('A'), first('C') + first('V'));
    // Sampling error can take the sum above the whole: then nothing is left for interactions.
    let whole = (assumed + rest).max(1.0);
    let percent = |share: f64| format!("{:.0} %", 100.0 * share / whole);
    let list: Vec<String> = found.iter().map(|(c, _)| name(*c)).collect();
    let guessed: Vec<String> = found.iter().filter(|(c, _)| study.tag(*c) == 'A').map(|(c, _)| name(*c)).collect();
    let _ = write!(out, "- **{}, {}**", study.target.name(), outcome.label);
    if list.is_empty() {
        out.push_str(": no coefficient of those tried moves it much.\n");
        return;
    }
    let _ = write!(out, " hangs on {}. ", joined(&list));
    match guessed.len() {
        0 => out.push_str("None of these is a bare assumption. "),
        n if n == list.len() => out.push_str(if n == 1 { "It is an assumption. " } else { "All are assumptions. " }),
        1 => {
            let _ = write!(out, "Of these, {} is an assumption. ", guessed[0]);
        }
        _ => {
            let _ = write!(out, "Of these, {} are assumptions. ", joined(&guessed));
        }
    }
    let _ = writeln!(
        out,
        "Of its variance over the design, assumed coefficients, each by itself, explain {} in all, computed and read ones {}; \
         {} lies in how they work together.",
        percent(assumed),
        percent(rest),
        percent((whole - assumed - rest).max(0.0))
    );
}

fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

fn sections(out: &mut String, study: &Study) {
    let games = study.target.seeds();
    let what = games.map_or_else(
        || "the shipped events, with their coded novelty".to_owned(),
        |seeds| format!("played by its `history` under seeds 1 to {seeds} at each point; outcomes are means"),
    );
    let _ = writeln!(out, "## {}: {what}\n", study.target.name());
    for (at, outcome) in study.target.outcomes().iter().enumerate() {
        let _ = writeln!(out, "### {}\n\nScreening, made by `{}`\n", capital(outcome.label), study.command("morris"));
        effects(out, study, at, outcome);
        let _ = writeln!(out, "\n![Scatter of elementary effects]({})\n", picture(study, outcome, "morris"));
        if study.variance.is_some() {
            let _ = writeln!(out, "Indices, made by `{}`\n", study.command("sobol"));
            indices(out, study, at);
            let _ = writeln!(out, "\n![Bars of Sobol indices]({})\n", picture(study, outcome, "sobol"));
        }
    }
}

fn effects(out: &mut String, study: &Study, at: usize, outcome: &Outcome) {
    out.push_str("| Coefficient | Rests on | Range | mu* | ± | mu | sigma |\n|---|---|---|---:|---:|---:|---:|\n");
    let (effects, digits) = (&study.screening[at], outcome.decimals + 1);
    let order = ranked(effects);
    for c in order.iter().take(ROWS) {
        let (parameter, e) = (Study::parameter(*c), effects[*c]);
        let (low, high) = (parameter.written(&study.rules, Ppm::ZERO), parameter.written(&study.rules, Ppm::ONE));
        let range = if low.contains(',') { parameter.kind.words().to_owned() } else { format!("{low} to {high}") };
        let _ = writeln!(
            out,
            "| `{}` | {} | {range} | {:.digits$} | {:.digits$} | {:+.digits$} | {:.digits$} |",
            parameter.path,
            study.tag(*c),
            e.size,
            e.half_width,
            e.mean,
            e.deviation
        );
    }
    let more = order.len().saturating_sub(ROWS);
    let idle = effects.len() - order.len();
    let _ = writeln!(out, "\nSmaller: {more} more. Without any effect: {idle} of {}.", effects.len());
}

fn indices(out: &mut String, study: &Study, at: usize) {
    let Some(variance) = study.varied(at) else { return };
    out.push_str("| Coefficient | Rests on | First order | 95 % | Total | 95 % |\n|---|---|---:|---:|---:|---:|\n");
    for which in study.by_total(at) {
        let (c, index) = (study.chosen[which], variance.indices[which]);
        let [first, total] = [index.first, index.total].map(Share::told);
        let (path, tag) = (Study::parameter(c).path, study.tag(c));
        let _ = writeln!(out, "| `{path}` | {tag} | {} | {} |", first.join(" | "), total.join(" | "));
    }
    let less = study.chosen.len() - study.by_total(at).len();
    if less > 0 {
        let _ = writeln!(out, "\nTotal index under {NEGLIGIBLE}: {less} more of the {} varied.", study.chosen.len());
    }
}
