//! `demarche calibrate`: fit the reaction model to dated events, and say what it is worth.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Failure, output};
use crate::backtest::events::{self, Event};
use crate::backtest::fit::{Data, Fit, GAP_PENALTY, fit, out_of_fold, two_channels};
use crate::backtest::forms::{Form, forms};
use crate::backtest::predict::{Novelty, predict};
use crate::backtest::score::{Case, Scores, scores};
use crate::backtest::{Chances, SHIPPED};
use crate::model::rulebook::Rulebook;
use crate::report::table::{Align, table};
use crate::scenario;
use crate::scenario::findings::text_of;

/// Arguments of `calibrate`.
#[derive(clap::Args, Debug)]
pub struct Calibrate {
    /// Dated acts (CSV); the shipped ones if left out
    events: Option<PathBuf>,
    /// The weight of the ridge on standardised coefficients
    #[arg(long, default_value_t = 1.0)]
    ridge: f64,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

/// How many plain folds.
const FOLDS: usize = 8;

impl Calibrate {
    /// Fits and reports.
    ///
    /// # Errors
    /// If the input is bad or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        if !self.ridge.is_finite() || self.ridge < 0.0 {
            return Err(Failure::Input("error: --ridge is a number from 0 up\n".to_owned()));
        }
        let events = match &self.events {
            None => events::read("assets/backtest/events.csv", SHIPPED)?,
            Some(path) => {
                let bytes = output::read(path)?;
                let name = path.display().to_string();
                let text = text_of(&name, &bytes).map_err(|f| vec![*f])?;
                events::read(&name, text)?
            }
        };
        let rules = scenario::rules().map_err(|f| vec![*f])?;
        let predictions = predict(&rules, &events, Novelty::Coded);
        let forms = forms(&events, &predictions);
        let results: Vec<Tried> = forms.into_iter().map(|form| Tried::of(form, &events, self.ridge)).collect();
        let shipped = predictions.iter().map(|p| p.chances).collect::<Vec<_>>();
        let report = Report {
            shipped: scores(&cases(&shipped, &events)),
            coefficients: shipped_coefficients(&rules),
            channels: Channels::of(&results[0].form.data, &events, self.ridge),
            results,
            ridge: self.ridge,
        };
        if self.json {
            return output::print(&document(&report).to_string());
        }
        output::print(&story(&report))
    }
}

/// Everything that is reported.
struct Report {
    shipped: Scores,
    coefficients: Vec<(&'static str, f64)>,
    channels: Channels,
    results: Vec<Tried>,
    ridge: f64,
}

/// The coefficients that the rules of the game use, by the names of the shipped form's features.
#[expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "figures for people")]
fn shipped_coefficients(rules: &Rulebook) -> Vec<(&'static str, f64)> {
    let r = &rules.reaction;
    vec![
        ("provocation", r.provocation.0.0 as f64 / 1e6),
        ("coercion", r.coercion.0.0 as f64 / 1e3),
        ("taboo", r.taboo.0.0 as f64 / 1e6),
        ("offence", r.offence.0.0 as f64 / 1e6),
        ("grievance", r.grievance.0.0 as f64 / 1e6),
        ("restraint", -(r.restraint.0.0 as f64) / 1e3),
    ]
}

/// Words and measures as two channels, each with coefficients of its own.
struct Channels {
    inside: Scores,
    plain: Scores,
    by_donor: Scores,
}

impl Channels {
    fn of(data: &Data, events: &[Event], ridge: f64) -> Self {
        let worth = |folds: &[usize]| scores(&cases(&two_channels(data, ridge, folds), events));
        Self {
            inside: worth(&vec![0; events.len()]),
            plain: worth(&plain_folds(events)),
            by_donor: worth(&donor_folds(events)),
        }
    }
}

fn plain_folds(events: &[Event]) -> Vec<usize> {
    (0..events.len()).map(|at| at % FOLDS).collect()
}

fn donor_folds(events: &[Event]) -> Vec<usize> {
    let mut donors: Vec<&str> = events.iter().map(|e| e.donor.as_str()).collect();
    donors.sort_unstable();
    donors.dedup();
    events.iter().map(|e| donors.iter().position(|d| *d == e.donor).unwrap_or(0)).collect()
}

/// A form with its fit and what it is worth out of sample.
struct Tried {
    form: Form,
    fit: Fit,
    inside: Scores,
    plain: Scores,
    by_donor: Scores,
    /// For each feature, how much worse the plain cross-validated score is without it.
    gains: Vec<f64>,
}

fn cases(chances: &[Chances], events: &[Event]) -> Vec<Case> {
    let case = |(chances, event): (&Chances, &Event)| Case {
        chances: *chances,
        observed: event.level,
        alternative: event.alternative,
    };
    chances.iter().zip(events).map(case).collect()
}

impl Tried {
    #[expect(clippy::float_arithmetic, reason = "a difference of scores, for people")]
    fn of(form: Form, events: &[Event], ridge: f64) -> Self {
        let fit = fit(&form.data, ridge);
        let inside: Vec<Chances> = form.data.rows.iter().map(|row| fit.chances(row)).collect();
        let (plain_folds, donor_folds) = (plain_folds(events), donor_folds(events));
        let worth = |data: &Data, folds: &[usize]| scores(&cases(&out_of_fold(data, ridge, folds), events));
        let plain = worth(&form.data, &plain_folds);
        let gain = |feature: usize| worth(&form.data.without(feature), &plain_folds).rps - plain.rps;
        Self {
            inside: scores(&cases(&inside, events)),
            by_donor: worth(&form.data, &donor_folds),
            gains: (0..form.data.names.len()).map(gain).collect(),
            plain,
            fit,
            form,
        }
    }
}

fn story(report: &Report) -> String {
    let Report { shipped, results, ridge, channels, .. } = report;
    let mut lines = vec![
        format!("Ordered logit, ridge {ridge} on standardised coefficients, {} acts", shipped.events),
        format!("The shipped coefficients score RPS {:.4}, kappa {:.3} on the same acts.", shipped.rps, shipped.kappa),
        String::new(),
    ];
    let head = ["form", "objective", "RPS in sample", "8 folds", "by donor", "kappa, 8 folds"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for tried in results {
        rows.push(vec![
            tried.form.name.to_owned(),
            format!("{:.3}", tried.fit.objective),
            format!("{:.4}", tried.inside.rps),
            format!("{:.4}", tried.plain.rps),
            format!("{:.4}", tried.by_donor.rps),
            format!("{:.3}", tried.plain.kappa),
        ]);
    }
    rows.push(vec![
        "two channels".to_owned(),
        "·".to_owned(),
        format!("{:.4}", channels.inside.rps),
        format!("{:.4}", channels.plain.rps),
        format!("{:.4}", channels.by_donor.rps),
        format!("{:.3}", channels.plain.kappa),
    ]);
    let right = Align::Right;
    lines.extend(table(&[Align::Left, right, right, right, right, right], &rows));
    lines.push("Two channels: words up to level 3 and measures from level 4 on, each fitted apart.".to_owned());
    lines.push(String::new());
    for tried in results {
        lines.push(format!("{}: {}", tried.form.name, tried.form.idea));
        let mut rows =
            vec![["  term", "coefficient", "95 %", "in the game", "gain in RPS"].map(str::to_owned).to_vec()];
        for (at, name) in tried.form.data.names.iter().enumerate() {
            rows.push(vec![
                format!("  {name}"),
                format!("{:.3}", tried.fit.coefficients[at]),
                interval(tried.fit.coefficients[at], tried.fit.errors[at]),
                in_the_game(report, tried, name),
                format!("{:+.4}", tried.gains[at]),
            ]);
        }
        lines.extend(table(&[Align::Left, right, right, right, right], &rows));
        let cuts: Vec<String> = tried.fit.cuts.iter().map(|c| format!("{c:.2}")).collect();
        lines.push(format!("  cuts {}", cuts.join(" ")));
        if !tried.fit.converged {
            lines.push("  the search did not come to rest: do not trust this fit".to_owned());
        }
        lines.push(String::new());
    }
    lines.push(verdict(report));
    lines.join("\n")
}

/// The coefficient that the game uses for a term of the shipped form.
fn in_the_game(report: &Report, tried: &Tried, term: &str) -> String {
    let known = report.coefficients.iter().find(|(name, _)| *name == term);
    match known {
        Some((_, value)) if tried.form.name == "shipped" => format!("{value:.3}"),
        _ => "·".to_owned(),
    }
}

#[expect(clippy::float_arithmetic, reason = "an interval, for people")]
fn interval(value: f64, error: f64) -> String {
    format!("{:.3} to {:.3}", value - 1.96 * error, value + 1.96 * error)
}

/// Whether any form is clearly better than the first out of sample.
#[expect(clippy::float_arithmetic, reason = "a difference of scores, for people")]
fn verdict(report: &Report) -> String {
    /// A gain below this is within the noise of a hundred acts.
    const CLEAR: f64 = 0.003;
    let Some((first, rest)) = report.results.split_first() else { return String::new() };
    let better = |t: &&Tried| first.plain.rps - t.plain.rps > CLEAR && first.by_donor.rps - t.by_donor.rps > CLEAR;
    match rest.iter().find(better) {
        Some(t) => format!(
            "\"{}\" is clearly better out of sample, plain and by donor: worth a change of the rules.",
            t.form.name
        ),
        None => format!(
            "No form is clearly better out of sample (by {CLEAR} in both). The shipped rules stay as they are: refitted out of sample their form scores {:.4}; in sample they score {:.4}.",
            first.plain.rps, report.shipped.rps
        ),
    }
}

fn document(report: &Report) -> Value {
    let entry = |t: &Tried| {
        json!({
            "form": t.form.name,
            "idea": t.form.idea,
            "features": t.form.data.names,
            "rows": t.form.data.rows,
            "levels": t.form.data.levels,
            "coefficients": t.fit.coefficients,
            "standard_errors": t.fit.errors,
            "cuts": t.fit.cuts,
            "objective": t.fit.objective,
            "converged": t.fit.converged,
            "in_sample": t.inside,
            "cross_validated": t.plain,
            "cross_validated_by_donor": t.by_donor,
            "gain_in_rps": t.gains,
        })
    };
    json!({
        "version": 1,
        "ridge": report.ridge,
        "gap_penalty": GAP_PENALTY,
        "folds": FOLDS,
        "shipped": report.shipped,
        "two_channels": {
            "in_sample": report.channels.inside,
            "cross_validated": report.channels.plain,
            "cross_validated_by_donor": report.channels.by_donor,
        },
        "forms": report.results.iter().map(entry).collect::<Vec<_>>(),
    })
}
