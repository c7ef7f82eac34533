//! The why-panel: a number's causes in a panel of its own, and causes of causes in more of them.
//!
//! Duty: draw [`demarche_play::views::why::Page`]s as a stack. Uses the pen. Always holds: Esc closes the
//! one on top; a locked one stays; every row that leads further can be opened by mouse and key.

use egui::{Align, Id, Layout, ScrollArea, Stroke, Ui, Window, vec2};

use super::spark::waterfall_ui;
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::session::intent::{Screen, Show};
use demarche_play::views::why::{Page, Row, Section};

/// The height of a line that can be pressed.
const LINE: f32 = 24.0;

/// A panel that is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Open {
    /// The number it was opened for.
    pub(crate) asked: String,
    /// The screen on which it was opened, and where alone it is shown.
    pub(crate) screen: Screen,
    /// Whether it stays when another is opened or Esc is pressed.
    pub(crate) locked: bool,
}

/// All open panels of a screen, the last on top.
pub(crate) fn stack_ui(
    ctx: &egui::Context,
    pen: &mut Pen,
    pages: &[(Open, Page)],
    (screen, room): (Screen, egui::Rect),
) {
    let pages: Vec<&(Open, Page)> = pages.iter().filter(|(open, _)| open.screen == screen).collect();
    for (at, (open, page)) in pages.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a handful of panels")]
        let shift = at as f32 * 28.0;
        let width = (room.width() - 40.0).clamp(260.0, 540.0);
        let start = room.left_top() + vec2((room.width() - width) / 2.0 + shift, 60.0 + shift);
        let edge = if at + 1 == pages.len() { pen.tokens.action } else { pen.tokens.line };
        let frame = egui::Frame::window(&ctx.global_style()).stroke(Stroke::new(1.0, edge)).fill(pen.tokens.raised);
        Window::new(&page.title)
            .id(Id::new(("why", at, &page.asked)))
            .title_bar(false)
            .frame(frame)
            .default_pos(start)
            .fixed_size(vec2(width, (room.height() - 120.0).clamp(160.0, 520.0)))
            .constrain_to(room)
            .show(ctx, |ui| page_ui(ui, pen, open, page));
    }
}

fn page_ui(ui: &mut Ui, pen: &mut Pen, open: &Open, page: &Page) {
    ui.set_width(ui.available_width());
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - 130.0).max(120.0);
        ui.allocate_ui(vec2(room, 24.0), |ui| {
            ui.set_width(room);
            ui.add(egui::Label::new(pen.text(&page.title, theme::headline_serif(), pen.tokens.text)).wrap());
        });
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            if pen.sign_ui(ui, "✕", &pen.get("window-close"), true).clicked() {
                pen.show(Show::Close(open.asked.clone()));
            }
            let lock = pen.get(if open.locked { "window-unlock" } else { "window-lock" });
            if pen.tab_ui(ui, &lock, open.locked).clicked() {
                pen.show(Show::Lock(open.asked.clone()));
            }
        });
    });
    pen.second_ui(ui, &page.told);
    ScrollArea::vertical().auto_shrink([false, true]).max_height(400.0).show(ui, |ui| {
        if let Some(picture) = &page.picture {
            ui.add_space(6.0);
            waterfall_ui(ui, pen, picture);
        }
        for section in &page.sections {
            section_ui(ui, pen, section);
        }
        if let Some((opening, changes, value)) = &page.sum {
            pen.rule_ui(ui);
            let args = [
                demarche_play::narrate::words::text("opening", opening.clone()),
                demarche_play::narrate::words::text("changes", changes.clone()),
                demarche_play::narrate::words::text("value", value.clone()),
            ];
            ui.label(pen.text(pen.say("window-why-sum", &args), theme::second_strong(), pen.tokens.text));
        }
        if let Some(legend) = &page.legend {
            pen.second_ui(ui, legend);
        }
    });
}

fn section_ui(ui: &mut Ui, pen: &mut Pen, section: &Section) {
    if section.rows.is_empty() {
        return;
    }
    ui.add_space(6.0);
    ui.label(pen.text(&section.title, theme::second_strong(), pen.tokens.second));
    for row in &section.rows {
        row_ui(ui, pen, row);
    }
    if section.sum.is_empty() {
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, pen.tokens.second));
    ui.horizontal(|ui| {
        ui.label(pen.text(pen.get("window-why-total"), theme::second_strong(), pen.tokens.text));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(pen.text(&section.sum, theme::strong(), pen.tokens.text));
        });
    });
}

fn row_ui(ui: &mut Ui, pen: &mut Pen, row: &Row) {
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - 150.0).max(120.0);
        ui.allocate_ui(vec2(room, 20.0), |ui| {
            ui.vertical(|ui| {
                ui.set_width(room);
                // No higher than its type, so that the name stands on the line of its amount.
                (ui.spacing_mut().item_spacing.y, ui.spacing_mut().interact_size.y) = (1.0, 20.0);
                ui.spacing_mut().button_padding = vec2(0.0, 0.0);
                if let Some(opens) = &row.opens {
                    let button =
                        egui::Button::new(pen.text(&row.name, theme::body(), pen.tokens.flow)).frame(false).wrap();
                    let button = button.min_size(vec2(0.0, LINE));
                    let response = ui.add(button);
                    let label =
                        pen.say("window-why-open", &[demarche_play::narrate::words::text("name", row.name.clone())]);
                    named(&response, egui::WidgetType::Button, &label);
                    if response.clicked() {
                        pen.show(Show::Why(opens.clone()));
                    }
                } else {
                    ui.add_space((LINE - 21.0) / 2.0);
                    pen.body_ui(ui, &row.name);
                }
                if !row.chain.is_empty() {
                    pen.second_ui(ui, format!("← {}", row.chain.join(" ← ")));
                }
                if let Some(without) = &row.without {
                    without_ui(ui, pen, &row.name, without);
                }
            });
        });
        let amount = vec2(ui.available_width(), LINE);
        ui.allocate_ui_with_layout(amount, Layout::right_to_left(Align::Center), |ui| {
            ui.label(pen.text(&row.amount, theme::strong(), pen.tokens.text));
            if !row.evidence.is_empty() {
                pen.second_ui(ui, &row.evidence);
            }
        });
    });
}

/// A link to the page of what would be without a cause.
pub(crate) fn without_ui(ui: &mut Ui, pen: &mut Pen, name: &str, page: &str) {
    let told = pen.text(pen.get("window-without"), theme::second(), pen.tokens.flow);
    let response = ui.add(egui::Button::new(told).frame(false).min_size(vec2(24.0, 24.0)));
    let args = [demarche_play::narrate::words::text("name", name.to_owned())];
    named(&response, egui::WidgetType::Button, &pen.say("window-without-open", &args));
    if response.clicked() {
        pen.show(Show::Why(page.to_owned()));
    }
}
