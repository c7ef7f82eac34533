//! Tokens: every colour by what it means, for a dark ground, a light ground and paper.
//!
//! Duty: the one place where colours are named; the window's theme and the page's styles are made of them. Uses
//! `pictures` for what a colour is. Always holds: text on the ground it stands on has a contrast of at least
//! 4.5, graphics of at least 3 (the window's theme has a test that measures every pair).

use super::pictures::shape::Ink;
use super::views::letter::Side;

/// Colours by what they mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Palette {
    /// Whether the ground is light.
    pub light: bool,
    /// Behind everything.
    pub ground: Ink,
    /// Panels.
    pub panel: Ink,
    /// What stands out of a panel.
    pub raised: Ink,
    /// What stands out of that: buttons.
    pub raised_more: Ink,
    /// Lines between things.
    pub line: Ink,
    /// Text.
    pub text: Ink,
    /// Text of second rank.
    pub second: Ink,
    /// What can be done, or has the focus; information never wears it.
    pub action: Ink,
    /// Text on an action's ground.
    pub on_action: Ink,
    /// Flows and shares.
    pub flow: Ink,
    /// Better, free.
    pub good: Ink,
    /// Waiting.
    pub pending: Ink,
    /// The adversary, worse.
    pub adversary: Ink,
    /// The ground of what the adversary does.
    pub adversary_ground: Ink,
    /// Not allowed.
    pub blocked: Ink,
    /// Sea where it is deep.
    pub sea: Ink,
    /// Sea at the coast.
    pub shallow: Ink,
    /// Land.
    pub land: Ink,
    /// Borders and the graticule.
    pub border: Ink,
    /// Land of the adversary.
    pub land_adversary: Ink,
    /// Land of the recipient.
    pub land_recipient: Ink,
    /// Land of the player.
    pub land_player: Ink,
    /// Land of allies.
    pub land_ally: Ink,
    /// Land of other donors.
    pub land_donor: Ink,
    /// The edge of a drawer.
    pub brass: Ink,
    /// Bronze, silver, gold.
    pub metals: [Ink; 3],
    /// What lies on the map: a drawer's ground, which lets the map shine through a little.
    pub glass: Ink,
    /// How much of the map glass hides: 255 for all of it.
    pub cover: u8,
}

/// The dark theme.
pub const DARK: Palette = Palette {
    light: false,
    ground: Ink::hex(0x0e_15_1c),
    panel: Ink::hex(0x12_1b_24),
    raised: Ink::hex(0x1c_27_30),
    raised_more: Ink::hex(0x27_34_3f),
    line: Ink::hex(0x2e_3b_46),
    text: Ink::hex(0xea_ee_f1),
    second: Ink::hex(0xa9_b4_c0),
    action: Ink::hex(0xe6_9f_00),
    on_action: Ink::hex(0x14_0f_00),
    flow: Ink::hex(0x56_b4_e9),
    good: Ink::hex(0x2f_c0_92),
    pending: Ink::hex(0xf0_e4_42),
    adversary: Ink::hex(0xf2_8a_4c),
    adversary_ground: Ink::hex(0x3a_1e_14),
    blocked: Ink::hex(0xd9_8c_b6),
    sea: Ink::hex(0x0a_13_1b),
    shallow: Ink::hex(0x1c_3c_4e),
    land: Ink::hex(0x40_49_48),
    border: Ink::hex(0x10_18_1e),
    land_adversary: Ink::hex(0x8c_48_2e),
    land_recipient: Ink::hex(0x3f_7d_ab),
    land_player: Ink::hex(0xbf_a9_70),
    land_ally: Ink::hex(0x2f_74_66),
    land_donor: Ink::hex(0x38_56_50),
    brass: Ink::hex(0xc9_a6_61),
    metals: [Ink::hex(0xc0_7f_4e), Ink::hex(0xbc_c6_ce), Ink::hex(0xe8_be_4d)],
    glass: Ink::hex(0x0e_15_1c),
    cover: 0xf8,
};

/// The light theme.
pub const LIGHT: Palette = Palette {
    light: true,
    ground: Ink::hex(0xe9_ec_ef),
    panel: Ink::hex(0xfb_fb_fa),
    raised: Ink::hex(0xf0_f2_f4),
    raised_more: Ink::hex(0xe2_e7_ec),
    line: Ink::hex(0xcf_d6_dd),
    text: Ink::hex(0x15_1b_22),
    second: Ink::hex(0x4a_57_65),
    action: Ink::hex(0x80_52_00),
    on_action: Ink::hex(0xff_ff_ff),
    flow: Ink::hex(0x00_66_a6),
    good: Ink::hex(0x00_6b_4e),
    pending: Ink::hex(0x76_61_00),
    adversary: Ink::hex(0xa8_41_00),
    adversary_ground: Ink::hex(0xfb_e6_da),
    blocked: Ink::hex(0x9a_3d_72),
    sea: Ink::hex(0xc9_d8_e2),
    shallow: Ink::hex(0xe6_ef_f3),
    land: Ink::hex(0xec_e8_dd),
    border: Ink::hex(0xb9_c1_c9),
    land_adversary: Ink::hex(0xd9_8b_74),
    land_recipient: Ink::hex(0x7d_b6_dc),
    land_player: Ink::hex(0xe2_ae_4a),
    land_ally: Ink::hex(0x8c_c2_b4),
    land_donor: Ink::hex(0xc2_da_d2),
    brass: Ink::hex(0x78_5e_24),
    metals: [Ink::hex(0x9a_5a_2c), Ink::hex(0x6e_7a_84), Ink::hex(0x96_6f_00)],
    glass: Ink::hex(0xfb_fb_fa),
    cover: 0xf6,
};

/// Paper, on which others write to the player; the same in both themes.
pub const PAPER: Palette = Palette {
    light: true,
    ground: Ink::hex(0xe3_d7_bf),
    panel: Ink::hex(0xf1_e8_d7),
    raised: Ink::hex(0xf7_f0_e3),
    raised_more: Ink::hex(0xe8_dc_c4),
    line: Ink::hex(0xc9_b9_98),
    text: Ink::hex(0x24_1f_18),
    second: Ink::hex(0x5a_50_41),
    action: Ink::hex(0x85_4f_00),
    on_action: Ink::hex(0xff_ff_ff),
    flow: Ink::hex(0x0a_57_88),
    good: Ink::hex(0x12_5f_44),
    pending: Ink::hex(0x6b_55_00),
    adversary: Ink::hex(0x97_38_18),
    adversary_ground: Ink::hex(0xf3_dc_c9),
    blocked: Ink::hex(0x8c_34_66),
    brass: Ink::hex(0x85_66_2a),
    glass: Ink::hex(0xf1_e8_d7),
    cover: 0xff,
    ..LIGHT
};

/// The dark edge of a picture, on any ground.
pub const EDGE: Ink = Ink::hex(0x0c_12_18);
/// Wood of panels and shelves: in the light, as it is, in the shade; the same in both themes.
pub const WOOD: [Ink; 3] = [Ink::hex(0x4a_36_24), Ink::hex(0x2b_20_17), Ink::hex(0x15_10_0c)];
/// The cardboard of dossiers, by their place on the shelf.
pub const FOLDERS: [Ink; 7] = [
    Ink::hex(0x41_5c_4a),
    Ink::hex(0x64_53_30),
    Ink::hex(0x46_57_66),
    Ink::hex(0x6c_44_3b),
    Ink::hex(0x4d_57_38),
    Ink::hex(0x44_50_72),
    Ink::hex(0x35_5a_62),
];
/// What is written on cardboard.
pub const ON_FOLDER: Ink = Ink::hex(0xf6_ef_e0);
/// A plate of brass: above and below.
pub const PLATE: [Ink; 2] = [Ink::hex(0xe0_c3_82), Ink::hex(0xae_8a_49)];

/// The wax of seals: of an adversary, of the recipient and allies, of home.
#[must_use]
pub const fn wax(of: Side) -> Ink {
    match of {
        Side::Adversary => Ink::hex(0x8e_2f_24),
        Side::Friend => Ink::hex(0x2f_5d_8c),
        Side::Home => Ink::hex(0x6b_5a_86),
    }
}
