//! The cabinet: niches with the holders of offices, their nameplates, and what each says.
//!
//! Duty: draw [`Seat`]s large. Uses the pen, pictures, drawers. Always holds: every line stands as text under
//! the office that says it; in a small window one office is open at a time.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Align2, CentralPanel, Color32, CornerRadius, Frame, Galley, Layout, Margin, Painter, Pos2, Rect, ScrollArea,
    Sense, Shape, Stroke, Ui, UiBuilder, WidgetType, pos2, vec2,
};

use crate::cabinet::{line_ui, strip_ui, told, worried};
use crate::draw::shortened;
use crate::drawer::{card_at, region_ui};
use crate::picture::{bust_in, notch};
use crate::slips;
use crate::theme::{self, Tokens};
use crate::widgets::{Pen, named};
use demarche_play::pictures::bust::Mood;
use demarche_play::session::intent::Show;
use demarche_play::views::cabinet::Seat;
use demarche_play::views::desk::Desk;

/// The height of the bar above, of a nameplate, and the least width of a niche.
const HEAD: f32 = 46.0;
const PLATE: f32 = 30.0;
const LEAST: f32 = 140.0;

/// The screen, with the letters that wait on the table below.
pub(crate) fn cabinet_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, open: &mut usize, letter: &mut Option<usize>) {
    let seats = &desk.cabinet;
    // A room at night, in either theme.
    let mut dark = Pen { tokens: Tokens::of(false), words: pen.words, out: &mut *pen.out };
    let pen = &mut dark;
    CentralPanel::default().frame(Frame::new().fill(Tokens::wood()[2])).show(ui, |ui| {
        ui.set_style(theme::style(&pen.tokens, ui.style().animation_time > 0.0));
        let all = ui.max_rect();
        let (head, room) = all.split_top_bottom_at_y(all.top() + HEAD);
        panelling(ui.painter(), room);
        head_ui(ui, pen, head, &desk.top.month, seats);
        let waiting = !desk.needs.is_empty() && room.height() >= 420.0;
        let table = if waiting { slips::HEIGHT + 14.0 } else { 0.0 };
        let (room, letters) = room.split_top_bottom_at_y(room.bottom() - table);
        if seats.is_empty() {
            region_ui(ui, "nobody", room, Margin::same(16), |ui| {
                pen.body_ui(ui, pen.get("console-advice-none"));
            });
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful of offices")]
        let each = (room.width() - 16.0) / seats.len().max(1) as f32;
        if seats.is_empty() || each < LEAST || room.height() < 420.0 {
            narrow_ui(ui, pen, room, seats, open);
        } else {
            let each = each.min(300.0);
            #[expect(clippy::cast_precision_loss, reason = "a handful of offices")]
            let mut left = room.center().x - each * seats.len() as f32 / 2.0;
            for seat in seats {
                let place = Rect::from_min_max(pos2(left, room.top() + 6.0), pos2(left + each, room.bottom() - 8.0));
                niche_ui(ui, pen, place.shrink2(vec2(8.0, 0.0)), seat);
                left += each;
            }
        }
        if waiting {
            let place = Rect::from_min_max(room.min + vec2(16.0, 6.0), letters.max - vec2(16.0, 6.0));
            slips::slips_ui(ui, pen, place, &desk.needs, letter);
        }
    });
}

/// The bar above: what this is, and the way back.
fn head_ui(ui: &mut Ui, pen: &mut Pen, rect: Rect, when: &str, seats: &[Seat]) {
    ui.painter().rect_filled(rect, 0.0, pen.tokens.panel);
    let inner = rect - Margin::symmetric(16, 6);
    let builder = UiBuilder::new().id_salt("head").max_rect(inner).layout(Layout::left_to_right(Align::Center));
    let mut child = ui.new_child(builder);
    if pen.button_ui(&mut child, &format!("← {}", pen.get("window-back")), true).clicked() {
        pen.show(Show::Back);
    }
    child.label(pen.text(pen.get("window-screen-cabinet"), theme::headline_serif(), pen.tokens.text));
    let told = [when.to_owned(), worried(pen, seats), pen.get("window-cabinet-offices")].join(" · ");
    child.add(egui::Label::new(pen.text(told, theme::second(), pen.tokens.second)).truncate());
}

/// Panels of wood with the light of a lamp above.
fn panelling(painter: &Painter, rect: Rect) {
    let [lit, wood, deep] = Tokens::wood();
    let mut ground = Mesh::default();
    let middle = rect.top() + rect.height() * 0.45;
    for (y, side, heart) in [(rect.top(), wood, lit), (middle, deep, wood), (rect.bottom(), deep, deep)] {
        for (x, ink) in [(rect.left(), side), (rect.center().x, heart), (rect.right(), side)] {
            ground.colored_vertex(pos2(x, y), ink);
        }
    }
    for row in [0, 3] {
        for at in [row, row + 1] {
            ground.add_triangle(at, at + 1, at + 3);
            ground.add_triangle(at + 1, at + 4, at + 3);
        }
    }
    painter.add(Shape::mesh(ground));
    let seam = Stroke::new(1.0, deep.lerp_to_gamma(Color32::BLACK, 0.4));
    let mut x = rect.left();
    while x < rect.right() {
        painter.vline(x, rect.y_range(), seam);
        painter.vline(x + 2.0, rect.y_range(), Stroke::new(1.0, lit.gamma_multiply(0.35)));
        x += 128.0;
    }
}

/// The outline of a niche: straight sides under an arch.
fn arch(rect: Rect) -> Vec<Pos2> {
    let radius = rect.width() / 2.0;
    let heart = pos2(rect.center().x, rect.top() + radius);
    let round = (0..=28u8).map(|n| {
        let angle = std::f32::consts::PI * (1.0 + f32::from(n) / 28.0);
        heart + radius * vec2(angle.cos(), angle.sin())
    });
    std::iter::once(rect.left_bottom()).chain(round).chain([rect.right_bottom()]).collect()
}

/// A niche with its bust, its nameplate, and what its office says.
fn niche_ui(ui: &mut Ui, pen: &mut Pen, place: Rect, seat: &Seat) {
    let tall = (place.height() * 0.46).clamp(150.0, 420.0).min(place.width() * 1.12 + 40.0);
    let (above, below) = place.split_top_bottom_at_y(place.top() + tall);
    let wide = (above.width() - 18.0).min(tall - 14.0);
    let niche = Rect::from_min_max(
        pos2(above.center().x - wide / 2.0, above.top() + 8.0),
        pos2(above.center().x + wide / 2.0, above.bottom()),
    );
    let response = ui.allocate_rect(above.with_max_y(above.bottom() + PLATE / 2.0), Sense::hover());
    named(&response, WidgetType::Label, &told(pen, seat));
    response.on_hover_text(&seat.name);
    let painter = ui.painter().clone();
    bust_in(&painter, &arch(niche), niche, &seat.look, seat.mood);
    painter.add(Shape::line(arch(niche.expand(4.0)), Stroke::new(3.0, Tokens::edge())));
    painter.add(Shape::line(arch(niche.expand(1.0)), Stroke::new(2.0, pen.tokens.brass)));
    let plate = Rect::from_center_size(pos2(above.center().x, above.bottom()), vec2(above.width(), PLATE));
    nameplate(&painter, plate, &seat.name);
    let (ring, name) = match seat.mood {
        Mood::Pleased => (pen.tokens.good, "mood-pleased"),
        Mood::Neutral => (pen.tokens.brass, "mood-neutral"),
        Mood::Worried => (pen.tokens.adversary, "mood-worried"),
    };
    let card = Rect::from_min_max(pos2(below.left(), plate.bottom() + 8.0), below.max);
    card_at(&painter, &pen.tokens, card);
    painter.hline(card.shrink(4.0).x_range(), card.top() + 1.0, Stroke::new(2.0, ring));
    region_ui(ui, seat.office.key(), card, Margin { left: 12, right: 8, top: 8, bottom: 6 }, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 22.0), Sense::hover());
            notch(ui.painter(), rect.center(), 7.0, seat.mood, ring);
            ui.label(pen.text(pen.get(name), theme::second_strong(), ring));
        });
        ScrollArea::vertical().id_salt(seat.office.key()).auto_shrink([false, false]).show(ui, |ui| {
            // A hair's breadth, so that no letter's top is cut by where scrolling begins.
            ui.add_space(3.0);
            for line in &seat.lines {
                line_ui(ui, pen, line);
                ui.add_space(2.0);
            }
        });
    });
}

/// A plate of brass with the office's name.
fn nameplate(painter: &Painter, rect: Rect, name: &str) {
    let (light, dark) = Tokens::plate();
    painter.rect_filled(rect.translate(vec2(0.0, 3.0)), CornerRadius::same(3), Color32::from_black_alpha(110));
    let mut mesh = Mesh::default();
    for (at, ink) in
        [(rect.left_top(), light), (rect.right_top(), light), (rect.right_bottom(), dark), (rect.left_bottom(), dark)]
    {
        mesh.colored_vertex(at, ink);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(mesh));
    painter.rect_stroke(rect, 2.0, Stroke::new(1.0, dark), egui::StrokeKind::Inside);
    let ink = Tokens::paper().text;
    let galley = plated(painter, name, ink, rect.width() - 12.0);
    let place = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect);
    painter.galley(place.min - galley.rect.min.to_vec2(), galley, ink);
}

/// A name for a plate: a long one is set smaller, then in two lines, before it is cut.
fn plated(painter: &Painter, name: &str, ink: Color32, room: f32) -> Arc<Galley> {
    let font = |size| egui::FontId::new(size, theme::serif());
    for size in [16.0, 14.0] {
        let galley = painter.layout_no_wrap(name.to_owned(), font(size), ink);
        if galley.size().x <= room {
            return galley;
        }
    }
    let format = TextFormat { line_height: Some(13.5), ..TextFormat::simple(font(12.5), ink) };
    let mut job = LayoutJob::single_section(name.to_owned(), format);
    (job.wrap.max_width, job.halign) = (room, Align::Center);
    let galley = painter.layout_job(job);
    let whole = galley.rows.len() <= 2 && galley.rows.iter().all(|row| row.size.x <= room);
    if whole { galley } else { shortened(painter, name, font(14.0), ink, room) }
}

/// One office at a time, under a row of medallions.
fn narrow_ui(ui: &mut Ui, pen: &mut Pen, room: Rect, seats: &[Seat], open: &mut usize) {
    region_ui(ui, "strip", room, Margin::symmetric(16, 10), |ui| {
        ScrollArea::vertical().id_salt("strip").auto_shrink([false, false]).show(ui, |ui| {
            pen.card().show(ui, |ui| {
                ui.set_width(ui.available_width());
                strip_ui(ui, pen, seats, open);
            });
        });
    });
}
