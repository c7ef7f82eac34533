//! The recipient's panel: needs and coverage by sector, season, and what arrives when.
//!
//! Duty: draw [`demarche_play::views::recipient::Recipient`]. Uses the pen. Always holds: before anything
//! can have arrived, coverage is not shown, rather than shown as nothing.

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use super::draw::share;
use super::theme;
use super::widgets::Pen;
use demarche_play::narrate::figures::{money, percent};
use demarche_play::narrate::words::text;
use demarche_play::views::recipient::{NeedRow, Recipient};

/// The recipients, one below the other.
pub fn recipients_ui(ui: &mut Ui, pen: &mut Pen, recipients: &[Recipient]) {
    for (place, recipient) in recipients.iter().enumerate() {
        let left = recipients.len() - place;
        #[expect(clippy::cast_precision_loss, reason = "a handful of recipients")]
        let height = ui.available_height() / left as f32;
        ui.push_id(place, |ui| {
            let size = vec2(ui.available_width(), height);
            ui.allocate_ui(size, |ui| recipient_ui(ui, pen, recipient));
        });
    }
}

/// The panel of one.
fn recipient_ui(ui: &mut Ui, pen: &mut Pen, recipient: &Recipient) {
    let intensity = pen.say("window-intensity", &[text("share", recipient.intensity.clone())]);
    pen.ends_ui(
        ui,
        |pen, ui| {
            pen.title_ui(ui, &recipient.capital);
        },
        |pen, ui| {
            pen.second_ui(ui, intensity);
        },
    );
    for request in &recipient.requests {
        ui.label(pen.text(format!("◂ {request}"), theme::body(), pen.tokens.action));
    }
    ui.add_space(4.0);
    ScrollArea::vertical().id_salt("recipient").auto_shrink([false, false]).show(ui, |ui| {
        head_ui(ui, pen);
        for row in &recipient.rows {
            row_ui(ui, pen, row);
        }
        ui.add_space(10.0);
        ui.label(pen.text(pen.get("window-arrivals"), theme::strong(), pen.tokens.text));
        if recipient.arrivals.is_empty() {
            pen.second_ui(ui, pen.get("window-arrivals-none"));
        }
        for arrival in &recipient.arrivals {
            ui.horizontal(|ui| {
                let when = if arrival.begun { "window-arrival-begun" } else { "window-arrival" };
                let month = text("month", pen.words.month(arrival.month));
                cell(ui, 150.0, |ui| {
                    pen.second_ui(ui, pen.say(when, &[month]));
                });
                pen.body_ui(ui, &arrival.what);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(pen.text(pen.figure(money(arrival.amount)), theme::strong(), pen.tokens.text));
                });
            });
        }
    });
}

/// A cell of a given width.
pub fn cell<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, 24.0), layout, |ui| {
        ui.set_min_width(width);
        add(ui)
    })
    .inner
}

/// A cell whose content stands at its right end.
pub fn right<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, 24.0), layout, |ui| {
        ui.set_min_width(width);
        add(ui)
    })
    .inner
}

const COLUMNS: [f32; 4] = [116.0, 68.0, 104.0, 40.0];

fn head_ui(ui: &mut Ui, pen: &Pen) {
    let head = |ui: &mut Ui, id: &str| {
        let told = pen.get(id);
        ui.add(egui::Label::new(pen.text(&told, theme::second(), pen.tokens.second)).truncate()).on_hover_text(told)
    };
    ui.horizontal(|ui| {
        cell(ui, COLUMNS[0], |ui| head(ui, "console-needs-sector"));
        right(ui, COLUMNS[1], |ui| head(ui, "window-need-monthly"));
        cell(ui, COLUMNS[2], |ui| head(ui, "console-needs-covered"));
        cell(ui, COLUMNS[3] + 40.0, |ui| head(ui, "console-needs-resilience"));
    });
}

fn row_ui(ui: &mut Ui, pen: &mut Pen, row: &NeedRow) {
    ui.horizontal(|ui| {
        cell(ui, COLUMNS[0], |ui| {
            let ink = if row.asked { pen.tokens.action } else { pen.tokens.text };
            super::icons::sector_ui(ui, row.sector, 14.0, ink);
            let name = if row.asked { format!("◂ {}", row.name) } else { row.name.clone() };
            ui.add(egui::Label::new(pen.text(&name, theme::row(), ink)).truncate()).on_hover_text(name)
        });
        right(ui, COLUMNS[1], |ui| ui.label(pen.text(&row.need, theme::row(), pen.tokens.text)));
        cell(ui, COLUMNS[2], |ui| match row.coverage {
            Some(coverage) => {
                ui.add_space(4.0);
                pen.bar_ui(ui, 48.0, share(coverage), 0.0, None, pen.tokens.flow);
                ui.label(pen.text(pen.figure(percent(coverage)), theme::row(), pen.tokens.text));
            }
            None => {
                pen.second_ui(ui, "·");
            }
        });
        right(ui, COLUMNS[3], |ui| {
            pen.number_ui(ui, &row.resilience, theme::strong(), pen.tokens.text, &row.name, &row.metric);
        });
        pen.moved_short_ui(ui, row.way, &row.by, row.way, &row.moved);
    });
    let queue = row.queue.as_ref().map(|queue| pen.say("window-queue", &[text("amount", queue.clone())]));
    let under: Vec<String> = row.season.iter().cloned().chain(queue).collect();
    if !under.is_empty() {
        pen.second_ui(ui, under.join(" · "));
    }
}
