//! The desk: all panels in their places, or one at a time where there is no room.
//!
//! Duty: lay out what the panels draw. Uses the panels. Always holds: date, money and staff left
//! and the end of the turn are in sight in every layout.

use egui::{Align, CentralPanel, Color32, Frame, Layout, Margin, Panel, Rect, Sense, Ui, pos2, vec2};

use super::map::overlay;
use super::state::{Part, State};
use super::widgets::Pen;
use super::{action_bar, budget, charts, ladder, needs, news, pipeline, ranking, recipient, theme, timeline, top};
use demarche_play::session::intent::{File, Format, Intent, Lens, Show, Tab};
use demarche_play::views::desk::Desk;

pub(crate) use super::extra::Extra;

/// The desk; where the map is to be drawn, if it is.
pub(crate) fn desk_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) -> Option<Rect> {
    if ui.available_width() >= 1_060.0 && ui.available_height() >= 600.0 {
        wide_ui(ui, pen, desk, extra, state)
    } else {
        narrow_ui(ui, pen, desk, extra, state)
    }
}

fn bare() -> Frame {
    Frame::new().inner_margin(Margin::same(0))
}

/// All panels at once. They are drawn in the order in which they are read: what is left, what needs
/// the player, what can be given, what it would cost, and the way on.
fn wide_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) -> Option<Rect> {
    let all = ui.max_rect();
    let (ground, panel) = (pen.tokens.ground, pen.tokens.panel);
    let side = 328.0;
    let (top, rest) = all.split_top_bottom_at_y(all.top() + 60.0);
    let (rest, foot) = rest.split_top_bottom_at_y(rest.bottom() - 56.0);
    let months = if desk.timeline.len() > 1 { 134.0 } else { 100.0 };
    let (rest, line) = rest.split_top_bottom_at_y(rest.bottom() - months);
    let (left, rest) = rest.split_left_right_at_x(rest.left() + side);
    let (middle, right) = rest.split_left_right_at_x(rest.right() - side);
    let margin = |left: i8, right: i8, top: i8, bottom: i8| Margin { left, right, top, bottom };
    region(ui, "top", top, panel, Margin::symmetric(16, 4), |ui| top::top_ui(ui, pen, &desk.top, true));
    let frames = [
        (left, margin(8, 0, 8, 2)),
        (right, margin(0, 8, 8, 2)),
        (line, margin(8, 8, 6, 0)),
        (foot, Margin::symmetric(16, 6)),
    ];
    let mut map = None;
    gutters(ui, middle, ground);
    region(ui, "middle", middle, Color32::TRANSPARENT, margin(8, 8, 8, 2), |ui| {
        map = middle_ui(ui, pen, desk, extra, state, true);
    });
    region(ui, "budget", frames[0].0, ground, frames[0].1, |ui| {
        pen.card().show(ui, |ui| budget::budget_ui(ui, pen, &desk.budget, state.class));
    });
    region(ui, "ladder", frames[1].0, ground, frames[1].1, |ui| {
        pen.card().show(ui, |ui| ladder::ladders_ui(ui, pen, &desk.ladders, &desk.advisers));
    });
    region(ui, "timeline", frames[2].0, ground, frames[2].1, |ui| {
        timeline::timeline_ui(ui, pen, &desk.timeline, extra.rewind);
    });
    region(ui, "foot", frames[3].0, ground, frames[3].1, |ui| action_bar::foot_ui(ui, pen, desk, extra, state));
    map
}

/// A part of the window with a ground of its own.
fn region(ui: &mut Ui, name: &str, rect: Rect, fill: Color32, margin: Margin, add: impl FnOnce(&mut Ui)) {
    ui.painter().rect_filled(rect, 0.0, fill);
    let inner = rect - margin;
    let builder = egui::UiBuilder::new().id_salt(name).max_rect(inner).layout(Layout::top_down(Align::Min));
    let mut child = ui.new_child(builder);
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut child);
}

/// The ground beside the map, which is drawn by somebody else.
fn gutters(ui: &Ui, all: Rect, ground: Color32) {
    let (left, right) = (Rect::everything_left_of(all.left() + 8.0), Rect::everything_right_of(all.right() - 8.0));
    let (above, below) = (Rect::everything_above(all.top() + 8.0), Rect::everything_below(all.bottom() - 2.0));
    for side in [left, right, above, below] {
        ui.painter().rect_filled(side.intersect(all), 0.0, ground);
    }
}

/// The middle: what needs the player above the tab that is chosen.
fn middle_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State, cards: bool) -> Option<Rect> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let waiting = desk.needs.iter().any(|c| !c.answered);
    if cards && !desk.needs.is_empty() {
        let most = ui.available_height() * if waiting { 0.52 } else { 0.4 };
        let frame = Frame::new().fill(pen.tokens.panel).inner_margin(Margin::symmetric(12, 8)).corner_radius(8);
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            needs::stack_ui(ui, pen, &desk.needs, &mut state.need, state.tab == Tab::Map, most);
        });
        let (gap, _) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
        ui.painter().rect_filled(gap, 0.0, pen.tokens.ground);
    }
    let bar = Frame::new()
        .fill(pen.tokens.panel)
        .inner_margin(Margin::symmetric(8, 4))
        .corner_radius(egui::CornerRadius { nw: 8, ne: 8, sw: 0, se: 0 });
    bar.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            for tab in Tab::ALL {
                let label = if tab == Tab::Recipient {
                    let capitals: Vec<&str> = desk.recipients.iter().map(|r| r.capital.as_str()).collect();
                    if capitals.is_empty() { pen.get("window-tab-recipient") } else { capitals.join(" · ") }
                } else {
                    pen.get(&format!("window-tab-{}", tab.key()))
                };
                if pen.tab_ui(ui, &label, state.tab == tab).clicked() {
                    pen.show(Show::Tab(tab));
                }
            }
        });
    });
    tab_ui(ui, pen, desk, extra, state, cards)
}

/// The lenses in a corner of the map itself.
fn over_map_ui(ui: &mut Ui, pen: &mut Pen, place: Rect, state: &State) {
    let corner = Rect::from_min_max(place.left_top(), pos2(place.right(), place.top() + 44.0)).shrink(8.0);
    let builder = egui::UiBuilder::new().max_rect(corner).layout(Layout::left_to_right(Align::Min));
    let frame = Frame::new().fill(pen.tokens.panel.gamma_multiply(0.88)).corner_radius(6);
    frame.show(&mut ui.new_child(builder), |ui| lenses_ui(ui, pen, state));
}

fn lenses_ui(ui: &mut Ui, pen: &mut Pen, state: &State) {
    ui.spacing_mut().item_spacing.x = 2.0;
    for lens in Lens::ALL {
        let response = pen.tab_ui(ui, &pen.get(&format!("window-lens-{}", lens.key())), state.lens == lens);
        if response.clicked() {
            pen.show(Show::Lens(lens));
        }
        response.on_hover_text(pen.get(&format!("window-lens-{}-hint", lens.key())));
    }
}

/// The tab's own content; where the map is to be drawn, if it is the map.
fn tab_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State, wide: bool) -> Option<Rect> {
    if state.tab == Tab::Map {
        return Some(map_ui(ui, pen, desk, extra, state, wide));
    }
    let frame = Frame::new()
        .fill(pen.tokens.panel)
        .inner_margin(Margin::symmetric(14, 8))
        .corner_radius(egui::CornerRadius { nw: 0, ne: 0, sw: 8, se: 8 });
    frame.show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.spacing_mut().item_spacing.y = 6.0;
        match state.tab {
            Tab::Map => {}
            Tab::Recipient => recipient::recipients_ui(ui, pen, &desk.recipients),
            Tab::Licences => pipeline::pipeline_ui(ui, pen, &desk.pipeline),
            Tab::Ranking => ranking::ranking_ui(ui, pen, extra.donors, &mut state.by),
            Tab::Charts => {
                let lanes = (desk.timeline.as_slice(), state.compare);
                charts::charts_ui(ui, pen, extra.charts, extra.metrics, extra.bands, lanes, &mut state.table);
            }
            Tab::News => news::news_ui(ui, pen, &desk.news, &mut state.only),
        }
    });
    None
}

fn map_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State, wide: bool) -> Rect {
    let footnote = extra.places.footnote();
    let footnote = if footnote.is_empty() { String::new() } else { pen.get(footnote) };
    let below = egui::CornerRadius { nw: 0, ne: 0, sw: 8, se: 8 };
    let foot = Frame::new().fill(pen.tokens.panel).inner_margin(Margin::symmetric(12, 5)).corner_radius(below);
    let room = ui.available_rect_before_wrap();
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::Min)));
    Panel::bottom("map-foot").show_separator_line(false).frame(foot).show(&mut inner, |ui| {
        overlay::legend_ui(ui, pen, &desk.map, &footnote);
        if !wide {
            ui.horizontal_wrapped(|ui| lenses_ui(ui, pen, state));
        }
        egui::CollapsingHeader::new(pen.text(pen.get("window-map-list"), theme::second(), pen.tokens.second))
            .id_salt("nations")
            .default_open(false)
            .show(ui, |ui| overlay::list_ui(ui, pen, &desk.map, state.nation));
    });
    let mut place = Rect::NOTHING;
    CentralPanel::default().frame(bare()).show(&mut inner, |ui| {
        place = overlay::overlay_ui(ui, pen, &desk.map, extra.places, &mut state.camera, state.nation);
        overlay::focus_ui(ui, pen, &desk.map, place, state.nation);
        if wide {
            over_map_ui(ui, pen, place, state);
        }
    });
    ui.allocate_rect(room, Sense::hover());
    place
}

/// One part at a time, for small windows and large text.
fn narrow_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) -> Option<Rect> {
    let ground = Frame::new().fill(pen.tokens.ground);
    Panel::top("top")
        .show_separator_line(false)
        .frame(ground.fill(pen.tokens.panel).inner_margin(Margin::symmetric(10, 4)))
        .show(ui, |ui| {
            egui::ScrollArea::horizontal().id_salt("top").show(ui, |ui| top::top_ui(ui, pen, &desk.top, false));
        });
    Panel::bottom("foot").show_separator_line(false).frame(ground.inner_margin(Margin::symmetric(10, 6))).show(
        ui,
        |ui| {
            if extra.reasons {
                action_bar::reason_ui(ui, pen, state);
            }
            ui.horizontal_wrapped(|ui| action_bar::turn_ui(ui, pen, desk, state));
            if let Some(notice) = state.notice.clone() {
                ui.horizontal_wrapped(|ui| {
                    if pen.sign_ui(ui, "✕", &pen.get("window-notice-close"), true).clicked() {
                        state.notice = None;
                    }
                    ui.label(pen.text(notice, theme::second(), pen.tokens.action));
                });
            }
        },
    );
    Panel::top("parts").show_separator_line(false).frame(ground.inner_margin(Margin::symmetric(10, 4))).show(
        ui,
        |ui| {
            egui::ScrollArea::horizontal().id_salt("parts").show(ui, |ui| {
                ui.horizontal(|ui| {
                    for (part, id) in [
                        (Part::Budget, "window-budget"),
                        (Part::Needs, "window-needs"),
                        (Part::Ladder, "window-part-ladder"),
                        (Part::Middle, "window-part-middle"),
                        (Part::Timeline, "window-part-timeline"),
                    ] {
                        let response = pen.tab_ui(ui, &pen.get(id), state.part == part);
                        if response.clicked() {
                            state.part = part;
                        }
                    }
                });
            });
        },
    );
    let mut map = None;
    let middle = state.part == Part::Middle;
    let frame = if middle { bare() } else { ground.fill(pen.tokens.panel).inner_margin(Margin::symmetric(12, 8)) };
    CentralPanel::default().frame(frame).show(ui, |ui| match state.part {
        Part::Middle => {
            map = middle_ui(ui, pen, desk, extra, state, false);
        }
        Part::Budget => budget::budget_ui(ui, pen, &desk.budget, state.class),
        Part::Needs => needs::stack_ui(ui, pen, &desk.needs, &mut state.need, true, f32::INFINITY),
        Part::Ladder => ladder::ladders_ui(ui, pen, &desk.ladders, &desk.advisers),
        Part::Timeline => timeline::timeline_ui(ui, pen, &desk.timeline, extra.rewind),
    });
    map
}

/// Exports that the desk and the debrief offer.
pub(crate) fn exports_ui(ui: &mut Ui, pen: &mut Pen) {
    for (format, id) in [
        (Format::Page, "window-export-page"),
        (Format::Csv, "window-export-csv"),
        (Format::Tape, "window-export-tape"),
        (Format::Png, "window-export-png"),
    ] {
        if pen.button_ui(ui, &pen.get(id), true).clicked() {
            pen.ask(Intent::File(File::Export(format)));
        }
    }
}
