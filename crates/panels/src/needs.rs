//! Needs you: this month's questions and requests with their options.
//!
//! Duty: draw [`demarche_play::views::needs::Card`]s. Uses the pen. Always holds: an option says what it
//! takes before it is taken, and why it cannot be.

use egui::{CornerRadius, Frame, Margin, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use super::widgets::Pen;
use super::{draw, theme};
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{Intent, Play, Show, Tab};
use demarche_play::views::needs::{Card, Choice, Kind};

/// The cards, the hardest first; the first that waits is open unless another was chosen.
fn needs_ui(ui: &mut Ui, pen: &mut Pen, cards: &[Card], open: &mut Option<usize>) {
    if cards.is_empty() {
        pen.second_ui(ui, pen.get("window-needs-none"));
        return;
    }
    // Once all are answered, only what was chosen is open.
    let first = cards.iter().position(|c| !c.answered);
    let shown = open.filter(|at| *at < cards.len()).or(first);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (at, card) in cards.iter().enumerate() {
            if head_ui(ui, pen, card, Some(at) == shown) {
                *open = (*open != Some(at)).then_some(at);
            }
        }
    });
    if let Some(card) = shown.and_then(|at| cards.get(at)) {
        ui.add_space(2.0);
        card_ui(ui, pen, card);
    }
}

/// A card's head: its kind's shape, who asks, and a tick when it is answered.
fn head_ui(ui: &mut Ui, pen: &Pen, card: &Card, chosen: bool) -> bool {
    let label = pen.get(kind_key(card.kind));
    let sign = if card.answered { "✓" } else { "●" };
    let ink = if card.answered { pen.tokens.good } else { pen.tokens.action };
    let fill = if chosen { pen.tokens.raised_more } else { pen.tokens.panel };
    let mut job = egui::text::LayoutJob::default();
    let format = |font, color| egui::TextFormat { font_id: font, color, ..egui::TextFormat::default() };
    job.append(sign, 0.0, format(theme::second(), ink));
    job.append(&label, 6.0, format(if chosen { theme::second_strong() } else { theme::second() }, pen.tokens.text));
    // As wide answered and chosen as not, so that nothing moves under the pointer.
    let fonts = [theme::second(), theme::second_strong()];
    let signs = ["✓", "●"].map(|sign| draw::widest(ui.painter(), sign, fonts.clone()));
    let width = signs[0].max(signs[1]) + 6.0 + draw::widest(ui.painter(), &label, fonts);
    let width = width + 2.0 * ui.spacing().button_padding.x;
    let response = ui.add(egui::Button::new(job).fill(fill).min_size(vec2(width.max(theme::HIT), theme::HIT)));
    let name = card_told(pen, card);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &name));
    let clicked = response.clicked();
    response.on_hover_text(&card.title);
    clicked
}

/// A card in words: who asks, of what, and whether it is answered.
pub(crate) fn card_told(pen: &Pen, card: &Card) -> String {
    let state = pen.get(if card.answered { "window-need-answered" } else { "window-need-waits" });
    format!("{}: {} ({state})", pen.get(kind_key(card.kind)), card.title)
}

/// The message that names a kind of card.
pub(crate) const fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Question => "window-need-question",
        Kind::Request => "window-need-request",
        Kind::Round => "window-need-round",
        Kind::Rumour => "window-need-rumour",
        Kind::Transfer => "window-need-transfer",
    }
}

/// A card with what can be answered.
pub(crate) fn card_ui(ui: &mut Ui, pen: &mut Pen, card: &Card) {
    said_ui(ui, pen, card);
    answers_ui(ui, pen, card);
}

/// What a card says.
pub(crate) fn said_ui(ui: &mut Ui, pen: &Pen, card: &Card) {
    ui.label(pen.text(&card.title, theme::panel_title(), pen.tokens.text));
    if let Some(until) = &card.until {
        pen.second_ui(ui, pen.say("window-need-until", &[text("month", until.clone())]));
    }
    if !card.text.is_empty() {
        ui.label(pen.text(&card.text, theme::second(), pen.tokens.second));
    }
}

/// What can be answered.
pub(crate) fn answers_ui(ui: &mut Ui, pen: &mut Pen, card: &Card) {
    if card.choices.is_empty() && card.sector.is_some() {
        ui.horizontal(|ui| {
            if pen.button_ui(ui, &pen.get("window-need-see"), true).clicked() {
                pen.show(Show::Tab(Tab::Recipient));
            }
            if card.answered {
                ui.label(pen.text(pen.get("window-need-met"), theme::second(), pen.tokens.good));
            }
        });
    }
    for choice in &card.choices {
        choice_ui(ui, pen, choice);
    }
}

/// An option as one wide button.
fn choice_ui(ui: &mut Ui, pen: &mut Pen, choice: &Choice) {
    let enabled = choice.refused.is_none();
    let fill = if choice.chosen { pen.tokens.raised_more } else { pen.tokens.raised };
    let edge = if choice.chosen { Stroke::new(1.5, pen.tokens.action) } else { Stroke::new(1.0, pen.tokens.line) };
    let frame = Frame::new()
        .fill(fill)
        .stroke(edge)
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(10, 6));
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 19.0), Sense::hover());
            ui.painter().circle_stroke(rect.center(), 6.0, Stroke::new(1.5, pen.tokens.second));
            if choice.chosen {
                ui.painter().circle_filled(rect.center(), 3.5, pen.tokens.action);
            }
            ui.vertical(|ui| {
                let ink = if enabled { pen.tokens.text } else { pen.tokens.second };
                ui.add(egui::Label::new(pen.text(&choice.text, theme::second(), ink)).selectable(false));
                let mut under: Vec<String> = choice.cost.iter().cloned().collect();
                if choice.silence {
                    under.push(pen.get("window-choice-silence"));
                }
                if let Some(refused) = &choice.refused {
                    under.push(refused.clone());
                }
                if !under.is_empty() {
                    let line = pen.text(under.join(" · "), theme::second(), pen.tokens.second);
                    ui.add(egui::Label::new(line).selectable(false));
                }
            });
        });
    });
    let rect: Rect = inner.response.rect;
    let id = ui.id().with(("choice", &choice.text));
    let response = ui.interact(rect, id, if enabled { Sense::click() } else { Sense::hover() });
    let name = match &choice.cost {
        Some(cost) => format!("{} ({cost})", choice.text),
        None => choice.text.clone(),
    };
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, enabled, choice.chosen, &name));
    if response.has_focus() || response.hovered() {
        let ink = if response.has_focus() { pen.tokens.action } else { pen.tokens.second };
        ui.painter().rect_stroke(rect, 6.0, Stroke::new(2.0, ink), egui::StrokeKind::Inside);
    }
    if response.clicked() {
        pen.ask(Intent::Play(Play::Toggle(choice.order.clone())));
    }
}

/// The stack with its own scrolling.
pub(crate) fn stack_ui(ui: &mut Ui, pen: &mut Pen, cards: &[Card], open: &mut Option<usize>) {
    let area = ScrollArea::vertical().id_salt("needs").auto_shrink([false, true]);
    area.show(ui, |ui| needs_ui(ui, pen, cards, open));
}
