//! Charts: numbers over time as lines, each with its table.
//!
//! Duty: lay out courses as SVG and as tables. Uses the pen. Always holds: every line has its table beside it,
//! and its sentence.

use std::fmt::Write as _;

use maud::{Markup, html};

use crate::pen::Pen;
use crate::request::{Request, encoded};
use crate::shell::Page;
use demarche_core::math::Points;
use demarche_play::forecast::{Bands, Forecast, Options};
use demarche_play::narrate::figures;
use demarche_play::session::Session;
use demarche_play::views::charts::{Chart, chart, metrics};
use demarche_play::views::forecast_summary::{self, Band};

/// What is shown unless something else is asked for.
const FIRST: [&str; 6] = ["support", "approval", "resilience", "goodwill.allies", "delivered", "tension"];

/// The page; the fields `of` say which numbers.
pub(crate) fn page(session: &Session, request: &Request) -> Page {
    let pen = &Pen::for_game(session);
    let known = metrics(session);
    let asked: Vec<&str> = request.fields.iter().filter(|(name, _)| name == "of").map(|(_, of)| of.as_str()).collect();
    let asked = if asked.is_empty() { FIRST.to_vec() } else { asked };
    let beside = request.number::<usize>("beside").filter(|at| *at < session.lanes().len());
    let charts: Vec<Chart> = asked
        .iter()
        .filter(|of| known.iter().any(|(metric, _)| metric == *of))
        .map(|of| chart(session, of, beside))
        .collect();
    let title = pen.get("window-tab-charts");
    let may = session.open() && !session.game().is_over();
    let futures = (may && request.field("forecast").is_some()).then(|| foreseen(session));
    let bands = futures.as_ref().map(|futures| forecast_summary::bands(session, futures)).unwrap_or_default();
    let main = html! {
        h1 { (title) }
        @if let Some(told) = futures.as_ref().and_then(|futures| forecast_summary::line(session, futures)) {
            p #forecast { strong { (told) } }
        } @else if may {
            p { a.button href="charts?forecast=yes#forecast" { (pen.get("page-forecast")) } }
            p.second { (pen.get("page-forecast-about")) }
        }
        form.row method="get" action="charts" {
            label { (pen.get("page-chart")) select name="of" { @for (metric, name) in &known { option value=(metric) selected[asked.first() == Some(&metric.as_str())] { (name) } } } }
            button { (pen.get("page-show")) }
        }
        div.charts { @for shown in &charts { (chart_ui(pen, shown, bands.iter().find(|band| band.metric == shown.metric))) } }
    };
    Page::of_game("charts", title, main)
}

/// How many futures are played for a page: enough for a band, few enough to be waited for.
const FUTURES: usize = 48;

/// Futures of the draft under other luck.
fn foreseen(session: &Session) -> Bands {
    let mut whole = Forecast::new(session.game(), session.draft(), Options { futures: FUTURES, ..Options::default() });
    whole.run(FUTURES);
    whole.bands()
}

fn chart_ui(pen: &Pen, shown: &Chart, band: Option<&Band>) -> Markup {
    let told = |value| pen.words.figure(figures::metric(&shown.metric, value));
    let ahead = || band.into_iter().flat_map(|band| &band.values);
    let known = shown.courses.iter().flat_map(|course| &course.values).map(|value| value.0);
    let all: Vec<i64> = known.chain(ahead().flat_map(|(low, _, high)| [*low, *high])).collect();
    let (low, high) = (all.iter().min().copied().unwrap_or(0), all.iter().max().copied().unwrap_or(0));
    let span = (high - low).max(1);
    let longest = shown.courses.iter().map(|course| course.values.len()).max().unwrap_or(0);
    let most = longest.max(band.map_or(0, |band| usize::from(band.from) + band.values.len())).max(2);
    let count = |n: usize| i64::try_from(n).unwrap_or(0);
    let place = |n: usize, value: i64| (10 + count(n) * 680 / count(most - 1), 190 - (value - low) * 170 / span);
    let line = |first: usize, values: &mut dyn Iterator<Item = i64>| {
        let mut out = String::new();
        for (n, value) in values.enumerate() {
            let (x, y) = place(first + n, value);
            let _ = write!(out, "{}{x} {y}", if n == 0 { "M" } else { "L" });
        }
        out
    };
    let path = |values: &[Points]| line(0, &mut values.iter().map(|value| value.0));
    let area = band.map(|band| {
        let from = usize::from(band.from);
        let mut area = line(from, &mut band.values.iter().map(|(_, _, high)| *high));
        let back = band.values.iter().enumerate().rev().map(|(n, (least, ..))| place(from + n, *least));
        for (x, y) in back {
            let _ = write!(area, "L{x} {y}");
        }
        area + "Z"
    });
    let middle = band.map(|band| line(usize::from(band.from), &mut band.values.iter().map(|(_, middle, _)| *middle)));
    let id = format!("chart-{}", encoded(&shown.metric).replace(['.', '%'], "-"));
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (shown.name) }
            svg.chart viewBox="0 0 700 222" role="img" aria-label=(shown.told) {
                line x1="10" x2="690" y1="190" y2="190" {} line x1="10" x2="690" y1="20" y2="20" {}
                @if let Some(area) = &area { path.band d=(area) {} }
                @if let Some(middle) = &middle { path.middle d=(middle) {} }
                @for course in &shown.courses { path.other[!course.current] d=(path(&course.values)) {} }
                @if !all.is_empty() { text x="14" y="184" { (told(Points(low))) } text x="14" y="15" { (told(Points(high))) } }
                @let last = longest.saturating_sub(1);
                @if let Some(first) = shown.months.first() { text x="10" y="212" { (first) } }
                @if let Some(month) = shown.months.get(last).filter(|_| last > 2) {
                    text x=(place(last, low).0) y="212" text-anchor="end" { (month) }
                }
                @for course in shown.courses.iter().filter(|course| course.current) {
                    @if let Some(value) = course.values.last() {
                        @let (x, y) = place(course.values.len() - 1, value.0);
                        circle.now cx=(x) cy=(y) r="5" {}
                        text.now x=(x - 8) y=(if y < 60 { y + 24 } else { y - 12 }) text-anchor="end" { (told(*value)) }
                    }
                }
            }
            @if let Some(band) = band { (band_table(pen, shown, band)) }
            details {
                summary { (pen.get("window-charts-as-table")) span.unseen { ": " (shown.name) } }
                div.scroll tabindex="0" { table {
                    thead { tr { th scope="col" { (pen.get("window-charts-month")) } @for course in &shown.courses { th.figure scope="col" { (course.lane) } } } }
                    tbody { @for (n, month) in shown.months.iter().enumerate() { tr { th scope="row" { (month) } @for course in &shown.courses { td.figure { @match course.values.get(n) { Some(value) => (told(*value)), None => "" } } } } } }
                } }
            }
        }
    }
}

/// The futures of a number as a table.
fn band_table(pen: &Pen, shown: &Chart, band: &Band) -> Markup {
    let told = |value: i64| pen.words.figure(figures::metric(&shown.metric, Points(value)));
    html! {
        details {
            summary { (pen.get("window-charts-band")) span.unseen { ": " (shown.name) } }
            div.scroll tabindex="0" { table {
                thead { tr { th scope="col" { (pen.get("page-ahead")) } th.figure scope="col" { (pen.get("page-predict-low")) } th.figure scope="col" { (pen.get("window-charts-middle")) } th.figure scope="col" { (pen.get("page-predict-high")) } } }
                tbody { @for (n, (low, middle, high)) in band.values.iter().enumerate() {
                    tr { th scope="row" { (n) } td.figure { (told(*low)) } td.figure { (told(*middle)) } td.figure { (told(*high)) } }
                } }
            } }
        }
    }
}
