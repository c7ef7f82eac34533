//! The backtest as a gate: how far the reaction model can be believed, held against regressions.

use demarche::backtest::events::{self, Event};
use demarche::backtest::fit::out_of_fold;
use demarche::backtest::forms::forms;
use demarche::backtest::predict::{Novelty, predict};
use demarche::backtest::score::{Case, Scores, scores};
use demarche::backtest::{Chances, SHIPPED, baseline};
use demarche::scenario;

use crate::support::{demarche, folder, put};

fn shipped() -> Vec<Event> {
    events::read("events.csv", SHIPPED).expect("the shipped events are well-formed")
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
    let rules = scenario::rules().expect("the standard rules");
    let events = shipped();
    let predictions = predict(&rules, &events, Novelty::Coded);
    let form = &forms(&events, &predictions)[0];
    let folds: Vec<usize> = (0..events.len()).map(|at| at % 8).collect();
    let ours = scores(&cases(&events, &out_of_fold(&form.data, 1.0, &folds), |_| true));
    assert!(ours.rps <= 0.095, "{ours:?}");
    for baseline in baseline::all(&events) {
        let theirs = scores(&baseline.cases);
        assert!(ours.rps < theirs.rps, "{} scores {:.4}, the model {:.4}", baseline.name, theirs.rps, ours.rps);
    }
}

#[test]
fn a_file_of_unseen_countries_is_scored_and_says_what_was_assumed() {
    let folder = folder();
    let text = "id,date,adversary,donor,act,severity,stage,route,loudness,size,novel_donor,novel_theatre,coercive,ties,restraint,observed_level\n\
                A1,1995-02-03,XXA,YYB,a note,2.0,talk,direct,normal,1,1,1,0,neutral,0.2,2\n\
                A2,1996-07-09,XXA,YYB,an embargo,5.0,decision,direct,loud,1.25,.5,.5,1,wary,0.1,4\n";
    let file = put(folder.path(), "other.csv", text);
    let done = demarche(&["backtest", &file.display().to_string()]).exits(0);
    assert!(done.out.contains("XXA is not in the evidence"), "{}", done.out);
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
