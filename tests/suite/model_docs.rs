//! The pages of the model: generated where they can be, held against the sources where not, and the
//! small properties of rules that the pages state.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use demarche_core::math::{Money, Points, Ppm};
use demarche_core::model::good::{Loudness, Route};
use demarche_core::model::ids::NationId;
use demarche_core::model::policy::LicensingOffice;
use demarche_core::model::rulebook::Rulebook;
use demarche_core::rules::act::{self, Act};
use demarche_core::rules::credibility::{Claim, Verdict, verdict};
use demarche_core::rules::{donors, goodwill, licence, measures, opinion, pipeline, reaction, recipient, score};
use demarche_core::scenario::overrides::PATHS;
use demarche_core::scenario::{self, coefficients};
use demarche_core::sim::record::What;

use super::support::{case, demarche_in, folder, game, month, names_in};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn docs() -> PathBuf {
    root().join("docs/model")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn rules() -> Rulebook {
    scenario::rules().expect("the shipped rules")
}

/// The modules of the rules, by name.
fn modules() -> Vec<String> {
    let files = names_in(&root().join("crates/core/src/rules"));
    files.iter().filter_map(|f| f.strip_suffix(".rs")).filter(|m| *m != "mod").map(str::to_owned).collect()
}

/// The pages written by hand: of each rule, of visibility, the overview and the index.
fn pages() -> Vec<(String, String)> {
    let mut names = modules();
    names.extend(["visibility", "overview", "README"].map(str::to_owned));
    names.into_iter().map(|name| (read(&docs().join(format!("{name}.md"))), name)).map(|(t, n)| (n, t)).collect()
}

/// The targets of a page's links, of pictures alone or of all.
fn links<'a>(text: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    let starts = text.match_indices(opening).map(|(at, _)| &text[at..]);
    starts.filter_map(|rest| rest.split_once("](")?.1.split_once(')')).map(|(target, _)| target)
}

#[test]
fn the_generated_pages_are_as_the_command_makes_them() {
    let folder = folder();
    demarche_in(folder.path(), &["rules", "--docs", "made"], "").exits(0);
    let made = folder.path().join("made");
    let again = "run `demarche rules --docs docs/model`";
    assert_eq!(read(&made.join("coefficients.md")), read(&docs().join("coefficients.md")), "{again}");
    for name in names_in(&made.join("curves")) {
        let path = Path::new("curves").join(&name);
        assert_eq!(read(&made.join(&path)), read(&docs().join(&path)), "{name}: {again}");
    }
    let kept = names_in(&docs().join("curves"));
    assert_eq!(names_in(&made.join("curves")), kept, "a curve that nothing draws: {again}");
}

#[test]
fn the_command_prints_every_coefficient() {
    let folder = folder();
    let listed = demarche_in(folder.path(), &["rules"], "").exits(0).out;
    let json = demarche_in(folder.path(), &["rules", "--json"], "").exits(0).out;
    let document: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let known: Vec<&str> =
        document["coefficients"].as_array().expect("a list").iter().filter_map(|c| c["path"].as_str()).collect();
    assert_eq!(known, PATHS);
    for path in PATHS {
        assert!(listed.lines().any(|l| l.trim_start().starts_with(&format!("{path} "))), "{path} is not listed");
    }
    demarche_in(folder.path(), &["rules", "--json", "--docs", "x"], "").exits(2);
}

#[test]
fn every_rule_has_a_page_with_its_parts() {
    for module in modules() {
        let text = read(&docs().join(format!("{module}.md")));
        for part in ["## Formula", "## Units", "## Parameters", "## What is invented", "## Guarded by", "## Limits"] {
            assert!(text.contains(part), "{module}.md has no \"{part}\"");
        }
        assert!(text.contains(&format!("`crates/core/src/rules/{module}.rs`")), "{module}.md does not name its source");
        assert!((25..=60).contains(&text.lines().count()), "{module}.md: {} lines", text.lines().count());
        let pictures = links(&text, "![").count();
        assert!(pictures > 0 || module == "permission", "{module}.md has no picture");
    }
    let index = read(&docs().join("README.md"));
    for (name, _) in pages().iter().filter(|(name, _)| name != "README") {
        assert!(index.contains(&format!("({name}.md)")), "the index does not name {name}.md");
    }
}

#[test]
fn what_the_pages_point_at_exists() {
    let mut shown = BTreeSet::new();
    for (name, text) in pages() {
        for target in links(&text, "[") {
            assert!(docs().join(target).is_file(), "{name}.md points at {target}");
        }
        shown.extend(links(&text, "![").map(|t| t.trim_start_matches("curves/").to_owned()));
    }
    let drawn: BTreeSet<String> = names_in(&docs().join("curves")).into_iter().collect();
    assert_eq!(shown, drawn, "pictures on pages, and pictures drawn");
}

#[test]
fn the_tests_that_pages_name_exist() {
    let mut named = 0;
    for (name, text) in pages() {
        let Some((_, guards)) = text.split_once("## Guarded by\n") else { continue };
        let guards = guards.split("\n## ").next().unwrap_or_default();
        let mut own = 0;
        for line in guards.lines().filter(|l| l.starts_with("- ")) {
            let words: Vec<&str> = line.split('`').collect();
            let [_, test, " in ", file, ..] = words.as_slice() else { panic!("{name}.md: {line}") };
            let source = read(&root().join(file));
            let found = source.find(&format!("fn {test}("));
            let at = found.unwrap_or_else(|| panic!("{name}.md: no test {test} in {file}"));
            let before: Vec<&str> = source[..at].lines().rev().take(4).collect();
            assert!(before.iter().any(|l| l.trim() == "#[test]"), "{name}.md: {test} is no test");
            own += 1;
        }
        assert!(own > 0, "{name}.md names no test");
        named += own;
    }
    assert!(named >= 20, "{named} tests");
}

#[test]
fn coefficients_on_pages_exist_and_bear_their_evidence() {
    let rules = rules();
    let entries = coefficients::entries(&rules);
    let sections: BTreeSet<&str> = entries.iter().map(coefficients::Entry::section).collect();
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for (name, text) in pages() {
        let pieces: Vec<&str> = text.split('`').collect();
        for (at, piece) in pieces.iter().enumerate().skip(1).step_by(2) {
            let is_path = piece.split_once('.').is_some_and(|(section, field)| {
                let word = field.chars().all(|c| c.is_ascii_lowercase() || c == '_');
                sections.contains(section) && word && !["rs", "md"].contains(&field)
            });
            if !is_path {
                continue;
            }
            let entry = entries.iter().find(|e| e.path == *piece);
            let entry = entry.unwrap_or_else(|| panic!("{name}.md: there is no coefficient {piece}"));
            let mut after = pieces.get(at + 1).copied().unwrap_or_default().trim_start().chars();
            let (tag, next) = (after.next().unwrap_or(' '), after.next().unwrap_or(' '));
            if "VCA".contains(tag) && !next.is_alphanumeric() {
                assert_eq!(tag, coefficients::letter(entry.evidence), "{name}.md: {piece}");
                named.insert(entry.path);
            }
        }
    }
    let office = |path: &&&str| !path.starts_with("office.");
    let missing: Vec<&&str> = PATHS.iter().filter(office).filter(|p| !named.contains(*p)).collect();
    assert!(missing.is_empty(), "no page says what these rest on: {missing:?}");
}

#[test]
fn curves_can_be_read_by_eye_and_by_voice() {
    for name in names_in(&docs().join("curves")) {
        let text = read(&docs().join("curves").join(&name));
        for part in ["<title", "<desc", "role=\"img\"", "prefers-color-scheme:dark", "width=\"360\" height=\"220\""] {
            assert!(text.contains(part), "{name} has no {part}");
        }
        assert!(text.len() < 20_000 && !text.contains("NaN"), "{name}");
    }
}

#[test]
fn an_act_strikes_less_when_small_quiet_or_known() {
    let rules = rules();
    let class = rules.classes.iter().find(|c| c.id == "shells").expect("shells");
    let open = Act {
        severity: class.severity,
        size: act::size(&rules.act, class, Money::million(60)),
        visibility: act::visibility(&rules.act, Loudness::Normal, false),
        attribution: act::attribution(&rules.act, Route::Direct, false),
        talk: false,
        coercive: false,
    };
    let strike = |act: &Act, known| {
        let habit = act::Habit { donor: known, theatre: known };
        act::strike(&rules.act, &rules.reaction, act, habit).provocation
    };
    let whole = strike(&open, Points::ZERO);
    assert_eq!(whole, class.severity, "open, new and of normal size, an act strikes as it is");
    assert!(strike(&open, class.severity) < strike(&open, class.severity - Points::whole(1)));
    let small = Act { size: act::size(&rules.act, class, Money::million(5)), ..open };
    let quiet = Act { visibility: act::visibility(&rules.act, Loudness::Quiet, false), ..open };
    let fund = Act { attribution: act::attribution(&rules.act, Route::Fund, false), ..open };
    for less in [small, quiet, fund, Act { talk: true, ..open }] {
        assert!(strike(&less, Points::ZERO) < whole, "{less:?}");
    }
    let unseen = Act { visibility: Ppm::ZERO, ..open };
    assert!(strike(&unseen, Points::ZERO).is_zero());
}

#[test]
fn the_ladder_falls_from_rung_to_rung() {
    let rules = rules();
    for y in (-3_000..12_000).step_by(250) {
        let ladder = reaction::ladder(&rules.reaction, Points(y));
        assert_eq!(ladder.len(), 7, "levels 8 and 9 are out of reach");
        assert!(ladder.is_sorted_by(|a, b| a > b), "{ladder:?}");
        assert_eq!(reaction::exact(&ladder).into_iter().sum::<Ppm>(), Ppm::ONE);
        assert_eq!(reaction::level(&ladder, Ppm::ONE), 0);
        assert_eq!(reaction::level(&ladder, Ppm::ZERO), 7);
    }
}

#[test]
fn a_claim_is_kept_by_a_level_less_and_broken_in_its_last_month() {
    let rules = rules().threats;
    let claim = Claim { spec: Ppm::HALF, promised: 6, since: 4 };
    let weight = Points(500);
    assert_eq!(verdict(&rules, &claim, 4, Some(5)), Verdict::Kept(weight));
    assert_eq!(verdict(&rules, &claim, 4, Some(4)), Verdict::Open);
    assert_eq!(verdict(&rules, &claim, 5, None), Verdict::Open);
    assert_eq!(verdict(&rules, &claim, 6, Some(4)), Verdict::Broken(weight));
    assert_eq!(verdict(&rules, &claim, 6, Some(7)), Verdict::Kept(weight));
}

#[test]
fn measures_are_taken_cheapest_first_and_lifted_sooner_after_a_call() {
    let case = case("quiet-backer");
    let target = case.player;
    let adversary = case.measures.first().expect("a measure").adversary;
    let mut taken: Vec<usize> = Vec::new();
    let next = |taken: &[usize], level| {
        measures::choose(&case.measures, |id| taken.contains(&id.index()), adversary, target, level, 0)
    };
    while let Some(id) = next(&taken, 7) {
        taken.push(id.index());
    }
    let (level, cost) = (|at: &usize| case.measures[*at].level, |at: &usize| case.measures[*at].cost);
    assert!(taken.len() > 3 && taken.is_sorted_by_key(|at| (std::cmp::Reverse(level(at)), cost(at))), "{taken:?}");
    assert_eq!(next(&[], 0), None);
    assert_eq!(measures::choose(&case.measures, |_| false, adversary, NationId(200), 7, 0), None);
    let rules = rules().measures;
    let quiet = *rules.quiet_months;
    assert!(measures::lift_chance(&rules, true, quiet) > measures::lift_chance(&rules, false, quiet));
    assert_eq!(measures::lift_chance(&rules, true, quiet - 1), *rules.lift);
    assert!(measures::bite(&rules, 3).is_zero() && measures::bite(&rules, 4) < Points::ZERO);
}

#[test]
fn a_licence_is_decided_sooner_when_urgent_or_prepared() {
    let rules = rules().licence;
    let chance =
        |urgent, prepared| licence::decision_chance(&rules, LicensingOffice::SecurityCouncil, 0, urgent, prepared);
    assert_eq!(chance(false, 0), *rules.security_council);
    assert!(chance(true, 0) > chance(false, 0) && chance(false, 1) > chance(false, 0));
    assert_eq!(chance(true, 100), Ppm::ONE);
    assert!(licence::breach_chance(&rules, Ppm::ONE, Points::whole(100)).is_zero());
    assert_eq!(licence::breach_chance(&rules, Ppm::ZERO, Points::whole(50)), *rules.breach);
}

#[test]
fn a_quiet_act_is_known_sooner_through_a_fund() {
    let detected = |route: &str| {
        let order = format!("Allocate(class: \"relief\", to: \"ukraine\", amount: 5, route: {route}, loudness: Quiet)");
        let seen = |seed| {
            let mut game = game("quiet-backer").seed(seed).start();
            let record = month(&mut game, &[&order]);
            record.facts.iter().any(|f| matches!(f.what, What::Detected(_)))
        };
        (0..150).filter(|seed| seen(*seed)).count()
    };
    let (direct, fund) = (detected("Direct"), detected("Fund"));
    // Ten and twenty in a hundred are expected.
    assert!((5..=27).contains(&direct) && (17..=45).contains(&fund) && direct < fund, "{direct} and {fund} of 150");
}

#[test]
fn every_instrument_delivers_all_of_it_and_no_more() {
    for instrument in &rules().instruments {
        for amount in [1, 999, 40_000, 1_234_567].map(Money) {
            let (mut delivered, mut before) = (Money::ZERO, Money::ZERO);
            for month in 0..60 {
                let allocated = pipeline::allocated(instrument, amount, month);
                delivered += pipeline::delivery(instrument, allocated, delivered);
                assert!(before <= allocated && delivered <= allocated && allocated <= amount, "{}", instrument.id);
                before = allocated;
            }
            assert_eq!(delivered, amount, "{}", instrument.id);
        }
    }
}

#[test]
fn coverage_helps_ever_less_and_gaps_hurt() {
    let rules = rules().recipient;
    let effects: Vec<i64> = (0..30).map(|c| recipient::effect(&rules, Ppm(c * 100_000)).0).collect();
    let steps: Vec<i64> = effects.windows(2).map(|w| w[1] - w[0]).collect();
    assert!(steps.is_sorted_by(|a, b| a >= b) && steps.iter().all(|s| *s >= 0), "{steps:?}");
    assert_eq!((effects[10], effects.last().copied()), (1_000_000, Some(rules.effect_top.0.0)));
    let [_, war, gap] = recipient::change(&rules, Ppm(200_000), Ppm::ONE);
    assert!(war < Points::ZERO && gap < Points::ZERO);
    assert_eq!(recipient::absorb(&rules, Money(100), Money(20), Money(80)), (Money(80), Money(38)));
}

#[test]
fn opinion_goes_half_way_in_three_months() {
    let rules = rules().opinion;
    let mut now = Points::ZERO;
    for _ in 0..3 {
        now += opinion::component_move(&rules, now, Points::whole(10));
    }
    assert!((now - Points::whole(5)).abs() <= Points(5), "{now:?}");
}

#[test]
fn allies_reward_no_more_than_twice_the_fair_share() {
    let rules = rules().goodwill;
    let fair = Ppm(60_000);
    let quarter = |share| goodwill::ally_quarter(&rules, Ppm(share), fair);
    assert_eq!((quarter(0), quarter(60_000)), (-*rules.fair_share, Points::ZERO));
    assert_eq!((quarter(120_000), quarter(600_000)), (*rules.fair_share, *rules.fair_share));
    let thanks = |loudness| goodwill::recipient_gain(&rules, Ppm::ONE, goodwill::credit(&rules, loudness));
    assert!(thanks(Loudness::Quiet) < thanks(Loudness::Normal) && thanks(Loudness::Normal) < thanks(Loudness::Loud));
}

#[test]
fn other_donors_bend_their_schedule_and_never_take_back() {
    let rules = rules().donors;
    let (scheduled, own) = (Money::million(100), Ppm(250_000));
    let wish = |excess, peers| donors::wish(&rules, scheduled, own, Money::million(excess), Money::million(peers));
    assert_eq!(wish(0, 0), scheduled);
    assert_eq!(wish(100, 0), Money::million(95));
    assert_eq!(wish(0, 100), Money::million(115));
    assert_eq!(wish(1_000_000, 0), Money::ZERO);
}

#[test]
fn a_band_is_scored_by_its_distance() {
    let sharp: Vec<Ppm> = (0..=9).map(|level| score::band_score(3, 3, level)).collect();
    assert!(sharp[3] < Ppm(5_000), "{sharp:?}");
    assert!(sharp[..=3].is_sorted_by(|a, b| a > b) && sharp[3..].is_sorted_by(|a, b| a < b), "{sharp:?}");
    assert!(score::band_score(0, 9, 3) > sharp[3] && score::band_score(0, 9, 9) < sharp[9]);
}
