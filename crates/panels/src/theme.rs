//! Theme: the one place where colours, sizes and type are named.
//!
//! Duty: egui's style from the tokens, type, fonts. Uses `tokens`, `egui`. Always holds: no file but
//! `tokens` names a colour.

mod tokens;
mod warm;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::epaint::FontColorTransferFunction;
use egui::epaint::text::{FontData, FontDefinitions};
use egui::{CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Vec2};

pub use tokens::Tokens;

/// The width for which the desk is drawn, in logical units.
pub const WIDTH: f32 = 1280.0;
/// The height for which the desk is drawn, in logical units.
pub const HEIGHT: f32 = 720.0;
/// The least size of anything that can be hit.
pub(crate) const HIT: f32 = 28.0;

/// The factor by which everything is scaled in a window of so many pixels, in quarters, times what the player
/// chose in percent: up to half as large again as the size that the desk is drawn for, a window shows more, not
/// larger.
#[must_use]
pub fn zoom([width, height]: [f32; 2], percent: u16) -> f32 {
    let fit = (width / WIDTH).min(height / HEIGHT) / 1.5;
    // A small window shows less instead of smaller text.
    ((fit * 4.0).floor() / 4.0).max(1.0) * f32::from(percent) / 100.0
}

/// The family of headlines.
#[must_use]
pub(crate) fn serif() -> FontFamily {
    FontFamily::Name("serif".into())
}

/// The family of what stands out in data.
#[must_use]
pub(crate) fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// Type of headline numbers.
#[must_use]
pub(crate) fn headline() -> FontId {
    FontId::new(20.0, semibold())
}

/// Type of a screen's title.
#[must_use]
pub(crate) fn screen_title() -> FontId {
    FontId::new(30.0, serif())
}

/// Type of a panel's title.
#[must_use]
pub(crate) fn panel_title() -> FontId {
    FontId::new(18.0, serif())
}

/// Type of the title of a panel that stands alone.
#[must_use]
pub(crate) fn headline_serif() -> FontId {
    FontId::new(20.0, serif())
}

/// Type of data that stands out.
#[must_use]
pub(crate) fn strong() -> FontId {
    FontId::new(16.0, semibold())
}

/// Type of text.
#[must_use]
pub(crate) fn body() -> FontId {
    FontId::new(16.0, FontFamily::Proportional)
}

/// Type of a row in a drawer.
#[must_use]
pub(crate) fn row() -> FontId {
    FontId::new(15.0, FontFamily::Proportional)
}

/// Type of a row that stands out.
#[must_use]
pub(crate) fn row_strong() -> FontId {
    FontId::new(15.0, semibold())
}

/// Type of second rank, never smaller.
#[must_use]
pub(crate) fn second() -> FontId {
    FontId::new(14.0, FontFamily::Proportional)
}

/// Type of second rank that stands out.
#[must_use]
pub(crate) fn second_strong() -> FontId {
    FontId::new(14.0, semibold())
}

/// Every type that a panel writes with.
fn types() -> Vec<FontId> {
    let mut types = vec![body(), headline(), headline_serif(), panel_title(), row(), row_strong()];
    types.extend([
        screen_title(),
        second(),
        second_strong(),
        strong(),
        FontId::new(11.0, semibold()),
        FontId::new(26.0, semibold()),
    ]);
    types.extend([14.0, 15.0, 16.0, 17.0, 20.0, 26.0, 32.0, 34.0, 44.0].map(|size| FontId::new(size, serif())));
    types
}

/// Draws every sign of these texts into the atlas, in every type, and those with which figures are written.
/// What is drawn in the pass after it finds them there.
pub fn warm<'a>(ctx: &egui::Context, texts: impl IntoIterator<Item = &'a str>) {
    warm::warm(ctx, types(), texts);
}

/// The fonts, with Cyrillic and Japanese behind Latin.
#[must_use]
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions { font_data: BTreeMap::new(), families: BTreeMap::new() };
    let data: [(&str, &'static [u8]); 6] = [
        ("sans", include_bytes!("../../../assets/fonts/sans-regular.ttf")),
        ("sans-semibold", include_bytes!("../../../assets/fonts/sans-semibold.ttf")),
        ("serif-semibold", include_bytes!("../../../assets/fonts/serif-semibold.ttf")),
        ("japanese", include_bytes!("../../../assets/fonts/japanese-regular.ttf")),
        ("symbols", include_bytes!("../../../assets/fonts/symbols.ttf")),
        ("replacement", include_bytes!("../../../assets/fonts/replacement.ttf")),
    ];
    for (name, bytes) in data {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let list = |first: &[&str]| -> Vec<String> {
        first.iter().chain(&["symbols", "japanese", "replacement"]).map(|name| (*name).to_owned()).collect()
    };
    fonts.families.insert(FontFamily::Proportional, list(&["sans"]));
    fonts.families.insert(FontFamily::Monospace, list(&["sans"]));
    fonts.families.insert(semibold(), list(&["sans-semibold", "sans"]));
    fonts.families.insert(serif(), list(&["serif-semibold", "sans"]));
    fonts
}

/// egui's style from the tokens.
#[must_use]
pub fn style(tokens: &Tokens, motion: bool) -> egui::Style {
    let mut style = egui::Style { animation_time: if motion { 0.12 } else { 0.0 }, ..egui::Style::default() };
    style.text_styles = [
        (TextStyle::Heading, panel_title()),
        (TextStyle::Body, body()),
        (TextStyle::Button, body()),
        (TextStyle::Small, second()),
        (TextStyle::Monospace, FontId::new(14.0, FontFamily::Monospace)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 6.0);
    spacing.button_padding = Vec2::new(10.0, 4.0);
    spacing.interact_size = Vec2::new(HIT, HIT);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(8);
    spacing.slider_width = 130.0;
    spacing.scroll = egui::style::ScrollStyle { bar_width: 8.0, ..egui::style::ScrollStyle::solid() };
    let visuals = &mut style.visuals;
    *visuals = if tokens.light { egui::Visuals::light() } else { egui::Visuals::dark() };
    // Colours are blended by their light, which thins dark text on a light ground: it is drawn fuller.
    visuals.text_options.color_transfer_function = if tokens.light {
        FontColorTransferFunction::TwoCoverageMinusCoverageSq
    } else {
        FontColorTransferFunction::Off
    };
    visuals.override_text_color = None;
    visuals.panel_fill = tokens.panel;
    visuals.window_fill = tokens.raised;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = tokens.ground;
    visuals.text_edit_bg_color = Some(tokens.ground);
    visuals.faint_bg_color = tokens.raised;
    visuals.code_bg_color = tokens.raised;
    visuals.hyperlink_color = tokens.flow;
    visuals.warn_fg_color = tokens.pending;
    visuals.error_fg_color = tokens.adversary;
    visuals.weak_text_color = Some(tokens.second);
    visuals.selection.bg_fill = tokens.flow.gamma_multiply(0.35);
    visuals.selection.stroke = Stroke::new(2.0, tokens.action);
    visuals.striped = false;
    let widgets = &mut visuals.widgets;
    for (state, fill, stroke) in [
        (&mut widgets.noninteractive, tokens.panel, Stroke::new(1.0, tokens.line)),
        (&mut widgets.inactive, tokens.raised_more, Stroke::NONE),
        (&mut widgets.hovered, tokens.line, Stroke::new(1.0, tokens.second)),
        (&mut widgets.active, tokens.line, Stroke::new(2.0, tokens.action)),
        (&mut widgets.open, tokens.raised_more, Stroke::new(1.0, tokens.line)),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = stroke;
        state.fg_stroke = Stroke::new(1.5, tokens.text);
        state.corner_radius = CornerRadius::same(6);
        state.expansion = 0.0;
    }
    if tokens.light {
        // Rails and handles stand out of a light ground.
        widgets.inactive.bg_fill = tokens.border;
    }
    style
}
