//! Lessons: the tutorial plays through with what its cards say, and the light falls on what they name.

use demarche_core::math::Money;
use demarche_core::model::good::Sector;
use demarche_panels::state::Part;
use demarche_play::session::intent::{Intent, Screen, Show};
use demarche_play::views::lesson::{Lesson, Lever};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::panels::{Desk, session};

fn isle(size: (f32, f32)) -> Desk<'static> {
    Desk::sized(size, 1.0, |shell| {
        shell.play(session("training-isle", 1));
        shell.state.enter(Screen::Desk);
    })
}

fn lesson(desk: &mut Desk) -> Option<Lesson> {
    desk.shell().desk().and_then(|view| view.lesson.clone())
}

/// Presses what begins with a name; whether there was anything that can be pressed.
fn press(desk: &mut Desk, name: &str) -> bool {
    let found = desk.harness.get_all_by_role(Role::Button).find(|node| {
        let node = node.accesskit_node();
        !node.is_disabled() && node.label().is_some_and(|label| label.starts_with(name))
    });
    let is = found.map(|node| node.click_accesskit()).is_some();
    desk.run();
    is
}

/// Answers every letter that waits, with the first answer that can be given.
fn answer(desk: &mut Desk) {
    let letters = desk.shell().desk().map_or(0, |view| view.needs.len());
    for at in 0..letters {
        let waits = |desk: &mut Desk| desk.shell().desk().is_some_and(|view| !view.needs[at].answered);
        if !waits(desk) {
            continue;
        }
        let state = &mut desk.shell().state;
        (state.need, state.part) = (Some(at), Part::Needs);
        desk.run();
        let choice =
            desk.harness.query_all_by_role(Role::RadioButton).find(|node| !node.accesskit_node().is_disabled());
        if let Some(choice) = choice {
            choice.click_accesskit();
        }
        desk.run();
    }
    desk.shell().state.need = None;
    desk.run();
}

/// Does what a card says, by what the window offers.
fn obey(desk: &mut Desk, lesson: &Lesson) {
    match lesson.lever {
        Lever::Goods => assert!(press(desk, "More: ")),
        Lever::Good(class) => {
            let session = desk.session();
            let name = session.words().good(session.case(), class);
            let name = demarche_play::views::text::capital(&name);
            // Of what the law forbids, the card asks to look.
            press(desk, &format!("More: {name}"));
        }
        Lever::Staff => {
            let left = |desk: &mut Desk| desk.session().desk().staff;
            let before = left(desk);
            for _ in 0..40 {
                if left(desk) < before {
                    break;
                }
                assert!(press(desk, "More: Relief supplies"));
            }
        }
        Lever::Loudness => {
            press(desk, "Relief supplies: show routes and law");
            press(desk, "More: Relief supplies");
            assert!(press(desk, "quiet"));
        }
        Lever::Licences => {
            press(desk, "Licences");
            assert!(press(desk, "Begin: "));
        }
        Lever::Capital | Lever::Ladder | Lever::Letters => answer(desk),
        Lever::Goals => {}
    }
}

#[test]
fn every_lesson_lights_something_that_is_there_and_is_done_by_what_it_says() {
    for size in [(1_280.0, 720.0), (1_024.0, 600.0)] {
        let mut desk = isle(size);
        let (mut lessons, mut done) = (0, 0);
        while !desk.session().game().is_over() {
            let month = desk.session().game().turn() + 1;
            let told = lesson(&mut desk).unwrap_or_else(|| panic!("no lesson in month {month}"));
            lessons += 1;
            assert!(!told.done, "month {month}: nothing is done yet");
            assert!(told.text.starts_with(&format!("Lesson {month}.")), "{}", told.text);
            assert!(desk.harness.query_by_label_contains(&told.deed).is_some(), "the card says what to do: {told:?}");
            if desk.shell().lit.is_none() {
                desk.click("Show me");
                desk.run();
            }
            let lit = desk.shell().lit.unwrap_or_else(|| panic!("{size:?} month {month}: nothing is lit of {told:?}"));
            assert!(lit.min.x >= 0.0 && lit.max.x <= size.0 && lit.min.y >= 0.0 && lit.max.y <= size.1, "{lit:?}");
            obey(&mut desk, &told);
            let after = lesson(&mut desk).expect("the card stays");
            let asks_to_look = matches!(told.lever, Lever::Goals) || month == 9;
            assert!(after.done || asks_to_look, "{size:?} month {month}: {after:?} by {:?}", desk.session().draft());
            done += u32::from(after.done);
            desk.end_month();
            assert!(desk.session().game().turn() + 1 > month || desk.session().game().is_over());
        }
        assert!(lessons == 12 && done >= 10, "{size:?}: {lessons} lessons, {done} done");
        assert!(desk.shell().lit.is_none() || lesson(&mut desk).is_none(), "nothing is lit once it is over");
    }
}

#[test]
fn what_is_dimmed_can_be_pressed_all_the_same() {
    let mut desk = isle((1_280.0, 720.0));
    assert!(desk.shell().lit.is_some(), "the light is on");
    desk.click("Charts");
    assert_eq!(desk.shell().state.tab, demarche_play::session::intent::Tab::Charts);
    // By the pointer, in the middle of what is dimmed.
    desk.click("Menu");
    assert_eq!(desk.shell().state.screen, Screen::Settings);
}

#[test]
fn a_scenario_that_teaches_nothing_has_no_card() {
    let mut desk = Desk::of("quiet-backer");
    assert_eq!(lesson(&mut desk), None);
    assert!(desk.shell().lit.is_none());
}

#[test]
fn who_is_who_stands_in_the_briefing_and_behind_a_key() {
    let mut desk = Desk::sized((1_280.0, 720.0), 1.0, |shell| shell.play(session("training-isle", 1)));
    assert_eq!(desk.shell().state.screen, Screen::Briefing);
    for name in ["Maritia · Port Asel", "Terrana", "Borealia"] {
        assert!(desk.harness.query_all_by_label_contains(name).next().is_some(), "{name} in the briefing");
    }
    desk.shell().ask(Intent::Show(Show::Screen(Screen::Desk)));
    desk.run();
    desk.key(Modifiers::NONE, Key::I);
    assert!(desk.shell().state.legend);
    for told in ["Maritia · Port Asel", "no licence needed", "A prediction that was sealed", "Held back: "] {
        assert!(desk.harness.query_all_by_label_contains(told).next().is_some(), "{told} on the sheet");
    }
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.shell().state.legend);
    // By the pointer: from the sheet of keys.
    desk.key(Modifiers::NONE, Key::Questionmark);
    assert!(press(&mut desk, "Who is who, and every mark"));
    assert!(desk.shell().state.legend && !desk.shell().state.keys);
}

#[test]
fn goods_are_found_by_name_by_need_and_by_what_the_law_lets_go() {
    let mut desk = Desk::of("quiet-backer");
    let shown = |desk: &Desk| {
        let all = desk.harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let mut goods: Vec<String> = all.filter_map(|label| label.strip_prefix("More: ").map(str::to_owned)).collect();
        goods.sort();
        goods
    };
    let all = shown(&desk).len();
    desk.key(Modifiers::NONE, Key::Slash);
    desk.harness.event(egui::Event::Text("transf".to_owned()));
    desk.run();
    assert_eq!(desk.shell().state.goods.search, "transf", "the sign that leads there is not looked for");
    assert_eq!(shown(&desk), ["Transformers"]);
    desk.shell().state.goods.search = "humanit".to_owned();
    desk.run();
    assert_eq!(shown(&desk), ["Food rations", "Medicine", "Relief supplies"], "by the need");
    desk.shell().state.goods.search = "xyzzy".to_owned();
    desk.run();
    assert!(shown(&desk).is_empty() && desk.harness.query_by_label_contains("Nothing is called so").is_some());
    desk.click("Clear the search");
    desk.click("Allowed now");
    let lawful = shown(&desk);
    assert!(lawful.len() < all && lawful.len() > 3, "{} of {all}", lawful.len());
    assert!(!lawful.iter().any(|name| name.contains("vests")), "{lawful:?}");
}

#[test]
fn a_bar_of_need_says_what_the_draft_brings() {
    let mut desk = Desk::of("quiet-backer");
    let told = |desk: &Desk| {
        let all = desk.harness.query_all_by_label_contains("Humanitarian: ").next();
        all.and_then(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).unwrap_or_default()
    };
    assert!(!told(&desk).contains("the draft brings"), "{}", told(&desk));
    for _ in 0..6 {
        desk.click("More: Relief supplies");
    }
    assert!(told(&desk).contains("the draft brings"), "{}", told(&desk));
    // What is told does arrive.
    let drafted = |desk: &mut Desk| {
        let rows = desk.shell().desk().expect("a desk").recipients[0].rows.clone();
        rows.into_iter().find(|row| row.sector == Sector::Humanitarian).expect("a row")
    };
    let promised = drafted(&mut desk).drafted;
    let need = desk.session().game().recipient().sectors[Sector::Humanitarian.index()].need;
    desk.end_month();
    let arrived = demarche_core::observe::metric(desk.session().game(), "delivered").expect("a sum");
    let ours = Money(arrived.0).over(need);
    assert!(promised.0 > 0 && (ours.0 - promised.0).abs() <= promised.0 / 10, "{promised:?} told, {ours:?} came");
}
