//! What stands over the land: arcs, names, the legend, and a list of nations for the keyboard.
//!
//! Duty: draw [`demarche_play::views::map::Map`] over outlines that somebody else has drawn. Uses the pen,
//! the camera. Always holds: a nation that can be clicked can be reached by keys.

use egui::{CornerRadius, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use super::camera::{Camera, along};
use super::sight::{AHEAD, EDGE, Places, Room, Sight, at_edge};
use super::traffic;
use crate::draw::{fan, moves};
use crate::picture::crest_at;
use crate::theme;
use crate::widgets::Pen;
use demarche_core::model::ids::NationId;
use demarche_play::session::intent::Show;
use demarche_play::views::map::{Arc, Flow, Map, Tone};

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
    let dragged = (response.dragged() || response.drag_stopped()).then(|| dragged_by(ui, &response));
    if let Some(fingers) = ui.input(egui::InputState::multi_touch) {
        // Two fingers move the map and draw it apart, about the place between them.
        if response.dragged() || response.contains_pointer() {
            camera.pan(rect, fingers.translation_delta);
            camera.zoom_at(rect, fingers.center_pos, fingers.zoom_delta);
        }
    } else if let Some(by) = dragged {
        camera.pan(rect, by);
    } else if response.hovered() {
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
    let sight = Sight { places, camera, rect };
    let mut taken: Vec<Rect> = map.arcs.iter().filter_map(|arc| arc_shape(&painter, pen, map, sight, arc)).collect();
    taken.push(room.held);
    let mut told = traffic::measures(&painter, pen, map, sight, &taken);
    if let Some(player) = map.nations.iter().find(|n| n.tone == Tone::Player) {
        told.extend(traffic::shipments(&painter, pen, map, player.nation, sight, moves(ui)));
    }
    // No name lies under anything that stands on the map; a pile finds its place beside both.
    taken.extend(told.iter().map(|told| told.rect));
    let taken = names(&painter, pen, map, sight, focus, taken);
    told.extend(traffic::piles(&painter, pen, map, sight, &taken));
    if let Some(told) = response.hover_pos().and_then(|at| told.iter().find(|told| told.rect.contains(at))) {
        response.on_hover_text_at_pointer(&told.text);
    } else if let Some(nation) = hovered {
        let told =
            if nation.told.is_empty() { nation.name.clone() } else { format!("{}: {}", nation.name, nation.told) };
        response.on_hover_text_at_pointer(told);
    }
}

/// How far something was dragged since the frame before: where frames are slow, a finger or the pointer has
/// gone some way before the first of them, and some more before it is lifted.
fn dragged_by(ui: &Ui, response: &egui::Response) -> egui::Vec2 {
    let id = response.id.with("dragged");
    let (now, origin) = ui.input(|input| (input.pointer.interact_pos(), input.pointer.press_origin()));
    let before = ui.data_mut(|data| data.remove_temp::<egui::Pos2>(id)).or(origin);
    if let Some(now) = now.filter(|_| response.dragged()) {
        ui.data_mut(|data| data.insert_temp(id, now));
    }
    now.zip(before).map_or(egui::Vec2::ZERO, |(now, before)| now - before)
}

/// The glow about an adversary's capital: the higher its pressure, the wider and brighter.
fn glow(painter: &egui::Painter, pen: &Pen, at: egui::Pos2, mood: u16) {
    let share = f32::from(mood) / 1_000.0;
    let (radius, heart) = (40.0 + 110.0 * share, pen.tokens.adversary.gamma_multiply(0.12 + 0.5 * share));
    painter.add(fan(at, heart, egui::Color32::TRANSPARENT, |way| radius * way));
}

/// Draws an arc; where its sign stands, if it has one.
fn arc_shape(painter: &egui::Painter, pen: &Pen, map: &Map, sight: Sight, arc: &Arc) -> Option<Rect> {
    let ends = (sight.seat(map, arc.from), sight.seat(map, arc.to));
    let (Some((from, _)), Some((to, _))) = ends else { return None };
    let (colour, height, dash) = match arc.flow {
        Flow::Delivered => (pen.tokens.flow, 0.22, None),
        Flow::Pledged => (pen.tokens.flow, AHEAD, Some((2.0, 5.0))),
        Flow::Pending => (pen.tokens.pending, 0.14, Some((7.0, 6.0))),
        Flow::Warning => (pen.tokens.adversary, -0.16, None),
    };
    let points = along(sight.curve(from, to, height), 48);
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
    Some(pen.pill(painter, middle, sight.rect, &format!("{sign} {}", arc.label), colour, fill))
}

fn arrow(painter: &egui::Painter, before: egui::Pos2, tip: egui::Pos2, colour: egui::Color32) {
    let along = (tip - before).normalized();
    let across = along.rot90();
    let tip = tip - along * 7.0;
    let points = vec![tip, tip - along * 9.0 + across * 4.5, tip - along * 9.0 - across * 4.5];
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// Names where they can be read: the cast first, others if there is room; what is taken up then.
pub(crate) fn names(
    painter: &egui::Painter,
    pen: &Pen,
    map: &Map,
    Sight { places, camera, rect }: Sight,
    focus: Option<NationId>,
    mut taken: Vec<Rect>,
) -> Vec<Rect> {
    let mut order: Vec<_> = map.nations.iter().collect();
    order.sort_by_key(|n| (focus != Some(n.nation), !n.labelled, n.tone, n.nation));
    // No name lies on a capital of the cast.
    let marked = order.iter().filter(|n| matches!(n.tone, Tone::Player | Tone::Recipient | Tone::Adversary));
    let seats = marked.filter_map(|n| Some(camera.screen(rect, places.place(&n.id)?)));
    taken.extend(seats.flat_map(|seat| [Rect::from_center_size(seat, vec2(11.0, 11.0)), crest_of(seat)]));
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
                if matches!(nation.tone, Tone::Player | Tone::Recipient | Tone::Adversary) {
                    crest_at(painter, crest_of(seat), &nation.crest, &pen.tokens);
                }
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
    taken
}

/// Where the crest of a capital stands.
fn crest_of(seat: egui::Pos2) -> Rect {
    Rect::from_center_size(seat - vec2(0.0, 18.0), vec2(19.0, 21.0))
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
        vec2(7.0, -5.0 - size.y),
        vec2(-7.0 - size.x, -5.0 - size.y),
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
    painter.rect_filled(plate, CornerRadius::same(3), pen.tokens.glass.gamma_multiply(0.97));
    painter.galley(place.min, galley, ink);
    plate
}

/// The nations as a list behind a button: the keyboard's way over the map.
pub(crate) fn nations_ui(ui: &mut Ui, pen: &mut Pen, map: &Map, focus: Option<NationId>) {
    let list = pen.get("window-map-list");
    ui.menu_button(pen.text(list, theme::second(), pen.tokens.text), |ui| {
        ui.set_max_width(420.0);
        list_ui(ui, pen, map, focus);
    });
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
