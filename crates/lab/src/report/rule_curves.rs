//! The curves of the rules: what each rule does over the range in which a game uses it.
//!
//! Duty: one chart or two for every rule that has a curve. Uses `rules`, `curve`. Always holds:
//! every value is what the rule's own function gives under the rulebook at hand, so that a picture
//! cannot differ from the game.

mod axes;
mod home;

use super::curve::{Axis, Chart, Series};
use axes::{along, count, points, share};
use demarche_core::math::{MILLION, Money, Points, Ppm};
use demarche_core::model::good::{GoodDef, Loudness, Route};
use demarche_core::model::policy::LicensingOffice;
use demarche_core::model::rulebook::{Coefficient, Evidence, Rulebook};
use demarche_core::rules::act::{self, Act};
use demarche_core::rules::credibility::{Claim, Verdict, verdict};
use demarche_core::rules::decay::{Factors, towards};
use demarche_core::rules::{licence, measures, reaction, score};

/// Every chart, in the order of the model's pages.
#[must_use]
pub fn all(rules: &Rulebook) -> Vec<Chart> {
    vec![
        novelty(rules),
        size(rules),
        ladder(rules),
        credibility(rules),
        lifting(rules),
        decision(rules),
        detection(rules),
        home::delivery(rules),
        home::effect(rules),
        home::change(rules),
        home::fatigue(rules),
        home::speed(rules),
        home::quarter(rules),
        home::thanks(rules),
        home::others(rules),
        fading(rules),
        forecast(),
    ]
}

/// The chance that something has happened by each month, from the chance in a month.
fn by_month(name: &str, months: i64, mut chance: impl FnMut(u16) -> Ppm) -> Series {
    let mut left = Ppm::ONE;
    let mut points = vec![(0, 0)];
    for month in 0..u16::try_from(months).unwrap_or_default() {
        left = left.times(Ppm::ONE - chance(month));
        points.push((i64::from(month) + 1, MILLION - left.0));
    }
    Series { name: name.to_owned(), points }
}

fn novelty(rules: &Rulebook) -> Chart {
    let x = share("novelty (share)", 0, 100, 25);
    let series = [8_000, 6_000, 3_500, 500].map(|severity| {
        let act = Act {
            severity: Points(severity),
            size: Ppm::ONE,
            visibility: act::visibility(&rules.act, Loudness::Normal, false),
            attribution: act::attribution(&rules.act, Route::Direct, false),
            talk: false,
            coercive: false,
        };
        let strike = |novelty| act::strike_as_novel(&rules.act, &rules.reaction, &act, (Ppm(novelty), Ppm(novelty)));
        Series::of(format!("severity {:?}", act.severity), along(&x, 20), |n| strike(n).provocation.0)
    });
    Chart {
        id: "act-novelty",
        title: "Provocation by novelty",
        about: "Provocation of an open, direct act of normal size rises in a straight line with its novelty, from a \
                tenth of its severity to all of it."
            .to_owned(),
        x,
        y: points("provocation (points)", 0, 8, 2),
        series: series.to_vec(),
    }
}

fn size(rules: &Rulebook) -> Chart {
    let x = Axis { scale: Money::SCALE, ..points("amount (million euro)", 0, 500, 100) };
    let wanted = ["vests-helmets", "shells", "relief", "budget-support"];
    let classes = wanted.iter().filter_map(|id| rules.classes.iter().find(|c| c.id == *id));
    let factor = |class: &GoodDef, amount| act::size(&rules.act, class, Money(amount)).0;
    let line = |class: &GoodDef| Series::of(class.id.clone(), along(&x, 500), |m| factor(class, m)).stepped();
    let series = classes.map(line).collect();
    Chart {
        id: "act-size",
        title: "Size factor by amount",
        about: "The size factor rises in four steps; where the steps lie is a matter of the class of goods.".to_owned(),
        y: share("size (factor)", 0, 160, 40),
        x,
        series,
    }
}

fn ladder(rules: &Rulebook) -> Chart {
    let x = points("pressure y (points)", -2, 14, 2);
    let highest = u8::try_from(rules.reaction.cuts.len()).unwrap_or_default();
    let mut whole = rules.reaction.clone();
    whole.top = Coefficient(highest, Evidence::A, "to show every cut".to_owned());
    let series = (0..rules.reaction.cuts.len()).map(|at| {
        let beyond = if at + 1 > usize::from(*rules.reaction.top) { " (beyond)" } else { "" };
        let chance = |y| reaction::ladder(&whole, Points(y)).get(at).copied().unwrap_or_default().0;
        Series::of(format!("level {}{beyond}", at + 1), along(&x, 80), chance)
    });
    Chart {
        id: "reaction-ladder",
        title: "Chance of at least each level",
        about: "Nine logistic curves side by side: the chance that a reaction reaches at least each level, by \
                pressure. Levels 8 and 9 are beyond the evidence and out of reach in shipped cases."
            .to_owned(),
        series: series.collect(),
        x,
        y: share("chance", 0, 100, 25),
    }
}

fn credibility(rules: &Rulebook) -> Chart {
    let line = |name: &str, spec: Ppm, kept: bool| {
        let claim = Claim { spec, promised: 5, since: 0 };
        let (turn, level) = if kept { (0, Some(5)) } else { (*rules.threats.window, None) };
        let (mut alpha, mut beta) = (*rules.threats.prior, *rules.threats.prior);
        let mut points = Vec::new();
        for n in 0..=6 {
            points.push((n, alpha.over(alpha + beta).0));
            match verdict(&rules.threats, &claim, turn, level) {
                Verdict::Kept(weight) => alpha += weight,
                Verdict::Broken(weight) => beta += weight,
                Verdict::Open => {}
            }
        }
        Series { name: name.to_owned(), points }
    };
    Chart {
        id: "credibility",
        title: "Credibility after claims in a row",
        about: "From one half, credibility rises with every promise kept and falls with every promise broken, the \
                more the more specific the line was. Forgetting is left out."
            .to_owned(),
        x: count("claims settled", 0, 6, 1),
        y: share("credibility (share)", 0, 100, 25),
        series: vec![
            line("kept, specific", Ppm::ONE, true),
            line("kept, general", Ppm::HALF, true),
            line("broken, general", Ppm::HALF, false),
            line("broken, specific", Ppm::ONE, false),
        ],
    }
}

fn lifting(rules: &Rulebook) -> Chart {
    let gap = (*rules.measures.call_gap).max(1);
    let quiet = *rules.measures.quiet_months;
    Chart {
        id: "measures-lifting",
        title: "Chance that a measure is lifted",
        about: "A measure is lifted slowly by itself, and several times as fast if the adversary is called as often \
                as it may be and nothing coercive is done."
            .to_owned(),
        x: count("months in force", 0, 24, 6),
        y: share("chance by then", 0, 100, 25),
        series: vec![
            by_month("with calls", 24, |m| measures::lift_chance(&rules.measures, m % gap == 0, quiet + m)),
            by_month("left alone", 24, |m| measures::lift_chance(&rules.measures, false, quiet + m)),
        ],
    }
}

fn decision(rules: &Rulebook) -> Chart {
    let line = |name, desk, urgent, prepared| {
        by_month(name, 12, |m| licence::decision_chance(&rules.licence, desk, m, urgent, prepared))
    };
    Chart {
        id: "licence-decision",
        title: "Chance that a licence is decided",
        about: "An ordinary review is decided within three months almost surely, one of the security council may take \
                half a year; urgency and preparation shorten both."
            .to_owned(),
        x: count("months in review", 0, 12, 2),
        y: share("chance by then", 0, 100, 25),
        series: vec![
            line("ordinary, urgent", LicensingOffice::Ordinary, true, 0),
            line("ordinary", LicensingOffice::Ordinary, false, 0),
            line("council, +2 m.", LicensingOffice::SecurityCouncil, false, 2),
            line("council", LicensingOffice::SecurityCouncil, false, 0),
        ],
    }
}

fn detection(rules: &Rulebook) -> Chart {
    let seen = &rules.visibility;
    let through = |partners: u8| move |_| *seen.detection * i64::from(partners);
    Chart {
        id: "visibility-detection",
        title: "Chance that a quiet act is known",
        about: "Month by month a quiet act becomes known to an adversary, sooner through a fund with more partners; \
                the press prints it far more rarely."
            .to_owned(),
        x: count("months", 0, 24, 6),
        y: share("chance by then", 0, 100, 25),
        series: vec![
            by_month("seen, by fund", 24, through(*seen.fund_partners)),
            by_month("seen, direct", 24, through(1)),
            by_month("printed", 24, |_| *seen.publication),
        ],
    }
}

fn fading(rules: &Rulebook) -> Chart {
    let factors = Factors::of(&rules.decay);
    let line = |name: &str, base: Points, factor: Ppm| {
        let mut now = Points::whole(100);
        let mut points = Vec::new();
        for month in 0..=36 {
            points.push((month, now.0));
            now = towards(now, base, factor);
        }
        Series { name: name.to_owned(), points }
    };
    Chart {
        id: "decay",
        title: "What is left of a hundred points",
        about:
            "Tension is all but gone within a year, goodwill nearly back at its base of fifty in two, and a quarter \
                of a grievance is left after three."
                .to_owned(),
        x: count("months", 0, 36, 6),
        y: points("points", 0, 100, 25),
        series: vec![
            line("grievance", Points::ZERO, factors.grievance),
            line("goodwill, ally", *rules.goodwill.ally_base, factors.goodwill),
            line("tension", Points::ZERO, factors.tension),
        ],
    }
}

fn forecast() -> Chart {
    let series = [(0, 9), (0, 3), (3, 4), (3, 3)].map(|(low, high)| {
        let penalty = |level| score::band_score(low, high, u8::try_from(level).unwrap_or_default()).0;
        Series::of(format!("band {low} to {high}"), 0..=9, penalty)
    });
    Chart {
        id: "score-band",
        title: "What a sealed band costs",
        about: "A narrow band costs least where it is right and most where it is far off; a band over all levels \
                costs something everywhere. Lower is better."
            .to_owned(),
        x: count("level that came", 0, 9, 1),
        y: share("ranked probability score", 0, 80, 20),
        series: series.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_curve_lies_between_its_axes() {
        let rules = demarche_core::scenario::rules().expect("the shipped rules");
        for chart in all(&rules) {
            let (x, y) = (chart.x.low..=chart.x.high, chart.y.low..=chart.y.high);
            for series in &chart.series {
                assert!(series.points.len() > 1, "{}: {}", chart.id, series.name);
                assert!(series.points.iter().all(|p| x.contains(&p.0) && y.contains(&p.1)), "{}: {series:?}", chart.id);
                assert!(series.name.len() <= 16, "{}: {} does not fit the legend", chart.id, series.name);
            }
            assert!(chart.series.len() <= 10, "{}: the legend is full", chart.id);
        }
    }
}
