//! Experiments: every fault at its line, figures that are those of plain games, and the command.

use std::path::Path;

use demarche_core::scenario::findings::{File, Finding, render};
use demarche_core::scenario::{self, library};
use demarche_lab::batch;
use demarche_lab::check::{self, Input};
use demarche_lab::experiment::bind::{self, Bound, Source};
use demarche_lab::experiment::run;

use super::support::{demarche_in, folder, names_in, put};

const BASE: &str = include_str!("../fixtures/faults/base.experiment.ron");
const SCENARIO: &str = include_str!("../fixtures/faults/base.ron");

/// Checks an experiment with the base scenario beside it.
pub fn checked(text: &str) -> Vec<Finding> {
    let beside = vec![("base.ron".to_owned(), SCENARIO.as_bytes().to_vec())];
    check::file(&Input { path: "base.experiment.ron".to_owned(), bytes: text.as_bytes().to_vec(), beside })
}

fn bound(text: &str) -> Bound {
    let (text, form) = bind::read("x", text.as_bytes()).unwrap_or_else(|f| panic!("{}", render(&f)));
    let source = |name| match library::shipped(bind::parted(name).0) {
        Some(shipped) => Source { name, path: name.to_owned(), bytes: shipped.text.as_bytes().to_vec() },
        None => Source { name, path: "base.ron".to_owned(), bytes: SCENARIO.as_bytes().to_vec() },
    };
    let sources: Vec<Source> = form.scenarios.iter().map(|name| source(name)).collect();
    bind::bound(&File { path: "x", text }, &form, &sources).unwrap_or_else(|f| panic!("{}", render(&f)))
}

/// Faults: the code, what marks the line, the passage, what is put there.
const FAULTS: [(&str, &str, &str, &str); 33] = [
    ("DM-E001", "scenario: ", "scenarios: [\"base.ron\"]", "scenario: [\"base.ron\"]"),
    ("DM-E001", "Sanktion", "(order: Sanction,", "(order: Sanktion,"),
    ("DM-E001", "Bugdet", "Budget(times", "Bugdet(times"),
    ("DM-E005", "format: 2", "format: 1", "format: 2"),
    ("DM-E006", "seeds: (1, 9", "seeds: (1, 40)", "seeds: (1, 9000)"),
    (
        "DM-E006",
        "vary: [",
        "[0.02, 0.08]",
        "[0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12, 0.13, 0.14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.2, 0.21, 0.22, 0.23, 0.24, 0.25, 0.26, 0.27]",
    ),
    ("DM-E010", "\"histroy\", \"cautious\"", "\"history\", \"cautious\"", "\"histroy\", \"cautious\""),
    ("DM-E010", "strategy: \"histroy\"", "strategy: \"history\"", "strategy: \"histroy\""),
    ("DM-E010", "\"suport\"", "\"support\"", "\"suport\""),
    ("DM-E010", "\"freezs\"", "of: \"freezes\"", "of: \"freezs\""),
    ("DM-E010", "\"tens\"", "class: \"tents\"", "class: \"tens\""),
    ("DM-E010", "\"brmua\"", "to: \"bruma\"", "to: \"brmua\""),
    ("DM-E010", "\"bse.ron\"", "\"base.ron\"", "\"bse.ron\""),
    ("DM-E010", "\"base.ron:short-one\"", "\"base.ron\"", "\"base.ron:short-one\""),
    ("DM-E011", "\"reaction.grievence\"", "reaction.grievance", "reaction.grievence"),
    ("DM-E011", "Coefficient(path", "[0.02, 0.08]", "[0.02, \"much\"]"),
    ("DM-E011", "War(times", "War(times: [1, 1.1])", "War(times: [1, 9])"),
    ("DM-E012", "asks: \"\"", "Does the budget matter more than what the adversary remembers?", ""),
    ("DM-E012", "scenarios: []", "scenarios: [\"base.ron\"]", "scenarios: []"),
    ("DM-E012", "metrics: []", "[\"support\", \"highest_level\", \"tension\"]", "[]"),
    ("DM-E012", "OtherDonors(times: [])", "OtherDonors(times: [1])", "OtherDonors(times: [])"),
    ("DM-E013", "seeds: (40, 1)", "seeds: (1, 40)", "seeds: (40, 1)"),
    ("DM-E013", "Budget(times: [0.5, -1])", "Budget(times: [0.5, 1])", "Budget(times: [0.5, -1])"),
    ("DM-E013", "Budget(times: [0.5, 11])", "Budget(times: [0.5, 1])", "Budget(times: [0.5, 11])"),
    ("DM-E014", "\"2031-01\"", "month: \"2030-01\"", "month: \"2031-01\""),
    ("DM-E014", "\"2029-02\"", "month: \"2030-02\"", "month: \"2029-02\""),
    ("DM-E016", "name: \"\"", "name: \"tents\"", "name: \"\""),
    ("DM-E017", "name: \"history\"", "name: \"tents\"", "name: \"history\""),
    ("DM-E017", "\"tension\", \"support\"", "\"tension\"", "\"tension\", \"support\""),
    ("DM-E017", "\"base.ron\", \"base.ron\"", "\"base.ron\"", "\"base.ron\", \"base.ron\""),
    ("DM-E017", "Budget(times: [1, 1])", "Budget(times: [0.5, 1])", "Budget(times: [1, 1])"),
    ("DM-E017", "War(times: [1]), War", "War(times", "War(times: [1]), War(times"),
    ("DM-W161", "amount: 4000", "amount: 5", "amount: 4000"),
];

#[test]
fn every_fault_of_an_experiment_is_reported_with_its_code_at_its_line() {
    assert!(checked(BASE).is_empty(), "{}", render(&checked(BASE)));
    let mut wrong = Vec::new();
    for (code, anchor, from, to) in FAULTS {
        assert!(BASE.contains(from), "the base has no passage {from:?}");
        let text = BASE.replacen(from, to, 1);
        let line = text.lines().position(|l| l.contains(anchor)).expect("the anchor is there") + 1;
        let found = checked(&text);
        if !found.iter().any(|f| f.code == code && f.span.is_some_and(|s| s.line == line)) {
            wrong.push(format!("── {code} in line {line} for {to:?}:\n{}", render(&found)));
        }
        if let Some(without) = found.iter().find(|f| f.hint.as_ref().is_none_or(String::is_empty)) {
            wrong.push(format!("── no help: {}", without.render()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn findings_of_an_experiment_as_people_read_them() {
    let text = BASE.replacen("strategy: \"history\"", "strategy: \"histroy\"", 1).replacen("[1, 1.1]", "[1, 9, 11]", 1);
    let text = text.replacen("\"tension\"", "\"tensoin\"", 1);
    insta::assert_snapshot!(render(&checked(&text)));
    let text = BASE.replacen("War(times: [1, 1.1])", "War(times: [1, 9])", 1).replacen("\"tension\"", "\"tensoin\"", 1);
    insta::assert_snapshot!(render(&checked(&text)));
}

#[test]
fn a_setting_that_changes_nothing_plays_the_games_of_the_scenario() {
    let experiment = bound(&BASE.replacen("seeds: (1, 40)", "seeds: (3, 6)", 1));
    assert_eq!(experiment.groups[0].settings.len(), 8);
    let cells = run::all(&experiment);
    assert_eq!(cells.len(), 8 * 4);
    let labels: Vec<&str> = experiment.groups[0].settings.iter().map(|(label, _)| label.as_str()).collect();
    let same = labels.iter().position(|l| *l == "reaction.grievance 0.02, budget × 1, other donors × 1, war × 1");
    let same = same.unwrap_or_else(|| panic!("{labels:?}"));
    let case = scenario::load("base.ron", SCENARIO.as_bytes()).expect("it loads").into();
    let mut differs = 0;
    for (line, name) in ["history", "cautious"].into_iter().enumerate() {
        for cell in cells.iter().filter(|c| c.line == line) {
            for (game, seed) in cell.games.iter().zip(3..) {
                assert_eq!(game.seed, seed);
                let plain = batch::game(&case, name, seed).expect("a strategy");
                if cell.setting == same {
                    assert_eq!(game.trace, plain.trace(), "{name}, seed {seed}");
                } else {
                    differs += usize::from(game.trace != plain.trace());
                }
            }
        }
    }
    assert!(differs > 20, "other settings play other games: {differs}");
}

#[test]
fn the_order_of_an_experiment_does_not_hang_on_threads() {
    let experiment = bound(&BASE.replacen("seeds: (1, 40)", "seeds: (1, 3)", 1));
    let traces = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let cells = pool.install(|| run::all(&experiment));
        cells.iter().flat_map(|c| c.games.iter().map(|g| (c.setting, c.line, g.seed, g.trace))).collect::<Vec<_>>()
    };
    assert_eq!(traces(1), traces(3));
}

#[test]
fn the_command_plays_experiments_beside_their_scenarios() {
    let here = folder();
    let at = here.path();
    put(at, "base.ron", SCENARIO);
    put(at, "e.experiment.ron", BASE);
    put(
        at,
        "plain-name.ron",
        BASE.replacen("\"base.ron\"", "\"base.ron\", \"training-isle:four\"", 1)
            .replacen("(month: \"2030-01\", orders: [Allocate(class: \"tents\", to: \"bruma\", amount: 5)]),", "", 1)
            .replacen(", of: \"freezes\"", "", 1),
    );
    let done = demarche_in(at, &["sweep", "e.experiment.ron", "--seeds", "2", "--out", "games.csv"], "").exits(0);
    for wanted in ["Does the budget matter", "no sanctions", "budget × 0.5", "under the same luck", "gold 3"] {
        assert!(done.out.contains(wanted), "{wanted}:\n{}", done.out);
    }
    let csv = std::fs::read_to_string(at.join("games.csv")).expect("a table");
    assert_eq!(csv.lines().count(), 1 + 8 * 4 * 2);
    assert!(csv.starts_with("scenario,setting,play,seed,months,defeat,trace,support,"), "{csv}");
    let two = ["sweep", "plain-name.ron", "--seeds", "2", "--json", "--strategies", "history,nothing"];
    let json: serde_json::Value = serde_json::from_str(&demarche_in(at, &two, "").exits(0).out).expect("one document");
    assert_eq!(json["scenarios"][1]["scenario"], "training-isle:four");
    assert_eq!(json["scenarios"][1]["cells"].as_array().map(Vec::len), Some(16));
    assert!(json["scenarios"][0]["cells"][0]["metrics"]["support"]["mean"].is_f64(), "{json}");
    demarche_in(at, &["sweep", "plain-name.ron", "--seeds", "1", "--out", "two.csv"], "").exits(0);
    let csv = std::fs::read_to_string(at.join("two.csv")).expect("a table");
    assert!(csv.starts_with("scenario,setting,play,seed,months,lost,support,highest_level,tension\n"), "{csv}");

    put(at, "bad.ron", BASE.replacen("\"support\"", "\"suport\"", 1));
    let bad = demarche_in(at, &["sweep", "bad.ron"], "").exits(2);
    assert!(bad.err.contains("did you mean \"support\"?") && bad.out.is_empty(), "{}", bad.err);
    put(at, "far.ron", BASE.replacen("\"base.ron\"", "\"gone/base.ron\"", 1));
    assert!(demarche_in(at, &["sweep", "far.ron"], "").exits(2).err.contains("far.ron:5:18"));
    demarche_in(at, &["sweep", "e.experiment.ron", "--seeds", "0"], "").exits(2);
    demarche_in(at, &["sweep", "e.experiment.ron", "--strategies", "nobody"], "").exits(2);
    demarche_in(at, &["sweep"], "").exits(2);
    demarche_in(at, &["check", "e.experiment.ron", "plain-name.ron"], "").exits(0);
    assert!(demarche_in(at, &["check", "far.ron"], "").exits(2).out.contains("DM-E010"));
}

#[test]
fn the_shipped_experiments_have_no_fault() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/experiments");
    let names = names_in(&root);
    assert!(names.len() >= 3, "{names:?}");
    let mut args = vec!["check"];
    args.extend(names.iter().map(String::as_str));
    let done = demarche_in(&root, &args, "").exits(0);
    assert!(done.err.contains("0 errors, 0 warnings, 0 pieces of advice"), "{}{}", done.out, done.err);
    for name in &names {
        let text = std::fs::read_to_string(root.join(name)).expect("an experiment");
        let experiment = bound(&text);
        assert!(experiment.seeds.1 >= 100 && !experiment.metrics.is_empty(), "{name}");
    }
}
