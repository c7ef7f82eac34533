//! Licences, packages and reforms: the law as a pipeline.
//!
//! Duty: draw [`demarche_play::views::pipeline::Pipeline`]. Uses the pen. Always holds: an empty list says
//! that it is empty, and what would fill it.

use egui::{Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::recipient::{cell, right};
use super::theme;
use super::widgets::Pen;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Intent, Play};
use demarche_play::views::pipeline::{LicenceRow, PackageRow, Pipeline, ReformRow, ReformState, STAGES, amounts};

/// The panel.
pub(crate) fn pipeline_ui(ui: &mut Ui, pen: &mut Pen, pipeline: &Pipeline) {
    ScrollArea::vertical().id_salt("pipeline").auto_shrink([false, false]).show(ui, |ui| {
        pen.title_ui(ui, pen.get("window-licences"));
        if pipeline.licences.is_empty() {
            pen.second_ui(ui, pen.get("window-licences-none"));
        }
        for row in &pipeline.licences {
            licence_ui(ui, pen, row);
        }
        ui.add_space(10.0);
        pen.title_ui(ui, pen.get("window-reforms"));
        if pipeline.reforms.is_empty() {
            pen.second_ui(ui, pen.get("window-reforms-none"));
        }
        for row in &pipeline.reforms {
            reform_ui(ui, pen, row);
        }
        ui.add_space(10.0);
        pen.title_ui(ui, pen.get("window-packages"));
        if pipeline.packages.is_empty() {
            pen.second_ui(ui, pen.get("window-packages-none"));
        } else {
            packages_ui(ui, pen, &pipeline.packages);
        }
    });
}

/// A licence as a row of stages, filled as far as it has come.
fn licence_ui(ui: &mut Ui, pen: &Pen, row: &LicenceRow) {
    ui.horizontal(|ui| {
        ui.label(pen.text(&row.name, theme::body(), pen.tokens.text));
        let ink = if row.dead { pen.tokens.blocked } else { pen.tokens.second };
        let args = [text("state", row.told.clone()), text("since", row.since.clone())];
        ui.label(pen.text(pen.say("window-licence-state", &args), theme::second(), ink));
    });
    let width = (ui.available_width() - 8.0).min(560.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, format!("{}: {}", row.name, row.told))
    });
    let painter = ui.painter();
    #[expect(clippy::cast_precision_loss, reason = "seven stages")]
    let step = rect.width() / STAGES.len() as f32;
    for (at, stage) in STAGES.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "seven stages")]
        let left = rect.left() + step * at as f32;
        let bar = Rect::from_min_size(pos2(left + 1.0, rect.top() + 4.0), vec2(step - 3.0, 8.0));
        let reached = at <= row.stage;
        let colour = match (reached, row.dead) {
            (true, true) => pen.tokens.blocked,
            (true, false) if at == row.stage && row.state.is_pending() => pen.tokens.pending,
            (true, false) => pen.tokens.good,
            (false, _) => pen.tokens.raised_more,
        };
        painter.rect_filled(bar, 3.0, colour);
        let ink = if at == row.stage { pen.tokens.text } else { pen.tokens.second };
        let name = pen.get(&format!("window-stage-{}", stage.key()));
        let galley = painter.layout(name, theme::second(), ink, step - 4.0);
        painter.galley(pos2(left + 2.0, rect.top() + 16.0), galley, ink);
    }
}

fn reform_ui(ui: &mut Ui, pen: &mut Pen, row: &ReformRow) {
    ui.horizontal(|ui| {
        let sign = match row.state {
            ReformState::InForce => "●",
            ReformState::UnderWay => "◔",
            ReformState::Open => "◇",
            ReformState::Shut => "✕",
        };
        let ink = match row.state {
            ReformState::InForce => pen.tokens.good,
            ReformState::UnderWay => pen.tokens.pending,
            ReformState::Open => pen.tokens.flow,
            ReformState::Shut => pen.tokens.blocked,
        };
        ui.label(pen.text(sign, theme::second(), ink));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.horizontal_wrapped(|ui| {
                ui.label(pen.text(&row.name, theme::body(), pen.tokens.text));
                if let Some(order) = &row.order {
                    let label = pen.get(if row.chosen { "window-reform-drop" } else { "window-reform-begin" });
                    let response = pen.button_ui(ui, &label, true);
                    super::widgets::named(&response, WidgetType::Button, &format!("{label}: {}", row.name));
                    if response.clicked() {
                        pen.ask(Intent::Play(Play::Toggle(order.clone())));
                    }
                }
            });
            if !row.about.is_empty() {
                pen.second_ui(ui, &row.about);
            }
            let ink = if row.chosen { pen.tokens.text } else { pen.tokens.second };
            ui.label(pen.text(&row.told, theme::second(), ink));
        });
    });
    ui.add_space(4.0);
}

fn packages_ui(ui: &mut Ui, pen: &mut Pen, rows: &[PackageRow]) {
    let columns = [90.0, 90.0, 90.0];
    ui.horizontal(|ui| {
        cell(ui, 230.0, |ui| pen.second_ui(ui, pen.get("window-package-what")));
        for (width, id) in columns.iter().zip(["decided", "allocated", "delivered"]) {
            right(ui, *width, |ui| pen.second_ui(ui, pen.get(&format!("window-package-{id}"))));
        }
    });
    for row in rows {
        ui.horizontal(|ui| {
            cell(ui, 230.0, |ui| {
                let name = ui.add(egui::Label::new(pen.text(&row.name, theme::second(), pen.tokens.text)).truncate());
                name.on_hover_text(format!("{} · {}", row.name, row.since));
            });
            for (width, amount) in columns.iter().zip(amounts(pen.words, row)) {
                right(ui, *width, |ui| ui.label(pen.text(amount, theme::second_strong(), pen.tokens.text)));
            }
            pen.second_ui(ui, &row.state);
            if let Some(order) = &row.withdraw {
                let label = pen.get(if row.withdrawn { "window-withdraw-drop" } else { "window-withdraw" });
                let button = egui::Button::new(pen.text(&label, theme::second(), pen.tokens.second)).frame(false);
                let response = ui.add(button);
                super::widgets::named(&response, WidgetType::Button, &format!("{label}: {}", row.name));
                if response.clicked() {
                    pen.ask(Intent::Play(Play::Toggle(order.clone())));
                }
            }
        });
        let y = ui.cursor().top() - 3.0;
        ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, pen.tokens.line));
    }
}
