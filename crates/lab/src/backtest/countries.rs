//! Countries: what adversaries and donors of an event file are called, brought to one code each.
//!
//! Duty: read ISO codes of three and of two letters and names in English, and say what was taken for
//! what. Uses nothing of the crate. Always holds: an ISO code of three capitals stays as it is; what
//! is no country known here stays as it is written; a number is never a country, since lists of
//! countries number them differently.

use std::collections::BTreeMap;
use std::str::FromStr;

use celes::Country;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Actors that ISO 3166 does not list, codes that it keeps for other uses, and a name without its dots.
const OTHERS: [(&str, &str); 6] =
    [("turkiye", "TUR"), ("euu", "EUU"), ("eu", "EUU"), ("europeanunion", "EUU"), ("uk", "GBR"), ("el", "GRC")];

/// The three-letter code of a country by its code or name; none if it is not known.
#[must_use]
pub fn code(written: &str) -> Option<&'static str> {
    let bare: String = written.nfkd().filter(|c| !is_combining_mark(*c) && c.is_alphanumeric()).collect();
    let bare = bare.to_lowercase();
    // Among the ISO numbers 740 is Suriname, among those of the Correlates of War Japan.
    if bare.chars().all(char::is_numeric) {
        return None;
    }
    let known = |name: &str| {
        let other = OTHERS.iter().find(|(word, _)| *word == name).map(|(_, code)| *code);
        other.or_else(|| Country::from_str(name).ok().map(|country| country.alpha3))
    };
    known(&bare).or_else(|| known(bare.strip_prefix("the")?))
}

/// A word on how a file was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// Whether it may be a mistake of the file.
    pub doubtful: bool,
    /// What was taken for what.
    pub text: String,
}

/// The countries of a file as they are written.
#[derive(Default)]
pub(super) struct Countries {
    /// The first line, and how often, by column and what is written.
    seen: BTreeMap<(&'static str, String), (usize, usize)>,
}

impl Countries {
    /// The code of what is written in a column.
    pub(super) fn take(&mut self, column: &'static str, written: &str, line: usize) -> String {
        let entry = self.seen.entry((column, written.to_owned())).or_insert((line, 0));
        entry.1 += 1;
        code(written).map_or_else(|| written.to_owned(), str::to_owned)
    }

    /// What was taken for what, and what differs only in case.
    pub(super) fn words(&self) -> Vec<Word> {
        let mut words = Vec::new();
        let mut seen: Vec<_> = self.seen.iter().collect();
        seen.sort_by_key(|(_, (line, _))| *line);
        for ((column, written), (line, times)) in seen {
            let rows = if *times == 1 { format!("line {line}") } else { format!("{times} rows, first line {line}") };
            match code(written) {
                Some(code) if code == written => {}
                Some(code) => {
                    let doubtful = code.eq_ignore_ascii_case(written);
                    let case = if doubtful { ", from which it differs only in case" } else { "" };
                    words.push(Word {
                        doubtful,
                        text: format!("`{column}` {written:?} is read as {code}{case} ({rows})"),
                    });
                }
                None => {
                    let number = !written.is_empty() && written.chars().all(char::is_numeric);
                    let why = if number { "a number names no country here" } else { "no country is known by it" };
                    let text = format!("`{column}` {written:?} stays a name of its own: {why} ({rows})");
                    words.push(Word { doubtful: true, text });
                }
            }
        }
        words.extend(self.look_alikes());
        words
    }

    /// Names that no list knows and that differ only in case: they count as different.
    fn look_alikes(&self) -> impl Iterator<Item = Word> {
        let mut alike: BTreeMap<(&str, String), Vec<&str>> = BTreeMap::new();
        for (column, written) in self.seen.keys().filter(|(_, written)| code(written).is_none()) {
            alike.entry((column, written.to_lowercase())).or_default().push(written);
        }
        alike.into_iter().filter(|(_, names)| names.len() > 1).map(|((column, _), names)| {
            let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
            let text = format!("`{column}` {} differ only in case and count as different", names.join(" and "));
            Word { doubtful: true, text }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_lead_to_one_code() {
        for written in ["RUS", "rus", "Rus", "RU", "ru", "Russia", "Russian Federation", "The Russian Federation"] {
            assert_eq!(code(written), Some("RUS"), "{written}");
        }
        for (written, wanted) in [
            ("Japan", "JPN"),
            ("south-korea", "KOR"),
            ("Republic of Korea", "KOR"),
            ("Türkiye", "TUR"),
            ("turkiye", "TUR"),
            ("Turkey", "TUR"),
            ("Czech Republic", "CZE"),
            ("United States", "USA"),
            ("U.K.", "GBR"),
            ("European Union", "EUU"),
            ("Taiwan", "TWN"),
            ("Kosovo", "XKX"),
            ("Côte d'Ivoire", "CIV"),
            ("Moldova", "MDA"),
        ] {
            assert_eq!(code(written), Some(wanted), "{written}");
        }
        // Korea alone is one of two; 740 is Suriname in one list and Japan in another.
        for unknown in ["Korea", "740", "365", "XYZ", "Atlantis", "", "the"] {
            assert_eq!(code(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn every_code_of_the_shipped_acts_is_known() {
        let events = super::super::events::read("events.csv", super::super::SHIPPED).expect("they are well-formed");
        for event in events {
            for written in [&event.adversary, &event.donor] {
                assert_eq!(code(written), Some(written.as_str()), "{}", event.id);
            }
        }
    }
}
