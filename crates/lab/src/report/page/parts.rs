//! Small parts that sections share: medals, bullets, cells, tables.

use maud::{Markup, html};

use demarche_core::math::{Points, Ppm, div_round};
use demarche_core::model::case::Want;
use demarche_core::rules::score::Medal;
use demarche_core::sim::Game;
use demarche_play::debrief::prose;
use demarche_play::debrief::standing::{Standing, thresholds};
use demarche_play::narrate::words::{Arg, number, text};
use demarche_play::narrate::{Words, figures};
use demarche_play::views::text::capital;

/// A medal: a disc with as many bars as its rank, and its name.
pub(crate) fn medal(words: &Words, medal: Medal) -> Markup {
    let (class, bars) = match medal {
        Medal::None => ("none", 0),
        Medal::Bronze => ("bronze", 1),
        Medal::Silver => ("silver", 2),
        Medal::Gold => ("gold", 3),
    };
    let left = 10 - bars * 2 + 1;
    html! {
        span class={ "medal " (class) } {
            svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" {
                circle cx="10" cy="10" r="8" {}
                @for bar in 0..bars {
                    line x1=(left + bar * 4) x2=(left + bar * 4) y1="6.5" y2="13.5" {}
                }
            }
            (capital(&prose::medal(words, medal)))
        }
    }
}

/// A number of things, as messages take it.
pub(super) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// How many medals of each kind were won, as messages take it.
pub(super) fn medals(standings: &[Standing]) -> [Arg<'static>; 3] {
    let won = |wanted| count(standings.iter().filter(|s| s.medal == wanted).count());
    [number("gold", won(Medal::Gold)), number("silver", won(Medal::Silver)), number("bronze", won(Medal::Bronze))]
}

/// A reading of an objective and the medal that it earned.
pub(super) fn earned(words: &Words, game: &Game, objective: usize, reading: Points, won: Medal) -> Markup {
    html! { span.fig { (words.figure(prose::reading(game, objective, reading))) } " " (medal(words, won)) }
}

/// The scores of sealed predictions beside those of simple forecasters: cells of a table.
pub(super) fn scores(words: &Words, scores: [Ppm; 3]) -> [Markup; 3] {
    scores.map(|score| cell(words.figure(figures::score(score))))
}

/// A reading between its thresholds, better to the right; a ring for the period's.
pub(super) fn bullet(words: &Words, game: &Game, standing: &Standing, period: Option<Points>) -> Markup {
    const WIDTH: i64 = 200;
    let objective = &game.case().objectives[standing.objective];
    let sign = if objective.want == Want::AtLeast { 1 } else { -1 };
    let along = |value: Points| value.0 * sign;
    let marks = thresholds(objective).map(|(medal, value)| (medal, along(value)));
    let all = marks.iter().map(|(_, v)| *v).chain([along(standing.reading)]).chain(period.map(along));
    let (low, high) = all.clone().fold((i64::MAX, i64::MIN), |(low, high), v| (low.min(v), high.max(v)));
    let room = (high - low).max(1) / 8 + 1;
    let (low, high) = (low - room, high + room);
    let at = |value: i64| div_round(i128::from(value - low) * i128::from(WIDTH), i128::from(high - low));
    let reached = |medal: Medal| if standing.medal >= medal { "mark reached" } else { "mark" };
    let (bronze, silver, gold) = objective.medals;
    let all = [("reading", standing.reading), ("bronze", bronze), ("silver", silver), ("gold", gold)];
    let label = words
        .say("report-bullet", &all.map(|(name, value)| text(name, prose::reading(game, standing.objective, value))));
    html! {
        svg.bullet viewBox={ "0 0 " (WIDTH) " 26" } role="img" aria-label=(label) {
            rect.track x="0" y="9" width=(WIDTH) height="8" {}
            rect.fill x="0" y="9" width=(at(along(standing.reading))) height="8" {}
            @for (medal, value) in marks {
                line class=(reached(medal)) x1=(at(value)) x2=(at(value)) y1="4" y2="22" {}
            }
            @if let Some(value) = period {
                circle.ring cx=(at(along(value))) cy="13" r="4" {}
            }
        }
    }
}

/// A table with a caption, heads of columns, and rows whose first cell is their head. Columns whose
/// head begins with `#` hold figures.
pub(crate) fn table(class: &str, caption: &str, head: &[String], rows: &[Vec<Markup>]) -> Markup {
    let figures = |at: usize| head.get(at).is_some_and(|h| h.starts_with('#'));
    html! {
        div.scroll role="group" tabindex="0" aria-label=(caption) {
            table class=(class) {
                caption { (caption) }
                thead {
                    tr {
                        @for (at, name) in head.iter().enumerate() {
                            th scope="col" class=[figures(at).then_some("num")] { (name.trim_start_matches('#')) }
                        }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                @if at == 0 {
                                    th scope="row" { (cell) }
                                } @else {
                                    td class=[figures(at).then_some("num")] { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A plain cell.
pub(crate) fn cell(text: impl AsRef<str>) -> Markup {
    html! { (text.as_ref()) }
}

/// Heads of columns from messages; a `#` before an id marks a column of figures.
pub(crate) fn heads(words: &Words, ids: &[&str]) -> Vec<String> {
    let head = |id: &&str| match id.strip_prefix('#') {
        Some(id) => format!("#{}", words.get(id)),
        None => words.get(id),
    };
    ids.iter().map(head).collect()
}
