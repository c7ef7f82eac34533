//! The top bar: date, what is left, how things stand.
//!
//! Duty: draw [`demarche_play::views::top::Top`]. Uses the pen. Always holds: money and staff left are in
//! sight whatever else is.

use egui::{Align, Layout, Sense, Ui, WidgetType, vec2};

use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{Screen, Show};
use demarche_play::views::top::{Gauge, Top};

/// The width of a number with its name, and of the buttons at the end.
const GAUGE: f32 = 104.0;
const BUTTONS: f32 = 150.0;

/// The top bar; `wide` if there is room for all of it.
pub(crate) fn top_ui(ui: &mut Ui, pen: &mut Pen, top: &Top, wide: bool) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(pen.text(&top.month, theme::headline(), pen.tokens.text));
            let under = if wide { format!("{} · {}", top.title, top.turn) } else { top.turn.clone() };
            match &top.class {
                // Two lines as before: the class stands beside the month.
                Some(class) => {
                    let label = pen.text(format!("{under} · {class}"), theme::second(), pen.tokens.second);
                    ui.set_max_width(if wide { 250.0 } else { 180.0 });
                    ui.add(egui::Label::new(label).truncate()).on_hover_text(class);
                }
                None => {
                    pen.second_ui(ui, under);
                }
            }
        });
        left_ui(ui, pen, top, wide);
        // As many numbers as there is room for: the keys and the menu are always in sight.
        let room = ui.available_width() - BUTTONS;
        pen.at_right_ui(ui, "standing", |pen, ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of numbers")]
            let shown = if wide { (room / (GAUGE + 14.0)).clamp(0.0, 4.0) as usize } else { 1 };
            for gauge in top.gauges.iter().take(shown) {
                gauge_ui(ui, pen, gauge);
            }
            if pen.sign_ui(ui, "?", &pen.get("window-keys"), true).clicked() {
                pen.show(Show::Keys);
            }
            if pen.button_ui(ui, &pen.get("window-menu"), true).clicked() {
                pen.show(Show::Screen(Screen::Settings));
            }
        });
    });
}

/// Money and staff left.
fn left_ui(ui: &mut Ui, pen: &mut Pen, top: &Top, wide: bool) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let name = pen.get("window-left-money");
            pen.number_ui(ui, &top.money, theme::headline(), pen.tokens.text, &name, "budget");
            if wide {
                let of = [text("whole", top.money_of.clone())];
                pen.second_ui(ui, pen.say("window-left-of", &of));
            }
        });
        let width = if wide { 190.0 } else { 90.0 };
        pen.bar_ui(ui, width, f32::from(top.money_left) / 1_000.0, 0.0, None, pen.tokens.flow);
    });
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let name = pen.get("window-left-staff");
            pen.number_ui(ui, &top.staff.to_string(), theme::headline(), pen.tokens.text, &name, "staff");
            if wide {
                pen.second_ui(ui, name);
            }
        });
        let (rect, response) = ui.allocate_exact_size(vec2(60.0, 8.0), Sense::hover());
        let args = [number("staff", top.staff), number("of", top.staff_of)];
        named(&response, WidgetType::Label, &pen.say("window-left-staff-of", &args));
        for at in 0..u16::try_from(top.staff_of.clamp(0, 6)).unwrap_or(0) {
            let centre = egui::pos2(rect.left() + 5.0 + f32::from(at) * 14.0, rect.center().y);
            if i64::from(at) < top.staff {
                ui.painter().circle_filled(centre, 4.0, pen.tokens.flow);
            } else {
                ui.painter().circle_stroke(centre, 4.0, egui::Stroke::new(1.5, pen.tokens.second));
            }
        }
    });
    if wide {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let name = pen.get("window-left-capital");
            pen.number_ui(ui, &top.capital, theme::headline(), pen.tokens.text, &name, "capital");
            pen.second_ui(ui, name);
        });
    }
}

/// A column of a given width, wherever the line goes.
fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 46.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn gauge_ui(ui: &mut Ui, pen: &mut Pen, gauge: &Gauge) {
    column(ui, GAUGE, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            pen.number_ui(ui, &gauge.value, theme::headline(), pen.tokens.text, &gauge.name, &gauge.metric);
            pen.moved_short_ui(ui, gauge.way, &gauge.by, gauge.good, &gauge.moved);
        });
        pen.second_ui(ui, &gauge.name);
    });
}
