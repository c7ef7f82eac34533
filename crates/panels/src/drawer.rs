//! Drawers: what lies over the map, of dark glass with an edge of brass, and of paper.
//!
//! Duty: grounds, edges and shadows of what stands on the stage. Uses the tokens. Always holds: glass is
//! the player's own instruments, paper what others say.

use egui::epaint::{Mesh, Shadow};
use egui::{Align, Color32, CornerRadius, Frame, Layout, Margin, Rect, Shape, Stroke, Ui, UiBuilder, pos2, vec2};

use super::theme::Tokens;
use super::widgets::Pen;

/// The frame of something that lies on the map for a moment: chips, a key.
pub(crate) fn plate(tokens: &Tokens) -> Frame {
    Frame::new()
        .fill(tokens.glass)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(4, 3))
}

/// A card of glass in a place, without an edge of brass.
pub(crate) fn card_at(painter: &egui::Painter, tokens: &Tokens, rect: Rect) {
    let line = Stroke::new(1.0, tokens.line);
    painter.rect(rect, CornerRadius::same(5), tokens.glass, line, egui::StrokeKind::Inside);
}

/// A drawer of glass in a place, with what is drawn in it.
pub(crate) fn glass_ui(ui: &mut Ui, pen: &mut Pen, name: &str, rect: Rect, add: impl FnOnce(&mut Ui, &mut Pen)) {
    let round = CornerRadius::same(5);
    let painter = ui.painter();
    painter.add(shadow(14, 90).as_shape(rect, round));
    painter.rect(rect, round, pen.tokens.glass, Stroke::new(1.0, pen.tokens.line), egui::StrokeKind::Inside);
    edge(ui, rect, pen.tokens.brass);
    region_ui(ui, name, rect, Margin { left: 10, right: 8, top: 10, bottom: 6 }, |ui| add(ui, pen));
}

/// How long a drawer slides, in seconds, and how far.
const SLIDE: f32 = 0.16;
const FAR: f32 = 24.0;

/// A drawer of glass that slides in from a side, -1 for the left, and out of it again; at once where nothing moves.
pub(crate) fn sliding_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    (name, side): (&str, f32),
    (rect, open): (Rect, bool),
    add: impl FnOnce(&mut Ui, &mut Pen),
) {
    let id = ui.id().with(("slides", name));
    let here = if super::draw::moves(ui) {
        ui.ctx().animate_bool_with_time_and_easing(id, open, SLIDE, egui::emath::easing::cubic_out)
    } else {
        f32::from(u8::from(open))
    };
    // How wide it was is known no more once it is folded.
    let place = ui.data_mut(|data| {
        if open {
            data.insert_temp(id, rect);
        }
        data.get_temp(id).unwrap_or(rect)
    });
    if !open && here <= 0.0 {
        return;
    }
    ui.scope(|ui| {
        ui.multiply_opacity(here);
        let place = place.translate(vec2(side * FAR * (1.0 - here), 0.0));
        glass_ui(ui, pen, name, place, |ui, pen| {
            // What is on its way out cannot be pressed any more.
            if open {
                add(ui, pen);
            }
        });
    });
}

/// A sheet of paper in a place, with what is written on it and nothing beyond it.
pub(crate) fn paper_ui(ui: &mut Ui, pen: &mut Pen, name: &str, rect: Rect, add: impl FnOnce(&mut Ui, &mut Pen)) {
    let clip = rect.intersect(ui.clip_rect());
    written_ui(ui, pen, name, (rect, clip), add);
}

/// A sheet of paper on a page that scrolls: what does not fit is scrolled to with the page.
pub(crate) fn loose_paper_ui(ui: &mut Ui, pen: &mut Pen, name: &str, rect: Rect, add: impl FnOnce(&mut Ui, &mut Pen)) {
    let clip = ui.clip_rect();
    written_ui(ui, pen, name, (rect, clip), add);
}

fn written_ui(ui: &mut Ui, pen: &mut Pen, name: &str, (rect, clip): (Rect, Rect), add: impl FnOnce(&mut Ui, &mut Pen)) {
    sheet(ui, rect);
    let mut paper = Pen { tokens: Tokens::paper(), words: pen.words, out: &mut *pen.out };
    let inner = rect - Margin::symmetric(16, 12);
    let builder = UiBuilder::new().id_salt(name).max_rect(inner).layout(Layout::top_down(Align::Min));
    let mut child = ui.new_child(builder);
    child.set_clip_rect(clip);
    child.set_style(super::theme::style(&paper.tokens, ui.style().animation_time > 0.0));
    add(&mut child, &mut paper);
}

/// Paper itself: lighter at the top, with the shadow of something thin.
///
/// Nothing of it lies on another part of it: a sheet fills half of a window, and where the processor draws,
/// each layer costs as much as the first.
pub(crate) fn sheet(ui: &Ui, rect: Rect) {
    let tokens = Tokens::paper();
    let painter = ui.painter();
    painter.add(Shape::mesh(rim_of_shadow(rect, 18.0, 120)));
    let foot = tokens.panel.blend(tokens.ground.gamma_multiply(0.8));
    // As light as at the top down to its middle, then a little darker; its corners are cut by a hair.
    let corner = 1.5;
    let rows = [
        (rect.top(), corner, tokens.panel),
        (rect.top() + corner, 0.0, tokens.panel),
        (rect.center().y, 0.0, tokens.panel),
        (rect.bottom() - corner, 0.0, foot),
        (rect.bottom(), corner, foot),
    ];
    let mut paper = Mesh::default();
    for (y, cut, colour) in rows {
        paper.colored_vertex(pos2(rect.left() + cut, y), colour);
        paper.colored_vertex(pos2(rect.right() - cut, y), colour);
    }
    for row in 0..4 {
        let first = 2 * row;
        paper.add_triangle(first, first + 1, first + 3);
        paper.add_triangle(first, first + 3, first + 2);
    }
    painter.add(Shape::mesh(paper));
}

/// The shadow of something that hides what lies under it: what of it looks out, and a little more.
fn rim_of_shadow(rect: Rect, blur: f32, dark: u8) -> Mesh {
    let thing = rect.translate(vec2(0.0, 4.0));
    let (inner, outer) = (thing.shrink(blur / 2.0), thing.expand(blur / 2.0));
    let mut mesh = Mesh::default();
    for (at, ink) in [(inner, Color32::from_black_alpha(dark)), (outer, Color32::TRANSPARENT)] {
        for corner in [at.left_top(), at.right_top(), at.right_bottom(), at.left_bottom()] {
            mesh.colored_vertex(corner, ink);
        }
    }
    for side in 0..4 {
        let next = (side + 1) % 4;
        mesh.add_triangle(side, next, 4 + next);
        mesh.add_triangle(side, 4 + next, 4 + side);
    }
    mesh
}

fn shadow(blur: u8, dark: u8) -> Shadow {
    Shadow { offset: [0, 4], blur, spread: 0, color: Color32::from_black_alpha(dark) }
}

/// The edge along the top of a drawer, which fades to both ends.
fn edge(ui: &Ui, rect: Rect, brass: Color32) {
    let mut line = Mesh::default();
    let middle = rect.center().x;
    for (x, colour) in
        [(rect.left() + 4.0, Color32::TRANSPARENT), (middle, brass), (rect.right() - 4.0, Color32::TRANSPARENT)]
    {
        line.colored_vertex(pos2(x, rect.top()), colour);
        line.colored_vertex(pos2(x, rect.top() + 2.0), colour);
    }
    for corners in [[0, 1, 3], [0, 3, 2], [2, 3, 5], [2, 5, 4]] {
        line.add_triangle(corners[0], corners[1], corners[2]);
    }
    ui.painter().add(Shape::mesh(line));
}

/// A part of the window with a layout of its own, which draws nothing beyond itself.
pub(crate) fn region_ui(ui: &mut Ui, name: &str, rect: Rect, margin: Margin, add: impl FnOnce(&mut Ui)) {
    let inner = rect - margin;
    let builder = UiBuilder::new().id_salt(name).max_rect(inner).layout(Layout::top_down(Align::Min));
    let mut child = ui.new_child(builder);
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut child);
}
