//! Names: what metrics and house rules are called in files, and what they mean.
//!
//! Duty: the page of names. Uses `model::metric`, `sim::refusal`. Always holds: every metric that
//! the program knows stands here, which a test makes sure of.

use std::fmt::Write as _;

use super::schema::{choices, said};
use demarche_core::model::good::{AidType, Sector};
use demarche_core::model::metric::PLAIN;
use demarche_core::sim::refusal::Refusal;

/// What each metric counts: its unit and its meaning, in the order of [`PLAIN`].
const MEANINGS: [(&str, &str); PLAIN.len()] = [
    ("percent", "public support for the government's course: the sum of its parts"),
    ("percent", "the same as the month's poll shows it, with a poll's error"),
    ("percent", "approval of the cabinet, which has reasons of its own"),
    ("points", "political capital: what reforms and loans cost"),
    ("million euro", "appropriated money that is left"),
    ("staff points", "working time of officials that is left this month"),
    ("points", "weariness of the war"),
    ("points", "fear of the adversary"),
    ("points", "attention to the war"),
    ("points, 0 to 100", "economic stress"),
    ("points, 0 to 100", "the recipient's resilience, mean of its sectors"),
    ("percent", "how hard the war is fought"),
    ("points", "the recipient's goodwill towards the player"),
    ("points", "the goodwill of allies, their mean"),
    ("points", "tension with the (first) adversary"),
    ("points", "what that adversary remembers"),
    ("points, -100 to 100", "the relation with it: goodwill less grievance less half of tension"),
    ("percent", "how much its warnings weigh"),
    ("percent", "what it would lose by hurting the player"),
    ("level, 0 to 9", "the month's reaction to the player"),
    ("level, 0 to 9", "the highest reaction so far"),
    ("count", "its measures in force against the player, from level 4 on"),
    ("level, 0 or 4 to 9", "the highest of them"),
    ("count", "ties that they suspend"),
    ("million euro", "promised in the game"),
    ("million euro", "earmarked in the game"),
    ("million euro", "arrived in the game"),
    ("percent", "the player's share of what all donors have earmarked in the game"),
    ("percent", "what the player has earmarked, of a year's product"),
    ("place", "the player's place among donors by all they have earmarked, the time before included"),
    ("place", "the same in relation to product"),
    ("place", "the same by financial aid"),
    ("place", "the same by humanitarian aid"),
    ("place", "the same by military aid"),
    ("percent", "months so far in which nine tenths or more of the need for budget support were covered"),
    ("percent", "the mean coverage of that need so far, each month at most whole"),
    ("count", "reforms of the law made in the game"),
    ("percent", "100 as long as nothing was passed on without the player's consent, then 0"),
    ("count", "export licences granted"),
    ("percent", "how good the sealed predictions were: 100 is perfect, 0 without any"),
];

/// The page of names as Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(
        "# Names of metrics and rules\n\n<!-- Written by `demarche format --docs docs/authors`; a test compares it. \
         -->\n\nGoals, defeats, triggers and tests name figures and rules by these words. `demarche format names` \
         prints this page.\n\n## Metrics\n\n| Name | Unit | What it is |\n|---|---|---|\n",
    );
    // Writing to a string cannot fail.
    for (name, (unit, meaning)) in PLAIN.iter().zip(MEANINGS) {
        let _ = writeln!(page, "| `{name}` | {unit} | {meaning} |");
    }
    let types: Vec<&str> = AidType::ALL.iter().map(|t| t.key()).collect();
    let sectors: Vec<&str> = Sector::ALL.iter().map(|s| s.key()).collect();
    let _ = writeln!(page, "| `allocated.TYPE` | million euro | earmarked in the game of one type of aid |");
    let _ = writeln!(page, "| `resilience.SECTOR` | points, 0 to 100 | the recipient's resilience in a sector |");
    let _ = writeln!(page, "| `coverage.SECTOR` | percent | how much of the month's need was covered |");
    let _ = writeln!(page, "| `delivered.SECTOR` | million euro | what arrived in the month, from all sides |");
    let _ = writeln!(page, "| `goodwill.NATION` | points | the goodwill of one ally |");
    let _ = write!(
        page,
        "\nTypes are {}; sectors are {}, as far as the recipient has a need there; nations are the ids of those with \
         the role `Ally`.\n",
        words(&types),
        words(&sectors)
    );
    page.push_str(
        "\n## House rules\n\nAn order that the law forbids is refused by the id of the law's rule. Any other refusal \
         is by one of these, which a test names in `Refused(rule: ..)`.\n\n| Rule | Why the order is refused \
         |\n|---|---|\n",
    );
    let schema = schemars::schema_for!(Refusal).to_value();
    let by_law = ["forbidden", "needs-licence", "no-licence-needed"];
    for choice in choices(&schema).unwrap_or_default().iter().filter(|c| !by_law.contains(&c.name)) {
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

    #[test]
    fn every_metric_stands_beside_its_meaning() {
        let meaning = |name: &str| MEANINGS[PLAIN.iter().position(|p| *p == name).expect("a metric")].1;
        assert!(meaning("rank_gdp").contains("product"));
        assert!(meaning("forecast").contains("predictions"));
        assert!(meaning("highest_measure").contains("highest"));
        assert!(meaning("gap_filled").contains("mean coverage"));
        assert!(meaning("salience").contains("attention"));
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
