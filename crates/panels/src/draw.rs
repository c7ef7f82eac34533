//! Small things that are drawn in more than one place.
//!
//! Duty: fans of light and wax, text in the room there is, shares as places, and what is as large as the
//! frame before has shown. Uses `egui`. Always holds: nothing here knows what it stands for.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Galley, Id, Mesh, Painter, Pos2, Shape, Ui, Vec2, vec2};

use demarche_core::math::Ppm;

/// The steps of a fan all round.
const STEPS: u16 = 72;

/// A fan about a point, from one colour at its heart to another at its rim, whose offset for each direction
/// of length one is given.
pub(crate) fn fan(heart: Pos2, from: Color32, to: Color32, rim: impl Fn(Vec2) -> Vec2) -> Shape {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(heart, from);
    for step in 0..=STEPS {
        let angle = f32::from(step) / f32::from(STEPS) * std::f32::consts::TAU;
        mesh.colored_vertex(heart + rim(vec2(angle.cos(), angle.sin())), to);
    }
    for step in 1..=u32::from(STEPS) {
        mesh.add_triangle(0, step, step + 1);
    }
    Shape::mesh(mesh)
}

/// A line of text in the room there is, with an ellipsis where it does not fit.
pub(crate) fn shortened(painter: &Painter, text: &str, font: FontId, ink: Color32, room: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, ink);
    job.wrap = TextWrapping::truncate_at_width(room.max(12.0));
    painter.layout_job(job)
}

/// Text in the width and the number of rows there are, with an ellipsis where it does not fit.
pub(crate) fn in_rows(
    painter: &Painter,
    text: &str,
    font: FontId,
    ink: Color32,
    (width, max_rows): (f32, usize),
) -> Arc<Galley> {
    let mut job = LayoutJob::simple(text.to_owned(), font, ink, width.max(12.0));
    job.wrap.max_rows = max_rows;
    painter.layout_job(job)
}

/// How far the baseline of a type lies below the middle of a line of it.
fn below_middle(painter: &Painter, font: &FontId) -> f32 {
    let galley = painter.layout_no_wrap("0".to_owned(), font.clone(), Color32::PLACEHOLDER);
    let row = galley.rows.first();
    let baseline = row.and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y));
    baseline.unwrap_or_default() - galley.size().y / 2.0
}

/// How far text of a type must be dropped so that it stands on the baseline of text of another, where both
/// are centred in one line.
pub(crate) fn drop_to(painter: &Painter, own: &FontId, lead: &FontId) -> f32 {
    below_middle(painter, lead) - below_middle(painter, own)
}

/// How wide a text is in the widest of some types.
pub(crate) fn widest(painter: &Painter, text: &str, fonts: [FontId; 2]) -> f32 {
    let width = |font| painter.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x;
    fonts.into_iter().map(width).fold(0.0, f32::max).ceil()
}

/// A share as a part of a length.
#[expect(clippy::cast_precision_loss, reason = "a share of a million, for a bar")]
pub(crate) fn share(part: Ppm) -> f32 {
    part.0 as f32 / 1_000_000.0
}

/// Draws something that is as large as it turns out to be: with the size that the frame before has shown,
/// or a first guess; what is drawn tells its size.
pub(crate) fn as_measured(ui: &mut Ui, id: Id, guess: f32, draw: impl FnOnce(&mut Ui, f32) -> f32) {
    let before = measured(ui, id, guess);
    let now = draw(ui, before);
    if (now - before).abs() > 1.0 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("something has another size than in the frame before");
    }
}

/// The size that the frame before has shown, or a first guess.
pub(crate) fn measured(ui: &Ui, id: Id, guess: f32) -> f32 {
    ui.data(|data| data.get_temp(id)).unwrap_or(guess)
}

/// Whether anything moves.
pub(crate) fn moves(ui: &Ui) -> bool {
    ui.style().animation_time > 0.0
}

/// How much is over of a motion that began when something was first shown: 0 to 1, at once 1 where nothing
/// moves. What is shown is told apart by its id.
pub(crate) fn since_shown(ui: &Ui, id: Id, seconds: f32) -> f32 {
    if !moves(ui) {
        return 1.0;
    }
    let now = ui.input(|input| input.time);
    let begun = ui.data_mut(|data| *data.get_temp_mut_or(id, now));
    #[expect(clippy::cast_possible_truncation, reason = "a few seconds")]
    let over = ((now - begun) as f32 / seconds).clamp(0.0, 1.0);
    if over < 1.0 {
        ui.ctx().request_repaint();
    }
    over
}

/// Ends a motion of [`since_shown`] at once.
pub(crate) fn finish(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(id, f64::NEG_INFINITY));
    ui.ctx().request_repaint();
}
