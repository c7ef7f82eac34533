//! The sections of one game's debrief.
//!
//! Duty: from the debrief to headings, sentences and tables. Always holds: a section without anything
//! to say is empty and left out, or says that there was nothing; claims stay claims.

use maud::{Markup, html};

use super::parts::{bullet, cell, count, earned, heads, medal, medals, scores, table};
use super::played::Played;
use demarche_core::math::{Money, Points};
use demarche_core::model::ids::GoodId;
use demarche_core::model::ledger::Rule;
use demarche_core::model::metric;
use demarche_core::model::quantity::{Component, Front, Quantity, Unit};
use demarche_core::observe;
use demarche_core::rules::score::Medal;
use demarche_core::sim::world::Measures;
use demarche_play::debrief::questions::questions;
use demarche_play::debrief::turning::TurningPoint;
use demarche_play::debrief::{closed, prose, turning};
use demarche_play::narrate::words::{number, text};
use demarche_play::narrate::{cause, figures, orders};
use demarche_play::views::text::capital;

/// A figure with what it is and how it moved.
fn tile(name: &str, value: &str, note: &str) -> Markup {
    html! { div.tile { dt { (name) } dd { span.value { (value) } span.note { (note) } } } }
}

/// The game in a few figures.
pub(crate) fn short(played: &Played) -> Markup {
    let (words, game) = (played.words, played.game);
    let case = game.case();
    let last = game.records().last_metrics();
    let of = |name: &str| metric::lookup(case, last, name).unwrap_or_default();
    let opening = |name: &str| metric::lookup(case, &game.records().opening, name).unwrap_or_default();
    let levels: Vec<(u8, _)> = closed(game).map(|t| (turning::level(game, t), t.month)).collect();
    let highest = levels.iter().max_by_key(|(level, month)| (*level, std::cmp::Reverse(*month))).copied();
    let given: usize = closed(game).map(|t| t.orders.len()).sum();
    let lead = match game.outcome().map(|o| o.defeat) {
        None => words.get("report-short-open"),
        Some(Some(at)) => {
            let defeat = words.get(&format!("defeat-{}", case.defeats[at].id));
            words.say("outcome-defeat", &[text("defeat", defeat)])
        }
        Some(None) => words.get("report-short-over"),
    };
    let mut medal_args = medals(&played.debrief.standings).to_vec();
    medal_args.push(number("all", count(case.objectives.len())));
    let change = |name: &str| text("change", figures::change(of(name) - opening(name)));
    html! {
        p.lead { (lead) }
        dl.tiles {
            div.tile.medals {
                dt { (words.get("report-tile-medals")) }
                dd {
                    span.value { (words.say("report-tile-medals-value", &medal_args)) }
                    span.note { (words.say("report-tile-medals-note", &medal_args)) }
                }
            }
            (tile(&words.get("debrief-metric-support"), &words.figure(figures::metric("support", of("support"))), &words.say("report-tile-since", &[change("support")])))
            (tile(&words.get("debrief-metric-resilience"), &words.figure(figures::metric("resilience", of("resilience"))), &words.say("report-tile-since", &[change("resilience")])))
            (tile(&words.get("debrief-metric-delivered"), &words.figure(figures::metric("delivered", of("delivered"))), &words.say("report-tile-pledged", &[text("pledged", figures::metric("pledged", of("pledged")))])))
            @if let Some((level, month)) = highest {
                (tile(&words.get("report-tile-answer"), &capital(&words.level(level)), &words.say("report-tile-answer-note", &[number("level", i64::from(level)), text("month", words.month(month))])))
            }
            (tile(&words.get("report-tile-orders"), &given.to_string(), &words.say("report-tile-orders-note", &[number("refused", count(played.debrief.refused.len()))])))
        }
    }
}

/// The objectives with their medals, and the period's.
pub(crate) fn objectives(played: &Played) -> Markup {
    let (words, game) = (played.words, played.game);
    let period = played.debrief.period.as_ref();
    let mut ids =
        vec!["report-objective", "#report-reading", "report-medal", "report-thresholds", "report-by-how-much"];
    if period.is_some() {
        ids.push("#report-in-period");
    }
    let row = |standing: &demarche_play::debrief::standing::Standing| {
        let at = standing.objective;
        let then = period.and_then(|p| p.standings.get(at));
        let mut row = vec![
            cell(prose::objective(words, game, at)),
            cell(words.figure(prose::reading(game, at, standing.reading))),
            medal(words, standing.medal),
            bullet(words, game, standing, then.map(|s| s.reading)),
            cell(prose::standing(words, game, standing)),
        ];
        row.extend(then.map(|s| cell(words.figure(prose::reading(game, at, s.reading)))));
        row
    };
    let rows: Vec<Vec<Markup>> = played.debrief.standings.iter().map(row).collect();
    html! {
        p { (words.get("report-objectives-intro")) }
        (table("objectives", &words.get("report-objectives-caption"), &heads(words, &ids), &rows))
        p.small { (words.get(if period.is_some() { "report-bullet-legend-period" } else { "report-bullet-legend" })) }
    }
}

/// The three turning points.
pub(crate) fn turned(played: &Played) -> Markup {
    let words = played.words;
    if played.debrief.turning.is_empty() {
        return html! { p { (words.get("report-turned-none")) } };
    }
    html! {
        p { (words.get("report-turned-intro")) }
        ol.turning {
            @for (at, point) in played.debrief.turning.iter().enumerate() { li { (turning_point(played, at + 1, point)) } }
        }
    }
}

fn turning_point(played: &Played, number: usize, point: &TurningPoint) -> Markup {
    let (words, game) = (played.words, played.game);
    let rows: Vec<Vec<Markup>> = point
        .objectives
        .iter()
        .take(5)
        .map(|shift| {
            let of = |(value, won): (Points, Medal)| earned(words, game, shift.objective, value, won);
            vec![cell(prose::objective_short(words, game, shift.objective)), of(shift.played), of(shift.otherwise)]
        })
        .collect();
    let name = prose::change(words, game, point);
    let args =
        [text("number", number.to_string()), text("month", words.month(point.month)), text("change", name.clone())];
    html! {
        article {
            h3 { span.badge aria-hidden="true" { (number) } span { span.month { (words.month(point.month)) } (name) } }
            ul { @for line in prose::turning(words, game, point) { li { (line) } } }
            (table("shifts", &words.say("report-turned-caption", &args), &heads(words, &["report-objective", "report-as-played", "report-otherwise"]), &rows))
        }
    }
}

/// Questions for discussion.
pub(super) fn discussion(played: &Played) -> Markup {
    let asked = questions(played.words, played.game, played.debrief);
    html! {
        p { (played.words.get("report-discussion-intro")) }
        ol.questions {
            @for question in &asked { li { p { (question.text) } p.theory { (question.theory) } } }
        }
    }
}

/// What moved support since the opening, by what began it.
pub(crate) fn support(played: &Played) -> Markup {
    let (words, game) = (played.words, played.game);
    let case = game.case();
    let last = game.records().last_metrics();
    let of = |name: &str| metric::lookup(case, last, name).unwrap_or_default();
    let at_opening = metric::lookup(case, &game.records().opening, "support").unwrap_or_default();
    let mut rows = Vec::new();
    let mut sum = Points::ZERO;
    for component in Component::ALL {
        let state = Quantity::Support(component);
        let moved = Points(
            closed(game)
                .flat_map(|t| game.ledger().rows_of(t.turn))
                .filter(|r| r.state == state)
                .map(|r| r.delta)
                .sum(),
        );
        if moved.is_zero() {
            continue;
        }
        sum += moved;
        let tag = closed(game)
            .flat_map(|t| game.ledger().rows_of(t.turn))
            .filter(|r| r.state == state)
            .last()
            .map_or_else(String::new, |r| (played.tag)(game, r.cause, state));
        rows.push(vec![
            cell(capital(&words.get(&format!("term-{}", component.key())))),
            cell(words.figure(figures::exact(moved))),
            cell(follows(played, component)),
            cell(tag),
        ]);
    }
    rows.push(vec![
        html! { strong { (words.get("report-sum")) } },
        html! { strong { (words.figure(figures::exact(sum))) } },
        cell(words.say(
            "report-support-sum",
            &[
                text("from", figures::whole(at_opening.0, Unit::Points)),
                text("to", figures::whole(of("support").0, Unit::Points)),
            ],
        )),
        cell(""),
    ]);
    html! {
        p { (words.get("report-support-intro")) }
        (table("", &words.get("report-support-caption"), &heads(words, &["report-part", "#report-change", "report-main-cause", "report-evidence"]), &rows))
    }
}

/// What a part of support follows, with what weighed most in it where the ledger tells.
fn follows(played: &Played, component: Component) -> String {
    let (words, game) = (played.words, played.game);
    let case = game.case();
    let front = match component {
        Component::Fear => Some(Front::Fear),
        Component::Scandal => Some(Front::Scandal),
        _ => None,
    };
    let most = match component {
        Component::Mix => {
            let given = (0..case.goods.len()).map(GoodId::at).map(|class| {
                let of_class = game.packages().filter(|p| p.class == class);
                (of_class.map(|p| p.amount).sum::<Money>(), std::cmp::Reverse(class))
            });
            given.max().filter(|(amount, _)| !amount.is_zero()).map(|(_, class)| words.good(case, class.0))
        }
        Component::Measures => {
            let standing = game.get::<Measures>();
            let own = case.measures.iter().zip(&standing.0).filter(|(m, s)| m.target == case.player && s.is_some());
            own.max_by_key(|(m, _)| m.level).map(|(m, _)| words.get(&format!("measure-{}", m.id)))
        }
        _ => front.and_then(|front| {
            let since = observe::breakdown(game, Quantity::Home(front)).since;
            let made = since.iter().filter(|p| game.ledger().get(p.cause).rule != Rule::Decay);
            made.max_by_key(|p| p.amount.abs()).map(|p| cause::cause(words, game, p.cause))
        }),
    };
    let id = format!("report-follows-{}", component.key());
    match most {
        Some(most) => words.say("report-follows-most", &[text("what", words.get(&id)), text("most", most)]),
        None => words.get(&id),
    }
}

/// The other side's lines, and which threats were bluffs.
pub fn lines(played: &Played) -> Markup {
    let (words, game) = (played.words, played.game);
    let case = game.case();
    if played.debrief.lines.is_empty() {
        return html! { p { (words.get("report-lines-none")) } };
    }
    let kind = |line: &demarche_play::debrief::threats::RedLineRecord| {
        let bluffs = line.crossings.iter().filter(|c| c.bluff).count();
        match (line.crossings.len(), bluffs, line.is_known()) {
            (0, _, true) => "report-line-uncrossed",
            (0, _, false) => "report-line-latent",
            (_, 0, _) => "report-line-meant",
            (all, bluffs, _) if all == bluffs => "report-line-bluff",
            _ => "report-line-mixed",
        }
    };
    html! {
        p { (words.get("report-lines-intro")) }
        ul.lines {
            @for line in &played.debrief.lines {
                li {
                    h3 { (words.get(&format!("line-{}", case.lines[line.line.index()].id))) " " span.stamp { (words.get(kind(line))) } }
                    p { (prose::line(words, game, line)) }
                    @if !line.crossings.is_empty() {
                        ul { @for crossed in &line.crossings { li { (prose::crossing(words, game, crossed)) } } }
                    }
                }
            }
        }
    }
}

/// Sealed predictions.
pub(crate) fn predictions(played: &Played) -> Markup {
    let (words, game) = (played.words, played.game);
    let skill = &played.debrief.skill;
    let rewinds = played.tape.rewinds.len();
    let sealed = played.tape.hand_in.as_ref().is_some_and(|h| h.variant.predict_first);
    let rows: Vec<Vec<Markup>> = skill
        .predictions
        .iter()
        .map(|scored| {
            let outside = !(scored.low..=scored.high).contains(&scored.level);
            let held = match (scored.foreseen, outside) {
                (true, _) => "report-prediction-foreseen",
                (false, true) => "report-prediction-missed",
                (false, false) => "report-prediction-held",
            };
            let told = [words.month(scored.month), prose::prediction(words, game, scored), words.get(held)].map(cell);
            told.into_iter().chain(scores(words, [scored.player, scored.climatology, scored.model])).collect()
        })
        .collect();
    let ids = [
        "report-month",
        "report-prediction",
        "report-counted",
        "#report-score-player",
        "#report-score-climatology",
        "#report-score-model",
    ];
    html! {
        @if rows.is_empty() {
            p { (words.get("report-predictions-none")) }
        } @else {
            @if let Some(means) = skill.means() { p.lead { (prose::skill(words, &means)) } }
            p { (words.get("report-predictions-intro")) }
            @if sealed { p { (words.get("report-predictions-sealed")) } }
            (table("", &words.get("report-predictions-caption"), &heads(words, &ids), &rows))
        }
        @if rewinds > 0 {
            p { (words.say("report-rewinds", &[number("count", count(rewinds))])) }
            ul { @for way in &played.tape.rewinds { li { (words.say("report-rewind", &[text("from", words.month(way.from)), text("to", words.month(way.to))])) } } }
        }
    }
}

/// The period beside the game.
pub(crate) fn period(played: &Played) -> Markup {
    let (words, game) = (played.words, played.game);
    let Some(period) = &played.debrief.period else { return html! { p { (words.get("report-period-none")) } } };
    let last = period.metrics.last().map(Vec::as_slice).unwrap_or_default();
    let case = game.case();
    let rows: Vec<Vec<Markup>> = turning::HEADLINES
        .into_iter()
        .chain(["pledged", "grievance"])
        .filter_map(|name| {
            let ours = metric::lookup(case, game.records().last_metrics(), name)?;
            let theirs = metric::lookup(case, last, name)?;
            Some(vec![
                cell(prose::metric_name(words, game, name)),
                cell(words.figure(figures::metric(name, ours))),
                cell(words.figure(figures::metric(name, theirs))),
            ])
        })
        .collect();
    let departed =
        period.departed.map(|month| words.say("report-period-departed", &[text("month", words.month(month))]));
    html! {
        p { (words.get("report-period-intro")) " " (departed.unwrap_or_else(|| words.get("report-period-same"))) }
        (table("narrow", &words.get("report-period-caption"), &heads(words, &["report-number", "#report-this-game", "#report-ghost-long"]), &rows))
    }
}

/// Every refused order, with its rule.
pub(crate) fn refused(played: &Played) -> Markup {
    let (words, game) = (played.words, played.game);
    let row = |refused: &demarche_play::debrief::Refused| {
        vec![
            cell(words.month(refused.month)),
            cell(orders::order(words, game.case(), &refused.order)),
            cell(orders::refusal(words, &refused.refusal)),
        ]
    };
    let rows: Vec<Vec<Markup>> = played.debrief.refused.iter().map(row).collect();
    if rows.is_empty() {
        return html! { p { (words.get("report-refused-none")) } };
    }
    html! { (table("", &words.get("report-refused-caption"), &heads(words, &["report-month", "report-order", "report-reason"]), &rows)) }
}

/// Sources, and what the figures rest on.
pub(crate) fn sources(played: &Played) -> Markup {
    let (words, case) = (played.words, played.game.case());
    let tags = ["v", "c", "s", "a"];
    html! {
        p { (words.get("report-sources-intro")) }
        dl.tags {
            @for tag in tags { div { dt { "[" (tag.to_uppercase()) "]" } dd { (words.get(&format!("report-tag-{tag}"))) } } }
        }
        p { (words.get("report-sources-model")) }
        @if !case.sources.is_empty() {
            h3 { (words.get("report-sources-scenario")) }
            ul.sources { @for source in &case.sources { li { (source.publisher) ", " (source.date) @if !source.title.is_empty() { ": " (source.title) } } } }
        }
    }
}
