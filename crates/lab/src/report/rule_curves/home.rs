//! Curves of what aid does: delivery, the recipient, opinion at home, allies and other donors.
//!
//! Duty: the lines of the half of the charts that is no adversary's. Uses `rules`, `curve`. Always holds: values
//! come from the rules' own functions.

use crate::report::curve::{Axis, Series};
use demarche_core::math::{MILLION, Money, Points, Ppm, decimal};
use demarche_core::model::good::{InstrumentDef, Loudness};
use demarche_core::model::rulebook::Rulebook;
use demarche_core::rules::{donors, goodwill, opinion, pipeline, recipient};

/// What each instrument has delivered.
pub(crate) fn delivery(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let amount = Money::million(100);
    let line = |instrument: &InstrumentDef| {
        let mut delivered = Money::ZERO;
        Series::of(instrument.id.clone(), x.low()..=x.high(), |month| {
            let allocated = pipeline::allocated(instrument, amount, u16::try_from(month).unwrap_or_default());
            delivered += pipeline::delivery(instrument, allocated, delivered);
            delivered.over(amount).0
        })
    };
    rules.instruments.iter().map(line).collect()
}

/// What coverage does.
pub(crate) fn effect(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    vec![Series::of("effect", x.along(60), |c| recipient::effect(&rules.recipient, Ppm(c)).0)]
}

/// What a month does to resilience.
pub(crate) fn change(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let line = |intensity| {
        let month = |c| recipient::change(&rules.recipient, Ppm(c), Ppm(intensity)).into_iter().sum::<Points>().0;
        Series::of(format!("war at {}", decimal(intensity, MILLION)), x.along(60), month)
    };
    [0, 500_000, 1_000_000, 1_500_000].map(line).to_vec()
}

/// Where fatigue tends.
pub(crate) fn fatigue(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let bloc = Ppm(450_000);
    let line = |(name, aid): (&str, i64)| {
        Series::of(name, x.along(60), |v| opinion::fatigue_target(&rules.opinion, bloc, Ppm(v), Ppm(aid)).0)
    };
    [("aid 0.1% of GDP", 1_000), ("aid 0.05%", 500), ("no aid", 0)].map(line).to_vec()
}

/// How fast opinion moves.
pub(crate) fn speed(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let aim = Points::whole(10);
    vec![
        x.month_by_month("support", Points::ZERO, |now| now + opinion::component_move(&rules.opinion, now, aim)),
        x.month_by_month("fatigue", Points::ZERO, |now| now + opinion::fatigue_move(&rules.opinion, now, aim)),
    ]
}

/// What allies make of a share.
pub(crate) fn quarter(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let fair = Ppm(60_000);
    vec![Series::of("ally", x.along(64), |s| goodwill::ally_quarter(&rules.goodwill, Ppm(s), fair).0)]
}

/// What the recipient credits.
pub(crate) fn thanks(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let line = |(name, loudness): (&str, Loudness)| {
        let credit = goodwill::credit(&rules.goodwill, loudness);
        Series::of(name, x.along(20), |s| goodwill::recipient_gain(&rules.goodwill, Ppm(s), credit).0)
    };
    [("loud", Loudness::Loud), ("normal", Loudness::Normal), ("quiet", Loudness::Quiet)].map(line).to_vec()
}

/// What another donor gives.
pub(crate) fn others(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let line = |(name, own): (&str, i64)| {
        let gives = |excess| donors::wish(&rules.donors, Money::million(100), Ppm(own), Money(excess), Money::ZERO).0;
        Series::of(name, x.along(60), gives)
    };
    [("share 5%", 50_000), ("share 20%", 200_000), ("share 50%", 500_000)].map(line).to_vec()
}
