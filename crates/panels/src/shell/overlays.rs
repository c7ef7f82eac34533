//! What lies on top of whatever screen is shown: causes, notices, sheets.
//!
//! Duty: draw what is open, and close what was left. Uses the dialogs, the state. Always holds: a sheet of
//! something that is no longer there closes itself.

use super::models::Views;
use crate::bindings::Changed;
use crate::stage::is_wide;
use crate::state::State;
use crate::widgets::Pen;
use crate::{dialogs, legend, seat, shelf, why};
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::intent::Screen;

/// Whether what must be read lies over the screen: a small desk has no line of its own for it.
fn floats(ctx: &egui::Context, state: &State) -> bool {
    state.screen != Screen::Desk || !is_wide(ctx.content_rect().size())
}

/// The height of what stands along the foot of a screen and stays free.
const fn foot(state: &State) -> f32 {
    match state.screen {
        Screen::Desk => 56.0,
        Screen::MonthReport => 64.0,
        _ => 16.0,
    }
}

/// How far above the foot of the window toasts stand: above what must be read, if that lies over the screen.
pub(super) fn above(ctx: &egui::Context, state: &State) -> f32 {
    let notice = egui::AreaState::load(ctx, dialogs::notice_id()).and_then(|area| area.size);
    let over = state.notice.is_some() && floats(ctx, state);
    foot(state) + 12.0 + if over { notice.map_or(48.0, |size| size.y) } else { 0.0 }
}

/// All that is open; `own` are the program's words, in which a name is asked for before a game.
pub(super) fn overlays_ui(
    ctx: &egui::Context,
    pen: &mut Pen,
    state: &mut State,
    (session, views): (Option<&Session>, Option<&Views>),
    own: &Words,
    keys: &Changed,
) {
    if let Some(views) = views.filter(|_| state.screen != Screen::Title) {
        why::stack_ui(ctx, pen, &views.pages, (state.screen, ctx.content_rect().shrink(8.0)));
    }
    if floats(ctx, state)
        && let Some(notice) = state.notice.clone()
        && dialogs::notice_ui(ctx, pen, &notice, foot(state))
    {
        state.notice = None;
    }
    if state.keys {
        dialogs::keys_ui(ctx, pen, keys, views.is_some());
    }
    if let Some(views) = views.filter(|_| state.legend) {
        legend::legend_ui(ctx, pen, &views.desk.cast);
    }
    if let Some(seat) = &mut state.seat {
        let pen = &mut Pen { tokens: pen.tokens, words: own, out: &mut *pen.out };
        if seat::seat_ui(ctx, pen, seat) {
            state.seat = None;
        }
    }
    if let Some(asking) = &mut state.asking {
        let pen = &mut Pen { tokens: pen.tokens, words: own, out: &mut *pen.out };
        if shelf::shelf_ui(ctx, pen, asking) {
            state.asking = None;
        }
    }
    if state.leaving {
        let ends = views.map(|v| v.desk.loose_ends.as_slice()).unwrap_or_default();
        let (left, mend) = if ends.is_empty() { (true, None) } else { dialogs::loose_ends_ui(ctx, pen, ends) };
        state.leaving = !left;
        if let Some(mend) = mend {
            state.mend(mend);
        }
    }
    if let Some(turn) = state.month {
        let lanes = views.map(|v| v.desk.timeline.as_slice()).unwrap_or_default();
        let mut cards = lanes.iter().filter(|lane| lane.current).flat_map(|lane| &lane.cards);
        let rewind = session.is_some_and(|s| s.terms().is_none_or(|terms| terms.rewind));
        let card = cards.find(|card| card.turn == turn);
        if card.is_none_or(|card| dialogs::month_ui(ctx, pen, card, rewind)) {
            state.month = None;
        }
    }
    if let Some((adversary, band)) = &mut state.predict {
        let ladders = views.map(|v| v.desk.ladders.as_slice()).unwrap_or_default();
        let ladder = ladders.iter().find(|ladder| ladder.adversary == *adversary);
        if ladder.is_none_or(|ladder| dialogs::predict_ui(ctx, pen, ladder, band)) {
            state.predict = None;
        }
    }
}
