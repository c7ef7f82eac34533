//! Tokens: colours by what they mean, for a dark ground, a light ground and paper.
//!
//! Duty: name every colour once. Uses `egui`. Always holds: text on the ground it stands on has a
//! contrast of at least 4.5, graphics of at least 3 (a test measures every pair, glass over the lightest
//! and the darkest map).

use egui::Color32;

use demarche_core::model::good::AidType;

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
    /// Sea where it is deep.
    pub sea: Color32,
    /// Sea at the coast.
    pub shallow: Color32,
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
    /// The edge of a drawer.
    pub(crate) brass: Color32,
    /// Bronze, silver, gold.
    pub(crate) metals: [Color32; 3],
    /// What lies on the map: a drawer's ground, which lets the map shine through a little.
    pub(crate) glass: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16 & 0xff) as u8, (hex >> 8 & 0xff) as u8, (hex & 0xff) as u8)
}

/// A colour that lets through what is behind it; `cover` of 255 lets nothing through.
const fn clear(hex: u32, cover: u8) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgba_premultiplied(scaled(red, cover), scaled(green, cover), scaled(blue, cover), cover)
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a byte is a byte")]
const fn scaled(channel: u8, cover: u8) -> u8 {
    (channel as u16 * cover as u16 / 255) as u8
}

/// The dark theme.
const DARK: Tokens = Tokens {
    light: false,
    ground: rgb(0x0e_15_1c),
    panel: rgb(0x12_1b_24),
    raised: rgb(0x1c_27_30),
    raised_more: rgb(0x27_34_3f),
    line: rgb(0x2e_3b_46),
    text: rgb(0xea_ee_f1),
    second: rgb(0xa9_b4_c0),
    action: rgb(0xe6_9f_00),
    on_action: rgb(0x14_0f_00),
    flow: rgb(0x56_b4_e9),
    good: rgb(0x2f_c0_92),
    pending: rgb(0xf0_e4_42),
    adversary: rgb(0xf0_7f_3c),
    adversary_ground: rgb(0x3a_1e_14),
    blocked: rgb(0xd9_8c_b6),
    sea: rgb(0x0a_13_1b),
    shallow: rgb(0x1c_3c_4e),
    land: rgb(0x40_49_48),
    border: rgb(0x10_18_1e),
    land_adversary: rgb(0x8c_48_2e),
    land_recipient: rgb(0x3f_7d_ab),
    land_player: rgb(0xbf_a9_70),
    land_ally: rgb(0x35_66_58),
    land_donor: rgb(0x38_56_50),
    brass: rgb(0xc9_a6_61),
    metals: [rgb(0xc0_7f_4e), rgb(0xbc_c6_ce), rgb(0xe8_be_4d)],
    glass: clear(0x0e_15_1c, 0xee),
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
    sea: rgb(0xc9_d8_e2),
    shallow: rgb(0xe6_ef_f3),
    land: rgb(0xec_e8_dd),
    border: rgb(0xb9_c1_c9),
    land_adversary: rgb(0xd9_8b_74),
    land_recipient: rgb(0x7d_b6_dc),
    land_player: rgb(0xe2_ae_4a),
    land_ally: rgb(0x8c_c2_b4),
    land_donor: rgb(0xc2_da_d2),
    brass: rgb(0x96_78_3a),
    metals: [rgb(0x9a_5a_2c), rgb(0x6e_7a_84), rgb(0x96_6f_00)],
    glass: clear(0xfb_fb_fa, 0xf0),
};

/// Paper, on which others write to the player; the same in both themes.
const PAPER: Tokens = Tokens {
    light: true,
    ground: rgb(0xe3_d7_bf),
    panel: rgb(0xf1_e8_d7),
    raised: rgb(0xf7_f0_e3),
    raised_more: rgb(0xe8_dc_c4),
    line: rgb(0xc9_b9_98),
    text: rgb(0x24_1f_18),
    second: rgb(0x5a_50_41),
    action: rgb(0x85_4f_00),
    on_action: rgb(0xff_ff_ff),
    flow: rgb(0x0a_57_88),
    good: rgb(0x12_5f_44),
    pending: rgb(0x6b_55_00),
    adversary: rgb(0x97_38_18),
    adversary_ground: rgb(0xf3_dc_c9),
    blocked: rgb(0x8c_34_66),
    brass: rgb(0x85_66_2a),
    glass: rgb(0xf1_e8_d7),
    ..LIGHT
};

impl Tokens {
    /// The colours of what is written on paper.
    #[must_use]
    pub(crate) const fn paper() -> Self {
        PAPER
    }

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
        for map in [self.sea, self.shallow, self.land_player, self.land, Color32::BLACK, Color32::WHITE] {
            let seen = map.blend(self.glass);
            pairs.extend([self.text, self.second, self.action, self.flow, self.good].map(|ink| ("glass", ink, seen)));
        }
        pairs
    }

    /// Pairs of graphics and the ground on which they stand.
    #[cfg(test)]
    #[must_use]
    fn graphic_pairs(&self) -> Vec<(&'static str, Color32, Color32)> {
        [self.action, self.flow, self.good, self.pending, self.adversary, self.blocked]
            .into_iter()
            .chain(self.metals)
            .flat_map(|c| [("panel", c, self.panel), ("sea", c, self.sea), ("raised_more", c, self.raised_more)])
            .collect()
    }
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
        for tokens in [DARK, LIGHT, PAPER] {
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
