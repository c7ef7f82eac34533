//! Pictures on the screen: crests, busts, medallions and seals.
//!
//! Duty: draw the plain shapes of [`demarche_play::pictures`] with egui. Uses `draw`, `theme`. Always holds:
//! what is drawn here has its name beside it or says it itself; a picture is never the only carrier.

use std::hash::Hash;
use std::sync::Arc;

use egui::{Color32, Id, Mesh, Painter, Pos2, Rect, Shape as Drawn, Stroke, Vec2, pos2, vec2};

use super::draw::fan;
use super::theme::Tokens;
use demarche_play::pictures::bust::{Look, Mood, NICHE};
use demarche_play::pictures::crest;
use demarche_play::pictures::shape::{Form, Ink, Point, Shape};

/// The colour of an ink.
pub(crate) const fn colour(Ink(red, green, blue): Ink) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// Shapes that are made once and drawn in every frame.
fn kept(painter: &Painter, of: impl Hash + std::fmt::Debug, make: impl FnOnce() -> Vec<Shape>) -> Arc<Vec<Shape>> {
    let id = Id::new(("picture", Id::new(of)));
    let there: Option<Arc<Vec<Shape>>> = painter.ctx().data(|data| data.get_temp(id));
    there.unwrap_or_else(|| {
        let made = Arc::new(make());
        painter.ctx().data_mut(|data| data.insert_temp(id, made.clone()));
        made
    })
}

/// Shapes of the unit square in a place.
pub(crate) fn shapes(painter: &Painter, rect: Rect, shapes: &[Shape]) {
    let at = |[x, y]: Point| rect.min + vec2(x * rect.width(), y * rect.height());
    for shape in shapes {
        let ink = colour(shape.ink);
        match &shape.form {
            Form::Disc(heart, radius) => {
                painter.circle_filled(at(*heart), radius * rect.width(), ink);
            }
            Form::Line(points, width) => {
                let points: Vec<Pos2> = points.iter().map(|p| at(*p)).collect();
                painter.add(Drawn::line(points, Stroke::new((width * rect.width()).max(0.6), ink)));
            }
            Form::Area(outline) => filled(painter, &outline.iter().map(|p| at(*p)).collect::<Vec<_>>(), ink),
        }
    }
}

/// What an outline encloses, with a smooth edge, also where it is not convex.
pub(crate) fn filled(painter: &Painter, outline: &[Pos2], ink: Color32) {
    let mut mesh = Mesh::default();
    earcut::Earcut::new().earcut(outline.iter().map(|p| [p.x, p.y]), &[], &mut mesh.indices);
    for point in outline {
        mesh.colored_vertex(*point, ink);
    }
    painter.add(Drawn::mesh(mesh));
    painter.add(Drawn::closed_line(outline.to_vec(), Stroke::new(0.8, ink)));
}

/// The crest of a nation, as high as its place, with an edge of brass.
pub(crate) fn crest_at(painter: &Painter, rect: Rect, nation: &str, tokens: &Tokens) {
    let side = rect.width().min(rect.height());
    let square = Rect::from_center_size(rect.center(), Vec2::splat(side));
    let rim = crest::shield();
    let grown = |by: f32| {
        let heart = square.center();
        let share = 1.0 + by / side;
        rim.iter().map(|[x, y]| heart + vec2(x - 0.5, y - 0.5) * side * share).collect::<Vec<_>>()
    };
    let edge = (side / 18.0).max(1.2);
    painter.add(Drawn::convex_polygon(grown(edge * 3.4), Tokens::edge(), Stroke::NONE));
    painter.add(Drawn::convex_polygon(
        grown(edge * 2.0),
        tokens.metals[2].lerp_to_gamma(tokens.brass, 0.6),
        Stroke::NONE,
    ));
    shapes(painter, square, &kept(painter, ("crest", nation), || crest::shapes(nation)));
}

/// A bust within a convex outline: the light falls from the upper left, the bust is as wide as `side` and
/// stands on the foot of `rect`.
pub(crate) fn bust_in(painter: &Painter, outline: &[Pos2], rect: Rect, look: &Look, mood: Mood) {
    let side = rect.height() * 1.04;
    let place = Rect::from_center_size(pos2(rect.center().x, rect.bottom() - side * 0.48), Vec2::splat(side));
    within(painter, outline, place, look, mood);
}

/// A bust in a place, as much of it as lies within a convex outline.
fn within(painter: &Painter, outline: &[Pos2], place: Rect, look: &Look, mood: Mood) {
    let [upper, lower] = NICHE.map(colour);
    let bounds = Rect::from_points(outline);
    let mut ground = Mesh::default();
    ground.colored_vertex(bounds.min + bounds.size() * vec2(0.42, 0.38), upper);
    for point in outline {
        ground.colored_vertex(*point, lower);
    }
    let count = u32::try_from(outline.len()).unwrap_or(0);
    for at in 1..=count {
        ground.add_triangle(0, at, at % count + 1);
    }
    painter.add(Drawn::mesh(ground));
    let cutter: Vec<Point> =
        outline.iter().map(|p| [(p.x - place.left()) / place.width(), (p.y - place.top()) / place.height()]).collect();
    // The same outline in another place is the same to a thousandth.
    #[expect(clippy::cast_possible_truncation, reason = "thousandths of a picture")]
    let of: Vec<[i32; 2]> = cutter.iter().map(|p| p.map(|n| (n * 1_000.0).round() as i32)).collect();
    let bust =
        kept(painter, (format!("{look:?} {mood:?}"), of), || demarche_play::pictures::cut(&look.shapes(mood), &cutter));
    shapes(painter, place, &bust);
}

/// A round bust, close to the face, with a ring and a mark for its mood.
pub(crate) fn medallion(painter: &Painter, centre: Pos2, radius: f32, look: &Look, mood: Mood, tokens: &Tokens) {
    painter.circle_filled(centre, radius + 3.0, Tokens::edge());
    let side = radius * 3.0;
    let place = Rect::from_min_size(centre - vec2(side * 0.5, side * 0.46), Vec2::splat(side));
    let circle: Vec<Pos2> = (0..44u8)
        .map(|n| {
            let angle = f32::from(n) / 44.0 * std::f32::consts::TAU;
            centre + radius * vec2(angle.cos(), angle.sin())
        })
        .collect();
    within(painter, &circle, place, look, mood);
    let (ring, width) = match mood {
        Mood::Pleased => (tokens.good, 2.4),
        Mood::Neutral => (tokens.brass, 2.0),
        Mood::Worried => (tokens.adversary, 2.6),
    };
    painter.circle_stroke(centre, radius + 0.5, Stroke::new(width, ring));
    notch(painter, centre + vec2(radius * 0.72, radius * 0.72), (radius * 0.32).clamp(5.0, 9.0), mood, ring);
}

/// A mood as a mark: pointing up, level, pointing down; so that it is not told by colour alone.
pub(crate) fn notch(painter: &Painter, at: Pos2, size: f32, mood: Mood, ink: Color32) {
    painter.circle_filled(at, size + 1.5, Tokens::edge());
    let line = |points: [Vec2; 3]| {
        painter.add(Drawn::line(points.map(|p| at + p * size).to_vec(), Stroke::new((size * 0.34).max(1.6), ink)));
    };
    match mood {
        Mood::Pleased => line([vec2(-0.62, 0.28), vec2(0.0, -0.4), vec2(0.62, 0.28)]),
        Mood::Neutral => line([vec2(-0.62, 0.0), vec2(0.0, 0.0), vec2(0.62, 0.0)]),
        Mood::Worried => line([vec2(-0.62, -0.28), vec2(0.0, 0.4), vec2(0.62, -0.28)]),
    }
}

/// A seal: wax with a scalloped edge, two rings and a star of eight rays; no state's arms.
pub(crate) fn seal(painter: &Painter, centre: Pos2, radius: f32, wax: Color32) {
    let turn = |step: u16, of: u16| f32::from(step) / f32::from(of) * std::f32::consts::TAU;
    let (lit, dark) = (wax.lerp_to_gamma(Color32::WHITE, 0.2), wax.lerp_to_gamma(Color32::BLACK, 0.34));
    // The edge of wax that ran: ten lobes, and not quite round.
    let lobes = |way: Vec2| 1.0 + 0.045 * (way.angle() * 10.0).sin() + 0.02 * (way.angle() * 3.0).cos();
    painter.add(fan(
        centre + vec2(radius * 0.06, radius * 0.1),
        Color32::from_black_alpha(90),
        Color32::from_black_alpha(60),
        |way| radius * 1.03 * lobes(way) * way,
    ));
    painter.add(fan(centre, wax, dark, |way| radius * lobes(way) * way));
    painter.add(fan(centre - vec2(radius, radius) * 0.2, lit, wax, |way| radius * 0.66 * way));
    painter.circle_stroke(centre, radius * 0.80, Stroke::new((radius * 0.05).max(1.0), dark));
    painter.circle_stroke(
        centre - Vec2::splat(radius * 0.02),
        radius * 0.74,
        Stroke::new((radius * 0.03).max(0.6), lit),
    );
    for ray in 0..8u16 {
        let (angle, side) = (turn(ray, 8), std::f32::consts::TAU / 16.0);
        let point = |angle: f32, share: f32| centre + radius * share * vec2(angle.sin(), -angle.cos());
        let (tip, left, right) = (point(angle, 0.58), point(angle - side, 0.2), point(angle + side, 0.2));
        painter.add(Drawn::convex_polygon(vec![tip, right, centre], dark, Stroke::NONE));
        painter.add(Drawn::convex_polygon(vec![tip, centre, left], lit, Stroke::NONE));
    }
}
