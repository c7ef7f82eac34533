//! Signs that stand in more than one panel: bars, verdicts of the law, changes.
//!
//! Duty: draw them. Uses the pen. Always holds: none is told by its colour alone.

use egui::{Color32, CornerRadius, FontId, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetType, pos2, vec2};

use super::{Pen, hatch, named};
use crate::theme;
use demarche_play::views::budget::Badge;

impl Pen<'_> {
    /// A bar: the share that is full, a hatched part at its end, and a ghost to compare with; all
    /// 0 to 1.
    pub fn bar_ui(
        &self,
        ui: &mut Ui,
        width: f32,
        full: f32,
        hatched: f32,
        ghost: Option<f32>,
        colour: Color32,
    ) -> Rect {
        let (rect, _) = ui.allocate_exact_size(vec2(width, 10.0), Sense::hover());
        self.bar_at(ui, Rect::from_center_size(rect.center(), vec2(width, 6.0)), full, hatched, ghost, colour);
        rect
    }

    /// A bar in a place.
    pub fn bar_at(&self, ui: &Ui, rect: Rect, full: f32, hatched: f32, ghost: Option<f32>, colour: Color32) {
        let painter = ui.painter();
        let round = CornerRadius::same(3);
        painter.rect_filled(rect, round, self.tokens.raised_more);
        let at = |share: f32| rect.left() + rect.width() * share.clamp(0.0, 1.0);
        if full > 0.0 {
            painter.rect_filled(
                Rect::from_min_max(rect.min, pos2(at(full).max(rect.left() + 3.0), rect.bottom())),
                round,
                colour,
            );
        }
        if hatched > 0.0 {
            let part = Rect::from_min_max(pos2(at(full - hatched), rect.top()), pos2(at(full), rect.bottom()));
            hatch(painter, part, self.tokens.panel);
        }
        if let Some(ghost) = ghost {
            painter.vline(at(ghost), rect.expand(2.0).y_range(), Stroke::new(2.0, self.tokens.second));
        }
    }

    /// The verdict of the law: a shape and a word.
    pub fn badge_ui(&self, ui: &mut Ui, badge: Badge) -> Response {
        let label = self.get(&format!("view-badge-{}", badge.key()));
        let colour = self.badge_colour(badge);
        let text = self.text(label, theme::second(), colour);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(11.0), Sense::hover());
            self.badge_shape(ui.painter(), rect, badge);
            ui.label(text)
        })
        .inner
    }

    /// The colour of a verdict.
    #[must_use]
    pub const fn badge_colour(&self, badge: Badge) -> Color32 {
        match badge {
            Badge::Free | Badge::Licensed => self.tokens.good,
            Badge::Needed => self.tokens.flow,
            Badge::Pending => self.tokens.pending,
            Badge::Forbidden => self.tokens.blocked,
        }
    }

    /// The shape of a verdict: a dot, a full or an empty diamond, a clock, a cross.
    pub fn badge_shape(&self, painter: &egui::Painter, rect: Rect, badge: Badge) {
        let (colour, centre, r) = (self.badge_colour(badge), rect.center(), rect.width() * 0.42);
        let stroke = Stroke::new(1.6, colour);
        let diamond = || {
            let r = r * 1.15;
            vec![centre - vec2(0.0, r), centre + vec2(r, 0.0), centre + vec2(0.0, r), centre - vec2(r, 0.0)]
        };
        match badge {
            Badge::Free => {
                painter.circle_filled(centre, r, colour);
            }
            Badge::Licensed => {
                painter.add(Shape::convex_polygon(diamond(), colour, Stroke::NONE));
            }
            Badge::Needed => {
                painter.add(Shape::closed_line(diamond(), stroke));
            }
            Badge::Pending => {
                painter.circle_stroke(centre, r, stroke);
                painter.line_segment([centre, centre - vec2(0.0, r * 0.7)], stroke);
                painter.line_segment([centre, centre + vec2(r * 0.6, 0.0)], stroke);
            }
            Badge::Forbidden => {
                let r = r * 0.8;
                painter.line_segment([centre - vec2(r, r), centre + vec2(r, r)], stroke);
                painter.line_segment([centre + vec2(-r, r), centre + vec2(r, -r)], stroke);
            }
        }
    }

    /// Up, down or still: sign by direction, goodness by colour and word.
    pub fn moved_ui(&self, ui: &mut Ui, way: i8, by: &str, good: i8) {
        if way == 0 {
            return;
        }
        let sign = if way > 0 { "▲" } else { "▼" };
        let word = match good {
            1 => self.get("window-better"),
            -1 => self.get("window-worse"),
            _ => String::new(),
        };
        let text = if word.is_empty() { format!("{sign} {by}") } else { format!("{sign} {by} {word}") };
        ui.label(self.text(text, theme::second(), self.tokens.goodness(good)));
    }

    /// The same in a narrow column: the word is left to a hint and to the accessible name, beside the change
    /// as it is told.
    pub fn moved_short_ui(&self, ui: &mut Ui, (way, by, good): (i8, &str, i8), told: &str, lead: &FontId) {
        if way == 0 {
            return;
        }
        let sign = if way > 0 { "▲" } else { "▼" };
        let word = self.get(if good > 0 { "window-better" } else { "window-worse" });
        let fonts = (theme::second(), lead);
        let label = self.beside_ui(ui, format!("{sign}{by}"), fonts, self.tokens.goodness(good));
        named(&label, WidgetType::Label, &format!("{told} {word}"));
        label.on_hover_text(word);
    }
}
