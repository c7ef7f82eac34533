//! Several games of one scenario side by side.
//!
//! Duty: a page that puts objectives, courses, turning points and predictions of some games next to
//! each other. Always holds: games are named by letters that stay the same all over the page; the
//! same scenario, so that the same figures mean the same.

use maud::{Markup, html};

use super::chart::{Axis, Chart, Line, Look};
use super::course::{axis, by_month, figure, numbered, of, short};
use super::parts::{cell, count, earned, heads, medals, scores, table};
use super::played::Played;
use super::shell;
use demarche_core::math::Points;
use demarche_core::model::ids::Month;
use demarche_core::model::metric;
use demarche_core::rules::score::Medal;
use demarche_play::debrief::standing::Standing;
use demarche_play::debrief::{accepted, closed, prose, turning};
use demarche_play::narrate::figures;
use demarche_play::narrate::words::{number, text};
use demarche_play::views::text::capital;

/// Most games that a chart draws as lines: as many as can be told apart.
const DRAWN: usize = 4;

/// The letter of a game: A, B ... Z, AA, AB ...
fn letter(at: usize) -> String {
    let own = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { own.to_string() } else { format!("{}{own}", letter(at / 26 - 1)) }
}

fn named(games: &[Played], at: usize) -> String {
    format!("{} · {}", letter(at), games[at].label)
}

/// The page.
pub fn page(games: &[Played]) -> String {
    let Some(first) = games.first() else { return String::new() };
    let words = first.words;
    let (charts, tables) = courses(games);
    let parts: Vec<(&str, Markup)> = vec![
        ("games", overview(games)),
        ("compared-objectives", objectives(games)),
        ("parted", parted(games)),
        ("compared-turned", turned(games)),
        ("compared-course", charts),
        ("compared-predictions", predictions(games)),
        ("compared-discussion", discussion(games)),
        ("figures", tables),
        ("sources", super::sections::sources(first)),
    ];
    let parts: Vec<(&str, Markup)> = parts.into_iter().filter(|(_, part)| !part.0.is_empty()).collect();
    let title = words.say("report-comparison-title", &[text("title", words.get("title"))]);
    shell::page(words, &title, &header(games), &parts).into_string()
}

fn header(games: &[Played]) -> Markup {
    let words = games[0].words;
    let case = games[0].game.case();
    let args = [
        number("games", count(games.len())),
        text("nation", words.nation(case, case.player)),
        text("from", words.month(case.start)),
        number("months", i64::from(case.turns)),
    ];
    let seeds: Vec<u64> = games.iter().map(|g| g.tape.seed).collect();
    let same = seeds.iter().all(|s| *s == seeds[0]);
    html! {
        header.masthead {
            p.overline { (words.get("report-comparison-overline")) }
            h1 { (words.get("title")) }
            p.lead { (words.say("report-comparison-span", &args)) }
            p.note { (words.get(if same { "report-comparison-same-luck" } else { "report-comparison-other-luck" })) " " (words.get("report-note")) }
        }
    }
}

fn overview(games: &[Played]) -> Markup {
    let words = games[0].words;
    let row = |(at, played): (usize, &Played)| {
        let game = played.game;
        let case = game.case();
        let of = |name: &str| {
            let value = metric::lookup(case, game.records().last_metrics(), name);
            cell(value.map_or_else(String::new, |v| words.figure(figures::metric(name, v))))
        };
        let highest = closed(game).map(|t| turning::level(game, t)).max().unwrap_or(0);
        vec![
            cell(named(games, at)),
            cell(played.tape.seed.to_string()),
            cell(closed(game).count().to_string()),
            of("support"),
            of("resilience"),
            of("delivered"),
            cell(highest.to_string()),
            cell(played.debrief.refused.len().to_string()),
        ]
    };
    let rows: Vec<Vec<Markup>> = games.iter().enumerate().map(row).collect();
    let ids = [
        "report-game",
        "#report-seed",
        "#report-months-played",
        "#report-short-support",
        "#report-short-resilience",
        "#report-short-delivered",
        "#report-short-highest",
        "#report-short-refused",
    ];
    html! {
        p { (words.get("report-games-intro")) }
        (table("", &words.get("report-games-caption"), &heads(words, &ids), &rows))
    }
}

fn objectives(games: &[Played]) -> Markup {
    let words = games[0].words;
    let game = games[0].game;
    let mut head = vec![words.get("report-objective")];
    head.extend((0..games.len()).map(letter));
    let period = games[0].debrief.period.as_ref();
    head.extend(period.map(|_| words.get("report-ghost-long")));
    let of = |standings: &[Standing], at: usize| standings.get(at).map(|s| earned(words, game, at, s.reading, s.medal));
    let row = |at: usize| {
        let mut row = vec![cell(prose::objective(words, game, at))];
        row.extend(games.iter().filter_map(|g| of(&g.debrief.standings, at)));
        row.extend(period.and_then(|p| of(&p.standings, at)));
        row
    };
    let mut rows: Vec<Vec<Markup>> = (0..game.case().objectives.len()).map(row).collect();
    let total = |played: &Played| cell(words.say("report-tile-medals-value", &medals(&played.debrief.standings)));
    let mut last = vec![html! { strong { (words.get("report-tile-medals")) } }];
    last.extend(games.iter().map(total));
    last.extend(period.map(|_| cell("")));
    rows.push(last);
    html! {
        p { (words.get("report-compared-objectives-intro")) }
        (table("matrix", &words.get("report-objectives-caption"), &head, &rows))
    }
}

/// Where each game's orders first differ from the first game's.
fn parted(games: &[Played]) -> Markup {
    let words = games[0].words;
    let first = |at: usize| -> Option<(Month, usize)> {
        let both = closed(games[0].game).zip(closed(games[at].game));
        let differ = both.enumerate().find(|(_, (a, b))| accepted(a) != accepted(b));
        differ.map(|(turn, (a, _))| (a.month, turn))
    };
    html! {
        ul.parted {
            @for at in 1..games.len() {
                li {
                    @match first(at) {
                        None => { (words.say("report-parted-never", &[text("one", letter(0)), text("other", letter(at))])) },
                        Some((month, turn)) => {
                            (words.say("report-parted-month", &[text("one", letter(0)), text("other", letter(at)), text("month", words.month(month))]))
                            ul {
                                @for (side, other) in [(0, at), (at, 0)] {
                                    li { strong { (letter(side)) } ": " (given(&games[side], &games[other], turn)) }
                                }
                            }
                        },
                    }
                }
            }
        }
    }
}

/// What a game ordered in a month and the other did not, in words.
fn given(played: &Played, other: &Played, turn: usize) -> String {
    let of = |played: &Played| closed(played.game).nth(turn).map(accepted).unwrap_or_default();
    let theirs = of(other);
    let own: Vec<_> = of(played).into_iter().filter(|order| !theirs.contains(order)).collect();
    if own.is_empty() {
        return played.words.get("report-parted-nothing");
    }
    let told = own.iter().map(|o| demarche_play::narrate::orders::order(played.words, played.game.case(), o));
    told.collect::<Vec<_>>().join("; ")
}

fn turned(games: &[Played]) -> Markup {
    let words = games[0].words;
    let mut rows = Vec::new();
    for (at, played) in games.iter().enumerate() {
        for (number, point) in played.debrief.turning.iter().enumerate() {
            let told = prose::turning(words, played.game, point);
            rows.push(vec![
                cell(format!("{} {}", letter(at), number + 1)),
                cell(words.month(point.month)),
                cell(prose::change(words, played.game, point)),
                cell(told.first().cloned().unwrap_or_default()),
            ]);
        }
    }
    let ids = ["report-game", "report-month", "report-order", "report-what-changes"];
    html! {
        p { (words.get("report-turned-intro")) }
        (table("", &words.get("report-compared-turned-caption"), &heads(words, &ids), &rows))
    }
}

/// One chart and table for each of some metrics, and one for the ladder.
fn courses(games: &[Played]) -> (Markup, Markup) {
    let words = games[0].words;
    let longest = games.iter().max_by_key(|g| closed(g.game).count()).unwrap_or(&games[0]);
    let months: Vec<Month> = closed(longest.game).map(|t| t.month).collect();
    let names = ["support", "resilience", "tension", "delivered", "goodwill.allies", "level"];
    let drawn: Vec<(Chart, Markup)> = names.into_iter().map(|name| course(games, &months, name)).collect();
    let charts = html! {
        p { (words.say("report-compared-course-intro", &[number("drawn", count(games.len().min(DRAWN))), number("games", count(games.len()))])) }
        div.pair { @for (at, (chart, _)) in drawn.iter().enumerate() { (figure(words, chart, at + 1, "half")) } }
    };
    (charts, html! { p { (words.get("report-figures-intro")) } div.tables { @for (_, table) in &drawn { (table) } } })
}

fn course(games: &[Played], months: &[Month], name: &'static str) -> (Chart, Markup) {
    let words = games[0].words;
    let key = format!("of-{}", name.replace('.', "-"));
    let title = capital(&prose::metric_name(words, games[0].game, name));
    let all: Vec<Vec<Option<i64>>> = games.iter().map(|g| of(g, name)).collect();
    let end = |at: usize| all[at].iter().rev().flatten().next().copied();
    let ends = (0..games.len()).filter_map(|at| Some((at, end(at)?)));
    let ends: Vec<String> = ends
        .map(|(at, value)| {
            words.say("report-end-of", &[text("game", letter(at)), text("value", figures::metric(name, Points(value)))])
        })
        .collect();
    let line = |at: usize| Line { name: letter(at), look: Look::Series(at), values: all[at].clone() };
    let axis: Axis = axis(words, all.iter().take(DRAWN).flatten().flatten().copied(), name);
    let chart = Chart {
        id: key.clone(),
        title: title.clone(),
        about: words.say("report-ends", &[text("ends", words.list(&ends))]),
        size: (760, 420),
        space: (if name == "delivered" { 130 } else { 60 }, 80),
        months: short(words, months),
        axis,
        lines: (0..games.len().min(DRAWN)).map(line).collect(),
        ..Chart::default()
    };
    let mut head = vec![words.get("report-month")];
    head.extend((0..games.len()).map(|at| format!("#{}", letter(at))));
    let columns: Vec<(&str, &[Option<i64>])> = all.iter().map(|values| (name, values.as_slice())).collect();
    let table = numbered(words, &key, &title, &head, &by_month(words, months, &columns));
    (chart, table)
}

fn predictions(games: &[Played]) -> Markup {
    let words = games[0].words;
    let rows: Vec<Vec<Markup>> = games
        .iter()
        .enumerate()
        .filter_map(|(at, played)| {
            let means = played.debrief.skill.means()?;
            let whose = [named(games, at), means.count.to_string()].map(cell);
            Some(whose.into_iter().chain(scores(words, [means.player, means.climatology, means.model])).collect())
        })
        .collect();
    if rows.is_empty() {
        return html! { p { (words.get("report-predictions-none")) } };
    }
    let ids =
        ["report-game", "#report-sealed", "#report-score-player", "#report-score-climatology", "#report-score-model"];
    html! {
        p { (words.get("report-predictions-intro")) }
        (table("narrow", &words.get("report-predictions-caption"), &heads(words, &ids), &rows))
    }
}

/// Questions that only a comparison can ask: where two games earned different medals.
fn discussion(games: &[Played]) -> Markup {
    let words = games[0].words;
    let game = games[0].game;
    let apart = |at: usize| {
        let medals = games.iter().enumerate().map(|(g, p)| (p.debrief.standings[at].medal, g));
        let best = medals.clone().max_by_key(|(m, g)| (*m, std::cmp::Reverse(*g)))?;
        let worst = medals.min()?;
        (best.0 > worst.0).then(|| {
            let args = [
                text("objective", prose::objective_short(words, game, at)),
                text("best", letter(best.1)),
                text("best_medal", prose::medal(words, best.0)),
                text("worst", letter(worst.1)),
                text("worst_medal", prose::medal(words, worst.0)),
                text("none", if worst.0 == Medal::None { "yes" } else { "no" }),
            ];
            (best.0 as i64 - worst.0 as i64, words.say("report-compared-question", &args))
        })
    };
    let mut asked: Vec<(i64, String)> = (0..game.case().objectives.len()).filter_map(apart).collect();
    asked.sort_by_key(|(distance, _)| std::cmp::Reverse(*distance));
    html! {
        ol.questions {
            @for (_, question) in asked.iter().take(4) { li { p { (question) } } }
            li { p { (words.get("report-compared-question-luck")) } }
            li { p { (words.get("report-compared-question-order")) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52].map(letter), ["A", "Z", "AA", "AZ", "BA"]);
    }
}
