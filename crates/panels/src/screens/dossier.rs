//! Dossiers: scenarios as folders on shelves.
//!
//! Duty: draw a [`Scenario`] as a folder with its label, and the shelf under a row of them. Uses the pen,
//! pictures. Always holds: what stands on a folder is also its accessible name; the chosen one stands out by
//! its place and its edge, not by colour alone.

use egui::epaint::Mesh;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Align2, Color32, CornerRadius, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};

use crate::goals::coin;
use crate::picture::{crest_at, filled};
use crate::theme::{self, Tokens};
use crate::widgets::Pen;
use demarche_play::narrate::words::number;
use demarche_play::views::cards::Scenario;
use demarche_play::views::medals::Medals;

/// The least width of a dossier, and the space between two.
const LEAST: f32 = 148.0;
const GAP: f32 = 12.0;
/// The height of a shelf.
const SHELF: f32 = 16.0;
/// How far the chosen one is drawn out.
const RAISED: f32 = 8.0;

/// How many stand on a shelf of a width, and how wide each is.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful")]
#[expect(clippy::cast_precision_loss, reason = "a handful")]
pub(super) fn on_a_shelf(width: f32, most: usize) -> (usize, f32) {
    let count = (((width + GAP) / (LEAST + GAP)) as usize).clamp(1, most.max(1));
    (count, ((width + GAP) / count as f32 - GAP).min(230.0))
}

/// A row of dossiers with the shelf under them.
pub(super) fn shelf_ui(
    ui: &mut Ui,
    pen: &Pen,
    cards: &[Scenario],
    first: usize,
    (wide, tall): (f32, f32),
    chosen: &mut usize,
) {
    let all = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(all, tall + RAISED + SHELF), Sense::hover());
    let [lit, wood, deep] = Tokens::wood();
    let painter = ui.painter().clone();
    let board = Rect::from_min_max(pos2(rect.left() - 8.0, rect.bottom() - SHELF), rect.max + vec2(8.0, 0.0));
    let mut mesh = Mesh::default();
    let edges =
        [(board.left_top(), lit), (board.right_top(), lit), (board.right_bottom(), wood), (board.left_bottom(), wood)];
    for (at, ink) in edges {
        mesh.colored_vertex(at, ink);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(mesh));
    painter.hline(board.x_range(), board.top(), Stroke::new(1.0, lit.lerp_to_gamma(Color32::WHITE, 0.18)));
    painter.hline(board.x_range(), board.bottom(), Stroke::new(3.0, deep));
    let mut left = rect.left();
    for (at, card) in (first..).zip(cards) {
        let up = if at == *chosen { RAISED } else { 0.0 };
        let foot = board.top() + 3.0 - up;
        let place = Rect::from_min_max(pos2(left, foot - tall), pos2(left + wide, foot));
        if dossier_ui(ui, pen, card, at, place, at == *chosen) {
            *chosen = at;
        }
        left += wide + GAP;
    }
}

/// The outline of a folder with its tab at the upper left.
fn outline(rect: Rect) -> Vec<Pos2> {
    let tab = rect.left() + rect.width() * 0.42;
    let (top, shoulder) = (rect.top(), rect.top() + 12.0);
    let corner = |x: f32, y: f32, sx: f32, sy: f32| {
        [pos2(x + 5.0 * sx, y), pos2(x + 1.5 * sx, y + 1.5 * sy), pos2(x, y + 5.0 * sy)]
    };
    let mut points = Vec::new();
    points.extend(corner(rect.left(), top, 1.0, 1.0).into_iter().rev());
    points.extend([
        pos2(tab, top),
        pos2(tab + 5.0, top + 2.0),
        pos2(tab + 11.0, shoulder - 2.0),
        pos2(tab + 16.0, shoulder),
    ]);
    points.extend(corner(rect.right(), shoulder, -1.0, 1.0));
    points.extend(corner(rect.right(), rect.bottom(), -1.0, -1.0).into_iter().rev());
    points.extend(corner(rect.left(), rect.bottom(), 1.0, -1.0));
    points
}

/// One dossier; whether it was pressed.
fn dossier_ui(ui: &mut Ui, pen: &Pen, card: &Scenario, at: usize, rect: Rect, chosen: bool) -> bool {
    let response = ui.interact(rect, ui.id().with(("dossier", &card.id)), Sense::click());
    let difficulty = pen.say("window-dossier-difficulty", &[number("difficulty", i64::from(card.difficulty))]);
    let mut name = format!("{}: {} ({}, {}, {difficulty})", card.title, card.tagline, card.when, card.months);
    if let Some(won) = card.won {
        let count = |of: usize| i64::try_from(of).unwrap_or(0);
        let args =
            [number("gold", count(won.gold)), number("silver", count(won.silver)), number("bronze", count(won.bronze))];
        name = format!("{name}; {}", pen.say("window-dossier-won", &args));
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let painter = ui.painter().clone();
    let (cloth, ink) = Tokens::folder(at);
    let points = outline(rect);
    papers(&painter, rect);
    let shade: Vec<Pos2> = points.iter().map(|p| *p + vec2(3.0, 4.0)).collect();
    filled(&painter, &shade, Color32::from_black_alpha(110));
    filled(&painter, &points, cloth);
    light(&painter, rect);
    let amber = Tokens::of(false).action;
    let edge = if response.has_focus() || chosen {
        Stroke::new(if chosen { 3.0 } else { 2.0 }, amber)
    } else if response.hovered() {
        Stroke::new(1.5, ink)
    } else {
        Stroke::new(1.0, cloth.lerp_to_gamma(Color32::BLACK, 0.45))
    };
    painter.add(Shape::closed_line(points, edge));
    let held = card.won.map_or(0.0, |won| coins(&painter, won, rect, ink));
    face(&painter, card, rect, (ink, held));
    let clicked = response.clicked();
    response.on_hover_text(name);
    clicked
}

/// Light from the upper left over cardboard.
fn light(painter: &Painter, rect: Rect) {
    let inner = Rect::from_min_max(rect.min + vec2(1.0, 13.0), rect.max - vec2(1.0, 1.0));
    let mut mesh = Mesh::default();
    let bright = Color32::WHITE.gamma_multiply(0.07);
    let dark = Color32::BLACK.gamma_multiply(0.22);
    for (at, ink) in [
        (inner.left_top(), bright),
        (inner.right_top(), Color32::TRANSPARENT),
        (inner.right_bottom(), dark),
        (inner.left_bottom(), Color32::TRANSPARENT),
    ] {
        mesh.colored_vertex(at, ink);
    }
    mesh.add_triangle(0, 1, 3);
    mesh.add_triangle(1, 2, 3);
    painter.add(Shape::mesh(mesh));
}

/// A folder of a cloth, with papers that look out behind it and a label on which nothing is written yet.
pub(super) fn folder(painter: &Painter, rect: Rect, (cloth, _): (Color32, Color32)) {
    papers(painter, rect);
    let points = outline(rect);
    let shade: Vec<Pos2> = points.iter().map(|p| *p + vec2(3.0, 4.0)).collect();
    filled(painter, &shade, Color32::from_black_alpha(110));
    filled(painter, &points, cloth);
    light(painter, rect);
    painter.add(Shape::closed_line(points, Stroke::new(1.0, cloth.lerp_to_gamma(Color32::BLACK, 0.45))));
    let paper = Tokens::paper();
    let label = Rect::from_center_size(rect.center() + vec2(0.0, 2.0), rect.size() * vec2(0.66, 0.3));
    painter.rect_filled(label.translate(vec2(0.0, 2.0)), 1.0, Color32::from_black_alpha(90));
    painter.rect_filled(label, 1.0, paper.panel);
    painter.rect_stroke(label.shrink(3.0), 0.0, Stroke::new(1.0, paper.line), egui::StrokeKind::Inside);
}

/// Papers that look out behind a folder.
fn papers(painter: &Painter, rect: Rect) {
    let paper = Tokens::paper();
    for (off, tint) in [(9.0, paper.raised_more), (4.0, paper.raised)] {
        let sheet = Rect::from_min_max(
            pos2(rect.left() + rect.width() * 0.5, rect.top() + off - 5.0),
            pos2(rect.right() - 10.0 - off * 0.4, rect.top() + 30.0),
        );
        painter.rect_filled(sheet, CornerRadius::same(1), tint);
    }
}

/// The medals of the best game along the foot: a coin for each kind, told by its strokes, and how many; how
/// high they stand.
fn coins(painter: &Painter, won: Medals, rect: Rect, ink: Color32) -> f32 {
    const EACH: f32 = 38.0;
    let kinds = (1u8..).zip([won.bronze, won.silver, won.gold]);
    let there: Vec<_> = kinds.filter(|(_, count)| *count > 0).collect();
    if there.is_empty() {
        return 0.0;
    }
    let mut x = rect.center().x - EACH * f32::from(u8::try_from(there.len()).unwrap_or(3)) / 2.0 + 10.0;
    for (medal, count) in there {
        let at = pos2(x, rect.bottom() - 16.0);
        coin(painter, at, 9.0, medal, &Tokens::of(false));
        let beside = at + vec2(12.0, 0.0);
        painter.text(beside, Align2::LEFT_CENTER, count.to_string(), theme::second_strong(), ink);
        x += EACH;
    }
    20.0
}

/// What stands on it: the label with its title, the crest, whose it is and when, how long and how hard.
fn face(painter: &Painter, card: &Scenario, rect: Rect, (ink, held): (Color32, f32)) {
    let paper = Tokens::paper();
    let low = rect.height() < 200.0;
    let label = Rect::from_min_max(
        pos2(rect.left() + 12.0, rect.top() + 24.0),
        pos2(rect.right() - 12.0, rect.top() + if low { 76.0 } else { rect.height() * 0.42 }),
    );
    painter.rect_filled(label.translate(vec2(0.0, 2.0)), 1.0, Color32::from_black_alpha(90));
    painter.rect_filled(label, 1.0, paper.panel);
    painter.rect_stroke(label.shrink(3.0), 0.0, Stroke::new(1.0, paper.line), egui::StrokeKind::Inside);
    let font = egui::FontId::new(16.0, theme::serif());
    let mut job = LayoutJob::simple(card.title.clone(), font, paper.text, label.width() - 14.0);
    job.wrap =
        TextWrapping { max_width: label.width() - 14.0, max_rows: if low { 2 } else { 3 }, ..TextWrapping::default() };
    job.halign = Align::Center;
    let title = painter.layout_job(job);
    painter.galley(pos2(label.center().x, label.center().y - title.size().y / 2.0), title, paper.text);

    let mut foot = rect.bottom() - 14.0 - held;
    for step in 0..5u8 {
        let at = pos2(rect.center().x + (f32::from(step) - 2.0) * 12.0, foot);
        if step < card.difficulty {
            painter.circle_filled(at, 3.6, ink);
        } else {
            painter.circle_stroke(at, 3.4, Stroke::new(1.0, ink));
        }
    }
    for (text, rows) in [(&card.months, 1), (&card.when, 2)] {
        let mut job = LayoutJob::simple(text.clone(), theme::second(), ink, rect.width() - 14.0);
        (job.wrap.max_rows, job.halign) = (rows, Align::Center);
        let lines = painter.layout_job(job);
        foot -= lines.size().y + 1.0;
        painter.galley(pos2(rect.center().x, foot - 6.0), lines, ink);
    }
    let room = Rect::from_min_max(pos2(rect.left(), label.bottom() + 5.0), pos2(rect.right(), foot - 9.0));
    let side = room.height().min(44.0);
    if side >= 16.0 {
        crest_at(
            painter,
            Rect::from_center_size(room.center(), vec2(side, side)).shrink(side * 0.07),
            &card.crest,
            &Tokens::of(false),
        );
    }
}
