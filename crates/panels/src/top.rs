//! The top bar: date, what is left, how things stand.
//!
//! Duty: draw [`demarche_play::views::top::Top`]. Uses the pen. Always holds: money and staff left are in
//! sight whatever else is.

use egui::{Align, Layout, Sense, Ui, WidgetType, vec2};

use super::spark::spark_ui;
use super::spotlight::mark;
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{Screen, Show};
use demarche_play::views::lesson::Lever;
use demarche_play::views::top::{Gauge, Top};

/// The width of a number with its name, and of the buttons at the end.
const GAUGE: f32 = 108.0;
const NARROW: f32 = 88.0;
const BUTTONS: f32 = 150.0;
/// From which width on a small window has room for capital and courses.
const ROOMY: f32 = 900.0;
/// The width of a course beside a name, at least and at most.
const COURSE: (f32, f32) = (26.0, 44.0);

/// The top bar; `wide` if there is room for all of it.
pub(crate) fn top_ui(ui: &mut Ui, pen: &mut Pen, top: &Top, wide: bool) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = if wide { 16.0 } else { 10.0 };
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
        // In a small window one may scroll sideways: what is in sight is what counts.
        let sight = ui.clip_rect().width();
        left_ui(ui, pen, top, (wide, wide || sight > ROOMY));
        // As many numbers as there is room for: the keys and the menu are always in sight.
        let room = ui.available_width().min(ui.clip_rect().right() - ui.cursor().left()) - BUTTONS;
        pen.at_right_ui(ui, "standing", |pen, ui| {
            ui.spacing_mut().item_spacing.x = if wide { 12.0 } else { 6.0 };
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of numbers")]
            let shown = (room / (if wide { GAUGE } else { NARROW } + ui.spacing().item_spacing.x)).max(1.0) as usize;
            for gauge in top.gauges.iter().take(shown) {
                gauge_ui(ui, pen, gauge, if wide { GAUGE } else { NARROW });
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
fn left_ui(ui: &mut Ui, pen: &mut Pen, top: &Top, (wide, roomy): (bool, bool)) {
    ui.vertical(|ui| {
        tight(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let name = pen.get("window-left-money");
            pen.number_ui(ui, &top.money, theme::headline(), pen.tokens.text, &name, "budget");
            if wide {
                let of = [text("whole", top.money_of.clone())];
                let told = pen.say("window-left-of", &of);
                pen.beside_ui(ui, told, (theme::second(), &theme::headline()), pen.tokens.second);
            }
        });
        under_ui(ui, |ui| {
            let width = if wide { 130.0 } else { 70.0 };
            pen.bar_ui(ui, width, f32::from(top.money_left) / 1_000.0, 0.0, None, pen.tokens.flow);
            spark_ui(ui, pen, &top.sparks[0], if roomy { COURSE.1 } else { 0.0 });
        });
    });
    let staff = ui.vertical(|ui| {
        tight(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let name = pen.get("window-left-staff");
            pen.number_ui(ui, &top.staff.to_string(), theme::headline(), pen.tokens.text, &name, "staff");
            if wide {
                pen.beside_ui(ui, name, (theme::second(), &theme::headline()), pen.tokens.second);
            }
        });
        under_ui(ui, |ui| {
            staff_ui(ui, pen, top);
            spark_ui(ui, pen, &top.sparks[1], if roomy { COURSE.0 } else { 0.0 });
        });
    });
    mark(ui, Lever::Staff, staff.response.rect);
    if roomy {
        capital_ui(ui, pen, top);
    }
}

/// Political capital left.
fn capital_ui(ui: &mut Ui, pen: &mut Pen, top: &Top) {
    let column = ui.vertical(|ui| {
        tight(ui);
        let name = pen.get("window-left-capital");
        pen.number_ui(ui, &top.capital, theme::headline(), pen.tokens.text, &name, "capital");
        under_ui(ui, |ui| {
            pen.second_ui(ui, name);
            spark_ui(ui, pen, &top.sparks[2], COURSE.0);
        });
    });
    mark(ui, Lever::Capital, column.response.rect);
}

/// All numbers one below the other, where a small window's head has no room for them.
pub(crate) fn list_ui(ui: &mut Ui, pen: &mut Pen, top: &Top) {
    pen.title_ui(ui, pen.get("window-standing"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        capital_ui(ui, pen, top);
        for gauge in &top.gauges {
            gauge_ui(ui, pen, gauge, GAUGE);
        }
    });
}

/// Staff points as so many discs, full while they are left.
fn staff_ui(ui: &mut Ui, pen: &Pen, top: &Top) {
    let discs = u16::try_from(top.staff_of.clamp(0, 6)).unwrap_or(0);
    let (rect, response) = ui.allocate_exact_size(vec2(f32::from(discs.max(1)) * 14.0, 10.0), Sense::hover());
    let args = [number("staff", top.staff), number("of", top.staff_of)];
    named(&response, WidgetType::Label, &pen.say("window-left-staff-of", &args));
    for at in 0..discs {
        let centre = egui::pos2(rect.left() + 5.0 + f32::from(at) * 14.0, rect.center().y);
        if i64::from(at) < top.staff {
            ui.painter().circle_filled(centre, 4.0, pen.tokens.flow);
        } else {
            ui.painter().circle_stroke(centre, 4.0, egui::Stroke::new(1.5, pen.tokens.second));
        }
    }
}

/// Lines close to each other, the first no higher than a number.
fn tight(ui: &mut Ui) {
    let spacing = ui.spacing_mut();
    (spacing.item_spacing.y, spacing.interact_size.y) = (1.0, 24.0);
}

/// A line of small type under a number, no higher than its type.
fn under_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().interact_size.y = 16.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        add(ui);
    });
}

/// A column of a given width, wherever the line goes.
fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 46.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn gauge_ui(ui: &mut Ui, pen: &mut Pen, gauge: &Gauge, width: f32) {
    column(ui, width, |ui| {
        tight(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            pen.number_ui(ui, &gauge.value, theme::headline(), pen.tokens.text, &gauge.name, &gauge.metric);
            let moved = (gauge.way, gauge.by.as_str(), gauge.good);
            pen.moved_short_ui(ui, moved, &gauge.moved, &theme::headline());
        });
        under_ui(ui, |ui| {
            // The name leaves room for a course where there is one.
            let course = if gauge.spark.heights.len() < 2 { 0.0 } else { COURSE.0 + 6.0 };
            let room = width - course;
            let name = pen.text(&gauge.name, theme::second(), pen.tokens.second);
            ui.scope(|ui| {
                ui.set_max_width(room);
                ui.add(egui::Label::new(name).truncate());
            });
            let left = (width - ui.min_rect().width() - 6.0).clamp(0.0, COURSE.1);
            spark_ui(ui, pen, &gauge.spark, left);
        });
    });
}
