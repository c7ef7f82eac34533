//! Plots: a study as SVG.
//!
//! Duty: the scatter of a screening and the bars of its indices. Uses `study`, `svg`. Always holds: the
//! text depends on the study alone; a picture has a title, a description and its own background,
//! light or dark as the reader prefers; nothing is told by colour alone.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "places in a picture, no state")]

use std::fmt::Display;

use super::morris::ranked;
use super::study::Study;
use crate::svg::{Attributes, Drawing, Told};

/// How many points of a scatter are named.
const NAMED: usize = 10;

/// Width and height of a scatter, and its frame: left, top, right, bottom.
const SIZE: (f64, f64) = (720.0, 400.0);
const FRAME: (f64, f64, f64, f64) = (76.0, 48.0, 470.0, 344.0);

const STYLE: &str = concat!("\n", include_str!("../../../../assets/report/plot.css"));

/// The beginning of a picture on its own paper, with its title.
fn open((width, height): (f64, f64), title: &str, about: &str) -> Drawing {
    let frame = format!("0 0 {width} {height}");
    let told = Told { prefix: "", title, about };
    let mut out = Drawing::open(&[("viewBox", &frame), ("width", &width), ("height", &height)], told, STYLE);
    out.shape("rect", &[("class", &"paper"), ("width", &width), ("height", &height), ("rx", &6)]);
    text(&mut out, "ink head", "start", (16.0, 28.0), title);
    out
}

/// A length or a place, to a tenth.
fn tenths(value: f64) -> String {
    format!("{value:.1}")
}

fn text(out: &mut Drawing, class: &str, anchor: &str, (x, y): (f64, f64), words: &str) {
    out.text("text", &[("class", &class), ("text-anchor", &anchor), ("x", &tenths(x)), ("y", &tenths(y))], words);
}

fn line(out: &mut Drawing, class: &str, from: (f64, f64), to: (f64, f64), more: &Attributes) {
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(tenths);
    let place: [(&str, &dyn Display); 5] = [("class", &class), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)];
    out.shape("line", &[&place, more].concat());
}

/// A mark by evidence: a circle for A, a diamond for C, a square for V.
fn mark(out: &mut Drawing, tag: char, (x, y): (f64, f64)) {
    match tag {
        'A' => {
            let (x, y) = (tenths(x), tenths(y));
            out.shape("circle", &[("class", &"a"), ("cx", &x), ("cy", &y), ("r", &4.5), ("fill-opacity", &0.75)]);
        }
        'C' => {
            let (top, bottom, left, right) = (y - 5.5, y + 5.5, x - 5.5, x + 5.5);
            let path = format!("M{x:.1} {top:.1}L{right:.1} {y:.1}L{x:.1} {bottom:.1}L{left:.1} {y:.1}Z");
            out.shape("path", &[("class", &"c"), ("d", &path)]);
        }
        _ => {
            let (left, top) = (tenths(x - 4.0), tenths(y - 4.0));
            out.shape("rect", &[("class", &"v"), ("x", &left), ("y", &top), ("width", &8), ("height", &8)]);
        }
    }
}

/// The least step of 1, 2 or 5 times a power of ten that divides a length into at most five.
fn step(length: f64) -> f64 {
    let mut decade = 1e-9;
    while decade * 50.0 < length {
        decade *= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * decade).find(|s| s * 5.0 >= length).unwrap_or(decade * 10.0)
}

/// As many decimals as a step of an axis needs.
fn decimals(step: f64) -> usize {
    let mut scaled = step;
    let mut digits = 0;
    while scaled < 0.999 && digits < 9 {
        scaled *= 10.0;
        digits += 1;
    }
    digits
}

/// The places of an axis from nothing to a length, a step apart, and what stands at them.
fn ticks(length: f64) -> impl Iterator<Item = (f64, String)> {
    let step = step(length);
    let all = std::iter::successors(Some(0.0), move |tick| Some(tick + step)).take_while(move |tick| *tick <= length);
    all.map(move |tick| (tick, format!("{tick:.*}", decimals(step))))
}

/// mu* against sigma for one outcome, the foremost named.
#[must_use]
pub(super) fn scatter(study: &Study, outcome: usize) -> String {
    let effects = &study.screening[outcome];
    let asked = study.target.outcomes()[outcome];
    let order = ranked(effects);
    let named: Vec<usize> = order.iter().copied().take(NAMED).collect();
    let title = format!("What moves the {}: {}", asked.label, study.target.name());
    let list: Vec<String> = named
        .iter()
        .map(|at| format!("{} {:.*}", Study::parameter(*at).path, asked.decimals + 1, effects[*at].size))
        .collect();
    let description = format!(
        "Scatter of elementary effects: mu* to the right, sigma upwards, one mark for each coefficient; \
         on the dashed line sigma is mu*. \
         The largest mu*: {}.",
        list.join(", ")
    );
    let mut out = open(SIZE, &title, &description);
    let (left, top, right, bottom) = FRAME;
    let most = |of: &dyn Fn(usize) -> f64| order.iter().map(|at| of(*at)).fold(0.0, f64::max).max(1e-6) * 1.06;
    let (wide, high) = (most(&|at| effects[at].size), most(&|at| effects[at].deviation));
    let place = |mu: f64, sigma: f64| (left + (right - left) * mu / wide, bottom - (bottom - top) * sigma / high);
    for (length, across) in [(wide, true), (high, false)] {
        for (tick, label) in ticks(length) {
            let (x, y) = if across { place(tick, 0.0) } else { place(0.0, tick) };
            if across {
                line(&mut out, "grid", (x, top), (x, bottom), &[]);
                text(&mut out, "soft", "middle", (x, bottom + 18.0), &label);
            } else {
                line(&mut out, "grid", (left, y), (right, y), &[]);
                text(&mut out, "soft", "end", (left - 8.0, y + 4.0), &label);
            }
        }
    }
    // Where sigma is mu*: above it an effect depends on where the others stand.
    let reach = wide.min(high);
    line(&mut out, "line", place(0.0, 0.0), place(reach, reach), &[("stroke-dasharray", &"5 4")]);
    for at in order.iter().rev() {
        mark(&mut out, study.tag(*at), place(effects[*at].size, effects[*at].deviation));
    }
    labels(&mut out, study, &named, &|at| place(effects[at].size, effects[at].deviation));
    text(
        &mut out,
        "ink",
        "middle",
        (f64::midpoint(left, right), bottom + 38.0),
        "mu*: mean size of the effect of crossing the range",
    );
    let y = tenths(f64::midpoint(top, bottom));
    let turned = format!("rotate(-90 20 {y})");
    out.text(
        "text",
        &[("class", &"ink"), ("text-anchor", &"middle"), ("x", &20), ("y", &y), ("transform", &turned)],
        "sigma: how it differs",
    );
    for (x, tag, words) in [(490.0, 'A', "assumption"), (586.0, 'C', "computed"), (668.0, 'V', "read")] {
        mark(&mut out, tag, (x, bottom + 34.0));
        text(&mut out, "soft", "start", (x + 10.0, bottom + 38.0), words);
    }
    out.done()
}

/// Names in a column on the right, each with a line to its mark; none on another.
fn labels(out: &mut Drawing, study: &Study, named: &[usize], place: &dyn Fn(usize) -> (f64, f64)) {
    let (_, top, right, bottom) = FRAME;
    let mut rows: Vec<(usize, f64, f64)> = named.iter().map(|at| (*at, place(*at).0, place(*at).1)).collect();
    rows.sort_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
    let apart = 19.0;
    let mut heights: Vec<f64> = Vec::new();
    for (at, (_, _, y)) in rows.iter().enumerate() {
        let least = heights.last().map_or(top + 6.0, |above| above + apart);
        let most = bottom - apart * (rows.len() - 1 - at) as f64;
        heights.push(y.max(least).min(most));
    }
    for ((at, x, y), height) in rows.iter().zip(heights) {
        line(out, "line", (x + 6.0, *y), (right + 14.0, height), &[("stroke-width", &0.7)]);
        let name = format!("{} ({})", Study::parameter(*at).path, study.tag(*at));
        text(out, "ink", "start", (right + 18.0, height + 4.0), &name);
    }
}

/// First-order and total indices of one outcome, with intervals; nothing without indices.
#[must_use]
pub(crate) fn bars(study: &Study, outcome: usize) -> Option<String> {
    let variance = study.varied(outcome)?;
    let asked = study.target.outcomes()[outcome];
    let order = study.by_total(outcome);
    let title = format!("Shares of variance of the {}: {}", asked.label, study.target.name());
    let list: Vec<String> = order
        .iter()
        .map(|at| {
            let index = &variance.indices[*at];
            let path = Study::parameter(study.chosen[*at]).path;
            format!("{path} {:.2} and {:.2}", index.first.estimate, index.total.estimate)
        })
        .collect();
    let description = format!(
        "Bars with 95 % bootstrap intervals: the first-order and the total Sobol index of each coefficient: {}.",
        list.join(", ")
    );
    let (left, right, row) = (250.0, 690.0, 30.0);
    let bottom = 62.0 + row * order.len() as f64;
    let mut out = open((720.0, bottom + 66.0), &title, &description);
    let highest = variance.indices.iter().map(|i| i.total.high.max(i.first.high)).fold(0.2, f64::max) * 1.02;
    let x = |share: f64| left + (right - left) * (share / highest).clamp(0.0, 1.0);
    for (tick, label) in ticks(highest) {
        line(&mut out, "grid", (x(tick), 44.0), (x(tick), bottom), &[]);
        text(&mut out, "soft", "middle", (x(tick), bottom + 18.0), &label);
    }
    for (at, which) in order.iter().enumerate() {
        let y = 50.0 + row * at as f64;
        let index = &variance.indices[*which];
        let coefficient = study.chosen[*which];
        let name = format!("{} ({})", Study::parameter(coefficient).path, study.tag(coefficient));
        text(&mut out, "ink", "end", (left - 10.0, y + 15.0), &name);
        for (class, share, offset) in [("first", index.first, 0.0), ("total", index.total, 11.0)] {
            let (from, to) = (x(0.0), x(share.estimate));
            let middle = y + offset + 5.0;
            let [from, top, width] = [from, y + offset, to - from].map(tenths);
            out.shape("rect", &[("class", &class), ("x", &from), ("y", &top), ("width", &width), ("height", &10)]);
            line(&mut out, "whisker", (x(share.low), middle), (x(share.high), middle), &[]);
        }
    }
    line(&mut out, "line", (left, 44.0), (left, bottom), &[]);
    let y = bottom + 46.0;
    for (class, at, words) in [("first", 250.0, "first order (upper bar)"), ("total", 420.0, "total (lower bar)")] {
        let top = tenths(y - 9.0);
        out.shape("rect", &[("class", &class), ("x", &at), ("y", &top), ("width", &14), ("height", &10)]);
        text(&mut out, "soft", "start", (at + 20.0, y), words);
    }
    text(&mut out, "soft", "start", (560.0, y), "line: 95 % interval");
    Some(out.done())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_have_round_steps() {
        for (length, wanted) in [(0.06, 0.02), (1.0, 0.2), (7.3, 2.0), (40.0, 10.0), (0.21, 0.05)] {
            assert!((step(length) - wanted).abs() < wanted * 1e-6, "{length}: {}", step(length));
        }
        assert_eq!([decimals(0.02), decimals(0.5), decimals(10.0)], [2, 1, 0]);
    }
}
