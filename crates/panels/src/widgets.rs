//! The pen: what every panel draws with.
//!
//! Duty: hand panels the theme, the words and a place for intents; composite widgets that stand in
//! more than one panel. Uses `egui`, `narrate`. Always holds: every control has an accessible
//! name; a number that has causes opens them.

mod signs;

use egui::{
    Align, Align2, Button, Color32, CornerRadius, FontId, Frame, Layout, Margin, Rect, Response, RichText, Sense,
    Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::draw;
use super::theme::{self, HIT, Tokens};
use demarche_core::outside::show::visible;
use demarche_play::narrate::Words;
use demarche_play::narrate::figures::Figure;
use demarche_play::narrate::words::Arg;
use demarche_play::session::intent::{Intent, Show};

/// The side of a step's button.
const STEP: f32 = 24.0;

/// What a panel draws with.
pub struct Pen<'a> {
    /// Colours.
    pub tokens: Tokens,
    /// Words.
    pub words: &'a Words,
    /// What is asked for.
    pub out: &'a mut Vec<Intent>,
}

impl Pen<'_> {
    /// A message.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// A message with arguments.
    #[must_use]
    pub fn say(&self, id: &str, args: &[Arg]) -> String {
        self.words.say(id, args)
    }

    /// A figure by itself.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> String {
        self.words.figure(figure)
    }

    /// Asks for something; the same twice in a row is asked for once.
    pub fn ask(&mut self, intent: Intent) {
        if self.out.last() != Some(&intent) {
            self.out.push(intent);
        }
    }

    /// Shows something.
    pub fn show(&mut self, show: Show) {
        self.ask(Intent::Show(show));
    }

    /// The frame of a panel.
    pub fn card(&self) -> Frame {
        Frame::new()
            .fill(self.tokens.panel)
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::symmetric(12, 10))
    }

    /// The frame of something that stands out of a panel.
    pub fn raised(&self) -> Frame {
        Frame::new()
            .fill(self.tokens.raised)
            .corner_radius(CornerRadius::same(6))
            .inner_margin(Margin::symmetric(10, 8))
    }

    /// Text in a type and a colour.
    #[must_use]
    #[expect(clippy::unused_self, reason = "all that is written goes through the pen")]
    pub fn text(&self, text: impl Into<String>, font: FontId, colour: Color32) -> RichText {
        RichText::new(visible(&text.into())).font(font).color(colour)
    }

    /// A panel's title.
    pub fn title_ui(&self, ui: &mut Ui, title: impl Into<String>) -> Response {
        ui.label(self.text(title, theme::panel_title(), self.tokens.text))
    }

    /// Text of second rank.
    pub fn second_ui(&self, ui: &mut Ui, text: impl Into<String>) -> Response {
        ui.label(self.text(text, theme::second(), self.tokens.second))
    }

    /// Text beside text of another type, on the same baseline; it is read as it stands.
    #[expect(clippy::unused_self, reason = "all that is written goes through the pen")]
    pub fn beside_ui(
        &self,
        ui: &mut Ui,
        text: impl Into<String>,
        (font, lead): (FontId, &FontId),
        colour: Color32,
    ) -> Response {
        let told = visible(&text.into()).into_owned();
        let drop = draw::drop_to(ui.painter(), &font, lead);
        let room = ui.available_width();
        let galley = if room.is_finite() && !ui.layout().main_wrap() {
            draw::shortened(ui.painter(), &told, font, colour, room)
        } else {
            ui.painter().layout_no_wrap(told.clone(), font, colour)
        };
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        named(&response, WidgetType::Label, &told);
        let cut = galley.elided;
        ui.painter().galley(rect.min + vec2(0.0, drop), galley, colour);
        if cut { response.on_hover_text(told) } else { response }
    }

    /// Body text.
    pub fn body_ui(&self, ui: &mut Ui, text: impl Into<String>) -> Response {
        ui.label(self.text(text, theme::body(), self.tokens.text))
    }

    /// Text of second size in the first colour.
    pub fn body_small_ui(&self, ui: &mut Ui, text: impl Into<String>) -> Response {
        ui.label(self.text(text, theme::second(), self.tokens.text))
    }

    /// Paragraphs with a line length that can be read.
    pub fn prose_ui(&self, ui: &mut Ui, text: &str) {
        for paragraph in text.split("\n\n") {
            let plain = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
            self.body_ui(ui, plain);
            ui.add_space(6.0);
        }
    }

    /// The one thing to do.
    pub fn action_ui(&self, ui: &mut Ui, label: &str, enabled: bool) -> Response {
        let (fill, ink) = if enabled {
            (self.tokens.action, self.tokens.on_action)
        } else {
            (self.tokens.raised, self.tokens.second)
        };
        let button = Button::new(self.text(label, theme::strong(), ink)).fill(fill).min_size(vec2(0.0, 36.0));
        ui.scope(|ui| {
            ui.spacing_mut().button_padding.x = 16.0;
            ui.add_enabled(enabled, button)
        })
        .inner
    }

    /// Something that is on or off; the box has an edge also where it is empty.
    pub fn check_ui(&self, ui: &mut Ui, on: &mut bool, label: &str) -> Response {
        let edge = Stroke::new(1.5, self.tokens.second);
        ui.scope(|ui| {
            ui.visuals_mut().widgets.inactive.bg_stroke = edge;
            ui.visuals_mut().widgets.inactive.bg_fill = self.tokens.ground;
            ui.checkbox(on, self.text(label, theme::body(), self.tokens.text))
        })
        .inner
    }

    /// Something else to do.
    pub fn button_ui(&self, ui: &mut Ui, label: &str, enabled: bool) -> Response {
        let ink = if enabled { self.tokens.text } else { self.tokens.second };
        let button = Button::new(self.text(label, theme::body(), ink)).fill(self.tokens.raised_more);
        ui.add_enabled(enabled, button.min_size(vec2(HIT, HIT)))
    }

    /// A button for a step up or down in a narrow row.
    pub fn step_ui(&self, ui: &mut Ui, sign: &str, name: &str, enabled: bool) -> Response {
        let ink = if enabled { self.tokens.text } else { self.tokens.second.gamma_multiply(0.6) };
        let fill = if enabled { self.tokens.raised_more } else { Color32::TRANSPARENT };
        let response = ui
            .scope(|ui| {
                ui.spacing_mut().button_padding = vec2(0.0, 0.0);
                let button = Button::new(self.text(sign, theme::strong(), ink)).fill(fill);
                ui.add_enabled(enabled, button.min_size(vec2(STEP, STEP)))
            })
            .inner;
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, name));
        response
    }

    /// A small button of one sign, with a name for those who do not see it.
    pub fn sign_ui(&self, ui: &mut Ui, sign: &str, name: &str, enabled: bool) -> Response {
        let ink = if enabled { self.tokens.text } else { self.tokens.second.gamma_multiply(0.6) };
        let text = self.text(sign, theme::strong(), ink);
        let fill = if enabled { self.tokens.raised_more } else { self.tokens.raised };
        let response = ui.add_enabled(enabled, Button::new(text).fill(fill).min_size(vec2(HIT, HIT)));
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, name));
        response
    }

    /// A choice among others.
    pub fn tab_ui(&self, ui: &mut Ui, label: &str, chosen: bool) -> Response {
        let ink = if chosen { self.tokens.text } else { self.tokens.second };
        let font = if chosen { theme::second_strong() } else { theme::second() };
        let fill = if chosen { self.tokens.raised_more } else { Color32::TRANSPARENT };
        // As wide chosen as not, so that nothing moves under the pointer.
        let width = draw::widest(ui.painter(), &visible(label), [theme::second(), theme::second_strong()]);
        let size = vec2((width + 2.0 * ui.spacing().button_padding.x).max(HIT), HIT);
        let response = ui.add(Button::new(self.text(label, font, ink)).fill(fill).min_size(size));
        response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, label));
        response
    }

    /// A word in a line of text that opens something: written as the text is, pressed as large as a button.
    pub fn inline_ui(&self, ui: &mut Ui, word: &str, told: &str) -> Response {
        // Of the text alone; what is pressed reads it out.
        let galley = ui.painter().layout_no_wrap(visible(word).into_owned(), theme::second(), self.tokens.flow);
        let (place, word) = ui.allocate_exact_size(galley.size(), Sense::hover());
        let wider = vec2((HIT - place.width()).max(4.0), (HIT - place.height()).max(4.0)) / 2.0;
        let response = ui.interact(place.expand2(wider), word.id.with("pressed"), Sense::click());
        if response.hovered() || response.has_focus() {
            let ink = if response.has_focus() { self.tokens.action } else { self.tokens.flow };
            ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(1.5, ink));
        }
        ui.painter().galley(place.min, galley, self.tokens.flow);
        named(&response, WidgetType::Button, told);
        response
    }

    /// A number that opens its causes.
    pub fn number_ui(
        &mut self,
        ui: &mut Ui,
        value: &str,
        font: FontId,
        colour: Color32,
        name: &str,
        asks: &str,
    ) -> Response {
        let button = Button::new(self.text(value, font, colour)).frame(false).min_size(vec2(STEP, STEP));
        // No higher than a line, so that what stands beside it is centred as it is.
        let response = ui
            .scope(|ui| {
                ui.spacing_mut().button_padding = Vec2::ZERO;
                ui.spacing_mut().interact_size.y = STEP;
                ui.add(button)
            })
            .inner;
        let label = self.say(
            "window-number-why",
            &[demarche_play::narrate::words::text("name", name), demarche_play::narrate::words::text("value", value)],
        );
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
        if response.hovered() || response.has_focus() {
            let line = response.rect.bottom() - 1.0;
            ui.painter().hline(response.rect.x_range(), line, Stroke::new(1.0, self.tokens.second));
        }
        if response.clicked() {
            self.show(Show::Why(asks.to_owned()));
        }
        response
    }

    /// A line between things.
    pub fn rule_ui(&self, ui: &mut Ui) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
        ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, self.tokens.line));
    }

    /// Two things at the two ends of a line.
    pub fn ends_ui(
        &mut self,
        ui: &mut Ui,
        left: impl FnOnce(&mut Self, &mut Ui),
        right: impl FnOnce(&mut Self, &mut Ui),
    ) {
        ui.horizontal(|ui| {
            left(self, ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| right(self, ui));
        });
    }

    /// What stands at the right end of the room that is left, and is read from left to right; the
    /// room before it. How wide it is, the frame before has shown.
    pub fn at_right_ui(&mut self, ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Self, &mut Ui)) -> Rect {
        let id = ui.id().with(salt);
        let room = ui.available_rect_before_wrap();
        // Where one scrolls sideways there is no right end.
        if !room.width().is_finite() || room.width() > 1e5 {
            add(self, ui);
            return room;
        }
        let last: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
        let start = (room.right() - last).max(room.left());
        let place = Rect::from_min_max(pos2(start, room.top()), room.max);
        let builder = egui::UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
        let mut child = ui.new_child(builder);
        add(self, &mut child);
        let used = child.min_rect();
        // What is wider than its room can be scrolled to, where something scrolls.
        if used.right() > room.right() {
            ui.expand_to_include_rect(used);
        }
        let width = used.width();
        if (width - last).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, width));
            ui.ctx().request_discard("what stands at the right end has another width");
        }
        Rect::from_min_max(room.min, pos2(start, room.bottom()))
    }

    /// A small filled label about a point, within a room; where it stands.
    #[must_use]
    #[expect(clippy::unused_self, reason = "all that is written goes through the pen")]
    pub fn pill(
        &self,
        painter: &egui::Painter,
        at: egui::Pos2,
        room: Rect,
        text: &str,
        ink: Color32,
        fill: Color32,
    ) -> Rect {
        let galley = painter.layout_no_wrap(visible(text).into_owned(), theme::second(), ink);
        let half = (galley.size() + vec2(18.0, 8.0)) / 2.0;
        // A label wider than its room stands in its middle.
        let inner = Rect::from_min_max(room.min + half, (room.max - half).max(room.min + half));
        let rect = Rect::from_center_size(at.clamp(inner.min, inner.max), half * 2.0);
        painter.rect(rect, CornerRadius::same(10), fill, Stroke::new(1.0, ink), egui::StrokeKind::Inside);
        painter.galley(Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min, galley, ink);
        rect
    }
}

/// Names a response for those who do not see it.
pub fn named(response: &Response, kind: WidgetType, label: &str) {
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::labeled(kind, enabled, visible(label)));
}

/// Diagonal lines over a place.
pub fn hatch(painter: &egui::Painter, rect: Rect, colour: Color32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        painter.line_segment([pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())], Stroke::new(2.0, colour));
        x += 5.0;
    }
}
