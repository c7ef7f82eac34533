//! The course of a game: charts over its months, and the tables behind them.
//!
//! Duty: choose what is drawn, say it in words, and set the same figures as tables. Always holds: a
//! chart and its table are made from the same values.

use maud::{Markup, html};

use super::chart::{Axis, Chart, Line, Look};
use super::parts::{cell, count, table};
use super::played::Played;
use demarche_core::math::Points;
use demarche_core::model::ids::Month;
use demarche_core::model::metric;
use demarche_play::debrief::{closed, prose, turning};
use demarche_play::narrate::Words;
use demarche_play::narrate::figures;
use demarche_play::narrate::words::{Arg, number, text};
use demarche_play::views::text::capital;

/// Charts, and the tables behind them.
pub(crate) struct Course {
    /// The charts.
    pub(super) charts: Markup,
    /// The tables.
    pub(crate) tables: Markup,
}

/// Width and height of a small chart and of a wide one, in drawing steps.
const SMALL: (u32, u32) = (760, 460);
const WIDE: (u32, u32) = (1_560, 620);

/// One series with its metric.
struct Series {
    name: String,
    metric: &'static str,
    look: Look,
    values: Vec<Option<i64>>,
}

/// The course of one game.
pub(crate) fn course(played: &Played) -> Course {
    let charts = [
        metrics(played, "home", &["support", "approval"], Some("support")),
        metrics(played, "resilience", &["resilience"], Some("resilience")),
        metrics(played, "relations", &["tension", "grievance", "goodwill.allies", "goodwill.recipient"], None),
        metrics(played, "aid", &["pledged", "allocated", "delivered"], None),
    ];
    let ladder = ladder(played);
    let all = || std::iter::once(&ladder).chain(&charts);
    Course {
        charts: html! {
            p { (played.words.get("report-course-intro")) }
            (figure(played.words, &ladder.0, 1, "wide"))
            div.pair {
                @for (at, (chart, _)) in charts.iter().enumerate() { (figure(played.words, chart, at + 2, "half")) }
            }
        },
        tables: html! {
            p { (played.words.get("report-figures-intro")) }
            div.tables { @for (_, table) in all() { (table) } }
        },
    }
}

/// A chart with its title, its text and the way to its table.
pub(crate) fn figure(words: &Words, chart: &Chart, at: usize, class: &str) -> Markup {
    let link = words.say("report-figure-table", &[number("number", count(at))]);
    html! {
        figure.(class) {
            h3 { (chart.title) }
            (chart.svg())
            figcaption {
                (chart.about) " "
                a href={ "#table-" (chart.id) } { (link) }
            }
        }
    }
}

/// Short months for axes: every January, and the first, with its year.
pub(crate) fn short(words: &Words, months: &[Month]) -> Vec<String> {
    let name = |month: &Month| {
        let name = words.get(&format!("month-{}", month.of_year()));
        let short: String = name.chars().take(3).collect();
        words.say("report-month-short", &[text("month", short), text("year", format!("{:02}", month.year() % 100))])
    };
    months.iter().map(name).collect()
}

/// The months of a game.
pub(crate) fn months(played: &Played) -> Vec<Month> {
    closed(played.game).map(|t| t.month).collect()
}

/// A metric by the months of a game.
pub(super) fn of(played: &Played, name: &str) -> Vec<Option<i64>> {
    let case = played.game.case();
    closed(played.game).map(|t| metric::lookup(case, &t.metrics, name).map(|v| v.0)).collect()
}

fn of_period(played: &Played, name: &str) -> Option<Vec<Option<i64>>> {
    let case = played.game.case();
    let period = played.debrief.period.as_ref()?;
    Some(period.metrics.iter().map(|t| metric::lookup(case, t, name).map(|v| v.0)).collect())
}

/// Marks at round values from a little under the least to a little over the most.
pub(crate) fn axis(words: &Words, values: impl Iterator<Item = i64>, name: &str) -> Axis {
    let (mut low, mut high) = values.fold((i64::MAX, i64::MIN), |(low, high), v| (low.min(v), high.max(v)));
    if low > high {
        (low, high) = (0, 1_000);
    }
    let money = matches!(name, "pledged" | "allocated" | "delivered");
    if money {
        low = 0;
    }
    let span = (high - low).max(1_000);
    let mut step = 1_000;
    let grow = [2, 5, 10];
    let mut at = 0;
    let mut base = 1_000;
    while span / step > 4 {
        step = base * grow[at];
        at += 1;
        if at == grow.len() {
            (base, at) = (step, 0);
        }
    }
    let first = low.div_euclid(step) * step;
    let last = (high + step - 1).div_euclid(step) * step;
    let last = if last == first { first + step } else { last };
    let count = (last - first) / step;
    let written = |value: i64| {
        words.figure(if money && value != 0 {
            figures::round_money(demarche_core::math::Money(value))
        } else {
            figures::round_points(Points(value))
        })
    };
    Axis { low: first, high: last, marks: (0..=count).map(|n| first + n * step).map(|v| (v, written(v))).collect() }
}

/// The turning points' months, numbered as in their section.
fn marks(played: &Played) -> Vec<(usize, String)> {
    let numbered = played.debrief.turning.iter().enumerate();
    numbered.map(|(at, point)| (usize::from(point.turn), (at + 1).to_string())).collect()
}

/// A chart of some metrics, one of them beside the period's.
fn metrics(played: &Played, key: &str, names: &[&'static str], ghost: Option<&'static str>) -> (Chart, Markup) {
    let (words, game) = (played.words, played.game);
    let mut series: Vec<Series> = Vec::new();
    // Of a game that is the period's, the ghost would only hide behind it.
    let apart = played.debrief.period.as_ref().is_some_and(|p| p.departed.is_some());
    let ghost = ghost.filter(|_| apart);
    if let Some((metric, values)) = ghost.and_then(|name| Some((name, of_period(played, name)?))) {
        series.push(Series { name: words.get("report-ghost"), metric, look: Look::Ghost, values });
    }
    for (at, metric) in names.iter().enumerate() {
        let name = words.get(&format!("report-series-{}", metric.replace('.', "-")));
        series.push(Series { name, metric, look: Look::Series(at), values: of(played, metric) });
    }
    let axis = axis(words, series.iter().flat_map(|s| s.values.iter().flatten().copied()), names[0]);
    let months = months(played);
    let title = words.get(&format!("report-chart-{key}"));
    let about = names.iter().map(|name| sentence(played, name)).collect::<Vec<_>>().join(" ");
    let chart = Chart {
        id: key.to_owned(),
        title: title.clone(),
        about,
        size: SMALL,
        space: (if key == "aid" { 130 } else { 60 }, 190),
        months: short(words, &months),
        axis,
        lines: series.iter().map(|s| Line { name: s.name.clone(), look: s.look, values: s.values.clone() }).collect(),
        marks: marks(played),
        ..Chart::default()
    };
    let head: Vec<String> = std::iter::once(words.get("report-month"))
        .chain(series.iter().map(|s| match s.look {
            Look::Ghost => {
                format!("#{}", words.say("report-ghost-of", &[text("name", prose::metric_name(words, game, s.metric))]))
            }
            Look::Series(_) => format!("#{}", prose::metric_name(words, game, s.metric)),
        }))
        .collect();
    let columns: Vec<(&str, &[Option<i64>])> = series.iter().map(|s| (s.metric, s.values.as_slice())).collect();
    (chart, numbered(words, key, &title, &head, &by_month(words, &months, &columns)))
}

/// Rows of a table behind a chart: months, and metrics with their values where they have one.
pub(super) fn by_month(words: &Words, months: &[Month], columns: &[(&str, &[Option<i64>])]) -> Vec<Vec<Markup>> {
    let row = |(at, month): (usize, &Month)| {
        let figure = |(metric, values): &(&str, &[Option<i64>])| {
            let value = values.get(at).copied().flatten();
            value.map_or_else(String::new, |v| words.figure(figures::metric(metric, Points(v))))
        };
        std::iter::once(month.to_string()).chain(columns.iter().map(figure)).map(cell).collect()
    };
    months.iter().enumerate().map(row).collect()
}

/// A table behind a chart.
pub(super) fn numbered(words: &Words, key: &str, title: &str, head: &[String], rows: &[Vec<Markup>]) -> Markup {
    let caption = words.say("report-table-of", &[text("title", title)]);
    html! { div.behind #{ "table-" (key) } { (table("dense", &caption, head, rows)) } }
}

/// How a metric went, in one sentence.
fn sentence(played: &Played, name: &'static str) -> String {
    let (words, game) = (played.words, played.game);
    let case = game.case();
    let opening = metric::lookup(case, &game.records().opening, name).unwrap_or_default();
    let values: Vec<(Month, Points)> =
        closed(game).filter_map(|t| Some((t.month, metric::lookup(case, &t.metrics, name)?))).collect();
    let Some((_, end)) = values.last() else { return String::new() };
    let figure = |value: Points| figures::metric(name, value);
    let lowest = values.iter().min_by_key(|(month, value)| (*value, *month)).unwrap_or(&values[0]);
    let highest = values.iter().max_by_key(|(month, value)| (*value, std::cmp::Reverse(*month))).unwrap_or(&values[0]);
    let args: Vec<Arg> = vec![
        text("name", prose::metric_name(words, game, name)),
        text("opening", figure(opening)),
        text("end", figure(*end)),
        text("lowest", figure(lowest.1)),
        text("lowest_month", words.month(lowest.0)),
        text("highest", figure(highest.1)),
        text("highest_month", words.month(highest.0)),
    ];
    let id =
        if matches!(name, "pledged" | "allocated" | "delivered") { "report-sentence-sum" } else { "report-sentence" };
    words.say(id, &args)
}

/// The ladder month by month: this game, the period under the same luck, the record.
fn ladder(played: &Played) -> (Chart, Markup) {
    let (words, game) = (played.words, played.game);
    let levels: Vec<u8> = closed(game).map(|t| turning::level(game, t)).collect();
    let history: Vec<Option<u8>> = match &played.debrief.period {
        Some(period) => period.months.iter().map(|m| m.history).collect(),
        None => vec![None; levels.len()],
    };
    let observed: Vec<Option<u8>> = closed(game)
        .map(|t| game.case().observed.iter().filter(|o| o.month == t.month && o.reaction).map(|o| o.level).max())
        .collect();
    let top = *game.case().rules.reaction.top;
    let rung = |level: u8| (i64::from(level), format!("{level} {}", capital(&words.level(level))));
    let wide = |values: &[Option<u8>]| values.iter().map(|v| v.map(i64::from)).collect::<Vec<_>>();
    let mut points = Vec::new();
    if played.debrief.period.is_some() {
        points.push(Line { name: words.get("report-ghost"), look: Look::Ghost, values: wide(&history) });
        points.push(Line { name: words.get("report-record"), look: Look::Series(1), values: wide(&observed) });
    }
    let highest = levels.iter().copied().max().unwrap_or(0);
    let first = levels.iter().position(|l| *l == highest).unwrap_or(0);
    let months = months(played);
    let args = [
        text("level", words.level(highest)),
        text("month", months.get(first).map_or_else(String::new, |m| words.month(*m))),
        number("silent", count(levels.iter().filter(|l| !(1..).contains(*l)).count())),
        number("months", count(levels.len())),
        text("beside", if played.debrief.period.is_some() { "yes" } else { "no" }),
    ];
    let title = words.get("report-chart-ladder");
    let bars = levels.iter().map(|l| Some(i64::from(*l))).collect();
    let chart = Chart {
        id: "ladder".to_owned(),
        title: title.clone(),
        about: words.say("report-ladder-about", &args),
        size: WIDE,
        space: (310, 30),
        months: short(words, &months),
        axis: Axis { low: 0, high: i64::from(top), marks: (0..=top).map(rung).collect() },
        bars: Some(Line { name: words.get("report-this-game"), look: Look::Series(0), values: bars }),
        points,
        marks: marks(played),
        ..Chart::default()
    };
    let mut head = vec![words.get("report-month"), words.get("report-this-game")];
    if played.debrief.period.is_some() {
        head.extend([words.get("report-ghost-long"), words.get("report-record-long")]);
    }
    let named = |level: Option<u8>| level.map_or_else(String::new, |l| format!("{l} {}", words.level(l)));
    let row = |(at, month): (usize, &Month)| {
        let mut row = vec![month.to_string(), named(Some(levels[at]))];
        if played.debrief.period.is_some() {
            row.extend([named(history.get(at).copied().flatten()), named(observed[at])]);
        }
        row.into_iter().map(cell).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<Markup>> = months.iter().enumerate().map(row).collect();
    (chart, numbered(words, "ladder", &title, &head, &rows))
}
