//! The layout: every screen and beat is checked from what was painted, at every size, by a program.
//!
//! `cargo test` draws the small set (1280 by 720). `DEMARCHE_LAYOUT=all` draws the long one, and
//! `DEMARCHE_LAYOUT=1024x600` all of that size, as `docs/engineers/checks.md` says.

mod checks;
mod excused;
mod marks;
mod planted;
pub mod screens;
mod sight;
mod told_apart;
pub mod window;

use std::collections::{BTreeMap, BTreeSet};

use demarche_panels::state::Settings;
use demarche_panels::theme::Tokens;
use demarche_play::session::intent::{Lens, Screen, Tab};
use rayon::prelude::*;

use crate::panels::Memory;
pub use checks::says;
use checks::{Fault, Finding, Map};
use screens::{At, GAMES, Press, View};
use window::{Frame, Pane};

/// The sizes of windows that are supported.
const SIZES: [(f32, f32); 4] = [(1_024.0, 600.0), (1_280.0, 720.0), (1_920.0, 1_080.0), (3_840.0, 2_160.0)];

/// How a window is looked at.
#[derive(Clone, Copy, Debug)]
struct Look {
    size: (f32, f32),
    light: bool,
    scale: u16,
    pseudo: bool,
}

/// Everything, or what is drawn at every change.
fn looks(all: bool) -> Vec<Look> {
    let mut looks = Vec::new();
    for size in if all { SIZES.as_slice() } else { &SIZES[1..2] } {
        for (scale, pseudo) in [(100, false), (200, false), (100, true), (200, true)] {
            for light in [false, true] {
                // Colours do not hang on size and language, nor do places on colours.
                let changed = [light, pseudo, scale > 100].into_iter().filter(|change| *change).count();
                if !all && changed > 1 {
                    continue;
                }
                looks.push(Look { size: *size, light, scale, pseudo });
            }
        }
    }
    looks
}

/// What was found, by fault and words, with the places where it was.
type Found = BTreeMap<(Fault, String), Vec<Place>>;

/// Where something was found.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Place {
    view: String,
    how: String,
}

/// Puts a shell in a place and presses what is pressed there; the frame, or what cannot be pressed.
pub fn shown(pane: &mut Pane, view: &View) -> Result<Frame, String> {
    (view.put)(&mut pane.shell);
    let mut bare = Memory::default();
    pane.shell.touch(if view.bare { &mut bare } else { &mut pane.host });
    let mut frame = pane.settle();
    match view.press {
        Press::Nothing => {}
        Press::Message(message) => {
            let words = pane.shell.session().map(demarche_play::session::Session::words);
            let name = words.map(|words| words.get(message)).unwrap_or_default();
            let Some(place) = frame.named(&name) else { return Err(name) };
            frame = pane.click_at(place.center());
        }
        Press::Keys(keys) => {
            for key in keys {
                frame = pane.key(egui::Modifiers::NONE, *key);
            }
        }
    }
    Ok(frame)
}

/// Looks at a view and notes what is wrong with it.
fn look_at(pane: &mut Pane, look: Look, view: &View, told: &mut BTreeSet<String>) -> Vec<Finding> {
    let frame = match shown(pane, view) {
        Ok(frame) => frame,
        Err(what) => return vec![Finding { fault: Fault::Cut, what, how: "cannot be pressed".to_owned() }],
    };
    let map = pane.shell.map_rect.zip(pane.shell.clear).map(|(_, clear)| Map { stage: frame.room, clear });
    let mut found = checks::findings(&frame, &Tokens::of(look.light), map);
    let of = format!("{:?}, {}", look.size, look.scale);
    found.extend(untold(pane, &frame, &of, told));
    pane.close_popups();
    found
}

/// Texts with an ellipsis whose whole no hint and no screen reader tells.
fn untold(pane: &mut Pane, frame: &Frame, of: &str, told: &mut BTreeSet<String>) -> Vec<Finding> {
    let mut out = Vec::new();
    for (words, place) in checks::elided(frame) {
        // Once for each size and scale, where it is seen first: what lies on top of it later hides it and its hint.
        if !told.insert(format!("{of}: {words}")) {
            continue;
        }
        let bare = checks::plain(&words);
        let told = frame.told.iter().flat_map(|told| [&told.text, &told.value]);
        let heard = told.into_iter().any(|text| checks::plain(text).contains(&bare));
        pane.event(egui::Event::PointerMoved(place));
        let hinted = says(&pane.settle(), &words);
        pane.event(egui::Event::PointerGone);
        pane.settle();
        if !heard || !hinted {
            let how = match (heard, hinted) {
                (true, _) => "no hint tells the whole",
                (_, true) => "no screen reader is told the whole",
                _ => "the whole is told nowhere",
            };
            out.push(Finding { fault: Fault::Elided, what: words, how: how.to_owned() });
        }
    }
    out
}

/// Looks at every view of a game.
fn look_through(at: At, looks: &[Look], found: &mut Found) -> usize {
    let mut seen = 0;
    for pseudo in [false, true] {
        let looks: Vec<Look> = looks.iter().copied().filter(|look| look.pseudo == pseudo).collect();
        let Some(first) = looks.first() else { continue };
        let settings = Settings { motion: false, ..Settings::default() };
        let mut pane = Pane::new(first.size, settings);
        pane.shell.set_words(screens::words(at.scenario, pseudo));
        pane.shell.play(screens::played(at, pseudo));
        pane.hints_at_once();
        let base = pane.shell.state.clone();
        let views = screens::views(at, &pane.shell);
        let mut told = BTreeSet::new();
        for look in looks {
            (pane.shell.settings.light, pane.shell.settings.scale) = (look.light, look.scale);
            pane.resize(look.size);
            for view in &views {
                if view.small && pane.wide() {
                    continue;
                }
                pane.shell.state = base.clone();
                for finding in look_at(&mut pane, look, view, &mut told) {
                    let (theme, tongue) =
                        (if look.light { "light" } else { "dark" }, if look.pseudo { ", pseudo" } else { "" });
                    let (across, down) = look.size;
                    let how = format!("{across}x{down} {theme} {}%{tongue}: {}", look.scale, finding.how);
                    let view = format!("{}, month {}: {}", at.scenario, at.month, view.name);
                    found.entry((finding.fault, finding.what)).or_default().push(Place { view, how });
                }
                seen += 1;
            }
        }
    }
    seen
}

/// A size as it is written.
fn told((across, down): (f32, f32)) -> String {
    format!("{across}x{down}")
}

#[test]
fn every_screen_and_beat_holds_at_every_size() {
    let set = std::env::var("DEMARCHE_LAYOUT").unwrap_or_default();
    let all = set == "all";
    let mut looks = looks(all || SIZES.iter().any(|size| set == told(*size)));
    looks.retain(|look| set.is_empty() || all || set == told(look.size));
    let looked: Vec<(Found, usize)> = GAMES
        .par_iter()
        .map(|at| {
            let mut found = Found::new();
            let seen = look_through(*at, &looks, &mut found);
            (found, seen)
        })
        .collect();
    let (mut found, mut seen) = (Found::new(), 0);
    for (of, frames) in looked {
        seen += frames;
        of.into_iter().for_each(|(key, mut places)| found.entry(key).or_default().append(&mut places));
    }
    let left = excused::excuse(found, excused::EXCUSES);
    println!("{seen} frames were looked at");
    assert!(seen > if all { 1_500 } else { 200 }, "only {seen} frames");
    assert!(left.is_empty(), "{}\n{} kinds of findings", left.join("\n"), left.len());
}

#[test]
fn the_script_that_draws_every_screen_knows_every_screen_tab_and_lens() {
    let script = include_str!("../../docs/window/make");
    let drawn = script.split_once("<<'SCREENS'").and_then(|(_, rest)| rest.split_once("\nSCREENS")).expect("a list").0;
    let has =
        |option: &str, key: &str| drawn.lines().any(|line| format!("{line} ").contains(&format!("--{option} {key} ")));
    // What is drawn where nothing is asked for.
    let plain = |key: &str| ["desk", "map", "aid"].contains(&key);
    let screens = Screen::ALL.map(|screen| ("screen", screen.key()));
    let tabs = Tab::ALL.map(|tab| ("tab", tab.key()));
    let lenses = Lens::ALL.map(|lens| ("lens", lens.key()));
    let all = screens.into_iter().chain(tabs).chain(lenses);
    let missing: Vec<_> = all.filter(|(option, key)| !plain(key) && !has(option, key)).collect();
    assert!(missing.is_empty(), "docs/window/make draws no {missing:?}");
    let mut pane = Pane::new(SIZES[1], Settings::default());
    pane.shell.play(screens::played(At { scenario: "quiet-backer", month: 12, all: false }, false));
    let beats = drawn.lines().filter(|line| line.contains("quiet-backer --turn 12 --screen month-report")).count();
    assert_eq!(beats, pane.shell.beats(), "every beat of that month is drawn");
}
