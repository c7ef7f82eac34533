//! The map's key: what colours and lines mean, and the colour of land by tone.
//!
//! Duty: draw the legend of [`demarche_play::views::map::Map`]. Uses the pen, the tokens. Always holds: each
//! line of the key is one piece, and says in words what it shows.

use egui::{CornerRadius, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::theme;
use crate::widgets::Pen;
use demarche_play::views::map::{Flow, Key, Map, Tone};

/// What colours and lines mean.
pub(crate) fn legend_ui(ui: &mut Ui, pen: &Pen, map: &Map) {
    for (key, name) in &map.legend {
        // One piece, so that a line breaks between what is told and not within.
        let galley = ui.painter().layout_no_wrap(name.clone(), theme::second(), pen.tokens.second);
        let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 21.0, 22.0), Sense::hover());
        let swatch = Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 14.0));
        key_shape(ui.painter(), pen, swatch, *key);
        let at = pos2(rect.left() + 21.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, pen.tokens.second);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name));
    }
}

fn key_shape(painter: &egui::Painter, pen: &Pen, rect: Rect, key: Key) {
    let line = |colour, on: f32, off: f32| {
        let ends = [pos2(rect.left(), rect.center().y), pos2(rect.right(), rect.center().y)];
        if off > 0.0 {
            painter.extend(Shape::dashed_line(&ends, Stroke::new(2.5, colour), on, off));
        } else {
            painter.line_segment(ends, Stroke::new(2.5, colour));
        }
    };
    match key {
        Key::Flow(Flow::Delivered) => line(pen.tokens.flow, 0.0, 0.0),
        Key::Flow(Flow::Pledged) => line(pen.tokens.flow, 2.0, 3.0),
        Key::Flow(Flow::Pending) => line(pen.tokens.pending, 6.0, 4.0),
        Key::Flow(Flow::Warning) => line(pen.tokens.adversary, 0.0, 0.0),
        Key::Tone(Tone::Law(badge)) => {
            let square = Rect::from_center_size(rect.center(), vec2(12.0, 12.0));
            pen.badge_shape(painter, square, badge);
        }
        Key::Tone(tone) => {
            painter.rect_filled(rect.shrink2(vec2(2.0, 1.0)), CornerRadius::same(3), tone_colour(pen.tokens, tone));
        }
    }
}

/// The colour of land by tone.
#[must_use]
pub fn tone_colour(tokens: theme::Tokens, tone: Tone) -> egui::Color32 {
    match tone {
        Tone::Player => tokens.land_player,
        Tone::Recipient => tokens.land_recipient,
        Tone::Adversary => tokens.land_adversary,
        Tone::Ally => tokens.land_ally,
        Tone::Donor => tokens.land_donor,
        Tone::Warmth(step) => tokens.warmth(step),
        Tone::Law(badge) => {
            use demarche_play::views::budget::Badge;
            let colour = match badge {
                Badge::Free | Badge::Licensed => tokens.good,
                Badge::Needed => tokens.flow,
                Badge::Pending => tokens.pending,
                Badge::Forbidden => tokens.blocked,
            };
            tokens.land.lerp_to_gamma(colour, 0.55)
        }
        Tone::Plain => tokens.land,
    }
}
