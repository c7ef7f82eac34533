//! The ledger: every row of the game, to be searched.
//!
//! Duty: draw [`demarche_play::views::ledger_table::LedgerTable`]. Uses the pen. Always holds: only
//! rows in sight are laid out, so that a long game scrolls as well as a short one.

use egui::{ComboBox, ScrollArea, TextEdit, Ui, WidgetType, vec2};

use super::page_ui;
use crate::recipient::{cell, right};
use crate::theme;
use crate::widgets::{Pen, named};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{File, Intent, Show};
use demarche_play::views::ledger_table::{Entry, LedgerTable, Search, csv};

/// Height of a row.
const ROW: f32 = 52.0;

/// The screen, with what is looked for.
pub(crate) fn ledger_ui(ui: &mut Ui, pen: &mut Pen, book: &LedgerTable, search: &mut Search) {
    let title = pen.get("window-screen-ledger");
    page_ui(ui, pen, &title, true, |ui, pen| {
        search_ui(ui, pen, book, search);
        let args = [
            number("shown", i64::try_from(book.rows.len()).unwrap_or(i64::MAX)),
            number("all", i64::try_from(book.all).unwrap_or(i64::MAX)),
        ];
        let told = pen.say("window-ledger-told", &args);
        match &book.sum {
            Some(sum) => {
                let sum = pen.say("window-ledger-sum", &[text("sum", sum.clone())]);
                pen.second_ui(ui, format!("{told} {sum}"))
            }
            None => pen.second_ui(ui, told),
        };
        ui.add_space(6.0);
        let height = (ui.clip_rect().bottom() - ui.cursor().top() - 12.0).max(ROW * 3.0);
        ScrollArea::vertical().id_salt("ledger").max_height(height).auto_shrink([false, false]).show_rows(
            ui,
            ROW,
            book.rows.len(),
            |ui, seen| {
                for entry in book.rows.get(seen).unwrap_or_default() {
                    row_ui(ui, pen, entry);
                }
            },
        );
    });
}

fn search_ui(ui: &mut Ui, pen: &mut Pen, book: &LedgerTable, search: &mut Search) {
    ui.horizontal_wrapped(|ui| {
        let hint = pen.get("window-ledger-search");
        let edit = TextEdit::singleline(&mut search.text)
            .hint_text(hint.clone())
            .desired_width(330.0)
            .char_limit(80)
            .background_color(pen.tokens.raised);
        let response = ui.add_sized(vec2(330.0, theme::HIT), edit).on_hover_text(&hint);
        named(&response, WidgetType::TextEdit, &hint);
        let all = pen.get("window-ledger-months");
        let chosen = search.turn.and_then(|turn| book.months.iter().find(|(t, _)| *t == turn));
        let shown = chosen.map_or_else(|| all.clone(), |(_, name)| name.clone());
        ComboBox::from_id_salt("ledger-month").selected_text(shown).width(170.0).show_ui(ui, |ui| {
            ui.selectable_value(&mut search.turn, None, &all);
            for (turn, name) in &book.months {
                ui.selectable_value(&mut search.turn, Some(*turn), name);
            }
        });
        if pen.button_ui(ui, &pen.get("window-charts-copy"), !book.rows.is_empty()).clicked() {
            pen.ask(Intent::File(File::Copy(csv(book))));
        }
    });
}

fn row_ui(ui: &mut Ui, pen: &mut Pen, entry: &Entry) {
    ui.horizontal(|ui| {
        ui.set_height(ROW - ui.spacing().item_spacing.y);
        ui.spacing_mut().button_padding.y = 0.0;
        cell(ui, 128.0, |ui| pen.second_ui(ui, &entry.month));
        right(ui, 104.0, |ui| ui.label(pen.text(&entry.amount, theme::strong(), pen.tokens.text)));
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let name = pen.text(&entry.what, theme::body(), pen.tokens.text);
            match &entry.opens {
                Some(opens) => {
                    let name = name.color(pen.tokens.flow);
                    let response = ui.add(egui::Button::new(name).frame(false).truncate().min_size(vec2(0.0, 24.0)));
                    let label = pen.say("window-why-open", &[text("name", entry.what.clone())]);
                    named(&response, WidgetType::Button, &label);
                    if response.clicked() {
                        pen.show(Show::Why(opens.clone()));
                    }
                    response.on_hover_text(&entry.what);
                }
                None => {
                    ui.add(egui::Label::new(name).truncate()).on_hover_text(&entry.what);
                }
            }
            let chain = entry.chain.join(" ← ");
            let label = ui.add(egui::Label::new(pen.text(&chain, theme::second(), pen.tokens.second)).truncate());
            label.on_hover_text(chain);
        });
    });
}
