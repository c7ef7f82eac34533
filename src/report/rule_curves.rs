//! The curves of the rules: what each rule does over the range in which a game uses it.
//!
//! Duty: one chart or two for every rule that has a curve. Uses `rules`, `curve`. Always holds:
//! every value is what the rule's own function gives under the rulebook at hand, so that a picture
//! cannot differ from the game.

use super::curve::{Axis, Chart, Series};
use crate::math::{MILLION, Money, Points, Ppm};
use crate::model::class::{ClassDef, Loudness, Route};
use crate::model::policy::Desk;
use crate::model::rulebook::{Coefficient, Evidence, Rulebook};
use crate::rules::act::{self, Act};
use crate::rules::credibility::{Claim, Verdict, verdict};
use crate::rules::decay::{Factors, towards};
use crate::rules::{donors, goodwill, licence, measures, opinion, pipeline, reaction, recipient, score};

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
        delivery(rules),
        effect(rules),
        change(rules),
        fatigue(rules),
        speed(rules),
        quarter(rules),
        thanks(rules),
        others(rules),
        fading(rules),
        forecast(),
    ]
}

fn points(label: &'static str, low: i64, high: i64, mark: i64) -> Axis {
    let scale = Points::SCALE;
    Axis { label, low: low * scale, high: high * scale, mark: mark * scale, scale }
}

/// An axis of shares in hundredths.
fn share(label: &'static str, low: i64, high: i64, mark: i64) -> Axis {
    let step = Ppm::SCALE / 100;
    Axis { label, low: low * step, high: high * step, mark: mark * step, scale: Ppm::SCALE }
}

fn count(label: &'static str, low: i64, high: i64, mark: i64) -> Axis {
    Axis { label, low, high, mark, scale: 1 }
}

/// Values along an axis, so many.
fn along(axis: &Axis, parts: i64) -> Vec<i64> {
    (0..=parts).map(|n| axis.low + (axis.high - axis.low) * n / parts).collect()
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
    let factor = |class: &ClassDef, amount| act::size(&rules.act, class, Money(amount)).0;
    let line = |class: &ClassDef| Series::of(class.id.clone(), along(&x, 500), |m| factor(class, m)).stepped();
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
        about: "An ordinary review is decided within three months almost surely, one of the security council takes \
                half a year; urgency and preparation shorten both."
            .to_owned(),
        x: count("months in review", 0, 12, 2),
        y: share("chance by then", 0, 100, 25),
        series: vec![
            line("ordinary, urgent", Desk::Ordinary, true, 0),
            line("ordinary", Desk::Ordinary, false, 0),
            line("council, +2 m.", Desk::SecurityCouncil, false, 2),
            line("council", Desk::SecurityCouncil, false, 0),
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

fn delivery(rules: &Rulebook) -> Chart {
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
        about: "Relief and licensed goods arrive within three months; grids, vehicles and guarantees wait for most \
                of a year before the bulk of them moves. A guarantee is counted from its Act."
            .to_owned(),
        x: count("months since the decision", 0, 24, 6),
        y: share("share delivered", 0, 100, 25),
        series: series.collect(),
    }
}

fn effect(rules: &Rulebook) -> Chart {
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

fn change(rules: &Rulebook) -> Chart {
    let x = share("coverage of the need (share)", 0, 150, 25);
    let series = [0, 500_000, 1_000_000, 1_500_000].map(|intensity| {
        let month = |c| recipient::change(&rules.recipient, Ppm(c), Ppm(intensity)).into_iter().sum::<Points>().0;
        Series::of(format!("war at {}", crate::math::decimal(intensity, MILLION)), along(&x, 60), month)
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

fn fatigue(rules: &Rulebook) -> Chart {
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

fn speed(rules: &Rulebook) -> Chart {
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

fn quarter(rules: &Rulebook) -> Chart {
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

fn thanks(rules: &Rulebook) -> Chart {
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

fn others(rules: &Rulebook) -> Chart {
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
        about: "Tension is gone within a year, goodwill is back at its base of fifty in two, a quarter of a grievance \
                is left after three."
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
        y: share("ranked probability score", 0, 60, 20),
        series: series.to_vec(),
    }
}
