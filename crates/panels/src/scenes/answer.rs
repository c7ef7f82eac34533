//! The first beat: what an adversary answered, on paper, with the rung that it reached.
//!
//! Duty: draw [`Answer`]. Uses the pen, drawers. Always holds: the words are a claim of the capital that
//! they come from; the causes stand folded under them, down to the draw, now that it has been played.

use egui::emath::TSTransform;
use egui::{Align2, CollapsingHeader, Color32, CornerRadius, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::aside;
use super::motion::Motion;
use crate::draw::{as_measured, fan, shortened};
use crate::drawer::paper_ui;
use crate::letter;
use crate::picture::seal;
use crate::screens::month_report::why_ui;
use crate::theme::{self, Tokens};
use crate::widgets::{Pen, named};
use demarche_play::narrate::words::text;
use demarche_play::pictures::bust::Mood;
use demarche_play::views::cabinet::Seat;
use demarche_play::views::ladder::BEYOND;
use demarche_play::views::letter::Side;
use demarche_play::views::month_report::Answer;

/// The rungs that are drawn.
const RUNGS: u8 = 7;
/// From how far above its place the paper is laid down.
const FALL: f32 = 28.0;

/// The beat, as far as its motion has come.
pub(super) fn answer_ui(ui: &mut Ui, pen: &mut Pen, answer: &Answer, foreign: Option<&Seat>, motion: Motion) {
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
        // Laid down from above, out of the dark.
        let laid = paper.translate(vec2(0.0, FALL * (motion.paper() - 1.0)));
        ui.scope(|ui| {
            ui.multiply_opacity(motion.paper());
            paper_ui(ui, pen, "answer", laid, |ui, pen| {
                let below = |ui: &mut Ui, pen: &mut Pen| {
                    if !wide {
                        ui.add_space(10.0);
                        aside::facts_ui(ui, pen, answer, foreign);
                    }
                };
                used = letter_ui(ui, pen, answer, motion, below) + 32.0;
            });
        });
        used
    });
    if !wide {
        return;
    }
    // What it is, above the ladder.
    let font = theme::headline_serif();
    ui.painter().text(pos2(all.left() + 20.0, all.top() + 24.0), Align2::LEFT_CENTER, title, font, pen.tokens.text);
    let left =
        Rect::from_min_max(pos2(all.left() + 40.0, all.top() + 44.0), pos2(paper.left() - 44.0, all.bottom() - 24.0));
    rungs(ui, pen, left, answer.level, motion.rung());
    let right = Rect::from_min_max(pos2(paper.right() + 24.0, all.top() + 18.0), all.max - vec2(16.0, 8.0));
    aside::aside_ui(ui, pen, right, answer, foreign);
}

/// The light of a lamp from behind the paper, redder the higher the rung.
fn lamp(ui: &Ui, pen: &Pen, all: Rect, level: u8) {
    let heart = pen.tokens.adversary.gamma_multiply(0.04 + 0.03 * f32::from(level));
    let reach = all.size() * 0.62;
    ui.painter().add(fan(all.center(), heart, Color32::TRANSPARENT, |way| reach * way));
}

/// What is said of an answer, or of silence.
pub(super) fn said(pen: &Pen, answer: &Answer) -> String {
    let silent = || pen.say("console-turned-silent", &[text("capital", answer.capital.clone())]);
    if answer.what.is_empty() { silent() } else { answer.what.clone() }
}

/// What is written: whose it is, to whom, the sentence, and why now, and below what else has no room beside the
/// paper; how long it is.
fn letter_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    answer: &Answer,
    motion: Motion,
    below: impl FnOnce(&mut Ui, &mut Pen),
) -> f32 {
    let area = egui::ScrollArea::vertical().id_salt("letter").auto_shrink([false, false]).show(ui, |ui| {
        letter::ministry_ui(ui, pen, &answer.letter);
        ui.add_space(8.0);
        let said = said(pen, answer);
        let size = if said.chars().count() > 220 { 20.0 } else { 26.0 };
        ui.label(pen.text(said, egui::FontId::new(size, theme::serif()), pen.tokens.text));
        ui.add_space(12.0);
        stamp_ui(ui, pen, answer, motion.stamp());
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
        // Silence is signed by nobody.
        if answer.level > 0 {
            letter::foot_ui(ui, pen, &answer.letter, Mood::Neutral);
        }
        below(ui, pen);
    });
    area.content_size.y
}

/// The rung as a stamp, so much larger than itself; none is seen before it falls.
fn stamp_ui(ui: &mut Ui, pen: &Pen, answer: &Answer, size: Option<f32>) {
    let told = format!("{}  {}", answer.level, answer.name.to_uppercase());
    let ink = if answer.level == 0 { pen.tokens.second } else { pen.tokens.adversary };
    let galley = ui.painter().layout_no_wrap(told, egui::FontId::new(20.0, theme::semibold()), ink);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(28.0, 16.0), egui::Sense::hover());
    if let Some(size) = size {
        let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min;
        let frame = |by: f32, round: f32, width: f32| {
            Shape::rect_stroke(rect.shrink(by), round, Stroke::new(width, ink), egui::StrokeKind::Inside)
        };
        let mut stamp = Shape::Vec(vec![frame(1.0, 4.0, 2.5), frame(5.0, 2.0, 1.0), Shape::galley(at, galley, ink)]);
        if size > 1.0 {
            // The picture is enlarged, not the type: it is the same ink.
            stamp.transform(TSTransform::new(rect.center().to_vec2() * (1.0 - size), size));
        }
        ui.painter().add(stamp);
    }
    named(&response, egui::WidgetType::Label, &format!("{} {}", answer.level, answer.name));
    if answer.level >= BEYOND {
        pen.second_ui(ui, pen.get("window-beyond"));
    }
}

/// The ladder with the seal on its way to the rung that was reached.
fn rungs(ui: &mut Ui, pen: &Pen, rect: Rect, level: u8, seal_at: f32) {
    let painter = ui.painter_at(rect.expand(20.0));
    let step = rect.height() / (f32::from(RUNGS) + 1.0);
    for side in [rect.left(), rect.right()] {
        let rail = Rect::from_center_size(pos2(side, rect.center().y), vec2(7.0, rect.height()));
        painter.rect_filled(rail, CornerRadius::same(3), pen.tokens.brass);
    }
    let foot = rect.bottom() - step * 0.5;
    // Names stand between the rungs, however close those are.
    let thick = (step - 20.0).clamp(2.0, 7.0);
    for rung in 1..=RUNGS {
        let y = foot - step * f32::from(rung) + step * 0.5;
        let reached = f32::from(rung) <= seal_at;
        let here = reached && rung == level.min(RUNGS);
        let bar = Rect::from_min_max(pos2(rect.left() + 4.0, y), pos2(rect.right() - 4.0, y + thick));
        let wood = match (here, reached) {
            (true, _) => pen.tokens.adversary,
            (false, true) => pen.tokens.adversary.gamma_multiply(0.55),
            (false, false) => pen.tokens.raised_more,
        };
        painter.rect_filled(bar, CornerRadius::same(2), wood);
        let name = format!("{rung}  {}", demarche_play::views::text::capital(&pen.words.level(rung)));
        let (font, ink) = if here { (theme::strong(), pen.tokens.text) } else { (theme::second(), pen.tokens.second) };
        let galley = shortened(&painter, &name, font, ink, rect.width() - 26.0);
        let middle = pos2(rect.left() + 14.0, y - (step - thick).min(24.0) / 2.0);
        let place = Align2::LEFT_CENTER.anchor_size(middle, galley.size());
        if galley.elided {
            let response = ui.interact(place, ui.id().with(("rung", rung)), egui::Sense::hover());
            named(&response, egui::WidgetType::Label, &name);
            response.on_hover_text(&name);
        }
        painter.galley(place.min, galley, ink);
    }
    // Silence has no seal.
    if level > 0 {
        let y = foot - step * seal_at.min(f32::from(RUNGS)) + step * 0.5;
        seal(&painter, pos2(rect.right() - 30.0, y - 10.0), 19.0, Tokens::wax(Side::Adversary));
    }
}
