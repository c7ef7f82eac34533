//! The ranking of donors, as a tracker's report.
//!
//! Duty: draw [`demarche_play::views::ranking::Donor`]s. Uses the pen. Always holds: what is pledged,
//! allocated and delivered is told apart.

use egui::{ScrollArea, Ui, vec2};

use super::picture::crest_at;
use super::recipient::{cell, right};
use super::theme;
use super::widgets::Pen;
use demarche_core::model::good::AidType;
use demarche_core::model::quantity::Stage;
use demarche_play::views::ranking::{By, Donor};

/// The panel; `by` is what the table is ordered by.
pub(crate) fn ranking_ui(ui: &mut Ui, pen: &mut Pen, donors: &[Donor], by: &mut By) {
    pen.title_ui(ui, pen.get("window-ranking"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
        let ways = [
            (By::Total, "window-by-total"),
            (By::Type(AidType::Financial), "window-by-financial"),
            (By::Type(AidType::Humanitarian), "window-by-humanitarian"),
            (By::Type(AidType::Military), "window-by-military"),
            (By::Product, "window-by-product"),
        ];
        for (way, id) in ways {
            if pen.tab_ui(ui, &pen.get(id), *by == way).clicked() {
                *by = way;
            }
        }
    });
    if donors.is_empty() {
        pen.second_ui(ui, pen.get("console-ranking-none"));
        return;
    }
    let aid_type = match by {
        By::Type(aid_type) => Some(*aid_type),
        By::Total | By::Product => None,
    };
    ScrollArea::vertical().id_salt("ranking").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let columns = Columns::of(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            right(ui, PLACE, |ui| pen.second_ui(ui, "#"));
            cell(ui, columns.name, |ui| head_ui(ui, pen, "console-ranking-donor"));
            for id in ["pledged", "allocated", "delivered"] {
                right(ui, columns.sum, |ui| head_ui(ui, pen, &format!("window-stage-sum-{id}")));
            }
            right(ui, columns.share, |ui| head_ui(ui, pen, "window-by-product"));
        });
        let most = donors.iter().map(|d| d.key(*by)).max().unwrap_or(1).max(1);
        for (at, donor) in donors.iter().enumerate() {
            row_ui(ui, pen, donor, (at + 1, aid_type), (&columns, share(donor.key(*by), most)));
        }
    });
}

/// Between columns, and the width of a place.
const GAP: f32 = 8.0;
const PLACE: f32 = 20.0;
/// The least room for sums in the type of the names.
const WIDE: f32 = 520.0;

/// The columns of the table, in the width there is; whether figures are set smaller for want of it.
struct Columns {
    name: f32,
    sum: f32,
    share: f32,
    small: bool,
}

impl Columns {
    fn of(width: f32) -> Self {
        // Sums first: a name that is cut is told in full when it is pointed at.
        let small = width < WIDE;
        let (sum, share) = if small { (64.0, 50.0) } else { (84.0, 64.0) };
        Self { name: (width - PLACE - 5.0 * GAP - 3.0 * sum - share - 2.0).max(48.0), sum, share, small }
    }
}

/// A column's head, cut where there is no room.
fn head_ui(ui: &mut Ui, pen: &Pen, id: &str) -> egui::Response {
    let told = pen.get(id);
    ui.add(egui::Label::new(pen.text(&told, theme::second(), pen.tokens.second)).truncate()).on_hover_text(told)
}

#[expect(clippy::cast_precision_loss, reason = "a share, for a bar")]
fn share(part: i64, whole: i64) -> f32 {
    part as f32 / whole as f32
}

fn row_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    donor: &Donor,
    (place, aid_type): (usize, Option<AidType>),
    (columns, share): (&Columns, f32),
) {
    let (ink, font) =
        if donor.player { (pen.tokens.text, theme::row_strong()) } else { (pen.tokens.second, theme::row()) };
    let figures = match (columns.small, donor.player) {
        (false, _) => font.clone(),
        (true, true) => theme::second_strong(),
        (true, false) => theme::second(),
    };
    let row = ui.horizontal(|ui| {
        (ui.spacing_mut().item_spacing.x, ui.spacing_mut().interact_size.y) = (GAP, 24.0);
        right(ui, PLACE, |ui| ui.label(pen.text(place.to_string(), font.clone(), ink)));
        cell(ui, columns.name, |ui| {
            let (crest, _) = ui.allocate_exact_size(vec2(18.0, 22.0), egui::Sense::hover());
            crest_at(ui.painter(), crest.shrink(2.0), &donor.crest, &pen.tokens);
            let name = if donor.player { format!("▸ {}", donor.name) } else { donor.name.clone() };
            ui.add(egui::Label::new(pen.text(&name, font.clone(), ink)).truncate()).on_hover_text(name)
        });
        for stage in [Stage::Pledged, Stage::Allocated, Stage::Delivered] {
            let told = donor.cell(pen.words, stage, aid_type);
            right(ui, columns.sum, |ui| ui.label(pen.text(told, figures.clone(), ink)));
        }
        right(ui, columns.share, |ui| ui.label(pen.text(donor.product_cell(pen.words), figures, ink)));
    });
    // The bar lies under the row, as long as the sum by which the table is ordered.
    let rect = row.response.rect;
    let bar = egui::Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 1.0), rect.max + vec2(0.0, 2.0));
    let colour = if donor.player { pen.tokens.flow } else { pen.tokens.second };
    pen.bar_at(ui, bar, share, 0.0, None, colour);
    ui.add_space(2.0);
}
