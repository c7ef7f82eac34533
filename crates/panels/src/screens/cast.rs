//! The cast of a scenario as a picture: who gives, who receives and who answers, on the map.
//!
//! Duty: draw a [`Scenario`]'s lands and the arc between them. Uses the map. Always holds: an invented place is
//! drawn as water and islands.

use egui::{CornerRadius, Rect, Stroke, pos2, vec2};

use crate::map::outlines::Outlines;
use crate::map::sight::Places as _;
use crate::picture::filled;
use crate::widgets::Pen;
use demarche_play::views::cards::Scenario;

/// The picture of a card: the cast on the map, and the arc between them.
pub(super) fn cast_at(painter: &egui::Painter, pen: &Pen, card: &Scenario, world: &Outlines, rect: Rect) {
    let painter = painter.with_clip_rect(rect);
    painter.rect_filled(rect, CornerRadius::same(6), pen.tokens.sea);
    let [player, recipient, adversary] = &card.cast;
    let place = |ids: &Vec<String>| ids.first().and_then(|id| world.place(id));
    let ends = (place(player), place(recipient), place(adversary));
    let (Some(from), Some(to)) = (ends.0, ends.1) else {
        waves(&painter, pen, rect);
        return;
    };
    let points: Vec<[f32; 2]> = [Some(from), Some(to), ends.2].into_iter().flatten().collect();
    let camera = crate::map::camera::Camera::over(&points);
    for fill in world.fills.iter().filter(|f| !f.area) {
        let land = |ids: &Vec<String>| ids.iter().any(|id| world.lands(id).contains(&fill.code.as_str()));
        let colour = if land(player) {
            pen.tokens.land_player
        } else if land(recipient) {
            pen.tokens.land_recipient
        } else if land(adversary) {
            pen.tokens.land_adversary
        } else {
            pen.tokens.land
        };
        for polygon in &fill.polygons {
            let Some(ring) = polygon.rings.first() else { continue };
            let points: Vec<egui::Pos2> = ring.iter().map(|p| camera.screen(rect, *p)).collect();
            let bounds = Rect::from_points(&points);
            if bounds.intersects(rect) && bounds.area() > 1.0 {
                filled(&painter, &points, colour);
            }
        }
    }
    let curve = crate::map::camera::bow(
        camera.screen(rect, from),
        camera.screen(rect, to),
        camera.screen(rect, [0.0, 0.0]),
        0.25,
    );
    let line = crate::map::camera::along(curve, 24);
    painter.add(egui::Shape::line(line, Stroke::new(2.0, pen.tokens.text)));
}

/// The picture of an invented place: water and an island.
fn waves(painter: &egui::Painter, pen: &Pen, rect: Rect) {
    let unit = rect.height() / 80.0;
    for row in 0..6u8 {
        let y = rect.top() + (10.0 + f32::from(row) * 13.0) * unit;
        let line: Vec<egui::Pos2> = (0..24u8)
            .map(|n| {
                pos2(
                    rect.left() + f32::from(n) * rect.width() / 23.0,
                    y + 2.5 * unit * (f32::from(n) * 0.8 + f32::from(row)).sin(),
                )
            })
            .collect();
        painter.add(egui::Shape::line(line, Stroke::new(1.2, pen.tokens.flow.gamma_multiply(0.5))));
    }
    for (x, y, r, colour) in [
        (14.0, 8.0, 17.0, pen.tokens.land_player),
        (-20.0, -14.0, 13.0, pen.tokens.land_recipient),
        (22.0, -24.0, 15.0, pen.tokens.land_adversary),
    ] {
        painter.circle_filled(rect.center() + vec2(x, y) * unit, r * unit, colour);
    }
}
