//! Toasts: what is told in passing, at one place, for a few seconds.
//!
//! Duty: hold what was told, show the newest of it, let it go. Uses the pen. Always holds: nothing is lost, for
//! the log keeps it; what is shown moves nothing else, stays as long as it is pointed at or has the focus, and
//! asks for nothing.

use std::collections::VecDeque;

use egui::accesskit::Live;
use egui::{Align2, Area, Context, Frame, Id, Order, Stroke, vec2};

use super::draw::since_shown;
use super::theme;
use super::widgets::{Pen, named};
use demarche_play::narrate::words::text;

/// The most that are shown at once.
const MOST: usize = 3;
/// How long each is shown, in seconds.
const SHOWN: f64 = 6.0;
/// How long it takes to come, in seconds.
const COMES: f32 = 0.2;
/// The most that are kept for the log.
const KEPT: usize = 200;
/// The space between two.
const GAP: f32 = 6.0;
/// The widest toast.
const WIDTH: f32 = 520.0;

/// What is told in passing, and what was told.
#[derive(Clone, Default, Debug)]
pub(crate) struct Toasts {
    shown: VecDeque<Toast>,
    kept: VecDeque<String>,
    /// How many there were: each has a number of its own.
    count: u64,
    /// When they were looked at last.
    seen: f64,
}

/// Something that is told in passing.
#[derive(Clone, Debug)]
struct Toast {
    number: u64,
    told: String,
    /// For how many seconds it is shown yet.
    left: f64,
}

impl Toasts {
    /// Tells something in passing, and keeps it.
    pub(crate) fn tell(&mut self, told: String) {
        self.keep(&told);
        // What is told again is shown once.
        self.shown.retain(|toast| toast.told != told);
        self.count += 1;
        self.shown.push_back(Toast { number: self.count, told, left: SHOWN });
        while self.shown.len() > MOST {
            self.shown.pop_front();
        }
    }

    /// Keeps what is told elsewhere; the same twice in a row once.
    pub(crate) fn keep(&mut self, told: &str) {
        if self.kept.front().is_some_and(|last| last == told) {
            return;
        }
        self.kept.push_front(told.to_owned());
        self.kept.truncate(KEPT);
    }

    /// All that was told, the last first.
    pub(crate) fn kept(&self) -> impl ExactSizeIterator<Item = &str> {
        self.kept.iter().map(String::as_str)
    }

    /// Draws those that are shown, so far above the foot of the window.
    pub(crate) fn show_ui(&mut self, ctx: &Context, pen: &mut Pen, above: f32) {
        let now = ctx.input(|input| input.time);
        // Time that passed while there was nothing to see is nobody's.
        let passed = (now - std::mem::replace(&mut self.seen, now)).clamp(0.0, 1.0);
        if self.shown.is_empty() {
            return;
        }
        let mut gone = None;
        let room = ctx.content_rect();
        // Each lies on its own, the newest lowest: what is seen between two can be pointed at.
        let mut up = above;
        for toast in self.shown.iter_mut().rev() {
            let id = Id::new(("toast", toast.number));
            let area = Area::new(id).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -up));
            let shown = area.show(ctx, |ui| {
                ui.set_max_width((room.width() - 80.0).clamp(120.0, WIDTH));
                ui.multiply_opacity(since_shown(ui, id, COMES));
                toast_ui(ui, pen, &toast.told, id)
            });
            let (held, closed) = shown.inner;
            if !held {
                toast.left -= passed;
            }
            if closed {
                gone = Some(toast.number);
            }
            up += shown.response.rect.height() + GAP;
        }
        self.shown.retain(|toast| toast.left > 0.0 && Some(toast.number) != gone);
        if let Some(left) = self.shown.iter().map(|toast| toast.left).reduce(f64::min) {
            // It counts at most a second at a time.
            #[expect(clippy::cast_possible_truncation, reason = "less than a second")]
            ctx.request_repaint_after_secs(left.clamp(0.05, 0.9) as f32);
        }
    }
}

/// One of them: whether it is pointed at or has the focus, and whether it was sent away.
fn toast_ui(ui: &mut egui::Ui, pen: &Pen, told: &str, id: Id) -> (bool, bool) {
    let frame = Frame::window(ui.style()).fill(pen.tokens.raised).stroke(Stroke::new(1.0, pen.tokens.line));
    let inner = frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let name = pen.say("window-toast-close", &[text("told", told.to_owned())]);
            let close = pen.sign_ui(ui, "✕", &name, true);
            let label = ui.add(egui::Label::new(pen.text(told, theme::second(), pen.tokens.text)).wrap());
            named(&label, egui::WidgetType::Label, told);
            // Whoever hears the screen is told at the next pause.
            ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            close
        })
        .inner
    });
    let pointed = ui.interact(inner.response.rect, id.with("place"), egui::Sense::hover()).contains_pointer();
    (pointed || inner.inner.has_focus(), inner.inner.clicked())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_than_three_are_shown_and_all_are_kept() {
        let mut toasts = Toasts::default();
        for n in 0..5 {
            toasts.tell(format!("Written: {n}"));
        }
        toasts.keep("No room is left.");
        toasts.keep("No room is left.");
        let shown: Vec<&str> = toasts.shown.iter().map(|toast| toast.told.as_str()).collect();
        assert_eq!(shown, ["Written: 2", "Written: 3", "Written: 4"]);
        assert_eq!(toasts.kept().collect::<Vec<_>>()[..2], ["No room is left.", "Written: 4"]);
        assert_eq!(toasts.kept().len(), 6);
    }
}
