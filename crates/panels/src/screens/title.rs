//! The title: continue, a new game by scenario card, open, settings, credits.
//!
//! Duty: draw [`Scenario`] cards and the one that is chosen. Uses the pen. Always holds: the first
//! thing on the screen is what most people want: to go on, or to begin.

use egui::{
    Align, CentralPanel, CornerRadius, Frame, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

use crate::map::outlines::Outlines;
use crate::map::overlay::Places;
use crate::theme;
use crate::widgets::Pen;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{File, Intent, Screen, Show};
use demarche_play::views::cards::Scenario;

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
    let frame = Frame::new().fill(pen.tokens.ground).inner_margin(Margin::symmetric(28, 18));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(pen.text("Démarche", egui::FontId::new(44.0, theme::serif()), pen.tokens.text));
                pen.second_ui(ui, pen.get("window-title-tagline"));
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| menu_ui(ui, pen));
        });
        ui.add_space(10.0);
        if let Some(resume) = resume {
            resume_ui(ui, pen, resume);
            ui.add_space(10.0);
        }
        ScrollArea::vertical().id_salt("title").auto_shrink([false, false]).show(ui, |ui| {
            if ui.available_width() > 860.0 {
                wide_ui(ui, pen, cards, world, chosen);
            } else {
                for (at, card) in cards.iter().enumerate() {
                    if card_ui(ui, pen, card, world, at == *chosen, ui.available_width()) {
                        *chosen = at;
                    }
                    if at == *chosen {
                        detail_ui(ui, pen, card, None);
                    }
                }
            }
        });
    });
}

fn menu_ui(ui: &mut Ui, pen: &mut Pen) {
    if pen.button_ui(ui, &pen.get("window-quit"), true).clicked() {
        pen.ask(Intent::File(File::Quit));
    }
    for screen in [Screen::Credits, Screen::Settings, Screen::Codex] {
        if pen.button_ui(ui, &pen.get(&format!("window-screen-{}", screen.key())), true).clicked() {
            pen.show(Show::Screen(screen));
        }
    }
}

fn resume_ui(ui: &mut Ui, pen: &mut Pen, resume: &Resume) {
    pen.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(pen.text(&resume.title, theme::headline_serif(), pen.tokens.text));
                pen.second_ui(ui, &resume.month);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if pen.action_ui(ui, &pen.get("window-continue"), true).clicked() {
                    pen.ask(Intent::File(File::Continue));
                }
            });
        });
    });
}

/// Cards in two columns on the left, the chosen one on the right.
fn wide_ui(ui: &mut Ui, pen: &mut Pen, cards: &[Scenario], world: &Outlines, chosen: &mut usize) {
    let right = 380.0;
    ui.horizontal_top(|ui| {
        let left = ui.available_width() - right - 20.0;
        ui.vertical(|ui| {
            ui.set_width(left);
            let width = (left - 10.0) / 2.0;
            for (row, pair) in cards.chunks(2).enumerate() {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 10.0;
                    for (at, card) in (row * 2..).zip(pair) {
                        if card_ui(ui, pen, card, world, at == *chosen, width) {
                            *chosen = at;
                        }
                    }
                });
                ui.add_space(4.0);
            }
        });
        ui.add_space(10.0);
        ui.vertical(|ui| {
            ui.set_width(right);
            if let Some(card) = cards.get(*chosen) {
                detail_ui(ui, pen, card, Some(world));
            }
        });
    });
}

/// A card: a picture of who plays whom, title, line, length and difficulty.
fn card_ui(ui: &mut Ui, pen: &Pen, card: &Scenario, world: &Outlines, chosen: bool, width: f32) -> bool {
    let height = 96.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, format!("{}: {}", card.title, card.tagline))
    });
    let edge = if chosen || response.has_focus() {
        Stroke::new(2.0, pen.tokens.action)
    } else if response.hovered() {
        Stroke::new(1.0, pen.tokens.second)
    } else {
        Stroke::new(1.0, pen.tokens.line)
    };
    let painter = ui.painter().with_clip_rect(rect.expand(1.0));
    painter.rect(rect, CornerRadius::same(8), pen.tokens.panel, edge, egui::StrokeKind::Inside);
    let picture = Rect::from_min_size(rect.min + vec2(8.0, 8.0), vec2(92.0, height - 16.0));
    picture_shape(&painter, pen, card, world, picture);
    let left = picture.right() + 12.0;
    let room = rect.right() - left - 10.0;
    let title = painter.layout(card.title.clone(), egui::FontId::new(18.0, theme::serif()), pen.tokens.text, room);
    let mut y = rect.top() + 8.0;
    let height = title.size().y;
    painter.galley(pos2(left, y), title, pen.tokens.text);
    y += height + 2.0;
    let mut job = egui::text::LayoutJob::simple(card.tagline.clone(), theme::second(), pen.tokens.second, room);
    job.wrap.max_rows = 2;
    let line = painter.layout_job(job);
    painter.galley(pos2(left, y), line, pen.tokens.second);
    let length = painter.layout_no_wrap(card.length.clone(), theme::second(), pen.tokens.second);
    let bottom = rect.bottom() - 8.0 - length.size().y;
    painter.galley(pos2(left, bottom), length, pen.tokens.second);
    for step in 0..5u8 {
        let at = pos2(rect.right() - 14.0 - f32::from(4 - step) * 11.0, rect.top() + 20.0);
        if step < card.difficulty {
            painter.circle_filled(at, 3.5, pen.tokens.text);
        } else {
            painter.circle_stroke(at, 3.5, Stroke::new(1.0, pen.tokens.second));
        }
    }
    response.clicked()
}

/// The picture of a card: the cast on the map, and the arc between them.
fn picture_shape(painter: &egui::Painter, pen: &Pen, card: &Scenario, world: &Outlines, rect: Rect) {
    let painter = painter.with_clip_rect(rect);
    painter.rect_filled(rect, CornerRadius::same(6), pen.tokens.sea);
    let [player, recipient, adversary] = &card.cast;
    let place = |ids: &Vec<String>| ids.first().and_then(|id| world.place(id));
    let ends = (place(player), place(recipient), place(adversary));
    let (Some(from), Some(to)) = (ends.0, ends.1) else {
        waves(&painter, pen, rect);
        return;
    };
    let points: Vec<[f32; 2]> = [Some(from), Some(to), ends.2].into_iter().flatten().collect();
    let camera = crate::map::camera::Camera::over(&points);
    for fill in world.fills.iter().filter(|f| !f.area) {
        let land = |ids: &Vec<String>| ids.iter().any(|id| world.lands(id).contains(&fill.code.as_str()));
        let colour = if land(player) {
            pen.tokens.land_player
        } else if land(recipient) {
            pen.tokens.land_recipient
        } else if land(adversary) {
            pen.tokens.land_adversary
        } else {
            pen.tokens.land
        };
        for polygon in &fill.polygons {
            let Some(ring) = polygon.rings.first() else { continue };
            let points: Vec<egui::Pos2> = ring.iter().map(|p| camera.screen(rect, *p)).collect();
            let bounds = Rect::from_points(&points);
            if bounds.intersects(rect) && bounds.area() > 1.0 {
                fill_shape(&painter, ring, &points, colour);
            }
        }
    }
    let curve = crate::map::camera::bow(
        camera.screen(rect, from),
        camera.screen(rect, to),
        camera.screen(rect, [0.0, 0.0]),
        0.25,
    );
    let line = crate::map::camera::along(curve, 24);
    painter.add(egui::Shape::line(line, Stroke::new(2.0, pen.tokens.text)));
}

/// A filled outline as triangles: outlines are not convex.
fn fill_shape(painter: &egui::Painter, ring: &[[f32; 2]], points: &[egui::Pos2], colour: egui::Color32) {
    let mut indices: Vec<u32> = Vec::new();
    earcut::Earcut::new().earcut(ring.iter().copied(), &[], &mut indices);
    let mut mesh = egui::Mesh::default();
    for point in points {
        mesh.colored_vertex(*point, colour);
    }
    mesh.indices = indices;
    painter.add(egui::Shape::mesh(mesh));
}

/// The picture of an invented place: water and an island.
fn waves(painter: &egui::Painter, pen: &Pen, rect: Rect) {
    let unit = rect.height() / 80.0;
    for row in 0..6u8 {
        let y = rect.top() + (10.0 + f32::from(row) * 13.0) * unit;
        let line: Vec<egui::Pos2> = (0..24u8)
            .map(|n| {
                pos2(
                    rect.left() + f32::from(n) * rect.width() / 23.0,
                    y + 2.5 * unit * (f32::from(n) * 0.8 + f32::from(row)).sin(),
                )
            })
            .collect();
        painter.add(egui::Shape::line(line, Stroke::new(1.2, pen.tokens.flow.gamma_multiply(0.5))));
    }
    for (x, y, r, colour) in [
        (14.0, 8.0, 17.0, pen.tokens.land_player),
        (-20.0, -14.0, 13.0, pen.tokens.land_recipient),
        (22.0, -24.0, 15.0, pen.tokens.land_adversary),
    ] {
        painter.circle_filled(rect.center() + vec2(x, y) * unit, r * unit, colour);
    }
}

/// The chosen scenario: what it teaches, its cuts, and the way in.
fn detail_ui(ui: &mut Ui, pen: &mut Pen, card: &Scenario, world: Option<&Outlines>) {
    pen.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        if let Some(world) = world {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 170.0), Sense::hover());
            picture_shape(ui.painter(), pen, card, world, rect);
            ui.add_space(4.0);
        }
        ui.label(pen.text(&card.title, theme::headline_serif(), pen.tokens.text));
        let args = [text("player", card.player.clone()), text("length", card.length.clone())];
        pen.second_ui(ui, pen.say("window-card-player", &args));
        pen.body_ui(ui, &card.goal);
        ui.add_space(2.0);
        ui.label(pen.text(pen.get("window-card-teaching"), theme::second_strong(), pen.tokens.second));
        pen.body_ui(ui, &card.teaching);
        let id = if card.fictional { "window-card-fictional" } else { "window-card-real" };
        pen.second_ui(ui, pen.get(id));
        ui.add_space(6.0);
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
    });
}
