//! What must be told apart on the map is, by its lightness or its shape, for every sight.
//!
//! Lands of the cast are coloured by what they are to the player; each of the cast has its name on the map besides,
//! so that lightness is asked of those pairs that lie beside each other in play and of the steps of warmth. Verdicts
//! of the law have shapes, which are compared as what is painted.
#![expect(clippy::float_arithmetic, reason = "colours as light")]

use std::collections::BTreeMap;

use demarche_core::model::ids::GoodId;
use demarche_panels::map::legend::tone_colour;
use demarche_panels::state::{Part, Settings};
use demarche_panels::theme::Tokens;
use demarche_play::session::intent::{Lens, Screen};
use demarche_play::views::map::Tone;
use egui::{Color32, Pos2, Rect, Shape, vec2};

use super::screens::{GAMES, played};
use super::sight::{Light, Sight, apart, light, lightness};
use super::window::{Frame, Pane};

/// How far two lands must lie apart in L*a*b*, and two lightnesses.
const LANDS: f32 = 9.0;

#[test]
fn lands_of_the_cast_are_told_apart_by_every_sight() {
    let mut close = Vec::new();
    for tokens in [Tokens::of(false), Tokens::of(true)] {
        let seen = |tone: Tone, sight: Sight| sight.of(light(tone_colour(tokens, tone)));
        let cast = [Tone::Player, Tone::Recipient, Tone::Adversary, Tone::Ally, Tone::Plain];
        for sight in Sight::ALL {
            for (at, a) in cast.iter().enumerate() {
                for b in &cast[at + 1..] {
                    let found = apart(seen(*a, sight), seen(*b, sight));
                    if found < LANDS {
                        close.push(format!("{a:?} and {b:?}, light {}, {sight:?}: {found:.1}", tokens.light));
                    }
                }
            }
            // From cold to warm: the ends and the middle, with the step between told from both.
            let steps = [-4, -2, 0, 2, 4].map(Tone::Warmth);
            for pair in steps.windows(2) {
                let found = apart(seen(pair[0], sight), seen(pair[1], sight));
                if found < LANDS / 2.0 {
                    close.push(format!("{pair:?}, light {}, {sight:?}: {found:.1}", tokens.light));
                }
            }
        }
    }
    assert!(close.is_empty(), "{}", close.join("\n"));
}

/// What was painted within a place, its shapes as places within it, and the light of its colours.
fn painted(frame: &Frame, place: Rect) -> (Vec<String>, Vec<Light>) {
    let (mut shapes, mut lights) = (Vec::new(), Vec::new());
    for clipped in frame.layers.iter().flat_map(|(_, shapes)| shapes) {
        each(&clipped.shape, &mut |shape| {
            let bounds = shape.visual_bounding_rect();
            if !place.contains_rect(bounds) || bounds.width() < 2.0 {
                return;
            }
            let at = |point: Pos2| format!("{:.0},{:.0}", point.x - place.left(), point.y - place.top());
            let (form, colour) = match shape {
                Shape::Circle(c) if c.fill.a() > 0 => (format!("disc {:.0}", c.radius), c.fill),
                Shape::Circle(c) => (format!("ring {:.0}", c.radius), c.stroke.color),
                Shape::Rect(r) => (format!("square {} {}", at(r.rect.min), at(r.rect.max)), r.fill),
                Shape::Path(p) if p.fill.a() > 0 => {
                    (format!("full {:?}", p.points.iter().map(|p| at(*p)).collect::<Vec<_>>()), p.fill)
                }
                Shape::LineSegment { points, stroke } => {
                    (format!("line {} {}", at(points[0]), at(points[1])), stroke.color)
                }
                Shape::Path(p) => {
                    let colour = match p.stroke.color {
                        egui::epaint::ColorMode::Solid(colour) => colour,
                        egui::epaint::ColorMode::UV(_) => Color32::WHITE,
                    };
                    (format!("open {:?}", p.points.iter().map(|p| at(*p)).collect::<Vec<_>>()), colour)
                }
                _ => return,
            };
            shapes.push(form);
            lights.push(light(colour));
        });
    }
    (shapes, lights)
}

fn each(shape: &Shape, visit: &mut impl FnMut(&Shape)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| each(shape, visit)),
        other => visit(other),
    }
}

#[test]
fn signs_of_the_key_of_every_lens_differ_by_shape_or_lightness() {
    let mut alike = Vec::new();
    for light_theme in [false, true] {
        let settings = Settings { motion: false, light: light_theme, ..Settings::default() };
        let mut pane = Pane::new((1_280.0, 720.0), settings);
        pane.shell.play(played(GAMES[0], false));
        pane.shell.state.enter(Screen::Desk);
        pane.shell.state.part = Part::Middle;
        for lens in Lens::ALL {
            // Verdicts of the law hang on the good that is looked at.
            let goods = if lens == Lens::Law { pane.shell.session().expect("a game").case().goods.len() } else { 1 };
            let mut signs: BTreeMap<String, (Vec<String>, Vec<Light>)> = BTreeMap::new();
            for class in 0..goods {
                (pane.shell.state.lens, pane.shell.state.class) = (lens, GoodId::at(class));
                pane.shell.touch(&mut pane.host);
                let frame = pane.settle();
                let legend = pane.shell.desk().expect("a desk").map.legend.clone();
                for (_, name) in legend {
                    let told = frame.told.iter().rev().find(|told| told.text == name || told.value == name);
                    let place = told.and_then(|told| told.place).expect("a sign of the key has a place");
                    let place = Rect::from_min_size(place.min - vec2(2.0, 2.0), vec2(21.0, place.height() + 4.0));
                    signs.insert(name, painted(&frame, place));
                }
            }
            assert!(signs.len() > 1 && signs.values().all(|(shapes, _)| !shapes.is_empty()), "{lens:?}: {signs:?}");
            let signs: Vec<_> = signs.into_iter().collect();
            for (at, (one, (forms, lights))) in signs.iter().enumerate() {
                for (other, (others, lamps)) in &signs[at + 1..] {
                    let same = forms == others;
                    for sight in Sight::ALL {
                        let (a, b) = (sight.of(lights[0]), sight.of(lamps[0]));
                        if same && apart(a, b) < LANDS {
                            let found = (lightness(a) - lightness(b)).abs();
                            alike.push(format!(
                                "{lens:?}, light {light_theme}: {one} and {other} for {sight:?}: {found:.1}"
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(alike.is_empty(), "{}", alike.join("\n"));
}
