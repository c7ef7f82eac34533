//! Icons of what is given: seven shapes, one a need.
//!
//! Duty: draw a sector's icon into a square. Always holds: no two have the same outline, so that
//! none is known by its colour alone; a shape says nothing that a name beside it does not say.

use egui::epaint::PathShape;
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, pos2};

use demarche_core::model::good::Sector;

/// The icon of a sector, in a square of so many points, beside the text that names it.
pub(crate) fn sector_ui(ui: &mut Ui, sector: Sector, size: f32, ink: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    sector_shape(ui.painter(), rect, sector, ink);
}

/// Draws a sector's icon.
pub(crate) fn sector_shape(painter: &Painter, rect: Rect, sector: Sector, ink: Color32) {
    let line = Stroke::new((rect.width() / 11.0).max(1.2), ink);
    // Places within the square, from nought to one.
    let at = |x: f32, y: f32| pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
    let closed = |places: &[(f32, f32)], filled: bool| {
        let points: Vec<Pos2> = places.iter().map(|(x, y)| at(*x, *y)).collect();
        let (fill, stroke) = if filled { (ink, Stroke::NONE) } else { (Color32::TRANSPARENT, line) };
        painter.add(PathShape { points, closed: true, fill, stroke: stroke.into() });
    };
    let bar = |from: (f32, f32), to: (f32, f32)| {
        painter.rect_filled(Rect::from_two_pos(at(from.0, from.1), at(to.0, to.1)), CornerRadius::same(1), ink);
    };
    match sector {
        Sector::Humanitarian => {
            bar((0.38, 0.08), (0.62, 0.92));
            bar((0.08, 0.38), (0.92, 0.62));
        }
        Sector::Fiscal => {
            painter.circle_stroke(rect.center(), rect.width() * 0.42, line);
            painter.line_segment([at(0.38, 0.28), at(0.38, 0.72)], line);
            painter.line_segment([at(0.62, 0.28), at(0.62, 0.72)], line);
        }
        Sector::Energy => {
            closed(&[(0.62, 0.02), (0.2, 0.56), (0.46, 0.56)], true);
            closed(&[(0.38, 0.98), (0.8, 0.44), (0.54, 0.44)], true);
        }
        Sector::Demining => {
            closed(&[(0.5, 0.06), (0.96, 0.9), (0.04, 0.9)], false);
            bar((0.45, 0.36), (0.55, 0.64));
            bar((0.45, 0.7), (0.55, 0.8));
        }
        Sector::Protection => closed(
            &[
                (0.5, 0.04),
                (0.88, 0.18),
                (0.86, 0.52),
                (0.74, 0.76),
                (0.5, 0.96),
                (0.26, 0.76),
                (0.14, 0.52),
                (0.12, 0.18),
            ],
            false,
        ),
        Sector::AirDefence => {
            closed(&[(0.5, 0.04), (0.64, 0.3), (0.36, 0.3)], true);
            bar((0.44, 0.3), (0.56, 0.66));
            for radius in [0.26, 0.46] {
                let arc = (0..=10u8).map(|n| {
                    let turn = std::f32::consts::PI * (0.15 + 0.07 * f32::from(n));
                    at(0.5 + radius * turn.cos(), 0.52 + radius * turn.sin())
                });
                painter.add(Shape::line(arc.collect(), line));
            }
        }
        Sector::Mobility => {
            let body = Rect::from_two_pos(at(0.02, 0.26), at(0.6, 0.68));
            painter.rect(body, CornerRadius::same(1), ink, Stroke::NONE, StrokeKind::Inside);
            closed(&[(0.66, 0.38), (0.84, 0.38), (0.98, 0.54), (0.98, 0.68), (0.66, 0.68)], true);
            for x in [0.24, 0.78] {
                painter.circle_filled(at(x, 0.74), rect.width() * 0.13, ink);
            }
        }
    }
}
