//! Event files: dated acts with their features and the level observed.
//!
//! Duty: read CSV as spreadsheets and statistics programs write it. Uses `dialect`, `row`,
//! `countries`. Always holds: every malformed value is a finding with its line, the column and the
//! column's rule; what is read otherwise than it stands, or passed over, is said; rows come in the
//! order of their dates.

use super::countries::{Countries, Word};
use super::dialect::{Dialect, unclosed};
use super::row::{COLUMNS, OPTIONAL, REMARKS, Reading, Row, line_span};
use demarche_core::scenario::findings::{File, Finding, MOST, did_you_mean};

pub use super::event::Event;

/// An event file as read.
#[derive(Clone, Debug)]
pub struct EventFile {
    /// Its acts, in the order of their dates.
    pub events: Vec<Event>,
    /// Columns that nothing reads, each with a word on what may have been meant.
    pub unread: Vec<String>,
    /// What was read otherwise than it stands.
    pub words: Vec<Word>,
}

impl EventFile {
    /// A file without acts.
    #[must_use]
    pub const fn empty() -> Self {
        Self { events: Vec::new(), unread: Vec::new(), words: Vec::new() }
    }
}

/// The acts of an event file.
///
/// # Errors
/// Every malformed value, by line and column.
pub fn read(path: &str, text: &str) -> Result<Vec<Event>, Vec<Finding>> {
    file(path, text).map(|file| file.events)
}

/// Reads an event file.
///
/// # Errors
/// Every malformed value, by line and column.
pub fn file(path: &str, text: &str) -> Result<EventFile, Vec<Finding>> {
    let file = File { path, text };
    let mut dialect = Dialect::of(text);
    if let Some(finding) = unclosed(&file, dialect.from, dialect.separator) {
        return Err(vec![finding]);
    }
    let table = text.get(dialect.from..).unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(dialect.separator)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(table.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => {
            return Err(vec![file.error("DM-E030", None, format!("the header cannot be read: {error}"), None)]);
        }
    };
    let mut findings = columns(&file, &header, dialect.lines + 1);
    if !findings.is_empty() {
        return Err(findings);
    }
    let mut events: Vec<Event> = Vec::new();
    let mut ids = std::collections::BTreeMap::new();
    let (mut lines, mut empty) = (Lines::of(table, dialect.lines), Vec::new());
    let mut reading = Reading::default();
    let mut countries = Countries::default();
    for record in reader.records() {
        let start = match &record {
            Ok(record) => record.position().map(csv::Position::byte),
            Err(error) => error.position().map(csv::Position::byte),
        };
        let line = lines.at(start.and_then(|byte| usize::try_from(byte).ok()).unwrap_or_default());
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                findings.push(file.error("DM-E030", line_span(line), format!("the row cannot be read: {error}"), None));
                continue;
            }
        };
        if record.iter().all(str::is_empty) {
            empty.push(line);
            continue;
        }
        if record.len() != header.len() {
            let message = format!("the row has {} fields, the header {}", record.len(), header.len());
            let hint = if dialect.separator == b',' {
                "a text with a comma in it stands in double quotes; an empty field keeps its comma; where numbers have \
                 decimal commas, save the table with semicolons between the fields"
            } else {
                "a text with the separator in it stands in double quotes; an empty field keeps its separator"
            };
            findings.push(file.error("DM-E030", line_span(line), message, Some(hint.to_owned())));
            continue;
        }
        let mut row = Row::new(&file, &header, &record, line, &mut reading, &mut countries);
        let event = row.event();
        findings.append(&mut row.faults());
        if let Some(event) = event {
            if let Some(first) = ids.insert(event.id.clone(), line) {
                let message = format!("there are two events \"{}\"; the first is in line {first}", event.id);
                findings.push(file.error("DM-E017", line_span(line), message, None));
            }
            events.push(event);
        }
    }
    if events.is_empty() && findings.is_empty() {
        findings.push(file.error("DM-E002", None, "the file holds no events".to_owned(), None));
    }
    if !findings.is_empty() {
        let more = findings.len().saturating_sub(MOST);
        findings.truncate(MOST);
        if more > 0 {
            let message = format!("{more} more faults like these are not listed");
            findings.push(file.error("DM-E030", None, message, Some("mend these first".to_owned())));
        }
        return Err(findings);
    }
    events.sort_by_key(|e| e.day);
    let mut words = std::mem::take(&mut dialect.words);
    if let Some(first) = empty.first() {
        let rows =
            if empty.len() == 1 { "an empty row is".to_owned() } else { format!("{} empty rows are", empty.len()) };
        words.push(Word { doubtful: false, text: format!("{rows} passed over (first line {first})") });
    }
    words.extend(reading.words());
    words.extend(countries.words());
    Ok(EventFile { events, unread: unread(&header), words })
}

/// Lines of places in a table, each asked for in rising order.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    const fn of(text: &'a str, before: usize) -> Self {
        Self { text, byte: 0, line: before + 1 }
    }

    /// The line in which a row begins, empty lines before it left aside.
    fn at(&mut self, byte: usize) -> usize {
        let bytes = self.text.as_bytes();
        while let Some(next) = bytes.get(self.byte).filter(|b| self.byte < byte || matches!(b, b'\n' | b'\r')) {
            self.line += usize::from(*next == b'\n');
            self.byte += 1;
        }
        self.line
    }
}

/// What is wrong with the header: columns that are missing or there twice.
fn columns(file: &File, header: &csv::StringRecord, line: usize) -> Vec<Finding> {
    if !header.iter().any(is_known) {
        let message = "the first line names none of the columns";
        let hint = format!("begin with a line of their names: {}", COLUMNS.map(|(name, _)| name).join(", "));
        return vec![file.error("DM-E031", line_span(line), message.to_owned(), Some(hint))];
    }
    let mut findings = Vec::new();
    let known = || COLUMNS.iter().chain(&OPTIONAL);
    for (name, rule) in known() {
        let times = header.iter().filter(|h| h == name).count();
        let needed = COLUMNS.iter().any(|(column, _)| column == name);
        if times > 1 {
            let message = format!("the column `{name}` is there {times} times");
            let hint = Some("keep one of them".to_owned());
            findings.push(file.error("DM-E031", line_span(line), message, hint));
        } else if times == 0 && needed {
            let hint = did_you_mean(name, header.iter().filter(|h| !is_known(h)));
            let hint = hint.map(|near| format!("{near} It must be called `{name}`."));
            let hint = hint.or_else(|| Some(format!("`{name}` is {rule}")));
            findings.push(file.error("DM-E031", line_span(line), format!("the column `{name}` is missing"), hint));
        }
    }
    findings
}

fn is_known(name: &str) -> bool {
    REMARKS.contains(&name) || COLUMNS.iter().chain(&OPTIONAL).any(|(column, _)| *column == name)
}

/// Most columns that are named one by one where nothing reads them.
const NAMED: usize = 20;

/// Columns that nothing reads, each with a word on what may have been meant.
fn unread(header: &csv::StringRecord) -> Vec<String> {
    let missing: Vec<&str> =
        OPTIONAL.iter().map(|(name, _)| *name).filter(|name| !header.iter().any(|h| h == *name)).collect();
    let words = |name: &str| {
        let near = did_you_mean(name, missing.iter().copied()).map(|near| format!("; {near}")).unwrap_or_default();
        format!("the column `{name}` is not read{near}")
    };
    let unknown = || header.iter().filter(|name| !is_known(name));
    let more = unknown().count().saturating_sub(NAMED);
    let rest = (more > 0).then(|| format!("{more} more columns are not read"));
    unknown().take(NAMED).map(words).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_events_are_well_formed() {
        assert_eq!(read("events.csv", super::super::SHIPPED).map(|e| e.len()), Ok(101));
    }

    #[test]
    fn every_act_names_its_source() {
        let dated = |source: &str| {
            let year = |w: &str| w.split_once('-').is_some_and(|(year, rest)| year.len() == 4 && rest.len() >= 2);
            source.split([' ', ';']).any(|w| year(w) && w.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
        };
        let events = read("events.csv", super::super::SHIPPED).expect("they are well-formed");
        for event in &events {
            let none = event.source == "no source kept of act or answer";
            assert!(dated(&event.source) || none, "{}: {}", event.id, event.source);
        }
        let lacking = events.iter().filter(|e| e.source.contains("no source kept")).count();
        assert!(lacking <= 6, "{lacking} acts lack a source of the act or of the answer");
    }

    #[test]
    fn every_fault_of_a_row_is_reported_by_line_and_rule() {
        let bad = super::super::SHIPPED.replacen("2010-10-08,CHN,NOR", "2010-13-08,,NOR", 1);
        let findings = read("events.csv", &bad).expect_err("there is no thirteenth month");
        assert_eq!(findings.len(), 2, "{findings:?}");
        assert!(findings.iter().all(|f| f.span.map(|s| s.line) == Some(5)));
        assert!(findings[0].hint.as_deref().is_some_and(|h| h.contains("2022-03-08")));
        assert!(findings[1].hint.as_deref().is_some_and(|h| h.contains("a code such as RUS")));
    }

    #[test]
    fn a_comma_too_many_is_no_shifted_row() {
        let bad = super::super::SHIPPED.replacen("tents via Poland", "tents, via Poland", 1);
        assert_ne!(bad, super::super::SHIPPED);
        let short = super::super::SHIPPED.replacen(",V,VOA 2008-10-04", ",V", 1);
        for (text, line, count) in [(bad, 15, "22 fields"), (short, 2, "20 fields")] {
            let findings = read("events.csv", &text).expect_err("the row has another length");
            assert_eq!(findings.len(), 1, "{findings:?}");
            assert_eq!(findings[0].span.map(|s| s.line), Some(line));
            assert!(findings[0].message.contains(count), "{}", findings[0].message);
        }
    }

    #[test]
    fn columns_are_named_when_missing_doubled_or_unread() {
        let renamed = |from: &str, to: &str| super::super::SHIPPED.replacen(from, to, 1);
        let missing = read("e.csv", &renamed("observed_level", "observed")).expect_err("no level");
        assert!(missing[0].message.contains("`observed_level` is missing"), "{missing:?}");
        let twice = read("e.csv", &renamed("origin", "ties")).expect_err("two columns of ties");
        assert!(twice[0].message.contains("`ties` is there 2 times"), "{twice:?}");
        let odd = file("e.csv", &renamed("alt_level", "alt_levle")).expect("it can be read without");
        assert_eq!(odd.unread.len(), 1);
        assert!(odd.unread[0].contains("alt_levle") && odd.unread[0].contains("alt_level\"?"), "{:?}", odd.unread);
        assert!(file("e.csv", super::super::SHIPPED).expect("fine").unread.is_empty());
    }
}
