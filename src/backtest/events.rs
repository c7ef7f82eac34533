//! Event files: dated acts with their features and the level observed.
//!
//! Duty: read CSV strictly. Always holds: a malformed row is a finding with its line, the column
//! and the column's rule; rows come in the order of their dates.

use crate::math::{Points, Ppm};
use crate::model::class::{Loudness, Route};
use crate::scenario::findings::{File, Finding, Span, did_you_mean};

/// A dated act.
#[derive(Clone, Debug)]
pub struct Event {
    /// The id in the file.
    pub id: String,
    /// Days since 1 January of year 0, by the proleptic Gregorian calendar.
    pub day: i64,
    /// The date as written.
    pub date: String,
    /// Who might react.
    pub adversary: String,
    /// Whose act it is.
    pub donor: String,
    /// What was done.
    pub act: String,
    /// Severity, 0..10 points.
    pub severity: Points,
    /// Whether it was only talk.
    pub talk: bool,
    /// By which way: a member's part in a scheme counts as a fund, consent to retransfer as backfill.
    pub route: Route,
    /// How publicly.
    pub loudness: Loudness,
    /// Size factor.
    pub size: Ppm,
    /// Novelty from this donor, as coded by hand.
    pub novel_donor: Ppm,
    /// Novelty in this war, as coded by hand.
    pub novel_theatre: Ppm,
    /// Whether it coerces.
    pub coercive: bool,
    /// Closeness as the adversary sees it, 0..1.
    pub ties: Ppm,
    /// What the adversary would lose by hurting this donor, 0..1.
    pub restraint: Ppm,
    /// How closely allies stand behind the donor, 0..100 points, where the file says so.
    pub umbrella: Option<Points>,
    /// The level observed.
    pub level: u8,
    /// Another level that could be argued for.
    pub alternative: Option<u8>,
    /// Where it is documented.
    pub source: String,
}

/// Columns that every file must have, each with its rule.
const COLUMNS: [(&str, &str); 16] = [
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
const OPTIONAL: [(&str, &str); 2] = [("umbrella", "0 to 100, or empty"), ("alt_level", "0 to 9, or empty")];

/// Reads an event file.
///
/// # Errors
/// Every malformed row, by line and column.
pub fn read(path: &str, text: &str) -> Result<Vec<Event>, Vec<Finding>> {
    let file = File { path, text };
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => {
            return Err(vec![file.error("DM-E030", None, format!("the header cannot be read: {error}"), None)]);
        }
    };
    let mut findings = Vec::new();
    for (name, rule) in COLUMNS {
        if !header.iter().any(|h| h == name) {
            let hint = did_you_mean(name, header.iter()).map(|near| format!("{near} It must be called `{name}`."));
            let hint = hint.or_else(|| Some(format!("`{name}` is {rule}")));
            findings.push(file.error("DM-E031", line_span(1), format!("the column `{name}` is missing"), hint));
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let mut events: Vec<Event> = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let line = record.as_ref().ok().and_then(|r| r.position().map(csv::Position::line));
        let line = line.and_then(|l| usize::try_from(l).ok()).unwrap_or(at + 2);
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                findings.push(file.error("DM-E030", line_span(line), format!("the row cannot be read: {error}"), None));
                continue;
            }
        };
        let row = Row { file: &file, header: &header, record: &record, line };
        match row.event() {
            Ok(event) => {
                if events.iter().any(|e| e.id == event.id) {
                    let message = format!("there are two events \"{}\"", event.id);
                    findings.push(file.error("DM-E017", line_span(line), message, None));
                }
                events.push(event);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    if events.is_empty() && findings.is_empty() {
        findings.push(file.error("DM-E002", None, "the file holds no events".to_owned(), None));
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    events.sort_by_key(|e| e.day);
    Ok(events)
}

#[expect(clippy::unnecessary_wraps, reason = "findings take a place that may be unknown")]
const fn line_span(line: usize) -> Option<Span> {
    Some(Span { line, column: 1, length: 1 })
}

struct Row<'a> {
    file: &'a File<'a>,
    header: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
    line: usize,
}

impl Row<'_> {
    fn get(&self, name: &str) -> &str {
        let at = self.header.iter().position(|h| h == name);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    fn trouble(&self, name: &str) -> Box<Finding> {
        let rule = COLUMNS.iter().chain(&OPTIONAL).find(|(column, _)| *column == name).map_or("", |(_, rule)| rule);
        let message = format!("`{name}` is \"{}\"", self.get(name));
        Box::new(self.file.error("DM-E032", line_span(self.line), message, Some(format!("`{name}` is {rule}"))))
    }

    fn word(&self, name: &str) -> Result<String, Box<Finding>> {
        let text = self.get(name);
        if text.is_empty() { Err(self.trouble(name)) } else { Ok(text.to_owned()) }
    }

    /// A decimal within a range, in steps of `scale`.
    fn decimal(&self, name: &str, most: i64, scale: i64) -> Result<i64, Box<Finding>> {
        let steps = steps(self.get(name), scale).ok_or_else(|| self.trouble(name))?;
        if (0..=most * scale).contains(&steps) { Ok(steps) } else { Err(self.trouble(name)) }
    }

    fn share(&self, name: &str) -> Result<Ppm, Box<Finding>> {
        self.decimal(name, 1, Ppm::SCALE).map(Ppm)
    }

    fn level(&self, name: &str) -> Result<u8, Box<Finding>> {
        self.get(name).parse().ok().filter(|l| *l <= 9).ok_or_else(|| self.trouble(name))
    }

    fn event(&self) -> Result<Event, Box<Finding>> {
        let day = day(self.get("date")).ok_or_else(|| self.trouble("date"))?;
        let ties = match self.get("ties") {
            "ally" => 1_000_000,
            "friendly" => 750_000,
            "neutral" => 500_000,
            "wary" => 250_000,
            "hostile" => 0,
            _ => return Err(self.trouble("ties")),
        };
        let route = match self.get("route") {
            "direct" => Route::Direct,
            "fund" | "member" => Route::Fund,
            "backfill" | "consent" => Route::Backfill,
            _ => return Err(self.trouble("route")),
        };
        let loudness = match self.get("loudness") {
            "quiet" => Loudness::Quiet,
            "normal" => Loudness::Normal,
            "loud" => Loudness::Loud,
            _ => return Err(self.trouble("loudness")),
        };
        let size = self.decimal("size", 3, Ppm::SCALE).map(Ppm)?;
        if ![750_000, 1_000_000, 1_250_000, 1_500_000].contains(&size.0) {
            return Err(self.trouble("size"));
        }
        Ok(Event {
            id: self.word("id")?,
            day,
            date: self.get("date").to_owned(),
            adversary: self.word("adversary")?,
            donor: self.word("donor")?,
            act: self.get("act").to_owned(),
            severity: Points(self.decimal("severity", 10, Points::SCALE)?),
            talk: match self.get("stage") {
                "talk" => true,
                "decision" | "delivery" => false,
                _ => return Err(self.trouble("stage")),
            },
            route,
            loudness,
            size,
            novel_donor: self.share("novel_donor")?,
            novel_theatre: self.share("novel_theatre")?,
            coercive: match self.get("coercive") {
                "1" => true,
                "0" => false,
                _ => return Err(self.trouble("coercive")),
            },
            ties: Ppm(ties),
            restraint: self.share("restraint")?,
            umbrella: if self.get("umbrella").is_empty() {
                None
            } else {
                Some(Points(self.decimal("umbrella", 100, Points::SCALE)?))
            },
            level: self.level("observed_level")?,
            alternative: if self.get("alt_level").is_empty() { None } else { Some(self.level("alt_level")?) },
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

    #[test]
    fn shipped_events_are_well_formed() {
        assert_eq!(read("events.csv", super::super::SHIPPED).map(|e| e.len()), Ok(101));
    }

    #[test]
    fn a_bad_row_is_reported_by_line_and_rule() {
        let bad = super::super::SHIPPED.replacen("2010-10-08", "2010-13-08", 1);
        let findings = read("events.csv", &bad).expect_err("there is no thirteenth month");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].span.map(|s| s.line), Some(5));
        assert!(findings[0].hint.as_deref().is_some_and(|h| h.contains("2022-03-08")));
    }
}
