//! Panels drawn with none, one and two of what a view lists.

use std::sync::Arc;

use demarche_core::scenario::{library, load};
use demarche_core::sim::Game;
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::intent::{Intent, Play, Show};
use demarche_play::views::ladder::{Ladder, ladders};
use demarche_play::views::recipient::{Recipient, recipients};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use crate::theme::{self, Tokens};
use crate::widgets::Pen;

/// The flagship after its first act, to which an adversary may react.
fn session() -> Session {
    let shipped = library::shipped("quiet-backer").expect("a shipped scenario");
    let case = load("quiet-backer", shipped.text.as_bytes()).expect("it loads");
    let words = Words::new("quiet-backer", shipped.messages).expect("its messages are well-formed");
    let mut session = Session::new(words, Game::new(Arc::new(case), 5), Vec::new());
    let round = session.case().rounds[0].clone();
    let order = demarche_core::model::order::Order::Sanction { round: round.id, target: round.target };
    session.apply(&Play::Order(order));
    session
}

/// What is asked for and every label, when something is drawn in a panel of the side's size.
fn drawn(draw: impl FnMut(&mut egui::Ui, &mut Pen)) -> (Vec<String>, Vec<Intent>) {
    let session = session();
    let (tokens, words) = (Tokens::of(false), session.words());
    let mut draw = draw;
    let mut dressed = false;
    let asked = std::cell::RefCell::new(Vec::new());
    let mut harness = Harness::builder().with_size(egui::vec2(420.0, 900.0)).build_ui(|ui| {
        if !std::mem::replace(&mut dressed, true) {
            ui.ctx().set_fonts(theme::fonts());
            return;
        }
        let mut out = Vec::new();
        draw(ui, &mut Pen { tokens, words, out: &mut out });
        asked.borrow_mut().extend(out);
    });
    for _ in 0..3 {
        harness.step();
    }
    let labels = harness
        .root()
        .children_recursive()
        .filter_map(|n| n.accesskit_node().label().or_else(|| n.accesskit_node().value()))
        .collect();
    drop(harness);
    (labels, asked.into_inner())
}

fn has(labels: &[String], text: &str) -> bool {
    labels.iter().any(|label| label == text)
}

#[test]
fn no_one_and_two_adversaries() {
    let session = session();
    let ladder = ladders(&session)[0].clone();
    for count in 0..=2 {
        let several: Vec<Ladder> =
            (0..count).map(|n| Ladder { capital: format!("Adversary {n}"), ..ladder.clone() }).collect();
        let (labels, asked) = drawn(|ui, pen| crate::ladder::ladders_ui(ui, pen, &several));
        for n in 0..2 {
            assert_eq!(has(&labels, &format!("Adversary {n}")), n < count, "{count}: {labels:?}");
        }
        let nobody = session.words().get("window-ladder-nobody");
        assert_eq!(has(&labels, &nobody), count == 0, "{labels:?}");
        assert!(!asked.iter().any(|intent| matches!(intent, Intent::Show(Show::Predict(_)))), "nothing is asked for");
    }
}

#[test]
fn no_one_and_two_recipients_and_requests() {
    let session = session();
    let recipient = recipients(&session)[0].clone();
    for count in 0..=2 {
        let several: Vec<Recipient> = (0..count)
            .map(|n| Recipient {
                capital: format!("Recipient {n}"),
                requests: (0..count).map(|r| format!("Request {r} of {n}.")).collect(),
                ..recipient.clone()
            })
            .collect();
        let (labels, _) = drawn(|ui, pen| crate::recipient::recipients_ui(ui, pen, &several));
        for n in 0..2 {
            assert_eq!(has(&labels, &format!("Recipient {n}")), n < count, "{count}: {labels:?}");
            assert_eq!(has(&labels, &format!("◂ Request {n} of 0.")), n < count, "{count}: {labels:?}");
        }
    }
}
