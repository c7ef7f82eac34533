//! Settling: from intents to what they ask.
//!
//! Duty: carry out what a frame asked for. Uses the host. Always holds: what cannot be done is told
//! in a line and changes nothing.

use std::path::{Path, PathBuf};

use super::{Host, Opened, Shell};
use crate::seat::Seat;
use demarche_play::narrate::words::text;
use demarche_play::session::Done;
use demarche_play::session::Session;
use demarche_play::session::class_terms;
use demarche_play::session::intent::{File, Format, Intent, Play, Screen, Show};
use demarche_play::views;
use demarche_play::views::charts::Chart;

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
            self.findings.1 = host.folder();
        }
        self.refresh();
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

    fn settle_one(&mut self, intent: &Intent, host: &mut dyn Host) {
        self.stale = true;
        match intent {
            Intent::Play(play) => self.settle_play(play, host),
            Intent::Show(show) => {
                self.state.show(show);
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
        let done = session.apply(play);
        self.state.leaving = false;
        if matches!(done, Done::Draft | Done::Turned) {
            self.drafted += 1;
        }
        match done {
            Done::Nothing => return,
            Done::Refused(refused) => {
                self.state.notice = Some(refused.told);
                return;
            }
            // What is typed is kept when the field is left, not at every letter.
            Done::Noted => {
                self.state.notice = None;
                self.typed = true;
                return;
            }
            Done::Draft => self.state.notice = None,
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
                    hand_in(session, host, &mut self.state.notice);
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
            self.state.notice = Some(told.to_owned());
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
            File::Copy(text) => {
                self.copied = Some(text.clone());
                self.state.notice = Some(self.words.get("window-copied"));
                return;
            }
            // What was typed is kept by now.
            File::Keep => return,
            File::HandIn => {
                if let Some(session) = self.session.as_mut().filter(|s| s.terms().is_some()) {
                    hand_in(session, host, &mut self.state.notice);
                    // What is kept says from now on that it was handed in.
                    if let Some(news) = host.keep(session).news() {
                        self.state.notice = Some(news.to_owned());
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
            Err(trouble) => self.state.notice = Some(trouble),
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

    /// The picture that was asked for is there: it is written and told.
    pub fn pictured(&mut self, host: &mut dyn Host, picture: Vec<u8>) {
        self.state.notice = Some(match host.picture(picture) {
            Ok(place) => self.words.say("window-exported", &[text("place", place)]),
            Err(trouble) => trouble,
        });
    }

    fn export(&mut self, format: Format, host: &mut dyn Host) {
        let Some(session) = &self.session else { return };
        if format == Format::Png {
            self.picture = true;
            return;
        }
        let all: Vec<Chart> =
            views::charts::metrics(session).iter().map(|(m, _)| views::charts::chart(session, m, None)).collect();
        let csv = if format == Format::Csv { views::charts::csv(&all) } else { String::new() };
        self.state.notice = Some(match host.export(session, format, &csv) {
            Ok(place) => self.words.say("window-exported", &[text("place", place)]),
            Err(trouble) => trouble,
        });
    }
}

/// Hands the game in as it stands; from then on the class's terms hold no longer.
fn hand_in(session: &mut Session, host: &mut dyn Host, notice: &mut Option<String>) {
    let (words, given) = (session.words(), host.hand_in(session));
    *notice = Some(match &given {
        Ok(place) => {
            let told = words.say("window-handed-in", &[text("place", place.clone())]);
            class_terms::apart(session).map_or(told.clone(), |apart| format!("{told} {apart}"))
        }
        Err(trouble) => words.say("window-hand-in-failed", &[text("reason", trouble.clone())]),
    });
    if given.is_ok() {
        session.handed_in();
    }
}
