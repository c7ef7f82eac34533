//! Marks: what a frame painted, one after the other, as texts and as grounds.
//!
//! Duty: flatten egui's shapes into places that can be asked for their colour, in the order in which they were
//! painted. Uses `egui`. Always holds: a ground is told by its fill alone; lines and shadows are none.
#![expect(clippy::float_arithmetic, reason = "places on a screen")]

use std::sync::Arc;

use egui::epaint::{Mesh, TextShape};
use egui::{Color32, Pos2, Rect, Shape};

use super::window::Frame;

/// What has a colour under a text.
pub enum Ground {
    Rect(Color32),
    Circle(Pos2, f32, Color32),
    Path(Vec<Pos2>, Color32),
    Mesh(Arc<Mesh>),
}

/// What was painted.
pub enum What {
    Text(TextShape),
    Ground(Ground),
}

/// One thing that was painted.
pub struct Mark {
    /// The layer, by its place among them.
    pub layer: usize,
    /// What is seen of the window there.
    pub clip: Rect,
    /// Where it is.
    pub bounds: Rect,
    pub what: What,
}

impl Mark {
    /// The colour it lays over a place; none beyond it.
    pub fn colour_at(&self, at: Pos2) -> Option<Color32> {
        let What::Ground(ground) = &self.what else { return None };
        if !self.clip.contains(at) || !self.bounds.contains(at) {
            return None;
        }
        match ground {
            Ground::Rect(colour) => Some(*colour),
            Ground::Circle(centre, radius, colour) => ((at - *centre).length() <= *radius).then_some(*colour),
            Ground::Path(points, colour) => inside(points, at).then_some(*colour),
            Ground::Mesh(mesh) => mesh_at(mesh, at),
        }
    }

    /// Where its rows of glyphs are, if it is a text.
    pub fn rows(&self) -> Vec<Rect> {
        let What::Text(text) = &self.what else { return Vec::new() };
        // What is turned is one piece.
        if text.angle != 0.0 {
            return vec![text.visual_bounding_rect()];
        }
        let rows = text.galley.rows.iter().filter(|row| row.visuals.mesh_bounds.is_positive());
        rows.map(|row| row.visuals.mesh_bounds.translate(text.pos.to_vec2() + row.pos.to_vec2())).collect()
    }

    /// The words, if it is a text.
    pub fn words(&self) -> &str {
        match &self.what {
            What::Text(text) => text.galley.text(),
            What::Ground(_) => "",
        }
    }
}

/// Everything that a frame painted, in order.
pub fn marks(frame: &Frame) -> Vec<Mark> {
    let mut out = Vec::new();
    for (layer, (_, shapes)) in frame.layers.iter().enumerate() {
        for clipped in shapes {
            flatten(layer, clipped.clip_rect.intersect(frame.room), &clipped.shape, &mut out);
        }
    }
    out
}

fn flatten(layer: usize, clip: Rect, shape: &Shape, out: &mut Vec<Mark>) {
    if !clip.is_positive() {
        return;
    }
    let mut ground = |ground: Ground, bounds: Rect| {
        if bounds.intersects(clip) {
            out.push(Mark { layer, clip, bounds, what: What::Ground(ground) });
        }
    };
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|s| flatten(layer, clip, s, out)),
        Shape::Text(text) => {
            let bounds = text.visual_bounding_rect();
            if !text.galley.text().trim().is_empty() && text.opacity_factor > 0.0 {
                for mesh in behind(text) {
                    let bounds = mesh.calc_bounds();
                    out.push(Mark { layer, clip, bounds, what: What::Ground(Ground::Mesh(Arc::new(mesh))) });
                }
                out.push(Mark { layer, clip, bounds, what: What::Text(text.clone()) });
            }
        }
        Shape::Rect(rect) if rect.fill.a() > 0 && rect.blur_width == 0.0 => {
            ground(Ground::Rect(rect.fill), rect.rect);
        }
        Shape::Circle(circle) if circle.fill.a() > 0 => {
            let bounds = Rect::from_center_size(circle.center, egui::Vec2::splat(circle.radius * 2.0));
            ground(Ground::Circle(circle.center, circle.radius, circle.fill), bounds);
        }
        Shape::Ellipse(ellipse) if ellipse.fill.a() > 0 => {
            let bounds = Rect::from_center_size(ellipse.center, ellipse.radius * 2.0);
            ground(Ground::Rect(ellipse.fill), bounds);
        }
        Shape::Path(path) if path.fill.a() > 0 && path.closed => {
            ground(Ground::Path(path.points.clone(), path.fill), Rect::from_points(&path.points));
        }
        Shape::Mesh(mesh) => ground(Ground::Mesh(Arc::clone(mesh)), mesh.calc_bounds()),
        _ => {}
    }
}

/// The grounds that a text brings with it, row by row.
fn behind(text: &TextShape) -> Vec<Mesh> {
    let rows = text.galley.rows.iter().filter(|row| row.visuals.glyph_index_start > 0);
    let own = rows.map(|row| {
        let drawn = &row.visuals.mesh;
        let mut mesh = Mesh {
            indices: drawn.indices[..row.visuals.glyph_index_start].to_vec(),
            vertices: drawn.vertices.clone(),
            ..Mesh::default()
        };
        mesh.translate(text.pos.to_vec2() + row.pos.to_vec2());
        mesh
    });
    own.collect()
}

/// Whether a place is within a closed line.
fn inside(points: &[Pos2], at: Pos2) -> bool {
    let mut within = false;
    for (place, a) in points.iter().enumerate() {
        let b = points[(place + 1) % points.len()];
        if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
            within = !within;
        }
    }
    within
}

/// The colour of a mesh at a place: that of its last triangle there.
fn mesh_at(mesh: &Mesh, at: Pos2) -> Option<Color32> {
    let corner = |index: u32| mesh.vertices.get(usize::try_from(index).ok()?);
    mesh.indices.chunks_exact(3).rev().find_map(|triangle| {
        let (a, b, c) = (corner(triangle[0])?, corner(triangle[1])?, corner(triangle[2])?);
        let area = (b.pos - a.pos).rot90().dot(c.pos - a.pos);
        if area.abs() < 1e-6 {
            return None;
        }
        let of_b = (at - a.pos).rot90().dot(c.pos - a.pos) / area;
        let of_c = (b.pos - a.pos).rot90().dot(at - a.pos) / area;
        let shares = [1.0 - of_b - of_c, of_b, of_c];
        if shares.iter().any(|share| *share < 0.0) {
            return None;
        }
        let mixed = |channel: usize| {
            let sum: f32 = shares.iter().zip([a, b, c]).map(|(s, v)| s * f32::from(v.color.to_array()[channel])).sum();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a mean of bytes is a byte")]
            let byte = sum.clamp(0.0, 255.0) as u8;
            byte
        };
        Some(Color32::from_rgba_premultiplied(mixed(0), mixed(1), mixed(2), mixed(3)))
    })
}
