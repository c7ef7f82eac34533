//! Marks as a page: what to look into, the class as a whole, and each student.
//!
//! Duty: one self-contained page of HTML, to be read, heard and printed. May use `mark`. Always
//! holds: no scripts, nothing is fetched; every table has a caption and heads; whatever comes from
//! a file is escaped, and its direction cannot reach beyond it.

use std::fmt::Write as _;

use maud::html;

use crate::mark::class_stats::{ClassStats, spreads};
use crate::mark::{Given, Marked, Played, Said, Verdict};
use demarche_core::math::{Points, Ppm};
use demarche_core::outside::show::visible;
use demarche_play::stats::Quartiles;

use super::marks::{decimal, medal_key, shown};

/// The names of objectives: from a scenario's id and an objective's to words.
pub(super) type Names<'a> = &'a dyn Fn(&str, &str) -> String;

/// A month's orders and predictions in words.
#[derive(Clone, Debug, Default)]
pub struct MonthTold {
    /// The month.
    pub month: String,
    /// Its orders.
    pub orders: Vec<String>,
    /// Its sealed predictions, with what came.
    pub predictions: Vec<String>,
}

/// What others know of the games: their words, and where their pages are.
pub struct Tell<'a> {
    /// The names of objectives.
    pub objective: Names<'a>,
    /// A month in words.
    pub month: &'a dyn Fn(&Said, &Given) -> MonthTold,
    /// A link to the debrief page of a hand-in, if there is one.
    pub page: &'a dyn Fn(&Marked) -> Option<String>,
}

const STYLE: &str = include_str!("../../../../assets/report/marks.css");

/// The page.
#[must_use]
pub fn page(title: &str, marked: &[Marked], tell: &Tell) -> String {
    let mut out = String::new();
    summary(&mut out, marked);
    attention(&mut out, marked);
    for spread in spreads(marked) {
        class(&mut out, &spread, tell.objective);
    }
    students(&mut out, marked, tell);
    others(&mut out, marked);
    let page = format!(
        include_str!("../../../../assets/report/marks.html"),
        version = env!("CARGO_PKG_VERSION"),
        title = text(title),
        style = STYLE,
        body = out,
    );
    visible(&page).into_owned()
}

/// Text from outside, as HTML.
fn text(text: &str) -> String {
    html! { (shown(text)) }.into_string()
}

/// Somebody's words, whose direction stays their own.
fn words(said: &str) -> String {
    format!("<bdi>{}</bdi>", text(said))
}

/// Whom a hand-in is from: the pseudonym, or the file if it has none.
fn whom(one: &Marked) -> String {
    words(if one.name().is_empty() { &one.path } else { one.name() })
}

fn table(out: &mut String, caption: &str, heads: &[(&str, bool)], rows: &[Vec<String>]) {
    let _ = write!(
        out,
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\">\n<table>\n<caption>{caption}</caption>\n<thead><tr>"
    );
    for (head, figures) in heads {
        let _ = write!(out, "<th scope=\"col\"{}>{head}</th>", if *figures { " class=\"n\"" } else { "" });
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let figures = heads.get(at).is_some_and(|(_, figures)| *figures);
            let _ = match (at, figures) {
                (0, _) => write!(out, "<th scope=\"row\">{cell}</th>"),
                (_, true) => write!(out, "<td class=\"n\">{cell}</td>"),
                (_, false) => write!(out, "<td>{cell}</td>"),
            };
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

fn summary(out: &mut String, marked: &[Marked]) {
    let count = |key: &str| marked.iter().filter(|m| m.verdict.key() == key).count();
    let (confirmed, shared, refused) = (count("confirmed"), count("same-orders"), count("refused"));
    let _ = writeln!(
        out,
        "<p>{} hand-ins: {confirmed} confirmed, {shared} confirmed with the orders of another, {refused} refused. \
         {} other files.</p>",
        confirmed + shared + refused,
        count("no-hand-in"),
    );
}

/// Everything that a teacher should look into.
fn attention(out: &mut String, marked: &[Marked]) {
    let wants = |m: &&Marked| match m.verdict {
        Verdict::Other(_) => false,
        Verdict::Confirmed => !m.notes.is_empty(),
        Verdict::Shared(_) | Verdict::Refused(..) => true,
    };
    let row = |m: &Marked| {
        let why = [vec![m.verdict.reason()], m.notes.clone()].concat();
        let why: Vec<String> = why.into_iter().filter(|w| !w.is_empty()).collect();
        vec![words(&m.path), words(m.name()), m.verdict.key().to_owned(), words(&why.join("; "))]
    };
    let rows: Vec<Vec<String>> = marked.iter().filter(wants).map(row).collect();
    out.push_str("<h2>To look into</h2>\n");
    if rows.is_empty() {
        out.push_str("<p>Nothing: every hand-in was confirmed, and no two are alike.</p>\n");
        return;
    }
    table(out, "Hand-ins to look into", &[("File", false), ("Name", false), ("Verdict", false), ("Why", false)], &rows);
}

fn points(value: Points) -> String {
    decimal(value.0, 1_000)
}

fn share(value: Ppm) -> String {
    decimal(value.0 / 1_000, 1_000)
}

/// The heads of five columns of figures.
const FIVE: [(&str, bool); 5] =
    [("Least", true), ("Lower quartile", true), ("Median", true), ("Upper quartile", true), ("Most", true)];

fn five<T: Copy>(quartiles: Option<Quartiles<T>>, told: fn(T) -> String) -> Vec<String> {
    quartiles.map_or_else(|| vec!["none".to_owned(); 5], |q| q.five.map(told).to_vec())
}

/// A class as a whole.
fn class(out: &mut String, spread: &ClassStats, names: Names) {
    let class = if spread.class.is_empty() { "No class named".to_owned() } else { words(&spread.class) };
    let scenario = text(&spread.scenario);
    let _ = write!(
        out,
        "<h2>{class}, {scenario}</h2>\n<p>{} hand-ins hold; {} of them were played to the end, {} of those to a defeat.</p>\n",
        spread.count, spread.finished, spread.defeats
    );
    if spread.finished > 0 {
        let rows: Vec<Vec<String>> = spread
            .objectives
            .iter()
            .map(|o| {
                let name = vec![text(&names(&spread.scenario, &o.id))];
                [name, o.medals.iter().rev().map(usize::to_string).collect(), five(o.readings, points)].concat()
            })
            .collect();
        let caption = format!("Objectives over finished games: {scenario}");
        let medals = ["Gold", "Silver", "Bronze", "None"].map(|head| (head, true));
        let heads = [&[("Objective", false)], medals.as_slice(), &FIVE].concat();
        table(out, &caption, &heads, &rows);
    }
    let skill = format!("Skill at predicting ({} games)", spread.predicted);
    let rows = [
        [vec![skill], five(spread.skill, share)].concat(),
        [vec!["Months with reasons".to_owned()], five(spread.reasons, points)].concat(),
    ];
    let heads = [&[("Figure", false)], FIVE.as_slice()].concat();
    table(out, &format!("Predictions and reasons: {scenario}"), &heads, &rows);
    out.push_str(include_str!("../../../../assets/report/marks-scores.html"));
}

/// Each student whose hand-in holds.
fn students(out: &mut String, marked: &[Marked], tell: &Tell) {
    let sound = marked.iter().filter_map(|m| Some((m, m.tape.as_ref()?, m.played.as_ref()?)));
    let mut sound: Vec<_> = sound.filter(|(m, ..)| m.verdict.key() != "refused").collect();
    if sound.is_empty() {
        return;
    }
    sound.sort_by_key(|(m, ..)| (m.name().to_lowercase(), m.path.clone()));
    out.push_str("<h2>Students</h2>\n");
    for (one, tape, played) in sound {
        let _ = write!(out, "<section class=\"student\">\n<h3>{}</h3>\n<dl>\n", whom(one));
        let mut entry = |term: &str, said: &str| {
            let _ = writeln!(out, "<dt>{term}</dt><dd>{said}</dd>");
        };
        entry("File", &words(&one.path));
        if let Some(link) = (tell.page)(one) {
            entry("Debrief", &format!("<a href=\"{}\">what happened, month by month, and why</a>", text(&link)));
        }
        if matches!(one.verdict, Verdict::Shared(_)) {
            entry("Remark", &words(&one.verdict.reason()));
        }
        entry("Months", &format!("{}{}", played.months, if played.over { "" } else { ", not to the end" }));
        if let Some(defeat) = &played.defeat {
            entry("Defeat", &text(defeat));
        }
        for (id, reading, earned) in &played.objectives {
            entry(
                &text(&(tell.objective)(&tape.scenario, id)),
                &format!("{} ({})", medal_key(*earned), points(*reading)),
            );
        }
        entry("Predictions", &predictions(played));
        if !tape.rewinds.is_empty() {
            let ways: Vec<String> = tape.rewinds.iter().take(20).map(|w| format!("{} to {}", w.from, w.to)).collect();
            entry("Went back", &ways.join(", "));
        }
        if played.refused > 0 {
            entry("Refused orders", &played.refused.to_string());
        }
        out.push_str("</dl>\n");
        months(out, tape, played, tell);
        out.push_str("</section>\n");
    }
}

/// Each month's reason beside what it explains.
fn months(out: &mut String, tape: &Said, played: &Played, tell: &Tell) {
    let several = |lines: &[String]| lines.iter().map(|line| words(line)).collect::<Vec<_>>().join("<br>");
    let row = |given: &Given| {
        let told = (tell.month)(tape, given);
        let reason = played.reasons.iter().find(|(month, _)| *month == given.month).map(|(_, reason)| words(reason));
        let month = if told.month.is_empty() { given.month.to_string() } else { told.month };
        vec![text(&month), several(&told.orders), several(&told.predictions), reason.unwrap_or_default()]
    };
    let rows: Vec<Vec<String>> = played.given.iter().map(row).collect();
    if !rows.is_empty() {
        let heads = [("Month", false), ("Orders", false), ("Prediction and answer", false), ("Reason given", false)];
        table(out, "Month by month", &heads, &rows);
    }
}

fn predictions(played: &Played) -> String {
    let mut told = format!("{} sealed", played.predictions);
    if played.foreseen > 0 {
        let _ = write!(told, ", {} of them foreseen and not counted", played.foreseen);
    }
    if let Some(means) = played.skill {
        let skill = means.over_climatology().map_or_else(|| "none".to_owned(), share);
        let _ = write!(told, "; mean score {}, skill {skill}", share(means.player));
    }
    told
}

fn others(out: &mut String, marked: &[Marked]) {
    let other = |m: &Marked| match &m.verdict {
        Verdict::Other(what) => Some(vec![words(&m.path), text(what)]),
        _ => None,
    };
    let rows: Vec<Vec<String>> = marked.iter().filter_map(other).collect();
    if !rows.is_empty() {
        out.push_str("<h2>Other files in the folder</h2>\n");
        table(out, "Files that are no hand-ins", &[("File", false), ("What it is", false)], &rows);
    }
}
