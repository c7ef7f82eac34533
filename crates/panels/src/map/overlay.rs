//! What stands over the land: arcs, names, the legend, and a list of nations for the keyboard.
//!
//! Duty: draw [`demarche_play::views::map::Map`] over outlines that somebody else has drawn. Uses the pen,
//! the camera. Always holds: a nation that can be clicked can be reached by keys.

use egui::{Align2, CornerRadius, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::camera::{Camera, along, bow};
use crate::draw::fan;
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

/// Where the map is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Room {
    /// All of it.
    pub(crate) stage: Rect,
    /// What no drawer covers.
    pub(crate) clear: Rect,
    /// What nothing covers, to which the map is fitted.
    pub(crate) free: Rect,
}

/// How far from the edge of the free part a nation beyond it is named.
const EDGE: f32 = 16.0;

/// The layer over the land.
pub(crate) fn overlay_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    map: &Map,
    places: &dyn Places,
    camera: &mut Camera,
    focus: Option<NationId>,
    room: Room,
) {
    let rect = room.free;
    let response = ui.allocate_rect(room.stage, Sense::click_and_drag());
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
    let painter = ui.painter_at(room.stage);
    for nation in &map.nations {
        if nation.mood > 0
            && let Some(seat) = places.place(&nation.id)
        {
            glow(&painter, pen, camera.screen(rect, seat), nation.mood);
        }
    }
    let signs = map.arcs.iter().filter_map(|arc| arc_shape(&painter, pen, map, places, camera, rect, arc)).collect();
    names(&painter, pen, map, places, (camera, rect), focus, signs);
    if let Some(nation) = hovered {
        let told =
            if nation.told.is_empty() { nation.name.clone() } else { format!("{}: {}", nation.name, nation.told) };
        response.on_hover_text_at_pointer(told);
    }
}

/// The glow about an adversary's capital: the higher its pressure, the wider and brighter.
fn glow(painter: &egui::Painter, pen: &Pen, at: egui::Pos2, mood: u16) {
    let share = f32::from(mood) / 1_000.0;
    let (radius, heart) = (40.0 + 110.0 * share, pen.tokens.adversary.gamma_multiply(0.12 + 0.5 * share));
    painter.add(fan(at, heart, egui::Color32::TRANSPARENT, |way| radius * way));
}

/// Where a nation is shown, and whether that is beyond the edge: its capital, or the edge of the free part
/// on the side where it lies.
fn place_of(
    map: &Map,
    places: &dyn Places,
    camera: &Camera,
    rect: Rect,
    nation: NationId,
) -> Option<(egui::Pos2, bool)> {
    let id = &map.nations.iter().find(|n| n.nation == nation)?.id;
    places.place(id).map(|point| at_edge(rect, camera.screen(rect, point)))
}

/// A place, drawn in to the edge of a room if it is beyond.
fn at_edge(room: Rect, at: egui::Pos2) -> (egui::Pos2, bool) {
    let inner = room.shrink(EDGE);
    if !inner.is_positive() || inner.contains(at) {
        return (at, false);
    }
    let (centre, off) = (inner.center(), at - inner.center());
    let share = (inner.width() / 2.0 / off.x.abs().max(1e-3)).min(inner.height() / 2.0 / off.y.abs().max(1e-3));
    (centre + off * share, true)
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
    let (Some((from, _)), Some((to, _))) = ends else { return None };
    // Arcs bow away from the pole, so that they do not lie across the sea of ice.
    let pole = pos2(rect.center().x, rect.top() - rect.height());
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
    // No name lies on a capital of the cast.
    let marked = order.iter().filter(|n| matches!(n.tone, Tone::Player | Tone::Recipient | Tone::Adversary));
    let seats = marked.filter_map(|n| Some(camera.screen(rect, places.place(&n.id)?)));
    taken.extend(seats.map(|seat| Rect::from_center_size(seat, vec2(11.0, 11.0))));
    for nation in order {
        let Some((seat, label)) = places.place(&nation.id).zip(places.label(&nation.id)) else { continue };
        let ((seat, beyond), label) = (at_edge(rect, camera.screen(rect, seat)), camera.screen(rect, label));
        let chosen = focus == Some(nation.nation);
        let cast = matches!(nation.tone, Tone::Player | Tone::Recipient | Tone::Adversary) || nation.labelled;
        if beyond && !cast && !chosen {
            continue;
        }
        // A name stands in its land if the land is large and in sight, else at the capital.
        let at = if rect.shrink(EDGE).contains(label) && !beyond { label } else { seat };
        let apart = (seat - at).length() > 24.0;
        if cast || chosen {
            let colour = match nation.tone {
                Tone::Player => pen.tokens.land_player,
                Tone::Recipient => pen.tokens.land_recipient,
                Tone::Adversary => pen.tokens.adversary,
                _ => pen.tokens.land_ally,
            };
            if beyond {
                let away = (seat - rect.center()).normalized();
                arrow(painter, seat - away * 4.0, seat + away * 12.0, pen.tokens.text);
            } else {
                painter.circle(seat, 4.5, colour, Stroke::new(1.5, pen.tokens.text));
            }
        }
        if !cast && !chosen && camera.zoom < 1.35 {
            continue;
        }
        let font = if cast || chosen { theme::second_strong() } else { theme::second() };
        let ink = if cast || chosen { pen.tokens.text } else { pen.tokens.second };
        // A capital that lies far from its land's name has a name of its own.
        if cast && apart && !beyond {
            let galley = painter.layout_no_wrap(nation.capital.clone(), theme::second(), ink);
            if let Some(place) = spot(rect, seat, galley.size(), false, &taken) {
                plated(painter, pen, place, galley, ink);
                taken.push(place.expand(2.0));
            }
        }
        let galley = painter.layout_no_wrap(nation.name.clone(), font, ink);
        let Some(place) = spot(rect, at, galley.size(), apart, &taken) else { continue };
        taken.push(place.expand(2.0));
        let halo = plated(painter, pen, place, galley, ink);
        if chosen {
            painter.rect_stroke(halo, 3.0, Stroke::new(1.5, pen.tokens.action), egui::StrokeKind::Outside);
        }
    }
}

/// Where a name of a size stands beside a point, or about it, without lying on what is taken.
fn spot(room: Rect, at: egui::Pos2, size: egui::Vec2, about: bool, taken: &[Rect]) -> Option<Rect> {
    let (half, up) = (size.x / 2.0, size.y / 2.0);
    let middle = vec2(-half, -up);
    let beside = [
        vec2(9.0, -up),
        vec2(-9.0 - size.x, -up),
        vec2(-half, 8.0),
        vec2(-half, -8.0 - size.y),
        vec2(7.0, 5.0),
        vec2(-7.0 - size.x, 5.0),
    ];
    let places = about.then_some(middle).into_iter().chain(beside).map(|off| Rect::from_min_size(at + off, size));
    places.into_iter().find(|place| room.contains_rect(*place) && !taken.iter().any(|t| t.intersects(*place)))
}

/// A name on its plate; the plate.
fn plated(
    painter: &egui::Painter,
    pen: &Pen,
    place: Rect,
    galley: std::sync::Arc<egui::Galley>,
    ink: egui::Color32,
) -> Rect {
    let plate = place.expand2(vec2(4.0, 0.0));
    painter.rect_filled(plate, CornerRadius::same(3), pen.tokens.glass.gamma_multiply(0.7));
    painter.galley(place.min, galley, ink);
    plate
}

/// What colours and lines mean.
pub(crate) fn legend_ui(ui: &mut Ui, pen: &Pen, map: &Map) {
    for (key, name) in &map.legend {
        // One piece, so that a line breaks between what is told and not within.
        let galley = ui.painter().layout_no_wrap(name.clone(), theme::second(), pen.tokens.second);
        let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 21.0, 22.0), Sense::hover());
        let swatch = Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 14.0));
        key_shape(ui.painter(), pen, swatch, *key);
        let at = pos2(rect.left() + 21.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, pen.tokens.second);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name));
    }
}

/// The nations as a list behind a button: the keyboard's way over the map.
pub(crate) fn nations_ui(ui: &mut Ui, pen: &mut Pen, map: &Map, focus: Option<NationId>) {
    let list = pen.get("window-map-list");
    ui.menu_button(pen.text(list, theme::second(), pen.tokens.text), |ui| {
        ui.set_max_width(420.0);
        list_ui(ui, pen, map, focus);
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

fn list_ui(ui: &mut Ui, pen: &mut Pen, map: &Map, focus: Option<NationId>) {
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
