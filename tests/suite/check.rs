//! `check` and `explain`: every seeded fault is reported with its code at its line, every example
//! does what it says, and nothing that is shipped has an error.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use demarche_core::scenario::findings::{Finding, Severity, render};
use demarche_lab::check::codes::{self, On};
use demarche_lab::check::{self, Input, page};
use demarche_play::narrate::words::CODES;

use super::support::{demarche, demarche_in, folder, put};

const BASE: &str = include_str!("../fixtures/faults/base.ron");
const WORDS: &str = include_str!("../fixtures/faults/base.ftl");

/// Experiments in which the examples of codes stand.
const EXPERIMENTS: [&str; 2] =
    [include_str!("../fixtures/faults/base.experiment.ron"), include_str!("../fixtures/faults/small.experiment.ron")];

/// A fault: its code, the passage that marks the line where it is to be reported, and the patch.
struct Fault(&'static str, &'static str, &'static str, &'static str);

/// Faults of a scenario, one each, besides the examples of the codes.
const FAULTS: &[Fault] = &[
    // Form.
    Fault("DM-E001", "dificulty", "difficulty: 1,", "dificulty: 1,"),
    Fault("DM-E001", "\"2030-13\"", "start: \"2030-01\"", "start: \"2030-13\""),
    Fault("DM-E001", "roles: [Plaier]", "roles: [Player]", "roles: [Plaier]"),
    // Names.
    Fault("DM-E010", "\"tens\"", "Allocate(class: \"tents\"", "Allocate(class: \"tens\""),
    Fault("DM-E010", "\"convy\"", "instrument: \"convoy\", accept", "instrument: \"convy\", accept"),
    Fault("DM-E010", "\"patroit\"", "without_classes: [\"patriot\"]", "without_classes: [\"patroit\"]"),
    Fault("DM-E010", "\"retrun\"", "vetoes: [\"return\"]", "vetoes: [\"retrun\"]"),
    Fault("DM-E010", "before: \"no-wepons\")],", "before: \"no-weapons\")],", "before: \"no-wepons\")],"),
    Fault("DM-E010", "Ask(\"freeze\")", "Ask(\"freezes\")", "Ask(\"freeze\")"),
    Fault("DM-E010", "Declare(\"radar\")", "Declare(\"no-radar\")", "Declare(\"radar\")"),
    Fault("DM-E010", "(\"debate\", \"spaek\")", "(\"debate\", \"speak\")", "(\"debate\", \"spaek\")"),
    Fault(
        "DM-E010",
        "\"deliverd\"",
        "metric: \"delivered\", want: AtLeast, medals: (20",
        "metric: \"deliverd\", want: AtLeast, medals: (20",
    ),
    Fault("DM-E010", "AtMost(\"suport\", 80)", "AtMost(\"support\", 80)", "AtMost(\"suport\", 80)"),
    Fault(
        "DM-E010",
        "level: 5, cost: 1",
        "(id: \"talks-off\", adversary: \"corva\"",
        "(id: \"talks-off\", adversary: \"korva\"",
    ),
    Fault("DM-E010", "default: \"weit\"", "default: \"wait\"", "default: \"weit\""),
    Fault("DM-E010", "stock: \"radar\"", "stock: \"radars\"", "stock: \"radar\""),
    // What a game needs.
    Fault("DM-E012", "player: \"alba\"", "roles: [Player]", "roles: [Donor]"),
    Fault("DM-E012", "nations: [", "roles: [Recipient]", "roles: [Donor]"),
    Fault(
        "DM-E012",
        "donor: \"bruma\"",
        "Goodwill(\"bruma\", 1)]",
        "Act(donor: \"bruma\", class: \"tents\", amount: 1, route: Direct, loudness: Normal)]",
    ),
    // Figures.
    Fault("DM-E013", "turns: 61", "turns: 6,", "turns: 61,"),
    Fault("DM-E013", "difficulty: 4", "difficulty: 1,", "difficulty: 4,"),
    Fault("DM-E013", "corruption: 400", "corruption: 40,", "corruption: 400,"),
    Fault("DM-E013", "bands: (30, 5, 100)", "bands: (5, 30, 100)", "bands: (30, 5, 100)"),
    Fault("DM-E013", "delivery: 0,", "delivery: 0.5,", "delivery: 0,"),
    Fault("DM-E013", "ties: 2.5", "ties: 0.25", "ties: 2.5"),
    Fault("DM-E013", "share: (0, 6, 0)", "share: (0, 0.6, 0)", "share: (0, 6, 0)"),
    Fault("DM-E013", "spec: 5", "spec: 0.5", "spec: 5"),
    Fault("DM-E013", "size: 10", "size: 1,", "size: 10,"),
    Fault("DM-E013", "level: 12", "level: 7, cost: 3", "level: 12, cost: 3"),
    Fault("DM-E013", "capital: 600", "months: 1, capital: 6,", "months: 1, capital: 600,"),
    Fault("DM-E013", "id: \"short\"", "turns: 3,", "turns: 9,"),
    // Dates.
    Fault("DM-E014", "month: \"2031-04\", orders", "month: \"2030-04\", orders", "month: \"2031-04\", orders"),
    Fault("DM-E015", "\"2029-09\", financial", "from: \"2030-01\", financial", "from: \"2029-09\", financial"),
    // Twice.
    Fault("DM-E017", "id: \"no-weapons\", when: [Controlled", "id: \"no-kit-to-war\"", "id: \"no-weapons\""),
    Fault("DM-E017", "id: \"arrived\", metric: \"highest", "id: \"calm\"", "id: \"arrived\""),
    Fault(
        "DM-E018",
        "id: \"late-thanks\"",
        "month: \"2030-05\", desk: Recipient",
        "month: \"2030-05\", default: \"x\", desk: Recipient",
    ),
    // The deck.
    Fault(
        "DM-W101",
        "ReformInForce(\"exception\")",
        "month: \"2030-05\", desk: Recipient",
        "month: \"2030-02\", desk: Recipient",
    ),
    Fault("DM-W101", "LicenceGranted(\"tents\")", "LicenceGranted(\"missiles\")", "LicenceGranted(\"tents\")"),
    Fault(
        "DM-W101",
        "Backfilled(\"radar\")",
        "LicenceGranted(\"missiles\")",
        "LicenceGranted(\"missiles\"), ReformNotInForce(\"exception\"), Backfilled(\"radar\"), LicenceGranted(\"radar\")",
    ),
    Fault("DM-W101", "LicenceGranted(\"missiles\")", "effects: [Veto(\"return\", false)]", "effects: [Salience(1)]"),
    Fault(
        "DM-W102",
        "ReformNotInForce",
        "LicenceGranted(\"missiles\")",
        "ReformInForce(\"return\"), ReformNotInForce(\"return\")",
    ),
    Fault(
        "DM-W103",
        "id: \"debate\", month",
        "month: \"2030-01\", desk: Home,",
        "month: \"2030-01\", desk: Home, when: [Answered(\"debate\", \"wait\")],",
    ),
    Fault("DM-W104", "Reaction(9, 2)", "AtMost(\"support\", 80)", "Reaction(9, 2)"),
    Fault("DM-W106", "Veto(\"exception\", false)", "Capital(1)", "Veto(\"exception\", false)"),
    Fault("DM-W108", "month: \"2031-02\", adversary", "month: \"2030-02\", adversary", "month: \"2031-02\", adversary"),
    Fault("DM-W108", "month: \"2031-03\", sector", "month: \"2030-03\", sector", "month: \"2031-03\", sector"),
    Fault("DM-W112", "target: \"corva\", level: 1", "target: \"alba\", level: 1", "target: \"corva\", level: 1"),
    Fault("DM-W116", "donor: \"corva\"", "donor: \"alba\"", "donor: \"corva\""),
    Fault("DM-W130", "medals: (0, 5, 6)", "medals: (6, 5, 0)", "medals: (0, 5, 6)"),
    Fault("DM-W130", "medals: (5, 30, 20)", "medals: (5, 10, 20)", "medals: (5, 30, 20)"),
    Fault("DM-W140", "id: \"sneer\"", "id: \"remark\"", "id: \"sneer\""),
    Fault(
        "DM-W150",
        "Reform(reform: \"exception\"), Sanction",
        "Reform(reform: \"exception\"),",
        "Reform(reform: \"exception\"), Sanction(round: \"freezes\", target: \"corva\"),",
    ),
    Fault("DM-E017", "goodwill: 50", "from: \"delia\", to: \"alba\"", "from: \"bruma\", to: \"alba\""),
    Fault("DM-E017", "date: \"2030-01\"", "id: \"gazette-2030\"", "id: \"ledger-2029\""),
    Fault("DM-E017", "effects: [Capital(1)]", "id: \"wait\"", "id: \"speak\""),
];

fn checked(scenario: &str, words: &str) -> Vec<Finding> {
    let beside = vec![("base.ftl".to_owned(), words.as_bytes().to_vec())];
    check::file(&Input { path: "base.ron".to_owned(), bytes: scenario.as_bytes().to_vec(), beside })
}

fn words_checked(words: &str) -> Vec<Finding> {
    let alone = Input { path: "base.ftl".to_owned(), bytes: words.as_bytes().to_vec(), beside: Vec::new() };
    check::file(&alone).into_iter().chain(checked(BASE, words)).collect()
}

fn patched(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "the base has no passage {from:?}");
    BASE.replacen(from, to, 1)
}

#[test]
fn the_base_has_no_fault() {
    let found = checked(BASE, WORDS);
    assert!(found.is_empty(), "{}", render(&found));
    assert!(words_checked(WORDS).is_empty());
}

#[test]
fn every_seeded_fault_is_reported_with_its_code_at_its_line() {
    let mut wrong = String::new();
    for Fault(code, anchor, from, to) in FAULTS {
        let text = patched(from, to);
        let Some(line) = text.lines().position(|l| l.contains(anchor)) else {
            let _ = writeln!(wrong, "{code}: nothing has {anchor:?}");
            continue;
        };
        let found = checked(&text, WORDS);
        let right = |f: &Finding| f.code == *code && f.span.is_some_and(|s| s.line == line + 1);
        if !found.iter().any(right) {
            let _ = writeln!(wrong, "── {code} in line {} for {to:?}:\n{}", line + 1, render(&found));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(FAULTS.len() + codes::all().filter(|c| c.on != On::Other).count() >= 60);
}

#[test]
fn every_example_does_what_it_says() {
    let mut wrong = String::new();
    for code in codes::all() {
        let run = |text: &str| match code.on {
            On::Scenario => checked(&patched(&code.good, text), WORDS),
            On::Messages => {
                assert!(WORDS.contains(&code.good), "{}: the messages have no {:?}", code.code, code.good);
                words_checked(&WORDS.replacen(&code.good, text, 1))
            }
            On::Experiment => {
                let whole = EXPERIMENTS.into_iter().find(|e| e.contains(&code.good));
                let whole = whole.unwrap_or_else(|| panic!("{}: no experiment has {:?}", code.code, code.good));
                super::experiments::checked(&whole.replacen(&code.good, text, 1))
            }
            On::Class => super::lesson::checked(&super::lesson::patched(&code.good, text), None),
            On::Other => Vec::new(),
        };
        if code.on == On::Other {
            continue;
        }
        let (bad, good) = (run(&code.bad), run(&code.good));
        let has = |found: &[Finding]| found.iter().any(|f| f.code == code.code);
        if !has(&bad) || has(&good) {
            let _ = writeln!(wrong, "── {}:\n{}\nmended:\n{}", code.code, render(&bad), render(&good));
        }
        let severities: BTreeSet<&str> =
            bad.iter().filter(|f| f.code == code.code).map(|f| f.severity.label()).collect();
        assert!(severities.iter().all(|s| *s == code.severity().label()), "{}: {severities:?}", code.code);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn seven_faults_are_seven_findings() {
    let patches = [
        ("player: \"alba\"", "player: \"alab\"", "DM-E010"),
        ("theatre_aid: 3,", "theatre_aid: 30,", "DM-E013"),
        ("delivery: 0.5,", "delivery: 5,", "DM-E013"),
        ("amount: 200, source: \"ledger-2029\"", "amount: 200, source: \"\"", "DM-W121"),
        ("Ask(\"freezes\")", "Ask(\"freeze\")", "DM-E010"),
        ("medals: (5, 10, 20)", "medals: (20, 10, 5)", "DM-W130"),
        ("class: \"tents\"", "class: \"tens\"", "DM-E010"),
    ];
    let mut text = BASE.to_owned();
    for (from, to, _) in patches {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let found = checked(&text, WORDS);
    for (_, to, code) in patches {
        let line = text.lines().position(|l| l.contains(to)).expect("the patch is there") + 1;
        let right = |f: &&Finding| f.code == code && f.span.is_some_and(|s| s.line == line);
        assert_eq!(found.iter().filter(right).count(), 1, "{to}\n{}", render(&found));
    }
}

#[test]
fn every_code_in_the_program_is_explained_and_every_one_explained_is_in_the_program() {
    fn walk(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).expect("a source");
                let starts = text.match_indices("DM-").map(|(at, _)| &text[at..]);
                let codes = starts.map(|t| t.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect());
                found.extend(codes.filter(|c: &String| c.len() == 7));
            }
        }
    }
    let mut found = BTreeSet::new();
    for folder in ["src", "crates"] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    }
    let order: Vec<String> = codes::all().map(|c| c.code.clone()).collect();
    let unique: BTreeSet<String> = order.iter().cloned().collect();
    assert_eq!(found, unique, "codes that are found, and those with an explanation");
    assert_eq!(order.len(), unique.len(), "a code stands twice");
}

#[test]
fn every_code_has_its_four_messages_and_no_other_stands_beside_them() {
    let line = |l: &'static str| l.split_once(" = ").map(|(id, _)| id.to_owned());
    let written: Vec<String> = CODES.lines().filter(|l| !l.starts_with('#')).filter_map(line).collect();
    let parts = |code: &codes::Code| {
        [code.code.to_ascii_lowercase(), "    .means".to_owned(), "    .why".to_owned(), "    .mend".to_owned()]
    };
    assert_eq!(written, codes::all().flat_map(parts).collect::<Vec<_>>());
}

#[test]
fn the_page_of_codes_is_up_to_date() {
    let written = include_str!("../../docs/codes.md");
    assert!(page::all() == written, "docs/codes.md: write it anew with `demarche explain --all > docs/codes.md`");
}

#[test]
fn nothing_that_is_shipped_has_an_error() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let done = demarche(&["check", root.join("scenarios").to_str().expect("a path")]).exits(0);
    println!("{}{}", done.out, done.err);
}

#[test]
fn a_finding_tells_place_reason_and_cure() {
    let found = checked(
        &patched(
            "(id: \"no-kit-to-war\", when: [Controlled(true), DestinationInCombat(true)]",
            "(id: \"no-kit-to-war\", when: [Lethal(true), Controlled(true)]",
        ),
        WORDS,
    );
    let shadowed: Vec<Finding> = found.into_iter().filter(|f| f.code == "DM-W110").collect();
    insta::assert_snapshot!(render(&shadowed), @r#"
    warning[DM-W110]: rule "no-kit-to-war" never decides: "no-weapons" comes before it
      --> base.ron:72:19
       |
    72 |             (id: "no-kit-to-war", when: [Lethal(true), Controlled(true)], then: Forbidden, source: "
       |                   ^^^^^^^^^^^^^
      ::: base.ron:71:19
    71 |             (id: "no-weapons", when: [Lethal(true)], then: Forbidden, source: "gazette-2030"),
       |                   ---------- this rule decides in its place
      = in play: a refusal will never name it, and what it permits is not permitted
      = help: move "no-kit-to-war" in front of "no-weapons", or give "no-weapons" another condition
    "#);
}

#[test]
fn the_command_line_tells_severities_by_its_exit_code() {
    let here = folder();
    put(here.path(), "base.ftl", WORDS);
    put(here.path(), "good.ron", patched("id: \"base\"", "id: \"good\""));
    put(here.path(), "good.ftl", WORDS);
    let clean = demarche_in(here.path(), &["check", "good.ron"], "").exits(0);
    assert_eq!(clean.out, "");
    put(here.path(), "warns.ron", patched("medals: (6, 5, 0)", "medals: (0, 5, 6)"));
    demarche_in(here.path(), &["check", "warns.ron"], "").exits(0);
    put(here.path(), "fails.ron", patched("turns: 6,", "turns: 0,"));
    let fails = demarche_in(here.path(), &["check", "--json", "."], "").exits(2);
    let json: serde_json::Value = serde_json::from_str(&fails.out).expect("one document");
    assert_eq!(json["files"], 5);
    let found = json["findings"].as_array().expect("findings");
    assert!(found.iter().any(|f| f["code"] == "DM-E013" && f["severity"] == "error" && f["span"]["line"].is_u64()));
    std::fs::create_dir(here.path().join("empty")).expect("a folder");
    demarche_in(here.path(), &["check", "empty"], "").exits(4);
    assert!(demarche_in(here.path(), &["check", "nowhere"], "").exits(2).out.contains("DM-E000"));
}

#[test]
fn hostile_files_and_folders_are_findings() {
    let here = folder();
    put(here.path(), "rubbish.ron", [0xff, 0xfe, 0x00, 0x80]);
    put(here.path(), "deep.ron", "(".repeat(200_000));
    put(here.path(), "huge.ron", vec![b' '; 3 * 1024 * 1024]);
    put(here.path(), "empty.ron", "");
    put(here.path(), "other.ron", "(natoins: [])");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(here.path(), here.path().join("loop")).expect("a link");
        std::os::unix::fs::symlink("nowhere", here.path().join("dangling.ron")).expect("a link");
    }
    let done = demarche_in(here.path(), &["check", "."], "").exits(2);
    for code in ["DM-E000", "DM-E001", "DM-E002", "DM-E003", "DM-E004", "DM-W100"] {
        if cfg!(unix) || code != "DM-E000" {
            assert!(done.out.contains(code), "{code}:\n{}", done.out);
        }
    }
    let many = folder();
    for n in 0..10_050 {
        put(many.path(), &format!("{n}.txt"), "");
    }
    assert!(demarche_in(many.path(), &["check", "."], "").exits(2).out.contains("DM-E007"));
}

#[test]
fn findings_of_a_hostile_scenario_are_bounded() {
    let events = "(id: \"x\", month: \"1999-01\", desk: War, effects: [Ask(\"y\")], source: \"z\"),\n".repeat(1_900);
    let found = checked(&patched("    events: [\n", &format!("    events: [\n{events}")), WORDS);
    assert!(found.len() > 100 && found.len() < 1_000, "{}", found.len());
}

#[test]
fn explain_knows_codes_and_their_neighbours() {
    let done = demarche(&["explain", "dm-w110"]).exits(0);
    assert!(done.out.contains("In play:") && done.out.contains("To mend:"), "{}", done.out);
    assert!(demarche(&["explain", "DM-W111X"]).exits(2).err.contains("did you mean"));
    assert!(demarche(&["explain", "--all"]).exits(0).out.starts_with("# What"));
    for code in codes::all() {
        assert!(!code.means.is_empty() && !code.why.is_empty() && !code.mend.is_empty(), "{}", code.code);
        assert!(code.severity() >= Severity::Error);
    }
}

#[test]
fn an_author_may_mean_a_warning_with_a_reason_but_never_an_error() {
    let backwards = patched("medals: (6, 5, 0)", "medals: (0, 5, 6)");
    let line = "        (id: \"calm\"";
    assert!(backwards.contains(line), "the goal stands in a line of its own");
    let codes = |comment: &str| -> Vec<&'static str> {
        checked(&backwards.replacen(line, &format!("{comment}\n{line}"), 1), WORDS).iter().map(|f| f.code).collect()
    };
    assert_eq!(codes("        // nothing"), ["DM-W130"]);
    assert_eq!(codes("        // check: allow DM-W130: a joke"), [""; 0]);
    assert_eq!(codes("        // check: allow DM-W130"), ["DM-A250", "DM-W130"], "without its reason it is idle");
    assert_eq!(codes("        // check: allow DM-W131: a joke"), ["DM-A250", "DM-W130"]);
    let error = patched("turns: 6,", "// check: allow DM-E013: as long as I like\n    turns: 61,");
    let found: Vec<&str> = checked(&error, WORDS).iter().map(|f| f.code).collect();
    assert!(found.contains(&"DM-E013") && found.contains(&"DM-A250"), "{found:?}");
}
