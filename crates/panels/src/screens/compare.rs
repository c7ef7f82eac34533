//! Two branches side by side.
//!
//! Duty: draw [`demarche_play::views::compare::Compare`]. Uses the pen. Always holds: ours stands left, in
//! the colour of what is played; which side is better off is said by a mark as well as by a colour.

use egui::{Align, Layout, Ui, WidgetType, vec2};

use super::page_ui;
use crate::theme;
use crate::widgets::{Pen, named};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{Intent, Play, Show};
use demarche_play::views::compare::{Compare, Month, Pair};

/// Width of what names a row, and of each side.
const NAME: f32 = 240.0;

/// The screen; where there is but one branch it says how to begin another.
pub(crate) fn compare_ui(ui: &mut Ui, pen: &mut Pen, compare: Option<&Compare>) {
    let title = pen.get("window-screen-compare");
    page_ui(ui, pen, &title, true, |ui, pen| {
        let Some(compare) = compare else {
            pen.body_ui(ui, pen.get("window-compare-one"));
            return;
        };
        ui.horizontal_wrapped(|ui| {
            pen.second_ui(ui, pen.say("window-compare-beside", &[text("name", compare.names[0].clone())]));
            for (at, name, chosen) in &compare.others {
                if pen.tab_ui(ui, name, *chosen).clicked() {
                    pen.show(Show::Compare(Some(*at)));
                }
            }
            let other = compare.others.iter().find(|(.., chosen)| *chosen).map(|(at, ..)| *at);
            let label = pen.say("window-compare-take", &[text("name", compare.names[1].clone())]);
            if let Some(at) = other
                && pen.button_ui(ui, &label, true).clicked()
            {
                pen.ask(Intent::Play(Play::Branch(at)));
            }
        });
        pen.second_ui(ui, &compare.told);
        pairs_ui(ui, pen, "window-compare-goals", compare, &compare.goals);
        pairs_ui(ui, pen, "window-compare-figures", compare, &compare.figures);
        months_ui(ui, pen, compare);
    });
}

/// The width of a side.
fn side(ui: &Ui) -> f32 {
    ((ui.available_width() - NAME - 24.0) / 2.0).clamp(120.0, 380.0)
}

fn heads_ui(ui: &mut Ui, pen: &Pen, compare: &Compare) {
    let side = side(ui);
    ui.horizontal(|ui| {
        column_ui(ui, NAME, |_| {});
        for (name, ink) in compare.names.iter().zip([pen.tokens.flow, pen.tokens.second]) {
            column_ui(ui, side, |ui| {
                ui.label(pen.text(name, theme::second_strong(), ink));
            });
        }
    });
}

fn column_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 22.0), Layout::top_down(Align::Min), |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        add(ui);
    });
}

fn pairs_ui(ui: &mut Ui, pen: &Pen, title: &str, compare: &Compare, pairs: &[Pair]) {
    if pairs.is_empty() {
        return;
    }
    ui.add_space(12.0);
    pen.title_ui(ui, pen.get(title));
    heads_ui(ui, pen, compare);
    let side = side(ui);
    for pair in pairs {
        ui.horizontal_top(|ui| {
            column_ui(ui, NAME, |ui| {
                pen.body_ui(ui, &pair.name);
            });
            for (of, value, way) in [(0, &pair.ours, pair.better), (1, &pair.theirs, -pair.better)] {
                column_ui(ui, side, |ui| {
                    let mark = if way > 0 { "  ✓" } else { "" };
                    let ink = if way > 0 { pen.tokens.good } else { pen.tokens.text };
                    let label = ui.label(pen.text(format!("{value}{mark}"), theme::strong(), ink));
                    let args = [
                        text("branch", compare.names[of].clone()),
                        text("name", pair.name.clone()),
                        text("value", value.clone()),
                        text("better", if way > 0 { "yes" } else { "no" }),
                    ];
                    named(&label, WidgetType::Label, &pen.say("window-compare-value", &args));
                });
            }
        });
    }
}

fn months_ui(ui: &mut Ui, pen: &Pen, compare: &Compare) {
    ui.add_space(12.0);
    pen.title_ui(ui, pen.get("window-compare-months"));
    if compare.months.is_empty() {
        pen.second_ui(ui, pen.get("window-compare-alike"));
        return;
    }
    heads_ui(ui, pen, compare);
    for month in &compare.months {
        month_ui(ui, pen, month);
    }
}

fn month_ui(ui: &mut Ui, pen: &Pen, month: &Month) {
    let frame = pen.raised();
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let side = side(ui);
        ui.horizontal_top(|ui| {
            column_ui(ui, NAME - 10.0, |ui| {
                ui.label(pen.text(&month.name, theme::strong(), pen.tokens.text));
                if month.both > 0 {
                    let count = number("count", i64::try_from(month.both).unwrap_or(i64::MAX));
                    pen.second_ui(ui, pen.say("window-compare-both", &[count]));
                }
            });
            for at in 0..2 {
                column_ui(ui, side, |ui| side_ui(ui, pen, month, at));
            }
        });
    });
    ui.add_space(2.0);
}

/// What one side did in a month, and what it met with.
fn side_ui(ui: &mut Ui, pen: &Pen, month: &Month, at: usize) {
    for order in &month.orders[at] {
        pen.body_small_ui(ui, order);
    }
    if month.orders[at].is_empty() {
        pen.second_ui(ui, pen.get("window-compare-no-order"));
    }
    if let Some(reaction) = &month.reactions[at] {
        let worse = month.levels[at] > month.levels[1 - at];
        let ink = if worse { pen.tokens.adversary } else { pen.tokens.second };
        let mark = if worse { "▲ " } else { "" };
        ui.label(pen.text(format!("{mark}{reaction}"), theme::second_strong(), ink));
    }
}
