//! Drawers: what lies over the map, of dark glass with an edge of brass, and of paper.
//!
//! Duty: grounds, edges and shadows of what stands on the stage. Uses the tokens. Always holds: glass is
//! the player's own instruments, paper what others say.

use egui::epaint::{Mesh, Shadow};
use egui::{Align, Color32, CornerRadius, Frame, Layout, Margin, Rect, Shape, Stroke, Ui, UiBuilder, pos2};

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

/// A drawer of glass in a place, with what is drawn in it.
pub(crate) fn glass_ui(ui: &mut Ui, pen: &mut Pen, name: &str, rect: Rect, add: impl FnOnce(&mut Ui, &mut Pen)) {
    let round = CornerRadius::same(5);
    let painter = ui.painter();
    painter.add(shadow(14, 90).as_shape(rect, round));
    painter.rect(rect, round, pen.tokens.glass, Stroke::new(1.0, pen.tokens.line), egui::StrokeKind::Inside);
    edge(ui, rect, pen.tokens.brass);
    region_ui(ui, name, rect, Margin { left: 10, right: 8, top: 10, bottom: 6 }, |ui| add(ui, pen));
}

/// A sheet of paper in a place, with what is written on it.
pub(crate) fn paper_ui(ui: &mut Ui, pen: &mut Pen, name: &str, rect: Rect, add: impl FnOnce(&mut Ui, &mut Pen)) {
    sheet(ui, rect);
    let mut paper = Pen { tokens: Tokens::paper(), words: pen.words, out: &mut *pen.out };
    region_ui(ui, name, rect, Margin::symmetric(16, 12), |ui| {
        ui.set_style(super::theme::style(&paper.tokens, ui.style().animation_time > 0.0));
        add(ui, &mut paper);
    });
}

/// Paper itself: lighter at the top, with the shadow of something thin.
pub(crate) fn sheet(ui: &Ui, rect: Rect) {
    let tokens = Tokens::paper();
    let round = CornerRadius::same(3);
    let painter = ui.painter();
    painter.add(shadow(18, 120).as_shape(rect, round));
    painter.rect_filled(rect, round, tokens.panel);
    let mut shade = Mesh::default();
    for (at, colour) in [
        (rect.left_center(), Color32::TRANSPARENT),
        (rect.right_center(), Color32::TRANSPARENT),
        (rect.right_bottom(), tokens.ground.gamma_multiply(0.8)),
        (rect.left_bottom(), tokens.ground.gamma_multiply(0.8)),
    ] {
        shade.colored_vertex(at, colour);
    }
    shade.add_triangle(0, 1, 2);
    shade.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(shade));
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
