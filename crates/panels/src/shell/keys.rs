//! Keys that are not a focused control's.
//!
//! Duty: from keys to intents. Always holds: while text is typed, letters are text.

use egui::{Event, Key, Modifiers};

use super::Shell;
use crate::map::camera::Camera;
use crate::scenes;
use demarche_play::session::intent::{Intent, Lens, Play, Screen, Setting, Show, Tab};
use demarche_play::views::loose_ends::Mend;

impl Shell {
    /// Skips the scene of a month's end to its last beat, and from there goes on.
    fn skip(&mut self, out: &mut Vec<Intent>) {
        let report = self.views.as_ref().and_then(|views| views.desk.report.as_ref());
        let Some(report) = report.filter(|_| self.state.screen == Screen::MonthReport) else { return };
        let last = scenes::count(report) - 1;
        if self.state.beat < last {
            self.state.beat = last;
        } else {
            let over = self.session.as_ref().is_some_and(|s| s.game().is_over());
            out.push(Intent::Show(Show::Screen(if over { Screen::Debrief } else { Screen::Desk })));
        }
    }

    /// Keys that are not a focused control's.
    pub(super) fn keys(&mut self, ctx: &egui::Context, out: &mut Vec<Intent>) {
        let typing =
            ctx.egui_wants_keyboard_input() && ctx.memory(|m| m.focused().is_some()) && ctx.text_edit_focused();
        let playing = self.session.is_some();
        let desk = self.state.screen == Screen::Desk && playing;
        // Whoever holds Enter down has pressed it once.
        ctx.input_mut(|i| i.events.retain(|e| !matches!(e, Event::Key { key: Key::Enter, repeat: true, .. })));
        let hit = |modifiers: Modifiers, key: Key| ctx.input_mut(|i| i.consume_key(modifiers, key));
        if hit(Modifiers::NONE, Key::Escape) {
            if self.state.escape() {
                self.stale = true;
            } else {
                self.skip(out);
            }
        }
        if self.state.screen == Screen::MonthReport && hit(Modifiers::NONE, Key::B) {
            self.state.beat = self.state.beat.saturating_sub(1);
        }
        if hit(Modifiers::NONE, Key::F11) {
            out.push(Intent::Set(Setting::Full(!self.settings.full)));
        }
        for (key, by) in [(Key::Plus, 10i32), (Key::Equals, 10), (Key::Minus, -10)] {
            if hit(Modifiers::COMMAND, key) {
                let scale = (i32::from(self.settings.scale) + by).clamp(80, 200);
                out.push(Intent::Set(Setting::Scale(u16::try_from(scale).unwrap_or(100))));
            }
        }
        if typing {
            return;
        }
        if hit(Modifiers::NONE, Key::Questionmark)
            || hit(Modifiers::SHIFT, Key::Slash)
            || hit(Modifiers::SHIFT, Key::Questionmark)
        {
            out.push(Intent::Show(Show::Keys));
        }
        // A sheet is answered before anything else is; the month's end by the key that asked for it.
        if self.state.asks() {
            if self.state.leaving && hit(Modifiers::COMMAND, Key::Enter) {
                out.push(Intent::Play(Play::EndTurn));
            }
            return;
        }
        if hit(Modifiers::NONE, Key::C) && playing {
            out.push(Intent::Show(Show::Screen(Screen::Codex)));
        }
        if hit(Modifiers::NONE, Key::G) && playing {
            out.push(Intent::Show(Show::Screen(Screen::Ledger)));
        }
        if !desk {
            return;
        }
        if hit(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || hit(Modifiers::COMMAND, Key::Y) {
            out.push(Intent::Play(Play::Redo));
        } else if hit(Modifiers::COMMAND, Key::Z) {
            out.push(Intent::Play(Play::Undo));
        }
        if hit(Modifiers::COMMAND, Key::Enter) {
            let loose = self.views.as_ref().is_some_and(|views| !views.desk.loose_ends.is_empty());
            self.state.leaving = loose;
            if !loose {
                out.push(Intent::Play(Play::EndTurn));
            }
        }
        let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
        for (key, tab) in digits.into_iter().zip(Tab::ALL) {
            if hit(Modifiers::NONE, key) {
                out.push(Intent::Show(Show::Tab(tab)));
            }
        }
        if hit(Modifiers::NONE, Key::L) {
            let at = Lens::ALL.iter().position(|l| *l == self.state.lens).unwrap_or(0);
            out.push(Intent::Show(Show::Lens(Lens::ALL[(at + 1) % Lens::ALL.len()])));
        }
        if hit(Modifiers::NONE, Key::P)
            && let Some(adversary) = self.session().and_then(demarche_play::session::Session::unpredicted)
        {
            out.push(Intent::Show(Show::Predict(adversary)));
        }
        if hit(Modifiers::NONE, Key::W) {
            out.push(Intent::Show(Show::Why("support".to_owned())));
        }
        if hit(Modifiers::NONE, Key::B) {
            self.state.mend(Mend::Goods);
        }
        if hit(Modifiers::NONE, Key::N) {
            let needs = self.views.as_ref().map(|views| views.desk.needs.as_slice()).unwrap_or_default();
            let waits = needs.iter().position(|card| !card.answered);
            self.state.mend(Mend::Letter(waits.unwrap_or(0)));
        }
        if let Some(rect) = self.map_rect {
            let centre = rect.center();
            for (key, factor) in [(Key::Plus, 1.25), (Key::Equals, 1.25), (Key::Minus, 0.8)] {
                if hit(Modifiers::NONE, key) {
                    self.state.camera.zoom_at(rect, centre, factor);
                }
            }
            if hit(Modifiers::NONE, Key::Num0) {
                self.state.camera = Camera { centre: self.state.camera.home, zoom: 1.0, ..self.state.camera };
            }
        }
    }
}
