//! Checks at their edges: what kind a file is, what an exception takes back, what codes promise.

use super::codes::{self, On};
use super::{Input, Kind, allow, events, kind};
use crate::fixture;
use demarche_core::scenario::findings::{File, Finding, Severity, Span};
use demarche_core::scenario::outline::Outline;

/// No code at all.
const NOTHING: [&str; 0] = [];

fn kind_of(path: &str, text: &str) -> Kind {
    kind(path, &Outline::new(text))
}

#[test]
fn a_name_says_what_a_file_is_before_its_fields_do() {
    let scenario = "(player: \"a\", nations: [])";
    assert_eq!(kind_of("a.ron", scenario), Kind::Scenario);
    assert_eq!(kind_of("a.ftl", scenario), Kind::Messages);
    assert_eq!(kind_of("a.test.ron", scenario), Kind::Tests);
    assert_eq!(kind_of("A.EXPERIMENT.RON", scenario), Kind::Experiment);
    assert_eq!(kind_of("a.class.ron", scenario), Kind::Class);
    assert_eq!(kind_of("test.ron", scenario), Kind::Scenario, "it has no first name to end in .test.ron");
}

#[test]
fn the_kind_with_most_fields_wins_and_of_equals_the_scenario() {
    assert_eq!(kind_of("a.ron", "(asks: \"?\", scenarios: [], war: [])"), Kind::Experiment);
    assert_eq!(kind_of("a.ron", "(asks: \"?\", war: [])"), Kind::Scenario);
    assert_eq!(kind_of("a.ron", "(months: [])"), Kind::Script);
    assert_eq!(kind_of("a.ron", "(decay: (), act: ())"), Kind::Rules);
    assert_eq!(kind_of("a.ron", "(class: \"7b\", variant: 1)"), Kind::Class);
    assert_eq!(kind_of("a.ron", "(format: 1)"), Kind::Unknown);
    assert_eq!(kind_of("a.ron", ""), Kind::Unknown);
    assert_eq!(kind_of("a.ron", "(x: (player: \"a\"))"), Kind::Unknown, "only the outermost fields count");
}

fn finding(file: &File, severity: Severity, code: &'static str, line: usize) -> Finding {
    let span = Span { line, column: 1, length: 1 };
    file.finding(severity, code, Some(span), "found".to_owned(), None)
}

/// The codes that are left of a warning in a line, by an exception in the second line of four.
fn left(exception: &str, severity: Severity, code: &'static str, line: usize) -> Vec<&'static str> {
    let text = format!("a\nb {exception}\nc\nd\n");
    let file = File { path: "a.ron", text: &text };
    let found = vec![finding(&file, severity, code, line)];
    allow::apply(&file, found).into_iter().map(|f| f.code).collect()
}

#[test]
fn an_exception_covers_its_own_line_and_the_next() {
    let exception = "// check: allow DM-W113: it is meant";
    let in_line = |line| left(exception, Severity::Warning, "DM-W113", line);
    assert_eq!([in_line(2), in_line(3)], [NOTHING; 2]);
    assert_eq!([in_line(1), in_line(4)], [["DM-W113", "DM-A250"]; 2], "what does nothing is itself found");
}

#[test]
fn an_exception_is_for_its_code_and_never_for_an_error() {
    let exception = "// check: allow DM-W113: it is meant";
    assert_eq!(left(exception, Severity::Warning, "DM-W111", 2), ["DM-W111", "DM-A250"]);
    assert_eq!(left("// check: allow DM-E010: it is meant", Severity::Error, "DM-E010", 2), ["DM-E010", "DM-A250"]);
    assert_eq!(left("# check: allow DM-A211: it is meant", Severity::Advice, "DM-A211", 3), NOTHING);
}

#[test]
fn an_exception_without_a_reason_takes_nothing_back() {
    for exception in ["// check: allow DM-W113", "// check: allow DM-W113:", "// check: allow DM-W113:  "] {
        assert_eq!(left(exception, Severity::Warning, "DM-W113", 2), ["DM-W113", "DM-A250"], "{exception}");
    }
    assert_eq!(left("// checks: allow DM-W113: why", Severity::Warning, "DM-W113", 2), ["DM-W113"], "a mere remark");
}

#[test]
fn one_exception_covers_every_finding_of_its_code_there() {
    let text = "x // check: allow DM-W113: it is meant\ny\n";
    let file = File { path: "a.ron", text };
    let found = [1, 2, 2].map(|line| finding(&file, Severity::Warning, "DM-W113", line)).to_vec();
    assert_eq!(allow::apply(&file, found), []);
}

#[test]
fn codes_are_in_order_each_once_and_say_who_suffers() {
    let all: Vec<&str> = codes::all().map(|c| c.code.as_str()).collect();
    for list in [Severity::Error, Severity::Warning, Severity::Advice] {
        let of = codes::all().filter(|c| c.severity() == list).map(|c| c.code.as_str());
        assert!(of.clone().is_sorted_by(|a, b| a < b), "{list:?}: {:?}", of.collect::<Vec<_>>());
    }
    for code in codes::all() {
        let letter = code.code.as_bytes()[3];
        let severity = [(b'E', Severity::Error), (b'W', Severity::Warning), (b'A', Severity::Advice)];
        assert!(severity.contains(&(letter, code.severity())), "{}", code.code);
        assert_eq!(codes::find(&code.code).map(|c| &c.title), Some(&code.title));
        assert!(code.on == On::Other || code.bad != code.good, "{} shows no difference", code.code);
    }
    assert!(all.len() > 40 && codes::find("DM-E999").is_none() && codes::find("").is_none());
}

#[test]
fn a_metric_has_the_scale_of_its_family() {
    assert_eq!(events::scale("support"), Some((0, 100)));
    assert_eq!(events::scale("resilience.energy"), Some((0, 100)));
    assert_eq!(events::scale("highest_level"), Some((0, 9)));
    assert_eq!([events::scale("delivered"), events::scale(""), events::scale("supports")], [None; 3]);
}

/// The codes found in the small case with some passages changed, with their lines' texts.
fn found(changes: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let text = fixture::text(changes);
    let words = include_str!("../../../../tests/fixtures/faults/base.ftl").as_bytes().to_vec();
    let beside = vec![("base.ftl".to_owned(), words)];
    let input = Input { path: "base.ron".to_owned(), bytes: text.clone().into_bytes(), beside };
    let line = |f: &Finding| f.span.map_or("", |s| text.lines().nth(s.line - 1).unwrap_or_default()).trim().to_owned();
    super::file(&input).iter().map(|f| (f.code, line(f))).collect()
}

fn codes_found(changes: &[(&str, &str)]) -> Vec<&'static str> {
    found(changes).into_iter().map(|(code, _)| code).collect()
}

#[test]
fn the_small_case_has_nothing_to_find() {
    assert_eq!(found(&[]), []);
}

#[test]
fn shares_of_one_kind_of_aid_sum_to_one_at_most() {
    let with = |fiscal| {
        let changes = [("share: (0, 0.6, 0)", "share: (0.1, 0.6, 0)"), ("share: (0.9, 0, 0)", fiscal)];
        codes_found(&changes)
    };
    assert_eq!(with("share: (0.9, 0, 0)"), NOTHING, "a tenth and nine tenths are the whole");
    assert_eq!(with("share: (0.900001, 0, 0)"), ["DM-W115"]);
}

#[test]
fn every_level_up_to_seven_has_its_measure() {
    let without = |level: &str, other: &str| codes_found(&[(level, other)]);
    assert_eq!(without("level: 7, cost: 3", "level: 6, cost: 3"), ["DM-W111"]);
    assert_eq!(without("level: 1, cost: 0", "level: 2, cost: 0"), ["DM-W111"]);
    assert_eq!(without("level: 7, cost: 3", "level: 8, cost: 3"), ["DM-W111", "DM-W112"], "eight is never reached");
}

#[test]
fn an_event_that_ends_before_it_begins_is_found_and_one_of_a_month_is_not() {
    let until = |month| codes_found(&[("month: \"2030-03\", until: \"2030-05\"", month)]);
    assert_eq!(until("month: \"2030-03\", until: \"2030-02\""), ["DM-W105"]);
    assert_eq!(until("month: \"2030-03\", until: \"2030-03\""), NOTHING);
}

#[test]
fn a_figure_rests_on_a_listed_source_or_says_that_it_does_not() {
    let cites = |source| {
        let text = format!("resilience: 50, cap: 1.5, share: (0, 0, 0.4), source: \"{source}\"");
        let changes = [("resilience: 50, cap: 1.5, share: (0, 0, 0.4), source: \"assumption\"", text.as_str())];
        codes_found(&changes)
    };
    for good in ["gazette-2030", "gazette-2030: page 3", "gazette-2030 ledger-2029", "invented", "Assumed: by nobody"] {
        assert_eq!(cites(good), NOTHING, "{good}");
    }
    assert_eq!([cites(""), cites("  ")], [["DM-W121"]; 2]);
    assert_eq!([cites("gazette-2031"), cites("gazette-2030 and more")], [["DM-W120"]; 2]);
}

#[test]
fn an_order_of_the_period_that_is_refused_is_found_where_it_stands() {
    let ten = ("to: \"bruma\", amount: 10)", "to: \"bruma\", amount: 201)");
    let [(code, line)] = &found(&[ten])[..] else { panic!("{:?}", found(&[ten])) };
    assert_eq!((*code, line.contains("amount: 201")), ("DM-W150", true), "{line}");
    assert_eq!(codes_found(&[("to: \"bruma\", amount: 10)", "to: \"bruma\", amount: 200)")]), NOTHING);
}
