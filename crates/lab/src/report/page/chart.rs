//! Charts of a debrief as inline SVG: lines and ladders over months.
//!
//! Duty: draw with `plotters` and make the drawing part of the page: colours become the page's
//! variables, so that it follows light, dark and print; the text takes the page's font. Always holds:
//! a series differs by dashes and by the shape at its end, never by colour alone; a chart says in
//! words what it shows, and its figures stand in a table of the page.

use maud::{Markup, PreEscaped, html};
use plotters::chart::ChartBuilder;
use plotters::coord::Shift;
use plotters::coord::combinators::BindKeyPoints;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, IntoFont, RGBColor, ShapeStyle, TextStyle};

use plotters::prelude::SVGBackend;

/// Steps from one month to the next on the axis.
pub const MONTH: i64 = 10;

/// Colours as they are drawn, and the page's variables that take their place.
const INK: RGBColor = RGBColor(0x1B, 0x22, 0x2A);
const SOFT: RGBColor = RGBColor(0x53, 0x5E, 0x6A);
const GRID: RGBColor = RGBColor(0xE1, 0xE4, 0xE8);
const GHOST: RGBColor = RGBColor(0x7C, 0x87, 0x93);
const PAPER: RGBColor = RGBColor(0xFE, 0xFE, 0xFE);
const SERIES: [RGBColor; 4] =
    [RGBColor(0x00, 0x72, 0xB2), RGBColor(0xD5, 0x5E, 0x00), RGBColor(0x00, 0x9E, 0x73), RGBColor(0xCC, 0x79, 0xA7)];
const VARIABLES: [(&str, &str); 9] = [
    ("#1B222A", "var(--ink)"),
    ("#535E6A", "var(--soft)"),
    ("#E1E4E8", "var(--grid)"),
    ("#7C8793", "var(--ghost)"),
    ("#FEFEFE", "var(--paper)"),
    ("#0072B2", "var(--s1)"),
    ("#D55E00", "var(--s2)"),
    ("#009E73", "var(--s3)"),
    ("#CC79A7", "var(--s4)"),
];

/// Dashes by position: length and gap; 0 for a whole line.
const DASHES: [(i32, i32); 4] = [(0, 0), (16, 8), (5, 7), (26, 7)];

/// How a series looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// One of the game's own series, by position.
    Series(usize),
    /// The period, for comparison.
    Ghost,
}

/// One series: a value for each month where there is one.
#[derive(Clone, Debug)]
pub struct Line {
    /// The name that stands at its end.
    pub name: String,
    /// How it looks.
    pub look: Look,
    /// Values by position on the axis, in steps of the vertical axis.
    pub values: Vec<Option<i64>>,
}

/// The vertical axis.
#[derive(Clone, Debug, Default)]
pub struct Axis {
    /// The lowest value.
    pub low: i64,
    /// The highest value.
    pub high: i64,
    /// The marks and what stands at them.
    pub marks: Vec<(i64, String)>,
}

/// One chart.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// Its id in the page.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What is to be seen, in words.
    pub about: String,
    /// Width and height, in drawing steps: two to a CSS pixel.
    pub size: (u32, u32),
    /// Space at the left for the axis, and at the right for the names.
    pub space: (u32, u32),
    /// What stands under the positions of the horizontal axis.
    pub months: Vec<String>,
    /// The vertical axis.
    pub axis: Axis,
    /// Lines.
    pub lines: Vec<Line>,
    /// A bar from the bottom for each month: the series' first colour.
    pub bars: Option<Line>,
    /// Loose points: name, shape by position, values.
    pub points: Vec<Line>,
    /// Months with a number above them: the turning points.
    pub marks: Vec<(usize, String)>,
}

type Fault = DrawingAreaErrorKind<std::io::Error>;
type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

impl Chart {
    /// The chart as an `svg` element.
    #[must_use]
    pub fn svg(&self) -> Markup {
        let mut out = String::new();
        // Drawing into memory cannot fail.
        let _ = self.draw(&mut out);
        let inner = out.split_once('>').map_or("", |(_, rest)| rest);
        let inner = inner.rsplit_once("</svg>").map_or(inner, |(inner, _)| inner);
        let inner = VARIABLES.iter().fold(inner.to_owned(), |text, (from, to)| text.replace(from, to));
        let (id, (width, height)) = (&self.id, self.size);
        let inner = inner.replace(" opacity=\"1\"", "").replace('\n', "");
        html! {
            svg viewBox={ "0 0 " (width) " " (height) } role="img" aria-labelledby={ (id) "-t " (id) "-d" } {
                title id={ (id) "-t" } { (self.title) }
                desc id={ (id) "-d" } { (self.about) }
                (PreEscaped(inner))
            }
        }
    }

    fn draw(&self, out: &mut String) -> Result<(), Fault> {
        let root = SVGBackend::with_string(out, self.size).into_drawing_area();
        let count = i64::try_from(self.months.len()).unwrap_or(1).max(1);
        let marks: Vec<i64> = self.axis.marks.iter().map(|(value, _)| *value).collect();
        let every = (self.months.len() / 7 + 1).next_multiple_of(if self.months.len() > 8 { 3 } else { 1 });
        let labelled: Vec<i64> = (0..count).step_by(every).map(|n| n * MONTH + MONTH / 2).collect();
        let mut chart = ChartBuilder::on(&root)
            .margin_top(if self.marks.is_empty() { 14 } else { 44 })
            .margin_right(self.space.1)
            .margin_bottom(4)
            .x_label_area_size(44)
            .y_label_area_size(self.space.0)
            .build_cartesian_2d(
                (0..count * MONTH).with_key_points(labelled),
                (self.axis.low..self.axis.high).with_key_points(marks),
            )?;
        let name = |value: &i64| {
            self.axis.marks.iter().find(|(mark, _)| mark == value).map_or_else(String::new, |(_, text)| text.clone())
        };
        let month = |at: &i64| {
            let at = usize::try_from((at - MONTH / 2) / MONTH).ok();
            at.and_then(|at| self.months.get(at)).cloned().unwrap_or_default()
        };
        chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(PAPER.mix(0.0))
            .bold_line_style(GRID.stroke_width(2))
            .axis_style(SOFT.stroke_width(2))
            .x_label_formatter(&month)
            .y_label_formatter(&name)
            .label_style(text(SOFT, 24))
            .set_all_tick_mark_size(6)
            .draw()?;
        let centre = |at: usize| i64::try_from(at).unwrap_or(i64::MAX / MONTH) * MONTH + MONTH / 2;
        if let Some(bars) = &self.bars {
            let bar = |(at, value): (usize, &Option<i64>)| {
                let (middle, value) = (centre(at), value.filter(|v| *v > 0)?);
                Some(Rectangle::new([(middle - 4, value), (middle + 4, self.axis.low)], colour(bars.look).filled()))
            };
            chart.draw_series(bars.values.iter().enumerate().filter_map(bar))?;
        }
        // Badges stand apart even where the months are neighbours.
        let mut free = 0;
        let mut marks: Vec<&(usize, String)> = self.marks.iter().collect();
        marks.sort();
        for (at, number) in marks {
            let x = centre(*at);
            let pole = vec![(x, self.axis.low), (x, self.axis.high)];
            chart.draw_series([DashedPathElement::new(pole, 3, 9, SOFT.stroke_width(2))])?;
            let (px, _) = chart.plotting_area().map_coordinate(&(x, self.axis.high));
            let px = px.max(free);
            free = px + 40;
            root.draw(&Circle::new((px, 24), 18, INK.filled()))?;
            root.draw(&Text::new(number.clone(), (px, 24), centred(PAPER, 24)))?;
        }
        let mut ends: Vec<(i32, &Line)> = Vec::new();
        for line in &self.lines {
            for run in runs(&line.values) {
                let path: Vec<(i64, i64)> = run.iter().map(|(at, value)| (centre(*at), *value)).collect();
                let style = colour(line.look).stroke_width(if line.look == Look::Ghost { 3 } else { 5 });
                match dashes(line.look) {
                    (0, _) => chart.draw_series([PathElement::new(path, style)])?,
                    (length, gap) => chart.draw_series([DashedPathElement::new(path, length, gap, style)])?,
                };
            }
            if let Some((at, value)) = last(&line.values) {
                let (x, y) = chart.plotting_area().map_coordinate(&(centre(at), value));
                shape(&root, line.look, (x, y), 8, false)?;
                ends.push((y, line));
            }
        }
        for line in &self.points {
            for (at, value) in line.values.iter().enumerate().filter_map(|(at, v)| Some((at, (*v)?))) {
                let place = chart.plotting_area().map_coordinate(&(centre(at), value));
                shape(&root, line.look, place, 10, true)?;
            }
        }
        self.names(&root, ends)?;
        root.present()
    }

    /// The lines' names at their ends, moved apart where they would meet.
    fn names(&self, root: &Area, mut ends: Vec<(i32, &Line)>) -> Result<(), Fault> {
        /// From one name to the next.
        const APART: i32 = 30;
        ends.sort_by_key(|(y, _)| *y);
        let mut free = 20;
        for (y, _) in &mut ends {
            *y = (*y).max(free);
            free = *y + APART;
        }
        let bottom = i32::try_from(self.size.1).unwrap_or(i32::MAX) - 64;
        let mut free = bottom;
        for (y, _) in ends.iter_mut().rev() {
            *y = (*y).min(free);
            free = *y - APART;
        }
        let x = i32::try_from(self.size.0.saturating_sub(self.space.1)).unwrap_or(0) + 22;
        for (y, line) in ends {
            shape(root, line.look, (x, y), 8, false)?;
            root.draw(&Text::new(line.name.clone(), (x + 18, y), left(INK, 25)))?;
        }
        Ok(())
    }
}

/// Runs of months without a gap.
fn runs(values: &[Option<i64>]) -> Vec<Vec<(usize, i64)>> {
    let mut runs: Vec<Vec<(usize, i64)>> = vec![Vec::new()];
    for (at, value) in values.iter().enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some(run)) => run.push((at, *value)),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn last(values: &[Option<i64>]) -> Option<(usize, i64)> {
    values.iter().enumerate().rev().find_map(|(at, value)| Some((at, (*value)?)))
}

fn colour(look: Look) -> RGBColor {
    match look {
        Look::Series(at) => SERIES[at % SERIES.len()],
        Look::Ghost => GHOST,
    }
}

fn dashes(look: Look) -> (i32, i32) {
    match look {
        Look::Series(at) => DASHES[at % DASHES.len()],
        Look::Ghost => (0, 0),
    }
}

/// A small shape: circle, square, triangle or diamond by the series' position; a ring for the period.
fn shape(root: &Area, look: Look, (x, y): (i32, i32), r: i32, rimmed: bool) -> Result<(), Fault> {
    let fill: ShapeStyle = colour(look).filled();
    let corners = |r: i32| match look {
        Look::Series(at) if at % 4 == 2 => Some(vec![(x - r, y + r), (x, y - r), (x + r, y + r)]),
        Look::Series(at) if at % 4 == 3 => Some(vec![(x - r - 2, y), (x, y - r - 2), (x + r + 2, y), (x, y + r + 2)]),
        Look::Series(at) if at % 4 == 1 => Some(vec![(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]),
        _ => None,
    };
    let radius = |r: i32| u32::try_from(r).unwrap_or(1);
    // A rim of paper keeps a shape apart from what lies under it.
    if rimmed {
        match corners(r + 4) {
            Some(corners) => root.draw(&Polygon::new(corners, PAPER.filled()))?,
            None => root.draw(&Circle::new((x, y), radius(r + 4), PAPER.filled()))?,
        }
    }
    match (look, corners(r)) {
        (_, Some(corners)) => root.draw(&Polygon::new(corners, fill)),
        (Look::Ghost, None) => {
            root.draw(&Circle::new((x, y), radius(r), fill))?;
            root.draw(&Circle::new((x, y), radius(r - 4), PAPER.filled()))
        }
        (Look::Series(_), None) => root.draw(&Circle::new((x, y), radius(r), fill)),
    }
}

/// Text of a colour and size, in the page's own font. The backend divides sizes by 1.24.
fn text(colour: RGBColor, size: u32) -> TextStyle<'static> {
    (FontFamily::Name("inherit"), f64::from(size + size / 4)).into_font().color(&colour)
}

fn left(colour: RGBColor, size: u32) -> TextStyle<'static> {
    text(colour, size).pos(Pos::new(HPos::Left, VPos::Center))
}

fn centred(colour: RGBColor, size: u32) -> TextStyle<'static> {
    text(colour, size).pos(Pos::new(HPos::Center, VPos::Center))
}
