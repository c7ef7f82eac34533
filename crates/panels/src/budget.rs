//! The budget panel: the goods by sector, a line each; the one in focus with slider, law, price and way.
//!
//! Duty: draw [`demarche_play::views::budget::Budget`]. Uses the pen. Always holds: a slider ends where the
//! desk would refuse; everything a slider does, buttons, keys and typing do too.

use egui::{
    Align, Align2, Color32, DragValue, Layout, Rect, ScrollArea, Sense, Slider, Stroke, Ui, WidgetType, pos2, vec2,
};

use super::goods_filter::{GoodsFilter, filter_ui, left};
use super::spotlight::{mark, wanted};
use super::why::without_ui;
use super::widgets::{Pen, named};
use super::{draw, icons, theme};
use demarche_core::math::{Money, Ppm};
use demarche_core::model::good::{Loudness, Route, Sector};
use demarche_core::model::ids::GoodId;
use demarche_play::narrate::figures::{chance_change, money, percent, points};
use demarche_play::narrate::words::{or_none, text};
use demarche_play::session::intent::{Intent, Play, Show};
use demarche_play::views::budget::{Badge, Budget, Row};
use demarche_play::views::lesson::Lever;
use demarche_play::views::recipient::{NeedRow, Recipient};

/// The height of a row.
const ROW: f32 = 26.0;

/// The panel, with a class in focus and the needs of the recipients.
pub(crate) fn budget_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    (budget, needs): (&Budget, &[Recipient]),
    (focus, filter): (GoodId, &mut GoodsFilter),
) {
    let amount = or_none("amount", (!budget.drafted.is_zero()).then(|| money(budget.drafted)));
    let drafted = pen.say("window-budget-drafted", &[amount]);
    let title = pen.get("window-budget");
    pen.ends_ui(
        ui,
        |pen, ui| {
            pen.title_ui(ui, title);
        },
        |pen, ui| {
            pen.beside_ui(ui, drafted, (theme::second(), &theme::panel_title()), pen.tokens.second);
        },
    );
    filter_ui(ui, pen, filter);
    let all_needs = || needs.iter().flat_map(|recipient| &recipient.rows);
    let need_of = |sector: Sector| {
        all_needs()
            .find(|need| need.sector == sector)
            .map_or_else(|| pen.words.sector(sector), |need| need.name.clone())
    };
    let rows = left(&budget.rows, filter, need_of);
    if rows.is_empty() {
        pen.second_ui(ui, pen.get("window-goods-none"));
    }
    mark(ui, Lever::Goods, ui.available_rect_before_wrap());
    ScrollArea::vertical().id_salt("budget").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        let mut sectors: Vec<Sector> = rows.iter().map(|row| row.sector).collect();
        sectors.sort_unstable();
        sectors.dedup();
        for sector in sectors {
            sector_ui(ui, pen, sector, all_needs().filter(|need| need.sector == sector), width);
            for row in rows.iter().copied().filter(|row| row.sector == sector) {
                row_ui(ui, pen, row, row.class == focus, width);
            }
        }
    });
}

/// A sector's head: how much of its need is covered, and whether it was asked for.
fn sector_ui<'a>(ui: &mut Ui, pen: &Pen, sector: Sector, mut needs: impl Iterator<Item = &'a NeedRow>, width: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    let painter = ui.painter();
    let y = rect.center().y;
    painter.rect_filled(rect.with_max_x(rect.right() - 2.0), 2.0, pen.tokens.raised.gamma_multiply(0.8));
    let icon = Rect::from_center_size(pos2(rect.left() + 12.0, y), vec2(14.0, 14.0));
    icons::sector_shape(painter, icon, sector, pen.tokens.brass);
    let need = needs.next();
    let name = need.map_or_else(|| pen.words.sector(sector), |need| need.name.clone());
    let asked = need.is_some_and(|need| need.asked);
    let shown = if asked { format!("{name} ◂") } else { name.clone() };
    painter.text(pos2(rect.left() + 25.0, y), Align2::LEFT_CENTER, shown, theme::second_strong(), pen.tokens.brass);
    let known = need.and_then(|need| need.coverage);
    let covered = known.map(|share| pen.figure(percent(share)));
    let adds = need.map(|need| need.drafted).filter(|adds| !adds.is_zero());
    if covered.is_some() || adds.is_some() {
        let right = pos2(rect.right() - 8.0, y);
        let told = covered.clone().unwrap_or_else(|| "·".to_owned());
        painter.text(right, Align2::RIGHT_CENTER, told, theme::second(), pen.tokens.second);
        let bar = Rect::from_min_max(pos2(rect.right() - 110.0, y - 2.5), pos2(rect.right() - 50.0, y + 2.5));
        let share = known.unwrap_or_default();
        let ink = if share < Ppm(500_000) { pen.tokens.adversary } else { pen.tokens.flow };
        pen.bar_at(ui, bar, draw::share(share), 0.0, Some(1.0), ink);
        if let Some(adds) = adds {
            let at = |share: Ppm| bar.left() + bar.width() * draw::share(share).min(1.0);
            let part = Rect::from_min_max(pos2(at(share), bar.top()), pos2(at(share + adds), bar.bottom()));
            // Where the need is met, what is drafted still shows.
            let part = part.with_min_x(part.left().min(bar.right() - 4.0)).expand2(vec2(0.0, 1.0));
            painter.rect(
                part,
                1.0,
                Color32::TRANSPARENT,
                Stroke::new(1.5, pen.tokens.action),
                egui::StrokeKind::Inside,
            );
        }
    }
    let covered = or_none("covered", covered);
    let asked = text("asked", if asked { "yes" } else { "no" });
    let adds = or_none("adds", adds.map(percent));
    let told = pen.say("window-sector", &[text("sector", name), covered, adds, asked]);
    named(&response, WidgetType::Label, &told);
    response.on_hover_text(told);
}

fn row_ui(ui: &mut Ui, pen: &mut Pen, row: &Row, focused: bool, width: f32) {
    let top = ui.cursor().min;
    // The ground of the row in focus is drawn first and sized afterwards.
    let ground = ui.painter().add(egui::Shape::Noop);
    let inner = egui::Frame::new().inner_margin(egui::Margin { left: 8, right: 4, top: 0, bottom: 0 });
    let place = inner.show(ui, |ui| {
        ui.set_max_width(width - 12.0);
        ui.spacing_mut().item_spacing.y = 3.0;
        name_ui(ui, pen, row, focused);
        if focused {
            amount_ui(ui, pen, row);
            verdict_ui(ui, pen, row);
            way_ui(ui, pen, row);
            ui.add_space(4.0);
        }
    });
    let rect = Rect::from_min_max(top, pos2(top.x + width - 2.0, place.response.rect.bottom()));
    mark(ui, Lever::Good(row.class), rect);
    if wanted(ui, row.class) {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
    if focused {
        ui.painter().set(ground, egui::Shape::rect_filled(rect, 2.0, pen.tokens.raised_more.gamma_multiply(0.7)));
        let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(edge, 1.0, pen.tokens.action);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, pen.tokens.line.gamma_multiply(0.6)));
}

/// One line: the law's verdict as a shape, the class by name, which takes the focus, its amount with
/// the unit, and its step buttons.
fn name_ui(ui: &mut Ui, pen: &mut Pen, row: &Row, focused: bool) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.spacing_mut().interact_size.y = ROW;
        let ink = if row.most.is_zero() && row.amount.is_zero() { pen.tokens.second } else { pen.tokens.text };
        let (place, badge) = ui.allocate_exact_size(vec2(14.0, ROW), Sense::hover());
        pen.badge_shape(ui.painter(), Rect::from_center_size(place.center(), vec2(12.0, 12.0)), row.badge);
        let verdict = pen.get(&format!("view-badge-{}", row.badge.key()));
        named(&badge, WidgetType::Label, &verdict);
        badge.on_hover_text(format!("{verdict}: {}", row.reason));
        let room = (ui.available_width() - 130.0).max(60.0);
        let strong = focused || !row.amount.is_zero();
        let font = if strong { theme::row_strong() } else { theme::row() };
        let label = egui::Button::new(pen.text(&row.name, font, ink)).frame(false).truncate();
        let name = ui.allocate_ui_with_layout(vec2(room, ROW), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(room);
            ui.spacing_mut().button_padding.x = 2.0;
            ui.add(label)
        });
        let name = name.inner;
        named(&name, WidgetType::Button, &pen.say("window-row-focus", &[text("class", row.name.clone())]));
        if name.clicked() {
            pen.show(Show::Class(row.class));
        }
        name.on_hover_text(&row.name);
        typed_ui(ui, pen, row);
        let less = pen.say("window-row-less", &[text("class", row.name.clone())]);
        let more = pen.say("window-row-more", &[text("class", row.name.clone())]);
        let step = row.stride();
        if pen.step_ui(ui, "−", &less, row.amount > Money::ZERO).clicked() {
            let next = if row.amount <= row.step { Money::ZERO } else { (row.amount - step).max(row.step) };
            set(pen, row, next);
        }
        if pen.step_ui(ui, "+", &more, row.amount < row.most).clicked() {
            let next = if row.amount.is_zero() { row.step.max(step) } else { row.amount + step };
            set(pen, row, next.min(row.most));
        }
    });
}

fn set(pen: &mut Pen, row: &Row, amount: Money) {
    pen.ask(Intent::Play(Play::Amount(row.class, amount)));
}

/// The amount, typed or dragged, in million euro.
fn typed_ui(ui: &mut Ui, pen: &mut Pen, row: &Row) {
    let mut value = millions(row.amount);
    let most = millions(row.most.max(row.amount));
    let decimals = usize::from(row.step.0 % 1_000 != 0);
    let enabled = !row.most.is_zero() || !row.amount.is_zero();
    let unit = pen.figure(money(row.amount));
    let edit = DragValue::new(&mut value)
        .custom_formatter(move |value, _| if value == 0.0 { "—".to_owned() } else { unit.clone() })
        .range(0.0..=most)
        .speed(millions(row.stride()) / 10.0)
        .fixed_decimals(decimals)
        .update_while_editing(false);
    let typed = ui.scope(|ui| {
        ui.style_mut().drag_value_text_style = egui::TextStyle::Body;
        ui.visuals_mut().widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
        ui.spacing_mut().button_padding.x = 2.0;
        ui.add_enabled_ui(enabled, |ui| ui.add_sized(vec2(66.0, ROW), edit)).inner
    });
    let response = typed.inner;
    named_value(&response, &pen.say("window-row-typed", &[text("class", row.name.clone())]), value);
    if response.changed() {
        set(pen, row, rounded(row, value));
    }
}

fn named_value(response: &egui::Response, label: &str, value: f64) {
    let enabled = response.enabled();
    response.widget_info(|| egui::WidgetInfo {
        enabled,
        label: Some(label.to_owned()),
        value: Some(value),
        ..egui::WidgetInfo::new(WidgetType::DragValue)
    });
}

/// An amount in million euro for a control; the control is the only place where money is not a
/// whole number.
#[expect(clippy::cast_precision_loss, reason = "amounts are far below 2^52 thousand euro")]
fn millions(amount: Money) -> f64 {
    amount.0 as f64 / 1_000.0
}

/// A share for a place on the screen.
#[expect(clippy::cast_possible_truncation, reason = "a share between nought and one")]
fn narrow(share: f64) -> f32 {
    share as f32
}

/// What a control says, in whole steps and within bounds.
#[expect(clippy::cast_possible_truncation, reason = "bounded by the row's largest amount")]
fn rounded(row: &Row, value: f64) -> Money {
    let thousand = (value * 1_000.0).round().clamp(0.0, millions(row.most) * 1_000.0) as i64;
    let step = row.step.0.max(1);
    let steps = (thousand + step / 2) / step;
    Money(steps * step).min(row.most)
}

/// The slider with its share bar; the part that the recipient could not use is hatched.
fn amount_ui(ui: &mut Ui, pen: &mut Pen, row: &Row) {
    let width = ui.available_width() - 4.0;
    let enabled = !row.most.is_zero() || !row.amount.is_zero();
    let mut value = millions(row.amount);
    let most = millions(row.most.max(row.amount)).max(0.001);
    ui.scope(|ui| {
        ui.spacing_mut().slider_width = width;
        ui.spacing_mut().interact_size.y = 24.0;
        ui.spacing_mut().slider_rail_height = 6.0;
        ui.visuals_mut().selection.bg_fill = pen.tokens.flow;
        ui.visuals_mut().slider_trailing_fill = true;
        let slider = Slider::new(&mut value, 0.0..=most)
            .show_value(false)
            .step_by(millions(row.step))
            .handle_shape(egui::style::HandleShape::Rect { aspect_ratio: 0.5 });
        let response = ui.add_enabled(enabled, slider);
        let label = pen.say("window-row-slider", &[text("class", row.name.clone()), text("most", money(row.most))]);
        response.widget_info(|| egui::WidgetInfo::slider(enabled, value, &label));
        if row.beyond > Money::ZERO && row.amount > Money::ZERO {
            let share = |amount: Money| narrow(millions(amount) / most);
            let rail = Rect::from_center_size(response.rect.center(), vec2(response.rect.width(), 6.0));
            let at = |share: f32| rail.left() + rail.width() * share;
            let (from, to) = (at(share(row.amount - row.beyond)), at(share(row.amount)));
            let part = Rect::from_min_max(pos2(from, rail.top()), pos2(to, rail.bottom()));
            super::widgets::hatch(ui.painter(), part, pen.tokens.panel);
        }
        if response.changed() {
            set(pen, row, rounded(row, value));
        }
        let beyond = [text("amount", money(row.beyond))];
        let hint = pen.say(if row.beyond.is_zero() { "window-row-room" } else { "window-row-beyond" }, &beyond);
        response.on_hover_text(hint);
    });
}

/// The law's verdict, the way, and the price in warnings.
fn verdict_ui(ui: &mut Ui, pen: &mut Pen, row: &Row) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let badge = pen.badge_ui(ui, row.badge);
        named(
            &badge,
            WidgetType::Label,
            &format!("{}: {}", pen.get(&format!("view-badge-{}", row.badge.key())), row.reason),
        );
        badge.on_hover_text(&row.reason);
        if row.staff {
            pen.second_ui(ui, pen.get("view-cost-staff"));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(price) = row.price {
                price_ui(ui, pen, row, price);
            }
        });
    });
}

fn price_ui(ui: &mut Ui, pen: &Pen, row: &Row, price: Ppm) {
    if price.0.abs() < 5_000 {
        return;
    }
    let shown = chance_change(price);
    let drafted = !row.amount.is_zero();
    let ink = if drafted && price >= Ppm(5_000) { pen.tokens.adversary } else { pen.tokens.second };
    let label = ui.label(pen.text(pen.say("window-row-price", &[text("price", shown)]), theme::second(), ink));
    let id = if drafted { "window-row-price-drafted" } else { "window-row-price-idle" };
    let told = pen.say(id, &[text("price", shown), text("amount", money(row.amount.max(row.step)))]);
    named(&label, WidgetType::Label, &told);
    label.on_hover_text(told);
}

/// Route, loudness, what people think of it, cure: what only the row in focus shows.
fn way_ui(ui: &mut Ui, pen: &mut Pen, row: &Row) {
    ui.add_space(2.0);
    if row.ways.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
            for (at, way) in row.ways.iter().enumerate() {
                let response = pen.tab_ui(ui, &way.name, at == row.way);
                if response.clicked() && at != row.way {
                    pen.ask(Intent::Play(Play::Way(row.class, way.to, way.route)));
                }
            }
        });
    }
    let loudness = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
        for (loudness, id) in [
            (Loudness::Quiet, "window-loudness-quiet"),
            (Loudness::Normal, "window-loudness-normal"),
            (Loudness::Loud, "window-loudness-loud"),
        ] {
            let response = pen.tab_ui(ui, &pen.get(id), row.loudness == loudness);
            if response.clicked() && row.loudness != loudness {
                pen.ask(Intent::Play(Play::Loudness(row.class, loudness)));
            }
            response.on_hover_text(pen.get(&format!("{id}-hint")));
        }
    });
    mark(ui, Lever::Loudness, loudness.response.rect);
    let backfill = row.ways.get(row.way).is_some_and(|w| w.route == Route::Backfill);
    let liking = [text("liking", points(row.liking)), text("backfill", if backfill { "yes" } else { "no" })];
    let liking = pen.say("window-row-liking", &liking);
    ui.horizontal_wrapped(|ui| {
        pen.second_ui(ui, liking);
        if let Some(page) = &row.without {
            without_ui(ui, pen, &row.name, page);
        }
    });
    // What may simply go needs no reason; the verdict above has it.
    if row.badge != Badge::Free {
        pen.second_ui(ui, &row.reason);
    }
    if let Some((label, order)) = &row.cure
        && pen.button_ui(ui, label, true).clicked()
    {
        pen.ask(Intent::Play(Play::Toggle(order.clone())));
    }
    let (_, _) = ui.allocate_exact_size(vec2(1.0, 2.0), Sense::hover());
}
