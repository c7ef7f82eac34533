//! Coefficients as a view shows them: path, value, unit, evidence, source and meaning.
//!
//! Duty: read any number of the rulebook by its path. Uses `model::rulebook`, `overrides`. Always
//! holds: what is shown is what the rules read, a scenario's own numbers included; the meaning is
//! the comment that stands at the field, so that it is written once.

use crate::model::rulebook::{Evidence, Rulebook};

pub use super::figure::{Entry, Figure};
pub use super::overrides::entries;

/// Where the meanings stand.
const RULEBOOK: &str = include_str!("../model/rulebook.rs");

impl Entry<'_> {
    /// The section of the rulebook it stands in.
    #[must_use]
    pub fn section(&self) -> &'static str {
        self.path.split_once('.').map_or(self.path, |(section, _)| section)
    }

    /// The unit of the value.
    #[must_use]
    pub fn unit(&self) -> &'static str {
        match (self.path, &self.value) {
            (
                "licence.ordinary_first"
                | "licence.ordinary_later"
                | "licence.security_council"
                | "licence.urgent"
                | "licence.prepared"
                | "licence.breach"
                | "licence.leak"
                | "visibility.detection"
                | "visibility.publication"
                | "measures.lift"
                | "measures.lift_called",
                _,
            ) => "chance a month",
            (
                "reaction.provocation"
                | "reaction.taboo"
                | "reaction.offence"
                | "reaction.grievance"
                | "reaction.tension_provocation"
                | "opinion.fear_weight"
                | "opinion.mix"
                | "opinion.results"
                | "licence.diversion"
                | "licence.acceptability"
                | "licence.pressure",
                _,
            ) => "points a point",
            ("opinion.aid_reference", _) => "share of yearly product",
            ("threats.declares" | "reaction.top", _) => "level",
            ("visibility.fund_partners", _) => "countries",
            ("office.staff" | "office.apply" | "office.large" | "office.call" | "office.measure", _) => "staff points",
            ("reaction.cuts" | "reaction.harm" | "measures.bite", _) => "points by level",
            (_, Figure::Count(_)) => "months",
            (_, Figure::Points(_) | Figure::List(_) | Figure::Named(_)) => "points",
            (_, Figure::Share(_) | Figure::Sizes(_)) => "share or factor",
        }
    }

    /// What it is, in the words of the rulebook's own comment.
    #[must_use]
    pub fn meaning(&self) -> String {
        let (section, field) = self.path.split_once('.').unwrap_or((self.path, ""));
        let holder = declared("pub struct Rulebook {", section).map(|(kind, _)| format!("pub struct {kind} {{"));
        holder.and_then(|holder| declared(&holder, field)).map(|(_, said)| said).unwrap_or_default()
    }
}

/// The type and the comment of a field of a struct of the rulebook.
fn declared(holder: &str, field: &str) -> Option<(&'static str, String)> {
    let (_, body) = RULEBOOK.split_once(holder)?;
    let mut said: Vec<&str> = Vec::new();
    for line in body.lines().skip(1).map(str::trim).take_while(|line| *line != "}") {
        if let Some(words) = line.strip_prefix("///") {
            said.push(words.trim());
            continue;
        }
        let (name, kind) = line.strip_prefix("pub ")?.split_once(": ")?;
        if name == field {
            return Some((kind.trim_end_matches(','), said.join(" ")));
        }
        said.clear();
    }
    None
}

/// What a number rests on, in words.
#[must_use]
pub const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::V => "read in a source",
        Evidence::C => "computed from data",
        Evidence::A => "assumed",
    }
}

/// The letter of an evidence tag.
#[must_use]
pub const fn letter(evidence: Evidence) -> char {
    match evidence {
        Evidence::V => 'V',
        Evidence::C => 'C',
        Evidence::A => 'A',
    }
}

/// The comment of a section of the rulebook.
#[must_use]
pub fn section_meaning(section: &str) -> String {
    declared("pub struct Rulebook {", section).map(|(_, said)| said).unwrap_or_default()
}

/// Every coefficient of one section.
#[must_use]
pub fn of_section<'a>(rules: &'a Rulebook, section: &str) -> Vec<Entry<'a>> {
    entries(rules).into_iter().filter(|entry| entry.section() == section).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_coefficient_says_what_it_is() {
        let rules = crate::scenario::rules().expect("the shipped rules");
        let entries = entries(&rules);
        assert_eq!(entries.len(), crate::scenario::overrides::PATHS.len());
        for entry in &entries {
            assert!(entry.meaning().ends_with('.'), "{}: {:?}", entry.path, entry.meaning());
            assert!(!entry.source.is_empty() && !section_meaning(entry.section()).is_empty(), "{}", entry.path);
        }
        let cuts = entries.iter().find(|e| e.path == "reaction.cuts").expect("the cuts");
        assert_eq!(cuts.value.written(), "0.75, 2, 2.5, 4, 4.6, 5.4, 6.4, 9.4, 12.4");
        let half = entries.iter().find(|e| e.path == "decay.grievance").expect("a half-life");
        assert_eq!((half.value.written().as_str(), half.unit(), half.evidence), ("18", "months", Evidence::C));
    }
}
