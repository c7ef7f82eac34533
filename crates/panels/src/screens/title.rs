//! The title: continue, dossiers on shelves, what the chosen one is about, and the way in.
//!
//! Duty: lay out [`Scenario`]s and the one that is chosen. Uses the pen, dossiers. Always holds: the first thing
//! on the screen is what most people want: to go on, or to begin.

use egui::{
    Align, CentralPanel, CornerRadius, Frame, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2,
    vec2,
};

use super::cast::cast_at;
use super::dossier::{on_a_shelf, shelf_ui};
use crate::drawer::region_ui;
use crate::map::outlines::Outlines;
use crate::theme::{self, Tokens};
use crate::widgets::Pen;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{File, Intent, Screen, Show};
use demarche_play::views::cards::Scenario;

/// The width of the column at the left.
const COLUMN: f32 = 368.0;

/// A game that can be gone on with: its title and where it stands.
#[derive(Clone, Debug)]
pub struct Resume {
    /// The scenario's title.
    pub title: String,
    /// The month.
    pub month: String,
}

/// The screen.
pub(crate) fn title_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    cards: &[Scenario],
    resume: Option<&Resume>,
    world: &Outlines,
    chosen: &mut usize,
) {
    CentralPanel::default().frame(Frame::new().fill(pen.tokens.ground)).show(ui, |ui| {
        let all = ui.max_rect();
        if all.width() >= 940.0 && all.height() >= 500.0 {
            let column = (all.width() * 0.31).clamp(336.0, 440.0).max(COLUMN.min(all.width() * 0.36));
            let (left, right) = all.split_left_right_at_x(all.left() + column);
            column_ui(ui, pen, left, cards, resume, world, *chosen);
            wall_ui(ui, pen, right, cards, chosen);
        } else {
            narrow_ui(ui, pen, cards, resume, world, chosen);
        }
    });
}

/// The name, the game that can be gone on with, what the chosen dossier is about, the way in, the menu.
fn column_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    rect: Rect,
    cards: &[Scenario],
    resume: Option<&Resume>,
    world: &Outlines,
    chosen: usize,
) {
    let short = rect.height() < 660.0;
    region_ui(ui, "column", rect, Margin { left: 28, right: 22, top: 18, bottom: 12 }, |ui| {
        name_ui(ui, pen, if short { 34.0 } else { 44.0 });
        ui.add_space(8.0);
        if let Some(resume) = resume {
            let card = cards.iter().find(|card| card.title == resume.title);
            resume_ui(ui, pen, resume, card.map(|card| (card, world)), if short { 76.0 } else { 132.0 });
            ui.add_space(8.0);
        }
        // The menu and the way in stand at the foot; the text between them scrolls.
        let room = ui.available_rect_before_wrap();
        let (above, foot) = room.split_top_bottom_at_y(room.bottom() - 78.0);
        if let Some(card) = cards.get(chosen) {
            let begin = above.split_top_bottom_at_y(above.bottom() - 84.0);
            region_ui(ui, "about", begin.0, Margin::ZERO, |ui| {
                ScrollArea::vertical()
                    .id_salt("about")
                    .auto_shrink([false, false])
                    .show(ui, |ui| about_ui(ui, pen, card));
            });
            region_ui(ui, "begin", begin.1, Margin { left: 0, right: 0, top: 6, bottom: 0 }, |ui| {
                ScrollArea::vertical().id_salt("begin").show(ui, |ui| begin_ui(ui, pen, card));
            });
        }
        region_ui(ui, "menu", foot, Margin::ZERO, |ui| {
            ScrollArea::vertical().id_salt("menu").show(ui, |ui| ui.horizontal_wrapped(|ui| menu_ui(ui, pen)));
        });
    });
}

/// The wall of shelves.
fn wall_ui(ui: &mut Ui, pen: &mut Pen, rect: Rect, cards: &[Scenario], chosen: &mut usize) {
    let [_, wood, deep] = Tokens::wood();
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, deep);
    let mut mesh = egui::Mesh::default();
    for (at, ink) in [
        (rect.left_top(), deep),
        (rect.center_top(), wood),
        (rect.right_top(), deep),
        (rect.left_bottom(), deep),
        (rect.center_bottom(), deep),
        (rect.right_bottom(), deep),
    ] {
        mesh.colored_vertex(at, ink);
    }
    for at in [0, 1] {
        mesh.add_triangle(at, at + 1, at + 3);
        mesh.add_triangle(at + 1, at + 4, at + 3);
    }
    painter.add(egui::Shape::mesh(mesh));
    painter.rect_filled(Rect::from_min_max(rect.min, pos2(rect.left() + 8.0, rect.bottom())), 0.0, wood);
    let inner = rect - Margin { left: 26, right: 14, top: 8, bottom: 4 };
    let builder = UiBuilder::new().id_salt("wall").max_rect(inner).layout(Layout::top_down(Align::Min));
    let mut child = ui.new_child(builder);
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    let head = pen.text(pen.get("window-dossiers"), theme::panel_title(), Tokens::paper().panel);
    child.label(head);
    shelves_ui(&mut child, pen, cards, chosen);
}

/// All shelves, in what height there is.
fn shelves_ui(ui: &mut Ui, pen: &Pen, cards: &[Scenario], chosen: &mut usize) {
    let (count, wide) = on_a_shelf(ui.available_width() - 16.0, cards.len().div_ceil(2));
    let rows = cards.len().div_ceil(count);
    #[expect(clippy::cast_precision_loss, reason = "a handful of shelves")]
    let each = ui.available_height() / rows.max(1) as f32 - 34.0;
    let tall = if each.is_finite() { each.clamp(186.0, wide * 1.9) } else { 186.0 };
    ScrollArea::vertical().id_salt("shelves").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for (row, shelf) in cards.chunks(count).enumerate() {
            shelf_ui(ui, pen, shelf, row * count, (wide, tall), chosen);
        }
    });
}

/// One column for small windows and large text: what is chosen opens under its shelf.
fn narrow_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    cards: &[Scenario],
    resume: Option<&Resume>,
    world: &Outlines,
    chosen: &mut usize,
) {
    let inner = ui.max_rect().shrink2(vec2(16.0, 8.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
    ScrollArea::vertical().id_salt("title").auto_shrink([false, false]).show(&mut child, |ui| {
        name_ui(ui, pen, 34.0);
        ui.horizontal_wrapped(|ui| menu_ui(ui, pen));
        if let Some(resume) = resume {
            resume_ui(ui, pen, resume, None, 56.0);
        }
        let (count, wide) = on_a_shelf(ui.available_width() - 16.0, cards.len());
        for (row, shelf) in cards.chunks(count).enumerate() {
            let first = row * count;
            shelf_ui(ui, pen, shelf, first, (wide, 186.0), chosen);
            if let Some(card) = chosen.checked_sub(first).and_then(|at| shelf.get(at)) {
                pen.card().show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 120.0), Sense::hover());
                    cast_at(ui.painter(), pen, card, world, rect);
                    about_ui(ui, pen, card);
                    begin_ui(ui, pen, card);
                });
            }
        }
    });
}

fn name_ui(ui: &mut Ui, pen: &Pen, size: f32) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.label(pen.text("Démarche", egui::FontId::new(size, theme::serif()), pen.tokens.text));
    pen.second_ui(ui, pen.get("window-title-tagline"));
    ui.spacing_mut().item_spacing.y = 6.0;
}

fn menu_ui(ui: &mut Ui, pen: &mut Pen) {
    for screen in [Screen::Saves, Screen::Career, Screen::Codex, Screen::Settings, Screen::Credits] {
        if pen.button_ui(ui, &pen.get(&format!("window-screen-{}", screen.key())), true).clicked() {
            pen.show(Show::Screen(screen));
        }
    }
    if pen.button_ui(ui, &pen.get("window-quit"), true).clicked() {
        pen.ask(Intent::File(File::Quit));
    }
}

/// The game that can be gone on with, over a picture of its cast where there is room.
fn resume_ui(ui: &mut Ui, pen: &mut Pen, resume: &Resume, of: Option<(&Scenario, &Outlines)>, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let round = CornerRadius::same(8);
    ui.painter().rect_filled(rect, round, pen.tokens.panel);
    if let Some((card, world)) = of {
        cast_at(ui.painter(), pen, card, world, rect);
    }
    let band = Rect::from_min_max(pos2(rect.left(), (rect.bottom() - 58.0).max(rect.top())), rect.max);
    ui.painter().rect_filled(band, round, pen.tokens.glass);
    ui.painter().rect_stroke(rect, round, Stroke::new(2.0, pen.tokens.action), egui::StrokeKind::Inside);
    region_ui(ui, "resume", band, Margin::symmetric(12, 8), |ui| {
        pen.at_right_ui(ui, "continue", |pen, ui| {
            if pen.action_ui(ui, &pen.get("window-continue"), true).clicked() {
                pen.ask(Intent::File(File::Continue));
            }
        });
        let room = band.width() - 150.0;
        ui.scope_builder(
            UiBuilder::new().max_rect(Rect::from_min_size(band.min + vec2(12.0, 8.0), vec2(room, 44.0))),
            |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let title = pen.text(&resume.title, theme::headline_serif(), pen.tokens.text);
                ui.add(egui::Label::new(title).truncate());
                let month = pen.text(&resume.month, theme::second(), pen.tokens.second);
                ui.add(egui::Label::new(month).truncate());
            },
        );
    });
}

/// The chosen scenario: what it is, its goal and what it teaches.
fn about_ui(ui: &mut Ui, pen: &mut Pen, card: &Scenario) {
    ui.label(pen.text(&card.title, theme::headline_serif(), pen.tokens.text));
    ui.label(pen.text(&card.tagline, theme::second(), pen.tokens.text));
    let args = [text("player", card.player.clone()), text("length", card.length.clone())];
    pen.second_ui(ui, pen.say("window-card-player", &args));
    ui.add_space(2.0);
    pen.body_ui(ui, &card.goal);
    ui.add_space(2.0);
    ui.label(pen.text(pen.get("window-card-teaching"), theme::second_strong(), pen.tokens.second));
    pen.body_ui(ui, &card.teaching);
    let id = if card.fictional { "window-card-fictional" } else { "window-card-real" };
    pen.second_ui(ui, pen.get(id));
}

/// The way in, whole or in a shorter version.
fn begin_ui(ui: &mut Ui, pen: &mut Pen, card: &Scenario) {
    ui.horizontal_wrapped(|ui| {
        if pen.action_ui(ui, &pen.get("window-new"), true).clicked() {
            pen.ask(Intent::File(File::New(card.id.clone(), None)));
        }
        for (cut, length) in &card.cuts {
            if pen.button_ui(ui, length, true).clicked() {
                pen.ask(Intent::File(File::New(format!("{}:{cut}", card.id), None)));
            }
        }
    });
}
