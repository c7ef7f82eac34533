//! The cabinet: ambassadors sit in it with what waits for the player, and how sure a line is is told once.

use demarche_core::scenario::library;
use demarche_panels::state::Part;
use demarche_play::pictures::bust::{Mood, Office};
use demarche_play::session::Session;
use demarche_play::session::intent::{Play, Screen};
use demarche_play::views::cabinet::{Seat, cabinet};
use demarche_play::views::ladder::advisers;
use demarche_play::views::needs::{Kind, needs};

use crate::panels::{Desk, session};

fn seats(session: &Session) -> Vec<Seat> {
    cabinet(session, &advisers(session))
}

fn seat(session: &Session, office: Office) -> Option<Seat> {
    seats(session).into_iter().find(|seat| seat.office == office)
}

/// Plays on until something is so.
fn until(mut session: Session, so: impl Fn(&Session) -> bool) -> Session {
    while !so(&session) {
        assert!(!session.game().is_over(), "it never came");
        session.apply(&Play::EndTurn);
    }
    session
}

#[test]
fn the_recipients_ambassador_says_what_is_asked_and_is_pleased_once_the_draft_answers_it() {
    let mut session =
        until(session("quiet-backer", 1), |s| s.game().turn() > 2 && s.game().recipient().request.is_some());
    let sector = session.game().recipient().request.expect("a request");
    let before = seat(&session, Office::Recipient).expect("a seat");
    assert!(before.name.contains("Kyiv"), "{}", before.name);
    assert_eq!(before.mood, Mood::Worried);
    assert!(before.lines[0].text.contains("Nothing in the draft answers it."), "{}", before.lines[0].text);
    let goods = (0..session.case().goods.len()).map(demarche_core::model::ids::GoodId::at);
    for good in goods.filter(|good| session.case().good(*good).sector == sector).collect::<Vec<_>>() {
        let step = session.case().good(good).step;
        session.apply(&Play::Amount(good, step));
    }
    assert!(session.serves(sector));
    let after = seat(&session, Office::Recipient).expect("a seat");
    assert!(after.lines[0].text.contains("The draft answers it."), "{}", after.lines[0].text);
    assert_eq!(after.lines[0].mood, Mood::Pleased);
    assert_ne!(Some(after.look), seat(&session, Office::Ally).map(|seat| seat.look));
}

#[test]
fn an_allys_ambassador_waits_for_our_consent_and_takes_a_refusal_ill() {
    let waits = |s: &Session| needs(s).iter().any(|card| card.kind == Kind::Transfer);
    let mut found = 0;
    for shipped in library::SHIPPED {
        let mut session = session(shipped.id, 1);
        while !session.game().is_over() && !waits(&session) {
            session.apply(&Play::EndTurn);
        }
        if session.game().is_over() {
            continue;
        }
        found += 1;
        let card = needs(&session).into_iter().find(|card| card.kind == Kind::Transfer).expect("a transfer");
        let before = seat(&session, Office::Ally).expect("a seat");
        assert!(before.lines[0].text.contains("It has no answer yet."), "{}", before.lines[0].text);
        assert_eq!(Some(before.lines[0].of), card.from, "the ally that waits is the one that speaks");
        session.apply(&Play::Toggle(card.choices[1].order.clone()));
        let after = seat(&session, Office::Ally).expect("a seat");
        assert!(after.lines[0].text.contains("The draft refuses it."), "{}", after.lines[0].text);
        assert_eq!(after.mood, Mood::Worried);
    }
    assert!(found > 0, "a scenario in which an ally asks");
}

#[test]
fn every_line_of_every_month_tells_how_sure_it_is_once() {
    let (mut lines, mut offices) = (0, std::collections::BTreeSet::new());
    for shipped in library::SHIPPED {
        let mut session = session(shipped.id, 1);
        while !session.game().is_over() {
            for line in seats(&session).into_iter().flat_map(|seat| seat.lines) {
                let sure = session.words().get(&format!("sure-{}", line.sure.key()));
                for twice in [&sure, "certain", "computed", "assumption", "fitted"] {
                    assert!(!line.text.contains(twice), "{}: {}", shipped.id, line.text);
                }
                assert!(!line.text.contains("  ") && !line.text.contains(['{', '}']), "{}", line.text);
                (lines, _) = (lines + 1, offices.insert(line.seat));
            }
            session.apply(&Play::EndTurn);
        }
    }
    assert!(lines > 500, "{lines}");
    for office in [Office::Aid, Office::Finance, Office::Foreign, Office::Law, Office::Press, Office::Coalition] {
        assert!(offices.contains(&office), "{office:?}");
    }
    assert!(offices.contains(&Office::Ally) && offices.contains(&Office::Recipient));
}

#[test]
fn the_cabinet_is_reached_from_a_narrow_window_and_left_by_esc() {
    let mut desk = Desk::sized((1_024.0, 600.0), 1.0, |shell| {
        shell.play(session("quiet-backer", 1));
        shell.state.enter(Screen::Desk);
        shell.state.part = Part::Ladder;
    });
    desk.click("Cabinet ›");
    assert_eq!(desk.shell().state.screen, Screen::Cabinet);
    desk.key(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(desk.shell().state.screen, Screen::Desk);
}
