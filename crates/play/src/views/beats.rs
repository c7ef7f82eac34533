//! The beats of a month's end: the answers, the front page, what arrived, the report.
//!
//! Duty: which beats a month has, in which order. Uses the report. Always holds: there is at least one, and
//! the last is the report, to which the others can be skipped.

use super::month_report::MonthReport;

/// A part of a month's end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Beat {
    /// An adversary's answer, by its place among the answers.
    Answer(usize),
    /// The newspaper.
    FrontPage,
    /// What arrived, on the map.
    Arrivals,
    /// The report in full.
    Report,
}

/// The beats of a month: what was answered, the news and what arrived if there are any, and always the report.
#[must_use]
pub fn beats(report: &MonthReport) -> Vec<Beat> {
    let answers = (0..report.answers.len()).map(Beat::Answer);
    let news = (!report.lines.is_empty()).then_some(Beat::FrontPage);
    let arrivals = (!report.arrivals.is_empty()).then_some(Beat::Arrivals);
    answers.chain(news).chain(arrivals).chain([Beat::Report]).collect()
}
