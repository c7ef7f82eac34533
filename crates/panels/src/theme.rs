//! Theme: the one place where colours, sizes and type are named.
//!
//! Duty: tokens for a dark and a light ground, egui's style from them, fonts. Uses `egui`. Always
//! holds: no other file names a colour; text on the ground it stands on has a contrast of at
//! least 4.5, graphics of at least 3 (a test measures every pair).

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::epaint::FontColorTransferFunction;
use egui::epaint::text::{FontData, FontDefinitions};
use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Vec2};

use demarche_core::model::good::AidType;

/// The width for which the desk is drawn, in logical units.
pub const WIDTH: f32 = 1280.0;
/// The height for which the desk is drawn, in logical units.
pub const HEIGHT: f32 = 720.0;
/// The least size of anything that can be hit.
pub(crate) const HIT: f32 = 28.0;

/// Colours by what they mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tokens {
    /// Whether the ground is light.
    pub light: bool,
    /// Behind everything.
    pub(crate) ground: Color32,
    /// Panels.
    pub(crate) panel: Color32,
    /// What stands out of a panel.
    pub(crate) raised: Color32,
    /// What stands out of that: buttons.
    pub(crate) raised_more: Color32,
    /// Lines between things.
    pub(crate) line: Color32,
    /// Text.
    pub text: Color32,
    /// Text of second rank.
    pub second: Color32,
    /// What can be done, or has the focus; information never wears it.
    pub(crate) action: Color32,
    /// Text on an action's ground.
    pub(crate) on_action: Color32,
    /// Flows and shares.
    pub(crate) flow: Color32,
    /// Better, free.
    pub(crate) good: Color32,
    /// Waiting.
    pub(crate) pending: Color32,
    /// The adversary, worse.
    pub(crate) adversary: Color32,
    /// The ground of what the adversary does.
    pub(crate) adversary_ground: Color32,
    /// Not allowed.
    pub(crate) blocked: Color32,
    /// Sea.
    pub sea: Color32,
    /// Land.
    pub land: Color32,
    /// Borders and the graticule.
    pub border: Color32,
    /// Land of the adversary.
    pub(crate) land_adversary: Color32,
    /// Land of the recipient.
    pub(crate) land_recipient: Color32,
    /// Land of the player.
    pub(crate) land_player: Color32,
    /// Land of allies.
    pub(crate) land_ally: Color32,
    /// Land of other donors.
    pub(crate) land_donor: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16 & 0xff) as u8, (hex >> 8 & 0xff) as u8, (hex & 0xff) as u8)
}

/// The dark theme.
const DARK: Tokens = Tokens {
    light: false,
    ground: rgb(0x12_17_1d),
    panel: rgb(0x1c_23_2c),
    raised: rgb(0x23_2c_36),
    raised_more: rgb(0x2b_36_42),
    line: rgb(0x31_3c_49),
    text: rgb(0xe6_ea_ee),
    second: rgb(0xa9_b4_c0),
    action: rgb(0xe6_9f_00),
    on_action: rgb(0x14_0f_00),
    flow: rgb(0x56_b4_e9),
    good: rgb(0x2f_c0_92),
    pending: rgb(0xf0_e4_42),
    adversary: rgb(0xf0_7f_3c),
    adversary_ground: rgb(0x3a_1e_14),
    blocked: rgb(0xd9_8c_b6),
    sea: rgb(0x0e_14_1b),
    land: rgb(0x2a_33_3d),
    border: rgb(0x12_19_21),
    land_adversary: rgb(0x8f_3a_2c),
    land_recipient: rgb(0x3f_86_b5),
    land_player: rgb(0xc9_8a_10),
    land_ally: rgb(0x2c_6b_60),
    land_donor: rgb(0x2d_50_4b),
};

/// The light theme.
const LIGHT: Tokens = Tokens {
    light: true,
    ground: rgb(0xe9_ec_ef),
    panel: rgb(0xfb_fb_fa),
    raised: rgb(0xf0_f2_f4),
    raised_more: rgb(0xe2_e7_ec),
    line: rgb(0xcf_d6_dd),
    text: rgb(0x15_1b_22),
    second: rgb(0x4a_57_65),
    action: rgb(0x8a_5a_00),
    on_action: rgb(0xff_ff_ff),
    flow: rgb(0x00_66_a6),
    good: rgb(0x00_6b_4e),
    pending: rgb(0x76_61_00),
    adversary: rgb(0xa8_41_00),
    adversary_ground: rgb(0xfb_e6_da),
    blocked: rgb(0x9a_3d_72),
    sea: rgb(0xdc_e5_ec),
    land: rgb(0xf6_f4_ef),
    border: rgb(0xb9_c1_c9),
    land_adversary: rgb(0xd9_8b_74),
    land_recipient: rgb(0x7d_b6_dc),
    land_player: rgb(0xe2_ae_4a),
    land_ally: rgb(0x8c_c2_b4),
    land_donor: rgb(0xc2_da_d2),
};

impl Tokens {
    /// The theme for a ground.
    #[must_use]
    pub const fn of(light: bool) -> Self {
        if light { LIGHT } else { DARK }
    }

    /// The colour of a type of aid.
    #[must_use]
    pub(crate) const fn aid(&self, aid_type: AidType) -> Color32 {
        match aid_type {
            AidType::Financial => self.flow,
            AidType::Humanitarian => self.good,
            AidType::Military => self.blocked,
        }
    }

    /// The colour of better, worse or neither.
    #[must_use]
    pub(crate) const fn goodness(&self, good: i8) -> Color32 {
        match good {
            1 => self.good,
            -1 => self.adversary,
            _ => self.second,
        }
    }

    /// A step of the scale from cold to warm relations, -4 to 4: two hues and a neutral middle.
    #[must_use]
    pub(crate) fn warmth(&self, step: i8) -> Color32 {
        let end = if step < 0 { self.land_adversary } else { self.land_recipient };
        let share = f32::from(step.unsigned_abs().min(4)) / 4.0;
        self.land_middle().lerp_to_gamma(end, share)
    }

    fn land_middle(&self) -> Color32 {
        if self.light { rgb(0xe4_e2_dc) } else { rgb(0x3a_42_4b) }
    }

    /// Pairs of text and the ground on which it stands.
    #[cfg(test)]
    #[must_use]
    fn text_pairs(&self) -> Vec<(&'static str, Color32, Color32)> {
        let mut pairs = Vec::new();
        for (ground, of) in [("ground", self.ground), ("panel", self.panel), ("raised", self.raised)] {
            pairs.push((ground, self.text, of));
            pairs.push((ground, self.second, of));
            for colour in [self.action, self.flow, self.good, self.pending, self.adversary, self.blocked] {
                pairs.push((ground, colour, of));
            }
        }
        pairs.push(("raised_more", self.text, self.raised_more));
        pairs.push(("raised_more", self.second, self.raised_more));
        pairs.push(("action", self.on_action, self.action));
        pairs.push(("adversary_ground", self.text, self.adversary_ground));
        pairs.push(("adversary_ground", self.adversary, self.adversary_ground));
        pairs.push(("sea", self.text, self.sea));
        pairs
    }

    /// Pairs of graphics and the ground on which they stand.
    #[cfg(test)]
    #[must_use]
    fn graphic_pairs(&self) -> Vec<(&'static str, Color32, Color32)> {
        [self.action, self.flow, self.good, self.pending, self.adversary, self.blocked]
            .into_iter()
            .flat_map(|c| [("panel", c, self.panel), ("sea", c, self.sea), ("raised_more", c, self.raised_more)])
            .collect()
    }
}

/// The family of headlines.
#[must_use]
pub(crate) fn serif() -> FontFamily {
    FontFamily::Name("serif".into())
}

/// The family of what stands out in data.
#[must_use]
fn semibold() -> FontFamily {
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

/// The contrast of two colours as the WCAG define it, 1 to 21.
#[cfg(test)]
#[must_use]
fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
fn luminance(colour: Color32) -> f32 {
    let linear = egui::Rgba::from(colour);
    0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_colours_can_be_told_apart() {
        for tokens in [DARK, LIGHT] {
            for (ground, text, behind) in tokens.text_pairs() {
                let found = contrast(text, behind);
                assert!(found >= 4.5, "text {text:?} on {ground}: {found:.2}, light: {}", tokens.light);
            }
            for (ground, mark, behind) in tokens.graphic_pairs() {
                let found = contrast(mark, behind);
                assert!(found >= 3.0, "mark {mark:?} on {ground}: {found:.2}, light: {}", tokens.light);
            }
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 0.01);
        assert!((contrast(rgb(0x77_77_77), Color32::WHITE) - 4.48).abs() < 0.01);
    }
}
