//! Styles: the palettes of every desk as custom properties, and the sheets that use them.
//!
//! Duty: one text of CSS. Uses `demarche_play::tokens`. Always holds: the sheets name no colour that the
//! palettes have; light and dark are the visitor's or the system's choice.

use std::fmt::Write as _;

use super::pictures::css;
use demarche_play::tokens::{DARK, FOLDERS, LIGHT, PAPER, PLATE, Palette};

const SHEETS: [&str; 7] = [
    include_str!("../../../assets/page/base.css"),
    include_str!("../../../assets/page/desk.css"),
    include_str!("../../../assets/page/map.css"),
    include_str!("../../../assets/page/scenes.css"),
    include_str!("../../../assets/page/pages.css"),
    include_str!("../../../assets/page/author.css"),
    include_str!("../../../assets/page/print.css"),
];

/// The styles of every page.
#[must_use]
pub fn styles() -> String {
    let (dark, light) = (properties(&DARK), properties(&LIGHT));
    let mut out = format!(":root{{color-scheme:dark;{dark}{}}}", paper());
    let _ = write!(
        out,
        "@media(prefers-color-scheme:light){{:root:not([data-theme=dark]){{color-scheme:light;{light}}}}}\
         :root[data-theme=light]{{color-scheme:light;{light}}}"
    );
    for (at, hue) in FOLDERS.into_iter().enumerate() {
        let _ = write!(out, ".folder-{at}{{--folder:{}}}", css(hue));
    }
    for percent in (80..=200).step_by(10) {
        let (whole, part) = (percent / 100, percent % 100);
        let _ = write!(out, ":root[data-text=\"{percent}\"]{{--text-size:{whole}.{part:02}}}");
    }
    for sheet in SHEETS {
        out.push('\n');
        out.push_str(sheet);
    }
    out
}

fn properties(of: &Palette) -> String {
    let mut out = String::new();
    let colours = [
        ("ground", of.ground),
        ("panel", of.panel),
        ("raised", of.raised),
        ("raised-more", of.raised_more),
        ("line", of.line),
        ("text", of.text),
        ("second", of.second),
        ("action", of.action),
        ("on-action", of.on_action),
        ("flow", of.flow),
        ("good", of.good),
        ("pending", of.pending),
        ("adversary", of.adversary),
        ("adversary-ground", of.adversary_ground),
        ("blocked", of.blocked),
        ("sea", of.sea),
        ("shallow", of.shallow),
        ("land", of.land),
        ("border", of.border),
        ("land-adversary", of.land_adversary),
        ("land-recipient", of.land_recipient),
        ("land-player", of.land_player),
        ("land-ally", of.land_ally),
        ("land-donor", of.land_donor),
        ("brass", of.brass),
        ("bronze", of.metals[0]),
        ("silver", of.metals[1]),
        ("gold", of.metals[2]),
    ];
    for (name, ink) in colours {
        let _ = write!(out, "--{name}:{};", css(ink));
    }
    let _ = write!(out, "--glass:{}{:02x};", css(of.glass), of.cover);
    out
}

/// What is written on paper has colours of its own, in both themes.
fn paper() -> String {
    let mut out = format!("--paper:{};--paper-ground:{};", css(PAPER.panel), css(PAPER.ground));
    let colours = [
        ("raised", PAPER.raised),
        ("raised-more", PAPER.raised_more),
        ("line", PAPER.line),
        ("text", PAPER.text),
        ("second", PAPER.second),
        ("action", PAPER.action),
        ("flow", PAPER.flow),
        ("good", PAPER.good),
        ("adversary", PAPER.adversary),
        ("blocked", PAPER.blocked),
        ("brass", PAPER.brass),
    ];
    for (name, ink) in colours {
        let _ = write!(out, "--paper-{name}:{};", css(ink));
    }
    let _ = write!(out, "--plate-above:{};--plate-below:{};", css(PLATE[0]), css(PLATE[1]));
    out
}
