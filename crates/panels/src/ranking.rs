//! The ranking of donors, as a tracker's report.
//!
//! Duty: draw [`demarche_play::views::ranking::Donor`]s. Uses the pen. Always holds: what is pledged,
//! allocated and delivered is told apart.

use egui::{ScrollArea, Ui};

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
    ScrollArea::both().id_salt("ranking").auto_shrink([false, false]).show(ui, |ui| {
        ui.horizontal(|ui| {
            right(ui, 24.0, |ui| pen.second_ui(ui, "#"));
            cell(ui, 140.0, |ui| pen.second_ui(ui, pen.get("console-ranking-donor")));
            for id in ["pledged", "allocated", "delivered"] {
                right(ui, 84.0, |ui| pen.second_ui(ui, pen.get(&format!("window-stage-sum-{id}"))));
            }
            right(ui, 70.0, |ui| pen.second_ui(ui, pen.get("window-by-product")));
        });
        let most = donors.iter().map(|d| d.key(*by)).max().unwrap_or(1).max(1);
        for (at, donor) in donors.iter().enumerate() {
            row_ui(ui, pen, donor, at + 1, aid_type, share(donor.key(*by), most));
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "a share, for a bar")]
fn share(part: i64, whole: i64) -> f32 {
    part as f32 / whole as f32
}

fn row_ui(ui: &mut Ui, pen: &mut Pen, donor: &Donor, place: usize, aid_type: Option<AidType>, share: f32) {
    let (ink, font) =
        if donor.player { (pen.tokens.text, theme::strong()) } else { (pen.tokens.second, theme::body()) };
    ui.horizontal(|ui| {
        right(ui, 24.0, |ui| ui.label(pen.text(place.to_string(), theme::second(), ink)));
        cell(ui, 140.0, |ui| {
            let name = if donor.player { format!("▸ {}", donor.name) } else { donor.name.clone() };
            ui.add(egui::Label::new(pen.text(name, font.clone(), ink)).truncate())
        });
        for stage in [Stage::Pledged, Stage::Allocated, Stage::Delivered] {
            right(ui, 84.0, |ui| ui.label(pen.text(donor.cell(pen.words, stage, aid_type), font.clone(), ink)));
        }
        right(ui, 70.0, |ui| ui.label(pen.text(donor.product_cell(pen.words), font.clone(), ink)));
        let colour = if donor.player { pen.tokens.flow } else { pen.tokens.second };
        pen.bar_ui(ui, 90.0, share, 0.0, None, colour);
    });
}
