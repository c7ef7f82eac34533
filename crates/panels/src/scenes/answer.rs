//! The first beat: what an adversary answered, on paper, with the rung that it reached.
//!
//! Duty: draw [`Answer`]. Uses the pen, drawers. Always holds: the words are a claim of the capital that
//! they come from; the causes stand folded under them, down to the draw, now that it has been played.

use egui::{Align2, CollapsingHeader, Color32, CornerRadius, Margin, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use crate::draw::{as_measured, fan};
use crate::drawer::{paper_ui, plate, region_ui};
use crate::screens::month_report::why_ui;
use crate::theme::{self, Tokens};
use crate::widgets::{Pen, named};
use demarche_play::narrate::words::text;
use demarche_play::views::ladder::BEYOND;
use demarche_play::views::month_report::Answer;

/// The rungs that are drawn.
const RUNGS: u8 = 7;

/// The beat.
pub(super) fn answer_ui(ui: &mut Ui, pen: &mut Pen, month: &str, answer: &Answer) {
    let all = ui.max_rect();
    lamp(ui, pen, all, answer.level);
    let title = pen.say("window-beat-answers", &[text("capital", answer.capital.clone())]);
    let wide = all.width() >= 900.0;
    let ladder = if wide { 250.0 } else { 0.0 };
    let width = (all.width() - 2.0 * ladder - 48.0).clamp(260.0, 600.0);
    // The paper is as long as what is written on it.
    let most = (all.height() - 36.0).max(160.0);
    let mut paper = Rect::NOTHING;
    let id = ui.id().with(("answer", &answer.capital));
    as_measured(ui, id, most, |ui, length| {
        paper = Rect::from_center_size(all.center(), vec2(width, length.min(most)));
        let mut used = length;
        paper_ui(ui, pen, "answer", paper, |ui, pen| used = letter_ui(ui, pen, month, &title, answer) + 32.0);
        used
    });
    if !wide {
        return;
    }
    let left =
        Rect::from_min_max(pos2(all.left() + 40.0, all.top() + 40.0), pos2(paper.left() - 44.0, all.bottom() - 40.0));
    rungs(ui, pen, left, answer.level);
    if let Some(prediction) = &answer.prediction {
        let right =
            Rect::from_min_max(pos2(paper.right() + 24.0, paper.top()), pos2(all.right() - 16.0, paper.bottom()));
        region_ui(ui, "prediction", right, Margin::ZERO, |ui| {
            plate(&pen.tokens).inner_margin(Margin::symmetric(12, 10)).show(ui, |ui| {
                pen.second_ui(ui, pen.get("window-beat-sealed"));
                pen.body_ui(ui, prediction);
            });
        });
    }
}

/// The light of a lamp from behind the paper, redder the higher the rung.
fn lamp(ui: &Ui, pen: &Pen, all: Rect, level: u8) {
    let heart = pen.tokens.adversary.gamma_multiply(0.04 + 0.03 * f32::from(level));
    let reach = all.size() * 0.62;
    ui.painter().add(fan(all.center(), heart, Color32::TRANSPARENT, |way| reach * way));
}

/// What is written: whose it is, to whom, the sentence, and why now; how long it is.
fn letter_ui(ui: &mut Ui, pen: &mut Pen, month: &str, title: &str, answer: &Answer) -> f32 {
    let area = egui::ScrollArea::vertical().id_salt("letter").auto_shrink([false, false]).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(64.0, 60.0), egui::Sense::hover());
            seal(ui.painter(), rect.center(), 26.0, pen.tokens.adversary, pen.tokens.raised);
            ui.label(pen.text(title, theme::panel_title(), pen.tokens.text));
            pen.second_ui(ui, month);
        });
        pen.rule_ui(ui);
        ui.add_space(8.0);
        let silent = || pen.say("console-turned-silent", &[text("capital", answer.capital.clone())]);
        let said = if answer.what.is_empty() { silent() } else { answer.what.clone() };
        let size = if said.chars().count() > 220 { 20.0 } else { 26.0 };
        ui.label(pen.text(said, egui::FontId::new(size, theme::serif()), pen.tokens.text));
        ui.add_space(12.0);
        stamp_ui(ui, pen, answer);
        ui.add_space(6.0);
        if !answer.why.is_empty() {
            let head = pen.text(pen.get("window-beat-why"), theme::strong(), pen.tokens.text);
            CollapsingHeader::new(head).id_salt("why-now").default_open(false).show(ui, |ui| {
                why_ui(ui, pen, &answer.why);
            });
        }
        ui.add_space(6.0);
        if answer.level > 0 {
            pen.second_ui(ui, pen.say("window-beat-claim", &[text("capital", answer.capital.clone())]));
        }
    });
    area.content_size.y
}

/// The rung as a stamp.
fn stamp_ui(ui: &mut Ui, pen: &Pen, answer: &Answer) {
    let told = format!("{}  {}", answer.level, answer.name.to_uppercase());
    let ink = if answer.level == 0 { pen.tokens.second } else { pen.tokens.adversary };
    let galley = ui.painter().layout_no_wrap(told, egui::FontId::new(20.0, theme::semibold()), ink);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(28.0, 16.0), egui::Sense::hover());
    let painter = ui.painter();
    painter.rect_stroke(rect.shrink(1.0), 4.0, Stroke::new(2.5, ink), egui::StrokeKind::Inside);
    painter.rect_stroke(rect.shrink(5.0), 2.0, Stroke::new(1.0, ink), egui::StrokeKind::Inside);
    painter.galley(Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min, galley, ink);
    named(&response, egui::WidgetType::Label, &format!("{} {}", answer.level, answer.name));
    if answer.level >= BEYOND {
        pen.second_ui(ui, pen.get("window-beyond"));
    }
}

/// A seal: wax with a scalloped edge, two rings and a star; no state's arms.
fn seal(painter: &egui::Painter, centre: egui::Pos2, radius: f32, wax: Color32, ink: Color32) {
    let turn = |step: u16, of: u16| f32::from(step) / f32::from(of) * std::f32::consts::TAU;
    // The edge of wax that ran: ten lobes, and not quite round.
    let lobes = |way: Vec2| 1.0 + 0.045 * (way.angle() * 10.0).sin() + 0.02 * (way.angle() * 3.0).cos();
    painter.add(fan(centre, wax, wax, |way| radius * lobes(way) * way));
    painter.circle_stroke(centre, radius * 0.82, Stroke::new(1.2, ink.gamma_multiply(0.8)));
    painter.circle_stroke(centre, radius * 0.70, Stroke::new(0.8, ink.gamma_multiply(0.6)));
    for ray in 0..8u16 {
        let (angle, side) = (turn(ray, 8), std::f32::consts::TAU / 16.0);
        let point = |angle: f32, share: f32| centre + radius * share * vec2(angle.sin(), -angle.cos());
        let corners = vec![point(angle, 0.58), point(angle + side, 0.2), centre, point(angle - side, 0.2)];
        painter.add(Shape::convex_polygon(corners, ink.gamma_multiply(0.9), Stroke::NONE));
    }
}

/// The ladder with the seal on the rung that was reached.
fn rungs(ui: &mut Ui, pen: &Pen, rect: Rect, level: u8) {
    let painter = ui.painter_at(rect.expand(20.0));
    let step = rect.height() / (f32::from(RUNGS) + 1.0);
    for side in [rect.left(), rect.right()] {
        let rail = Rect::from_center_size(pos2(side, rect.center().y), vec2(7.0, rect.height()));
        painter.rect_filled(rail, CornerRadius::same(3), pen.tokens.brass);
    }
    let foot = rect.bottom() - step * 0.5;
    for rung in 1..=RUNGS {
        let y = foot - step * f32::from(rung) + step * 0.5;
        let here = rung == level.min(RUNGS) && level > 0;
        let reached = rung <= level;
        let bar = Rect::from_min_max(pos2(rect.left() + 4.0, y), pos2(rect.right() - 4.0, y + 7.0));
        let wood = match (here, reached) {
            (true, _) => pen.tokens.adversary,
            (false, true) => pen.tokens.adversary.gamma_multiply(0.55),
            (false, false) => pen.tokens.raised_more,
        };
        painter.rect_filled(bar, CornerRadius::same(2), wood);
        let name = format!("{rung}  {}", demarche_play::views::text::capital(&pen.words.level(rung)));
        let (font, ink) = if here { (theme::strong(), pen.tokens.text) } else { (theme::second(), pen.tokens.second) };
        painter.text(pos2(rect.left() + 14.0, y - 12.0), Align2::LEFT_CENTER, name, font, ink);
        if here {
            let wax = Tokens::paper().adversary;
            seal(&painter, pos2(rect.right() - 30.0, y - 10.0), 19.0, wax, Tokens::paper().raised);
        }
    }
}
