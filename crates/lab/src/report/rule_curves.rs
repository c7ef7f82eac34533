//! The curves of the rules: what each rule does over the range in which a game uses it.
//!
//! Duty: one chart or two for every rule that has a curve: the frame from a table, the lines from here.
//! Uses `rules`, `curve`. Always holds: every value is what the rule's own function gives under the
//! rulebook at hand, so that a picture cannot differ from the game.

mod home;

use super::curve::{Axis, Chart, Frame, Series};
use demarche_core::math::{MILLION, Money, Points, Ppm};
use demarche_core::model::good::{GoodDef, Loudness, Route};
use demarche_core::model::policy::LicensingOffice;
use demarche_core::model::rulebook::{Coefficient, Evidence, Rulebook};
use demarche_core::rules::act::{self, Act};
use demarche_core::rules::credibility::{Claim, Verdict, verdict};
use demarche_core::rules::decay::{Factors, towards};
use demarche_core::rules::{licence, measures, reaction, score};

/// What each chart shows, with its axes, in the order of the model's pages.
const FRAMES: &str = include_str!("../../../../assets/report/curves.ron");

/// Every chart, in the order of the model's pages.
#[must_use]
#[expect(clippy::expect_used, reason = "the table is shipped, and a test reads it")]
pub fn all(rules: &Rulebook) -> Vec<Chart> {
    let frames: Vec<Frame> = ron::from_str(FRAMES).expect("the table of charts");
    frames.into_iter().map(|frame| Chart { series: lines(rules, &frame), frame }).collect()
}

/// The lines of a chart.
fn lines(rules: &Rulebook, Frame { id, x, .. }: &Frame) -> Vec<Series> {
    match id.as_str() {
        "act-novelty" => novelty(rules, x),
        "act-size" => size(rules, x),
        "reaction-ladder" => ladder(rules, x),
        "credibility" => credibility(rules, x),
        "measures-lifting" => lifting(rules, x),
        "licence-decision" => decision(rules, x),
        "visibility-detection" => detection(rules, x),
        "pipeline" => home::delivery(rules, x),
        "recipient-effect" => home::effect(rules, x),
        "recipient-change" => home::change(rules, x),
        "opinion-fatigue" => home::fatigue(rules, x),
        "opinion-speed" => home::speed(rules, x),
        "goodwill-quarter" => home::quarter(rules, x),
        "goodwill-recipient" => home::thanks(rules, x),
        "donors-wish" => home::others(rules, x),
        "decay" => fading(rules, x),
        "score-band" => bands(x),
        // A chart of the table without lines: a test finds it.
        _ => Vec::new(),
    }
}

impl Axis {
    /// The chance that something has happened by each month, from the chance in a month.
    fn by_month(&self, name: &str, mut chance: impl FnMut(u16) -> Ppm) -> Series {
        let mut left = Ppm::ONE;
        Series::of(name, self.low()..=self.high(), |month| {
            if let Ok(before) = u16::try_from(month - 1) {
                left = left.times(Ppm::ONE - chance(before));
            }
            MILLION - left.0
        })
    }

    /// What moves from month to month, from where it begins.
    fn month_by_month(&self, name: &str, begin: Points, next: impl Fn(Points) -> Points) -> Series {
        let mut now = begin;
        Series::of(name, self.low()..=self.high(), |_| {
            let value = now.0;
            now = next(now);
            value
        })
    }
}

fn novelty(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let line = |severity| {
        let act = Act {
            severity: Points(severity),
            size: Ppm::ONE,
            visibility: act::visibility(&rules.act, Loudness::Normal, false),
            attribution: act::attribution(&rules.act, Route::Direct, false),
            talk: false,
            coercive: false,
        };
        let strike = |novelty| act::strike_as_novel(&rules.act, &rules.reaction, &act, (Ppm(novelty), Ppm(novelty)));
        Series::of(format!("severity {:?}", act.severity), x.along(20), |n| strike(n).provocation.0)
    };
    [8_000, 6_000, 3_500, 500].map(line).to_vec()
}

fn size(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let wanted = ["vests-helmets", "shells", "relief", "budget-support"];
    let classes = wanted.iter().filter_map(|id| rules.classes.iter().find(|c| c.id == *id));
    let factor = |class: &GoodDef, amount| act::size(&rules.act, class, Money(amount)).0;
    classes.map(|class| Series::of(class.id.clone(), x.along(500), |m| factor(class, m)).stepped()).collect()
}

fn ladder(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let highest = u8::try_from(rules.reaction.cuts.len()).unwrap_or_default();
    let mut whole = rules.reaction.clone();
    whole.top = Coefficient(highest, Evidence::A, "to show every cut".to_owned());
    let line = |at: usize| {
        let beyond = if at + 1 > usize::from(*rules.reaction.top) { " (beyond)" } else { "" };
        let chance = |y| reaction::ladder(&whole, Points(y)).get(at).copied().unwrap_or_default().0;
        Series::of(format!("level {}{beyond}", at + 1), x.along(80), chance)
    };
    (0..rules.reaction.cuts.len()).map(line).collect()
}

fn credibility(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let line = |name: &str, spec: Ppm, kept: bool| {
        let claim = Claim { spec, promised: 5, since: 0 };
        let (turn, level) = if kept { (0, Some(5)) } else { (*rules.threats.window, None) };
        let (mut alpha, mut beta) = (*rules.threats.prior, *rules.threats.prior);
        Series::of(name, x.low()..=x.high(), |_| {
            let credible = alpha.over(alpha + beta).0;
            match verdict(&rules.threats, &claim, turn, level) {
                Verdict::Kept(weight) => alpha += weight,
                Verdict::Broken(weight) => beta += weight,
                Verdict::Open => {}
            }
            credible
        })
    };
    vec![
        line("kept, specific", Ppm::ONE, true),
        line("kept, general", Ppm::HALF, true),
        line("broken, general", Ppm::HALF, false),
        line("broken, specific", Ppm::ONE, false),
    ]
}

fn lifting(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let gap = (*rules.measures.call_gap).max(1);
    let quiet = *rules.measures.quiet_months;
    vec![
        x.by_month("with calls", |m| measures::lift_chance(&rules.measures, m % gap == 0, quiet + m)),
        x.by_month("left alone", |m| measures::lift_chance(&rules.measures, false, quiet + m)),
    ]
}

fn decision(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let line = |name, desk, urgent, prepared| {
        x.by_month(name, |m| licence::decision_chance(&rules.licence, desk, m, urgent, prepared))
    };
    vec![
        line("ordinary, urgent", LicensingOffice::Ordinary, true, 0),
        line("ordinary", LicensingOffice::Ordinary, false, 0),
        line("council, +2 m.", LicensingOffice::SecurityCouncil, false, 2),
        line("council", LicensingOffice::SecurityCouncil, false, 0),
    ]
}

fn detection(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let seen = &rules.visibility;
    let through = |partners: u8| move |_| *seen.detection * i64::from(partners);
    vec![
        x.by_month("seen, by fund", through(*seen.fund_partners)),
        x.by_month("seen, direct", through(1)),
        x.by_month("printed", |_| *seen.publication),
    ]
}

fn fading(rules: &Rulebook, x: &Axis) -> Vec<Series> {
    let factors = Factors::of(&rules.decay);
    let line = |name: &str, base: Points, factor: Ppm| {
        x.month_by_month(name, Points::whole(100), |now| towards(now, base, factor))
    };
    vec![
        line("grievance", Points::ZERO, factors.grievance),
        line("goodwill, ally", *rules.goodwill.ally_base, factors.goodwill),
        line("tension", Points::ZERO, factors.tension),
    ]
}

fn bands(x: &Axis) -> Vec<Series> {
    let line = |(low, high)| {
        let penalty = |level| score::band_score(low, high, u8::try_from(level).unwrap_or_default()).0;
        Series::of(format!("band {low} to {high}"), x.low()..=x.high(), penalty)
    };
    [(0, 9), (0, 3), (3, 4), (3, 3)].map(line).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_curve_lies_between_its_axes() {
        let rules = demarche_core::scenario::rules().expect("the shipped rules");
        for chart in all(&rules) {
            let Frame { id, x, y, .. } = &chart.frame;
            let (x, y) = (x.low()..=x.high(), y.low()..=y.high());
            assert!(!chart.series.is_empty(), "{id}: no lines");
            for series in &chart.series {
                assert!(series.points.len() > 1, "{id}: {}", series.name);
                assert!(series.points.iter().all(|p| x.contains(&p.0) && y.contains(&p.1)), "{id}: {series:?}");
                assert!(series.name.len() <= 16, "{id}: {} does not fit the legend", series.name);
            }
            assert!(chart.series.len() <= 10, "{id}: the legend is full");
        }
    }
}
