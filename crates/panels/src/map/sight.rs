//! A part of the map as it lies on the screen: where nations are, drawn in at the edge, and how arcs bow.
//!
//! Duty: from nations to places of the screen. Uses the camera. Always holds: a nation beyond the edge has a
//! place at the edge, on the side where it lies.

use egui::{Pos2, Rect, pos2};

use super::camera::{Camera, bow};
use demarche_core::model::ids::NationId;
pub(crate) use demarche_play::map::outlines::Places;
use demarche_play::views::map::Map;

/// How far from the edge of the free part a nation beyond it is named.
pub(crate) const EDGE: f32 = 16.0;

/// How far the arc of what is still ahead bows out.
pub(crate) const AHEAD: f32 = 0.30;

/// Where the map is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Room {
    /// All of it.
    pub(crate) stage: Rect,
    /// What no drawer covers.
    pub(crate) clear: Rect,
    /// What nothing covers, to which the map is fitted.
    pub(crate) free: Rect,
    /// A part of that on which faces stand, and no name.
    pub(crate) held: Rect,
}

/// A part of the map on the screen.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    /// Where nations lie.
    pub(crate) places: &'a dyn Places,
    /// The camera.
    pub(crate) camera: &'a Camera,
    /// The part of the screen to which it is fitted.
    pub(crate) rect: Rect,
}

impl Sight<'_> {
    /// Where a nation is shown, and whether that is beyond the edge: its capital, or the edge on the side
    /// where it lies.
    pub(crate) fn seat(&self, map: &Map, nation: NationId) -> Option<(Pos2, bool)> {
        let id = &map.nations.iter().find(|n| n.nation == nation)?.id;
        self.places.place(id).map(|point| at_edge(self.rect, self.camera.screen(self.rect, point)))
    }

    /// The curve of what is on its way between two places of the screen.
    pub(crate) fn curve(&self, from: Pos2, to: Pos2, height: f32) -> [Pos2; 3] {
        // Arcs bow away from the pole, so that they do not lie across the sea of ice.
        let pole = pos2(self.rect.center().x, self.rect.top() - self.rect.height());
        bow(from, to, pole, height)
    }
}

/// A place, drawn in to the edge of a room if it is beyond.
pub(crate) fn at_edge(room: Rect, at: Pos2) -> (Pos2, bool) {
    let inner = room.shrink(EDGE);
    if !inner.is_positive() || inner.contains(at) {
        return (at, false);
    }
    let (centre, off) = (inner.center(), at - inner.center());
    let share = (inner.width() / 2.0 / off.x.abs().max(1e-3)).min(inner.height() / 2.0 / off.y.abs().max(1e-3));
    (centre + off * share, true)
}
