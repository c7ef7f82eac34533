//! Curves of what aid does: delivery, the recipient, opinion at home, allies and other donors.
//!
//! Duty: the half of the charts that is no adversary's. Uses `rules`, `curve`. Always holds: values
//! come from the rules' own functions.

use super::axes::{along, count, points, share};
use crate::report::curve::{Axis, Chart, Series};
use demarche_core::math::{MILLION, Money, Points, Ppm, decimal};
use demarche_core::model::good::Loudness;
use demarche_core::model::rulebook::Rulebook;
use demarche_core::rules::{donors, goodwill, opinion, pipeline, recipient};

/// What each instrument has delivered.
pub(crate) fn delivery(rules: &Rulebook) -> Chart {
    let amount = Money::million(100);
    let series = rules.instruments.iter().map(|instrument| {
        let mut delivered = Money::ZERO;
        Series::of(instrument.id.clone(), 0..=24, |month| {
            let allocated = pipeline::allocated(instrument, amount, u16::try_from(month).unwrap_or_default());
            delivered += pipeline::delivery(instrument, allocated, delivered);
            delivered.over(amount).0
        })
    });
    Chart {
        id: "pipeline",
        title: "Share delivered, by instrument",
        about: "Relief, licensed goods and most budget support arrive within four months; the bulk of what goes into \
                grids, vehicles and guarantees moves after five to ten. A guarantee is counted from its Act."
            .to_owned(),
        x: count("months since the decision", 0, 24, 6),
        y: share("share delivered", 0, 100, 25),
        series: series.collect(),
    }
}

/// What coverage does.
pub(crate) fn effect(rules: &Rulebook) -> Chart {
    let x = share("coverage of the need (share)", 0, 300, 50);
    Chart {
        id: "recipient-effect",
        title: "Effect of coverage",
        about: "The effect of coverage rises ever more slowly, is one at full coverage, and is bounded.".to_owned(),
        series: vec![Series::of("effect", along(&x, 60), |c| recipient::effect(&rules.recipient, Ppm(c)).0)],
        x,
        y: share("effect (factor)", 0, 150, 25),
    }
}

/// What a month does to resilience.
pub(crate) fn change(rules: &Rulebook) -> Chart {
    let x = share("coverage of the need (share)", 0, 150, 25);
    let series = [0, 500_000, 1_000_000, 1_500_000].map(|intensity| {
        let month = |c| recipient::change(&rules.recipient, Ppm(c), Ppm(intensity)).into_iter().sum::<Points>().0;
        Series::of(format!("war at {}", decimal(intensity, MILLION)), along(&x, 60), month)
    });
    Chart {
        id: "recipient-change",
        title: "Change of resilience in a month",
        about: "Resilience falls steeply where less than half of a need is covered, and the more intense the war the \
                more coverage it takes to hold it."
            .to_owned(),
        x,
        y: points("points a month", -8, 4, 2),
        series: series.to_vec(),
    }
}

/// Where fatigue tends.
pub(crate) fn fatigue(rules: &Rulebook) -> Chart {
    let x = share("attention (factor)", 0, 150, 25);
    let bloc = Ppm(450_000);
    let lines = [("aid 0.1% of GDP", 1_000), ("aid 0.05%", 500), ("no aid", 0)];
    let series = lines.map(|(name, aid)| {
        Series::of(name, along(&x, 60), |v| opinion::fatigue_target(&rules.opinion, bloc, Ppm(v), Ppm(aid)).0)
    });
    Chart {
        id: "opinion-fatigue",
        title: "Where fatigue tends",
        about: "With 45 percent of the public in the government bloc, the level to which fatigue tends rises with \
                attention between two bounds, and with what aid costs."
            .to_owned(),
        x,
        y: points("fatigue (points)", 0, 40, 10),
        series: series.to_vec(),
    }
}

/// How fast opinion moves.
pub(crate) fn speed(rules: &Rulebook) -> Chart {
    let aim = Points::whole(10);
    let line = |name: &str, step: &dyn Fn(Points) -> Points| {
        let mut now = Points::ZERO;
        let mut points = Vec::new();
        for month in 0..=24 {
            points.push((month, now.0));
            now += step(now);
        }
        Series { name: name.to_owned(), points }
    };
    Chart {
        id: "opinion-speed",
        title: "How fast opinion moves",
        about: "A component of support is half-way to its target in three months, fatigue in under five.".to_owned(),
        x: count("months", 0, 24, 6),
        y: points("points of ten", 0, 10, 2),
        series: vec![
            line("support", &|now| opinion::component_move(&rules.opinion, now, aim)),
            line("fatigue", &|now| opinion::fatigue_move(&rules.opinion, now, aim)),
        ],
    }
}

/// What allies make of a share.
pub(crate) fn quarter(rules: &Rulebook) -> Chart {
    let x = share("share of all aid in a year", 0, 16, 4);
    let fair = Ppm(60_000);
    Chart {
        id: "goodwill-quarter",
        title: "Allies' goodwill each quarter",
        about: "With a fair share of six percent, goodwill moves in a straight line from a loss at nothing to a gain \
                at twice the fair share, and no further."
            .to_owned(),
        series: vec![Series::of("ally", along(&x, 64), |s| goodwill::ally_quarter(&rules.goodwill, Ppm(s), fair).0)],
        x,
        y: points("points a quarter", -2, 2, 1),
    }
}

/// What the recipient credits.
pub(crate) fn thanks(rules: &Rulebook) -> Chart {
    let x = share("largest share of a sector", 0, 100, 25);
    let lines = [("loud", Loudness::Loud), ("normal", Loudness::Normal), ("quiet", Loudness::Quiet)];
    let series = lines.map(|(name, loudness)| {
        let credit = goodwill::credit(&rules.goodwill, loudness);
        Series::of(name, along(&x, 20), |s| goodwill::recipient_gain(&rules.goodwill, Ppm(s), credit).0)
    });
    Chart {
        id: "goodwill-recipient",
        title: "The recipient's thanks in a month",
        about: "What the recipient credits rises with the largest share of a sector that the donor carries, and with \
                how loudly it gives."
            .to_owned(),
        x,
        y: points("points a month", 0, 4, 1),
        series: series.to_vec(),
    }
}

/// What another donor gives.
pub(crate) fn others(rules: &Rulebook) -> Chart {
    let x = Axis { scale: Money::SCALE, ..points("others beyond schedule (M euro)", -200, 400, 200) };
    let line = |(name, own): (&str, i64)| {
        let gives = |excess| donors::wish(&rules.donors, Money::million(100), Ppm(own), Money(excess), Money::ZERO).0;
        Series::of(name, along(&x, 60), gives)
    };
    let series = [("share 5%", 50_000), ("share 20%", 200_000), ("share 50%", 500_000)].map(line);
    Chart {
        id: "donors-wish",
        title: "What another donor gives",
        about: "A donor with 100 million on its schedule gives a little less if others gave more than theirs last \
                month, and the more so the larger it is."
            .to_owned(),
        x,
        y: Axis { scale: Money::SCALE, ..points("given (M euro)", 0, 150, 50) },
        series: series.to_vec(),
    }
}
