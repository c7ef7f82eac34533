//! Parts of a sweep: one after the other they are the whole, byte for byte.

use super::support::{demarche_in, folder};

#[test]
fn the_tables_of_all_parts_one_after_the_other_are_the_table_of_the_whole() {
    let folder = folder();
    let at = folder.path();
    for style in ["us", "eu"] {
        let sweep = |more: &[&str]| {
            let words = ["sweep", "training-isle:four", "--strategies", "bold,nothing", "--seeds", "5"];
            let words = [&words[..], &["--csv-style", style, "--force"], more].concat();
            demarche_in(at, &words, "").exits(0);
        };
        let table = |name: &str| std::fs::read(at.join(name)).expect("a table");
        sweep(&["--out", "whole.csv"]);
        for of in [1, 4, 13] {
            let mut joined = Vec::new();
            for part in 1..=of {
                sweep(&["--out", "part.csv", "--shard", &format!("{part}/{of}"), "--threads", "2"]);
                joined.extend(table("part.csv"));
            }
            assert_eq!(joined, table("whole.csv"), "{of} parts, style {style}");
        }
    }
}

#[test]
fn a_sweep_that_is_handed_over_in_blocks_is_the_same_in_parts_and_on_any_number_of_threads() {
    let folder = folder();
    let at = folder.path();
    let sweep = |more: &[&str]| {
        let words = ["sweep", "training-isle:four", "--strategies", "nothing", "--seeds", "1100", "--force"];
        demarche_in(at, &[&words[..], more].concat(), "").exits(0)
    };
    let table = |name: &str| std::fs::read_to_string(at.join(name)).expect("a table");
    let shown = sweep(&["--out", "whole.csv", "--threads", "1"]).out;
    let seeds: Vec<u64> =
        table("whole.csv").lines().skip(1).filter_map(|l| l.split(',').nth(2)?.parse().ok()).collect();
    assert_eq!(seeds, (1..=1_100).collect::<Vec<_>>(), "every seed once, in order");
    let mut joined = String::new();
    for part in ["1/2", "2/2"] {
        sweep(&["--out", "part.csv", "--shard", part, "--threads", "3"]);
        joined += &table("part.csv");
    }
    assert_eq!(joined, table("whole.csv"));
    assert_eq!(sweep(&["--threads", "2"]).out, shown, "the same means without a table");
}

#[test]
fn a_part_shows_no_means_and_what_cannot_be_parted_is_told() {
    let folder = folder();
    let at = folder.path();
    let words = ["sweep", "training-isle:four", "--seeds", "2", "--strategies", "nothing"];
    let part = demarche_in(at, &[&words[..], &["--shard", "2/2", "--out", "part.csv"]].concat(), "").exits(0);
    assert!(!part.out.contains("means over"), "{}", part.out);
    for (more, told) in [
        (&["--shard", "1/2"][..], "--out"),
        (&["--shard", "3/2", "--out", "x.csv"], "2/4 for the second of four"),
        (&["--shard", "1/2", "--out", "x.csv", "--json"], "--json"),
    ] {
        let done = demarche_in(at, &[&words[..], more].concat(), "").exits(2);
        assert!(done.err.contains(told), "{told}: {}", done.err);
    }
    assert!(!at.join("x.csv").exists());
}
