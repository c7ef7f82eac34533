//! Intervals and counts: what is said of the spread, and how many games may be asked for.

use std::fmt::Write as _;

use serde_json::Value;

use super::support::{demarche_in, folder};

fn json(args: &[&str]) -> Value {
    let folder = folder();
    serde_json::from_str(&demarche_in(folder.path(), args, "").exits(0).out).expect("one JSON document")
}

#[test]
fn one_game_has_no_interval_and_two_have_students() {
    let half = |seeds: &str| {
        let document = json(&["sweep", "training-isle:four", "--strategies", "bold", "--seeds", seeds, "--json"]);
        (document["interval"].clone(), document["strategies"][0]["metrics"]["tension"].clone())
    };
    let (interval, alone) = half("1");
    assert!(interval.is_null() && alone["half_width"].is_null() && alone["mean"].is_number(), "{alone}");
    let (interval, two) = half("2");
    assert_eq!(interval, "95 %");
    // Of two games the standard error is half their distance; Student's t is 12.706 then, not 1.96.
    let folder = folder();
    let args = ["sweep", "training-isle:four", "--strategies", "bold", "--seeds", "2", "--out", "games.csv"];
    demarche_in(folder.path(), &args, "").exits(0);
    let table = std::fs::read_to_string(folder.path().join("games.csv")).expect("a table");
    let mut rows = csv_rows(&table);
    let at = rows.remove(0).iter().position(|name| name == "tension").expect("a column");
    let values: Vec<f64> = rows.iter().map(|row| row[at].parse().expect("a number")).collect();
    let wanted = 12.706_205 * (values[0] - values[1]).abs() / 2.0;
    let found = two["half_width"].as_f64().expect("an interval");
    assert!(wanted > 0.1 && (found - wanted).abs() < 1e-4, "{found} instead of {wanted}");
}

fn csv_rows(table: &str) -> Vec<Vec<String>> {
    table.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

#[test]
fn tables_say_why_one_game_has_no_interval() {
    let folder = folder();
    let told = |args: &[&str]| demarche_in(folder.path(), args, "").exits(0).out;
    let alone = told(&["sweep", "training-isle:four", "--strategies", "history", "--seeds", "1"]);
    assert!(alone.contains("figures of seed 1; one game has no interval: it says nothing of the spread"), "{alone}");
    assert!(!alone.contains('±') && !alone.contains("95 %"), "{alone}");
    let many = told(&["sweep", "training-isle:four", "--strategies", "history", "--seeds", "3"]);
    assert!(many.contains("means over 3 seeds, with 95 % intervals by Student's t") && many.contains('±'), "{many}");
    let future = told(&["forecast", "training-isle:four", "--futures", "1", "--months", "2"]);
    assert!(future.contains("One future has no bands") && !future.contains("p90"), "{future}");
}

#[test]
fn counts_are_bounded_and_what_is_refused_says_what_can_be_given() {
    let folder = folder();
    let wrong: [&[&str]; 22] = [
        &["sweep", "quiet-backer", "--seeds", "0"],
        &["sweep", "quiet-backer", "--seeds", "-1"],
        &["sweep", "quiet-backer", "--seeds", "10000001"],
        &["sweep", "quiet-backer", "--seeds", "99999999999999999999999999"],
        &["sweep", "quiet-backer", "--seeds", "1e3"],
        &["sweep", "quiet-backer", "--threads", "0"],
        &["sweep", "quiet-backer", "--threads", "-4"],
        &["sweep", "quiet-backer", "--threads", "100000"],
        &["forecast", "quiet-backer", "--futures", "0"],
        &["forecast", "quiet-backer", "--futures", "-1"],
        &["forecast", "quiet-backer", "--futures", "100001"],
        &["forecast", "quiet-backer", "--months", "0"],
        &["forecast", "quiet-backer", "--threads", "5000"],
        &["forecast", "quiet-backer", "--turn", "0"],
        &["run", "quiet-backer", "--turns", "0"],
        &["run", "quiet-backer", "--turns", "65536"],
        &["run", "quiet-backer", "--seed", "-1"],
        &["history", "quiet-backer", "--seeds", "0"],
        &["history", "quiet-backer", "--seeds", "1000000"],
        &["sensitivity", "--trajectories", "1"],
        &["sensitivity", "--samples", "-3"],
        &["sensitivity", "--target", "quiet-backer", "--seeds", "1001"],
    ];
    let mut told = String::new();
    for args in wrong {
        let done = demarche_in(folder.path(), args, "").exits(2);
        assert!(done.out.is_empty(), "{args:?}: {}", done.out);
        let first = done.err.lines().next().expect("a message");
        assert!(!first.contains("unexpected argument"), "{args:?}: {first}");
        let _ = writeln!(told, "{}\n  {first}", args.join(" "));
    }
    insta::assert_snapshot!(told);
}

#[test]
fn fits_have_intervals_by_students_t() {
    let document = json(&["calibrate", "--json"]);
    let form = &document["forms"][0];
    let terms = form["coefficients"].as_array().expect("coefficients").len();
    let cuts = form["cuts"].as_array().expect("cuts").len();
    assert_eq!(form["degrees_of_freedom"], 101 - terms - cuts);
    let (value, error) = (form["coefficients"][0].as_f64(), form["standard_errors"][0].as_f64());
    let (low, high) = (form["intervals"][0][0].as_f64(), form["intervals"][0][1].as_f64());
    let quantile = (high.expect("high") - low.expect("low")) / 2.0 / error.expect("an error");
    // 87 degrees of freedom.
    assert!((quantile - 1.988).abs() < 0.001, "{quantile}");
    assert!(low < value && value < high);
}
