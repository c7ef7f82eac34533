//! Who is who, and a key to every mark.
//!
//! Duty: a strip of the states with their parts, and a sheet of all shapes and signs with what they mean.
//! Uses the pen, and each panel's own shapes. Always holds: a mark is drawn here as it is drawn there.

use egui::{Align2, Id, Modal, Rect, Sense, Stroke, Ui, Vec2, WidgetType, pos2, vec2};

use super::picture::crest_at;
use super::widgets::{Pen, named};
use super::{goals, icons, theme, timeline};
use demarche_core::model::good::{AidType, Sector};
use demarche_play::session::intent::Show;
use demarche_play::views::budget::Badge;
use demarche_play::views::cast::Part;
use demarche_play::views::timeline::Mark;

/// The height of a line with a mark.
const LINE: f32 = 24.0;
/// The side of a crest's place.
const CREST: f32 = 26.0;

/// Who is who: one line a state.
pub(crate) fn who_ui(ui: &mut Ui, pen: &Pen, cast: &[Part]) {
    for part in cast {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(CREST), Sense::hover());
            crest_at(ui.painter(), rect.shrink(2.0), &part.crest, &pen.tokens);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let name = if part.capital == part.name {
                    part.name.clone()
                } else {
                    format!("{} · {}", part.name, part.capital)
                };
                ui.label(pen.text(name, theme::second_strong(), pen.tokens.text));
                pen.second_ui(ui, &part.told);
            });
        });
    }
}

/// The sheet; whether it was left.
pub(crate) fn legend_ui(ctx: &egui::Context, pen: &mut Pen, cast: &[Part]) {
    let modal = Modal::new(Id::new("legend")).show(ctx, |ui| {
        let room = ctx.content_rect();
        ui.set_width(760.0_f32.min(room.width() - 60.0));
        ui.label(pen.text(pen.get("window-legend"), theme::headline_serif(), pen.tokens.text));
        let height = room.height() - 150.0;
        egui::ScrollArea::vertical().max_height(height).auto_shrink([false, false]).min_scrolled_height(height).show(
            ui,
            |ui| {
                if ui.available_width() > 600.0 {
                    ui.columns(2, |columns| {
                        who_ui(&mut columns[0], pen, cast);
                        needs_ui(&mut columns[0], pen);
                        law_ui(&mut columns[1], pen);
                        months_ui(&mut columns[1], pen);
                        aims_ui(&mut columns[1], pen);
                    });
                } else {
                    who_ui(ui, pen, cast);
                    law_ui(ui, pen);
                    months_ui(ui, pen);
                    aims_ui(ui, pen);
                    needs_ui(ui, pen);
                }
            },
        );
        ui.add_space(8.0);
        if pen.button_ui(ui, &pen.get("window-close"), true).clicked() {
            pen.show(Show::Legend);
        }
    });
    if modal.backdrop_response.clicked() {
        pen.show(Show::Legend);
    }
}

fn head_ui(ui: &mut Ui, pen: &Pen, id: &str) {
    ui.add_space(6.0);
    ui.label(pen.text(pen.get(id), theme::second_strong(), pen.tokens.brass));
}

/// A mark with what it means.
fn mark_ui(ui: &mut Ui, pen: &Pen, told: &str, draw: impl FnOnce(&Ui, Rect)) {
    ui.horizontal(|ui| {
        (ui.spacing_mut().item_spacing.x, ui.spacing_mut().interact_size.y) = (8.0, LINE);
        let (rect, _) = ui.allocate_exact_size(vec2(44.0, LINE), Sense::hover());
        draw(ui, rect);
        let label = ui.add(egui::Label::new(pen.text(told, theme::second(), pen.tokens.text)).wrap());
        named(&label, WidgetType::Label, told);
    });
}

fn square(rect: Rect, side: f32) -> Rect {
    Rect::from_center_size(rect.center(), Vec2::splat(side))
}

fn needs_ui(ui: &mut Ui, pen: &Pen) {
    head_ui(ui, pen, "window-legend-needs");
    for sector in Sector::ALL {
        mark_ui(ui, pen, &pen.words.sector(sector), |ui, rect| {
            icons::sector_shape(ui.painter(), square(rect, 16.0), sector, pen.tokens.brass);
        });
    }
    mark_ui(ui, pen, &pen.get("window-legend-need-bar"), |ui, rect| {
        let bar = Rect::from_center_size(rect.center(), vec2(40.0, 5.0));
        pen.bar_at(ui, bar, 0.5, 0.0, Some(1.0), pen.tokens.flow);
        let part = Rect::from_min_max(pos2(bar.center().x, bar.top() - 1.0), bar.right_bottom() + vec2(-8.0, 1.0));
        ui.painter().rect_stroke(part, 1.0, Stroke::new(1.5, pen.tokens.action), egui::StrokeKind::Inside);
    });
}

fn law_ui(ui: &mut Ui, pen: &Pen) {
    head_ui(ui, pen, "window-legend-law");
    for badge in Badge::ALL {
        mark_ui(ui, pen, &pen.get(&format!("view-badge-{}", badge.key())), |ui, rect| {
            pen.badge_shape(ui.painter(), square(rect, 13.0), badge);
        });
    }
}

fn months_ui(ui: &mut Ui, pen: &Pen) {
    head_ui(ui, pen, "window-legend-months");
    let marks = [
        (Mark::Aid(AidType::Financial), "window-legend-financial"),
        (Mark::Aid(AidType::Humanitarian), "window-legend-humanitarian"),
        (Mark::Aid(AidType::Military), "window-legend-military"),
        (Mark::Law, "window-legend-act"),
        (Mark::Sanction, "window-legend-sanction"),
        (Mark::Words, "window-legend-words"),
        (Mark::Prediction, "window-legend-prediction"),
    ];
    for (mark, id) in marks {
        mark_ui(ui, pen, &pen.get(id), |ui, rect| {
            timeline::mark_shape(ui.painter(), pen, Rect::from_center_size(rect.center(), vec2(10.0, 9.0)), mark);
        });
    }
    mark_ui(ui, pen, &pen.get("window-legend-delivered"), |ui, rect| {
        let axis = rect.center() + vec2(0.0, 6.0);
        timeline::bars(ui.painter(), pen, (axis, vec2(22.0, 14.0)), (0.8, None));
    });
    mark_ui(ui, pen, &pen.get("window-legend-level"), |ui, rect| {
        let axis = rect.center() - vec2(0.0, 6.0);
        timeline::bars(ui.painter(), pen, (axis, vec2(22.0, 14.0)), (0.0, Some(3)));
    });
    mark_ui(ui, pen, &pen.get("window-legend-arrivals"), |ui, rect| {
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, "▼1", theme::second(), pen.tokens.flow);
    });
}

fn aims_ui(ui: &mut Ui, pen: &Pen) {
    head_ui(ui, pen, "window-goals");
    for (medal, id) in [(0, "medal-none"), (1, "medal-bronze"), (2, "medal-silver"), (3, "medal-gold")] {
        let told = demarche_play::views::text::capital(&pen.get(id));
        mark_ui(ui, pen, &told, |ui, rect| {
            goals::notches(ui.painter(), pen, Rect::from_center_size(rect.center(), vec2(9.0, 18.0)), medal);
        });
    }
    mark_ui(ui, pen, &pen.get("window-legend-gate"), |ui, rect| goals::gate(ui.painter(), pen, rect.center()));
}
