//! Keys that are not a focused control's.
//!
//! Duty: from keys to intents, by the table of bindings. Always holds: while text is typed, letters are text.

use egui::{Event, Key, Modifiers};

use super::Shell;
use crate::bindings;
use crate::dialogs::act_name;
use crate::goods_filter;
use crate::map::camera::Camera;
use crate::scenes;
use demarche_play::narrate::words::text;
use demarche_play::session::intent::{File, Intent, Lens, Play, Screen, Setting, Show, Tab};
use demarche_play::session::keystroke::Act;
use demarche_play::views::loose_ends::Mend;

impl Shell {
    /// Skips the scene of a month's end to its last beat, and from there goes on.
    fn skip(&mut self, out: &mut Vec<Intent>) {
        let report = self.views.as_ref().and_then(|views| views.desk.report.as_ref());
        let lived = self.state.screen == Screen::MonthReport && self.state.past.is_none();
        let Some(report) = report.filter(|_| lived) else { return };
        let last = scenes::count(report) - 1;
        if self.state.beat < last {
            self.state.beat = last;
        } else {
            let over = self.session.as_ref().is_some_and(|s| s.game().is_over());
            out.push(Intent::Show(Show::Screen(if over { Screen::Debrief } else { Screen::Desk })));
        }
    }

    /// The next key is the one that does what is asked for; a key that is taken is told with what has it.
    fn bind(&mut self, ctx: &egui::Context, out: &mut Vec<Intent>) {
        let Some((act, trouble)) = &mut self.state.binding else { return };
        let stroke = match ctx.input_mut(bindings::first_struck) {
            None => return,
            Some(Some(stroke)) => stroke,
            Some(None) => {
                *trouble = Some(self.words.get("window-key-kept"));
                return;
            }
        };
        if let Some(other) = bindings::conflict(&self.settings.keys, *act, stroke) {
            let args = [text("key", bindings::shown(stroke)), text("act", act_name(&self.words, other))];
            *trouble = Some(self.words.say("window-key-taken", &args));
        } else {
            out.push(Intent::Set(Setting::Key(*act, Some(stroke))));
            self.state.binding = None;
        }
    }

    /// Leads to the field in which goods are searched.
    fn search(&mut self, ctx: &egui::Context) {
        self.state.mend(Mend::Goods);
        // The sign that leads to the field is no part of what is looked for.
        ctx.input_mut(|i| i.events.retain(|e| !matches!(e, Event::Text(_))));
        ctx.memory_mut(|memory| memory.request_focus(goods_filter::field()));
    }

    /// Keys that are not a focused control's.
    pub(super) fn keys(&mut self, ctx: &egui::Context, out: &mut Vec<Intent>) {
        let typing =
            ctx.egui_wants_keyboard_input() && ctx.memory(|m| m.focused().is_some()) && ctx.text_edit_focused();
        let playing = self.session.is_some();
        let desk = self.state.screen == Screen::Desk && playing;
        // Whoever holds Enter down has pressed it once.
        ctx.input_mut(|i| i.events.retain(|e| !matches!(e, Event::Key { key: Key::Enter, repeat: true, .. })));
        if ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            if egui::Popup::is_any_open(ctx) {
                egui::Popup::close_all(ctx);
            } else if self.state.escape() {
                self.stale = true;
            } else {
                self.skip(out);
            }
        }
        self.bind(ctx, out);
        let keys = self.settings.keys.clone();
        let hit = |act: Act| ctx.input_mut(|i| bindings::struck(&keys, i, act));
        if self.state.screen == Screen::MonthReport && hit(Act::BeatBack) {
            self.state.beat = self.state.beat.saturating_sub(1);
        }
        if hit(Act::Picture) {
            out.push(Intent::File(File::Picture));
        }
        if hit(Act::Full) {
            out.push(Intent::Set(Setting::Full(!self.settings.full)));
        }
        for (act, by) in [(Act::Larger, 10i32), (Act::Smaller, -10)] {
            if hit(act) {
                let scale = (i32::from(self.settings.scale) + by).clamp(80, 200);
                out.push(Intent::Set(Setting::Scale(u16::try_from(scale).unwrap_or(100))));
            }
        }
        if typing {
            return;
        }
        if hit(Act::Keys) {
            out.push(Intent::Show(Show::Keys));
        }
        if hit(Act::Sound) {
            out.push(Intent::Set(Setting::Sound(!self.settings.sound)));
        }
        if playing && hit(Act::Legend) {
            out.push(Intent::Show(Show::Legend));
        }
        // A sheet is answered before anything else is; the month's end by the key that asked for it.
        if self.state.asks() {
            if self.state.leaving && hit(Act::End) {
                out.push(Intent::Play(Play::EndTurn));
            }
            return;
        }
        for (act, screen) in [(Act::Codex, Screen::Codex), (Act::Ledger, Screen::Ledger)] {
            if playing && hit(act) {
                out.push(Intent::Show(Show::Screen(screen)));
            }
        }
        if desk {
            self.desk_keys(ctx, &hit, out);
        }
    }

    /// Keys of the desk alone.
    fn desk_keys(&mut self, ctx: &egui::Context, hit: &dyn Fn(Act) -> bool, out: &mut Vec<Intent>) {
        for (act, play) in [(Act::Redo, Play::Redo), (Act::Undo, Play::Undo)] {
            if hit(act) {
                out.push(Intent::Play(play));
            }
        }
        if hit(Act::End) {
            let loose = self.views.as_ref().is_some_and(|views| !views.desk.loose_ends.is_empty());
            self.state.leaving = loose;
            if !loose {
                out.push(Intent::Play(Play::EndTurn));
            }
        }
        let tabs = [Act::Tab1, Act::Tab2, Act::Tab3, Act::Tab4, Act::Tab5, Act::Tab6];
        for (act, tab) in tabs.into_iter().zip(Tab::ALL) {
            if hit(act) {
                out.push(Intent::Show(Show::Tab(tab)));
            }
        }
        if hit(Act::Lens) {
            let at = Lens::ALL.iter().position(|l| *l == self.state.lens).unwrap_or(0);
            out.push(Intent::Show(Show::Lens(Lens::ALL[(at + 1) % Lens::ALL.len()])));
        }
        if hit(Act::Predict)
            && let Some(adversary) = self.session().and_then(demarche_play::session::Session::unpredicted)
        {
            out.push(Intent::Show(Show::Predict(adversary)));
        }
        if hit(Act::Why) {
            out.push(Intent::Show(Show::Why("support".to_owned())));
        }
        if hit(Act::Budget) {
            self.state.mend(Mend::Goods);
        }
        if hit(Act::Search) {
            self.search(ctx);
        }
        if hit(Act::Needs) {
            let needs = self.views.as_ref().map(|views| views.desk.needs.as_slice()).unwrap_or_default();
            let waits = needs.iter().position(|card| !card.answered);
            self.state.mend(Mend::Letter(waits.unwrap_or(0)));
        }
        self.map_keys(hit);
    }

    /// Keys that move the map.
    fn map_keys(&mut self, hit: &dyn Fn(Act) -> bool) {
        if let Some(rect) = self.map_rect {
            let centre = rect.center();
            for (act, factor) in [(Act::Nearer, 1.25), (Act::Farther, 0.8)] {
                if hit(act) {
                    self.state.camera.zoom_at(rect, centre, factor);
                }
            }
            if hit(Act::Whole) {
                self.state.camera = Camera { centre: self.state.camera.home, zoom: 1.0, ..self.state.camera };
            }
        }
    }
}
