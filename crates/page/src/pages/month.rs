//! The month's end in its beats: an answer on paper, the front page, what arrived, the report.
//!
//! Duty: one page a beat, with one way on that has the focus. Uses the pen, letters, the views' beats. Always
//! holds: the words of an answer are a claim of the capital they come from; every beat can be skipped; the last
//! has everything.

use maud::{Markup, html};

use super::arrivals::arrivals_ui;
use super::letters::{foot, head};
use super::plate::Plate;
use crate::pen::Pen;
use crate::place::Place;
use crate::request::Request;
use crate::shell::Page;
use demarche_core::model::ids::GoodId;
use demarche_play::narrate::figures::{metric, points};
use demarche_play::narrate::words::{number, text};
use demarche_play::pictures::bust::Mood;
use demarche_play::session::Session;
use demarche_play::views;
use demarche_play::views::beats::{Beat, beats};
use demarche_play::views::counters::Counter;
use demarche_play::views::ladder::BEYOND;
use demarche_play::views::month_report::{Answer, MonthReport};
use demarche_play::views::news::{NewsItem, lead};

/// The page of a beat; none before a month is closed.
pub(crate) fn page(place: &Place, session: &Session, request: &Request) -> Option<Page> {
    let pen = &Pen::for_game(session);
    let desk = views::desk::desk(session, demarche_play::session::intent::Lens::default(), GoodId::default());
    let report = desk.report.as_ref()?;
    let all = beats(report);
    let at = request.number::<usize>("beat").unwrap_or(0).min(all.len() - 1);
    let beat = all[at];
    let plate = place.land.as_ref().map(|land| Plate { land, map: &desk.map, relief: place.relief.as_deref() });
    let (main, title) = match beat {
        Beat::Answer(which) => answer_page(pen, &report.answers[which], report),
        Beat::FrontPage => front_page(pen, report, plate),
        Beat::Arrivals => {
            let whose = (session.case().player, report.month.as_str());
            (arrivals_ui(pen, plate, &report.arrivals, whose), pen.get("window-beat-arrivals-title"))
        }
        Beat::Report => report_page(pen, report, &views::counters::counters(session)),
    };
    let over = session.game().is_over();
    let name = match beat {
        Beat::Answer(_) => "answer",
        Beat::FrontPage => "front-page",
        Beat::Arrivals => "arrivals",
        Beat::Report => "report",
    };
    let mut page = Page::alone(name, title, main).with_foot(way_on(pen, report, &all, at, over));
    page.announce = Some(announced(pen, beat, report));
    Some(page)
}

/// What a screen reader is told of a beat before it is read.
fn announced(pen: &Pen, beat: Beat, report: &MonthReport) -> String {
    match beat {
        Beat::Answer(which) => {
            let answer = &report.answers[which];
            format!("{}: {} {}", answer.capital, answer.level, answer.name)
        }
        Beat::FrontPage => pen.get("window-beat-front-page"),
        Beat::Arrivals => pen.get("window-beat-arrivals-title"),
        Beat::Report => pen.say("window-month-report-title", &[text("month", report.month.clone())]),
    }
}

/// Where one is among the beats, back, skip, and the way on.
fn way_on(pen: &Pen, report: &MonthReport, all: &[Beat], at: usize, over: bool) -> Markup {
    let last = at + 1 == all.len();
    let (to, label) = match (last, over) {
        (false, _) => (format!("month?beat={}", at + 1), "window-go-on"),
        (true, false) => ("desk".to_owned(), "window-go-on"),
        (true, true) => ("debrief".to_owned(), "window-debrief"),
    };
    html! {
        @if at > 0 { a.button href=(format!("month?beat={}", at - 1)) { (pen.get("window-beat-back")) } }
        @if !last { a.button href=(format!("month?beat={}", all.len() - 1)) { (pen.get("window-beat-skip")) } }
        ol.beats aria-label=(pen.get("page-beats")) {
            @for (n, beat) in all.iter().enumerate() {
                li aria-current=[(n == at).then_some("step")] { a href=(format!("month?beat={n}")) { (beat_name(pen, *beat, report)) } }
            }
        }
        a.button.action href=(to) autofocus { (pen.get(label)) }
    }
}

fn beat_name(pen: &Pen, beat: Beat, report: &MonthReport) -> String {
    match beat {
        Beat::Answer(which) => report.answers[which].capital.clone(),
        Beat::FrontPage => pen.get("window-beat-front-page"),
        Beat::Arrivals => pen.get("window-beat-arrivals"),
        Beat::Report => pen.get("window-beat-report"),
    }
}

/// What was answered: the paper in the middle, the rungs at its left, what it means at its right.
fn answer_page(pen: &Pen, answer: &Answer, report: &MonthReport) -> (Markup, String) {
    let title = pen.say("window-beat-answers", &[text("capital", answer.capital.clone())]);
    let silent = || pen.say("console-turned-silent", &[text("capital", answer.capital.clone())]);
    let said = if answer.what.is_empty() { silent() } else { answer.what.clone() };
    let main = html! {
        h1 { (title) }
        ol.climb reversed aria-label=(pen.get("window-part-ladder")) {
            @for rung in (1..=7u8).rev() {
                li.reached[rung <= answer.level].here[rung == answer.level.min(7)] {
                    span.level { (rung) } " " (views::text::capital(&pen.words.level(rung)))
                }
            }
        }
        article.paper {
            (head(&answer.letter))
            p.said { (said) }
            p.stamp.silent[answer.level == 0] { (answer.level) " " (answer.name) }
            @if answer.level >= BEYOND { p.second { (pen.get("window-beyond")) } }
            @if !answer.why.is_empty() { details { summary { (pen.get("window-beat-why")) } (why_lines(&answer.why)) } }
            @if answer.level > 0 {
                p.second { (pen.say("window-beat-claim", &[text("capital", answer.capital.clone())])) }
                (foot(&answer.letter, Mood::Neutral))
            }
        }
        aside.beside {
            p { @if answer.before == answer.level {
                (pen.say("window-beat-again", &[text("now", answer.name.clone())]))
            } @else {
                (pen.say("window-beat-from-to", &[text("before", pen.words.level(answer.before)), text("now", pen.words.level(answer.level))]))
            } }
            @if let Some(price) = answer.price { p { strong { (pen.words.figure(points(price))) } " " (pen.get("window-beat-price")) } }
            @if let Some(chance) = answer.chance { p { strong { (pen.percent(chance)) } " " (pen.get("window-beat-chance")) } }
            @if let Some((next, chance)) = &answer.next {
                p { strong { (pen.percent(*chance)) } " " (pen.say("window-beat-chance-next", &[text("level", next.clone())])) }
            }
            @if let Some(prediction) = &answer.prediction {
                h2 { (pen.get("window-beat-sealed")) }
                p.held[answer.held] { (prediction) }
                @let (held, of) = answer.guesses;
                p.second { (pen.say("window-beat-guesses", &[number("held", count(held)), number("of", count(of))])) }
            }
            @if let Some(seat) = &report.foreign {
                h2 { (pen.get("window-beat-ahead")) }
                @for line in &seat.lines { p { (line.text) } }
            }
        }
    };
    (main, title)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(0)
}

/// An explanation line by line, what belongs to a line set in under it.
pub(super) fn why_lines(lines: &[String]) -> Markup {
    html! {
        ul.why { @for line in lines {
            @let depth = line.chars().take_while(|c| *c == ' ').count() / 2;
            li class=(format!("deep-{}", depth.min(4))) { (line.trim()) }
        } }
    }
}

/// The month's news as a newspaper.
fn front_page(pen: &Pen, report: &MonthReport, plate: Option<Plate>) -> (Markup, String) {
    let first = lead(&report.lines);
    let main = html! {
        article.paper.newspaper {
            header { h1 { (pen.get("window-beat-newspaper")) } p.dateline { (report.month) } }
            div.columns {
                @if let Some(line) = first {
                    section.lead {
                        p.kicker { (line.heading) }
                        h2 { (line.text) }
                        @if let Some(plate) = plate { figure { (plate.engraving(&pen.get("page-engraving"))) } }
                        @if let Some(more) = &line.more { @for paragraph in more.split("\n\n") { p { (paragraph) } } }
                    }
                }
                section.column aria-label=(pen.get("window-news")) {
                    @for line in report.lines.iter().filter(|line| first.is_none_or(|first| !std::ptr::eq(*line, first))) { (short(line)) }
                }
            }
            dl.in-figures { @for gauge in &report.gauges {
                div { dt { (gauge.name) } dd { (pen.number(&gauge.value, &gauge.name, &gauge.metric)) " " (pen.moved(gauge.way, &gauge.by, gauge.good)) } }
            } }
            @if !report.refused.is_empty() { p.refused { (pen.say("window-beat-refused", &[number("count", count(report.refused.len()))])) } }
        }
    };
    (main, pen.get("window-beat-front-page"))
}

fn short(line: &NewsItem) -> Markup {
    html! {
        article { p.kicker { (line.heading) } h3 { (line.text) } @if let Some(more) = &line.more { p { (more) } } }
    }
}

/// The report: numbers with what moved them, refusals, answers, every line.
fn report_page(pen: &Pen, report: &MonthReport, counters: &[Counter]) -> (Markup, String) {
    let title = pen.say("window-month-report-title", &[text("month", report.month.clone())]);
    let main = html! {
        h1 { (title) }
        ul.counters { @for counter in counters { li.card { (counter_ui(pen, counter)) } } }
        @for (order, reason) in &report.refused {
            p.notice.refused { (pen.say("console-turned-refused", &[text("order", order.clone()), text("reason", reason.clone())])) }
        }
        div.report { @for answer in &report.answers {
            article.card.adversary[answer.level > 0] {
                h2 { span.level { (answer.level) } " " (answer.name) }
                p { @if answer.what.is_empty() { (pen.say("console-turned-silent", &[text("capital", answer.capital.clone())])) } @else { (answer.what) } }
                (why_lines(&answer.why))
                @if let Some(prediction) = &answer.prediction { p { strong { (prediction) } } }
            }
        }
        @for line in &report.lines { (news_ui(pen, line)) } }
    };
    (main, title)
}

/// A line of news with what it followed from.
pub(super) fn news_ui(pen: &Pen, line: &NewsItem) -> Markup {
    html! {
        article.news {
            p.kicker { (line.heading) }
            h2 { (line.text) }
            @if let Some(more) = &line.more { p { (more) } }
            @if !line.because.is_empty() {
                details { summary { (pen.get("window-why")) } ul { @for because in &line.because { li { (because) } } } }
            }
        }
    }
}

fn counter_ui(pen: &Pen, counter: &Counter) -> Markup {
    let value = pen.words.figure(metric(&counter.metric, counter.now));
    html! {
        h2 { (counter.name) }
        p.value { (pen.number(&value, &counter.name, &counter.metric)) " " (pen.moved(counter.way, &counter.by, counter.good)) }
        @if counter.causes.is_empty() { p.second { (pen.get("window-counter-still")) } } @else {
            details {
                summary aria-label=(format!("{}: {}", counter.name, pen.get("window-counter-why"))) { (pen.get("window-counter-why")) }
                ul { @for (what, amount) in &counter.causes { li { strong { (amount) } " " (what) } } }
            }
        }
    }
}
