//! The stage: the map fills the window; everything else lies on it and can be put away.
//!
//! Duty: places of bars, drawers, slips and chips for a wide and a narrow window. Uses the panels. Always
//! holds: from 1024 by 600 on, the part of the map that no drawer covers is at least half of the window's
//! height and 45 % of its width; the map is drawn, and can be moved, under all of it.

use egui::{Frame, Margin, Panel, Rect, Ui, pos2, vec2};

use super::draw::{as_measured, measured};
use super::drawer::{plate, region_ui, sliding_ui};
use super::extra::Extra;
use super::map::legend;
use super::map::overlay;
use super::map::sight::Room;
use super::spotlight::mark;
use super::state::{Part, State};
use super::theme;
use super::widgets::Pen;
use super::{action_bar, budget, cabinet, goals, ladder, nation, needs, slips, tabs, timeline, top};
use demarche_play::session::intent::Tab;
use demarche_play::views::desk::Desk;
use demarche_play::views::lesson::Lever;

/// Heights of the bars of a wide window, in units.
const TOP: f32 = 52.0;
const GOALS: f32 = 38.0;
const FOOT: f32 = 58.0;
const MONTHS: f32 = 78.0;
const MORE_MONTHS: f32 = 118.0;
/// Widths of its drawers.
const LEFT: f32 = 340.0;
const RIGHT: f32 = 252.0;
/// The share of a window's width that drawers may take together.
const COVERED: f32 = 0.55;
/// Between a drawer and the bars, and the window's edge.
const GAP: f32 = 4.0;
/// Under this height a drawer is low.
const LOW: f32 = 200.0;
/// The height of a row of chips on the map, and of its key.
const CHIPS: f32 = 38.0;
const KEY: f32 = 28.0;

/// All at once: bars above and below, goods at the left, the adversary at the right, the map between.
pub(crate) fn wide_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) -> Room {
    let all = ui.max_rect();
    let panel = pen.tokens.panel;
    let (top, rest) = all.split_top_bottom_at_y(all.top() + TOP);
    let goals = if desk.top.goals.is_empty() { 0.0 } else { GOALS };
    let (aims, rest) = rest.split_top_bottom_at_y(rest.top() + goals);
    let (rest, foot) = rest.split_top_bottom_at_y(rest.bottom() - FOOT);
    let months = if desk.timeline.len() > 1 { MORE_MONTHS } else { MONTHS };
    let (stage, line) = rest.split_top_bottom_at_y(rest.bottom() - months);
    let room = stage.shrink2(vec2(0.0, GAP));
    // A large window has larger drawers, and still more map.
    let more = ((all.width() - theme::WIDTH) / 8.0).clamp(0.0, 80.0);
    let side = RIGHT + more;
    let most = all.width() * COVERED - side - 14.0;
    let wide = if state.tab == Tab::Map { (LEFT + more).min(most) } else { most.min(640.0) };
    let left =
        Rect::from_min_max(room.min, pos2(room.left() + if state.drawers.left { wide } else { 0.0 }, room.bottom()));
    let open = state.drawers.right || extra.nation.is_some();
    let right = Rect::from_min_max(pos2(room.right() - if open { side } else { 0.0 }, room.top()), room.max);
    let free = Rect::from_min_max(pos2(left.right() + 6.0, room.top()), pos2(right.left() - 6.0, room.bottom() - 2.0));
    let waiting = !desk.needs.is_empty();
    let slips = if waiting { slips::HEIGHT + 6.0 } else { 0.0 };
    let (chips, rest) = free.split_top_bottom_at_y(free.top() + CHIPS);
    let row = vec2(cabinet::width(&desk.cabinet).min(rest.width()), cabinet::HEIGHT);
    let faces = if desk.cabinet.is_empty() { Rect::NOTHING } else { Rect::from_min_size(rest.min, row) };
    let (rest, letters) = rest.split_top_bottom_at_y(rest.bottom() - slips);
    let (place, key) = rest.split_top_bottom_at_y(rest.bottom() - key_height(ui));
    let map = Room { stage, clear: free, free: place, held: faces };
    map_ui(ui, pen, desk, extra, state, map);

    // The rest in the order in which it is read: what is left, what needs the player, what can be given,
    // what it would cost, and the way on.
    bar_ui(ui, "top", top, panel, Margin::symmetric(16, 4), |ui| top::top_ui(ui, pen, &desk.top, true));
    bar_ui(ui, "goals", aims, panel, Margin::symmetric(10, 0), |ui| goals::goals_ui(ui, pen, &desk.top.goals));
    mark(ui, Lever::Goals, aims);
    if waiting {
        mark(ui, Lever::Letters, letters);
        let room = Rect::from_min_max(place.min, letters.max);
        slips::slips_ui(ui, pen, room, &desk.needs, &mut state.need);
    }
    region_ui(ui, "chips", chips, Margin::symmetric(0, 3), |ui| chips_ui(ui, pen, desk, state));
    if faces.is_positive() && state.need.is_none() {
        cabinet::row_ui(ui, pen, faces, &desk.cabinet, &mut state.seat_of);
    }
    let shown = state.drawers.left;
    sliding_ui(ui, pen, ("left", -1.0), (left, shown), |ui, pen| left_ui(ui, pen, desk, extra, state));
    if open && extra.nation.is_none() {
        mark(ui, Lever::Ladder, right);
    }
    sliding_ui(ui, pen, ("right", 1.0), (right, open), |ui, pen| match extra.nation {
        // A nation's page lies where the adversary's ladder does, until it is put away.
        Some(page) => nation::nation_ui(ui, pen, page),
        None => ladder::ladders_ui(ui, pen, &desk.ladders),
    });
    if state.need.is_none() {
        key_ui(ui, pen, desk, extra, state, key);
    }
    bar_ui(ui, "timeline", line, panel, Margin { left: 8, right: 8, top: 4, bottom: 0 }, |ui| {
        timeline::timeline_ui(ui, pen, &desk.timeline, &mut state.month);
    });
    bar_ui(ui, "foot", foot, panel, Margin::symmetric(16, 6), |ui| action_bar::foot_ui(ui, pen, desk, extra, state));
    map
}

/// The map over the whole stage.
fn map_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State, room: Room) {
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt("map").max_rect(room.stage));
    overlay::overlay_ui(&mut child, pen, &desk.map, extra.places, &mut state.camera, state.nation, room);
}

/// A bar across the window.
fn bar_ui(ui: &mut Ui, name: &str, rect: Rect, fill: egui::Color32, margin: Margin, add: impl FnOnce(&mut Ui)) {
    ui.painter().rect_filled(rect, 0.0, fill);
    region_ui(ui, name, rect, margin, add);
}

/// The drawer at the left: the goods, or what another tab shows.
fn left_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) {
    if state.tab == Tab::Map {
        budget::budget_ui(ui, pen, (&desk.budget, &desk.recipients), (state.class, &mut state.goods));
    } else {
        tabs::tab_ui(ui, pen, desk, extra, state);
    }
}

/// Chips on the map: the tabs of the drawer and the lenses of the map.
fn chips_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, state: &mut State) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        plate(&pen.tokens).show(ui, |ui| {
            ui.spacing_mut().button_padding.x = 6.0;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 1.0;
                fold_ui(ui, pen, &mut state.drawers.left, "window-budget", ["‹", "›"]);
                tabs::tabs_ui(ui, pen, desk, state, false);
            });
        });
        pen.at_right_ui(ui, "right-fold", |pen, ui| {
            plate(&pen.tokens).show(ui, |ui| {
                // A nation's page that lies there is put away with the drawer.
                let mut open = state.drawers.right || state.nation.is_some();
                fold_ui(ui, pen, &mut open, "window-part-ladder", ["›", "‹"]);
                if !open {
                    state.nation = None;
                }
                state.drawers.right = open && (state.drawers.right || state.nation.is_none());
            });
        });
    });
}

/// A button that puts a drawer away, or brings it back.
fn fold_ui(ui: &mut Ui, pen: &Pen, open: &mut bool, drawer: &str, signs: [&str; 2]) {
    let id = if *open { "window-drawer-fold" } else { "window-drawer-open" };
    let name = pen.say(id, &[demarche_play::narrate::words::text("drawer", pen.get(drawer))]);
    if pen.step_ui(ui, signs[usize::from(!*open)], &name, true).clicked() {
        *open = !*open;
    }
}

/// By what the height of the map's key is kept.
fn key_id() -> egui::Id {
    egui::Id::new("key of the map")
}

/// How high the key of the map was in the frame before.
fn key_height(ui: &Ui) -> f32 {
    measured(ui, key_id(), 2.0 * KEY)
}

/// The lenses with what their colours and lines mean, the nations as a list for the keyboard, and the
/// note on borders, in as many lines as they need, from the foot of the map upwards.
fn key_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &State, place: Rect) {
    as_measured(ui, key_id(), 2.0 * KEY, |ui, height| {
        let mut used = height;
        region_ui(ui, "key", place, Margin::symmetric(0, 1), |ui| {
            plate(&pen.tokens).inner_margin(Margin::symmetric(4, 1)).show(ui, |ui| {
                // Where there is less room than the key needs, it is scrolled.
                let most = (place.height() - 10.0 - theme::HIT).max(20.0);
                let shown = egui::ScrollArea::vertical()
                    .id_salt("key")
                    .max_height(most)
                    .min_scrolled_height(most)
                    .show(ui, |ui| {
                        key_lines_ui(ui, pen, desk, extra);
                    });
                // Below it, so that the lenses stay where they are however long the key is.
                let lenses = ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().button_padding.x = 6.0;
                    ui.spacing_mut().item_spacing = vec2(10.0, 1.0);
                    ui.scope(|ui| tabs::lenses_ui(ui, pen, state));
                    overlay::nations_ui(ui, pen, &desk.map, state.nation);
                });
                used = shown.content_size.y + lenses.response.rect.height() + 12.0;
            });
        });
        used
    });
}

fn key_lines_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 1.0);
        ui.spacing_mut().interact_size.y = 20.0;
        legend::legend_ui(ui, pen, &desk.map);
        let footnote = extra.places.footnote();
        if !footnote.is_empty() {
            pen.second_ui(ui, pen.get("window-map-hatched")).on_hover_text(pen.get(footnote));
        }
    });
}

/// Whether all of the desk has its place in a window of a size.
pub(crate) fn is_wide(size: egui::Vec2) -> bool {
    size.x >= 1_060.0 && size.y >= 600.0
}

/// One drawer at a time over the map, for small windows and large text.
pub(crate) fn narrow_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) -> Room {
    let ground = Frame::new().fill(pen.tokens.panel);
    let all = ui.max_rect();
    Panel::top("top").show_separator_line(false).frame(ground.inner_margin(Margin::symmetric(10, 4))).show(ui, |ui| {
        // Its bar lies over it: none of the map's height is for scrolling.
        ui.spacing_mut().scroll = egui::style::ScrollStyle {
            dormant_handle_opacity: 0.5,
            bar_width: 6.0,
            ..egui::style::ScrollStyle::floating()
        };
        egui::ScrollArea::horizontal().id_salt("top").show(ui, |ui| top::top_ui(ui, pen, &desk.top, false));
    });
    Panel::bottom("foot").show_separator_line(false).frame(ground.inner_margin(Margin::symmetric(10, 6))).show(
        ui,
        |ui| {
            if extra.reasons {
                action_bar::reason_ui(ui, pen, state);
            }
            ui.horizontal_wrapped(|ui| action_bar::turn_ui(ui, pen, desk, state));
        },
    );
    Panel::top("parts").show_separator_line(false).frame(ground.inner_margin(Margin::symmetric(10, 2))).show(
        ui,
        |ui| {
            egui::ScrollArea::horizontal().id_salt("parts").show(ui, |ui| {
                ui.horizontal(|ui| parts_ui(ui, pen, state));
            });
        },
    );
    let stage = ui.available_rect_before_wrap();
    let bare = state.part == Part::Middle && state.tab == Tab::Map && extra.nation.is_none();
    let wide = if bare { 0.0 } else { (all.width() * COVERED - 12.0).min(440.0) };
    let left = Rect::from_min_max(stage.min, pos2(stage.left() + wide, stage.bottom())).shrink2(vec2(0.0, GAP));
    let clear = Rect::from_min_max(pos2(left.right() + 6.0, stage.top() + GAP), stage.max - vec2(GAP, GAP));
    let tabs = if bare { CHIPS } else { 0.0 };
    // The key has its place where the map is shown alone.
    let key = if bare { key_height(ui).min(clear.height() * 0.4) } else { 0.0 };
    let (above, rest) = clear.split_top_bottom_at_y(clear.top() + tabs);
    let (free, below) = rest.split_top_bottom_at_y(rest.bottom() - key);
    let map = Room { stage, clear, free, held: Rect::NOTHING };
    map_ui(ui, pen, desk, extra, state, map);
    if bare {
        key_ui(ui, pen, desk, extra, state, below);
    }
    if bare {
        region_ui(ui, "tabs", above, Margin::ZERO, |ui| {
            plate(&pen.tokens).show(ui, |ui| tabs_wrapped_ui(ui, pen, desk, state));
        });
    }
    sliding_ui(ui, pen, ("left", -1.0), (left, !bare), |ui, pen| {
        // What needs more than the drawer's width, or more height than a low one has, is scrolled to.
        egui::ScrollArea::both().id_salt("drawer").auto_shrink([false, false]).show(ui, |ui| {
            let seen = ui.clip_rect().size();
            ui.set_max_size(vec2(seen.x, if seen.y < LOW { LOW } else { seen.y }));
            part_ui(ui, pen, desk, extra, state);
        });
    });
    map
}

/// What the drawer of a narrow window shows.
fn part_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) {
    match state.part {
        _ if extra.nation.is_some() => extra.nation.into_iter().for_each(|page| nation::nation_ui(ui, pen, page)),
        Part::Middle => {
            tabs_wrapped_ui(ui, pen, desk, state);
            tabs::tab_ui(ui, pen, desk, extra, state);
        }
        Part::Budget => {
            budget::budget_ui(ui, pen, (&desk.budget, &desk.recipients), (state.class, &mut state.goods));
        }
        Part::Needs => needs::stack_ui(ui, pen, &desk.needs, &mut state.need),
        Part::Ladder => {
            cabinet::drawer_ui(ui, pen, &desk.cabinet, &mut state.seat_of);
            ladder::ladders_ui(ui, pen, &desk.ladders);
        }
        Part::Timeline => {
            egui::ScrollArea::vertical().id_salt("months").auto_shrink([false, false]).show(ui, |ui| {
                top::list_ui(ui, pen, &desk.top);
                goals::list_ui(ui, pen, &desk.top.goals);
                let size = vec2(ui.available_width(), ui.available_height().max(MORE_MONTHS));
                ui.allocate_ui(size, |ui| {
                    timeline::timeline_ui(ui, pen, &desk.timeline, &mut state.month);
                });
            });
        }
    }
}

/// The tabs in as many lines as they need.
fn tabs_wrapped_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, state: &State) {
    // Where there is little height they are scrolled in one line.
    if ui.available_height() < LOW {
        egui::ScrollArea::horizontal().id_salt("tabs").show(ui, |ui| {
            ui.spacing_mut().button_padding.x = 6.0;
            ui.horizontal(|ui| tabs::tabs_ui(ui, pen, desk, state, true));
        });
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding.x = 6.0;
        tabs::tabs_ui(ui, pen, desk, state, true);
    });
}

/// What the drawer of a narrow window can show.
fn parts_ui(ui: &mut Ui, pen: &Pen, state: &mut State) {
    for (part, id) in [
        (Part::Budget, "window-budget"),
        (Part::Needs, "window-needs"),
        (Part::Ladder, "window-part-ladder"),
        (Part::Middle, "window-part-middle"),
        (Part::Timeline, "window-part-timeline"),
    ] {
        let response = pen.tab_ui(ui, &pen.get(id), state.part == part);
        match part {
            Part::Needs => mark(ui, Lever::Letters, response.rect),
            Part::Ladder => mark(ui, Lever::Ladder, response.rect),
            Part::Timeline => mark(ui, Lever::Goals, response.rect),
            Part::Middle | Part::Budget => {}
        }
        if response.clicked() {
            state.turn_part(part);
        }
    }
}
