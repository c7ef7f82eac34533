//! Rows of event files: from the words of a row to an act.
//!
//! Duty: the columns with their rules, and the reading of one row by them. Uses `events`,
//! `scenario::findings`. Always holds: every column of a row is looked at, so that all its faults
//! are told at once; decimals are read exactly, without floating point.

use super::events::Event;
use crate::math::{Points, Ppm};
use crate::model::class::{Loudness, Route};
use crate::scenario::findings::{File, Finding, Span};

/// Columns that every file must have, each with its rule.
pub(super) const COLUMNS: [(&str, &str); 16] = [
    ("id", "a name of its own"),
    ("date", "a day such as 2022-03-08"),
    ("adversary", "a code such as RUS"),
    ("donor", "a code such as JPN"),
    ("act", "what was done"),
    ("severity", "0 to 10"),
    ("stage", "talk, decision or delivery"),
    ("route", "direct, fund, member, backfill or consent"),
    ("loudness", "quiet, normal or loud"),
    ("size", "0.75, 1, 1.25 or 1.5"),
    ("novel_donor", "0 to 1"),
    ("novel_theatre", "0 to 1"),
    ("coercive", "0 or 1"),
    ("ties", "ally, friendly, neutral, wary or hostile"),
    ("restraint", "0 to 1"),
    ("observed_level", "0 to 9"),
];

/// Columns that a file may have, each with its rule.
pub(super) const OPTIONAL: [(&str, &str); 2] = [("umbrella", "0 to 100, or empty"), ("alt_level", "0 to 9, or empty")];

/// Columns that are for people and decide nothing.
pub(super) const REMARKS: [&str; 3] = ["origin", "evidence", "source"];

/// The place of a line as a whole.
#[expect(clippy::unnecessary_wraps, reason = "findings take a place that may be unknown")]
pub(super) const fn line_span(line: usize) -> Option<Span> {
    Some(Span { line, column: 1, length: 1 })
}

/// A row of an event file, and what is wrong with it.
pub(super) struct Row<'a> {
    file: &'a File<'a>,
    header: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
    line: usize,
    faults: Vec<Finding>,
}

impl<'a> Row<'a> {
    /// A row at a line.
    pub(super) const fn new(
        file: &'a File<'a>,
        header: &'a csv::StringRecord,
        record: &'a csv::StringRecord,
        line: usize,
    ) -> Self {
        Self { file, header, record, line, faults: Vec::new() }
    }

    /// What was found wrong so far; the row forgets it.
    pub(super) fn faults(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.faults)
    }

    fn get(&self, name: &str) -> &str {
        let at = self.header.iter().position(|h| h == name);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    /// The value of a column by its rule; a fault if it breaks it.
    fn take<T>(&mut self, name: &str, by: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let value = by(self.get(name));
        if value.is_none() {
            let rule = COLUMNS.iter().chain(&OPTIONAL).find(|(column, _)| *column == name).map_or("", |(_, rule)| rule);
            let message = format!("`{name}` is \"{}\"", self.get(name));
            let hint = Some(format!("`{name}` is {rule}"));
            self.faults.push(self.file.error("DM-E032", line_span(self.line), message, hint));
        }
        value
    }

    fn word(&mut self, name: &str) -> Option<String> {
        self.take(name, |text| (!text.is_empty()).then(|| text.to_owned()))
    }

    /// A decimal from 0 to a bound, in steps of `scale`.
    fn decimal(&mut self, name: &str, most: i64, scale: i64) -> Option<i64> {
        self.take(name, |text| steps(text, scale).filter(|steps| *steps <= most * scale))
    }

    fn share(&mut self, name: &str) -> Option<Ppm> {
        self.decimal(name, 1, Ppm::SCALE).map(Ppm)
    }

    /// One of some words.
    fn one_of<T: Copy>(&mut self, name: &str, words: &[(&str, T)]) -> Option<T> {
        self.take(name, |text| words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value))
    }

    fn level(&mut self, name: &str) -> Option<u8> {
        self.decimal(name, 9, 1).and_then(|level| u8::try_from(level).ok())
    }

    /// The act; none if there is a fault. All columns are looked at, so that all faults are told.
    pub(super) fn event(&mut self) -> Option<Event> {
        let id = self.word("id");
        let day = self.take("date", day);
        let adversary = self.word("adversary");
        let donor = self.word("donor");
        let act = self.word("act");
        let severity = self.decimal("severity", 10, Points::SCALE).map(Points);
        let talk = self.one_of("stage", &[("talk", true), ("decision", false), ("delivery", false)]);
        let route = self.one_of(
            "route",
            &[
                ("direct", Route::Direct),
                ("fund", Route::Fund),
                ("member", Route::Fund),
                ("backfill", Route::Backfill),
                ("consent", Route::Backfill),
            ],
        );
        let loudness = self
            .one_of("loudness", &[("quiet", Loudness::Quiet), ("normal", Loudness::Normal), ("loud", Loudness::Loud)]);
        let sizes = [750_000, 1_000_000, 1_250_000, 1_500_000];
        let size = self.take("size", |text| steps(text, Ppm::SCALE).filter(|s| sizes.contains(s)).map(Ppm));
        let novel_donor = self.share("novel_donor");
        let novel_theatre = self.share("novel_theatre");
        let coercive = self.one_of("coercive", &[("1", true), ("0", false)]);
        let closeness = [("ally", 4), ("friendly", 3), ("neutral", 2), ("wary", 1), ("hostile", 0)];
        let ties = self.one_of("ties", &closeness).map(|quarters| Ppm(quarters * 250_000));
        let restraint = self.share("restraint");
        let umbrella = if self.get("umbrella").is_empty() {
            None
        } else {
            self.decimal("umbrella", 100, Points::SCALE).map(Points)
        };
        let level = self.level("observed_level");
        let alternative = if self.get("alt_level").is_empty() { None } else { self.level("alt_level") };
        if !self.faults.is_empty() {
            return None;
        }
        Some(Event {
            id: id?,
            day: day?,
            date: self.get("date").to_owned(),
            adversary: adversary?,
            donor: donor?,
            act: act?,
            severity: severity?,
            talk: talk?,
            route: route?,
            loudness: loudness?,
            size: size?,
            novel_donor: novel_donor?,
            novel_theatre: novel_theatre?,
            coercive: coercive?,
            ties: ties?,
            restraint: restraint?,
            umbrella,
            level: level?,
            alternative,
            source: self.get("source").to_owned(),
        })
    }
}

/// A plain decimal (`3`, `.25`, `1.50`) in steps of a unit; none if it is no such number.
fn steps(text: &str, scale: i64) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let plain = |t: &str| t.len() <= 9 && t.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !plain(whole) || !plain(fraction) {
        return None;
    }
    let mut steps = if whole.is_empty() { 0 } else { whole.parse::<i64>().ok()?.checked_mul(scale)? };
    let mut step = scale;
    for digit in fraction.bytes() {
        if step % 10 != 0 && digit != b'0' {
            return None;
        }
        step /= 10;
        steps += i64::from(digit - b'0') * step;
    }
    Some(steps)
}

/// The number of a day such as `2022-03-08`; none if there is no such day.
fn day(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let (year, month, day): (i64, i64, i64) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let length = usize::try_from(month - 1).ok().and_then(|m| lengths.get(m))?;
    if year < 1 || !(1..=*length).contains(&day) {
        return None;
    }
    let before: i64 = lengths.iter().take(usize::try_from(month - 1).ok()?).sum();
    let past = year - 1;
    Some(past * 365 + past / 4 - past / 100 + past / 400 + before + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_decimals_are_exact() {
        assert_eq!(day("2022-03-01").zip(day("2022-02-28")).map(|(a, b)| a - b), Some(1));
        assert_eq!(day("2024-03-01").zip(day("2024-02-28")).map(|(a, b)| a - b), Some(2));
        assert_eq!(day("2023-02-29"), None);
        assert_eq!(steps(".8", 1_000_000), Some(800_000));
        assert_eq!(steps("1.25", 1_000), Some(1_250));
        assert_eq!(steps("", 1_000), None);
        assert_eq!(steps("1e3", 1_000), None);
    }
}
