//! Kin: texts of rules and scenarios that were corrected in words alone, and the tapes of before.

use demarche_core::digest::{Digest, Folder};
use demarche_core::scenario::{kin, library, rules_digest};
use demarche_core::tape::{Mismatch, Tape};

use super::support::{demarche_in, folder, game, put};

/// What was corrected in the rules: now, and before.
const HELD: [(&str, &str); 3] = [
    (
        "base: (0.1, A, \"held, not fitted, in the logit on 101 dated acts\")",
        "base: (0.1, C, \"ordered logit on 101 dated acts\")",
    ),
    (
        "novel: (0.9, A, \"held, not fitted, in the logit on 101 dated acts\")",
        "novel: (0.9, C, \"ordered logit on 101 dated acts\")",
    ),
    (
        "grievance_coercion: (2.5, A, \"held, not fitted, in the logit on 101 dated acts\")",
        "grievance_coercion: (2.5, C, \"ordered logit on 101 dated acts\")",
    ),
];

/// The text of a scenario without the marks in its record.
fn unmarked(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let mut line = line.replacen(", tuned: true", "", 1);
        if let Some(from) = line.find(", calibration: \"") {
            let length = line[from..].find("\", source:").expect("a source follows") + 1;
            line.replace_range(from..from + length, "");
        }
        out.push_str(&line);
    }
    out
}

#[test]
fn what_was_corrected_is_all_that_differs() {
    let (rules, scenarios) = kin::pairs();
    let mut before = library::RULES.to_owned();
    for (now, then) in HELD {
        assert_eq!(before.matches(now).count(), 1, "{now}");
        before = before.replacen(now, then, 1);
    }
    // If the rules are changed in anything else, tapes of before are of other rules: take the pair out.
    assert_eq!(rules, [(Folder::of_text(&before), rules_digest())]);
    let marked: Vec<(Digest, Digest)> = library::SHIPPED
        .iter()
        .map(|s| (Folder::of_text(&unmarked(s.text)), Folder::of_text(s.text)))
        .filter(|(before, now)| before != now)
        .collect();
    let sorted = |mut of: Vec<(Digest, Digest)>| {
        of.sort_unstable();
        of
    };
    assert_eq!(sorted(scenarios), sorted(marked));
}

#[test]
fn a_tape_of_before_is_replayed_and_one_of_other_rules_is_not() {
    let game = game("stalled-supplemental").play("history");
    let tape = Tape::of(&game, "history");
    let text = tape.text().expect("it can be written");
    let (rules, scenarios) = kin::pairs();
    let (earlier, now) = *scenarios.iter().find(|(_, now)| *now == game.case().digest).expect("it is marked");
    let before = text.replacen(&now.to_string(), &earlier.to_string(), 1).replacen(
        &rules[0].1.to_string(),
        &rules[0].0.to_string(),
        1,
    );
    assert_ne!(before, text);
    let folder = folder();
    put(folder.path(), "before.tape.ron", &before);
    demarche_in(folder.path(), &["replay", "before.tape.ron"], "").exits(0);
    let other = before.replacen(&rules[0].0.to_string(), "0123456789abcdef", 1);
    let other = Tape::read("other.tape.ron", other.as_bytes()).expect("a tape");
    assert!(matches!(other.fits(game.case()), Err(Mismatch::Rules { .. })), "rules that nobody knows");
    // Nor does one scenario's earlier text pass for another's.
    let (foreign, _) = *scenarios.iter().find(|(_, now)| *now != game.case().digest).expect("several are marked");
    let foreign = before.replacen(&earlier.to_string(), &foreign.to_string(), 1);
    let foreign = Tape::read("foreign.tape.ron", foreign.as_bytes()).expect("a tape");
    assert!(matches!(foreign.fits(game.case()), Err(Mismatch::Scenario { .. })), "another scenario's text");
}
