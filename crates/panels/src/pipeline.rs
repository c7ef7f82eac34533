//! Licences, packages and reforms: the law as a pipeline.
//!
//! Duty: draw [`demarche_play::views::pipeline::Pipeline`]. Uses the pen. Always holds: an empty list says
//! that it is empty, and what would fill it.

use egui::{Align2, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::recipient::cell;
use super::spotlight::mark;
use super::theme;
use super::widgets::Pen;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Intent, Play};
use demarche_play::views::lesson::Lever;
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
        let reforms = ui.cursor().min;
        pen.title_ui(ui, pen.get("window-reforms"));
        if pipeline.reforms.is_empty() {
            pen.second_ui(ui, pen.get("window-reforms-none"));
        }
        for row in &pipeline.reforms {
            reform_ui(ui, pen, row);
        }
        mark(ui, Lever::Licences, Rect::from_min_max(reforms, pos2(ui.max_rect().right(), ui.cursor().top())));
        ui.add_space(10.0);
        pen.title_ui(ui, pen.get("window-packages"));
        if pipeline.packages.is_empty() {
            pen.second_ui(ui, pen.get("window-packages-none"));
        } else {
            // A table may be wider than its place.
            ScrollArea::horizontal().id_salt("packages").show(ui, |ui| {
                ui.vertical(|ui| packages_ui(ui, pen, &pipeline.packages));
            });
        }
    });
}

/// A licence as a row of stages, filled as far as it has come.
fn licence_ui(ui: &mut Ui, pen: &Pen, row: &LicenceRow) {
    ui.horizontal_wrapped(|ui| {
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
    ui.horizontal_top(|ui| {
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
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, theme::HIT), Sense::hover());
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, sign, theme::second(), ink);
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

/// Packages, two lines each: what and its state, then how far it has come.
fn packages_ui(ui: &mut Ui, pen: &mut Pen, rows: &[PackageRow]) {
    let head = ["decided", "allocated", "delivered"].map(|id| pen.get(&format!("window-package-{id}")));
    let width = (ui.available_width() - 90.0) / 3.0 - 6.0;
    for row in rows {
        pen.ends_ui(
            ui,
            |pen, ui| {
                let room = ui.available_width() - 110.0;
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    let name = pen.text(&row.name, theme::row(), pen.tokens.text);
                    ui.add(egui::Label::new(name).truncate()).on_hover_text(format!("{} · {}", row.name, row.since));
                });
            },
            |pen, ui| {
                let state = pen.text(&row.state, theme::second(), pen.tokens.second);
                ui.add(egui::Label::new(state).truncate());
            },
        );
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (head, amount) in head.iter().zip(amounts(pen.words, row)) {
                cell(ui, width, |ui| {
                    let told = format!("{head} {amount}");
                    ui.add(egui::Label::new(pen.text(&told, theme::second(), pen.tokens.text)).truncate())
                        .on_hover_text(told)
                });
            }
            if let Some(order) = &row.withdraw {
                let label = pen.get(if row.withdrawn { "window-withdraw-drop" } else { "window-withdraw" });
                let button = egui::Button::new(pen.text(&label, theme::second(), pen.tokens.second)).frame(false);
                let response = ui.add(button);
                let told = format!("{label}: {}, {}", row.name, row.since);
                super::widgets::named(&response, WidgetType::Button, &told);
                if response.clicked() {
                    pen.ask(Intent::Play(Play::Toggle(order.clone())));
                }
            }
        });
        let y = ui.cursor().top() - 3.0;
        ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, pen.tokens.line));
    }
}
