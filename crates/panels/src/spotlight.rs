//! The lesson's card, and the spotlight on the one lever that it names.
//!
//! Duty: widgets say here where a lever is; the one that a lesson names is ringed and all else dimmed.
//! Uses the pen. Always holds: nothing that is dimmed can be pressed any less; a lever that is not in
//! sight is brought there by one press; the card stays until the month is over.

use egui::{Area, Color32, Context, Id, LayerId, Order, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::drawer::plate;
use super::state::State;
use super::theme;
use super::widgets::Pen;
use demarche_core::model::ids::GoodId;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Show, Tab};
use demarche_play::views::lesson::{Lesson, Lever};
use demarche_play::views::loose_ends::Mend;

/// The least height of a room in which the card's last line always stands.
const LOW: f32 = 190.0;
/// The width of the card.
const WIDTH: f32 = 330.0;

/// By what the place of a lever is known.
fn place_of(lever: Lever) -> Id {
    match lever {
        Lever::Good(class) => Id::new(("lever of a good", class)),
        lever => Id::new(("lever", format!("{lever:?}"))),
    }
}

/// Notes where a lever is drawn in this pass; the last one noted counts.
pub(crate) fn mark(ui: &Ui, lever: Lever, rect: Rect) {
    let seen = rect.intersect(ui.clip_rect());
    let ctx = ui.ctx();
    // What is scrolled out of sight is nowhere.
    if seen.width() > 8.0 && seen.height() > 8.0 {
        let pass = ctx.cumulative_pass_nr();
        ctx.data_mut(|data| data.insert_temp(place_of(lever), (pass, seen)));
    }
}

/// Where a lever is drawn in this pass.
fn found(ctx: &Context, lever: Lever) -> Option<Rect> {
    let (pass, rect): (u64, Rect) = ctx.data(|data| data.get_temp(place_of(lever)))?;
    (pass == ctx.cumulative_pass_nr()).then_some(rect)
}

/// Whether a row of a good is to be scrolled to, once.
pub(crate) fn wanted(ui: &Ui, class: GoodId) -> bool {
    let id = Id::new("good to be scrolled to");
    let is = ui.data(|data| data.get_temp(id)) == Some(class);
    if is {
        ui.data_mut(|data| data.remove::<GoodId>(id));
    }
    is
}

/// The card and the spotlight over a desk; where the light falls.
pub(crate) fn lesson_ui(ctx: &Context, pen: &mut Pen, lesson: &Lesson, state: &mut State, room: Rect) -> Option<Rect> {
    let lit = found(ctx, lesson.lever);
    let card = card_ui(ctx, pen, lesson, state, (room, lit.is_some()));
    // What lies on top is read first.
    let quiet = lesson.done || state.asks() || state.need.is_some() || !state.why.is_empty();
    if let Some(lit) = lit.filter(|_| !quiet) {
        light(ctx, pen, lit.expand(3.0), card);
    }
    lit
}

/// The lesson, with what to do; where it stands.
fn card_ui(ctx: &Context, pen: &mut Pen, lesson: &Lesson, state: &mut State, (room, lit): (Rect, bool)) -> Rect {
    let width = WIDTH.min(room.width() - 16.0);
    let area = Area::new(Id::new("lesson")).order(Order::Middle).fixed_pos(room.left_top() + vec2(6.0, 6.0));
    let shown = area.constrain_to(room).show(ctx, |ui| {
        plate(&pen.tokens).fill(pen.tokens.panel).inner_margin(egui::Margin::symmetric(12, 8)).show(ui, |ui| {
            ui.set_width(width - 24.0);
            ui.spacing_mut().item_spacing.y = 4.0;
            if room.height() >= LOW {
                written_ui(ui, pen, lesson, state, ((room.height() - 110.0).max(60.0), lit));
                return;
            }
            // In a low room all of it is scrolled.
            let most = (room.height() - 30.0).max(24.0);
            egui::ScrollArea::vertical().id_salt("low").max_height(most).min_scrolled_height(most).show(ui, |ui| {
                written_ui(ui, pen, lesson, state, (f32::INFINITY, lit));
            });
        });
    });
    shown.response.rect
}

/// What is written on the card, its text no higher than there is room for.
fn written_ui(ui: &mut Ui, pen: &mut Pen, lesson: &Lesson, state: &mut State, (height, lit): (f32, bool)) {
    ui.label(pen.text(&lesson.title, theme::strong(), pen.tokens.text));
    egui::ScrollArea::vertical().id_salt("lesson").max_height(height).show(ui, |ui| {
        ui.label(pen.text(&lesson.text, theme::second(), pen.tokens.text));
    });
    let deed = if lesson.done {
        pen.get("window-lesson-done")
    } else {
        pen.say("window-lesson-deed", &[text("deed", lesson.deed.clone())])
    };
    let ink = if lesson.done { pen.tokens.good } else { pen.tokens.action };
    ui.label(pen.text(deed, theme::second_strong(), ink));
    if !lesson.done && !lit && pen.button_ui(ui, &pen.get("window-lesson-show"), true).clicked() {
        let ctx = ui.ctx().clone();
        reveal(&ctx, pen, lesson.lever, state);
    }
}

/// Brings a lever into sight.
fn reveal(ctx: &Context, pen: &mut Pen, lever: Lever, state: &mut State) {
    match lever {
        Lever::Goods | Lever::Loudness | Lever::Good(_) => {
            state.mend(Mend::Goods);
            state.goods = super::goods_filter::GoodsFilter::default();
            let class = if let Lever::Good(class) = lever { class } else { state.class };
            ctx.data_mut(|data| data.insert_temp(Id::new("good to be scrolled to"), class));
            pen.show(Show::Class(class));
        }
        Lever::Licences => pen.show(Show::Tab(Tab::Licences)),
        Lever::Letters => state.turn_part(super::state::Part::Needs),
        Lever::Ladder => {
            state.drawers.right = true;
            state.turn_part(super::state::Part::Ladder);
        }
        Lever::Goals | Lever::Capital | Lever::Staff => state.turn_part(super::state::Part::Timeline),
    }
}

/// Dims all but a place, rings it, and points at it from the card. It is drawn and takes no press.
fn light(ctx: &Context, pen: &Pen, lit: Rect, card: Rect) {
    let painter = ctx.layer_painter(LayerId::new(Order::Foreground, Id::new("spotlight")));
    let all = ctx.content_rect();
    let dim = Color32::from_black_alpha(if pen.tokens.light { 40 } else { 90 });
    // The card is lit too: what is dimmed is the rest, cut along both.
    for part in without(all, lit).into_iter().flat_map(|part| without(part, card)) {
        painter.rect_filled(part, 0.0, dim);
    }
    painter.rect_stroke(lit, 6.0, Stroke::new(2.5, pen.tokens.action), StrokeKind::Outside);
    let from = nearest(card, lit.center());
    let to = nearest(lit, from);
    if from.distance(to) > 14.0 {
        painter.line_segment([from, to], Stroke::new(2.0, pen.tokens.action));
        let way = (to - from).normalized();
        for side in [way.rot90(), -way.rot90()] {
            painter.line_segment([to, to - way * 9.0 + side * 5.0], Stroke::new(2.0, pen.tokens.action));
        }
    }
}

/// The place in a rectangle that is nearest to another.
fn nearest(rect: Rect, to: Pos2) -> Pos2 {
    to.clamp(rect.min, rect.max)
}

/// A rectangle without another, in at most four parts.
fn without(all: Rect, hole: Rect) -> Vec<Rect> {
    let hole = hole.intersect(all);
    if hole.width() <= 0.0 || hole.height() <= 0.0 {
        return vec![all];
    }
    let parts = [
        Rect::from_min_max(all.min, pos2(all.right(), hole.top())),
        Rect::from_min_max(pos2(all.left(), hole.bottom()), all.max),
        Rect::from_min_max(pos2(all.left(), hole.top()), hole.left_bottom()),
        Rect::from_min_max(hole.right_top(), pos2(all.right(), hole.bottom())),
    ];
    parts.into_iter().filter(|part| part.width() > 0.0 && part.height() > 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(parts: &[Rect]) -> f32 {
        parts.iter().map(Rect::area).sum()
    }

    #[test]
    fn what_is_dimmed_is_all_but_the_light() {
        let all = Rect::from_min_size(Pos2::ZERO, vec2(100.0, 80.0));
        let hole = Rect::from_min_size(pos2(20.0, 10.0), vec2(30.0, 20.0));
        let parts = without(all, hole);
        assert!((area(&parts) - (8_000.0 - 600.0)).abs() < 0.1, "{parts:?}");
        assert!(parts.iter().all(|part| part.intersect(hole).area() <= 0.0 || part.intersect(hole).width() <= 0.0));
        assert_eq!(without(all, hole.translate(vec2(500.0, 0.0))), vec![all]);
    }
}
