//! A nation's page, as a drawer on the map.
//!
//! Duty: draw [`NationPage`]. Uses the pen. Always holds: a number with causes can be pressed for them; the
//! page is put away by its own control, by Esc, and by the map.

use egui::{Align, Layout, ScrollArea, Sense, Ui, vec2};

use super::theme;
use super::widgets::Pen;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::Show;
use demarche_play::views::budget::Badge;
use demarche_play::views::nation_page::{Figure, NationPage};

/// The page.
pub(crate) fn nation_ui(ui: &mut Ui, pen: &mut Pen, page: &NationPage) {
    ui.spacing_mut().item_spacing.y = 2.0;
    pen.ends_ui(
        ui,
        |pen, ui| {
            pen.title_ui(ui, &page.name);
        },
        |pen, ui| {
            let close = pen.say("window-nation-close", &[text("name", page.name.clone())]);
            if pen.sign_ui(ui, "✕", &close, true).clicked() {
                pen.show(Show::Nation(None));
            }
        },
    );
    pen.second_ui(
        ui,
        pen.say("window-nation-seat", &[text("capital", page.capital.clone()), text("role", page.role.clone())]),
    );
    ScrollArea::vertical().id_salt("nation").auto_shrink([false, false]).show(ui, |ui| {
        for ask in &page.asks {
            ui.label(pen.text(format!("◂ {ask}"), theme::body(), pen.tokens.action));
        }
        ui.add_space(4.0);
        for figure in &page.figures {
            figure_ui(ui, pen, figure);
        }
        lines_ui(ui, pen, "window-nation-stance", &page.stance);
        law_ui(ui, pen, page);
        if !page.past.is_empty() {
            head_ui(ui, pen, "window-nation-past");
            let mut month = "";
            for (when, line) in &page.past {
                if when != month {
                    ui.label(pen.text(when, theme::second_strong(), pen.tokens.text));
                    month = when;
                }
                pen.second_ui(ui, line);
            }
        }
    });
}

fn head_ui(ui: &mut Ui, pen: &Pen, id: &str) {
    ui.add_space(4.0);
    pen.rule_ui(ui);
    ui.label(pen.text(pen.get(id), theme::strong(), pen.tokens.text));
}

/// A number: its name, and its value at the right.
fn figure_ui(ui: &mut Ui, pen: &mut Pen, figure: &Figure) {
    pen.ends_ui(
        ui,
        |pen, ui| {
            pen.second_ui(ui, &figure.name);
        },
        |pen, ui| {
            if figure.metric.is_empty() {
                ui.label(pen.text(&figure.value, theme::second_strong(), pen.tokens.text));
            } else {
                pen.number_ui(ui, &figure.value, theme::second_strong(), pen.tokens.text, &figure.name, &figure.metric);
            }
        },
    );
}

fn lines_ui(ui: &mut Ui, pen: &Pen, head: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    head_ui(ui, pen, head);
    for line in lines {
        pen.second_ui(ui, line);
    }
}

/// What the law says, goods of one verdict in one line behind its shape.
fn law_ui(ui: &mut Ui, pen: &Pen, page: &NationPage) {
    if page.law.is_empty() {
        return;
    }
    head_ui(ui, pen, "window-nation-law");
    let mut badges: Vec<Badge> = page.law.iter().map(|row| row.badge).collect();
    badges.dedup();
    for badge in badges {
        let goods: Vec<String> = page.law.iter().filter(|row| row.badge == badge).map(|row| row.name.clone()).collect();
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
            pen.badge_shape(ui.painter(), egui::Rect::from_center_size(rect.center(), vec2(12.0, 12.0)), badge);
            ui.vertical(|ui| {
                let verdict = pen.get(&format!("view-badge-{}", badge.key()));
                ui.label(pen.text(verdict, theme::second_strong(), pen.tokens.text));
                pen.second_ui(ui, pen.words.list(&goods));
            });
        });
    }
}
