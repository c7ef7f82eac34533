//! Curves as small pictures: lines over two axes, written as SVG.
//!
//! Duty: set a chart of 360 by 220 with axes, units and a legend. Uses `math`, `svg`. Always holds:
//! the same chart gives the same bytes (integers all the way, one decimal); lines differ by colour
//! and by dashes; the picture carries its own ground, so that it can be read in light and in dark,
//! and says in words what it shows.

use std::fmt::{Display, Write as _};

use serde::Deserialize;

use crate::svg::{Attributes, Drawing, Told};
use demarche_core::math::{Money, Points, Ppm, decimal, div_round};

/// The size of the picture.
const WIDTH: i64 = 360;
const HEIGHT: i64 = 220;
/// Space beside the plot.
const LEFT: i64 = 46;
const TOP: i64 = 30;
const BOTTOM: i64 = 38;
const MARGIN: i64 = 12;
/// Space for the legend, where there is one.
const LEGEND: i64 = 122;
/// Space from one line of the legend to the next.
const ROW: i64 = 15;

/// Dashes by position: with four colours, sixteen lines can be told apart.
const DASHES: [&str; 4] = ["", "6 3", "2 3", "8 3 2 3"];

/// The style, a rule to a line; in the picture it stands in one.
const STYLE: &str = include_str!("../../../../assets/report/curve.css");

/// Attributes that come again.
const INK: (&str, &dyn Display) = ("class", &"ink");
const MIDDLE: (&str, &dyn Display) = ("text-anchor", &"middle");

/// In what an axis counts.
#[derive(Clone, Copy, Debug, Deserialize)]
enum Unit {
    Points,
    /// A share or factor, by the hundredth.
    Share,
    /// Million euro.
    Money,
    Count,
}

impl Unit {
    /// The steps from one number of the table to the next.
    const fn steps(self) -> i64 {
        match self {
            Self::Points => Points::SCALE,
            Self::Share => Ppm::SCALE / 100,
            Self::Money => Money::SCALE,
            Self::Count => 1,
        }
    }

    /// The steps in one unit as people write it.
    const fn scale(self) -> i64 {
        if matches!(self, Self::Share) { Ppm::SCALE } else { self.steps() }
    }
}

/// One axis, in numbers of its unit.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Axis {
    /// What is measured, with its unit.
    label: String,
    of: Unit,
    low: i64,
    high: i64,
    /// From one mark to the next.
    mark: i64,
}

impl Axis {
    /// The lowest value, in steps.
    pub(super) const fn low(&self) -> i64 {
        self.low * self.of.steps()
    }

    /// The highest value, in steps.
    pub(super) const fn high(&self) -> i64 {
        self.high * self.of.steps()
    }

    /// Values along the axis, so many parts.
    pub(super) fn along(&self, parts: i64) -> impl Iterator<Item = i64> + use<> {
        let (low, high) = (self.low(), self.high());
        (0..=parts).map(move |n| low + (high - low) * n / parts)
    }

    fn marks(&self) -> impl Iterator<Item = i64> {
        let steps = self.of.steps();
        (self.low..=self.high).step_by(usize::try_from(self.mark).unwrap_or(1).max(1)).map(move |n| n * steps)
    }

    /// Where a value lies on a stretch of tenths, from its start.
    fn at(&self, value: i64, from: i64, to: i64) -> i64 {
        let (low, high) = (self.low(), self.high());
        let part = i128::from(value.clamp(low, high) - low) * i128::from(to - from) * 10;
        from * 10 + div_round(part, i128::from(high - low))
    }
}

/// One line: its name and its points, in steps of the axes.
#[derive(Clone, Debug)]
pub(crate) struct Series {
    /// The name in the legend.
    pub name: String,
    /// The points, from left to right.
    pub(crate) points: Vec<(i64, i64)>,
}

impl Series {
    /// A line through a function's values.
    pub fn of(name: impl Into<String>, xs: impl IntoIterator<Item = i64>, y: impl FnMut(i64) -> i64) -> Self {
        let mut y = y;
        Self { name: name.into(), points: xs.into_iter().map(|x| (x, y(x))).collect() }
    }

    /// The same line as steps: a value holds until the next point.
    #[must_use]
    pub(super) fn stepped(self) -> Self {
        let mut points: Vec<(i64, i64)> = Vec::new();
        for &(x, y) in &self.points {
            if let Some(&(_, before)) = points.last()
                && before != y
            {
                points.push((x, before));
                points.push((x, y));
            } else if points.is_empty() {
                points.push((x, y));
            }
        }
        // The last value holds to the end of the line.
        points.extend(self.points.last().filter(|last| points.last() != Some(last)));
        Self { name: self.name, points }
    }
}

/// What a picture shows and between which axes.
#[derive(Clone, Debug, Deserialize)]
pub struct Frame {
    /// The file's name, without its ending.
    pub id: String,
    /// The title.
    title: String,
    /// What is to be seen, for those who cannot see it.
    about: String,
    /// The axis to the right.
    pub(crate) x: Axis,
    /// The axis upwards.
    pub(crate) y: Axis,
}

/// A picture of some lines.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What it shows.
    pub frame: Frame,
    /// The lines.
    pub(crate) series: Vec<Series>,
}

impl Chart {
    /// The picture as SVG.
    #[must_use]
    pub fn svg(&self) -> String {
        let Frame { id, title, about, .. } = &self.frame;
        let prefix = format!("{id}-");
        let told = Told { prefix: &prefix, title, about };
        let style = STYLE.replace('\n', "");
        let frame = format!("0 0 {WIDTH} {HEIGHT}");
        let mut out = Drawing::open(&[("width", &WIDTH), ("height", &HEIGHT), ("viewBox", &frame)], told, &style);
        out.shape("rect", &[("class", &"bg"), ("width", &WIDTH), ("height", &HEIGHT)]);
        out.text("text", &[INK, ("x", &MARGIN), ("y", &17), ("font-weight", &"bold")], title);
        let legend = if self.series.len() > 1 { LEGEND } else { 0 };
        self.axes(&mut out, WIDTH - MARGIN - legend);
        self.lines(&mut out, WIDTH - MARGIN - legend);
        out.done()
    }

    fn axes(&self, out: &mut Drawing, right: i64) {
        let (left, top, bottom) = (LEFT, TOP, HEIGHT - BOTTOM);
        let Frame { x: across, y: upwards, .. } = &self.frame;
        for mark in upwards.marks() {
            let y = tenths(upwards.at(mark, bottom, top));
            out.shape("line", &[("class", &"grid"), ("x1", &left), ("y1", &y), ("x2", &right), ("y2", &y)]);
            let place: &Attributes = &[INK, ("x", &(left - 5)), ("y", &y), ("dy", &4), ("text-anchor", &"end")];
            out.text("text", place, &decimal(mark, upwards.of.scale()));
        }
        for mark in across.marks() {
            let (x, low) = (tenths(across.at(mark, left, right)), bottom + 4);
            out.shape("line", &[("class", &"axis"), ("x1", &x), ("y1", &bottom), ("x2", &x), ("y2", &low)]);
            let place: &Attributes = &[INK, ("x", &x), ("y", &(bottom + 16)), MIDDLE];
            out.text("text", place, &decimal(mark, across.of.scale()));
        }
        let corner = format!("M{left} {top}V{bottom}H{right}");
        out.shape("path", &[("class", &"axis"), ("fill", &"none"), ("d", &corner)]);
        let middle = i64::midpoint(left, right);
        out.text("text", &[INK, ("x", &middle), ("y", &(HEIGHT - 7)), MIDDLE], &across.label);
        let turned = format!("translate(12 {}) rotate(-90)", i64::midpoint(top, bottom));
        out.text("text", &[INK, ("transform", &turned), MIDDLE], &upwards.label);
    }

    fn lines(&self, out: &mut Drawing, right: i64) {
        let (left, top, bottom) = (LEFT, TOP, HEIGHT - BOTTOM);
        let Frame { x: across, y: upwards, .. } = &self.frame;
        for (at, series) in self.series.iter().enumerate() {
            let mut path = String::new();
            for (n, &(x, y)) in series.points.iter().enumerate() {
                let (x, y) = (tenths(across.at(x, left, right)), tenths(upwards.at(y, bottom, top)));
                // Writing to a string cannot fail.
                let _ = write!(path, "{}{x} {y}", if n == 0 { 'M' } else { 'L' });
            }
            drawn(out, at, &path);
            if self.series.len() > 1 {
                let (from, y) = (right + 8, top + 6 + ROW * i64::try_from(at).unwrap_or_default());
                drawn(out, at, &format!("M{from} {y}h20"));
                out.text("text", &[INK, ("x", &(from + 24)), ("y", &(y + 4))], &series.name);
            }
        }
    }
}

/// A line with the colour and the dashes of its position.
fn drawn(out: &mut Drawing, at: usize, path: &str) {
    let class = format!("line c{}", at % 4);
    match DASHES[at / 4 % DASHES.len()] {
        "" => out.shape("path", &[("class", &class), ("d", &path)]),
        dashes => out.shape("path", &[("class", &class), ("stroke-dasharray", &dashes), ("d", &path)]),
    }
}

fn tenths(value: i64) -> String {
    decimal(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_says_what_it_shows() {
        let axis = |label: &str| Axis { label: label.to_owned(), of: Unit::Points, low: 0, high: 2, mark: 1 };
        let line = Series::of("a < b", [0, 1_000, 2_000], |x| x / 2);
        let frame = Frame {
            id: "half".to_owned(),
            title: "Half & less".to_owned(),
            about: "A line.".to_owned(),
            x: axis("in"),
            y: axis("out"),
        };
        let chart = Chart { frame, series: vec![line.clone(), line.clone().stepped()] };
        let svg = chart.svg();
        assert_eq!(svg, chart.svg());
        assert!(svg.contains("<title id=\"half-title\">Half &amp; less</title>"), "{svg}");
        assert!(svg.contains("a &lt; b") && svg.contains("M46 182L136 144L226 106"), "{svg}");
        assert_eq!(line.stepped().points, [(0, 0), (1_000, 0), (1_000, 500), (2_000, 500), (2_000, 1_000)]);
    }
}
