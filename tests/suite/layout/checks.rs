//! Checks of a frame: what is cut, what lies over another, what is too small, what cannot be read.
//!
//! Duty: from a frame to findings. Uses `marks`, `sight`. Always holds: a finding is told by what was painted, not by
//! what was meant; every check has a planted fault that it finds (`planted`).
#![expect(clippy::float_arithmetic, reason = "places and colours on a screen")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use demarche_panels::theme::Tokens;
use egui::accesskit::Role;
use egui::{LayerId, Pos2, Rect, WidgetRect};

use super::marks::{Mark, What, marks};
use super::sight::{Light, Sight, contrast, light, over};
use super::window::Frame;

/// The least side of what can be hit, in units.
const LEAST: f32 = 24.0;
/// The size from which on a text is large.
const LARGE: f32 = 24.0;
/// How much of the map what stands on it must cover to be a plate.
const PLATE: f32 = 0.55;
/// What covers so much hides what is below.
const HIDES: u8 = 64;

/// A kind of fault.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fault {
    /// Text that its frame cuts, and that nothing scrolls to.
    Cut,
    /// Text with an ellipsis whose whole is told nowhere.
    Elided,
    /// Two texts over each other.
    Overlap,
    /// A map of which too little is seen.
    Map,
    /// A target that is too small.
    Small,
    /// Text on the bare map.
    Bare,
    /// Text that stands out too little.
    Faint,
    /// A message that is not there.
    Missing,
}

/// What was found.
#[derive(Clone, PartialEq, PartialOrd, Debug)]
pub struct Finding {
    pub fault: Fault,
    pub what: String,
    pub how: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}: {:?} ({})", self.fault, self.what, self.how)
    }
}

/// The map under a frame: where it is and what of it is free.
#[derive(Clone, Copy)]
pub struct Map {
    pub stage: Rect,
    pub clear: Rect,
}

/// Everything that can be found in a frame by itself.
pub fn findings(frame: &Frame, tokens: &Tokens, map: Option<Map>) -> Vec<Finding> {
    let marks = marks(frame);
    let mut out = Vec::new();
    cut(frame, &marks, &mut out);
    lost(frame, &mut out);
    overlaps(&marks, &mut out);
    small(frame, &mut out);
    faint(frame, &marks, tokens, map, &mut out);
    missing(frame, &mut out);
    if let Some(map) = map {
        let shares = (map.clear.width() / frame.room.width(), map.clear.height() / frame.room.height());
        if shares.0 < 0.45 || shares.1 < 0.5 {
            let how = format!("{:.2} of the width, {:.2} of the height", shares.0, shares.1);
            out.push(Finding { fault: Fault::Map, what: "the map".to_owned(), how });
        }
    }
    out.dedup();
    out
}

/// Texts with an ellipsis: their words and where they are.
pub fn elided(frame: &Frame) -> Vec<(String, Pos2)> {
    let marks = marks(frame);
    let mut out = Vec::new();
    for (at, mark) in marks.iter().enumerate() {
        let place = mark.bounds.intersect(mark.clip);
        if matches!(&mark.what, What::Text(text) if text.galley.elided) && place.is_positive() {
            let hidden = marks[at..].iter().any(|m| m.colour_at(place.center()).is_some_and(|c| c.a() >= HIDES));
            if !hidden {
                out.push((mark.words().to_owned(), place.center()));
            }
        }
    }
    out
}

/// Words without what the language that does not exist adds to them: what is quoted in it is stretched twice.
pub fn plain(words: &str) -> String {
    words.chars().filter(|c| c.is_ascii_alphanumeric() && !"aeiouyAEIOUY".contains(*c)).collect()
}

/// Whether some text of a frame says it all.
pub fn says(frame: &Frame, words: &str) -> bool {
    let words = plain(words);
    let whole = |mark: &Mark| matches!(&mark.what, What::Text(text) if !text.galley.elided);
    marks(frame).iter().any(|mark| whole(mark) && plain(mark.words()).contains(&words))
}

/// A bar by which something is scrolled.
struct Bar {
    layer: LayerId,
    rect: Rect,
}

/// The bars by which something is scrolled, as far as they can be pressed: across, and down.
fn bars(frame: &Frame) -> (Vec<Bar>, Vec<Bar>) {
    let named = frame.told.iter().filter(|told| told.role == Role::ScrollBar);
    let named: BTreeSet<u64> = named.map(|told| told.id).collect();
    let is_bar = |widget: &&WidgetRect| named.contains(&widget.id.value());
    let bars =
        frame.widgets.iter().filter(is_bar).map(|widget| Bar { layer: widget.layer_id, rect: widget.interact_rect });
    bars.filter(|bar| bar.rect.is_positive()).partition(|bar| bar.rect.width() > bar.rect.height())
}

/// Whether what a clip cuts off of a row can be scrolled to.
fn scrolls(bars: &[Bar], row: Rect, clip: Rect, across: bool) -> bool {
    bars.iter().any(|bar| {
        let (own, other) =
            if across { (bar.rect.x_range(), clip.x_range()) } else { (bar.rect.y_range(), clip.y_range()) };
        // A bar lies below or at the right of what it scrolls.
        let beside = if across {
            (row.top().min(clip.bottom() - 24.0)..clip.bottom() + 24.0).contains(&bar.rect.top())
        } else {
            (row.left().min(clip.right() - 24.0)..clip.right() + 24.0).contains(&bar.rect.left())
        };
        let shared = own.max.min(other.max) - own.min.max(other.min);
        shared > 0.5 * other.span().min(own.span()) && beside
    })
}

/// Text whose glyphs reach beyond where it is drawn.
fn cut(frame: &Frame, marks: &[Mark], out: &mut Vec<Finding>) {
    let (across, down) = bars(frame);
    let typed: Vec<Rect> = frame.told.iter().filter(|told| is_typed(told.role)).filter_map(|told| told.place).collect();
    for mark in marks {
        let rows = mark.rows();
        if !rows.iter().any(|row| row.intersects(mark.clip))
            || typed.iter().any(|t| t.expand(2.0).contains_rect(mark.clip))
        {
            continue;
        }
        for row in rows {
            let seen = row.intersect(mark.clip);
            let beside = row.left() < mark.clip.left() - 2.5 || row.right() > mark.clip.right() + 2.5;
            let above = row.top() < mark.clip.top() - 1.0 || row.bottom() > mark.clip.bottom() + 1.0;
            if (beside && !scrolls(&across, row, mark.clip, true)) || (above && !scrolls(&down, row, mark.clip, false))
            {
                let how = format!("{row:.0?} seen {seen:.0?} in {:.0?}", mark.clip);
                out.push(Finding { fault: Fault::Cut, what: mark.words().to_owned(), how });
                break;
            }
        }
    }
}

const fn is_typed(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput | Role::SearchInput)
}

/// Things with a name that are cut off whole or in part, and that nothing scrolls to: they are not even painted.
fn lost(frame: &Frame, out: &mut Vec<Finding>) {
    let (across, down) = bars(frame);
    let by_id: BTreeMap<u64, &WidgetRect> = frame.widgets.iter().map(|widget| (widget.id.value(), widget)).collect();
    for told in frame.told.iter().filter(|told| !told.text.is_empty() || !told.value.is_empty()) {
        let Some(widget) = by_id.get(&told.id) else { continue };
        let (whole, seen) = (widget.rect, widget.interact_rect.intersect(frame.room));
        // What is out of sight altogether has less than no width or height there.
        let (beside, below) = (whole.width() - seen.width() > 2.0, whole.height() - seen.height() > 2.0);
        if !whole.is_positive() || !(beside || below) {
            continue;
        }
        let same = |bar: &&Bar| bar.layer == widget.layer_id;
        let by_down = down.iter().filter(same).any(|bar| bar.rect.right() + 2.0 > whole.left().min(seen.right()));
        let by_across = across.iter().filter(same).any(|bar| bar.rect.bottom() + 2.0 > whole.top().min(seen.bottom()));
        let reached = (!beside || by_across) && (!below || by_down);
        if !reached {
            let words = if told.text.is_empty() { &told.value } else { &told.text };
            let how = format!("{:?} {whole:.0?} seen {seen:.0?}", told.role);
            out.push(Finding { fault: Fault::Cut, what: words.clone(), how });
        }
    }
}

/// Two texts of a layer in one place, with nothing between them.
fn overlaps(marks: &[Mark], out: &mut Vec<Finding>) {
    let texts: Vec<(usize, Vec<Rect>)> = marks
        .iter()
        .enumerate()
        .filter(|(_, mark)| matches!(mark.what, What::Text(_)))
        .map(|(at, mark)| (at, mark.rows().into_iter().map(|row| row.intersect(mark.clip)).collect()))
        .collect();
    for (place, (first, rows)) in texts.iter().enumerate() {
        for (second, others) in &texts[place + 1..] {
            let (a, b) = (&marks[*first], &marks[*second]);
            if a.layer != b.layer || !a.bounds.intersects(b.bounds) {
                continue;
            }
            let shared = rows.iter().flat_map(|row| others.iter().map(move |other| row.intersect(*other)));
            let Some(shared) = shared.into_iter().find(|s| s.width() > 1.5 && s.height() > 2.0) else { continue };
            let between =
                marks[*first..*second].iter().any(|m| m.colour_at(shared.center()).is_some_and(|c| c.a() > HIDES));
            if !between {
                let how = format!("{:?} in {shared:.0?}", b.words());
                out.push(Finding { fault: Fault::Overlap, what: a.words().to_owned(), how });
            }
        }
    }
}

/// What can be pressed and is too small for it; bars by which one scrolls have keys and wheels instead.
fn small(frame: &Frame, out: &mut Vec<Finding>) {
    for widget in &frame.widgets {
        let pressed = widget.sense.is_focusable() && (widget.sense.senses_click() || widget.sense.senses_drag());
        if !pressed || !widget.enabled || !widget.interact_rect.is_positive() {
            continue;
        }
        let size = widget.rect.size();
        if size.x.min(size.y) < LEAST - 0.05 {
            let told = frame.told.iter().find(|told| told.id == widget.id.value());
            let name = told.map(|told| told.text.clone()).unwrap_or_default();
            out.push(Finding { fault: Fault::Small, what: name, how: format!("{:.1} by {:.1}", size.x, size.y) });
        }
    }
}

/// The lights that may lie under what stands on the map: every land and both seas, as light and as dark as the
/// relief can make them.
fn grounds(tokens: &Tokens) -> Vec<Light> {
    use demarche_panels::map::legend::tone_colour;
    use demarche_play::views::budget::Badge;
    use demarche_play::views::map::Tone;
    let law = Badge::ALL.map(Tone::Law);
    let warm = [-4, -2, 0, 2, 4].map(Tone::Warmth);
    let cast = [Tone::Player, Tone::Recipient, Tone::Adversary, Tone::Ally, Tone::Donor, Tone::Plain];
    let lands = cast.iter().chain(&warm).chain(&law).map(|tone| light(tone_colour(*tokens, *tone)));
    // A relief's light is a byte, of which 168 is level land.
    let shaded = lands.flat_map(|land| [0.0_f32, 1.0, 255.0 / 168.0].map(|by| land.map(|c| (c * by).min(1.0))));
    shaded.chain([light(tokens.sea), light(tokens.shallow)]).collect()
}

/// Text that stands out too little from what lies under it, for any sight, and text on the bare map.
fn faint(frame: &Frame, marks: &[Mark], tokens: &Tokens, map: Option<Map>, out: &mut Vec<Finding>) {
    let (sea, lands) = ([light(tokens.sea)], grounds(tokens));
    let off: Vec<Rect> = frame.widgets.iter().filter(|w| !w.enabled).map(|w| w.interact_rect).collect();
    for (at, mark) in marks.iter().enumerate() {
        let What::Text(text) = &mark.what else { continue };
        let near = |m: &&Mark| m.bounds.intersects(mark.bounds);
        let below: Vec<&Mark> = marks[..at].iter().filter(near).filter(|m| matches!(m.what, What::Ground(_))).collect();
        let above: Vec<&Mark> = marks[at..].iter().filter(near).filter(|m| matches!(m.what, What::Ground(_))).collect();
        let mut worst: Option<(f32, String)> = None;
        let mut bare = None;
        for (place, ink, size) in glyphs(text) {
            let hidden = above.iter().any(|m| m.colour_at(place).is_some_and(|c| c.a() >= HIDES));
            // What cannot be used now need not stand out.
            if !mark.clip.contains(place) || hidden || off.iter().any(|rect| rect.contains(place)) {
                continue;
            }
            let laid: Vec<egui::Color32> = below.iter().filter_map(|m| m.colour_at(place)).collect();
            let through: f32 = laid.iter().map(|c| 1.0 - f32::from(c.a()) / 255.0).product();
            let on_map = map.is_some_and(|map| map.stage.contains(place));
            if on_map && 1.0 - through < PLATE {
                bare = Some(1.0 - through);
                continue;
            }
            let bases: &[Light] = if on_map && through > 0.01 { &lands } else { &sea };
            let least = if size >= LARGE { 3.0 } else { 4.5 };
            for base in bases {
                let ground = laid.iter().fold(*base, |below, colour| over(below, *colour));
                let seen = over(ground, ink);
                for sight in Sight::ALL {
                    let found = contrast(sight.of(seen), sight.of(ground));
                    if found < least - 0.005 && worst.as_ref().is_none_or(|(ratio, _)| found < *ratio) {
                        worst = Some((found, format!("{found:.2} for {sight:?} sight, {ink:?} at {place:.0?}")));
                    }
                }
            }
        }
        let words = mark.words().to_owned();
        if let Some(covered) = bare {
            let how = format!("covered by {covered:.2} at {:.0?}", mark.bounds);
            out.push(Finding { fault: Fault::Bare, what: words, how });
        } else if let Some((_, how)) = worst {
            out.push(Finding { fault: Fault::Faint, what: words, how });
        }
    }
}

/// What is told by a message that is not there, or whose arguments are not: it stands in brackets.
fn missing(frame: &Frame, out: &mut Vec<Finding>) {
    for text in frame.told.iter().flat_map(|told| [&told.text, &told.value]) {
        let inner = text.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(inner, _)| inner);
        let key = |inner: &str| {
            inner.contains('-') && inner.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        if inner.is_some_and(key) {
            out.push(Finding { fault: Fault::Missing, what: text.clone(), how: "no such message".to_owned() });
        }
    }
}

/// Some glyphs of a text: where each is, its colour and its size.
fn glyphs(text: &egui::epaint::TextShape) -> Vec<(Pos2, egui::Color32, f32)> {
    let turn = egui::emath::Rot2::from_angle(text.angle);
    let mut out = Vec::new();
    for row in &text.galley.rows {
        let drawn: Vec<_> =
            row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace() && !glyph.uv_rect.is_nothing()).collect();
        for (at, glyph) in drawn.iter().enumerate() {
            if at % 4 != 0 && at + 1 != drawn.len() {
                continue;
            }
            let first = usize::try_from(glyph.first_vertex).unwrap_or(0);
            let Some(corners) = row.visuals.mesh.vertices.get(first..first + 4) else { continue };
            let middle = Rect::from_points(&[corners[0].pos, corners[1].pos, corners[2].pos, corners[3].pos]).center();
            let place = text.pos + turn * (row.pos.to_vec2() + middle.to_vec2());
            let own = corners[0].color;
            let own = if own == egui::Color32::PLACEHOLDER { text.fallback_color } else { own };
            let ink = text.override_text_color.unwrap_or(own).gamma_multiply(text.opacity_factor);
            out.push((place, ink, glyph.font_height / 1.25));
        }
    }
    out
}
