//! The desk: the map as a stage with what lies on it, laid out by the room there is.
//!
//! Duty: choose the layout, and draw what both layouts share. Uses the stage, the panels. Always holds:
//! date, money and staff left and the end of the turn are in sight in every layout, and the map is never
//! put away.

use egui::Ui;

use super::map::sight::Room;
use super::stage;
use super::state::State;
use super::widgets::Pen;
use demarche_play::session::intent::{File, Format, Intent};
use demarche_play::views::desk::Desk;

pub(crate) use super::extra::Extra;

/// The desk; where the map was drawn.
pub(crate) fn desk_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) -> Room {
    let wide = stage::is_wide(ui.available_size());
    if wide { stage::wide_ui(ui, pen, desk, extra, state) } else { stage::narrow_ui(ui, pen, desk, extra, state) }
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
