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
use demarche_play::views::recipient::{Arrival, NeedRow, Recipient};

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
        arrivals_ui(ui, pen, &recipient.arrivals);
    });
}

/// What is on its way, under the month in which each begins to arrive.
fn arrivals_ui(ui: &mut Ui, pen: &mut Pen, arrivals: &[Arrival]) {
    let when = |pen: &Pen, arrival: &Arrival| {
        let id = if arrival.begun { "window-arrival-begun" } else { "window-arrival" };
        pen.say(id, &[text("month", pen.words.month(arrival.month))])
    };
    ui.spacing_mut().item_spacing.y = 2.0;
    for group in arrivals.chunk_by(|one, next| (one.begun, one.month) == (next.begun, next.month)) {
        ui.add_space(4.0);
        let month = when(pen, &group[0]);
        pen.second_ui(ui, month);
        for arrival in group {
            pen.ends_ui(
                ui,
                |pen, ui| {
                    // The amount has its place at the end of the line.
                    let width = (ui.available_width() - 76.0).max(60.0);
                    let what = egui::Label::new(pen.text(&arrival.what, theme::body(), pen.tokens.text)).wrap();
                    ui.scope(|ui| {
                        ui.set_max_width(width);
                        ui.add(what);
                    });
                },
                |pen, ui| {
                    ui.label(pen.text(pen.figure(money(arrival.amount)), theme::strong(), pen.tokens.text));
                },
            );
        }
    }
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

/// The widths of the columns: sector, need, how far it is covered, resilience.
const COLUMNS: [f32; 4] = [112.0, 90.0, 96.0, 40.0];
/// The same where there is room for figures alone.
const TIGHT: [f32; 4] = [92.0, 58.0, 44.0, 36.0];
/// The least room for bars beside the figures.
const BARS: f32 = 400.0;

/// The columns for the room there is, and the gap between them.
fn columns(ui: &Ui) -> ([f32; 4], f32) {
    if ui.available_width() < BARS { (TIGHT, 4.0) } else { (COLUMNS, 8.0) }
}

fn head_ui(ui: &mut Ui, pen: &Pen) {
    let (columns, gap) = columns(ui);
    let head = |ui: &mut Ui, id: &str| {
        let told = pen.get(id);
        ui.add(egui::Label::new(pen.text(&told, theme::second(), pen.tokens.second)).truncate()).on_hover_text(told)
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        cell(ui, columns[0], |ui| head(ui, "console-needs-sector"));
        right(ui, columns[1], |ui| head(ui, "window-need-monthly"));
        cell(ui, columns[2], |ui| head(ui, "console-needs-covered"));
        cell(ui, columns[3] + 40.0, |ui| head(ui, "console-needs-resilience"));
    });
}

fn row_ui(ui: &mut Ui, pen: &mut Pen, row: &NeedRow) {
    let (columns, gap) = columns(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        cell(ui, columns[0], |ui| {
            let ink = if row.asked { pen.tokens.action } else { pen.tokens.text };
            super::icons::sector_ui(ui, row.sector, 14.0, ink);
            let name = if row.asked { format!("◂ {}", row.name) } else { row.name.clone() };
            ui.add(egui::Label::new(pen.text(&name, theme::row(), ink)).truncate()).on_hover_text(name)
        });
        right(ui, columns[1], |ui| ui.label(pen.text(&row.need, theme::row(), pen.tokens.text)));
        cell(ui, columns[2], |ui| match row.coverage {
            Some(coverage) => {
                if columns == COLUMNS {
                    ui.add_space(4.0);
                    pen.bar_ui(ui, 48.0, share(coverage), 0.0, None, pen.tokens.flow);
                }
                ui.label(pen.text(pen.figure(percent(coverage)), theme::row(), pen.tokens.text));
            }
            None => {
                pen.second_ui(ui, "·");
            }
        });
        right(ui, columns[3], |ui| {
            pen.number_ui(ui, &row.resilience, theme::row_strong(), pen.tokens.text, &row.name, &row.metric);
        });
        pen.moved_short_ui(ui, (row.way, &row.by, row.way), &row.moved, &theme::row_strong());
    });
    let queue = row.queue.as_ref().map(|queue| pen.say("window-queue", &[text("amount", queue.clone())]));
    let under: Vec<String> = row.season.iter().cloned().chain(queue).collect();
    if !under.is_empty() {
        pen.second_ui(ui, under.join(" · "));
    }
}
