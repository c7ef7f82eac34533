//! News: the month's lines with what they followed from, and the one line at the foot.
//!
//! Duty: draw [`demarche_play::views::news::NewsItem`]s. Uses the pen. Always holds: every line leads to its
//! causes; nothing moves by itself.

use egui::{ScrollArea, Ui};

use super::theme;
use super::widgets::Pen;
use demarche_core::model::events::NewsSection;
use demarche_play::views::news::NewsItem;

/// The tab: all of it.
pub(crate) fn news_ui(ui: &mut Ui, pen: &mut Pen, lines: &[NewsItem], only: &mut Option<NewsSection>) {
    pen.title_ui(ui, pen.get("window-news"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(2.0, 2.0);
        if pen.tab_ui(ui, &pen.get("window-news-all"), only.is_none()).clicked() {
            *only = None;
        }
        for desk in
            [NewsSection::Home, NewsSection::Recipient, NewsSection::Adversary, NewsSection::Allies, NewsSection::War]
        {
            let label = pen.get(&format!("view-news-{}", demarche_play::views::news::desk_key(desk)));
            if pen.tab_ui(ui, &label, *only == Some(desk)).clicked() {
                *only = Some(desk);
            }
        }
    });
    ScrollArea::vertical().id_salt("news").auto_shrink([false, false]).show(ui, |ui| {
        let mut any = false;
        for line in lines.iter().filter(|l| only.is_none_or(|desk| l.of == desk)) {
            any = true;
            line_ui(ui, pen, line);
        }
        if !any {
            pen.second_ui(ui, pen.get("view-news-none"));
        }
    });
}

/// A line with its heading and causes.
pub(crate) fn line_ui(ui: &mut Ui, pen: &Pen, line: &NewsItem) {
    let ink = match line.of {
        NewsSection::Adversary => pen.tokens.adversary,
        NewsSection::Recipient => pen.tokens.flow,
        _ => pen.tokens.second,
    };
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(84.0, 20.0), |ui| {
            ui.set_min_width(84.0);
            ui.label(pen.text(&line.heading, theme::second_strong(), ink));
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            pen.body_ui(ui, &line.text);
            if let Some(more) = &line.more {
                pen.second_ui(ui, more);
            }
            let because: Vec<&String> = line.because.iter().filter(|b| !line.text.starts_with(b.as_str())).collect();
            if !because.is_empty() {
                let chain = because.iter().map(|b| b.as_str()).collect::<Vec<_>>().join(" ← ");
                pen.second_ui(ui, format!("← {chain}"));
            }
        });
    });
    ui.add_space(6.0);
}
