//! Tokens: colours by what they mean, as egui draws them.
//!
//! Duty: from the palettes of every desk to colours of egui. Uses `egui`, the palettes. Always holds: text on the ground it stands on has a
//! contrast of at least 4.5, graphics of at least 3 (a test measures every pair, glass over the lightest
//! and the darkest map).

use egui::Color32;

use demarche_core::model::good::AidType;
use demarche_play::pictures::shape::Ink;
use demarche_play::tokens::{self, Palette};
use demarche_play::views::letter::Side;

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

const fn rgb(Ink(red, green, blue): Ink) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// A colour that lets through what is behind it; `cover` of 255 lets nothing through.
const fn clear(Ink(red, green, blue): Ink, cover: u8) -> Color32 {
    Color32::from_rgba_premultiplied(scaled(red, cover), scaled(green, cover), scaled(blue, cover), cover)
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a byte is a byte")]
const fn scaled(channel: u8, cover: u8) -> u8 {
    (channel as u16 * cover as u16 / 255) as u8
}

/// A palette as egui draws it.
const fn painted(of: &Palette) -> Tokens {
    Tokens {
        light: of.light,
        ground: rgb(of.ground),
        panel: rgb(of.panel),
        raised: rgb(of.raised),
        raised_more: rgb(of.raised_more),
        line: rgb(of.line),
        text: rgb(of.text),
        second: rgb(of.second),
        action: rgb(of.action),
        on_action: rgb(of.on_action),
        flow: rgb(of.flow),
        good: rgb(of.good),
        pending: rgb(of.pending),
        adversary: rgb(of.adversary),
        adversary_ground: rgb(of.adversary_ground),
        blocked: rgb(of.blocked),
        sea: rgb(of.sea),
        shallow: rgb(of.shallow),
        land: rgb(of.land),
        border: rgb(of.border),
        land_adversary: rgb(of.land_adversary),
        land_recipient: rgb(of.land_recipient),
        land_player: rgb(of.land_player),
        land_ally: rgb(of.land_ally),
        land_donor: rgb(of.land_donor),
        brass: rgb(of.brass),
        metals: [rgb(of.metals[0]), rgb(of.metals[1]), rgb(of.metals[2])],
        glass: clear(of.glass, of.cover),
    }
}

const DARK: Tokens = painted(&tokens::DARK);
const LIGHT: Tokens = painted(&tokens::LIGHT);
const PAPER: Tokens = painted(&tokens::PAPER);

impl Tokens {
    /// The dark edge of a picture, on any ground.
    #[must_use]
    pub(crate) const fn edge() -> Color32 {
        rgb(tokens::EDGE)
    }

    /// Wood of panels and shelves: in the light, as it is, in the shade; the same in both themes.
    #[must_use]
    pub(crate) fn wood() -> [Color32; 3] {
        tokens::WOOD.map(rgb)
    }

    /// The cardboard of a dossier, by its place on the shelf, and what is written on it.
    #[must_use]
    pub(crate) fn folder(place: usize) -> (Color32, Color32) {
        (rgb(tokens::FOLDERS[place % tokens::FOLDERS.len()]), rgb(tokens::ON_FOLDER))
    }

    /// A plate of brass: above and below.
    #[must_use]
    pub(crate) const fn plate() -> (Color32, Color32) {
        (rgb(tokens::PLATE[0]), rgb(tokens::PLATE[1]))
    }

    /// The wax of seals: of an adversary, of the recipient and allies, of home.
    #[must_use]
    pub(crate) const fn wax(of: Side) -> Color32 {
        rgb(tokens::wax(of))
    }

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
        rgb(Ink::hex(if self.light { 0xe4_e2_dc } else { 0x3a_42_4b }))
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
        assert!((contrast(rgb(Ink::hex(0x77_77_77)), Color32::WHITE) - 4.48).abs() < 0.01);
    }
}
