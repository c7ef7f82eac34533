//! The goods: by need, a line each; the one that is open with amount, law, price and way.
//!
//! Duty: lay out the budget as forms. Uses the pen, pictures. Always holds: a control ends where the desk would
//! refuse; what a bar shows stands beside it in words.

use maud::{Markup, html};

use crate::acts::stamp;
use crate::pen::{Pen, bar, why};
use crate::pictures::{badge, need};
use demarche_core::math::{Money, Ppm};
use demarche_core::model::good::{Loudness, Sector};
use demarche_core::model::ids::GoodId;
use demarche_play::narrate::figures::{chance_change, money, percent, points};
use demarche_play::narrate::words::{or_none, text};
use demarche_play::session::Session;
use demarche_play::views::budget::{Budget, Row};
use demarche_play::views::goods_filter::GoodsFilter;
use demarche_play::views::recipient::{NeedRow, Recipient};

/// The goods, with one of them open.
pub(super) fn goods_ui(
    pen: &Pen,
    session: &Session,
    budget: &Budget,
    needs: &[Recipient],
    (open, filter): (Option<GoodId>, &GoodsFilter),
) -> Markup {
    let serves = |sector: Sector| {
        let of = needs.iter().flat_map(|of| &of.rows).find(|need| need.sector == sector);
        of.map_or_else(|| pen.words.sector(sector), |of| of.name.clone())
    };
    let rows: Vec<&Row> = budget.rows.iter().filter(|row| filter.shows(row, &serves(row.sector))).collect();
    let drafted = or_none("amount", (!budget.drafted.is_zero()).then(|| money(budget.drafted)));
    let mut sectors: Vec<Sector> = rows.iter().map(|row| row.sector).collect();
    sectors.sort_unstable();
    sectors.dedup();
    html! {
        section.drawer.goods #goods aria-labelledby="goods-title" {
            header {
                h2 #goods-title { (pen.get("window-budget")) }
                span.second { (pen.say("window-budget-drafted", &[drafted])) }
            }
            (filter_ui(pen, filter))
            @if rows.is_empty() { p.second { (pen.get("window-goods-none")) } }
            @for sector in sectors {
                (sector_ui(pen, sector, needs.iter().flat_map(|of| &of.rows).find(|need| need.sector == sector)))
                @for row in rows.iter().filter(|row| row.sector == sector) {
                    (row_ui(pen, session, row, open == Some(row.class)))
                }
            }
        }
    }
}

/// The search and the switch; a form of its own, so that it changes nothing in the game.
fn filter_ui(pen: &Pen, filter: &GoodsFilter) -> Markup {
    html! {
        form method="get" action="desk" role="search" {
            div.filter {
                label { span.unseen { (pen.get("page-goods-search")) }
                    input #goods-search name="goods" value=(filter.search) maxlength="40" placeholder=(pen.get("page-search")); }
                label.lawful title=(pen.get("window-goods-lawful-hint")) {
                    input type="checkbox" name="lawful" checked[filter.lawful]; span { (pen.get("window-goods-lawful")) }
                }
                button { (pen.get("page-show")) }
                @if filter.narrows() { a href="desk?goods=#goods" { (pen.get("window-goods-search-clear")) } }
            }
        }
    }
}

/// A need's head: how much of it is covered, what the draft adds, and whether it was asked for.
fn sector_ui(pen: &Pen, sector: Sector, of: Option<&NeedRow>) -> Markup {
    let name = of.map_or_else(|| pen.words.sector(sector), |of| of.name.clone());
    let known = of.and_then(|of| of.coverage);
    let adds = of.map(|of| of.drafted).filter(|adds| !adds.is_zero());
    let asked = of.is_some_and(|of| of.asked);
    let told = pen.say(
        "window-sector",
        &[
            text("sector", name.clone()),
            or_none("covered", known.map(percent)),
            or_none("adds", adds.map(percent)),
            text("asked", if asked { "yes" } else { "no" }),
        ],
    );
    html! {
        h3.sector {
            (need(sector))
            span { span.unseen { (told) } span aria-hidden="true" { (name) @if asked { " ◂" } } }
            @if known.is_some() || adds.is_some() {
                (bar(known.unwrap_or_default(), adds.unwrap_or_default(), known.is_some_and(|share| share < Ppm(500_000))))
                span.share aria-hidden="true" { @match known { Some(share) => (pen.percent(share)), None => "·" } }
            }
        }
    }
}

fn row_ui(pen: &Pen, session: &Session, row: &Row, open: bool) -> Markup {
    let id = &session.case().good(row.class).id;
    let law = pen.get(&format!("view-badge-{}", row.badge.key()));
    let amount = if row.amount.is_zero() { "—".to_owned() } else { pen.words.figure(money(row.amount)) };
    html! {
        details.good #{"good-" (id)} name="good" open[open] {
            summary {
                (badge(row.badge))
                span.name { (row.name) span.unseen { ", " (law) } }
                span.amount.given[!row.amount.is_zero()] { (amount) }
            }
            div.inside { (form(pen, session, row, id)) (about(pen, row, id, &law)) }
        }
    }
}

/// Amount, way and loudness in one form; the signs beside the amount need no typing.
fn form(pen: &Pen, session: &Session, row: &Row, id: &str) -> Markup {
    let fixed = session.game().is_over() || row.most.is_zero() && row.amount.is_zero();
    let name = || text("class", row.name.clone());
    html! {
        form method="post" action="give" {
            input type="hidden" name="at" value=(stamp(session));
            input type="hidden" name="good" value=(id);
            @if !fixed {
                div.amount-row {
                    button.step name="step" value="less" aria-label=(pen.say("window-row-less", &[name()])) disabled[row.amount.is_zero()] { "−" }
                    label {
                        span.unseen { (pen.say("window-row-typed", &[name()])) }
                        input #{"amount-" (id)} name="amount" type="number" inputmode="decimal" min="0" max=(typed(row.most.max(row.amount)))
                            step=(typed(row.step)) value=(typed(row.amount));
                        span.unit aria-hidden="true" { (pen.get("page-millions")) }
                    }
                    button.step name="step" value="more" aria-label=(pen.say("window-row-more", &[name()])) disabled[row.amount >= row.most] { "+" }
                    button.set { (pen.get("page-give")) }
                }
                p.second { (pen.say("window-row-slider", &[name(), text("most", money(row.most))])) }
            }
            @if row.ways.len() > 1 {
                fieldset.segments {
                    legend { (pen.get("page-way")) }
                    @for (at, way) in row.ways.iter().enumerate() {
                        button name="way" value=(at) aria-pressed=(if at == row.way { "true" } else { "false" }) { (way.name) }
                    }
                }
            }
            fieldset.segments #{"loudness-" (id)} {
                legend { (pen.get("page-loudness")) }
                @for loudness in Loudness::ALL {
                    @let key = loudness.key();
                    button name="loudness" value=(key) title=(pen.get(&format!("window-loudness-{key}-hint")))
                        aria-pressed=(if loudness == row.loudness { "true" } else { "false" }) {
                        (pen.get(&format!("window-loudness-{key}")))
                    }
                }
            }
        }
    }
}

/// What the law says, what it costs and would draw, and what could be done about it.
fn about(pen: &Pen, row: &Row, id: &str, law: &str) -> Markup {
    let liking = [text("liking", points(row.liking)), text("backfill", if backfills(row) { "yes" } else { "no" })];
    let beyond = [text("amount", money(row.beyond))];
    html! {
        p.law { (badge(row.badge)) strong { (law) } span { (row.reason) } }
        @if let Some((label, _)) = &row.cure {
            (pen.button("order", &[("of", "cure".to_owned()), ("good", id.to_owned())], label))
        }
        @if let Some(price) = row.price.filter(|price| price.0.abs() >= 5_000) {
            @let told = if row.amount.is_zero() { "window-row-price-idle" } else { "window-row-price-drafted" };
            p.price { (pen.say(told, &[text("price", chance_change(price)), text("amount", money(row.amount.max(row.step)))])) }
        }
        @if row.staff { p { (pen.get("view-cost-staff")) } }
        @if !row.beyond.is_zero() { p.price { (pen.say("window-row-beyond", &beyond)) } }
        p.second { (pen.say("window-row-liking", &liking)) }
        @if let Some(page) = &row.without {
            p { a href=(why(page)) { (pen.say("window-without-open", &[text("name", row.name.clone())])) } }
        }
    }
}

fn backfills(row: &Row) -> bool {
    row.ways.get(row.way).is_some_and(|way| way.route == demarche_core::model::good::Route::Backfill)
}

/// An amount in million euro as a control writes it: with a point, without a unit.
fn typed(amount: Money) -> String {
    let (whole, part) = (amount.0 / 1_000, amount.0 % 1_000);
    if part == 0 { whole.to_string() } else { format!("{whole}.{part:03}").trim_end_matches('0').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_as_a_control_of_a_browser_reads_it() {
        assert_eq!([0, 10_000, 2_500, 50].map(|sum| typed(Money(sum))), ["0", "10", "2.5", "0.05"]);
    }
}
