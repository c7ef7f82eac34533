//! What stands beside the desk: two branches, the ledger, the page of what would be without an order.

use demarche_core::model::order::Order;
use demarche_core::tape;
use demarche_panels::shell::Shell;
use demarche_play::debrief::turning;
use demarche_play::session::Session;
use demarche_play::session::intent::{File, Intent, Play, Screen, Show};
use demarche_play::views::ledger_table::{self, Search};
use demarche_play::views::{compare, why};
use egui_kittest::kittest::Queryable as _;

use crate::panels::{Desk, history, session};

/// A game of the flagship under the period's orders.
fn played(months: u16) -> Session {
    history("quiet-backer", months, Vec::new())
}

#[test]
fn without_an_order_stands_what_a_game_without_it_brings() {
    let session = played(10);
    let game = session.game();
    let (turn, place) = (1u16, 0u16);
    let point = turning::without(game, turn, place).expect("an order was given");
    // The same by hand: all orders again, one left out.
    let mut orders: Vec<Vec<Order>> = game.records().turns.iter().take(10).map(|t| t.orders.clone()).collect();
    orders[usize::from(turn)].remove(usize::from(place));
    let other = tape::play(game.case(), game.seed(), &orders);
    for (name, played, otherwise) in &point.metrics {
        assert_eq!(demarche_core::observe::metric(game, name), Some(*played), "{name}");
        assert_eq!(demarche_core::observe::metric(&other, name), Some(*otherwise), "{name}");
    }
    let page = why::why(&session, "without:1:0").expect("a page");
    assert!(page.title.starts_with("Without “"), "{}", page.title);
    assert!(!page.sections.is_empty(), "leaving out the month's first order changes something");
    for none in ["without:1:99", "without:99:0", "without:x", "without:draft:0", "without:"] {
        assert!(why::why(&session, none).is_none(), "{none}");
    }
}

#[test]
fn every_cause_that_began_with_an_order_leads_to_the_page_without_it() {
    let session = played(10);
    let page = why::why(&session, "goodwill.recipient").expect("a number");
    let rows: Vec<&why::Row> = page.sections.iter().flat_map(|s| &s.rows).collect();
    let leads: Vec<&String> = rows.iter().filter_map(|r| r.without.as_ref()).collect();
    assert!(!leads.is_empty(), "{rows:?}");
    for lead in leads {
        assert!(why::why(&session, lead).is_some(), "{lead}");
    }
}

#[test]
fn before_the_turn_an_order_is_weighed_in_chances() {
    let mut desk = Desk::of("quiet-backer");
    for label in ["More: Budget support and loans", "More: Relief supplies"] {
        desk.click(label);
    }
    let rows = demarche_play::views::budget::budget(desk.session()).rows;
    let page = rows.iter().find_map(|r| r.without.clone()).expect("something is drafted");
    let page = why::why(desk.session(), &page).expect("a page");
    assert!(page.sections.len() == 1 && page.told.contains("hances"), "{page:?}");
    let mut sealed = session("quiet-backer", 1);
    sealed.predict_first = true;
    let gift = desk.session().draft()[0].clone();
    sealed.apply(&Play::Toggle(gift));
    let page = why::why(&sealed, &why::drafted(0)).expect("a page");
    assert!(page.sections.is_empty() && page.told.contains("prediction"), "nothing is told before the seal: {page:?}");
}

#[test]
fn two_branches_stand_side_by_side_and_know_their_luck() {
    let mut session = played(6);
    assert!(compare::compare(&session, None).is_none(), "one branch has nothing beside it");
    session.apply(&Play::Rewind(3));
    for order in session.draft().to_vec() {
        session.apply(&Play::Toggle(order));
    }
    session.apply(&Play::EndTurn);
    let both = compare::compare(&session, None).expect("two branches");
    assert_eq!(both.names, ["Branch 1", "This game"]);
    assert!(both.goals.is_empty(), "they stand in different months");
    assert!(both.months.len() == 1 && both.months[0].orders[0].is_empty(), "{:?}", both.months);
    assert!(!both.months[0].orders[1].is_empty(), "the month's orders stand on the other side");
    let lanes = session.lanes();
    let (shared, same) = compare::shared_draws(&lanes[0].game, &lanes[1].game);
    assert!(shared > 0 && shared == same, "luck is keyed: {same} of {shared}");
    // On the other side of the same comparison everything is the other way round.
    session.apply(&Play::Branch(0));
    let turned = compare::compare(&session, Some(1)).expect("two branches");
    for (a, b) in both.figures.iter().zip(&turned.figures) {
        assert_eq!((&a.name, &a.ours, &a.theirs, a.better), (&b.name, &b.theirs, &b.ours, -b.better));
    }
}

#[test]
fn a_way_back_is_noted_and_months_foreseen_are_known() {
    let mut session = played(6);
    session.apply(&Play::Rewind(3));
    session.apply(&Play::EndTurn);
    session.apply(&Play::EndTurn);
    let case = session.case().clone();
    let ways = session.notes().rewinds.clone();
    assert!(matches!(ways.as_slice(), [way] if way.from == case.month(6) && way.to == case.month(3)), "{ways:?}");
    assert_eq!(demarche_play::views::debrief::foreseen(&session), [case.month(3), case.month(4)]);
}

#[test]
fn the_book_has_every_row_and_finds_some() {
    let session = played(5);
    let whole = ledger_table::book(&session, &Search::default());
    let rows = session.game().ledger().rows();
    let written = rows.iter().filter(|r| r.delta != 0).count();
    assert!(whole.rows.len() == written && whole.all == rows.len(), "{} of {}", whole.rows.len(), whole.all);
    let search = Search { text: "WEARINESS of".to_owned(), turn: Some(2) };
    let found = ledger_table::book(&session, &search);
    assert!(!found.rows.is_empty() && found.rows.len() < whole.rows.len());
    let state = demarche_core::model::quantity::Quantity::Home(demarche_core::model::quantity::Front::Fatigue);
    let sum: i64 = session.game().ledger().rows_of(2).iter().filter(|r| r.state == state).map(|r| r.delta).sum();
    assert_eq!(found.rows.iter().map(|r| r.steps).sum::<i64>(), sum, "a search by name keeps the sum");
    assert!(found.sum.is_some());
    let csv = ledger_table::csv(&found);
    assert_eq!(csv.lines().count(), found.rows.len() + 1);
    assert!(ledger_table::book(&session, &Search { text: "no such thing".to_owned(), turn: None }).rows.is_empty());
}

#[test]
fn the_asides_open_from_the_desk_and_esc_leaves_them() {
    let mut desk = Desk::of("training-isle");
    let screen = |shell: &mut Shell| shell.state.screen;
    desk.key(egui::Modifiers::NONE, egui::Key::G);
    assert_eq!(screen(desk.shell()), Screen::Ledger);
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(screen(desk.shell()), Screen::Desk);
    desk.end_month();
    desk.shell().ask(Intent::Play(Play::Rewind(0)));
    desk.run();
    desk.click("Side by side");
    assert_eq!(screen(desk.shell()), Screen::Compare);
    desk.shell().ask(Intent::Show(Show::Compare(Some(0))));
    desk.run();
    desk.click("Go on with This game");
    assert_eq!((screen(desk.shell()), desk.session().lane_at()), (Screen::Desk, 0));
}

#[test]
fn what_must_be_read_now_is_shown_on_every_screen() {
    let mut desk = Desk::of("training-isle");
    let aside = [Screen::Title, Screen::Briefing, Screen::Settings, Screen::Codex, Screen::Ledger, Screen::Desk];
    for screen in aside {
        desk.shell().state.enter(screen);
        desk.shell().touch(&mut crate::panels::Memory::default());
        desk.shell().state.notice = Some("the disk is full".to_owned());
        desk.run();
        assert!(desk.harness.query_by_label("the disk is full").is_some(), "{screen:?}");
        desk.click("Dismiss this line");
        assert!(desk.harness.query_by_label("the disk is full").is_none(), "{screen:?}: it can be dismissed");
    }
}

#[test]
fn what_the_scout_says_is_what_a_fork_of_the_game_would() {
    use demarche_core::observe::{Preview, preview};
    let told = |p: &Preview| {
        (p.refused.clone(), p.reactions.iter().map(|r| (r.ladder.clone(), r.terms.sum())).collect::<Vec<_>>())
    };
    let mut session = played(0);
    let history = session.case().history.clone();
    for _ in 0..8 {
        let month = session.case().month(session.game().turn());
        let orders = history.iter().find(|(m, _)| *m == month).map(|(_, o)| o.clone()).unwrap_or_default();
        // Shorter and longer drafts, in both directions, and each a second time from memory.
        for length in (0..=orders.len()).chain((0..=orders.len()).rev()) {
            let draft = &orders[..length];
            let fresh = preview(session.game(), draft);
            assert_eq!(told(&session.preview(draft)), told(&fresh), "{month}, {length} orders");
        }
        for order in &orders {
            session.apply(&Play::Toggle(order.clone()));
        }
        session.apply(&Play::EndTurn);
    }
    assert_eq!(session.game().turn(), 8);
    // Another branch at the same turn is another month to scout.
    session.apply(&Play::Rewind(4));
    session.apply(&Play::EndTurn);
    assert_eq!(told(&session.preview(&[])), told(&preview(session.game(), &[])));
}

#[test]
fn what_must_be_told_of_how_a_game_was_opened_is_told() {
    let mut desk = Desk::of("training-isle");
    let mut opened = session("training-isle", 2);
    opened.remark = Some("the rules are others now".to_owned());
    desk.shell().play(opened);
    desk.run();
    assert!(desk.harness.query_by_label("the rules are others now").is_some());
    // Another game begins without it.
    desk.shell().ask(Intent::File(File::New("training-isle".to_owned(), Some(3))));
    desk.run();
    assert!(desk.harness.query_by_label("the rules are others now").is_none());
}
