//! Slips: what waits for an answer, as paper on the map, and the one that is open as a sheet.
//!
//! Duty: draw [`demarche_play::views::needs::Card`]s on the stage. Uses the pen, drawers, needs. Always
//! holds: a slip says who writes, of what, and whether it is answered; at most as many as there is room
//! for, then a count.

use egui::{Align2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::draw::{as_measured, in_rows, shortened};
use super::drawer::{paper_ui, sheet};
use super::letter::{self, small_seal};
use super::needs::{answers_ui, card_told, kind_key, said_ui};
use super::picture::crest_at;
use super::theme::{self, Tokens};
use super::widgets::Pen;
use demarche_play::narrate::words::number;
use demarche_play::pictures::bust::Mood;
use demarche_play::views::needs::Card;

/// The height of a slip.
pub(crate) const HEIGHT: f32 = 64.0;
/// Its width, at most.
const WIDE: f32 = 300.0;
/// The most slips side by side, and the width of what stands for the others.
const MOST: usize = 3;
const MORE: f32 = 56.0;
/// The space between two.
const GAP: f32 = 8.0;
/// The widest sheet.
const SHEET: f32 = 560.0;

/// Slips along the foot of a room, and the open one as a sheet above them.
pub(crate) fn slips_ui(ui: &mut Ui, pen: &mut Pen, room: Rect, cards: &[Card], open: &mut Option<usize>) {
    *open = open.filter(|at| *at < cards.len());
    let row = Rect::from_min_max(pos2(room.left(), room.bottom() - HEIGHT), room.max);
    let shown = cards.len().min(MOST);
    let hidden = cards.len() - shown;
    let end = if hidden > 0 { MORE + GAP } else { 0.0 };
    #[expect(clippy::cast_precision_loss, reason = "a handful of cards")]
    let width = ((row.width() - end + GAP) / shown.max(1) as f32 - GAP).min(WIDE);
    let mut left = row.left();
    // The order stays: an answer moves nothing under the pointer.
    for (at, card) in cards.iter().enumerate().take(shown) {
        let place = Rect::from_min_size(pos2(left, row.top()), vec2(width, HEIGHT));
        if slip_ui(ui, pen, place, card, *open == Some(at)) {
            *open = (*open != Some(at)).then_some(at);
        }
        left += width + GAP;
    }
    if hidden > 0 {
        let place = Rect::from_min_size(pos2(left, row.top()), vec2(MORE, HEIGHT));
        if more_ui(ui, pen, place, hidden) {
            // One after the other, and round again.
            let next = open.map_or(shown, |at| (at + 1).max(shown));
            *open = Some(if next < cards.len() { next } else { shown });
        }
    }
    let Some(card) = open.and_then(|at| cards.get(at)) else { return };
    let above = Rect::from_min_max(room.min, pos2(room.right(), row.top() - GAP));
    if sheet_ui(ui, pen, above, card) {
        *open = None;
    }
}

/// The letters for which there is no room, by their number; whether it was pressed.
fn more_ui(ui: &mut Ui, pen: &Pen, rect: Rect, hidden: usize) -> bool {
    let response = ui.interact(rect, ui.id().with("more letters"), Sense::click());
    sheet(ui, rect);
    let tokens = Tokens::paper();
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, format!("+{hidden}"), theme::strong(), tokens.text);
    if response.has_focus() || response.hovered() {
        ui.painter().rect_stroke(rect, 3.0, Stroke::new(2.0, pen.tokens.action), egui::StrokeKind::Inside);
    }
    let name = pen.say("window-needs-more", &[number("count", i64::try_from(hidden).unwrap_or(0))]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    response.clicked()
}

/// A slip; whether it was pressed.
fn slip_ui(ui: &mut Ui, pen: &Pen, rect: Rect, card: &Card, chosen: bool) -> bool {
    let tokens = Tokens::paper();
    let response = ui.interact(rect, ui.id().with(("slip", &card.title)), Sense::click());
    sheet(ui, rect);
    let painter = ui.painter_at(rect);
    let crest = Rect::from_center_size(pos2(rect.left() + 24.0, rect.center().y), vec2(28.0, 32.0));
    crest_at(&painter, crest, &card.letter.crest, &tokens);
    small_seal(&painter, pos2(rect.right() - 20.0, rect.top() + 20.0), &card.letter, card.answered);
    let kind = format!("{} · {}", card.letter.from, pen.get(kind_key(card.kind)));
    let left = rect.left() + 48.0;
    // The seal has the right end to itself.
    let room = rect.right() - left - 38.0;
    let kind = shortened(&painter, &kind, theme::second(), tokens.second, room);
    painter.galley(pos2(left, rect.top() + 14.0 - kind.size().y / 2.0), kind, tokens.second);
    let font = egui::FontId::new(15.0, theme::serif());
    let title = in_rows(&painter, &card.title, font, tokens.text, (room, 2));
    painter.galley(pos2(left, rect.top() + 41.0 - title.size().y / 2.0), title, tokens.text);
    if chosen || response.has_focus() || response.hovered() {
        let ink = if response.has_focus() || chosen { pen.tokens.action } else { tokens.second };
        painter.rect_stroke(rect, 3.0, Stroke::new(2.0, ink), egui::StrokeKind::Inside);
    }
    let name = format!("{} · {}", card.letter.from, card_told(pen, card));
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &name));
    let clicked = response.clicked();
    response.on_hover_text(&name);
    clicked
}

/// The open card on paper; whether it was put away.
fn sheet_ui(ui: &mut Ui, pen: &mut Pen, room: Rect, card: &Card) -> bool {
    let width = room.width().min(SHEET);
    let id = ui.id().with(("sheet", &card.title));
    let mut away = false;
    as_measured(ui, id, room.height(), |ui, height| {
        let size = vec2(width, height.min(room.height()));
        let rect = Rect::from_min_size(pos2(room.center().x - width / 2.0, room.bottom() - size.y), size);
        let mut used = height;
        // What lies under the sheet is not to be pressed through it.
        ui.interact(rect, id.with("ground"), Sense::click_and_drag());
        paper_ui(ui, pen, "sheet", rect, |ui, pen| {
            egui::ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(ui, |ui| {
                letter::head_ui(ui, pen, &card.letter, |pen, ui| {
                    away = pen.sign_ui(ui, "✕", &pen.get("window-need-close"), true).clicked();
                });
                said_ui(ui, pen, card);
                let mood = if card.answered { Mood::Pleased } else { Mood::Neutral };
                letter::foot_ui(ui, pen, &card.letter, mood);
                answers_ui(ui, pen, card);
                used = ui.min_rect().height() + 30.0;
            });
        });
        used
    });
    away
}
