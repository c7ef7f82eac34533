//! Search and filter over the goods.
//!
//! Duty: a field and two switches, and which rows they leave. Uses the pen. Always holds: what is drafted
//! is never hidden; a search that finds nothing says so, and is taken back by one press.

use egui::{Id, Rect, Shape, Stroke, StrokeKind, Ui, WidgetType, pos2, vec2};

use super::theme;
use super::widgets::{Pen, named};
use demarche_core::model::good::Sector;
use demarche_play::views::budget::Row;

pub use demarche_play::views::goods_filter::GoodsFilter;

/// By what the field is known, so that a key can lead to it.
pub(crate) fn field() -> Id {
    Id::new("search of goods")
}

/// The field and the switch.
pub(crate) fn filter_ui(ui: &mut Ui, pen: &Pen, filter: &mut GoodsFilter) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let lawful = pen.get("window-goods-lawful");
        let switch = super::draw::widest(ui.painter(), &lawful, [theme::second(), theme::second_strong()]) + 24.0;
        let clear = if filter.search.is_empty() { 0.0 } else { theme::HIT + 4.0 };
        let hint = pen.get("window-goods-search");
        let edit = egui::TextEdit::singleline(&mut filter.search)
            .id(field())
            .hint_text(pen.text(&hint, theme::second(), pen.tokens.second))
            .char_limit(40)
            .background_color(pen.tokens.raised)
            .vertical_align(egui::Align::Center);
        let width = (ui.available_width() - switch - clear - 8.0).max(80.0);
        let response = ui.add_sized(vec2(width, theme::HIT), edit);
        named(&response, WidgetType::TextEdit, &hint);
        response.on_hover_text(hint);
        if !filter.search.is_empty() && pen.sign_ui(ui, "✕", &pen.get("window-goods-search-clear"), true).clicked() {
            filter.search.clear();
        }
        // A place of its own also while it is off.
        let before = ui.cursor().min;
        let ground = ui.painter().add(Shape::Noop);
        let tab = pen.tab_ui(ui, &lawful, filter.lawful);
        let edge = Stroke::new(1.0, pen.tokens.second.gamma_multiply(0.7));
        let place = Rect::from_min_max(pos2(before.x, tab.rect.top()), tab.rect.max);
        ui.painter().set(ground, Shape::rect_stroke(place, 6.0, edge, StrokeKind::Inside));
        if tab.clicked() {
            filter.lawful = !filter.lawful;
        }
        tab.on_hover_text(pen.get("window-goods-lawful-hint"));
    });
}

/// Which sectors have a row to show.
pub(crate) fn left<'a>(rows: &'a [Row], filter: &GoodsFilter, need: impl Fn(Sector) -> String) -> Vec<&'a Row> {
    rows.iter().filter(|row| filter.shows(row, &need(row.sector))).collect()
}
