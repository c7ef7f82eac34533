//! `demarche calibrate`: fit the reaction model to dated events, and say what it is worth.
//!
//! Duty: arguments, and a calibration as tables or as JSON. Uses `backtest::calibration`. Always holds: an
//! alternative is called better only if it is so by a clear margin and beyond the bootstrap's doubt, in
//! plain folds and by donor; failures are shown.

use serde_json::{Value, json};

use super::backtest::Acts;
use super::failure::Failure;
use super::output;
use super::tables::figures;
use demarche_core::scenario;
use demarche_lab::backtest::baseline::FOLDS;
use demarche_lab::backtest::calibration::{CLEAR, Calibration, Tried, Worth};
use demarche_lab::backtest::fit::{Fit, GAP_PENALTY};
use demarche_lab::backtest::score::{Behind, Scores, scores};
use demarche_lab::backtest::study::RIDGE;

/// Arguments of `calibrate`.
#[derive(clap::Args, Debug)]
pub(super) struct Calibrate {
    #[command(flatten)]
    acts: Acts,
    /// The weight of the ridge on standardised coefficients
    #[arg(long, default_value_t = RIDGE, allow_negative_numbers = true)]
    ridge: f64,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

impl Calibrate {
    /// Fits and reports.
    ///
    /// # Errors
    /// If the input is bad or the output cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        if !self.ridge.is_finite() || self.ridge < 0.0 {
            return Err(Failure::error("--ridge is a number from 0 up"));
        }
        let events = self.acts.read()?.events;
        let rules = scenario::rules().map_err(|f| vec![*f])?;
        let report = Calibration::of(&rules, &events, self.ridge)
            .map_err(|why| Failure::error(format!("nothing can be fitted: {why}")))?;
        output::tell(self.json, || document(&report), || story(&report))
    }
}

fn story(report: &Calibration) -> String {
    let Calibration { shipped, results, ridge, channels, .. } = report;
    let mut lines = vec![
        format!("Ordered logit, ridge {ridge} on standardised coefficients, {} acts", shipped.events),
        format!("The shipped coefficients score RPS {:.4}, kappa {:.3} on the same acts.", shipped.rps, shipped.kappa),
        String::new(),
    ];
    let head =
        ["form", "objective", "RPS in sample", "8 folds", "kappa", "better", "95 %", "by donor", "better", "95 %"];
    let form = |(at, tried): (usize, &Tried)| {
        worth(tried.form.name, format!("{:.3}", tried.fit.objective), &tried.worth, at > 0)
    };
    let two = worth("two channels", "·".to_owned(), channels, true);
    lines.extend(figures(&head, results.iter().enumerate().map(form).chain([two])));
    lines.push(
        "Better: by how much the RPS is better than the shipped form's on the same acts; 95 % by bootstrap.".to_owned(),
    );
    lines.push("Two channels: words up to level 3 and measures from level 4 on, each fitted apart.".to_owned());
    lines.push(String::new());
    for tried in results {
        lines.push(format!("{}: {}", tried.form.name, tried.form.idea));
        let term = |(at, name): (usize, &String)| {
            vec![
                format!("  {name}"),
                format!("{:.3}", tried.fit.coefficients[at]),
                interval(&tried.fit, at),
                in_the_game(report, tried, name),
                format!("{:+.4}", tried.gains[at].mean),
                between(&tried.gains[at]),
            ]
        };
        let head = ["  term", "coefficient", "95 %", "in the game", "gain in RPS", "95 %"];
        lines.extend(figures(&head, tried.form.data.names.iter().enumerate().map(term)));
        let cuts: Vec<String> = tried.fit.cuts.iter().map(|c| format!("{c:.2}")).collect();
        lines.push(format!("  cuts {}", cuts.join(" ")));
        if tried.form.name == "shipped" {
            let own = report.cuts.iter().take(cuts.len()).map(|c| demarche_core::math::decimal(*c, 1_000));
            lines.push(format!("  in the game {}", own.collect::<Vec<_>>().join(" ")));
        }
        if !tried.fit.converged {
            lines.push("  the search did not come to rest: do not trust this fit".to_owned());
        }
        lines.push(String::new());
    }
    lines.push(HELD.to_owned());
    lines.push(verdict(report));
    lines.join("\n")
}

/// A row of the table of forms.
fn worth(name: &str, objective: String, worth: &Worth, compared: bool) -> Vec<String> {
    let [inside, plain, by_donor] = [&worth.inside, &worth.plain, &worth.by_donor].map(|cases| scores(cases));
    let ahead = compared.then_some(&worth.ahead);
    let rps = |s: &Scores| format!("{:.4}", s.rps);
    let gap = |of: Option<&Behind>| {
        of.map_or_else(|| ["·".to_owned(), "·".to_owned()], |b| [format!("{:+.4}", b.mean), between(b)])
    };
    let mut row = vec![name.to_owned(), objective, rps(&inside), rps(&plain), format!("{:.3}", plain.kappa)];
    row.extend(gap(ahead.map(|a| &a.plain)));
    row.push(rps(&by_donor));
    row.extend(gap(ahead.map(|a| &a.by_donor)));
    row
}

fn between(gap: &Behind) -> String {
    gap.interval.map_or_else(|| "·".to_owned(), |i| format!("{:+.4} to {:+.4}", i.low, i.high))
}

/// The coefficient that the game uses for a term of the shipped form.
fn in_the_game(report: &Calibration, tried: &Tried, term: &str) -> String {
    let known = report.coefficients.iter().find(|(name, _)| name == term);
    match known {
        Some((_, value)) if tried.form.name == "shipped" => format!("{value:.3}"),
        _ => "·".to_owned(),
    }
}

/// The 95 % interval of a coefficient, in words.
fn interval(fit: &Fit, at: usize) -> String {
    fit.intervals[at].map_or_else(|| "·".to_owned(), |(low, high)| format!("{low:.3} to {high:.3}"))
}

/// What no fit moves.
const HELD: &str = "Held as the game has them, in every fit: severities, sizes, visibility, attribution, talk, the two shares of \
                    novelty (act.base, act.novel), where taboos begin, what coercion adds to grievance \
                    (reaction.grievance_coercion), and the half-lives. No interval here says anything of them.";

/// Whether any form is clearly better than the first out of sample.
fn verdict(report: &Calibration) -> String {
    let Some(first) = report.results.first() else { return String::new() };
    match report.clearly_better() {
        Some(name) => {
            format!("\"{name}\" is clearly better out of sample, plain and by donor: worth a change of the rules.")
        }
        None => format!(
            "No form is clearly better out of sample (by {CLEAR} and with its whole interval above 0, plain and by donor). \
             The shipped rules stay as they are: in sample they score {:.4}; their form, refitted out of sample, {:.4}.",
            report.shipped.rps,
            scores(&first.worth.plain).rps
        ),
    }
}

fn document(report: &Calibration) -> Value {
    json!({
        "version": 1,
        "ridge": report.ridge,
        "gap_penalty": GAP_PENALTY,
        "folds": FOLDS,
        "shipped": report.shipped,
        "in_the_game": report.coefficients.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "donor_folds": report.donor_folds,
        "two_channels": report.channels,
        "forms": report.results,
    })
}
