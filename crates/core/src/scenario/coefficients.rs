//! Coefficients as a view shows them: path, value, unit, evidence, source and meaning.
//!
//! Duty: the rulebook's numbers by section, and what their evidence is called. Uses
//! `model::rulebook`. Always holds: what is shown is what the rules read, a scenario's own numbers
//! included.

use crate::model::rulebook::{Evidence, Rulebook, SECTIONS};

pub use crate::model::figure::Figure;
pub use crate::model::rulebook::Entry;

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
pub fn section_meaning(section: &str) -> &'static str {
    SECTIONS.iter().find(|(name, _)| *name == section).map_or("", |(_, said)| said.trim())
}

/// Every coefficient of a rulebook.
#[must_use]
pub fn entries(rules: &Rulebook) -> Vec<Entry<'_>> {
    rules.entries()
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
            assert!(entry.meaning.ends_with('.'), "{}: {:?}", entry.path, entry.meaning);
            assert!(!entry.source.is_empty() && !section_meaning(entry.section()).is_empty(), "{}", entry.path);
        }
        let cuts = entries.iter().find(|e| e.path == "reaction.cuts").expect("the cuts");
        assert_eq!(cuts.value.written(), "0.75, 2, 2.5, 4, 4.6, 5.4, 6.4, 9.4, 12.4");
        let half = entries.iter().find(|e| e.path == "decay.grievance").expect("a half-life");
        assert_eq!((half.value.written().as_str(), half.unit, half.evidence), ("18", "months", Evidence::C));
    }
}
