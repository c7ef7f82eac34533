//! A month's end as a scene in beats: the answer, the front page, what arrived, the month in figures.
//!
//! Duty: which beats a month has, the way from one to the next, and the frame that all share. Uses the
//! screens' report as the last beat. Always holds: one control goes on and stands where the month was
//! ended; every beat can be skipped; nothing waits for the player to be quick.

mod answer;
mod arrivals;
mod aside;
mod engraving;
mod front_page;
mod motion;

use egui::accesskit::{Live, Role};
use egui::{
    Align, Align2, CentralPanel, Color32, Frame, Id, Layout, Margin, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2,
};

use super::map::sight::Room;
use super::screens::month_report::{COUNT, month_report_ui};
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::{number, text};
use demarche_play::session::intent::{Screen, Show};
pub(crate) use demarche_play::views::beats::Beat;
use demarche_play::views::beats::beats;
use demarche_play::views::counters::Counter;
use demarche_play::views::month_report::MonthReport;

pub(crate) use engraving::Engraving;
use motion::Motion;

/// The height of the strip along the foot.
const FOOT: f32 = 56.0;
/// How much of the land the dark behind a paper hides.
const VEIL: f32 = 0.88;

/// How many beats a month has; the last is the one to which a scene is skipped.
pub(crate) fn count(report: &MonthReport) -> usize {
    beats(report).len()
}

/// A beat by its place, for those who accompany it.
pub(crate) fn beat(report: &MonthReport, at: usize) -> Option<Beat> {
    beats(report).get(at).copied()
}

/// What a scene leads on to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum After {
    /// The next month.
    Month,
    /// The debrief, as the game ended with this one.
    Game,
    /// Whence one came, as it is read again.
    Reading,
}

/// The scene at a beat, with what it leads on to. The room in which the map is drawn, if it is.
pub(crate) fn month_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    (report, counters): (&MonthReport, &[Counter]),
    plate: &Engraving,
    after: After,
    at: &mut usize,
) -> Option<Room> {
    let beats = beats(report);
    *at = (*at).min(beats.len() - 1);
    let beat = beats[*at];
    let mut room = None;
    let level = if let Beat::Answer(which) = beat { report.answers[which].level } else { 0 };
    let clock = ui.id().with(("motion", &report.key, *at));
    let motion = Motion::of(ui, clock, length(beat, level), level);
    let ground = if shows_map(beat) { Color32::TRANSPARENT } else { pen.tokens.ground };
    CentralPanel::default().frame(Frame::new().fill(ground)).show(ui, |ui| {
        let all = ui.max_rect();
        let (stage, foot) = all.split_top_bottom_at_y(all.bottom() - FOOT);
        let builder = UiBuilder::new().id_salt(("beat", *at)).max_rect(stage).layout(Layout::top_down(Align::Min));
        let mut child = ui.new_child(builder);
        child.set_clip_rect(stage.intersect(ui.clip_rect()));
        announce(&child, gist(pen, report, beat));
        match beat {
            Beat::Answer(which) => {
                // The land lies in the dark behind the paper.
                child.painter().rect_filled(stage, 0.0, pen.tokens.ground.gamma_multiply(VEIL * motion.paper()));
                room = Some(Room { stage, clear: stage, free: stage, held: Rect::NOTHING });
                answer::answer_ui(&mut child, pen, &report.answers[which], report.foreign.as_ref(), motion);
            }
            Beat::FrontPage => front_page::front_page_ui(&mut child, pen, report, plate, motion.below()),
            Beat::Arrivals => room = Some(arrivals::arrivals_ui(&mut child, pen, report, plate, motion.all())),
            Beat::Report => month_report_ui(&mut child, pen, report, counters, motion.all()),
        }
        let running = motion.runs().then_some(clock);
        foot_ui(ui, pen, foot, report, (after, running), (&beats, at));
    });
    room
}

/// What a beat is about, in a sentence or two.
fn gist(pen: &Pen, report: &MonthReport, beat: Beat) -> String {
    match beat {
        Beat::Answer(which) => answer::said(pen, &report.answers[which]),
        Beat::FrontPage => {
            let lead = demarche_play::views::news::lead(&report.lines).map(|line| line.text.clone());
            [pen.get("window-beat-front-page")].into_iter().chain(lead).collect::<Vec<_>>().join(": ")
        }
        Beat::Arrivals => pen.get("window-beat-arrivals-title"),
        Beat::Report => pen.say("window-month-report-title", &[text("month", report.month.clone())]),
    }
}

/// Makes the beat a region that a screen reader tells of once, when it begins; what is in it is read as one likes.
fn announce(ui: &Ui, gist: String) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Region);
        node.set_label(gist);
        node.set_live(Live::Polite);
    });
}

/// How long a beat moves, in seconds.
fn length(beat: Beat, level: u8) -> f32 {
    match beat {
        Beat::Answer(_) => motion::answer(level),
        Beat::FrontPage => motion::PAGE,
        Beat::Arrivals => arrivals::RUN,
        Beat::Report => COUNT,
    }
}

/// Whether a beat lets the land be seen.
fn shows_map(beat: Beat) -> bool {
    matches!(beat, Beat::Answer(_) | Beat::Arrivals)
}

/// Where one is among the beats, back, and the way on.
fn foot_ui(
    ui: &mut Ui,
    pen: &mut Pen,
    rect: Rect,
    report: &MonthReport,
    (after, running): (After, Option<Id>),
    (beats, at): (&[Beat], &mut usize),
) {
    ui.painter().rect_filled(rect, 0.0, pen.tokens.panel);
    let inner = rect - Margin::symmetric(16, 8);
    let builder = UiBuilder::new().id_salt("beats").max_rect(inner).layout(Layout::left_to_right(Align::Center));
    let mut child = ui.new_child(builder);
    let ui = &mut child;
    let last = *at + 1 == beats.len();
    let rest = pen.at_right_ui(ui, "on", |pen, ui| {
        let (label, leads) = match (last, after) {
            (false, _) => ("window-go-on", None),
            (true, After::Month) => ("window-go-on", Some(Show::Screen(Screen::Desk))),
            (true, After::Game) => ("window-debrief", Some(Show::Screen(Screen::Debrief))),
            (true, After::Reading) => ("window-month-read-close", Some(Show::Back)),
        };
        let response = pen.action_ui(ui, &pen.get(label), true);
        let shown = ui.id().with(("shown", &report.key));
        // Enter goes on: the way on has the focus whenever a beat begins.
        if ui.data(|data| data.get_temp::<usize>(shown)) != Some(*at) {
            ui.data_mut(|data| data.insert_temp(shown, *at));
            response.request_focus();
        }
        if response.clicked() {
            match (running, leads) {
                // What still moves is ended first: whoever goes on has seen it.
                (Some(clock), _) => Motion::end(ui, clock),
                (None, None) => *at += 1,
                (None, Some(leads)) => {
                    ui.data_mut(|data| data.remove::<usize>(shown));
                    pen.show(leads);
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
                    Beat::Arrivals => pen.get("window-beat-arrivals"),
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
