//! How things stand: the recipient, licences and reforms, donors, the news, the law, a nation.
//!
//! Duty: pages of facts as lists and tables. Uses the pen, pictures. Always holds: a table has a heading for
//! every column and row.

use maud::{Markup, html};

use super::month::news_ui;
use super::plate::{Plate, address};
use crate::pen::{Pen, bar, why};
use crate::pictures::{badge, crest_of, need};
use crate::place::Place;
use crate::request::Request;
use crate::shell::Page;
use demarche_core::math::Ppm;
use demarche_core::model::good::AidType;
use demarche_core::model::ids::GoodId;
use demarche_core::model::quantity::Stage;
use demarche_play::narrate::figures::money;
use demarche_play::narrate::words::text;
use demarche_play::session::Session;
use demarche_play::views;
use demarche_play::views::pipeline::{PackageRow, ReformRow};
use demarche_play::views::ranking::By;
use demarche_play::views::recipient::{NeedRow, Recipient};

/// The recipients: needs, and what arrives when.
pub(crate) fn recipient(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let all = views::recipient::recipients(session);
    let title = pen.get("window-tab-recipient");
    let main = html! { h1 { (title) } @for of in &all { (recipient_ui(pen, of)) } };
    Page::of_game("recipient", title, main)
}

fn recipient_ui(pen: &Pen, of: &Recipient) -> Markup {
    html! {
        section {
            h2 { (of.capital) }
            p.second { (pen.say("window-intensity", &[text("share", of.intensity.clone())])) }
            @for request in &of.requests { p { strong { (request) } } }
            div.scroll tabindex="0" { table {
                thead { tr { th scope="col" { (pen.get("window-legend-needs")) } th scope="col" { (pen.get("page-met")) } th.figure scope="col" { (pen.get("window-need-monthly")) } th.figure scope="col" { (pen.get("page-resilience")) } } }
                tbody { @for row in &of.rows { (need_row(pen, row)) } }
            } }
            h3 { (pen.get("window-arrivals")) }
            @if of.arrivals.is_empty() { p.second { (pen.get("window-arrivals-none")) } }
            ul { @for arrival in &of.arrivals {
                li { strong { (pen.words.figure(money(arrival.amount))) } " " (arrival.what) " · "
                    @if arrival.begun { (pen.get("window-arrival-begun")) } @else { (pen.say("window-arrival", &[text("month", pen.words.month(arrival.month))])) } }
            } }
        }
    }
}

fn need_row(pen: &Pen, row: &NeedRow) -> Markup {
    html! {
        tr {
            th scope="row" { span.row { (need(row.sector)) (row.name) } @if let Some(season) = &row.season { small { (season) } } @if let Some(queue) = &row.queue { small { " " (pen.say("window-queue", &[text("amount", queue.clone())])) } } }
            td { @match row.coverage { Some(share) => { (pen.percent(share)) (bar(share, row.drafted, share < Ppm(500_000))) }, None => "·" } }
            td.figure { (row.need) }
            td.figure { (pen.number(&row.resilience, &row.name, &row.metric)) " " (pen.moved(row.way, &row.by, row.way)) }
        }
    }
}

/// Licences, reforms, packages, and the law.
pub(crate) fn licences(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let pipeline = views::pipeline::pipeline(session);
    let law = views::law::law(session);
    let title = pen.get("window-tab-licences");
    let main = html! {
        h1 { (title) }
        @if pipeline.licences.is_empty() { p.second { (pen.get("window-licences-none")) } }
        ul { @for licence in &pipeline.licences {
            li { (licence.name) ": " (pen.say("window-licence-state", &[text("state", licence.told.clone()), text("since", licence.since.clone())])) }
        } }
        h2 { (pen.get("window-reforms")) }
        @if pipeline.reforms.is_empty() { p.second { (pen.get("window-reforms-none")) } }
        @for (n, row) in pipeline.reforms.iter().enumerate() { (reform(pen, n, row)) }
        h2 { (pen.get("window-packages")) }
        @if pipeline.packages.is_empty() { p.second { (pen.get("window-packages-none")) } } @else {
            div.scroll tabindex="0" { table {
                thead { tr { th scope="col" { (pen.get("window-package-what")) } @for id in ["decided", "allocated", "delivered"] { th.figure scope="col" { (pen.get(&format!("window-package-{id}"))) } } th scope="col" { span.unseen { (pen.get("window-withdraw")) } } } }
                tbody { @for (n, row) in pipeline.packages.iter().enumerate() { (package(pen, n, row)) } }
            } }
        }
        h2 { (pen.get("page-law")) }
        div.scroll tabindex="0" { table {
            thead { tr { th scope="col" { (pen.get("window-budget")) } @for way in &law.ways { th scope="col" { (way) } } } }
            tbody { @for row in &law.rows { tr { th scope="row" { (row.name) } @for verdict in &row.verdicts { td { (verdict.told) } } } } }
        } }
        ol { @for rule in &law.rules { li { (rule) } } }
    };
    Page::of_game("licences", title, main)
}

fn reform(pen: &Pen, n: usize, row: &ReformRow) -> Markup {
    let label = pen.get(if row.chosen { "window-reform-drop" } else { "window-reform-begin" });
    html! {
        article.card {
            h3 { (row.name) }
            p { (row.about) }
            p.second { (row.told) }
            @if row.order.is_some() { (pen.button("order", &[("of", "reform".to_owned()), ("n", n.to_string())], &format!("{label}: {}", row.name))) }
        }
    }
}

fn package(pen: &Pen, n: usize, row: &PackageRow) -> Markup {
    let label = pen.get(if row.withdrawn { "window-withdraw-drop" } else { "window-withdraw" });
    html! {
        tr {
            th scope="row" { (row.name) br; small { (row.since) " · " (row.state) } }
            @for sum in row.amounts { td.figure { (pen.words.figure(money(sum))) } }
            td { @if row.withdraw.is_some() { (pen.button("order", &[("of", "package".to_owned()), ("n", n.to_string())], &label)) } }
        }
    }
}

/// Donors in order.
pub(crate) fn ranking(session: &Session, request: &Request) -> Page {
    let pen = &Pen::for_game(session);
    let ways = [
        ("total", By::Total),
        ("financial", By::Type(AidType::Financial)),
        ("humanitarian", By::Type(AidType::Humanitarian)),
        ("military", By::Type(AidType::Military)),
        ("product", By::Product),
    ];
    let asked = request.field("by").unwrap_or("total");
    let (key, by) = ways.into_iter().find(|(key, _)| *key == asked).unwrap_or(ways[0]);
    let aid = if let By::Type(aid) = by { Some(aid) } else { None };
    let donors = views::ranking::ranking(session, by);
    let title = pen.get("window-tab-ranking");
    let main = html! {
        h1 { (title) }
        p.second { (pen.get("window-ranking")) }
        nav.row aria-label=(title) { @for (name, _) in ways {
            a.button href=(format!("ranking?by={name}")) aria-current=[(name == key).then_some("true")] { (pen.get(&format!("window-by-{name}"))) }
        } }
        @if donors.is_empty() { p { (pen.get("console-ranking-none")) } }
        div.scroll tabindex="0" { table {
            thead { tr { th scope="col" { "#" } th scope="col" { (pen.get("page-donor")) } @for stage in Stage::ALL { th.figure scope="col" { (pen.get(&format!("window-stage-sum-{}", stage.key()))) } } th.figure scope="col" { (pen.get("window-by-product")) } } }
            tbody { @for (n, donor) in donors.iter().enumerate() {
                tr.you[donor.player] { td { (n + 1) } th scope="row" { span.row { (crest_of(&donor.crest)) (donor.name) } }
                    @for stage in Stage::ALL { td.figure { (donor.cell(pen.words, stage, aid)) } } td.figure { (donor.product_cell(pen.words)) } }
            } }
        } }
    };
    Page::of_game("ranking", title, main)
}

/// The month's news.
pub(crate) fn news(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let title = pen.get("window-tab-news");
    let main = html! { h1 { (title) } @for line in &views::news::current(session) { (news_ui(pen, line)) } };
    Page::of_game("news", title, main)
}

/// Who is who: every nation with its part, each a way to its page.
pub(crate) fn nations(session: &Session) -> Page {
    let pen = &Pen::for_game(session);
    let title = pen.get("page-legend");
    let map = views::map::map(session, demarche_play::session::intent::Lens::default(), GoodId::default());
    let main = html! {
        h1 { (title) }
        ul.cast.who { @for part in views::cast::cast(session) {
            @let of = map.nations.iter().find(|nation| nation.name == part.name);
            li { (crest_of(&part.crest)) span {
                strong { @match of { Some(of) => a href=(address(of)) { (part.name) }, None => (part.name) } } " · " (part.capital) br;
                span.second { (part.told) }
            } }
        } }
        h2 { (pen.get("window-legend-law")) }
        ul.cast { @for of in views::budget::Badge::ALL { li { (badge(of)) span { (pen.get(&format!("view-badge-{}", of.key()))) } } } }
    };
    Page::of_game("legend", title, main)
}

/// The page of a nation; none if there is none.
pub(crate) fn nation(place: &Place, session: &Session, request: &Request) -> Option<Page> {
    let pen = &Pen::for_game(session);
    let asked = crate::acts::nation(session, request)?;
    let page = views::nation_page::nation_page(session, asked);
    let map = views::map::map(session, demarche_play::session::intent::Lens::default(), GoodId::default());
    let plate = place.land.as_ref().map(|land| Plate { land, map: &map, relief: place.relief.as_deref() });
    let of = map.nations.iter().find(|nation| nation.nation == asked);
    let list = |id: &str, lines: &[String]| html! { @if !lines.is_empty() { h2 { (pen.get(id)) } ul { @for line in lines { li { (line) } } } } };
    let main = html! {
        header.hero {
            @if let Some(plate) = plate { (plate.around(asked)) }
            div.row { @if let Some(of) = of { (crest_of(&of.crest)) } div {
                h1 { (page.name) }
                p.second { (pen.say("window-nation-seat", &[text("capital", page.capital.clone()), text("role", page.role.clone())])) }
            } }
        }
        dl.sums { @for figure in &page.figures { div { dt { a href=(why(&figure.metric)) { (figure.name) } } dd { (figure.value) } } } }
        @for ask in &page.asks { p { strong { (ask) } } }
        (list("window-nation-stance", &page.stance))
        @if !page.law.is_empty() { h2 { (pen.get("window-nation-law")) } ul.cast { @for of in &page.law { li { (badge(of.badge)) span { (of.name) ": " (pen.get(&format!("view-badge-{}", of.badge.key()))) } } } } }
        @if !page.past.is_empty() { h2 { (pen.get("window-nation-past")) } dl.past { @for (when, what) in &page.past { div { dt { (when) } dd { (what) } } } } }
    };
    Some(Page::of_game("nation", page.name.clone(), main))
}
