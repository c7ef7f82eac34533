//! What lies on top of whatever screen is shown: causes, notices, sheets.
//!
//! Duty: draw what is open, and close what was left. Uses the dialogs, the state. Always holds: a sheet of
//! something that is no longer there closes itself.

use super::models::Views;
use crate::state::State;
use crate::widgets::Pen;
use crate::{dialogs, seat, why};
use demarche_play::narrate::Words;
use demarche_play::session::Session;
use demarche_play::session::intent::Screen;

/// All that is open; `own` are the program's words, in which a name is asked for before a game.
pub(super) fn overlays_ui(
    ctx: &egui::Context,
    pen: &mut Pen,
    state: &mut State,
    (session, views): (Option<&Session>, Option<&Views>),
    own: &Words,
) {
    if let Some(views) = views.filter(|_| state.screen != Screen::Title) {
        why::stack_ui(ctx, pen, &views.pages, ctx.content_rect().shrink(8.0));
    }
    if state.screen != Screen::Desk
        && let Some(notice) = state.notice.clone()
        && dialogs::notice_ui(ctx, pen, &notice)
    {
        state.notice = None;
    }
    if state.keys {
        dialogs::keys_ui(ctx, pen);
    }
    if let Some(seat) = &mut state.seat {
        let pen = &mut Pen { tokens: pen.tokens, words: own, out: &mut *pen.out };
        if seat::seat_ui(ctx, pen, seat) {
            state.seat = None;
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
