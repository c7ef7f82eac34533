//! Scenario tests: what holds and what does not, exit codes, reports, hostile files, `new`.

use std::path::Path;

use demarche_core::scenario::findings::render;
use demarche_lab::testing::{bind, fresh};

use crate::support::{case, demarche_in, folder, names_in, put};

/// A test file of the tutorial with some expectations, of its history under seed 1.
fn tutorial(expect: &str) -> String {
    format!("(format: 1, scenario: \"training-isle\", tests: [\n(name: \"a\", expect: [\n{expect}\n]),\n])\n")
}

/// Runs one test file in a folder of its own.
fn run(text: &str) -> crate::support::Done {
    let folder = folder();
    put(folder.path(), "x.test.ron", text);
    demarche_in(folder.path(), &["test", "x.test.ron"], "")
}

const HOLDING: &str = r#"(format: 1, scenario: "training-isle", tests: [
    (name: "history", expect: [
        Metric(name: "reforms", month: "end", at_least: 1),
        Metric(name: "delivered", month: 1, at_least: 1, at_most: 200),
        Licence(class: "interceptor", state: Absent, month: "2030-05"),
        Event(id: "slow-ship", month: "2030-02"),
        Event(id: "partner-again", happens: false),
        Objective(id: "arrived", at_least: Bronze),
        Defeat(id: None),
        Reaction(at_most: 9),
        Reaction(exactly: 0, month: "2030-01"),
    ]),
    (name: "refused", turns: 2, orders: [(month: "2030-01", orders: [
        Allocate(class: "vests-helmets", to: "terrana", amount: 5),
        Allocate(class: "relief", to: "terrana", amount: 5000),
    ])], expect: [
        Refused(order: Allocate, of: "vests-helmets", rule: "state-at-war", month: "2030-01"),
        Refused(of: "relief", rule: "budget"),
        Metric(name: "delivered", at_most: 0),
    ]),
    (name: "many", seeds: (1, 20), turns: 7, strategy: "history", expect: [
        Share(of: Reaction(at_least: 1, within: ("2030-01", 7)), at_least: 0.1, at_most: 1),
        Compare(metric: "tension", without: [(order: Sanction)], at_least: 0.1),
        Compare(metric: "delivered", with: [(month: "2030-01", orders: [Allocate(class: "relief", to: "terrana", amount: 20)])], at_most: -1),
    ]),
])"#;

#[test]
fn what_holds_passes_and_shares_are_counted() {
    let done = run(HOLDING).exits(0);
    assert!(done.out.contains("3 tests, 15 expectations: 15 held, 0 failed"), "{}", done.out);
    assert!(done.out.contains("of 20 (") && done.out.contains("95% interval"), "{}", done.out);
    assert_eq!(done.err, "", "no progress where there is no terminal");
    assert_eq!(run(HOLDING).out, done.out, "the same files give the same report");
}

#[test]
fn each_kind_of_expectation_fails_with_a_difference_that_names_a_cause() {
    let failing = [
        ("Reaction(at_least: 9, month: \"2030-06\")", "Pressure"),
        ("Metric(name: \"goodwill.recipient\", at_least: 99)", "fair share and thanks"),
        ("Metric(name: \"allocated.financial\", at_most: 1)", "main causes of allocated.financial"),
        ("Licence(class: \"interceptor\", state: Denied)", "found     "),
        ("Refused(of: \"relief\", rule: \"budget\")", "carried out"),
        ("Refused(of: \"patrol-nobody\", rule: \"budget\")", "no such order was given"),
        ("Objective(id: \"arrived\", at_most: Nothing)", "no medal"),
        ("Defeat(id: \"lost-support\")", "it is lost below 35 for 3 months"),
        ("Event(id: \"slow-ship\", month: \"2030-03\")", "it happened in 2030-02"),
        ("Event(id: \"slow-ship\", happens: false)", "it happened in 2030-02"),
        (
            "Compare(metric: \"tension\", without: [(order: Sanction)], month: \"2030-06\", at_least: 90)",
            "Sanctions on the insurance",
        ),
    ];
    for (expect, wanted) in failing {
        let done = run(&tutorial(expect)).exits(1);
        assert!(done.out.contains("x.test.ron:3:1"), "{expect}:\n{}", done.out);
        assert!(done.out.contains("expected  ") && done.out.contains("found     "), "{expect}:\n{}", done.out);
        assert!(done.out.contains(wanted), "{expect} lacks {wanted}:\n{}", done.out);
        assert!(done.err.contains("1 of 1 expectations failed"), "{}", done.err);
    }
    let share = "(format: 1, scenario: \"training-isle:four\", tests: [(name: \"s\", seeds: (1, 10), expect: [\n\
                 Share(of: Reaction(at_least: 9), at_least: 0.5),\nReaction(at_least: 9)])])";
    let done = run(share).exits(1);
    assert!(done.out.contains("found     0 of 10 (0.0%; 95% interval 0.0 to 27.8%)"), "{}", done.out);
    assert!(done.out.contains("under 0 of 10 seeds it holds; seed 1"), "{}", done.out);
}

#[test]
fn what_is_unknown_or_senseless_is_a_finding_at_its_place() {
    let wrong = [
        ("Metric(name: \"suport\", at_least: 5)", "did you mean \"support\"?"),
        ("Metric(name: \"support\")", "no bound"),
        ("Metric(name: \"support\", at_least: 5, at_most: 4)", "lies above"),
        ("Metric(name: \"support\", month: \"2031-01\", at_least: 5)", "outside the test"),
        ("Metric(name: \"support\", month: 13, at_least: 5)", "there is no turn 13"),
        ("Reaction(at_least: 12)", "within 0 and 9"),
        ("Reaction(exactly: 3, at_most: 4)", "`exactly`"),
        ("Reaction(at_least: 1, within: (5, 2))", "comes after"),
        ("Reaction(at_least: 1, month: 1, within: (1, 2))", "not both"),
        ("Licence(class: \"interceptr\", state: Granted)", "did you mean \"interceptor\"?"),
        ("Refused(rule: \"state-at-wat\")", "did you mean \"state-at-war\"?"),
        ("Refused(order: Reform, of: \"neighbor-exception\", rule: \"veto\")", "did you mean \"neighbour-exception\"?"),
        ("Objective(id: \"arived\", at_least: Gold)", "did you mean \"arrived\"?"),
        ("Defeat(id: \"lost-suport\")", "did you mean \"lost-support\"?"),
        ("Event(id: \"slow-sip\")", "did you mean \"slow-ship\"?"),
        ("Share(of: Reaction(at_most: 3), at_least: 0.5)", "a share of one seed"),
        ("Share(of: Share(of: Defeat(id: None), at_least: 0), at_least: 0.5)", "within a share"),
        ("Compare(metric: \"tension\", at_least: 1)", "both runs"),
        ("Compare(metric: \"tensoin\", without: [(order: Call)], at_least: 1)", "did you mean \"tension\"?"),
    ];
    for (expect, wanted) in wrong {
        let done = run(&tutorial(expect)).exits(2);
        assert!(done.err.contains("error[DM-E") && done.err.contains(wanted), "{expect}:\n{}", done.err);
        assert!(done.err.contains("x.test.ron:3:"), "{expect} has no place:\n{}", done.err);
        assert!(done.out.contains("x.test.ron\n  ! cannot be used: DM-E"), "{}", done.out);
        assert!(done.out.contains("0 tests, 0 expectations") && !done.out.contains('✓'), "nothing is played");
    }
    let all = wrong.map(|(expect, _)| expect).join(",\n");
    let found = run(&tutorial(&all)).exits(2).err.matches("error[").count();
    assert!(found >= wrong.len(), "{found} of {} in one run", wrong.len());
}

#[test]
fn hostile_files_are_reported_and_bounded() {
    let head = "(format: 1, scenario: \"training-isle\", tests: [";
    let hostile: [(Vec<u8>, &str); 11] = [
        (Vec::new(), "is empty"),
        (vec![0xff, 0xfe, 0, 1], "UTF-8"),
        (b"(format: 1".to_vec(), "DM-E001"),
        (format!("{head}(nam: \"a\")])").into_bytes(), "did you mean \"name\"?"),
        (b"(format: 2, scenario: \"training-isle\", tests: [])".to_vec(), "format 2"),
        (b"(format: 1, scenario: \"training-isel\", tests: [])".to_vec(), "did you mean \"training-isle\"?"),
        (b"(format: 1, scenario: \"gone.ron\", tests: [])".to_vec(), "gone.ron"),
        (format!("{head}(name: \"a\", expect: [])])").into_bytes(), "expects nothing"),
        (
            format!("{head}(name: \"a\", seeds: (1, 18446744073709551615), expect: [Defeat(id: None)])])").into_bytes(),
            "seeds run",
        ),
        (format!("{head}{}])", "(name: \"a\", expect: [Defeat(id: None)]),".repeat(501)).into_bytes(), "too many"),
        ("[".repeat(100_000).into_bytes(), "error["),
    ];
    let folder = folder();
    for (bytes, wanted) in hostile {
        put(folder.path(), "x.test.ron", &bytes);
        let done = demarche_in(folder.path(), &["test", "x.test.ron"], "").exits(2);
        assert!(done.err.contains(wanted), "lacks {wanted}:\n{}", done.err);
    }
    let two = format!("{head}(name: \"a\", expect: [Defeat(id: None)]), (name: \"a\", expect: [Defeat(id: None)])])");
    assert!(run(&two).exits(2).err.contains("two tests"));
    demarche_in(folder.path(), &["test", "gone.test.ron"], "").exits(2);
    demarche_in(folder.path(), &["test"], "").exits(2);
    // Any part of a file is read without a panic.
    let case = case("training-isle");
    for cut in (0..HOLDING.len()).filter(|c| HOLDING.is_char_boundary(*c)) {
        let Ok((text, form)) = bind::read("x", &HOLDING.as_bytes()[..cut]) else { continue };
        let file = demarche_core::scenario::findings::File { path: "x", text: &text };
        let _ = bind::tests(&file, &form, &case);
    }
}

#[test]
fn filters_folders_and_files_beside_scenarios() {
    let folder = folder();
    let at = folder.path();
    put(at, "a.test.ron", tutorial("Defeat(id: None)"));
    std::fs::create_dir(at.join("deep")).expect("a folder");
    put(&at.join("deep"), "b.test.ron", tutorial("Defeat(id: None)").replace("\"a\"", "\"the other one\""));
    put(at, "a.ron", "never read");
    put(at, "notes.txt", "never read");
    let out = |args: &[&str]| demarche_in(at, args, "").exits(0).out;
    assert!(out(&["test", "."]).contains("2 tests"));
    assert!(out(&["test", ".", "--filter", "OTHER"]).contains("1 test, 1 expectation"));
    assert!(out(&["test", "a.ron", "a.test.ron", "notes.txt"]).contains("1 test, 1 expectation"));
    for args in [&["test", ".", "--filter", "nobody"][..], &["test", "notes.txt"]] {
        demarche_in(at, args, "").exits(4);
    }
    put(at, "a.test.ron", "(format: 1, scenario: \"training-isle\", tests: [])");
    demarche_in(at, &["test", "a.test.ron"], "").exits(4);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(at, at.join("deep/round")).expect("a link");
        assert!(out(&["test", "deep"]).contains("1 test, 1 expectation"), "links are not followed");
    }
}

/// Fails unless a text is well-formed XML as far as tags, quotes and entities go; gives its tags.
fn tags(xml: &str) -> Vec<String> {
    let (mut open, mut all, mut rest) = (Vec::new(), Vec::new(), xml);
    while let Some(at) = rest.find('<') {
        let (text, tail) = rest.split_at(at);
        assert!(!text.contains('>') || !text.contains("]]>"), "a stray bracket: {text}");
        for entity in text.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;", "apos;", "#"].iter().any(|e| entity.starts_with(e));
            assert!(known, "a bare ampersand: {entity}");
        }
        if let Some(data) = tail.strip_prefix("<![CDATA[") {
            rest = &data[data.find("]]>").expect("an end of the data") + 3..];
            continue;
        }
        let end = tail.find('>').expect("an end of the tag");
        let tag = &tail[1..end];
        assert!(!tag.contains('<') && tag.matches('"').count().is_multiple_of(2), "{tag}");
        let name: String =
            tag.trim_start_matches('/').chars().take_while(|c| !c.is_whitespace() && *c != '/').collect();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "tags are closed in order");
        } else if !tag.starts_with('?') {
            all.push(tag.to_owned());
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        rest = &tail[end + 1..];
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    all
}

#[test]
fn the_junit_report_is_well_formed_whatever_the_names() {
    let folder = folder();
    let text = "(format: 1, scenario: \"training-isle:four\", tests: [\
                (name: \"<a> & \\\"b\\\" ]]> 'é'\", expect: [Metric(name: \"support\", at_least: 99)]),\
                (name: \"good\", seeds: (1, 5), expect: [Share(of: Defeat(id: None), at_least: 0.1)])])";
    put(folder.path(), "x.test.ron", text);
    demarche_in(folder.path(), &["test", "x.test.ron", "--junit", "out.xml"], "").exits(1);
    let xml = std::fs::read_to_string(folder.path().join("out.xml")).expect("a report");
    let tags = tags(&xml);
    let count = |name: &str| tags.iter().filter(|t| t.split([' ', '/']).next() == Some(name)).count();
    assert_eq!((count("testsuites"), count("testsuite"), count("testcase"), count("failure")), (1, 1, 2, 1), "{xml}");
    assert!(tags[0].contains("tests=\"2\"") && tags[0].contains("failures=\"1\""), "{xml}");
    assert!(xml.contains("main causes of support") && xml.contains("5 of 5"), "{xml}");
    demarche_in(folder.path(), &["test", "x.test.ron", "--junit", "no/such/out.xml"], "").exits(2);
}

#[test]
fn new_writes_a_scenario_that_passes_at_once() {
    let folder = folder();
    let at = folder.path();
    demarche_in(at, &["new", "my-case"], "").exits(0);
    let files = ["my-case.experiment.ron", "my-case.ftl", "my-case.ron", "my-case.test.ron"];
    assert_eq!(names_in(at), files);
    demarche_in(at, &[&["test"][..], &files].concat(), "").exits(0);
    demarche_in(at, &[&["check"][..], &files].concat(), "").exits(0);
    let clean = demarche_in(at, &["check", "."], "").exits(0);
    assert!(clean.err.contains("0 errors, 0 warnings, 0 pieces of advice"), "{}{}", clean.out, clean.err);
    let swept = demarche_in(at, &["sweep", "my-case.experiment.ron", "--seeds", "5"], "").exits(0);
    assert!(swept.out.contains("early relief") && swept.out.contains("budget × 0.5"), "{}", swept.out);
    let story = demarche_in(at, &["run", "my-case.ron"], "").exits(0).out;
    assert!(story.contains("My Case") && !story.contains('✗') && !story.contains("[measure-"), "{story}");
    let again = demarche_in(at, &["new", "my-case"], "").exits(2);
    assert!(again.err.contains("there is already my-case.ron"), "{}", again.err);
    put(at, "other.ftl", "mine");
    demarche_in(at, &["new", "other"], "").exits(2);
    assert!(!at.join("other.ron").exists(), "all or nothing");
    for name in ["", "Big", "a b", "../up", "-x", "x-", "é", "quiet-backer", "1x", &"x".repeat(51)] {
        demarche_in(at, &["new", "--", name], "").exits(2);
    }
    assert_eq!(names_in(at).len(), 5, "{:?}", names_in(at));
    assert!(fresh::files("a-b").iter().all(|(name, text)| name.starts_with("a-b.") && !text.contains("NEW-")));
}

#[test]
fn the_librarys_tests_fit_their_scenarios() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut checks = 0;
    for name in names_in(&root).iter().filter(|n| n.ends_with(".test.ron")) {
        let bytes = std::fs::read(root.join(name)).expect("a test file");
        let (text, form) = bind::read(name, &bytes).unwrap_or_else(|found| panic!("{}", render(&found)));
        let scenario = std::fs::read(root.join(&form.scenario)).expect("its scenario stands beside it");
        let case = demarche_core::scenario::load(&form.scenario, &scenario)
            .unwrap_or_else(|found| panic!("{}", render(&found)));
        let file = demarche_core::scenario::findings::File { path: name, text: &text };
        let tests = bind::tests(&file, &form, &case.into()).unwrap_or_else(|found| panic!("{}", render(&found)));
        checks += tests.iter().map(|t| t.checks.len()).sum::<usize>();
    }
    assert!(checks >= 100, "{checks} expectations");
}

#[test]
fn the_librarys_tests_about_the_law_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    demarche_in(root, &["test", "scenarios", "--filter", "the law"], "").exits(0);
}
