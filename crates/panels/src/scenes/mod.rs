//! A month's end as a scene in beats: the answer, the front page, the month in figures.
//!
//! Duty: which beats a month has, the way from one to the next, and the frame that all share. Uses the
//! screens' report as the last beat. Always holds: one control goes on and stands where the month was
//! ended; every beat can be skipped; nothing waits for the player to be quick.

mod answer;
mod engraving;
mod front_page;

use egui::{Align, Align2, CentralPanel, Frame, Layout, Margin, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::screens::month_report::month_report_ui;
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{Screen, Show};
use demarche_play::views::month_report::MonthReport;

pub(crate) use engraving::Engraving;

/// The height of the strip along the foot.
const FOOT: f32 = 56.0;

/// A part of the scene.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Beat {
    /// An adversary's answer, by its place among the answers.
    Answer(usize),
    /// The newspaper.
    FrontPage,
    /// The report in full.
    Report,
}

/// The beats of a month: what was answered, the news if there are any, and always the report.
fn beats(report: &MonthReport) -> Vec<Beat> {
    let answers = (0..report.answers.len()).map(Beat::Answer);
    answers.chain((!report.lines.is_empty()).then_some(Beat::FrontPage)).chain([Beat::Report]).collect()
}

/// How many beats a month has; the last is the one to which a scene is skipped.
pub(crate) fn count(report: &MonthReport) -> usize {
    beats(report).len()
}

/// The scene at a beat; `over` if the game ended with this month.
pub(crate) fn month_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    report: &MonthReport,
    plate: &Engraving,
    over: bool,
    at: &mut usize,
) {
    let beats = beats(report);
    *at = (*at).min(beats.len() - 1);
    let beat = beats[*at];
    CentralPanel::default().frame(Frame::new().fill(pen.tokens.ground)).show(ui, |ui| {
        let all = ui.max_rect();
        let (stage, foot) = all.split_top_bottom_at_y(all.bottom() - FOOT);
        let builder = UiBuilder::new().id_salt(("beat", *at)).max_rect(stage).layout(Layout::top_down(Align::Min));
        let mut child = ui.new_child(builder);
        child.set_clip_rect(stage.intersect(ui.clip_rect()));
        match beat {
            Beat::Answer(which) => answer::answer_ui(&mut child, pen, &report.month, &report.answers[which]),
            Beat::FrontPage => front_page::front_page_ui(&mut child, pen, report, plate),
            Beat::Report => month_report_ui(&mut child, pen, report),
        }
        foot_ui(ui, pen, foot, report, over, (&beats, at));
    });
}

/// Where one is among the beats, back, and the way on.
fn foot_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    rect: Rect,
    report: &MonthReport,
    over: bool,
    (beats, at): (&[Beat], &mut usize),
) {
    ui.painter().rect_filled(rect, 0.0, pen.tokens.panel);
    let inner = rect - Margin::symmetric(16, 8);
    let builder = UiBuilder::new().id_salt("beats").max_rect(inner).layout(Layout::left_to_right(Align::Center));
    let mut child = ui.new_child(builder);
    let ui = &mut child;
    let last = *at + 1 == beats.len();
    let rest = pen.at_right_ui(ui, "on", |pen, ui| {
        let (label, screen) = match (last, over) {
            (false, _) => ("window-go-on", None),
            (true, false) => ("window-go-on", Some(Screen::Desk)),
            (true, true) => ("window-debrief", Some(Screen::Debrief)),
        };
        let response = pen.action_ui(ui, &pen.get(label), true);
        let shown = ui.id().with(("shown", &report.month));
        // Enter goes on: the way on has the focus whenever a beat begins.
        if ui.data(|data| data.get_temp::<usize>(shown)) != Some(*at) {
            ui.data_mut(|data| data.insert_temp(shown, *at));
            response.request_focus();
        }
        if response.clicked() {
            match screen {
                None => *at += 1,
                Some(screen) => {
                    ui.data_mut(|data| data.remove::<usize>(shown));
                    pen.show(Show::Screen(screen));
                }
            }
        }
    });
    // What does not fit beside the way on is scrolled to.
    let builder = UiBuilder::new().id_salt("beats").max_rect(rest).layout(Layout::left_to_right(Align::Center));
    let mut child = ui.new_child(builder);
    egui::ScrollArea::horizontal().id_salt("dots").show(&mut child, |ui| {
        ui.horizontal_centered(|ui| {
            if pen.button_ui(ui, &pen.get("window-beat-back"), *at > 0).clicked() {
                *at -= 1;
            }
            if !last && pen.button_ui(ui, &pen.get("window-beat-skip"), true).clicked() {
                *at = beats.len() - 1;
            }
            ui.add_space(12.0);
            for (place, beat) in beats.iter().enumerate() {
                let name = match beat {
                    Beat::Answer(which) => report.answers[*which].capital.clone(),
                    Beat::FrontPage => pen.get("window-beat-front-page"),
                    Beat::Report => pen.get("window-beat-report"),
                };
                if dot_ui(ui, pen, &name, place == *at, (place + 1, beats.len())) {
                    *at = place;
                }
            }
        });
    });
}

/// A beat by name, as a dot that can be pressed; whether it was.
fn dot_ui(ui: &mut Ui, pen: &Pen, name: &str, here: bool, (place, of): (usize, usize)) -> bool {
    let font = if here { theme::second_strong() } else { theme::second() };
    let ink = if here { pen.tokens.action } else { pen.tokens.second };
    let galley = ui.painter().layout_no_wrap(name.to_owned(), font, ink);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 26.0, theme::HIT), Sense::click());
    let dot = pos2(rect.left() + 8.0, rect.center().y);
    if here {
        ui.painter().circle_filled(dot, 4.5, ink);
    } else {
        ui.painter().circle_stroke(dot, 4.0, Stroke::new(1.5, ink));
    }
    let label = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect.with_min_x(rect.left() + 19.0));
    ui.painter().galley(label.min, galley, ink);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 4.0, Stroke::new(2.0, pen.tokens.action), egui::StrokeKind::Inside);
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(0);
    let shown = text("shown", if here { "yes" } else { "no" });
    let args = [number("place", count(place)), number("of", count(of)), shown];
    named(&response, egui::WidgetType::Button, &format!("{name} ({})", pen.say("window-beat-place", &args)));
    response.clicked()
}
