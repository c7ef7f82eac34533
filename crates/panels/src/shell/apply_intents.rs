//! Settling: from intents to what they ask.
//!
//! Duty: carry out what a frame asked for. Uses the host. Always holds: what cannot be done is told
//! in a line and changes nothing.

use std::path::{Path, PathBuf};

use demarche_core::model::order::Order;

use super::{Host, Opened, Shell};
use crate::seat::Seat;
use demarche_play::narrate::Words;
use demarche_play::narrate::words::{or_none, text};
use demarche_play::session::Done;
use demarche_play::session::Session;
use demarche_play::session::class_terms;
use demarche_play::session::intent::{File, Intent, Play, Screen, Show};
use demarche_play::views;

impl Shell {
    /// Carries out what was asked for; whether anything was.
    pub fn settle(&mut self, host: &mut dyn Host) -> bool {
        let mut intents = std::mem::take(&mut self.intents);
        // A frame may have been drawn more than once: the same thing is asked for once.
        intents.dedup();
        let any = !intents.is_empty();
        for intent in intents {
            self.settle_one(&intent, host);
        }
        if self.state.screen == Screen::Settings {
            let settings = or_none("settings", host.settings_file());
            self.findings.1 = self.words.say("window-set-folder", &[text("folder", host.folder()), settings]);
        }
        // What must be read is kept beside what is told in passing.
        if let Some(notice) = &self.state.notice {
            self.toasts.keep(notice);
        }
        self.refresh();
        let game = self.session.as_ref().zip(self.views.as_ref()).map(|(session, views)| (session, &views.desk));
        self.ear.look(&self.settings, &self.state, game);
        any
    }

    /// Keeps what was typed and is not kept yet: the window goes, be it that it fell over.
    pub fn leave(&mut self, host: &mut dyn Host) {
        if std::mem::take(&mut self.typed)
            && let Some(session) = &self.session
            && let Some(news) = host.keep(session).news()
        {
            self.state.notice = Some(news.to_owned());
        }
    }

    /// The window goes: what was typed is kept, and where the window was.
    pub fn part(&mut self, host: &mut dyn Host) {
        self.leave(host);
        if std::mem::take(&mut self.moved)
            && let Some(place) = self.settings.window
        {
            host.remember_place(place);
        }
    }

    fn settle_one(&mut self, intent: &Intent, host: &mut dyn Host) {
        self.stale = true;
        match intent {
            Intent::Play(play) => self.settle_play(play, host),
            Intent::Show(show) => {
                let before = self.state.screen;
                self.state.show(show);
                self.look(before, host);
                if *show == Show::Screen(Screen::Checker)
                    && let Some(session) = &self.session
                {
                    self.findings = host.findings(session);
                }
                if *show == Show::Screen(Screen::Desk) {
                    self.state.back.clear();
                }
            }
            Intent::Set(setting) => {
                self.settings.set(*setting);
                if let Some(session) = &mut self.session {
                    session.predict_first = self.settings.predict_first;
                }
                host.remember(&self.settings);
                self.moved = false;
            }
            Intent::File(file) => self.settle_file(file, host),
        }
    }

    fn settle_play(&mut self, play: &Play, host: &mut dyn Host) {
        // What was typed is kept before anything else is done, which may not come to its end.
        if !matches!(play, Play::Because(_)) {
            self.leave(host);
        }
        let Some(session) = &mut self.session else { return };
        let before = session.draft().to_vec();
        let done = session.apply(play);
        // What mends a loose end leaves the others in sight.
        self.state.leaving &= matches!(done, Done::Draft);
        if matches!(done, Done::Draft | Done::Turned) {
            self.drafted += 1;
        }
        match done {
            Done::Nothing => return,
            Done::Refused(refused) => {
                self.state.notice = Some(refused.told);
                self.ear.refused += 1;
                return;
            }
            // What is typed is kept when the field is left, not at every letter.
            Done::Noted => {
                self.state.notice = None;
                self.typed = true;
                return;
            }
            Done::Draft => {
                self.state.notice = None;
                if matches!(play, Play::Undo | Play::Redo) {
                    let told = undone(&self.words, session, &before);
                    if !told.is_empty() {
                        self.toasts.tell(told);
                    }
                }
                let signed = match play {
                    Play::Predict(..) => true,
                    Play::Order(order) | Play::Toggle(order) => matches!(order, Order::Answer { .. }),
                    _ => false,
                };
                self.ear.signed += u32::from(signed);
            }
            Done::Turned => {
                self.state.notice = None;
                self.state.need = None;
                self.state.beat = 0;
                (self.state.predict, self.state.month) = (None, None);
                self.bands.clear();
                self.outlook = None;
                self.state.reason = class_terms::reason(session);
                let over = session.game().is_over();
                if over && matches!(play, Play::EndTurn) && session.terms().is_some() {
                    {
                        let told = hand_in(session, host);
                        self.state.tell(told);
                    }
                }
                if over
                    && matches!(play, Play::EndTurn)
                    && let Some(unread) = host.ended(session)
                {
                    self.state.tell(unread.told(&self.words));
                }
                match play {
                    Play::EndTurn if self.settings.month_report => self.state.enter(Screen::MonthReport),
                    Play::EndTurn if over => self.state.enter(Screen::Debrief),
                    _ => self.state.enter(Screen::Desk),
                }
            }
        }
        self.typed = false;
        if let Some(told) = host.keep(session).news() {
            self.state.tell(told.to_owned());
        }
    }

    fn settle_file(&mut self, file: &File, host: &mut dyn Host) {
        self.leave(host);
        let fictional = self.settings.fictional;
        let begun = match file {
            File::New(scenario, seed) => host.new_game(scenario, *seed, fictional).map(|s| Opened::Game(Box::new(s))),
            File::Continue => host.resume(fictional).map(|s| Opened::Game(Box::new(s))),
            File::Open(path) => host.open(path, fictional),
            File::Attend(path, typed) => return self.attend(path, typed, host),
            File::Reload => {
                if let Some(session) = &self.session {
                    self.findings = host.findings(session);
                    self.state.go(Screen::Checker);
                }
                return;
            }
            File::Export(format) => return self.export(*format, host),
            File::Picture => return self.picture(host),
            File::CopyPlace => return self.copy_place(host),
            File::Copy(text) => {
                self.copied = Some(text.clone());
                self.toasts.tell(self.words.get("window-copied"));
                return;
            }
            File::Rename(path, typed) => return self.rename(path, typed, host),
            File::Delete(path) => return self.delete(path, host),
            // What was typed is kept by now.
            File::Keep => return,
            File::HandIn => {
                if let Some(session) = self.session.as_mut().filter(|s| s.terms().is_some()) {
                    self.state.notice = Some(hand_in(session, host));
                    self.ear.signed += 1;
                    // What is kept says from now on that it was handed in.
                    if let Some(news) = host.keep(session).news() {
                        self.state.tell(news.to_owned());
                    }
                }
                return;
            }
            File::Quit => {
                self.quitting = true;
                return;
            }
        };
        match begun {
            Ok(Opened::Game(session)) => self.begin(*session, host),
            Ok(Opened::Class(path, title)) => self.seat(path, title),
            Ok(Opened::Findings(findings)) => {
                self.findings = (findings, String::new());
                self.state.go(Screen::Checker);
            }
            Err(trouble) => {
                self.ear.refused += 1;
                self.state.notice = Some(trouble);
            }
        }
    }

    fn begin(&mut self, session: Session, host: &mut dyn Host) {
        self.state.notice = host.keep(&session).news().map(str::to_owned);
        self.play(session);
    }

    /// Asks for the name under which to play for the class of a file.
    pub fn seat(&mut self, path: PathBuf, class: String) {
        self.state.seat = Some(Seat::new(path, class));
    }

    /// Begins the game of a class, or says why the name or the file cannot be used.
    fn attend(&mut self, path: &Path, typed: &str, host: &mut dyn Host) {
        let begun = class_terms::name(&self.words, typed).and_then(|name| host.attend(path, &name));
        match begun {
            Ok(session) => {
                self.state.seat = None;
                self.begin(session, host);
            }
            Err(trouble) => match &mut self.state.seat {
                Some(seat) => seat.trouble = Some(trouble),
                None => self.state.notice = Some(trouble),
            },
        }
    }
}

/// What undo or redo changed, in words.
fn undone(words: &Words, session: &Session, before: &[Order]) -> String {
    let changed = views::changed::changed(session, before);
    let say = |id: &str, order: &String| words.say(id, &[text("order", order.clone())]);
    let gone = changed.gone.iter().map(|order| say("window-undone", order));
    let new = changed.new.iter().map(|order| say("window-redone", order));
    gone.chain(new).collect::<Vec<_>>().join(" ")
}

/// Hands the game in as it stands; from then on the class's terms hold no longer.
fn hand_in(session: &mut Session, host: &mut dyn Host) -> String {
    let (words, given) = (session.words(), host.hand_in(session));
    let told = match &given {
        Ok(place) => {
            let told = words.say("window-handed-in", &[text("place", place.clone())]);
            class_terms::apart(session).map_or(told.clone(), |apart| format!("{told} {apart}"))
        }
        Err(trouble) => words.say("window-hand-in-failed", &[text("reason", trouble.clone())]),
    };
    if given.is_ok() {
        session.handed_in();
    }
    told
}
