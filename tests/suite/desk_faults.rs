//! Faults that were seen at the desk, each by its kind: what is shown adds up, stands where it stood,
//! lies on one line, and calls things by their names.
#![expect(clippy::cast_precision_loss, reason = "places on the screen, and means")]

use std::collections::{BTreeMap, BTreeSet};

use demarche_core::math::Money;
use demarche_core::model::ids::GoodId;
use demarche_core::scenario::library;
use demarche_panels::state::Part;
use demarche_play::narrate::figures::money;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Intent, Lens, Play, Screen, Show, Tab};
use demarche_play::views::desk::desk as view;
use demarche_play::views::why::why;
use egui_kittest::kittest::Queryable as _;

use crate::desk_seen::{lines, played, sized};
use crate::panels::{Desk, session};
use crate::support::shipped;

#[test]
fn a_small_window_loses_no_number() {
    let mut desk = sized("quiet-backer", 6, (1_024.0, 600.0), |shell| shell.state.part = Part::Timeline);
    let gauges = desk.shell().desk().expect("a desk").top.gauges.clone();
    assert!(gauges.len() > 4);
    for gauge in &gauges {
        let told = format!("{}: {}. Opens its causes.", gauge.name, gauge.value);
        assert!(desk.harness.query_all_by_label(&told).next().is_some(), "{told}");
    }
    // Four of them and the capital stand in the head whatever else is shown.
    desk.shell().state.part = Part::Budget;
    desk.run();
    for gauge in gauges.iter().take(4) {
        let told = format!("{}: {}. Opens its causes.", gauge.name, gauge.value);
        let rect = desk.harness.get_by_label(&told).rect();
        assert!(rect.bottom() < 80.0 && rect.right() < 1_024.0, "{told} at {rect:?}");
    }
    assert!(desk.harness.get_all_by_label_contains("capital: ").next().is_some());
}

#[test]
fn a_number_and_its_change_sum_as_they_are_shown() {
    let shown = |text: &str| text.replace('−', "-").parse::<f64>().ok();
    let mut changed = 0;
    for scenario in ["quiet-backer", "training-isle", "two-stools"] {
        let mut session = session(scenario, 5);
        let mut before = BTreeMap::new();
        while !session.game().is_over() {
            let top = view(&session, Lens::Aid, GoodId(0)).top;
            for gauge in &top.gauges {
                let now = shown(&gauge.value).unwrap_or_else(|| panic!("{}", gauge.value));
                let by = if gauge.moved.is_empty() {
                    0.0
                } else {
                    shown(gauge.moved.trim_start_matches('+')).expect("a change")
                };
                if let Some(then) = before.insert(gauge.metric.clone(), now) {
                    assert!((now - then - by).abs() < 0.01, "{} {then} {by} {now}", gauge.metric);
                    changed += u32::from(by != 0.0);
                }
            }
            session.apply(&Play::EndTurn);
        }
    }
    assert!(changed > 60, "{changed}");
}

#[test]
fn a_mean_is_told_to_be_one_and_is_the_mean_of_its_rows() {
    let session = played("quiet-backer", 8);
    for name in ["resilience", "goodwill.allies"] {
        let page = why(&session, name).expect(name);
        let parts = &page.sections[0].rows;
        assert!(page.told.contains(&format!("mean of {} parts", parts.len())), "{}", page.told);
        let mean = parts.iter().map(|row| row.steps).sum::<i64>() as f64 / parts.len() as f64;
        let told = format!("{:.1}", mean / 1_000.0);
        assert!(page.title.ends_with(&told), "{name}: {told} of {}", page.title);
        assert!(page.sections.iter().all(|section| section.sum.is_empty()), "no sum is claimed");
        assert!(page.picture.is_none(), "steps of parts are no steps of the mean");
    }
}

#[test]
fn no_two_rows_of_a_panel_of_causes_say_the_same() {
    let mut merged = 0;
    for scenario in shipped() {
        let session = played(scenario, 12);
        for name in
            ["support", "tension", "grievance", "budget", "approval", "capital", "delivered", "goodwill.recipient"]
        {
            let Some(page) = why(&session, name) else { continue };
            for section in &page.sections {
                let told: BTreeSet<_> = section.rows.iter().map(|row| (&row.name, &row.chain, &row.evidence)).collect();
                assert_eq!(told.len(), section.rows.len(), "{scenario} {name}: {:#?}", section.rows);
                merged += section.rows.iter().filter(|row| row.name.ends_with(" times")).count();
            }
        }
    }
    assert!(merged > 0, "something was the same more than once");
}

#[test]
fn a_picture_of_causes_leads_to_the_number_of_its_page() {
    let session = played("quiet-backer", 8);
    let mut seen = 0;
    for name in ["support", "tension", "capital", "grievance", "goodwill.recipient", "resilience.energy"] {
        let page = why(&session, name).expect(name);
        let Some(picture) = &page.picture else { continue };
        seen += 1;
        let last = picture.bars.last().expect("an end");
        assert!(page.title.ends_with(&last.amount), "{}: {last:?}", page.title);
        assert!(picture.bars.len() >= 3, "{picture:?}");
    }
    assert!(seen >= 3, "{seen}");
}

#[test]
fn little_is_never_told_as_nothing_and_goods_agree_with_their_verb() {
    for scenario in shipped() {
        let mut session = played(scenario, 0);
        let mut month = 0;
        while !session.game().is_over() {
            let news = view(&session, Lens::Aid, GoodId(0)).news;
            for line in &news {
                let first = line.text.starts_with("The first ");
                assert!(!first || !line.text.contains("€0 M"), "{scenario}: {}", line.text);
                for wrong in [
                    "generators arrives",
                    "transformers arrives",
                    "supplies arrives",
                    "medicine arrive.",
                    "shells arrives",
                ] {
                    assert!(!line.text.contains(wrong), "{scenario}: {}", line.text);
                }
            }
            for (place, good) in (0..session.case().goods.len()).map(GoodId::at).enumerate() {
                if place % 4 == month % 4 {
                    let step = session.case().good(good).step;
                    session.apply(&Play::Amount(good, step));
                }
            }
            session.apply(&Play::EndTurn);
            month += 1;
        }
    }
    let words = crate::support::words("quiet-backer");
    let arrives = |number: &str, class: &str| {
        let args = [text("amount", "€3 M"), text("class", class), text("number", number)];
        words.say("news-delivered-first", &args)
    };
    assert_eq!(arrives("many", "generators"), "The first €3 M of generators arrive.");
    assert_eq!(arrives("one", "medicine"), "The first €3 M of medicine arrives.");
    assert_eq!(words.figure(money(Money(40))), "€0.04 M");
}

#[test]
fn no_id_stands_in_what_the_window_shows_of_a_played_game() {
    let mut wrong = BTreeSet::new();
    for scenario in ["training-isle", "quiet-backer", "swiss-veto", "patriot-question"] {
        let session = played(scenario, 7);
        let named = |id: &str| session.words().get(id).contains(id);
        let ids: Vec<String> = session
            .case()
            .goods
            .iter()
            .map(|good| good.id.clone())
            .filter(|id| id.contains('-') && !named(id))
            .collect();
        for screen in [Screen::Desk, Screen::Ledger, Screen::MonthReport, Screen::Debrief, Screen::Briefing] {
            for tab in if screen == Screen::Desk { Tab::ALL.to_vec() } else { vec![Tab::Map] } {
                let again = played(scenario, 7);
                let mut desk = Desk::sized((1_920.0, 1_600.0), 1.0, |shell| {
                    shell.play(again);
                    shell.state.enter(screen);
                    shell.state.tab = tab;
                });
                desk.shell().ask(Intent::Show(Show::Why("tension".to_owned())));
                desk.run();
                for (.., line, _) in lines(&desk) {
                    let dated = line.match_indices('@').any(|(at, _)| line[at + 1..].starts_with("20"));
                    let bare = ids.iter().any(|id| line.contains(id.as_str()));
                    if dated || bare || line.contains("[view-") || line.contains("[window-") {
                        wrong.insert(format!("{scenario} {screen:?} {tab:?}: {line}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_shorter_version_speaks_of_itself() {
    let mut seen = 0;
    for shipped in library::SHIPPED {
        let case = crate::support::case(shipped.id);
        let words = crate::support::words(shipped.id);
        for cut in &case.cuts {
            let short = demarche_core::scenario::build::cut((*case).clone(), &cut.id).expect("a cut");
            for part in ["tagline", "goal", "briefing"] {
                let (own, whole) = (words.of_scenario(&short, part), words.of_scenario(&case, part));
                assert_ne!(own, whole, "{}: {part} of {} speaks of the whole", shipped.id, cut.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn a_gate_that_holds_a_medal_back_is_told_beside_it() {
    let mut held = 0;
    for scenario in shipped() {
        let session = played(scenario, 3);
        for goal in demarche_play::views::top::goals(&session) {
            let Some(gate) = &goal.gate else { continue };
            held += 1;
            assert_eq!(goal.medal, 0, "{}", goal.name);
            assert!(gate.contains("delivered") && gate.contains('€'), "{gate}");
        }
        let told: BTreeSet<String> =
            demarche_play::views::top::goals(&session).iter().filter_map(|goal| goal.gate.clone()).collect();
        if let Some(gate) = told.first() {
            let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |shell| {
                shell.play(session);
                shell.state.enter(Screen::Debrief);
            });
            desk.run();
            assert!(desk.harness.query_all_by_label_contains(gate).next().is_some(), "{scenario}: {gate}");
        }
    }
    assert!(held > 0);
}

#[test]
fn objectives_have_a_name_that_fits_at_1280() {
    let mut cut = Vec::new();
    for scenario in shipped() {
        let mut desk = sized(scenario, 1, (1_280.0, 720.0), |_| {});
        let there = desk.shell().desk().expect("a desk").top.goals.len();
        let goals = lines(&desk).into_iter().filter(|(rect, ..)| (60.0..84.0).contains(&rect.center().y));
        assert!(goals.clone().count() >= there, "{scenario}: {there} objectives");
        cut.extend(goals.filter(|(.., text, _)| text.contains('…')).map(|(.., text, _)| format!("{scenario}: {text}")));
    }
    assert!(cut.is_empty(), "{cut:#?}");
}

#[test]
fn the_settings_say_where_games_and_settings_lie() {
    let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |shell| shell.ask(Intent::Show(Show::Screen(Screen::Settings))));
    desk.run();
    assert!(desk.harness.query_by_label_contains("Games are kept in memory").is_some());
}
