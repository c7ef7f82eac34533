//! Sensitivity: both methods against functions whose indices are known, and the command.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "known indices are real numbers, and tests hold estimates to them"
)]

use std::f64::consts::PI;

use demarche_core::math::Ppm;
use demarche_core::scenario::overrides::PATHS;
use demarche_core::scenario::{self, rules_digest};
use demarche_lab::sensitivity::design::Point;
use demarche_lab::sensitivity::parameters::{ALL, COUNTS, Kind, rules_at};
use demarche_lab::sensitivity::study::{Plan, run};
use demarche_lab::sensitivity::target::Target;
use demarche_lab::sensitivity::{morris, page, sobol};

use crate::support::{demarche, demarche_in, folder, names_in};

fn unit(point: &Point, at: usize) -> f64 {
    point[at].0 as f64 / 1e6
}

/// sin x + 7 sin² y + 0.1 z⁴ sin x over ±π.
fn ishigami(point: &Point) -> Vec<f64> {
    let [x, y, z] = [0, 1, 2].map(|at| PI * (2.0 * unit(point, at) - 1.0));
    vec![x.sin() + 7.0 * y.sin() * y.sin() + 0.1 * z * z * z * z * x.sin()]
}

const WEIGHTS: [f64; 6] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0];

/// Sobol's g-function.
fn g(point: &Point) -> Vec<f64> {
    let term = |(at, a): (usize, &f64)| ((4.0 * unit(point, at) - 2.0).abs() + a) / (1.0 + a);
    vec![WEIGHTS.iter().enumerate().map(term).product()]
}

/// First-order and total indices of the g-function.
fn known() -> Vec<(f64, f64)> {
    let parts: Vec<f64> = WEIGHTS.iter().map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a))).collect();
    let whole = parts.iter().map(|v| 1.0 + v).product::<f64>() - 1.0;
    let index = |v: &f64| (v / whole, v * (whole + 1.0) / (1.0 + v) / whole);
    parts.iter().map(index).collect()
}

#[track_caller]
fn close(found: f64, wanted: f64, within: f64) {
    assert!((found - wanted).abs() <= within, "{found:.4} instead of {wanted:.4} ± {within}");
}

#[test]
fn sobol_finds_the_indices_of_ishigami() {
    let found = &sobol::indices(3, 4_096, 1, &ishigami, &|| ())[0];
    for (index, (first, total)) in found.indices.iter().zip([(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)]) {
        close(index.first.estimate, first, 0.04);
        close(index.total.estimate, total, 0.04);
        assert!(index.first.low <= first && first <= index.first.high, "{index:?} should hold {first}");
        assert!(index.total.low <= total && total <= index.total.high, "{index:?} should hold {total}");
    }
    close(found.spread.mean, 3.5, 0.1);
    close(found.spread.deviation * found.spread.deviation, 13.8446, 0.5);
}

#[test]
fn sobol_finds_the_indices_of_the_g_function() {
    let found = &sobol::indices(6, 4_096, 2, &g, &|| ())[0];
    for (index, (first, total)) in found.indices.iter().zip(known()) {
        close(index.first.estimate, first, 0.05);
        close(index.total.estimate, total, 0.05);
    }
    close(found.spread.mean, 1.0, 0.03);
}

#[test]
fn what_does_not_vary_has_no_indices() {
    let found = &sobol::indices(2, 64, 1, &|_: &Point| vec![4.0], &|| ())[0];
    assert!(found.indices.iter().all(|i| i.first.estimate == 0.0 && i.total.estimate == 0.0), "{found:?}");
}

#[test]
fn morris_ranks_the_g_function() {
    let found = morris::screen(6, 200, 1, &g, &|| ());
    assert_eq!(morris::ranked(&found[0])[..4], [0, 1, 2, 3]);
    let effects = &found[0];
    // The larger the weight, the smaller the effect; the function bends, so that sigma is not small.
    assert!(effects[4].size < 0.05 && effects[5].size < 0.05, "{effects:?}");
    assert!(effects[0].size > 2.0 * effects[2].size && effects[0].deviation > effects[0].mean.abs(), "{effects:?}");
}

#[test]
fn morris_finds_what_ishigami_does_on_the_grid() {
    // On four levels sin² y is 0 or 3/4, and a step of two levels leads from one to the other.
    let found = &morris::screen(3, 400, 1, &ishigami, &|| ())[0];
    close(found[1].size, 7.0 * 0.75 / (2.0 / 3.0), 0.01);
    close(found[1].mean, 0.0, 0.9);
    // z alone does nothing: its effect is on that of x, and as often up as down.
    close(found[2].mean, 0.0, 1.2);
    assert!(found[2].deviation > found[2].size, "{:?}", found[2]);
}

#[test]
fn a_seed_gives_the_same_on_any_number_of_threads() {
    let of = |threads: usize, seed: u64| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| (morris::screen(6, 30, seed, &g, &|| ()), sobol::indices(6, 64, seed, &g, &|| ())))
    };
    assert_eq!(of(1, 7), of(3, 7));
    assert_ne!(of(1, 7), of(1, 8));
}

#[test]
fn every_coefficient_is_varied_or_a_whole_count() {
    for path in PATHS {
        let (varied, count) = (ALL.iter().any(|p| p.path == *path), COUNTS.contains(path));
        assert!(varied != count, "{path} belongs into exactly one of ALL and COUNTS of sensitivity::parameters");
    }
    assert_eq!(ALL.len() + COUNTS.len(), PATHS.len());
}

#[test]
fn coefficients_move_within_their_ranges() {
    let standard = scenario::rules().expect("the rules");
    let at = |path: &str| ALL.iter().position(|p| p.path == path).expect("a parameter");
    let [grievance, loud, direct, cuts, bite] =
        ["reaction.grievance", "act.loud", "act.direct", "reaction.cuts", "measures.bite"].map(at);
    for (position, share) in [(0, 700_000), (500_000, 1_000_000), (1_000_000, 1_300_000)] {
        let rules = rules_at(&standard, &[grievance, loud, bite], &[Ppm(position); 3]);
        assert_eq!(rules.reaction.grievance.0, standard.reaction.grievance.times(Ppm(share)));
        assert_eq!(rules.act.loud.0, standard.act.loud.times(Ppm(share)));
        let wanted: Vec<_> = standard.measures.bite.iter().map(|p| p.times(Ppm(share))).collect();
        assert_eq!(*rules.measures.bite, wanted);
        assert_eq!(*rules.reaction.provocation, *standard.reaction.provocation, "others stay");
    }
    let high = rules_at(&standard, &[direct, cuts], &[Ppm::ONE; 2]);
    assert_eq!(*high.act.direct, Ppm::ONE, "a share stays one");
    let shift = high.reaction.cuts[0] - standard.reaction.cuts[0];
    assert!(shift.0 > 0);
    for (moved, cut) in high.reaction.cuts.iter().zip(standard.reaction.cuts.iter()) {
        assert_eq!(*moved - *cut, shift, "the ladder moves as one");
    }
    for parameter in ALL.iter().filter(|p| p.kind != Kind::Share) {
        let middle = parameter.written(&standard, Ppm::HALF);
        let mut rules = standard.clone();
        parameter.put(&mut rules, Ppm::HALF);
        assert_eq!(middle, parameter.written(&rules, Ppm::HALF), "{} is itself in the middle", parameter.path);
    }
}

#[test]
fn the_score_does_not_hang_on_what_it_does_not_see() {
    let rules = scenario::rules().expect("the rules");
    let target = Target::backtest().expect("events");
    let study = run(target, &rules, Plan { trajectories: 3, samples: None, seed: 1 }, &|| ());
    for (parameter, effect) in ALL.iter().zip(&study.screening[0]) {
        let unseen = !parameter.path.starts_with("act.") && !parameter.path.starts_with("reaction.");
        assert!(!unseen || effect.size == 0.0, "{}: {effect:?}", parameter.path);
    }
    assert!(study.screening[0].iter().any(|e| e.size > 0.0));
}

#[test]
fn the_command_says_the_same_twice_and_gives_data() {
    let asked = ["sensitivity", "--trajectories", "3", "--samples", "32", "--seed", "4"];
    let first = demarche(&asked).exits(0);
    assert_eq!(first.out, demarche(&asked).exits(0).out);
    assert!(first.out.contains("reaction.cuts") && first.out.contains("mu*"), "{}", first.out);
    assert!(first.err.is_empty(), "no progress where nobody looks: {}", first.err);
    let json = demarche(&[&asked[..], &["--json"]].concat()).exits(0).out;
    let document: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(document["parameters"].as_array().map(Vec::len), Some(ALL.len()));
    assert_eq!(document["outcomes"][0]["outcome"], "rps");
    assert!(document["outcomes"][0]["sobol"]["indices"][0]["total"]["low"].is_number());
    let screened = demarche(&["sensitivity", "--method", "morris", "--trajectories", "3", "--json"]).exits(0).out;
    let document: serde_json::Value = serde_json::from_str(&screened).expect("JSON");
    assert!(document["outcomes"][0]["sobol"].is_null());
}

#[test]
fn bad_arguments_are_bad_usage() {
    let wrong: [&[&str]; 11] = [
        &["--method", "guess"],
        &["--trajectories", "1"],
        &["--trajectories", "many"],
        &["--samples", "3"],
        &["--seeds", "0", "--target", "quiet-backer"],
        &["--seeds", "4"],
        &["--method", "morris", "--samples", "64"],
        &["--target", "atlantis"],
        &["--target", "nowhere/at-all.ron"],
        &["--docs", "here", "--json"],
        &["--docs", "here", "--target", "backtest"],
    ];
    for arguments in wrong {
        let folder = folder();
        let done = demarche_in(folder.path(), &[&["sensitivity"], arguments].concat(), "").exits(2);
        assert!(done.out.is_empty() && !done.err.is_empty(), "{arguments:?}");
        assert!(!names_in(folder.path()).contains(&"here".to_owned()), "{arguments:?} leaves nothing behind");
    }
}

/// A page made of small studies.
fn documents() -> Vec<page::Document> {
    let rules = scenario::rules().expect("the rules");
    let plan = Plan { trajectories: 3, samples: Some(32), seed: 1 };
    let studies = [run(Target::backtest().expect("events"), &rules, plan, &|| ())];
    page::documents(&studies, rules_digest(), "demarche sensitivity --docs docs/model")
}

#[test]
fn the_page_names_its_commands_and_holds_its_pictures() {
    let documents = documents();
    assert_eq!(documents, self::documents());
    let (page, pictures) = documents.split_first().expect("a page");
    assert!(
        page.text
            .contains("demarche sensitivity --target backtest --method sobol --trajectories 3 --samples 32 --seed 1")
    );
    assert_eq!(pictures.len(), 4);
    for picture in pictures {
        assert!(page.text.contains(&format!("]({})", picture.path)), "{} is shown", picture.path);
        for needed in ["<title id=\"title\">", "<desc id=\"desc\">", "prefers-color-scheme: dark", "class=\"paper\""] {
            assert!(picture.text.contains(needed), "{}: {needed}", picture.path);
        }
        assert!(!picture.text.contains("NaN") && !picture.text.contains("inf"), "{}", picture.path);
        assert_eq!(picture.text.matches("<text").count(), picture.text.matches("</text>").count());
    }
}

#[test]
fn the_shipped_page_belongs_to_the_shipped_rules() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/model/sensitivity.md");
    let page = std::fs::read_to_string(path).expect("the page");
    let mark = format!("`{}`", rules_digest());
    let again = "run `cargo run --release -- sensitivity --docs docs/model`";
    assert!(page.contains(&mark), "docs/model/sensitivity.md was made with other rules: {again}");
}
