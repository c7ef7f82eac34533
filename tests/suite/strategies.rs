//! Strategies differ, no one of them is best in all things, and nothing comes of doing nothing.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use demarche_core::model::metric;
use demarche_core::rules::score::Medal;
use demarche_core::scenario::library::SHIPPED;
use demarche_core::sim::Game;
use demarche_core::strategy::{self, NAMES};
use demarche_lab::batch::{self, Played};

use super::support::{case, game};

const SEEDS: u64 = 60;

/// Sixty games of every strategy in the flagship, played once.
fn flagship() -> &'static [Played] {
    static PLAYED: OnceLock<Vec<Played>> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let names: Vec<String> = NAMES.iter().map(|n| (*n).to_owned()).collect();
        batch::sweep(&case("quiet-backer"), &names, SEEDS).expect("shipped strategies")
    })
}

fn of(name: &str) -> impl Iterator<Item = &'static Played> {
    let at = NAMES.iter().position(|n| *n == name).expect("a strategy");
    flagship().iter().filter(move |p| p.strategy == at)
}

/// The mean highest level of a strategy, in hundredths.
fn mean_level(name: &str) -> u64 {
    of(name).map(|p| u64::from(p.highest_level)).sum::<u64>() * 100 / SEEDS
}

/// The medal most often won by a strategy in each objective.
fn modal(name: &str) -> Vec<Medal> {
    let objectives = case("quiet-backer").objectives.len();
    let all = [Medal::None, Medal::Bronze, Medal::Silver, Medal::Gold];
    let count = |at: usize, medal: Medal| of(name).filter(|p| p.objectives[at].1 == medal).count();
    (0..objectives).map(|at| all.into_iter().max_by_key(|m| count(at, *m)).unwrap_or_default()).collect()
}

#[test]
fn heat_rises_from_humanitarian_through_cautious_and_history_to_bold() {
    let [bold, history, cautious, humanitarian] = ["bold", "history", "cautious", "humanitarian"].map(mean_level);
    let table: Vec<String> = NAMES.iter().map(|n| format!("{n} {}", mean_level(n))).collect();
    let table = table.join(", ");
    assert!(bold > history, "bold should meet higher answers than history: {table} (hundredths of a level)");
    assert!(history > cautious, "history should meet higher answers than cautious: {table}");
    assert!(cautious >= humanitarian, "humanitarian should be the calmest: {table}");
}

#[test]
fn no_strategy_wins_gold_in_everything() {
    for name in NAMES {
        let medals = modal(name);
        assert!(medals.iter().any(|m| *m != Medal::Gold), "{name} is all gold: the scenario has no dilemma");
    }
}

#[test]
fn no_strategy_is_best_in_everything() {
    let objectives = &case("quiet-backer").objectives;
    let mean = |name: &str, at: usize| of(name).map(|p| p.objectives[at].1 as u64).sum::<u64>();
    for name in NAMES {
        let beaten = (0..objectives.len()).any(|at| NAMES.iter().any(|other| mean(other, at) > mean(name, at)));
        assert!(beaten, "{name} is best, or shares the first place, in every objective");
    }
}

#[test]
fn every_objective_can_be_won_and_lost() {
    for (at, objective) in case("quiet-backer").objectives.iter().enumerate() {
        let medals: Vec<Medal> = flagship().iter().filter_map(|p| p.objectives.get(at)).map(|o| o.1).collect();
        assert!(medals.iter().any(|m| *m > Medal::None), "nobody wins anything in {}", objective.id);
        assert!(medals.iter().any(|m| *m < Medal::Gold), "everybody wins gold in {}", objective.id);
    }
}

/// Seeds where every scenario is played.
const FEW: u64 = 8;

/// A few games of every strategy in every shipped scenario, played once.
fn library() -> &'static [(&'static str, Vec<Played>)] {
    static PLAYED: OnceLock<Vec<(&'static str, Vec<Played>)>> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let names: Vec<String> = NAMES.iter().map(|n| (*n).to_owned()).collect();
        let sweep = |id| (id, batch::sweep(&case(id), &names, FEW).expect("shipped strategies"));
        SHIPPED.iter().map(|s| sweep(s.id)).collect()
    })
}

/// The objectives in which a strategy most often wins something, and the sum of the medals of each.
fn won(played: &[Played], strategy: usize) -> (Vec<bool>, Vec<u64>) {
    let games: Vec<&Played> = played.iter().filter(|p| p.strategy == strategy).collect();
    let objectives = 0..games[0].objectives.len();
    let wins = |at: usize| games.iter().filter(|g| g.objectives[at].1 > Medal::None).count() * 2 > games.len();
    let sum = |at: usize| games.iter().map(|g| g.objectives[at].1 as u64).sum::<u64>();
    (objectives.clone().map(wins).collect(), objectives.map(sum).collect())
}

#[test]
fn every_shipped_scenario_can_be_met_in_several_ways_and_is_solved_by_none() {
    let mut wrong = Vec::new();
    for (id, played) in library() {
        let all: Vec<(Vec<bool>, Vec<u64>)> = (0..NAMES.len()).map(|at| won(played, at)).collect();
        let ways: BTreeSet<&Vec<bool>> = all.iter().map(|(wins, _)| wins).filter(|w| w.contains(&true)).collect();
        if ways.len() < 3 {
            wrong.push(format!("{id}: strategies meet only {} different sets of objectives", ways.len()));
        }
        for (name, (_, sums)) in NAMES.iter().zip(&all) {
            if sums.iter().all(|sum| *sum * 2 > FEW * 5) {
                wrong.push(format!("{id}: {name} wins gold in everything"));
            }
            let beaten = |at: usize| all.iter().any(|(_, other)| other[at] > sums[at]);
            if !(0..sums.len()).any(beaten) {
                wrong.push(format!("{id}: {name} is best, or shares the first place, in every objective"));
            }
        }
        for at in 0..all[0].1.len() {
            let objective = &case(id).objectives[at].id;
            if all.iter().all(|(_, sums)| sums[at] == 0) {
                wrong.push(format!("{id}: nobody wins anything in {objective}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn doing_nothing_wins_no_medal() {
    for id in SHIPPED.iter().map(|s| s.id) {
        let case = case(id);
        for seed in 1..=10 {
            let idle = game(id).seed(seed).play("nothing");
            let outcome = idle.outcome().expect("an outcome");
            for (objective, (_, medal)) in case.objectives.iter().zip(&outcome.objectives) {
                assert_eq!(*medal, Medal::None, "{id}, seed {seed}: {} is won by doing nothing", objective.id);
            }
        }
    }
}

#[test]
fn house_strategies_order_only_what_the_desk_allows() {
    for id in SHIPPED.iter().map(|s| s.id) {
        for name in NAMES.iter().filter(|n| **n != "history") {
            for seed in 1..=3 {
                let played = game(id).seed(seed).play(name);
                for record in &played.records().turns {
                    assert!(record.refused.is_empty(), "{id}, {name}, {}: {:?}", record.month, record.refused);
                }
            }
        }
    }
}

#[test]
fn some_months_are_that_many_wherever_the_game_stands() {
    let mut played = game("quiet-backer").start();
    for (months, turn) in [(3, 3), (4, 7), (0, 7), (1, 8)] {
        let mut history = strategy::named("history").expect("a strategy");
        strategy::play(&mut played, history.as_mut(), Some(months));
        assert_eq!(played.turn(), turn, "after {months} months more");
    }
}

#[test]
fn a_sweep_comes_in_the_order_of_strategies_and_seeds_whatever_the_threads() {
    let case = case("training-isle");
    let names: Vec<String> = ["random", "bold"].map(str::to_owned).to_vec();
    let in_threads = |n| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n).build().expect("threads");
        let played = pool.install(|| batch::sweep(&case, &names, 8)).expect("shipped strategies");
        played.into_iter().map(|p| (p.strategy, p.seed, p.trace, p.metrics)).collect::<Vec<_>>()
    };
    let one = in_threads(1);
    assert_eq!(one, in_threads(3));
    let wanted: Vec<(usize, u64)> = (0..2).flat_map(|s| (1..=8).map(move |seed| (s, seed))).collect();
    assert_eq!(one.iter().map(|p| (p.0, p.1)).collect::<Vec<_>>(), wanted);
    assert!(batch::sweep(&case, &["no-such".to_owned()], 1).is_err());
}

#[test]
fn the_highest_level_of_a_game_is_the_highest_of_its_months() {
    for played in of("bold").take(5) {
        let again: Game = batch::game(&case("quiet-backer"), "bold", played.seed).expect("bold is a strategy");
        assert_eq!(again.trace(), played.trace);
        let player = again.case().player;
        let reactions = again.records().turns.iter().flat_map(|t| &t.reactions);
        let highest = reactions.filter(|r| r.target == player).map(|r| r.level).max();
        assert_eq!(highest, Some(played.highest_level));
        let last = metric::lookup(again.case(), &played.metrics, "highest_level").expect("a metric");
        assert_eq!(last.0, i64::from(played.highest_level) * 1_000);
    }
}
