//! Tabs: what the drawer at the left can show beside the goods, and the lenses of the map.
//!
//! Duty: draw the tabs, the lenses, and what the chosen tab shows. Uses the panels. Always holds: a tab is
//! called by what it shows.

use egui::Ui;

use super::extra::Extra;
use super::spotlight::mark;
use super::state::State;
use super::widgets::Pen;
use super::{charts, news, pipeline, ranking, recipient};
use demarche_play::session::intent::{Lens, Show, Tab};
use demarche_play::views::desk::Desk;
use demarche_play::views::lesson::Lever;

/// The tabs of the drawer at the left; in a narrow window the first is the map alone.
pub(crate) fn tabs_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, state: &State, narrow: bool) {
    ui.spacing_mut().item_spacing.x = 1.0;
    for tab in Tab::ALL {
        let label = if tab == Tab::Recipient {
            let capitals: Vec<&str> = desk.recipients.iter().map(|r| r.capital.as_str()).collect();
            if capitals.is_empty() { pen.get("window-tab-recipient") } else { capitals.join(" · ") }
        } else if narrow && tab == Tab::Map {
            // The goods have a part of their own there.
            pen.get("window-tab-map-alone")
        } else {
            pen.get(&format!("window-tab-{}", tab.key()))
        };
        let response = pen.tab_ui(ui, &label, state.tab == tab);
        if tab == Tab::Licences {
            mark(ui, Lever::Licences, response.rect);
        }
        if response.clicked() {
            pen.show(Show::Tab(tab));
        }
    }
}

/// The lenses of the map.
pub(crate) fn lenses_ui(ui: &mut Ui, pen: &mut Pen, state: &State) {
    ui.spacing_mut().item_spacing.x = 1.0;
    for lens in Lens::ALL {
        let response = pen.tab_ui(ui, &pen.get(&format!("window-lens-{}", lens.key())), state.lens == lens);
        if response.clicked() {
            pen.show(Show::Lens(lens));
        }
        response.on_hover_text(pen.get(&format!("window-lens-{}-hint", lens.key())));
    }
}

/// What a tab other than the goods shows.
pub(crate) fn tab_ui(ui: &mut Ui, pen: &mut Pen, desk: &Desk, extra: &Extra, state: &mut State) {
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
}
