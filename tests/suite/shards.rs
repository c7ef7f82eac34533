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
