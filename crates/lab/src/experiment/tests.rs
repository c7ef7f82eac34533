//! Experiments in parts: what a setting changes, how names are read, which games are played.

use super::bind::{self, Bound, Source};
use super::form::Vary;
use super::run;
use super::settings::choices;
use crate::fixture;
use demarche_core::math::{Money, Ppm};
use demarche_core::model::case::Case;
use demarche_core::scenario::Draft;
use demarche_core::scenario::findings::{File, Finding};
use demarche_core::sim::Game;
use demarche_core::strategy;

fn coefficient(path: &str, values: &[i64]) -> Vary {
    let values = values.iter().map(|n| ron::from_str(&n.to_string()).expect("a value")).collect();
    Vary::Coefficient { path: path.to_owned(), values }
}

/// The small case with one value of something put into it.
fn with(vary: &Vary, at: usize) -> Case {
    let draft = Draft::read("base.ron", fixture::SCENARIO.as_bytes()).expect("the small case");
    draft.load(|raw| vary.put(raw, at)).unwrap_or_else(|f| panic!("{}", f[0].render()))
}

fn half_and_double() -> Vec<Ppm> {
    vec![Ppm::HALF, Ppm(2_000_000)]
}

fn budget(case: &Case) -> Vec<Money> {
    let politics = case.nation(case.player).politics.as_ref().expect("politics");
    politics.budget.iter().map(|a| a.amount).collect()
}

#[test]
fn a_budget_is_changed_in_every_appropriation_of_the_player() {
    let vary = Vary::Budget { times: half_and_double() };
    assert_eq!(budget(&with(&vary, 0)), [Money::million(100), Money::million(50)]);
    assert_eq!(budget(&with(&vary, 1)), [Money::million(400), Money::million(200)]);
    assert_eq!(budget(&with(&vary, 2)), [Money::million(200), Money::million(100)], "there is no third value");
}

#[test]
fn the_war_is_changed_in_every_month_and_nothing_else_is() {
    let vary = Vary::War { times: half_and_double() };
    let case = with(&vary, 0);
    assert_eq!(case.war.iter().map(|(_, i)| *i).collect::<Vec<_>>(), [Ppm(375_000), Ppm(300_000)]);
    assert_eq!(budget(&case), [Money::million(200), Money::million(100)]);
}

#[test]
fn other_donors_are_changed_and_the_player_is_not() {
    let vary = Vary::OtherDonors { times: half_and_double() };
    let plain = fixture::case(&[]);
    let case = with(&vary, 1);
    let sums = |case: &Case| {
        let quarters = case.nations.iter().flat_map(|n| &n.schedule);
        quarters.map(|q| [q.financial, q.humanitarian, q.military]).collect::<Vec<_>>()
    };
    let doubled: Vec<[Money; 3]> = sums(&plain).into_iter().map(|q| q.map(|m| m.times(Ppm(2_000_000)))).collect();
    assert!(!doubled.is_empty());
    assert_eq!(sums(&case), doubled);
    assert_eq!(budget(&case), budget(&plain));
}

#[test]
fn a_coefficient_takes_the_place_of_the_scenario_s_own() {
    let vary = coefficient("reaction.grievance", &[0, 1]);
    let values = [0, 1].map(|at| *with(&vary, at).rules.reaction.grievance);
    assert_eq!(values, [Ppm::ZERO, Ppm::ONE]);
    assert_eq!(*with(&vary, 2).rules.reaction.grievance, Ppm(20_000), "without a value the scenario's own stays");
}

#[test]
fn settings_are_named_by_what_varies_and_its_value() {
    let vary = Vary::OtherDonors { times: vec![Ppm(1_250_000), Ppm::ZERO] };
    assert_eq!((vary.label(0), vary.label(1)), ("other donors × 1.25".to_owned(), "other donors × 0".to_owned()));
    assert_eq!((vary.count(), vary.what()), (2, "other donors"));
    let vary = coefficient("act.base", &[3]);
    assert_eq!((vary.label(0), vary.count(), vary.what()), ("act.base 3".to_owned(), 1, "act.base"));
}

#[test]
fn every_combination_is_tried_and_the_last_varies_fastest() {
    let three = coefficient("act.base", &[1, 2, 3]);
    let two = Vary::Budget { times: half_and_double() };
    assert_eq!(choices(&[]), [Vec::<usize>::new()], "nothing that varies is one setting");
    assert_eq!(choices(std::slice::from_ref(&two)), [[0], [1]]);
    assert_eq!(choices(&[two.clone(), three]), [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]]);
    assert_eq!(choices(&[two, Vary::War { times: Vec::new() }]), Vec::<Vec<usize>>::new());
}

#[test]
fn a_cut_stands_behind_the_last_colon_unless_that_is_in_a_path() {
    assert_eq!(bind::parted("training-isle"), ("training-isle", None));
    assert_eq!(bind::parted("training-isle:four"), ("training-isle", Some("four")));
    assert_eq!(bind::parted("a:b:c"), ("a:b", Some("c")));
    assert_eq!(bind::parted("a:"), ("a", Some("")));
    for whole in [":four", "c:/games/isle.ron", "c:\\games\\isle.ron", ""] {
        assert_eq!(bind::parted(whole), (whole, None));
    }
}

/// An experiment with the small case: its lines of play, then what else it has.
fn experiment(plays: &str, rest: &str) -> Result<Bound, Vec<Finding>> {
    let text = format!("(format: 1, asks: \"?\", scenarios: [\"base.ron\"], metrics: [\"support\"], {plays} {rest})");
    let (text, form) = bind::read("x", text.as_bytes())?;
    let source = Source { name: "base.ron", path: "base.ron".to_owned(), bytes: fixture::SCENARIO.as_bytes().to_vec() };
    bind::bound(&File { path: "x", text }, &form, &[source])
}

fn bound(plays: &str, rest: &str) -> Bound {
    experiment(plays, rest).unwrap_or_else(|f| panic!("{}", f[0].render()))
}

#[test]
fn without_a_line_of_play_every_strategy_plays() {
    assert_eq!(bound("", "").names, strategy::NAMES);
    assert_eq!(bound("strategies: [\"bold\"],", "").names, ["bold"]);
    assert_eq!(bound("plays: [(name: \"own\")],", "").names, ["own"]);
    assert_eq!(bound("strategies: [\"bold\"], plays: [(name: \"own\")],", "").names, ["bold", "own"]);
}

#[test]
fn a_hundred_settings_are_played_and_one_more_is_not() {
    let times = |n: i64| (1..=n).map(|at| format!("{at}e-3")).collect::<Vec<_>>().join(", ");
    let settings = |first: i64, second: i64| {
        let vary = format!("vary: [Budget(times: [{}]), OtherDonors(times: [{}])]", times(first), times(second));
        experiment("strategies: [\"nothing\"], seeds: (1, 1),", &vary).map(|b| b.groups[0].settings.len())
    };
    assert_eq!(settings(10, 10).ok(), Some(100));
    let too_many = settings(10, 11).expect_err("over a hundred");
    assert_eq!(too_many[0].code, "DM-E006");
    assert_eq!(settings(2, 50).ok(), Some(100), "fifty values of one thing");
    assert!(settings(1, 51).is_err());
}

#[test]
fn seeds_are_a_range_of_one_or_more_up_to_their_bound() {
    let seeds = |pair: &str| experiment(&format!("strategies: [\"nothing\"], seeds: {pair},"), "").map(|b| b.seeds);
    assert_eq!(seeds("(7, 7)").ok(), Some((7, 7)));
    assert_eq!(seeds("(1, 10000)").ok(), Some((1, 10_000)));
    assert!(seeds("(1, 10001)").is_err() && seeds("(7, 6)").is_err());
}

#[test]
fn games_are_those_of_their_seeds_in_the_order_of_the_file() {
    let bound = bound("strategies: [\"bold\", \"history\"], seeds: (3, 5),", "vary: [Budget(times: [0.5, 1])]");
    let cells = run::all(&bound);
    let order: Vec<_> = cells.iter().map(|c| (c.group, c.setting, c.line)).collect();
    assert_eq!(order, [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]);
    for cell in &cells {
        assert_eq!(cell.games.iter().map(|g| g.seed).collect::<Vec<_>>(), [3, 4, 5]);
    }
    let name = ["bold", "history"][cells[3].line];
    let plain = crate::batch::game(&fixture::shared(&[]), name, 4).expect("a strategy");
    assert_eq!(cells[3].games[1].trace, plain.trace(), "unchanged it is the plain game");
    assert_ne!(cells[1].games[1].trace, cells[3].games[1].trace);
}

#[test]
fn a_line_of_play_leaves_orders_out_and_adds_its_own() {
    let lines = "strategies: [\"history\"], seeds: (1, 1), plays: [
        (name: \"same\", strategy: \"history\"),
        (name: \"fewer\", strategy: \"history\", without: [(order: Sanction)]),
        (name: \"more\", strategy: \"history\", orders: [(month: \"2030-03\", orders: [Call(to: \"corva\")])]),
    ],";
    let traces: Vec<_> = run::all(&bound(lines, "")).iter().map(|c| c.games[0].trace).collect();
    assert_eq!(traces[0], traces[1]);
    assert!(traces[2] != traces[0] && traces[3] != traces[0] && traces[2] != traces[3]);
    let case = fixture::shared(&[]);
    let mut game = Game::new(case.clone(), 1);
    while !game.is_over() {
        let month = case.month(game.turn());
        let of_month = case.history.iter().filter(|(m, _)| *m == month).flat_map(|(_, orders)| orders);
        let kept = of_month.filter(|o| !matches!(o, demarche_core::model::order::Order::Sanction { .. }));
        let orders: Vec<_> = kept.cloned().collect();
        game.step(&orders);
    }
    assert_eq!(traces[2], game.trace(), "as if the order had never been written");
}
