//! Names: what metrics and house rules are called in files, and what they mean.
//!
//! Duty: the page of names. Uses `model::metric`, `sim::refusal`. Always holds: every metric that
//! the program knows stands here, which a test makes sure of.

use std::fmt::Write as _;

use super::schema::{choices, said};
use demarche_core::model::good::{AidType, Sector};
use demarche_core::sim::refusal::Refusal;

/// The page of names as Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = format!(
        include_str!("../../../../../assets/pages/names.md"),
        types = words(&AidType::ALL.map(AidType::key)),
        sectors = words(&Sector::ALL.map(Sector::key)),
    );
    let schema = schemars::schema_for!(Refusal).to_value();
    let by_law = ["forbidden", "needs-licence", "no-licence-needed"];
    for choice in choices(&schema).unwrap_or_default().iter().filter(|c| !by_law.contains(&c.name)) {
        // Writing to a string cannot fail.
        let _ = writeln!(page, "| `{}` | {} |", choice.name, said(choice.schema));
    }
    page
}

fn words(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        _ => quoted.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_core::model::licence::LicenceState;
    use demarche_core::model::metric::PLAIN;

    #[test]
    fn every_metric_stands_beside_its_meaning() {
        let page = page();
        let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(name, _)| name);
        assert_eq!(rows.take(PLAIN.len()).collect::<Vec<_>>(), PLAIN);
    }

    #[test]
    fn house_rules_have_the_names_by_which_they_refuse() {
        let page = page();
        let state = None::<LicenceState>;
        let samples = [
            Refusal::WrongNation,
            Refusal::Veto,
            Refusal::Band,
            Refusal::NotOpen { what: String::new() },
            Refusal::CallGap { months: 1 },
            Refusal::LicenceExists { licence: String::new() },
            Refusal::WrongOrder { pledge: true },
        ];
        for refusal in &samples {
            assert!(page.contains(&format!("| `{}` |", refusal.rule())), "{}", refusal.rule());
        }
        let law = Refusal::NeedsLicence { rule: "the-law".to_owned(), state };
        assert_eq!(law.rule(), "the-law");
        assert!(!page.contains("`needs-licence`"));
    }
}
