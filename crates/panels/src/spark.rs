//! Sparks and waterfalls: small pictures of numbers.
//!
//! Duty: draw [`Spark`] and [`Waterfall`] as plain shapes. Uses the pen. Always holds: a picture has its
//! text twin; up and down differ by sign and place, not by colour alone.

use egui::{Align2, CornerRadius, Rect, Sense, Shape, Stroke, Ui, WidgetType, pos2, vec2};

use super::draw::shortened;
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::text;
use demarche_play::views::spark::Spark;
use demarche_play::views::why::{Bar, Kind, Waterfall};

/// The height of a spark.
const LINE: f32 = 14.0;
/// Heights of a waterfall: its bars, and the lines of text above and below.
const BARS: f32 = 84.0;
const AMOUNT: f32 = 18.0;
const NAME: f32 = 36.0;

/// The course of a number in a width; nothing before there is one.
pub(crate) fn spark_ui(ui: &mut Ui, pen: &Pen, spark: &Spark, width: f32) {
    if spark.heights.len() < 2 || width < 12.0 {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
    named(&response, WidgetType::Image, &spark.told);
    let room = rect.shrink2(vec2(2.0, 2.0));
    #[expect(clippy::cast_precision_loss, reason = "at most a few hundred months")]
    let step = room.width() / (spark.heights.len() - 1) as f32;
    #[expect(clippy::cast_precision_loss, reason = "at most a few hundred months")]
    let at = |(month, height): (usize, &u16)| {
        pos2(room.left() + step * month as f32, room.bottom() - room.height() * f32::from(*height) / 1_000.0)
    };
    let line: Vec<_> = spark.heights.iter().enumerate().map(at).collect();
    let end = line.last().copied();
    ui.painter().add(Shape::line(line, Stroke::new(1.3, pen.tokens.second)));
    if let Some(end) = end {
        ui.painter().circle_filled(end, 2.2, pen.tokens.text);
    }
    response.on_hover_text(&spark.told);
}

/// What led to a number, as bars from left to right.
pub(crate) fn waterfall_ui(ui: &mut Ui, pen: &Pen, waterfall: &Waterfall) {
    let size = vec2(ui.available_width(), AMOUNT + BARS + NAME);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let told = |bar: &Bar| format!("{} {}", bar.name, bar.amount);
    let told = waterfall.bars.iter().map(told).collect::<Vec<_>>().join("; ");
    named(&response, WidgetType::Image, &pen.say("window-why-picture", &[text("steps", told)]));
    let painter = ui.painter_at(rect);
    let foot = rect.bottom() - NAME;
    #[expect(clippy::cast_precision_loss, reason = "a handful of bars")]
    let column = rect.width() / waterfall.bars.len().max(1) as f32;
    let high = |thousandths: u16| foot - BARS * f32::from(thousandths) / 1_000.0;
    let mut left = rect.left();
    for (place, bar) in waterfall.bars.iter().enumerate() {
        let (from, to) = (high(bar.from), high(bar.to));
        let x = left + column / 2.0;
        let half = (column * 0.34).min(22.0);
        let ink = match bar.kind {
            Kind::Whole => pen.tokens.second,
            Kind::Up => pen.tokens.flow,
            Kind::Down => pen.tokens.adversary,
        };
        // The least step is a line.
        let (top, bottom) = (from.min(to), from.max(to).max(from.min(to) + 2.0));
        painter.rect_filled(
            Rect::from_min_max(pos2(x - half, top), pos2(x + half, bottom)),
            CornerRadius::same(2),
            ink,
        );
        // Where this one ends, the next begins.
        if place + 1 < waterfall.bars.len() {
            painter.hline((x + half)..=(x + column - half), to, Stroke::new(1.0, pen.tokens.line));
        }
        painter.text(pos2(x, top - 1.0), Align2::CENTER_BOTTOM, &bar.amount, theme::second_strong(), pen.tokens.text);
        // Names stand in two rows by turns, so that each has the width of two columns.
        let name = shortened(&painter, &bar.name, theme::second(), pen.tokens.second, 2.0 * column - 10.0);
        let (half, row) = (name.size().x / 2.0, if place % 2 == 0 { 0.0 } else { NAME / 2.0 });
        let at = x.clamp(rect.left() + half, (rect.right() - half).max(rect.left() + half)) - half;
        painter.galley(pos2(at, foot + 2.0 + row), name, pen.tokens.second);
        left += column;
    }
    painter.hline(rect.x_range(), foot, Stroke::new(1.0, pen.tokens.second));
    if let Some(base) = &waterfall.foot {
        pen.second_ui(ui, pen.say("window-why-foot", &[text("foot", base.clone())]));
    }
    response.on_hover_ui(|ui| {
        for bar in &waterfall.bars {
            ui.label(pen.text(format!("{}  {}", bar.amount, bar.name), theme::second(), pen.tokens.text));
        }
    });
}
