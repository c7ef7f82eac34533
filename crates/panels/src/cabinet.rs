//! The cabinet on the stage: a row of medallions, and what one of them says.
//!
//! Duty: draw [`Seat`]s small. Uses the pen, pictures. Always holds: a medallion says office, mood and every
//! line to those who do not see it; the mood has a mark of its own beside its colour.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::draw::shortened;
use super::picture::medallion;
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::number;
use demarche_play::pictures::bust::Mood;
use demarche_play::session::intent::{Screen, Show};
use demarche_play::views::cabinet::Seat;

/// The height of a row of medallions, and the radius of one.
pub(crate) const HEIGHT: f32 = 50.0;
const RADIUS: f32 = 19.0;
/// From one medallion to the next.
const STEP: f32 = 46.0;
/// The room for the words beside them.
const WORDS: f32 = 130.0;

/// How wide the row is.
#[expect(clippy::cast_precision_loss, reason = "a handful of offices")]
pub(crate) fn width(seats: &[Seat]) -> f32 {
    seats.len() as f32 * STEP + WORDS
}

/// The row on the map: a click on any of it opens the cabinet.
pub(crate) fn row_ui(ui: &mut Ui, pen: &mut Pen, rect: Rect, seats: &[Seat], open: &mut usize) {
    let painter = ui.painter().clone();
    painter.rect_filled(rect, CornerRadius::same(25), pen.tokens.glass);
    let mut left = rect.left() + 2.0;
    for (at, seat) in seats.iter().enumerate() {
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(STEP, rect.height()));
        if place.right() > rect.right() {
            break;
        }
        if medallion_ui(ui, pen, place, seat, false).clicked() {
            *open = at;
            pen.show(Show::Screen(Screen::Cabinet));
        }
        left += STEP;
    }
    let words = Rect::from_min_max(pos2(left + 4.0, rect.top()), rect.max);
    if words.width() < 60.0 {
        return;
    }
    let response = ui.interact(words, ui.id().with("cabinet"), Sense::click());
    let (name, told) = (pen.get("window-screen-cabinet"), worried(pen, seats));
    let ink =
        if seats.iter().any(|seat| seat.mood == Mood::Worried) { pen.tokens.adversary } else { pen.tokens.second };
    let room = words.width() - 10.0;
    let line = |text: &str, font, ink, y: f32| {
        let galley = shortened(&painter, text, font, ink, room);
        let at = Align2::LEFT_CENTER.anchor_size(pos2(words.left(), y), galley.size());
        painter.galley(at.min, galley, ink);
    };
    line(&name, theme::second_strong(), pen.tokens.text, rect.center().y - 9.0);
    line(&told, theme::second(), ink, rect.center().y + 9.0);
    if response.has_focus() || response.hovered() {
        let ink = if response.has_focus() { pen.tokens.action } else { pen.tokens.second };
        painter.rect_stroke(words.shrink(2.0), 6.0, Stroke::new(2.0, ink), egui::StrokeKind::Inside);
    }
    named(&response, WidgetType::Button, &format!("{name}: {told}"));
    if response.clicked() {
        pen.show(Show::Screen(Screen::Cabinet));
    }
    response.on_hover_text(format!("{name}: {told}"));
}

/// How many are worried, in words.
pub(crate) fn worried(pen: &Pen, seats: &[Seat]) -> String {
    let count = seats.iter().filter(|seat| seat.mood == Mood::Worried).count();
    pen.say("window-cabinet-worried", &[number("count", i64::try_from(count).unwrap_or(0))])
}

/// What a seat says, for those who do not see it.
pub(crate) fn told(pen: &Pen, seat: &Seat) -> String {
    let mood = pen.get(&format!("mood-{}", seat.mood.key()));
    let lines: Vec<&str> = seat.lines.iter().map(|line| line.text.as_str()).collect();
    format!("{} ({mood}): {}", seat.name, lines.join(" "))
}

/// A medallion in a place that can be pressed.
pub(crate) fn medallion_ui(ui: &mut Ui, pen: &Pen, place: Rect, seat: &Seat, chosen: bool) -> egui::Response {
    let response = ui.interact(place, ui.id().with(("seat", seat.office.key())), Sense::click());
    let painter = ui.painter();
    let radius = RADIUS.min(place.width() / 2.0 - 3.0);
    medallion(painter, place.center(), radius, &seat.look, seat.mood, &pen.tokens);
    if chosen || response.has_focus() || response.hovered() {
        let ink = if chosen || response.has_focus() { pen.tokens.action } else { pen.tokens.text };
        painter.circle_stroke(place.center(), radius + 3.0, Stroke::new(2.0, ink));
    }
    let name = told(pen, seat);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &name));
    response.clone().on_hover_text(format!("{} · {}", seat.name, pen.get(&format!("mood-{}", seat.mood.key()))));
    response
}

/// For narrow windows: the row in a drawer, with the way to the cabinet.
pub(crate) fn drawer_ui(ui: &mut Ui, pen: &mut Pen, seats: &[Seat], open: &mut usize) {
    if seats.is_empty() {
        return;
    }
    pen.ends_ui(
        ui,
        |pen, ui| {
            pen.second_ui(ui, worried(pen, seats));
        },
        |pen, ui| {
            if pen.button_ui(ui, &format!("{} ›", pen.get("window-screen-cabinet")), true).clicked() {
                pen.show(Show::Screen(Screen::Cabinet));
            }
        },
    );
    strip_ui(ui, pen, seats, open);
}

/// For narrow places: a row of medallions with the lines of one under it.
pub(crate) fn strip_ui(ui: &mut Ui, pen: &mut Pen, seats: &[Seat], open: &mut usize) {
    if seats.is_empty() {
        return;
    }
    *open = (*open).min(seats.len() - 1);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (at, seat) in seats.iter().enumerate() {
            let (place, _) = ui.allocate_exact_size(vec2(STEP, HEIGHT), Sense::hover());
            if medallion_ui(ui, pen, place, seat, at == *open).clicked() {
                *open = at;
            }
        }
    });
    lines_ui(ui, pen, &seats[*open]);
}

/// What a seat says, with how sure it is and the way to what it rests on.
pub(crate) fn lines_ui(ui: &mut Ui, pen: &mut Pen, seat: &Seat) {
    ui.label(pen.text(&seat.name, theme::second_strong(), pen.tokens.text));
    for line in &seat.lines {
        line_ui(ui, pen, line);
    }
}

/// A line, how sure it is, and its causes.
pub(crate) fn line_ui(ui: &mut Ui, pen: &mut Pen, line: &demarche_play::narrate::advice::Advice) {
    ui.label(pen.text(&line.text, theme::second(), pen.tokens.text));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        ui.spacing_mut().interact_size.y = 0.0;
        let sure = pen.get(&format!("sure-{}", line.sure.key()));
        // The word beside them says the same.
        let (rect, _) = ui.allocate_exact_size(vec2(5.0 * 10.0, 18.0), Sense::hover());
        for step in 0..5u8 {
            let at = pos2(rect.left() + f32::from(step) * 10.0, rect.center().y - 3.5);
            let full = step < line.sure.of_five();
            let ink = if full { pen.tokens.metals[2] } else { pen.tokens.line };
            ui.painter().rect_filled(Rect::from_min_size(at, vec2(7.0, 7.0)), 1.5, ink);
        }
        pen.second_ui(ui, &sure);
        if let Some(asks) = &line.asks {
            let name =
                pen.say("window-cabinet-why", &[demarche_play::narrate::words::text("office", line.office.clone())]);
            if pen.inline_ui(ui, &pen.get("window-why"), &name).clicked() {
                pen.show(Show::Why(asks.clone()));
            }
        }
    });
}
