//! Planted faults: every check finds what it is there for, and leaves alone what is right.
#![expect(clippy::float_arithmetic, reason = "places of what is planted")]

use demarche_panels::theme::Tokens;
use egui::{Align2, Color32, FontId, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::checks::{Fault, Finding, Map, elided, findings, says};
use super::excused::excuse;
use super::window::sketch;
use super::{Found, Place};

const DARK: Tokens = Tokens::of(false);
const SIZE: egui::Vec2 = vec2(400.0, 300.0);

/// The faults found in what is drawn on a dark ground.
fn found(map: Option<Map>, mut draw: impl FnMut(&mut Ui)) -> Vec<Fault> {
    let frame = sketch(SIZE, |ui| {
        if map.is_none() {
            ui.painter().rect_filled(ui.max_rect(), 0.0, Color32::from_rgb(14, 21, 28));
        }
        draw(ui);
    });
    let mut faults: Vec<Fault> = findings(&frame, &DARK, map).into_iter().map(|Finding { fault, .. }| fault).collect();
    faults.dedup();
    faults
}

fn written(ui: &Ui, at: egui::Pos2, words: &str, ink: Color32) -> Rect {
    ui.painter().text(at, Align2::LEFT_TOP, words, FontId::proportional(16.0), ink)
}

/// Map all over the window, of which so much is clear.
fn map(across: f32, down: f32) -> Map {
    let stage = Rect::from_min_size(egui::Pos2::ZERO, SIZE);
    Map { stage, clear: Rect::from_min_size(egui::Pos2::ZERO, vec2(SIZE.x * across, SIZE.y * down)) }
}

#[test]
fn text_that_its_frame_cuts_is_found_unless_it_is_scrolled_to() {
    let text = "a line of text that is rather too long for its place in the window, whatever else";
    let narrow = |ui: &mut Ui| {
        ui.set_clip_rect(Rect::from_min_size(pos2(8.0, 8.0), vec2(120.0, 30.0)));
        written(ui, pos2(10.0, 10.0), text, Color32::WHITE);
    };
    assert_eq!(found(None, narrow), [Fault::Cut]);
    assert_eq!(
        found(None, |ui| {
            written(ui, pos2(10.0, 285.0), text, Color32::WHITE);
        }),
        [Fault::Cut],
        "by the window"
    );
    let scrolled = |ui: &mut Ui| {
        ScrollArea::both().auto_shrink([false, false]).show(ui, |ui| {
            for _ in 0..40 {
                ui.add(egui::Label::new(egui::RichText::new(text).color(Color32::WHITE)).extend());
            }
        });
    };
    assert_eq!(found(None, scrolled), []);
    // What is never painted, because it lies beyond the window, is found by what a screen reader is told.
    let beyond = |ui: &mut Ui| {
        ui.add_space(400.0);
        ui.add(egui::Label::new(egui::RichText::new("below").color(Color32::WHITE)).selectable(false));
    };
    assert_eq!(found(None, beyond), [Fault::Cut]);
}

#[test]
fn an_ellipsis_is_found_and_so_is_the_whole_text() {
    let short = sketch(SIZE, |ui| {
        ui.set_width(80.0);
        ui.add(egui::Label::new("a name that is much too long").truncate());
    });
    let words: Vec<String> = elided(&short).into_iter().map(|(words, _)| words).collect();
    assert_eq!(words, ["a name that is much too long"]);
    assert!(!says(&short, &words[0]));
    let whole = sketch(SIZE, |ui| drop(ui.label("so: a name that is much too long")));
    assert!(elided(&whole).is_empty() && says(&whole, &words[0]));
}

#[test]
fn two_texts_in_one_place_are_found_unless_something_lies_between_them() {
    let over = |plate: bool| {
        move |ui: &mut Ui| {
            let first = written(ui, pos2(20.0, 20.0), "first", Color32::WHITE);
            if plate {
                ui.painter().rect_filled(first.expand(2.0), 0.0, Color32::from_rgb(14, 21, 28));
            }
            written(ui, pos2(30.0, 22.0), "second", Color32::WHITE);
        }
    };
    assert_eq!(found(None, over(false)), [Fault::Overlap]);
    assert_eq!(found(None, over(true)), []);
}

#[test]
fn a_message_that_is_not_there_is_found() {
    let label = |words: &'static str| {
        move |ui: &mut Ui| drop(ui.add(egui::Label::new(egui::RichText::new(words).color(Color32::WHITE))))
    };
    assert_eq!(found(None, label("[view-arrival]")), [Fault::Missing]);
    assert_eq!(found(None, label("[none] of it")), []);
}

#[test]
fn a_small_target_is_found() {
    let target = |side: f32| move |ui: &mut Ui| drop(ui.allocate_exact_size(vec2(60.0, side), Sense::click()));
    assert_eq!(found(None, target(20.0)), [Fault::Small]);
    assert_eq!(found(None, target(24.0)), []);
}

#[test]
fn a_map_that_is_covered_is_found() {
    assert_eq!(found(Some(map(0.44, 0.6)), |_| ()), [Fault::Map]);
    assert_eq!(found(Some(map(0.6, 0.49)), |_| ()), [Fault::Map]);
    assert_eq!(found(Some(map(0.46, 0.51)), |_| ()), []);
}

#[test]
fn text_on_the_bare_map_is_found_and_on_a_plate_it_is_not() {
    let name = |cover: u8| {
        move |ui: &mut Ui| {
            let place = Rect::from_min_size(pos2(18.0, 18.0), vec2(80.0, 24.0));
            ui.painter().rect_filled(place, 0.0, Color32::from_rgba_unmultiplied(14, 21, 28, cover));
            written(ui, pos2(20.0, 20.0), "Kyiv", Color32::WHITE);
        }
    };
    assert_eq!(found(Some(map(1.0, 1.0)), name(0)), [Fault::Bare]);
    assert_eq!(found(Some(map(1.0, 1.0)), name(245)), []);
    // A thin plate does not keep the contrast over the lightest land.
    assert_eq!(found(Some(map(1.0, 1.0)), name(160)), [Fault::Faint]);
}

#[test]
fn faint_text_is_found_for_every_sight_and_whatever_lies_under_it() {
    let on = |ground: Color32, ink: Color32| {
        found(None, move |ui| {
            ui.painter().rect_filled(Rect::from_min_size(pos2(10.0, 10.0), vec2(200.0, 40.0)), 0.0, ground);
            written(ui, pos2(20.0, 20.0), "words", ink);
        })
    };
    assert_eq!(on(Color32::from_gray(90), Color32::from_gray(130)), [Fault::Faint]);
    assert_eq!(on(Color32::from_gray(20), Color32::from_gray(200)), []);
    // Red on black, which a protan sees as nearly black.
    let usual = super::sight::contrast([0.7, 0.0, 0.0], [0.0; 3]);
    assert!(usual > 3.9, "{usual}");
    assert_eq!(on(Color32::BLACK, Color32::from_rgb(255, 60, 60)), [Fault::Faint]);
    assert_eq!(on(Color32::BLACK, Color32::from_rgb(60, 200, 255)), []);
    // A veil over half of the words is part of their ground where it lies below, and hides them where above.
    let veiled = found(None, |ui| {
        ui.painter().rect_filled(
            Rect::from_min_size(pos2(40.0, 10.0), vec2(200.0, 40.0)),
            0.0,
            Color32::from_gray(240),
        );
        written(ui, pos2(20.0, 20.0), "words on two grounds", Color32::WHITE);
    });
    assert_eq!(veiled, [Fault::Faint]);
}

#[test]
fn what_is_excused_is_left_out_and_an_excuse_that_nothing_needs_fails() {
    let place = || Place { view: "a view".to_owned(), how: "once".to_owned() };
    let found = || Found::from([((Fault::Faint, "faint words".to_owned()), vec![place()])]);
    assert_eq!(excuse(found(), &[]).len(), 1);
    assert!(excuse(found(), &[(Fault::Faint, "faint", "it is to be")]).is_empty());
    let spare = excuse(found(), &[(Fault::Faint, "faint", "it is to be"), (Fault::Cut, "words", "nobody knows")]);
    assert!(matches!(spare.as_slice(), [told] if told.starts_with("nothing needs the excuse")), "{spare:?}");
}
