//! What the map and the third beat show is what the game holds: shipments, measures, arrivals, nations.

use demarche_core::math::{Money, Ppm};
use demarche_core::model::order::Order;
use demarche_core::scenario::library;
use demarche_core::sim::record::What;
use demarche_core::sim::world::Measures;
use demarche_play::narrate::news::news;
use demarche_play::session::Session;
use demarche_play::session::intent::{Intent, Lens, Screen, Show};
use demarche_play::views::counters::counters;
use demarche_play::views::map::map;
use demarche_play::views::month_report::month_report;
use demarche_play::views::nation_page::nation_page;
use demarche_play::views::shipments::{piles, shipments};
use egui_kittest::kittest::Queryable as _;

use crate::panels::{Desk, history};

fn played(scenario: &str, months: u16) -> Session {
    history(scenario, months, Vec::new())
}

#[test]
fn every_package_on_its_way_is_in_one_shipment_with_all_that_is_to_come() {
    for months in [1, 6, 13, 20] {
        let session = played("quiet-backer", months);
        let case = session.case().clone();
        let gift = demarche_play::views::budget::budget(&session)
            .rows
            .iter()
            .find(|row| !row.most.is_zero())
            .map(|row| Order::give(row.class, case.recipient, case.good(row.class).step))
            .expect("something can be given");
        let session = history("quiet-backer", months, vec![gift]);
        let shown = shipments(&session);
        let coming: Vec<Money> = session
            .game()
            .packages()
            .map(demarche_core::model::package::Package::outstanding)
            .filter(|left| !left.is_zero())
            .collect();
        let ahead = shown.iter().filter(|s| !s.drafted);
        assert_eq!(ahead.clone().map(|s| s.packages).sum::<usize>(), coming.len(), "month {months}");
        assert_eq!(ahead.map(|s| s.sum).sum::<Money>(), coming.into_iter().sum::<Money>(), "month {months}");
        assert!(shown.iter().all(|s| s.way >= Ppm::ZERO && s.way <= Ppm::ONE));
        assert!(shown.iter().any(|s| s.drafted && s.way == Ppm::ZERO), "the draft stands at home");
        for one in &shown {
            assert_eq!(one.told.lines().count(), one.packages, "a line each: {}", one.told);
        }
    }
}

#[test]
fn what_waits_at_the_border_is_told_with_its_sum() {
    let mut seen = false;
    for months in 1..25 {
        let session = played("quiet-backer", months);
        let queued: Money = session.game().recipient().needy().map(|(_, sector)| sector.queue).sum();
        let shown = piles(&session);
        assert_eq!(shown.iter().map(|pile| pile.sum).sum::<Money>(), queued, "month {months}");
        seen |= !shown.is_empty();
    }
    assert!(seen, "in no month anything waited: the test says nothing");
}

#[test]
fn every_measure_in_force_against_the_player_stands_on_the_map() {
    let session = played("quiet-backer", 14);
    let case = session.case();
    let class = demarche_core::model::ids::GoodId::default();
    let in_force = case.measures.iter().zip(&session.game().get::<Measures>().0);
    let mut wanted: Vec<&str> =
        in_force.filter(|(m, s)| m.target == case.player && s.is_some()).map(|(m, _)| m.id.as_str()).collect();
    let shown = map(&session, Lens::Aid, class).measures;
    let mut ids: Vec<&str> = shown.iter().map(|m| m.id.as_str()).collect();
    wanted.sort_unstable();
    ids.sort_unstable();
    assert!(!wanted.is_empty() && ids == wanted, "{ids:?} against {wanted:?}");
    assert!(map(&session, Lens::Law, class).measures.is_empty(), "a lens shows what it is about");
}

#[test]
fn arrivals_are_all_that_was_delivered_and_needs_are_as_the_month_left_them() {
    for months in [1, 4, 12, 24] {
        let session = played("quiet-backer", months);
        let record = session.game().records().turns.iter().rev().find(|t| t.digest.is_some()).expect("a month");
        let delivered: Money = record
            .facts
            .iter()
            .map(|fact| if let What::Delivered(_, amount, _) = fact.what { amount } else { Money::ZERO })
            .sum();
        let arrivals = month_report(&session, &[]).expect("a report").arrivals;
        assert_eq!(arrivals.landed.iter().map(|l| l.sum).sum::<Money>(), delivered, "month {months}");
        for need in &arrivals.filled {
            let state = session.game().recipient().sectors[need.sector.index()];
            assert!(
                (need.now.0 - state.coverage.0).abs() < 10,
                "{}: {:?} of {:?}",
                need.name,
                need.now,
                state.coverage
            );
        }
        assert!(arrivals.filled.iter().all(|need| need.sentence.contains(&need.told)));
    }
}

#[test]
fn a_counter_goes_from_the_number_of_the_month_before_to_that_of_now() {
    let (before, now) = (counters(&played("quiet-backer", 11)), counters(&played("quiet-backer", 12)));
    assert_eq!(now.len(), 5);
    for (before, now) in before.iter().zip(&now) {
        assert_eq!((&before.metric, before.now), (&now.metric, now.before));
        assert_eq!(now.way != 0, !now.by.is_empty());
    }
    assert!(now.iter().any(|counter| !counter.causes.is_empty()), "something moved, and why is told");
}

#[test]
fn the_beat_of_arrivals_shows_what_arrived_and_leads_on() {
    let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |shell| {
        shell.play(played("quiet-backer", 12));
        shell.state.enter(Screen::MonthReport);
        shell.state.beat = 2;
    });
    let report = month_report(desk.session(), &[]).expect("a report");
    // The beat itself is a region of that name.
    assert!(desk.harness.query_all_by_label("What arrived").count() > 1);
    let needs = report.arrivals.filled.iter().map(|need| &need.sentence);
    for told in report.arrivals.landed.iter().map(|landed| &landed.told).chain(needs) {
        assert!(desk.harness.query_by_label(told).is_some(), "{told:?}");
    }
    assert!(desk.shell().map_rect.is_some(), "the map lies under it");
    desk.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert_eq!(desk.shell().state.beat, 3);
}

#[test]
fn a_nation_s_page_opens_from_the_map_s_list_and_is_put_away_by_escape() {
    let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |shell| {
        shell.play(played("quiet-backer", 12));
        shell.state.enter(Screen::Desk);
    });
    let russia = desk.session().case().nation_named("russia").expect("a nation");
    desk.shell().ask(Intent::Show(Show::Nation(Some(russia))));
    desk.run();
    assert!(desk.harness.query_by_label("What has passed").is_some());
    assert!(desk.harness.query_by_label("Red lines").is_none(), "it lies where the ladder lay");
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert!(desk.harness.query_by_label("What has passed").is_none());
}

#[test]
fn every_nation_of_every_scenario_has_a_page_in_the_words_of_the_news() {
    for shipped in library::SHIPPED {
        let session = played(shipped.id, 6);
        let case = session.case();
        let records = &session.game().records().turns;
        let lines: Vec<String> =
            records.iter().flat_map(|record| news(session.words(), session.game(), record)).map(|n| n.text).collect();
        let mut past = 0;
        for at in (0..case.nations.len()).filter(|at| !case.nations[*at].aggregate) {
            let page = nation_page(&session, demarche_core::model::ids::NationId::at(at));
            assert!(
                !page.name.is_empty() && !page.capital.is_empty() && !page.role.is_empty(),
                "{}: {}",
                shipped.id,
                page.name
            );
            assert!(page.past.iter().all(|(_, line)| lines.contains(line)), "{}: {:?}", page.name, page.past);
            past += page.past.len();
            for figure in page.figures.iter().filter(|figure| !figure.metric.is_empty()) {
                let why = demarche_play::views::why::why(&session, &figure.metric);
                assert!(why.is_some(), "{}: {} opens nothing", page.name, figure.metric);
            }
        }
        assert!(past > 0, "{}: nothing has passed with anybody", shipped.id);
    }
}
