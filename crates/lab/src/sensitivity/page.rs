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
use super::sobol::RESAMPLES;
use super::study::{FOREMOST, NEGLIGIBLE, Study};
use super::target::Outcome;
use demarche_core::digest::Digest;
use demarche_core::math::Ppm;

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
    let mut out = String::from("# What the figures hang on\n\n");
    let _ = writeln!(
        out,
        "A sensitivity analysis of the coefficients in `scenarios/rules/standard.ron`. It asks which of them decide \
         how well the reaction model fits the shipped events, and what happens in the flagship scenario. It does not \
         ask whether they are right.\n\nThis page and its plots are made by\n\n```sh\n{command}\n```\n\n\
         and running it again changes nothing. Fingerprint of the rules it was made with: `{rules}`.\n"
    );
    out.push_str("## In short\n\n");
    out.push_str(
        "The middle columns hold when the foremost coefficients all vary at once; the number after a coefficient is \
         its total Sobol index. Tags: V read in a source, C computed from public data, A an assumption.\n\n\
         | Outcome | Standard | Mean | 95 % of the design | Hangs on |\n|---|---:|---:|---:|---|\n",
    );
    for study in studies {
        for (at, outcome) in study.target.outcomes().iter().enumerate() {
            short(&mut out, study, at, outcome);
        }
    }
    out.push_str("\n## Reading\n\n");
    for study in studies {
        for (at, outcome) in study.target.outcomes().iter().enumerate() {
            reading(&mut out, study, at, outcome);
        }
    }
    out.push('\n');
    out.push_str(&caveats());
    for study in studies {
        sections(&mut out, study);
    }
    out
}

/// The coefficients on which an outcome hangs, with their total indices.
fn decisive(study: &Study, outcome: usize) -> Vec<(usize, f64)> {
    let Some(variance) = study.variance.as_ref().and_then(|v| v.get(outcome)) else { return Vec::new() };
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
    let spread = study.variance.as_ref().and_then(|v| v.get(at)).map(|v| v.spread);
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
    let Some(variance) = study.variance.as_ref().and_then(|v| v.get(at)) else { return };
    let found = decisive(study, at);
    let name = |c: usize| format!("`{}`", Study::parameter(c).path);
    let first = |wanted: &str| -> f64 {
        let of = study.chosen.iter().zip(&variance.indices).filter(|(c, _)| study.tag(**c) == wanted);
        of.map(|(_, i)| i.first.estimate.max(0.0)).sum::<f64>()
    };
    let (assumed, rest) = (first("A"), first("C") + first("V"));
    // Sampling error can take the sum above the whole: then nothing is left for interactions.
    let whole = (assumed + rest).max(1.0);
    let percent = |share: f64| format!("{:.0} %", 100.0 * share / whole);
    let list: Vec<String> = found.iter().map(|(c, _)| name(*c)).collect();
    let guessed: Vec<String> = found.iter().filter(|(c, _)| study.tag(*c) == "A").map(|(c, _)| name(*c)).collect();
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

fn caveats() -> String {
    let counts: Vec<String> = COUNTS.iter().map(|c| format!("`{c}`")).collect();
    format!(
        "What this says and what it does not:\n\n\
         - Every coefficient is varied by the same ±30 % of its value, whatever is known of it. That is a yardstick, \
         no belief: a fitted coefficient may be known better than that, an assumption far worse. Where a figure hangs \
         on an assumption, it is worth no more than the guess.\n\
         - 30 % of a large number is a large step. `reaction.cuts`, `opinion.base`, `goodwill.ally_base` and the like \
         stand high on their scales, so their ranges are wide in points; where such a base leads, that is part of why, \
         and what comes after it in the screening says more about how the model works.\n\
         - A share that stands at or near 1 can only fall: its range is one-sided, its effects are smaller for it, and \
         the mean of the design is not the standard.\n\
         - For the ranked probability score a large effect is no fault: the fitted coefficients were chosen to make it \
         small, so that moves away from them, to either side, make it worse on the whole. Pressure is a sum, so a \
         ladder moved up can be made good by acts that weigh more: much of the variance lies in such pairs, and the \
         events tell the coefficients apart less well than their number of digits suggests. Better values are sought \
         by `demarche calibrate`, not read off here.\n\
         - The score looks at one act at a time, under the novelty coded in the file. Red lines, bundles, the game's \
         own habituation and all that follows a reaction have no effect on it: it cannot test them.\n\
         - The flagship's orders are those of the period whatever the coefficients do. Nobody in it answers a worse \
         month with other orders; an order that the changed rules no longer allow is refused and left out.\n\
         - Luck is held still, not averaged out: the same seeds at every point, each draw keyed by its occasion. What \
         jumps when a draw falls on the other side of a threshold shows as sigma and as interaction, above all for \
         levels and months.\n\
         - Held at their values: the {} coefficients that are whole counts ({}), the severities, instruments and other \
         properties of classes of aid, and everything in the scenario's own file. Half-lives are among them, and a \
         half-life surely matters.\n\
         - Indices are given for the {FOREMOST} foremost coefficients of the screening of a target, taken in turn from \
         its outcomes; the others stay at the standard. Negative estimates and sums above one are sampling error; the \
         intervals show how much of it there is.\n\n\
         ## How it is done\n\n\
         - **Design.** {} coefficients. A number is multiplied by 0.7 to 1.3; a share is cut off at 1. A list moves as \
         one: `act.sizes`, `reaction.harm`, `reaction.tempers` and `measures.bite` times a common factor, \
         `reaction.cuts` by a common shift of at most 30 % of the mean cut up to level 7. A negative number is the more negative the \
         higher its position.\n\
         - **Screening** (Morris 1991; Campolongo, Cariboni and Saltelli 2007). Trajectories over a grid of four levels, \
         steps of two thirds of the range. mu* is the mean size of the elementary effects, mu their mean, sigma their \
         standard deviation, in the outcome's unit per crossing of the whole range; ± is a 95 % interval over the \
         trajectories, by Student's t. In the scatters, on the dashed line sigma is mu*: well under it an effect is much the \
         same everywhere, above it its very direction depends on the other coefficients.\n\
         - **Indices.** A and B are the halves of one Latin hypercube. First order by Saltelli et al. (2010), total by \
         Jansen (1999), intervals from {RESAMPLES} bootstrap resamples of rows.\n\
         - **Tests.** `tests/suite/sensitivity.rs` holds both methods to functions whose indices are known (Ishigami, \
         the g-function).\n\n",
        COUNTS.len(),
        counts.join(", "),
        ALL.len(),
    )
}

fn sections(out: &mut String, study: &Study) {
    let games = study.target.seeds();
    let what = games.map_or_else(
        || "the shipped events, with their coded novelty".to_owned(),
        |seeds| format!("played by its `history` under seeds 1 to {seeds} at each point; outcomes are means"),
    );
    let _ = writeln!(out, "## {}: {what}\n", study.target.name());
    for (at, outcome) in study.target.outcomes().iter().enumerate() {
        let _ = writeln!(out, "### {}\n\nScreening, made by `{}`\n", upper(outcome.label), study.command("morris"));
        effects(out, study, at, outcome);
        let _ = writeln!(out, "\n![Scatter of elementary effects]({})\n", picture(study, outcome, "morris"));
        if study.variance.is_some() {
            let _ = writeln!(out, "Indices, made by `{}`\n", study.command("sobol"));
            indices(out, study, at);
            let _ = writeln!(out, "\n![Bars of Sobol indices]({})\n", picture(study, outcome, "sobol"));
        }
    }
}

fn upper(label: &str) -> String {
    let mut chars = label.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn effects(out: &mut String, study: &Study, at: usize, outcome: &Outcome) {
    out.push_str("| Coefficient | Rests on | Range | mu* | ± | mu | sigma |\n|---|---|---|---:|---:|---:|---:|\n");
    let (effects, digits) = (&study.screening[at], outcome.decimals + 1);
    let order: Vec<usize> = ranked(effects).into_iter().filter(|c| effects[*c].size > 0.0).collect();
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
    let Some(variance) = study.variance.as_ref().and_then(|v| v.get(at)) else { return };
    out.push_str("| Coefficient | Rests on | First order | 95 % | Total | 95 % |\n|---|---|---:|---:|---:|---:|\n");
    for which in study.by_total(at) {
        let (c, index) = (study.chosen[which], variance.indices[which]);
        let _ = writeln!(
            out,
            "| `{}` | {} | {:.2} | {:.2} to {:.2} | {:.2} | {:.2} to {:.2} |",
            Study::parameter(c).path,
            study.tag(c),
            index.first.estimate,
            index.first.low,
            index.first.high,
            index.total.estimate,
            index.total.low,
            index.total.high
        );
    }
    let less = study.chosen.len() - study.by_total(at).len();
    if less > 0 {
        let _ = writeln!(out, "\nTotal index under {NEGLIGIBLE}: {less} more of the {} varied.", study.chosen.len());
    }
}
