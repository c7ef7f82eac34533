//! Charts: numbers over time, with branches, forecast bands and reactions marked.
//!
//! Duty: draw [`demarche_play::views::charts::Chart`]s with a text twin and a table. Uses the pen,
//! `egui_plot`. Always holds: what a chart shows stands beside it as text.

use egui::{ComboBox, Rangef, ScrollArea, Ui, vec2};
use egui_plot::{AxisHints, FilledArea, GridMark, Line, LineStyle, Plot, PlotPoints, VLine};

use super::recipient::{cell, right};
use super::theme;
use super::widgets::Pen;
use demarche_play::narrate::figures;
use demarche_play::session::intent::{File, Format, Intent, Screen, Show};
use demarche_play::views::charts::{Chart, csv};
use demarche_play::views::forecast_summary::Band;
use demarche_play::views::timeline::Lane;

/// How far apart what is written at an axis must stand.
const SPACING: Rangef = Rangef { min: 22.0, max: 22.1 };

/// The panel: the charts chosen, what else could be, and a table below.
pub(crate) fn charts_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    charts: &[Chart],
    all: &[(String, String)],
    bands: &[Band],
    (lanes, beside): (&[Lane], Option<usize>),
    table: &mut bool,
) {
    // Large text leaves little height: what is chosen is scrolled with what is shown.
    ScrollArea::vertical().id_salt("charts").auto_shrink([false, false]).show(ui, |ui| {
        choice_ui(ui, pen, charts, all, table);
        lanes_ui(ui, pen, lanes, beside);
        if *table {
            table_ui(ui, pen, charts);
            return;
        }
        for chart in charts {
            chart_ui(ui, pen, chart, bands.iter().find(|b| b.metric == chart.metric));
        }
    });
}

/// What is charted and how, and where it can be taken.
fn choice_ui(ui: &mut Ui, pen: &mut Pen, charts: &[Chart], all: &[(String, String)], table: &mut bool) {
    pen.title_ui(ui, pen.get("window-charts"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        let chosen = pen.get("window-charts-add");
        ComboBox::from_id_salt("metrics").selected_text(chosen).width(150.0).show_ui(ui, |ui| {
            for (metric, name) in all {
                let shown = charts.iter().any(|c| c.metric == *metric);
                if ui.selectable_label(shown, name).clicked() {
                    pen.show(Show::Series(metric.clone()));
                }
            }
        });
        let label = pen.get(if *table { "window-charts-as-lines" } else { "window-charts-as-table" });
        if pen.button_ui(ui, &label, true).clicked() {
            *table = !*table;
        }
        if pen.button_ui(ui, &pen.get("window-charts-copy"), !charts.is_empty()).clicked() {
            pen.ask(Intent::File(File::Copy(csv(charts))));
        }
        if pen.button_ui(ui, &pen.get("window-export-png"), !charts.is_empty()).clicked() {
            pen.ask(Intent::File(File::Export(Format::Png)));
        }
    });
}

/// Another branch beside the one that is played, where there is one.
fn lanes_ui(ui: &mut Ui, pen: &mut Pen, lanes: &[Lane], beside: Option<usize>) {
    if lanes.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        pen.second_ui(ui, pen.get("window-charts-beside"));
        if pen.tab_ui(ui, &pen.get("window-charts-alone"), beside.is_none()).clicked() {
            pen.show(Show::Compare(None));
        }
        for (at, lane) in lanes.iter().enumerate().filter(|(_, lane)| !lane.current) {
            if pen.tab_ui(ui, &lane.name, beside == Some(at)).clicked() {
                pen.show(Show::Compare(Some(at)));
            }
        }
        if pen.button_ui(ui, &pen.get("window-screen-compare"), true).clicked() {
            pen.show(Show::Screen(Screen::Compare));
        }
    });
}

/// The charts alone, for a page that scrolls by itself.
pub(crate) fn plain_ui(ui: &mut Ui, pen: &mut Pen, charts: &[Chart], table: &mut bool) {
    let label = pen.get(if *table { "window-charts-as-lines" } else { "window-charts-as-table" });
    if pen.button_ui(ui, &label, true).clicked() {
        *table = !*table;
    }
    if *table {
        table_ui(ui, pen, charts);
        return;
    }
    for chart in charts {
        chart_ui(ui, pen, chart, None);
    }
}

#[expect(clippy::cast_precision_loss, reason = "points and months, for a plot")]
fn at(value: i64) -> f64 {
    value as f64 / 1_000.0
}

/// One chart with its sentence.
fn chart_ui(ui: &mut Ui, pen: &mut Pen, chart: &Chart, band: Option<&Band>) {
    ui.horizontal(|ui| {
        ui.label(pen.text(&chart.name, theme::strong(), pen.tokens.text));
        let gone = egui::Button::new(pen.text("✕", theme::second(), pen.tokens.second)).frame(false);
        let response = ui.add(gone.min_size(vec2(theme::HIT, theme::HIT)));
        let label = pen.say("window-charts-drop", &[demarche_play::narrate::words::text("name", chart.name.clone())]);
        super::widgets::named(&response, egui::WidgetType::Button, &label);
        if response.clicked() {
            pen.show(Show::Series(chart.metric.clone()));
        }
    });
    let (months, last) = (chart.axis.clone(), i32::try_from(chart.months.len()).unwrap_or(i32::MAX));
    let grid = pen.tokens.line;
    ui.scope(|ui| {
        ui.visuals_mut().widgets.noninteractive.bg_stroke.color = grid;
        ui.visuals_mut().extreme_bg_color = pen.tokens.panel;
        // A picture: nothing in it is pressed or takes the focus.
        ui.visuals_mut().disabled_alpha = 1.0;
        ui.disable();
        let plot = Plot::new(("chart", &chart.metric))
            .height(132.0)
            .allow_scroll(false)
            .allow_drag(false)
            .allow_zoom(false)
            .allow_boxed_zoom(false)
            .allow_axis_zoom_drag(false)
            .show_axes([true, true])
            // What is written at an axis is written in full ink.
            .custom_x_axes(vec![AxisHints::new_x().label_spacing(SPACING).tick_label_font(theme::second())])
            .custom_y_axes(vec![AxisHints::new_y().label_spacing(SPACING).tick_label_font(theme::second())])
            .show_grid([false, true])
            .show_background(false)
            .include_x(0.0)
            .include_x(f64::from(last))
            .x_grid_spacer(move |_| month_marks(last))
            .y_grid_spacer(|input| value_marks(input.bounds))
            .x_axis_formatter(move |mark, _| month_mark(&months, mark.value))
            .label_formatter(|_| None);
        plot.show(ui, |plot| {
            if let Some(band) = band {
                let xs: Vec<f64> = (0..band.values.len())
                    .map(|n| f64::from(band.from) + at(1_000 * i64::try_from(n).unwrap_or(0)))
                    .collect();
                let low: Vec<f64> = band.values.iter().map(|(low, ..)| at(*low)).collect();
                let high: Vec<f64> = band.values.iter().map(|(.., high)| at(*high)).collect();
                plot.add(
                    FilledArea::new(pen.get("window-charts-band"), &xs, &low, &high)
                        .fill_color(pen.tokens.flow.gamma_multiply(0.22)),
                );
                let middle: PlotPoints =
                    xs.iter().zip(&band.values).map(|(x, (_, middle, _))| [*x, at(*middle)]).collect();
                plot.line(
                    Line::new(pen.get("window-charts-middle"), middle)
                        .color(pen.tokens.flow)
                        .style(LineStyle::dashed_loose()),
                );
            }
            for (turn, level) in chart.reactions.iter().filter(|(_, level)| *level >= 3) {
                let x = f64::from(*turn) + 1.0;
                let width = if *level >= 5 { 1.6 } else { 0.8 };
                plot.vline(
                    VLine::new(format!("{level}"), x).color(pen.tokens.adversary.gamma_multiply(0.55)).width(width),
                );
            }
            for course in &chart.courses {
                let line: PlotPoints = course
                    .values
                    .iter()
                    .enumerate()
                    .map(|(n, v)| [at(1_000 * i64::try_from(n).unwrap_or(0)), at(v.0)])
                    .collect();
                let (colour, width) = if course.current { (pen.tokens.flow, 2.2) } else { (pen.tokens.second, 1.6) };
                let line = Line::new(course.lane.clone(), line).color(colour).width(width);
                plot.line(if course.current { line } else { line.style(LineStyle::dashed_dense()) });
            }
        });
    });
    pen.second_ui(ui, &chart.told);
    ui.add_space(8.0);
}

/// The most months that are named at an axis.
const NAMED: i32 = 5;

/// Where months are named: at the end of the first, and then so that there is room for each; none so near the
/// end that its name would lie beyond it.
fn month_marks(last: i32) -> Vec<GridMark> {
    let every = [1, 2, 3, 4, 6, 12, 24, 60].into_iter().find(|every| last <= NAMED * every).unwrap_or(120);
    let named = (1..=last).filter(|at| (at - 1) % every == 0 && 2 * at + every <= 2 * last);
    named.map(|at| mark(f64::from(at), f64::from(every))).collect()
}

/// Lines across at round values: two to six of them.
fn value_marks((low, high): (f64, f64)) -> Vec<GridMark> {
    let rough = (high - low) / 4.0;
    if !rough.is_normal() || rough <= 0.0 {
        return Vec::new();
    }
    // From a thousandth to a thousand billion, by ones, twos and fives.
    let tens = std::iter::successors(Some(0.001), |ten| Some(ten * 10.0)).take(15);
    let mut steps = tens.flat_map(|ten| [1.0, 2.0, 2.5, 5.0].map(|of| of * ten));
    let Some(step) = steps.find(|step| *step >= rough) else { return Vec::new() };
    (0..8)
        .map(|n| ((low / step).ceil() + f64::from(n)) * step)
        .take_while(|at| *at <= high)
        .map(|at| mark(at, step))
        .collect()
}

fn mark(value: f64, step_size: f64) -> GridMark {
    GridMark { value, step_size }
}

/// The label of a mark on the axis of months: only whole ones have one.
fn month_mark(months: &[String], value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
    let whole = value.round().max(0.0) as usize;
    if (value - value.round()).abs() > 0.01 {
        return String::new();
    }
    whole.checked_sub(1).and_then(|at| months.get(at)).cloned().unwrap_or_default()
}

/// The same as a table, which may be wider than its place.
fn table_ui(ui: &mut Ui, pen: &mut Pen, charts: &[Chart]) {
    ScrollArea::horizontal().id_salt("table").show(ui, |ui| {
        ui.vertical(|ui| rows_ui(ui, pen, charts));
    });
}

fn rows_ui(ui: &mut Ui, pen: &mut Pen, charts: &[Chart]) {
    ui.horizontal(|ui| {
        cell(ui, 80.0, |ui| pen.second_ui(ui, pen.get("window-charts-month")));
        for chart in charts {
            for course in &chart.courses {
                right(ui, 110.0, |ui| {
                    let name = if chart.courses.len() > 1 {
                        format!("{} · {}", chart.name, course.lane)
                    } else {
                        chart.name.clone()
                    };
                    let label = egui::Label::new(pen.text(&name, theme::second(), pen.tokens.second)).truncate();
                    ui.add(label).on_hover_text(name)
                });
            }
        }
    });
    let months = charts.first().map(|c| c.months.clone()).unwrap_or_default();
    for (turn, month) in months.iter().enumerate() {
        if !charts.iter().any(|c| c.courses.iter().any(|course| course.values.len() > turn + 1)) {
            break;
        }
        ui.horizontal(|ui| {
            cell(ui, 80.0, |ui| pen.second_ui(ui, month));
            for chart in charts {
                for course in &chart.courses {
                    let value = course
                        .values
                        .get(turn + 1)
                        .map(|v| pen.figure(figures::metric(&chart.metric, *v)))
                        .unwrap_or_default();
                    right(ui, 110.0, |ui| ui.label(pen.text(value, theme::body(), pen.tokens.text)));
                }
            }
        });
    }
}
