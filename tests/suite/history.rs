//! The flagship under the orders of the period: what Tokyo did can be done, and comes out as it did.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use demarche_core::model::good::AidType;
use demarche_core::model::ids::Month;
use demarche_core::scenario::library;
use demarche_core::sim::Game;
use demarche_core::sim::record::What;
use demarche_lab::backtest::SHIPPED;
use demarche_lab::backtest::events;
use demarche_lab::backtest::repeats::repeated;
use demarche_lab::backtest::tracker::Tracker;
use demarche_lab::batch;
use rayon::prelude::*;
use serde_json::Value;

use super::support::{case, demarche, metric};

/// The levels of a month over the seeds, sorted; a month without a stimulus counts as silence.
type Levels = BTreeMap<Month, Vec<u8>>;

/// What two hundred games under history came to, played once.
struct Period {
    levels: Levels,
    games: Vec<Game>,
}

/// Games that are kept whole; the others leave their levels only.
const KEPT: u64 = 20;
const SEEDS: u64 = 200;

fn period() -> &'static Period {
    static PERIOD: OnceLock<Period> = OnceLock::new();
    PERIOD.get_or_init(|| {
        let case = case("quiet-backer");
        let play = |seed| batch::game(&case, "history", seed).expect("history is a strategy");
        let kept: Vec<Game> = (1..=KEPT).into_par_iter().map(play).collect();
        let of = |game: &Game| -> Vec<(Month, u8)> {
            let player = game.case().player;
            let level = |t: &demarche_core::sim::record::TurnRecord| {
                t.reactions.iter().find(|r| r.target == player).map_or(0, |r| r.level)
            };
            game.records().turns.iter().map(|t| (t.month, level(t))).collect()
        };
        let mut all: Vec<Vec<(Month, u8)>> = kept.iter().map(of).collect();
        all.par_extend((KEPT + 1..=SEEDS).into_par_iter().map(|seed| of(&play(seed))));
        let mut levels = Levels::new();
        for (month, level) in all.into_iter().flatten() {
            levels.entry(month).or_default().push(level);
        }
        levels.values_mut().for_each(|of| of.sort_unstable());
        Period { levels, games: kept }
    })
}

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

/// A metric of a month in a game, thousandths.
fn in_month(game: &Game, at: &str, name: &str) -> i64 {
    let record = game.records().turns.iter().find(|t| t.month == month(at)).expect("a month of the game");
    metric(game, record, name)
}

#[test]
fn the_orders_of_the_period_are_lawful_and_paid_for() {
    for game in &period().games {
        assert_eq!(game.records().turns.len(), 25, "seed {}", game.seed());
        for record in &game.records().turns {
            let refused: Vec<_> = record.refused.iter().map(|(at, why)| (&record.orders[*at], why)).collect();
            assert!(refused.is_empty(), "seed {}, {}: {refused:?}", game.seed(), record.month);
        }
        assert!(game.outcome().expect("an outcome").defeat.is_none(), "seed {}: Tokyo was not defeated", game.seed());
    }
}

#[test]
fn moscows_answers_lie_within_the_models_distribution() {
    let case = case("quiet-backer");
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for seen in case.observed.iter().filter(|o| o.reaction) {
        let levels = &period().levels[&seen.month];
        assert_eq!(levels.len(), usize::try_from(SEEDS).expect("few seeds"), "{}", seen.month);
        // The central four fifths: from the tenth to the ninetieth percentile, both included.
        let at = |percent: usize| levels[(levels.len() * percent).div_ceil(100).max(1) - 1];
        let (low, high) = (at(10), at(90));
        let line = format!("{} observed {}, central 80 % of the model {low} to {high}", seen.month, seen.level);
        if (low..=high).contains(&seen.level) { inside.push(line) } else { outside.push(line) }
    }
    let all = inside.len() + outside.len();
    assert!(all >= 10, "{all} dated answers are too few to say anything");
    println!("outside: {outside:#?}");
    assert!(
        inside.len() * 100 >= all * 80,
        "only {} of {all} months lie inside; outside are:\n{}",
        inside.len(),
        outside.join("\n")
    );
}

#[test]
fn the_distribution_is_not_so_wide_that_it_says_nothing() {
    // With 0 to 7 everywhere the test above would always pass.
    let levels = &period().levels;
    let width = |of: &Vec<u8>| usize::from(of[of.len() * 9 / 10 - 1] - of[of.len() / 10 - 1]);
    let mean = levels.values().map(width).sum::<usize>() * 10 / levels.len();
    assert!(mean < 60, "the central four fifths are {}.{} levels wide in the mean", mean / 10, mean % 10);
    let silent = levels.values().filter(|of| of.iter().all(|level| *level == 0)).count();
    assert!((1..levels.len() / 2).contains(&silent), "{silent} of {} months are silent under every seed", levels.len());
}

/// How far an amount is from the tracker's, in words, if that is more than 15 %.
fn off(what: &str, got: i64, wanted: i64) -> Option<String> {
    // What the tracker does not book at all, the game may not either.
    let far = if wanted == 0 { got != 0 } else { (got - wanted).abs() * 100 > wanted * 15 };
    far.then(|| format!("{what}: {got} against the tracker's {wanted}, thousand euro"))
}

#[test]
fn allocations_follow_the_tracker() {
    let mut far = Vec::new();
    for game in &period().games {
        for at in ["2022-12", "2023-12", "2024-02"] {
            let wanted = Tracker::shipped().allocated("japan", month(at)).expect("a sum of the tracker");
            for aid_type in AidType::ALL {
                let name = format!("allocated.{}", aid_type.key());
                let got = in_month(game, at, &name);
                far.extend(off(&format!("seed {}, {at}, {name}", game.seed()), got, wanted[aid_type.index()].0));
            }
        }
    }
    assert!(far.is_empty(), "more than 15 % off:\n{}", far.join("\n"));
}

/// What `history` says of a scenario over twenty games.
fn compared(scenario: &str) -> Value {
    let done = demarche(&["history", scenario, "--seeds", "20", "--json"]).exits(0);
    serde_json::from_str(&done.out).expect("one JSON document")
}

/// A quarter of a comparison: the month, what is more than 15 % off, and the two places.
type Quarter = (String, Vec<String>, Option<(i64, i64)>);

fn quarters(comparison: &Value) -> Vec<Quarter> {
    let list = comparison["quarters"].as_array().expect("quarters");
    let one = |quarter: &Value| {
        let at = quarter["month"].as_str().expect("a month").to_owned();
        let types = ["financial", "humanitarian", "military"];
        let amount = |whose: &str, name: &str| quarter[whose][name].as_i64().expect("an amount");
        let far = types.iter().filter_map(|t| off(&format!("{at}, {t}"), amount("model", t), amount("tracker", t)));
        let place = |whose: &str| quarter["rank"][whose].as_i64();
        (at.clone(), far.collect(), place("model").zip(place("tracker")))
    };
    list.iter().map(one).collect()
}

#[test]
fn the_flagship_keeps_its_place_among_the_trackers_donors() {
    let quarters = quarters(&compared("quiet-backer"));
    let months: Vec<&str> = quarters.iter().map(|(at, ..)| at.as_str()).collect();
    assert_eq!(months.first().zip(months.last()), Some((&"2022-03", &"2024-02")), "{months:?}");
    for at in ["2022-12", "2023-12"] {
        let (_, _, place) = quarters.iter().find(|(m, ..)| m == at).expect("a quarter");
        let (ours, theirs) = place.expect("the tracker has every donor's sum");
        assert!((ours - theirs).abs() <= 1, "{at}: place {ours}, by the tracker {theirs}");
    }
}

#[test]
fn patriot_question_follows_its_tracker() {
    let comparison = compared("patriot-question");
    let quarters = quarters(&comparison);
    assert_eq!(quarters.len(), 5, "four quarters and the last month: {quarters:?}");
    for (at, far, place) in &quarters {
        assert!(far.is_empty(), "{}", far.join("\n"));
        if let Some((ours, theirs)) = place {
            assert!((ours - theirs).abs() <= 1, "{at}: place {ours}, by the tracker {theirs}");
        }
    }
    assert!(quarters.iter().filter(|(_, _, place)| place.is_some()).count() >= 4);
    assert_eq!(comparison["refused"], serde_json::json!([]));
    let record = comparison["reactions"].as_array().expect("a record");
    let scored: Vec<&Value> = record.iter().filter(|r| r["reaction"] == true).collect();
    let inside = |r: &&&Value| {
        let (low, high) = (r["central_80"][0].as_u64(), r["central_80"][1].as_u64());
        (low..=high).contains(&r["observed"].as_u64())
    };
    let held = scored.iter().filter(inside).count();
    assert!(scored.len() >= 5 && held * 100 >= scored.len() * 80, "{held} of {} inside", scored.len());
}

#[test]
fn every_scenario_with_a_history_stands_on_the_page() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/model/history.md");
    let page = std::fs::read_to_string(path).expect("the page");
    for shipped in library::SHIPPED {
        let has = !case(shipped.id).history.is_empty();
        let heading = format!("\n{}: history beside the record", shipped.id);
        assert_eq!(page.contains(&heading), has, "{}: run `docs/model/make`", shipped.id);
    }
}

#[test]
fn where_nothing_can_be_compared_it_says_so() {
    let told = demarche(&["history", "training-isle", "--seeds", "2"]).exits(0).out;
    assert!(told.contains("the tracker's series has no donor \"maritia\""), "{told}");
    assert!(told.contains("the scenario has no record of any"), "{told}");
    demarche(&["history", "quiet-backer", "--seeds", "0"]).exits(2);
}

#[test]
fn the_rank_is_that_of_the_period() {
    for game in &period().games {
        let rank = in_month(game, "2024-02", "rank") / 1_000;
        assert!((4..=6).contains(&rank), "seed {}: rank {rank} in February 2024", game.seed());
    }
}

#[test]
fn reforms_come_in_force_when_they_did() {
    let case = case("quiet-backer");
    for game in &period().games {
        let told = game.records().turns.iter().flat_map(|t| t.facts.iter().map(move |f| (t.month, &f.what)));
        let reforms = told.filter_map(|(at, what)| match what {
            What::ReformInForce(id) => Some((at.to_string(), case.policy.reforms[id.index()].id.clone())),
            _ => None,
        });
        let wanted = [("2022-03", "invaded-state-exception"), ("2023-12", "licensor-return")];
        let wanted: Vec<_> = wanted.iter().map(|(at, id)| ((*at).to_owned(), (*id).to_owned())).collect();
        assert_eq!(reforms.collect::<Vec<_>>(), wanted, "seed {}", game.seed());
    }
}

#[test]
fn the_json_of_a_run_holds_the_whole_story() {
    let done = demarche(&["run", "quiet-backer", "--strategy", "history", "--json"]).exits(0);
    let document: Value = serde_json::from_str(&done.out).expect("one JSON document");
    let list = |value: &Value, name: &str| value[name].as_array().unwrap_or_else(|| panic!("{name} is a list")).clone();
    for name in ["version", "scenario", "title", "seed", "strategy", "turns", "outcome", "trace_digest"] {
        assert!(!document[name].is_null(), "{name} is there");
    }
    let turns = list(&document, "turns");
    assert_eq!(turns.len(), 25);
    let causes = list(&document, "causes");
    let metrics: Vec<String> = demarche_core::model::metric::names(&case("quiet-backer"));
    let mut reactions = 0;
    for (at, turn) in turns.iter().enumerate() {
        assert_eq!(turn["turn"].as_u64(), Some(at as u64));
        for name in ["month", "orders", "refused", "licences", "deliveries", "ranking", "news", "digest"] {
            assert!(!turn[name].is_null(), "turn {at}: {name} is there");
        }
        assert!(!list(turn, "ranking").is_empty() && !list(turn, "news").is_empty());
        for name in &metrics {
            assert!(turn["metrics"][name].is_i64(), "turn {at}: metric {name} is a number");
        }
        let ledger = list(turn, "ledger");
        assert!(!ledger.is_empty(), "turn {at} has a ledger");
        for row in &ledger {
            for name in ["phase", "state", "cause", "delta"] {
                assert!(!row[name].is_null(), "turn {at}: {row}");
            }
            let cause = row["cause"].as_u64().expect("a position");
            let named = &causes[usize::try_from(cause).expect("a position")];
            assert_eq!(named["parent"], row["parent"], "turn {at}: {row}");
        }
        for reaction in list(turn, "reactions") {
            reactions += 1;
            let why = list(&reaction, "why");
            assert!(!why.is_empty(), "turn {at}: {reaction}");
            assert!(why.iter().all(|w| w["cause"].is_string() && w["points"].is_i64()), "turn {at}: {reaction}");
            let chances = list(&reaction, "probabilities_ppm");
            let chances: Vec<i64> = chances.iter().map(|p| p.as_i64().expect("a chance")).collect();
            assert!(chances.is_sorted_by(|a, b| a >= b), "a higher level is no likelier: {chances:?}");
            let u = reaction["u_ppm"].as_i64().expect("a number drawn");
            let level = chances.iter().filter(|p| u < **p).count() as u64;
            assert_eq!(
                reaction["level"].as_u64(),
                Some(level),
                "turn {at}: the level follows from the draw: {reaction}"
            );
        }
    }
    assert!(reactions > 20, "{reactions} reactions in 25 months");
    let scored = list(&document["outcome"], "objectives");
    assert_eq!(scored.len(), case("quiet-backer").objectives.len());
}

#[test]
fn json_is_stable_from_run_to_run() {
    let args = ["run", "patriot-question", "--strategy", "opportunist", "--seed", "4", "--json"];
    assert_eq!(demarche(&args).exits(0).out, demarche(&args).exits(0).out);
}

/// The player's and the adversary's ids, with what stands in the record.
fn records() -> Vec<(String, String, String, demarche_core::model::case::Observed)> {
    let of = |s: &library::Shipped| {
        let case = case(s.id);
        let names = |seen: &demarche_core::model::case::Observed| {
            let id = |nation| case.nation(nation).id.clone();
            (case.id.clone(), id(seen.adversary), id(case.player), seen.clone())
        };
        case.observed.iter().map(names).collect::<Vec<_>>()
    };
    library::SHIPPED.iter().flat_map(of).filter(|(.., seen)| seen.reaction).collect()
}

#[test]
fn records_that_repeat_an_act_of_the_fit_are_marked() {
    let acts = events::read("events.csv", SHIPPED).expect("the shipped acts are well-formed");
    for (scenario, adversary, player, seen) in records() {
        let place = format!("{scenario}, {}, level {}", seen.month, seen.level);
        let found = repeated(&acts, (&adversary, &player), seen.month, seen.level).map(|act| act.id.clone());
        // What is said to be taken from the acts of another pair cannot be found by the pair.
        let cited = seen.source.contains("calibration events");
        if let (None, true) = (&found, cited) {
            let marked = seen.calibration.as_deref().and_then(|id| acts.iter().find(|act| act.id == id));
            assert!(marked.is_some_and(|act| act.level == seen.level), "{place}: its source cites the fit");
        } else {
            assert_eq!(seen.calibration, found, "{place}");
        }
    }
}

#[test]
fn records_of_the_scenario_that_was_tuned_are_marked_wherever_they_stand() {
    let all = records();
    let is_same = |a: &demarche_core::model::case::Observed, b: &demarche_core::model::case::Observed| {
        (a.month, a.level) == (b.month, b.level)
    };
    for (scenario, adversary, player, seen) in &all {
        let tuned = all.iter().any(|(other, a, p, known)| {
            other == "quiet-backer" && (a, p) == (adversary, player) && is_same(seen, known)
        });
        assert_eq!(seen.tuned, tuned, "{scenario}, {}, level {}", seen.month, seen.level);
    }
    let relation = include_str!("../../scenarios/quiet-backer.ron");
    assert!(relation.contains("tuned so that the period's reactions lie within"), "the scenario says so itself");
}

#[test]
fn the_figures_of_the_readme_count_what_is_independent() {
    let all = records();
    let independent: Vec<_> = all.iter().filter(|(.., seen)| seen.is_independent()).collect();
    let fitted = all.iter().filter(|(.., seen)| seen.calibration.is_some()).count();
    let flagship = all.iter().filter(|(id, .., seen)| id == "quiet-backer" && seen.calibration.is_some()).count();
    assert_eq!((all.len(), fitted, flagship, independent.len()), (33, 22, 8, 7));
    let mut inside = 0;
    for id in ["prague-shell-hunt", "seoul-shells", "swiss-veto", "two-stools"] {
        let document: Value =
            serde_json::from_str(&demarche(&["history", id, "--json"]).exits(0).out).expect("one JSON document");
        let within = |r: &&Value| {
            let central = |at: usize| r["central_80"][at].as_i64().expect("a level");
            r["independent"] == true && (central(0)..=central(1)).contains(&r["observed"].as_i64().expect("a level"))
        };
        inside += document["reactions"].as_array().expect("a list").iter().filter(within).count();
    }
    assert_eq!(inside, 4);
    let readme = include_str!("../../README.md").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        readme.contains("Of the 33 scored reactions of all scenarios 7 are seen by neither; 4 of these lie within")
    );
}

#[test]
fn what_is_in_sample_or_not_validated_is_said_beside_the_figures() {
    let told = |args: &[&str]| demarche(args).exits(0).out.split_whitespace().collect::<Vec<_>>().join(" ");
    let flagship = told(&["history", "quiet-backer", "--seeds", "20"]);
    assert!(
        flagship.contains("All of that is in sample") && flagship.contains("were tuned until they came out"),
        "{flagship}"
    );
    assert!(!flagship.contains("No adversary but Russia"), "{flagship}");
    assert!(told(&["history", "seoul-shells", "--seeds", "5"]).contains("Of 1 that neither has seen"));
    for args in [&["history", "training-isle", "--seeds", "2"][..], &["list"]] {
        assert!(told(args).contains("No adversary but Russia is validated"), "{args:?}");
    }
}
