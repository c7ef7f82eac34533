//! Hostile scenarios: what is broken, huge, nested or absurd in one gives a clear finding and does no
//! harm.

use std::sync::Arc;

use demarche_core::model::case::Case;
use demarche_core::scenario::findings::{Finding, Severity, render};
use demarche_core::scenario::{self, library};
use demarche_core::sim::Game;

use super::support::{case, go_on};

pub fn text(id: &str) -> &'static str {
    library::shipped(id).expect("a shipped scenario").text
}

/// The tutorial with one passage replaced where it stands first.
pub fn isle_with(old: &str, new: &str) -> String {
    let whole = text("training-isle");
    assert!(whole.contains(old), "the tutorial has no passage {old:?}: this test needs another");
    whole.replacen(old, new, 1)
}

#[track_caller]
pub fn refused(text: impl AsRef<[u8]>) -> Vec<Finding> {
    match scenario::load("hostile.ron", text.as_ref()) {
        Ok(_) => panic!("this should not load"),
        Err(found) => found,
    }
}

/// Plays a whole game with every strategy that reaches far, and tells it as JSON.
pub fn survives(case: Case, months: Option<u16>) {
    let case = Arc::new(case);
    let words = demarche_play::narrate::Words::new("none", "").expect("no words are well-formed");
    for name in ["bold", "random", "generous"] {
        let mut game = Game::new(case.clone(), 7);
        go_on(&mut game, name, months);
        let _ = demarche_lab::report::json::run(&words, &game, name);
    }
}

/// One thing wrong with the tutorial: what stands there, what is put there, and a word that the
/// message must hold.
struct Wrong(&'static str, &'static str, &'static str);

const WRONG: &[Wrong] = &[
    // Fields.
    Wrong("difficulty: 1,", "difficulty: 1, dificulty: 2,", "`dificulty` is not a field"),
    Wrong("turns: 12,", "turns: 12, turns: 12,", "`turns` of the file is given twice"),
    Wrong("    turns: 12,\n", "", "lacks the field `turns`"),
    Wrong("roles: [Player]", "roles: [Plaier]", "`Plaier` is not one of the kinds"),
    Wrong("gdp: 200000,", "gdp: 200000, gpd: 1,", "`gpd` is not a field"),
    Wrong("option: ", "optoin: ", "`optoin` is not a field"),
    // Names.
    Wrong("player: \"maritia\"", "player: \"maritai\"", "there is no nation \"maritai\""),
    Wrong("id: \"pellagia\"", "id: \"norrholm\"", "two of nation \"norrholm\""),
    Wrong("without_classes: [\"patriot\"]", "without_classes: [\"patroit\"]", "there is no class \"patroit\""),
    Wrong("Allocate(class: \"relief\"", "Allocate(class: \"releif\"", "there is no class \"releif\""),
    Wrong("instrument: \"humanitarian\"", "instrument: \"humanitarain\"", "unknown instrument \"humanitarain\""),
    Wrong("vetoes: [\"licensor-return\"]", "vetoes: [\"licenser-return\"]", "there is no reform \"licenser-return\""),
    Wrong("id: \"training-isle\"", "id: \"Training Isle\"", "\"Training Isle\" is not an id"),
    Wrong("id: \"training-isle\"", "id: \"\"", "is not an id"),
    // Numbers.
    Wrong("gdp: 200000,", "gdp: -1,", "gdp"),
    Wrong("gdp: 200000,", "gdp: 1e300,", "out of range"),
    Wrong("gdp: 200000,", "gdp: 9223372036854775807,", "out of range"),
    Wrong("gdp: 200000,", "gdp: -9223372036854775808,", "out of range"),
    Wrong("gdp: 200000,", "gdp: 999999999999999999999999999999,", "out of"),
    Wrong("gdp: 200000,", "gdp: NaN,", "out of range"),
    Wrong("gdp: 200000,", "gdp: inf,", "out of range"),
    Wrong("gdp: 200000,", "gdp: 0.00001,", "more decimals"),
    Wrong("gdp: 200000,", "gdp: 0,", "gdp"),
    Wrong("turns: 12,", "turns: 0,", "turns"),
    Wrong("turns: 12,", "turns: 61,", "turns"),
    Wrong("turns: 12,", "turns: -1,", ""),
    Wrong("turns: 12,", "turns: 65536,", ""),
    Wrong("turns: 12,", "turns: 1.5,", ""),
    Wrong("difficulty: 1,", "difficulty: 256,", ""),
    Wrong("difficulty: 1,", "difficulty: 4,", "difficulty"),
    Wrong("bloc: 0.5", "bloc: 1.5", "bloc"),
    Wrong("temper: 0,", "temper: 1000,", "temper"),
    Wrong("theatre_aid: 3.5", "theatre_aid: -3.5", "theatre_aid"),
    Wrong("step: 5,", "step: 0,", "step"),
    Wrong("bands: (10, 60, 200)", "bands: (60, 10, 200)", "bands"),
    Wrong("bands: (10, 60, 200)", "bands: (10, 60)", ""),
    // Types.
    Wrong("gdp: 200000,", "gdp: \"much\",", "number"),
    Wrong("gdp: 200000,", "gdp: true,", "number"),
    Wrong("gdp: 200000,", "gdp: (1, 2),", "number"),
    Wrong("turns: 12,", "turns: \"twelve\",", ""),
    Wrong("fictional: true,", "fictional: 1,", ""),
    Wrong("player: \"maritia\"", "player: maritia", ""),
    Wrong("sources: [],", "sources: (),", ""),
    // Dates.
    Wrong("start: \"2030-01\"", "start: \"2030-13\"", "is not a month"),
    Wrong("start: \"2030-01\"", "start: \"-2147483648-01\"", "is not a month"),
    Wrong("start: \"2030-01\"", "start: 2030", ""),
    Wrong("start: \"2030-01\"", "start: \"2040-01\"", "outside"),
    // Frame.
    Wrong("format: 1,", "format: 2,", "format 2"),
    Wrong("format: 1,", "format: 4294967296,", ""),
    Wrong("roles: [Recipient]", "roles: [Donor]", "one recipient"),
    Wrong("roles: [Adversary]", "roles: [Recipient]", "one recipient"),
    Wrong("roles: [Player]", "roles: [Donor]", "role Player"),
    Wrong(
        "sources: [],",
        "sources: [], overrides: [(path: \"reaction.griev\", value: 1, evidence: A, source: \"x\")],",
        "no number \"reaction.griev\"",
    ),
    Wrong(
        "sources: [],",
        "sources: [], overrides: [(path: \"reaction.cuts\", value: [1], evidence: A, source: \"x\")],",
        "reaction.cuts",
    ),
    Wrong(
        "sources: [],",
        "sources: [], overrides: [(path: \"office.staff\", value: \"many\", evidence: A, source: \"x\")],",
        "office.staff",
    ),
];

#[test]
fn every_mistake_is_refused() {
    let loads = |w: &&Wrong| scenario::load("hostile.ron", isle_with(w.0, w.1).as_bytes()).is_ok();
    let accepted: Vec<&str> = WRONG.iter().filter(loads).map(|w| w.1).collect();
    assert!(accepted.is_empty(), "these load: {accepted:#?}");
}

#[test]
fn every_mistake_is_told_with_its_name() {
    for Wrong(old, new, word) in WRONG {
        let Err(found) = scenario::load("hostile.ron", isle_with(old, new).as_bytes()) else { continue };
        assert!(!found.is_empty() && found.iter().all(|f| f.severity == Severity::Error), "{new}");
        let all = render(&found);
        assert!(found.iter().any(|f| f.message.contains(word)), "{new} should be told with {word:?}:\n{all}");
        assert!(found.iter().all(|f| f.code.starts_with("DM-E")), "{new}:\n{all}");
    }
}

#[test]
fn every_mistake_is_told_with_its_place() {
    for Wrong(old, new, _) in WRONG {
        let edited = isle_with(old, new);
        let Err(found) = scenario::load("hostile.ron", edited.as_bytes()) else { continue };
        let first = render(&found[..1]);
        assert!(first.contains("hostile.ron"), "{new}: the file is named:\n{first}");
        let span = found[0].span.unwrap_or_else(|| panic!("{new}: a place is named:\n{first}"));
        assert!(first.contains(&format!("hostile.ron:{}:{}", span.line, span.column)), "{first}");
        let line =
            edited.lines().nth(span.line - 1).unwrap_or_else(|| panic!("{new}: there is no such line:\n{first}"));
        let length = line.chars().count();
        assert!(span.column <= length + 1, "{new}: column {} of a line of {length}:\n{first}", span.column);
    }
}

#[test]
fn every_mistake_is_told_with_its_cure() {
    let mut without = Vec::new();
    for Wrong(old, new, _) in WRONG {
        for finding in scenario::load("hostile.ron", isle_with(old, new).as_bytes()).err().into_iter().flatten() {
            if finding.hint.as_ref().is_none_or(|h| h.trim().is_empty()) {
                without.push(format!("{new}  →  [{}] {}", finding.code, finding.message));
            }
        }
    }
    without.dedup();
    assert!(without.is_empty(), "{} findings have no help line:\n{}", without.len(), without.join("\n"));
}

#[test]
fn a_finding_as_people_read_it() {
    let found = refused(isle_with("gdp: 200000,", "gdp: 200000, gpd: 1,"));
    insta::assert_snapshot!(render(&found), @r#"
    error[DM-E001]: `gpd` is not a field of entry 1 of `nations`
      --> hostile.ron:27:58
       |
    27 |             id: "maritia", roles: [Player], gdp: 200000, gpd: 1,
       |                                                          ^^^
      = help: did you mean "gdp"?
    "#);
}

#[test]
fn ids_given_twice_are_told_in_every_list() {
    let whole = text("training-isle");
    let raw: scenario::raw::RawScenario =
        scenario::syntax::options().from_str(whole).expect("the tutorial is well-formed");
    let lists: [(&str, Vec<&str>); 9] = [
        ("nation", raw.nations.iter().map(|n| n.id.as_str()).collect()),
        ("event", raw.events.iter().map(|e| e.id.as_str()).collect()),
        ("measure", raw.measures.iter().map(|m| m.id.as_str()).collect()),
        ("line", raw.lines.iter().map(|l| l.id.as_str()).collect()),
        ("round", raw.rounds.iter().map(|r| r.id.as_str()).collect()),
        ("reform", raw.policy.reforms.iter().map(|r| r.id.as_str()).collect()),
        ("objective", raw.objectives.iter().map(|o| o.id.as_str()).collect()),
        ("defeat", raw.defeats.iter().map(|d| d.id.as_str()).collect()),
        ("cut", raw.cuts.iter().map(|c| c.id.as_str()).collect()),
    ];
    for (what, ids) in lists.into_iter().filter(|(_, ids)| ids.len() >= 2) {
        let (first, second) = (ids[0], ids[1]);
        // From the list's own heading on, for an id may stand in other lists as well.
        let from = whole
            .find(&format!("\n    {what}s: ["))
            .or_else(|| whole.find(&format!("        {what}s: [")))
            .expect("a list");
        let (before, rest) = whole.split_at(from);
        let twice = format!("{before}{}", rest.replacen(&format!("id: \"{second}\""), &format!("id: \"{first}\""), 1));
        let found = refused(twice);
        let wanted = format!("there are two of {what} \"{first}\"");
        assert!(found.iter().any(|f| f.message == wanted && f.span.is_some()), "{wanted}:\n{}", render(&found));
    }
}

#[test]
fn entries_given_twice_are_told_even_where_one_would_win() {
    let class = "(id: \"relief\", sector: Humanitarian, aid_type: Humanitarian, severity: 0.5, bands: (5, 30, 100), routine: 30, instrument: \"humanitarian\", acceptability: 60, step: 1, source: \"x\"),";
    let stock = "(id: \"interceptors\", amount: 60, floor: 40, refill: 1, source: \"x\")";
    let relation = "(from: \"lysandra\", to: \"maritia\", goodwill: 50, source: \"x\"),";
    let twice = |entry: &str| format!("{entry}, {entry}");
    let instrument = twice("(id: \"x\", at_once: 1, delivery: 1, source: \"x\")");
    let number = twice("(path: \"office.staff\", value: 4, evidence: A, source: \"x\")");
    let source = twice("(id: \"x\", publisher: \"x\", date: \"2030\")");
    let edits = [
        ("classes", isle_with("    classes: [", &format!("    classes: [{class}"))),
        ("instruments", isle_with("sources: [],", &format!("sources: [], instruments: [{instrument}],"))),
        ("overrides", isle_with("sources: [],", &format!("sources: [], overrides: [{number}],"))),
        ("sources", isle_with("sources: [],", &format!("sources: [{source}],"))),
        ("stocks", isle_with("stocks: [", &format!("stocks: [{stock}, "))),
        ("relations", isle_with("    relations: [", &format!("    relations: [{relation}"))),
        ("options", isle_with("            options: [", "            options: [(id: \"tell-parliament\"), ")),
    ];
    let loads = |(what, text): &(&'static str, String)| scenario::load(what, text.as_bytes()).is_ok().then_some(*what);
    let accepted: Vec<&str> = edits.iter().filter_map(loads).collect();
    assert!(accepted.is_empty(), "one of two entries is dropped in silence in: {accepted:?}");
}

#[test]
fn all_mistakes_of_a_file_are_told_together() {
    let twice = isle_with("player: \"maritia\"", "player: \"maritai\"").replacen(
        "instrument: \"humanitarian\"",
        "instrument: \"humanitarain\"",
        1,
    );
    let found = refused(twice);
    let told = |what: &str| found.iter().any(|f| f.message.contains(what) && f.hint.is_some());
    assert!(told("maritai") && told("humanitarain"), "{}", render(&found));
}

#[test]
fn a_scenario_cut_off_anywhere_is_refused_with_a_place() {
    let whole = text("training-isle").trim_end();
    let places = (1..80).map(|n| whole.len() * n / 80).chain([1, 2, 3, whole.len() - 1]);
    for at in places {
        let mut at = at;
        while !whole.is_char_boundary(at) {
            at -= 1;
        }
        let found = refused(&whole[..at]);
        assert!(found.iter().any(|f| f.span.is_some()), "cut at {at}: {}", render(&found));
    }
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    assert!(render(&refused("")).contains("the file is empty"));
    assert!(render(&refused(" \n\t\r\n ")).contains("the file is empty"));
    assert!(render(&refused("\u{feff}")).contains("DM-E00"));
    assert!(render(&refused([0xff, 0xfe, b'(', 0])).contains("not UTF-8"));
    let mut late = text("training-isle").as_bytes().to_vec();
    let at = late.iter().position(|b| *b == b'\n').expect("a line") + 1;
    late.insert(at, 0xc3);
    let found = render(&refused(&late));
    assert!(found.contains("line 2") && found.contains("help:"), "{found}");
    assert!(
        scenario::load("bom.ron", format!("\u{feff}{}", text("training-isle")).as_bytes()).is_ok(),
        "a mark is no fault"
    );
    let crlf = text("training-isle").replace('\n', "\r\n");
    let loaded = scenario::load("crlf.ron", crlf.as_bytes()).expect("line ends are no fault");
    assert_eq!(loaded.digest, case("training-isle").digest, "nor do they make another scenario");
}

#[test]
fn files_that_are_too_large_or_too_deep_are_refused() {
    let huge = vec![b' '; 50 * 1024 * 1024];
    assert!(render(&refused(huge)).contains("DM-E003"));
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("Some(", ")"), ("/*", "*/"), ("\"\\", "\"")] {
        for depth in [70, 1_000, 100_000] {
            let nest = format!("{}{}", open.repeat(depth), close.repeat(depth));
            refused(&nest);
            if open == "/*" {
                continue;
            }
            refused(isle_with("sources: [],", &format!("sources: {nest},")));
            let value = format!("overrides: [(path: \"reaction.cuts\", value: {nest}, evidence: A, source: \"x\")],");
            refused(isle_with("sources: [],", &value));
        }
    }
    let deep = render(&refused("(".repeat(1_000)));
    assert!(deep.contains("help:"), "{deep}");
    let many = format!("(format: 1, months: [{}])", r#"(month: "2030-01", orders: []),"#.repeat(60_000));
    assert!(scenario::script("many.ron", many.as_bytes(), &case("training-isle")).is_ok_and(|m| !m.is_empty()));
    let nations = r#"(id: "x", roles: [Donor], source: "invented"),"#.repeat(300);
    let crowd = render(&refused(isle_with("    nations: [", &format!("    nations: [{nations}"))));
    assert!(crowd.contains("1 to 40 nations"), "{crowd}");
}
