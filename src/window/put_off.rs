//! Put off: what is pressed while a pass only makes ready is for the next one.
//!
//! Duty: carry input and focus over passes of egui in which nothing is drawn. Uses egui. Always holds: a
//! key that is struck while the window takes another size is not lost, nor is the focus.

use bevy::prelude::{Query, ResMut, Resource, With};
use bevy_egui::{EguiInput, PrimaryEguiContext, egui};

/// What passes that drew nothing have left.
#[derive(Resource, Default)]
pub(super) struct PutOff {
    events: Vec<egui::Event>,
    focus: Option<egui::Id>,
}

impl PutOff {
    /// Puts off what the pass under way was given: it draws nothing.
    pub(super) fn hold(&mut self, ctx: &egui::Context) {
        self.keep_focus(ctx);
        ctx.input_mut(|input| {
            for event in &input.events {
                // The key comes once more, and is no repetition then.
                if let egui::Event::Key { key, pressed: true, .. } = event {
                    input.keys_down.remove(key);
                }
            }
            self.events.append(&mut input.events);
        });
        ctx.request_repaint();
    }

    /// A focus that no control of a pass has is given up at its end: it is kept here.
    pub(super) fn keep_focus(&mut self, ctx: &egui::Context) {
        self.focus = self.focus.or(ctx.memory(egui::Memory::focused));
    }

    /// The focus goes back to where it was; for a pass that draws again.
    pub(super) fn refocus(&mut self, ctx: &egui::Context) {
        if let Some(focus) = self.focus.take() {
            ctx.memory_mut(|memory| memory.request_focus(focus));
        }
    }

    /// What was put off comes before what has happened since.
    fn lead(&mut self, events: &mut Vec<egui::Event>) {
        events.splice(0..0, self.events.drain(..));
    }
}

/// Hands on what was put off.
pub(super) fn hand_on(mut off: ResMut<PutOff>, mut input: Query<&mut EguiInput, With<PrimaryEguiContext>>) {
    if let Ok(mut input) = input.single_mut() {
        off.lead(&mut input.0.events);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Event, Key, Modifiers, RawInput};

    /// One pass with what comes of it.
    fn pass<R>(ctx: &egui::Context, events: Vec<Event>, mut draw: impl FnMut(&mut egui::Ui) -> R) -> Option<R> {
        let mut drawn = None;
        ctx.run_ui(RawInput { events, ..RawInput::default() }, |ui| drawn = Some(draw(ui))).textures_delta.clear();
        drawn
    }

    #[test]
    fn a_key_in_a_pass_without_a_picture_is_struck_in_the_next_on_what_had_the_focus() {
        let (ctx, mut off) = (egui::Context::default(), PutOff::default());
        let focused = pass(&ctx, vec![], |ui| {
            let button = ui.button("Begin");
            button.request_focus();
            button.id
        });
        pass(&ctx, vec![], |ui| ui.button("Begin").id);
        let enter = Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        for _ in 0..2 {
            let mut events = if off.events.is_empty() { vec![enter.clone()] } else { vec![] };
            off.lead(&mut events);
            pass(&ctx, events, |ui| off.hold(ui.ctx()));
        }
        assert_eq!(ctx.memory(egui::Memory::focused), None, "a pass without controls gives the focus up");
        let mut events = vec![];
        off.lead(&mut events);
        let clicked = pass(&ctx, events, |ui| {
            off.refocus(ui.ctx());
            let repeats = ui.input(|i| i.events.iter().any(|e| matches!(e, Event::Key { repeat: true, .. })));
            assert!(!repeats, "a key that is put off is no repetition");
            let button = ui.button("Begin");
            assert_eq!(Some(button.id), focused);
            button.clicked()
        });
        assert_eq!(clicked, Some(true));
    }
}
