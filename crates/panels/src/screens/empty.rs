//! What stands where a list has little or nothing yet: a sign, a sentence and one thing to do.
//!
//! Duty: fill the room that a list leaves with a sheet of paper on a desk. Uses the pen, drawers, dossiers.
//! Always holds: the sheet is as long as what is written on it, and scrolled to where it does not fit; what it
//! offers has the focus where there is nothing else to choose.

use egui::{Id, Painter, Rect, Sense, Stroke, Ui, Vec2, vec2};

use super::dossier;
use crate::draw::{as_measured, fan, measured};
use crate::drawer::loose_paper_ui;
use crate::goals::coin;
use crate::theme::{self, Tokens};
use crate::widgets::Pen;

/// The widest sheet.
const WIDTH: f32 = 560.0;
/// The height of a sheet before it was drawn once.
const GUESS: f32 = 260.0;
/// The same for one that stands under a list, with its sign beside what is written.
const LOW: f32 = 150.0;
/// The side of the sign.
const SIGN: f32 = 92.0;
/// The room between a sheet and the edge of the desk.
const EDGE: f32 = 24.0;

/// What is drawn above the sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    /// A folder, for games.
    Folder,
    /// Three coins, for what games came to.
    Coins,
}

impl Sign {
    fn draw(self, painter: &Painter, rect: Rect) {
        match self {
            Self::Folder => dossier::folder(painter, rect, Tokens::folder(0)),
            Self::Coins => {
                let at = |x: f32, y: f32| rect.min + rect.size() * vec2(x, y);
                let radius = rect.width() * 0.27;
                coin(painter, at(0.27, 0.62), radius, 1, &Tokens::of(false));
                coin(painter, at(0.73, 0.62), radius, 2, &Tokens::of(false));
                coin(painter, at(0.5, 0.36), radius, 3, &Tokens::of(false));
            }
        }
    }
}

/// What is written on a sheet.
pub(super) struct Sheet {
    /// The sign above it.
    pub sign: Sign,
    /// What there is not, or what there is to know.
    pub title: String,
    /// One sentence.
    pub sentence: String,
    /// What is small under it, if anything.
    pub under: Option<String>,
    /// What can be done.
    pub button: String,
}

/// A sheet in the rest of a page; whether what it offers was asked for. Where there is more than the sheet on
/// the page (`beside`), a rest that is too low for it stays empty.
pub(super) fn sheet_ui(ui: &mut Ui, pen: &mut Pen, sheet: &Sheet, beside: bool) -> bool {
    let id = Id::new(("sheet", &sheet.title));
    let guess = if beside { LOW } else { GUESS };
    let tall = measured(ui, id, guess);
    let left = ui.clip_rect().bottom() - ui.cursor().top() - 2.0;
    if beside && left < tall + EDGE {
        return false;
    }
    let width = ui.available_width();
    let (desk, _) =
        ui.allocate_exact_size(vec2(width, left.max(tall + if beside { EDGE } else { 2.0 * EDGE })), Sense::hover());
    wood(ui.painter(), desk);
    let mut asked = false;
    as_measured(ui, id, guess, |ui, tall| {
        let size = vec2((width - 2.0 * EDGE).clamp(200.0, WIDTH), tall);
        let mut used = tall;
        loose_paper_ui(ui, pen, "sheet", Rect::from_center_size(desk.center(), size), |ui, pen| {
            let top = ui.cursor().top();
            asked = if beside && ui.available_width() > 3.0 * SIGN {
                ui.horizontal(|ui| {
                    sign_ui(ui, sheet.sign, SIGN);
                    ui.add_space(8.0);
                    ui.vertical(|ui| written_ui(ui, pen, sheet, false)).inner
                })
                .inner
            } else {
                ui.vertical_centered(|ui| {
                    sign_ui(ui, sheet.sign, SIGN);
                    ui.add_space(6.0);
                    written_ui(ui, pen, sheet, !beside)
                })
                .inner
            };
            used = ui.min_rect().bottom() - top + 28.0;
        });
        used
    });
    asked
}

/// A desk under a lamp.
fn wood(painter: &Painter, rect: Rect) {
    let [_, wood, deep] = Tokens::wood();
    painter.rect_filled(rect, 6.0, deep);
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let reach = rect.size() * vec2(0.62, 0.9);
    painter.add(fan(rect.center(), wood, deep.gamma_multiply(0.0), |way| reach * way));
    painter.hline(rect.x_range(), rect.top(), Stroke::new(1.0, wood));
}

fn sign_ui(ui: &mut Ui, sign: Sign, side: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    sign.draw(ui.painter(), rect);
}

/// What is written on a sheet, which `leads` where there is nothing else; whether what it offers was asked for.
fn written_ui(ui: &mut Ui, pen: &mut Pen, sheet: &Sheet, leads: bool) -> bool {
    let font = egui::FontId::new(24.0, theme::serif());
    ui.add(egui::Label::new(pen.text(&sheet.title, font, pen.tokens.text)).wrap());
    ui.add(egui::Label::new(pen.text(&sheet.sentence, theme::body(), pen.tokens.text)).wrap());
    ui.add_space(8.0);
    let response = pen.action_ui(ui, &sheet.button, true);
    if leads && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    if let Some(under) = &sheet.under {
        ui.add_space(4.0);
        ui.add(egui::Label::new(pen.text(under, theme::second(), pen.tokens.second)).wrap());
    }
    response.clicked()
}
