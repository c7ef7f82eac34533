//! The backtest as a gate: how far the reaction model can be believed, held against regressions.

use demarche_core::scenario;
use demarche_lab::backtest::events::{self, Event, EventFile};
use demarche_lab::backtest::predict::{Novelty, predict};
use demarche_lab::backtest::score::{Case, Scores, behind, scores};
use demarche_lab::backtest::study::Study;
use demarche_lab::backtest::{Chances, SHIPPED};

use crate::support::{demarche, folder, put};

fn shipped() -> Vec<Event> {
    events::read("events.csv", SHIPPED).expect("the shipped events are well-formed")
}

fn study() -> Study {
    let file = events::file("events.csv", SHIPPED).expect("the shipped events are well-formed");
    let none = EventFile::empty();
    Study::of(&scenario::rules().expect("the standard rules"), file, none).expect("a study")
}

fn cases(events: &[Event], chances: &[Chances], wanted: impl Fn(&Event) -> bool) -> Vec<Case> {
    let kept = events.iter().zip(chances).filter(|(e, _)| wanted(e));
    kept.map(|(e, chances)| Case { chances: *chances, observed: e.level, alternative: e.alternative }).collect()
}

fn scored(novelty: Novelty, wanted: impl Fn(&Event) -> bool) -> Scores {
    let rules = scenario::rules().expect("the standard rules");
    let events = shipped();
    let chances: Vec<Chances> = predict(&rules, &events, novelty).iter().map(|p| p.chances).collect();
    scores(&cases(&events, &chances, wanted))
}

#[test]
fn the_shipped_rules_meet_their_marks() {
    let all = scored(Novelty::Coded, |_| true);
    assert!(all.rps <= 0.082 && all.kappa >= 0.70, "all: {all:?}");
    let russia = scored(Novelty::Coded, |e| e.adversary == "RUS");
    assert!(russia.rps <= 0.075 && russia.kappa >= 0.74, "Russia: {russia:?}");
    let japan = scored(Novelty::Coded, |e| e.adversary == "RUS" && e.donor == "JPN");
    assert!(japan.events == 28 && japan.rps <= 0.09, "Russia towards Japan: {japan:?}");
}

#[test]
fn novelty_derived_by_the_game_meets_its_mark() {
    let russia = scored(Novelty::Derived, |e| e.adversary == "RUS");
    assert!(russia.rps <= 0.085, "{russia:?}");
}

#[test]
fn out_of_sample_the_form_beats_every_baseline() {
    let study = study();
    let refitted = study.refitted.as_ref().expect("enough acts");
    let ours = scores(refitted);
    assert!(ours.rps <= 0.095, "{ours:?}");
    let climatology = study.baselines.iter().find(|b| b.name == "climatology").expect("climatology");
    assert!((0.12..0.14).contains(&scores(&climatology.cases).rps), "it must not be made weak: {climatology:?}");
    for baseline in &study.baselines {
        let gap = behind(refitted, &baseline.cases);
        assert!(gap.mean > 0.0, "{} is ahead: {gap:?}", baseline.name);
        // Least squares on every feature is behind, but not beyond doubt; the page says so.
        let doubtful = baseline.name == "least squares on every feature";
        let low = gap.interval.expect("many acts").low;
        assert!(low > if doubtful { -0.005 } else { 0.0 }, "{}: {gap:?}", baseline.name);
    }
    // Towards the adversary of the flagship, too.
    let russia = |cases: &[Case]| scores(&study.only(cases, |e| e.adversary == "RUS")).rps;
    let ahead = russia(refitted);
    for baseline in &study.baselines {
        assert!(ahead < russia(&baseline.cases), "{} towards Russia", baseline.name);
    }
}

#[test]
fn the_command_prints_what_the_gate_holds() {
    let done = demarche(&["backtest"]).exits(0);
    let line = |start: &str| {
        let found = done.out.lines().find(|l| l.starts_with(start));
        found.unwrap_or_else(|| panic!("no line begins with {start:?}:\n{}", done.out)).to_owned()
    };
    let figures = |line: &str, name: &str| -> Vec<f64> {
        line[name.len()..].split_whitespace().filter_map(|w| w.parse().ok()).collect()
    };
    // n, RPS, kappa.
    for (name, n, rps, kappa) in
        [("all", 101.0, 0.082, 0.70), ("adversary RUS", 83.0, 0.075, 0.74), ("dyad RUS > JPN", 28.0, 0.09, 0.5)]
    {
        let told = figures(&line(&format!("{name}  ")), name);
        assert!((told[0] - n).abs() < 0.5 && told[1] <= rps && told[2] >= kappa, "{name}: {told:?}");
    }
    for start in ["all: the game's form, refitted", "  climatology", "Reliability of \"level 3 or more\"", "Assumed:"] {
        line(start);
    }
}

#[test]
fn carried_acts_are_seen_and_not_scored() {
    let folder = folder();
    let (header, rows) = SHIPPED.split_once('\n').expect("a header");
    let (early, late): (Vec<&str>, Vec<&str>) =
        rows.lines().partition(|row| row.split(',').nth(1).is_some_and(|date| date < "2023-01-01"));
    let file = |name: &str, rows: &[&str]| put(folder.path(), name, format!("{header}\n{}\n", rows.join("\n")));
    let (before, after) = (file("before.csv", &early), file("after.csv", &late));
    let read = |args: &[&str]| -> serde_json::Value {
        serde_json::from_str(&demarche(args).exits(0).out).expect("one JSON document")
    };
    let (before, after) = (before.display().to_string(), after.display().to_string());
    let whole = read(&["backtest", "--json"]);
    let part = read(&["backtest", &after, "--history", &before, "--json"]);
    let bare = read(&["backtest", &after, "--json"]);
    let acts = |document: &serde_json::Value| document["acts"].as_array().expect("acts").clone();
    assert_eq!(acts(&part).len(), late.len());
    let tail = acts(&whole).split_off(early.len());
    assert_eq!(acts(&part), tail, "with what came before, the same is said of the rest");
    assert_ne!(acts(&bare), tail, "without it, grievance begins at nothing");
    let twice = read(&["backtest", &after, "--history", &after, "--json"]);
    assert_eq!(acts(&twice), acts(&bare), "an act that is scored is not carried as well");
    assert!(twice["assumed"].to_string().contains("are scored too"), "{}", twice["assumed"]);
    assert!(bare["assumed"].to_string().contains("begin without grievance"), "{}", bare["assumed"]);
}

#[test]
fn a_file_of_unseen_countries_is_scored_and_says_what_was_assumed() {
    let folder = folder();
    let text = "id,date,adversary,donor,act,severity,stage,route,loudness,size,novel_donor,novel_theatre,coercive,ties,restraint,observed_level,remark\n\
                A1,1995-02-03,XXA,YYB,a note,2.0,talk,direct,normal,1,1,1,0,neutral,0.2,2,\n\
                A2,1996-07-09,XXA,YYB,an embargo,5.0,decision,direct,loud,1.25,.5,.5,1,wary,0.1,4,cut off\n";
    let file = put(folder.path(), "other.csv", text);
    let done = demarche(&["backtest", &file.display().to_string()]).exits(0);
    for said in [
        "XXA: not in the evidence; temper 0",
        "YYB: donors that the coefficients were not fitted to",
        "1 pairs begin without grievance",
        "Out of sample: none of these acts",
        "Fewer than 24 acts: the form is not refitted",
        "the column `remark` is not read",
    ] {
        assert!(done.out.contains(said), "{said}:\n{}", done.out);
    }
    let refused = demarche(&["calibrate", &file.display().to_string()]).exits(2);
    assert!(refused.err.contains("the file has 2 acts; 24 are the least"), "{}", refused.err);
}

#[test]
fn malformed_rows_are_all_reported_by_line() {
    let folder = folder();
    let text = SHIPPED.replacen("2010-10-08", "2010-13-08", 1).replacen(",friendly,", ",chummy,", 1);
    let file = put(folder.path(), "bad.csv", text);
    let done = demarche(&["backtest", &file.display().to_string()]).exits(2);
    assert!(done.err.matches("error[DM-E032]").count() == 2, "{}", done.err);
    assert!(done.err.contains("bad.csv:5:1") && done.err.contains("`ties` is ally, friendly"), "{}", done.err);
}

#[test]
fn the_readme_gives_least_squares_its_due() {
    let study = study();
    let refitted = study.refitted.as_ref().expect("many acts");
    let line = study.baselines.iter().find(|b| b.name == "least squares on every feature").expect("a forecaster");
    let rps = |wanted: &dyn Fn(&Event) -> bool| {
        let of = |cases: &[Case]| format!("{:.3}", scores(&study.only(cases, wanted)).rps);
        (of(refitted), of(&line.cases))
    };
    let readme = include_str!("../../README.md").split_whitespace().collect::<Vec<_>>().join(" ");
    let page = |of: String| of.trim_start_matches('0').to_owned();
    let (ours, theirs) = rps(&|e| e.coercive);
    assert!(theirs < ours, "on coercive acts least squares is better: {theirs} against {ours}");
    assert!(readme.contains(&format!("least squares is better: {} against {}", page(theirs), page(ours))));
    let (ours, theirs) = rps(&|e| e.adversary == "RUS");
    assert!(readme.contains(&format!("83 acts towards Russia ({} against {})", page(theirs), page(ours))));
    let (ours, theirs) = rps(&|e| e.adversary == "RUS" && e.donor == "JPN");
    assert!(readme.contains(&format!("on Japan's 28 ({} against {})", page(theirs), page(ours))));
}
