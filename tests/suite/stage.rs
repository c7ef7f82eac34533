//! The stage: the map is in sight at every size, and nothing of it lies outside the window.

use demarche_core::math::Money;
use demarche_core::sim::record::What;
use demarche_panels::state::Part;
use demarche_play::session::Session;
use demarche_play::session::intent::{Intent, Play, Screen, Tab};
use demarche_play::views::loose_ends::loose_ends;
use demarche_play::views::needs::needs;
use egui_kittest::kittest::Queryable as _;

use crate::panels::{Desk, session};

/// Sizes of windows that are supported, with the factor by which text is larger.
const SIZES: [((f32, f32), f32); 6] = [
    ((1_024.0, 600.0), 1.0),
    ((1_280.0, 720.0), 1.0),
    ((1_280.0, 720.0), 2.0),
    ((1_920.0, 1_080.0), 1.5),
    ((1_920.0, 1_080.0), 3.0),
    ((3_840.0, 2_160.0), 3.0),
];

fn desk(size: (f32, f32), zoom: f32, part: Part, tab: Tab) -> Desk<'static> {
    Desk::sized(size, zoom, |shell| {
        shell.play(session("quiet-backer", 1));
        shell.state.enter(Screen::Desk);
        (shell.state.part, shell.state.tab) = (part, tab);
    })
}

#[test]
fn half_the_height_and_45_per_cent_of_the_width_of_the_map_are_under_no_drawer() {
    let mut short = Vec::new();
    for (size, zoom) in SIZES {
        for (part, tab) in [
            (Part::Budget, Tab::Map),
            (Part::Middle, Tab::Map),
            (Part::Middle, Tab::Recipient),
            (Part::Middle, Tab::Charts),
            (Part::Ladder, Tab::Map),
        ] {
            let rect = desk(size, zoom, part, tab).shell().clear.expect("a map");
            // The harness keeps eight units around what it draws.
            let shares = (rect.width() / (size.0 / zoom - 16.0), rect.height() / (size.1 / zoom - 16.0));
            if shares.0 < 0.45 || shares.1 < 0.5 {
                short.push(format!("{size:?} at {zoom}, {part:?}, {tab:?}: {shares:?}"));
            }
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn a_drawer_that_is_folded_gives_its_place_to_the_map() {
    let mut desk = desk((1_280.0, 720.0), 1.0, Part::Budget, Tab::Map);
    let before = desk.shell().clear.expect("a map").width();
    desk.click("Fold Goods");
    desk.click("Fold Ladder");
    let after = desk.shell().clear.expect("a map").width();
    assert!(after > before + 500.0, "{before} {after}");
    assert!(desk.harness.query_by_label("More: Relief supplies").is_none(), "what is folded cannot be pressed");
    desk.click("Open Goods");
    assert!(desk.harness.query_by_label("More: Relief supplies").is_some());
}

#[test]
fn a_letter_opens_on_paper_and_is_put_away() {
    let mut desk = Desk::of("training-isle");
    let open = |desk: &mut Desk| desk.shell().state.need;
    assert_eq!(open(&mut desk), None, "no letter opens unasked");
    let slip = desk.harness.get_all_by_label_contains("Question: ").next().expect("a slip");
    slip.click();
    desk.run();
    assert_eq!(open(&mut desk), Some(0));
    desk.click("Put away");
    assert_eq!(open(&mut desk), None);
}

#[test]
fn what_a_month_would_lose_is_said_before_it_ends_with_the_way_to_mend_it() {
    let mut desk = Desk::of("training-isle");
    desk.click("End turn");
    assert_eq!(desk.session().game().turn(), 0, "nothing ended");
    assert!(desk.harness.query_by_label_contains("is not answered. If you do not answer: ").is_some());
    desk.click("Open the letter");
    assert_eq!(desk.shell().state.need, Some(0));
    assert!(!desk.shell().state.leaving, "the sheet is gone");
    desk.click("End turn");
    desk.click("Not yet");
    assert_eq!(desk.session().game().turn(), 0);
    desk.click("End turn");
    desk.click("End it");
    assert_eq!(desk.session().game().turn(), 1);
}

#[test]
fn money_about_to_lapse_is_a_loose_end_until_it_is_spent() {
    let mut session = session("quiet-backer", 1);
    let lapses = |session: &Session| {
        let ends = loose_ends(session, &needs(session));
        ends.iter().any(|end| end.text.contains("lapses"))
    };
    let mut told = 0;
    while !session.game().is_over() {
        let before = session.game().home().budget;
        let said = lapses(&session);
        session.apply(&Play::EndTurn);
        let now = session.game().turn();
        let of_now = session.game().records().turns.iter().filter(|record| record.turn == now);
        let lost = of_now.flat_map(|record| &record.facts).any(|fact| matches!(fact.what, What::FundsLapsed(_)));
        assert!(!said || before > Money::ZERO);
        assert_eq!(said, lost, "what is said to lapse does, in month {}", session.game().turn());
        told += usize::from(said);
    }
    assert!(told > 0, "a fiscal year ends in the flagship");
}

#[test]
fn a_click_on_a_month_tells_it_and_goes_nowhere() {
    let mut desk = Desk::of("training-isle");
    for _ in 0..2 {
        desk.shell().ask(Intent::Play(Play::EndTurn));
        desk.run();
    }
    let turn = desk.session().game().turn();
    desk.click_part("This game: January 2030");
    assert_eq!((desk.session().game().turn(), desk.shell().state.month), (turn, Some(0)));
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(desk.shell().state.month, None);
    desk.click_part("This game: January 2030");
    desk.click("Go back to this month");
    assert_eq!(desk.session().game().turn(), 0);
}

#[test]
fn a_months_end_is_gone_through_by_enter_and_skipped_by_escape() {
    let mut desk = Desk::of("training-isle");
    desk.shell().settings.month_report = true;
    let end = Intent::Play(Play::EndTurn);
    desk.shell().ask(end.clone());
    desk.run();
    assert_eq!(desk.shell().state.screen, Screen::MonthReport);
    for _ in 0..4 {
        if desk.shell().state.screen == Screen::MonthReport {
            desk.key(egui::Modifiers::NONE, egui::Key::Enter);
        }
    }
    assert_eq!(desk.shell().state.screen, Screen::Desk, "Enter goes on through every beat");
    desk.shell().ask(end);
    desk.run();
    for _ in 0..2 {
        if desk.shell().state.screen == Screen::MonthReport {
            desk.key(egui::Modifiers::NONE, egui::Key::Escape);
        }
    }
    assert_eq!(desk.shell().state.screen, Screen::Desk, "Escape skips to the sum, and from there goes on");
}

#[test]
fn the_menu_and_the_way_on_are_in_the_window_at_every_width() {
    for width in [1_024.0, 1_080.0, 1_093.0, 1_200.0, 1_280.0] {
        let mut desk = desk((width, 640.0), 1.0, Part::Budget, Tab::Map);
        desk.run();
        for label in ["Menu", "Keys", "End turn"] {
            let rect = desk.harness.get_by_label(label).rect();
            assert!(rect.left() >= 0.0 && rect.right() <= width, "{label} at {width}: {rect:?}");
        }
    }
}

#[test]
fn a_loose_end_is_mended_in_a_small_window_too() {
    let mut desk = desk((1_024.0, 600.0), 1.0, Part::Budget, Tab::Map);
    desk.click("End turn");
    desk.harness.get_all_by_label("Open the letter").next().expect("a question").click();
    desk.run();
    assert_eq!((desk.shell().state.part, desk.shell().state.leaving), (Part::Needs, false));
    desk.click("End turn");
    desk.harness.get_all_by_label("To the goods").next().expect("nothing is drafted").click();
    desk.run();
    assert_eq!(desk.shell().state.part, Part::Budget);
}

#[test]
fn a_key_that_is_held_down_ends_no_month() {
    let mut desk = Desk::of("training-isle");
    // Pressed again and again and never let go of: egui calls that a repetition.
    for _ in 0..6 {
        desk.harness.event(egui::Event::Key {
            key: egui::Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::COMMAND,
        });
        desk.run();
        assert_eq!((desk.session().game().turn(), desk.shell().state.leaving), (0, true), "what would be lost is said");
    }
    desk.harness.event(egui::Event::Key {
        key: egui::Key::Enter,
        physical_key: None,
        pressed: false,
        repeat: false,
        modifiers: egui::Modifiers::COMMAND,
    });
    desk.run();
    desk.key(egui::Modifiers::NONE, egui::Key::Enter);
    assert_eq!((desk.session().game().turn(), desk.shell().state.leaving), (0, false), "Enter goes back, not on");
}

#[test]
fn a_sheet_is_answered_before_any_other_key_is_taken() {
    let mut desk = Desk::of("training-isle");
    desk.key(egui::Modifiers::NONE, egui::Key::P);
    assert!(desk.shell().state.predict.is_some());
    desk.key(egui::Modifiers::COMMAND, egui::Key::Enter);
    desk.key(egui::Modifiers::NONE, egui::Key::G);
    assert_eq!((desk.session().game().turn(), desk.shell().state.screen), (0, Screen::Desk));
    assert!(!desk.shell().state.leaving && desk.shell().state.predict.is_some());
}

#[test]
fn the_keys_of_goods_and_letters_lead_to_them_in_every_layout() {
    for (size, zoom) in [SIZES[0], SIZES[1]] {
        let mut desk = desk(size, zoom, Part::Ladder, Tab::Charts);
        desk.key(egui::Modifiers::NONE, egui::Key::B);
        assert_eq!((desk.shell().state.part, desk.shell().state.tab), (Part::Budget, Tab::Map), "{size:?}");
        assert!(desk.harness.query_by_label("More: Relief supplies").is_some(), "{size:?}");
        desk.key(egui::Modifiers::NONE, egui::Key::N);
        assert_eq!((desk.shell().state.part, desk.shell().state.need), (Part::Needs, Some(0)), "{size:?}");
    }
}
