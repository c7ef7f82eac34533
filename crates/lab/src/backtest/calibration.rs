//! Calibration: the form of the rules and forms beside it, fitted to dated acts anew.
//!
//! Duty: fit every form, in sample and out of it, and say how far each is ahead of the shipped one. Uses
//! `fit`, `forms`, `predict`, `score`. Always holds: what is compared was fitted without the acts that
//! it is scored on; too few acts, or acts that say nothing, are refused.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

use super::baseline::fold;
use super::events::Event;
use super::fit::{Data, Fit, fit, out_of_fold, two_channels};
use super::forms::{Form, adversaries, forms};
use super::predict::{Novelty, predict};
use super::score::{Behind, Case, Scores, behind, cases, scores};
use super::study::FEWEST;
use demarche_core::model::rulebook::Rulebook;

/// Why a fit to some acts would say nothing; none if it would.
fn too_poor(events: &[Event]) -> Option<String> {
    let distinct = |of: &dyn Fn(&Event) -> String| events.iter().map(of).collect::<BTreeSet<_>>();
    if events.len() < FEWEST {
        return Some(format!("the file has {} acts; {FEWEST} are the least", events.len()));
    }
    if distinct(&|e| e.level.to_string()).len() < 2 {
        return Some("every act was answered at the same level".to_owned());
    }
    (distinct(&|e| e.donor.clone()).len() < 2)
        .then(|| "every act is of the same donor: no donor can be left out".to_owned())
}

/// All forms, fitted to some acts.
#[derive(Clone, Debug)]
pub struct Calibration {
    /// What the shipped coefficients score on the same acts.
    pub shipped: Scores,
    /// The coefficients that the rules of the game use, by the names of the shipped form's features.
    pub coefficients: Vec<(String, f64)>,
    /// The cuts that the rules of the game use, in thousandths.
    pub cuts: Vec<i64>,
    /// Words and measures as two channels, each with coefficients of its own.
    pub channels: Worth,
    /// Every form, the shipped one first.
    pub results: Vec<Tried>,
    /// The fold of each act where all acts of a donor are left out at once.
    pub donor_folds: Vec<usize>,
    /// The weight of the ridge on standardised coefficients.
    pub ridge: f64,
}

impl Calibration {
    /// Fits all forms to some acts.
    ///
    /// # Errors
    /// The reason in words, if a fit to these acts would say nothing.
    pub fn of(rules: &Rulebook, events: &[Event], ridge: f64) -> Result<Self, String> {
        if let Some(why) = too_poor(events) {
            return Err(why);
        }
        let predictions = predict(rules, events, Novelty::Coded);
        let forms = forms(events, &predictions);
        let mut results: Vec<Tried> = forms.into_iter().map(|form| Tried::of(form, events, ridge)).collect();
        let own = results[0].clone();
        for tried in &mut results {
            tried.worth.ahead = tried.worth.over(&own.worth);
        }
        Ok(Self {
            shipped: scores(&cases(events, predictions.iter().map(|p| p.chances))),
            coefficients: shipped_coefficients(rules, events),
            cuts: rules.reaction.cuts.iter().map(|c| c.0).collect(),
            channels: channels(&own, events, ridge),
            results,
            donor_folds: donor_folds(events),
            ridge,
        })
    }

    /// The name of a form that is clearly better than the shipped one out of sample, plain and by donor.
    #[must_use]
    pub fn clearly_better(&self) -> Option<&str> {
        let forms = self.results.iter().skip(1).map(|t| (t.form.name, &t.worth.ahead));
        let mut all = forms.chain([("two channels", &self.channels.ahead)]);
        all.find(|(_, ahead)| clear(&ahead.plain) && clear(&ahead.by_donor)).map(|(name, _)| name)
    }
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
    let adversaries = adversaries(events);
    let temper = |code: &str| r.tempers.iter().find(|(c, _)| c == code).map_or(0, |(_, points)| points.0);
    let first = adversaries.first().map_or(0, |code| temper(code));
    let tempers = adversaries.iter().skip(1).map(|code| {
        let known = r.tempers.iter().any(|(c, _)| c == code);
        known.then(|| (format!("temper of {code}"), (temper(code) - first) as f64 / 1e3))
    });
    own.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(tempers.flatten()).collect()
}

/// What forecasts of the acts are worth.
#[derive(Clone, Debug, Serialize)]
pub struct Worth {
    /// In sample.
    #[serde(rename = "in_sample", serialize_with = "scored")]
    pub inside: Vec<Case>,
    /// With every eighth act left out in turn.
    #[serde(rename = "cross_validated", serialize_with = "scored")]
    pub plain: Vec<Case>,
    /// With all acts of one donor left out in turn.
    #[serde(rename = "cross_validated_by_donor", serialize_with = "scored")]
    pub by_donor: Vec<Case>,
    /// By how much they are better than the shipped form's.
    #[serde(rename = "ahead_of_shipped")]
    pub ahead: Ahead,
}

/// By how much scores out of sample are better than others on the same acts.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Ahead {
    /// With every eighth act left out in turn.
    pub plain: Behind,
    /// With all acts of one donor left out in turn.
    pub by_donor: Behind,
}

impl Worth {
    /// Forecasts that are ahead of none yet.
    fn new(inside: Vec<Case>, plain: Vec<Case>, by_donor: Vec<Case>) -> Self {
        let level = behind(&plain, &plain);
        Self { inside, plain, by_donor, ahead: Ahead { plain: level, by_donor: level } }
    }

    fn over(&self, own: &Self) -> Ahead {
        Ahead { plain: behind(&self.plain, &own.plain), by_donor: behind(&self.by_donor, &own.by_donor) }
    }
}

/// In data the scores of forecasts stand in place of the forecasts.
fn scored<S: Serializer>(cases: &[Case], output: S) -> Result<S::Ok, S::Error> {
    scores(cases).serialize(output)
}

fn channels(own: &Tried, events: &[Event], ridge: f64) -> Worth {
    let of = |folds: &[usize]| cases(events, two_channels(&own.form.data, ridge, folds));
    let worth = Worth::new(of(&vec![0; events.len()]), of(&plain_folds(events)), of(&donor_folds(events)));
    Worth { ahead: worth.over(&own.worth), ..worth }
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
#[derive(Clone, Debug, Serialize)]
pub struct Tried {
    /// The form.
    #[serde(flatten)]
    pub form: Form,
    /// Its fit to all acts.
    #[serde(flatten)]
    pub fit: Fit,
    /// What its forecasts are worth.
    #[serde(flatten)]
    pub worth: Worth,
    /// For each feature, how much worse the plain cross-validated score is without it.
    #[serde(rename = "gain_in_rps")]
    pub gains: Vec<Behind>,
}

impl Tried {
    fn of(form: Form, events: &[Event], ridge: f64) -> Self {
        let fit = fit(&form.data, ridge);
        let inside = cases(events, form.data.rows.iter().map(|row| fit.chances(row)));
        let (plain_folds, donor_folds) = (plain_folds(events), donor_folds(events));
        let worth = |data: &Data, folds: &[usize]| cases(events, out_of_fold(data, ridge, folds));
        let plain = worth(&form.data, &plain_folds);
        let gain = |feature: usize| behind(&plain, &worth(&form.data.without(feature), &plain_folds));
        let gains = (0..form.data.names.len()).map(gain).collect();
        let by_donor = worth(&form.data, &donor_folds);
        Self { worth: Worth::new(inside, plain, by_donor), gains, fit, form }
    }
}

/// A gain below this is within the noise of a hundred acts.
pub const CLEAR: f64 = 0.003;

/// Whether a gain is large enough and beyond doubt.
fn clear(gap: &Behind) -> bool {
    gap.mean > CLEAR && gap.interval.is_some_and(|i| i.low > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backtest::study::RIDGE;
    use crate::backtest::{SHIPPED, events};

    #[test]
    fn acts_that_say_nothing_are_refused() {
        let all = events::read("events.csv", SHIPPED).expect("shipped");
        let rules = demarche_core::scenario::rules().expect("shipped");
        let why = |acts: &[Event]| Calibration::of(&rules, acts, RIDGE).expect_err("too poor");
        assert!(why(&all[..3]).contains("3 acts"));
        let alike = |of: fn(&mut Event)| {
            all.iter()
                .cloned()
                .map(|mut event| {
                    of(&mut event);
                    event
                })
                .collect::<Vec<_>>()
        };
        assert!(why(&alike(|event| event.level = 2)).contains("same level"));
        assert!(why(&alike(|event| event.donor = "FRA".to_owned())).contains("same donor"));
    }
}
