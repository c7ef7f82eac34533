//! `demarche calibrate`: fit the reaction model to dated events, and say what it is worth.
//!
//! Duty: fit the shipped form and its alternatives, score them out of sample, and tell it as tables
//! or as JSON. Uses `backtest`. Always holds: an alternative is called better only if it is so by a
//! clear margin and beyond the bootstrap's doubt, in plain folds and by donor; failures are shown.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::failure::Failure;
use super::output;
use demarche_core::model::rulebook::Rulebook;
use demarche_core::scenario;
use demarche_lab::backtest::baseline::{FOLDS, fold};
use demarche_lab::backtest::events::{self, Event};
use demarche_lab::backtest::fit::{Data, Fit, GAP_PENALTY, fit, out_of_fold, two_channels};
use demarche_lab::backtest::forms::{Form, forms};
use demarche_lab::backtest::predict::{Novelty, predict};
use demarche_lab::backtest::score::{Behind, Case, Scores, behind, scores};
use demarche_lab::backtest::study::{FEWEST, RIDGE};
use demarche_lab::backtest::{Chances, SHIPPED};
use demarche_play::text_table::{Align, table};

/// Arguments of `calibrate`.
#[derive(clap::Args, Debug)]
pub(super) struct Calibrate {
    /// Dated acts (CSV); the shipped ones if left out
    events: Option<PathBuf>,
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
            return Err(Failure::Input("error: --ridge is a number from 0 up\n".to_owned()));
        }
        let events = match &self.events {
            None => events::read("assets/backtest/events.csv", SHIPPED)?,
            Some(path) => super::backtest::read(path)?.events,
        };
        if let Some(why) = too_poor(&events) {
            return Err(Failure::Input(format!("error: nothing can be fitted: {why}\n")));
        }
        let rules = scenario::rules().map_err(|f| vec![*f])?;
        let predictions = predict(&rules, &events, Novelty::Coded);
        let forms = forms(&events, &predictions);
        let mut results: Vec<Tried> = forms.into_iter().map(|form| Tried::of(form, &events, self.ridge)).collect();
        let own = results[0].clone();
        for tried in &mut results {
            tried.ahead = (behind(&tried.plain, &own.plain), behind(&tried.by_donor, &own.by_donor));
        }
        let shipped = predictions.iter().map(|p| p.chances).collect::<Vec<_>>();
        let report = Report {
            shipped: scores(&cases(&shipped, &events)),
            coefficients: shipped_coefficients(&rules, &events),
            cuts: rules.reaction.cuts.iter().map(|c| c.0).collect(),
            channels: Channels::of(&own, &events, self.ridge),
            results,
            donor_folds: donor_folds(&events),
            ridge: self.ridge,
        };
        if self.json {
            return output::print_json(&document(&report));
        }
        output::print(&story(&report))
    }
}

/// Why a fit to some acts would say nothing; none if it would.
fn too_poor(events: &[Event]) -> Option<String> {
    let distinct = |of: &dyn Fn(&Event) -> String| events.iter().map(of).collect::<std::collections::BTreeSet<_>>();
    if events.len() < FEWEST {
        return Some(format!("the file has {} acts; {FEWEST} are the least", events.len()));
    }
    if distinct(&|e| e.level.to_string()).len() < 2 {
        return Some("every act was answered at the same level".to_owned());
    }
    (distinct(&|e| e.donor.clone()).len() < 2)
        .then(|| "every act is of the same donor: no donor can be left out".to_owned())
}

/// Everything that is reported.
struct Report {
    shipped: Scores,
    coefficients: Vec<(String, f64)>,
    cuts: Vec<i64>,
    channels: Channels,
    results: Vec<Tried>,
    donor_folds: Vec<usize>,
    ridge: f64,
}

/// The coefficients that the rules of the game use, by the names of the shipped form's features.
#[expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "figures for people")]
fn shipped_coefficients(rules: &Rulebook, events: &[Event]) -> Vec<(String, f64)> {
    let r = &rules.reaction;
    let own = [
        ("provocation", r.provocation.0.0 as f64 / 1e6),
        ("coercion", r.coercion.0.0 as f64 / 1e3),
        ("taboo", r.taboo.0.0 as f64 / 1e6),
        ("offence", r.offence.0.0 as f64 / 1e6),
        ("grievance", r.grievance.0.0 as f64 / 1e6),
        ("restraint", -(r.restraint.0.0 as f64) / 1e3),
    ];
    // A temper is fitted against the foremost adversary's.
    let adversaries = demarche_lab::backtest::forms::adversaries(events);
    let temper = |code: &str| r.tempers.iter().find(|(c, _)| c == code).map_or(0, |(_, points)| points.0);
    let first = adversaries.first().map_or(0, |code| temper(code));
    let tempers = adversaries.iter().skip(1).map(|code| {
        let known = r.tempers.iter().any(|(c, _)| c == code);
        known.then(|| (format!("temper of {code}"), (temper(code) - first) as f64 / 1e3))
    });
    own.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(tempers.flatten()).collect()
}

/// Words and measures as two channels, each with coefficients of its own.
struct Channels {
    inside: Vec<Case>,
    plain: Vec<Case>,
    by_donor: Vec<Case>,
    ahead: (Behind, Behind),
}

impl Channels {
    fn of(own: &Tried, events: &[Event], ridge: f64) -> Self {
        let worth = |folds: &[usize]| cases(&two_channels(&own.form.data, ridge, folds), events);
        let (plain, by_donor) = (worth(&plain_folds(events)), worth(&donor_folds(events)));
        let ahead = (behind(&plain, &own.plain), behind(&by_donor, &own.by_donor));
        Self { inside: worth(&vec![0; events.len()]), plain, by_donor, ahead }
    }
}

fn plain_folds(events: &[Event]) -> Vec<usize> {
    (0..events.len()).map(fold).collect()
}

fn donor_folds(events: &[Event]) -> Vec<usize> {
    let mut donors: Vec<&str> = events.iter().map(|e| e.donor.as_str()).collect();
    donors.sort_unstable();
    donors.dedup();
    events.iter().map(|e| donors.iter().position(|d| *d == e.donor).unwrap_or(0)).collect()
}

/// A form with its fit and what it is worth out of sample.
#[derive(Clone)]
struct Tried {
    form: Form,
    fit: Fit,
    inside: Vec<Case>,
    plain: Vec<Case>,
    by_donor: Vec<Case>,
    /// By how much its scores are better than the shipped form's, plain and by donor.
    ahead: (Behind, Behind),
    /// For each feature, how much worse the plain cross-validated score is without it.
    gains: Vec<Behind>,
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
    fn of(form: Form, events: &[Event], ridge: f64) -> Self {
        let fit = fit(&form.data, ridge);
        let inside: Vec<Chances> = form.data.rows.iter().map(|row| fit.chances(row)).collect();
        let (plain_folds, donor_folds) = (plain_folds(events), donor_folds(events));
        let worth = |data: &Data, folds: &[usize]| cases(&out_of_fold(data, ridge, folds), events);
        let plain = worth(&form.data, &plain_folds);
        let gain = |feature: usize| behind(&plain, &worth(&form.data.without(feature), &plain_folds));
        Self {
            inside: cases(&inside, events),
            by_donor: worth(&form.data, &donor_folds),
            gains: (0..form.data.names.len()).map(gain).collect(),
            ahead: (behind(&plain, &plain), behind(&plain, &plain)),
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
    let head =
        ["form", "objective", "RPS in sample", "8 folds", "kappa", "better", "95 %", "by donor", "better", "95 %"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (at, tried) in results.iter().enumerate() {
        let objective = format!("{:.3}", tried.fit.objective);
        let ahead = (at > 0).then_some(&tried.ahead);
        rows.push(worth(tried.form.name, objective, [&tried.inside, &tried.plain, &tried.by_donor], ahead));
    }
    let Channels { inside, plain, by_donor, ahead } = channels;
    rows.push(worth("two channels", "·".to_owned(), [inside, plain, by_donor], Some(ahead)));
    let right = Align::Right;
    let align: Vec<Align> = std::iter::once(Align::Left).chain((1..head.len()).map(|_| right)).collect();
    lines.extend(table(&align, &rows));
    lines.push(
        "Better: by how much the RPS is better than the shipped form's on the same acts; 95 % by bootstrap.".to_owned(),
    );
    lines.push("Two channels: words up to level 3 and measures from level 4 on, each fitted apart.".to_owned());
    lines.push(String::new());
    for tried in results {
        lines.push(format!("{}: {}", tried.form.name, tried.form.idea));
        let mut rows =
            vec![["  term", "coefficient", "95 %", "in the game", "gain in RPS", "95 %"].map(str::to_owned).to_vec()];
        for (at, name) in tried.form.data.names.iter().enumerate() {
            rows.push(vec![
                format!("  {name}"),
                format!("{:.3}", tried.fit.coefficients[at]),
                interval(&tried.fit, at),
                in_the_game(report, tried, name),
                format!("{:+.4}", tried.gains[at].mean),
                between(&tried.gains[at]),
            ]);
        }
        lines.extend(table(&[Align::Left, right, right, right, right, right], &rows));
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
fn worth(name: &str, objective: String, cases: [&Vec<Case>; 3], ahead: Option<&(Behind, Behind)>) -> Vec<String> {
    let [inside, plain, by_donor] = cases.map(|cases| scores(cases));
    let rps = |s: &Scores| format!("{:.4}", s.rps);
    let gap = |of: Option<&Behind>| {
        of.map_or_else(|| ["·".to_owned(), "·".to_owned()], |b| [format!("{:+.4}", b.mean), between(b)])
    };
    let mut row = vec![name.to_owned(), objective, rps(&inside), rps(&plain), format!("{:.3}", plain.kappa)];
    row.extend(gap(ahead.map(|a| &a.0)));
    row.push(rps(&by_donor));
    row.extend(gap(ahead.map(|a| &a.1)));
    row
}

fn between(gap: &Behind) -> String {
    gap.interval.map_or_else(|| "·".to_owned(), |i| format!("{:+.4} to {:+.4}", i.low, i.high))
}

/// The coefficient that the game uses for a term of the shipped form.
fn in_the_game(report: &Report, tried: &Tried, term: &str) -> String {
    let known = report.coefficients.iter().find(|(name, _)| name == term);
    match known {
        Some((_, value)) if tried.form.name == "shipped" => format!("{value:.3}"),
        _ => "·".to_owned(),
    }
}

/// The 95 % interval of a coefficient, in words.
fn interval(fit: &Fit, at: usize) -> String {
    fit.interval(at).map_or_else(|| "·".to_owned(), |(low, high)| format!("{low:.3} to {high:.3}"))
}

/// What no fit moves.
const HELD: &str = "Held as the game has them, in every fit: severities, sizes, visibility, attribution, talk, the two shares of \
                    novelty (act.base, act.novel), where taboos begin, what coercion adds to grievance \
                    (reaction.grievance_coercion), and the half-lives. No interval here says anything of them.";

/// A gain below this is within the noise of a hundred acts.
const CLEAR: f64 = 0.003;

/// Whether a gain is large enough and beyond doubt.
fn clear(gap: &Behind) -> bool {
    gap.mean > CLEAR && gap.interval.is_some_and(|i| i.low > 0.0)
}

/// Whether any form is clearly better than the first out of sample.
fn verdict(report: &Report) -> String {
    let Some(first) = report.results.first() else { return String::new() };
    let forms = report.results.iter().skip(1).map(|t| (t.form.name, &t.ahead));
    let mut all = forms.chain([("two channels", &report.channels.ahead)]);
    match all.find(|(_, (plain, by_donor))| clear(plain) && clear(by_donor)) {
        Some((name, _)) => {
            format!("\"{name}\" is clearly better out of sample, plain and by donor: worth a change of the rules.")
        }
        None => format!(
            "No form is clearly better out of sample (by {CLEAR} and with its whole interval above 0, plain and by donor). \
             The shipped rules stay as they are: in sample they score {:.4}; their form, refitted out of sample, {:.4}.",
            report.shipped.rps,
            scores(&first.plain).rps
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
            "degrees_of_freedom": t.fit.freedom,
            "intervals": (0..t.fit.coefficients.len()).map(|at| t.fit.interval(at)).collect::<Vec<_>>(),
            "cuts": t.fit.cuts,
            "objective": t.fit.objective,
            "converged": t.fit.converged,
            "in_sample": scores(&t.inside),
            "cross_validated": scores(&t.plain),
            "cross_validated_by_donor": scores(&t.by_donor),
            "ahead_of_shipped": { "plain": t.ahead.0, "by_donor": t.ahead.1 },
            "gain_in_rps": t.gains,
        })
    };
    json!({
        "version": 1,
        "ridge": report.ridge,
        "gap_penalty": GAP_PENALTY,
        "folds": FOLDS,
        "shipped": report.shipped,
        "in_the_game": report.coefficients.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "donor_folds": report.donor_folds,
        "two_channels": {
            "in_sample": scores(&report.channels.inside),
            "cross_validated": scores(&report.channels.plain),
            "cross_validated_by_donor": scores(&report.channels.by_donor),
            "ahead_of_shipped": { "plain": report.channels.ahead.0, "by_donor": report.channels.ahead.1 },
        },
        "forms": report.results.iter().map(entry).collect::<Vec<_>>(),
    })
}
