//! What stands over the land: arcs, names, the legend, and a list of nations for the keyboard.
//!
//! Duty: draw [`demarche_play::views::map::Map`] over outlines that somebody else has drawn. Uses the pen,
//! the camera. Always holds: a nation that can be clicked can be reached by keys.

use egui::{Align2, CornerRadius, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::camera::{Camera, along, bow};
use crate::theme;
use crate::widgets::Pen;
use demarche_core::model::ids::NationId;
use demarche_play::session::intent::Show;
use demarche_play::views::map::{Arc, Flow, Key, Map, Tone};

/// Where nations lie on the map's plane, and which polygon is whose.
pub(crate) trait Places {
    /// The place of a nation's name and arcs, by its id; none if it is not on the map.
    fn place(&self, id: &str) -> Option<[f32; 2]>;
    /// Where a nation's name fits best: in its land if that is large, else at its capital.
    fn label(&self, id: &str) -> Option<[f32; 2]>;
    /// The nation under a point of the plane, by its id.
    fn under(&self, point: [f32; 2]) -> Option<&str>;
    /// A footnote on borders; empty for none.
    fn footnote(&self) -> &'static str;
}

/// The layer over the land; the rectangle it took.
pub(crate) fn overlay_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    map: &Map,
    places: &dyn Places,
    camera: &mut Camera,
    focus: Option<NationId>,
) -> Rect {
    let rect = ui.available_rect_before_wrap();
    let response = ui.allocate_rect(rect, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, pen.get("window-map-label")));
    if response.dragged() {
        camera.pan(rect, response.drag_delta());
    }
    if response.hovered() {
        let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta.y, i.zoom_delta()));
        let factor = (scroll * 0.004).exp() * pinch;
        if (factor - 1.0).abs() > 1e-3
            && let Some(at) = response.hover_pos()
        {
            camera.zoom_at(rect, at, factor);
        }
    }
    if response.double_clicked() {
        *camera = Camera { centre: camera.home, zoom: 1.0, ..*camera };
    }
    let under = response.hover_pos().and_then(|at| places.under(camera.plane(rect, at)));
    let hovered = under.and_then(|id| map.nations.iter().find(|n| n.id == id));
    if response.clicked() {
        pen.show(Show::Nation(hovered.map(|n| n.nation)));
    }
    let painter = ui.painter_at(rect);
    let signs = map.arcs.iter().filter_map(|arc| arc_shape(&painter, pen, map, places, camera, rect, arc)).collect();
    names(&painter, pen, map, places, (camera, rect), focus, signs);
    if let Some(nation) = hovered {
        let told =
            if nation.told.is_empty() { nation.name.clone() } else { format!("{}: {}", nation.name, nation.told) };
        response.on_hover_text_at_pointer(told);
    }
    rect
}

fn place_of(map: &Map, places: &dyn Places, camera: &Camera, rect: Rect, nation: NationId) -> Option<egui::Pos2> {
    let id = &map.nations.iter().find(|n| n.nation == nation)?.id;
    places.place(id).map(|point| camera.screen(rect, point))
}

/// Draws an arc; where its sign stands, if it has one.
fn arc_shape(
    painter: &egui::Painter,
    pen: &Pen,
    map: &Map,
    places: &dyn Places,
    camera: &Camera,
    rect: Rect,
    arc: &Arc,
) -> Option<Rect> {
    let ends = (place_of(map, places, camera, rect, arc.from), place_of(map, places, camera, rect, arc.to));
    let (Some(from), Some(to)) = ends else { return None };
    let pole = camera.screen(rect, [0.0, 0.0]);
    let (colour, height, dash) = match arc.flow {
        Flow::Delivered => (pen.tokens.flow, 0.22, None),
        Flow::Pledged => (pen.tokens.flow, 0.30, Some((2.0, 5.0))),
        Flow::Pending => (pen.tokens.pending, 0.14, Some((7.0, 6.0))),
        Flow::Warning => (pen.tokens.adversary, -0.16, None),
    };
    let curve = bow(from, to, pole, height);
    let points = along(curve, 48);
    let weight = f32::from(arc.weight) / 1_000.0;
    let width = 1.4 + 3.0 * weight;
    let halo = Stroke::new(width + 3.0, pen.tokens.sea.gamma_multiply(0.55));
    painter.add(Shape::line(points.clone(), halo));
    match dash {
        Some((on, off)) => {
            painter.extend(Shape::dashed_line(&points, Stroke::new(width.min(2.4), colour), on, off));
        }
        None => {
            painter.add(Shape::line(points.clone(), Stroke::new(width, colour)));
        }
    }
    if let [.., before, last] = points.as_slice() {
        arrow(painter, *before, *last, colour);
    }
    if arc.label.is_empty() || arc.flow == Flow::Delivered || arc.flow == Flow::Pledged {
        return None;
    }
    let middle = points[points.len() / 2];
    let (sign, fill) = match arc.flow {
        Flow::Warning => ("▲", pen.tokens.adversary_ground),
        _ => ("◔", pen.tokens.panel),
    };
    Some(pen.pill(painter, middle, rect, &format!("{sign} {}", arc.label), colour, fill))
}

fn arrow(painter: &egui::Painter, before: egui::Pos2, tip: egui::Pos2, colour: egui::Color32) {
    let along = (tip - before).normalized();
    let across = along.rot90();
    let tip = tip - along * 7.0;
    let points = vec![tip, tip - along * 9.0 + across * 4.5, tip - along * 9.0 - across * 4.5];
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// Names where they can be read: the cast first, others if there is room.
fn names(
    painter: &egui::Painter,
    pen: &Pen,
    map: &Map,
    places: &dyn Places,
    (camera, rect): (&Camera, Rect),
    focus: Option<NationId>,
    mut taken: Vec<Rect>,
) {
    let mut order: Vec<_> = map.nations.iter().collect();
    order.sort_by_key(|n| (focus != Some(n.nation), !n.labelled, n.tone, n.nation));
    for nation in order {
        let Some((seat, label)) = places.place(&nation.id).zip(places.label(&nation.id)) else { continue };
        let (seat, at) = (camera.screen(rect, seat), camera.screen(rect, label));
        if !rect.contains(at) {
            continue;
        }
        let apart = (seat - at).length() > 24.0;
        let chosen = focus == Some(nation.nation);
        let cast = matches!(nation.tone, Tone::Player | Tone::Recipient | Tone::Adversary) || nation.labelled;
        if cast || chosen {
            let colour = match nation.tone {
                Tone::Player => pen.tokens.land_player,
                Tone::Recipient => pen.tokens.land_recipient,
                Tone::Adversary => pen.tokens.adversary,
                _ => pen.tokens.land_ally,
            };
            painter.circle(seat, 4.0, colour, Stroke::new(1.5, pen.tokens.sea));
        }
        let font = if cast || chosen { theme::second_strong() } else { theme::second() };
        let ink = if cast || chosen { pen.tokens.text } else { pen.tokens.second };
        let galley = painter.layout_no_wrap(nation.name.clone(), font, ink);
        let size = galley.size();
        let middle = vec2(-size.x / 2.0, -size.y / 2.0);
        let first = if apart { middle } else { vec2(8.0, -size.y / 2.0) };
        let spots =
            [first, vec2(-8.0 - size.x, -size.y / 2.0), vec2(-size.x / 2.0, 7.0), vec2(-size.x / 2.0, -7.0 - size.y)];
        let free = |spot: &egui::Vec2| {
            let place = Rect::from_min_size(at + *spot, size);
            rect.contains_rect(place) && !taken.iter().any(|t| t.intersects(place))
        };
        let Some(spot) = spots.into_iter().find(free) else { continue };
        if !cast && !chosen && camera.zoom < 1.35 {
            continue;
        }
        let place = Rect::from_min_size(at + spot, size);
        taken.push(place.expand(2.0));
        let halo = place.expand2(vec2(3.0, 0.0));
        painter.rect_filled(halo, CornerRadius::same(3), pen.tokens.sea.gamma_multiply(0.6));
        painter.galley(place.min, galley, ink);
        if chosen {
            painter.rect_stroke(halo, 3.0, Stroke::new(1.5, pen.tokens.action), egui::StrokeKind::Outside);
        }
    }
}

/// The legend under the map, with the footnote on borders.
pub(crate) fn legend_ui(ui: &mut Ui, pen: &Pen, map: &Map, footnote: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 2.0);
        for (key, name) in &map.legend {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 5.0;
                let (rect, _) = ui.allocate_exact_size(vec2(16.0, 14.0), Sense::hover());
                key_shape(ui.painter(), pen, rect, *key);
                pen.second_ui(ui, name);
            });
        }
        if !footnote.is_empty() {
            ui.label(pen.text(pen.get("window-map-hatched"), theme::second(), pen.tokens.second))
                .on_hover_text(footnote);
        }
    });
}

fn key_shape(painter: &egui::Painter, pen: &Pen, rect: Rect, key: Key) {
    let line = |colour, on: f32, off: f32| {
        let ends = [pos2(rect.left(), rect.center().y), pos2(rect.right(), rect.center().y)];
        if off > 0.0 {
            painter.extend(Shape::dashed_line(&ends, Stroke::new(2.5, colour), on, off));
        } else {
            painter.line_segment(ends, Stroke::new(2.5, colour));
        }
    };
    match key {
        Key::Flow(Flow::Delivered) => line(pen.tokens.flow, 0.0, 0.0),
        Key::Flow(Flow::Pledged) => line(pen.tokens.flow, 2.0, 3.0),
        Key::Flow(Flow::Pending) => line(pen.tokens.pending, 6.0, 4.0),
        Key::Flow(Flow::Warning) => line(pen.tokens.adversary, 0.0, 0.0),
        Key::Tone(Tone::Law(badge)) => {
            let square = Rect::from_center_size(rect.center(), vec2(12.0, 12.0));
            pen.badge_shape(painter, square, badge);
        }
        Key::Tone(tone) => {
            painter.rect_filled(rect.shrink2(vec2(2.0, 1.0)), CornerRadius::same(3), tone_colour(pen.tokens, tone));
        }
    }
}

/// The colour of land by tone.
#[must_use]
pub fn tone_colour(tokens: theme::Tokens, tone: Tone) -> egui::Color32 {
    match tone {
        Tone::Player => tokens.land_player,
        Tone::Recipient => tokens.land_recipient,
        Tone::Adversary => tokens.land_adversary,
        Tone::Ally => tokens.land_ally,
        Tone::Donor => tokens.land_donor,
        Tone::Warmth(step) => tokens.warmth(step),
        Tone::Law(badge) => {
            use demarche_play::views::budget::Badge;
            let colour = match badge {
                Badge::Free | Badge::Licensed => tokens.good,
                Badge::Needed => tokens.flow,
                Badge::Pending => tokens.pending,
                Badge::Forbidden => tokens.blocked,
            };
            tokens.land.lerp_to_gamma(colour, 0.55)
        }
        Tone::Plain => tokens.land,
    }
}

/// The nations as a list: the keyboard's way over the map.
pub(crate) fn list_ui(ui: &mut Ui, pen: &mut Pen, map: &Map, focus: Option<NationId>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
        for nation in &map.nations {
            let response = pen.tab_ui(ui, &nation.name, focus == Some(nation.nation));
            let told =
                if nation.told.is_empty() { nation.name.clone() } else { format!("{}: {}", nation.name, nation.told) };
            let chosen = focus == Some(nation.nation);
            response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &told));
            if response.clicked() {
                pen.show(Show::Nation((!chosen).then_some(nation.nation)));
            }
            response.on_hover_text(told);
        }
    });
}

/// What is said of the nation in focus, in a corner of the map.
pub(crate) fn focus_ui(ui: &Ui, pen: &Pen, map: &Map, rect: Rect, focus: Option<NationId>) {
    let Some(nation) = focus.and_then(|f| map.nations.iter().find(|n| n.nation == f)) else { return };
    let painter = ui.painter_at(rect);
    let told = if nation.told.is_empty() { nation.name.clone() } else { format!("{} · {}", nation.name, nation.told) };
    let galley = painter.layout(told, theme::second_strong(), pen.tokens.text, rect.width() - 40.0);
    let place = Align2::LEFT_BOTTOM.align_size_within_rect(galley.size() + vec2(20.0, 12.0), rect.shrink(10.0));
    painter.rect(
        place,
        CornerRadius::same(6),
        pen.tokens.raised,
        Stroke::new(1.0, pen.tokens.line),
        egui::StrokeKind::Inside,
    );
    painter.galley(place.min + vec2(10.0, 6.0), galley, pen.tokens.text);
}
