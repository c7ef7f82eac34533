//! Rows of event files: from the words of a row to an act.
//!
//! Duty: the columns with their rules, and the reading of one row by them. Uses `events`,
//! `countries`, `scenario::findings`. Always holds: every column of a row is looked at, so that all
//! its faults are told at once; decimals are read without floating point, and what is finer than a
//! column keeps is rounded and said; whole numbers are never rounded.

use super::countries::{Countries, Word};
use super::event::Event;
use demarche_core::math::{Points, Ppm, decimal};
use demarche_core::model::good::{Loudness, Route};
use demarche_core::scenario::findings::{File, Finding, Span};

/// Columns that every file must have, each with its rule.
pub(super) const COLUMNS: [(&str, &str); 16] = [
    ("id", "a name of its own"),
    ("date", "a day written year-month-day, such as 2022-03-08"),
    ("adversary", "a country: a code such as RUS or RU, or its name"),
    ("donor", "a country: a code such as JPN or JP, or its name"),
    ("act", "what was done"),
    ("severity", "0 to 10"),
    ("stage", "talk, decision or delivery"),
    ("route", "direct, fund, member, backfill or consent"),
    ("loudness", "quiet, normal or loud"),
    ("size", "0.75, 1, 1.25 or 1.5"),
    ("novel_donor", "0 to 1"),
    ("novel_theatre", "0 to 1"),
    ("coercive", "0 or 1, a whole number"),
    ("ties", "ally, friendly, neutral, wary or hostile"),
    ("restraint", "0 to 1"),
    ("observed_level", "0 to 9, a whole number"),
];

/// Columns that a file may have, each with its rule.
pub(super) const OPTIONAL: [(&str, &str); 2] =
    [("umbrella", "0 to 100, or empty"), ("alt_level", "0 to 9, a whole number, or empty")];

/// Columns that are for people and decide nothing.
pub(super) const REMARKS: [&str; 3] = ["origin", "evidence", "source"];

/// The place of a line as a whole.
#[expect(clippy::unnecessary_wraps, reason = "findings take a place that may be unknown")]
pub(super) const fn line_span(line: usize) -> Option<Span> {
    Some(Span { line, column: 1, length: 1 })
}

/// How the numbers of a file are read, and what was read otherwise than it stands.
#[derive(Default)]
pub(super) struct Reading {
    rounded: Vec<String>,
    commas: Vec<usize>,
}

/// Roundings that are told one by one.
const TOLD: usize = 5;

impl Reading {
    /// What was read otherwise than it stands.
    pub(super) fn words(&self) -> Vec<Word> {
        let mut texts: Vec<String> = self.rounded.iter().take(TOLD).cloned().collect();
        let more = self.rounded.len().saturating_sub(TOLD);
        if more > 0 {
            texts.push(format!("{more} more numbers are rounded like these"));
        }
        if let Some(first) = self.commas.first() {
            let count = self.commas.len();
            let numbers = if count == 1 { "a number has".to_owned() } else { format!("{count} numbers have") };
            texts.push(format!("{numbers} a decimal comma, read as a point (first line {first})"));
        }
        texts.into_iter().map(|text| Word { doubtful: false, text }).collect()
    }
}

/// A row of an event file, and what is wrong with it.
pub(super) struct Row<'a> {
    file: &'a File<'a>,
    header: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
    line: usize,
    reading: &'a mut Reading,
    countries: &'a mut Countries,
    faults: Vec<Finding>,
}

impl<'a> Row<'a> {
    /// A row at a line.
    pub(super) const fn new(
        file: &'a File<'a>,
        header: &'a csv::StringRecord,
        record: &'a csv::StringRecord,
        line: usize,
        reading: &'a mut Reading,
        countries: &'a mut Countries,
    ) -> Self {
        Self { file, header, record, line, reading, countries, faults: Vec::new() }
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
            let id = Some(self.get("id")).filter(|id| !id.is_empty() && name != "id");
            let of = id.map(|id| format!(" of {id}")).unwrap_or_default();
            let message = format!("`{name}`{of} is \"{}\"", self.get(name));
            let hint = Some(format!("`{name}` is {rule}"));
            self.faults.push(self.file.error("DM-E032", line_span(self.line), message, hint));
        }
        value
    }

    fn word(&mut self, name: &str) -> Option<String> {
        self.take(name, |text| (!text.is_empty()).then(|| text.to_owned()))
    }

    /// A country's code.
    fn country(&mut self, name: &'static str) -> Option<String> {
        let written = self.word(name)?;
        Some(self.countries.take(name, &written, self.line))
    }

    /// A number in steps of `scale`; what is finer is rounded and noted.
    fn number(&mut self, name: &str, scale: i64, allowed: impl Fn(i64) -> bool) -> Option<i64> {
        let found = self.take(name, |text| steps(text, scale).filter(|(steps, _)| allowed(*steps)))?;
        let (steps, exact) = found;
        let text = self.get(name).to_owned();
        if text.contains(',') {
            self.reading.commas.push(self.line);
        }
        if !exact {
            let read = decimal(steps, scale);
            self.reading.rounded.push(format!("line {}: `{name}` {text} is read as {read}", self.line));
        }
        Some(steps)
    }

    /// A decimal from 0 to a bound, in steps of `scale`.
    fn decimal(&mut self, name: &str, most: i64, scale: i64) -> Option<i64> {
        self.number(name, scale, |steps| steps <= most * scale)
    }

    /// A whole number from 0 to a bound, `3` or `3.0`.
    fn whole(&mut self, name: &str, most: i64) -> Option<i64> {
        self.take(name, |text| steps(text, 1).filter(|(n, exact)| *exact && *n <= most)).map(|(n, _)| n)
    }

    fn share(&mut self, name: &str) -> Option<Ppm> {
        self.decimal(name, 1, Ppm::SCALE).map(Ppm)
    }

    /// One of some words.
    fn one_of<T: Copy>(&mut self, name: &str, words: &[(&str, T)]) -> Option<T> {
        self.take(name, |text| words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value))
    }

    fn level(&mut self, name: &str) -> Option<u8> {
        self.whole(name, 9).and_then(|level| u8::try_from(level).ok())
    }

    /// The value of a column that may be empty.
    fn unless_empty<T>(&mut self, name: &str, read: impl FnOnce(&mut Self, &str) -> Option<T>) -> Option<T> {
        if self.get(name).is_empty() { None } else { read(self, name) }
    }

    /// The act; none if there is a fault. All columns are looked at, so that all faults are told: what
    /// stands in for a value that breaks its rule is never seen.
    pub(super) fn event(&mut self) -> Option<Event> {
        const ROUTES: [(&str, Route); 5] = [
            ("direct", Route::Direct),
            ("fund", Route::Fund),
            ("member", Route::Fund),
            ("backfill", Route::Backfill),
            ("consent", Route::Backfill),
        ];
        const CLOSENESS: [(&str, i64); 5] = [("ally", 4), ("friendly", 3), ("neutral", 2), ("wary", 1), ("hostile", 0)];
        const VOICES: [(&str, Loudness); 3] =
            [("quiet", Loudness::Quiet), ("normal", Loudness::Normal), ("loud", Loudness::Loud)];
        const STAGES: [(&str, bool); 3] = [("talk", true), ("decision", false), ("delivery", false)];
        const SIZES: [i64; 4] = [750_000, 1_000_000, 1_250_000, 1_500_000];
        let event = Event {
            id: self.word("id").unwrap_or_default(),
            day: self.take("date", day).unwrap_or_default(),
            date: self.get("date").to_owned(),
            adversary: self.country("adversary").unwrap_or_default(),
            donor: self.country("donor").unwrap_or_default(),
            act: self.word("act").unwrap_or_default(),
            severity: self.decimal("severity", 10, Points::SCALE).map(Points).unwrap_or_default(),
            talk: self.one_of("stage", &STAGES).unwrap_or_default(),
            route: self.one_of("route", &ROUTES).unwrap_or(Route::Direct),
            loudness: self.one_of("loudness", &VOICES).unwrap_or(Loudness::Normal),
            size: self.number("size", Ppm::SCALE, |steps| SIZES.contains(&steps)).map(Ppm).unwrap_or_default(),
            novel_donor: self.share("novel_donor").unwrap_or_default(),
            novel_theatre: self.share("novel_theatre").unwrap_or_default(),
            coercive: self.whole("coercive", 1).is_some_and(|yes| yes == 1),
            ties: self.one_of("ties", &CLOSENESS).map(|quarters| Ppm(quarters * 250_000)).unwrap_or_default(),
            restraint: self.share("restraint").unwrap_or_default(),
            umbrella: self.unless_empty("umbrella", |row, name| row.decimal(name, 100, Points::SCALE).map(Points)),
            level: self.level("observed_level").unwrap_or_default(),
            alternative: self.unless_empty("alt_level", Self::level),
            source: self.get("source").to_owned(),
        };
        self.faults.is_empty().then_some(event)
    }
}

/// A plain decimal (`3`, `.25`, `1.50` or `1,50`: no column goes to a thousand, so a comma parts no
/// thousands) in steps of a unit, rounded to the nearest, and whether that is exact; none if it is no
/// such number.
fn steps(text: &str, scale: i64) -> Option<(i64, bool)> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let plain = |t: &str, most: usize| t.len() <= most && t.bytes().all(|b| b.is_ascii_digit());
    // No column needs a larger number; a program that prints floating point may print many decimals.
    if (whole.is_empty() && fraction.is_empty()) || !plain(whole, 9) || !plain(fraction, 60) {
        return None;
    }
    let mut steps = if whole.is_empty() { 0 } else { whole.parse::<i64>().ok()?.checked_mul(scale)? };
    let (mut step, mut exact) = (scale, true);
    for digit in fraction.bytes().map(|b| i64::from(b - b'0')) {
        if step > 1 {
            step /= 10;
            steps += digit * step;
        } else {
            // The first digit that finds no place rounds, and whatever is not 0 was rounded.
            steps += i64::from(step == 1 && digit >= 5);
            step = 0;
            exact &= digit == 0;
        }
    }
    Some((steps, exact))
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
        assert_eq!(steps(".8", 1_000_000), Some((800_000, true)));
        assert_eq!(steps("1.25", 1_000), Some((1_250, true)));
        assert_eq!(steps("1.2500000", 1_000), Some((1_250, true)));
        assert_eq!(steps("0.30000000000000004", 1_000), Some((300, false)));
        assert_eq!(steps("6.1235", 1_000), Some((6_124, false)));
        assert_eq!(steps("6.1234999", 1_000), Some((6_123, false)));
        assert_eq!(steps("1.0", 1), Some((1, true)));
        assert_eq!(steps("1.5", 1), Some((2, false)));
        assert_eq!(steps("0,25", 1_000), Some((250, true)));
        for wrong in ["", ".", "1e3", "-1", "+1", "1.2.3", "1,2.3", "1 000", "NaN", "1234567890"] {
            assert_eq!(steps(wrong, 1_000), None, "{wrong}");
        }
    }
}
