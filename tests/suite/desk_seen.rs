//! A desk after months of gifts, and the lines of text that were painted on it.
#![expect(clippy::float_arithmetic, reason = "places on the screen")]

use demarche_core::model::ids::GoodId;
use demarche_play::session::Session;
use demarche_play::session::intent::{Play, Screen};
use egui::epaint::TextShape;
use egui::{Rect, Shape};

use crate::panels::{Desk, session};

/// Plays months of gifts: whatever the desk takes, a little of each.
pub fn played(scenario: &str, months: u16) -> Session {
    let mut session = session(scenario, 3);
    for month in 0..months {
        if session.game().is_over() {
            break;
        }
        for (place, good) in (0..session.case().goods.len()).map(GoodId::at).enumerate() {
            if place % 3 == usize::from(month) % 3 {
                let step = session.case().good(good).step;
                session.apply(&Play::Amount(good, step));
            }
        }
        session.apply(&Play::EndTurn);
    }
    session
}

pub fn sized(
    scenario: &str,
    months: u16,
    size: (f32, f32),
    begin: impl FnOnce(&mut demarche_panels::Shell),
) -> Desk<'static> {
    let session = played(scenario, months);
    Desk::sized(size, 1.0, |shell| {
        shell.play(session);
        shell.state.enter(Screen::Desk);
        begin(shell);
    })
}

/// What was painted as text, with the part of the window in which each may be seen.
fn painted(desk: &Desk) -> Vec<(TextShape, Rect)> {
    fn walk(shape: &Shape, clip: Rect, out: &mut Vec<(TextShape, Rect)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, clip, out)),
            Shape::Text(text) => out.push((text.clone(), clip)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    for clipped in &desk.harness.output().shapes {
        walk(&clipped.shape, clipped.clip_rect, &mut out);
    }
    out
}

/// Every line of text that is drawn: its place, baseline, words and the part of the window it is drawn in.
pub fn lines(desk: &Desk) -> Vec<(Rect, f32, String, Rect)> {
    let mut out = Vec::new();
    for (text, clip) in painted(desk) {
        for row in &text.galley.rows {
            // Signs of another face have a line of their own in the middle of the row.
            let Some(glyph) = row.glyphs.iter().find(|glyph| glyph.chr.is_alphanumeric()) else { continue };
            let rect = row.rect().translate(text.pos.to_vec2());
            // Marks on the map stand where they point.
            if clip.intersects(rect) && rect.height() > 16.0 {
                out.push((rect, text.pos.y + row.pos.y + glyph.pos.y, row.text(), clip));
            }
        }
    }
    out
}

/// Text that goes beyond the part of the window in which it is drawn.
pub fn beyond(desk: &Desk) -> Vec<String> {
    let mut out = Vec::new();
    for (text, clip) in painted(desk) {
        for row in &text.galley.rows {
            let rect = row.rect().translate(text.pos.to_vec2());
            let level = rect.center().y > clip.top() && rect.center().y < clip.bottom();
            if level && (rect.right() > clip.right() + 1.0 || rect.left() < clip.left() - 1.0) {
                out.push(format!("{} at {rect:?} in {clip:?}", row.text()));
            }
        }
    }
    out
}
