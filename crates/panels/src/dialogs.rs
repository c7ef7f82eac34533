//! Sheets on top of the desk: keys, the prediction before it is sealed, a month that was played.
//!
//! Duty: draw the modal sheets. Uses the pen. Always holds: Esc closes them; a prediction is
//! sealed, and a month gone back to, by one clear act.

use egui::{Align2, Grid, Id, Modal, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use super::bindings::{self, Changed};
use super::theme;
use super::widgets::Pen;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Intent, Play, Show, Tab};
use demarche_play::session::keystroke::Act;
use demarche_play::views::ladder::Ladder;
use demarche_play::views::loose_ends::{LooseEnd, Mend};
use demarche_play::views::timeline::Card;

/// Keys that are not given away, each with what it does.
const FIXED: [(&str, &str); 4] = [
    ("Tab", "window-key-tab"),
    ("↑ ↓ ← →", "window-key-arrows"),
    ("Enter", "window-key-press"),
    ("Esc", "window-key-escape"),
];

/// What a key does, in words.
pub(crate) fn act_name(words: &Words, act: Act) -> String {
    let tabs = [Act::Tab1, Act::Tab2, Act::Tab3, Act::Tab4, Act::Tab5, Act::Tab6];
    match tabs.iter().position(|tab| *tab == act).and_then(|at| Tab::ALL.get(at)) {
        Some(tab) => words.say("window-key-tab-of", &[text("tab", words.get(&format!("window-tab-{}", tab.key())))]),
        None => words.get(&format!("window-key-{}", act.key())),
    }
}

/// What is scrolled in a sheet: as high as it is, at once, up to so much less than the window.
fn scrolled(ctx: &egui::Context, less: f32) -> egui::ScrollArea {
    let most = (ctx.content_rect().height() - less).max(48.0);
    egui::ScrollArea::vertical().max_height(most).min_scrolled_height(most)
}

/// The sheet of keys.
pub fn keys_ui(ctx: &egui::Context, pen: &mut Pen, changed: &Changed, playing: bool) {
    let modal = Modal::new(Id::new("keys")).show(ctx, |ui| {
        ui.set_width(420.0_f32.min(ctx.content_rect().width() - 60.0));
        ui.label(pen.text(pen.get("window-keys"), theme::headline_serif(), pen.tokens.text));
        scrolled(ctx, 160.0).scroll([true, true]).show(ui, |ui| {
            Grid::new("keys").num_columns(2).spacing(vec2(24.0, 6.0)).show(ui, |ui| {
                let fixed = FIXED.iter().map(|(key, id)| ((*key).to_owned(), pen.get(id)));
                let acts = Act::ALL.map(|act| (bindings::shown_of(changed, act), act_name(pen.words, act)));
                for (key, told) in fixed.chain(acts) {
                    ui.label(pen.text(key, theme::strong(), pen.tokens.text));
                    pen.body_ui(ui, told);
                    ui.end_row();
                }
            });
        });
        ui.add_space(8.0);
        pen.second_ui(ui, pen.get("window-keys-change"));
        ui.horizontal_wrapped(|ui| {
            if pen.button_ui(ui, &pen.get("window-close"), true).clicked() {
                pen.show(Show::Keys);
            }
            if playing && pen.button_ui(ui, &pen.get("window-legend"), true).clicked() {
                pen.show(Show::Legend);
            }
        });
    });
    if modal.backdrop_response.clicked() {
        pen.show(Show::Keys);
    }
}

/// The dialog in which a reaction is predicted: a band of levels, none chosen at first; whether it was
/// left.
pub fn predict_ui(ctx: &egui::Context, pen: &mut Pen, ladder: &Ladder, band: &mut Option<(u8, u8)>) -> bool {
    let mut done = false;
    let modal = Modal::new(Id::new("predict")).show(ctx, |ui| {
        ui.set_width(460.0_f32.min(ctx.content_rect().width() - 60.0));
        let name = text("capital", ladder.capital.clone());
        ui.label(pen.text(pen.say("window-predict-title", &[name]), theme::headline_serif(), pen.tokens.text));
        pen.second_ui(ui, pen.get("window-predict-about"));
        ui.add_space(4.0);
        scrolled(ctx, 220.0).show(ui, |ui| {
            for level in 0..=7u8 {
                level_ui(ui, pen, level, band);
            }
        });
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if pen.action_ui(ui, &pen.get("window-predict-seal"), band.is_some()).clicked()
                && let Some((low, high)) = *band
            {
                pen.ask(Intent::Play(Play::Predict(ladder.adversary, low, high)));
                done = true;
            }
            if pen.button_ui(ui, &pen.get("window-cancel"), true).clicked() {
                done = true;
            }
        });
    });
    done || modal.backdrop_response.clicked()
}

/// One level: in the band or not; a click moves the nearer end of the band.
fn level_ui(ui: &mut Ui, pen: &Pen, level: u8, band: &mut Option<(u8, u8)>) {
    let inside = band.is_some_and(|(low, high)| (low..=high).contains(&level));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    let name = format!("{level}  {}", pen.words.level(level));
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, inside, &name));
    let fill = if inside { pen.tokens.raised_more } else { pen.tokens.panel };
    ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), 4.0, fill);
    if inside {
        let edge = egui::Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        ui.painter().rect_filled(edge, 1.0, pen.tokens.action);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 4.0, Stroke::new(2.0, pen.tokens.action), egui::StrokeKind::Inside);
    }
    ui.painter().text(rect.left_center() + vec2(14.0, 0.0), Align2::LEFT_CENTER, name, theme::body(), pen.tokens.text);
    if response.clicked() {
        *band = Some(band.map_or((level, level), |band| moved(band, level)));
    }
}

/// The band after a click on a level: a level outside widens it; one inside moves the nearer end
/// to it; the only one stays.
fn moved(band: (u8, u8), level: u8) -> (u8, u8) {
    let (low, high) = band;
    if level < low {
        (level, high)
    } else if level > high {
        (low, level)
    } else if level - low <= high - level {
        (if level == low && low < high { low + 1 } else { level }, high)
    } else {
        (low, if level == high { high - 1 } else { level })
    }
}

/// What ending the month would lose, each with the way to mend it; whether it was left, and what is to be
/// mended.
pub fn loose_ends_ui(ctx: &egui::Context, pen: &mut Pen, ends: &[LooseEnd]) -> (bool, Option<Mend>) {
    let (mut done, mut mend) = (false, None);
    let modal = Modal::new(Id::new("loose-ends")).show(ctx, |ui| {
        ui.set_width(520.0_f32.min(ctx.content_rect().width() - 60.0));
        ui.label(pen.text(pen.get("window-end-before"), theme::headline_serif(), pen.tokens.text));
        scrolled(ctx, 180.0).show(ui, |ui| {
            for (at, end) in ends.iter().enumerate() {
                ui.push_id(at, |ui| {
                    pen.body_ui(ui, &end.text);
                    for (told, cure) in &end.cures {
                        let button = egui::Button::new(pen.text(told, theme::body(), pen.tokens.text)).wrap();
                        let button = button.fill(pen.tokens.raised_more).min_size(vec2(theme::HIT, theme::HIT));
                        if ui.add(button).clicked() {
                            pen.ask(Intent::Play(cure.clone()));
                        }
                    }
                    let label = match end.mend {
                        Mend::Goods => "window-end-mend-goods",
                        Mend::Letter(_) => "window-end-mend-letter",
                    };
                    if pen.button_ui(ui, &pen.get(label), true).clicked() {
                        (done, mend) = (true, Some(end.mend));
                    }
                });
                ui.add_space(6.0);
            }
        });
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if pen.action_ui(ui, &pen.get("window-end-sure"), true).clicked() {
                pen.ask(Intent::Play(Play::EndTurn));
                done = true;
            }
            // What loses nothing has the focus.
            let back = pen.button_ui(ui, &pen.get("window-end-back"), true);
            if ui.memory(|memory| memory.focused().is_none()) {
                back.request_focus();
            }
            done |= back.clicked();
        });
    });
    (done || modal.backdrop_response.clicked(), mend)
}

/// A month that was played, in words, with the way back to it where there is one; whether it was left.
pub fn month_ui(ctx: &egui::Context, pen: &mut Pen, card: &Card, rewind: bool) -> bool {
    let mut done = false;
    let modal = Modal::new(Id::new("month")).show(ctx, |ui| {
        ui.set_width(460.0_f32.min(ctx.content_rect().width() - 60.0));
        let mut lines = card.hint.lines();
        let title = lines.next().unwrap_or_default();
        ui.label(pen.text(title, theme::headline_serif(), pen.tokens.text));
        scrolled(ctx, 180.0).show(ui, |ui| {
            lines.for_each(|line| drop(pen.body_ui(ui, line)));
        });
        ui.add_space(8.0);
        if rewind {
            pen.second_ui(ui, pen.get("window-month-rewind-about"));
        }
        ui.horizontal_wrapped(|ui| {
            if pen.action_ui(ui, &pen.get("window-close"), true).clicked() {
                done = true;
            }
            if pen.button_ui(ui, &pen.get("window-month-read"), true).clicked() {
                pen.show(Show::Past(card.turn));
                done = true;
            }
            if rewind && pen.button_ui(ui, &pen.get("window-month-rewind"), true).clicked() {
                pen.ask(Intent::Play(Play::Rewind(card.turn)));
                done = true;
            }
        });
    });
    done || modal.backdrop_response.clicked()
}

/// By what a notice's place is found.
pub(crate) fn notice_id() -> Id {
    Id::new("notice")
}

/// What must be read now, on screens that have no line of their own for it, so far above the foot of the window;
/// whether it was closed.
pub fn notice_ui(ctx: &egui::Context, pen: &mut Pen, notice: &str, above: f32) -> bool {
    let mut closed = false;
    let room = ctx.content_rect();
    let frame =
        egui::Frame::window(&ctx.global_style()).fill(pen.tokens.raised).stroke(Stroke::new(1.0, pen.tokens.action));
    egui::Area::new(notice_id()).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -above)).show(ctx, |ui| {
        frame.show(ui, |ui| {
            ui.set_max_width((room.width() - 80.0).clamp(120.0, 720.0));
            ui.horizontal_top(|ui| {
                closed = pen.sign_ui(ui, "✕", &pen.get("window-notice-close"), true).clicked();
                ui.add(egui::Label::new(pen.text(notice, theme::second(), pen.tokens.text)).wrap());
            });
        });
    });
    closed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_moves_the_nearer_end_of_a_band_and_never_empties_it() {
        assert_eq!(moved((1, 3), 0), (0, 3));
        assert_eq!(moved((1, 3), 6), (1, 6));
        assert_eq!(moved((1, 5), 2), (2, 5));
        assert_eq!(moved((1, 5), 5), (1, 4));
        assert_eq!(moved((1, 5), 1), (2, 5));
        assert_eq!(moved((2, 2), 2), (2, 2));
    }
}
