//! The stage: the map is in sight at every size, and nothing of it lies outside the window.

use demarche_panels::state::Part;
use demarche_play::session::intent::{Screen, Tab};
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
    desk.click("Fold Adversary");
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
