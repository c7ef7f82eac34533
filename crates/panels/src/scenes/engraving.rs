//! The map as a newspaper prints it: lines of ink, the recipient hatched, the cast by name.
//!
//! Duty: draw outlines into a place of a page. Uses the map. Always holds: it shows the same borders and the
//! same nations as the map of the desk.

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, vec2};

use crate::map::camera::Camera;
use crate::map::outlines::Outlines;
use crate::map::shapes::hatching;
use crate::map::sight::Places as _;
use crate::theme::{self, Tokens};
use demarche_play::views::map::{Map, Tone};

/// How far lines of hatching stand apart, in points.
const APART: f32 = 5.0;

/// What is printed.
#[derive(Clone, Copy)]
pub(crate) struct Engraving<'a> {
    /// Where lands lie.
    pub(crate) outlines: &'a Outlines,
    /// Who stands where to the player.
    pub(crate) map: &'a Map,
    /// Where the map looks at home.
    pub(crate) camera: Camera,
}

impl Engraving<'_> {
    /// Draws it in the ink of a page.
    pub(super) fn draw(&self, painter: &Painter, tokens: &Tokens, rect: Rect) {
        let camera = Camera { centre: self.camera.home, zoom: 1.0, ..self.camera };
        let screen = |point: [f32; 2]| camera.screen(rect, point);
        painter.rect_filled(rect, 0.0, tokens.raised_more.gamma_multiply(0.6));
        for nation in &self.map.nations {
            let (ink, weight) = match nation.tone {
                Tone::Recipient => (tokens.text, 1.0),
                Tone::Player => (tokens.text, 2.2),
                Tone::Adversary => (tokens.second.gamma_multiply(0.55), 0.7),
                _ => continue,
            };
            let lands = self.outlines.lands(&nation.id);
            let own = self.outlines.fills.iter().filter(|f| !f.area && lands.contains(&f.code.as_str()));
            for line in own.flat_map(|land| hatching(land, APART / camera.scale(rect))) {
                let ends = line.map(screen);
                if in_sight(rect, &ends) {
                    painter.line_segment(ends, Stroke::new(weight, ink));
                }
            }
        }
        for line in &self.outlines.lines {
            let ink = if line.kind == 'c' { tokens.text } else { tokens.second.gamma_multiply(0.7) };
            let points: Vec<Pos2> = line.points.iter().map(|point| screen(*point)).collect();
            if in_sight(rect, &points) {
                painter.add(Shape::line(points, Stroke::new(if line.kind == 'c' { 1.1 } else { 0.7 }, ink)));
            }
        }
        self.names(painter, tokens, rect, &camera);
        painter.rect_stroke(rect, 0.0, Stroke::new(1.0, tokens.text), egui::StrokeKind::Inside);
    }

    /// The capitals of the cast.
    fn names(&self, painter: &Painter, tokens: &Tokens, rect: Rect, camera: &Camera) {
        let mut taken: Vec<Rect> = Vec::new();
        let cast = |tone| matches!(tone, Tone::Player | Tone::Recipient | Tone::Adversary);
        for nation in self.map.nations.iter().filter(|nation| cast(nation.tone)) {
            let Some(seat) = self.outlines.place(&nation.id).map(|place| camera.screen(rect, place)) else { continue };
            let font = egui::FontId::new(14.0, theme::serif());
            let galley = painter.layout_no_wrap(nation.capital.clone(), font, tokens.text);
            let beside = Rect::from_min_size(seat + vec2(7.0, -galley.size().y / 2.0), galley.size());
            let place = if beside.right() > rect.right() - 4.0 {
                Align2::RIGHT_CENTER.anchor_size(seat - vec2(7.0, 0.0), galley.size())
            } else {
                beside
            };
            if !rect.contains_rect(place) || taken.iter().any(|other| other.intersects(place)) {
                continue;
            }
            painter.circle(seat, 3.5, tokens.panel, Stroke::new(1.5, tokens.text));
            painter.rect_filled(place.expand2(vec2(3.0, 0.0)), 2.0, tokens.panel);
            painter.galley(place.min, galley, Color32::PLACEHOLDER);
            taken.push(place);
        }
    }
}

/// Whether something of a line may be seen in a place.
fn in_sight(rect: Rect, points: &[Pos2]) -> bool {
    Rect::from_points(points).intersects(rect)
}
