//! Warm glyphs: every sign of the messages in every type, before the first frame that is shown.
//!
//! Duty: have the atlas of glyphs drawn once. Uses `egui`. Always holds: a frame after it finds all signs
//! of the program's messages in the atlas, at whatever part of a pixel they begin.

use std::collections::BTreeSet;

use egui::epaint::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Context, FontId};

/// Parts of a pixel at which a glyph is drawn apart.
const PARTS: [f32; 4] = [0.0, 0.25, 0.5, 0.75];

/// From which size on a type writes the title alone.
const LARGE: f32 = 40.0;

/// Signs with which figures are written, and those that stand beside words.
const WRITTEN: &str = "0123456789.,:;−-+–—%€<>()“”‘’'…·▲▼●○◔◆◇✓✕✗←→↑↓↶↷‹›▸◂▪◂≥≤?!";

/// Draws every sign of these texts into the atlas, and those with which figures are written. What is drawn
/// in the pass after it finds them there.
pub(super) fn warm<'a>(ctx: &Context, fonts: Vec<FontId>, texts: impl IntoIterator<Item = &'a str>) {
    let all = texts.into_iter().chain([WRITTEN]).flat_map(str::chars);
    let signs: BTreeSet<char> = all.filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let pixel = 1.0 / ctx.pixels_per_point();
    for font in fonts {
        let mut job = LayoutJob { wrap: TextWrapping::no_max_width(), ..LayoutJob::default() };
        // The largest type writes the title alone.
        let large = font.size > LARGE;
        for sign in signs.iter().filter(|sign| !large || "Démarche".contains(**sign)) {
            for part in PARTS {
                // Each stands on a line of its own, so that it begins at its own part of a pixel.
                let format = TextFormat { font_id: font.clone(), color: Color32::PLACEHOLDER, ..TextFormat::default() };
                job.append(&format!("{sign}\n"), part * pixel, format);
            }
        }
        // Letters that are drawn as one.
        for pair in ["fi", "fl", "ff", "ffi", "ffl", "fj", "tt", "ft"] {
            for part in PARTS {
                let format = TextFormat { font_id: font.clone(), color: Color32::PLACEHOLDER, ..TextFormat::default() };
                job.append(&format!("{pair}\n"), part * pixel, format);
            }
        }
        ctx.fonts_mut(|fonts| fonts.layout_job(job));
    }
}
