//! Runs of tests as a CI service sees them: broken files among good ones, parts, filters, seeds,
//! remarks, times. Texts are snapshots.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::{Done, demarche_in, folder, put};

/// Tests of the first four months of the tutorial: two that hold, one at its edge, two that fail.
const MIXED: &str = r#"(
    format: 1,
    scenario: "training-isle:four",
    tests: [
        (name: "history is not lost", expect: [Defeat(id: None)]),
        (
            name: "history, under many seeds: 100%, and more",
            seeds: (1, 10),
            expect: [
                Share(of: Reaction(at_least: 1), at_least: SHARE),
                Defeat(id: None),
            ],
        ),
        (name: "nothing arrives", strategy: "nothing", expect: [
            Metric(name: "delivered", at_most: 0),
            Metric(name: "delivered", at_least: 1),
        ]),
        (name: "support is high", expect: [Metric(name: "support", at_least: 99)]),
        (name: "the last one", seed: 7, expect: [Defeat(id: None)]),
    ],
)
"#;

const GOOD: &str = r#"(format: 1, scenario: "training-isle:four", tests: [
    (name: "good", expect: [Defeat(id: None)]),
    (name: "good too", seeds: (1, 4), expect: [Defeat(id: None)]),
])"#;

/// A folder with a good file, a mixed one, and three that cannot be used: one by itself, one by its
/// scenario's file, and one that names no scenario.
fn project() -> tempfile::TempDir {
    let folder = folder();
    let at = folder.path();
    put(at, "good.test.ron", GOOD);
    // The share is asked for as it comes out, so that it holds at its very edge.
    let counted = run(at, &["good.test.ron"]).exits(0);
    assert!(counted.out.contains("2 tests"), "{}", counted.out);
    put(at, "mixed.test.ron", MIXED.replace("SHARE", "0.01"));
    let counted = run(at, &["mixed.test.ron", "--filter", "many seeds"]).exits(0).out;
    let (before, _) = counted.split_once(" of 10 (").unwrap_or_else(|| panic!("{counted}"));
    let held: u32 = before.split(' ').next_back().and_then(|n| n.parse().ok()).expect("a count");
    assert!((1..10).contains(&held), "{counted}");
    put(at, "mixed.test.ron", MIXED.replace("SHARE", &format!("0.{held}")));
    put(at, "typo.test.ron", GOOD.replace("Defeat(id: None)", "Defeat(id: \"lost-suport\")"));
    put(at, "broken.ron", "(format: 1, id: \"broken\", nonsense: 3)");
    put(at, "of-broken.test.ron", GOOD.replace("training-isle:four", "broken.ron"));
    put(at, "gone.test.ron", GOOD.replace("training-isle:four", "training-isel"));
    folder
}

fn run(at: &Path, args: &[&str]) -> Done {
    demarche_in(at, &[&["test"][..], args].concat(), "")
}

fn read(at: &Path, name: &str) -> String {
    std::fs::read_to_string(at.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// The attributes of the elements of a name, in order.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let starts = xml.split('<').filter(|part| part.split([' ', '>', '/']).next() == Some(name));
    starts.map(|part| part.split('>').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn one_broken_scenario_among_many_is_an_error_and_the_rest_run() {
    let folder = project();
    let at = folder.path();
    let done = run(at, &[".", "--junit", "out.xml"]).exits(2);
    insta::assert_snapshot!("broken_among_many_out", done.out);
    insta::assert_snapshot!("broken_among_many_err", done.err);
    let xml = read(at, "out.xml");
    insta::with_settings!({filters => vec![(r"digest [0-9a-f]{16}", "digest [..]"), (r"rules [0-9a-f]{16}", "rules [..]")]}, {
        insta::assert_snapshot!("broken_among_many_junit", xml);
    });
    let root = elements(&xml, "testsuites");
    assert!(root[0].contains("tests=\"10\" failures=\"2\" errors=\"3\""), "{root:?}");
    assert_eq!((elements(&xml, "error").len(), elements(&xml, "failure").len()), (3, 2));
    // Each case has its file and line, and the line is that of its name.
    for case in elements(&xml, "testcase") {
        let value = |key: &str| case.split(&format!(" {key}=\"")).nth(1).and_then(|v| v.split('"').next());
        let name = value("name").expect("a name");
        let (file, line) = (value("file").expect("a file"), value("line").expect("a line"));
        let line: usize = line.parse().expect("a number");
        let text = read(at, file);
        let meant = text.lines().nth(line - 1).unwrap_or_default();
        let wanted = match file {
            "good.test.ron" | "mixed.test.ron" => name,
            "typo.test.ron" => "lost-suport",
            _ => "scenario:",
        };
        assert!(meant.contains(wanted), "{file}:{line} is {meant}, not {wanted}");
    }
}

#[test]
fn reports_carry_no_times_unless_asked_and_are_then_alike() {
    let folder = project();
    let at = folder.path();
    let once = run(at, &["good.test.ron", "mixed.test.ron", "--junit", "one.xml", "--annotate", "github"]).exits(1);
    let again = run(at, &["good.test.ron", "mixed.test.ron", "--junit", "two.xml", "--annotate", "github"]).exits(1);
    assert_eq!(once.out, again.out);
    assert_eq!(read(at, "one.xml"), read(at, "two.xml"));
    assert!(!read(at, "one.xml").contains("time"), "{}", read(at, "one.xml"));
    let timed = run(at, &["good.test.ron", "--junit", "times.xml", "--times"]).exits(0);
    let xml = read(at, "times.xml");
    for name in ["testsuites", "testsuite", "testcase"] {
        for element in elements(&xml, name) {
            let time = element.split(" time=\"").nth(1).and_then(|v| v.split('"').next()).expect("a time");
            assert!(time.parse::<f64>().is_ok_and(|s| (0.0..600.0).contains(&s)), "{element}");
        }
    }
    assert!(timed.out.contains("✓ good (0."), "{}", timed.out);
}

#[test]
fn remarks_for_github_are_one_line_each_and_point_at_the_expectation() {
    let folder = project();
    let at = folder.path();
    let done = run(at, &[".", "--annotate", "github"]).exits(2);
    let remarks: Vec<&str> = done.out.lines().filter(|l| l.starts_with("::")).collect();
    insta::assert_snapshot!("remarks_for_github", remarks.join("\n"));
    let count = |kind: &str| remarks.iter().filter(|l| l.starts_with(kind)).count();
    // Two expectations, two findings of the typo, one each of the others; the share at its edge.
    assert_eq!((count("::error file="), count("::notice file=")), (6, 1), "{remarks:?}");
    let line = MIXED.lines().position(|l| l.contains("\"support\"")).expect("a line") + 1;
    assert!(remarks.iter().any(|l| l.contains(&format!("file=mixed.test.ron,line={line},"))), "{remarks:?}");
    let quiet = run(at, &["good.test.ron", "--annotate", "github"]).exits(0);
    assert!(!quiet.out.contains("::"), "{}", quiet.out);
    run(at, &["good.test.ron", "--annotate", "gitlab"]).exits(2);
    // From elsewhere, by an absolute path: the file is found from the working folder.
    let absolute = at.join("mixed.test.ron").display().to_string();
    let done = run(at, &[&absolute, "--annotate", "github"]).exits(1);
    assert!(done.out.contains("::error file=mixed.test.ron,line="), "{}", done.out);
}

#[test]
fn several_filters_and_negated_ones_choose_tests() {
    let folder = project();
    let at = folder.path();
    let names = |args: &[&str]| -> Vec<String> {
        let listed = run(at, &[&["good.test.ron", "mixed.test.ron", "--list"][..], args].concat()).exits(0).out;
        listed.lines().map(|l| l.splitn(3, ':').nth(2).unwrap_or(l).trim().to_owned()).collect()
    };
    assert_eq!(names(&[]).len(), 7);
    assert_eq!(names(&["--filter", "GOOD"]), ["good (seed 1)", "good too (seeds 1 to 4)"]);
    assert_eq!(names(&["--filter", "good", "--filter", "!too"]), ["good (seed 1)"]);
    assert_eq!(names(&["--filter", "too", "--filter", "last"]).len(), 2);
    assert_eq!(names(&["--filter", "!good"]).len(), 5);
    assert_eq!(names(&["--filter", "!good", "--filter", "!history"]).len(), 3);
    let slip = run(at, &["good.test.ron", "--filter", "good", "--filter", "!tooo"]).exits(0);
    assert_eq!(slip.err, "note: no test or file contains \"tooo\"\n");
    run(at, &["good.test.ron", "--filter", "!"]).exits(2);
    let nothing = run(at, &["good.test.ron", "--filter", "a b c", "--filter", "!good"]).exits(4);
    insta::assert_snapshot!("no_test_matches", nothing.err);
}

#[test]
fn a_list_shows_what_would_run_and_runs_nothing() {
    let folder = project();
    let at = folder.path();
    let listed = run(at, &["good.test.ron", "mixed.test.ron", "--list", "--seeds", "3"]).exits(0);
    insta::assert_snapshot!("list", listed.out);
    let broken = run(at, &[".", "--list"]).exits(2);
    assert_eq!(broken.out.lines().count(), 7, "{}", broken.out);
    assert!(broken.err.contains("lost-suport"), "{}", broken.err);
    run(at, &[".", "--list", "--junit", "out.xml"]).exits(2);
}

#[test]
fn seeds_are_limited_or_replaced_where_a_test_has_a_range() {
    let folder = project();
    let at = folder.path();
    let few = run(at, &["good.test.ron", "mixed.test.ron", "--filter", "seeds", "--seeds", "2"]);
    assert!(few.out.contains(" of 2 (") && few.out.contains("note: seeds: at most 2 of each range"), "{}", few.out);
    let other = run(at, &["mixed.test.ron", "--filter", "seeds", "--seeds", "101-140"]);
    assert!(other.out.contains(" of 40 (") && other.out.contains("101 to 140 in place"), "{}", other.out);
    let pinned = run(at, &["mixed.test.ron", "--list", "--filter", "last", "--seeds", "101-140"]).exits(0);
    assert!(pinned.out.contains("(seed 7)"), "{}", pinned.out);
    for bad in ["0", "5-1", "1-10001", "x"] {
        let refused = run(at, &["good.test.ron", "--seeds", bad]).exits(2);
        assert!(refused.err.contains("write a number such as 10 or a range such as 1-500"), "{}", refused.err);
    }
    let many: String =
        (0..11).map(|n| format!("(name: \"{n}\", seeds: (1, 2), expect: [Defeat(id: None)]),")).collect();
    put(at, "many.test.ron", format!("(format: 1, scenario: \"training-isle:four\", tests: [{many}])"));
    let refused = run(at, &["many.test.ron", "--seeds", "1-10000"]).exits(2);
    assert!(refused.err.contains("would play 110000 games; at most 100000"), "{}", refused.err);
}

#[test]
fn shards_together_are_the_whole_run_and_an_empty_one_is_no_fault() {
    let folder = project();
    let at = folder.path();
    let files = ["good.test.ron", "mixed.test.ron", "--list"];
    let whole: BTreeSet<String> = run(at, &files).exits(0).out.lines().map(str::to_owned).collect();
    for of in [1, 2, 3, 9] {
        let mut seen = Vec::new();
        for part in 1..=of {
            let shard = format!("{part}/{of}");
            let listed = run(at, &[&files[..], &["--shard", &shard]].concat()).exits(0).out;
            seen.extend(listed.lines().map(str::to_owned));
        }
        assert_eq!(seen.len(), whole.len(), "{of} parts");
        assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), whole, "{of} parts");
    }
    // What cannot be used is told by one part each; a part without a test is good.
    let errors: usize = (1..=3)
        .map(|part| run(at, &[".", "--shard", &format!("{part}/3")]).exits(2).err.matches("error[").count())
        .sum();
    assert_eq!(errors, run(at, &["."]).err.matches("error[").count());
    let empty = run(at, &["good.test.ron", "--shard", "3/3", "--junit", "empty.xml"]).exits(0);
    assert!(empty.out.contains("0 tests") && empty.out.contains("note: part 3/3 of 2 tests"), "{}", empty.out);
    assert!(read(at, "empty.xml").contains("tests=\"0\""));
    for bad in ["0/2", "3/2", "1", "1/0"] {
        assert!(run(at, &["good.test.ron", "--shard", bad]).exits(2).err.contains("write I/N"));
    }
}

#[test]
fn fail_fast_stops_at_the_first_failure_in_the_order_of_the_files() {
    let folder = project();
    let at = folder.path();
    let args = ["good.test.ron", "mixed.test.ron", "--fail-fast", "--junit", "out.xml"];
    let done = run(at, &args).exits(1);
    assert!(done.out.contains("✗ nothing arrives") && !done.out.contains("support is high"), "{}", done.out);
    assert!(done.out.contains("5 tests, 7 expectations: 6 held, 1 failed; 2 tests not run"), "{}", done.out);
    let xml = read(at, "out.xml");
    assert_eq!((elements(&xml, "testcase").len(), elements(&xml, "skipped").len()), (7, 2), "{xml}");
    assert_eq!(run(at, &args).out, done.out);
    let good = run(at, &["good.test.ron", "--fail-fast"]).exits(0);
    assert!(good.out.contains("2 tests, 2 expectations: 2 held, 0 failed\n"), "{}", good.out);
}
